// What a reader has chosen, for pages to ask: cases to compare, and parts of an appendix. Each kind has a key of its own in the
// browser's store, so that a choice outlives the page and all tabs agree.
//   choices.list(kind)               [{ id, title }, …] in the order chosen
//   choices.has(kind, id)            whether it is chosen
//   choices.toggle(kind, id, title)  chooses it, or no longer; false when there is no room, and nothing changes then
//   choices.replace(kind, items)     chooses these instead: [{ id, title }, …]
//   choices.clear(kind), choices.most(kind), choices.watch(act)  `act(kind)` is called after each change, also of another tab
// Where the browser keeps nothing, or keeps for each file by itself (Firefox from disk), a choice goes along in the address of
// the next page as `?valgt=…`, and that page takes it out of its address again.
(function () {
  "use strict";
  const page = document.querySelector("main");
  if (window.choices && window.choices.page === page) return;
  const MOST = new Map([["compare", 4], ["appendix", 40]]);
  const LONGEST = 300;
  const KEY = "inspirationskatalog.valg.";
  const ASKED = "valgt";
  const NONE = { at: 0, items: [] };
  const held = new Map();
  const watchers = new Set();
  let alone = location.origin === "null" && !location.pathname.startsWith("#");

  // What was kept may be anything: by another edition, another program, or a hand.
  function sound(text, kind) {
    let found;
    try { found = JSON.parse(text); } catch { return NONE; }
    if (!found || !Number.isFinite(found.at) || !Array.isArray(found.items)) return NONE;
    return { at: found.at, items: fitting(found.items, kind) };
  }
  function fitting(items, kind) {
    const known = new Set();
    return items.filter((item) => item && typeof item.id === "string" && item.id && !known.has(item.id) && known.add(item.id))
      .map(({ id, title }) => ({ id: id.slice(0, LONGEST), title: String(title || id).slice(0, LONGEST) }))
      .slice(0, MOST.get(kind));
  }
  function kept(kind) {
    try { return sound(localStorage.getItem(KEY + kind), kind); } catch { alone = true; return NONE; }
  }
  function keep(kind) {
    const { items } = held.get(kind);
    try {
      if (items.length) localStorage.setItem(KEY + kind, JSON.stringify(held.get(kind)));
      else localStorage.removeItem(KEY + kind);
    } catch { alone = true; }
  }
  function tell(kind) {
    watchers.forEach((act) => act(kind));
  }
  function change(kind, items) {
    held.set(kind, { at: Date.now(), items: fitting(items, kind) });
    keep(kind);
    tell(kind);
  }
  const list = (kind) => held.get(kind).items.map((item) => ({ ...item }));
  const has = (kind, id) => held.get(kind).items.some((item) => item.id === id);

  function toggle(kind, id, title) {
    const items = list(kind);
    if (has(kind, id)) change(kind, items.filter((item) => item.id !== id));
    else if (items.length >= MOST.get(kind)) return false;
    else change(kind, [...items, { id, title }]);
    return true;
  }

  // The newer of what this browser keeps and what came with the address.
  function begin() {
    const asked = new URLSearchParams(location.search);
    let brought = {};
    try { brought = JSON.parse(asked.get(ASKED)) || {}; } catch { /* no choice of ours */ }
    for (const kind of MOST.keys()) {
      const [own, other] = [kept(kind), alone ? sound(JSON.stringify(brought[kind] || null), kind) : NONE];
      held.set(kind, other.at > own.at ? other : own);
      if (other.at > own.at) keep(kind);
    }
    if (!asked.has(ASKED)) return;
    asked.delete(ASKED);
    const rest = asked.toString().replace(/%2C/g, ",");
    const bare = location.pathname + (rest && "?" + rest) + location.hash;
    try { history.replaceState(history.state, "", bare); } catch { /* it stays */ }
  }

  function luggage() {
    const changed = [...held].filter(([, { at }]) => at);
    return alone && changed.length ? JSON.stringify(Object.fromEntries(changed)) : "";
  }
  function follow(event) {
    const link = event.target.closest && event.target.closest("a[href]");
    const address = link && link.getAttribute("href");
    const here = address && !address.startsWith("#") && link.protocol === location.protocol && link.host === location.host;
    if (!here || event.defaultPrevented || !/\.html$/.test(link.pathname) || !luggage()) return;
    const url = new URL(link.href);
    url.searchParams.set(ASKED, luggage());
    link.href = url.href;
    setTimeout(() => link.setAttribute("href", address));
  }
  function send(event) {
    if (event.defaultPrevented || event.target.method !== "get" || !luggage()) return;
    const field = Object.assign(document.createElement("input"), { type: "hidden", name: ASKED, value: luggage() });
    event.target.append(field);
    setTimeout(() => field.remove());
  }

  begin();
  for (const type of ["click", "auxclick"]) addEventListener(type, follow);
  addEventListener("submit", send);
  addEventListener("storage", ({ key }) => {
    for (const kind of MOST.keys()) {
      if (key !== null && key !== KEY + kind) continue;
      held.set(kind, kept(kind));
      tell(kind);
    }
  });
  // A page that one comes back to was asleep while others changed the choice.
  addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || alone) return;
    for (const kind of MOST.keys()) held.set(kind, kept(kind));
    MOST.forEach((_, kind) => tell(kind));
  });
  window.choices = {
    page, list, has, toggle, replace: change, clear: (kind) => change(kind, []), most: (kind) => MOST.get(kind),
    watch: (act) => { watchers.add(act); },
  };
})();
