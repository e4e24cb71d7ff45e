#!/usr/bin/env bash
# dateparser 1.5.0 (PyPI), Danish: a full hour (»kl. 12«) is taken for the day of the month, and after »i morgen« any hour is lost.
#
# A good guess: as »kl. 12.30« is half past twelve today, »kl. 12« is noon and »i morgen kl. 9.30« is half past nine tomorrow; what
# cannot be read gives None. Agendas write full hours, and write »d. 3. marts« as often as »den 3. marts«.
# Seen, on 28 November 2026: »kl. 12« is 12 November at midnight; »i morgen kl. 9« and »i morgen kl. 9.30« are tomorrow at midnight;
# »den 3. marts 2021 kl. 9« and »d. 3. marts 2021« are None; »kl. 12.30« and »den 3. marts 2021« are as one would think.
# Cure: write »kl. 9« as »kl. 9.00« and »d.« as »den« before parsing, and read the hour of »i morgen« apart.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0
"$work/venv/bin/python" -W ignore - <<'PY'
import sys
from datetime import datetime

import dateparser

now = {"RELATIVE_BASE": datetime(2026, 11, 28)}
texts = ("kl. 12", "kl. 12.30", "i morgen kl. 9", "i morgen kl. 9.30", "d. 3. marts 2021", "den 3. marts 2021", "den 3. marts 2021 kl. 9")
seen = {text: str(dateparser.parse(text, languages=["da"], settings=now)) for text in texts}
print("dateparser 1.5.0:", seen)
described = ["2026-11-12 00:00:00", "2026-11-28 12:30:00", "2026-11-29 00:00:00", "2026-11-29 00:00:00", "None", "2021-03-03 00:00:00", "None"]
sys.exit(0 if list(seen.values()) == described else "changed: Danish hours are read in another way")
PY
# Output seen: dateparser 1.5.0: {'kl. 12': '2026-11-12 00:00:00', 'kl. 12.30': '2026-11-28 12:30:00',
#   'i morgen kl. 9': '2026-11-29 00:00:00', 'i morgen kl. 9.30': '2026-11-29 00:00:00', 'd. 3. marts 2021': 'None',
#   'den 3. marts 2021': '2021-03-03 00:00:00', 'den 3. marts 2021 kl. 9': 'None'}
