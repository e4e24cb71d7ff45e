#!/usr/bin/env bash
# pyaxis 0.4.3 (PyPI): of a PX file that leaves rows of zeros out (KEYS), the figures move to other municipalities: Odense has 2.5,
# which is what Aarhus had in 2017.
#
# A good guess: PX is the format of Statbank Denmark and of the statistics of the other Nordic countries. With the keyword KEYS (PX
# file format of Statistics Sweden, 2013) each line of the data begins with the code or the value of its row, so that rows with
# nothing but zeros are not written; what does not know the keyword says so, or counts the cells and finds too many or too few.
# Seen: the codes at the head of the lines are taken for figures. Where the rows left out are as many as the extra cells make up
# for (here one of three, with two years), the number of cells is right: Aarhus has the text "0751" in 2016 and 1.6, its figure of
# 2016, in 2017; the rest stands one or two cells off. Made numbers of as usual (`errors="coerce"`), only gaps are left of the
# codes, and gaps are what one expects of a table that is not full. Without KEYS the same table is read rightly.
# Known: no issue was found.
# Ours: we write and read no PX. Cure: look for KEYS in the METADATA that it gives, and ask the statistical office for CSV or
# JSON-stat of such a table.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pyaxis==0.4.3 pandas==3.1.1
"$work/venv/bin/python" -W ignore - <<'PY'
import sys

import pandas as pd
from pyaxis import pyaxis

HEAD = """CHARSET="ANSI";
AXIS-VERSION="2000";
LANGUAGE="da";
SUBJECT-AREA="It";
SUBJECT-CODE="it";
MATRIX="IT01";
TITLE="Udgift efter kommune og tid";
CONTENTS="Udgift";
UNITS="mio. kr.";
STUB="kommune";
HEADING="tid";
VALUES("kommune")="Aarhus","Odense","Hjørring";
VALUES("tid")="2016","2017";
CODES("kommune")="0751","0461","0860";
DECIMALS=1;
"""
TABLES = {
    "whole": "DATA=\n1.6 2.5\n0.0 0.0\n4.5 5.5;\n",
    "KEYS": 'KEYS("kommune")=CODES;\nDATA=\n"0751", 1.6 2.5\n"0860", 4.5 5.5;\n',
}
seen = {}
for name, data in TABLES.items():
    with open("tabel.px", "w", encoding="utf-8") as file:
        file.write(HEAD + data)
    table = pyaxis.parse("tabel.px", "utf-8")["DATA"]
    cells = pd.to_numeric(table["DATA"], errors="coerce")
    seen[name] = [f"{row.kommune} {row.tid}: {cell}" for row, cell in zip(table.itertuples(), cells, strict=True)]
    print(f"{name}: {', '.join(seen[name])}")
places = ["Aarhus 2016", "Aarhus 2017", "Odense 2016", "Odense 2017", "Hjørring 2016", "Hjørring 2017"]
described = {"whole": ["1.6", "2.5", "0.0", "0.0", "4.5", "5.5"], "KEYS": ["nan", "1.6", "2.5", "nan", "4.5", "5.5"]}
right = {name: [f"{place}: {cell}" for place, cell in zip(places, cells, strict=True)] for name, cells in described.items()}
sys.exit(0 if seen == right else "changed: tables with KEYS are read in another way")
PY
# Output seen: whole: Aarhus 2016: 1.6, Aarhus 2017: 2.5, Odense 2016: 0.0, Odense 2017: 0.0, Hjørring 2016: 4.5, Hjørring
#     2017: 5.5
#   KEYS: Aarhus 2016: nan, Aarhus 2017: 1.6, Odense 2016: 2.5, Odense 2017: nan, Hjørring 2016: 4.5, Hjørring 2017:
#     5.5
