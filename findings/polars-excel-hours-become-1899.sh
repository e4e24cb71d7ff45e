#!/usr/bin/env bash
# polars 2.1.0 with fastexcel 0.21.0 and XlsxWriter 3.3.1 (PyPI): hours and lengths of time are not read back from its own
# workbook.
#
# A good guess: what `write_excel` wrote, `read_excel` reads back as the same values; for dates, numbers, text and truth values it
# does.
# Seen: the hour 09:30, written as a cell that shows 09:30:00, is read as the moment 31 December 1899 at 09:30, and a length of 26
# hours as the number 1.0833. The same for hours that people type in a spreadsheet. Nothing is told: a column »kl.« has dates, and
# who shows them with day and hour dates the council's meetings to 1899, or finds no two alike with a column read from CSV.
# Cure: `schema_overrides={"kl": polars.Time}`, or `engine="openpyxl"`, which gives the hour as it is.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check polars==2.1.0 fastexcel==0.21.0 xlsxwriter==3.3.1 openpyxl==3.1.5
cd "$work"
"$work/venv/bin/python" -W ignore - <<'PY'
import sys
from datetime import date, time, timedelta

import polars

ROW = {"dag": date(2026, 5, 3), "sand": True, "tal": 1.5, "kl": time(9, 30), "varighed": timedelta(hours=26)}
polars.DataFrame({name: [value] for name, value in ROW.items()}).write_excel("moeder.xlsx")
seen = polars.read_excel("moeder.xlsx").row(0, named=True)
told = polars.read_excel("moeder.xlsx", schema_overrides={"kl": polars.Time})["kl"][0]
other = polars.read_excel("moeder.xlsx", engine="openpyxl")["kl"][0]
shown = {name: str(value) for name, value in seen.items()}
print("polars 2.1.0:", shown, "- told that it is a time:", told, "- by openpyxl:", other)
same = [seen[name] for name in ("dag", "sand", "tal")] == [ROW[name] for name in ("dag", "sand", "tal")]
same = same and shown["kl"] == "1899-12-31 09:30:00" and shown["varighed"].startswith("1.0833") and told == other == time(9, 30)
sys.exit(0 if same else "changed: hours are read back in another way")
PY
# Output seen: polars 2.1.0: {'dag': '2026-05-03', 'sand': 'True', 'tal': '1.5', 'kl': '1899-12-31 09:30:00', 'varighed':
#   '1.083333333333333'} - told that it is a time: 09:30:00 - by openpyxl: 09:30:00
