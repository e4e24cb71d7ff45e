#!/usr/bin/env bash
# SheetJS (xlsx 0.18.5, npm): a day that Excel shows in Danish, »1. marts 2016« or »01.03.2016«, is 42430 in its CSV, and with
# `cellDates` it is 3/1/16.
#
# A good guess: the formats of Danish days have a full stop in them (`[$-406]d.\ mmmm\ yyyy;@` is the long one of a Danish Excel), and
# `sheet_to_csv` and `raw: false` give a cell as it is shown, with the months in English if need be; »01-03-2016« and `mmmm yyyy`
# do come out so.
# Seen: the full stop is read as that of a decimal number, such a format is given up in silence, and what is left is the number of
# the day. So »42430« stands beside »01-03-2016« for cells that look like siblings, hours shown as »9.30« are 0.3958, and years,
# sums and sorting go by it. Asked for true dates (`cellDates: true`) the text is the American one, 3/1/16, which a Dane reads as 3
# January. openpyxl 3.1.5, python-calamine 0.9.1 (PyPI), exceljs 4.4.0 and read-excel-file 9.3.17 (npm) give the day.
# Known: of Hungarian dates, in the part that formats (github.com/SheetJS/ssf/issues/96 and 97, open since 2025); of Danish ones no
# issue was found.
# Cure: `cellDates: true` with `raw: true` (dates, in JSON), or `cell.w` checked to be there before it is shown.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . xlsx@0.18.5 exceljs@4.4.0 read-excel-file@9.3.17
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1
cat > run.mjs <<'JS'
import { createRequire } from "node:module";
import readXlsxFile from "read-excel-file/node";

const require = createRequire(import.meta.url);
const ExcelJS = require("exceljs");
const XLSX = require("xlsx");

const rows = (options) => XLSX.utils.sheet_to_csv(XLSX.readFile("plan.xlsx", options).Sheets.Sheet1, { FS: "|" }).split("|");
const book = new ExcelJS.Workbook();
await book.xlsx.readFile("plan.xlsx");
const day = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));
const [{ data }] = await readXlsxFile("plan.xlsx");
console.log(JSON.stringify({
  sheetjs: rows({}),
  "sheetjs, cellDates": rows({ cellDates: true }),
  exceljs: book.worksheets[0].getRow(1).values.slice(1, 5).map(day),
  "read-excel-file": data[0].slice(0, 4).map(day),
}));
JS
TZ=UTC "$work/venv/bin/python" - <<'PY'
import json
import subprocess
import sys

import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook

FORMS = [r"[$-406]d.\ mmmm\ yyyy;@", "dd.mm.yyyy", "dd-mm-yyyy", "mmmm yyyy", "h.mm"]
with xlsxwriter.Workbook("plan.xlsx") as book:
    sheet = book.add_worksheet()
    for column, form in enumerate(FORMS):
        sheet.write_number(0, column, 42430 if form != "h.mm" else 9.5 / 24, book.add_format({"num_format": form}))

seen = json.loads(subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout)
seen["openpyxl"] = [f"{day:%Y-%m-%d}" for day in next(openpyxl.load_workbook("plan.xlsx").active.values)[:4]]
row = CalamineWorkbook.from_path("plan.xlsx").get_sheet_by_index(0).to_python()[0]
seen["calamine"] = [f"{day:%Y-%m-%d}" for day in row[:4]]
for name, days in seen.items():
    print(f"{name}: {days}")
described = {
    "sheetjs": ["42430", "42430", "01-03-2016", "March 2016", "0.395833333"],
    "sheetjs, cellDates": ["3/1/16", "3/1/16", "01-03-2016", "March 2016", "1/0/00"],
} | dict.fromkeys(("exceljs", "read-excel-file", "openpyxl", "calamine"), ["2016-03-01"] * 4)
sys.exit(0 if seen == described else "changed: days whose format has a full stop are read otherwise")
PY
# Output seen: sheetjs: ['42430', '42430', '01-03-2016', 'March 2016', '0.395833333']
#   sheetjs, cellDates: ['3/1/16', '3/1/16', '01-03-2016', 'March 2016', '1/0/00']
#   exceljs, read-excel-file, openpyxl, calamine: ['2016-03-01', '2016-03-01', '2016-03-01', '2016-03-01']
