#!/usr/bin/env bash
# Pagefind 1.5.2 (pagefind-bin 1.5.2 from PyPI): a soft hyphen (U+00AD) stays in the word it may break.
#
# A good guess: like every browser and word processor, the indexer takes »selv&shy;betjenings&shy;løsning« as the word without
# them, as it takes a no-break space for a space and a no-break hyphen for a hyphen.
# Seen: the word is put in the index with its two soft hyphens, apart from the same word written without. Who searches for
# »selvbetjeningsløsning« finds one of the two pages. Whoever hyphenates long Danish words at build time loses them in search.
# Cure: take U+00AD out of the text that is indexed, not out of the page.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pagefind-bin==1.5.2
mkdir "$work/site"
page='<!doctype html><html lang="da"><head><title>Side</title></head><body><main data-pagefind-body><h1>Side</h1><p>%s</p></main></body></html>'
printf "$page" 'En selvbetjeningsløsning for alle' > "$work/site/plain.html"
printf "$page" 'En selv&shy;betjenings&shy;løsning for alle' > "$work/site/soft.html"
"$work/venv/bin/python" -m pagefind_bin --site "$work/site" --output-path "$work/out" > "$work/log"
"$work/venv/bin/python" - "$work/out" <<'PY'
import gzip
import sys
from pathlib import Path

words = b"".join(gzip.decompress(path.read_bytes()) for path in Path(sys.argv[1]).glob("index/*.pf_index"))
plain, soft = "selvbetjeningsløsning", "selv\u00adbetjenings\u00adløsning"
seen = {"plain": plain.encode() in words, "soft": soft.encode() in words}
print("pagefind 1.5.2: words in the index:", seen)
sys.exit(0 if seen == {"plain": True, "soft": True} else "changed: the soft hyphen no longer makes a word of its own")
PY
# Output seen: pagefind 1.5.2: words in the index: {'plain': True, 'soft': True}
