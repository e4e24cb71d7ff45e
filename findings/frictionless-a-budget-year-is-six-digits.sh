#!/usr/bin/env bash
# frictionless 5.21.0 (PyPI): the budget year »2016_17« is the integer 201617, and a cell of the Danish grid, »6223_575«, is 6223575;
# both are found valid.
#
# A good guess: an integer of Table Schema is digits with a sign before them, and with `groupChar` the mark that the schema names
# between them (numbers are by its standard written as decimals of XML Schema, which have digits and a point). What has an underscore
# is text when kinds are inferred, as it is for pandas 3.1.1 and for DuckDB 2.0.1, and an error where the schema says integer.
# Seen: kinds are tried by Python's own `int` and `Decimal`, which take underscores since 3.6, as one writes them in a program.
# So a column of years or of grid cells is inferred to be integers, written to the schema as such, read with the underscore gone, and
# `validate` approves. A schema made so lets the slip »1_600« for 1.600 through as well. Of »2016-17« none of it is so.
# Known: of csvkit, whose `Decimal` does the same (github.com/wireservice/csvkit/pull/1334); of frictionless no issue was found.
# Ours: our tables hold no underscore between digits, and their schemas say string for codes. Cure: say string in the schema.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0 pandas==3.1.1 duckdb==2.0.1
printf 'budget,celle,skoleår\n2016_17,6223_575,2016-17\n2017_18,6224_575,2017-18\n' > felter.csv
"$work/venv/bin/python" -W ignore - <<'PY'
import sys

import duckdb
import pandas as pd
from frictionless import Resource, Schema, validate

resource = Resource("felter.csv")
resource.infer()
kinds = {field.name: field.type for field in resource.schema.fields}
rows = [row.to_dict() for row in resource.read_rows()]
print("inferred:", kinds)
print("read:", rows[0])
schema = Schema.from_descriptor({"fields": [{"name": "pris", "type": "integer"}, {"name": "andel", "type": "number"}]})
data = [["pris", "andel"], ["1_600", "1_2.5"]]
valid = validate(Resource(data=data, schema=schema)).valid
print("»1_600« and »1_2.5« valid:", valid, [row.to_dict() for row in Resource(data=data, schema=schema).read_rows()])
others = [str(kind) for kind in duckdb.sql("from 'felter.csv'").types], [str(kind) for kind in pd.read_csv("felter.csv").dtypes]
print("DuckDB and pandas:", others)
described = ({"budget": "integer", "celle": "integer", "skoleår": "string"}, 201617, 6223575, True, (["VARCHAR"] * 3, ["str"] * 3))
sys.exit(0 if (kinds, rows[0]["budget"], rows[0]["celle"], valid, others) == described else "changed: underscores are read otherwise")
PY
# Output seen: inferred: {'budget': 'integer', 'celle': 'integer', 'skoleår': 'string'}
#   read: {'budget': 201617, 'celle': 6223575, 'skoleår': '2016-17'}
#   »1_600« and »1_2.5« valid: True [{'pris': 1600, 'andel': Decimal('12.5')}]
#   DuckDB and pandas: (['VARCHAR', 'VARCHAR', 'VARCHAR'], ['str', 'str', 'str'])
