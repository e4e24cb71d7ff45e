#!/usr/bin/env bash
# pymdown-extensions 13.1.2 (PyPI), SmartSymbols: the meeting on 1/4 2016 is on ¼ 2016, and »fra 1/2 til 1/3« is »fra ½ til ⅓«.
#
# A good guess: what makes ¼ of 1/4 asks what stands about it, for most languages but English write days like that: 1/4 2016,
# 1/4-2016 or »den 3/4« are in nearly every Danish agenda. Pages of MkDocs turn it on for arrows and for ± in one line.
# Seen: it asks for digits alone. The 1st of April becomes ¼, and so do 14 more days of the year that are fractions with a sign of
# their own (1/2, 1/3, 2/3, 3/4, 1/5 … 7/8), while 2/4, 4/6 and 11/4 stay, so that a list of meetings has both. A reader may guess ¼ 2016; a
# search for 1/4 finds nothing, what reads aloud says »en kvart 2016«, and the source is right, so that nobody who edits sees it.
# Known: that 1/4 becomes ¼ is in the manual (an option, `fractions`, on unless one says otherwise), of days it says nothing; for
# days of English a peer was mended (github.com/vmg/redcarpet/issues/506), which lets 1/4/2016 alone.
# Cure: `smartsymbols: fractions: false`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pymdown-extensions==13.1.2 Markdown==3.11.3
"$work/venv/bin/python" - <<'PY'
import html
import sys

import markdown

NAME = "pymdownx.smartsymbols"


def page(text: str, **options: bool) -> str:
    """The text of a paragraph as it is shown."""
    made = markdown.markdown(text, extensions=[NAME], extension_configs={NAME: options})
    return html.unescape(made).removeprefix("<p>").removesuffix("</p>")


TEXTS = ["Møde den 1/4 2016", "Møde 3/4-2016 kl. 9", "fra 1/2 til 1/3", "den 2/4 og den 11/4", "1/4/2016"]
DAYS = [f"{day}/{month}" for month in range(1, 13) for day in range(1, 32)]
seen = [page(text) for text in TEXTS]
changed = [day for day in DAYS if page(f"den {day} kl. 9") != f"den {day} kl. 9"]
without = [page(text, fractions=False) for text in TEXTS]
print(f"{seen} - days that are fractions: {len(changed)}, {changed} - without the option as written: {without == TEXTS}")
described = ["Møde den ¼ 2016", "Møde ¾-2016 kl. 9", "fra ½ til ⅓", "den 2/4 og den 11/4", "¼/2016"]
sys.exit(0 if (seen, without, len(changed)) == (described, TEXTS, 15) else "changed: days are fractions in other places")
PY
# Output seen: ['Møde den ¼ 2016', 'Møde ¾-2016 kl. 9', 'fra ½ til ⅓', 'den 2/4 og den 11/4', '¼/2016'] - days that are
#   fractions: 15, ['1/2', '1/3', '2/3', '1/4', '3/4', '1/5', '2/5', '3/5', '4/5', '1/6', '5/6', '1/8', '3/8', '5/8', '7/8'] -
#   without the option as written: True
