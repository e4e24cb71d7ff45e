"""Every question with every answer; »ikke oplyst« is none, and who is silent is named."""

from __future__ import annotations

from builder.stages.derive.asked import questions
from tests.builders import case, catalogue


def answer(question: str, text: str) -> str:
    """An answer, as a file has it."""
    return f"\n  - {{spoergsmaal: {question}, svar: {text}, kilder: [k1]}}"


def test_an_answer_that_nothing_is_known_is_no_answer() -> None:
    """A case whose text says that nobody knows is silent, whatever it writes."""
    found = questions(
        catalogue(
            case("a", svar=answer("mandat", "Byrådene sagde ja") + answer("data", "Ikke oplyst")),
            case("b", svar=answer("mandat", "Ukendt")),
            case("c"),
        )
    )
    asked = {one.question.id: one for one in found.asked}
    assert [one.slug for one, _ in asked["mandat"].given] == ["a"]
    assert [one.slug for one in asked["mandat"].silent] == ["b", "c"]
    assert asked["data"].given == ()
    assert found.answered == {"a": 1, "b": 0, "c": 0}
    assert all(len(one.given) + len(one.silent) == 3 for one in found.asked)


def test_a_case_that_answers_twice_is_one_case() -> None:
    """Both answers stand, and the case counts once."""
    found = questions(catalogue(case("a", svar=answer("mandat", "Byrådet") + answer("mandat", "Og regionen"))))
    (given,) = (one.given for one in found.asked if one.question.id == "mandat")
    assert [(one.slug, [each.text for each in answers]) for one, answers in given] == [("a", ["Byrådet", "Og regionen"])]
    assert found.answered == {"a": 1}


def test_an_organisation_of_2026_is_set_up_under_the_initiative() -> None:
    """A mere idea under the initiative is none, and neither is what is set up elsewhere."""
    ours = "[it-serviceorganisationer]"
    new = "{vaerdi: etableres, dato: 2026, kilder: [k1]}"
    found = questions(
        catalogue(
            case("a", initiativer=ours, status=new),
            case("b", initiativer=ours, status="{vaerdi: idé, dato: 2025, kilder: [k1]}"),
            case("c", status=new),
        )
    )
    assert [one.slug for one in found.organisations] == ["a"]


def test_an_empty_catalogue_asks_all_the_same() -> None:
    """Every question is there, and nobody answers."""
    found = questions(catalogue())
    assert found.asked
    assert all(one.given == one.silent == () for one in found.asked)
