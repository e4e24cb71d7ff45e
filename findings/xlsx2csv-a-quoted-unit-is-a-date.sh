#!/usr/bin/env bash
# xlsx2csv 0.8.6 (PyPI): a number in a cell shown as »14 dage« or »24 mdr.« is lost: the CSV has »0 "13age"« and »0 "0123r."«.
#
# A good guess: what stands in quotation marks in a number format (`0 "dage"`, ECMA-376, 18.8.31) is text to be shown, and the
# value is a number; openpyxl 3.1.5, python-calamine 0.9.1 and read-excel-file 9.3.17 (npm) give 14, 24 and 6.5.
# Seen: a letter of dates (d, m, h) in such words makes the number a date. The format is written into the cell with day, month
# and hour of the year 1900 in place of those letters, so a term, a count or an amount (`0.0 "mio. kr."`) is no longer there; with
# »timer« or »indbyggere« it is the same, with »år« and »kr.« the number comes out. The exit status is 0.
# Known: of quotation marks within a true date (github.com/dilshod/xlsx2csv/pull/186, open since 2019); of numbers no issue was
# found.
# Cure: `-i date` (`ignore_formats=["date"]`), which leaves true dates as numbers too, or another reader.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . read-excel-file@9.3.17
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check xlsx2csv==0.8.6 XlsxWriter==3.3.1 openpyxl==3.1.5 \
  python-calamine==0.9.1
cat > run.mjs <<'JS'
import readXlsxFile from "read-excel-file/node";

const [{ data }] = await readXlsxFile("aftale.xlsx");
console.log(JSON.stringify(data[0]));
JS
"$work/venv/bin/python" - <<'PY'
import csv
import io
import json
import subprocess
import sys

import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook
from xlsx2csv import Xlsx2csv

CELLS = {'0 "dage"': 14, '0 "mdr."': 24, '0.0 "mio. kr."': 6.5, '0 "år"': 4}
with xlsxwriter.Workbook("aftale.xlsx") as book:
    sheet = book.add_worksheet()
    for column, (form, number) in enumerate(CELLS.items()):
        sheet.write_number(0, column, number, book.add_format({"num_format": form}))


def by_xlsx2csv(**options: list[str]) -> list[str]:
    """The first row of what it writes."""
    text = io.StringIO()
    Xlsx2csv("aftale.xlsx", **options).convert(text)
    return next(csv.reader(io.StringIO(text.getvalue())))


seen = {
    "xlsx2csv": by_xlsx2csv(),
    "xlsx2csv, no dates": by_xlsx2csv(ignore_formats=["date"]),
    "openpyxl": list(next(openpyxl.load_workbook("aftale.xlsx").active.values)),
    "calamine": CalamineWorkbook.from_path("aftale.xlsx").get_sheet_by_index(0).to_python()[0],
    "read-excel-file": json.loads(subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout),
}
for name, row in seen.items():
    print(f"{name}: {row}")
numbers = list(CELLS.values())
described = {
    "xlsx2csv": ['0 "13age"', '0 "0123r."', '0.0 "01io. kr."', "4"],
    "xlsx2csv, no dates": [str(number) for number in numbers],
    "openpyxl": numbers,
    "calamine": numbers,
    "read-excel-file": numbers,
}
sys.exit(0 if seen == described else "changed: numbers with a unit are read in another way")
PY
# Output seen: xlsx2csv: ['0 "13age"', '0 "0123r."', '0.0 "01io. kr."', '4']
#   xlsx2csv, no dates: ['14', '24', '6.5', '4']
#   openpyxl: [14, 24, 6.5, 4]
#   calamine: [14.0, 24.0, 6.5, 4.0]
#   read-excel-file: [14, 24, 6.5, 4]
