// What is being written, kept in this browser alone, and files on their way in and out. Everything works where storage is blocked.
(function (form) {
  "use strict";
  const KEY = "inspirationskatalog-tilfoej";

  // Gives whether the browser kept it.
  function save(draft) {
    try {
      localStorage.setItem(KEY, JSON.stringify(draft));
      return true;
    } catch (refused) { return false; }
  }

  function load() {
    try { return JSON.parse(localStorage.getItem(KEY)); } catch (refused) { return null; }
  }

  function empty() {
    try { localStorage.removeItem(KEY); } catch (refused) { /* then there is nothing to empty */ }
  }

  function download(name, text) {
    const address = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
    const link = form.el("a", { href: address, download: name });
    link.click();
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
