// Narrows a page of news to what may have happened since a day, and to one kind, and says what other pages have of it. Both
// stand in the address.
"use strict";
(function () {
  var day = document.getElementById("siden"), kind = document.getElementById("slags");
  var status = document.getElementById("vist"), list = document.getElementById("nyt");
  if (!day || !list) return;
  var rows = all(list, "[data-til]"), parts = all(list, ".news-year, .news-month, details"), others = all(document, "[data-aar]");

  function all(place, selector) {
    return Array.prototype.slice.call(place.querySelectorAll(selector));
  }
  function isDay(text) {
    var moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(text + "T00:00:00Z") : null;
    return Boolean(moment) && !isNaN(moment) && moment.toISOString().slice(0, 10) === text;
  }
  // Of very many pages only some are led to; what the others have, nobody has counted here.
  var left = document.querySelector("[data-flere]"), own = document.querySelector("[data-her]");

  // An address of a month that stands on another page leads there: to the first that has its year, and from one that has it
  // only onwards, so that no two pages lead to each other. Where none that is led to has it, the last newer one leads on.
  function forward() {
    var month = /^#m-(\d{4})(-\d{2})?$/.exec(location.hash), found = null, newer = null;
    if (!month || !own || document.getElementById(location.hash.slice(1))) return;
    var year = month[1], here = own.dataset.her.split(" ");
    others.forEach(function (other) {
      var years = other.dataset.aar.split(" ");
      var before = other.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (before && year <= here[1]) return;
      if (years[0] > year) newer = other;
      if (!found && years[0] <= year && year <= years[1]) found = other;
    });
    found = found || (year < here[0] ? newer : null);
    if (found) location.replace(found.querySelector("a").getAttribute("href") + location.hash);
  }
  function query() {
    var asked = new URLSearchParams();
    if (day.value) asked.set("siden", day.value);
    if (kind.value) asked.set("slags", kind.value);
    return String(asked) ? "?" + asked : "";
  }
  // How many another page has: all of a kind where the day comes before it, none where it comes after, else nobody has counted.
  function told(other) {
    var counts = other.dataset.antal.split(" "), number = kind.value ? 0 : Number(counts[0]);
    counts.forEach(function (one) { if (one.split(":")[0] === kind.value) number = Number(one.split(":")[1]); });
    return { number: day.value > other.dataset.sidst ? 0 : number, sure: !day.value || day.value <= other.dataset.foerst };
  }
  function elsewhere() {
    var some = Boolean(left);
    others.forEach(function (other) {
      var has = told(other), link = other.querySelector("a");
      other.hidden = !has.number && !left;
      some = some || !other.hidden;
      other.querySelector("span").textContent = has.sure ? has.number : "";
      link.setAttribute("href", link.getAttribute("href").replace(/\?.*$/, "") + query());
    });
    var heading = document.getElementById("aar");
    if (heading) heading.parentNode.hidden = !some;
    return some;
  }
  function said(number, more, refused) {
    if (refused) return "Adressen siger »" + refused + "«. Det er ikke en dag eller en slags. Skriv fx siden=2026-06-01.";
    var beside = more ? " Under »" + document.getElementById("aar").textContent + "« er der flere." : "";
    if (!number && more) return "Intet på denne side passer." + beside;
    if (!number) return "Intet er sket i den tid. Vælg en tidligere dag eller en anden slags for at se mere.";
    if (!day.value && !kind.value) return rows.length + (rows.length === 1 ? " nyhed" : " nyheder") + " på denne side.";
    var since = day.value ? " er sket siden den dag, eller kan være det." : " er vist.";
    return number + " af " + rows.length + " på denne side" + since + beside;
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
    status.textContent = said(number, elsewhere(), refused);
  }
  function keep() {
    // Some browsers refuse to rewrite the address of a file on disk; the page is right all the same.
    try { history.replaceState(null, "", location.pathname + query()); } catch (refused) { /* the address stays */ }
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
  forward();
  addEventListener("hashchange", forward);
  day.addEventListener("change", changed);
  kind.addEventListener("change", changed);
  day.form.addEventListener("submit", function (event) {
    event.preventDefault();
    changed();
  });
})();
