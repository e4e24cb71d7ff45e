"""Relations from both ends, and the guides that name a case."""

from __future__ import annotations

from tests.builders import case, derived, guide


def test_a_relation_is_seen_from_both_ends() -> None:
    """Each end reads the relation in its own direction, with the note for its side; a note is never shown at both."""
    ties = "\n  - {type: afloest-af, case: ny, note: Efter reformen, note_modsat: Tog over}\n  - {type: del-af, case: hel}"
    found = derived(case("gammel", relationer=ties), case("ny"), case("hel")).ties
    assert [(tie.label, tie.case.slug, tie.note) for tie in found["gammel"]] == [
        ("Afløst af", "ny", "Efter reformen"),
        ("Del af", "hel", ""),
    ]
    assert [(tie.label, tie.case.slug, tie.note) for tie in found["ny"]] == [("Afløste", "gammel", "Tog over")]
    assert [(tie.label, tie.note) for tie in found["hel"]] == [("Omfatter", "")]


def test_a_relation_to_nothing_is_left_to_the_checks() -> None:
    """A relation to a case that is not there gives no tie."""
    assert derived(case("a", relationer="\n  - {type: del-af, case: findes-ikke}")).ties == {}


def test_a_case_knows_who_calls_it_as_a_witness() -> None:
    """A guide's advice is found from the cases that speak for and against it."""
    advice = "\n  - {raad: Begynd småt, for: [{case: a, hvorfor: Gik godt}], imod: [{case: b, hvorfor: Gik skidt}]}"
    found = derived(case("a"), case("b"), guide("g", raad=advice)).backlinks
    assert [(m.guide.slug, m.advice.text, m.supports) for m in found["a"]] == [("g", "Begynd småt", True)]
    assert [m.supports for m in found["b"]] == [False]


def test_a_draft_is_tied_to_nothing() -> None:
    """What is not published is no end of any relation."""
    assert derived(case("a"), case("b", kladde="ja", relationer="\n  - {type: del-af, case: a}")).ties == {}
