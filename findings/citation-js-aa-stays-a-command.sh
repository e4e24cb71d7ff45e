#!/usr/bin/env bash
# @citation-js/plugin-bibtex 0.9.0 (npm): of the title `Sm{\aa} kommuner p{\aa} {\AE}r{\o}` it makes »Sm\aa kommuner p\aa Ærø«.
#
# A good guess: what reads BibTeX knows LaTeX's own commands for letters. The six of Danish (`\ae`, `\o`, `\aa` and with a
# capital) are all LaTeX's own, and bibtexparser 2.1.0 and pandoc 3.9 (pypandoc-binary 1.17, both PyPI) read all six.
# Seen: `\ae` and `\o` are letters, `\aa` and `\AA` stay as they are written, and what divides them from the next letter is gone:
# `{\AA}rhus` is »\AArhus«, `H{\aa}ndbog` »H\aandbog«, in titles, names and places, and so they go into the list of sources, the
# CSL and whatever else is made of it. Of titles on Ærø or Læsø one sees nothing. å as a letter (UTF-8) and `{\r a}`, which the
# library writes itself, are read, so what it wrote comes back right, and only files of others do not. Nothing is told.
# Known: no issue was found.
# Cure: put å for `{\aa}`, `\aa{}` and `\aa ` (Å for those with capitals) before it is read.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check bibtexparser==2.1.0 pylatexenc==2.11 pypandoc-binary==1.17
cat > kilde.bib <<'BIB'
@book{h, title = {Sm{\aa} kommuner p{\aa} {\AE}r{\o} og en h\aa{}ndbog}, publisher = {{\AA}rhus og L{\ae}s{\o}}, year = 2016}
BIB
cat > run.cjs <<'JS'
const { readFileSync } = require("node:fs");
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");

const written = new Cite({ type: "book", title: "Små kommuner" }).format("bibtex");
const [read] = new Cite(readFileSync("kilde.bib", "utf8")).data;
console.log(JSON.stringify([read.title, read.publisher, new Cite(written).data[0].title]));
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import json
import subprocess
import sys
from pathlib import Path

import bibtexparser
import pypandoc
from bibtexparser.middlewares import LatexDecodingMiddleware

text = Path("kilde.bib").read_text("utf-8")
title, publisher, back = json.loads(subprocess.run(["node", "run.cjs"], check=True, capture_output=True, text=True).stdout)
fields = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()]).entries[0].fields_dict
made = json.loads(pypandoc.convert_text(text, "csljson", format="bibtex"))[0]
seen = {
    "citation-js": [title, publisher],
    "what it wrote": [back],
    "bibtexparser": [fields["title"].value, fields["publisher"].value],
    "pandoc": [made["title"], made["publisher"]],
}
for name, texts in seen.items():
    print(f"{name}: {', '.join(f'»{text}«' for text in texts)}")
right = ["Små kommuner på Ærø og en håndbog", "Århus og Læsø"]
described = {
    "citation-js": ["Sm\\aa kommuner p\\aa Ærø og en h\\aandbog", "\\AArhus og Læsø"],
    "what it wrote": ["Små kommuner"],
    "bibtexparser": right,
    "pandoc": right,
}
sys.exit(0 if seen == described else "changed: commands for letters are read in another way")
PY
# Output seen: citation-js: »Sm\aa kommuner p\aa Ærø og en h\aandbog«, »\AArhus og Læsø«
#   what it wrote: »Små kommuner«
#   bibtexparser: »Små kommuner på Ærø og en håndbog«, »Århus og Læsø«
#   pandoc: »Små kommuner på Ærø og en håndbog«, »Århus og Læsø«
