#!/usr/bin/env bash
# ical2json 5.0.0 (npm): of a calendar that ics 3.12.0 (npm) wrote, each text of more than a line is cut off: »Møde i styregruppen for
# det fælles it-selskab mellem de tre kommune«.
#
# A good guess: a long line of iCalendar goes on in the next one, after a blank or a tab (RFC 5545, 3.1), and what reads calendars
# puts the parts together before it does anything else, as ical.js 2.2.1 and node-ical 0.27.2 (npm) do.
# Seen: a blank is known, a tab is not; what stands after it is no line that ical2json knows, and so it is left out. ics, which writes
# calendars in JavaScript, folds with tabs alone. A title ends in the middle of a word, and so does an address, so that its link
# leads elsewhere. The calendar is valid, texts of one line are whole, and nothing is told.
# Known: of lines that begin with a blank (github.com/adrianlee44/ical2json/pull/8); of tabs no issue was found.
# Cure: `text.replace(/\r?\n[ \t]/g, "")` before it, or one of the other two.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . ics@3.12.0 ical2json@5.0.0 ical.js@2.2.1 node-ical@0.27.2
cat > run.mjs <<'JS'
import { createRequire } from "node:module";
import ICAL from "ical.js";
import ical from "node-ical";

const require = createRequire(import.meta.url);
const { convert } = require("ical2json");
const { value } = require("ics").createEvent({
  title: "Møde i styregruppen for det fælles it-selskab mellem de tre kommuner på Fyn om budgettet for 2027",
  description: "Budget", url: `https://example.org/moeder/${"styregruppen/".repeat(4)}2026-03-01.html`, start: [2026, 3, 1],
});
const seen = {
  "ical2json": convert(value).VCALENDAR[0].VEVENT[0],
  "ical2json, unfolded": convert(value.replace(/\r?\n[ \t]/g, "")).VCALENDAR[0].VEVENT[0],
};
const part = new ICAL.Component(ICAL.parse(value)).getFirstSubcomponent("vevent");
seen["ical.js"] = { SUMMARY: part.getFirstPropertyValue("summary"), URL: part.getFirstPropertyValue("url") };
const [event] = Object.values(ical.sync.parseICS(value)).filter((one) => one.type === "VEVENT");
seen["node-ical"] = { SUMMARY: event.summary, URL: event.url };
for (const [name, { SUMMARY, URL }] of Object.entries(seen))
  console.log(`${name}: ${SUMMARY.slice(46)} | ${URL.slice(40)}`);
JS
node run.mjs | tee seen
cat > described <<'TXT'
ical2json: mellem de tre kommune | styregruppen/styregruppen/styre
ical2json, unfolded: mellem de tre kommuner på Fyn om budgettet for 2027 | styregruppen/styregruppen/styregruppen/2026-03-01.html
ical.js: mellem de tre kommuner på Fyn om budgettet for 2027 | styregruppen/styregruppen/styregruppen/2026-03-01.html
node-ical: mellem de tre kommuner på Fyn om budgettet for 2027 | styregruppen/styregruppen/styregruppen/2026-03-01.html
TXT
diff described seen || { echo "changed: folded lines are read in another way"; exit 1; }
# Output seen: ical2json: mellem de tre kommune | styregruppen/styregruppen/styre
#   ical2json, unfolded: mellem de tre kommuner på Fyn om budgettet for 2027 | styregruppen/styregruppen/styregruppen/2026-03-01.html
#   ical.js: mellem de tre kommuner på Fyn om budgettet for 2027 | styregruppen/styregruppen/styregruppen/2026-03-01.html
#   node-ical: mellem de tre kommuner på Fyn om budgettet for 2027 | styregruppen/styregruppen/styregruppen/2026-03-01.html
