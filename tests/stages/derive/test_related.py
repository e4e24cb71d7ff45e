"""Which cases to read next, and why."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

import pytest

from builder.nouns.derived.derived import Related
from builder.nouns.model import Case
from builder.stages.derive import related as related_py
from builder.stages.derive.related import SHOWN, relate
from tests.builders import case, derived, registers
from tests.steps import steps

PLAIN = {"form": "ukendt", "omraader": "[data]"}

LIKENESSES: list[tuple[dict[str, str], dict[str, str], str]] = [
    ({"partnere": "[Ballerup, Odder]"}, {"partnere": "[Ballerup, Odder]"}, "Ballerup og Odder er med i begge"),
    ({"partnere": "[Ballerup]"}, {"partnere": "[Ballerup, Odder]"}, "Ballerup er med i begge"),
    (
        {"partnere": "[Ballerup, Odder, Fanø, Ærø, Samsø]"},
        {"partnere": "[Samsø, Ærø, Fanø, Odder, Ballerup]"},
        "5 kommuner er med i begge",
    ),
    ({"partnere": "[Ballerup]"}, {"partnere": "[Furesø]"}, "nabokommuner"),
    ({"omraader": "[it-drift, beredskab]"}, {"omraader": "[beredskab]"}, "samme område: beredskab"),
    ({"form": "forening"}, {"form": "forening"}, "samme form: forening"),
    ({"form": "§ 60"}, {"form": "paragraf-60"}, "samme form: § 60-fællesskab"),
    ({"modeller": "[indkoeb]"}, {"modeller": "[indkoeb]"}, "samme model"),
    ({"initiativer": "[kombit]"}, {"initiativer": "[kombit]"}, "samme initiativ"),
    (
        {"status": "{vaerdi: opgivet, dato: 2020, kilder: [k1]}", "slut": "2020"},
        {"status": "{vaerdi: opgivet, dato: 2021, kilder: [k1]}", "slut": "2021"},
        "også opgivet",
    ),
]
"""What one case says, what another does, and the one reason that their pages give."""


def related(*cases: Case) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """For each case that has any the others, with the reasons."""
    return {slug: others for slug, others in reasons(derived(*cases).related).items() if others}


def pair(one: dict[str, str], other: dict[str, str]) -> tuple[Case, Case]:
    """Two cases that have nothing in common but what the two say."""
    first = case("a", **{"form": "ukendt", "omraader": "[data]", "partnere": "[Fredericia]", **one})
    return first, case("b", **{"form": "ukendt", "omraader": "[administration]", "partnere": "[Bornholm]", **other})


@pytest.mark.parametrize(("one", "other", "reason"), LIKENESSES)
def test_each_likeness_is_stated(one: dict[str, str], other: dict[str, str], reason: str) -> None:
    """Two cases that share one thing are related, and the page says which."""
    first, second = pair(one, other)
    assert related(first, second) == {"a": [("b", (reason,))], "b": [("a", (reason,))]}


def test_each_kind_of_likeness_has_its_reason_tried() -> None:
    """A kind without a row in `LIKENESSES` could make two cases meet on pages that give no reason."""
    shared = [frozenset.intersection(*(frozenset(related_py._features(one)) for one in pair(*row[:2]))) for row in LIKENESSES]
    assert {feature.kind for features in shared for feature in features} == set(related_py._WEIGHTS)


@pytest.mark.parametrize("form", ["ukendt", "ikke-fastlagt"])
def test_not_knowing_is_no_likeness(form: str) -> None:
    """Two cases whose form nobody knows have nothing in common for it, nor because both are in operation."""
    first = case("a", form=form, omraader="[data]", partnere="[Odder]")
    second = case("b", form=form, omraader="[administration]", partnere="[Bornholm]")
    assert related(first, second) == {}


def test_cases_with_a_written_relation_are_left_to_it() -> None:
    """A tie that an editor wrote is shown as such, and not once more as likeness."""
    assert related(case("a", relationer="\n  - {type: del-af, case: b}"), case("b")) == {}


def test_the_nearest_come_first_and_few() -> None:
    """The cases that share most come first, equals in order of title, and only a few are shown."""
    others = [
        case("area", titel="Å", partnere="[Odder]", **PLAIN),
        case("member", titel="B", partnere="[Ballerup]", **PLAIN),
        case("area-too", titel="A", partnere="[Fanø]", **PLAIN),
        case("last", titel="Ø", partnere="[Samsø]", **PLAIN),
    ]
    found = related(case("own", titel="C", partnere="[Ballerup]", **PLAIN), *others)["own"]
    assert [slug for slug, _ in found] == ["member", "area-too", "last"]
    assert len(found) == SHOWN


def test_a_reason_names_what_is_shared_and_nothing_else() -> None:
    """Of several reasons the strongest comes first."""
    shared = {"partnere": "[Ballerup]", "form": "forening", "omraader": "[it-drift, data, sikkerhed]"}
    assert related(case("a", **shared), case("b", **shared))["a"] == [
        (
            "b",
            (
                "Ballerup er med i begge",
                "samme område: it-drift og support og data og ledelsesinformation",
                "samme form: forening",
            ),
        )
    ]


def test_a_municipality_is_named_once() -> None:
    """One that left and came back is named once."""
    twice = "\n  - {kommune: Ballerup, fra: 2010, til: 2012}\n  - {kommune: Ballerup, fra: 2019}"
    first, second = case("a", partnere=twice, **PLAIN), case("b", partnere=twice, form="ukendt", omraader="[administration]")
    assert related(first, second)["a"] == [("b", ("Ballerup er med i begge",))]


@cache
def _model() -> Case:
    return case()


def synthetic(number: int) -> tuple[Case, ...]:
    """Many cases of two to six municipalities each, always the same for the same number."""
    chance = random.Random(98)  # noqa: S311 not for secrets
    municipalities = list(registers().municipalities.values())
    words = registers().vocabularies
    base = _model()
    made = []
    for index in range(number):
        partners = tuple(replace(base.partners[0], member=m) for m in chance.sample(municipalities, chance.randint(2, 6)))
        made.append(
            replace(
                base,
                slug=f"case-{index:05}",
                title=f"Case {index}",
                partners=partners,
                form=replace(base.form, value=chance.choice(words["form"].terms)),
                areas=tuple(chance.sample(words["omraade"].terms, 2)),
                status=replace(base.status, value=chance.choice(words["status"].terms)),
            )
        )
    return tuple(made)


def reasons(found: Mapping[str, tuple[Related, ...]]) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The result as plain texts."""
    return {slug: [(other.case.slug, other.reasons) for other in others] for slug, others in found.items()}


