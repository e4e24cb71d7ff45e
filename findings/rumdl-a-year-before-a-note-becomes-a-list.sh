#!/usr/bin/env bash
# rumdl 0.3.0 (PyPI), `rumdl fmt`: a line of a paragraph that begins with »1.[^a]« becomes the first point of a list, and
# »2016.[^a]« is »2016. [^a]«.
#
# A good guess: what formats Markdown knows a list by its mark and the blank after it, as CommonMark does; a number with a full
# stop at the beginning of a wrapped line, and a note, a link or a bracket close to it, is the end of a sentence.
# markdownlint-cli2 0.24.1, mdformat 1.0.0 and prettier 3.10.1 leave it alone, and the page looks the same before and after.
# Seen: of text that was wrapped by hand, where a line happens to begin with a number, MD030 »fixes« the spaces after a mark that
# is none. A year gets a blank before its note or its bracket; a small number (3.[^a]) gets an empty line above it as well, so
# that the sentence is cut in two and its end is a list. The blank line and the list come from two rules, each right by itself. Of
# this catalogue's 115 files 18 were changed, each at a number with its source.
# Known: of lines that begin with »1234)« in a list (github.com/rvben/rumdl/issues/253, closed); of notes no issue was found.
# Cure: turn MD030 off (`disable = ["MD030"]`), or keep a number and the word before it on one line.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . markdownlint-cli2@0.24.1 prettier@3.10.1
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check rumdl==0.3.0 mdformat==1.0.0 mdformat-footnote==0.1.3 markdown-it-py==4.3.0 \
  mdit-py-plugins==0.7.0
cat > a.md <<'MD'
# Aftalen

Den blev sagt op i
2016.[^a] Af de tre var Ishøj nummer
1.[^a] Prisen faldt.

[^a]: Kilden.
MD
mkdir rumdl markdownlint mdformat prettier
for tool in rumdl markdownlint mdformat prettier; do cp a.md "$tool/a.md"; done
venv/bin/rumdl fmt --no-cache rumdl/a.md > log 2>&1 || true
node_modules/.bin/markdownlint-cli2 --fix "markdownlint/a.md" > log 2>&1 || true
venv/bin/mdformat mdformat/a.md
node_modules/.bin/prettier --write prettier/a.md > log
venv/bin/python - <<'PY'
import sys
from pathlib import Path

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

reader = MarkdownIt("commonmark").use(footnote_plugin)


def shown(folder: str) -> str:
    html = reader.render(Path(folder, "a.md").read_text()).partition("<section")[0].partition("<hr")[0]
    return html[html.index("<p>") :].replace('<sup class="footnote-ref">', "").replace("</sup>", "")


seen = {name: "<ol>" in shown(name) for name in ("rumdl", "markdownlint", "mdformat", "prettier", ".")}
lines = Path("rumdl/a.md").read_text().split("\n")[2:7]
print("rumdl 0.3.0:", lines, "- a list in the page:", seen)
described = ["Den blev sagt op i", "2016. [^a] Af de tre var Ishøj nummer", "", "1. [^a] Prisen faldt.", ""]
sys.exit(0 if lines == described and [name for name in seen if seen[name]] == ["rumdl"] else "changed: numbers are left alone")
PY
# Output seen: rumdl 0.3.0: ['Den blev sagt op i', '2016. [^a] Af de tre var Ishøj nummer', '', '1. [^a] Prisen faldt.', ''] - a
#   list in the page: {'rumdl': True, 'markdownlint': False, 'mdformat': False, 'prettier': False, '.': False}
