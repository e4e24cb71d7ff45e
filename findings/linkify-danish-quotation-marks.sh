#!/usr/bin/env bash
# markdown-it-py 4.3.0 with linkify-it-py 2.2.0, mistune 3.4.0 and bleach 6.4.0 (PyPI): a bare address in Danish quotation marks
# takes the closing one along.
#
# A good guess: as an address in "straight" marks or in brackets ends before them, so it ends before the marks of Danish print,
# »…«, which may not stand raw in an address (RFC 3986).
# Seen: of »https://example.org/a« the link goes to https://example.org/a%C2%AB, and the server has no such page; with “…” and „…“
# the same. The text looks right, and a check of the links that follows only what editors wrote does not see it. All three know
# the straight mark.
# Cure: write addresses in angle brackets or as links with a name, or take the mark off where a link is made.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check markdown-it-py==4.3.0 linkify-it-py==2.2.0 mistune==3.4.0 \
  bleach==6.4.0
"$work/venv/bin/python" -W ignore - <<'PY'
import re
import sys

import bleach
import mistune
from markdown_it import MarkdownIt

ADDRESS = "https://example.org/a"
WAYS = {
    "markdown-it-py": MarkdownIt("gfm-like").render,
    "mistune": mistune.create_markdown(plugins=["url"]),
    "bleach": bleach.linkify,
}
MARKS = {"straight": '""', "brackets": "()", "Danish": "»«", "curly": "“”"}
TEXTS = {kind: f"Se {before}{ADDRESS}{after}." for kind, (before, after) in MARKS.items()}
seen = {}
for name, write in WAYS.items():
    links = {kind: re.findall('href="([^"]*)"', write(text)) for kind, text in TEXTS.items()}
    seen[name] = {kind: link.removeprefix(ADDRESS) for kind, (link,) in links.items()}
print("what comes after the address in its link:", seen)
escaped = {"straight": "", "brackets": "", "Danish": "%C2%AB", "curly": "%E2%80%9D"}
described = {"markdown-it-py": escaped, "mistune": escaped, "bleach": escaped | {"Danish": "«", "curly": "”"}}
sys.exit(0 if seen == described else "changed: an address ends elsewhere")
PY
# Output seen: what comes after the address in its link: {'markdown-it-py': {'straight': '', 'brackets': '', 'Danish': '%C2%AB',
#   'curly': '%E2%80%9D'}, 'mistune': {'straight': '', 'brackets': '', 'Danish': '%C2%AB', 'curly': '%E2%80%9D'}, 'bleach':
#   {'straight': '', 'brackets': '', 'Danish': '«', 'curly': '”'}}
