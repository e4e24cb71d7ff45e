"""A case answers first: four short answers, and one line of all that is unknown."""

from __future__ import annotations

from builder.nouns.tables import CASE
from builder.nouns.views.cases import Point
from builder.stages.pages.case_head import _FIELDS, blanks, short_answers, told_elsewhere
from tests.builders import case, registers

PROMISED = "lovet: {tekst: Billigere drift, tal: 3, enhed: mio. kr., aar: 2016, kilder: [k1]}"
MEASURED = "maalt: {tekst: Det blev billigere, aar: 2018, grundlag: maaling, maalt_af: revisor, kilder: [k1]}"
SAID = "maalt: {tekst: Det gik godt, aar: 2019, grundlag: skoen, kilder: [k1]}"


def answers(**fields: str | None) -> dict[str, tuple[Point, ...]]:
    """The points of each answer, by the anchor of the section that it leads to; the first where two lead to one."""
    return {answer.section.anchor: answer.points for answer in reversed(short_answers(case("a", **fields)))}


def gains(*sides: str) -> str:
    """Gains of a case, each with the sides it has."""
    rows = (f"\n  - {{hvad: drift {number}, art: oekonomi, {side}}}" for number, side in enumerate(sides, 1))
    return "".join(rows)


def words(points: tuple[Point, ...]) -> list[tuple[str, str, str, str]]:
    """What points say, without their sources."""
    return [(one.word, one.figure.replace("\u00a0", " "), one.text, one.when) for one in points]


def test_what_was_measured_goes_before_what_was_only_promised() -> None:
    """The promise of the gain that was measured stands first, with who measured; a number goes before a sentence."""
    found = answers(gevinster=gains("lovet: {tekst: Bedre, aar: 2015, kilder: [k1]}", f"{PROMISED}, {MEASURED}"))["gevinster"]
    assert words(found) == [
        ("Lovet", "3 mio. kr.", "Drift 2", "2016"),
        ("Målt", "", "Det blev billigere", "2018, målt af revisor"),
    ]
    assert [claim.sources for one in found for claim in one.claims] == [("k1",), ("k1",)]


def test_a_result_is_not_held_against_another_gain_s_promise() -> None:
    """What came of the promise that is shown goes first; the result of another gain says that it is another."""
    apart = answers(gevinster=gains(PROMISED, MEASURED))["gevinster"]
    assert [one.word for one in apart] == ["Lovet", "Målt (en anden gevinst)"]
    own = answers(gevinster=gains(SAID, f"{PROMISED}, {SAID}"))["gevinster"]
    assert [one.word for one in own] == ["Lovet", "Skønnet, ikke målt"]
    other = answers(gevinster=gains(SAID, PROMISED))["gevinster"]
    assert [one.word for one in other] == ["Lovet", "Skønnet, ikke målt (en anden gevinst)"]
    assert [one.word for one in answers(gevinster=gains(MEASURED))["gevinster"]] == ["Målt"]


def test_what_nobody_measured_is_never_called_measured() -> None:
    """A guess says that it is one; a promise alone says that no measurement is known."""
    assert [one.word for one in answers(gevinster=gains(f"{PROMISED}, {SAID}"))["gevinster"]] == ["Lovet", "Skønnet, ikke målt"]
    assert words(answers(gevinster=gains(PROMISED))["gevinster"])[1] == ("Målt", "", "Ingen måling er kendt.", "")


