"""What happened and what is planned, from the dates that content bears."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from builder.nouns.derived.happenings import Happening, What
from builder.nouns.model import Content
from builder.stages.derive import derive
from tests.builders import TODAY, case, catalogue, derived, guide, real_derived, track

EVENTS = """
  - {dato: 2017-10, tekst: Byrådet siger ja, milepael: beslutning, kilder: [k1]}
  - {dato: 2018-01-01, tekst: Driften begynder, milepael: drift, kilder: [k1]}
  - {dato: 2018-01-01, tekst: Den første leder er ansat, kilder: [k1]}
  - {dato: 2018, tekst: Noget sker det år, kilder: [k1], sikkerhed: lav}
  - {dato: 2099-03-01, tekst: aftalen udløber, forventet: ja, kilder: [k1]}
  - {dato: 2099-05, tekst: En evaluering ligger klar, forventet: ja, kilder: [k1]}
  - {dato: 2019-01-01, tekst: Skulle være slut, forventet: ja, kilder: [k1]}"""


def found(*content: Content) -> dict[str, Happening]:
    """What happened in the catalogue of these pages, by key."""
    return {one.key: one for one in derived(*content).happenings}


def test_sources_that_read_alike_are_named_once() -> None:
    """Two of one publisher and date say no more to a reader than one; the link is the first one's."""
    both = "".join(f"\n  - {{id: {one}, titel: Referat {one}, udgiver: Foreningen, dato: 2024}}" for one in ("k1", "k9"))
    told = found(case("a", kilder=both, tidslinje="[{dato: 2017, tekst: Noget sker, kilder: [k1, k9]}]"))
    one = told["cases/a/haendelse/2017-01-01"]
    assert [(source.title, source.path) for source in one.sources] == [("Foreningen, 2024", "cases/a.html#kilde-k1")]


def test_every_kind_is_told_with_its_date_and_source() -> None:
    """Events by their milestone, how the case stands, and the day the page came; no plan is among them."""
    told = found(case("a", tidslinje=EVENTS, tilfoejet="2026-11-21"), guide("g", tilfoejet="2026-11-20"))
    assert {key: (one.what, one.date.text) for key, one in told.items()} == {
        "cases/a/ny": (What.NEW, "21. november 2026"),
        "guides/g/ny": (What.NEW, "20. november 2026"),
        "cases/a/status/drift/2024-01-01": (What.STATUS, "2024"),
        "cases/a/haendelse/2017-10-01": (What.DECIDED, "oktober 2017"),
        "cases/a/haendelse/2018-01-01": (What.STARTED, "1. januar 2018"),
        "cases/a/haendelse/2018-01-01/2": (What.HAPPENED, "1. januar 2018"),
        "cases/a/haendelse/2018-01-01/3": (What.HAPPENED, "2018"),
    }
    one = told["cases/a/haendelse/2017-10-01"]
    assert one.id == "tag:inspirationskatalog.github.io,2026:cases/a/haendelse/2017-10-01"
    assert [(source.title, source.path) for source in one.sources] == [("Foreningen, 2024", "cases/a.html#kilde-k1")]
    assert (sorted(one.municipalities), one.areas, one.doubt) == (["151", "190"], {"it-drift"}, "")
    assert told["cases/a/haendelse/2018-01-01/3"].doubt


def test_every_kind_of_what_has_an_example() -> None:
    """A kind that no test here asks for could be told on a wrong day or under a wrong name without anybody seeing it."""
    asked = Path(__file__).read_text("utf-8")
    assert [kind.name for kind in What if f"What.{kind.name}," not in asked] == []


def test_the_newest_is_first_and_a_year_without_a_month_last() -> None:
    """Grouped by month, what is known to the year only stands after the year's months."""
    dates = [one.date.text for one in derived(case("a", tidslinje=EVENTS)).happenings]
    assert dates == ["2024", "1. januar 2018", "1. januar 2018", "2018", "oktober 2017"]


def test_of_one_day_the_alphabet_decides_as_in_an_index() -> None:
    """»DUBU« stood before »Danmarks Miljøportal«, capitals first, among the new pages of a day."""
    day = {"tilfoejet": "2026-11-21"}
    pages = (case("a", titel="DUBU", **day), case("b", titel="Danmarks Miljøportal", **day), case("c", titel="Aalborg", **day))
    new = [one.subject for one in derived(*pages).happenings if one.what is What.NEW]
    assert new == ["Danmarks Miljøportal", "DUBU", "Aalborg"]


def test_what_is_over_has_ended_once() -> None:
    """On the day it ended, or the source's when nobody knows it; an event that says that it was dropped is enough."""
    over = "{vaerdi: afsluttet, dato: 2024-03-24, kilder: [k1]}"
    dropped = "\n  - {dato: 2014-09-22, tekst: Opgives, milepael: opgivet, kilder: [k1]}"
    told = found(
        case("a", status=over, slut="2018"),
        case("b", titel="B", status=over),
        case("c", titel="C", status=over, tidslinje=dropped),
    )
    assert {key: (one.what, one.text) for key, one in told.items()} == {
        "cases/a/slut/afsluttet": (What.ENDED, "Afsluttet 2018."),
        "cases/b/slut/afsluttet": (What.ENDED, "Afsluttet ifølge kilde fra 24. marts 2024."),
        "cases/c/haendelse/2014-09-22": (What.ENDED, "Opgives"),
    }


