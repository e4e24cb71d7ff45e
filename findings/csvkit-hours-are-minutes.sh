#!/usr/bin/env bash
# csvkit 2.2.0 with agate 1.14.2 (PyPI): the hour 09:30 is written as 0:09:30, nine and a half minutes past midnight, and the
# paragraph 1-2 as 2 January 2001.
#
# A good guess: `csvsort` and `csvjson` keep what stands in a column of hours, as they keep »3. marts 2016«, »2016-03« and
# »16/17«; or they know hours.
# Seen: there is no kind for an hour, only one for lengths of time, and a length of two parts is minutes and seconds. A list of
# meetings sorted by committee, or made JSON, has them all between midnight and one; with seconds (09:30:00) it is right. A column
# of »24 m« (months of notice) is 0:24:00. »1-2« and »3-4« (points of a law, classes, wards) become days of 2001. The Danish locale
# (`-L da_DK`) changes nothing, and nothing is told.
# Known: that hours and lengths cannot be told apart, closed as such (github.com/wireservice/agate/issues/387), and what it does
# elsewhere (github.com/etalab/csvapi/issues/41); of »1-2« no issue was found.
# Cure: `-I`, which guesses nothing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check csvkit==2.2.0 agate==1.14.2
cd "$work"
printf 'udvalg,kl,stk,varsel,aar\nTeknik,09:30,1-2,24 m,16/17\nKultur,13:00,3-4,6 m,17/18\n' > moeder.csv
printf 'udvalg,kl\nTeknik,09:30:00\n' > sekunder.csv
sorted=$(venv/bin/csvsort -c udvalg moeder.csv | tr '\n' ' ')
danish=$(venv/bin/csvsort -L da_DK -c udvalg moeder.csv | tr '\n' ' ')
kept=$(venv/bin/csvsort -I -c udvalg moeder.csv | tail -n 1)
seconds=$(venv/bin/csvsort -c udvalg sekunder.csv | tail -n 1)
echo "sorted: $sorted"
echo "with -I: $kept - with seconds: $seconds"
expected='udvalg,kl,stk,varsel,aar Kultur,0:13:00,2001-03-04,0:06:00,17/18 Teknik,0:09:30,2001-01-02,0:24:00,16/17 '
[ "$sorted" = "$expected" ] && [ "$danish" = "$expected" ] && [ "$kept" = 'Teknik,09:30,1-2,24 m,16/17' ] \
  && [ "$seconds" = 'Teknik,9:30:00' ] || { echo "changed: hours are read otherwise"; exit 1; }
