// The finished file on its way: as a proposal in the repository, as a download, or by the clipboard.
(function (form) {
  "use strict";
  const get = (id) => document.getElementById(id);
  // An address that is longer is refused by the repository's host.
  const LONGEST = 7000;

  // Shows the ways for a file; one that the catalogue has already is changed where it stands.
  function showSending(page, name, text) {
    const known = form.data.world.cases.includes(name.replace(/\.md$/, ""));
    const empty = `${page.dataset.new}?filename=${encodeURIComponent(name)}`;
    const address = `${empty}&value=${encodeURIComponent(text)}`;
    const fits = !known && address.length <= LONGEST;
    get("send-link").href = known ? `${page.dataset.edit}/${name}` : fits ? address : empty;
    get("send-short").hidden = !fits;
    get("send-long").hidden = fits || known;
    get("send-known").hidden = !known;
    get("fil").value = text;
  }

  // A file that the form opens is a copy that it saved itself; gives what it holds, or why it cannot be opened.
  function readCopy(name, text) {
    if (/\.(?:md|markdown|txt)$/i.test(name) || text.startsWith("---")) return { refused: "skrevet-selv" };
    try {
      const saved = JSON.parse(text);
      if (form.isDraft(saved)) return { draft: form.openDraft(saved) };
    } catch (broken) { /* no JSON: said below */ }
    return { refused: "ikke-kopi" };
  }

  get("kopier").addEventListener("click", async () => {
    get("kopieret").textContent = (await form.copyText(get("fil"))) ? "Kopieret." : "Markér teksten, og kopiér den selv.";
  });

  Object.assign(form, { showSending, readCopy });
})(window.caseForm);
