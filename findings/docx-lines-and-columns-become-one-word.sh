#!/usr/bin/env bash
# mammoth 1.13.0 (PyPI and npm): lines of a Word paragraph that `w:cr` divides, and a figure at the end of a line of dots (`w:ptab`),
# are one word: »HerningStruer2016«, »Kontingent12«.
#
# A good guess: what moves a reader's eye to another line or column parts words, however the file says it: `w:br` is a line, `w:tab` is
# a tab, and so are `w:cr` (ECMA-376, part 1, 17.3.3.4: a line of its own) and `w:ptab` (17.3.3.23: a tab to a place of the page).
# Seen: mammoth knows the first two and leaves out the others, so that what they parted is one word: three names are one
# that no list knows, and »Kontingent« of 12 thousand becomes a thing called Kontingent12. `w:cr` comes from programs that write an address or a list
# into one field; `w:ptab` is how Word sets right what stands at the right margin in heads of pages and lists of prices. mammoth notes
# an element that it does not know. python-docx 1.2.0 reads both, docx2txt 0.9 the lines alone.
# Known: that breaks are left out of `extractRawText` (github.com/mwilliamson/mammoth.js/issues/252, open); of these two no issue was found.
# Cure: before mammoth, replace `<w:cr/>` by `<w:br/>` and `<w:ptab …/>` by `<w:tab/>` in `word/document.xml`, and stop at its messages.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check mammoth==1.13.0 python-docx==1.2.0 docx2txt==0.9
npm install --silent --no-audit --no-fund --prefix . mammoth@1.13.0
cat > make.py <<'PY'
import zipfile

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
SIGNS = {
    "br": ("<w:br/>", ["Herning", "Struer", "2016"]),
    "cr": ("<w:cr/>", ["Herning", "Struer", "2016"]),
    "tab": ("<w:tab/>", ["Kontingent", "12"]),
    "ptab": ('<w:ptab w:relativeTo="margin" w:alignment="right" w:leader="dot"/>', ["Kontingent", "12"]),
}
for name, (sign, words) in SIGNS.items():
    text = sign.join(f"<w:t>{word}</w:t>" for word in words)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPE}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}"'
        ' Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{MAIN}"><w:body><w:p><w:r>{text}</w:r></w:p></w:body></w:document>',
    }
    with zipfile.ZipFile(f"{name}.docx", "w") as file:
        for path, content in parts.items():
            file.writestr(path, f'<?xml version="1.0" encoding="UTF-8"?>{content}')
PY
venv/bin/python make.py
cat > run.py <<'PY'
import docx
import docx2txt
import mammoth

for name in ("br", "cr", "tab", "ptab"):
    path = f"{name}.docx"
    with open(path, "rb") as file:
        told = mammoth.convert_to_html(file).value
    print(f"{name}: mammoth {told} python-docx {docx.Document(path).paragraphs[0].text!r} docx2txt {docx2txt.process(path).strip()!r}")
PY
cat > run.mjs <<'JS'
import mammoth from "mammoth";

const found = [];
for (const name of ["br", "cr", "tab", "ptab"]) found.push((await mammoth.convertToHtml({ path: `${name}.docx` })).value);
console.log(`mammoth of npm: ${JSON.stringify(found)}`);
JS
{ venv/bin/python run.py; node run.mjs; } | tee seen
cat > described <<'TXT'
br: mammoth <p>Herning<br />Struer<br />2016</p> python-docx 'Herning\nStruer\n2016' docx2txt 'Herning\nStruer\n2016'
cr: mammoth <p>HerningStruer2016</p> python-docx 'Herning\nStruer\n2016' docx2txt 'Herning\nStruer\n2016'
tab: mammoth <p>Kontingent	12</p> python-docx 'Kontingent\t12' docx2txt 'Kontingent\t12'
ptab: mammoth <p>Kontingent12</p> python-docx 'Kontingent\t12' docx2txt 'Kontingent12'
mammoth of npm: ["<p>Herning<br />Struer<br />2016</p>","<p>HerningStruer2016</p>","<p>Kontingent\t12</p>","<p>Kontingent12</p>"]
TXT
diff described seen || { echo "changed: lines and columns of a paragraph are read otherwise"; exit 1; }
# Output seen: br: mammoth <p>Herning<br />Struer<br />2016</p> python-docx 'Herning\nStruer\n2016' docx2txt 'Herning\nStruer\n2016'
#   cr: mammoth <p>HerningStruer2016</p> python-docx 'Herning\nStruer\n2016' docx2txt 'Herning\nStruer\n2016'
#   tab: mammoth <p>Kontingent	12</p> python-docx 'Kontingent\t12' docx2txt 'Kontingent\t12'
#   ptab: mammoth <p>Kontingent12</p> python-docx 'Kontingent\t12' docx2txt 'Kontingent12'
#   mammoth of npm: ["<p>Herning<br />Struer<br />2016</p>","<p>HerningStruer2016</p>","<p>Kontingent\t12</p>","<p>Kontingent12</p>"]
