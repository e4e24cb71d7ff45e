"""What a busy reader would stumble over, said the right way: one number, one word, one year."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest

from builder.nouns.site import urls
from builder.nouns.views import EntrancePage, MunicipalityPage, Promised
from builder.shell.settings import PROJECT
from builder.stages.pages.places import some
from builder.stages.pages.time_bands import Years
from tests.builders import case, guide, track
from tests.drawn import drawn

SUM = "{tal: %d, enhed: kr., aar: %d, art: forlig, betaler: kommunen, kilder: [k1]}"
EXIT = "\n  sket:\n    - {kommune: %s, dato: %d, tekst: Den gik, udfald: gik, beloeb: [%s], kilder: [k1]}"


@pytest.mark.parametrize(
    ("names", "unnamed", "said"),
    [
        ("ABC", False, "A, B og C"), ("ABC", True, "A, B og C m.fl."), ("", True, ""), ("ABCDE", False, "A, B og 3 andre"),
        ("ABCDE", True, "A, B og mindst 3 andre"),
    ],
)  # fmt: skip
def test_a_number_of_others_is_never_followed_by_others_still(names: str, unnamed: bool, said: str) -> None:
    """»og 15 andre m.fl.« says the same twice; those that nobody names make a number the least there are."""
    assert some(list(names), 2, unnamed=unnamed) == said


def test_a_page_about_leaving_has_a_year_at_every_sum_and_every_exit() -> None:
    """The sums at its head stand with their years, and the list tells who, from what and when, not »Ishøj, Ishøj og«."""
    one = case("a", titel="Ishøj og Greve", partnere="[Ishøj]", udtraeden=EXIT % ("Ishøj", 2016, SUM % (400, 2017)))
    two = case("b", titel="B", partnere="[Odder]", udtraeden=EXIT % ("Odder", 2020, SUM % (900, 2021)))
    _, text = drawn(urls.EXITS, one, two)
    assert "400 kr. (2017) til 900 kr. (2021) betalt af kommunen (2)" in text
    assert "Ishøj · Ishøj og Greve Gik 2016 · beløb kendt" in text
    assert "0 af 1 cases" not in text


def test_the_day_of_a_decision_is_not_the_day_that_anybody_left() -> None:
    """»Gik 18. juni 2019« of one that decided that day, and was out later or nobody knows when, is not so: the list says which."""
    more = "besluttet: %s, ude: 2020-12-31, beloeb: [{tal: 9, enhed: kr., aar: 2019, art: krav, betaler: kommunen, kilder: [k1]}]"
    event = "\n  sket:\n    - {kommune: Odder, dato: %s, tekst: Den gik, udfald: gik, kilder: [k1], " + more + "}"
    _, decided = drawn(urls.EXITS, case("a", titel="A", udtraeden=event % ("2019-06-18", "2019-06-18")))
    assert "Odder · A Gik beslutning om at gå 18. juni 2019" in decided
    _, left = drawn(urls.EXITS, case("a", titel="A", udtraeden=event % ("2020-12-31", "2019-06-18")))
    assert "Odder · A Gik 31. december 2020 · beløb kendt" in left
    planned = event.replace("ude:", "forventet: ja, ude:") % ("2020-12-31", "2019-06-18")
    _, expected = drawn(urls.EXITS, case("a", titel="A", udtraeden=planned))
    assert "Odder · A Gik 31. december 2020 (planlagt, ikke bekræftet)" in expected
    # A claim is what somebody asked for, and not what anybody pays.
    assert "Krav: 9 kr. (2019). Rejst mod kommunen." in left


def test_a_municipality_s_page_has_the_doubts_of_its_memberships() -> None:
    """What only we conclude, or a source says in part, is marked as on the case's page; so is a start that is the case's."""
    own = "\n  - {kommune: Odder, fra: 2007, sikkerhed: middel, udledt: ja, kilder: [k1], note: Ingen kilde siger det.}\n  - Fanø"
    _, text = drawn(urls.municipality("odder"), case("a", partnere=own))
    assert "Fra 2007. vores vurdering delvis kilde Ingen kilde siger det. " in text
    _, sure = drawn(urls.municipality("odder"), case("a", partnere="[Odder, Fanø]", start="{dato: 2009, kilder: [k1]}"))
    assert "Fra 2009. " in sure
    _, borrowed = drawn(
        urls.municipality("odder"), case("a", partnere="[Odder, Fanø]", start="{dato: 2009, sikkerhed: lav, kilder: [k1]}")
    )
    assert "Fra 2009. usikker oplysning " in borrowed


def test_a_municipality_is_not_told_to_be_in_what_was_only_proposed() -> None:
    """Its page counts what was proposed, studied or dropped apart, and calls a proposal about its it what it is."""
    idea = case("a", titel="A", partnere="[Odder, Fanø]", status="{vaerdi: idé, dato: 2020, kilder: [k1]}")
    dropped = case("b", titel="B", partnere="[Odder, Fanø]", status="{vaerdi: opgivet, dato: 2020, kilder: [k1]}")
    _, one = drawn(urls.municipality("odder"), idea)
    assert "part i 1 lokalt samarbejde, som kataloget kender; det er kun foreslået, undersøgt eller droppet før drift." in one
    _, more = drawn(urls.municipality("odder"), idea, dropped, case("c", titel="C", partnere="[Odder, Fanø]"))
    assert "part i 3 lokale samarbejder, som kataloget kender; 2 af dem er kun foreslået" in more
    _, none = drawn(urls.municipality("odder"), case("c", titel="C", partnere="[Odder, Fanø]"))
    assert "part i 1 lokalt samarbejde, som kataloget kender. " in none


def test_family_trees_have_the_doubts_of_what_they_draw() -> None:
    """A start that is uncertain, and a membership that only we conclude, are marked in the tables below the pictures."""
    own = "\n  - {kommune: Odder, fra: 2007, til: 2012, udledt: ja, kilder: [k1]}\n  - {kommune: Fanø, fra: 2009, kilder: [k1]}"
    start = "{dato: 2006, sikkerhed: lav, kilder: [k1], note: Året er et skøn.}"
    part = "\n  - {type: del-af, case: b}"
    _, text = drawn(urls.LINEAGE, case("a", titel="A", partnere=own, start=start, relationer=part), case("b", titel="B"))
    assert "Fra 2006 usikker oplysning Året er et skøn." in text
    assert "Fra 2007 til 2012 vores vurdering" in text


def test_one_case_of_a_form_is_told_in_the_singular_and_nothing_is_told_once() -> None:
    """»1 af 1 case med formen«; of a form whose cases are silent it is said once, and not as three noughts."""
    told = "\n  vilkaar: [{emne: Varsel, tekst: Et år., kilder: [k1]}]"
    _, text = drawn(urls.EXITS, case("a", udtraeden=told), case("b", form="aktieselskab"))
    assert "Intet kendt forløb. 1 af 1 case med formen har vilkår eller forløb." in text
    assert "Vilkår og forløb er ukendt i formens eneste case." in text
    assert "0 kendte forløb." not in text


def test_a_tree_says_a_word_once_of_all_it_is_said_of() -> None:
    """»Omfatter A (2) og B (3)« and not the word again before each."""
    whole = "\n  - {type: del-af, case: hel}"
    _, text = drawn(
        urls.LINEAGE, case("hel", titel="Hel"), case("a", titel="A", relationer=whole), case("b", titel="B", relationer=whole)
    )
    assert "Omfatter A (2) og B (3)" in text


def test_a_planned_day_that_has_passed_is_not_left_as_if_it_were_ahead() -> None:
    """The track's head, its table and the municipality's own page say that the time is over and that nobody knows the outcome."""
    row = "[{kommune: Odder, organisation: midt, trin: afventer, dato: 1. kvartal 2026, kilder: [k1]}]"
    found = track(organisationer="[{id: midt, navn: Midtjysk it}]", beslutninger=row)
    _, whole = drawn(urls.DECISIONS, found)
    assert "Hos én er tiden for behandlingen gået, og udfaldet er ukendt." in whole
    assert "1. kvartal 2026 – tiden er gået; udfaldet er ukendt" in whole
    _, own = drawn(urls.municipality("odder"), found)
    assert "Afventer, 1. kvartal 2026: Midtjysk it. Tiden er gået, og udfaldet er ukendt. Udvalg eller råd: ukendt." in own


def test_a_committee_s_yes_in_principle_is_not_told_as_a_decision_of_the_matter() -> None:
    """The head says how many have a last word, and apart from them who only said yes to go on; their next step may be late too."""
    waits = "{kommune: Odder, organisation: midt, trin: afventer, dato: 2026-02, kilder: [k1]}"
    principle = "{kommune: Odder, organisation: midt, trin: princip, dato: 2026-01, kilder: [k1]}"
    last = "{kommune: Samsø, organisation: midt, trin: endelig, dato: 2026-01, kilder: [k1]}"
    organisation = "[{id: midt, navn: Midtjysk it}]"
    _, one = drawn(urls.DECISIONS, track(organisationer=organisation, beslutninger=f"[{principle}, {waits}]"))
    assert "Den har ikke sagt endeligt ja eller nej, så vidt vi ved. Den har sagt ja i princippet" in one
    assert "Hos de andre" not in one
    assert "Hos én er tiden for behandlingen gået" in one
    _, two = drawn(urls.DECISIONS, track(organisationer=organisation, beslutninger=f"[{principle}, {last}]"))
    assert "Én af de 2 har sagt endeligt ja eller nej. Én har sagt ja i princippet" in two


def test_the_picture_of_gains_names_the_steps_as_the_table_does() -> None:
    """One step has one name: nobody has to guess that »Opgjort« over the picture is »Opgørelse« below it."""
    gain = "\n  - hvad: Tid\n    art: tid\n    lovet: {tekst: Hurtigere, aar: 2022, kilder: [k1]}"
    view, text = drawn(urls.PROMISED, case("a", gevinster=gain))
    assert isinstance(view, Promised)
    assert view.picture is not None
    assert [tick.text for tick in view.picture.ticks] == ["Lovet", "Påstand", "Opgørelse", "Ekstern måling"]
    assert all(tick.text.lower() in level.title.lower() for (level, _), tick in zip(view.levels, view.picture.ticks, strict=True))
    assert "ingen når frem til en ekstern måling" in text


def test_a_short_word_before_a_sentence_ends_in_a_colon() -> None:
    """»Opgivet: Juni 2020«, for in grey alone the word runs into the sentence; a figure has its line and needs none."""
    cost = "\n  - {emne: Analyse, tal: 5, enhed: mio. kr., aar: 2014, kilder: [k1]}"
    trouble = "\n  - {tekst: Folk manglede, kilder: [k1]}"
    over = {"status": "{vaerdi: opgivet, dato: 2021, kilder: [k1]}", "slut": "{dato: 2020-06, kilder: [k1]}"}
    _, text = drawn(urls.case("a"), case("a", udfordringer=trouble, indgangspris=cost, **over))
    assert "Hvem gik, fortrød eller er imod? Opgivet: Juni 2020. 1 Udfordring: Folk manglede" in text
    assert "Indgangspris 5 mio. kr. Analyse" in text


def test_of_two_preconditions_and_the_transition_the_missing_ones_are_unknown_and_not_left_out() -> None:
    """What a heading names stands under it; a case that tells of none has no such part, and says so at its head."""
    one = case("a", snitflader="\n  - {tekst: Klar grænse, kilder: [k1]}")
    _, text = drawn(urls.case("a"), one)
    assert "Forudsætninger og omstilling Klare snitflader Klar grænse 1 Lokalt politisk råderum Ukendt Omstilling Ukendt" in text
    _, none = drawn(urls.case("a"), case("a"))
    assert "Forudsætninger og omstilling" not in none


def test_members_of_whom_the_same_is_said_stand_together() -> None:
    """Eight lines that differ in a name alone are one; another date or a note of its own keeps a line of its own."""
    rows = "\n  - {kommune: %s, fra: 2015, til: 2019, kilder: [k1]}" * 3 % ("Greve", "Solrød", "Stevns")
    last = "\n  - {kommune: Køge, fra: 2015, til: 2018, kilder: [k1]}\n  - {kommune: Faxe, rolle: stifter, kilder: [k1]}"
    _, text = drawn(urls.case("a"), case("a", partnere=rows + last, status="{vaerdi: afsluttet, dato: 2020, kilder: [k1]}"))
    assert "5 kommuner Greve, Solrød og Stevns: fra 2015, til 2019 Køge, fra 2015, til 2018 Faxe, stifter 1" in text


def test_a_column_of_which_nobody_knows_anything_is_said_once() -> None:
    """What all cases leave unknown is told for all of them together and is no column of the tables by form and by model."""
    way = """
  - {dato: 2014-01-01, tekst: Rådet siger ja, milepael: beslutning, kilder: [k1]}
  - {dato: 2015-01-01, tekst: Driften begynder, milepael: drift, kilder: [k1]}"""
    view, text = drawn(urls.ENTRANCE, case("a", tidslinje=way))
    assert isinstance(view, EntrancePage)
    assert [view.columns[number] for number in view.compared] == ["Måneder fra beslutning til drift"]
    assert (text.count("Kroner, hele vejen"), text.count("Måneder fra beslutning til drift")) == (1, 3)
    # »Tid: Ukendt« stood beside »39 måneder«: the column is of one time only, and its head says which.
    assert "CaseFra beslutning til driftKroner og timer" in text
    assert "måneder De to datoer Første beslutning" in text


def test_a_guide_s_long_table_of_gains_is_folded_after_a_few() -> None:
    """Six gains stand open and the rest are a fold away, so that the checklist below is not many screens down."""
    gain = "\n  - hvad: Gevinst %d\n    art: tid\n    lovet: {tekst: Hurtigere, aar: 2022, kilder: [k1]}"
    eight = "".join(gain % number for number in range(8))
    _, text = drawn(urls.guide("et-raad"), guide(lovet_maalt="[a]"), case("a", gevinster=eight))
    assert text.index("Gevinst 5") < text.index("Vis de øvrige 2") < text.index("Gevinst 6")
    _, short = drawn(urls.guide("et-raad"), guide(lovet_maalt="[a]"), case("a", gevinster=gain % 1))
    assert "Vis de øvrige" not in short


def test_pages_for_readers_say_i_to_all_who_read_them() -> None:
    """»I« is the municipality that reads; »du« is the one person at a form, a file, an error, or with an aid to read by."""
    theme = PROJECT / "templates"
    alone = {"add_case.html", "problem.html", "problems.html", "accessibility.html", "meeting.html", "opening.html", "moved.html"}
    scripts = ("*.js", "tools/*.js", "keep/*.js")
    spoken = [page for page in theme.glob("*.html") if page.name not in alone]
    spoken += [file for pattern in scripts for file in (theme / "assets").glob(pattern)]
    spoken += (PROJECT / "builder" / "stages" / "book").glob("*.py")
    words = re.compile(r"\b(?:du|dig|din|dit|dine)\b", re.IGNORECASE)
    assert {file.name: found for file in spoken if (found := words.findall(file.read_text("utf-8")))} == {}


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [(2013, 2023, ["2015", "2020", "2024"]), (2012, 2020, ["2015", "2020"]), (2010, 2026, ["2010", "2015", "2020", "2025"])],
)
def test_an_axis_of_years_says_where_it_ends(first: int, last: int, ticks: list[str]) -> None:
    """A line that runs to the edge runs to a year; next to a round year there is no room for another."""
    assert [tick.text for tick in Years(first=first, last=last).ticks] == ticks


def test_a_number_of_cases_that_are_left_out_leads_to_them() -> None:
    """»Og 25 cases mere« is no dead end: it leads to all cases of the neighbours, and to all with a municipality of the size."""
    cases = [case(f"sag-{n}", titel=f"Sag {n}", partnere="[Skanderborg, Silkeborg]") for n in range(30)]
    view, text = drawn(urls.municipality("odder"), *cases)
    assert isinstance(view, MunicipalityPage)
    assert view.of_neighbours.left_out > 0
    assert f"Og {view.of_neighbours.left_out} cases mere. Se alle naboernes cases." in text
    assert view.of_neighbours.all.path.startswith("cases/index.html?kommune=")
    assert "skanderborg" in unquote(view.of_neighbours.all.path).split("=")[1].split(",")
    assert view.of_alike.all.path == urls.filtered(folketal=view.municipality.size)


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        (2, "viser gennem hvilke samarbejder"), (6, "viser de 6, der deler flest, og gennem hvilke"),
        (7, "viser 6 af dem, der deler flest, og gennem hvilke"), (0, "viser 6 af dem og gennem hvilket samarbejde; nummeret"),
    ],
)  # fmt: skip
def test_six_of_many_that_share_as_much_are_not_those_that_share_the_most(pairs: int, said: str) -> None:
    """Of twenty that share one case each, the six first in the alphabet share no more than the others."""
    names = ["Silkeborg", "Skanderborg", "Horsens", "Hedensted", "Favrskov", "Samsø", "Randers", "Viborg", "Herning"]
    with_all = case("a", partnere=f"[Odder, {', '.join(names[:2] if pairs == 2 else names)}]")
    again = case("b", partnere=f"[Odder, {', '.join(names[:pairs])}]") if pairs else with_all
    text = drawn(urls.municipality("odder"), *{one.slug: one for one in (with_all, again)}.values())[1]
    assert said in text
    assert ("Flest fælles samarbejder først." in text) is bool(pairs)


def test_one_neighbour_is_not_several() -> None:
    """Dragør has one by land."""
    text = drawn(urls.municipality("dragoer"), case("a", partnere="[Odder, Samsø]"))[1]
    assert "Hvad naboen gør" in text
    assert "Naboen er ikke med i andre" in text


def test_what_is_said_of_several_who_left_is_said_once() -> None:
    """Those who left alike stand together in their case's section too; of others, what they share is said once, of all of them."""
    shared = "strid: [{tekst: Revisionen havde fejl, kilder: [k1]}]"
    line = "\n    - {kommune: %s, dato: 2020, tekst: %s gik, udfald: gik, kilder: [k1], " + shared + "}"
    apart = case("a", titel="A", udtraeden="\n  sket:" + line % ("Lejre", "Lejre") + line % ("Sorø", "Sorø"))
    for path in (urls.case("a"), urls.EXITS):
        _, text = drawn(path, apart)
        assert text.count("Revisionen havde fejl") == 1 + (path == urls.case("a"))  # once more at the head of the case
        assert "Fælles for Lejre og Sorø Strid: Revisionen havde fejl" in text
    alike = case("a", titel="A", udtraeden="\n  sket:" + line % ("Lejre", "Kommunen") + line % ("Sorø", "Kommunen"))
    _, text = drawn(urls.case("a"), alike)
    assert "2020, Lejre og Sorø Gik Kommunen gik" in text
    assert "Fælles for" not in text


