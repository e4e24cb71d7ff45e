#!/usr/bin/env bash
# rdflib 7.6.0 (PyPI), JSON-LD: written with a context whose language is Danish, the code "0751"^^xsd:string becomes "0751"@da, a word in
# Danish.
#
# A good guess: a text that has a type keeps it, or is written as what it is the same as, a text without a language; where the context
# has a language (`"@language": "da"`), such a one is written `{"@value": "0751"}`, so that the language does not reach it.
# Seen: of a text without a type rdflib knows this. Of one typed as xsd:string, which since RDF 1.1 is the same text (Concepts, 3.3),
# it drops the type and writes "0751" alone, and every reader, here PyLD 3.3.0 and pyoxigraph 0.5.13 (PyPI), adds the language.
# PyLD itself writes both forms right. Programs that hand data on often write the type.
# Why it matters: a question for the data set with dct:identifier "0751" finds none any more, and a check that wants a text without a
# language refuses it (rdf:langString is another type), while the Danish titles beside it are right.
# Known: no issue was found.
# Cure: no language of the whole context, but of its terms (`"title": {"@id": "dct:title", "@language": "da"}`).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check rdflib==7.6.0 pyld==3.3.0 pyoxigraph==0.5.13
"$work/venv/bin/python" -W ignore - <<'PY'
import json
import sys

import pyoxigraph
from pyld import jsonld
from rdflib import Graph

DCT = "http://purl.org/dc/terms/"
STRING = "^^<http://www.w3.org/2001/XMLSchema#string>"
CONTEXT = {"@vocab": DCT, "@language": "da"}


def triples(kind: str) -> str:
    one = f"<https://data.example.org/kommuner> <{DCT}"
    return f'{one}identifier> "0751"{kind} .\n{one}title> "Kommuner"@da .\n'


def code(written: str) -> list[str]:
    """The identifier as it is read by two readers: its text and its language."""
    quads = jsonld.to_rdf(json.loads(written))["@default"]
    found = [quad["object"] for quad in quads if quad["predicate"]["value"] == f"{DCT}identifier"]
    read = [f"{one['value']}@{one.get('language', '')}" for one in found]
    for quad in pyoxigraph.parse(written.encode(), format=pyoxigraph.RdfFormat.JSON_LD):
        if quad.predicate.value == f"{DCT}identifier":
            read.append(f"{quad.object.value}@{quad.object.language or ''}")
    return read


seen = {}
for name, kind in (("without a type", ""), ("xsd:string", STRING)):
    graph = Graph().parse(data=triples(kind), format="turtle")
    seen[f"rdflib, {name}"] = code(graph.serialize(format="json-ld", context=CONTEXT))
    made = jsonld.from_rdf(triples(kind), {"format": "application/n-quads"})
    seen[f"PyLD, {name}"] = code(json.dumps(jsonld.compact(made, CONTEXT)))
for name, found in seen.items():
    print(f"{name}: {found}")
described = {name: ["0751@", "0751@"] for name in seen} | {"rdflib, xsd:string": ["0751@da", "0751@da"]}
sys.exit(0 if seen == described else "changed: texts with a type are written in another way")
PY
# Output seen: rdflib, without a type: ['0751@', '0751@']
#   PyLD, without a type: ['0751@', '0751@']
#   rdflib, xsd:string: ['0751@da', '0751@da']
#   PyLD, xsd:string: ['0751@', '0751@']
