"""What the decision track comes to: where a municipality stands, what is unknown, what rests on one document, what is ahead."""

from __future__ import annotations

from builder.nouns.derived.decisions import Decisions
from builder.stages.data.decisions import decision_table
from tests.builders import catalogue, derived, track

_ROWS = (
    "{kommune: Samsø, organisation: midt, trin: afventer, dato: 2026-10, kilder: [k1]}",
    "{kommune: Samsø, organisation: midt, trin: princip, dato: 2026-03-24, kilder: [k1]}",
    "{kommune: Odder, organisation: midt, trin: forberedelse, dato: 1. kvartal 2026, kilder: [k1]}",
    "{kommune: Odder, organisation: midt, trin: afventer, dato: 1. kvartal 2026, kilder: [k1]}",
    "{kommune: Ærø, organisation: syd, trin: endelig, dato: 2026-05, kilder: [k1]}",
    "{kommune: Ærø, organisation: syd, trin: nej, dato: 2026-06, kilder: [k1]}",
)
_DATES = (
    "{dato: 2026-12-31, hvad: Frist, omfang: hele landet, emne: It, art: frist, kilder: [k1]}",
    "{dato: 2026-06-01, til: 2026-11-28, hvad: I dag, omfang: hele landet, emne: It, art: planlagt, kilder: [k1]}",
    "{dato: 2026-11, hvad: Måned, omfang: hele landet, emne: It, art: planlagt, kilder: [k1]}",
    "{dato: 2026-01, hvad: Gået, omfang: hele landet, emne: It, art: planlagt, kilder: [k1]}",
    "{dato: udateret, gentages: hvert år, hvad: KLE, omfang: hele landet, emne: Andet, art: tilbagevendende, kilder: [k1]}",
)


def _found() -> Decisions:
    fields = {key: "".join(f"\n  - {row}" for row in rows) for key, rows in (("beslutninger", _ROWS), ("datoer", _DATES))}
    found = derived(track(organisationer="[{id: midt, navn: Midtjysk it}, {id: syd, navn: Sydjysk it}]", **fields)).decisions
    assert found is not None
    return found


def test_where_a_municipality_stands() -> None:
    """What is decided counts before what waits, the latest final word before an earlier one, and a later step of one date."""
    found = _found()
    stands = {rows[0].decision.municipality.name: rows[0].decision.step.id for rows in found.of.values()}
    assert stands == {"Samsø": "princip", "Odder": "afventer", "Ærø": "nej"}
    assert [(step.id, count) for step, count in found.standing if count] == [("afventer", 1), ("princip", 1), ("nej", 1)]
    assert found.decided == 2
    assert len(found.unknown) == 95
    assert sum(count for _, count in found.standing) + len(found.unknown) == 98


def test_a_matter_that_was_to_be_over_is_told_from_one_that_waits() -> None:
    """Only what is awaited can be overdue, from the day after its last; who has decided since is not late, who has a step left is."""
    found = _found()
    assert [(row.decision.municipality.name, row.decision.step.id, row.overdue) for row in found.rows] == [
        ("Odder", "forberedelse", False), ("Odder", "afventer", True), ("Samsø", "princip", False), ("Samsø", "afventer", True),
        ("Ærø", "endelig", False), ("Ærø", "nej", False),
    ]  # fmt: skip
    assert found.overdue == 2
    since = f"[{{kommune: Odder, organisation: midt, trin: princip, dato: 2026-05, kilder: [k1]}}, {_ROWS[3]}]"
    decided = derived(track(organisationer="[{id: midt, navn: Midtjysk it}]", beslutninger=since)).decisions
    assert decided is not None
    assert decided.overdue == 0


def test_what_rests_on_one_document_is_told() -> None:
    """An organisation of which all that is known of several municipalities has one source; one municipality is no pattern."""
    assert [(one.organisation.id, one.municipalities) for one in _found().one_source] == [("midt", 2)]


def test_a_date_is_ahead_until_its_last_day_is_over() -> None:
    """A month or a span is ahead until it ends; what only comes again never passes and stands last."""
    found = _found().ahead
    assert [(one.deadline.text, one.passed) for one in found] == [
        ("Gået", True), ("I dag", False), ("Måned", False), ("Frist", False), ("KLE", False),
    ]  # fmt: skip


def test_the_list_says_what_the_page_says() -> None:
    """A row a row, in Danish order of municipality; to wait is no decision."""
    table = decision_table(catalogue(track(beslutninger="".join(f"\n  - {row}" for row in _ROWS[:4]))))
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, row, strict=True)) for row in table.rows]
    assert [(row["kommune"], row["trin"], row["besluttet"]) for row in rows] == [
        ("Odder", "forberedelse", "nej"), ("Odder", "afventer", "nej"), ("Samsø", "princip", "ja"), ("Samsø", "afventer", "nej"),
    ]  # fmt: skip
    assert rows[2]["dato"] == "2026-03-24"
    assert rows[2]["kode"] == "741"


def test_a_folder_without_a_track_has_no_decisions() -> None:
    """Nothing is worked out, and the list is empty."""
    assert derived().decisions is None
    assert decision_table(catalogue()).rows == ()