def test_the_way_in_is_told_in_months_and_kroner() -> None:
    """From decision to operation, and the amount that covers the whole way before one that covers a part."""
    line = "\n  - {dato: 2015-01, tekst: Ja, milepael: beslutning, kilder: [k1]}\n  - {dato: 2016-01, tekst: Start, milepael: drift, kilder: [k1]}"
    cost = "\n  - {emne: del, tal: 1, enhed: mio. kr., aar: 2015, daekker: del, kilder: [k1]}"
    cost += "\n  - {emne: alt, tal: 2, enhed: mio. kr., aar: 2016, daekker: hele, kilder: [k1]}"
    found = answers(tidslinje=line, indgangspris=cost)["oekonomi"]
    assert [(word, figure) for word, figure, _, _ in words(found)] == [
        ("Fra beslutning til drift", "11-13 måneder"),
        ("Indgangspris", "2 mio. kr."),
    ]
    [point] = answers(tidslinje=line)["tidslinje"]
    assert (point.when, point.sources, len(point.doubts)) == ("januar 2015 – januar 2016", ("k1",), 1)
    unsure = answers(tidslinje=line.replace("drift, kilder", "drift, sikkerhed: middel, kilder"))["tidslinje"][0]
    assert [claim.confidence.mark for claim in unsure.doubts] == ["", "delvis kilde"]


def test_other_money_is_not_called_the_entrance_cost() -> None:
    """Where only the economy is known, it is told as something else."""
    economy = "\n  - {emne: budget, tal: 9, enhed: mio. kr., aar: 2020, kilder: [k1]}"
    assert words(answers(oekonomi=economy)["oekonomi"]) == [("Andre tal om penge", "9 mio. kr.", "Budget", "2020")]


def test_the_question_of_money_is_what_is_answered() -> None:
    """A bill for leaving is no price of getting in, and does not stand under that question."""
    economy = "\n  - {emne: regning, tal: 9, enhed: kr., aar: 2020, kilder: [k1]}"
    cost = "\n  - {emne: analyse, tal: 9, enhed: kr., aar: 2020, kilder: [k1]}"
    [other] = short_answers(case("a", oekonomi=economy))
    assert other.question == "Hvad er kendt om penge?"
    [price] = short_answers(case("a", oekonomi=economy, indgangspris=cost))
    assert price.question == "Hvad kostede det at komme i gang?"


def test_of_several_prices_the_least_does_not_stand_alone() -> None:
    """Where small and large municipalities pay differently, the least is told with the most, whichever was written first."""
    row = "\n  - {emne: %s, tal: %s, enhed: kr., aar: 2023, daekker: deltager, kilder: [k1]}"
    cost = row % ("De store", "350.000") + row % ("De mindste", "35.000")
    [point] = answers(indgangspris=cost)["oekonomi"]
    assert point.figure.replace("\u00a0", " ") == "35.000 kr."
    assert point.text.replace("\u00a0", " ") == (
        "De mindste (én kommunes pris). Den højeste af 2 kendte priser er 350.000 kr.: de store"
    )
    assert len(point.claims) == 2


def test_a_time_that_may_be_nothing_is_told_as_the_most() -> None:
    """»0-12 måneder« of dates that are only years says that it took no time; it took twelve months at most."""
    line = "\n  - {dato: 2015, tekst: Ja, milepael: beslutning, kilder: [k1]}\n  - {dato: 2015-12, tekst: Start, milepael: drift, kilder: [k1]}"
    [point] = answers(tidslinje=line)["tidslinje"]
    assert point.figure == "højst 12 måneder"


def test_how_one_gets_out_is_its_terms_else_the_answer_to_the_question() -> None:
    """Two terms at most, what came of it in kroner, and the answer where there are no terms."""
    terms = "".join(f"\n    - {{emne: vilkår {number}, tekst: Et, kilder: [k1]}}" for number in (1, 2, 3))
    sums = "[{art: forlig, tal: 4, enhed: mio. kr., aar: 2018, kilder: [k1]}]"
    event = f"\n    - {{kommune: Odder, dato: 2018, tekst: Odder gik, udfald: gik, beloeb: {sums}, kilder: [k1]}}"
    found = answers(udtraeden=f"\n  vilkaar:{terms}\n  sket:{event}")["udtraeden"]
    assert [(word, figure or text) for word, figure, text, _ in words(found)] == [
        ("Vilkår 1", "Et"),
        ("Vilkår 2", "Et"),
        ("Forlig", "4 mio. kr."),
    ]
    answer = "\n  - {spoergsmaal: udtraeden, svar: Med et års varsel., kilder: [k1]}"
    assert words(answers(svar=answer)["spoergsmaal"]) == [("", "", "Med et års varsel.", "")]


