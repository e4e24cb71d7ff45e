// The page of the appendix: what is chosen, what it is called, how long it is, and out on paper or as a file. All of it is in the
// address, which is rewritten at each change, but never silently while it asks for something that is no longer so.
(function () {
  "use strict";
  const { appendix, choices, office } = window;
  const { make } = appendix;
  const root = document.getElementById("appendix");
  const get = (name) => root.querySelector(`[data-part="${name}"]`);
  const sheet = document.getElementById("sheet");
  const [titled, headed] = [get("title"), get("heading")];
  const SIDES = 2;
  const KIND = "appendix";
  const WORDS = new Map([["case", "Case"], ["svar", "Svar"], ["tjek", "Tjekliste"], ["sammenligning", "Sammenligning"]]);
  const state = { items: [], said: [], changed: [], checked: false, own: false, sides: 0, of: new Map() };
  const number = (value) => value.toLocaleString("da-DK", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const base = root.dataset.site ? root.dataset.site.replace(/\/*$/, "/")
    : /^https?:$/.test(location.protocol) ? new URL(".", location.href).href : "";

  const present = () => state.items.map((item) => ({ ...item }));
  const asMade = () => state.items.map((item) => ({ ...item, print: item.before }));
  const title = () => titled.value.trim() || titled.placeholder;

  function told() {
    const address = appendix.address(present(), titled.value.trim(), headed.value.trim());
    const short = appendix.address(present(), "", "");
    return {
      title: title(), heading: headed.value.trim(), name: root.dataset.name, edition: appendix.edition, base,
      fingerprint: appendix.fingerprint(present()), address: base + short, link: base && base + address,
    };
  }

  function write() {
    const address = appendix.address(asMade(), titled.value.trim(), headed.value.trim());
    try { history.replaceState(history.state, "", address); } catch { /* the address stays as it was */ }
  }

  function button(text, about, act) {
    const made = make("button", { type: "button", className: "pill" }, text, make("span", { className: "vh" }, ` ${about}`));
    made.addEventListener("click", act);
    return made;
  }

  function keep(items) {
    choices.replace(KIND, items.map(({ id, title: name }) => ({ id, title: name })));
  }

  // A change by hand: what the address asked for in vain has been told, and is gone.
  function change(items, focus) {
    state.items = items;
    state.said = [];
    state.changed = state.changed.filter((item) => items.some((one) => one.id === item.id));
    state.checked = false;
    if (state.own) keep(items);
    write();
    show();
    (focus && get("chosen").querySelector(focus) || get("state")).focus();
  }

  function row(item, i) {
    const folder = item.folder || item.folders[0];
    const earlier = () => {
      const items = present();
      items.splice(i - 1, 0, ...items.splice(i, 1));
      change(items, `li:nth-child(${i}) button`);
    };
    const size = state.of.get(item.id);
    const share = size < 0.05 ? "under 0,1" : number(size || 0);
    const about = [WORDS.get(item.kind), item.kind === "svar" || item.kind === "tjek" ? folder.title : "",
      size ? `fylder ${share} side` : "", state.changed.some((one) => one.id === item.id) ? "ændret siden" : ""];
    return make("li", {},
      make("div", {}, make("a", { href: folder.path }, item.title),
        make("span", { className: "small" }, about.filter(Boolean).join(" · "))),
      make("div", { className: "pills" },
        ...(i ? [button("Flyt op", item.title, earlier)] : []),
        button("Fjern", item.title, () => change(present().filter((one) => one.id !== item.id)))));
  }

  function messages() {
    const lines = state.said.map((text) => make("p", {}, text));
    if (state.changed.length) {
      const names = appendix.joined(state.changed.map((item) => `»${item.title}«`));
      lines.push(make("p", {}, make("strong", {}, "Ændret, siden adressen blev lavet: "),
        `${names}. Bilaget viser ordlyd og kilder, som de er i dag. `
        + `Fingeraftrykket var ${appendix.fingerprint(asMade())} og er nu ${appendix.fingerprint(present())}.`));
      const renew = make("button", { type: "button", className: "button quiet" }, "Brug den nye ordlyd i adressen");
      renew.addEventListener("click", () => {
        state.changed = [];
        change(present().map((item) => ({ ...item, before: item.print })));
      });
      lines.push(make("p", {}, renew));
    } else if (state.checked && !state.said.length) {
      const print = appendix.fingerprint(present());
      lines.push(make("p", {}, `Intet er ændret, siden adressen blev lavet. Fingeraftrykket er stadig ${print}.`));
    }
    get("said").replaceChildren(...lines);
    get("said").hidden = !lines.length;
    get("said").classList.toggle("warn", state.said.length + state.changed.length > 0);
  }

  // What to leave out: the smallest thing that is enough, else the largest ones together.
  function spare(excess) {
    const sizes = state.items.map((item) => ({ item, size: state.of.get(item.id) || 0 })).sort((a, b) => a.size - b.size);
    const one = sizes.find(({ size }) => size >= excess);
    if (one) return [one.item];
    const found = [];
    let sum = 0;
    for (const { item, size } of sizes.reverse()) {
      if (sum >= excess || found.length === sizes.length - 1) break;
      found.push(item);
      sum += size;
    }
    return found;
  }

  function length() {
    const tooLong = state.sides > SIDES;
    const names = tooLong ? appendix.joined(spare(state.sides - SIDES).map((item) => `»${item.title}«`)) : "";
    const text = tooLong
      ? `Bilaget fylder ${number(Math.max(state.sides, SIDES + 0.1))} A4-sider, og det må højst fylde to. `
        + (names ? `Tag ${names} ud, eller vælg noget andet fra. ` : "Vælg noget mindre, eller gør teksten øverst kortere. ")
        + "Intet bliver skåret væk af sig selv."
      : `Bilaget fylder ${number(state.sides)} af højst to A4-sider.`;
    const place = get("length");
    if (place.textContent !== text) place.textContent = text;
    place.classList.toggle("warn", tooLong);
    for (const name of ["print", "save"]) get(name).setAttribute("aria-disabled", tooLong);
  }

  function draw() {
    const blocks = appendix.blocks(present(), told());
    appendix.draw(sheet, blocks);
    Object.assign(state, appendix.measure(sheet));
    return blocks;
  }

  function show() {
    const any = state.items.length > 0;
    get("empty").hidden = any;
    for (const name of ["filled", "out"]) get(name).hidden = !any;
    sheet.hidden = !any;
    messages();
    get("own").hidden = state.own || !any;
    if (!any) return;
    draw();
    get("chosen").replaceChildren(...state.items.map(row));
    length();
  }

  // What does not fit is not let out; the reader is led to what says so.
  function fitting(act) {
    return () => {
      if (state.sides > SIDES) get("length").focus();
      else act();
    };
  }

  function save() {
    const { edition, fingerprint, name } = told();
    const dated = edition ? `udgave ${edition.date} · ` : "";
    const footer = `${name} · ${dated}fingeraftryk ${fingerprint}`;
    const bytes = office.docx({ title: title(), creator: name, day: edition && edition.day, footer, blocks: draw() });
    office.save(`bilag${edition ? `-${edition.day}` : ""}.docx`, bytes, office.docx.type);
  }

  function listen() {
    for (const field of [titled, headed]) {
      field.addEventListener("input", () => { write(); draw(); length(); });
    }
    get("print").addEventListener("click", fitting(() => print()));
    get("save").addEventListener("click", fitting(save));
    get("clear").addEventListener("click", () => change([]));
    get("keep").addEventListener("click", () => {
      state.own = true;
      change(present());
    });
  }

  async function begin() {
    let asked = appendix.asked(location.search);
    const chosen = choices.list(KIND).map(({ id }) => id);
    if (!asked.any) asked = { ...asked, ...appendix.asked(`?valg=${chosen.map(encodeURIComponent).join("~")}`), any: false };
    titled.value = asked.title.slice(0, titled.maxLength);
    headed.value = asked.heading.slice(0, headed.maxLength);
    await appendix.date();
    const { items, said, changed } = await appendix.find(asked);
    const ids = asked.items.map(({ id }) => id);
    state.own = !asked.any || ids.join() === chosen.join() || !chosen.length;
    if (state.own && asked.any && !chosen.length) keep(items);
    state.checked = items.length > 0 && items.length === asked.items.length && items.every((item) => item.before);
    Object.assign(state, { said, changed, items: items.map((item) => ({ ...item, before: item.before || item.print })) });
    if (items.length && !said.length && !changed.length) write();
    listen();
    show();
    await document.fonts.ready;
    show();
    root.dataset.state = "done";
  }

  begin();
})();
