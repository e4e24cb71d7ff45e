#!/usr/bin/env bash
# csv-diff 1.2 (PyPI): with the municipality as the key, a figure that was changed from 1600 to 9999 is no difference.
#
# A good guess: a key that several rows share is refused, or every row with it is compared. Who asks what changed between two
# years' tables by municipality names the column of municipalities, and each has a row for every year.
# Seen: of the rows with one key the last is kept and the others are forgotten, in both files. What was changed, put in or struck
# out above it is not told, and the answer is »no changes«, with exit status 0. Without a key rows that are alike are one: a row
# that was copied is none. A key of several columns cannot be given on the command line.
# Known: that the user is not warned (github.com/simonw/csv-diff/issues/31, open), and of such a key (issue 1, open).
# Cure: make a column of municipality and year together the key, and count the rows of both files first.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check csv-diff==1.2
cd "$work"
printf 'kommune,aar,kr\nAarhus,2016,1600\nAarhus,2018,1700\nOdense,2016,900\n' > foer.csv
printf 'kommune,aar,kr\nAarhus,2016,9999\nAarhus,2017,5\nAarhus,2018,1700\nOdense,2016,900\n' > efter.csv
printf 'kommune,aar,kr\nAarhus,2016,1600\nAarhus,2018,1700\nOdense,2016,900\nOdense,2016,900\n' > kopi.csv
for name in foer efter; do sed '1s/^/noegle,/; 2,$s/^\([^,]*\),\([^,]*\)/\1 \2,&/' $name.csv > $name-noegle.csv; done
shared=$(venv/bin/csv-diff foer.csv efter.csv --key=kommune --json | tr -d ' \n')
copied=$(venv/bin/csv-diff foer.csv kopi.csv --json | tr -d ' \n')
own=$(venv/bin/csv-diff foer-noegle.csv efter-noegle.csv --key=noegle | tr '\n' ' ')
nothing='{"added":[],"removed":[],"changed":[],"columns_added":[],"columns_removed":[]}'
echo "by municipality: $shared"
echo "a row copied: $copied"
echo "by municipality and year: $own"
[ "$shared" = "$nothing" ] && [ "$copied" = "$nothing" ] && [[ "$own" == *'1 row changed, 1 row added'* ]] \
  || { echo "changed: rows with one key are compared otherwise"; exit 1; }
