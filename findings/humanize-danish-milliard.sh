#!/usr/bin/env bash
# humanize 4.17.0 (PyPI), Danish: a thousand million is called »1.0 billion«, which in Danish is a thousand times as much.
#
# A good guess: once da_DK is activated, large amounts of kroner are told in Danish words and with Danish marks.
# Seen: intword(10**9) is »1.0 billion« (Danish: 1,0 milliard; a Danish billion is 10**12), 1,500,000 is »1.5 millioner« with an
# English point, intcomma(1600000) keeps English commas (Danish: 1.600.000), and ordinal(3) is »3:e«, which is Swedish.
# Cure: write amounts with Babel or by a table of one's own (mio., mia.), and never with intword.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check humanize==4.17.0
"$work/venv/bin/python" - <<'PY'
import sys

import humanize

humanize.i18n.activate("da_DK")
seen = [humanize.intword(10**9), humanize.intword(1_500_000), humanize.intcomma(1_600_000), humanize.ordinal(3)]
print("humanize 4.17.0:", seen)
described = ["1.0 billion", "1.5 millioner", "1,600,000", "3:e"]
sys.exit(0 if seen == described else "changed: large Danish numbers are told in another way")
PY
# Output seen: humanize 4.17.0: ['1.0 billion', '1.5 millioner', '1,600,000', '3:e']
