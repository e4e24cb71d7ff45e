#!/usr/bin/env bash
# ical 14.3.1 (PyPI) and node-ical 0.26.1 (npm): a category with a comma in it, »it\, drift«, is read as two, one with a backslash.
#
# A good guess: by RFC 5545 a comma in a text is written with a backslash, and only one without divides a list; whoever undoes
# the backslash in SUMMARY and LOCATION does so in CATEGORIES.
# Seen: in these two the place is »Rådhuset, lokale 3«, but the categories are »it\« and »drift«. ical writes them again as three
# categories, one of them with two backslashes, so that after a second program nobody can put them together. icalendar 7.3.2 and
# vobject 0.9.9 read »it, drift« and »økonomi«. Who shows a calendar by subject has a subject »it\« and none for it and operation.
# Cure: write no comma in a category, as »it og drift«, or read with icalendar.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ical==14.3.1 icalendar==7.3.2 vobject==0.9.9
cd "$work"
npm install --silent --no-audit --no-fund --prefix . node-ical@0.26.1
cat > run.cjs <<'JS'
const events = require("node-ical").sync.parseFile("frister.ics");
const event = Object.values(events).find((one) => one.type === "VEVENT");
console.log(JSON.stringify([event.categories, event.location]));
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import json
import subprocess
import sys
from pathlib import Path

import icalendar
import vobject
from ical.calendar_stream import IcsCalendarStream

LINES = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//da", "BEGIN:VEVENT", "UID:1@example.org", "DTSTAMP:20261128T000000Z"]
LINES += ["DTSTART;VALUE=DATE:20261201", "SUMMARY:Frist", "CATEGORIES:it\\, drift,økonomi", "LOCATION:Rådhuset\\, lokale 3"]
TEXT = "\r\n".join([*LINES, "END:VEVENT", "END:VCALENDAR", ""])
Path("frister.ics").write_bytes(TEXT.encode())
calendar = IcsCalendarStream.calendar_from_ics(TEXT)
again = [line for line in IcsCalendarStream.calendar_to_ics(calendar).splitlines() if line.startswith("CATEGORIES")]
one, two = calendar.events[0], icalendar.Calendar.from_ical(TEXT).walk("VEVENT")[0]
three = vobject.readOne(TEXT).vevent
seen = {
    "ical": [[text.strip() for text in one.categories], one.location],
    "node-ical": json.loads(subprocess.run(["node", "run.cjs"], check=True, capture_output=True, text=True).stdout),
    "icalendar": [[str(text) for text in two.categories], str(two["LOCATION"])],
    "vobject": [three.categories.value, three.location.value],
}
print("ical 14.3.1 and others:", seen, "- written again by ical:", again)
place = "Rådhuset, lokale 3"
divided, whole = [["it\\", "drift", "økonomi"], place], [["it, drift", "økonomi"], place]
same = seen == {"ical": divided, "node-ical": divided, "icalendar": whole, "vobject": whole}
same = same and [line.replace(" ", "") for line in again] == ["CATEGORIES:it\\\\", "CATEGORIES:drift", "CATEGORIES:økonomi"]
sys.exit(0 if same else "changed: categories with a comma are read in another way")
PY
# Output seen: ical 14.3.1 and others: {'ical': [['it\\', 'drift', 'økonomi'], 'Rådhuset, lokale 3'], 'node-ical': [['it\\',
#   'drift', 'økonomi'], 'Rådhuset, lokale 3'], 'icalendar': [['it, drift', 'økonomi'], 'Rådhuset, lokale 3'], 'vobject': [['it,
#   drift', 'økonomi'], 'Rådhuset, lokale 3']} - written again by ical: ['CATEGORIES:it\\\\', 'CATEGORIES: drift',
#   'CATEGORIES:økonomi']
