#!/usr/bin/env bash
# pandas 3.1.1 with odfpy 1.4.1 (PyPI): a true that an .ods file shows as »SAND« is read as False, »09.30« as midnight.
#
# A good guess: a cell of an OpenDocument spreadsheet carries its value apart from what is shown (office:boolean-value,
# office:time-value), so that `read_excel` gives the same table whatever language it was saved in; for numbers, amounts,
# percentages and dates it does.
# Seen: of truth values and hours the shown text is read. True is shown as »SAND« in Danish and is read as False, as anything is
# that is not the very word »TRUE«. An hour shown with a point, as Danes write it, »09.30«, is read as 00:00. The engine calamine
# reads the same file right. What a municipality answered with a tick becomes its opposite, without a word.
# Cure: `engine="calamine"` for .ods, or read the attributes oneself.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 odfpy==1.4.1 python-calamine==0.9.1
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys

import pandas
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

CELLS = (
    ("TRUE", {"valuetype": "boolean", "booleanvalue": "true"}),
    ("SAND", {"valuetype": "boolean", "booleanvalue": "true"}),
    ("FALSK", {"valuetype": "boolean", "booleanvalue": "false"}),
    ("09:30", {"valuetype": "time", "timevalue": "PT09H30M00S"}),
    ("09.30", {"valuetype": "time", "timevalue": "PT09H30M00S"}),
    ("1.600,50 kr.", {"valuetype": "currency", "currency": "DKK", "value": "1600.5"}),
)
document, table, row = OpenDocumentSpreadsheet(), Table(name="Svar"), TableRow()
for shown, value in CELLS:
    cell = TableCell(**value)
    cell.addElement(P(text=shown))
    row.addElement(cell)
table.addElement(row)
document.spreadsheet.addElement(table)
document.save("svar.ods")
rows = {engine: pandas.read_excel("svar.ods", engine=engine, header=None).iloc[0] for engine in ("odf", "calamine")}
seen = {engine: [str(value) for value in row] for engine, row in rows.items()}
print("pandas 3.1.1:", [shown for shown, _ in CELLS], "is read as", seen)
described = {
    "odf": ["True", "False", "False", "09:30:00", "00:00:00", "1600.5"],
    "calamine": ["True", "True", "False", "09:30:00", "09:30:00", "1600.5"],
}
sys.exit(0 if seen == described else "changed: truth values or hours of .ods are read in another way")
PY
# Output seen: pandas 3.1.1: ['TRUE', 'SAND', 'FALSK', '09:30', '09.30', '1.600,50 kr.'] is read as {'odf': ['True', 'False',
#   'False', '09:30:00', '00:00:00', '1600.5'], 'calamine': ['True', 'True', 'False', '09:30:00', '09:30:00', '1600.5']}
