#!/usr/bin/env bash
# WeasyPrint 70.0 (PyPI), PDF/UA: under a cell that spans two rows, every cell is told to stand below the heading to its left.
#
# A good guess: the tagged PDF connects each cell with the headings that it has on the page. The library writes /Headers for each
# cell, with the id of the heading of its row and of its column, and where no cell spans rows they are right.
# Seen: columns are counted by the cells that a row has in the source. In a table of Kommune, År, Kroner where »Aarhus« spans the
# rows of 2016 and 2018, the second row's 2018 is told to be a »Kommune« and its 1700 an »År«, and »Aarhus« is gone from both. A
# screen reader says »År, 1700«. On paper and in a check of PDF/UA nothing is wrong: each cell has its headings.
# Cure: repeat the row's heading instead of `rowspan` in what is printed.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check weasyprint==70.0 pikepdf==10.18.0
cd "$work"
"$work/venv/bin/python" -W ignore - 2> log <<'PY' || { tail -n 1 log; exit 1; }
import io
import sys

import pikepdf
import weasyprint

HEAD = '<tr><th scope="col">Kommune</th><th scope="col">År</th><th scope="col">Kroner</th></tr>'
ROWS = {
    "spanned": '<tr><th scope="row" rowspan="2">Aarhus</th><td>2016</td><td>1600</td></tr><tr><td>2018</td><td>1700</td></tr>',
    "repeated": "".join(
        f'<tr><th scope="row">Aarhus</th><td>{year}</td><td>{amount}</td></tr>' for year, amount in ((2016, 1600), (2018, 1700))
    ),
}


def cells(tag: object) -> list[pikepdf.Dictionary]:
    if isinstance(tag, pikepdf.Array):
        return [cell for child in tag for cell in cells(child)]
    if not isinstance(tag, pikepdf.Dictionary):
        return []
    return [tag] if tag.get("/S") in ("/TH", "/TD") else cells(tag.get("/K", pikepdf.Array()))


def told(rows: str) -> list[list[str]]:
    """The headings of each cell with data, in reading order; the text of a heading stands in the order of the source."""
    page = f'<!doctype html><html lang="da"><head><title>Sag</title></head><body><table>{HEAD}{rows}</table></body></html>'
    with pikepdf.open(io.BytesIO(weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"))) as pdf:
        every = cells(pdf.Root["/StructTreeRoot"]["/K"])
        ids = [str(cell["/ID"]) for cell in every if cell["/S"] == "/TH"]
        names = dict(zip(ids, ("Kommune", "År", "Kroner", "Aarhus", "Aarhus"), strict=False))
        return [[names[str(one)] for one in cell["/A"]["/Headers"]] for cell in every if cell["/S"] == "/TD"]


seen = {way: told(rows) for way, rows in ROWS.items()}
print("weasyprint 70.0, headings of 2016, 1600, 2018, 1700:", seen)
right = [["Aarhus", "År"], ["Aarhus", "Kroner"]]
same = seen == {"spanned": [*right, ["Kommune"], ["År"]], "repeated": right * 2}
sys.exit(0 if same else "changed: the headings of cells under a spanning cell are told in another way")
PY
# Output seen: weasyprint 70.0, headings of 2016, 1600, 2018, 1700: {'spanned': [['Aarhus', 'År'], ['Aarhus', 'Kroner'],
#   ['Kommune'], ['År']], 'repeated': [['Aarhus', 'År'], ['Aarhus', 'Kroner'], ['Aarhus', 'År'], ['Aarhus', 'Kroner']]}
