// A municipality's page: what it shares with another, by ?med=slug. The list says the same without scripts.
(function () {
  "use strict";
  const part = document.getElementById("par");
  const select = document.getElementById("valgt");
  const told = document.getElementById("faelles");
  // A municipality is named in an address as its page is. Those of which the same is said stand in one line.
  const slugOf = (link) => link.getAttribute("href").replace(/^.*\/|\.html.*$/g, "");
  const links = Array.from(part.querySelectorAll("li a:not([href^='#'])"));
  const rows = new Map(links.map((link) => [slugOf(link), link]));
  const name = (link) => link.textContent;

  // How many are shared, and the numbers of those that the page tells. A line that tells them all does not count them.
  function sharedOf(link) {
    const row = link.parentNode;
    const said = row.textContent.match(/\d+/g).map(Number);
    return row.parentNode.className === "shares" && !row.textContent.includes(" i alt") ? [said.length, ...said] : said;
  }

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
    const [shared, ...numbers] = sharedOf(row);
    const strong = document.createElement("strong");
    const many = shared === 1 ? "ét samarbejde" : shared + " samarbejder";
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
