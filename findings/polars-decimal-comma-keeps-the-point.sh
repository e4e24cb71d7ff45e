#!/usr/bin/env bash
# polars 2.1.0 (PyPI): with `decimal_comma=True` a full stop is still a decimal point too, so 1.600 kroner is read as 1.6.
#
# A good guess: by its manual the option makes numbers be read »using a comma as the decimal separator instead of a period«; a
# Danish 1.600 is then either 1600 or no number at all, as for pyarrow and DuckDB, which refuse it.
# Seen: both marks count. `1.600,50` and `1.600.000` do raise an error, so one feels safe; but 1.600 is read as 1.6 and 12.500 as
# 12.5. It needs no schema of one's own: kinds are guessed from the first hundred rows, and where those have no thousands, the
# column is a number and the 1.600 further down is a thousandth of itself. As a Decimal it is refused.
# Cure: read the column as text, take the full stops out and then cast, or give the column `polars.Decimal`, which tells.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0 pyarrow==26.0.1
"$work/venv/bin/python" - <<'PY'
import io
import sys

import polars
import pyarrow
from pyarrow import csv

HEAD = "kommune;beloeb\n"
LONG = HEAD + "A;12,5\n" * 100 + "B;1.600\n"


def read(table: str, kind: object = None) -> str:
    kinds = {"beloeb": kind} if kind else None
    try:
        column = polars.read_csv(io.StringIO(table), separator=";", decimal_comma=True, schema_overrides=kinds)["beloeb"]
    except polars.exceptions.ComputeError:
        return "refused"
    return f"{column.dtype} {column[-1]}"


def by_pyarrow(table: str) -> str:
    options = csv.ConvertOptions(decimal_point=",", column_types={"beloeb": pyarrow.float64()})
    marks = csv.ParseOptions(delimiter=";")
    try:
        return str(csv.read_csv(io.BytesIO(table.encode()), parse_options=marks, convert_options=options)[1][-1])
    except pyarrow.ArrowInvalid:
        return "refused"


seen = {
    "guessed": read(LONG),
    "float": read(HEAD + "B;1.600\n", polars.Float64),
    "both marks": read(HEAD + "B;1.600,50\n", polars.Float64),
    "two points": read(HEAD + "B;1.600.000\n", polars.Float64),
    "decimal": read(LONG, polars.Decimal(12, 2)),
    "pyarrow": by_pyarrow(LONG),
}
print("polars 2.1.0:", seen)
described = dict.fromkeys(seen, "refused") | {"guessed": "Float64 1.6", "float": "Float64 1.6"}
sys.exit(0 if seen == described else "changed: a full stop is read in another way where the comma is the mark of decimals")
PY
# Output seen: polars 2.1.0: {'guessed': 'Float64 1.6', 'float': 'Float64 1.6', 'both marks': 'refused', 'two points':
#   'refused', 'decimal': 'refused', 'pyarrow': 'refused'}
