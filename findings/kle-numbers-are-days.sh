#!/usr/bin/env bash
# DuckDB 2.0.1, polars 2.1.0 (PyPI) and SheetJS (xlsx 0.18.5, npm): the subject number 13.03.01 is 1 March 2013, or 13 March of the
# year 1.
#
# A good guess: KLE, the plan by which Danish municipalities file their cases, numbers its subjects as group.subgroup.subject, each
# of two digits; what finds kinds out takes a column of them for text, as there is no year in it, and csvkit 2.2.0 and frictionless
# 5.21.0 do.
# Seen: an extract of one group (13.03.01, 13.03.02 …) is a column of dates. DuckDB, left to itself, reads the group as the year
# (2013-03-01), polars with `try_parse_dates=True` the subject, and as the year 1. One subject that can be no date (27.36.04) and
# the whole column is text, so the full plan is read rightly, and the extract of another group, joined to it, finds nothing.
# SheetJS decides for each cell: 05.01.02 is 1 May 2002, and beside it 13.03.01 stays as it is. Nothing is told, and written as CSV
# again the numbers are gone.
# Known: DuckDB's makers mended such a guess for numbers with low lines (github.com/duckdb/duckdb/issues/13121); that it tries dates
# is in its manual, of codes with points it says nothing. No issue was found of polars and SheetJS.
# Cure: name the kind (`types={"kle": "VARCHAR"}`, `schema_overrides={"kle": polars.String}`), and `raw: true` in SheetJS.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . xlsx@0.18.5
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.1 polars==2.1.0 csvkit==2.2.0 frictionless==5.21.0
cat > run.cjs <<'JS'
const { readFileSync } = require("node:fs");
const { read, utils } = require("xlsx");

const sheet = read(readFileSync(process.argv[2], "utf8"), { type: "string" }).Sheets.Sheet1;
console.log(JSON.stringify(utils.sheet_to_json(sheet, { header: 1, raw: false }).slice(1).map((row) => row[0])));
JS
"$work/venv/bin/python" - <<'PY'
import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import polars
from frictionless import Resource

LISTS = {
    "a group": ["13.03.01", "13.03.02", "13.03.03"],
    "two groups": ["13.03.01", "13.03.02", "27.36.04"],
    "another": ["05.01.02", "05.01.03", "13.03.01"],
}
os.environ["TZ"] = "UTC"


def run(*command: str) -> str:
    """What a command of the folder writes."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


seen = {}
for name, numbers in LISTS.items():
    path = Path("emner.csv")
    path.write_text("kle;emne\n" + "".join(f"{number};emne\n" for number in numbers), "utf-8")
    seen[name] = {
        "duckdb": [str(row[0]) for row in duckdb.sql(f"select kle from read_csv('{path}')").fetchall()],
        "polars": polars.read_csv(path, separator=";", try_parse_dates=True)["kle"].cast(polars.String).to_list(),
        "sheetjs": json.loads(run("node", "run.cjs", str(path))),
        "csvkit": [line.split(",")[0] for line in run(f"{sys.prefix}/bin/in2csv", str(path)).splitlines()[1:]],
        "frictionless": [row["kle"] for row in Resource(path=str(path)).read_rows()],
    }
    for reader, values in seen[name].items():
        print(f"{name}, {reader}: {values}")
described = {name: dict.fromkeys(seen[name], numbers) for name, numbers in LISTS.items()}
described["a group"] |= {
    "duckdb": ["2013-03-01", "2013-03-02", "2013-03-03"],
    "polars": ["0001-03-13", "0002-03-13", "0003-03-13"],
}
described["another"] |= {
    "duckdb": ["2005-01-02", "2005-01-03", "2013-03-01"],
    "polars": ["0002-01-05", "0003-01-05", "0001-03-13"],
    "sheetjs": ["5/1/02", "5/1/03", "13.03.01"],
}
sys.exit(0 if seen == described else "changed: numbers of subjects are read otherwise")
PY
# Output seen: a group, duckdb: ['2013-03-01', '2013-03-02', '2013-03-03']
#   a group, polars: ['0001-03-13', '0002-03-13', '0003-03-13']
#   two groups, all five: ['13.03.01', '13.03.02', '27.36.04']
#   another, duckdb: ['2005-01-02', '2005-01-03', '2013-03-01']
#   another, polars: ['0002-01-05', '0003-01-05', '0001-03-13']
#   another, sheetjs: ['5/1/02', '5/1/03', '13.03.01']
