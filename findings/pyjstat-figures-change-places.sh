#!/usr/bin/env bash
# pyjstat 2.4.0 (PyPI): of a table whose rows go by year, Aarhus 2016 and Odense 2017 change places when it is written as JSON-stat.
#
# A good guess: a table with a column of places, one of years and one of values says of each row what it is of, in whatever order
# the rows stand; JSON-stat, in which Statistics Denmark and Eurostat hand out tables, has the values alone, the last dimension
# running fastest (»row-major order«), so what writes it puts them into that order, and cells that have no row are null.
# Seen: the values are written as they stand. Where the rows go by place and then by year all is right; sorted by year, which is how
# tables grow, the four figures of two places and two years are 1, 3, 2, 4. Where a row is missing one value less is written than
# the dimensions have cells, which is not valid, and the figures after the gap belong to another year or another place:
# jsonstat-toolkit 2.2.2 (npm) gives Odense 2016 the figure of 2017. Nothing is told; a mean or a sum over all is right.
# Known: that pyjstat cannot read again what it wrote of a table with gaps (github.com/predicador37/pyjstat/issues/36, open); of
# figures that change places no issue was found. The manual says nothing of an order.
# Cure: fill the gaps and sort first, `table.set_index(dimensions).reindex(MultiIndex.from_product(…)).reset_index()`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . jsonstat-toolkit@2.2.2
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pyjstat==2.4.0 pandas==3.1.1
cat > run.cjs <<'JS'
const JSONstat = require("jsonstat-toolkit");

const data = JSONstat(JSON.parse(process.argv[2]));
const cells = data.Dimension("sted").id.flatMap((sted) => data.Dimension("tid").id.map((tid) => [sted, tid]));
console.log(JSON.stringify(cells.map(([sted, tid]) => `${sted} ${tid}: ${data.Data({ sted, tid })?.value ?? null}`)));
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import json
import subprocess
import sys

import pandas
from pyjstat import pyjstat

ROWS = [("Aarhus", "2016", 1), ("Aarhus", "2017", 2), ("Odense", "2016", 3), ("Odense", "2017", 4)]


def handed_on(rows: list) -> list[str]:
    """What a reader of JSON-stat finds in what was written of these rows."""
    table = pandas.DataFrame(rows, columns=["sted", "tid", "value"])
    written = json.loads(pyjstat.Dataset.read(table).write())
    run = subprocess.run(["node", "run.cjs", json.dumps(written)], check=True, capture_output=True, text=True)
    return [f"{len(written['value'])} values", *json.loads(run.stdout)]


seen = {
    "by place": handed_on(ROWS),
    "by year": handed_on(sorted(ROWS, key=lambda row: row[1])),
    "without Aarhus 2017": handed_on([row for row in ROWS if row[2] != 2]),
}
for name, cells in seen.items():
    print(f"{name}: {', '.join(cells)}")
described = {
    "by place": ["4 values", "Aarhus 2016: 1", "Aarhus 2017: 2", "Odense 2016: 3", "Odense 2017: 4"],
    "by year": ["4 values", "Aarhus 2016: 1", "Aarhus 2017: 3", "Odense 2016: 2", "Odense 2017: 4"],
    "without Aarhus 2017": ["3 values", "Aarhus 2016: 1", "Aarhus 2017: 3", "Odense 2016: 4", "Odense 2017: null"],
}
sys.exit(0 if seen == described else "changed: figures are written in another order")
PY
# Output seen: by place: 4 values, Aarhus 2016: 1, Aarhus 2017: 2, Odense 2016: 3, Odense 2017: 4
#   by year: 4 values, Aarhus 2016: 1, Aarhus 2017: 3, Odense 2016: 2, Odense 2017: 4
#   without Aarhus 2017: 3 values, Aarhus 2016: 1, Aarhus 2017: 3, Odense 2016: 4, Odense 2017: null
