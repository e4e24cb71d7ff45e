#!/usr/bin/env bash
# openpyxl 3.1.5, so tablib 3.10.0, docx2txt 0.9 and docx-parser-converter 1.0.3 (all PyPI): a workbook or a document saved as
# »Strict Open XML« is read as empty.
#
# A good guess: ISO/IEC 29500 has two forms, strict and transitional, which Word and Excel both write under .docx and .xlsx; a
# reader that knows only the second says so of the first, as python-docx 1.2.0 does with an error.
# Seen: the strict form has other namespaces for the same elements, and what does not know them finds none. openpyxl gives a
# workbook without sheets and tablib a book without tables, docx2txt and docx-parser-converter a document without text, without an
# error or a warning: an import of a folder is short of a file or two. python-calamine 0.9.1, docx2python 3.7.1 and mammoth 1.13.0
# read them.
# Known: of openpyxl by what pandas says on top of it (github.com/owid/etl/issues/1725), in peers (github.com/python-excel/xlrd
# issue 92, github.com/EPPlusSoftware/EPPlus issue 2325, where it is an error now); of the two for documents no issue was found.
# Cure: one of the last three, and a refusal of what comes out empty.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check openpyxl==3.1.5 tablib==3.10.0 docx2txt==0.9 \
  docx-parser-converter==1.0.3 python-docx==1.2.0 python-calamine==0.9.1 docx2python==3.7.1 mammoth==1.13.0
cd "$work"
venv/bin/python -W ignore - <<'PY'
import sys
import zipfile
from pathlib import Path

import docx
import docx2txt
import docx_parser_converter
import mammoth
import openpyxl
import tablib
from docx2python import docx2python
from python_calamine import CalamineWorkbook

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
STRICT = "http://purl.oclc.org/ooxml/"
LINKS = f"{STRICT}officeDocument/relationships"
KIND = "application/vnd.openxmlformats-officedocument."
SHEET = f'xmlns="{STRICT}spreadsheetml/main"'
W = f'xmlns:w="{STRICT}wordprocessingml/main" xmlns:r="{LINKS}"'


def link(kind: str, target: str) -> str:
    """The one relationship of a part."""
    one = f'<Relationship Id="rId1" Type="{LINKS}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{PACKAGE}relationships">{one}</Relationships>'


def save(path: str, kinds: dict[str, str], parts: dict[str, str]) -> None:
    """Writes a package whose first part is its head."""
    types = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    types += "".join(f'<Override PartName="/{name}" ContentType="{KIND}{kind}+xml"/>' for name, kind in kinds.items())
    parts["[Content_Types].xml"] = f'<Types xmlns="{PACKAGE}content-types">{types}</Types>'
    parts["_rels/.rels"] = link("officeDocument", next(iter(kinds)))
    with zipfile.ZipFile(path, "w") as package:
        for name, text in parts.items():
            package.writestr(name, HEAD + text)


cells = '<c r="A1" t="inlineStr"><is><t>Aarhus</t></is></c><c r="B1"><v>751</v></c>'
save(
    "tal.xlsx",
    {"xl/workbook.xml": "spreadsheetml.sheet.main", "xl/sheet1.xml": "spreadsheetml.worksheet"},
    {
        "xl/workbook.xml": f'<workbook {SHEET} xmlns:r="{LINKS}" conformance="strict"><sheets>'
        '<sheet name="Tal" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": link("worksheet", "sheet1.xml"),
        "xl/sheet1.xml": f'<worksheet {SHEET}><sheetData><row r="1">{cells}</row></sheetData></worksheet>',
    },
)
text = "<w:p><w:r><w:t>Fælles it-drift</w:t></w:r></w:p>"
body = f'<w:document {W} w:conformance="strict"><w:body>{text}</w:body></w:document>'
save("notat.docx", {"word/document.xml": "wordprocessingml.document.main"}, {"word/document.xml": body})
try:
    by_python_docx = docx.Document("notat.docx").paragraphs[0].text
except KeyError:
    by_python_docx = "an error"
with open("notat.docx", "rb") as file:
    by_mammoth = mammoth.extract_raw_text(file).value
seen = {
    "openpyxl": openpyxl.load_workbook("tal.xlsx").sheetnames,
    "tablib": [sheet.dict for sheet in tablib.Databook().load(Path("tal.xlsx").read_bytes(), "xlsx").sheets()],
    "calamine": CalamineWorkbook.from_path("tal.xlsx").get_sheet_by_index(0).to_python(),
    "docx2txt": docx2txt.process("notat.docx").strip(),
    "docx-parser-converter": docx_parser_converter.docx_to_text("notat.docx").strip(),
    "python-docx": by_python_docx,
    "docx2python": docx2python("notat.docx").text.strip(),
    "mammoth": by_mammoth.strip(),
}
for name, found in seen.items():
    print(f"{name}: {found!r}")
described = {"openpyxl": [], "tablib": [], "calamine": [["Aarhus", 751]]}
described |= dict.fromkeys(("docx2txt", "docx-parser-converter"), "") | {"python-docx": "an error"}
described |= dict.fromkeys(("docx2python", "mammoth"), "Fælles it-drift")
sys.exit(0 if seen == described else "changed: strict files are read in another way")
PY
# Output seen: openpyxl: []
#   tablib: []
#   calamine: [['Aarhus', 751.0]]
#   docx2txt: ''
#   docx-parser-converter: ''
#   python-docx: 'an error'
#   docx2python: 'Fælles it-drift'
#   mammoth: 'Fælles it-drift'
