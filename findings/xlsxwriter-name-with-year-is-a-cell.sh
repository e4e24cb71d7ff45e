#!/usr/bin/env bash
# XlsxWriter 3.3.1 (PyPI): the names Sum2026 and Aar2026 are taken without a word, though they are cells.
#
# A good guess: `define_name` refuses what a spreadsheet takes for a cell, as it does with a warning and -1 for AB1, ABC12 and
# XFD1; whatever it lets through is a name. (By the format's standard, names of the form A1 to XFD1048576 are invalid.)
# Seen: the test knows third letters from A to D alone. Columns end at XFD, so SUM, TAL, MIO, AAR, DKK and most other words of
# three letters are columns too. `Sum2026` gives 0, for »done«, and `=Sum2026*2` is reckoned from the empty cell in column SUM,
# row 2026: 0 instead of 42, here by formulas 1.3.4. `Sum_2026` and `År2026` are names, and give 42.
# Cure: put an underscore before the digits, or take four letters.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check xlsxwriter==3.3.1 formulas==1.3.4 openpyxl==3.1.5
cd "$work"
"$work/venv/bin/python" -W ignore - 2> log <<'PY'
import sys

import formulas
import xlsxwriter
from xlsxwriter.utility import xl_cell_to_rowcol

NAMES = ("ABC12", "XFD1", "Sum2026", "Aar2026", "Sum_2026", "År2026")
workbook = xlsxwriter.Workbook("tal.xlsx")
sheet = workbook.add_worksheet("Ark")
sheet.write("A1", 21)
given = {name: workbook.define_name(name, "=Ark!$A$1") for name in NAMES}
accepted = [name for name in NAMES if given[name] == 0]
for row, name in enumerate(accepted):
    sheet.write_formula(row, 1, f"={name}*2", None, 42)
workbook.close()
cells = formulas.ExcelModel().loads("tal.xlsx").finish().calculate()
reckoned = {name: float(cells[f"'[tal.xlsx]ARK'!B{row}"].value[0, 0]) for row, name in enumerate(accepted, 1)}
column = xl_cell_to_rowcol("SUM2026")[1]
print("xlsxwriter 3.3.1:", given, "- twice 21 is", reckoned, "- SUM is column", column, "of", xl_cell_to_rowcol("XFD1")[1])
same = list(given.values()) == [-1, -1, 0, 0, 0, 0] and list(reckoned.values()) == [0, 0, 42, 42] and column == 13402
sys.exit(0 if same else "changed: names that are cells are refused, or are reckoned with in another way")
PY
# Output seen: xlsxwriter 3.3.1: {'ABC12': -1, 'XFD1': -1, 'Sum2026': 0, 'Aar2026': 0, 'Sum_2026': 0, 'År2026': 0} - twice 21 is
#   {'Sum2026': 0.0, 'Aar2026': 0.0, 'Sum_2026': 42.0, 'År2026': 42.0} - SUM is column 13402 of 16383