def test_who_left_or_is_against() -> None:
    """What is over says so; else who left, then what was difficult."""
    assert [one.word for one in answers(status="{vaerdi: opgivet, dato: 2020, kilder: [k1]}")["fakta"]] == ["Opgivet"]
    partners = "\n  - {kommune: Odder, fra: 2010, til: 2012, kilder: [k1]}\n  - {kommune: Fanø, kilder: [k1]}"
    hard = "\n  - {tekst: Det tog lang tid, kilder: [k1]}"
    found = answers(partnere=partners, udfordringer=hard)["laering"]
    assert [(one.word, one.text) for one in found] == [("Ikke med længere", "Odder"), ("Udfordring", "Det tog lang tid")]
    # Nobody left and nobody is against: what was difficult answers another question.
    [alone] = short_answers(case("a", udfordringer=hard))
    assert (alone.question, [(one.word, one.text) for one in alone.points]) == (
        "Hvad har været svært?",
        [("", "Det tog lang tid")],
    )
    event = "\n    - {kommune: Odder, dato: 2018, tekst: Odder gik, udfald: gik, kilder: [k1], strid: [{tekst: Pengene, kilder: [k1]}]}"
    dispute = answers(udtraeden=f"\n  sket:{event}", udfordringer=hard)["udtraeden"]
    assert [one.word for one in dispute] == ["Gik", "Strid"]


def test_what_is_over_says_when_it_ended() -> None:
    """»Ifølge kilde fra 2021« beside an end in 2019 gives two years to wonder at; an end that was only planned says so."""
    status = "{vaerdi: opgivet, dato: 2021, kilder: [k1]}"
    assert [one.text for one in answers(status=status)["fakta"]] == ["Ifølge kilde fra 2021."]
    assert [one.text for one in answers(status=status, slut="{dato: 2019, kilder: [k1]}")["fakta"]] == ["2019."]
    planned = "{dato: 2022, forventet: ja, kilder: [k1]}"
    assert [one.text for one in answers(status=status, slut=planned)["fakta"]] == ["Efter planen 2022."]
    # What ran and came to its end was left by nobody; the lamp says that it is over.
    assert answers(status=status.replace("opgivet", "afsluttet")) == {}


def test_the_way_in_is_told_once() -> None:
    """»28-29 måneder« from the timeline and »28-29 måneder« written as the entrance cost are the same way."""
    line = "\n  - {dato: 2015-01, tekst: Ja, milepael: beslutning, kilder: [k1]}\n  - {dato: 2016-01, tekst: Start, milepael: drift, kilder: [k1]}"
    cost = "\n  - {emne: Fra aftale til start, tal: 12, enhed: måneder, aar: 2015, kilder: [k1]}"
    assert [one.word for one in answers(tidslinje=line, indgangspris=cost)["oekonomi"]] == ["Fra beslutning til drift"]
    assert [one.word for one in answers(indgangspris=cost)["oekonomi"]] == ["Tid"]
    people = cost.replace("måneder", "medarbejdere")
    assert [one.word for one in answers(indgangspris=people)["oekonomi"]] == ["Indsats"]


def test_those_who_left_alike_stand_together() -> None:
    """The same words twice read as a slip; a third that left in another year stands by itself."""
    line = "\n    - {kommune: %s, dato: %s, tekst: Byrådet sagde nej, udfald: gik, kilder: [k1]}"
    left = "".join(line % one for one in (("Odder", "2018"), ("Fanø", "2018"), ("Lemvig", "2020")))
    found = answers(udtraeden=f"\n  sket:{left}")["udtraeden"]
    assert [point.when.replace("\u00a0", " ") for point in found if point.word == "Gik"] == [
        "Odder og Fanø, 2018",
        "Lemvig, 2020",
    ]


