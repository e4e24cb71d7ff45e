"""The 98 municipalities, and how their names are found."""

from __future__ import annotations

import pytest

from builder.nouns.former_municipalities import FORMER, SHORT
from builder.nouns.municipalities import municipality_key
from tests.builders import registers


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Aarhus", "Aarhus"),
        ("Århus", "Aarhus"),
        ("aarhus kommune", "Aarhus"),
        ("Ballerup Kommune", "Ballerup"),
        ("FURESØ", "Furesø"),
        ("Furesoe", "Furesø"),
        ("Høje-Taastrup", "Høje-Taastrup"),
        ("Høje Taastrup", "Høje-Taastrup"),
        ("Høje Tåstrup", "Høje-Taastrup"),
        ("Ringkøbing Skjern", "Ringkøbing-Skjern"),
        ("Lyngby-Taarbæk", "Lyngby-Taarbæk"),
        ("Nordfyns", "Nordfyns"),
    ],
)
def test_a_municipality_is_found_as_danes_write_it(written: str, name: str) -> None:
    """A municipality is found with or without »Kommune«, with Å or Aa, with hyphen or space."""
    found = registers().municipality(written)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("written", ["", "Hinnerup", "Region Hovedstaden", "alle 98", "751", "kommune"])
def test_what_is_no_municipality_is_not_found(written: str) -> None:
    """Former municipalities, regions and codes are no municipality's name."""
    assert registers().municipality(written) is None


def test_every_municipality_has_a_name_of_its_own() -> None:
    """No two of the 98 have the same key, with or without »Kommune«."""
    names = [municipality.name for municipality in registers().municipalities.values()]
    keys = {municipality_key(form) for name in names for form in (name, f"{name} Kommune")}
    assert len(keys) == len(names) == 98


def test_who_is_gone_or_written_for_short_is_one_of_the_98_today() -> None:
    """What is suggested for such a name can be written, and none of those names is one of today."""
    names = {municipality.name for municipality in registers().municipalities.values()}
    keys = {municipality_key(name) for name in names}
    assert {*FORMER.values(), *SHORT.values()} - names == set()
    assert [old for old in FORMER if municipality_key(old) in keys] == []
    assert [short for short in SHORT if short != municipality_key(short) or short in keys] == []
