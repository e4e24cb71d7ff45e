#!/usr/bin/env bash
# extruct 0.18.0, microdata 0.8.0 (PyPI) and microdata-node 2.0.0 (npm): of `<time itemprop="startDate">2016-03-01</time>` the day is an
# empty text; web-auto-extractor 1.0.17 (npm) has it, and of `datetime="2018"` the words.
#
# A good guess: where a day is written as machines want it, `<time>` needs no attribute; its value is then its text (HTML, 5.2, Values,
# and 4.5.14, »datetime value«), and where there is an attribute, that; so it is with the `value` of `<data>`.
# Seen: the three read the attribute and nothing else, and where it is missing the property is there with nothing in it, so that a
# check for »has a startDate« is green. A year, 2016, is written so with good reason, for it needs no other form. The fourth has the
# text always, »udgangen af 2018« for 2018. Of `<data value="1.6">1,6 mio.</data>` two have 1.6 and two the words for people.
# Nothing is told.
# Known: no issue was found.
# Cure: write `datetime` also where it says the same as the text, and read with extruct.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . microdata-node@2.0.0 web-auto-extractor@1.0.17
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check extruct==0.18.0 microdata==0.8.0
cat > side.html <<'HTML'
<!doctype html><html lang="da"><title>Aftale</title><div itemscope itemtype="https://schema.org/Event"><b itemprop="name">Aftale</b>
<time itemprop="startDate">2016-03-01</time> <time itemprop="endDate" datetime="2018">udgangen af 2018</time>
<data itemprop="price" value="1.6">1,6 mio.</data></div></html>
HTML
cat > run.cjs <<'JS'
const { readFileSync } = require("node:fs");
const { toJson } = require("microdata-node");
const extractor = require("web-auto-extractor").default;

const page = readFileSync("side.html", "utf8");
const { properties } = toJson(page).items[0];
const [startDate, endDate, price] = ["startDate", "endDate", "price"].map((name) => properties[name][0]);
const [event] = extractor().parse(page).microdata.Event;
console.log(JSON.stringify({
  "microdata-node": [startDate, endDate, price], "web-auto-extractor": [event.startDate, event.endDate, event.price],
}));
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import json
import subprocess
import sys
from pathlib import Path

import extruct
import microdata

NAMES = ("startDate", "endDate", "price")
page = Path("side.html").read_text("utf-8")
(one,) = extruct.extract(page, syntaxes=["microdata"])["microdata"]
(other,) = microdata.get_items(page)
seen = {"extruct": [one["properties"][name] for name in NAMES], "microdata": [other.get(name) for name in NAMES]}
seen |= json.loads(subprocess.run(["node", "run.cjs"], check=True, capture_output=True, text=True).stdout)
for name, found in seen.items():
    print(f"{name}: {found}")
described = {
    "extruct": ["", "2018", "1.6"], "microdata": ["", "2018", "1,6 mio."], "microdata-node": ["", "2018", 1.6],
    "web-auto-extractor": ["2016-03-01", "udgangen af 2018", "1,6 mio."],
}
sys.exit(0 if seen == described else "changed: values of microdata are read in another way")
PY
# Output seen: extruct: ['', '2018', '1.6']
#   microdata: ['', '2018', '1,6 mio.']
#   microdata-node: ['', '2018', 1.6]
#   web-auto-extractor: ['2016-03-01', 'udgangen af 2018', '1,6 mio.']
