"""Which pages exist, and what each is told."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from typing import Any

from builder.nouns.catalogue import Catalogue
from builder.nouns.model import Case
from builder.nouns.site import urls
from builder.nouns.tables.registers import GLOSSARY, REGISTERS
from builder.nouns.views import CaseList, Moved, Search
from builder.nouns.walk import leaves
from builder.stages.assemble import assemble
from builder.stages.book import book_data
from builder.stages.pages import about, chooser, split
from builder.stages.pages.places import CLOSEST, TOLD
from tests.builders import EDITION, by_path, case, catalogue, guide, initiative, registers, site, site_pages, survey, track
from tests.drawn import html_of

UNTOLD = {"ogsaa", "url", "gruppe", "sikkerhed"}
"""Fields of a glossary word that are no words of its text: spellings and addresses, and what its page alone shows."""


def small() -> Catalogue:
    """A catalogue with one of everything, and one former address."""
    return catalogue(
        case("a", titel="A", tidligere="[gammel-a]", initiativer="[plan]", partnere="[Ballerup]"),
        case("b", titel="B", relationer="\n  - {type: del-af, case: a}", partnere="[Furesø]"),
        case("c", titel="C", partnere="alle 98", status="{vaerdi: opgivet, dato: 2025, kilder: [k1]}", slut="2025"),
        guide("raad", raad="\n  - {raad: Begynd småt, for: [{case: a, hvorfor: Gik godt}]}"),
        initiative("plan", del_af="[stor-plan]"),
        initiative("stor-plan", titel="Stor plan"),
        survey("2016"),
    )


def view_of(found: Catalogue, path: str) -> Any:
    """What the template of a page is told."""
    return by_path(found)[path].view


def test_the_pages_of_the_contract() -> None:
    """The pages that others may rely on are there."""
    assert by_path(small()).keys() >= {
        "index.html", "soeg.html", "om.html", "404.html", "tilgaengelighed.html", "ordliste.html", "cases/index.html",
        "cases/a.html", "vejledninger/index.html",
        "vejledninger/raad.html", "kommuner/index.html", "kommuner/soroe.html", "kommuner/aarhus.html",
        "initiativer/index.html", "initiativer/plan.html",
        "cases/status/drift.html", "cases/status/opgivet.html", "cases/region/hovedstaden.html", "cases/form/forening.html",
        "cases/omraade/it-drift.html",
    }  # fmt: skip


def test_each_of_the_98_has_a_page() -> None:
    """Every municipality has a page, with or without cases."""
    assert sum(1 for path in by_path(catalogue()) if re.fullmatch(r"kommuner/(?!index)[a-z-]+\.html", path)) == 98


def test_no_two_pages_share_a_path() -> None:
    """Every page has a path of its own, relative, in ASCII, ending in .html."""
    paths = [view.meta.path for view in site_pages(small())]
    assert len(set(paths)) == len(paths)
    assert all(re.fullmatch(r"[a-z0-9-]+(?:/[a-z0-9-]+)*\.html", path) for path in paths)


def test_every_page_has_words() -> None:
    """Every page but the front page has a title, every page a description, and no two content pages the same title."""
    for path, view in by_path(small()).items():
        assert bool(view.meta.title) is (path != urls.HOME)
        assert view.meta.description


def test_crumbs_and_sections_lead_to_pages() -> None:
    """Every crumb and every section is the path of a page."""
    found = by_path(small())
    for view in found.values():
        assert {crumb.path for crumb in view.meta.crumbs} <= found.keys()
        assert view.meta.section in {"", *found}


def test_a_page_made_from_a_file_says_which() -> None:
    """Pages of content name their file, so that a reader can correct it; others name none."""
    found = {path: view.meta.source_file for path, view in by_path(small()).items() if view.meta.source_file}
    assert found == {
        "cases/a.html": "cases/a.md",
        "cases/b.html": "cases/b.md",
        "cases/c.html": "cases/c.md",
        "vejledninger/raad.html": "guides/raad.md",
        "initiativer/plan.html": "initiatives/plan.md",
        "initiativer/stor-plan.html": "initiatives/stor-plan.md",
        "undersoegelser/2016.html": "surveys/2016.md",
    }


def test_a_former_address_leads_on() -> None:
    """A page that moved leaves a stub that is not searched and leads to the new address."""
    stub = by_path(small())["cases/gammel-a.html"]
    assert (stub.view, stub.meta.indexed) == (Moved(target="cases/a.html"), False)


def test_pages_that_code_names_may_be_renamed() -> None:
    """The page about the catalogue, the tools and a municipality's programme lead to pages that they know by name."""
    told = (
        sorted({*about._INITIATIVES.values()}),
        sorted(about._CASES.values()),
        sorted({*chooser._GUIDES.values(), split._GUIDE}),
    )
    initiatives, cases, guides = ({slug: f"ny-{number}" for number, slug in enumerate(slugs)} for slugs in told)
    programme = initiatives[about.ORGANISATIONS_2026]
    found = by_path(
        catalogue(
            *(initiative(now, titel=now, tidligere=f"[{slug}]") for slug, now in initiatives.items()),
            *(case(now, titel=now, tidligere=f"[{slug}]", initiativer=f"[{programme}]") for slug, now in cases.items()),
            *(guide(now, titel=now, tidligere=f"[{slug}]") for slug, now in guides.items()),
            track(),
        )
    )
    views: dict[str, Any] = {path: page.view for path, page in found.items()}
    assert {link.title for link in views[urls.ABOUT].links.values()} == {*initiatives.values(), *cases.values()}
    assert {link.title for link in views[urls.CHOOSER].guides.values()} == {guides[slug] for slug in chooser._GUIDES.values()}
    assert views[urls.SPLIT].guide.title == guides[split._GUIDE]
    assert all(views[urls.guide(now)].tools for now in guides.values())
    assert views[urls.DECISIONS].gathered.title == programme
    assert views[urls.municipality("ballerup")].programme.link.title == programme
    assert len(views[urls.municipality("ballerup")].programme.own) == len(cases)


