#!/usr/bin/env bash
# ical.js 2.2.1 (npm, by which Thunderbird reads calendars): a meeting on the Monday of week 42 each year is on each Monday but that.
#
# A good guess: `FREQ=YEARLY;BYWEEKNO=42;BYDAY=MO`, with which a calendar writes what Danes plan by week (the winter holiday in week 7,
# the autumn holiday in week 42), is one day a year (RFC 5545, 3.3.10); rrule 2.8.1, rrule-temporal 2.2.8 (npm) and python-dateutil
# 2.9.0.post0 (PyPI) have 12 October 2026, 18 October 2027 and so on. What does not know a part of a rule says so.
# Seen: the week is passed over, and what is left is each Monday from the one after the first meeting: 19 and 26 October, 2 November … The
# meeting itself, 12 October, is not among them, though the series begins there. With an end (UNTIL) it goes on weekly to that end, and
# counted meetings (COUNT) are used up within a month. »The 20th Monday of the year« (BYDAY=20MO) is weekly as well. By month
# (BYMONTH, BYDAY=-1TH) all is right. Nothing is told.
# Why it matters: who reads a council's calendar on a page made with it sees a meeting a week, and none in the week that was meant.
# Known: of other libraries (github.com/libical/libical/issues/794); of ical.js no issue was found.
# Cure: an event of its own for each year (ical.js loses days of RDATE too), or one of the three readers.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . ical.js@2.2.1 rrule@2.8.1 rrule-temporal@2.2.8
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-dateutil==2.9.0.post0
cat > run.mjs <<'JS'
import ICAL from "ical.js";
import rrule from "rrule";
import { RRuleTemporal } from "rrule-temporal";

const COUNT = 4;
const [first, rule] = process.argv.slice(2);
const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Eksempel//DA", "BEGIN:VEVENT", "UID:1@example.org", "DTSTAMP:20260101T000000Z",
  `DTSTART;VALUE=DATE:${first}`, `RRULE:${rule}`, "SUMMARY:Møde", "END:VEVENT", "END:VCALENDAR", ""];
const event = new ICAL.Event(new ICAL.Component(ICAL.parse(lines.join("\r\n"))).getFirstSubcomponent("vevent"));
const days = event.iterator();
const byIcalJs = [];
for (let i = 0; i < COUNT; i += 1) byIcalJs.push(days.next().toString());
const text = `DTSTART:${first}T090000Z\nRRULE:${rule}`;
const byRrule = rrule.rrulestr(text).all((_, i) => i < COUNT).map((day) => day.toISOString().slice(0, 10));
const byTemporal = new RRuleTemporal({ rruleString: text }).all((_, i) => i < COUNT).map((day) => day.toPlainDate().toString());
console.log(JSON.stringify({ "ical.js": byIcalJs, rrule: byRrule, "rrule-temporal": byTemporal }));
JS
"$work/venv/bin/python" - <<'PY'
import datetime
import itertools
import json
import subprocess
import sys

from dateutil.rrule import rrulestr

RULES = {
    "week 42": ("20261012", "FREQ=YEARLY;BYWEEKNO=42;BYDAY=MO"),
    "20th Monday": ("20260518", "FREQ=YEARLY;BYDAY=20MO"),
    "last Thursday": ("20261029", "FREQ=MONTHLY;BYDAY=-1TH"),
}
WEEK, MONDAY = ["2026-10-12", "2027-10-18", "2028-10-16", "2029-10-15"], ["2026-05-18", "2027-05-17", "2028-05-15", "2029-05-14"]
THURSDAY = ["2026-10-29", "2026-11-26", "2026-12-31", "2027-01-28"]
right = dict(zip(RULES, (WEEK, MONDAY, THURSDAY), strict=True))
weekly = {"week 42": ["2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09"]}
weekly |= {"20th Monday": ["2026-05-18", "2026-05-25", "2026-06-01", "2026-06-08"], "last Thursday": THURSDAY}
same = True
for name, (first, rule) in RULES.items():
    asked = ["node", "run.mjs", first, rule]
    seen = json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)
    days = rrulestr(rule, dtstart=datetime.datetime.strptime(first, "%Y%m%d"))
    seen["dateutil"] = [day.date().isoformat() for day in itertools.islice(days, 4)]
    for reader, found in seen.items():
        print(f"{name}, {reader}: {' '.join(found)}")
    same = same and seen == dict.fromkeys(("rrule", "rrule-temporal", "dateutil"), right[name]) | {"ical.js": weekly[name]}
sys.exit(0 if same else "changed: weeks of a year are read in another way")
PY
# Output seen: week 42, ical.js: 2026-10-19 2026-10-26 2026-11-02 2026-11-09
#   week 42, rrule: 2026-10-12 2027-10-18 2028-10-16 2029-10-15
#   week 42, rrule-temporal: 2026-10-12 2027-10-18 2028-10-16 2029-10-15
#   week 42, dateutil: 2026-10-12 2027-10-18 2028-10-16 2029-10-15
#   20th Monday, ical.js: 2026-05-18 2026-05-25 2026-06-01 2026-06-08
#   20th Monday, rrule: 2026-05-18 2027-05-17 2028-05-15 2029-05-14
#   20th Monday, rrule-temporal: 2026-05-18 2027-05-17 2028-05-15 2029-05-14
#   20th Monday, dateutil: 2026-05-18 2027-05-17 2028-05-15 2029-05-14
#   last Thursday, ical.js: 2026-10-29 2026-11-26 2026-12-31 2027-01-28
#   last Thursday, rrule: 2026-10-29 2026-11-26 2026-12-31 2027-01-28
#   last Thursday, rrule-temporal: 2026-10-29 2026-11-26 2026-12-31 2027-01-28
#   last Thursday, dateutil: 2026-10-29 2026-11-26 2026-12-31 2027-01-28
