#!/usr/bin/env bash
# odfpy 1.4.1 (`teletype.extractText`) and odfdo 3.27.3 (`inner_text`, `str`, both PyPI): what a colleague noted in the margin of an .odt,
# with name and hour, stands in the middle of the sentence.
#
# A good guess: a comment (`office:annotation`) is about the text and not of it; OpenDocument (1.3, part 3, 6.1.1) excepts what it holds
# from the text of a paragraph. What takes that text leaves it out or sets it apart, as pandoc 3.9 (pypandoc-binary 1.17) and odfdo's
# own `get_formatted_text` do.
# Seen: since the comment stands in the paragraph in the file, where Word keeps comments in a file of their own, its words come where
# its mark is: »Prisen er 1.600 kr.« goes on with a name, an hour and a doubt, without a blank. As paragraphs of the document they
# come once more, as if the doubt were a sentence of the agreement. Who publishes what was drafted so
# publishes what was said of it.
# Known: of odfpy, of cells of spreadsheets (github.com/eea/odfpy/issues/146); of odfdo no issue was found.
# Ours: we read no OpenDocument, and of .xlsx the cells alone. Cure: take each `office:annotation` out first, or pandoc.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check odfpy==1.4.1 odfdo==3.27.3 pypandoc-binary==1.17
"$work/venv/bin/python" -W ignore - <<'PY'
import sys

import odfdo
import pypandoc
from odf import dc, office, opendocument, teletype, text

document = opendocument.OpenDocumentText()
remark = office.Annotation()
remark.addElement(dc.Creator(text="NN"))
remark.addElement(dc.Date(text="2016-03-07T09:30:00"))
doubt = text.P()
doubt.addText("Er det sandt?")
remark.addElement(doubt)
paragraph = text.P()
paragraph.addText("Prisen er 1.600 kr.")
paragraph.addElement(remark)
paragraph.addText(" om året.")
document.text.addElement(paragraph)
document.save("aftale.odt")

opened = odfdo.Document("aftale.odt")
seen = {
    "pandoc": [pypandoc.convert_file("aftale.odt", "plain").strip()],
    "odfdo, get_formatted_text": [opened.get_formatted_text().split("\n")[0]],
    "odfdo, inner_text": [found.inner_text for found in opened.body.paragraphs],
    "odfdo, str": [str(found).strip() for found in opened.body.paragraphs],
    "odfpy": [teletype.extractText(found) for found in opendocument.load("aftale.odt").getElementsByType(text.P)],
}
for name, texts in seen.items():
    print(f"{name}: {' | '.join(texts)!r}")
inside = "Prisen er 1.600 kr.Er det sandt?\nNN 2016-03-07 09:30:00 om året."
described = {
    "pandoc": ["Prisen er 1.600 kr. om året."],
    "odfdo, get_formatted_text": ["Prisen er 1.600 kr.[*] om året."],
    "odfdo, inner_text": [inside, "Er det sandt?"],
    "odfdo, str": [inside, "Er det sandt?"],
    "odfpy": ["Prisen er 1.600 kr.NN2016-03-07T09:30:00Er det sandt? om året.", "Er det sandt?"],
}
sys.exit(0 if seen == described else "changed: comments are read in another way")
PY
# Output seen: pandoc: 'Prisen er 1.600 kr. om året.'
#   odfdo, get_formatted_text: 'Prisen er 1.600 kr.[*] om året.'
#   odfdo, inner_text: 'Prisen er 1.600 kr.Er det sandt?\nNN 2016-03-07 09:30:00 om året. | Er det sandt?'
#   odfdo, str: 'Prisen er 1.600 kr.Er det sandt?\nNN 2016-03-07 09:30:00 om året. | Er det sandt?'
#   odfpy: 'Prisen er 1.600 kr.NN2016-03-07T09:30:00Er det sandt? om året. | Er det sandt?'
