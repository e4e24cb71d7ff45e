#!/usr/bin/env bash
# PyLD 3.3.0 (PyPI), JSON-LD: a number typed as xsd:decimal in the context becomes »1.6005E3«, which is no xsd:decimal.
#
# A good guess: DCAT wants decimals (dcat:spatialResolutionInMeters, in DCAT 2 also dcat:byteSize), JSON-LD takes a JSON number
# without a type for an integer or a double, and so one gives the type in the context and writes the number; every reader then has
# 1600.5 as a decimal.
# Seen: whole numbers come out well, so tests with sizes in bytes are green. A number with a fraction is written with an exponent
# all the same, as the rules of JSON-LD say of doubles, and gets the decimal's type: 1600.5 is "1.6005E3"^^xsd:decimal, 0.5 is
# "5.0E-1". The standard of data types allows a decimal no exponent, and who holds to it may refuse the value. rdflib 7.6.0 reads
# the same file as "1600.5", and also takes the exponent for valid: neither it nor pySHACL on top of it tells.
# Cure: write decimals as strings, "1600.5", with the type in the context; both read them alike.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pyld==3.3.0 rdflib==7.6.0
"$work/venv/bin/python" - <<'PY'
import json
import re
import sys

from pyld import jsonld
from rdflib import XSD, Graph, Literal

CONTEXT = {"size": {"@id": "urn:example:size", "@type": str(XSD.decimal)}}
DECIMAL = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)")  # by XML Schema, part 2, 3.2.3.1
seen = {}
for value in (1600, 1600.5, 0.5, "1600.5"):
    document = {"@context": CONTEXT, "@id": "urn:example:a", "size": value}
    line = jsonld.to_rdf(document, {"format": "application/n-quads"})
    assert line.rstrip(" .\n").endswith(f"^^<{XSD.decimal}>"), line
    one = line.split('"')[1]
    other = str(next(Graph().parse(data=json.dumps(document), format="json-ld").objects()))
    seen[repr(value)] = (one, bool(DECIMAL.fullmatch(one)), other)
silent = Literal("1.6005E3", datatype=XSD.decimal).ill_typed
print("pyld 3.3.0, is it a decimal, rdflib 7.6.0:", seen, "- told by rdflib:", silent)
described = {
    "1600": ("1600", True, "1600"),
    "1600.5": ("1.6005E3", False, "1600.5"),
    "0.5": ("5.0E-1", False, "0.5"),
    "'1600.5'": ("1600.5", True, "1600.5"),
}
sys.exit(0 if seen == described and silent is False else "changed: decimals of JSON-LD are written in another way")
PY
# Output seen: pyld 3.3.0, is it a decimal, rdflib 7.6.0: {'1600': ('1600', True, '1600'), '1600.5': ('1.6005E3', False,
#   '1600.5'), '0.5': ('5.0E-1', False, '0.5'), "'1600.5'": ('1600.5', True, '1600.5')} - told by rdflib: False
