#!/usr/bin/env bash
# inscriptis 2.7.6 (PyPI): of a list of facts, `<dl><dt>Status<dd>i drift<dt>Begyndt<dd>2016`, it makes »Statusi driftBegyndt2016«.
#
# A good guess: the library is there to lay text out as a browser does, and knows lists, tables and quotations; a term and what is said
# of it stand on lines of their own, for in a browser both are blocks.
# Seen: dl, dt and dd are in neither of its two profiles and so are run into the line, and the words of two facts become one. The
# same for the choices of a form (fieldset, legend). Written with line ends between the elements there is a blank, so that a page
# reads well until it is made smaller for publishing. html-text 0.7.1 and resiliparse 2.0.1 give four lines. Whoever counts words
# or searches such text finds no »Status«, no »drift« and no »2016«, and it is in such lists that a case has its facts.
# Cure: a profile with `HtmlElement(display=Display.block)` for dl, dt and dd.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check inscriptis==2.7.6 html-text==0.7.1 resiliparse==2.0.1
"$work/venv/bin/python" -W ignore - <<'PY'
import sys

import html_text
import inscriptis
from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.html_properties import Display
from inscriptis.model.config import ParserConfig
from inscriptis.model.html_element import HtmlElement
from resiliparse.extract.html2text import extract_plain_text

LIST = "<html><body><dl><dt>Status</dt><dd>i drift</dd><dt>Begyndt</dt><dd>2016</dd></dl></body></html>"
SMALL, SPACED = LIST, LIST.replace("><", ">\n<")
BLOCKS = {name: HtmlElement(display=Display.block) for name in ("dl", "dt", "dd")}
seen = {name: inscriptis.get_text(SMALL, ParserConfig(css=css)) for name, css in CSS_PROFILES.items()}
seen["with line ends"] = inscriptis.get_text(SPACED)
others = [html_text.extract_text(SMALL).split("\n"), extract_plain_text(SMALL).split("\n")]
cured = inscriptis.get_text(SMALL, ParserConfig(css=CSS_PROFILES["strict"] | BLOCKS)).split("\n")
print("inscriptis 2.7.6:", seen, "- others:", others, "- cured:", cured)
four = ["Status", "i drift", "Begyndt", "2016"]
joined = "Statusi driftBegyndt2016"
same = seen == dict.fromkeys(CSS_PROFILES, joined) | {"with line ends": "Status i drift Begyndt 2016"}
same = same and others == [four] * 2 and cured == four
sys.exit(0 if same else "changed: lists of definitions are laid out in another way")
PY
# Output seen: inscriptis 2.7.6: {'strict': 'Statusi driftBegyndt2016', 'relaxed': 'Statusi driftBegyndt2016', 'with line ends':
#   'Status i drift Begyndt 2016'} - others: [['Status', 'i drift', 'Begyndt', '2016'], ['Status', 'i drift', 'Begyndt',
#   '2016']] - cured: ['Status', 'i drift', 'Begyndt', '2016']
