#!/usr/bin/env bash
# pandas 3.1.1 (PyPI) and SheetJS (xlsx 0.18.5, npm): a table's 1600 with note 2, `1600<sup>2</sup>`, is the number 16002.
#
# A good guess: statistics carry notes beside their figures; what makes a table of a page either knows what is raised as a note,
# or puts text together, »1600 2« or »1600²« as pandoc 3.9 (pypandoc-binary 1.17) does, and such a cell is no number, so that one
# sees it.
# Seen: the raised figure is put after the other digits without a mark, and only then is it asked whether it is a number. The
# column is one of whole numbers (int64), the figure ten times as high, and only in those rows that have a note, which are the
# uncertain ones. With a letter as the note, or `[2]` as in Wikipedia, the column is a text and one looks. Nothing is told.
# html2text 2025.4.15, markdownify 1.2.3 and inscriptis 2.7.6 write »16002« into their text too.
# Known: of markdownify, which has an option for it (github.com/matthewwithanm/python-markdownify/issues/44); of tables no issue
# was found.
# Cure: take `sup` out before the table is read, or publish notes in a column of their own.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . xlsx@0.18.5
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 lxml==6.1.3 pypandoc-binary==1.17 \
  html2text==2025.4.15 markdownify==1.2.3 inscriptis==2.7.6
cat > tabel.html <<'HTML'
<!doctype html><html lang="da"><title>Tabel</title><body><table>
<tr><th>Kommune</th><th>Kroner</th></tr>
<tr><td>Aarhus</td><td>1600<sup>2</sup></td></tr>
<tr><td>Odense</td><td>900</td></tr>
</table></body></html>
HTML
cat > run.cjs <<'JS'
const XLSX = require("xlsx");
const rows = (html) => XLSX.utils.sheet_to_json(Object.values(XLSX.read(html, { type: "string" }).Sheets)[0]);
console.log(JSON.stringify(rows(require("fs").readFileSync("tabel.html", "utf-8")).map((row) => row.Kroner)));
JS
cat > run.py <<'PY'
import sys
from io import StringIO
from pathlib import Path

import html2text
import inscriptis
import markdownify
import pandas
import pypandoc

PAGE = Path("tabel.html").read_text(encoding="utf-8")
column = pandas.read_html(StringIO(PAGE))[0]["Kroner"]
marked = [pandas.read_html(StringIO(PAGE.replace(">2<", f">{note}<")))[0]["Kroner"][0] for note in ("a", "[2]")]
texts = [html2text.html2text(PAGE), markdownify.markdownify(PAGE), inscriptis.get_text(PAGE)]
pandoc = pypandoc.convert_text(PAGE, "plain", format="html")
print("pandas:", column.tolist(), column.dtype, "- with other notes:", marked, "- SheetJS:", sys.argv[1])
print("as text, 16002:", ["16002" in text for text in texts], "- pandoc, 1600²:", "1600²" in pandoc)
same = column.tolist() == [16002, 900] and str(column.dtype) == "int64" and marked == ["1600a", "1600[2]"]
same = same and sys.argv[1] == "[16002,900]" and all("16002" in text for text in texts) and "1600²" in pandoc
sys.exit(0 if same else "changed: raised notes are read otherwise")
PY
venv/bin/python -W ignore run.py "$(node run.cjs)"
# Output seen: pandas: [16002, 900] int64 - with other notes: ['1600a', '1600[2]'] - SheetJS: [16002,900]
#   as text, 16002: [True, True, True] - pandoc, 1600²: True
