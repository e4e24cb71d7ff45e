#!/usr/bin/env bash
# docx2txt 0.9, mammoth 1.13.0 (so markitdown 0.1.9), pandoc 3.9 (pypandoc-binary 1.17, PyPI), officeparser 8.1.1 and word-extractor 1.0.4
# (npm): a box of a Word form that nobody filled in answers »Klik her for at skrive tekst.«; in docx-parser-converter 1.0.3 (PyPI), as in
# python-docx 1.2.0, each answer is lost.
#
# A good guess: a form made in Word (content controls, `w:sdt`, ECMA-376, 17.5.2) says of each box whether what it shows is the hint or an
# answer (`w:showingPlcHdr`); what reads text gives the answers, and of an unfilled box nothing or a mark.
# Seen: the first six give both in the same way, so that a box that nobody touched has an answer, in the words of whoever made the form
# (»Vælg et element.«, »Angiv en dato.«), and a count of answers has no gaps. The other two read only what stands directly in a page, a
# paragraph or a row: »Status: fra 2016« where »i drift« was chosen, no paragraph where the whole of it is a box, and a row without its
# second cell. On the screen the form is right.
# Why it matters: forms and templates of municipalities are made so, and what is read from them is the data of a catalogue.
# Known: of python-docx (github.com/python-openxml/python-docx/issues/155, open since 2015); of a hint taken for an answer, and of
# docx-parser-converter, no issue was found.
# Cure: lxml on `word/document.xml`, where `w:sdt[w:sdtPr/w:showingPlcHdr]` is unfilled; forms in a workbook, as ours are.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . officeparser@8.1.1 word-extractor@1.0.4
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 mammoth==1.13.0 \
  docx-parser-converter==1.0.3 pypandoc-binary==1.17 "markitdown[docx]==0.1.9"
cat > run.mjs <<'JS'
import { OfficeParser } from "officeparser";
import Word from "word-extractor";

const tree = await OfficeParser.parseOffice("form.docx");
console.log(JSON.stringify([(await tree.to("text")).value, (await new Word().extract("form.docx")).getBody()]));
JS
cat > run.py <<'PY'
import html
import json
import re
import subprocess
import zipfile

import docx
import docx2txt
import docx_parser_converter
import mammoth
import markitdown
import pypandoc

TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def box(content, says=""):
    return f"<w:sdt><w:sdtPr>{says}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def cell(text):
    return f'<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr><w:p>{run(text)}</w:p></w:tc>'


hint, chosen = "<w:showingPlcHdr/><w:text/>", '<w:dropDownList><w:listItem w:displayText="i drift" w:value="1"/></w:dropDownList>'
grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
body = "".join(
    [
        f"<w:p>{run('Formål: ')}{box(run('Klik her for at skrive tekst.'), hint)}</w:p>",
        f"<w:p>{run('Status: ')}{box(run('i drift'), chosen)}{run(' fra 2016')}</w:p>",
        box(f"<w:p>{run('Fire kommuner deler driften.')}</w:p>"),
        f"<w:tbl><w:tblPr/>{grid}<w:tr>{cell('Kroner')}{box(cell('1600'))}</w:tr></w:tbl><w:p/>",
    ]
)
with zipfile.ZipFile("form.docx", "w") as file:
    kinds = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    kinds += f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/>'
    file.writestr("[Content_Types].xml", f'<Types xmlns="{TYPES}">{kinds}</Types>')
    relation = f'<Relationship Id="r1" Type="{OFFICE}" Target="word/document.xml"/>'
    file.writestr("_rels/.rels", f'<Relationships xmlns="{RELS}">{relation}</Relationships>')
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    file.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')


def with_python_docx():
    read = docx.Document("form.docx")
    rows = [" ".join(cell.text for cell in row.cells) for table in read.tables for row in table.rows]
    return "\n".join([paragraph.text for paragraph in read.paragraphs] + rows)


office, word = json.loads(subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout)
read = {
    "docx2txt": docx2txt.process("form.docx"),
    "mammoth": html.unescape(re.sub("<[^>]*>", " ", mammoth.convert_to_html("form.docx").value)),
    "markitdown": markitdown.MarkItDown().convert("form.docx").text_content,
    "pandoc": pypandoc.convert_file("form.docx", "plain", extra_args=["--columns=200"]),
    "officeparser": office,
    "word-extractor": word,
    "python-docx": with_python_docx(),
    "docx-parser-converter": docx_parser_converter.docx_to_text("form.docx"),
}
for name, text in read.items():
    print(f"{name}:", " ".join(re.sub(r"[-|]{2,}|\|", " ", text).split()))
PY
"$work/venv/bin/python" -W ignore run.py | tee seen
cat > described <<'TXT'
docx2txt: Formål: Klik her for at skrive tekst. Status: i drift fra 2016 Fire kommuner deler driften. Kroner 1600
mammoth: Formål: Klik her for at skrive tekst. Status: i drift fra 2016 Fire kommuner deler driften. Kroner 1600
markitdown: Formål: Klik her for at skrive tekst. Status: i drift fra 2016 Fire kommuner deler driften. Kroner 1600
pandoc: Formål: Klik her for at skrive tekst. Status: i drift fra 2016 Fire kommuner deler driften. Kroner 1600
officeparser: Formål: Klik her for at skrive tekst. Status: i drift fra 2016 Fire kommuner deler driften. Kroner 1600
word-extractor: Formål: Klik her for at skrive tekst. Status: i drift fra 2016 Fire kommuner deler driften. Kroner 1600
python-docx: Formål: Status: fra 2016 Kroner
docx-parser-converter: Formål: Status: fra 2016 Kroner
TXT
diff described seen || { echo "changed: boxes of a form are read in another way"; exit 1; }
# Output seen: docx2txt: Formål: Klik her for at skrive tekst. Status: i drift fra 2016 Fire kommuner deler driften. Kroner 1600
#   mammoth: Formål: Klik her for at skrive tekst. Status: i drift fra 2016 Fire kommuner deler driften. Kroner 1600
#   markitdown: Formål: Klik her for at skrive tekst. Status: i drift fra 2016 Fire kommuner deler driften. Kroner 1600
#   pandoc: Formål: Klik her for at skrive tekst. Status: i drift fra 2016 Fire kommuner deler driften. Kroner 1600
#   officeparser: Formål: Klik her for at skrive tekst. Status: i drift fra 2016 Fire kommuner deler driften. Kroner 1600
#   word-extractor: Formål: Klik her for at skrive tekst. Status: i drift fra 2016 Fire kommuner deler driften. Kroner 1600
#   python-docx: Formål: Status: fra 2016 Kroner
#   docx-parser-converter: Formål: Status: fra 2016 Kroner
