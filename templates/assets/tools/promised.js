// All gains: choose, sort, and take along what is shown. All state is in the address; nothing is stored.
(function () {
  "use strict";
  const form = document.getElementById("choose");
  if (!form) return;
  const body = document.querySelector("[data-results]");
  const rows = Array.from(body.rows);
  const menus = Array.from(form.querySelectorAll("[data-facet]"));
  const sorter = document.getElementById("sorter");
  const count = document.querySelector("[data-count]");
  const note = document.getElementById("note");
  const loosen = document.getElementById("loosen");
  const ORDERS = {
    __proto__: null,
    bevis: (one, other) => other.dataset.rank - one.dataset.rank,
    art: (one, other) => one.dataset.art.localeCompare(other.dataset.art, "da"),
    aar: (one, other) => other.dataset.year - one.dataset.year,
  };

  const promised = document.querySelector("[data-only]");

  // What is only promised may stand on a page by itself; an address that asks for it, or for a row of it, leads there.
  function leave() {
    const query = new URLSearchParams(location.search);
    const asked = query.get("bevis") === "lovet";
    if (!promised || !(asked || (location.hash && !document.getElementById(location.hash.slice(1))))) return;
    if (asked) query.delete("bevis");
    location.replace(promised.getAttribute("href") + (String(query) ? "?" + query : "") + location.hash);
  }

  function option(menu, value) {
    return Array.from(menu.options).find((one) => one.value === value);
  }

  // What the address asks for, and what in it means nothing here.
  function read() {
    const query = new URLSearchParams(location.search);
    const strange = [];
    const chosen = {};
    [...menus, sorter].forEach((menu) => {
      const [first = "", ...more] = query.getAll(menu.id);
      chosen[menu.id] = option(menu, first) ? first : "";
      strange.push(...[...(chosen[menu.id] === first ? [] : [first]), ...more.filter((value) => value !== first)]);
    });
    return { chosen, strange };
  }

  let { chosen, strange } = read();

  function write() {
    const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));
    const text = query.toString();
    const address = location.pathname + (text ? "?" + text : "") + location.hash;
    try { history.replaceState(null, "", address); } catch { /* the address stays */ }
  }

  function matches(row, except) {
    return menus.every(({ id }) => id === except || !chosen[id] || row.dataset[id].split(" ").includes(chosen[id]));
  }

  function plural(number) {
    return number + (number === 1 ? " gevinst" : " gevinster");
  }

  function words(menu) {
    return option(menu, chosen[menu.id]).text.replace(/ \(\d+\)$/, "");
  }

  function button(text, change) {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "pill";
    element.textContent = text;
    element.addEventListener("click", () => {
      change();
      apply();
      document.getElementById("resultat").focus();
    });
    return element;
  }

  // No rows: say which single choice stands in the way, and what each would give.
  function suggest(number) {
    loosen.hidden = number > 0;
    if (number) return;
    const ways = menus.filter(({ id }) => chosen[id])
      .map((menu) => ({ menu, gives: rows.filter((row) => matches(row, menu.id)).length }))
      .filter((way) => way.gives).sort((one, other) => other.gives - one.gives);
    const text = document.createElement("p");
    text.textContent = ways.length
      ? "Ingen gevinster passer på det hele. Det hjælper at fjerne ét af valgene:"
      : "Ingen gevinster passer, heller ikke hvis ét af valgene fjernes.";
    const line = document.createElement("p");
    line.className = "pills";
    const without = (menu) => () => { chosen[menu.id] = ""; };
    line.append(...ways.map(({ menu, gives }) => button(`Fjern »${words(menu)}«: ${plural(gives)}`, without(menu))));
    if (!ways.length) line.append(button("Nulstil alle valg", () => menus.forEach((menu) => without(menu)())));
    loosen.replaceChildren(text, line);
  }

  function show() {
    let number = 0;
    rows.forEach((row) => {
      row.hidden = !matches(row);
      number += row.hidden ? 0 : 1;
      row.toggleAttribute("data-result", !row.hidden);
    });
    const sorted = ORDERS[chosen.sorter] ? rows.slice().sort(ORDERS[chosen.sorter]) : rows;
    if (sorted.some((row, at) => body.rows[at] !== row)) body.append(...sorted);
    [...menus, sorter].forEach((menu) => { menu.value = chosen[menu.id]; });
    count.textContent = number;
    count.nextSibling.textContent = number === 1 ? " gevinst" : " gevinster";
    const unknown = strange.length ? ` »${strange.join("«, »")}« i adressen findes ikke her og er ikke taget med.` : "";
    note.textContent = (number < rows.length ? `af ${rows.length}.` : "") + unknown;
    suggest(number);
  }

  function apply() {
    strange = [];
    show();
    write();
  }

  // The columns of the open list of gains, by the names that they have there.
  const TEXTS = ["gevinst", "art", "lovet", "lovet_tal", "lovet_enhed", "lovet_aar",
    "maalt", "maalt_tal", "maalt_enhed", "maalt_aar", "grundlag", "maalt_af",
    "lovet_kilder", "maalt_kilder", "udgangspunkt", "bevis", "bevis_hvorfor"];
  const DATED = ["fra", "til", "praecision"];
  const texts = (name) => [{ title: name, type: "text", width: /^(lovet|maalt|gevinst|titel|.*kilder)$/.test(name) ? 40 : 14 }];
  const edges = (name, type) => [{ title: `${name}_fra`, type }, { title: `${name}_til`, type }];
  const columns = ["case", "titel", "side", ...TEXTS].flatMap((name) => (name.endsWith("_tal") ? edges(name, "number")
    : name.endsWith("_aar") ? [...texts(name), ...edges(name, "date"), ...texts(`${name}_praecision`)] : texts(name)));

  function plain(cell) {
    return (cell?.dataset.v ?? cell?.textContent ?? "").replace(/\s+/g, " ").trim();
  }

  // The bounds of a date; a year by itself says its own.
  function bounds(cell, key) {
    const year = plain(cell);
    if (!cell || cell.dataset.praecision || !/^\d{4}$/.test(year)) return cell?.dataset[key] ?? "";
    return { fra: `${year}-01-01`, til: `${year}-12-31`, praecision: "år" }[key];
  }

  function cells(row) {
    const found = Object.fromEntries(Array.from(row.querySelectorAll("[data-c]"), (cell) => [cell.dataset.c, cell]));
    const number = (text) => (text === undefined ? "" : Number(text));
    const told = TEXTS.flatMap((name) => (name.endsWith("_tal")
      ? [number(found[name]?.dataset.low), number(found[name]?.dataset.high)]
      : [plain(found[name]), ...(name.endsWith("_aar") ? DATED : []).map((key) => bounds(found[name], key))]));
    return [row.dataset.case, plain(found.titel), row.dataset.side, ...told];
  }

  function table() {
    return { sheet: "Gevinster", columns, rows: Array.from(body.rows).filter((row) => !row.hidden).map(cells) };
  }

  document.getElementById("csv").addEventListener("click", () => {
    window.office.save("lovet-maalt.csv", window.office.csv(table()), "text/csv;charset=utf-8");
  });
  document.getElementById("xlsx").addEventListener("click", () => {
    window.office.save("gevinster.xlsx", window.office.xlsx(table()), window.office.XLSX);
  });
  form.addEventListener("change", (event) => {
    chosen[event.target.id] = event.target.value;
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", leave);
  addEventListener("popstate", () => { ({ chosen, strange } = read()); show(); });
  addEventListener("pageshow", (event) => { if (event.persisted) show(); });
  leave();
  show();
})();
