#!/usr/bin/env bash
# pandoc 3.9 (pypandoc-binary 1.17) and odfdo 3.27.3 (`get_formatted_text`, PyPI): of an .odt, »Gælder fra 7. marts 2016 af« is
# »Gælder fra af«, where the day is a field, and so it is with amounts and numbers.
#
# A good guess: a field of a document (a date put in by the menu, a value kept in one place and shown in many, a box to fill in, a
# line chosen from a list) holds the words that it shows, as its content; OpenDocument (1.3, 7.3 to 7.7) has that for readers that
# know no fields. odfpy 1.4.1 and officeparser 8.1.1 (npm) give all of them, and so does odfdo by `inner_text`.
# Seen: pandoc knows references to bookmarks, and leaves out the other fields with their words; odfdo's text for reading leaves out
# all. Templates of contracts and of agendas keep just what differs in fields: parties, days, amounts. The sentence about
# them is there without them, so it seems that no amount was agreed, and nothing is told.
# Known: pandoc's makers mended other text of .odt that was lost (github.com/jgm/pandoc/issues/8409 on sections); of fields no issue
# was found.
# Cure: read with odfpy, or with odfdo paragraph by paragraph (`inner_text`).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . officeparser@8.1.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17 odfdo==3.27.3 odfpy==1.4.1
cat > run.mjs <<'JS'
import { OfficeParser } from "officeparser";

console.log((await (await OfficeParser.parseOffice("aftale.odt")).to("text")).value);
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import subprocess
import sys

import odfdo
import pypandoc
from odf import teletype, text
from odf.opendocument import OpenDocumentText, load


def field(kind, words: str, **attributes):
    """A field of the kind that shows these words."""
    made = kind(**attributes)
    made.addText(words)
    return made


PARAGRAPHS = [
    ["Gælder fra ", field(text.Date, "7. marts 2016", datevalue="2016-03-07", fixed="true"), " af."],
    ["For ", field(text.UserFieldGet, "9 kommuner", name="antal"), " i alt."],
    ["Prisen er ", field(text.TextInput, "1,6 mio. kr.", description="pris"), " om året."],
    ["Den er ", field(text.VariableGet, "fælles", name="form"), " nu."],
    ["Se tabel ", field(text.SequenceRef, "3", refname="t", referenceformat="value"), " her."],
    ["Se ", field(text.BookmarkRef, "afsnit 4", refname="b", referenceformat="text"), " her."],
]
document = OpenDocumentText()
document.text.addElement(text.UserFieldDecls())
for parts in PARAGRAPHS:
    paragraph = text.P()
    for part in parts:
        paragraph.addText(part) if isinstance(part, str) else paragraph.addElement(part)
    document.text.addElement(paragraph)
document.save("aftale.odt")


def lines(written: str) -> list[str]:
    """The lines that are not empty, with single blanks."""
    return [" ".join(line.split()) for line in written.splitlines() if line.strip()]


opened = odfdo.Document("aftale.odt")
seen = {
    "pandoc": lines(pypandoc.convert_file("aftale.odt", "plain", extra_args=["--wrap=none"])),
    "odfdo": lines(opened.get_formatted_text()),
    "odfdo, inner_text": lines("\n".join(paragraph.inner_text for paragraph in opened.body.paragraphs)),
    "odfpy": lines("\n".join(teletype.extractText(paragraph) for paragraph in load("aftale.odt").getElementsByType(text.P))),
    "officeparser": lines(subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout),
}
for name, found in seen.items():
    print(f"{name}: {' '.join(found)}")
whole = ["Gælder fra 7. marts 2016 af.", "For 9 kommuner i alt.", "Prisen er 1,6 mio. kr. om året.", "Den er fælles nu."]
whole += ["Se tabel 3 her.", "Se afsnit 4 her."]
bare = ["Gælder fra af.", "For i alt.", "Prisen er om året.", "Den er nu.", "Se tabel her."]
described = dict.fromkeys(seen, whole) | {"pandoc": [*bare, "Se afsnit 4 her."], "odfdo": [*bare, "Se her."]}
sys.exit(0 if seen == described else "changed: fields are read in another way")
PY
# Output seen: pandoc: Gælder fra af. For i alt. Prisen er om året. Den er nu. Se tabel her. Se afsnit 4 her.
#   odfdo: Gælder fra af. For i alt. Prisen er om året. Den er nu. Se tabel her. Se her.
#   odfdo, inner_text: Gælder fra 7. marts 2016 af. For 9 kommuner i alt. Prisen er 1,6 mio. kr. om året. Den er fælles nu. Se
#   tabel 3 her. Se afsnit 4 her.
#   odfpy: Gælder fra 7. marts 2016 af. For 9 kommuner i alt. Prisen er 1,6 mio. kr. om året. Den er fælles nu. Se tabel 3 her.
#   Se afsnit 4 her.
#   officeparser: Gælder fra 7. marts 2016 af. For 9 kommuner i alt. Prisen er 1,6 mio. kr. om året. Den er fælles nu. Se tabel 3
#   her. Se afsnit 4 her.
