// A municipality's page: what it shares with another, by ?med=slug. The list says the same without scripts.
(function () {
  "use strict";
  const part = document.getElementById("par");
  const select = document.getElementById("valgt");
  const told = document.getElementById("faelles");
  // A municipality is named in an address as its page is.
  const slugOf = (row) => row.querySelector("a").getAttribute("href").replace(/^.*\/|\.html.*$/g, "");
  const rows = new Map(Array.from(part.querySelectorAll(".companions li"), (row) => [slugOf(row), row]));
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
    const [shared, ...numbers] = row.textContent.match(/\d+/g);
    const strong = document.createElement("strong");
    const many = shared === "1" ? "ét samarbejde" : shared + " samarbejder";
    const some = numbers.length < shared ? "; her er dem, siden viser" : "";
    strong.textContent = `${part.dataset.here} og ${name(row)} deler ${many}${some}:`;
    const list = document.createElement("ul");
    numbers.forEach((number) => {
      const source = document.getElementById("c" + number);
      const item = document.createElement("li");
      const time = source.querySelector(".small").textContent.split(/\. (?=[A-ZÆØÅ])/)[0];
      item.append(source.querySelector(".card-title a").cloneNode(true), `: ${time}`);
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
    .forEach((row) => select.append(new Option(name(row), slugOf(row))));
  select.addEventListener("change", () => {
    show(select.value);
    const address = location.pathname + (select.value ? "?med=" + encodeURIComponent(select.value) : "") + location.hash;
    // Some browsers refuse to rewrite the address of a file on disk; the page is right all the same.
    try { history.replaceState(null, "", address); } catch (refused) { /* the address stays */ }
  });
  read();
})();
