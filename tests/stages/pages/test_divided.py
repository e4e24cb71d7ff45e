"""Pages that divide themselves: news by their years, and gains by whether anybody told what came of them."""

from __future__ import annotations

from datetime import date

import pytest

from builder.nouns import urls
from builder.nouns.dates import parse
from builder.nouns.happenings import Happening, What
from builder.nouns.page import SitePage
from builder.nouns.views import NewsPage, Promised
from builder.stages.pages import gain_pages, news, news_pages
from tests.builders import case, catalogue, site_pages

PROMISE = "\n  - {hvad: Tid, art: tid, lovet: {tekst: Hurtigere, aar: 2022, kilder: [k1]}}"
ANSWER = "\n  - {hvad: Tid, art: tid, maalt: {tekst: Hurtigere, aar: 2022, grundlag: skøn, kilder: [k1]}}"


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
    assert {path: [row.held.anchor for row in view.rows] for path, view in made.items()} == {
        "lovet-maalt.html": ["a"], "lovet-maalt/lovet.html": ["b"], "lovet-maalt/lovet-side-2.html": ["c"],
    }  # fmt: skip
    assert {view.total for view in made.values()} == {3}
    (page,) = (one for one in site_pages(catalogue(*cases)) if one.meta.path == "cases/c.html")
    assert page.view.values["gains_at"] == "lovet-maalt/lovet-side-2.html"


def pages(view: type, *cases: object) -> list[SitePage]:
    """The pages of these cases that have such a view."""
    return [page for page in site_pages(catalogue(*cases)) if isinstance(page.view, view)]
