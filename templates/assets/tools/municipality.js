// A municipality's page: what it shares with another, by ?med=slug. The list says the same without scripts.
(function () {
  "use strict";
  const part = document.getElementById("par");
  const select = document.getElementById("valgt");
  const told = document.getElementById("faelles");
  const rows = new Map(Array.from(part.querySelectorAll("[data-med]"), (row) => [row.dataset.med, row]));
  const name = (row) => row.querySelector("a").textContent;

  function line(text) {
    const element = document.createElement("p");
    element.textContent = text;
    return element;
  }

  function show(slug) {
    const row = rows.get(slug);
    told.replaceChildren();
    if (!slug) return;
    if (!row) {
      told.append(line(`Kataloget kender intet lokalt samarbejde, som ${part.dataset.here} deler med »${slug.slice(0, 60)}«. `
        + "Vælg en anden på listen."));
      return;
    }
    const numbers = row.textContent.match(/\d+/g).slice(1);
    const strong = document.createElement("strong");
    strong.textContent = `${part.dataset.here} og ${name(row)} deler ${numbers.length === 1 ? "ét samarbejde" : numbers.length + " samarbejder"}:`;
    const list = document.createElement("ul");
    numbers.forEach((number) => {
      const source = document.getElementById("c" + number);
      const item = document.createElement("li");
      item.append(source.querySelector(".card-title a").cloneNode(true), `: ${source.querySelector(".small").textContent.split(". ")[0]}`);
      list.append(item);
    });
    told.append(strong, list);
  }

  function read() {
    const slug = new URLSearchParams(location.search).get("med") || "";
    select.value = rows.has(slug) ? slug : "";
    show(slug);
  }

  Array.from(rows.values()).sort((one, other) => name(one).localeCompare(name(other), "da"))
    .forEach((row) => select.append(new Option(name(row), row.dataset.med)));
  select.addEventListener("change", () => {
    show(select.value);
    const address = location.pathname + (select.value ? "?med=" + encodeURIComponent(select.value) : "") + location.hash;
    // Some browsers refuse to rewrite the address of a file on disk; the page is right all the same.
    try { history.replaceState(null, "", address); } catch (refused) { /* the address stays */ }
  });
  read();
})();
