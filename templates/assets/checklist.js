/* Ticks live in the address (#kryds=1.3), so a reload keeps them and a copied link shares them. Nothing is stored. */
(function () {
  'use strict';
  var list = document.getElementById('checklist');
  if (!list) return;
  var boxes = Array.prototype.slice.call(list.querySelectorAll('input[type=checkbox]'));
  var status = document.getElementById('checklist-status');
  var meter = document.getElementById('checklist-meter');

  function ticked() {
    return boxes.map(function (box, i) { return box.checked ? i + 1 : 0; }).filter(Boolean);
  }
  function show() {
    var done = ticked().length;
    var said = done + ' af ' + boxes.length + ' krydset af';
    if (status.textContent !== said) status.textContent = said;
    meter.value = done;
  }
  function save() {
    var hash = '#kryds=' + ticked().join('.');
    // Some browsers refuse to rewrite the address of a file on disk; changing the fragment is always allowed.
    try { history.replaceState(null, '', hash); } catch (refused) { location.replace(hash); }
  }
  function restore() {
    var found = /^#kryds=([\d.]*)$/.exec(location.hash);
    if (!found) return false;
    var numbers = found[1].split('.').map(Number);
    boxes.forEach(function (box, i) { box.checked = numbers.indexOf(i + 1) >= 0; });
    return true;
  }

  list.addEventListener('change', function () { show(); save(); });
  document.getElementById('checklist-reset').addEventListener('click', function () {
    boxes.forEach(function (box) { box.checked = false; });
    show();
    save();
  });
  // The style sheet prints the list alone while the page is marked.
  document.getElementById('checklist-print').addEventListener('click', function () {
    document.documentElement.dataset.print = 'checklist';
    print();
  });
  addEventListener('afterprint', function () { delete document.documentElement.dataset.print; });
  // A jump to a heading replaces the fragment; put the ticks back once the page has scrolled there.
  addEventListener('hashchange', function () {
    if (!restore() && ticked().length) save();
    show();
  });
  restore();
  show();
})();
