#!/usr/bin/env bash
# fastjsonschema 2.22.3 (PyPI): where a schema says `"format": "idn-hostname"`, københavn.example.org is refused: »data must be
# idn-hostname«.
#
# A good guess: the two formats for hosts differ in that `idn-hostname` takes the letters of all languages (JSON Schema, draft 7 as
# 2020-12, 7.3.3), and who writes a schema for Danish addresses takes that one; jsonschema 4.26.0, jsonschema-rs 0.61.2 (PyPI) and, with
# ajv-formats-draft2019 1.6.1, ajv 8.20.0 (npm) find the host valid.
# Seen: the pattern behind the format knows the letters of English alone, so that `idn-hostname` takes no more hosts than `hostname`
# does. The formats beside it are wide: `iri` takes https://københavn.example.org/, `idn-email` post@københavn.example.org.
# The check of formats is on unless one says otherwise, and a test with Odense is green.
# Why it matters: several municipalities have æ, ø or å in their name and own the host as it is spelled; valid data is told to be wrong.
# Known: of other libraries; of this one no issue was found.
# Cure: `formats={"idn-hostname": …}` with a check of one's own, or the host in its other form (xn--…).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . ajv@8.20.0 ajv-formats@3.0.1 ajv-formats-draft2019@1.6.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check fastjsonschema==2.22.3 "jsonschema[format]==4.26.0" jsonschema-rs==0.61.2
cat > run.cjs <<'JS'
const Ajv = require("ajv/dist/2020").default;
const formats = require("ajv-formats").default;
const more = require("ajv-formats-draft2019");

const ajv = new Ajv();
formats(ajv);
more(ajv);
console.log(JSON.stringify(JSON.parse(process.argv[2]).map(([format, text]) => ajv.compile({ type: "string", format })(text))));
JS
"$work/venv/bin/python" - <<'PY'
import json
import subprocess
import sys

import fastjsonschema
import jsonschema
import jsonschema_rs

HOST = "københavn.example.org"
ASKED = [("idn-hostname", HOST), ("idn-hostname", "odense.example.org")]
ASKED += [("iri", f"https://{HOST}/"), ("idn-email", f"post@{HOST}")]
Draft = jsonschema.Draft202012Validator


def fast(schema: dict, text: str) -> bool:
    try:
        fastjsonschema.compile(schema)(text)
    except fastjsonschema.JsonSchemaException:
        return False
    return True


ways = {
    "fastjsonschema": fast,
    "jsonschema": lambda schema, text: Draft(schema, format_checker=Draft.FORMAT_CHECKER).is_valid(text),
    "jsonschema-rs": lambda schema, text: jsonschema_rs.Draft202012Validator(schema, validate_formats=True).is_valid(text),
}
seen = {name: [valid({"type": "string", "format": one}, text) for one, text in ASKED] for name, valid in ways.items()}
made = subprocess.run(["node", "run.cjs", json.dumps(ASKED)], check=True, capture_output=True, text=True).stdout
seen["ajv"] = json.loads(made)
for name, found in seen.items():
    print(f"{name}: {found}")
described = dict.fromkeys(seen, [True, True, True, True]) | {"fastjsonschema": [False, True, True, True]}
sys.exit(0 if seen == described else "changed: hosts are judged in another way")
PY
# Output seen: fastjsonschema: [False, True, True, True]
#   jsonschema: [True, True, True, True]
#   jsonschema-rs: [True, True, True, True]
#   ajv: [True, True, True, True]
