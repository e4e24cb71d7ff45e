#!/usr/bin/env bash
# formulas 1.3.4 (PyPI), which reckons workbooks: of four cases two are »i drift« and three are not, and of four answers none is given.
#
# A good guess: COUNTIF asks for a text without regard to capitals, by »=« and by »<>« alike, so that the two together are all cells, and
# `"<>"` alone counts the cells that are not empty, as in a spreadsheet and in HyperFormula 3.5.0 (npm).
# Seen: »i drift« finds »I drift« too, and »<>i drift« does as well, so that a case that somebody wrote with a capital is counted on both
# sides; SUMIF, SUMIFS, COUNTIFS and AVERAGEIF take its amount along in both. `"i*"` finds only the small one. `"<>"` counts 0 where four
# cells have text. Where all write it alike, all but `"<>"` is right. Nothing is told.
# Why it matters: whoever checks a workbook of replies without opening it, as a test or a server does, gets shares that make more than a
# hundred per cent, and »none has answered«.
# Known: of the same in peers (github.com/bradbase/xlcalculator/issues/38, mended there); of this one no issue was found.
# Cure: `COUNTA(range)-COUNTIF(range, "i drift")`, and COUNTA for what is filled in.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . hyperformula@3.5.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check formulas==1.3.4 openpyxl==3.1.5 xlsxwriter==3.3.1
cat > run.cjs <<'JS'
const { HyperFormula } = require("hyperformula");

const { rows, asked } = JSON.parse(process.argv[2]);
const made = HyperFormula.buildFromArray([...rows, ...asked.map((formula) => [`=${formula}`])], { licenseKey: "gpl-v3" });
console.log(JSON.stringify(asked.map((_, i) => made.getCellValue({ sheet: 0, row: rows.length + i, col: 0 }))));
JS
"$work/venv/bin/python" -W ignore - 2>/dev/null <<'PY'
import json
import subprocess
import sys

import formulas
import xlsxwriter

ROWS = [["i drift", "I drift", "ophørt", "aftalt"], [1, 2, 4, 8]]
ASKED = ['COUNTIF(A1:D1,"i drift")', 'COUNTIF(A1:D1,"<>i drift")', 'COUNTIF(A1:D1,"i*")', 'COUNTIF(A1:D1,"<>")', "COUNTA(A1:D1)"]
ASKED += ['SUMIF(A1:D1,"i drift",A2:D2)', 'SUMIF(A1:D1,"<>i drift",A2:D2)', 'COUNTIF(A1:D1,"<>ophørt")']
with xlsxwriter.Workbook("svar.xlsx") as book:
    sheet = book.add_worksheet("Svar")
    for at, row in enumerate(ROWS):
        sheet.write_row(at, 0, row)
    for at, formula in enumerate(ASKED):
        sheet.write_formula(len(ROWS) + at, 0, f"={formula}")
reckoned = formulas.ExcelModel().loads("svar.xlsx").finish().calculate()
cells = [f"'[svar.xlsx]SVAR'!A{len(ROWS) + at + 1}" for at in range(len(ASKED))]
seen = {"formulas": [float(reckoned[cell].value[0, 0]) for cell in cells]}
asked = ["node", "run.cjs", json.dumps({"rows": ROWS, "asked": ASKED})]
seen["hyperformula"] = json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)
for at, formula in enumerate(ASKED):
    print(f"{formula}: " + ", ".join(f"{name} {found[at]:g}" for name, found in seen.items()))
described = {"formulas": [2, 3, 1, 0, 4, 3, 14, 3], "hyperformula": [2, 2, 2, 4, 4, 3, 12, 3]}
sys.exit(0 if seen == described else "changed: texts are asked for in another way")
PY
# Output seen: COUNTIF(A1:D1,"i drift"): formulas 2, hyperformula 2
#   COUNTIF(A1:D1,"<>i drift"): formulas 3, hyperformula 2
#   COUNTIF(A1:D1,"i*"): formulas 1, hyperformula 2
#   COUNTIF(A1:D1,"<>"): formulas 0, hyperformula 4
#   COUNTA(A1:D1): formulas 4, hyperformula 4
#   SUMIF(A1:D1,"i drift",A2:D2): formulas 3, hyperformula 3
#   SUMIF(A1:D1,"<>i drift",A2:D2): formulas 14, hyperformula 12
#   COUNTIF(A1:D1,"<>ophørt"): formulas 3, hyperformula 3
