#!/usr/bin/env bash
# SheetJS (xlsx 0.18.5, npm): from a workbook that counts days from 1904, 1 March 2016 is read as 29 February 2012.
#
# A good guess: a workbook says how it counts its days (`date1904` of `workbookPr`, ECMA-376, 18.2.28), which those that began in
# Excel for Mac still do from 1904, and a reader that is asked for dates reckons by that. openpyxl 3.1.5 and python-calamine 0.9.1
# (PyPI), exceljs 4.4.0 and read-excel-file 9.3.17 (npm) do.
# Seen: with `cellDates: true` each date is 1,462 days early: another year, by a span that looks like a council's term. As text
# (`raw: false`) the same cell of the same file is right, »01-03-2016«, so what is shown for proof differs from what is reckoned
# with. The flag is in `Workbook.WBProps`, and nothing is told.
# Known: github.com/SheetJS/sheetjs/issues/1565, open since 2019; this is the last version in the registry.
# Cure: read `raw: false`, or add 1,462 days where `workbook.Workbook.WBProps.date1904` is true.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . xlsx@0.18.5 exceljs@4.4.0 read-excel-file@9.3.17
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check XlsxWriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1
cat > make.py <<'PY'
from datetime import date

import openpyxl
import python_calamine
import xlsxwriter

with xlsxwriter.Workbook("aftaler.xlsx", {"date_1904": True}) as book:
    book.add_worksheet().write_datetime(0, 0, date(2016, 3, 1), book.add_format({"num_format": "dd-mm-yyyy"}))
first = openpyxl.load_workbook("aftaler.xlsx").active["A1"].value.date()
second = python_calamine.load_workbook("aftaler.xlsx").get_sheet_by_index(0).to_python()[0][0]
print(first, second)
PY
cat > run.mjs <<'JS'
import ExcelJS from "exceljs";
import readSheet from "read-excel-file/node";
import XLSX from "xlsx";

const name = "aftaler.xlsx";
const first = (book, options) => XLSX.utils.sheet_to_json(Object.values(book.Sheets)[0], { header: 1, ...options })[0][0];
const book = await new ExcelJS.Workbook().xlsx.readFile(name);
const day = (date) => date.toISOString().slice(0, 10);
console.log("sheetjs", day(first(XLSX.readFile(name, { cellDates: true }))), first(XLSX.readFile(name), { raw: false }));
const [sheet] = await readSheet(name);
console.log("others", day(book.worksheets[0].getCell("A1").value), day(sheet.data[0][0]));
JS
seen="python $(venv/bin/python make.py)
$(TZ=UTC node run.mjs)"
echo "$seen"
[ "$seen" = "python 2016-03-01 2016-03-01
sheetjs 2012-02-29 01-03-2016
others 2016-03-01 2016-03-01" ] || { echo "changed: dates of 1904 are read otherwise"; exit 1; }
