"""What the rows of a decision track must agree on."""

from __future__ import annotations

import pytest

from tests.builders import checked, covered, track_text

_ROW = "{kommune: Samsø, organisation: midt, trin: princip, dato: 2026-03-24, kilder: [k1]}"
_DATE = "{dato: 2027, hvad: Drift, omfang: Midtjylland, emne: It, art: frist, kilder: [k1]}"

ROWS = {
    "of another year": (_ROW.replace("2026", "2016"), [("beslutning-aar", "2016-03-24", "tastet rigtigt")]),
    "of the year before": (_ROW.replace("2026-03-24", "ca. 2025"), []),
    "without a date": (_ROW.replace("2026-03-24", "udateret"), []),
    "an organisation by its name": (_ROW.replace("midt,", "Midtjysk it,"), [("id-ugyldigt", "Midtjysk it", "Mente du »midt«?")]),
    "an organisation by its name as an id": (_ROW.replace("midt,", "midtjysk-it,"), [("organisation-ukendt", "midtjysk-it", "Mente du »midt«?")]),
}  # fmt: skip
DATES = {
    "over before it begins": (_DATE.replace("hvad", "til: 2026, hvad"), [("dato-raekkefoelge", "2026", "Byt de to datoer")]),
    "comes again, nobody knows when": (_DATE.replace("art: frist", "art: tilbagevendende"), [("felt-mangler", "{", "Hvornår det kommer igen")]),
    "comes again each year": (_DATE.replace("art: frist", "art: tilbagevendende, gentages: hvert år"), []),
    "without a date, nobody knows when": (_DATE.replace("2027", "udateret"), [("felt-mangler", "{", "Hvornår det kommer igen")]),
    "without a date until a year": (_DATE.replace("2027", "udateret, gentages: hvert år, til: 2028"), []),
}  # fmt: skip
"""A row or a date ahead; the code told, the place, and a part of the advice."""


@pytest.mark.parametrize("name", [*ROWS, *DATES])
def test_a_row_is_told_what_does_not_agree(name: str) -> None:
    row, expected = ROWS.get(name) or DATES[name]
    text = track_text(**{"beslutninger" if name in ROWS else "datoer": f"\n  - {row}"})
    found = checked(text, "decisions/2026.md").problems
    assert [(one.code, covered(text, one.span)) for one in found] == [(code, place) for code, place, _ in expected]
    assert all(part in one.advice for one, (_, _, part) in zip(found, expected, strict=True))
