#!/usr/bin/env bash
# csvw 4.1.1 (PyPI): an amount with the Danish marks and a pattern is written so that it reads back as a thousand times as much.
#
# A good guess: »#.##0,00« is the pattern of a column with decimalChar »,« and groupChar ».« (the W3C's words: patterns hold the
# marks that are specified), and what the library wrote it reads again as the same number; without a pattern it does.
# Seen: 1.600,50 is read as 1600.50, written as »1600.500«, and that is read as 1600500. The pattern is understood with the
# English marks when a number is written, so the decimals come after a full stop; and full stops are groups when it is read. Both
# ways are said to be valid.
# Cure: give the two marks and no pattern, or publish numbers with a point.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check csvw==4.1.1
"$work/venv/bin/python" -W ignore - <<'PY'
import sys

from csvw.metadata import Datatype

MARKS = {"decimalChar": ",", "groupChar": "."}
seen = {}
for name, form in (("marks alone", MARKS), ("with a pattern", MARKS | {"pattern": "#.##0,00"})):
    column = Datatype.fromvalue({"base": "decimal", "format": form})
    number = column.read("1.600,50")
    written = column.formatted(number)
    seen[name] = (str(number), written, str(column.read(written)))
print("csvw 4.1.1: »1.600,50« is read, written and read again as", seen)
described = {"marks alone": ("1600.50", "1.600,50", "1600.50"), "with a pattern": ("1600.50", "1600.500", "1600500")}
sys.exit(0 if seen == described else "changed: a pattern is written in another way")
PY
# Output seen: csvw 4.1.1: »1.600,50« is read, written and read again as {'marks alone': ('1600.50', '1.600,50', '1600.50'), 'with
#   a pattern': ('1600.50', '1600.500', '1600500')}
