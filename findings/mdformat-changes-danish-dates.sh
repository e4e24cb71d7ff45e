#!/usr/bin/env bash
# mdformat 1.0.0 (PyPI): lines that begin with a Danish date get another day, and its own check of the result has nothing to say.
#
# A good guess: a formatter for Markdown changes how a text is written, never its words or figures; mdformat holds the HTML before
# and after against each other and stops if they differ. (That CommonMark shows such lines as a list is another matter.)
# Seen: »15. marts 2026« and »31. december 2027« under a line »1. januar 2026« become »1. marts 2026« and »1. december 2027«. As
# items of a list all get the first one's number, and the HTML, a list counted 1, 2, 3, is the same. The day is gone from the
# source; with `--number` it is »2. marts« and »3. december«. Also where a paragraph happens to be wrapped before »1. januar«.
# Cure: write »15\. marts« or »den 15. marts« before any formatter sees the file; look at the diff of figures after a run.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mdformat==1.0.0 markdown-it-py==4.3.0
cd "$work"
"$work/venv/bin/python" - <<'PY'
import subprocess
import sys
from pathlib import Path

DAYS = "1. januar 2026: Aftalen begynder.\n15. marts 2026: Første møde.\n31. december 2027: Aftalen ophører.\n"
SPAN = "Aftalen gælder fra\n1. januar 2026 til\n31. december 2027.\n"
TEXTS = {"list": (DAYS, []), "numbered": (DAYS, ["--number"]), "wrapped": (SPAN, [])}
seen = {}
for name, (text, options) in TEXTS.items():
    Path("sag.md").write_text(text, encoding="utf-8")
    subprocess.run([sys.executable, "-m", "mdformat", *options, "sag.md"], check=True)
    lines = Path("sag.md").read_text(encoding="utf-8").splitlines()
    seen[name] = [" ".join(line.split()[:2]) for line in lines if line[:1].isdigit()]
print("mdformat 1.0.0:", seen)
described = {
    "list": ["1. januar", "1. marts", "1. december"],
    "numbered": ["1. januar", "2. marts", "3. december"],
    "wrapped": ["1. januar", "1. december"],
}
sys.exit(0 if seen == described else "changed: dates at the beginning of lines are formatted in another way")
PY
# Output seen: mdformat 1.0.0: {'list': ['1. januar', '1. marts', '1. december'], 'numbered': ['1. januar', '2. marts', '3.
#   december'], 'wrapped': ['1. januar', '1. december']}
