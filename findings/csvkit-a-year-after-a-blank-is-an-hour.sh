#!/usr/bin/env bash
# csvkit 2.2.0 (PyPI): the first of March 2016, »1/3 2016«, is the third of January of a year to come, at 20:16; »3-4« is the fourth of
# March 2001.
#
# A good guess: a day that is written as Danes do, with a blank before the year, is a day, or stays text where the tool does not know that
# form, as it does for »1. marts 2016«; and what is only sorted or shown is written as it was.
# Seen: the guess of types asks a library that finds times in sentences, in American order, and to it four digits after a blank are an
# hour: 2016 is 20:16, 2017 is 20:17. The year is the one in which that day comes next, by the clock of the machine, so a table has other
# years when it is sorted next year. One day after the twelfth of a month in the column, and all of it stays text: whether a table is hit
# hangs on its rows. »3-4«, a span, is a day in 2001. Nothing is told. With »1/3-2016« day and month change places.
# Known: of other texts that become times (github.com/wireservice/csvkit/issues/911, mended); of these no issue was found.
# Cure: `--no-inference`, or `--date-format "%d/%m %Y"` where the column is one of days.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check csvkit==2.2.0 agate==1.14.2 parsedatetime==2.6
told() {  # the text, and what becomes of it in a column with another of its kind; the year by the clock is left out
  local result
  result=$(printf 'nr,dag\n1,%s\n2,%s\n' "$1" "$2" | "$work/venv/bin/csvsort" "${@:3}" | sed -n 2p)
  echo "»$1« beside »$2«${3:+ with $3}: ${result#1,}" | sed -E 's/: [0-9]{4}(-[0-9]{2}-[0-9]{2}T)/: ····\1/'
}
{
  told "1/3 2016" "4/12 2017"
  told "1/3 2016" "24/12 2017"
  told "1/3-2016" "4/12-2017"
  told "3-4" "5-6"
  told "1. marts 2016" "4. december 2017"
  told "1/3 2016" "4/12 2017" --no-inference
  told "1/3 2016" "24/12 2017" --date-format "%d/%m %Y"
} | tee seen
cat > described <<'TXT'
»1/3 2016« beside »4/12 2017«: ····-01-03T20:16:00
»1/3 2016« beside »24/12 2017«: 1/3 2016
»1/3-2016« beside »4/12-2017«: 2016-01-03
»3-4« beside »5-6«: 2001-03-04
»1. marts 2016« beside »4. december 2017«: 1. marts 2016
»1/3 2016« beside »4/12 2017« with --no-inference: 1/3 2016
»1/3 2016« beside »24/12 2017« with --date-format: 2016-03-01
TXT
diff described seen || { echo "changed: Danish days are read in another way"; exit 1; }
# Output seen: »1/3 2016« beside »4/12 2017«: ····-01-03T20:16:00, where ···· was 2027 in December 2026
#   »1/3 2016« beside »24/12 2017«: 1/3 2016
#   »1/3-2016« beside »4/12-2017«: 2016-01-03
#   »3-4« beside »5-6«: 2001-03-04
#   »1. marts 2016« beside »4. december 2017«: 1. marts 2016
#   »1/3 2016« beside »4/12 2017« with --no-inference: 1/3 2016
#   »1/3 2016« beside »24/12 2017« with --date-format: 2016-03-01
