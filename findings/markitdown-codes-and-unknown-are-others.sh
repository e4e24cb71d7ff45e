#!/usr/bin/env bash
# markitdown 0.1.9 (PyPI): of a Danish table, »Aarhus;1,6;2,5« becomes the cells »Aarhus;1«, »6;2« and »5«; of a workbook, the code 0751
# that is a text there is 751, the year 2016 is 2016.0, and a unit that is called NA is NaN.
#
# A good guess: what makes Markdown of files for a language model gives what a reader sees in them: the cells of a CSV by its
# separator, a text in a workbook as that text, and an empty cell as an empty one.
# Seen: CSV is divided at commas only, which in Danish are in the numbers; the table made of it is well formed, and its columns hold
# halves. A workbook goes through pandas, which makes numbers of texts that look like such: 0751 and 0101 are the keys that
# municipalities are joined by. A year is a fraction as soon as one cell in its column is empty, empty ones are NaN, and so are the
# texts NA and »null«. In the answers one gets back, all of it looks like data. Nothing is told.
# Known: of semicolons (github.com/microsoft/markitdown/pull/2517, open since September 2026: »one column«, which it is where no number
# has a comma) and of years (issue 2484, open); of codes and of NA no issue was found.
# Cure: read such files oneself, by `sep=";", dtype=str, keep_default_na=False` in pandas, and give the model that.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check "markitdown[xlsx]==0.1.9" pandas==3.1.1 openpyxl==3.1.5
"$work/venv/bin/python" -W ignore - <<'PY'
import sys
from pathlib import Path

import openpyxl
from markitdown import MarkItDown

Path("tal.csv").write_text("Kommune;Udgift;Indtægt\nAarhus;1,6;2,5\nOdense;2,4;4,0\n", "utf-8")
book = openpyxl.Workbook()
for row in (["Kode", "År", "Enhed"], ["0751", 2016, "NA"], ["0101", None, "null"], ["0461", 2018, "IT"]):
    book.active.append(row)
book.save("koder.xlsx")
seen = {}
for name in ("tal.csv", "koder.xlsx"):
    lines = [line for line in MarkItDown().convert(name).text_content.splitlines() if line.startswith("| ")]
    seen[name] = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if "---" not in line]
for name, rows in seen.items():
    print(f"{name}: {rows}")
described = {
    "tal.csv": [["Kommune;Udgift;Indtægt", "", ""], ["Aarhus;1", "6;2", "5"], ["Odense;2", "4;4", "0"]],
    "koder.xlsx": [["Kode", "År", "Enhed"], ["751", "2016.0", "NaN"], ["101", "NaN", "NaN"], ["461", "2018.0", "IT"]],
}
sys.exit(0 if seen == described else "changed: tables are read in another way")
PY
# Output seen: tal.csv: [['Kommune;Udgift;Indtægt', '', ''], ['Aarhus;1', '6;2', '5'], ['Odense;2', '4;4', '0']]
#   koder.xlsx: [['Kode', 'År', 'Enhed'], ['751', '2016.0', 'NaN'], ['101', 'NaN', 'NaN'], ['461', '2018.0', 'IT']]
