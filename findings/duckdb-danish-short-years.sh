#!/usr/bin/env bash
# DuckDB 2.0.1 (PyPI): in a CSV file, 01-05-16 (1 May 2016) is 16 May 2001, but written 1-5-16 it is 1 May 2016.
#
# A good guess: days that cannot be told from months are the trouble, and a column with the 25th in it settles it, for in 25-06-18 it
# is the first number that is no month; as whole years are read: 25-06-2018 makes 01-05-2016 the first of May.
# Seen: two digits first are taken for a year as long as the last two can be a day, and that is so of this century's dates up to now:
# each reads well backwards, and 25-06-18 is 18 June 2025. One date of 1998 in the column turns all of them round, and so does the
# missing nought. Two exports of one table, one with and one without noughts, differ by years, and both columns are a DATE.
# Cure: `dateformat='%d-%m-%y'`, and years of four digits in what is published.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys
from pathlib import Path

import duckdb

COLUMNS = {
    "short": ["01-05-16", "25-06-18"],
    "full stops": ["01.05.16", "25.06.18"],
    "no nought": ["1-5-16", "25-6-18"],
    "one of 1998": ["01-05-16", "25-06-98"],
    "whole": ["01-05-2016", "25-06-2018"],
}


def read(days: list[str], options: str = "") -> list[str]:
    Path("moeder.csv").write_text("udvalg;dag\n" + "".join(f"Teknik;{day}\n" for day in days), encoding="utf-8")
    table = duckdb.sql(f"FROM read_csv('moeder.csv'{options})")
    return [str(table.types[1]), *(str(row[1]) for row in table.fetchall())]


seen = {name: read(days) for name, days in COLUMNS.items()}
cured = read(COLUMNS["short"], ", dateformat='%d-%m-%y'")
print("duckdb 2.0.1:", seen, "- told the format:", cured)
right, turned = ["DATE", "2016-05-01", "2018-06-25"], ["DATE", "2001-05-16", "2025-06-18"]
described = {"short": turned, "full stops": turned, "no nought": right, "one of 1998": [*right[:2], "1998-06-25"], "whole": right}
sys.exit(0 if seen == described and cured == right else "changed: short years are read in another way")
PY
# Output seen: duckdb 2.0.1: {'short': ['DATE', '2001-05-16', '2025-06-18'], 'full stops': ['DATE', '2001-05-16', '2025-06-18'],
#   'no nought': ['DATE', '2016-05-01', '2018-06-25'], 'one of 1998': ['DATE', '2016-05-01', '1998-06-25'], 'whole': ['DATE',
#   '2016-05-01', '2018-06-25']} - told the format: ['DATE', '2016-05-01', '2018-06-25']
