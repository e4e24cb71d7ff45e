#!/usr/bin/env bash
# num2words 0.5.14 (PyPI), Danish: one million is written in the plural, thousands in two ways, and ordinals as no Dane writes them.
#
# A good guess: an amount in a contract can be spelled out by the library that is there for it, as it can in English.
# Seen: 1.000.000 is »en millioner« (en million), 1.000.000.000 »en milliarder« (en milliard), 1.000 »ettusind« but 1.001
# »ettusinde og et«, and the ordinals in digits are »1te« and »3ende« where Danish has a full stop, »1.« and »3.«.
# Cure: write amounts in digits with their unit, or mend the first group when it is one.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check num2words==0.5.14
"$work/venv/bin/python" - <<'PY'
import sys

from num2words import num2words

seen = [num2words(number, lang="da") for number in (1000, 1001, 10**6, 2 * 10**6, 10**9)]
seen += [num2words(number, lang="da", to="ordinal_num") for number in (1, 3)]
print("num2words 0.5.14:", seen)
described = ["ettusind", "ettusinde og et", "en millioner", "to millioner", "en milliarder", "1te", "3ende"]
sys.exit(0 if seen == described else "changed: Danish numbers are spelled in another way")
PY
# Output seen: num2words 0.5.14: ['ettusind', 'ettusinde og et', 'en millioner', 'to millioner', 'en milliarder', '1te', '3ende']
