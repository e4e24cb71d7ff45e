#!/usr/bin/env bash
# edtf 5.0.2 (PyPI): the span »2016–2018« with an en dash, as print has it, is the year 2018, and »7. marts 2016« is July 2016.
#
# A good guess: `text_to_edtf` turns what people write into the dates of libraries and archives, knows spans (2016-2018 with a hyphen
# is 2016/2018) and gives None for what it does not know, as for Danish.
# Seen: what is left over is passed by in silence. With an en or an em dash, and no blanks, the span loses its beginning; with blanks
# it is None. Of a Danish date whose month is not English, the number of the day is taken for the month up to the 12th, and from the
# 13th on it is None; »2. kvartal 2016« is February. april and september are right, so what one tries first may well be. A register
# of agreements gets true dates, no dates and wrong ones, all of the same look.
# Cure: put a hyphen for the dash, and read Danish with dateparser before the library sees it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check edtf==5.0.2
"$work/venv/bin/python" -W ignore - <<'PY'
import sys

from edtf import text_to_edtf

DESCRIBED = {
    "2016-2018": "2016/2018",
    "2016–2018": "2018",
    "2016—2018": "2018",
    "2016 – 2018": "None",
    "3. april 2016": "2016-04-03",
    "7. marts 2016": "2016-07",
    "12. marts 2016": "2016-12",
    "13. marts 2016": "None",
    "2. kvartal 2016": "2016-02",
}
seen = {text: str(text_to_edtf(text)) for text in DESCRIBED}
print("edtf 5.0.2:", seen)
sys.exit(0 if seen == DESCRIBED else "changed: spans or Danish dates are read in another way")
PY
# Output seen: edtf 5.0.2: {'2016-2018': '2016/2018', '2016–2018': '2018', '2016—2018': '2018', '2016 – 2018': 'None', '3. april
#   2016': '2016-04-03', '7. marts 2016': '2016-07', '12. marts 2016': '2016-12', '13. marts 2016': 'None', '2. kvartal 2016':
#   '2016-02'}
