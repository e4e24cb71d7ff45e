#!/usr/bin/env bash
# pandoc 3.9 (pypandoc-binary 1.17, PyPI): of a Word document, a paragraph in which a text box is anchored is lost, all but the box;
# docx2txt 0.9 and docx2python 3.7.1 (PyPI) have the box twice.
#
# A good guess: a box with the key figures beside a text is read once, before or after the paragraph that it hangs on, or left out
# as something drawn, and the paragraph is read in any case. Word writes the box in two ways, one for itself and one for older
# programs, of which a reader takes the first that it knows (`mc:AlternateContent`, ECMA-376, part 3).
# Seen: for pandoc the paragraph becomes its box. »Kommunen trådte ud i 2018« is gone, in each format it writes and without a
# warning, and where the sentence was, there stands what the box says; the paragraphs before and after are right. docx2txt and
# docx2python read both ways, so that the price is told twice. A report of a municipality, with a box on each page, is short of a
# paragraph for each. mammoth 1.13.0 and officeparser 8.1.1 (npm) have both once; python-docx 1.2.0 leaves the box out.
# Known: that pandoc, or python-docx, did not read boxes (github.com/jgm/pandoc/issues/3086 and 5394,
# github.com/python-openxml/python-docx/issues/1389), and of both ways in peers; of the paragraph that is lost no issue was found.
# Cure: read with mammoth or officeparser, or move each `w:txbxContent` into a paragraph of its own first.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . officeparser@8.1.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 docx2python==3.7.1 mammoth==1.13.0 \
  pypandoc-binary==1.17
cat > run.mjs <<'JS'
import { OfficeParser } from "officeparser";

const tree = await OfficeParser.parseOffice("notat.docx");
console.log((await tree.to("text")).value);
JS
"$work/venv/bin/python" - <<'PY'
import re
import subprocess
import sys

import docx
import docx2txt
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx2python import docx2python

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
NAMES = f"""xmlns:w="{W}" xmlns:a="{A}" xmlns:wps="{WPS}" xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" """
TEXT = "<w:txbxContent><w:p><w:r><w:t>Pris 1,6 mio.</w:t></w:r></w:p></w:txbxContent>"
SHAPE = f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>{TEXT}</wps:txbx><wps:bodyPr/></wps:wsp>'
DRAWING = f"""<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2000000" cy="500000"/>
<wp:docPr id="1" name="Boks"/><a:graphic><a:graphicData uri="{WPS}">{SHAPE}</a:graphicData></a:graphic></wp:inline></w:drawing>"""
PICTURE = f'<w:pict><v:shape style="width:160pt;height:40pt"><v:textbox>{TEXT}</v:textbox></v:shape></w:pict>'
BOTH = f'<mc:Choice Requires="wps">{DRAWING}</mc:Choice><mc:Fallback>{PICTURE}</mc:Fallback>'
PARAGRAPH = f"""<w:p {NAMES}><w:r><w:t>Kommunen trådte ud i 2018.</w:t></w:r>
<w:r><mc:AlternateContent>{BOTH}</mc:AlternateContent></w:r></w:p>"""

document = docx.Document()
document.add_paragraph("Før.")
document.element.body.insert(-1, parse_xml(PARAGRAPH))
document.add_paragraph("Efter.")
document.save("notat.docx")

texts = {
    "pandoc": pypandoc.convert_file("notat.docx", "plain"),
    "pandoc, html": re.sub(r"<[^>]+>", "\n", pypandoc.convert_file("notat.docx", "html")),
    "docx2txt": docx2txt.process("notat.docx"),
    "docx2python": docx2python("notat.docx").text,
    "mammoth": mammoth.extract_raw_text("notat.docx").value,
    "python-docx": "\n".join(paragraph.text for paragraph in docx.Document("notat.docx").paragraphs),
    "officeparser": subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout,
}
SENTENCES = ["Før.", "Kommunen trådte ud i 2018.", "Pris 1,6 mio.", "Efter."]
seen = {name: [text.count(sentence) for sentence in SENTENCES] for name, text in texts.items()}
for name, times in seen.items():
    print(f"{name}: {dict(zip(SENTENCES, times, strict=True))}")
described = {
    "pandoc": [1, 0, 1, 1],
    "pandoc, html": [1, 0, 1, 1],
    "docx2txt": [1, 1, 2, 1],
    "docx2python": [1, 1, 2, 1],
    "mammoth": [1, 1, 1, 1],
    "python-docx": [1, 1, 0, 1],
    "officeparser": [1, 1, 1, 1],
}
sys.exit(0 if seen == described else "changed: a text box and its paragraph are read in another way")
PY
# Output seen: pandoc: {'Før.': 1, 'Kommunen trådte ud i 2018.': 0, 'Pris 1,6 mio.': 1, 'Efter.': 1} - as HTML: the same
#   docx2txt, docx2python: {'Før.': 1, 'Kommunen trådte ud i 2018.': 1, 'Pris 1,6 mio.': 2, 'Efter.': 1}
#   mammoth, officeparser: {'Før.': 1, 'Kommunen trådte ud i 2018.': 1, 'Pris 1,6 mio.': 1, 'Efter.': 1}
#   python-docx: {'Før.': 1, 'Kommunen trådte ud i 2018.': 1, 'Pris 1,6 mio.': 0, 'Efter.': 1}
