#!/usr/bin/env bash
# tabulate 0.10.0, so pandas 3.1.1's `to_markdown`, beautifultable 1.1.0, texttable 1.7.2 and pytablewriter 1.2.1 (PyPI): the text
# »1.600« is printed as 1.6 and the code »0751« as 751.
#
# A good guess: what lays out a table prints the texts that it is given; a column that is text in the program is text on paper.
# Seen: a text that looks like an English number is made one and printed anew. 1.600 kroner beside 12.500 become 1.6 and 12.5
# (tabulate, to_markdown, beautifultable, pytablewriter), the municipal code 0751 becomes 751 (beautifultable, texttable,
# pytablewriter), the heading 2.10 of a budget becomes 2.1, and pytablewriter prints 1,6 as 16. One word in the column stops
# tabulate: a table is right until the row with »ukendt« goes. prettytable 3.18.0 prints what it is given.
# Known: of zeros at the end as an option that was asked for (github.com/astanin/python-tabulate/issues/19), of leading zeros in
# pytablewriter (github.com/thombashi/pytablewriter/issues/62); the manual of pandas says nothing of it.
# Cure: `disable_numparse=True`, `detect_numerics=False`, `set_cols_dtype` of "t" and `type_hints` of "str", in this order.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check tabulate==0.10.0 pandas==3.1.1 beautifultable==1.1.0 \
  texttable==1.7.2 pytablewriter==1.2.1 prettytable==3.18.0
"$work/venv/bin/python" -W ignore - <<'PY'
import re
import sys

import pandas
from beautifultable import BeautifulTable
from prettytable import PrettyTable
from pytablewriter import MarkdownTableWriter
from tabulate import tabulate
from texttable import Texttable

HEADS = ["Kode", "Kr.", "Punkt", "Mio."]
ROWS = [["0751", "1.600", "2.10", "1,6"], ["0730", "12.500", "2.20", "12,5"]]


def by_beautifultable(rows: list[list[str]]) -> str:
    """The table as it prints it."""
    table = BeautifulTable()
    for row in rows:
        table.rows.append(row)
    return str(table)


def by_prettytable(rows: list[list[str]]) -> str:
    """The table as it prints it."""
    table = PrettyTable(HEADS)
    table.add_rows(rows)
    return table.get_string()


printed = {
    "tabulate": tabulate(ROWS, HEADS, tablefmt="github"),
    "tabulate, a word": tabulate([*ROWS, ["ukendt"] * 4], HEADS, tablefmt="github"),
    "to_markdown": pandas.DataFrame(ROWS, columns=HEADS, dtype="str").to_markdown(index=False),
    "beautifultable": by_beautifultable(ROWS),
    "texttable": Texttable().add_rows([HEADS, *ROWS]).draw(),
    "pytablewriter": MarkdownTableWriter(headers=HEADS, value_matrix=ROWS).dumps(),
    "prettytable": by_prettytable(ROWS),
}
lines = {name: [line for line in text.splitlines() if re.search("75[0-9]", line)] for name, text in printed.items()}
seen = {name: [cell.strip() for cell in found[0].strip("|").split("|")] for name, found in lines.items()}
for name, row in seen.items():
    print(f"{name}: {row}")
halved = ["0751", "1.6", "2.1", "1,6"]
described = {
    "tabulate": halved,
    "tabulate, a word": ROWS[0],
    "to_markdown": halved,
    "beautifultable": ["751", *halved[1:]],
    "texttable": ["751", "1.600", "2.100", "1,6"],
    "pytablewriter": ["751", "1.6", "2.1", "16"],
    "prettytable": ROWS[0],
}
sys.exit(0 if seen == described else "changed: tables are printed in another way")
PY
# Output seen: tabulate: ['0751', '1.6', '2.1', '1,6']
#   tabulate, a word: ['0751', '1.600', '2.10', '1,6']
#   to_markdown: ['0751', '1.6', '2.1', '1,6']
#   beautifultable: ['751', '1.6', '2.1', '1,6']
#   texttable: ['751', '1.600', '2.100', '1,6']
#   pytablewriter: ['751', '1.6', '2.1', '16']
#   prettytable: ['0751', '1.600', '2.10', '1,6']
