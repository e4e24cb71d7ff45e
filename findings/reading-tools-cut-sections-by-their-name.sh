#!/usr/bin/env bash
# trafilatura 2.3.1, readability-lxml 0.9 (PyPI) and @mozilla/readability 0.6.0 (npm): a section whose id is a Danish word that holds
# an English one (navneliste, aarsskifte, socialudvalg) is left out of the text, in each tool another one.
#
# A good guess: what takes an article out of a page leaves out what is named as a menu, an advertisement or a sidebar; the ids that a
# generator makes of Danish headings mean nothing to it.
# Seen: pieces of words are looked for. trafilatura takes what begins with »nav« for navigation, the two others find »rss« in
# »aarsskifte« (the turn of the year), and Mozilla's, which is the reading view of Firefox, »social« in »socialudvalg« (the council's
# committee). The section goes with its heading and its paragraphs, and the rest reads on as if it were whole. »borgere« is kept by
# all. Which tool one has decides what the article says.
# Cure: on sections, ids that say nothing (`afsnit-3`).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
for package in trafilatura==2.3.1 readability-lxml==0.9; do # one by one: an older pip cannot resolve both at once
  "$work/venv/bin/pip" install --quiet --disable-pip-version-check lxml_html_clean==0.4.6 "$package"
done
cd "$work"
npm install --silent --no-audit --no-fund --prefix . @mozilla/readability@0.6.0 linkedom@0.18.15
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
process.stdout.write(new Readability(parseHTML(readFileSync(0, "utf8")).document).parse().textContent);
JS
"$work/venv/bin/python" -W ignore - 2> log <<'PY' || { tail -n 1 log; exit 1; }
import html
import subprocess
import sys

import trafilatura
from readability import Document

IDS = ("borgere", "navneliste", "aarsskifte", "socialudvalg")
LINE = "<p>Fire kommuner deler {}, og de betaler efter hvor mange borgere de har, men hver af dem kan sige op med et års varsel.</p>"
REST = "".join(f"<section><h2>{name}</h2>{LINE.format(name) * 2}</section>" for name in ("Brandstationer", "Biler", "Vagtcentral"))


def page(name: str) -> str:
    own = f'<section id="{name}"><h2>Afsnit</h2>{LINE.format("KONTORET") * 2}</section>'
    return f'<!doctype html><html lang="da"><head><title>Sager</title></head><body><main><h1>Sager</h1>{REST}{own}</main></body></html>'


def mozilla(text: str) -> str:
    return subprocess.run(["node", "run.mjs"], input=text, check=True, capture_output=True, text=True).stdout


TOOLS = {
    "trafilatura": lambda text: trafilatura.extract(text) or "",
    "readability-lxml": lambda text: html.unescape(Document(text).summary()),
    "mozilla": mozilla,
}
read = {tool: {name: take(page(name)) for name in IDS} for tool, take in TOOLS.items()}
assert all("Vagtcentral" in text for texts in read.values() for text in texts.values())
lost = {tool: [name for name, text in texts.items() if "KONTORET" not in text] for tool, texts in read.items()}
print("the section is left out where its id is:", lost)
described = {"trafilatura": ["navneliste"], "readability-lxml": ["aarsskifte"], "mozilla": ["aarsskifte", "socialudvalg"]}
sys.exit(0 if lost == described else "changed: other sections are left out")
PY
# Output seen: the section is left out where its id is: {'trafilatura': ['navneliste'], 'readability-lxml': ['aarsskifte'],
#   'mozilla': ['aarsskifte', 'socialudvalg']}
