#!/usr/bin/env bash
# tabulate 0.10.0, so `to_markdown` of pandas 3.1.1, and pytablewriter 1.2.1 (PyPI): of a column of the texts »1.600« and »12.500« the
# table says 1.6 and 12.5, of chapter »2.10« 2.1; texttable 1.7.2 (PyPI) makes 5.798e+12 of an EAN number and 751 of the code 0751.
#
# A good guess: what draws a table of texts puts blanks and lines about them; a column of texts is known as such (pandas says `str`), and
# what a table of Markdown shows is what is in the cells, as with PrettyTable 3.18.0 and rich 15.0.0 (PyPI).
# Seen: each text that Python's `float` takes for a number is made one and written anew. Danish thousands lose their noughts, and 1.600
# kroner are a thousandth; where one cell has a million (1.600.000) no cell is a number, and the same amounts stand as they were, so that
# a table is right until its largest row is left out. texttable writes three decimals (chapter 2.100), takes the nought from
# municipality codes and writes 13 digits in powers of ten; pytablewriter takes the nought too. The texts in memory are as they were.
# Why it matters: such tables are put into Markdown pages, reports of checks and comments on proposals.
# Known: of noughts at the end, answered by an option (github.com/astanin/python-tabulate/issues/19); a peer that wrote tables by it has
# turned it off for good (github.com/docling-project/docling-core/issues/583); of pandas, texttable and pytablewriter no issue was found.
# Cure: `disable_numparse=True` (pandas hands it on), `set_cols_dtype(["t", …])`, `writer.type_hints` of texts.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check tabulate==0.10.0 pandas==3.1.1 texttable==1.7.2 pytablewriter==1.2.1 \
  prettytable==3.18.0 rich==15.0.0
"$work/venv/bin/python" - <<'PY' | tee "$work/seen"
import re

import pandas
import prettytable
import pytablewriter
import rich.console
import rich.table
import texttable

names = ["kode", "kr", "kapitel", "ean"]
rows = [["0751", "1.600", "2.10", "5798000000001"], ["0461", "12.500", "2.9", "5798000000002"]]
million = [*rows, ["0101", "1.600.000", "3.1", "5798000000003"]]


def told(name, text):
    """The first row of cells as it is shown, whatever lines stand about it."""
    row = next(line for line in text.splitlines() if re.search(r"751\b", line))
    print(f"{name}: {' '.join(re.findall(r'[0-9][0-9.e+]*', row))}")


frame = pandas.DataFrame(rows, columns=names)
print("pandas, kinds:", " ".join(str(kind) for kind in frame.dtypes))
told("pandas", frame.to_markdown(index=False))
told("pandas, with a million", pandas.DataFrame(million, columns=names).to_markdown(index=False))
told("pandas, told", frame.to_markdown(index=False, disable_numparse=True))
for name, kind in (("texttable", "a"), ("texttable, told", "t")):
    drawn = texttable.Texttable()
    drawn.set_cols_dtype([kind] * 4)
    drawn.add_rows([names, *rows])
    told(name, drawn.draw())
writer = pytablewriter.MarkdownTableWriter(headers=names, value_matrix=rows)
told("pytablewriter", writer.dumps())
writer.type_hints = [pytablewriter.String] * 4
told("pytablewriter, told", writer.dumps())
pretty = prettytable.PrettyTable(names)
pretty.add_rows(rows)
told("PrettyTable", pretty.get_string())
table = rich.table.Table(*names)
for row in rows:
    table.add_row(*row)
console = rich.console.Console(width=80, record=True, file=open("/dev/null", "w"))
console.print(table)
told("rich", console.export_text())
PY
cat > "$work/described" <<'TXT'
pandas, kinds: str str str str
pandas: 0751 1.6 2.1 5798000000001
pandas, with a million: 0751 1.600 2.1 5798000000001
pandas, told: 0751 1.600 2.10 5798000000001
texttable: 751 1.600 2.100 5.798e+12
texttable, told: 0751 1.600 2.10 5798000000001
pytablewriter: 751 1.6 2.1 5798000000001
pytablewriter, told: 0751 1.600 2.10 5798000000001
PrettyTable: 0751 1.600 2.10 5798000000001
rich: 0751 1.600 2.10 5798000000001
TXT
diff "$work/described" "$work/seen" || { echo "changed: tables of text are printed in another way"; exit 1; }
# Output seen: pandas, kinds: str str str str
#   pandas: 0751 1.6 2.1 5798000000001
#   pandas, with a million: 0751 1.600 2.1 5798000000001
#   pandas, told: 0751 1.600 2.10 5798000000001
#   texttable: 751 1.600 2.100 5.798e+12
#   texttable, told: 0751 1.600 2.10 5798000000001
#   pytablewriter: 751 1.6 2.1 5798000000001
#   pytablewriter, told: 0751 1.600 2.10 5798000000001
#   PrettyTable: 0751 1.600 2.10 5798000000001
#   rich: 0751 1.600 2.10 5798000000001
