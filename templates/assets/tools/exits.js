// The pages about leaving: opens what a link leads to, shows one legal form at a time, and keeps the choice in the address.
(function () {
  "use strict";
  var select = document.getElementById("form");
  var list = document.getElementById("prisliste");
  var status = document.getElementById("vist");
  var prices = Array.prototype.slice.call(document.querySelectorAll("[data-of]"));
  var parts = Array.prototype.slice.call(document.querySelectorAll("[data-form]"));

  function options() {
    return Array.prototype.map.call(select.options, function (option) { return option.value; });
  }
  function show(form, unknown) {
    var number = 0;
    parts.forEach(function (part) {
      part.hidden = Boolean(form) && part.dataset.form !== form;
      if (!part.hidden) number += Number(part.dataset.told);
    });
    prices.forEach(function (row) { row.hidden = Boolean(form) && row.dataset.of !== form; });
    if (list) list.hidden = prices.every(function (row) { return row.hidden; });
    var said = number + (number === 1 ? " case" : " cases") + " har vilkår eller forløb.";
    if (!number) said = "Ingen case med den form har vilkår eller forløb. Vælg »alle former« for at se resten.";
    if (unknown) said = "Adressen nævner formen »" + unknown + "«, som kataloget ikke kender. Alle former er vist.";
    status.textContent = said;
  }
  function keep(form) {
    var address = location.pathname + (form ? "?form=" + encodeURIComponent(form) : "");
    // Some browsers refuse to rewrite the address of a file on disk; the page is right all the same.
    try { history.replaceState(null, "", address); } catch (refused) { /* the address stays */ }
  }
  // A link to a case on this page must not lead to something hidden, nor to a fold that is closed; not every browser opens it.
  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target) return;
    var part = target.closest("[data-form]"), fold = target.closest("details");
    var was = (part && part.hidden) || (fold && !fold.open);
    if (fold) fold.open = true;
    if (part && part.hidden) {
      select.value = "";
      show("", "");
    }
    if (was) target.scrollIntoView();
  }
  // On paper nothing is folded. The style sheet sees to it where the browser knows how; here is for the others.
  var folds = Array.prototype.slice.call(document.querySelectorAll(".exit-case details"));
  var closed = [];
  addEventListener("beforeprint", function () {
    closed = folds.filter(function (fold) { return !fold.open; });
    closed.forEach(function (fold) { fold.open = true; });
  });
  addEventListener("afterprint", function () {
    closed.forEach(function (fold) { fold.open = false; });
  });
  addEventListener("hashchange", reveal);
  if (!select) {
    reveal();
    return;
  }
  select.addEventListener("change", function () {
    show(select.value, "");
    keep(select.value);
  });
  var asked = new URLSearchParams(location.search).get("form") || "";
  var known = options().indexOf(asked) >= 0;
  select.value = known ? asked : "";
  show(select.value, known ? "" : asked.slice(0, 60));
  reveal();
})();