def test_pages_that_only_lead_on_are_not_searched() -> None:
    """Lists of one facet, stubs and the like are kept out of the search index."""
    made = by_path(small())
    assert not [
        path for path in ("404.html", "soeg.html", "cases/status/drift.html", "cases/gammel-a.html") if made[path].meta.indexed
    ]


def test_a_case_page_has_what_is_around_it() -> None:
    """A case's page has its ties, its initiatives, its mentions, the others to read, and the numbers of its sources."""
    found = view_of(small(), "cases/a.html")
    assert [(tie.label, tie.link.path) for tie in found.ties] == [("Omfatter", "cases/b.html")]
    assert [link.path for link in found.initiatives] == ["initiativer/plan.html"]
    assert [one.advice for one in found.testimonies] == [((True, "Begynd småt"),)]
    assert [other.card.slug for other in found.related] == ["c"]
    assert found.numbers == {"k1": 1}


def test_an_initiative_page_has_wholes_parts_and_cases() -> None:
    """An initiative's page has what it belongs to, what belongs to it, and its cases."""
    plan, whole = (view_of(small(), f"initiativer/{slug}.html") for slug in ("plan", "stor-plan"))
    assert [link.path for link in plan.wholes] == ["initiativer/stor-plan.html"]
    assert [link.path for link in whole.parts] == ["initiativer/plan.html"]
    assert [card.slug for card in plan.cases] == ["a"]


def test_a_municipality_page_tells_a_case_once() -> None:
    """A municipality sees its own cases, then its neighbours', then those of others its size, each once and none nationwide."""
    found = view_of(small(), "kommuner/ballerup.html")
    assert (found.local, [one.link.title for one in found.current]) == (1, ["A"])
    assert [(line.link.title, line.names) for line in found.of_neighbours.lines] == [("B", ("Furesø",))]
    assert found.of_alike.lines == ()


def test_what_a_municipality_has_left_is_told_apart() -> None:
    """What is over, and what the municipality has left, stands apart from what it is in; numbers follow the page."""
    left = case("a", titel="A", partnere="\n  - {kommune: Ballerup, fra: 2010, til: 2012}\n  - Furesø")
    ended = case("b", titel="B", status="{vaerdi: afsluttet, dato: 2020, kilder: [k1]}", slut="2020")
    back = case("c", titel="C", partnere="\n  - {kommune: Ballerup, til: 2012}\n  - {kommune: Ballerup, fra: 2019}")
    found = view_of(catalogue(left, ended, back), "kommuner/ballerup.html")
    assert [(one.number, one.link.title) for one in found.current] == [(1, "C")]
    assert [(one.number, one.link.title) for one in found.past] == [(2, "A"), (3, "B")]