def test_money_that_nobody_paid_is_not_told_as_paid() -> None:
    """A reckoning for one that stayed, and money set aside, say whose it would be, and not that it was due."""
    sums = "[{tal: 9, enhed: kr., aar: 2019, art: overslag, betaler: kommunen, kilder: [k1]}, "
    sums += "{tal: 8, enhed: kr., aar: 2019, art: afsat, betaler: kommunen, kilder: [k1]}]"
    event = f"\n  sket:\n    - {{kommune: Odder, dato: 2019, tekst: Den blev, udfald: blev, beloeb: {sums}, kilder: [k1]}}"
    _, text = drawn(urls.case("a"), case("a", udtraeden=event))
    assert "Regnet ud på forhånd: 9 kr. (2019). Kommunen ville skulle betale." in text
    assert "Lagt til side: 8 kr. (2019). Hos kommunen." in text


def test_no_source_says_that_a_status_is_unknown() -> None:
    """»Ukendt ifølge kilde fra 2011« has a source say what it does not; the date is that of the latest source there is."""
    _, text = drawn(urls.case("a"), case("a", status="{vaerdi: ukendt, dato: 2011, kilder: [k1]}"))
    assert "Ukendt efter seneste kilde, 2011" in text
    assert "Ukendt ifølge" not in text


