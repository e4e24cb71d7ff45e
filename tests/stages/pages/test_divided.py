"""Pages that divide themselves: news by their years, gains by what came of them, answers and exits by what a page has room for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest

from builder.nouns.derived.happenings import Happening, What
from builder.nouns.language.dates import parse
from builder.nouns.page import SitePage
from builder.nouns.site import urls
from builder.nouns.views import Compare, ExitsPage, FormExitsPage, ModelChooser, NewsPage, Promised, QuestionPage, QuestionsPage
from builder.nouns.views.news import NewsPart
from builder.nouns.views.parts import Pager
from builder.nouns.views.promised import GainsPart
from builder.shell.settings import PROJECT
from builder.stages.data import candidate_script
from builder.stages.derive import derive
from builder.stages.load import load_theme
from builder.stages.pages import (
    case_lists,
    chooser,
    compare,
    entrance_pages,
    exit_pages,
    exits,
    gain_pages,
    initiatives,
    lineage_pages,
    news,
    news_pages,
    question_pages,
    questions,
    sharing,
    status,
)
from builder.stages.pages.material import Material
from builder.stages.pages.site import moved
from builder.stages.render import render
from tests.builders import TODAY, by_path, case, catalogue, initiative, site, site_pages

PROMISE = "\n  - {hvad: Tid, art: tid, lovet: {tekst: Hurtigere, aar: 2022, kilder: [k1]}}"
ANSWERED = "[{spoergsmaal: mandat, svar: Byrådet, kilder: [k1]}]"
TWICE = "[{spoergsmaal: mandat, svar: Byrådet, kilder: [k1]}, {spoergsmaal: betaling, svar: Efter forbrug, kilder: [k1]}]"
LEFT = """{vilkaar: [{emne: varsel, tekst: Et år, kilder: [k1]}], sket: [{dato: 2020, tekst: Den gik, kilder: [k1],
  beloeb: [{art: krav, tal: 2, enhed: mio. kr., aar: 2020, kilder: [k1]}]}]}"""
TERMS = "{vilkaar: [{emne: varsel, tekst: Et år, kilder: [k1]}]}"
ANSWER = "\n  - {hvad: Tid, art: tid, maalt: {tekst: Hurtigere, aar: 2022, grundlag: skøn, kilder: [k1]}}"

EVERYTHING = {
    "gevinster": PROMISE,
    "svar": ANSWERED,
    "udtraeden": LEFT,
    "initiativer": "[a]",
    "tidslinje": "\n  - {dato: 2000, tekst: Det skete, kilder: [k1]}\n  - {dato: 2098, tekst: Plan, forventet: ja, kilder: [k1]}",
    "indgangspris": "[{emne: Analyse, tal: 4, enhed: mio. kr., aar: 2019, daekker: del, kilder: [k1]}]",
    "statusrapporter": "[{halvaar: 1. halvår 2018, udgift_plan: 12, udgift_nu: 14, samlet: grøn, kilder: [k1]}]",
}
SMALLEST = (
    *((case_lists, name) for name in ("LONGEST", "FIRST", "LINES")),
    *((initiatives, name) for name in ("LINES", "CARDS", "FIRST", "PER_PAGE")),
    *((question_pages, name) for name in ("ANSWERS", "ROWS", "OURS")),
    *((news_pages, name) for name in ("ENOUGH", "FIRST", "MOST")),
    *((gain_pages, "LONGEST"), (gain_pages, "ONLY_PROMISED"), (news, "PLANS"), (news, "ALL_PLANS")),
    *((exit_pages, "WHOLE"), (exit_pages, "CASES"), (entrance_pages, "WHOLE"), (entrance_pages, "PAGE")),
    *((lineage_pages, "PAGE"), (status, "PAGE"), (compare, "LONGEST")),
)
"""What a page may hold of each list, so small that four cases which say everything divide all of them."""


ROWED = ("lovet-maalt", "indgangspris", "udtraeden", "slaegtstrae")
"""How the addresses begin of pages that a case leads to, each at its own row."""
GATHERING = (*ROWED, "spoergsmaal", "kommuner/ballerup", "cases/foerst.", "cases/nu.")
"""And of all that have a part of each case; at last of a municipality and of the case itself."""


def happened(*years: str, what: What = What.HAPPENED) -> tuple[Happening, ...]:
    """Something in each of the years."""
    dates = [found for year in years if (found := parse(year))]
    return tuple(Happening(what=what, key=str(n), date=d, subject="A", path="x", text="t") for n, d in enumerate(dates))


def shared(*years: str, what: What = What.HAPPENED) -> list[tuple[str, str, int]]:
    """The pages of what happened in the years: path, title, number of rows."""
    return [(page.path, page.title, len(page.rows)) for page in news_pages.divided(happened(*years, what=what))]


def test_the_newest_years_stand_first_and_older_ones_by_five(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole years until there is enough; then five years to a page whose address stays, and all early ones together."""
    monkeypatch.setattr(news_pages, "ENOUGH", 3)
    assert shared() == []
    assert shared("2026") == [("nyt.html", "2026", 1)]
    assert shared("2026", "2025", "2025", "2024", "2021", "2019", "2004", "1972") == [
        ("nyt.html", "2025-2026", 3),
        ("nyt/2020-2024.html", "2021-2024", 2),
        ("nyt/2015-2019.html", "2019", 1),
        ("nyt/foer-2010.html", "1972-2004", 2),
    ]


