#!/usr/bin/env bash
# xlsx2html 0.6.4 (PyPI): 12,5 mio. of a workbook is »12500000,0"mio."« on the page, a million times as much; a plain number kept as
# text, 12500000, is 10000000.
#
# A good guess: a page made of a workbook shows each cell as the workbook does. In a number's format a comma behind the last digit leaves out
# three digits, words in quotation marks stand behind it (ECMA-376, part 1, 18.8.31), and a condition in brackets chooses among
# several: the usual ways to show a budget in thousands or millions.
# Seen: the format is handed to Babel, whose patterns have none of it, as if the two languages were one. The commas become marks of thousands
# or vanish, and the word stays, with its quotation marks: the number of kroner, called millions. A condition is shown
# instead of the number, with the digits in it (»[>=12500000]…«); and `@`, a cell that is text, rounds a number to one digit.
# Nothing is told. Dates, per cent and plain decimals are right.
# Known: no issue was found.
# Cure: divide in a column of its own and name the unit in the heading, as one does for a CSV; look for , and " in `number_format`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check xlsx2html==0.6.4 openpyxl==3.1.5 Babel==2.17.0
cat > run.py <<'PY'
import re

import openpyxl
from xlsx2html import xlsx2html

formats = {"#,##0.0": "12.500.000,0", '0.0,,"mio."': "12,5mio.", '0.0," t"': "12500,0 t", '0" kr."': "12500000 kr.",
           '[>=1000000]0.0,,"mio.";0': "12,5mio.", "@": "12500000"}
book = openpyxl.Workbook()
for row, written in enumerate(formats, start=1):
    book.active.cell(row, 1, 12_500_000).number_format = written
book.save("budget.xlsx")
page = xlsx2html("budget.xlsx", locale="da").getvalue()
shown = [text.strip() for text in re.findall(r"<td[^>]*>(.*?)</td>", page, re.DOTALL)]
for (written, meant), text in zip(formats.items(), shown, strict=True):
    print(f"{written} is meant as {meant} and shown as {text}")
PY
venv/bin/python run.py | tee seen
cat > described <<'TXT'
#,##0.0 is meant as 12.500.000,0 and shown as 12.500.000,0
0.0,,"mio." is meant as 12,5mio. and shown as 12500000,0"mio."
0.0," t" is meant as 12500,0 t and shown as 12500000,0" t"
0" kr." is meant as 12500000 kr. and shown as 12500000" kr."
[>=1000000]0.0,,"mio.";0 is meant as 12,5mio. and shown as [>=12500000]0.0,,"mio."
@ is meant as 12500000 and shown as 10000000
TXT
diff described seen || { echo "changed: numbers of a workbook are shown otherwise"; exit 1; }
# Output seen: #,##0.0 is meant as 12.500.000,0 and shown as 12.500.000,0
#   0.0,,"mio." is meant as 12,5mio. and shown as 12500000,0"mio."
#   0.0," t" is meant as 12500,0 t and shown as 12500000,0" t"
#   0" kr." is meant as 12500000 kr. and shown as 12500000" kr."
#   [>=1000000]0.0,,"mio.";0 is meant as 12,5mio. and shown as [>=12500000]0.0,,"mio."
#   @ is meant as 12500000 and shown as 10000000
