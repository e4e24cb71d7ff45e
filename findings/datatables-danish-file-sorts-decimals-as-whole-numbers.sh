#!/usr/bin/env bash
# DataTables 3.1.5 with its own Danish language file (datatables.net-plugins 3.0.2, npm): a table sorted by amount has 12 % before
# 1,6 % and 2,5 %, and 1.600 before 0,5.
#
# A good guess: with `language: da` the table is Danish, and so are its numbers: the file knows that the mark of thousands is a
# full stop (`thousands: "."`), and a column of 1,6, 2,75 and 1.600 is sorted by size, or as texts where it is not known to be
# numbers.
# Seen: the file's `decimal` is empty, as in each of the 92 language files, and the column is taken for formatted numbers all the
# same: commas are dropped, and full stops are the decimal mark. 1,6 is 16, 2,75 is 275 and 1.600 is 1.6. The heading says
# `aria-sort="ascending"`, so who looks for the cheapest or the largest takes what stands first. Whole numbers alone (25, 1.600)
# are in the wrong order as well; with »kr.« behind, they are sorted as texts.
# Known: that the German file lacks it (github.com/DataTables/Plugins/pull/263, closed in 2016 as something for a new major
# version; 2 and 3 have come since). The option is in the manual; that their own languages leave it open is not.
# Cure: `language: {...da, decimal: ","}`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . datatables.net@3.1.5 datatables.net-plugins@3.0.2 jsdom@29.1.1
cat > run.mjs <<'JS'
import { readdirSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM('<html lang="da"><body></body></html>', { pretendToBeVisual: true, runScripts: "outside-only" });
window.eval(readFileSync("node_modules/datatables.net/js/dataTables.js", "utf8"));
const folder = "node_modules/datatables.net-plugins/i18n/";
const read = (name) => JSON.parse(readFileSync(folder + name, "utf8"));
window.da = read("da.json");
const sorted = (values, extra) => {
  const rows = values.map((one) => `<tr><td>${one}</td></tr>`).join("");
  window.document.body.innerHTML = `<table><thead><tr><th>Tal</th></tr></thead><tbody>${rows}</tbody></table>`;
  window.extra = JSON.stringify(extra);
  window.eval('new DataTable("table", { paging: false, language: Object.assign({}, da, JSON.parse(extra)), order: [[0, "asc"]] })');
  if (window.document.querySelector("th").getAttribute("aria-sort") !== "ascending") return "not sorted";
  return [...window.document.querySelectorAll("tbody td")].map((cell) => cell.textContent).join(" ");
};
const tables = [["12", "1,6", "2,75", "1.600", "0,5"], ["12 %", "1,6 %", "2,5 %"], ["25", "1.600"]];
const seen = tables.map((values) => [sorted(values, {}), sorted(values, { decimal: "," })]);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const told = files.filter((name) => read(name).decimal).map((name) => name.slice(0, -5));
const marks = JSON.stringify([window.da.decimal, window.da.thousands]);
console.log("datatables.net 3.1.5, da.json:", marks, JSON.stringify(seen), `decimal set in ${told.length} of ${files.length}`);
const described = [
  ["1.600 0,5 12 1,6 2,75", "0,5 1,6 2,75 12 1.600"], ["12 % 1,6 % 2,5 %", "1,6 % 2,5 % 12 %"], ["1.600 25", "25 1.600"],
];
if (JSON.stringify(seen) !== JSON.stringify(described) || told.length || window.da.decimal || window.da.thousands !== ".") {
  console.error("changed: Danish numbers are sorted in another way");
  process.exit(1);
}
JS
node run.mjs
# Output seen: datatables.net 3.1.5, da.json: ["","."] [["1.600 0,5 12 1,6 2,75","0,5 1,6 2,75 12 1.600"],["12 % 1,6 % 2,5 %","1,6
#   % 2,5 % 12 %"],["1.600 25","25 1.600"]] decimal set in 0 of 92
