#!/usr/bin/env bash
# Babel 2.19.0 (PyPI): weeks of the locale »da« are counted by another rule than those of »da_DK«, in some years one too high.
#
# A good guess: a page in Danish has lang="da", and so the site's locale is »da«; its months, days and first day of the week are
# those of »da_DK«. By the standard of locales (UTS 35, rgScope) the country is inferred from the language where it is not said,
# so `format_date(day, "w")` is the week of Danish calendars (ISO 8601: the week with the first Thursday is number 1).
# Seen: without a country Babel takes the rule of the whole world, by which the week with 1 January is number 1, however little of
# it is left. In 2021, 2022, 2023, 2027 and 2028, where 1 January is a Friday, Saturday or Sunday, each week has a number one too
# high: 1 March 2023 is in week 10 instead of 9. In 2024, 2025 and 2026 both agree, so that a test written there shows nothing.
# Cure: give »da_DK« (or any locale with its country) wherever weeks are written, or take `date.isocalendar()`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check babel==2.19.0
"$work/venv/bin/python" - <<'PY'
import sys
from datetime import date

from babel import Locale
from babel.dates import format_date

DAYS = [date(year, 3, 1) for year in range(2021, 2029)]


def weeks(locale: str) -> list[int]:
    return [int(format_date(day, "w", locale=locale)) for day in DAYS]


iso = [day.isocalendar().week for day in DAYS]
off = [day.year for day, week, right in zip(DAYS, weeks("da"), iso, strict=True) if week == right + 1]
alike = all(Locale.parse(locale).first_week_day == 0 for locale in ("da", "da_DK"))
print("babel 2.19.0: 1 March 2021 to 2028 by »da«:", weeks("da"), "- by »da_DK«:", weeks("da_DK"), "- one too high in:", off)
same = off == [2021, 2022, 2023, 2027, 2028] and weeks("da_DK") == iso and alike
sys.exit(0 if same else "changed: weeks of »da« are counted in another way")
PY
# Output seen: babel 2.19.0: 1 March 2021 to 2028 by »da«: [10, 10, 10, 9, 9, 9, 10, 10] - by »da_DK«: [9, 9, 9, 9, 9, 9, 9, 9]
#   - one too high in: [2021, 2022, 2023, 2027, 2028]
