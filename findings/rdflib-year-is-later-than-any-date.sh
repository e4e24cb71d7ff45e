#!/usr/bin/env bash
# rdflib 7.6.0 (PyPI), SPARQL: the year 1990 is later than 1 June 2016, and 2018 is not later than 2016.
#
# A good guess: DCAT allows dates as a year, a month, a day or a point in time, so a filter by date either compares them by when
# they are, or (SPARQL 1.1, where »<« of two kinds has no meaning) leaves out what it cannot compare.
# Seen: for `?d > "2016-06-01"^^xsd:date` every xsd:gYear and xsd:gYearMonth passes, also 1990, and none passes for »<«: two kinds
# that the library has no value for are put in order by the name of their kind. With a year on the right, `?d >
# "2016"^^xsd:gYear`, 2018 does not pass, while for »<« the day in 2018 does. A data set with dates of mixed precision gives wrong
# rows and no error.
# Cure: compare text of one length, `SUBSTR(STR(?d), 1, 4) > "2016"`.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check rdflib==7.6.0
"$work/venv/bin/python" - <<'PY'
import sys

from rdflib import Graph

PREFIXES = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX : <urn:example:> "
graph = Graph()
graph.update(PREFIXES + """INSERT DATA {
  :year1990 :d "1990"^^xsd:gYear . :year2018 :d "2018"^^xsd:gYear . :month1990 :d "1990-05"^^xsd:gYearMonth .
  :day1990 :d "1990-05-05"^^xsd:date . :day2018 :d "2018-05-05"^^xsd:date .
}""")


def found(test: str) -> list[str]:
    rows = graph.query(PREFIXES + f"SELECT ?s {{ ?s :d ?d FILTER({test}) }}")
    return sorted(str(row[0]).removeprefix("urn:example:") for row in rows)


seen = [found(f"?d {sign} {right}") for right in ('"2016-06-01"^^xsd:date', '"2016"^^xsd:gYear') for sign in "><"]
cured = found('SUBSTR(STR(?d), 1, 4) > "2016"')
print("rdflib 7.6.0: after and before a day, after and before a year:", seen, "- as text:", cured)
described = [["day2018", "month1990", "year1990", "year2018"], ["day1990"], [], ["day1990", "day2018"]]
same = seen == described and cured == ["day2018", "year2018"]
sys.exit(0 if same else "changed: dates of mixed precision are compared in another way")
PY
# Output seen: rdflib 7.6.0: after and before a day, after and before a year: [['day2018', 'month1990', 'year1990', 'year2018'],
#   ['day1990'], [], ['day1990', 'day2018']] - as text: ['day2018', 'year2018']
