#!/usr/bin/env bash
# python-docx 1.2.0, docx2txt 0.9, docx2md 1.0.5 (PyPI), officeparser 8.1.1 and word-extractor 1.0.4 (npm): of a form with »Ja ☒
# Nej ☐« the text is »Ja Nej«, and nobody sees which of them was ticked.
#
# A good guess: a tick is what the form is for, so who takes the text out of a Word document gives a sign for it, or leaves the box
# out with the answer that has none. It stands in the file in three ways: a form field (`w:checkBox`, ECMA-376, 17.16.7), a symbol
# (`w:sym` in Wingdings, 17.3.3.30) and a content control of Word 2010 (`w14:checkbox`), which look alike on the page.
# Seen: of the first two these five give no sign at all, neither for the box that has a tick nor for the other, without a warning;
# pandoc 3.9 (pypandoc-binary 1.17) none of the first; python-docx and docx2md none of any. Where a line of a drop-down list was
# chosen (`w:ddList`), all of them and mammoth leave it out. A municipality's answers to a survey, returned as a form, read as if
# nobody had answered; and since content controls come out well in most, a form made in a new Word may show nothing of it. mammoth
# 1.13.0 gives all ticks, docx2python 3.7.1 too, the symbols as codes of their font, and the chosen line.
# Known: as a wish of python-docx (github.com/python-openxml/python-docx/issues/224 and 1417), in peers mended
# (github.com/mwilliamson/mammoth.js/issues/415, github.com/jgm/pandoc/issues/8211); of the other four no issue was found.
# Cure: read forms with mammoth or docx2python, and refuse a form in which no question has a sign.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . officeparser@8.1.1 word-extractor@1.0.4
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 docx2md==1.0.5 mammoth==1.13.0 \
  docx2python==3.7.1 pypandoc-binary==1.17
cat > run.mjs <<'JS'
import { OfficeParser } from "officeparser";
import WordExtractor from "word-extractor";

const tree = await OfficeParser.parseOffice("svar.docx");
const document = await new WordExtractor().extract("svar.docx");
console.log(JSON.stringify({ officeparser: (await tree.to("text")).value, "word-extractor": document.getBody() }));
JS
"$work/venv/bin/python" - <<'PY'
import json
import re
import subprocess
import sys
from pathlib import Path

import docx
import docx2txt
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx2python import docx2python

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)


def text(words: str) -> str:
    """A run of text."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def field(data: str, code: str) -> str:
    """A form field with its data."""
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="F"/><w:enabled/>{data}</w:ffData></w:fldChar></w:r>'
    return f'{begin}<w:r><w:instrText>{code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'


def box(ticked: bool) -> str:
    """A box as a form field."""
    return field(f'<w:checkBox><w:sizeAuto/><w:default w:val="{int(ticked)}"/></w:checkBox>', "FORMCHECKBOX")


def symbol(ticked: bool) -> str:
    """A box as a sign of Wingdings."""
    return f'<w:r><w:sym w:font="Wingdings" w:char="{"F0FE" if ticked else "F0A8"}"/></w:r>'


def control(ticked: bool) -> str:
    """A box as a content control."""
    state = f'<w:sdtPr><w14:checkbox><w14:checked w14:val="{int(ticked)}"/></w14:checkbox></w:sdtPr>'
    return f"<w:sdt>{state}<w:sdtContent>{text('☒' if ticked else '☐')}</w:sdtContent></w:sdt>"


LIST = '<w:ddList><w:result w:val="1"/><w:listEntry w:val="i drift"/><w:listEntry w:val="ophørt"/></w:ddList>'
LINES = [text("Ja ") + sign(True) + text(" Nej ") + sign(False) for sign in (box, symbol, control)]
document = docx.Document()
for line in [*LINES, text("Status ") + field(LIST, "FORMDROPDOWN")]:
    document.element.body.insert(-1, parse_xml(f"<w:p {NAMES}>{line}</w:p>"))
document.save("svar.docx")

subprocess.run([f"{sys.prefix}/bin/docx2md", "svar.docx", "svar.md"], check=True, capture_output=True)
texts = json.loads(subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout)
texts |= {
    "python-docx": "\n".join(paragraph.text for paragraph in docx.Document("svar.docx").paragraphs),
    "docx2txt": docx2txt.process("svar.docx"),
    "docx2md": Path("svar.md").read_text("utf-8"),
    "pandoc": pypandoc.convert_file("svar.docx", "plain"),
    "mammoth": re.sub(r"<input (checked)?[^>]*>", r"[\1]", mammoth.convert_to_html("svar.docx").value).replace("</p>", "\n"),
    "docx2python": docx2python("svar.docx").text,
}


def lines(written: str) -> list[str]:
    """The lines that are not empty, without paragraphs' marks."""
    bare = (" ".join(re.sub(r"</?p>", "", line).split()) for line in written.split("\n"))
    return [line for line in bare if line]


seen = {name: lines(texts[name]) for name in sorted(texts)}
for name, answers in seen.items():
    print(f"{name}: {answers}")
NONE, BOX = "Ja Nej", "Ja ☒ Nej ☐"
WINGDINGS = "Ja <span style=font-family:Wingdings>&#x00FE;</span> Nej <span style=font-family:Wingdings>&#x00A8;</span>"
described = {
    "docx2md": [NONE, NONE, NONE, "Status"],
    "docx2python": [BOX, WINGDINGS, BOX, "Status ophørt"],
    "docx2txt": [NONE, NONE, BOX, "Status"],
    "mammoth": ["Ja [checked] Nej []", "Ja 🗹 Nej 🞎", "Ja [checked] Nej []", "Status"],
    "officeparser": [NONE, NONE, BOX, "Status"],
    "pandoc": [NONE, "Ja 🗹 Nej ◻", BOX, "Status"],
    "python-docx": [NONE, NONE, NONE, "Status"],
    "word-extractor": [NONE, NONE, BOX, "Status"],
}
sys.exit(0 if seen == described else "changed: ticks of a form are read in another way")
PY
# Output seen: docx2md: ['Ja Nej', 'Ja Nej', 'Ja Nej', 'Status']
#   docx2python: ['Ja ☒ Nej ☐', 'Ja <span style=font-family:Wingdings>&#x00FE;</span> Nej <span
#   style=font-family:Wingdings>&#x00A8;</span>', 'Ja ☒ Nej ☐', 'Status ophørt']
#   docx2txt, officeparser, word-extractor: ['Ja Nej', 'Ja Nej', 'Ja ☒ Nej ☐', 'Status']
#   mammoth: ['Ja [checked] Nej []', 'Ja 🗹 Nej 🞎', 'Ja [checked] Nej []', 'Status']
#   pandoc: ['Ja Nej', 'Ja 🗹 Nej ◻', 'Ja ☒ Nej ☐', 'Status']
#   python-docx: ['Ja Nej', 'Ja Nej', 'Ja Nej', 'Status']
