"""Rules about fields of one file that must agree."""

from __future__ import annotations

import pytest

from tests.builders import SOURCES, case_text, codes, covered, guide_text, initiative_text, only, problems

SIDE = "tekst: Færre fejl, aar: 2022, kilder: [k1]"
CAME = f"{SIDE}, grundlag: målt"


def gain(**sides: str) -> str:
    """One gain with these sides."""
    rows = "".join(f"\n    {key}: {{{value}}}" for key, value in sides.items())
    return f"\n  - hvad: Færre fejl\n    art: kvalitet{rows}"


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("status", "{vaerdi: i drift, dato: 2024}", "{"),
        ("oekonomi", "\n  - {emne: Budget, tal: 3, enhed: kr., aar: 2024}", "{"),
        ("oekonomi", "\n  - {emne: Budget, tal: 3, enhed: kr., aar: 2024, udledt: ja}", "{"),
        ("laering", "\n  - Ryd op først.", "Ryd op først."),
        ("tidslinje", "\n  - {dato: 2020, tekst: Start}", "{"),
        ("gevinster", gain(lovet="tekst: Færre fejl, aar: 2022"), "{"),
        ("udtraeden", "\n  sket:\n    - {dato: 2020, tekst: Gik}", "{"),
        ("udtraeden", "\n  vilkaar:\n    - {emne: Varsel, tekst: Et år}", "{"),
        ("svar", "\n  - {spoergsmaal: mandat, svar: Byrådet}", "{"),
        ("statusrapporter", "\n  - {halvaar: 1. halvår 2018, udgift_pct: 3}", "{"),
    ],
)
def test_a_claim_names_its_source(field: str, value: str, text: str) -> None:
    """A claim without a source is told at the claim; a figure even when it is our own reading."""
    written = case_text(**{field: value})
    problem = only(problems(written), "kilde-mangler")
    assert covered(written, problem.span) == text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("laering", "\n  - {tekst: Ryd op først., udledt: ja}"),
        ("tidslinje", "\n  - {dato: 2020, tekst: Start, udledt: ja}"),
        ("form", "forening"),
        ("start", "2016"),
        ("partnere", "[Ballerup]"),
        ("modeller", "[indkoeb]"),
    ],
)
def test_our_own_reading_and_plain_facts_need_no_source(field: str, value: str) -> None:
    """What we infer ourselves, and facts without a claim, may stand without a source."""
    assert codes(problems(case_text(**{field: value}))) == []


@pytest.mark.parametrize("value", ["{vaerdi: i drift, dato: 2024, kilder: []}", '{vaerdi: i drift, dato: 2024, kilder: [""]}'])
def test_an_empty_list_of_sources_is_no_source(value: str) -> None:
    """An empty list does not make a claim sourced."""
    assert codes(problems(case_text(status=value))) != []


def test_sources_exist_are_told_apart_and_are_used() -> None:
    """A source that is not listed, listed twice, or never used is told where it stands."""
    text = case_text(
        status="{vaerdi: i drift, dato: 2024, kilder: [k1, ærø]}",
        kilder=SOURCES + SOURCES + "\n  - {id: ubrugt, titel: A, udgiver: B, dato: udateret}",
    )
    found = problems(text)
    assert sorted(codes(found)) == ["kilde-dobbelt", "kilde-ubrugt", "kilde-ukendt"]
    assert [covered(text, only(found, code).span) for code in sorted(codes(found))] == ["k1", "ubrugt", "ærø"]


@pytest.mark.parametrize(
    "body", ["\nSe.[^k2]\n", "\n- punkt[^k2]\n", "\n| a |\n|---|\n| b[^k2] |\n", "\n> citat[^k2]\n", "\n[^1]: se[^k2]\n\nx[^1]\n"]
)
def test_a_source_may_be_used_in_the_body_alone(body: str) -> None:
    """A source that only the body cites is used, wherever in the body."""
    text = case_text(f"\nx[^k1]\n{body}", kilder=f"{SOURCES}\n  - {{id: k2, titel: A, udgiver: B, dato: 2024}}")
    assert codes(problems(text)) == []


@pytest.mark.parametrize(
    ("side", "code", "text"),
    [
        (f"{SIDE}, tal: 5", "enhed-mangler", "5"),
        (f"{SIDE}, enhed: pct.", "tal-mangler", "pct."),
    ],
)
def test_a_number_and_its_unit_come_together(side: str, code: str, text: str) -> None:
    """A number without a unit, and a unit without a number, are told."""
    written = case_text(gevinster=gain(lovet=side))
    assert covered(written, only(problems(written), code).span) == text


def test_a_number_that_cannot_be_read_is_told_once() -> None:
    """A unit next to a number that is no number does not stand alone."""
    assert codes(problems(case_text(gevinster=gain(lovet=f"{SIDE}, tal: mange, enhed: pct.")))) == ["tal-ugyldigt"]


