#!/usr/bin/env bash
# workalendar 17.0.0 (PyPI): Denmark still has Store Bededag as a holiday, every year after 2023.
#
# A good guess: a library of public holidays follows the law, and a year asked for today has today's holidays. Store Bededag was
# abolished from 2024 (lov nr. 214 af 6. marts 2023).
# Seen: `Denmark().holidays(year)` holds »Store Bededag« in 2024, 2025, 2026 and 2027, and `is_working_day` says no to that Friday,
# so that a notice or a deadline counted in working days ends a day late. The library holidays 0.109 has it in 2023 and not after.
# Cure: take the day out oneself from 2024 on, or count by the other library.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check workalendar==17.0.0 holidays==0.109
"$work/venv/bin/python" - <<'PY'
import sys
from datetime import date

import holidays
from workalendar.europe import Denmark

calendar = Denmark()
one = [year for year in range(2022, 2028) if any("Bededag" in name for _, name in calendar.holidays(year))]
other = [year for year in range(2022, 2028) if any("Prayer" in name for name in holidays.Denmark(years=[year]).values())]
works = calendar.is_working_day(date(2026, 5, 1))
print("workalendar 17.0.0:", one, "· holidays 0.109:", other, "· 1 May 2026 is a working day:", works)
seen = one == [2022, 2023, 2024, 2025, 2026, 2027] and other == [2022, 2023] and not works
sys.exit(0 if seen else "changed: the two no longer differ as described")
PY
# Output seen: workalendar 17.0.0: [2022, 2023, 2024, 2025, 2026, 2027] · holidays 0.109: [2022, 2023] · 1 May 2026 is a working day: False