def test_a_municipality_page_does_not_grow_with_the_catalogue() -> None:
    """Of many cases the page tells those that go on and were told of last; the rest are counted, and so are those shared."""
    status = "{{vaerdi: {}, dato: {}, kilder: [k1]}}"
    ended = [case(f"a{year}", partnere="[Ballerup, Furesø]", status=status.format("afsluttet", year)) for year in (2023, 2024)]
    years = range(2009, 2009 + TOLD)
    running = [case(f"b{year}", partnere="[Ballerup, Furesø]", status=status.format("drift", year)) for year in years]
    found = view_of(catalogue(*ended, *running), "kommuner/ballerup.html")
    assert (found.local, found.untold, found.past) == (TOLD + 2, 2, ())
    assert [one.link.path for one in found.current] == [f"cases/b{year}.html" for year in years]
    assert [(one.shared, one.numbers) for one in found.companions] == [(TOLD + 2, tuple(range(1, TOLD + 1)))]
    assert found.all_cases == "cases/index.html?kommune=ballerup"


def test_companions_of_whom_the_same_is_said_stand_together() -> None:
    """Those that share most have a line each; the others stand in groups that share the same cases, the largest group first."""
    near = "Furesø, Egedal, Gentofte, Gladsaxe, Herlev, Rødovre, Hvidovre, Albertslund, Glostrup, Ishøj"
    first = case("a", titel="A", partnere=f"[Ballerup, {near}, Odense]")
    second = case("b", titel="B", partnere=f"[Ballerup, {near}, Aarhus, Aalborg]")
    found = view_of(catalogue(first, second), "kommuner/ballerup.html")
    assert len(found.companions) == CLOSEST
    assert {one.shared for one in found.companions} == {2}
    assert [(one.shared, one.numbers, [link.title for link in one.links]) for one in found.further] == [
        (1, (2,), ["Aalborg", "Aarhus"]),
        (1, (1,), ["Odense"]),
    ]
    assert found.companion_count == CLOSEST + 3


def test_municipalities_alike_are_near_in_size_nearest_first() -> None:
    """Those of similar size are within a quarter, not the municipality itself, and sorted by how near they are."""
    found = view_of(catalogue(), "kommuner/ballerup.html")
    own = found.municipality.population
    distances = [abs(population - own) for _, population in found.alike]
    assert distances == sorted(distances)
    assert distances
    assert all(
        other.title != "Ballerup" and 0.75 * max(own, population) <= min(own, population) for other, population in found.alike
    )


def test_the_front_page_shows_what_is_new_and_what_was_given_up() -> None:
    """The front page has what happened last, and the newest cases that were dropped or ended."""
    assert [card.slug for card in view_of(small(), "index.html").lessons] == ["c"]


def test_news_is_what_happened_and_not_when_a_source_was_written() -> None:
    """A case is new by the last event that happened; a plan is none, and neither is the date of a source."""

    def told(slug: str, *events: str) -> Case:
        rows = "".join(f"\n  - {{{event}, kilder: [k1]}}" for event in events)
        return case(slug, titel=slug, tidslinje=rows or None, status="{vaerdi: i drift, dato: 2026-10, kilder: [k1]}")

    cases = (
        told("a", "dato: 2024, tekst: Begyndte", "dato: 2030, tekst: Slutter, forventet: ja"),
        told("b", "dato: 2025-06, tekst: Voksede", "dato: 2019, tekst: Begyndte"),
        told("c"),
    )
    found = view_of(catalogue(*cases), "index.html").newest
    assert [(one.card.slug, one.why) for one in found] == [("b", "juni 2025: Voksede"), ("a", "2024: Begyndte")]


def test_the_glossary_is_divided_by_letter_once_each() -> None:
    """Each letter of the glossary stands once, and every word is under its own."""
    letters = [letter for letter, _, _ in view_of(catalogue(), "ordliste.html").letters]
    assert len(set(letters)) == len(letters)


