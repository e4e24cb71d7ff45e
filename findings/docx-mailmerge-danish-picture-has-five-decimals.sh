#!/usr/bin/env bash
# docx-mailmerge2 1.0.3 (PyPI): where a Danish Word template asks for `\# "#.##0,00"`, 1600.5 comes out as »1,600.50000«, and a share
# of 1.6 in `\# "0,0 %"` as »02 %«.
#
# A good guess: the picture of a number in a field has the marks of the country that Word is set to, in Danish a comma for decimals;
# so a library that follows pictures (its manual: formatting »is respected when compatible«) makes »1.600,50« of it, or leaves a
# number that it does not know how to write, with the warning that it has for such.
# Seen: the picture is read with the English marks. What comes after the full stop is five decimals (##0,00 without its comma), and
# since there is a comma, English groups are put in; in a contract stands »1,600.50000 kr.«, which Danes read as a krone and sixty
# øre. Of `"0,0"` two digits before the decimals are left, and none after: a price of 1,6 million is »02«. Nothing is told, and
# `setlocale`, which the manual names for dates, changes no number.
# Known: as a wish for German (github.com/iulica/docx-mailmerge/pull/10, open since 2022).
# Cure: hand over texts that are written already (`belob="1.600,50"`), of which the picture changes nothing, or take it out.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check docx-mailmerge2==1.0.3 python-docx==1.2.0
"$work/venv/bin/python" -W ignore - <<'PY'
import sys

import docx
from docx.oxml import parse_xml
from mailmerge import MailMerge

NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PICTURES = {"#.##0,00": 1600.5, "#.##0,00 kr.": 1600.5, "0,0": 1.6, "0,0 %": 1.6, "#,##0.00": 1600.5}


def mark(kind: str) -> str:
    """The begin, the middle or the end of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


template = docx.Document()
for number, picture in enumerate(PICTURES):
    code = f'<w:r><w:instrText> MERGEFIELD tal{number} \\# "{picture}" </w:instrText></w:r>'
    shown = f"<w:r><w:t>tal{number}</w:t></w:r>"
    field = f"<w:p {NAMES}>{mark('begin')}{code}{mark('separate')}{shown}{mark('end')}</w:p>"
    template.element.body.insert(-1, parse_xml(field))
template.save("skabelon.docx")


def merged(values: list) -> list[str]:
    """The paragraphs of the template with these values in its fields."""
    with MailMerge("skabelon.docx") as document:
        document.merge(**{f"tal{number}": value for number, value in enumerate(values)})
        document.write("brev.docx")
    return [paragraph.text for paragraph in docx.Document("brev.docx").paragraphs if paragraph.text]


seen = dict(zip(PICTURES, merged(list(PICTURES.values())), strict=True))
written = merged(["1.600,50"] * len(PICTURES))
for picture, text in seen.items():
    print(f"{PICTURES[picture]} as {picture}: »{text}«")
print("a text:", ", ".join(sorted(set(written))))
described = {"#.##0,00": "1,600.50000", "#.##0,00 kr.": "1,600.50000 kr.", "0,0": "02", "0,0 %": "02 %", "#,##0.00": "1,600.50"}
sys.exit(0 if seen == described and set(written) == {"1.600,50"} else "changed: pictures of numbers are read in another way")
PY
# Output seen: 1600.5 as #.##0,00: »1,600.50000«
#   1600.5 as #.##0,00 kr.: »1,600.50000 kr.«
#   1.6 as 0,0: »02«
#   1.6 as 0,0 %: »02 %«
#   1600.5 as #,##0.00: »1,600.50«
#   a text: 1.600,50
