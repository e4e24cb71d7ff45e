#!/usr/bin/env bash
# rdf-parser-csvw 1.1.0 (npm), CSV on the Web for JavaScript: of an amount »1.600,50« and an answer »ja«, both described as Danish, it makes
# "1.600,50"^^xsd:decimal and "ja"^^xsd:boolean, which are none.
#
# A good guess: the description says how a column is written (`"decimalChar": ","`, `"groupChar": "."`, `"format": "ja|nej"`), and what
# reads it writes values of RDF, whose decimals have a point and whose truth is true or false (Tabular Data Model, 6.4.2 and 6.4.3; csv2rdf).
# csvw 4.1.1 (PyPI) reads both.
# Seen: `format` is used for days alone; those come out well (01-03-2016 is "2016-03-01"^^xsd:date), so that a glance shows types in each
# column. Numbers and answers get the type and keep their letters. Nothing is told: a store takes the triples, and the sum of a column is
# empty (pyoxigraph 0.5.13, PyPI), of whole numbers too, where one of them has a thousand.
# Known: no issue was found.
# Cure: publish numbers with a point and answers as true and false, or make the triples by csvw.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . rdf-parser-csvw@1.1.0 @rdfjs/data-model@2.1.2 @rdfjs/dataset@2.0.3 \
  jsonld-streaming-parser@5.0.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check csvw==4.1.1 pyoxigraph==0.5.13
printf 'kode;kr;antal;dag;drift\n0751;1.600,50;1.600;01-03-2016;ja\n0461;-5,2;4;13-03-2016;nej\n' > tal.csv
cat > run.mjs <<'JS'
import fs from "fs";
import rdf from "@rdfjs/data-model";
import dataset from "@rdfjs/dataset";
import { JsonLdParser } from "jsonld-streaming-parser";
import Parser from "rdf-parser-csvw";

// The names of the standard, as its own context has them; the context itself is not fetched.
const context = {
  "@vocab": "http://www.w3.org/ns/csvw#",
  columns: { "@id": "http://www.w3.org/ns/csvw#column", "@container": "@list" },
  titles: "http://www.w3.org/ns/csvw#title",
};
const described = { ...JSON.parse(fs.readFileSync("tal.csv-metadata.json", "utf8")), "@context": context };
const metadata = dataset.dataset();
await new Promise((done, fail) => {
  const reader = new JsonLdParser({ dataFactory: rdf, baseIRI: "http://example.org/" });
  reader.on("data", (quad) => metadata.add(quad)).on("end", done).on("error", fail);
  reader.end(JSON.stringify(described));
});
const parser = new Parser({ factory: rdf });
const quads = parser.import(fs.createReadStream("tal.csv"), { metadata, baseIRI: "http://example.org/" });
const lines = [];
for await (const { subject, predicate, object } of quads) {
  if (!predicate.value.startsWith("http://example.org/")) continue;
  const type = object.datatype.value.value ?? object.datatype.value;
  lines.push(`<${subject.value}> <${predicate.value}> "${object.value}"^^<${type}> .`);
  console.log(`${predicate.value.slice(19)} "${object.value}"^^xsd:${type.split("#")[1]}`);
}
fs.writeFileSync("tal.nt", `${lines.join("\n")}\n`);
JS
cat > run.py <<'PY'
import json
import subprocess
from pathlib import Path

import csvw
import pyoxigraph

NUMBER = {"decimalChar": ",", "groupChar": "."}
KINDS = {
    "kr": {"base": "decimal", "format": NUMBER},
    "antal": {"base": "integer", "format": NUMBER},
    "dag": {"base": "date", "format": "dd-MM-yyyy"},
    "drift": {"base": "boolean", "format": "ja|nej"},
}
columns = [{"name": "kode", "titles": "kode", "suppressOutput": True}]
columns += [{"name": n, "titles": n, "propertyUrl": f"http://example.org/{n}", "datatype": kind} for n, kind in KINDS.items()]
schema = {"aboutUrl": "http://example.org/{kode}", "columns": columns}
described = {"@context": "http://www.w3.org/ns/csvw", "url": "tal.csv", "dialect": {"delimiter": ";"}, "tableSchema": schema}
Path("tal.csv-metadata.json").write_text(json.dumps(described), "utf-8")
print(subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout, end="")
for row in csvw.Table.from_file("tal.csv-metadata.json").iterdicts():
    print("csvw:", *(row[name] for name in KINDS))
for name in ("kr", "antal"):
    question = f"SELECT (SUM(?x) AS ?sum) WHERE {{ ?s <http://example.org/{name}> ?x }}"
    store = pyoxigraph.Store()
    store.load(path="tal.nt", format=pyoxigraph.RdfFormat.N_TRIPLES)
    [asked] = store.query(question)
    print(f"sum of {name}, pyoxigraph: {asked['sum']}")
PY
"$work/venv/bin/python" -W ignore run.py 2> told | tee seen
cat > described <<'TXT'
kr "1.600,50"^^xsd:decimal
antal "1.600"^^xsd:integer
dag "2016-03-01"^^xsd:date
drift "ja"^^xsd:boolean
kr "-5,2"^^xsd:decimal
antal "4"^^xsd:integer
dag "2016-03-13"^^xsd:date
drift "nej"^^xsd:boolean
csvw: 1600.50 1600 2016-03-01 00:00:00 True
csvw: -5.2 4 2016-03-13 00:00:00 False
sum of kr, pyoxigraph: None
sum of antal, pyoxigraph: None
TXT
diff described seen || { cat told; echo "changed: a table described as Danish is read in another way"; exit 1; }
# Output seen: kr "1.600,50"^^xsd:decimal
#   antal "1.600"^^xsd:integer
#   dag "2016-03-01"^^xsd:date
#   drift "ja"^^xsd:boolean
#   kr "-5,2"^^xsd:decimal
#   antal "4"^^xsd:integer
#   dag "2016-03-13"^^xsd:date
#   drift "nej"^^xsd:boolean
#   csvw: 1600.50 1600 2016-03-01 00:00:00 True
#   csvw: -5.2 4 2016-03-13 00:00:00 False
#   sum of kr, pyoxigraph: None
#   sum of antal, pyoxigraph: None