def test_only_who_has_left_is_news() -> None:
    """With its name; one that is only expected to is none. To decide it is a decision, and who stayed has not left."""
    events = (
        "{sket: [{dato: 2020-05, tekst: Gik., kommune: Ballerup, kilder: [k1]},"
        " {dato: 2021, ude: 2030, forventet: ja, tekst: Vil gå., kommune: Furesø, kilder: [k1]},"
        " {dato: 2022, tekst: En anden gik., kilder: [k1]},"
        " {dato: 2023, besluttet: 2023, ude: 2030, forventet: ja, tekst: Sagde op., kommune: Odder, kilder: [k1]},"
        " {dato: 2024, tekst: Overvejede det., udfald: blev, kommune: Fanø, kilder: [k1]}]}"
    )
    told = {key: (one.what, one.text) for key, one in found(case("a", udtraeden=events)).items() if "udtraeden" in key}
    assert told == {
        "cases/a/udtraeden/151/2020-05-01": (What.LEFT, "Ballerup: Gik."),
        "cases/a/udtraeden/ukendt/2022-01-01": (What.LEFT, "En anden gik."),
        "cases/a/udtraeden/727/2023-01-01": (What.DECIDED, "Odder: Sagde op."),
        "cases/a/udtraeden/563/2024-01-01": (What.HAPPENED, "Fanø: Overvejede det."),
    }


def test_a_renamed_case_and_mended_words_keep_their_ids() -> None:
    """A feed reader must not show the same again."""
    before = found(case("foer", tidslinje=EVENTS, tilfoejet="2026-11-21"))
    after = found(case("efter", tidligere="[foer]", tidslinje=EVENTS.replace("siger ja", "sagde ja"), tilfoejet="2026-11-21"))
    assert before.keys() == after.keys()
    assert after["cases/foer/ny"].path == "cases/efter.html"


def test_all_98_are_nobody_in_particular() -> None:
    """What concerns the whole country is in no municipality's feed."""
    assert {one.municipalities for one in derived(case("a", partnere="alle 98")).happenings} == {frozenset()}


def test_what_is_planned_has_a_day_or_none() -> None:
    """Plans that have passed are left out; a month is no day; pages due on one day are one entry; a moved date keeps its key."""
    pages = (case("a", tidslinje=EVENTS, gennemgaaet="2026-11-21"), guide("g", gennemgaaet="2026-11-21"))
    coming = derive(catalogue(*pages), TODAY).coming
    assert [(one.what, one.date.text, one.subject, one.is_day) for one in coming] == [
        ("Gennemgang", "21. november 2027", "2 sider", True),
        ("Planlagt", "1. marts 2099", "Fælles it", True),
        ("Planlagt", "maj 2099", "Fælles it", False),
    ]
    assert coming[1].text == "Aftalen udløber"
    assert {one.revised for one in coming} == {date(2026, 11, 21)}
    moved = derive(catalogue(case("a", tidslinje=EVENTS.replace("2099-03-01", "2099-04-01"))), TODAY).coming
    assert coming[1].key in {one.key for one in moved}
    assert [one.what for one in derive(catalogue(*pages), date(2099, 4, 1)).coming] == ["Planlagt"]


def test_two_plans_in_the_same_words_have_each_a_key() -> None:
    """A calendar that knows one entry by its key would else leave the other out."""
    line = "\n  - {{dato: {}, tekst: Evaluering, forventet: ja, kilder: [k1]}}"
    coming = derive(catalogue(case("a", tidslinje=line.format("2099-03") + line.format("2098-03"))), TODAY).coming
    planned = [(one.date.text, one.key) for one in coming if one.what == "Planlagt"]
    assert [day for day, _ in planned] == ["marts 2098", "marts 2099"]
    assert planned[1][1] == f"{planned[0][1]}/2"


def test_a_council_that_decided_is_news_and_one_that_waits_is_not() -> None:
    """A decision concerns its municipality alone; a date of the track is ahead until it has passed."""
    rows = """
  - {kommune: Samsø, organisation: midt, trin: princip, dato: 2026-10-27, organ: byrådet, kilder: [k1]}
  - {kommune: Odder, organisation: midt, trin: afventer, dato: 2026-11, kilder: [k1]}"""
    dates = """
  - {dato: 2099-12-31, hvad: Alt er overtaget, omfang: hele landet, emne: Organisationerne, art: frist, kilder: [k1]}
  - {dato: 2020-12-31, hvad: Er passeret, omfang: hele landet, emne: Organisationerne, art: frist, kilder: [k1]}"""
    found = derived(track(organisationer="\n  - {id: midt, navn: Midt}", beslutninger=rows, datoer=dates))
    (one,) = found.happenings
    assert (one.what, one.key, one.path) == (What.DECIDED, "beslutninger/2026/741/midt/princip", "beslutningssporet.html")
    assert one.municipalities == {"741"}
    assert one.text.startswith("Samsø, byrådet: princip")
    assert [(plan.what, plan.text) for plan in found.coming if plan.what != "Gennemgang"] == [
        ("Frist", "Alt er overtaget. Gælder: hele landet.")
    ]


def test_every_kind_of_news_happens_somewhere() -> None:
    """A kind that nothing in the content makes could be chosen and would give nothing; each has an id and a title of its own."""
    told = real_derived().happenings
    assert set(What) - {one.what for one in told} == set(), "derive/happenings.py"
    assert len({one.id for one in What}) == len({one.title for one in What}) == len(What)
