// What is being written, kept in this browser alone, and the finished file on its way. Everything works where storage is blocked.
(function (form) {
  "use strict";
  const { get } = form;
  // A new case has its place, and so has each published case that is being changed, so that one draft never takes another's.
  const placeOf = (slug) => `inspirationskatalog-tilfoej${slug ? `:${slug}` : ""}`;
  // What this tab last read or wrote at its place, and what it found there that no form has written.
  let seen = null, strange = "";

  function at(place) {
    try { return localStorage.getItem(place); } catch (refused) { return null; }
  }

  // Gives whether the browser kept a text, which is read back, as some refuse without a word.
  function put(place, text) {
    try { localStorage.setItem(place, text); } catch (refused) { return false; }
    return at(place) === text;
  }

  // "none" stands at the place, or what this tab has "kept", or what another has saved since this one looked: that is "foreign".
  function standing(slug) {
    const found = at(placeOf(slug));
    return found === null ? "none" : found === seen ? "kept" : "foreign";
  }

  // From now on the other tab's draft may be written over.
  function seeDraft(slug) { seen = at(placeOf(slug)); }
  // What cannot be read is never written over before a copy of it is laid aside; gives whether it is.
  function layAside() {
    if (strange && put(`inspirationskatalog-ulaest-${Date.now()}`, strange)) strange = "";
    return !strange;
  }

  // Gives "kept", "foreign" where another tab's draft would be lost, or "refused" where the browser does not keep it.
  function saveDraft(draft) {
    if (standing(draft.case) === "foreign") return "foreign";
    const text = JSON.stringify(draft);
    if (!layAside() || !put(placeOf(draft.case), text)) return "refused";
    seen = text;
    return "kept";
  }

  // What was kept, whatever its shape: a text that is no JSON is given as it is; null when there is nothing.
  function loadDraft(slug) {
    seeDraft(slug);
    let kept = seen;
    try { kept = JSON.parse(seen); } catch (broken) { /* given as it is */ }
    strange = seen && !form.isDraft(kept) ? seen : "";
    return kept;
  }

  // Gives whether nothing is kept any more; what another tab has saved stays, and so does what nobody could read.
  function emptyDraft(slug) {
    if (standing(slug) === "foreign" || !layAside()) return false;
    try { localStorage.removeItem(placeOf(slug)); } catch (refused) { /* then there is nothing to empty */ }
    seeDraft(slug);
    return seen === null;
  }

  function download(name, text, type) {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    form.el("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  // Copies, the old way where a page from disk may not use the clipboard; gives whether it worked.
  async function copy(area) {
    try {
      await navigator.clipboard.writeText(area.value);
      return true;
    } catch (refused) {
      area.closest("details").open = true;
      area.focus();
      area.select();
      return document.execCommand("copy");
    }
  }

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
    if (text.length > 10 * form.data.limits.bytes) return { refused: "for-stor" };
    if (/\.(?:md|markdown|txt)$/i.test(name) || text.startsWith("---")) return { refused: "skrevet-selv" };
    try {
      const saved = JSON.parse(text);
      if (form.isDraft(saved)) return { draft: form.openDraft(saved) };
    } catch (broken) { /* no JSON: said below */ }
    return { refused: "ikke-kopi" };
  }

  get("kopier").addEventListener("click", async () => {
    get("kopieret").textContent = (await copy(get("fil"))) ? "Kopieret." : "Markér teksten, og kopiér den selv.";
  });

  Object.assign(form, { saveDraft, loadDraft, emptyDraft, seeDraft, standing, placeOf, download, showSending, readCopy });
})(window.caseForm);
