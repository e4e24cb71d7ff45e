#!/usr/bin/env bash
# pypdfium2 5.15.2 (PyPI), the reader of PDF in Chromium, of a page that Typst 0.15.2 (PyPI) set: »it-drift« whose line ends after the
# hyphen is »it\ufffedrift« by one call and »it\x02drift« by the other, signs that no text may hold; the line's end is gone too.
#
# A good guess: a hyphen that is printed is read as one, and a line's end as one, as pypdf 7.1.1 and PyMuPDF 2.0 (PyPI) do; at worst a word
# that was divided is not put together.
# Seen: PDFium puts a mark of its own for each hyphen at a line's end, whether it was written or put in to divide: U+FFFE, which Unicode
# keeps out of texts, or the control character 2, which XML does not allow, so that no feed or book can be made of the text. On a screen
# neither shows: »itdrift« is what one sees, and a search for »it-drift« finds those in the middle of a line alone.
# Why it matters: it-drift, it-aftale and names of two towns are common in Danish agendas, and narrow columns break at them.
# Known: PDFium says by a function of its own which character is such a hyphen; of the text no issue was found.
# Cure: `re.sub("[\x02\ufffe]", "-", text)` keeps what was written, and leaves a hyphen in divided words.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypdfium2==5.15.2 typst==0.15.2 pypdf==7.1.1 pymupdf==2.0
cd "$work"
"$work/venv/bin/python" -W ignore - <<'PY' 2> told | tee seen
import io
import xml.etree.ElementTree as tree
from xml.sax.saxutils import escape

import pymupdf
import pypdf
import pypdfium2
import typst


WORDS = "Kommunerne deler deres it-drift og har en it-aftale om fællesforvaltningerne."


def page_of(width):
    """The words set in a column, in which only the last of them may be divided."""
    text = WORDS.replace("fællesforvaltningerne", '#text(hyphenate: true)[fællesforvaltningerne]')
    with open("page.typ", "w", encoding="utf-8") as file:
        file.write(f'#set page(width: {width}, height: 6cm, margin: 1cm)\n#set text(lang: "da", hyphenate: false, size: 11pt)\n{text}\n')
    return typst.compile("page.typ")


def allowed(text):
    try:
        tree.fromstring(f"<p>{escape(text)}</p>")
    except tree.ParseError:
        return "no XML"
    return "XML"


for name, width in (("narrow", "4.8cm"), ("wide", "18cm")):
    made = page_of(width)
    opened = pypdfium2.PdfDocument(made)
    sheet = opened[0].get_textpage()
    ranged, bounded = sheet.get_text_range(), sheet.get_text_bounded()
    print(f"{name}, get_text_range: {ascii(ranged)} {allowed(ranged)}")
    print(f"{name}, get_text_bounded: {ascii(bounded)} {allowed(bounded)}")
    print(f"{name}, pypdf: {ascii(pypdf.PdfReader(io.BytesIO(made)).pages[0].extract_text())}")
    print(f"{name}, PyMuPDF: {ascii(pymupdf.open(stream=made)[0].get_text().strip())}")
PY
cat > described <<'TXT'
narrow, get_text_range: 'Kommunerne \r\ndeler deres it\ufffedrift og har en it\ufffeaftale om f\xe6lles\ufffeforvaltningerne.' no XML
narrow, get_text_bounded: 'Kommunerne \r\ndeler deres it\x02drift og har en it\x02aftale om f\xe6lles\x02forvaltningerne.' no XML
narrow, pypdf: 'Kommunerne \ndeler deres it-\ndrift og har en it-\naftale om f\xe6lles-\nforvaltningerne.'
narrow, PyMuPDF: 'Kommunerne \ndeler deres it-\ndrift og har en it-\naftale om f\xe6lles\xad\nforvaltningerne.'
wide, get_text_range: 'Kommunerne deler deres it-drift og har en it-aftale om f\xe6llesforvaltningerne.' XML
wide, get_text_bounded: 'Kommunerne deler deres it-drift og har en it-aftale om f\xe6llesforvaltningerne.' XML
wide, pypdf: 'Kommunerne deler deres it-drift og har en it-aftale om f\xe6llesforvaltningerne.'
wide, PyMuPDF: 'Kommunerne deler deres it-drift og har en it-aftale om f\xe6llesforvaltningerne.'
TXT
diff described seen || { cat told; echo "changed: hyphens at a line's end are read in another way"; exit 1; }
# Output seen: narrow, get_text_range: 'Kommunerne \r\ndeler deres it\ufffedrift og har en it\ufffeaftale om f\xe6lles\ufffeforvaltningerne.' no XML
#   narrow, get_text_bounded: 'Kommunerne \r\ndeler deres it\x02drift og har en it\x02aftale om f\xe6lles\x02forvaltningerne.' no XML
#   narrow, pypdf: 'Kommunerne \ndeler deres it-\ndrift og har en it-\naftale om f\xe6lles-\nforvaltningerne.'
#   narrow, PyMuPDF: 'Kommunerne \ndeler deres it-\ndrift og har en it-\naftale om f\xe6lles\xad\nforvaltningerne.'
#   wide, get_text_range: 'Kommunerne deler deres it-drift og har en it-aftale om f\xe6llesforvaltningerne.' XML
#   wide, get_text_bounded: 'Kommunerne deler deres it-drift og har en it-aftale om f\xe6llesforvaltningerne.' XML
#   wide, pypdf: 'Kommunerne deler deres it-drift og har en it-aftale om f\xe6llesforvaltningerne.'
#   wide, PyMuPDF: 'Kommunerne deler deres it-drift og har en it-aftale om f\xe6llesforvaltningerne.'
