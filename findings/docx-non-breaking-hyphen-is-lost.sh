#!/usr/bin/env bash
# docx2txt 0.9, docx2python 3.7.1 (PyPI), officeparser 8.1.1 and word-extractor 1.0.4 (npm): the hyphen at which Word breaks no
# line is lost, and »2016-2018« is »20162018«.
#
# A good guess: a hyphen written with Ctrl+Shift+Hyphen, so that »it-drift« and »2016-2018« stay on one line, is an element of its
# own in the file (`w:noBreakHyphen`, ECMA-376, 17.3.3), and who takes the text of a document reads it as a hyphen, as a tab.
# Seen: these four leave it out and join what it stood between: »itdrift«, »20162018«; nothing is told, and in Word nobody sees
# which hyphen it is. python-docx 1.2.0, mammoth 1.13.0 and pandoc 3.9 (pypandoc-binary 1.17) read it, as »-« or »‑«. Two years
# become one number, and neither is found by search.
# Cure: read with python-docx, or replace `w:noBreakHyphen` by `<w:t>-</w:t>` in the document first.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check docx2txt==0.9 docx2python==3.7.1 python-docx==1.2.0 \
  mammoth==1.13.0 pypandoc-binary==1.17
cd "$work"
npm install --silent --no-audit --no-fund --prefix . officeparser@8.1.1 word-extractor@1.0.4
cat > run.mjs <<'JS'
import { OfficeParser } from "officeparser";
import WordExtractor from "word-extractor";

const tree = await OfficeParser.parseOffice("notat.docx");
const document = await new WordExtractor().extract("notat.docx");
console.log(JSON.stringify({ officeparser: (await tree.to("text")).value, "word-extractor": document.getBody() }));
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import json
import subprocess
import sys

import docx
import docx2txt
import mammoth
import pypandoc
from docx.oxml import OxmlElement
from docx2python import docx2python

document = docx.Document()
run = document.add_paragraph().add_run("Fælles it")
run._r.append(OxmlElement("w:noBreakHyphen"))
run._r.add_t("drift 2016")
run._r.append(OxmlElement("w:noBreakHyphen"))
run._r.add_t("2018")
document.save("notat.docx")
with open("notat.docx", "rb") as file:
    by_mammoth = mammoth.extract_raw_text(file).value
seen = {
    "docx2txt": docx2txt.process("notat.docx"),
    "docx2python": docx2python("notat.docx").text,
    **json.loads(subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout),
    "python-docx": "\n".join(paragraph.text for paragraph in docx.Document("notat.docx").paragraphs),
    "mammoth": by_mammoth,
    "pandoc": pypandoc.convert_file("notat.docx", "plain"),
}
seen = {name: text.strip() for name, text in seen.items()}
for name, text in seen.items():
    print(f"{name}: {text}")
joined, whole = "Fælles itdrift 20162018", "Fælles it‑drift 2016‑2018"
described = dict.fromkeys(("docx2txt", "docx2python", "officeparser", "word-extractor"), joined)
described |= {"python-docx": whole.replace("‑", "-"), "mammoth": whole, "pandoc": whole}
sys.exit(0 if seen == described else "changed: the hyphen that does not break is read in another way")
PY
# Output seen: docx2txt: Fælles itdrift 20162018
#   docx2python, officeparser, word-extractor: the same
#   python-docx: Fælles it-drift 2016-2018
#   mammoth: Fælles it‑drift 2016‑2018
#   pandoc: Fælles it‑drift 2016‑2018
