#!/usr/bin/env bash
# polars 2.1.0 with fastexcel 0.21.0 (PyPI) and SheetJS (xlsx 0.18.5, npm): of a workbook whose days and hours are written as ISO
# 8601, the days are read and the hours are empty.
#
# A good guess: a cell of the type `d` holds a day, an hour or both as ISO 8601 (ECMA-376, 18.18.11; so write Excel in its strict
# form and openpyxl with `iso_dates`), and who reads »2016-03-01« in it reads »09:30:00«, as openpyxl 3.1.5 and python-calamine
# 0.9.1, which fastexcel stands on too, do; read-excel-file 9.3.17 (npm) says that it cannot.
# Seen: polars has the day, and None for the hour in the same row. SheetJS gives a date that is none, which is null in
# JSON, and in its CSV »NaN:NaN:Na«. A list of meetings has its days and none of its hours, as if they had not been filled in,
# and nothing is told.
# Known: that exceljs makes 1905 of such days (github.com/exceljs/exceljs/issues/2695) and a peer today of such hours
# (github.com/ExcelDataReader/ExcelDataReader/issues/759); of these two no issue was found.
# Cure: `engine="openpyxl"` in polars, or openpyxl or calamine themselves.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . xlsx@0.18.5 read-excel-file@9.3.17
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0 fastexcel==0.21.0 openpyxl==3.1.5 \
  python-calamine==0.9.1
cat > run.mjs <<'JS'
import readSheet from "read-excel-file/node";
import XLSX from "xlsx";

const read = (options) => XLSX.readFile("moeder.xlsx", options).Sheets.Sheet;
const [row] = XLSX.utils.sheet_to_json(read({ cellDates: true }));
const refusal = await readSheet("moeder.xlsx").then(() => "read", (error) => error.message);
const [, csv] = XLSX.utils.sheet_to_csv(read({})).split("\n");
console.log(row.dag.toISOString().slice(0, 10), JSON.stringify(row.kl), csv, "-", refusal);
JS
cat > run.py <<'PY'
from datetime import date, time

import openpyxl
import polars
import python_calamine

book = openpyxl.Workbook()
book.iso_dates = True
for row in (("dag", "kl", "udvalg"), (date(2016, 3, 1), time(9, 30), "Teknik")):
    book.active.append(row)
book.save("moeder.xlsx")
print("openpyxl:", *(str(cell.value) for cell in openpyxl.load_workbook("moeder.xlsx").active[2]))
print("calamine:", *map(str, python_calamine.load_workbook("moeder.xlsx").get_sheet_by_index(0).to_python()[1]))
print("polars:", *map(str, polars.read_excel("moeder.xlsx").row(0)))
print("polars, openpyxl:", *map(str, polars.read_excel("moeder.xlsx", engine="openpyxl").row(0)))
PY
seen="$(venv/bin/python -W ignore run.py)
sheetjs: $(TZ=UTC node run.mjs)"
echo "$seen"
[ "$seen" = "openpyxl: 2016-03-01 09:30:00 Teknik
calamine: 2016-03-01 09:30:00 Teknik
polars: 2016-03-01 None Teknik
polars, openpyxl: 2016-03-01 09:30:00 Teknik
sheetjs: 2016-03-01 null 2016-03-01,NaN:NaN:Na,Teknik - <c/> at row 2, col 2: VALUE_INVALID" ] \
  || { echo "changed: hours in ISO form are read otherwise"; exit 1; }
# Output seen: openpyxl: 2016-03-01 09:30:00 Teknik
#   calamine: 2016-03-01 09:30:00 Teknik
#   polars: 2016-03-01 None Teknik
#   polars, openpyxl: 2016-03-01 09:30:00 Teknik
#   sheetjs: 2016-03-01 null 2016-03-01,NaN:NaN:Na,Teknik - <c/> at row 2, col 2: VALUE_INVALID
