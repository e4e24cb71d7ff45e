#!/usr/bin/env bash
# calendar-link 2.11.5 (npm): a whole day given as a Date, 1 March in Denmark, is 28 February in the calendars of Google, Outlook and
# Yahoo and in the .ics; and a comma or semicolon stands bare in the .ics.
#
# A good guess: what makes an event »all day« takes the day that the reader's clock, or the offset, says; and text in iCalendar has its
# commas and semicolons escaped (RFC 5545, 3.3.11).
# Seen: the day is taken in UTC. Midnight in Denmark is 23:00 or 22:00 of the day before, so `new Date(2026, 2, 1)`, which is what a
# date picker gives, and »2026-03-01T00:00:00+01:00« are a day early for all in Denmark, while tests on a server in UTC are green. The text
# »2026-03-01« alone is right. DTSTART lacks VALUE=DATE, without which eight digits are no value of it (3.8.2.4): ical.js 2.2.1 (npm)
# refuses it.
# Known: of text (github.com/AnandChowdhary/calendar-link/issues/678, mended in 2.11.1); of a Date and of commas no issue was found.
# Cure: give whole days as text, and write the .ics with another library.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . calendar-link@2.11.5 ical.js@2.2.1
cat > run.mjs <<'JS'
import { google, ics, outlook, yahoo } from "calendar-link";
import ICAL from "ical.js";

const days = { "a Date": new Date(2026, 2, 1), "with an offset": "2026-03-01T00:00:00+01:00", "a text": "2026-03-01" };
for (const [name, start] of Object.entries(days)) {
  const event = { title: "Budget; drift, it", start, allDay: true };
  const links = [google, outlook, yahoo].map((make) => decodeURIComponent(make(event)).match(/(?:dates|startdt|st)=([\dT:-]+)/)[1]);
  const text = decodeURIComponent(ics(event).split(",").slice(1).join(","));
  console.log(`${name}: ${links.join(" ")} ${text.match(/DTSTART.*/)[0]} ${text.match(/SUMMARY.*/)[0]}`);
}
const text = decodeURIComponent(ics({ title: "x", start: "2026-03-01", allDay: true }).split(",").slice(1).join(","));
try {
  console.log(`ical.js: ${new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent").getFirstPropertyValue("dtstart")}`);
} catch (error) {
  console.log(`ical.js: ${error.message}`);
}
JS
TZ=Europe/Copenhagen node run.mjs | tee seen
cat > described <<'TXT'
a Date: 20260228 2026-02-28T23:00:00 20260228 DTSTART:20260228 SUMMARY:Budget; drift, it
with an offset: 20260228 2026-02-28T23:00:00 20260228 DTSTART:20260228 SUMMARY:Budget; drift, it
a text: 20260301 2026-03-01T00:00:00 20260301 DTSTART:20260301 SUMMARY:Budget; drift, it
ical.js: invalid date-time value: "2026-03-01T::"
TXT
diff described seen || { echo "changed: whole days are written in another way"; exit 1; }
# Output seen: a Date: 20260228 2026-02-28T23:00:00 20260228 DTSTART:20260228 SUMMARY:Budget; drift, it
#   with an offset: 20260228 2026-02-28T23:00:00 20260228 DTSTART:20260228 SUMMARY:Budget; drift, it
#   a text: 20260301 2026-03-01T00:00:00 20260301 DTSTART:20260301 SUMMARY:Budget; drift, it
#   ical.js: invalid date-time value: "2026-03-01T::"
