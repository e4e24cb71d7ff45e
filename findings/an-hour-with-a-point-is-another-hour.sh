#!/usr/bin/env bash
# SQLite 3.54.1 (in apsw 3.54.1.0, PyPI): `time('19.30')` is 19:12:00, and so is `time('9.30')`; python-dateutil 2.9.0.post0 and
# pendulum 3.3.0 (with `strict=False`) make the 9th of this month of the second.
#
# A good guess: an hour with a full stop, as Danes write it (9.30, 19.30) and browsers do in Danish (`timeStyle: "short"`), is
# either read as one or refused: NULL, an error. SQLite refuses »9:30«, »19.30.00« and »kl. 19.30«.
# Seen: for SQLite a number is a day since 4714 BC, counted from noon, and what comes after the point is the share of a day: .30 of
# 24 hours after noon is 19:12. So every meeting at half past any hour is at 19:12, one at 19.15 is at 15:36, and one at 14.00 or 9.00
# is at noon; 19:12 looks so near to 19.30 that one sees an error of rounding. A table of meetings is sorted and filtered by it, and
# nothing is told. dateutil and pendulum take the hour for a day of the month and drop the minutes: »9.30« is the 9th at midnight,
# »23.15« the 23rd. dateparser 1.5.0 reads the hours.
# Known: the number of a day is in SQLite's manual (»Date And Time Functions«, the last of the formats), of hours it says nothing;
# of dateutil that it does not know such hours after a date (github.com/dateutil/dateutil/issues/252 and 423).
# Cure: `time(replace(kl, '.', ':'))` with a nought before hours of one digit, and a check that `kl` has a colon.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check apsw==3.54.1.0 python-dateutil==2.9.0.post0 pendulum==3.3.0 \
  dateparser==1.5.0
"$work/venv/bin/python" -W ignore - <<'PY'
import datetime
import sys

import apsw
import dateparser
import pendulum
from dateutil import parser

HOURS = ["9.30", "19.30", "19.15", "14.00", "23.15"]
REFUSED = ["9:30", "19.30.00", "kl. 19.30"]
base = apsw.Connection(":memory:")


def sqlite(text: str) -> str | None:
    """The hour by SQLite."""
    return base.execute("select time(?)", (text,)).fetchone()[0]


today = datetime.datetime(2026, 3, 1)
seen = {
    "sqlite": [sqlite(text) for text in HOURS],
    "sqlite, other forms": [sqlite(text) for text in REFUSED],
    "dateutil": [f"{parser.parse(text, default=today):%d %H:%M}" for text in HOURS],
    "pendulum": [f"{pendulum.parse(text, strict=False):%d %H:%M}" for text in ("9.30", "19.30")],
    "dateparser": [f"{dateparser.parse(text, languages=['da']):%H:%M}" for text in HOURS],
}
for name, hours in seen.items():
    print(f"{name}: {hours}")
described = {
    "sqlite": ["19:12:00", "19:12:00", "15:36:00", "12:00:00", "15:36:00"],
    "sqlite, other forms": [None, None, None],
    "dateutil": ["09 00:00", "19 00:00", "19 00:00", "14 00:00", "23 00:00"],
    "pendulum": ["09 00:00", "19 00:00"],
    "dateparser": ["09:30", "19:30", "19:15", "14:00", "23:15"],
}
sys.exit(0 if seen == described else "changed: hours with a point are read otherwise")
PY
# Output seen: sqlite: ['19:12:00', '19:12:00', '15:36:00', '12:00:00', '15:36:00']
#   sqlite, other forms: [None, None, None]
#   dateutil: ['09 00:00', '19 00:00', '19 00:00', '14 00:00', '23 00:00']
#   pendulum: ['09 00:00', '19 00:00']
#   dateparser: ['09:30', '19:30', '19:15', '14:00', '23:15']
