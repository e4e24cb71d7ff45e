#!/usr/bin/env bash
# csvkit 2.2.0 (PyPI): a service that opens at 8:30 and closes at 15:45 opens at »0:08:30« and closes at »0:15:45« in each table, each
# sorted file and each JSON that it makes.
#
# A good guess: hours of the day, as a column of opening hours has them, are hours or text; and what is only sorted, or shown in a
# table, is written as it was.
# Seen: types are guessed before the table is sorted or shown, and agate 1.14.2 below has a type for lengths of time, in which two
# numbers and a colon are minutes and seconds. Half past eight is eight and a half minutes; csvstat adds opening hours up. With 8.30,
# as Danes write it as often, it is the number 8.3 in JSON. csvgrep and csvcut guess nothing and keep what was there, so one and the same
# file has its hours after one command and not after the next. Nothing is told.
# Known: that types are guessed, and how to turn it off (`--no-inference`), is in its manual; that opening hours have no type, of times
# in workbooks, closed without a cure (github.com/wireservice/agate/issues/387).
# Cure: `--no-inference`, in each command that has it.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check csvkit==2.2.0 agate==1.14.2
printf 'kommune,åbner,lukker,punktum\nOdense,9:00,16:00,9.00\nAarhus,8:30,15:45,8.30\n' > tider.csv
{
  "$work/venv/bin/csvcut" -c kommune,åbner,lukker,punktum tider.csv
  echo "sorted"
  "$work/venv/bin/csvsort" -c kommune tider.csv
  "$work/venv/bin/csvjson" --stream tider.csv
  "$work/venv/bin/csvstat" --sum -c åbner tider.csv
  echo "without guesses"
  "$work/venv/bin/csvsort" --no-inference -c kommune tider.csv
} | tee seen
cat > described <<'TXT'
kommune,åbner,lukker,punktum
Odense,9:00,16:00,9.00
Aarhus,8:30,15:45,8.30
sorted
kommune,åbner,lukker,punktum
Aarhus,0:08:30,0:15:45,8.30
Odense,0:09:00,0:16:00,9.00
{"kommune": "Odense", "åbner": "0:09:00", "lukker": "0:16:00", "punktum": 9.0}
{"kommune": "Aarhus", "åbner": "0:08:30", "lukker": "0:15:45", "punktum": 8.3}
0:17:30
without guesses
kommune,åbner,lukker,punktum
Aarhus,8:30,15:45,8.30
Odense,9:00,16:00,9.00
TXT
diff described seen || { echo "changed: hours of a table are read in another way"; exit 1; }
# Output seen: sorted: Aarhus,0:08:30,0:15:45,8.30 and Odense,0:09:00,0:16:00,9.00
#   {"kommune": "Aarhus", "åbner": "0:08:30", "lukker": "0:15:45", "punktum": 8.3}
#   0:17:30, the sum of 8:30 and 9:00
#   without guesses: Aarhus,8:30,15:45,8.30 and Odense,9:00,16:00,9.00