@pytest.mark.parametrize("extra", ["", "\n    baseline: ukendt", "\n    lovet:"])
def test_a_gain_is_promised_or_measured(extra: str) -> None:
    """A gain with neither side is told; an empty side is none."""
    assert codes(problems(case_text(gevinster=gain() + extra))) != []


@pytest.mark.parametrize("sides", [{"lovet": SIDE}, {"maalt": CAME}, {"lovet": SIDE, "maalt": f"{CAME}, maalt_af: KL"}])
def test_one_side_is_enough(sides: dict[str, str]) -> None:
    """A gain may be promised, measured, or both."""
    assert codes(problems(case_text(gevinster=gain(**sides)))) == []


def test_only_a_measurement_says_who_measured() -> None:
    """`maalt_af` belongs to what was measured."""
    assert codes(problems(case_text(gevinster=gain(lovet=f"{SIDE}, maalt_af: KL")))) == ["felt-ukendt"]


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"start": "2019", "slut": "2017"}, "2017"),
        ({"start": "2019-06", "slut": "{dato: 2019-05-31}"}, "2019-05-31"),
        ({"partnere": "\n  - {kommune: Ballerup, fra: 2019, til: 2017}"}, "2017"),
    ],
)
def test_an_end_before_its_beginning_is_told(fields: dict[str, str], text: str) -> None:
    """What ends before it begins is told at the end."""
    written = case_text(**fields)
    assert covered(written, only(problems(written), "dato-raekkefoelge").span) == text


@pytest.mark.parametrize(
    ("start", "end"),
    [("2019", "2019"), ("2019-06", "2019"), ("2019", "2019-01"), ("ca. 2019", "2019"), ("forår 2017", "2017-03")],
)
def test_dates_that_overlap_are_in_order(start: str, end: str) -> None:
    """Two dates that could be in order are in order, for one may only be less exact."""
    assert codes(problems(case_text(start=start, slut=end))) == []


def test_an_initiative_ends_after_it_begins() -> None:
    """The rule holds for initiatives as well."""
    assert "dato-raekkefoelge" in codes(problems(initiative_text(fra="2019", til="2017"), "initiatives/a.md"))


@pytest.mark.parametrize(
    ("code", "field", "value", "text"),
    [
        ("dato-fremtid", "tidslinje", "\n  - {dato: 2028, tekst: Start, kilder: [k1]}", "2028"),
        ("dato-fremtid", "tidslinje", "\n  - {dato: 2026-11-29, tekst: Start, kilder: [k1]}", "2026-11-29"),
        ("dato-fremtid-fast", "status", "{vaerdi: i drift, dato: 2027, kilder: [k1]}", "2027"),
        ("dato-fremtid-fast", "gennemgaaet", "2026-11-29", "2026-11-29"),
        ("dato-fremtid-fast", "udtraeden", "\n  sket:\n    - {dato: 2028, tekst: Gik, kilder: [k1]}", "2028"),
        ("dato-fremtid-fast", "bekraeftelser", "\n  - {kommune: Ballerup, dato: 2027-01-01, rolle: it-chef}", "2027-01-01"),
    ],
)
def test_what_has_happened_lies_in_the_past(code: str, field: str, value: str, text: str) -> None:
    """What is told as having happened is not dated after today."""
    written = case_text(**{field: value})
    assert covered(written, only(problems(written), code).span) == text


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("tidslinje", "\n  - {dato: 2028, tekst: Start, forventet: ja, kilder: [k1]}"),
        ("tidslinje", "\n  - {dato: 2026-11-21, tekst: Start, kilder: [k1]}"),
        ("tidslinje", "\n  - {dato: 2026, tekst: Start, kilder: [k1]}"),
        ("slut", "2030"),
        ("oekonomi", "\n  - {emne: Budget, tal: 3, enhed: kr., aar: 2030, kilder: [k1]}"),
        ("gevinster", gain(lovet="tekst: Færre fejl, aar: 2030, kilder: [k1]")),
    ],
)
def test_plans_and_today_may_stand(field: str, value: str) -> None:
    """What is expected, what happens today or this year, and figures for coming years may stand."""
    assert codes(problems(case_text(**{field: value}))) == []


@pytest.mark.parametrize("partners", [None, "", "[]"])
def test_a_case_has_municipalities(partners: str | None) -> None:
    """A case without municipalities is told, also when the field stands there empty."""
    assert codes(problems(case_text(partnere=partners))) != []


