#!/usr/bin/env bash
# node-ical 0.27.2 (npm) and icalevents 0.3.1 (PyPI): where a committee meets at 12 and no more at 8 from March on, it meets at 12 in March
# alone, and at 8 again in April and May.
#
# A good guess: a change that holds for a meeting and all after it (`RECURRENCE-ID;RANGE=THISANDFUTURE`, RFC 5545, 3.2.13) moves them
# all by as much; recurring-ical-events 3.8.2 (PyPI) and ical.js 2.2.1 (npm) have the new hour and the new title in March, April and May.
# Seen: the parameter is passed over, and the change is taken for one of a single meeting. That one is right, so that who looks at the
# next meeting sees nothing; the others are at the old hour under the old title. Nothing is told.
# Why it matters: councils change the hour in mid-season, and a page that shows the calendar sends people four hours too early.
# Known: of other libraries (github.com/ical-org/ical.net/issues/455); of these two no issue was found.
# Cure: one of the other two; who writes calendars ends the old series and begins a new one.
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

const text = readFileSync("udvalg.ics", "utf-8");
const event = Object.values(ical.sync.parseICS(text)).find((one) => one.type === "VEVENT");
const expanded = ical.expandRecurringEvent(event, { from: new Date("2026-01-01T00:00:00Z"), to: new Date("2026-12-31T00:00:00Z") });
const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
const [series, changed] = events;
series.relateException(changed);
const days = series.iterator();
const byIcalJs = [];
for (let day = days.next(); day && byIcalJs.length < 20; day = days.next()) {
  const { startDate, item } = series.getOccurrenceDetails(day);
  byIcalJs.push(`${startDate.toString().slice(5, 13)} ${item.summary}`);
}
const byNodeIcal = expanded.map((one) => `${one.start.toISOString().slice(5, 13)} ${one.summary}`);
console.log(JSON.stringify({ "node-ical": byNodeIcal, "ical.js": byIcalJs }));
JS
"$work/venv/bin/python" -W ignore - <<'PY'
import datetime
import json
import subprocess
import sys
from pathlib import Path

import icalendar
import recurring_ical_events
from icalevents.icalevents import events

LINES = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Eksempel//DA
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20260101T000000Z
DTSTART:20260107T080000Z
DTEND:20260107T100000Z
RRULE:FREQ=MONTHLY;BYDAY=1WE;COUNT=5
SUMMARY:Møde
END:VEVENT
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20260102T000000Z
RECURRENCE-ID;RANGE=THISANDFUTURE:20260304T080000Z
DTSTART:20260304T120000Z
DTEND:20260304T140000Z
SUMMARY:Ny tid
END:VEVENT
END:VCALENDAR
"""
text = LINES.replace("\n", "\r\n")
Path("udvalg.ics").write_bytes(text.encode())
first, last = (datetime.datetime(2026, month, 1, tzinfo=datetime.UTC) for month in (1, 12))
found = sorted(events(string_content=text.encode(), start=first, end=last), key=lambda one: one.start)
seen = {"icalevents": [f"{one.start:%m-%dT%H} {one.summary}" for one in found]}
between = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(first, last)
between.sort(key=lambda one: one.start)
seen["recurring-ical-events"] = [f"{one.start:%m-%dT%H} {one['SUMMARY']}" for one in between]
seen |= json.loads(subprocess.run(["node", "run.mjs"], check=True, capture_output=True, text=True).stdout)
for name, meetings in seen.items():
    print(f"{name}: {', '.join(meetings)}")
OLD = ["01-07T08 Møde", "02-04T08 Møde", "03-04T12 Ny tid", "04-01T08 Møde", "05-06T08 Møde"]
NEW = [*OLD[:3], "04-01T12 Ny tid", "05-06T12 Ny tid"]
described = dict.fromkeys(("icalevents", "node-ical"), OLD) | dict.fromkeys(("recurring-ical-events", "ical.js"), NEW)
sys.exit(0 if seen == described else "changed: a change that holds from a day on is read in another way")
PY
# Output seen: icalevents: 01-07T08 Møde, 02-04T08 Møde, 03-04T12 Ny tid, 04-01T08 Møde, 05-06T08 Møde
#   recurring-ical-events: 01-07T08 Møde, 02-04T08 Møde, 03-04T12 Ny tid, 04-01T12 Ny tid, 05-06T12 Ny tid
#   node-ical: 01-07T08 Møde, 02-04T08 Møde, 03-04T12 Ny tid, 04-01T08 Møde, 05-06T08 Møde
#   ical.js: 01-07T08 Møde, 02-04T08 Møde, 03-04T12 Ny tid, 04-01T12 Ny tid, 05-06T12 Ny tid
