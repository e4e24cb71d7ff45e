#!/usr/bin/env bash
# htmldate 1.11.0 (PyPI): of the Danish months »marts« and »maj« are not known, and a page of 7 March is dated 1 January.
#
# A good guess: a library that dates pages in many languages knows all months of one or none; what it cannot read gives None.
# Seen: »Opdateret 7. juni 2019« is 2019-06-07, and so are ten months of twelve, since they are written as in German or in
# English. »7. marts 2019« and »7. maj 2019« are 2019-01-01: where no day is found, any year on the page will do, and it gets a
# first of January that looks like all the other dates. »mar.« and »March« are known, and dateparser 1.5.0, which comes with the
# library, reads both days. Who asks how old a municipality's page is gets a date that stands nowhere, for one month in six.
# Cure: read Danish dates with dateparser, or give `find_date(…, extensive_search=False)`, which says None of them.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check htmldate==1.11.0 dateparser==1.5.0
"$work/venv/bin/python" -W ignore - <<'PY'
import sys

import dateparser
from htmldate import find_date

MONTHS = "januar februar marts april maj juni juli august september oktober november december".split()


def dated(text: str, **options: bool) -> str | None:
    head = '<!doctype html><html lang="da"><head><title>Aftale</title></head>'
    return find_date(f"{head}<body><main><h1>Aftale</h1><p>{text}</p></main></body></html>", **options)


seen = {month: dated(f"Opdateret 7. {month} 2019") for month in MONTHS}
strict = [dated(f"Opdateret 7. {month} 2019", extensive_search=False) for month in ("marts", "maj")]
other = [str(dateparser.parse(f"7. {month} 2019", languages=["da"]).date()) for month in ("marts", "maj")]
print("htmldate 1.11.0:", seen, "- marts and maj without the extensive search:", strict, "- by dateparser:", other)
described = {month: f"2019-{number:02}-07" for number, month in enumerate(MONTHS, 1)}
described |= dict.fromkeys(("marts", "maj"), "2019-01-01")
same = seen == described and strict == [None, None] and other == ["2019-03-07", "2019-05-07"]
sys.exit(0 if same else "changed: Danish months are read in another way")
PY
# Output seen: htmldate 1.11.0: {'januar': '2019-01-07', 'februar': '2019-02-07', 'marts': '2019-01-01', 'april': '2019-04-07',
#   'maj': '2019-01-01', 'juni': '2019-06-07', 'juli': '2019-07-07', 'august': '2019-08-07', 'september': '2019-09-07',
#   'oktober': '2019-10-07', 'november': '2019-11-07', 'december': '2019-12-07'} - marts and maj without the extensive search:
#   [None, None] - by dateparser: ['2019-03-07', '2019-05-07']
