#!/usr/bin/env bash
# node-ical 0.27.2 and ical-expander 3.2.0 (npm), as ical 0.8.0 (npm) and ics 0.7.3 (PyPI): a meeting at 9 in a time zone that the calendar
# describes itself (VTIMEZONE) is at 9 where the reader's machine stands; on a server, which keeps UTC, it is at 11 in Denmark.
#
# A good guess: an hour with TZID=»Rådhuset« is told by the VTIMEZONE of that name in the same file, which must be there (RFC 5545, 3.2.19)
# and says how many hours to take off, in summer and in winter. Names are free; Outlook writes its own, in the words of the machine's
# language. ical.js 2.2.1, ts-ics 2.4.6 (npm), icalendar 7.3.2 and vobject 0.9.9 (PyPI) read it.
# Seen: these four look for the name in the world's list of zones (Europe/Copenhagen), and where it is not there take the hour for the
# machine's own, or for UTC. At a desk in Denmark three of them are right by chance; the page that a server builds from the same file is
# two hours wrong in summer and one in winter. »Romance Standard Time«, Outlook's English name for Copenhagen's zone, is known to node-ical
# and ical-expander, and not to ical and ics. Nothing is told.
# Known: of ics (github.com/ics-py/ics-py/issues/347), of node-ical with the name »Customized Time Zone«, mended for it in 0.25.6
# (github.com/jens-maus/node-ical/issues/478); of any other name there, and of ical-expander and ical, no issue was found.
# Ours: our calendars hold whole days. Cure: one of the four that read it; `TZID=Europe/Copenhagen` in what one writes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . node-ical@0.27.2 ical@0.8.0 ical-expander@3.2.0 ical.js@2.2.1 ts-ics@2.4.6
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ics==0.7.3 icalendar==7.3.2 vobject==0.9.9
for zone in Rådhuset "Romance Standard Time"; do
  sed -e "s/@/$zone/" -e 's/$/\r/' > "${zone%% *}.ics" <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example.org//moeder//DA
BEGIN:VTIMEZONE
TZID:@
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:moede-1
DTSTAMP:20160101T000000Z
DTSTART;TZID=@:20160601T090000
DTEND;TZID=@:20160601T100000
SUMMARY:Møde i styregruppen
END:VEVENT
END:VCALENDAR
ICS
done
cat > run.mjs <<'JS'
import fs from "fs";
import ical from "ical";
import ICAL from "ical.js";
import Expander from "ical-expander";
import nodeIcal from "node-ical";
import { convertIcsCalendar } from "ts-ics";

const text = fs.readFileSync(process.argv[2], "utf8");
const meeting = (parts) => Object.values(parts).find((part) => part.type === "VEVENT").start;
const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent"));
const begins = {
  "node-ical": meeting(nodeIcal.sync.parseICS(text)),
  ical: meeting(ical.parseICS(text)),
  "ical-expander": new Expander({ ics: text }).all().events[0].startDate.toJSDate(),
  "ical.js": event.startDate.toJSDate(),
  "ts-ics": convertIcsCalendar(undefined, text).events[0].start.date,
};
console.log(Object.entries(begins).map(([name, day]) => `${name} ${new Date(+day).toISOString().slice(11, 16)}`).join(", "));
JS
cat > run.py <<'PY'
import datetime
import sys
from pathlib import Path

import icalendar
import ics
import vobject

text = Path(sys.argv[1]).read_bytes().decode()
utc = datetime.timezone.utc
begins = {
    "ics": list(ics.Calendar(text).events)[0].begin.datetime,
    "icalendar": icalendar.Calendar.from_ical(text).walk("VEVENT")[0].decoded("DTSTART"),
    "vobject": vobject.readOne(text).vevent.dtstart.value,
}
print(", ".join(f"{name} {day.astimezone(utc):%H:%M}" for name, day in begins.items()))
PY
for machine in UTC Europe/Copenhagen; do
  for file in Rådhuset.ics Romance.ics; do
    echo "$machine, ${file%.ics}: $(TZ=$machine node run.mjs "$file"), $(TZ=$machine "$work/venv/bin/python" -W ignore run.py "$file")"
  done
done | tee seen
cat > described <<'TXT'
UTC, Rådhuset: node-ical 09:00, ical 09:00, ical-expander 09:00, ical.js 07:00, ts-ics 07:00, ics 09:00, icalendar 07:00, vobject 07:00
UTC, Romance: node-ical 07:00, ical 09:00, ical-expander 07:00, ical.js 07:00, ts-ics 07:00, ics 09:00, icalendar 07:00, vobject 07:00
Europe/Copenhagen, Rådhuset: node-ical 07:00, ical 07:00, ical-expander 07:00, ical.js 07:00, ts-ics 07:00, ics 09:00, icalendar 07:00, vobject 07:00
Europe/Copenhagen, Romance: node-ical 07:00, ical 07:00, ical-expander 07:00, ical.js 07:00, ts-ics 07:00, ics 09:00, icalendar 07:00, vobject 07:00
TXT
diff described seen || { echo "changed: hours in a zone of the calendar's own are read in another way"; exit 1; }
# Output seen: UTC, Rådhuset: node-ical 09:00, ical 09:00, ical-expander 09:00, ical.js 07:00, ts-ics 07:00, ics 09:00, icalendar 07:00, vobject 07:00
#   UTC, Romance: node-ical 07:00, ical 09:00, ical-expander 07:00, ical.js 07:00, ts-ics 07:00, ics 09:00, icalendar 07:00, vobject 07:00
#   Europe/Copenhagen, Rådhuset: node-ical 07:00, ical 07:00, ical-expander 07:00, ical.js 07:00, ts-ics 07:00, ics 09:00, icalendar 07:00, vobject 07:00
#   Europe/Copenhagen, Romance: node-ical 07:00, ical 07:00, ical-expander 07:00, ical.js 07:00, ts-ics 07:00, ics 09:00, icalendar 07:00, vobject 07:00
