#!/usr/bin/env bash
# geopandas 1.2.0 with pyogrio 0.13.0 (PyPI): of a GeoJSON that is read and written, a list of two becomes the text "['it' 'drift']".
#
# A good guess: a property that is a list in the file is a list after reading and writing; what cannot be written is refused, as
# `to_json()` of the same table does refuse it.
# Seen: a list of one thing stays a list, a list of more becomes a text with Python's brackets and without commas, in one and the
# same column and with no warning. Numbers go the same way: [751, 101] is "[751 101]". A map of municipalities with the cases of
# each has right lists for those with one case, and those with several, the ones worth showing, are a word that no browser reads.
# Cure: `frame["sager"] = frame["sager"].map(list)` before writing, which the library does write as lists.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check geopandas==1.2.0 pyogrio==0.13.0 numpy==2.4.6 pandas==3.1.1
cd "$work"
"$work/venv/bin/python" -W error::UserWarning - <<'PY'
import json
import sys
from pathlib import Path

import geopandas

LISTS = [["it"], ["it", "drift"], ["it", "drift", "løn"]]
CODES = [[751], [751, 101], [751, 101, 461]]
POINT = {"type": "Point", "coordinates": [10.2, 56.15]}
features = [
    {"type": "Feature", "properties": {"sager": texts, "koder": codes}, "geometry": POINT}
    for texts, codes in zip(LISTS, CODES, strict=True)
]
Path("kort.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")


def written(frame: geopandas.GeoDataFrame) -> dict[str, list]:
    frame.to_file("gemt.geojson", driver="GeoJSON")
    rows = [feature["properties"] for feature in json.loads(Path("gemt.geojson").read_text(encoding="utf-8"))["features"]]
    return {name: [row[name] for row in rows] for name in ("sager", "koder")}


frame = geopandas.read_file("kort.geojson")
seen = written(frame)
for name in seen:
    frame[name] = frame[name].map(lambda many: many.tolist())
cured = written(frame)
print("geopandas 1.2.0, pyogrio 0.13.0:", seen, "- made lists before writing:", cured)
described = {
    "sager": [["it"], "['it' 'drift']", "['it' 'drift' 'løn']"],
    "koder": [[751], "[751 101]", "[751 101 461]"],
}
same = seen == described and cured == {"sager": LISTS, "koder": CODES}
sys.exit(0 if same else "changed: lists in a GeoJSON are written in another way")
PY
# Output seen: geopandas 1.2.0, pyogrio 0.13.0: {'sager': [['it'], "['it' 'drift']", "['it' 'drift' 'løn']"], 'koder': [[751],
#   '[751 101]', '[751 101 461]']} - made lists before writing: {'sager': [['it'], ['it', 'drift'], ['it', 'drift', 'løn']],
#   'koder': [[751], [751, 101], [751, 101, 461]]}
