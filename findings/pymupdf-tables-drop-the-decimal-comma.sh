#!/usr/bin/env bash
# PyMuPDF 2.0 (PyPI): of the tables of a PDF, -12,5 is read as »125« with »- ,« on a line below, and 1.600 as »1600« with ».«.
#
# A good guess: `find_tables()` and `extract()` give the cells as they are printed; up to 1.28.2 they did, as pdfplumber 0.11.10
# does and, in 2.0 itself, `to_markdown()` of the very same table but for its header.
# Seen: small and low signs (full stop, comma, hyphen) and letters beside a tall Å are taken for another line and put after the
# rest of the cell, in each font that was tried. A share of -12,5 is ten times as large and positive as soon as the first line is
# taken, »2016-2018« is »2016 2018« and the heading »År« is »Å« and »r«. `to_pandas()` has it too, and nothing is told.
# Cure: read each cell by its place, `page.get_textbox(cell)` for the cells of `table.rows`, or stay with 1.28.2.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pymupdf==2.0
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps --target "$work/before" pymupdf==1.28.2
cd "$work"
cat > run.py <<'PY'
import sys

import pymupdf

DATA = [["Kommune", "År", "Kr."], ["Aarhus", "2016", "1.600"], ["Randers", "2016-2018", "-12,5"]]
WRONG = [["Kommune", "Å\nr", "Kr\n."], ["Aarhus", "2016", "1600\n."], ["Randers", "2016 2018\n-", "125\n- ,"]]

drawn = pymupdf.open()
paper = drawn.new_page()
for number, row in enumerate(DATA):
    for place, text in enumerate(row):
        left, top = 72 + 90 * place, 72 + 20 * number
        paper.draw_rect((left, top, left + 90, top + 20))
        paper.insert_text((left + 6, top + 14), text, fontname="helv", fontsize=10)
page = pymupdf.open(stream=drawn.tobytes())[0]
table = page.find_tables()[0]
seen = {
    "extract": table.extract(),
    "cells": [[page.get_textbox(cell) for cell in row.cells] for row in table.rows],
    "markdown": [line.strip("|").split("|") for line in table.to_markdown().split()[2:]],
}
version = pymupdf.__version__
print(f"pymupdf {version}:", seen)
described = {"extract": WRONG if version == "2.0" else DATA, "cells": DATA, "markdown": DATA[1:]}
sys.exit(0 if seen == described else "changed: tables are read in another way")
PY
"$work/venv/bin/python" -W ignore run.py
PYTHONPATH="$work/before" "$work/venv/bin/python" -W ignore run.py
# Output seen: pymupdf 2.0: {'extract': [['Kommune', 'Å\nr', 'Kr\n.'], ['Aarhus', '2016', '1600\n.'], ['Randers', '2016 2018\n-',
#   '125\n- ,']], 'cells': [['Kommune', 'År', 'Kr.'], ['Aarhus', '2016', '1.600'], ['Randers', '2016-2018', '-12,5']], 'markdown':
#   [['Aarhus', '2016', '1.600'], ['Randers', '2016-2018', '-12,5']]}
#   pymupdf 1.28.2: 'extract' as 'cells', and the others as above
