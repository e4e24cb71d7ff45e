// The decision track: narrow the table by organisation and step, and fill in what a municipality tells. State is in the address.
(function () {
  "use strict";
  const menus = ["organisation", "trin"].map((id) => document.getElementById(id)).filter(Boolean);
  // A row is about one municipality or several; each is a result.
  const rows = Array.from(document.querySelectorAll("[data-results] > tr"), (row) => [row, row.querySelectorAll("th > span")]);
  const all = rows.reduce((sum, [, results]) => sum + results.length, 0);
  const count = document.querySelector("#resultat [data-count]");
  const note = document.getElementById("note");
  const loosen = document.getElementById("loosen");

  function has(menu, value) {
    return Array.from(menu.options).some((one) => one.value === value);
  }

  // What the address asks for goes into the menus; what means nothing here is told.
  function read() {
    const query = new URLSearchParams(location.search);
    const strange = [];
    menus.forEach((menu) => {
      const asked = query.get(menu.id) || "";
      menu.value = has(menu, asked) ? asked : "";
      if (menu.value !== asked) strange.push(asked.slice(0, 60));
    });
    return strange;
  }

  function show(strange) {
    let number = 0;
    rows.forEach(([row, results]) => {
      row.hidden = !menus.every((menu) => !menu.value || row.dataset[menu.id] === menu.value);
      results.forEach((one) => one.toggleAttribute("data-result", !row.hidden));
      number += row.hidden ? 0 : results.length;
    });
    count.textContent = number;
    count.nextSibling.textContent = number === 1 ? " oplysning" : " oplysninger";
    note.textContent = (number < all ? `af ${all}.` : "")
      + (strange.length ? ` »${strange.join("«, »")}« i adressen findes ikke her og er ikke taget med.` : "");
    loosen.hidden = number > 0;
    loosen.firstElementChild.textContent = "Ingen oplysning passer på begge valg. Fjern det ene, eller se dem alle.";
  }

  function write() {
    const text = new URLSearchParams(menus.filter((menu) => menu.value).map((menu) => [menu.id, menu.value])).toString();
    // Some browsers refuse to rewrite the address of a file on disk; the page is right all the same.
    const address = location.pathname + (text ? "?" + text : "") + location.hash;
    try { history.replaceState(null, "", address); } catch (refused) { /* the address stays */ }
  }

  function changed() {
    show([]);
    write();
  }
  menus.forEach((menu) => menu.addEventListener("change", changed));
  document.getElementById("choose").addEventListener("submit", (event) => event.preventDefault());
  loosen.querySelector("button").addEventListener("click", () => {
    menus.forEach((menu) => { menu.value = ""; });
    changed();
    document.getElementById("resultat").focus();
  });
  addEventListener("popstate", () => show(read()));
  show(read());
})();

// The report: the municipality is chosen once, and stands in the issue and in the mail.
(function () {
  "use strict";
  const select = document.getElementById("kommune");
  const tell = document.getElementById("tell");
  const mail = document.getElementById("mail");
  const names = Array.from(document.querySelectorAll(".map a b"), (name) => name.textContent.split(",")[0]);
  const collator = new Intl.Collator("da");

  function fill() {
    const text = tell.dataset.letter.replace("{kommune}", select.value);
    const address = new URL(tell.href);
    const from = address.searchParams.get("body").split("\n")[0];
    const parts = { title: `Beslutning i 2026: ${select.value}`, body: `${from}\n\n${text}` };
    const query = Object.entries(parts).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&");
    tell.href = address.origin + address.pathname + "?" + query;
    mail.value = text;
  }
  select.append(...names.sort(collator.compare).map((name) => new Option(name, name)));
  select.addEventListener("change", fill);
  document.getElementById("copy").addEventListener("click", () => {
    const said = document.getElementById("copied");
    mail.select();
    const done = () => { said.textContent = "Teksten er kopieret."; };
    const failed = () => { said.textContent = "Teksten er markeret. Tryk Ctrl+C."; };
    if (navigator.clipboard) navigator.clipboard.writeText(mail.value).then(done, failed);
    else failed();
  });
})();
