#!/usr/bin/env bash
# pySHACL 0.40.1 with rdflib 7.6.0 (PyPI): what jsonld.js 9.0.0 (npm) makes of a number typed xsd:decimal, »1.6E0«, is approved as
# one, and so are »1_600« as an xsd:integer and »09:30« as an xsd:time; rdf-validate-shacl 0.6.5 (npm) refuses all three.
#
# A good guess: two validators of one standard give one answer to `sh:datatype`. By SHACL (4.1.2) an ill-typed literal of a
# datatype that SPARQL knows is a violation, and a decimal has no exponent (XML Schema, 3.3.3); »1,6« and »1.600« are refused by
# both.
# Seen: pySHACL asks rdflib, and rdflib asks Python whether it can read the text: `Decimal("1.6E0")`, `int("1_600")` and
# `time.fromisoformat("09:30")` can, and »NaN« is a decimal. A catalogue in DCAT whose check in Python is green is refused by the
# portal that harvests it. rdflib also writes such a value as 1600 when it saves the file, and then the fault cannot be seen.
# Known: that the check is by what rdflib can read (github.com/RDFLib/pySHACL/pull/122), and of dates an issue is open (151); of
# these no issue was found. That PyLD writes such decimals is in pyld-decimal-with-an-exponent.sh.
# Cure: publish decimals as texts with a type ({"@value": "1.6", "@type": "xsd:decimal"}), and add `sh:pattern` to the shape.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . jsonld@9.0.0 rdf-validate-shacl@0.6.5 @zazuko/env@3.0.1 n3@2.13.12
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pyshacl==0.40.1 rdflib==7.6.0
cat > run.mjs <<'JS'
import { writeFileSync } from "node:fs";
import rdf from "@zazuko/env";
import jsonld from "jsonld";
import { Parser } from "n3";
import Validator from "rdf-validate-shacl";

const XSD = "http://www.w3.org/2001/XMLSchema#";
const context = { "@vocab": "http://example.org/", pris: { "@type": `${XSD}decimal` } };
const made = await jsonld.toRDF({ "@context": context, "@id": "http://example.org/a", pris: 1.6 }, { format: "application/n-quads" });
const texts = [["decimal", made.match(/"(.*)"/)[1]], ["decimal", "NaN"], ["integer", "1_600"], ["time", "09:30"]];
texts.push(["decimal", "1,6"], ["integer", "1.600"], ["decimal", "1.6"], ["time", "09:30:00"]);
const SHACL = "http://www.w3.org/ns/shacl#";
const [A, P, S] = ["a", "p", "S"].map((name) => `<http://example.org/${name}>`);
const read = (text) => rdf.dataset(new Parser({ factory: rdf }).parse(text));
const seen = [];
for (const [type, text] of texts) {
  const property = `<${SHACL}path> ${P}; <${SHACL}datatype> <${XSD}${type}>`;
  const shape = `${S} a <${SHACL}NodeShape>; <${SHACL}targetNode> ${A}; <${SHACL}property> [${property}].`;
  const data = `${A} ${P} "${text}"^^<${XSD}${type}>.`;
  const { conforms } = await new Validator(read(shape), { factory: rdf }).validate(read(data));
  seen.push({ type, text, shape, data, conforms });
}
writeFileSync("seen.json", JSON.stringify(seen));
JS
node run.mjs
venv/bin/python -W ignore - 2> log <<'PY'
import json
import sys
from pathlib import Path

import pyshacl
from rdflib import Graph

seen = {}
for one in json.loads(Path("seen.json").read_text()):
    data, shape = (Graph().parse(data=one[name], format="turtle") for name in ("data", "shape"))
    seen[one["text"]] = (one["conforms"], pyshacl.validate(data, shacl_graph=shape)[0])
saved = Graph().parse(data='<http://example.org/a> <http://example.org/p> "1_600"^^<http://www.w3.org/2001/XMLSchema#integer>.')
print("rdf-validate-shacl 0.6.5 and pySHACL 0.40.1:", seen, "- saved:", saved.serialize(format="nt").split('"')[1])
described = dict.fromkeys(("1.6E0", "NaN", "1_600", "09:30"), (False, True)) | dict.fromkeys(("1,6", "1.600"), (False, False))
described |= dict.fromkeys(("1.6", "09:30:00"), (True, True))
sys.exit(0 if seen == described and '"1600"' in saved.serialize(format="nt") else "changed: the two validators agree")
PY
# Output seen: rdf-validate-shacl 0.6.5 and pySHACL 0.40.1: {'1.6E0': (False, True), 'NaN': (False, True), '1_600': (False, True),
#   '09:30': (False, True), '1,6': (False, False), '1.600': (False, False), '1.6': (True, True), '09:30:00': (True, True)} - saved: 1600
