#!/usr/bin/env bash
# ts-ics 2.4.6 and cal-parser 1.0.2 (npm): a meeting that has »CATEGORIES:it« and »CATEGORIES:drift« is about drift alone.
#
# A good guess: categories may stand in one line or in several (RFC 5545, 3.8.1.2 and 3.6.1: »MAY occur more than once«), and both say
# the same; ical.js 2.2.1 and node-ical 0.27.2 (npm) have it and drift either way.
# Seen: each line takes the place of the one before it, so that only the last is left, and so it is with remarks (COMMENT). icalendar
# 7.3.2 (PyPI) writes one line a call of `add`, so that a calendar made in a loop loses all but one of its subjects; a page that lists
# the meetings on it has none. For ts-ics a name in small letters, which the standard counts as the same (3.1), is no name at all: the
# line is put to the text above it, »Budget\ndescription:Kl. 9« is the title. The calendar is valid and nothing is told.
# Known: no issue was found.
# Cure: one line with commas in what one writes; ical.js for what others wrote.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . ts-ics@2.4.6 cal-parser@1.0.2 ical.js@2.2.1 node-ical@0.27.2
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check icalendar==7.3.2
"$work/venv/bin/python" - <<'PY'
from datetime import date, datetime, timezone
from pathlib import Path

import icalendar

for name, given in {"to": ("it", "drift"), "en": (["it", "drift"],)}.items():
    event = icalendar.Event()
    event.add("uid", "1@example.org")
    event.add("dtstamp", datetime(2026, 1, 1, tzinfo=timezone.utc))
    event.add("dtstart", date(2026, 3, 1))
    for category in given:
        event.add("categories", [category] if isinstance(category, str) else category)
    event.add("summary", "Budget")
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//example//da")
    calendar.add_component(event)
    Path(f"{name}.ics").write_bytes(calendar.to_ical())
lines = Path("to.ics").read_bytes()
Path("smaa.ics").write_bytes(lines.replace(b"SUMMARY:Budget", b"SUMMARY:Budget\r\ndescription:Kl. 9"))
PY
cat > run.mjs <<'JS'
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import ICAL from "ical.js";
import ical from "node-ical";

const require = createRequire(import.meta.url);
const { convertIcsCalendar } = require("ts-ics");
const { parseString } = require("cal-parser");
const ways = {
  "ts-ics": (text) => convertIcsCalendar(undefined, text).events[0].categories,
  "cal-parser": (text) => [parseString(text).events[0].categories.value],
  "ical.js": (text) =>
    new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent").getAllProperties("categories").flatMap((one) => one.getValues()),
  "node-ical": (text) => Object.values(ical.sync.parseICS(text)).find((one) => one.type === "VEVENT").categories,
};
for (const [name, read] of Object.entries(ways))
  console.log(`${name}: two lines ${read(readFileSync("to.ics", "utf8"))}, one line ${read(readFileSync("en.ics", "utf8"))}`);
const [event] = convertIcsCalendar(undefined, readFileSync("smaa.ics", "utf8")).events;
console.log(`ts-ics, small letters: ${JSON.stringify(event.summary)}, ${event.description}`);
JS
node run.mjs | tee seen
cat > described <<'TXT'
ts-ics: two lines drift, one line it,drift
cal-parser: two lines drift, one line it,drift
ical.js: two lines it,drift, one line it,drift
node-ical: two lines it,drift, one line it,drift
ts-ics, small letters: "Budget\ndescription:Kl. 9", undefined
TXT
diff described seen || { echo "changed: categories in two lines are read in another way"; exit 1; }
# Output seen: ts-ics: two lines drift, one line it,drift
#   cal-parser: two lines drift, one line it,drift
#   ical.js: two lines it,drift, one line it,drift
#   node-ical: two lines it,drift, one line it,drift
#   ts-ics, small letters: "Budget\ndescription:Kl. 9", undefined
