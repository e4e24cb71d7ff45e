#!/usr/bin/env bash
# DuckDB 2.0.1 and polars 2.1.0 (PyPI): of a column of short Danish dates, 31-12-16 is 16 December 2031 in the one and 31 December
# of the year 16 in the other.
#
# A good guess: both find out from a whole column how its dates are written, and with four digits both read the day first
# (01-03-2016 is 1 March); so 31-12-16 is 31 December 2016, or a text. pandas 3.1.1 leaves it a text and, when asked, reads 2016.
# Seen: DuckDB tries the year first where it has two digits, and since all years from 2001 to 2031 could be days of a month, a
# column of recent dates fits: 01-03-16 is 16 March 2001. One date in the column with 99 for its year turns all of them round to
# what they are. polars (`try_parse_dates`) reads the day first, as a year of Christ's
# lifetime. Both columns have the type of dates, and nothing is told.
# Known: DuckDB takes numbers like 41_10_1 for dates in this order (github.com/duckdb/duckdb/issues/13121); of years no issue was
# found.
# Cure: `date_format="%d-%m-%y"` in DuckDB (in SQL `dateformat`), and in polars the column as text, then `str.to_date("%d-%m-%y")`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1 polars==2.1.0 pandas==3.1.1
cd "$work"
"$work/venv/bin/python" -W ignore - <<'PY'
import sys
from io import StringIO
from pathlib import Path

import duckdb
import pandas
import polars


def by_duckdb(*days, **options):
    Path("sager.csv").write_text("sag,dag\n" + "".join(f"a,{day}\n" for day in days), encoding="utf-8")
    return [str(row[0]) for row in duckdb.read_csv("sager.csv", **options).project("dag").fetchall()]


text = "sag,dag\na,31-12-16\na,01-03-16\n"
four = by_duckdb("31-12-2016", "01-03-2016")
two = by_duckdb("31-12-16", "01-03-16")
with_99 = by_duckdb("31-12-16", "01-03-16", "01-01-99")
told = by_duckdb("31-12-16", "01-03-16", date_format="%d-%m-%y")
other = [str(day) for day in polars.read_csv(StringIO(text), try_parse_dates=True)["dag"]]
kept = pandas.read_csv(StringIO(text))["dag"].tolist()
asked = [str(day.date()) for day in pandas.to_datetime(pandas.Series(kept), dayfirst=True)]
print("four digits:", four, "- two:", two, "- with a 99:", with_99, "- told:", told)
print("polars:", other, "- pandas:", kept, asked)
right = ["2016-12-31", "2016-03-01"]
seen = [four, two, with_99[:2], told, other, kept, asked]
same = seen == [right, ["2031-12-16", "2001-03-16"], right, right, ["0016-12-31", "0016-03-01"], ["31-12-16", "01-03-16"], right]
sys.exit(0 if same else "changed: short dates are read otherwise")
PY
