"""What a page says, as passages for search: nothing that merely labels it, and less weight for what it only lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.nouns.derived.timeline import TimelineRow
from builder.nouns.entry import Passage
from builder.nouns.model import Cited, Content, Figure, Gain, GainSide, Source, Statement
from builder.nouns.sections import SECTIONS, Section

LISTED = 0.2
"""The weight of what a page lists and does not say itself: its sources, other pages' titles.

This and the other weights are our own choice, 1 being that of running text; `bench/search.py` measures what they do.
"""
SUMMARY = 3
"""The weight of the summary: it says what the whole page is about."""
FOOTNOTE = 0.1
"""The weight of a note on a fact or a source: it can be found, but a page is seldom about it."""
UNKNOWN = 0.5
"""The weight of what nobody knows."""


def texts(*words: str, weight: float = 1) -> Iterator[Passage]:
    """A passage for each of the `words`, which are whole texts, that is not empty; `weight` is 1 for running text."""
    return (Passage(text=text, weight=weight) for text in words if text)


def heading(section: Section, title: str = "") -> Passage:
    """The heading of a part of the page.

    `title` stands in place of the section's own, where a page counts (»5 råd«).
    """
    return Passage(text=title or section.title, level=2, anchor=section.anchor)


def part(section: Section, told: Iterable[Passage], title: str = "") -> Iterator[Passage]:
    """A part of the page under its heading; nothing when it says nothing.

    `told` are the passages below the heading, of which there may be none; `title` is as for `heading`.
    """
    passages = tuple(told)
    if passages:
        yield heading(section, title)
        yield from passages


def claim(text: str, told: Cited) -> Iterator[Passage]:
    """What is claimed and, in the same breath, the note on it.

    `text` is what is claimed, `told` carries the note.
    """
    return texts(" ".join(filter(None, (text, told.note))))


def statements(items: Iterable[Statement]) -> Iterator[Passage]:
    """A passage for each sentence, with its note."""
    for item in items:
        yield from claim(item.text, item)


def figures(items: Iterable[Figure]) -> Iterator[Passage]:
    """A passage for each number, with subject, unit, year and note."""
    for item in items:
        covers = f", {item.scope}" if item.scope else ""
        number = f"{item.amount.text} {item.measure}".rstrip()
        yield from claim(f"{item.subject}: {number} ({item.year.text}{covers})", item)


def gains(items: Iterable[tuple[Gain, str]]) -> Iterator[Passage]:
    """What was promised and what came of it; each gain with the word that stands beside it, its kind or its case.

    `items` are pairs of a gain and that word.
    """
    for item, beside in items:
        yield from texts(f"{item.subject} {beside}", _side(item.promised), _side(item.measured))
        yield from texts(" ".join(filter(None, (item.baseline, item.note))))


def _side(side: GainSide | None) -> str:
    if side is None:
        return ""
    amount = f"{side.amount.text} {side.unit}" if side.amount else ""
    return " ".join(filter(None, (amount, side.text, side.year.text, side.measured_by, side.note)))


def timeline(rows: Iterable[TimelineRow]) -> Iterator[Passage]:
    """A passage for each event, with its date and note; plans as well."""
    for row in rows:
        milestone = f"{row.event.milestone.title}: " if row.event.milestone else ""
        yield from claim(f"{row.event.date.text} {milestone}{row.event.text}", row.event)


def foot(page: Content) -> Iterator[Passage]:
    """How every content page ends: what nobody knows, and the sources."""
    yield from part(SECTIONS["unknown"], texts(*page.unknown, weight=UNKNOWN))
    yield from part(SECTIONS["sources"], (passage for source in page.sources for passage in _source(source)))


def _source(source: Source) -> Iterator[Passage]:
    yield Passage(text=source.title, weight=LISTED)
    yield from texts(" ".join(filter(None, (f"{source.publisher}, {source.date.text}.", source.note))), weight=FOOTNOTE)
