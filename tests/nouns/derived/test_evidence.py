"""How well a gain is borne out, by what its case says of who found out and how."""

from __future__ import annotations

import pytest

from builder.nouns.derived.evidence import LEVELS, evidence, held
from tests.builders import case

PROMISED = "    lovet: {tekst: Hurtigere, aar: 2022, kilder: [k1]}"
COMPARED = "    baseline: Året før"


def came(basis: str, who: str = "") -> str:
    """What came of it, known in this way from them."""
    by = f", maalt_af: {who}" if who else ""
    return f"    maalt: {{tekst: Hurtigere, aar: 2024, kilder: [k1], grundlag: {basis}{by}}}"


@pytest.mark.parametrize(
    ("lines", "level", "why"),
    [
        ([PROMISED], "lovet", "Ingen har skrevet"),
        ([PROMISED, COMPARED], "lovet", "Ingen har skrevet"),
        ([came("omtalt", "KL")], "paastand", "ikke hvordan"),
        ([came("skønnet", "KL"), COMPARED], "paastand", "skøn"),
        ([came("brug talt", "KL"), COMPARED], "paastand", "ikke gevinsten"),
        ([came("aftalt pris", "KL"), COMPARED], "paastand", "Prisen er aftalt"),
        ([PROMISED, came("beregnet", "Deloitte"), COMPARED], "opgoerelse", "Regnet ud"),
        ([came("målt"), COMPARED], "opgoerelse", "ukendt, af hvem"),
        ([came("målt", "Deloitte")], "opgoerelse", "uden kendt udgangspunkt"),
        ([came("målt", "Deloitte"), "    baseline: ukendt"], "opgoerelse", "uden kendt udgangspunkt"),
        ([came("målt", "Deloitte"), "    baseline: Tiden blev ikke målt før"], "opgoerelse", "uden kendt udgangspunkt"),
        ([came("målt", "Projektet selv"), COMPARED], "opgoerelse", "af samarbejdet selv"),
        ([came("målt", "Ballerup Kommune"), COMPARED], "opgoerelse", "af samarbejdet selv"),
        ([came("målt", "Deloitte"), COMPARED], "maaling", "af andre"),
    ],
)
def test_a_gain_is_as_well_borne_out_as_what_is_known_of_it(lines: list[str], level: str, why: str) -> None:
    """Only what others measured against a baseline reaches the top; what nobody says counts against it."""
    found = case("a", gevinster="\n" + "\n".join(["  - hvad: Tid", "    art: tid", *lines]))
    told = evidence(found, found.gains[0])
    assert told.level.id == level
    assert why in told.why
    assert told.level.rank < 3 or found.gains[0].is_measured


@pytest.mark.parametrize(
    ("status", "why"),
    [
        ("i drift", "Ingen har skrevet, hvad der kom ud af det."),
        ("afsluttet", "Ingen har skrevet, hvad der kom ud af det."),
        ("ukendt", "Ingen har skrevet, hvad der kom ud af det."),
        ("opgivet", "Opgivet før drift, så der kom intet ud af det."),
        ("etableres", "Ikke i drift ifølge den nyeste kilde."),
        ("idé", "Ikke i drift ifølge den nyeste kilde."),
    ],
)
def test_of_what_never_ran_nobody_is_missed_who_tells_what_came_of_it(status: str, why: str) -> None:
    """Promises of 2025 for an organisation of 2027 stood with »Ingen har skrevet, hvad der kom ud af det«."""
    gain = "\n  - hvad: Tid\n    art: tid\n" + PROMISED
    found = case("a", gevinster=gain, status=f"{{vaerdi: {status}, dato: 2024, kilder: [k1]}}")
    assert evidence(found, found.gains[0]).why == why


def test_the_steps_are_ranked_and_rows_have_anchors_of_their_own() -> None:
    """Ranks count from the weakest; the first row of a case is at its slug, and no other case can have an anchor of the rest."""
    gain = "\n  - hvad: Tid\n    art: tid\n" + PROMISED
    assert [level.rank for level in LEVELS] == [0, 1, 2, 3]
    assert [one.anchor for one in held(case("a", gevinster=gain + gain))] == ["a", "a_2"]
