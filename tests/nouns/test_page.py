"""A page that was made before is the page that it was, and its view is made only when somebody asks for it."""

from __future__ import annotations

from builder.nouns.page import KeptPage, PageMeta, SitePage, views_of
from builder.nouns.views import Moved, Search, View

PAGE = SitePage(PageMeta(path="a.html", title="A", description=""), Moved(target="b.html"))


def _kept(asked: list[str], digest: bytes = b"1") -> KeptPage:
    def view() -> View:
        asked.append("view")
        return PAGE.view

    return KeptPage(PAGE.meta, PAGE.entries, PAGE.template, digest, view)


def test_its_view_is_made_when_it_is_asked_for() -> None:
    asked: list[str] = []
    kept = _kept(asked)
    assert (kept.meta, kept.entries, kept.template) == (PAGE.meta, (), "moved")
    assert [*views_of(Search, (kept, PAGE))] == []
    assert kept == _kept([])
    assert kept != _kept([], digest=b"2")
    assert asked == []
    assert [*views_of(Moved, (kept, PAGE))] == [PAGE.view, PAGE.view]
    assert asked == ["view"]


def test_what_is_changed_in_it_is_changed_when_it_is_asked_for() -> None:
    """Two changes are two pages, whose views wait like its own."""
    asked: list[str] = []
    first, again, other = (_kept(asked).changed(told, lambda _: Moved(target="c.html")) for told in (b"1", b"1", b"2"))
    assert (first == again, first == other, first == _kept(asked), asked) == (True, False, False, [])
    assert (first.view, asked) == (Moved(target="c.html"), ["view"])


def test_it_is_the_page_that_it_was() -> None:
    kept = _kept([])
    assert kept == PAGE
    assert hash(kept) == hash(_kept([]))
    assert kept.shown == PAGE.shown
