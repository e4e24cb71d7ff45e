#!/usr/bin/env bash
# WeasyPrint 70.0 (PyPI), PDF/UA: a passage with lang="en" gets no language of its own in the tagged PDF.
#
# A good guess: with `pdf_variant="pdf/ua-1"` the tags of the PDF carry what the page says; where a paragraph, a section or a word
# has another language than the page, its tag has /Lang, as PDF/UA (ISO 14289-1, 7.2) asks.
# Seen: only the language of the whole document is there, /Lang (da) once. The English summary of a Danish case is tagged as a
# paragraph with nothing to tell its language, and a screen reader reads it out as Danish, though the web page it was made of is
# right and the file calls itself PDF/UA.
# Cure: set /Lang on those tags afterwards (pikepdf), or set such documents with Typst, where `#text(lang: "en")` does reach the
# tags.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check weasyprint==70.0 typst==0.15.2 pikepdf==10.18.0
cd "$work"
"$work/venv/bin/python" -W ignore - 2> log <<'PY'
import io
import sys
from pathlib import Path

import pikepdf
import typst
import weasyprint

PAGE = '<!doctype html><html lang="da"><head><title>Sag</title></head><body><p>Dansk.</p><p lang="en">English.</p></body></html>'
BOOK = '#set document(title: "Sag")\n#set text(lang: "da")\nDansk.\n\n#text(lang: "en")[English.]\n'
Path("sag.typ").write_text(BOOK, encoding="utf-8")


def languages(made: bytes) -> dict:
    with pikepdf.open(io.BytesIO(made)) as pdf:
        tags = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/S" in thing and "/P" in thing]
        own = [str(tag["/Lang"]) for tag in tags if "/Lang" in tag]
        return {"document": str(pdf.Root["/Lang"]), "tags": own, "part": pdf.open_metadata().get("pdfuaid:part")}


seen = {
    "weasyprint": languages(weasyprint.HTML(string=PAGE).write_pdf(pdf_variant="pdf/ua-1")),
    "typst": languages(typst.compile("sag.typ", pdf_standards=["ua-1"])),
}
print("weasyprint 70.0 and typst 0.15.2:", seen)
described = {
    "weasyprint": {"document": "da", "tags": [], "part": "1"},
    "typst": {"document": "da", "tags": ["en"], "part": "1"},
}
sys.exit(0 if seen == described else "changed: the language of a passage is told in another way")
PY
# Output seen: weasyprint 70.0 and typst 0.15.2: {'weasyprint': {'document': 'da', 'tags': [], 'part': '1'}, 'typst':
#   {'document': 'da', 'tags': ['en'], 'part': '1'}}
