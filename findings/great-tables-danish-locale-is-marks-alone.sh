#!/usr/bin/env bash
# great_tables 1.1.0 (PyPI): a table with locale »da« has Danish marks and month names, but places all else as in English.
#
# A good guess: by its manual `locale` is there »for formatting values according to the locale's rules«, and its data are those of
# CLDR; so amounts, shares, days and millions are written as CLDR says for Danish: 1.600,50 kr. · 12,5 % · 3. maj 2026 · 12 mio.
# Seen: »kr.1.600,50« · »12,5%« · »3 maj 2026« · »12M«. Comma, full stop and the names of months follow the locale. Which side of
# a number its unit is on, the space before it, the full stop after an ordinal and the short words for large numbers do not. The
# first column of numbers looks right, and the rest is found by the Danish readers.
# Cure: `placement="right", incl_space=True`, and dates and large numbers as text of one's own, for instance by Babel.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check great-tables==1.1.0 polars==2.1.0 babel==2.19.0
"$work/venv/bin/python" -W ignore - <<'PY'
import re
import sys
from datetime import date

import polars
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_currency, format_percent
from great_tables import GT

data = polars.DataFrame({"beloeb": [1600.5], "andel": [0.125], "dag": ["2026-05-03"], "stort": [12_000_000]})
table = GT(data, locale="da").fmt_currency("beloeb", currency="DKK").fmt_percent("andel", decimals=1)
table = table.fmt_date("dag", date_style="day_month_year").fmt_integer("stort", compact=True)
seen = [re.sub("<.*?>", "", cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", table.as_raw_html(), re.S)]
cldr = [
    format_currency(1600.5, "DKK", locale="da"),
    format_percent(0.125, locale="da", decimal_quantization=False),
    format_date(date(2026, 5, 3), "long", locale="da"),
    format_compact_decimal(12_000_000, locale="da"),
]
cldr = [text.replace("\xa0", " ") for text in cldr]
print("great_tables 1.1.0:", seen, "- CLDR by Babel 2.19.0:", cldr)
described = (["kr.1.600,50", "12,5%", "3 maj 2026", "12M"], ["1.600,50 kr.", "12,5 %", "3. maj 2026", "12 mio."])
sys.exit(0 if (seen, cldr) == described else "changed: Danish tables are written in another way")
PY
# Output seen: great_tables 1.1.0: ['kr.1.600,50', '12,5%', '3 maj 2026', '12M'] - CLDR by Babel 2.19.0: ['1.600,50 kr.', '12,5
#   %', '3. maj 2026', '12 mio.']
