// Narrows the list of news to what may have happened since a day, and to one kind; both stand in the address.
"use strict";
(function () {
  var day = document.getElementById("siden"), kind = document.getElementById("slags");
  var status = document.getElementById("vist"), list = document.getElementById("nyt");
  if (!day || !list) return;
  var rows = Array.prototype.slice.call(list.querySelectorAll("[data-til]"));
  var parts = Array.prototype.slice.call(list.querySelectorAll(".news-month, details"));

  function isDay(text) {
    var moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text + "T00:00:00Z") : null;
    return Boolean(moment) && !isNaN(moment) && moment.toISOString().slice(0, 10) === text;
  }
  function said(number, since, refused) {
    if (refused) return "Adressen siger »" + refused + "«. Det er ikke en dag eller en slags. Skriv fx siden=2026-06-01.";
    if (!number) return "Intet er sket i den tid. Vælg en tidligere dag eller en anden slags for at se mere.";
    return number + " af " + rows.length + (since ? " er sket siden den dag, eller kan være det." : " er vist.");
  }
  function show(refused) {
    var number = 0;
    rows.forEach(function (row) {
      // What is known to the year only may have happened since.
      row.hidden = (day.value && row.dataset.til < day.value) || Boolean(kind.value && row.dataset.slags !== kind.value);
      if (!row.hidden) number += 1;
    });
    parts.forEach(function (part) {
      part.hidden = !part.querySelector("[data-til]:not([hidden])");
      if (day.value || kind.value) part.open = true;
    });
    status.textContent = said(number, day.value, refused);
  }
  function keep() {
    var asked = new URLSearchParams();
    if (day.value) asked.set("siden", day.value);
    if (kind.value) asked.set("slags", kind.value);
    // Some browsers refuse to rewrite the address of a file on disk; the page is right all the same.
    var address = location.pathname + (String(asked) ? "?" + asked : "");
    try { history.replaceState(null, "", address); } catch (refused) { /* the address stays */ }
  }
  function changed() {
    show("");
    keep();
  }
  var asked = new URLSearchParams(location.search);
  var since = asked.get("siden") || "", sort = asked.get("slags") || "";
  if (isDay(since)) day.value = since;
  kind.value = sort;
  if (kind.selectedIndex < 0) kind.value = "";
  show(since !== day.value ? since.slice(0, 60) : sort !== kind.value ? sort.slice(0, 60) : "");
  day.addEventListener("change", changed);
  kind.addEventListener("change", changed);
  day.form.addEventListener("submit", function (event) {
    event.preventDefault();
    changed();
  });
})();
