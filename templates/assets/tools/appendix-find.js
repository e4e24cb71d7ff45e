// From what an address asks for to what is there: things with their words, and in Danish what is wrong with the rest.
(function () {
  "use strict";
  const { appendix } = window;
  const quoted = (text) => `»${text}«`;

  function renamed(said, slug, folder) {
    if (slug !== folder.slug) said.push(`${quoted(slug)} hedder nu ${quoted(folder.title)} og er vist under det nye navn.`);
  }

  async function single(item, said) {
    const place = appendix.folderOf(item.kind);
    const [slug, key = ""] = item.names;
    const folder = await appendix.folder(place, slug);
    if (!folder) {
      said.push(`Der er ingen ${place === "cases" ? "case" : "tjekliste"} med navnet ${quoted(slug)} i kataloget.`);
      return null;
    }
    renamed(said, slug, folder);
    const exhibit = folder.exhibits[key];
    if (!exhibit) {
      said.push(item.kind === "svar"
        ? `Casen ${quoted(folder.title)} har intet svar på spørgsmålet ${quoted(key)}. Svaret er fjernet, eller adressen er `
          + "forkert."
        : `Et punkt er ikke længere i tjeklisten ${quoted(folder.title)}. Det er omskrevet eller fjernet. `
          + "Se listen i dag, og vælg det nye punkt.");
      return null;
    }
    const names = [folder.slug, ...(key ? [key] : [])];
    return { kind: item.kind, names, folder, exhibit, print: exhibit.print, title: exhibit.title };
  }

  async function comparison(item, said) {
    const folders = [];
    for (const slug of new Set(item.names)) {
      const folder = await appendix.folder("cases", slug);
      if (!folder) said.push(`Der er ingen case med navnet ${quoted(slug)} i kataloget. De andre i sammenligningen er vist.`);
      else if (!folders.includes(folder)) {
        renamed(said, slug, folder);
        folders.push(folder);
      }
    }
    if (folders.length < 2) {
      said.push("En sammenligning skal have mindst to cases. Vælg en til.");
      return null;
    }
    const left = folders.splice(appendix.COMPARED);
    const outside = joined(left.map((one) => quoted(one.title)));
    if (left.length) said.push(`En sammenligning har højst fire cases. Uden for står ${outside}.`);
    const print = appendix.digest(folders.map((folder) => folder.exhibits[""].print).join("~"), 8);
    const title = `Sammenligning: ${joined(folders.map((folder) => folder.title))}`;
    return { kind: item.kind, names: folders.map((folder) => folder.slug), folders, print, title };
  }

  function joined(words) {
    return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} og ${words[words.length - 1]}`;
  }

  // {items, said, changed}: the things that are there, in order, with `before`, the digest that the address has of the words;
  // what is to be told in Danish; and the things whose words have changed since.
  appendix.find = async function ({ items: asked, wrong }) {
    const said = wrong.map((piece) => `Adressen nævner ${quoted(piece)}, som bilaget ikke kan læse. Resten er vist.`);
    const items = [];
    const { MOST } = appendix;
    if (asked.length > MOST) said.push(`Et bilag har plads til ${MOST} dele. De første ${MOST} er vist.`);
    for (const one of asked.slice(0, MOST)) {
      const found = await (one.kind === "sammenligning" ? comparison(one, said) : single(one, said));
      if (!found) continue;
      const id = appendix.idOf(found.kind, found.names);
      if (items.some((item) => item.id === id)) said.push(`${quoted(found.title)} var valgt to gange og er vist én gang.`);
      else items.push({ ...found, id, before: one.print });
    }
    const changed = items.filter((item) => item.before && item.before !== item.print);
    return { items, said: [...new Set(said)], changed };
  };

  appendix.joined = joined;
})();
