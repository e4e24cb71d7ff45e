#!/usr/bin/env bash
# extruct 0.18.0 (PyPI), RDFa: of `<time property="validFrom" datetime="2026-03-07">7. marts 2026</time>` the value is the words.
#
# A good guess: in HTML the value of a `time` element in RDFa is its `datetime`, typed as a day, a month or a year by its form
# (w3.org/TR/rdfa-in-html/#additional-rules), so a page tells Danes and machines the date in one place.
# Seen: extruct gives »7. marts 2026« and »marts 2027«, as if the attribute were not there. The same markup as microdata it reads
# rightly, and rdfa-streaming-parser 3.0.2 (npm) reads the RDFa: 2026-03-07 as xsd:date and 2027-03 as xsd:gYearMonth. Who gathers
# dates by schema.org or DCAT from RDFa gets words that neither sort nor compare, and nothing is told.
# Known: no issue was found.
# Cure: rdfa-streaming-parser, or pages that have microdata or JSON-LD; `content="2026-03-07"` beside `datetime` helps too.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . rdfa-streaming-parser@3.0.2
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check extruct==0.18.0 lxml_html_clean==0.4.6
cat > side.html <<'HTML'
<!doctype html><html lang="da"><head><title>Aftale</title></head><body>
<div vocab="https://schema.org/" typeof="Offer"><time property="validFrom" datetime="2026-03-07">7. marts 2026</time>
<time property="validThrough" datetime="2027-03">marts 2027</time>
<time property="availabilityStarts" datetime="2026-04-01" content="2026-04-01">1. april 2026</time></div>
<div itemscope itemtype="https://schema.org/Offer"><time itemprop="validFrom" datetime="2026-03-07">7. marts 2026</time>
<time itemprop="validThrough" datetime="2027-03">marts 2027</time></div></body></html>
HTML
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import { RdfaParser } from "rdfa-streaming-parser";

const parser = new RdfaParser({ baseIRI: "https://kommune.example.org/", contentType: "text/html" });
parser.end(readFileSync("side.html", "utf8"));
const found = {};
for await (const { predicate, object } of parser)
  if (object.datatype) found[predicate.value.split("/").pop()] = [object.value, object.datatype.value.split("#")[1]];
console.log(JSON.stringify(found));
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import json
import subprocess
import sys
from pathlib import Path

import extruct

found = extruct.extract(Path("side.html").read_text("utf-8"), "https://kommune.example.org/", syntaxes=["rdfa", "microdata"])
offer = next(one for one in found["rdfa"] if "@type" in one)
seen = {
    "extruct, RDFa": {name.split("/")[-1]: values[0] for name, values in offer.items() if name.startswith("https://schema.org/")},
    "extruct, microdata": found["microdata"][0]["properties"],
    "rdfa-streaming-parser": json.loads(subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout),
}
for name, values in seen.items():
    print(f"{name}: {values}")
days = {"validFrom": "2026-03-07", "validThrough": "2027-03"}
told = {"availabilityStarts": "2026-04-01"}
words = {"validFrom": "7. marts 2026", "validThrough": "marts 2027"} | told
kinds = {"validFrom": "date", "validThrough": "gYearMonth", "availabilityStarts": "date"}
described = {
    "extruct, RDFa": {name: {"@value": text} for name, text in words.items()},
    "extruct, microdata": days,
    "rdfa-streaming-parser": {name: [text, kinds[name]] for name, text in (days | told).items()},
}
sys.exit(0 if seen == described else "changed: days in RDFa are read in another way")
PY
# Output seen: extruct, RDFa: {'availabilityStarts': {'@value': '2026-04-01'}, 'validFrom': {'@value': '7. marts 2026'},
#   'validThrough': {'@value': 'marts 2027'}}
#   extruct, microdata: {'validFrom': '2026-03-07', 'validThrough': '2027-03'}
#   rdfa-streaming-parser: {'validFrom': ['2026-03-07', 'date'], 'validThrough': ['2027-03', 'gYearMonth'], 'availabilityStarts':
#   ['2026-04-01', 'date']}
