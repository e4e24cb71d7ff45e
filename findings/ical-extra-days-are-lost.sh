#!/usr/bin/env bash
# node-ical 0.27.2, ical.js 2.2.1 (npm) and icalevents 0.3.1 (PyPI): of meetings on days given one by one (RDATE) some are lost.
#
# A good guess: by RFC 5545 (3.8.5.2) a series is its first day, DTSTART, with what RRULE and RDATE add, less what EXDATE takes
# away; a library that has a function for the days of a series gives them all, as recurring-ical-events 3.8.2 does.
# Seen: committees meet on days that no rule makes: 1 March, 15 March, 1 April. Of these node-ical's `expandRecurringEvent` and
# icalevents give the first alone, and the iterator of ical.js all but the first. An extra meeting in a weekly series is gone in
# the first two, while EXDATE counts in all. The calendar is valid and nothing is told.
# Cure: read series with recurring-ical-events, or publish each meeting as an event of its own.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . node-ical@0.27.2 ical.js@2.2.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check icalevents==0.3.1 recurring-ical-events==3.8.2 icalendar==7.3.2
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import ical from "node-ical";

const text = readFileSync("moeder.ics", "utf8");
const days = (found) => found.map((one) => one.toISOString().slice(0, 10)).sort();
const span = { from: new Date("2026-02-01T00:00:00Z"), to: new Date("2026-07-01T00:00:00Z") };
const seen = { "node-ical": {}, "ical.js": {} };
for (const event of Object.values(ical.sync.parseICS(text)).filter((one) => one.type === "VEVENT"))
  seen["node-ical"][event.summary] = days(ical.expandRecurringEvent(event, span).map((one) => one.start));
for (const part of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(part);
  const iterator = event.iterator();
  const found = [];
  for (let next = iterator.next(); next && found.length < 10; next = iterator.next()) found.push(next.toString().slice(0, 10));
  seen["ical.js"][event.summary] = found;
}
console.log(JSON.stringify(seen));
JS
TZ=UTC "$work/venv/bin/python" -W ignore - <<'PY'
import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import icalendar
import recurring_ical_events
from icalevents.icalevents import events

LINES = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//da"]
LINES += ["BEGIN:VEVENT", "UID:1@example.org", "DTSTAMP:20260101T000000Z", "DTSTART;VALUE=DATE:20260301"]
LINES += ["RDATE;VALUE=DATE:20260315,20260401", "SUMMARY:dage", "END:VEVENT"]
LINES += ["BEGIN:VEVENT", "UID:2@example.org", "DTSTAMP:20260101T000000Z", "DTSTART:20260303T090000Z", "DTEND:20260303T100000Z"]
LINES += ["RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE:20260310T090000Z", "RDATE:20260312T090000Z", "SUMMARY:serie", "END:VEVENT"]
TEXT = "\r\n".join([*LINES, "END:VCALENDAR", ""])
Path("moeder.ics").write_bytes(TEXT.encode())
seen = json.loads(subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout)
for name in ("icalevents", "recurring-ical-events"):
    seen[name] = {"dage": [], "serie": []}
for event in events(string_content=TEXT, start=datetime(2026, 2, 1), end=datetime(2026, 7, 1)):
    seen["icalevents"][event.summary].append(str(event.start)[:10])
for event in recurring_ical_events.of(icalendar.Calendar.from_ical(TEXT)).between((2026, 2, 1), (2026, 7, 1)):
    seen["recurring-ical-events"][str(event["SUMMARY"])].append(str(event.start)[:10])
seen = {name: {series: sorted(days) for series, days in found.items()} for name, found in seen.items()}
for name, found in seen.items():
    print(f"{name}: {found}")
days, series = ["2026-03-01", "2026-03-15", "2026-04-01"], ["2026-03-03", "2026-03-12", "2026-03-17"]
without = {"dage": days[:1], "serie": [series[0], series[2]]}
described = {
    "node-ical": without, "ical.js": {"dage": days[1:], "serie": series}, "icalevents": without,
    "recurring-ical-events": {"dage": days, "serie": series},
}
sys.exit(0 if seen == described else "changed: the days of a series are found in another way")
PY
# Output seen: node-ical: {'dage': ['2026-03-01'], 'serie': ['2026-03-03', '2026-03-17']}
#   ical.js: {'dage': ['2026-03-15', '2026-04-01'], 'serie': ['2026-03-03', '2026-03-12', '2026-03-17']}
#   icalevents: {'dage': ['2026-03-01'], 'serie': ['2026-03-03', '2026-03-17']}
#   recurring-ical-events: {'dage': ['2026-03-01', '2026-03-15', '2026-04-01'], 'serie': ['2026-03-03', '2026-03-12',
#   '2026-03-17']}
