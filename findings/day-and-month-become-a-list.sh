#!/usr/bin/env bash
# html2text 2025.4.15 and markdownify 1.2.3 (PyPI): a Danish date becomes a list's number, and »3. marts« is shown as »1. marts«.
#
# A good guess: who turns HTML into Markdown sees to it that words that look like marks stay words, also where a long line is
# broken. pandoc 3.9 (pypandoc-binary 1.17) writes »3\. marts« and makes no list of these sentences, nor does mdformat 1.0.0.
# Seen: html2text does write »3\. marts« at the head of a paragraph, but it breaks lines unasked, and where »… samarbejdet
# begynder« ends one, »1. marts 2016« begins the next: a list of one point in the midst of a sentence. markdownify does the same
# when it wraps, and escapes no date at the head either. Python-Markdown 3.11.3 counts every list from 1, so that »3. marts 2016
# begyndte aftalen« reads »1. marts 2016 begyndte aftalen«: a likely day, and a wrong one. »March 3« never looks like a list.
# Cure: `body_width = 0` for html2text, `escape_misc=True` and no `wrap` for markdownify.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check html2text==2025.4.15 markdownify==1.2.3 pypandoc-binary==1.17 \
  mdformat==1.0.0 markdown-it-py==4.3.0 Markdown==3.11.3
cd "$work"
"$work/venv/bin/python" - <<'PY'
import sys
from collections.abc import Callable

import html2text
import markdown
import markdownify
import mdformat
import pypandoc
from markdown_it import MarkdownIt

HEAD = "<p>3. marts 2016 begyndte aftalen.</p>"
LONG = "<p>Byrådet i {} vedtog sammen med de andre i kredsen, at samarbejdet begynder 1. marts 2016 og løber i tre år.</p>"
TOWNS = ["Aarhus", "Assens", "Horsens", "Odense", "Randers", "Svendborg", "Fredericia", "Skanderborg", "Frederikshavn"]


def divided(write: Callable[[str], str]) -> list[str]:
    """The towns whose sentence becomes a list."""
    return [town for town in TOWNS if "<li>" in MarkdownIt().render(write(LONG.format(town)))]


def shown(text: str) -> str:
    """What Python-Markdown makes of it, with the number that a browser puts before a point."""
    html = markdown.markdown(text.strip()).replace("<ol>\n<li>", "1. ").replace("</li>\n</ol>", "")
    return html.removeprefix("<p>").removesuffix("</p>")


unwrapped = html2text.HTML2Text(bodywidth=0)
seen = {
    "html2text": divided(html2text.html2text),
    "markdownify, wrap": divided(lambda html: markdownify.markdownify(html, wrap=True)),
    "pandoc": divided(lambda html: pypandoc.convert_text(html, "commonmark", format="html")),
    "mdformat": divided(lambda html: mdformat.text(html[3:-4], options={"wrap": 80})),
    "html2text, cured": divided(unwrapped.handle),
}
heads = {
    "html2text": shown(html2text.html2text(HEAD)),
    "markdownify": shown(markdownify.markdownify(HEAD)),
    "pandoc": shown(pypandoc.convert_text(HEAD, "commonmark", format="html")),
    "markdownify, cured": shown(markdownify.markdownify(HEAD, escape_misc=True)),
}
print("a list is made of the sentence on:", seen)
print("at the head:", heads)
right, wrong = "3. marts 2016 begyndte aftalen.", "1. marts 2016 begyndte aftalen."
described = {
    "html2text": ["Aarhus", "Assens", "Odense"], "markdownify, wrap": ["Aarhus", "Assens", "Horsens", "Odense", "Randers"],
    "pandoc": [], "mdformat": [], "html2text, cured": [],
}
same = seen == described and heads == {name: wrong if name == "markdownify" else right for name in heads}
sys.exit(0 if same else "changed: dates become lists in other places")
PY
# Output seen: a list is made of the sentence on: {'html2text': ['Aarhus', 'Assens', 'Odense'], 'markdownify, wrap': ['Aarhus',
#   'Assens', 'Horsens', 'Odense', 'Randers'], 'pandoc': [], 'mdformat': [], 'html2text, cured': []}
#   at the head: {'html2text': '3. marts 2016 begyndte aftalen.', 'markdownify': '1. marts 2016 begyndte aftalen.', 'pandoc': '3.
#   marts 2016 begyndte aftalen.', 'markdownify, cured': '3. marts 2016 begyndte aftalen.'}
