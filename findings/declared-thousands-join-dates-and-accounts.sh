#!/usr/bin/env bash
# pandas 3.1.1, csvkit 2.2.0 with agate and DuckDB 2.0.1 (PyPI): once told of the Danish marks, they read 01.03.2016 as 1032016,
# 09.30 as 930 and the account 5.32.30 as 53230.
#
# A good guess: a mark of thousands stands before three digits, so with `decimal=",", thousands="."` 1.600,50 is 1600.5, and a
# column of days, hours or account numbers, which is no number, stays text.
# Seen: the full stop is taken out wherever it stands between digits, in each column of which no kind was told. pandas and csvkit
# (`-L da_DK`, which a Danish file needs for its numbers) make whole numbers of the days, the hours and the accounts of the
# municipal chart of accounts, DuckDB of the accounts. Nothing is told, and the zero at the head is gone too.
# Known: of days that pandas is told to read as such (github.com/pandas-dev/pandas/issues/14066) and of columns said to be text in
# one engine of it (issue 50270), both closed; of columns left to it, of agate (in csvkit) and of DuckDB no issue was found.
# Cure: tell the kind of each column (`dtype={"konto": str}`, in DuckDB `types=`), or read all as text.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 csvkit==2.2.0 agate==1.14.2 duckdb==2.0.1
cd "$work"
printf 'konto;dag;kl;kr\n5.32.30;01.03.2016;09.30;1.600,50\n5.38.51;15.03.2016;12.15;12.500,00\n' > regnskab.csv
venv/bin/python -W ignore - <<'PY'
import json
import subprocess
import sys

import duckdb
import pandas

MARKS = {"sep": ";", "decimal": ",", "thousands": "."}
COMMAND = ["venv/bin/csvjson", "-d", ";", "-L", "da_DK", "regnskab.csv"]
by_csvkit = json.loads(subprocess.run(COMMAND, check=True, capture_output=True, text=True).stdout)[0]
by_duckdb = duckdb.sql("FROM read_csv('regnskab.csv', delim=';', decimal_separator=',', thousands='.')").fetchall()[0]
seen = {
    "pandas": pandas.read_csv("regnskab.csv", **MARKS).values.tolist()[0],
    "pandas, told": pandas.read_csv("regnskab.csv", **MARKS, dtype=dict.fromkeys(("konto", "dag", "kl"), str)).values.tolist()[0],
    "csvkit": list(by_csvkit.values()),
    "duckdb": [value if isinstance(value, int | float) else str(value) for value in by_duckdb],
}
for name, row in seen.items():
    print(f"{name}: {row}")
joined = [53230, 1032016, 930, 1600.5]
described = {
    "pandas": joined,
    "pandas, told": ["5.32.30", "01.03.2016", "09.30", 1600.5],
    "csvkit": joined,
    "duckdb": [53230, "2016-03-01", "09.30", 1600.5],
}
sys.exit(0 if seen == described else "changed: a full stop between digits is read in another way")
PY
# Output seen: pandas: [53230.0, 1032016.0, 930.0, 1600.5]
#   pandas, told: ['5.32.30', '01.03.2016', '09.30', 1600.5]
#   csvkit: [53230.0, 1032016.0, 930.0, 1600.5]
#   duckdb: [53230, '2016-03-01', '09.30', 1600.5]