def test_what_nobody_wrote_is_named_once() -> None:
    """Each empty field is named by its key and word; an end is only missed in what is over."""
    running = {blank.key: blank.word for blank in blanks(case("a"))}
    assert running.keys() >= {"gevinster", "indgangspris", "oekonomi", "udtraeden", "start"}
    assert "slut" not in running
    assert "slut" in {blank.key for blank in blanks(case("a", status="{vaerdi: afsluttet, dato: 2020, kilder: [k1]}"))}
    assert "gevinster" not in {blank.key for blank in blanks(case("a", gevinster=gains(PROMISED)))}


def test_what_is_answered_is_not_called_unknown_by_the_same_word() -> None:
    """»Slagelse måtte betale« stood above »Ukendt: udtræden«, and »Hvem: 93 kommuner« above »kommuner«."""
    answer = "[{spoergsmaal: udtraeden, svar: Med et års varsel., kilder: [k1]}]"
    told = case(
        "a", svar=answer, partnere=None, andre_partnere="[Regeringen]", antal_kommuner="{tal: 93, aar: 2016, kilder: [k1]}"
    )
    missing = {blank.key: blank.word for blank in blanks(told)}
    assert (missing["udtraeden"], missing["partnere"]) == ("vilkår for udtræden", "hvilke kommuner")


def test_a_form_that_no_source_tells_is_among_the_unknown() -> None:
    """»Ukendt« stood among the facts of four pages whose line of what is unknown did not name the form."""
    assert next(blank.key for blank in blanks(case("a", form="{vaerdi: ukendt, kilder: [k1]}"))) == "form"
    assert "form" not in {blank.key for blank in blanks(case("a"))}


def test_what_the_head_tells_in_months_is_only_unknown_in_kroner() -> None:
    """»Ukendt: indgangspris« stood below »Hvad kostede det at komme i gang? 11-13 måneder«."""
    line = "\n  - {dato: 2015-01, tekst: Ja, milepael: beslutning, kilder: [k1]}\n  - {dato: 2016-01, tekst: Start, milepael: drift, kilder: [k1]}"
    assert {blank.key: blank.word for blank in blanks(case("a", tidslinje=line))}["indgangspris"] == "indgangspris i kroner"
    assert {blank.key: blank.word for blank in blanks(case("a"))}["indgangspris"] == "indgangspris"
    assert {question: section.anchor for question, section in told_elsewhere(case("a", tidslinje=line)).items()} == {
        "indgangspris": "tidslinje"
    }


def test_a_question_without_an_answer_leads_to_what_is_told_of_it() -> None:
    """»Uden svar: betaling« stood on pages that tell under another heading who pays."""
    cost = "\n  - {emne: analyse, tal: 9, enhed: kr., aar: 2020, kilder: [k1]}"
    told = case("a", betaling="\n  - {tekst: De deler, kilder: [k1]}", indgangspris=cost, gevinster=gains(PROMISED))
    assert {question: section.anchor for question, section in told_elsewhere(told).items()} == {
        "betaling": "styring", "gevinst": "gevinster", "indgangspris": "oekonomi",
    }  # fmt: skip
    assert told_elsewhere(case("a")) == {}
    assert {"betaling", "medarbejdere", "raaderum", "gevinst", "udtraeden", "indgangspris"} <= {
        term.id for term in registers().vocabularies["spoergsmaal"].terms
    }


NEVER_ASKED = {"antal_kommuner", "naevnt", "svar", "tidslinje", "statusrapporter", "relationer", "initiativer", "bekraeftelser",
    "ukendt", "gennemgaa_om", "tilfoejet", "tidligere", "kladde",
}  # fmt: skip
"""Fields that nobody is asked to fill in because a page lacks them: most cases need none, or they are the editor's own."""


def test_a_field_that_may_be_missing_is_among_the_unknown() -> None:
    """A new one stands in `_FIELDS` with its word, in the page's order, or is named here."""
    assert {row.key for row in CASE.fields if not row.required} - NEVER_ASKED == set(_FIELDS)
