// What is being written, kept in this browser alone, and files on their way out. Everything works where storage is blocked.
(function (form) {
  "use strict";
  // A new case has its place, and so has each published case that is being changed, so that one draft never takes another's.
  const key = (slug) => `inspirationskatalog-tilfoej${slug ? `:${slug}` : ""}`;

  // Gives whether the browser kept it.
  function save(draft) {
    try {
      localStorage.setItem(key(draft.case), JSON.stringify(draft));
      return true;
    } catch (refused) { return false; }
  }

  // What was kept, whatever its shape: a text that is no JSON is given as it is; null when there is nothing.
  function load(slug) {
    let kept = null;
    try {
      kept = localStorage.getItem(key(slug));
      return JSON.parse(kept);
    } catch (refused) { return kept; }
  }

  function empty(slug) {
    try { localStorage.removeItem(key(slug)); } catch (refused) { /* then there is nothing to empty */ }
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

  Object.assign(form, { saveDraft: save, loadDraft: load, emptyDraft: empty, download, copyText: copy });
})(window.caseForm);
