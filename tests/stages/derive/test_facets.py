"""The ways to divide the cases."""

from __future__ import annotations

import pytest

from builder.nouns.model import Case
from builder.nouns.site.doors import SHARED_OPERATION
from tests.builders import case, derived


def test_facets_have_only_values_that_some_case_has() -> None:
    """Each facet lists the values in use, in the vocabulary's order, with their cases."""
    found = derived(
        case("a", titel="A", status="{vaerdi: opgivet, dato: 2020, kilder: [k1]}", slut="2020", modeller="[indkoeb, drift]"),
        case("b", titel="B", omraader="[data, it-drift]", partnere="[Ballerup, Aarhus]"),
    )
    facets = {facet.key: {value.term.id: [page.slug for page in value.cases] for value in facet.values} for facet in found.facets}
    assert list(facets)[:5] == ["bevis", "deltagere", "folketal", "status", "model"]
    assert facets["status"] == {"drift": ["b"], "opgivet": ["a"]}
    assert facets["model"] == {"indkoeb": ["a"], "drift-og-support": ["a"]}
    assert facets["omraade"] == {"it-drift": ["a", "b"], "data": ["b"]}
    assert facets["region"] == {"midtjylland": ["b"], "hovedstaden": ["a", "b"]}
    assert list(facets["status"]) == ["drift", "opgivet"]


def test_a_nationwide_case_belongs_to_every_region() -> None:
    """A case with all 98 is found under each of the five regions."""
    regions = next(facet for facet in derived(case("a", partnere="alle 98")).facets if facet.key == "region")
    assert len(regions.values) == 5


def test_facet_values_hold_a_case_once() -> None:
    """A case that names the same value twice counts once."""
    found = derived(case("a", omraader="[it-drift, It-drift og support]", modeller="[indkoeb, Indkøb]"))
    assert all(len(value.cases) == len(set(value.cases)) == 1 for facet in found.facets for value in facet.values)


def facet_ids(facet: str, *cases: Case) -> dict[str, list[str]]:
    """The values of a facet that some case has, with those cases."""
    [found] = [one for one in derived(*cases).facets if one.key == facet]
    return {value.term.id: [page.slug for page in value.cases] for value in found.values}


def test_only_what_was_measured_is_called_measured() -> None:
    """A gain that is reckoned, guessed, told of, a price or mere use is another value than one that somebody measured."""

    def gain(slug: str, basis: str) -> Case:
        side = f"{{tekst: Mindre, aar: 2024, grundlag: {basis}, kilder: [k1]}}"
        return case(slug, titel=slug, gevinster=f"[{{hvad: Tid, art: tid, maalt: {side}}}]")

    others = [gain(slug, basis) for slug, basis in zip("bcefg", ("skønnet", "beregnet", "omtalt", "brug", "pris"), strict=True)]
    found = facet_ids("bevis", gain("a", "målt"), *others, case("d", titel="d"))
    assert found == {"maalt": ["a"], "omtalt": ["b", "c", "e", "f", "g"], "ingen": ["d"]}


@pytest.mark.parametrize(
    ("headcount", "values", "unnamed"),
    [
        (None, ["to"], False),
        ("{tal: 2, aar: 2020, kilder: [k1]}", ["to"], False),
        ("{tal: 9, aar: 2020, kilder: [k1]}", ["tre-plus"], True),
        ("{tal: ca. 68, aar: 2020, kilder: [k1]}", ["tre-plus", "ti-plus"], True),
        ("{tal: over 1, aar: 2020, kilder: [k1]}", ["to"], False),
        ("{tal: over 2, aar: 2020, kilder: [k1]}", ["tre-plus"], True),
        ("{tal: mere end 9, aar: 2020, kilder: [k1]}", ["tre-plus", "ti-plus"], True),
        ("{tal: op til 9, aar: 2020, kilder: [k1]}", ["ukendt"], True),
        ("{tal: mindst 12, aar: 2020, kilder: [k1]}", ["tre-plus", "ti-plus"], True),
    ],
)
def test_municipalities_that_are_not_named_count_too(headcount: str | None, values: list[str], unnamed: bool) -> None:
    """A number that is larger than those named counts; where a source only says that there are more, nobody knows how many."""
    found = case("a", antal_kommuner=headcount)
    assert list(facet_ids("deltagere", found)) == values
    assert found.unnamed is unnamed


@pytest.mark.parametrize("group", ["alle 11 i Region Nordjylland", "alle 98"])
def test_a_group_is_found_by_its_members(group: str) -> None:
    """A case with a group has the number and the sizes of the group's members."""
    page = case("a", partnere=f"[{group}]")
    assert "ti-plus" in facet_ids("deltagere", page)
    assert len(facet_ids("folketal", page)) >= 3


def test_what_pages_narrow_the_list_to_is_there() -> None:
    """Each facet has the value that addresses on the front page and on those of municipalities choose."""
    gain = "\n  - {hvad: Drift, art: økonomi, maalt: {tekst: Faldt, aar: 2020, grundlag: målt, kilder: [k1]}}"
    models = "\n  - {vaerdi: drift og support, kilder: [k1]}"
    found = derived(case(partnere="[Ishøj, Ærø, Furesø]", gevinster=gain, modeller=models))
    assert [key for key, value in SHARED_OPERATION.items() if value not in found.facet_values["en-case"][key]] == []


def test_nothing_has_no_facet_values() -> None:
    """An empty catalogue has its facets, and no value in any."""
    assert all(facet.values == () for facet in derived().facets)
    assert derived().facet_values == {}


def test_a_price_is_known_in_kroner_in_time_or_not() -> None:
    """An amount in kroner and anything else are two values; the months between two milestones count, as on the page of prices."""

    def cost(slug: str, number: str, unit: str) -> Case:
        return case(slug, titel=slug, indgangspris=f"[{{emne: Start, tal: '{number}', enhed: {unit}, aar: 2020, kilder: [k1]}}]")

    events = (
        "[{dato: 2016, tekst: Ja, milepael: beslutning, kilder: [k1]}, {dato: 2017, tekst: Nu, milepael: drift, kilder: [k1]}]"
    )
    found = facet_ids(
        "pris",
        cost("a", "2", "mio. kr."),
        cost("b", "9", "måneder"),
        case("c", titel="c", tidslinje=events),
        case("d", titel="d"),
    )
    assert found == {"beloeb": ["a"], "andet": ["b", "c"], "ukendt": ["d"]}
