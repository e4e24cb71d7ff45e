#!/usr/bin/env bash
# docx2python 3.7.1, docx2md 1.0.5 (PyPI) and officeparser 8.1.1 (npm): the headings of a document from a Danish Word are none.
#
# A good guess: »Overskrift 1« is found as a heading, whatever the language of Word. What says so is the style's name, »heading 1«
# in each language; its id, »Overskrift1« in a Danish document and »Heading1« in an English one, is only what paragraphs point by
# and may be anything (ECMA-376, 17.7.4).
# Seen: these three look for an id that begins with »Heading«. Of the same document one gets `# Formål` with English ids, and with
# Danish ones »Formål« as a paragraph, in officeparser a bold one; outline, sections and links to them are gone, and nothing is
# told. mammoth 1.13.0, python-docx 1.2.0 and pandoc 3.9 (pypandoc-binary 1.17) read the name.
# Known: in peers (github.com/docling-project/docling/issues/3959, github.com/PHPOffice/PHPWord/issues/2422); of these three no
# issue was found.
# Cure: read with mammoth, python-docx or pandoc.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check docx2python==3.7.1 docx2md==1.0.5 python-docx==1.2.0 \
  mammoth==1.13.0 pypandoc-binary==1.17
cd "$work"
npm install --silent --no-audit --no-fund --prefix . officeparser@8.1.1
cat > run.mjs <<'JS'
import { OfficeParser } from "officeparser";

const tree = await OfficeParser.parseOffice(process.argv[2]);
console.log((await tree.to("md")).value);
JS
venv/bin/python -W ignore - <<'PY'
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import mammoth
import pypandoc
from docx2python import docx2python


def said(*command: str) -> str:
    """What a command prints."""
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def by_docx2md(path: str) -> str:
    """The Markdown that it writes."""
    said("venv/bin/docx2md", path, "skrevet.md")
    return Path("skrevet.md").read_text("utf-8")


def by_mammoth(path: str) -> str:
    """The HTML that it makes."""
    with open(path, "rb") as file:
        return mammoth.convert_to_html(file).value


document = docx.Document()
document.add_heading("Formål", 1)
document.add_paragraph("Fælles it-drift.")
document.save("Heading.docx")
with zipfile.ZipFile("Heading.docx") as english, zipfile.ZipFile("Overskrift.docx", "w") as danish:
    for name in english.namelist():
        danish.writestr(name, re.sub(rb'"Heading([1-9])"', rb'"Overskrift\1"', english.read(name)))
readers = {
    "docx2python": lambda path: docx2python(path, html=True).text,
    "docx2md": by_docx2md,
    "officeparser": lambda path: said("node", "run.mjs", path),
    "mammoth": by_mammoth,
    "python-docx": lambda path: docx.Document(path).paragraphs[0].style.name + ": " + docx.Document(path).paragraphs[0].text,
    "pandoc": lambda path: pypandoc.convert_file(path, "markdown"),
}
seen = {}
for name, read in readers.items():
    for file in ("Heading.docx", "Overskrift.docx"):
        seen.setdefault(name, []).append(next(line for line in re.split(r"\n|</h1>", read(file)) if "Formål" in line))
    print(f"{name}: {seen[name]}")
described = {
    "docx2python": ["<h1>Formål", "Formål"],
    "docx2md": ["# Formål", "Formål"],
    "officeparser": ["# Formål {#formål}", "**Formål**"],
    "mammoth": ["<h1>Formål"] * 2,
    "python-docx": ["Heading 1: Formål"] * 2,
    "pandoc": ["# Formål"] * 2,
}
sys.exit(0 if seen == described else "changed: headings of Danish documents are read in another way")
PY
# Output seen: docx2python: ['<h1>Formål', 'Formål']
#   docx2md: ['# Formål', 'Formål']
#   officeparser: ['# Formål {#formål}', '**Formål**']
#   mammoth: ['<h1>Formål', '<h1>Formål']
#   python-docx: ['Heading 1: Formål', 'Heading 1: Formål']
#   pandoc: ['# Formål', '# Formål']
