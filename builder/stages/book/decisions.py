"""The decision track as a chapter of the book: what is known of which municipalities, the dates, and the sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.nouns.derived.decisions import Ahead
from builder.nouns.language import danish
from builder.nouns.source.blocks import STRONG, Block, Heading, Paragraph, Run, Runs, Table, plain
from builder.nouns.views import DecisionsPage
from builder.nouns.views.decisions import DecisionLine
from builder.stages.book import parts

_ROWS = tuple(map(plain, ("Kommune", "Trin", "Hvornår", "Organisation", "Udvalg, form og forbehold")))
_DATES = tuple(map(plain, ("Hvornår", "Hvad", "Hvem", "Art")))


def decisions(view: DecisionsPage, path: str, address: str) -> tuple[Block, ...]:
    """The blocks of the track; `address` is the public one, empty for none."""
    track = view.decisions.track
    return (
        *parts.head(track, path, plain(f"{track.year.text} · Sådan står det {track.reviewed.text}")),
        Paragraph(plain(f"Kilder til {view.known} af {view.total} kommuner; for resten er det ukendt.")),
        *track.body.blocks,
        Heading(parts.SECTION, plain("Kommune for kommune")),
        Table(_ROWS, tuple(_row(view, line) for line in view.lines), (22, 15, 17, 16, 30)),
        *_notes(view),
        *_ahead(view),
        *parts.foot(track, view.fresh, address),
    )


def _row(view: DecisionsPage, line: DecisionLine) -> tuple[Runs, ...]:
    one = line.row.decision
    told = f"Udvalg eller råd: {one.decided_by or 'ukendt'}. Form: {one.form or 'ukendt'}."
    if one.reservations:
        told += f" Forbehold {line.shared}." if line.shared else f" {one.reservations}"
    return (
        plain(", ".join(link.title for link in line.municipalities)),
        (*plain(one.step.title), *parts.cite(view.numbers, one), *parts.doubt(one)),
        (
            *plain(danish.sentence(f"{one.date.text}; {one.date_note}" if one.date_note else one.date.text)),
            *((Run(" – tiden er gået; udfaldet er ukendt", (STRONG,)),) if line.row.overdue else ()),
        ),
        plain(line.row.organisation.name),
        plain(told),
    )


def _notes(view: DecisionsPage) -> Iterator[Block]:
    for number, text in enumerate(view.reservations, start=1):
        yield Paragraph((Run(f"Forbehold {number}: ", (STRONG,)), Run(text)), "small")
    for one in view.decisions.track.organisations:
        if one.note:
            yield Paragraph((Run(f"{one.name}: ", (STRONG,)), Run(one.note)), "small")


def _ahead(view: DecisionsPage) -> Iterator[Block]:
    if view.coming:
        yield Heading(parts.SECTION, plain("Hvad der ventes"))
    for subject, rows in view.coming:
        yield Heading(parts.SECTION + 1, plain(subject))
        yield _dates(view, rows)
    if view.passed:
        yield Heading(parts.SECTION, plain("Datoer, der er gået"))
        yield Paragraph(plain("De var planlagt. Om det skete, har vi ingen kilde til."))
        yield _dates(view, view.passed)


def _dates(view: DecisionsPage, rows: Iterable[Ahead]) -> Table:
    return Table(_DATES, tuple(_date(view, one) for one in rows), (21, 43, 19, 17))


def _date(view: DecisionsPage, one: Ahead) -> tuple[Runs, ...]:
    date = one.deadline
    when = date.recurring or (f"{date.date.text} til {date.until.text}" if date.until else date.date.text)
    words = (*plain(date.text), *parts.cite(view.numbers, date), *parts.doubt(date))
    return plain(danish.sentence(when)), words, plain(danish.sentence(date.scope)), plain(danish.sentence(date.nature))
