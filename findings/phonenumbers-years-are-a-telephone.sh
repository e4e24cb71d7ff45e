#!/usr/bin/env bash
# phonenumbers 9.0.43 (PyPI), Denmark: two years, an ISO date and an amount of kroner are valid telephone numbers.
#
# A good guess: `PhoneNumberMatcher(text, "DK")` finds numbers that are »valid«, so a text with a period, a date and a price has
# none; and STRICT_GROUPING asks that the digits stand in groups as Danes write them, two and two.
# Seen: »2016-2018« with either dash, »2026-01-31«, and »20.500.000« of »20.500.000 kr.« are valid; the first three also pass
# STRICT_GROUPING. »1990-1994« is none, for no Danish number begins with 19: tests with older years do not show it. Dates with
# slashes are known and passed over, those with hyphens are not. Who clears texts of telephone numbers clears them of their years.
# Cure: `leniency=Leniency.EXACT_GROUPING`, which finds »33 70 33 70« and »33703370« still, but no longer »+45 3370 3370«.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check phonenumbers==9.0.43
"$work/venv/bin/python" - <<'PY'
import sys

from phonenumbers import Leniency, PhoneNumberMatcher

TEXTS = ("2016-2018", "2016–2018", "2026-01-31", "20.500.000 kr.", "1990-1994", "31/01/2026")
LEVELS = {"VALID": Leniency.VALID, "STRICT": Leniency.STRICT_GROUPING, "EXACT": Leniency.EXACT_GROUPING}


def found(level: int) -> list[str]:
    return [text for text in TEXTS if PhoneNumberMatcher(f"Det er {text} i alt", "DK", leniency=level).has_next()]


seen = {name: found(level) for name, level in LEVELS.items()}
print("phonenumbers 9.0.43:", seen)
described = {
    "VALID": ["2016-2018", "2016–2018", "2026-01-31", "20.500.000 kr."],
    "STRICT": ["2016-2018", "2016–2018", "2026-01-31"],
    "EXACT": [],
}
sys.exit(0 if seen == described else "changed: other texts are telephone numbers")
PY
# Output seen: phonenumbers 9.0.43: {'VALID': ['2016-2018', '2016–2018', '2026-01-31', '20.500.000 kr.'], 'STRICT': ['2016-2018',
#   '2016–2018', '2026-01-31'], 'EXACT': []}
