#!/usr/bin/env bash
# frictionless 5.21.0, tableschema 1.21.0 (PyPI) and tableschema 1.12.6 (npm): where a schema says `"pattern": "i drift|ophørt"`, »i drift
# indtil 2016« is valid, and in the last »ikke ophørt« too.
#
# A good guess: a pattern of Table Schema is one of XML Schema (the standard says so), and such a one is held against the whole cell,
# so that a choice of two words takes those two and nothing else; xmlschema 4.3.2 (PyPI) does so with the same pattern.
# Seen: in Python $ is put after the text of the pattern, where it belongs to its last word alone, so that a cell need only begin with
# the first. Patterns without a choice (`0\d{3}`) are held against the whole cell there, so that one has seen them work. In JavaScript
# it is enough that the pattern is somewhere in the cell, and so a status that says the opposite is valid, and the code 07512. One
# table and one schema are judged in three ways; nothing is told, and a check is green on the very cells that it was to keep out.
# Known: no issue was found.
# Cure: `enum` for a choice; in Python `(i drift|ophørt)` in brackets does as well.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . tableschema@1.12.6
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check frictionless==5.21.0 tableschema==1.21.0 xmlschema==4.3.2
cat > run.cjs <<'JS'
const { Schema } = require("tableschema");

(async () => {
  const { patterns, cells } = JSON.parse(process.argv[2]);
  const seen = {};
  for (const pattern of patterns) {
    const schema = await Schema.load({ fields: [{ name: "status", type: "string", constraints: { pattern } }] });
    seen[pattern] = cells.filter((cell) => {
      try {
        return schema.castRow([cell]);
      } catch {
        return false;
      }
    });
  }
  console.log(JSON.stringify(seen));
})();
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import json
import subprocess
import sys

import frictionless
import tableschema
import xmlschema

PATTERNS = ["i drift|ophørt", "(i drift|ophørt)", r"0\d{3}"]
CELLS = ["i drift", "ophørt", "i drift indtil 2016", "ikke ophørt", "plan", "0751", "07512"]
XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="status"><xs:simpleType>
<xs:restriction base="xs:string"><xs:pattern value="%s"/></xs:restriction></xs:simpleType></xs:element></xs:schema>"""


def field(pattern: str) -> dict:
    return {"name": "status", "type": "string", "constraints": {"pattern": pattern}}


def old(pattern: str, cell: str) -> bool:
    return tableschema.Field(field(pattern)).test_value(cell)


def new(pattern: str, cell: str) -> bool:
    schema = frictionless.Schema.from_descriptor({"fields": [field(pattern)]})
    return frictionless.validate(frictionless.Resource(data=[["status"], [cell]], schema=schema)).valid


def xml(pattern: str, cell: str) -> bool:
    return xmlschema.XMLSchema(XSD % pattern).is_valid(f"<status>{cell}</status>")


ways = {"frictionless": new, "tableschema": old, "xmlschema": xml}
seen = {name: {one: [cell for cell in CELLS if valid(one, cell)] for one in PATTERNS} for name, valid in ways.items()}
asked = json.dumps({"patterns": PATTERNS, "cells": CELLS})
made = subprocess.run(["node", "run.cjs", asked], check=True, capture_output=True, text=True).stdout
seen["tableschema (npm)"] = json.loads(made)
for name, found in seen.items():
    print(f"{name}: {found}")
whole = {PATTERNS[0]: CELLS[:2], PATTERNS[1]: CELLS[:2], PATTERNS[2]: CELLS[5:6]}
python = whole | {PATTERNS[0]: CELLS[:3]}
node = {PATTERNS[0]: CELLS[:4], PATTERNS[1]: CELLS[:4], PATTERNS[2]: CELLS[5:]}
described = {"frictionless": python, "tableschema": python, "xmlschema": whole, "tableschema (npm)": node}
sys.exit(0 if seen == described else "changed: patterns with a choice are held otherwise")
PY
# Output seen: frictionless: {'i drift|ophørt': ['i drift', 'ophørt', 'i drift indtil 2016'], '(i drift|ophørt)': ['i drift',
#   'ophørt'], '0\\d{3}': ['0751']}
#   tableschema: {'i drift|ophørt': ['i drift', 'ophørt', 'i drift indtil 2016'], '(i drift|ophørt)': ['i drift', 'ophørt'],
#   '0\\d{3}': ['0751']}
#   xmlschema: {'i drift|ophørt': ['i drift', 'ophørt'], '(i drift|ophørt)': ['i drift', 'ophørt'], '0\\d{3}': ['0751']}
#   tableschema (npm): {'i drift|ophørt': ['i drift', 'ophørt', 'i drift indtil 2016', 'ikke ophørt'], '(i drift|ophørt)': ['i
#   drift', 'ophørt', 'i drift indtil 2016', 'ikke ophørt'], '0\\d{3}': ['0751', '07512']}
