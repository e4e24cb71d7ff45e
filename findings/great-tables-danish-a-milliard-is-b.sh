#!/usr/bin/env bash
# great-tables 1.1.0 (PyPI): in Danish two and a half milliard is »2,50B«, an amount »kr.1.234,50« and a day »1 maj 2026«.
#
# A good guess: with `locale="da"` a compact number is that of CLDR, which the package carries for marks and dates: 2,5 mia., 12 mio.,
# 1,5 t; and an amount has its kr. behind it, parted by a blank, as in all Danish accounts.
# Seen: the marks are Danish and the letters English. B is billion, which in Danish is a thousand times as much as the milliard that
# is meant; K stands for a thousand, where Danes read kelvin or kilo. The currency stands before the number without a blank,
# »kr.1.234,50«, and a day has lost the point that makes it one: »1 maj 2026«. Nothing in the table says that half of it is English.
# Known: no issue was found.
# Cure: divide the column and name the unit in its heading (mio. kr.); `pattern="{x} kr."` with `fmt_number`; Babel for days.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check great-tables==1.1.0 Babel==2.19.0 polars==1.35.2
cat > run.py <<'PY'
import re

import polars
from babel.dates import format_date
from babel.numbers import format_compact_decimal, format_currency
from great_tables import GT
from datetime import date

amounts = [2_500_000_000, 12_000_000, 1_500]


def cells(values, way, **options):
    table = getattr(GT(polars.DataFrame({"a": values})), way)("a", locale="da", **options)
    return " | ".join(cell.replace("\u00a0", " ") for cell in re.findall(r'<td[^>]*gt_row[^>]*>([^<]*)</td>', table.as_raw_html()))


print("great-tables, compact:", cells(amounts, "fmt_number", compact=True))
print("Babel, compact:", " | ".join(format_compact_decimal(one, locale="da", fraction_digits=1) for one in amounts).replace("\u00a0", " "))
print("great-tables, kroner:", cells([1234.5], "fmt_currency", currency="DKK"))
print("Babel, kroner:", format_currency(1234.5, "DKK", locale="da").replace("\u00a0", " "))
print("great-tables, a day:", cells(["2026-05-01"], "fmt_date", date_style="day_m_year"))
print("Babel, a day:", format_date(date(2026, 5, 1), "long", locale="da"))
PY
venv/bin/python run.py | tee seen
cat > described <<'TXT'
great-tables, compact: 2,50B | 12,00M | 1,50K
Babel, compact: 2,5 mia. | 12 mio. | 1,5 t
great-tables, kroner: kr.1.234,50
Babel, kroner: 1.234,50 kr.
great-tables, a day: 1 maj 2026
Babel, a day: 1. maj 2026
TXT
diff described seen || { echo "changed: Danish tables are written otherwise"; exit 1; }
# Output seen: great-tables, compact: 2,50B | 12,00M | 1,50K
#   Babel, compact: 2,5 mia. | 12 mio. | 1,5 t
#   great-tables, kroner: kr.1.234,50
#   Babel, kroner: 1.234,50 kr.
#   great-tables, a day: 1 maj 2026
#   Babel, a day: 1. maj 2026
