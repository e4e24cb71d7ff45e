#!/usr/bin/env bash
# docx2txt 0.9, docx2python 3.7.1 (PyPI) and word-extractor 1.0.4 (npm): a sentence that was moved with changes tracked stands in
# the text twice; in python-docx 1.2.0 and docx2md 1.0.5 (PyPI) it stands nowhere.
#
# A good guess: of tracked changes a reader gives the text as it is with all of them accepted: what was put in is there, what was
# struck out is not; these five leave out what was struck out. What was moved is by ECMA-376 (17.13.5) struck out where it came
# from (`w:moveFrom`) and put in where it went (`w:moveTo`).
# Seen: the first three read both places, so »Prisen er 1,6 mio. kr.« is told of two years; the last two read neither. A draft
# that goes between municipalities has a price twice or none, and nothing is told. mammoth 1.13.0, pandoc 3.9 (pypandoc-binary
# 1.17) and officeparser 8.1.1 (npm) have it where it went.
# Known: in peers (github.com/bokuweb/docx-rs/issues/794), and of python-docx that it leaves out what was put in
# (github.com/python-openxml/python-docx/issues/1123); of the others no issue was found.
# Cure: read with mammoth or pandoc, or accept all changes first.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check docx2txt==0.9 docx2python==3.7.1 docx2md==1.0.5 \
  python-docx==1.2.0 mammoth==1.13.0 pypandoc-binary==1.17
cd "$work"
npm install --silent --no-audit --no-fund --prefix . officeparser@8.1.1 word-extractor@1.0.4
cat > run.mjs <<'JS'
import { OfficeParser } from "officeparser";
import WordExtractor from "word-extractor";

const tree = await OfficeParser.parseOffice("udkast.docx");
const document = await new WordExtractor().extract("udkast.docx");
console.log(JSON.stringify({ "word-extractor": document.getBody(), officeparser: (await tree.to("text")).value }));
JS
venv/bin/python -W ignore - <<'PY'
import json
import subprocess
import sys
from pathlib import Path

import docx
import docx2txt
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx2python import docx2python

W = nsdecls("w")
SAID = 'w:author="NN" w:date="2026-03-01T10:00:00Z"'
RUN = "<w:r><w:{0}>{1}</w:{0}></w:r>"
MOVED = "Prisen er 1,6 mio. kr."


def changed(paragraph: docx.text.paragraph.Paragraph, number: int, kind: str, text: str) -> None:
    """Puts a tracked change at the end of the paragraph; a move has a mark on both sides, by its name."""
    parts = [f'<w:{kind} {W} w:id="{number}" {SAID}>{RUN.format("delText" if kind == "del" else "t", text)}</w:{kind}>']
    if kind != "del":
        parts.insert(0, f'<w:{kind}RangeStart {W} w:id="{number + 1}" {SAID} w:name="move1"/>')
        parts.append(f'<w:{kind}RangeEnd {W} w:id="{number + 1}"/>')
    for part in parts:
        paragraph._p.append(parse_xml(part))


document = docx.Document()
first, last = document.add_paragraph("2016: "), document.add_paragraph("2018: ")
changed(first, 10, "del", "Slettet.")
changed(first, 20, "moveFrom", MOVED)
changed(last, 30, "moveTo", MOVED)
document.save("udkast.docx")
subprocess.run(["venv/bin/docx2md", "udkast.docx", "udkast.md"], check=True, capture_output=True)
with open("udkast.docx", "rb") as file:
    by_mammoth = mammoth.extract_raw_text(file).value
seen = {
    "docx2txt": docx2txt.process("udkast.docx"),
    "docx2python": docx2python("udkast.docx").text,
    **json.loads(subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout),
    "python-docx": "\n".join(paragraph.text for paragraph in docx.Document("udkast.docx").paragraphs),
    "docx2md": Path("udkast.md").read_text("utf-8"),
    "mammoth": by_mammoth,
    "pandoc": pypandoc.convert_file("udkast.docx", "plain"),
}
seen = {name: [line.strip() for line in text.splitlines() if line.strip()] for name, text in seen.items()}
for name, lines in seen.items():
    print(f"{name}: {lines}")
twice, none, once = [f"2016: {MOVED}", f"2018: {MOVED}"], ["2016:", "2018:"], ["2016:", f"2018: {MOVED}"]
described = dict.fromkeys(("docx2txt", "docx2python", "word-extractor"), twice)
described |= dict.fromkeys(("python-docx", "docx2md"), none) | dict.fromkeys(("mammoth", "pandoc", "officeparser"), once)
sys.exit(0 if seen == described else "changed: moved text is read in another way")
PY
# Output seen: docx2txt: ['2016: Prisen er 1,6 mio. kr.', '2018: Prisen er 1,6 mio. kr.']
#   docx2python: ['2016: Prisen er 1,6 mio. kr.', '2018: Prisen er 1,6 mio. kr.']
#   word-extractor: ['2016: Prisen er 1,6 mio. kr.', '2018: Prisen er 1,6 mio. kr.']
#   officeparser: ['2016:', '2018: Prisen er 1,6 mio. kr.']
#   python-docx: ['2016:', '2018:']
#   docx2md: ['2016:', '2018:']
#   mammoth: ['2016:', '2018: Prisen er 1,6 mio. kr.']
#   pandoc: ['2016:', '2018: Prisen er 1,6 mio. kr.']
