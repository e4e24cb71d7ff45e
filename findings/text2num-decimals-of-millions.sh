#!/usr/bin/env bash
# text2num 3.1.0 (PyPI), Danish: »fem komma to millioner« is written as »5,2000000«, which is five and a fifth.
#
# A good guess: what turns words into digits makes 5200000 of it, or »5,2 millioner«, or leaves the words as they are. The library
# says that it knows Danish and that it knows decimals, and either is right by itself.
# Seen: the two millions after the comma are taken for the decimals, and so »en komma fem milliarder« is »1,5000000000«. French
# does the same, English makes two numbers (»5.2 1000000«). Whole amounts are well (»tre millioner fem hundrede tusind« is
# 3500000), so what is said at a meeting comes out right until an amount has a comma, and then it is a millionth of itself.
# Cure: put digits for the decimals and keep the word after them oneself, before the library sees the text.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check text2num==3.1.0
"$work/venv/bin/python" - <<'PY'
import sys

from text_to_num import alpha2digit

TEXTS = {
    "Det koster tre millioner fem hundrede tusind kroner": "da",
    "Det koster fem komma to kroner": "da",
    "Det koster fem komma to millioner kroner": "da",
    "Det koster en komma fem milliarder kroner": "da",
    "Cela coûte cinq virgule deux millions": "fr",
    "It costs five point two million": "en",
}
seen = [alpha2digit(text, lang) for text, lang in TEXTS.items()]
print("text2num 3.1.0:", seen)
amounts = ("3500000", "5,2", "5,2000000", "1,5000000000")
described = [*(f"Det koster {amount} kroner" for amount in amounts), "Cela coûte 5,2000000", "It costs 5.2 1000000"]
sys.exit(0 if seen == described else "changed: decimals of millions are written in another way")
PY
# Output seen: text2num 3.1.0: ['Det koster 3500000 kroner', 'Det koster 5,2 kroner', 'Det koster 5,2000000 kroner', 'Det koster
#   1,5000000000 kroner', 'Cela coûte 5,2000000', 'It costs 5.2 1000000']
