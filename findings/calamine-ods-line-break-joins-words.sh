#!/usr/bin/env bash
# calamine, as python-calamine 0.9.1 and fastexcel 0.21.0 carry it (PyPI): two lines in a cell of an .ods file are one word.
#
# A good guess: a line break in a cell (`text:line-break` of OpenDocument) is read as a line end or as a blank, as repeated blanks
# (`text:s`) are read as blanks and two paragraphs in one cell as two lines.
# Seen: »Aarhus«, break, »Odense« is the word »AarhusOdense«; polars and pandas, where they read by calamine, have it too. pandas
# with odfpy, pyexcel-ods3 0.6.1 and odfdo 3.27.3 read two lines. Of two paragraphs all make two lines, and on the screen of a
# spreadsheet nobody sees which of the two a cell has. A list of partners, one a line, becomes a municipality that does not exist.
# Cure: read text cells of .ods with odfdo, or have the answers given in one cell each.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-calamine==0.9.1 fastexcel==0.21.0 polars==2.1.0 \
  pandas==3.1.1 odfpy==1.4.1 pyexcel-ods3==0.6.1 odfdo==3.27.3
cd "$work"
"$work/venv/bin/python" -W ignore - <<'PY'
import sys

import odfdo
import pandas
import polars
import pyexcel_ods3
import python_calamine
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import LineBreak, P

broken, paragraphs = TableCell(valuetype="string"), TableCell(valuetype="string")
line = P(text="Aarhus")
line.addElement(LineBreak())
line.addText("Odense")
broken.addElement(line)
for name in ("Aarhus", "Odense"):
    paragraphs.addElement(P(text=name))
document, table, row = OpenDocumentSpreadsheet(), Table(name="Svar"), TableRow()
for cell in (broken, paragraphs):
    row.addElement(cell)
table.addElement(row)
document.spreadsheet.addElement(table)
document.save("svar.ods")
seen = {
    "python-calamine": python_calamine.load_workbook("svar.ods").get_sheet_by_index(0).to_python()[0],
    "polars": list(polars.read_ods("svar.ods", has_header=False).row(0)),
    "pandas, calamine": pandas.read_excel("svar.ods", engine="calamine", header=None).iloc[0].tolist(),
    "pandas, odf": pandas.read_excel("svar.ods", engine="odf", header=None).iloc[0].tolist(),
    "pyexcel-ods3": pyexcel_ods3.get_data("svar.ods")["Svar"][0],
    "odfdo": [cell.value for cell in odfdo.Document("svar.ods").body.get_table(0).get_row(0).cells],
}
print("a line break, two paragraphs:", seen)
joined, two = ["AarhusOdense", "Aarhus\nOdense"], ["Aarhus\nOdense"] * 2
described = {name: joined if number < 3 else two for number, name in enumerate(seen)}
sys.exit(0 if seen == described else "changed: lines of a cell are read in another way")
PY
# Output seen: a line break, two paragraphs: {'python-calamine': ['AarhusOdense', 'Aarhus\nOdense'], 'polars': ['AarhusOdense',
#   'Aarhus\nOdense'], 'pandas, calamine': ['AarhusOdense', 'Aarhus\nOdense'], 'pandas, odf': ['Aarhus\nOdense',
#   'Aarhus\nOdense'], 'pyexcel-ods3': ['Aarhus\nOdense', 'Aarhus\nOdense'], 'odfdo': ['Aarhus\nOdense', 'Aarhus\nOdense']}
