#!/usr/bin/env bash
# ics 0.7.3 (PyPI): an event made all-day lasts a day longer than it was given, and a calendar read and written has another scale.
#
# A good guess: DTEND is the first day that no longer counts (RFC 5545), so an event from 1 to 3 December lasts two days before and
# after `make_all_day()`; and reading a calendar and writing it again changes nothing that was not changed.
# Seen: DTEND becomes 4 December, a third day. And a calendar without CALSCALE, which by the RFC is GREGORIAN, is written with
# »CALSCALE:GEORGIAN«, a scale that does not exist, so that who follows the RFC may refuse the whole calendar.
# Cure: give the last day itself before `make_all_day()`, and set `calendar.scale = "GREGORIAN"` before writing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ics==0.7.3
"$work/venv/bin/python" -W ignore - <<'PY'
import sys

from ics import Calendar, Event

event = Event(name="Udvalgsmøde", begin="2026-12-01", end="2026-12-03", uid="1@example.org")
before = event.duration.days
event.make_all_day()
end = next(line for line in event.serialize().splitlines() if line.startswith("DTEND"))

lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//da", "BEGIN:VEVENT", "UID:1@example.org", "DTSTAMP:20261128T000000Z",
         "DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261203", "SUMMARY:Udvalgsmøde", "END:VEVENT", "END:VCALENDAR", ""]
again = Calendar("\r\n".join(lines)).serialize().splitlines()
scale = [line for line in again if line.startswith("CALSCALE")]
print(f"ics 0.7.3: {before} days given, all-day {end}; written again: {scale}")
seen = before == 2 and end == "DTEND;VALUE=DATE:20261204" and scale == ["CALSCALE:GEORGIAN"]
sys.exit(0 if seen else "changed: the end or the scale is another one")
PY
# Output seen: ics 0.7.3: 2 days given, all-day DTEND;VALUE=DATE:20261204; written again: ['CALSCALE:GEORGIAN']
