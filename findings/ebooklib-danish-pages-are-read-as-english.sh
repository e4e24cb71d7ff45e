#!/usr/bin/env bash
# EbookLib 0.20 (PyPI): the pages of a Danish EPUB that is opened and saved say that they are in English.
#
# A good guess: who opens a book to mend its title and saves it again has the same pages, `<html lang="da">`; the library does
# read the book's language, da, and writes it where it stood in the list of the book's data.
# Seen: each page is made anew with lang="en" and xml:lang="en", whatever it and the book said, so what reads aloud is told to
# read the Danish text as English. A map drawn in the page (SVG) has its `viewBox` written as `viewbox`, a name that SVG does not
# know, so that it no longer scales. The text is as it was, and nothing is told.
# Cure: write `item.content`, which is the page as it lay in the file, and not what `get_content()` and `write_epub` make of it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ebooklib==0.20
cd "$work"
"$work/venv/bin/python" -W ignore - <<'PY'
import re
import sys
import zipfile

from ebooklib import epub

MAP = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Kort</title><rect width="9" height="9"/></svg>'
PAGE = """<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"{} lang="da" xml:lang="da"><head><title>{}</title></head><body>{}</body></html>"""
OPF = """<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:example:1</dc:identifier><dc:title>Sager</dc:title>
<dc:language>da</dc:language><meta property="dcterms:modified">2026-11-28T00:00:00Z</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="sag" href="sag.xhtml" media-type="application/xhtml+xml" properties="svg"/></manifest>
<spine><itemref idref="sag"/></spine></package>"""
CONTAINER = """<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles><rootfile full-path="EPUB/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
NAV = '<nav epub:type="toc"><ol><li><a href="sag.xhtml">Sag</a></li></ol></nav>'
with zipfile.ZipFile("sager.epub", "w") as book:
    book.writestr("mimetype", "application/epub+zip")
    book.writestr("META-INF/container.xml", CONTAINER)
    book.writestr("EPUB/content.opf", OPF)
    book.writestr("EPUB/nav.xhtml", PAGE.format(' xmlns:epub="http://www.idpf.org/2007/ops"', "Indhold", NAV))
    book.writestr("EPUB/sag.xhtml", PAGE.format("", "Sag", f"<p>Fælles beredskab</p>{MAP}"))

opened = epub.read_epub("sager.epub")
epub.write_epub("gemt.epub", opened)


def told(file: str) -> list[str]:
    with zipfile.ZipFile(file) as book:
        page = book.read("EPUB/sag.xhtml").decode()
        return re.findall(r'(?<!:)lang="(\w+)"', page) + re.findall("viewbox", page, re.I)


language = opened.get_metadata("DC", "language")[0][0]
seen = {file: told(file) for file in ("sager.epub", "gemt.epub")}
print("ebooklib 0.20: the book's language:", language, "- pages:", seen)
described = {"sager.epub": ["da", "viewBox"], "gemt.epub": ["en", "viewbox"]}
sys.exit(0 if language == "da" and seen == described else "changed: pages keep their language or their maps")
PY
# Output seen: ebooklib 0.20: the book's language: da - pages: {'sager.epub': ['da', 'viewBox'], 'gemt.epub': ['en', 'viewbox']}
