#!/usr/bin/env bash
# cal-parser 1.0.2 and ics-to-json 2.0.2 (npm): a meeting that has a reminder by mail, »Husk mødet«, has that name, and »Møde i
# styregruppen« is gone; in cal-parser its text is the reminder's too.
#
# A good guess: a reminder (VALARM, RFC 5545, 3.6.6) stands within its meeting and has words of its own: SUMMARY is the subject of the
# mail, DESCRIPTION what is said. What reads a calendar line by line knows by BEGIN and END whose they are; ical.js 2.2.1, ts-ics 2.4.6,
# node-ical 0.27.2 (npm) and icalendar 7.3.2 (PyPI) do.
# Seen: these two put each line to the last meeting that began, and the later word takes the place of the first. Of a reminder without
# words of its own nothing is seen; many programs write a text into each (»Reminder«), so that a whole list has one description. In a
# page of a committee's meetings every meeting with a reminder is called alike, and nothing is told.
# Known: in other readers (github.com/MartinThoma/ics-parser/issues/3; mended in github.com/msherry/ical2org/pull/3); of these two no issue
# was found.
# Ours: our calendars have no reminders. Cure: one of the four, or the text without what stands between BEGIN:VALARM and END:VALARM.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . cal-parser@1.0.2 ics-to-json@2.0.2 ical.js@2.2.1 ts-ics@2.4.6 node-ical@0.27.2
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check icalendar==7.3.2
sed 's/$/\r/' > meeting.ics <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example.org//moeder//DA
BEGIN:VEVENT
UID:1@example.org
DTSTAMP:20160101T000000Z
DTSTART:20160301T090000Z
DTEND:20160301T100000Z
SUMMARY:Møde i styregruppen
DESCRIPTION:Om fælles drift
BEGIN:VALARM
ACTION:EMAIL
TRIGGER:-PT15M
ATTENDEE:mailto:sekretariat@example.org
SUMMARY:Husk mødet
DESCRIPTION:Mødet begynder om et kvarter
END:VALARM
END:VEVENT
END:VCALENDAR
ICS
cat > run.mjs <<'JS'
import fs from "fs";
import calParser from "cal-parser";
import ICAL from "ical.js";
import icsToJson from "ics-to-json";
import nodeIcal from "node-ical";
import { convertIcsCalendar } from "ts-ics";

const text = fs.readFileSync("meeting.ics", "utf8");
const told = (name, event) => console.log(`${name}: ${event.summary.value ?? event.summary} / ${event.description.value ?? event.description}`);
told("cal-parser", calParser.parseString(text).events[0]);
told("ics-to-json", icsToJson.icsToJson(text)[0]);
told("ical.js", new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent")));
told("ts-ics", convertIcsCalendar(undefined, text).events[0]);
told("node-ical", Object.values(nodeIcal.sync.parseICS(text)).find((part) => part.type === "VEVENT"));
JS
cat > run.py <<'PY'
from pathlib import Path

import icalendar

[event] = icalendar.Calendar.from_ical(Path("meeting.ics").read_bytes()).walk("VEVENT")
print(f"icalendar: {event['SUMMARY']} / {event['DESCRIPTION']}")
PY
{ node run.mjs; "$work/venv/bin/python" run.py; } | tee seen
cat > described <<'TXT'
cal-parser: Husk mødet / Mødet begynder om et kvarter
ics-to-json: Husk mødet / Om fælles drift
ical.js: Møde i styregruppen / Om fælles drift
ts-ics: Møde i styregruppen / Om fælles drift
node-ical: Møde i styregruppen / Om fælles drift
icalendar: Møde i styregruppen / Om fælles drift
TXT
diff described seen || { echo "changed: meetings with a reminder are read in another way"; exit 1; }
# Output seen: cal-parser: Husk mødet / Mødet begynder om et kvarter
#   ics-to-json: Husk mødet / Om fælles drift
#   ical.js: Møde i styregruppen / Om fælles drift
#   ts-ics: Møde i styregruppen / Om fælles drift
#   node-ical: Møde i styregruppen / Om fælles drift
#   icalendar: Møde i styregruppen / Om fælles drift
