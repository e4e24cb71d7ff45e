#!/usr/bin/env bash
# pandas 3.1.1, python-dateutil 2.9.0.post0 and dateparser 1.5.0 (PyPI): the month »2016-M03« of a statistical table is 1 January
# 2016, three seconds past midnight; »2016M03« is some 34 hours ago, and the quarter »2016K2« in 1858.
#
# A good guess: SDMX, the standard of statistical offices, writes March 2016 as 2016-M03 and the second quarter as 2016-Q2, and
# Danmarks Statistik writes 2016M03 and 2016K2. pandas knows quarters; a month it either knows too or it refuses, as it does
# 2016-S1 (a half year), 2016-W09, 2016M03 and 2016K2. What guesses at dates gives None where it cannot.
# Seen: »M03« is read as a unit of time. So `to_datetime`, `Period` and `read_csv(parse_dates=…)` of pandas give 3 seconds past
# midnight on 1 January 2016 for March and 12 for December: twelve months of a year fall on one day, and grouped by year all looks
# right. dateutil gives three seconds past a minute of today's day in 2016. dateparser takes »2016M03« for 2016 minutes ago,
# 2016-Q2 for May, and finds 1858 in »2016K2«. polars 2.1.0 leaves a text.
# Known: no issue was found.
# Cure: `format="%Y-M%m"` (or `"%YM%m"`).
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pandas==3.1.1 python-dateutil==2.9.0.post0 dateparser==1.5.0 \
  polars==2.1.0
"$work/venv/bin/python" -W ignore - <<'PY'
import sys
from datetime import datetime
from io import StringIO

import dateparser
import pandas
import polars
from dateutil.parser import parse

NOW = datetime(2026, 11, 30, 12)
TABLE = "tid,tal\n2016-M03,1\n2016-M12,2\n"


def refused(text):
    try:
        return str(pandas.to_datetime(text))
    except ValueError:
        return "refused"


column = [str(moment) for moment in pandas.read_csv(StringIO(TABLE), parse_dates=["tid"])["tid"]]
period = str(pandas.Period("2016-M03"))
quarter = str(pandas.Period("2016-Q2"))
others = [refused(text) for text in ("2016-S1", "2016-W09", "2016M03", "2016K2")]
util = str(parse("2016-M03", default=NOW))
guessed = [str(dateparser.parse(code, settings={"RELATIVE_BASE": NOW})) for code in ("2016M03", "2016-Q2", "2016K2")]
told = str(pandas.to_datetime("2016-M03", format="%Y-M%m"))
text = polars.read_csv(StringIO(TABLE), try_parse_dates=True)["tid"][0]
print("pandas:", column, period, quarter, others, "- told:", told)
print("dateutil:", util, "- dateparser:", guessed, "- polars:", text)
same = column == ["2016-01-01 00:00:03", "2016-01-01 00:00:12"] and period == "2016-01-01 00:00:03" and quarter == "2016Q2"
same = same and others == ["refused"] * 4 and told == "2016-03-01 00:00:00" and util == "2016-11-30 12:00:03"
same = same and guessed == ["2026-11-29 02:24:00", "2016-05-30 00:00:00", "1858-11-30 12:00:00"] and text == "2016-M03"
sys.exit(0 if same else "changed: months of statistics are read otherwise")
PY
# Output seen: pandas: ['2016-01-01 00:00:03', '2016-01-01 00:00:12'] 2016-01-01 00:00:03 2016Q2 ['refused', 'refused',
#     'refused', 'refused'] - told: 2016-03-01 00:00:00
#   dateutil: 2016-11-30 12:00:03 - dateparser: ['2026-11-29 02:24:00', '2016-05-30 00:00:00', '1858-11-30 12:00:00'] -
#     polars: 2016-M03
