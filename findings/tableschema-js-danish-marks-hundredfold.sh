#!/usr/bin/env bash
# tableschema 1.12.6 (npm): a number with both Danish marks in its schema is read as a hundred times as much, 1.600,50 as 160050.
#
# A good guess: a field with decimalChar »,« and groupChar ».« reads 1.600,50 as 1600.5; the two marks are in the standard (Table
# Schema, »number«) for such tables, and the library for Python by the same people, frictionless 5.21.0, does so.
# Seen: the comma becomes a point first, and then each point is taken out as the mark of groups. So every number with decimals
# loses its comma, silently, while whole thousands (1.600) are right, and so is 1 600,50 with blanks for groups or 1600,50 where
# only the comma is named. One table and one schema, valid in both, gives one sum in Python and a hundred times it in a browser.
# Cure: publish numbers with a point and no groups, or name no groupChar and write no groups.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . tableschema@1.12.6
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0
cat > run.cjs <<'JS'
const { Field } = require("tableschema");

const read = (marks, cell) => new Field({ name: "kr", type: "number", ...marks }).castValue(cell);
const both = { decimalChar: ",", groupChar: "." };
const seen = [read(both, "1.600,50"), read(both, "0,25"), read(both, "1.600")];
seen.push(read({ decimalChar: ",", groupChar: " " }, "1 600,50"), read({ decimalChar: "," }, "1600,50"));
console.log(seen.join(" "));
JS
cat > run.py <<'PY'
from frictionless import Field

both = Field.from_descriptor({"name": "kr", "type": "number", "decimalChar": ",", "groupChar": "."})
print(*(both.read_cell(cell)[0] for cell in ("1.600,50", "0,25", "1.600")))
PY
js=$(node run.cjs)
py=$("$work/venv/bin/python" -W ignore run.py)
echo "tableschema (1.600,50 0,25 1.600, then 1 600,50 and 1600,50): $js"
echo "frictionless (1.600,50 0,25 1.600): $py"
[ "$js - $py" = "160050 25 1600 1600.5 1600.5 - 1600.50 0.25 1600" ] || { echo "changed: marks are read otherwise"; exit 1; }
# Output seen: tableschema (1.600,50 0,25 1.600, then 1 600,50 and 1600,50): 160050 25 1600 1600.5 1600.5
#   frictionless (1.600,50 0,25 1.600): 1600.50 0.25 1600
