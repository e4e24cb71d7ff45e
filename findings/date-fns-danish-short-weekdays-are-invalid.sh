#!/usr/bin/env bash
# date-fns 4.4.0 (npm): a day that it writes itself in Danish with a short weekday, »fre. 8. jan. 2016«, it cannot read: Invalid Date.
#
# A good guess: `parse` with the same format and language reads what `format` gives, as it does with short months, whose point it
# knows, and in Norwegian, Swedish and German with weekdays as well.
# Seen: Danish weekdays are written with the point that belongs to the abbreviation (man. tir. ons. …), and read without: the pattern
# ends before the point, and what is left over is refused. That goes for all seven days. Whoever keeps the days of a list, a calendar
# or an address of a filter as they are shown has lost them all when they are read again, and a field in which one types »fre. 8. jan.
# 2016«, as the page has it, says that it is no date. The long weekday (»fredag«) is read.
# Known: the like of Croatian, Bosnian and Serbian (github.com/date-fns/date-fns/pull/4277, open); of Danish no issue was found.
# Cure: keep ISO dates and write Danish only for readers; or read with `EEE'.' d. MMM yyyy`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-audit --no-fund --prefix . date-fns@4.4.0
cat > run.mjs <<'JS'
import { format, isValid, parse } from "date-fns";
import { da, de, nb, sv } from "date-fns/locale";

const days = [4, 5, 6, 7, 8, 9, 10].map((day) => new Date(2016, 0, day));
const months = Array.from({ length: 12 }, (_, month) => new Date(2016, month, 4));
const lost = (dates, way, locale, read = way) => dates.map((date) => format(date, way, { locale }))
  .filter((text) => !isValid(parse(text, read, new Date(0), { locale })));
for (const [name, locale] of Object.entries({ da, nb, sv, de })) {
  const [short, long, month] = [[days, "EEE d. MMM yyyy"], [days, "EEEE d. MMM yyyy"], [months, "d. MMM yyyy"]]
    .map(([dates, way]) => lost(dates, way, locale).length);
  console.log(`${name}: unread of short weekdays ${short}, of long ones ${long}, of short months ${month}`);
}
console.log(`da: ${lost(days, "EEE d. MMM yyyy", da)[4]}; with the point in the format ${
  lost(days, "EEE d. MMM yyyy", da, "EEE'.' d. MMM yyyy").length} of them are unread`);
JS
TZ=Europe/Copenhagen node run.mjs | tee seen
cat > described <<'TXT'
da: unread of short weekdays 7, of long ones 0, of short months 0
nb: unread of short weekdays 0, of long ones 0, of short months 0
sv: unread of short weekdays 0, of long ones 0, of short months 0
de: unread of short weekdays 0, of long ones 0, of short months 0
da: fre. 8. jan. 2016; with the point in the format 0 of them are unread
TXT
diff described seen || { echo "changed: Danish weekdays are read otherwise"; exit 1; }
# Output seen: da: unread of short weekdays 7, of long ones 0, of short months 0
#   nb: unread of short weekdays 0, of long ones 0, of short months 0
#   sv: unread of short weekdays 0, of long ones 0, of short months 0
#   de: unread of short weekdays 0, of long ones 0, of short months 0
#   da: fre. 8. jan. 2016; with the point in the format 0 of them are unread