def test_others_may_be_the_only_partners() -> None:
    """A case may have other partners alone."""
    assert codes(problems(case_text(partnere=None, andre_partnere="[Region Syddanmark]"))) == []


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("[Ballerup, Furesø, Ballerup Kommune]", ["partner-dobbelt"]),
        ("[alle 98, alle 98]", ["partner-dobbelt"]),
        ("\n  - {kommune: Ballerup, fra: 2014}\n  - {kommune: Ballerup, fra: 2014}", ["partner-dobbelt"]),
        ("\n  - {kommune: Ballerup, fra: 2014, til: 2016}\n  - {kommune: Ballerup, fra: 2019}", []),
        ("[Ballerup, alle 98]", []),
    ],
)
def test_a_partner_stands_once_for_each_time(value: str, wanted: list[str]) -> None:
    """A municipality may have left and come back, but the same membership stands once."""
    assert codes(problems(case_text(partnere=value))) == wanted


@pytest.mark.parametrize("status", ["opgivet", "afsluttet", "ophørt"])
def test_what_has_ended_says_when(status: str) -> None:
    """A case that is over has an end, or says that it is not known; it is a warning, never a stop."""
    value = f"{{vaerdi: {status}, dato: 2024, kilder: [k1]}}"
    text = case_text(status=value)
    problem = only(problems(text), "slut-mangler")
    assert (problem.severity, covered(text, problem.span)) == ("warning", status)
    assert codes(problems(case_text(status=value, slut="2024"))) == []
    assert codes(problems(case_text(status=value, ukendt="[Hvornår det sluttede]"))) == []


def test_guides_and_initiatives_have_the_same_rules_for_sources() -> None:
    """Sources are listed and used in guides and initiatives, too."""
    assert codes(problems(guide_text(raad="\n  - {raad: Begynd småt, kilder: [k9]}"), "guides/a.md")) == ["kilde-ukendt"]
    assert codes(problems(initiative_text("\nTekst.\n"), "initiatives/a.md")) == ["kilde-ubrugt"]


@pytest.mark.parametrize(
    ("kilder", "wanted"),
    [
        (None, ["felt-mangler"]),
        ("\n  - {titel: Notat, udgiver: KL, dato: 2024}", ["felt-mangler"]),
        ("\n  - {id: K1, titel: Notat, udgiver: KL, dato: 2024}", ["id-ugyldigt"]),
        ("\n  - Årsberetning 2024", ["felt-type"]),
    ],
    ids=["no list", "no id", "bad id", "no group"],
)
def test_references_to_a_list_that_cannot_be_read_are_not_told(kilder: str | None, wanted: list[str]) -> None:
    """The mistake stands in the list, not in every reference to it."""
    assert codes(problems(case_text(kilder=kilder))) == wanted


def test_two_sources_in_one_text_belong_in_a_list() -> None:
    """And neither is told to be unused."""
    sources = f"{SOURCES}\n  - {{id: k2, titel: Notat, udgiver: Foreningen, dato: 2024}}"
    found = problems(case_text(kilder=sources, status="{vaerdi: i drift, dato: 2024, kilder: 'k1, k2'}"))
    assert codes(found) == ["kilde-ukendt"]
    assert found[0].advice == "Skriv dem hver for sig i en liste: [k1, k2]."


@pytest.mark.parametrize(
    "fields",
    [
        {"start": "{dato: 2031, kilder: [k1]}"},
        {"slut": "{dato: 2031, kilder: [k1]}", "status": "{vaerdi: afsluttet, dato: 2024, kilder: [k1]}"},
        {"kilder": "\n  - {id: k1, titel: Notat, udgiver: KL, dato: 2031}"},
        {"gevinster": "\n  - {hvad: x, art: tid, maalt: {tekst: y, grundlag: målt, aar: 2031, kilder: [k1]}}"},
    ],
    ids=["begun", "over", "source", "measured"],
)
def test_what_the_rest_of_the_file_says_has_happened_lies_in_the_past(fields: dict[str, str]) -> None:
    """A start of what runs, an end of what is over, a source that can be read, a measurement."""
    assert codes(problems(case_text(**fields))) == ["dato-fremtid-fast"]


@pytest.mark.parametrize(
    "fields",
    [
        {"start": "{dato: 2031, kilder: [k1]}", "status": "{vaerdi: etableres, dato: 2024, kilder: [k1]}"},
        {"slut": "{dato: 2031, kilder: [k1]}"},
        {"gevinster": "\n  - {hvad: x, art: tid, lovet: {tekst: y, aar: 2031, kilder: [k1]}}"},
        {"kilder": "\n  - {id: k1, titel: Notat, udgiver: KL, dato: udateret}"},
    ],
    ids=["planned", "agreed", "promised", "undated"],
)
def test_what_is_planned_may_lie_in_the_future(fields: dict[str, str]) -> None:
    """A start of what is being set up, the end of an agreement, a promise."""
    assert codes(problems(case_text(**fields))) == []
