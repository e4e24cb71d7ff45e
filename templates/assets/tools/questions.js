// The council's questions: sorts questions and cases by how many answer or by name, and keeps the choice in the address.
(function () {
  "use strict";
  var select = document.getElementById("orden");
  var list = document.getElementById("liste");
  var matrix = document.getElementById("matrix");
  var status = document.getElementById("meld");

  function all(root, selector) {
    return Array.prototype.slice.call(root.querySelectorAll(selector));
  }
  // Stable: of two that are alike the one that the page was made with first stays first.
  function sorted(items, order) {
    return items.map(function (item, i) { return { item: item, i: i }; }).sort(function (a, b) {
      var one = a.item.dataset, other = b.item.dataset;
      var by = order === "navn" ? one.title.localeCompare(other.title, "da") : other.answered - one.answered;
      return (order === "faerrest" ? -by : by) || a.i - b.i;
    }).map(function (found) { return found.item; });
  }
  var questions = all(list, "li");
  var bodies = all(matrix, "tbody").map(function (body) { return { body: body, rows: all(body, "tr[data-answered]") }; });
  var lines = all(matrix, "thead tr, tr[data-answered]").map(function (row) {
    return { row: row, cells: Array.prototype.slice.call(row.cells, 2) };
  });

  // On paper nothing is folded. The style sheet sees to it where the browser knows how; here is for the others.
  var fold = matrix.closest("details"), wasOpen = false;
  addEventListener("beforeprint", function () { wasOpen = fold.open; fold.open = true; });
  addEventListener("afterprint", function () { fold.open = wasOpen; });

  function show(order) {
    var places = sorted(questions, order);
    places.forEach(function (item) { list.appendChild(item); });
    lines.forEach(function (line) {
      places.forEach(function (item) { line.row.appendChild(line.cells[item.dataset.place]); });
    });
    bodies.forEach(function (part) {
      sorted(part.rows, order).forEach(function (row) { part.body.appendChild(row); });
    });
  }
  function known(order) {
    return Array.prototype.some.call(select.options, function (option) { return option.value === order; });
  }
  select.addEventListener("change", function () {
    show(select.value);
    status.textContent = "";
    var address = location.pathname + (select.value ? "?orden=" + select.value : "");
    // Some browsers refuse to rewrite the address of a file on disk; the page is right all the same.
    try { history.replaceState(null, "", address); } catch (refused) { /* the address stays */ }
  });
  var asked = new URLSearchParams(location.search).get("orden") || "";
  if (known(asked)) select.value = asked;
  else status.textContent = "Adressen nævner en orden, som siden ikke kender. Flest svar står først.";
  if (select.value) show(select.value);
})();
