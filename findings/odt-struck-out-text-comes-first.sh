#!/usr/bin/env bash
# odfpy 1.4.1 and odfdo 3.27.3 (PyPI): of an .odt document whose price was changed with changes tracked, the old price is the
# first paragraph; and 1600 with footnote 2 is 16002.
#
# A good guess: the paragraphs of a document are those on its pages. By OpenDocument what was struck out is kept apart, in
# `text:tracked-changes` at the head of the text, and notes (`text:note`) and comments (`office:annotation`) are elements of their
# own in a paragraph; who makes text of it leaves them out or marks them, as odfdo's own `get_formatted_text()`, pandoc 3.9
# (pypandoc-binary 1.17) and officeparser 8.1.1 (npm) do.
# Seen: odfpy (each paragraph by its `teletype.extractText`) and odfdo (`body.paragraphs`) begin with »Prisen er 2,5 mio. kr.«,
# which was struck out, and go on with »Prisen er 1,6 mio. kr.«. The number of a note and all of its text stand in the figure that
# it belongs to (»16002Kilde: budget kr.«) and once more below; what a colleague wrote in the margin is in the midst of the
# sentence, with initials and date. Nothing tells them apart.
# Known: of comments in the cells of a spreadsheet (github.com/eea/odfpy/issues/146); of the others no issue was found.
# Cure: one of the last three, or all changes accepted before the document is read.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check odfpy==1.4.1 odfdo==3.27.3 pypandoc-binary==1.17
npm install --silent --no-audit --no-fund --prefix . officeparser@8.1.1
cat > run.mjs <<'JS'
import { OfficeParser } from "officeparser";

const tree = await OfficeParser.parseOffice("referat.odt");
console.log((await tree.to("text")).value.split(/\s+/).join(" "));
JS
cat > make.py <<'PY'
from zipfile import ZipFile

KIND = "application/vnd.oasis.opendocument.text"
NAMES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "style"))
NAMES += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
SIGNED = "<dc:creator>NN</dc:creator><dc:date>2016-03-01T00:00:00</dc:date>"
BODY = f"""<office:text><text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion>
<office:change-info>{SIGNED}</office:change-info><text:p>Prisen er 2,5 mio. kr.</text:p>
</text:deletion></text:changed-region></text:tracked-changes>
<text:p>Prisen er 1,6 mio. kr.<text:change text:change-id="c1"/></text:p>
<text:p>Prisen er 1600<text:note text:id="n2" text:note-class="footnote"><text:note-citation>2</text:note-citation
><text:note-body><text:p>Kilde: budget</text:p></text:note-body></text:note> kr.</text:p>
<text:p>I drift<office:annotation>{SIGNED}<text:p>Passer det?</text:p></office:annotation> siden 2016</text:p></office:text>"""
PARTS = {"content": f"<office:font-face-decls/><office:automatic-styles/><office:body>{BODY}</office:body>", "meta": ""}
PARTS["styles"] = "<office:font-face-decls/><office:styles/><office:automatic-styles/><office:master-styles/>"
LISTED = "".join(f'<m:file-entry m:full-path="{name}.xml" m:media-type="text/xml"/>' for name in PARTS)
with ZipFile("referat.odt", "w") as package:
    package.writestr("mimetype", KIND)
    root = f'<m:file-entry m:full-path="/" m:version="1.3" m:media-type="{KIND}"/>'
    space = 'xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.3"'
    package.writestr("META-INF/manifest.xml", f"<m:manifest {space}>{root}{LISTED}</m:manifest>")
    for name, inside in PARTS.items():
        xml = f'<office:document-{name} {NAMES} office:version="1.3">{inside}</office:document-{name}>'
        package.writestr(f"{name}.xml", xml)
PY
cat > run.py <<'PY'
import sys

import pypandoc
from odf import opendocument, teletype
from odf.text import P
from odfdo import Document


def one_line(text):
    return " ".join(text.split())


old = [teletype.extractText(paragraph) for paragraph in opendocument.load("referat.odt").getElementsByType(P)]
new = [one_line(str(paragraph)) for paragraph in Document("referat.odt").body.paragraphs]
laid = one_line(Document("referat.odt").get_formatted_text())
pandoc = one_line(pypandoc.convert_file("referat.odt", "plain"))
print(f"odfpy: {old}\nodfdo: {new}\nodfdo, formatted: {laid}\npandoc: {pandoc}\nofficeparser: {sys.argv[1]}")
struck, kept = "Prisen er 2,5 mio. kr.", "Prisen er 1,6 mio. kr."
same = old[:2] == new[:2] == [struck, kept] and old[2:4] == ["Prisen er 16002Kilde: budget kr.", "Kilde: budget"]
same = same and new[2:4] == ["Prisen er 16002. Kilde: budget kr.", "Kilde: budget"]
same = same and all(words[4].startswith("I drift") and "Passer det?" in words[4] for words in (old, new))
right = [laid, pandoc, sys.argv[1]]
same = same and all(text.startswith(kept) and struck not in text and "16002" not in text for text in right)
sys.exit(0 if same else "changed: what is struck out, noted or commented is read otherwise")
PY
venv/bin/python make.py
venv/bin/python -W ignore run.py "$(node run.mjs)"
# Output seen: odfpy: ['Prisen er 2,5 mio. kr.', 'Prisen er 1,6 mio. kr.', 'Prisen er 16002Kilde: budget kr.', 'Kilde:
#     budget', 'I driftNN2016-03-01T00:00:00Passer det? siden 2016', 'Passer det?']
#   odfdo: ['Prisen er 2,5 mio. kr.', 'Prisen er 1,6 mio. kr.', 'Prisen er 16002. Kilde: budget kr.', 'Kilde: budget', 'I
#     driftPasser det? NN 2016-03-01 00:00:00 siden 2016', 'Passer det?']
#   odfdo, formatted: Prisen er 1,6 mio. kr. Prisen er 1600[2] kr. ---- [2] Kilde: budget I drift[*] siden 2016 ---- [*]
#     Passer det?
#   pandoc: Prisen er 1,6 mio. kr. Prisen er 1600[1] kr. I drift siden 2016 [1] Kilde: budget
#   officeparser: Prisen er 1,6 mio. kr. Prisen er 1600 kr. I drift siden 2016 --- Notes --- Kilde: budget
