#!/usr/bin/env bash
# mammoth 1.13.0, pandoc 3.9 (pypandoc-binary 1.17), python-docx 1.2.0, docx2txt 0.9, docx2python 3.7.1, docx2md 1.0.5 (PyPI),
# officeparser 8.1.1 and word-extractor 1.0.4 (npm): a sentence that is hidden in Word stands in the text as all the others.
#
# A good guess: what Word neither shows nor prints (»Skjult« among the fonts' effects, `w:vanish`, ECMA-376, 17.3.2.41) is not in the
# page or the Markdown that is made of the document, or it is marked, as docx-parser-converter 1.0.3 does with `display: none`; what
# was struck out with changes tracked is left out, too.
# Seen: all eight give it as plain text, whether it was hidden by hand or by a style, and none tells of it. Templates of
# municipalities keep guidance for the writer and notes for the committee so; nobody who proofreads in Word sees them, and the web
# page has the tender's price that was to stay inside. docx-parser-converter gives it too when asked for text.
# Known: of mammoth (github.com/mwilliamson/mammoth.js/issues/230, open since 2020) and in peers
# (github.com/yfedoseev/office_oxide/issues/305, mended); of the other seven no issue was found.
# Cure: take runs with `w:vanish`, their own or by their style, out first, or refuse a document that has any.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . officeparser@8.1.1 word-extractor@1.0.4
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 docx2md==1.0.5 mammoth==1.13.0 \
  docx2python==3.7.1 pypandoc-binary==1.17 docx-parser-converter==1.0.3
cat > run.mjs <<'JS'
import { OfficeParser } from "officeparser";
import WordExtractor from "word-extractor";

const tree = await OfficeParser.parseOffice("dagsorden.docx");
const document = await new WordExtractor().extract("dagsorden.docx");
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
from docx.enum.style import WD_STYLE_TYPE
from docx2python import docx2python
from docx_parser_converter import docx_to_html, docx_to_text

OPEN, BY_HAND, BY_STYLE = "Prisen er fortrolig.", "Tilbuddet var 2,5 mio. kr.", "Kun til udvalget."
document = docx.Document()
document.styles.add_style("Intern", WD_STYLE_TYPE.CHARACTER).font.hidden = True
paragraph = document.add_paragraph(OPEN + " ")
paragraph.add_run(BY_HAND + " ").font.hidden = True
paragraph.add_run(BY_STYLE, style="Intern")
document.save("dagsorden.docx")

subprocess.run([f"{sys.prefix}/bin/docx2md", "dagsorden.docx", "dagsorden.md"], check=True, capture_output=True)
html = docx_to_html("dagsorden.docx")
texts = json.loads(subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout) | {
    "mammoth": mammoth.convert_to_html("dagsorden.docx").value,
    "pandoc": pypandoc.convert_file("dagsorden.docx", "html"),
    "python-docx": docx.Document("dagsorden.docx").paragraphs[0].text,
    "docx2txt": docx2txt.process("dagsorden.docx"),
    "docx2python": docx2python("dagsorden.docx").text,
    "docx2md": Path("dagsorden.md").read_text("utf-8"),
    "docx-parser-converter, html": re.sub(r'<span style="display: none">.*?</span>', "", html),
    "docx-parser-converter, text": docx_to_text("dagsorden.docx"),
}
seen = {name: [sentence in " ".join(text.split()) for sentence in (OPEN, BY_HAND, BY_STYLE)] for name, text in texts.items()}
for name, said in seen.items():
    print(f"{name}: open, hidden by hand, hidden by a style: {said}")
described = dict.fromkeys(texts, [True, True, True]) | {"docx-parser-converter, html": [True, False, False]}
sys.exit(0 if seen == described else "changed: hidden text is read in another way")
PY
# Output seen: open, hidden by hand, hidden by a style, in all eight and docx-parser-converter, text: [True, True, True]
#   docx-parser-converter, html: open, hidden by hand, hidden by a style: [True, False, False]
