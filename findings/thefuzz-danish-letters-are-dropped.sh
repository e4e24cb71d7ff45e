#!/usr/bin/env bash
# thefuzz 0.22.1 (PyPI): Sæby, Søby and Såby are one name to it, and an exact hit on a list is passed over for another town.
#
# A good guess: what matches names that people wrote finds the very name when it is on the list, and calls 100 what is alike in
# all but capitals and marks; rapidfuzz 3.14.6, which thefuzz is built on, does with the same scores and `default_process`.
# Seen: æ, ø and å are taken out before anything is compared. `process.extractOne("Søby", …)` is Sæby with 100 of 100, since it
# stands first on the list, and no limit of score helps: Ærø is Rø, a village on Bornholm, and 90 alike with Ringsted, for all
# that is left of it is »r«. Only `fuzz.ratio`, `fuzz.partial_ratio` and the two scores with a U read Danish. A match of
# municipalities, places or partners joins the wrong ones, and nothing is told.
# Known: as the parameter `force_ascii`, True unless one says otherwise, and of scripts of which nothing is left, where the score
# is 0 and so is seen (github.com/seatgeek/fuzzywuzzy/issues/82 and 240); of names that become one another no issue was found.
# Cure: `scorer=fuzz.UWRatio`, or rapidfuzz.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check thefuzz==0.22.1 rapidfuzz==3.14.6
"$work/venv/bin/python" - <<'PY'
import sys

import rapidfuzz
from thefuzz import fuzz, process

TOWNS = ["Sæby", "Såby", "Søby", "Rø", "Ærø", "Ringsted"]
seen = {}
for asked in ("Søby", "Ærø"):
    other = rapidfuzz.process.extractOne(asked, TOWNS, scorer=rapidfuzz.fuzz.WRatio, processor=rapidfuzz.utils.default_process)
    seen[asked] = {
        "extractOne": process.extractOne(asked, TOWNS),
        "with UWRatio": process.extractOne(asked, TOWNS, scorer=fuzz.UWRatio),
        "rapidfuzz": (other[0], round(other[1])),
    }
seen["alike"] = [fuzz.WRatio("Sæby", "Såby"), fuzz.token_sort_ratio("Ærø", "Rø"), fuzz.WRatio("Ærø", "Ringsted")]
for name, found in seen.items():
    print(f"{name}: {found}")
described = {
    asked: {"extractOne": (wrong, 100), "with UWRatio": (asked, 100), "rapidfuzz": (asked, 100)}
    for asked, wrong in (("Søby", "Sæby"), ("Ærø", "Rø"))
}
sys.exit(0 if seen == described | {"alike": [100, 100, 90]} else "changed: Danish letters count in another way")
PY
# Output seen: Søby: {'extractOne': ('Sæby', 100), 'with UWRatio': ('Søby', 100), 'rapidfuzz': ('Søby', 100)}
#   Ærø: {'extractOne': ('Rø', 100), 'with UWRatio': ('Ærø', 100), 'rapidfuzz': ('Ærø', 100)}
#   alike: [100, 100, 90]
