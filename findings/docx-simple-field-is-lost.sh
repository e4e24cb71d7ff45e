#!/usr/bin/env bash
# mammoth 1.13.0, python-docx 1.2.0 and pandoc 3.9 (pypandoc-binary 1.17, all PyPI): the text of a Word document's simple fields
# is lost in all three.
#
# A good guess: a number that Word keeps count of (»Tabel 3«) or a reference (»se afsnit 4«) holds the text that it shows; by the
# format (ECMA-376, 17.16) that is so in both ways of writing a field, `w:fldSimple` and `w:fldChar`, and a reader gives it.
# Seen: of the longer way all give »Tabel 3: Udgifter«. Of the short one they give »Tabel : Udgifter«, and »se afsnit 4« becomes
# »se«. docx2python 3.7.1 reads both. mammoth says in its messages that it ignored an element, the other two say nothing, and
# which way a document has, nobody sees in Word. So a case that was taken over from a memo has tables without numbers, and an
# empty place where a paragraph of the agreement was named.
# Cure: unwrap `w:fldSimple` before reading (each into the runs that it holds), or compare with docx2python.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mammoth==1.13.0 python-docx==1.2.0 pypandoc-binary==1.17 \
  docx2python==3.7.1
cd "$work"
"$work/venv/bin/python" -W ignore - <<'PY'
import sys

import docx
import mammoth
import pypandoc
from docx.oxml import parse_xml
from docx2python import docx2python

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NUMBER = "<w:r><w:t>3</w:t></w:r>"
MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
CODE = '<w:r><w:instrText xml:space="preserve"> SEQ Tabel \\* ARABIC </w:instrText></w:r>'
WAYS = {
    "simple": f'<w:fldSimple w:instr=" SEQ Tabel \\* ARABIC ">{NUMBER}</w:fldSimple>',
    "longer": MARK.format("begin") + CODE + MARK.format("separate") + NUMBER + MARK.format("end"),
}


def readings(field: str) -> dict[str, str]:
    text = '<w:r><w:t xml:space="preserve">Tabel </w:t></w:r>' + field + "<w:r><w:t>: Udgifter</w:t></w:r>"
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f'<w:p xmlns:w="{SPACE}">{text}</w:p>'))
    document.save("notat.docx")
    with open("notat.docx", "rb") as file, docx2python("notat.docx") as other:
        return {
            "mammoth": mammoth.extract_raw_text(file).value.strip(),
            "python-docx": docx.Document("notat.docx").paragraphs[0].text,
            "pandoc": pypandoc.convert_file("notat.docx", "plain").strip(),
            "docx2python": other.text.strip(),
        }


seen = {way: readings(field) for way, field in WAYS.items()}
print("pandoc", pypandoc.get_pandoc_version(), "and others:", seen)
whole, lost = "Tabel 3: Udgifter", "Tabel : Udgifter"
described = {
    "simple": {"mammoth": lost, "python-docx": lost, "pandoc": lost, "docx2python": whole},
    "longer": dict.fromkeys(("mammoth", "python-docx", "pandoc", "docx2python"), whole),
}
sys.exit(0 if seen == described else "changed: fields are read in another way")
PY
# Output seen: pandoc 3.9 and others: {'simple': {'mammoth': 'Tabel : Udgifter', 'python-docx': 'Tabel : Udgifter', 'pandoc':
#   'Tabel : Udgifter', 'docx2python': 'Tabel 3: Udgifter'}, 'longer': {'mammoth': 'Tabel 3: Udgifter', 'python-docx': 'Tabel 3:
#   Udgifter', 'pandoc': 'Tabel 3: Udgifter', 'docx2python': 'Tabel 3: Udgifter'}}