def test_an_end_that_was_only_planned_is_not_told_as_come() -> None:
    """»Afsluttet ifølge kilde fra 2021« of what was to end in 2022 has the source say that it ended."""
    over = {"status": "{vaerdi: afsluttet, dato: 2021, kilder: [k1]}", "slut": "{dato: 2022, forventet: ja, kilder: [k1]}"}
    _, text = drawn(urls.case("a"), case("a", **over))
    assert "Status Afsluttet efter planen 2022, ifølge kilde fra 2021" in text


def test_a_span_of_years_is_not_told_as_the_time_that_leaving_took() -> None:
    """A day that lies somewhere in 2019-2021 is some time in it."""
    partners = "\n  - {kommune: Odder, fra: 2016, til: 2019-2021, kilder: [k1]}\n  - {kommune: Fanø, kilder: [k1]}"
    for path in (urls.case("a"), urls.municipality("odder")):
        assert "til engang i 2019-2021" in drawn(path, case("a", partnere=partners))[1]


def test_who_took_part_in_one_year_only_did_not_take_part_from_it_to_it() -> None:
    """»Fra 2014, til 2014« is a riddle; the band of time beside it says »Kun 2014«."""
    partners = "\n  - {kommune: Odder, fra: 2014, til: 2014, kilder: [k1]}\n  - {kommune: Fanø, kilder: [k1]}"
    text = drawn(urls.case("a"), case("a", partnere=partners))[1]
    assert "Odder, kun 2014" in text
    assert "fra 2014" not in text


