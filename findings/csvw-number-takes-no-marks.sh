#!/usr/bin/env bash
# csvw 4.1.1 (PyPI): in a column of the type »number« the Danish marks count for nothing, and 1.600 kroner is read as 1.6.
#
# A good guess: decimalChar and groupChar hold for every numeric type (the W3C's words), and »number«, another name for double, is
# the one that one thinks of for amounts.
# Seen: decimal and integer follow the marks. »number«, »double« and »float« keep them in their description and read the cell as
# Python reads a float. A column of whole thousands (1.600, 12.500) comes out as 1.6 and 12.5 and is said to be valid; an amount with
# a comma, 1600,5, is refused, and one looks for the fault in the cell.
# Cure: `"base": "decimal"`, or publish numbers with a point and no groups.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check csvw==4.1.1
"$work/venv/bin/python" -W ignore - <<'PY'
import sys

from csvw.metadata import Datatype

BASES = ("number", "double", "float", "decimal")
MARKS = {"decimalChar": ",", "groupChar": "."}


def read(base: str, text: str) -> str:
    column = Datatype.fromvalue({"base": base, "format": MARKS})
    try:
        return str(column.read(text))
    except ValueError:
        return "refused"


seen = {base: [read(base, text) for text in ("1.600", "12.500", "1600,5")] for base in BASES}
kept = Datatype.fromvalue({"base": "number", "format": MARKS}).format
print("csvw 4.1.1:", seen, "- the format of number:", kept)
deaf = ["1.6", "12.5", "refused"]
same = seen == dict.fromkeys(BASES[:3], deaf) | {"decimal": ["1600", "12500", "1600.5"]} and kept == MARKS
sys.exit(0 if same else "changed: the marks of a number are followed in another way")
PY
# Output seen: csvw 4.1.1: {'number': ['1.6', '12.5', 'refused'], 'double': ['1.6', '12.5', 'refused'], 'float': ['1.6', '12.5',
#   'refused'], 'decimal': ['1600', '12500', '1600.5']} - the format of number: {'decimalChar': ',', 'groupChar': '.'}