@pytest.mark.no_cover
def test_the_result_is_the_same_every_time_and_in_any_order() -> None:
    """Neither chance nor the order of the cases changes who is related, or why."""
    cases = list(synthetic(300))
    wanted = reasons(derived(*cases).related)
    random.Random(1).shuffle(cases)  # noqa: S311 not for secrets
    assert reasons(derived(*cases).related) == wanted


def test_every_reason_is_stated() -> None:
    """No case is shown without a reason, none is shown twice, and none is its own."""
    found = relate(synthetic(300), {})
    for slug, others in found.items():
        slugs = [other.case.slug for other in others]
        assert slug not in slugs
        assert len(set(slugs)) == len(slugs) <= SHOWN
        assert all(other.reasons for other in others)


def test_work_grows_with_the_cases_and_not_with_their_square() -> None:
    """Four times as many cases take less than twice as many steps for each."""

    def steps_each(number: int) -> float:
        cases = synthetic(number)
        return steps(lambda: relate(cases, {})) / number

    assert steps_each(1600) < 2 * steps_each(400)


def test_a_nationwide_case_does_not_make_all_related() -> None:
    """A case with all 98 shares no member with anyone."""
    local = case("b", partnere="[Ballerup]", form="ukendt", omraader="[administration]")
    assert related(case("a", partnere="alle 98", **PLAIN), local) == {}
