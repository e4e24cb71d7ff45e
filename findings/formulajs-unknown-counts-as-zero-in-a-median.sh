#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1 and @handsontable/formulajs 2.0.2 (npm): the median of 5, 10, »ukendt« and 20 is 7.5, and not 10; and
# afterwards the list itself has a 0 where it had »ukendt«.
#
# A good guess: MEDIAN passes over the texts of a range, as it does in a spreadsheet, and as AVERAGE and COUNT do in these two; and what
# reckons with a list leaves it as it is.
# Seen: each text and each empty cell is a 0 that takes part, so the middle moves down: of 1, ukendt and 3 it is 1. The zeros are
# written into the list that was handed over, so that AVERAGE, asked after it, gives 8.75 where it gave 11.67 before, COUNT 4 in place of
# 3, and a table drawn from the list shows that something costs nothing. A range of rows (`[[5], [10], …]`) stays as it is, but
# has the same median. HyperFormula 3.5.0 (npm) gives 10.
# Why it matters: »ukendt« stands where nobody knows the amount; here it becomes an amount, and no error is told.
# Known: that empty cells are zeros, in a product made of it (github.com/jspreadsheet/pro/issues/239, mended there); here, and of the
# list that is changed, no issue was found.
# Cure: a copy of the numbers alone, `MEDIAN(list.filter((one) => typeof one === "number"))`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @formulajs/formulajs@4.6.1 @handsontable/formulajs@2.0.2 hyperformula@3.5.0
cat > run.cjs <<'JS'
const { HyperFormula } = require("hyperformula");

const amounts = () => [5, 10, "ukendt", 20];
const seen = {};
for (const name of ["@formulajs/formulajs", "@handsontable/formulajs"]) {
  const { MEDIAN, AVERAGE, COUNT } = require(name);
  const list = amounts();
  const before = [AVERAGE(list).toFixed(2), COUNT(list)];
  const median = MEDIAN(list);
  const rows = [[5], [10], ["ukendt"], [20]];
  seen[name] = { before, median, after: [list, AVERAGE(list).toFixed(2), COUNT(list)], rows: [MEDIAN(rows), rows[2][0]] };
  seen[name].others = [MEDIAN([1, "ukendt", 3]), MEDIAN([5, 10, null, 20]), MEDIAN([5, 10, 20])];
}
const made = HyperFormula.buildFromArray([amounts(), ["=MEDIAN(A1:D1)"]], { licenseKey: "gpl-v3" });
seen.hyperformula = made.getCellValue({ sheet: 0, row: 1, col: 0 });
for (const [name, found] of Object.entries(seen)) console.log(`${name}: ${JSON.stringify(found)}`);
const theirs = { before: ["11.67", 3], median: 7.5, after: [[5, 10, 0, 20], "8.75", 4], rows: [7.5, "ukendt"], others: [1, 7.5, 10] };
const described = { "@formulajs/formulajs": theirs, "@handsontable/formulajs": theirs, hyperformula: 10 };
if (JSON.stringify(seen) !== JSON.stringify(described)) throw new Error("changed: what is unknown counts in another way");
JS
node run.cjs
# Output seen: @formulajs/formulajs:
#   {"before":["11.67",3],"median":7.5,"after":[[5,10,0,20],"8.75",4],"rows":[7.5,"ukendt"],"others":[1,7.5,10]}
#   @handsontable/formulajs:
#   {"before":["11.67",3],"median":7.5,"after":[[5,10,0,20],"8.75",4],"rows":[7.5,"ukendt"],"others":[1,7.5,10]}
#   hyperformula: 10
