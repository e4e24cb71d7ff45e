#!/usr/bin/env bash
# mammoth 1.13.0 (PyPI and npm): »Udgiften er 5 mio. kr.« of a Word file is »Udgiften er mio. kr.« when the figure stands in `w:bdo`;
# python-docx 1.2.0 (PyPI) loses it in `w:bdo`, `w:smartTag` and `w:customXml`.
#
# A good guess: what only wraps words of a sentence – marks their direction, or names them for a program – changes nothing of what the
# sentence says, and who does not know the wrapper reads through it.
# Seen: Word writes `w:bdo` around text that was pasted with a direction of its own, from a web page or a PDF, and the old versions
# wrapped dates, places and names in smart tags, which today's Word still keeps; systems for cases wrap what they have filled in, the
# figures above all, in `w:customXml`. In Word all of it stands in the sentence. The readers look for runs right below the
# paragraph, so that the sentence is whole but for its figure, and nothing is told (mammoth notes an element that it does not know).
# docx2txt 0.9 (PyPI), which looks for texts wherever they stand, has them all.
# Known: of smart tags in python-docx (github.com/python-openxml/python-docx/issues/328, open since 2016); of `w:bdo` in mammoth no issue.
# Cure: of python-docx ask `paragraph._p.xpath(".//w:t")`; look at mammoth's messages and stop at »unrecognised element«.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mammoth==1.13.0 python-docx==1.2.0 docx2txt==0.9
npm install --silent --no-audit --no-fund --prefix . mammoth@1.13.0
cat > make.py <<'PY'
import zipfile

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{TYPE}"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}"'
    ' Target="word/document.xml"/></Relationships>',
}
WRAPPERS = {
    "bdo": '<w:bdo w:val="ltr">{}</w:bdo>',
    "smartTag": '<w:smartTag w:uri="urn:sag" w:element="tal">{}</w:smartTag>',
    "customXml": '<w:customXml w:uri="urn:sag" w:element="tal">{}</w:customXml>',
}


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


for name, wrapper in WRAPPERS.items():
    sentence = run("Udgiften er ") + wrapper.format(run("5")) + run(" mio. kr.")
    document = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    with zipfile.ZipFile(f"{name}.docx", "w") as file:
        for path, text in {**PARTS, "word/document.xml": f"{document}<w:p>{sentence}</w:p></w:body></w:document>"}.items():
            file.writestr(path, HEAD + text)
PY
venv/bin/python make.py
cat > run.py <<'PY'
import docx
import docx2txt
import mammoth

for name in ("bdo", "smartTag", "customXml"):
    path = f"{name}.docx"
    with open(path, "rb") as file:
        told = mammoth.extract_raw_text(file).value.strip()
    print(f"{name}: mammoth »{told}« python-docx »{docx.Document(path).paragraphs[0].text}« docx2txt »{docx2txt.process(path).strip()}«")
PY
cat > run.mjs <<'JS'
import mammoth from "mammoth";

const found = [];
for (const name of ["bdo", "smartTag", "customXml"]) found.push((await mammoth.extractRawText({ path: `${name}.docx` })).value.trim());
console.log(`mammoth of npm: ${found.map((text) => `»${text}«`).join(" ")}`);
JS
{ venv/bin/python run.py; node run.mjs; } | tee seen
cat > described <<'TXT'
bdo: mammoth »Udgiften er  mio. kr.« python-docx »Udgiften er  mio. kr.« docx2txt »Udgiften er 5 mio. kr.«
smartTag: mammoth »Udgiften er 5 mio. kr.« python-docx »Udgiften er  mio. kr.« docx2txt »Udgiften er 5 mio. kr.«
customXml: mammoth »Udgiften er 5 mio. kr.« python-docx »Udgiften er  mio. kr.« docx2txt »Udgiften er 5 mio. kr.«
mammoth of npm: »Udgiften er  mio. kr.« »Udgiften er 5 mio. kr.« »Udgiften er 5 mio. kr.«
TXT
diff described seen || { echo "changed: wrapped figures are read otherwise"; exit 1; }
# Output seen: bdo: mammoth »Udgiften er  mio. kr.« python-docx »Udgiften er  mio. kr.« docx2txt »Udgiften er 5 mio. kr.«
#   smartTag: mammoth »Udgiften er 5 mio. kr.« python-docx »Udgiften er  mio. kr.« docx2txt »Udgiften er 5 mio. kr.«
#   customXml: mammoth »Udgiften er 5 mio. kr.« python-docx »Udgiften er  mio. kr.« docx2txt »Udgiften er 5 mio. kr.«
#   mammoth of npm: »Udgiften er  mio. kr.« »Udgiften er 5 mio. kr.« »Udgiften er 5 mio. kr.«