def test_a_word_of_the_glossary_stands_with_what_it_is_abbreviated_to() -> None:
    """Who looks for »DPO« on the page finds it; the word's address stays."""
    found = {one.word: one.slug for _, _, some in view_of(catalogue(), "ordliste.html").letters for one in some}
    assert found["Databeskyttelsesrådgiver (DPO)"] == "databeskyttelsesraadgiver"
    assert {"KSD, KY og SAPA", "OS2"} <= found.keys()


def test_a_register_without_municipalities_gives_a_site_without_them() -> None:
    """A folder whose own list of municipalities holds none has no page for any, and no page fails for it."""
    none = replace(registers(), municipalities={}, municipality_names={})
    found = site_pages(assemble([case("a", partnere=None, andre_partnere="[KL]")], none))
    assert not [
        page.meta.path for page in found if page.meta.path.startswith("kommuner/") and page.meta.path != urls.MUNICIPALITIES
    ]


def test_pages_that_search_know_which_index_they_ask() -> None:
    """The name changes with any word of any page and with any word that search knows, and with nothing else."""

    def name(title: str = "A", **lexicon: frozenset[str]) -> set[str]:
        known = replace(registers(), lexicon=replace(registers().lexicon, **lexicon))
        views = [page.view for page in site_pages(assemble([case("a", titel=title)], known))]
        return {view.index for view in views if isinstance(view, Search | CaseList) and view.index}

    assert len(name()) == 1
    assert name() == name()
    assert len(name() | name("B") | name(core=frozenset({"nyt"})) | name(reviewed=frozenset())) == 4


def test_a_tick_is_named_by_the_words_of_its_point() -> None:
    """An inserted point, another order and another heading change no name; points alike are told apart, and no name is used twice."""

    def ticks(points: str) -> list[str]:
        return [name for group in view_of(catalogue(guide("g", tjekliste=points)), "vejledninger/g.html").ticks for name in group]

    first, second = ticks("\n  - {gruppe: Før, punkt: Mål udgangspunktet}\n  - {gruppe: Før, punkt: Aftal vejen ud}")
    turned = ticks(
        "\n  - {gruppe: Før, punkt: Noget nyt}\n  - {gruppe: Efter, punkt: Aftal vejen ud}\n  - {gruppe: Efter, punkt: Mål udgangspunktet}"
    )
    assert turned[1:] == [second, first]
    alike = ticks("\n  - {gruppe: Før, punkt: Mål}\n  - {gruppe: Efter, punkt: Mål}\n  - {gruppe: Efter, punkt: Mål}")
    assert len(set(alike)) == 3
    assert alike[2] == f"{alike[1]}-2"


def test_a_word_of_the_glossary_is_told_by_all_its_fields() -> None:
    """On its page, in the book and to search, also a field added later, which some word must have for that to be seen."""
    word = REGISTERS[GLOSSARY].group("ord")
    texts = [(path[0], value) for one in registers().glossary for path, _, value in leaves(word, one) if value]
    assert {row.key for row in word.fields} == {key for key, _ in texts}
    found = site_pages(catalogue())
    [page] = (one for one in found if one.meta.path == urls.GLOSSARY)
    drawn = html_of(page)
    assert [one.group for one in registers().glossary if f'<p class="small">{one.group}' not in drawn] == []
    book = list(strings(json.loads(book_data(found, site(), EDITION))))
    doubts = sorted(one.doubt for one in registers().glossary if one.doubt)
    assert doubts
    assert sorted(re.findall(r'<span class="doubt">([^<]*)<', drawn)) == doubts
    assert sorted(text for text in book if text in doubts) == doubts
    known = [*(entry.title for entry in page.entries), *(one.text for entry in page.entries for one in entry.passages)]
    page_said = unescape(re.sub(r'<span class="r">([^<]*)</span>', r"\1", drawn))
    for place in (page_said, "\n".join(book), "\n".join(known)):
        said = place.replace("\u00a0", " ")
        assert [value for key, value in texts if key not in UNTOLD and value not in said] == []


def strings(value: Any) -> Iterator[str]:
    """Every text below a value of JSON."""
    if isinstance(value, str):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(item)
