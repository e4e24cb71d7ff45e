"""What a wave comes to against the one before: rate, moves, each question, and a line that a new wording breaks."""

from __future__ import annotations

from decimal import Decimal

from builder.nouns.waves.results import Line, WaveResult, middle
from builder.stages.derive.waves import waves
from tests.stages.waves.small import catalogue_of, files, head_text, slug


def replied(**answers: str) -> dict[str, str]:
    """Replies of 2026 by the number of their case."""
    made = {}
    for number, answer in answers.items():
        text = f"besvaret: 2026-11-20\nrolle: It-chef\nsvar: {{{answer}}}\n"
        made[f"surveys/2026/svar/{slug(int(number[1:]))}.yaml"] = text
    return made


def results(**changed: str) -> dict[int, WaveResult]:
    """What each wave comes to, by year."""
    return {one.wave.year: one for one in waves(catalogue_of({**files(), **changed}))}


def line(found: WaveResult, question: str) -> Line:
    """A question through the waves."""
    return next(one for one in found.lines if one.question.id == question)


ANSWERS = replied(
    _1="status: afsluttet, kommuner: 2, maalt: ja", _2="status: drift, kommuner: 5", _3="status: ukendt, maalt: ja",
    _4="status: drift, kommuner: 9, aendring: Ny leder",
)  # fmt: skip


def test_a_wave_without_answers_pretends_nothing() -> None:
    """Nobody has answered, all are missing, and there is nothing to compare."""
    found = results()[2026]
    assert (len(found.answered), len(found.asked), found.percent, len(found.missing)) == (0, 24, 0, 24)
    assert (found.before, found.lines, found.begun) == (None, (), ())


def test_what_began_changed_and_ended_since_the_wave_before() -> None:
    """Of the cases whose status is known in both; unknown is no answer."""
    found = results(**ANSWERS)[2026]
    assert found.before is not None
    assert (found.before.year, found.compared, found.percent) == (2018, 2, 17)
    assert [(one.case.slug, one.before.id, one.after.id) for one in found.begun] == [(slug(2), "undersoeges", "drift")]
    assert [one.case.slug for one in found.ended] == [slug(1)]
    assert found.changed == ()
    assert [case.slug for case in found.new] == [slug(4)]
    assert results(**ANSWERS)[2018].before is None


def test_each_question_through_the_waves() -> None:
    """Counts by word, numbers, who answers otherwise than last, and who left it open."""
    found = results(**ANSWERS)[2026]
    status = line(found, "status")
    assert status.rows == ("Undersøges", "I drift", "Afsluttet", "Ukendt")
    assert [(one.year, one.counts, one.breaks) for one in status.columns] == [
        (2018, (1, 2, 0, 0), False),
        (2026, (0, 2, 1, 1), False),
    ]
    assert (status.changed, status.both) == (3, 3)
    members = line(found, "kommuner")
    assert [one.numbers for one in members.columns][-1] == (Decimal(2), Decimal(5), Decimal(9))
    assert [(one.replies, one.silent) for one in members.columns] == [(3, 0), (3, 1)]
    assert (members.changed, members.both) == (1, 2)
    measured = line(found, "maalt")
    assert [one.counts for one in measured.columns] == [(0, 3), (2, 0)]
    assert [(case.slug, text) for case, text in line(found, "aendring").texts] == [(slug(4), "Ny leder")]


def test_a_reworded_question_breaks_its_line_and_no_other() -> None:
    """Its numbers are not held against each other."""
    found = results(**ANSWERS, **{"surveys/2026/boelge.yaml": head_text(2026, "Er det i gang?", 2)})[2026]
    status = line(found, "status")
    assert [one.breaks for one in status.columns] == [False, True]
    assert (status.changed, status.both) == (None, 0)
    assert [one.breaks for one in line(found, "kommuner").columns] == [False, False]


def test_a_question_of_another_name_takes_the_place_of_an_old_one() -> None:
    """It breaks the line as well."""
    head = head_text(2026).replace("id: kommuner,", "id: antal, afloeser: kommuner,")
    found = results(**replied(_1="antal: 7"), **{"surveys/2026/boelge.yaml": head})[2026]
    assert [(one.year, one.breaks, len(one.numbers)) for one in line(found, "antal").columns] == [
        (2018, False, 3),
        (2026, True, 1),
    ]


def test_what_is_said_of_numbers() -> None:
    """The middle and both ends, one number, or nothing."""
    assert middle(tuple(map(Decimal, (2, 4, 6, 9)))) == "midterste værdi 5, fra 2 til 9"
    assert middle(tuple(map(Decimal, (2, 5, 9)))) == "fra 2 til 9"  # as of entrance costs and of leaving, no median of three
    assert (middle((Decimal(2), Decimal(2))), middle(())) == ("2", "")
