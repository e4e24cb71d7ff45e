"""Lists of cases: short ones hold their cards, long ones are divided, and every case stands on one that needs no script."""

from __future__ import annotations

import json
import re

import pytest

from builder.nouns.page import SitePage
from builder.nouns.site import urls
from builder.nouns.views import CaseLines, CaseList, QuestionPage
from builder.stages.data import card_scripts, tables
from builder.stages.data.line_script import line_script
from builder.stages.derive import derive
from builder.stages.pages import case_lists, questions
from builder.stages.pages import pages as make_pages
from tests.builders import EDITION, TODAY, case, catalogue, site_pages

GAIN = (
    "\n  - {hvad: billigere drift, art: økonomi, lovet: {tekst: Lavere pris, tal: 4, enhed: mio. kr., aar: 2020, kilder: [k1]}}"
)


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> tuple[SitePage, ...]:
    """The pages of nine cases, of which eight are in operation, where four are too many for a list."""
    for name, number in (("LONGEST", 3), ("FIRST", 2), ("LINES", 4)):
        monkeypatch.setattr(case_lists, name, number)
    asked = "{vaerdi: undersøges, dato: 2024, kilder: [k1]}"
    cases = [case(f"sag-{n}", titel=f"Sag {n} & mere", gevinster=GAIN if n == 3 else None) for n in range(8)]
    return site_pages(catalogue(*cases, case("sag-8", titel="Sag 8", status=asked, partnere="[alle 98]", omraader="[data]")))


def test_a_list_knows_its_scripts_by_its_cards() -> None:
    """Without a search index as well: another title is another address of the scripts, another body is not."""

    def index(body: str = "", **values: str) -> str:
        found = catalogue(case("a", body, **values))
        every = make_pages(found, derive(found, TODAY), tables(found), EDITION, searched=False)
        view = next(page.view for page in every if page.meta.path == urls.CASES)
        assert isinstance(view, CaseList)
        return view.index

    assert index() == index("\nMere.\n") != index(titel="En anden titel")


def test_a_long_list_is_divided_and_a_short_one_is_not(pages: tuple[SitePage, ...]) -> None:
    """The page of all holds the first; its lists and those of a value hold each case once, in order; no two have one title."""
    lists = {page.meta.path: page.view for page in pages if isinstance(page.view, CaseList)}
    whole = lists[urls.CASES]
    assert ([card.slug for card in whole.cases], len(whole.rest)) == (["sag-0", "sag-1"], 7)
    assert [link.path for link in whole.pages.links] == [f"cases/side/{n}.html" for n in (1, 2, 3)]
    assert [card.slug for card in lists["cases/status/undersoeges.html"].cases] == ["sag-8"]
    divided = {page.meta.path: page for page in pages if isinstance(page.view, CaseLines)}
    for found, paths in (
        (9, ["cases/side/1.html", "cases/side/2.html", "cases/side/3.html"]),
        (8, ["cases/status/drift.html", "cases/status/drift/2.html"]),
    ):
        views = [view for path in paths if isinstance(view := divided[path].view, CaseLines)]
        assert [card.slug for view in views for card in view.cases] == [f"sag-{n}" for n in range(found)]
        assert {view.found for view in views} == {found}
        assert all([link.path for link in view.pages.links] == paths for view in views)
    titles = [page.meta.title for page in divided.values()]
    assert len(set(titles)) == len(titles)
    assert len({page.meta.path for page in pages}) == len(pages)


def test_scripts_say_what_the_cards_say(pages: tuple[SitePage, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """What each case is found by can be read back; the cards stand in order, some in each script; lines come with them."""
    monkeypatch.setattr("builder.stages.data.long_lists.TOGETHER", 4)
    made = {file.path: file.data.decode("ascii") for file in card_scripts(pages)}
    assert list(made) == ["cases/alle.js", *(f"cases/kort/{n}.js" for n in range(3))]
    [rows] = told(made["cases/alle.js"])
    lines = [line.split(" ") for line in rows["cases"].split("|")]
    [view] = [page.view for page in pages if isinstance(page.view, CaseList) and page.view.rest]
    for card, (slug, members, date, *places) in zip((*view.cases, *view.rest), lines, strict=True):
        read = {
            key: tuple(ids[int(place)] for place in some.split(",") if some)
            for (key, ids), some in zip(rows["ids"].items(), places, strict=True)
        }
        assert (slug, int(members), date) == (card.slug, card.filter.members, card.filter.date)
        assert read == {**dict(card.filter.facets), "kommune": card.filter.municipalities}
    cards = [one for text in list(made.values())[1:] for one in told(text)[1]]
    assert [(one[0], one[1]) for one in cards[:2]] == [("sag-0", "Sag 0 & mere"), ("sag-1", "Sag 1 & mere")]
    assert [len(told(text)[1]) for text in list(made.values())[1:]] == [4, 4, 1]
    [whole] = told(line_script(pages).data.decode())
    assert cards[3][-1] == whole["sag-3"]


def test_of_many_without_an_answer_a_question_names_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are counted, so that the page does not grow with the catalogue, and its heading tells the number of all."""
    monkeypatch.setattr(questions, "MOST", 2)
    made = site_pages(catalogue(*(case(f"sag-{n}", titel=f"Sag {n}") for n in range(5))))
    views = [page.view for page in made if isinstance(page.view, QuestionPage)]
    assert views
    assert {(tuple(one.link.title for one in view.silent), view.unnamed) for view in views} == {(("Sag 0", "Sag 1"), 3)}


def test_a_short_catalogue_needs_no_scripts() -> None:
    """Its page holds all cards."""
    assert list(card_scripts(site_pages(catalogue(case("a"))))) == []


def told(script: str) -> list:
    """What a script calls its function with."""
    found = re.fullmatch(r"window\.\w+\((.*)\);\n", script)
    assert found
    return json.loads(f"[{found[1]}]")
