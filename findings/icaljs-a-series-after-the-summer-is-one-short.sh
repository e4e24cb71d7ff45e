#!/usr/bin/env bash
# ical.js 2.2.1 (npm): of four meetings that begin in August and pass over July, there are three.
#
# A good guess: `COUNT=4` is four meetings with the first one among them (RFC 5545, 3.3.10), wherever in the year the series begins; in
# which order the months of BYMONTH are written means nothing. rrule 2.8.1 (npm) and python-dateutil 2.9.0.post0 (PyPI) have four.
# Seen: where the months are written from January on (1 to 12 but 7, as calendars write them) and the series begins in a later one, the
# last meeting is missing, whether it is by weekday (the last Thursday) or by day of the month. One that begins in January has them
# all, and so does the one of August if its months are written from August on (8, 9 … 6), which says the same. A series with an end
# (UNTIL) is right, so that only counted ones are short. Nothing is told.
# Why it matters: committees meet monthly but in July and from the autumn on; of the plan that was sent the last meeting is in nobody's
# calendar.
# Known: in another library, mended there (github.com/ical4j/ical4j/issues/47); of ical.js no issue was found.
# Cure: UNTIL in place of COUNT.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . ical.js@2.2.1 rrule@2.8.1
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check python-dateutil==2.9.0.post0
cat > run.mjs <<'JS'
import ICAL from "ical.js";
import rrule from "rrule";

const [first, rule] = process.argv.slice(2);
const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Eksempel//DA", "BEGIN:VEVENT", "UID:1@example.org", "DTSTAMP:20260101T000000Z",
  `DTSTART;VALUE=DATE:${first}`, `RRULE:${rule}`, "SUMMARY:Møde", "END:VEVENT", "END:VCALENDAR", ""];
const event = new ICAL.Event(new ICAL.Component(ICAL.parse(lines.join("\r\n"))).getFirstSubcomponent("vevent"));
const days = event.iterator();
const byIcalJs = [];
for (let day = days.next(); day && byIcalJs.length < 20; day = days.next()) byIcalJs.push(day.toString());
const byRrule = rrule.rrulestr(`DTSTART:${first}T090000Z\nRRULE:${rule}`).all().map((day) => day.toISOString().slice(0, 10));
console.log(JSON.stringify({ "ical.js": byIcalJs, rrule: byRrule }));
JS
"$work/venv/bin/python" - <<'PY'
import datetime
import json
import subprocess
import sys

from dateutil.rrule import rrulestr

MONTHS = "BYMONTH=1,2,3,4,5,6,8,9,10,11,12"
RULES = {
    "from August": ("20260827", f"FREQ=MONTHLY;BYDAY=-1TH;{MONTHS};COUNT=4"),
    "from August, on the 15th": ("20260815", f"FREQ=MONTHLY;BYMONTHDAY=15;{MONTHS};COUNT=4"),
    "from August, written so": ("20260827", "FREQ=MONTHLY;BYDAY=-1TH;BYMONTH=8,9,10,11,12,1,2,3,4,5,6;COUNT=4"),
    "from August to November": ("20260827", f"FREQ=MONTHLY;BYDAY=-1TH;{MONTHS};UNTIL=20261130"),
    "from January": ("20260129", f"FREQ=MONTHLY;BYDAY=-1TH;{MONTHS};COUNT=4"),
}
same = True
for name, (first, rule) in RULES.items():
    asked = ["node", "run.mjs", first, rule]
    seen = json.loads(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)
    days = rrulestr(rule, dtstart=datetime.datetime.strptime(first, "%Y%m%d"))
    seen["dateutil"] = [day.date().isoformat() for day in days]
    print(f"{name}: " + "; ".join(f"{reader} {len(found)}, last {found[-1]}" for reader, found in seen.items()))
    short = name in ("from August", "from August, on the 15th")
    right = seen["dateutil"]
    same = same and len(right) == 4 and seen["rrule"] == right and seen["ical.js"] == (right[:3] if short else right)
sys.exit(0 if same else "changed: meetings are counted in another way")
PY
# Output seen: from August: ical.js 3, last 2026-10-29; rrule 4, last 2026-11-26; dateutil 4, last 2026-11-26
#   from August, on the 15th: ical.js 3, last 2026-10-15; rrule 4, last 2026-11-15; dateutil 4, last 2026-11-15
#   from August, written so: ical.js 4, last 2026-11-26; rrule 4, last 2026-11-26; dateutil 4, last 2026-11-26
#   from August to November: ical.js 4, last 2026-11-26; rrule 4, last 2026-11-26; dateutil 4, last 2026-11-26
#   from January: ical.js 4, last 2026-04-30; rrule 4, last 2026-04-30; dateutil 4, last 2026-04-30
