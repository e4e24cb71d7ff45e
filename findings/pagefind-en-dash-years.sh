#!/usr/bin/env bash
# Pagefind 1.5.2 (pagefind-bin 1.5.2 from PyPI): of years joined by an en dash (2016–2018) neither is a word of the index.
#
# A good guess: a span of years is found by either year, however its dash is written. Danish typography asks for the en dash, and
# »2016-2018« with a hyphen does give 2016, 2018 and 20162018.
# Seen: »2016–2018« gives »20162018« and the span itself, but no 2016 and no 2018; who searches for 2018 does not find the page.
# Cure: write a blank around the dash, or a hyphen, in the text that is indexed, not on the page.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pagefind-bin==1.5.2
page='<!doctype html><html lang="da"><head><title>Side</title></head><body><main data-pagefind-body><h1>Side</h1><p>%s</p></main></body></html>'
for kind in hyphen dash; do mkdir -p "$work/$kind"; done
printf "$page" 'Aftalen gjaldt 2016-2018 for alle' > "$work/hyphen/side.html"
printf "$page" 'Aftalen gjaldt 2016–2018 for alle' > "$work/dash/side.html"
for kind in hyphen dash; do
  "$work/venv/bin/python" -m pagefind_bin --site "$work/$kind" --output-path "$work/out-$kind" > "$work/log"
done
"$work/venv/bin/python" - "$work" <<'PY'
import gzip
import re
import sys
from pathlib import Path

seen = {}
for kind in ("hyphen", "dash"):
    data = b"".join(gzip.decompress(path.read_bytes()) for path in Path(sys.argv[1]).glob(f"out-{kind}/index/*.pf_index"))
    # A word stands in the index as text of CBOR: `d` before one of four bytes, `h` before one of eight.
    seen[kind] = sorted({word.decode() for word in re.findall(rb"(?:d(?=2016|2018)|h(?=20162018))([0-9]+)", data)})
print("pagefind 1.5.2: words of the span:", seen)
sys.exit(0 if seen == {"hyphen": ["2016", "20162018", "2018"], "dash": ["20162018"]} else "changed: the span gives other words")
PY
# Output seen: pagefind 1.5.2: words of the span: {'hyphen': ['2016', '20162018', '2018'], 'dash': ['20162018']}
