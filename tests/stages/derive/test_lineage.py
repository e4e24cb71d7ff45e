"""What grew out of what, and who joined and left."""

from __future__ import annotations

from tests.builders import case, derived


def test_cases_that_hang_together_make_one_tree() -> None:
    """What others came of stands first; a replaced case before the one that replaced it; kin without direction makes none."""
    found = derived(
        case("ny", titel="Ny", partnere="[Ballerup]", relationer="\n  - {type: del-af, case: hel}"),
        case("hel", titel="Hel", partnere="[Furesø]"),
        case("gammel", titel="Gammel", partnere="[Egedal]", relationer="\n  - {type: afløst-af, case: hel}"),
        case("fjern", titel="Fjern", partnere="[Odder]", relationer="\n  - {type: beslægtet, case: hel}"),
        case("vaek", titel="Væk", partnere="[Samsø]", relationer="\n  - {type: del-af, case: findes-ikke}"),
    ).lineage
    [tree] = found.trees
    assert [one.case.slug for one in tree.members] == ["gammel", "hel", "ny"]
    assert tree.head.slug == "hel"
    assert {(one.case, one.other, one.kind.id) for one in tree.kinships} == {(2, 1, "del-af"), (0, 1, "afloest-af")}


def test_what_grew_out_of_a_part_of_its_own_whole_makes_a_tree_too() -> None:
    """Relations of two kinds may lead back to where they began, which no rule forbids and nobody should lose the site to."""
    found = derived(
        case("a", titel="A", relationer="\n  - {type: del-af, case: b}"),
        case("b", titel="B", relationer="\n  - {type: udspringer-af, case: a}"),
    ).lineage
    assert [{one.case.slug for one in tree.members} for tree in found.trees] == [{"a", "b"}]


def test_who_joined_later_or_left_is_told() -> None:
    """A case whose members have different beginnings or an end; one where all began together has no turnover."""
    found = derived(
        case("a", partnere="\n  - {kommune: Ballerup, fra: 2010}\n  - {kommune: Furesø, fra: 2012, til: 2015}\n  - Egedal"),
        case("b", partnere="\n  - {kommune: Ballerup, fra: 2010}\n  - {kommune: Odder, fra: 2010}"),
    ).lineage
    [one] = found.turnovers
    assert one.case.slug == "a"
    assert [municipality.name for municipality, _ in one.stays] == ["Ballerup", "Furesø"]
    assert one.silent == 1
