#!/usr/bin/env bash
# agate 1.14.2, as csvkit 2.2.0 uses it (PyPI): a column of hours, »16:30«, becomes sixteen minutes and thirty seconds.
#
# A good guess: a tool that sorts or joins tables leaves the cells as they are, or reads 16:30 as half past four; what it writes,
# says the same as what it read.
# Seen: agate knows no time of day. »16:30« is a length of time, minutes and seconds, and csvsort, csvjoin, in2csv and csvjson
# write »0:16:30«; »09:15:00« is nine hours. csvsql makes a DATETIME of the column. Dates without a year go the same way: »august«
# and »september« are 1 August and 1 September of the year 1, while a column with »maj« stays text. A list of meetings that was
# only sorted says that the council meets a quarter past midnight.
# Cure: `--no-inference` (-I) for every tool of csvkit; in agate, columns of `agate.Text()`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check agate==1.14.2 csvkit==2.2.0
cd "$work"
printf 'udvalg,kl,fra\nTeknik,16:30,september\nKultur,09:15,august\n' > moeder.csv
venv/bin/csvsort -c udvalg moeder.csv > sorteret.csv
venv/bin/csvsort -I -c udvalg moeder.csv > tekst.csv
venv/bin/python -W ignore - <<'PY'
import csv
import sys
from pathlib import Path

import agate

table = agate.Table.from_csv("moeder.csv")
kinds = [type(kind).__name__ for kind in table.column_types]
rows = {name: list(csv.reader(Path(f"{name}.csv").read_text().splitlines()[1:])) for name in ("sorteret", "tekst")}
written, text = ([row[1:] for row in rows[name]] for name in ("sorteret", "tekst"))
print("agate 1.14.2:", kinds, table.rows[0]["kl"], "- sorted by csvkit 2.2.0:", written, "- without inference:", text)
same = kinds == ["Text", "TimeDelta", "Date"] and table.rows[0]["kl"].total_seconds() == 16 * 60 + 30
same = same and written == [["0:09:15", "0001-08-01"], ["0:16:30", "0001-09-01"]]
same = same and text == [["09:15", "august"], ["16:30", "september"]]
sys.exit(0 if same else "changed: hours and months are read in another way")
PY
# Output seen: agate 1.14.2: ['Text', 'TimeDelta', 'Date'] 0:16:30 - sorted by csvkit 2.2.0: [['0:09:15', '0001-08-01'],
#   ['0:16:30', '0001-09-01']] - without inference: [['09:15', 'august'], ['16:30', 'september']]