def test_a_page_never_holds_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    """A year too large for the first page goes on beside the years around it; a long page is divided evenly, nothing twice."""
    monkeypatch.setattr(news_pages, "FIRST", 9)
    monkeypatch.setattr(news_pages, "MOST", 12)
    assert shared(*["2026"] * 7) == [("nyt.html", "2026", 3), ("nyt/2025-2029.html", "2026", 4)]
    assert shared("2026", *["2019"] * 5) == [
        ("nyt.html", "2026", 1),
        ("nyt/2015-2019.html", "2019", 3),
        ("nyt/2015-2019-side-2.html", "2019, side 2", 2),
    ]
    assert shared(*["2026"] * 9, what=What.NEW) == [("nyt.html", "2026", 9)]


def test_very_many_pages_of_news_lead_to_those_beside_and_to_each_span(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of hundreds made a page heavier than it may be; from each page the first of every five years is led to."""
    monkeypatch.setattr(news_pages, "ENOUGH", 3)
    monkeypatch.setattr(news_pages, "MOST", 3)
    told = "".join(f"\n  - {{dato: {2000 + n % 20}, tekst: Det skete {n}, kilder: [k1]}}" for n in range(60))
    views = {page.meta.path: page.view for page in pages(NewsPage, case("a", tidslinje=told))}
    listed = {path: [part.link.path for part in view.parts] for path, view in views.items() if not view.plans.total}
    spans = {"nyt/2010-2014.html", "nyt/foer-2010.html"}
    assert len(listed) > sharing.MOST
    assert all(path in parts and spans <= set(parts) for path, parts in listed.items())
    assert max(map(len, listed.values())) <= 2 * sharing.BESIDE + 6


def test_many_plans_have_pages_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first stand on the page of news, and all of them on the others."""
    monkeypatch.setattr(news, "PLANS", 1)
    monkeypatch.setattr(news, "ALL_PLANS", 2)
    # The case has one of its own.
    plans = "".join(f"\n  - {{dato: {date(2099, month, 1)}, tekst: Plan, forventet: ja, kilder: [k1]}}" for month in (1, 2, 3))
    made = {page.meta.path: page.view for page in pages(NewsPage, case("a", tidslinje=plans))}
    assert {path: len(view.coming) for path, view in made.items()} == {
        "nyt.html": 1, "nyt/kommende.html": 2, "nyt/kommende-side-2.html": 2,
    }  # fmt: skip


def test_gains_that_nobody_followed_up_stand_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where they are many; each stands once, a case leads to the page of its first, and numbers are those of all."""
    cases = (case("a", gevinster=ANSWER), case("b", titel="B", gevinster=PROMISE), case("c", titel="C", gevinster=PROMISE))
    assert [page.meta.path for page in pages(Promised, *cases)] == [urls.PROMISED]
    monkeypatch.setattr(gain_pages, "LONGEST", 1)
    monkeypatch.setattr(gain_pages, "ONLY_PROMISED", 1)
    made = {page.meta.path: page.view for page in pages(Promised, *cases)}
    assert {path: [row.anchor for row in view.rows] for path, view in made.items()} == {
        "lovet-maalt.html": ["a"], "lovet-maalt/lovet.html": ["b"], "lovet-maalt/lovet-side-2.html": ["c"],
    }  # fmt: skip
    assert {view.total for view in made.values()} == {3}
    page = by_path(catalogue(*cases))["cases/c.html"]
    assert page.view.values["gains_at"] == "lovet-maalt/lovet-side-2.html#c"


def test_a_divided_page_that_moves_takes_its_pages_along(monkeypatch: pytest.MonkeyPatch) -> None:
    """An old bookmark of a further page leads to that page now, and no longer to »Siden findes ikke«; nothing is written over."""
    monkeypatch.setattr(gain_pages, "LONGEST", 1)
    monkeypatch.setattr(gain_pages, "ONLY_PROMISED", 1)
    cases = [case(f"a{n}", titel=f"A {n}", gevinster=PROMISE, tidligere=f"[foer-{n}]") for n in range(3)]
    found = catalogue(*cases)
    made = {page.meta.path: page.meta for page in site_pages(found)}
    former = {
        "gevinster/lovet-side-3.html": "indgangspris.html",
        "gevinster.html": urls.PROMISED,
        "lovet-maalt/lovet.html": urls.PROMISED,
        "vaek.html": "er-her-ikke.html",
    }
    made["gevinster/lovet.html"] = made["index.html"]
    stubs = {
        page.meta.path: page.view.target for page in moved(Material(catalogue=found, derived=derive(found, TODAY)), made, former)
    }
    assert {path: target for path, target in stubs.items() if path.startswith(("gevinster", "lovet", "vaek"))} == {
        "gevinster.html": "lovet-maalt.html",
        "gevinster/lovet-side-2.html": "lovet-maalt/lovet-side-2.html",
        "gevinster/lovet-side-3.html": "indgangspris.html",
    }
    assert made["sammenlign/foer-1.html"].title == made["sammenlign/a1.html"].title


def test_of_very_many_pages_each_leads_to_those_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of hundreds made a page heavier than it may be; every page is still reached from the first, and names itself."""
    monkeypatch.setattr(gain_pages, "LONGEST", 1)
    monkeypatch.setattr(gain_pages, "ONLY_PROMISED", 1)
    few = [case(f"a{n:02}", titel=f"A {n}", gevinster=PROMISE) for n in range(sharing.MOST - 1)]
    assert {len(page.view.parts) for page in pages(Promised, *few)} == {sharing.MOST}
    many = [*few, *(case(f"b{n:02}", titel=f"B {n}", gevinster=PROMISE) for n in range(20))]
    leads = {page.meta.path: [part.link.path for part in page.view.parts] for page in pages(Promised, *many)}
    assert max(map(len, leads.values())) <= 2 * sharing.BESIDE + 4
    assert all(path in parts and "lovet-maalt/lovet.html" in parts for path, parts in leads.items())
    reached, ways = set(), [urls.PROMISED]
    while ways:
        reached.add(path := ways.pop())
        ways += set(leads[path]) - reached
    assert reached == set(leads)


def test_rows_are_shared_out_evenly_and_in_order() -> None:
    """On as few pages as they need, none above what it may hold but for one that is too heavy by itself; nothing is lost."""
    assert sharing.shared_out([], len, 3) == ()
    assert sharing.shared_out(["a", "b", "c", "d"], len, 3) == (("a", "b", "c"), ("d",))
    assert sharing.shared_out(["a", "bbbbb", "c"], len, 3) == (("a",), ("bbbbb",), ("c",))


def test_many_answers_to_a_question_stand_on_several_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """The question's own page names those that stand further on, by the anchors that they had; a dot leads to the right page."""
    cases = (case("a", svar=TWICE), case("b", titel="B", svar=ANSWERED), case("c", titel="C"))
    whole = {page.meta.path: page.view for page in pages(QuestionPage, *cases)}
    assert not any("side" in path for path in whole)
    monkeypatch.setattr(question_pages, "ANSWERS", 1)
    monkeypatch.setattr(question_pages, "ROWS", 1)
    monkeypatch.setattr(questions, "FEW", 0)
    made = {page.meta.path: page.view for page in pages(QuestionPage, *cases) if "mandat" in page.meta.path}
    assert {path: [one.slug for one in view.given] for path, view in made.items()} == {
        "spoergsmaal/mandat.html": ["b"], "spoergsmaal/mandat-side-2.html": ["a"],
    }  # fmt: skip
    first, last = made.values()
    assert [(slug, link.path) for slug, link in first.elsewhere] == [("a", "spoergsmaal/mandat-side-2.html#a")]
    assert (first.answering, last.answering, first.total) == (2, 2, 3)
    assert (first.silent, first.unnamed, last.silent) == ((), 1, ())
    matrix = {page.meta.path: page.view for page in pages(QuestionsPage, *cases)}
    assert {path: [row.link.path for row in view.cases] for path, view in matrix.items()} == {
        "spoergsmaal.html": ["cases/a.html"],
        "spoergsmaal/cases-side-2.html": ["cases/b.html"],
        "spoergsmaal/cases-side-3.html": ["cases/c.html"],
    }  # fmt: skip
    assert "spoergsmaal/mandat-side-2.html#a" in matrix["spoergsmaal.html"].cases[0].cells
    assert {(view.answers, view.answering, view.total) for view in matrix.values()} == {(3, 2, 3)}


def test_much_of_leaving_stands_form_by_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first page counts all, names what it has room for and leads on; a case leads to the page on which it stands."""
    cases = (
        case("a", udtraeden=TERMS), case("b", titel="B", udtraeden=LEFT), case("c", titel="C"),
        case("d", titel="D", form="netvaerk"),
    )  # fmt: skip
    (whole,) = pages(ExitsPage, *cases)
    assert [(form.id, len(form.cases), len(form.silent), form.pages.total) for form in whole.view.forms] == [
        ("forening", 2, 1, 0), ("netvaerk", 0, 1, 0),
    ]  # fmt: skip
    assert not pages(FormExitsPage, *cases)
    for name, value in (("WHOLE", 1), ("CASES", 1)):
        monkeypatch.setattr(exit_pages, name, value)
    monkeypatch.setattr(exits, "NAMED", 1)
    monkeypatch.setattr(exits, "PRICED", 0)
    (first,) = pages(ExitsPage, *cases)
    told = [(form.id, form.told, form.unsaid, form.cases, [slug for slug, _ in form.named]) for form in first.view.forms]
    assert told == [("forening", 2, 1, (), ["b"]), ("netvaerk", 0, 1, (), [])]
    assert (first.view.unlisted, first.view.unpriced, first.view.priced) == (0, 1, ())
    assert first.view.everyone[0].where == "udtraeden/forening.html#b"
    assert [one.text for one in first.entries[0].passages] == [one.text for one in whole.entries[0].passages]
    made = {page.meta.path: page.view.form for page in pages(FormExitsPage, *cases)}
    assert {path: ([one.slug for one in form.cases], len(form.silent)) for path, form in made.items()} == {
        "udtraeden/forening.html": (["b"], 1), "udtraeden/forening-side-2.html": (["a"], 0),
    }  # fmt: skip
    page = by_path(catalogue(*cases))["cases/a.html"]
    assert page.view.values["exits_at"] == "udtraeden/forening-side-2.html#a"


def test_many_cases_to_compare_come_in_a_script(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the names that they had, and as text; without scripts the list of all cases leads on."""
    cases = (case("a", titel="A </script>", tidligere="[foer]"), case("b", titel="B"))
    (page,) = pages(Compare, *cases)
    assert (page.view.script, page.view.lists.total, [*candidate_script([page])]) == ("", 0, [])
    monkeypatch.setattr(compare, "LONGEST", 1)
    (page,) = pages(Compare, *cases)
    assert [link.path for link in page.view.lists.links] == ["cases/side/1.html"]
    (file,) = candidate_script([page])
    assert file.path == "sammenlign/alle/cases.js"
    assert file.data == b'window.comparison.choices([["a","A </script>","foer"],["b","B"]]);\n'


def test_the_chooser_names_some_of_the_cases_that_its_rules_miss(monkeypatch: pytest.MonkeyPatch) -> None:
    """And tells the number of the others."""
    cases = [case(f"sag-{number}", titel=f"Sag {number}") for number in range(3)]
    monkeypatch.setattr(chooser, "NAMED", 1)
    (page,) = pages(ModelChooser, *cases)
    assert (len(page.view.unknown), page.view.unknown_more) == (1, 2)


def test_gains_with_long_texts_are_fewer_on_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page is bound by what its rows weigh too, and not by their number alone."""
    monkeypatch.setattr(gain_pages, "LONGEST", 2)
    monkeypatch.setattr(gain_pages, "ONLY_PROMISED", 4)
    monkeypatch.setattr(gain_pages, "PAGE", 5_000)
    long = PROMISE.replace("lovet: {tekst: ", f"lovet: {{tekst: {'Meget lang tekst ' * 33}")
    for gains, numbers in ((PROMISE, [4, 4]), (long, [2] * 4)):
        made = pages(Promised, *(case(f"c{n}", titel=f"C {n}", gevinster=gains) for n in range(8)))
        assert [len(page.view.rows) for page in made if page.meta.path != urls.PROMISED] == numbers


def test_a_further_page_stands_below_the_page_that_begins_its_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """By its breadcrumbs: below the list's first page, or one that leads to all of it. Every view that can lead to more is tried."""
    for module, name in SMALLEST:
        monkeypatch.setattr(module, name, 1)
    joined = {0: None, 1: "[{type: del-af, case: c0}]", 2: None, 3: "[{type: del-af, case: c2}]"}
    cases = [case(f"c{n}", titel=f"C {n}", relationer=of, **EVERYTHING) for n, of in joined.items()]
    found = catalogue(*cases, initiative("a"), initiative("b", titel="B"))
    views = {page.meta.path: (page.meta, page.view) for page in site_pages(found)}
    lists = {path: [one for one in _lists(view) if one] for path, (_, view) in views.items()}
    begun = {path: {one[0] for one in some} for path, some in lists.items()}
    below = {path: [one[0] for one in some if path in one[1:]] for path, some in lists.items()}
    assert {path for path, some in below.items() for first in some if first not in begun[views[path][0].crumbs[-1].path]} == set()
    dividing = {type(view) for _, view in views.values() if any(True for _ in _lists(view))}
    assert dividing == {type(views[path][1]) for path, some in begun.items() if some}


@pytest.mark.parametrize("limits", [(), SMALLEST], ids=["whole", "divided"])
def test_a_renamed_case_keeps_its_place_on_every_page(
    monkeypatch: pytest.MonkeyPatch, limits: tuple[tuple[Any, str], ...]
) -> None:
    """Others have linked to its rows, so they bear the name which the case had first, and links lead to them."""
    for module, name in limits:
        monkeypatch.setattr(module, name, 1)

    def places(slug: str, former: str | None) -> set[str]:
        part = case("del", titel="Del", relationer=f"[{{type: del-af, case: {slug}}}]", **EVERYTHING)
        whole = case(slug, titel="Hele", tidligere=former, **EVERYTHING)
        made = [one for one in site_pages(catalogue(whole, part, initiative("a"))) if one.meta.path.startswith(GATHERING)]
        drawn = {file.path: file.data.decode() for file in render(made, (), site(), load_theme(PROJECT / "templates"))}
        found = {f"{path}#{place}" for path, text in drawn.items() for place in re.findall(r' id="([^"]+)"', text)}
        links = (link for text in drawn.values() for link in re.findall(r'href="(?:\.\./)?([^"]+#[^"]+)"', text))
        led = {link for link in links if link.startswith(ROWED)}
        assert led <= found
        assert {one for one in ROWED if any(link.startswith(one) for link in led)} == {*ROWED}
        return {place for place in found if not place.startswith("cases/")}

    assert places("nu", "[foerst]") == places("foerst", None)


def _lists(value: object) -> Iterator[list[str]]:
    """The pages of each divided list that a view leads to, its first page first; nothing of one that is whole."""
    if isinstance(value, Pager):
        yield [link.path for link in value.links]
    elif isinstance(value, tuple):
        parts = [one.link.path for one in value if isinstance(one, NewsPart | GainsPart)]
        yield from [parts] if parts else (found for one in value for found in _lists(one))
    elif is_dataclass(value):
        yield from (found for field in fields(value) for found in _lists(getattr(value, field.name)))


def pages(view: type, *cases: object) -> list[SitePage]:
    """The pages of these cases that have such a view."""
    return [page for page in site_pages(catalogue(*cases)) if isinstance(page.view, view)]


def test_all_that_a_claim_says_in_words_weighs() -> None:
    """Also a field that is new, or a page with many of it would be heavier than it is reckoned."""
    [event] = case("a", udtraeden=LEFT).exit.events
    for name in ("text", "notice", "note"):
        longer = replace(event, **{name: getattr(event, name) + "lang " * 20})
        assert sharing.weighed(longer) == sharing.weighed(event) + 100, name
