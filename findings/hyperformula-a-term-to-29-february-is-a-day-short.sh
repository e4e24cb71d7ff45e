#!/usr/bin/env bash
# HyperFormula 3.5.0 (npm): half a year from 31 August 2015 ends on 28 February 2016, and a month from 29 January 2016 too.
#
# A good guess: EDATE, by which a workbook reckons terms, gives the same day of the other month, or its last day where it has no such day
# (as spreadsheets do); in 2016 February has 29. @formulajs/formulajs 4.6.1 (npm) and formulas 1.3.4 (PyPI) give the 29th,
# and so does HyperFormula's own EOMONTH.
# Seen: for EDATE February ends on the 28th in each year. Whatever leads to the 29th is a day early: from the 29th, 30th and 31st of another
# month, and four years from 29 February 2020 as well, which is the same day by any rule. Other years and months are right, so that
# a test of today is green until the next leap year (2028). Nothing is told.
# Why it matters: notice to leave a cooperation counts in months from the last of one, so that its end is a day wrong where it is shown.
# Known: of DATE in the same library, mended (github.com/handsontable/hyperformula/issues/139); of EDATE no issue was found.
# Cure: for terms that begin on a month's last day `EOMONTH(day, months)`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . hyperformula@3.5.0 @formulajs/formulajs@4.6.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check formulas==1.3.4
cat > run.cjs <<'JS'
const { EDATE } = require("@formulajs/formulajs");
const { HyperFormula } = require("hyperformula");

const two = (number) => String(number).padStart(2, "0");
const asked = JSON.parse(process.argv[2]);
const rows = asked.map(([year, month, day, months]) => [
  `=EDATE(DATE(${year},${month},${day}),${months})`,
  `=EOMONTH(DATE(${year},${month},${day}),${months})`,
]);
const made = HyperFormula.buildFromArray(rows, { licenseKey: "gpl-v3" });
const cell = (row, col) => {
  const { year, month, day } = made.numberToDate(made.getCellValue({ sheet: 0, row, col }));
  return `${year}-${two(month)}-${two(day)}`;
};
const byFormulaJs = asked.map(([year, month, day, months]) => {
  const end = EDATE(new Date(year, month - 1, day), months);
  return `${end.getFullYear()}-${two(end.getMonth() + 1)}-${two(end.getDate())}`;
});
const byHyperFormula = asked.map((_, i) => cell(i, 0));
const lastDays = asked.map((_, i) => cell(i, 1));
console.log(JSON.stringify({ hyperformula: byHyperFormula, formulajs: byFormulaJs, "EOMONTH of hyperformula": lastDays }));
JS
"$work/venv/bin/python" -W ignore - 2>/dev/null <<'PY'
import datetime
import json
import subprocess
import sys

import formulas

ASKED = [(2015, 8, 31, 6), (2016, 1, 29, 1), (2020, 2, 29, 48), (2016, 8, 31, 6), (2016, 3, 31, 1)]
START = datetime.date(1899, 12, 30)
asked = ["node", "run.cjs", json.dumps(ASKED)]
seen = json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)
seen["formulas"] = []
for year, month, day, months in ASKED:
    reckoned = formulas.Parser().ast(f"=EDATE(DATE({year},{month},{day}),{months})")[1].compile()()
    seen["formulas"].append((START + datetime.timedelta(days=int(reckoned))).isoformat())
for name, found in seen.items():
    print(f"{name}: {' '.join(found)}")
RIGHT = ["2016-02-29", "2016-02-29", "2024-02-29", "2017-02-28", "2016-04-30"]
described = dict.fromkeys(("formulajs", "formulas", "EOMONTH of hyperformula"), RIGHT)
described["hyperformula"] = ["2016-02-28", "2016-02-28", "2024-02-28", "2017-02-28", "2016-04-30"]
sys.exit(0 if seen == described else "changed: terms end on other days")
PY
# Output seen: hyperformula: 2016-02-28 2016-02-28 2024-02-28 2017-02-28 2016-04-30
#   formulajs: 2016-02-29 2016-02-29 2024-02-29 2017-02-28 2016-04-30
#   EOMONTH of hyperformula: 2016-02-29 2016-02-29 2024-02-29 2017-02-28 2016-04-30
#   formulas: 2016-02-29 2016-02-29 2024-02-29 2017-02-28 2016-04-30