def test_the_region_of_some_members_is_not_that_of_all() -> None:
    """Of 87 municipalities a source names three; where those lie says nothing of the rest."""
    some_ = {"partnere": "[Odder]", "antal_kommuner": "{tal: 87, aar: 2017, kilder: [k1]}"}
    assert "Her ligger den kommune, kilderne nævner." in drawn(urls.case("a"), case("a", **some_))[1]
    some_["partnere"] = "[Odder, Fanø]"
    assert "Her ligger de kommuner, kilderne nævner." in drawn(urls.case("a"), case("a", **some_))[1]
    assert "Her ligger de" not in drawn(urls.case("a"), case("a", partnere="[Odder]"))[1]


def test_a_municipality_is_not_asked_when_it_joined_what_was_only_proposed() -> None:
    """Nobody joined an idea; and whom nobody names is not a companion called »ukendt«."""
    idea = case("a", titel="A", partnere="[Odder, Fanø]", status="{vaerdi: idé, dato: 2020, kilder: [k1]}")
    _, text = drawn(urls.municipality("odder"), idea)
    assert "hvornår Odder kom med" not in text
    _, alone = drawn(urls.municipality("odder"), case("b", titel="B", partnere="[Odder]", andre_partnere=None))
    assert "Hvem de andre er, er ukendt." in alone
    assert "Sammen med ukendt" not in alone


def test_the_latest_that_happened_is_no_new_page() -> None:
    """The day that a page came into the catalogue is not the day of the latest that cases tell of."""
    one = case("a", tilfoejet="2026-11-20", tidslinje="[{dato: 2019-03-01, tekst: Det skete, kilder: [k1]}]")
    assert "det seneste er fra 20. november" not in drawn(urls.NEWS, one)[1]


def test_the_second_way_that_cases_hang_together_goes_on_in_the_sentence() -> None:
    """»Omfatter A (1); Afløste B (2)« begins twice."""
    whole, before = case("hel", titel="Hel", relationer="\n  - {type: afloest-af, case: ny}"), case("ny", titel="Ny")
    _, text = drawn(urls.LINEAGE, whole, before, case("a", titel="A", relationer="\n  - {type: del-af, case: ny}"))
    found = re.findall(r"(?:Omfatter|Afløste) [^;]*; (?:omfatter|afløste)", text)
    assert found, text
