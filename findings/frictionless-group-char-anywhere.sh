#!/usr/bin/env bash
# frictionless 5.21.0 (PyPI): a number with the Danish marks in its schema takes a full stop anywhere, and a date for a number.
#
# A good guess: a field with decimalChar »,« and groupChar ».« says so when a cell does not follow them, as »1.6« from an
# English export or a date that slipped into the column.
# Seen: the table is valid; 1.6 is read as 16, and 01.02.2024 as 1022024. The mark for groups is taken out before the number is read, wherever it stands.
# Cure: publish numbers with a point and no groups, or give the field a pattern of its own beside the two marks.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0
cd "$work"
printf 'navn;beloeb\nA;1.600,5\nB;1.6\nC;01.02.2024\n' > table.csv
"$work/venv/bin/python" - <<'PY'
import sys

from frictionless import Dialect, Resource, Schema
from frictionless.formats import CsvControl

schema = Schema.from_descriptor({"fields": [
    {"name": "navn", "type": "string"},
    {"name": "beloeb", "type": "number", "decimalChar": ",", "groupChar": "."},
]})
table = Resource(path="table.csv", schema=schema, dialect=Dialect(controls=[CsvControl(delimiter=";")]))
seen = (table.validate().valid, [str(row["beloeb"]) for row in table.read_rows()])
print("frictionless 5.21.0:", seen)
sys.exit(0 if seen == (True, ["1600.5", "16", "1022024"]) else "changed: the mark for groups is looked at")
PY
# Output seen: frictionless 5.21.0: (True, ['1600.5', '16', '1022024'])
