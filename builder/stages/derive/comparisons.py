"""Each case as a column of a table that compares: what it has in each row, as much of it as there is room for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from builder.nouns.derived.entrance import entrance
from builder.nouns.derived.exits import gathered
from builder.nouns.derived.standing import Standing
from builder.nouns.language import danish
from builder.nouns.model import EVERYONE, Case, Cited, Claim, Figure, GainSide, Statement
from builder.nouns.municipalities import Municipality, counting_year
from builder.nouns.tools.comparison import ROWS, Cell, CitedSource, Comparison, Point

ROOM = 600
"""Characters of a cell, so that three cases that know much print on two sheets; at least one point, whatever its length."""
POINTS = 5
"""So many points of a cell at most. Both are our own choice, tried by `tests/browser/test_compare.py`."""
NAMED = 16
"""Up to so many municipalities are named; of more there is the number. Our own choice."""
UNKNOWN = frozenset({"ukendt"})
"""Words of a vocabulary that say that nobody knows."""


def comparisons(cases: Iterable[Case], standing: Mapping[str, Standing]) -> dict[str, Comparison]:
    """The column of each case, by slug, in the order of `cases`. `standing` has the words after each case's status, by slug."""
    return {case.slug: _comparison(case, standing[case.slug]) for case in cases}


def _comparison(case: Case, standing: Standing) -> Comparison:
    cells = {row.key: _cell(case, row.key, _POINTS[row.key](case)) for row in ROWS if row.key != "status"}
    now = _on(Point(text=case.status.value.title, when=standing.words), case.status)
    cells["status"] = Cell(points=(now,), sameness=frozenset({case.status.value.id}))
    cited = {id_ for cell in cells.values() for point in cell.points for id_ in point.sources}
    sources = (
        CitedSource(number=number, id=source.id, title=source.title, publisher=source.publisher, date=source.date)
        for number, source in enumerate(case.sources, start=1)
        if source.id in cited
    )
    return Comparison(slug=case.slug, title=case.title, cells=cells, sources=tuple(sources))


def _cell(case: Case, key: str, found: Iterable[Point]) -> Cell:
    """The first points, while there is room; two cells are alike by all that is known, shown or not."""
    every = tuple(found)
    if not every:
        return _EMPTY
    shown: list[Point] = []
    for point in every[:POINTS]:
        if shown and sum(one.length for one in shown) + point.length > ROOM:
            break
        shown.append(point)
    own = _SAMENESS.get(key)
    words = own(case) if own else (f"{point.label} {point.figure} {point.text}" for point in every)
    return Cell(points=tuple(shown), more=len(every) - len(shown), sameness=frozenset(words))


_EMPTY = Cell(points=(), sameness=frozenset())


def _on(point: Point, *claims: Cited) -> Point:
    """The point with the sources and the doubts of the claims that it rests on, each once."""
    return replace(
        point,
        sources=tuple(dict.fromkeys(id_ for claim in claims for id_ in claim.sources)),
        doubts=tuple(dict.fromkeys(word for claim in claims for word in claim.doubts)),
    )


def _dated(case: Case, *claims: Cited) -> str:
    """The year of what has none of its own: that of its latest source."""
    cited = {id_ for claim in claims for id_ in claim.sources}
    dates = [source.date for source in case.sources if source.id in cited]
    known = [date for date in dates if not date.undated]
    if known:
        return f"kilde fra {max(known).year}"
    return "udateret kilde" if dates else ""


def _words(case: Case, claims: Iterable[Claim]) -> Iterator[Point]:
    for claim in claims:
        if claim.value.id not in UNKNOWN:
            yield _on(Point(text=claim.value.title, when=_dated(case, claim), note=claim.note), claim)


def _statements(case: Case, statements: Iterable[Statement]) -> Iterator[Point]:
    return (_on(Point(text=one.text, when=_dated(case, one), note=one.note), one) for one in statements)


def _figures(figures: Iterable[Figure]) -> Iterator[Point]:
    return (
        _on(
            Point(
                figure=f"{one.amount.text} {danish.unsaid(one.unit, one.subject, joined=True)}".strip(),
                text=f"{danish.counted(one.subject, one.unit, joined=True)}{f' ({one.scope})' if one.scope else ''}",
                when=one.year.text,
                note=one.note,
            ),
            one,
        )
        for one in figures
    )


def _entrance(case: Case) -> Iterator[Point]:
    """What the page of entrance costs counts as known: the figures, and the time between two events unless a figure tells it."""
    way = entrance(case).way
    timed = any(one.unit.startswith("måned") for one in case.entrance_cost)
    if way.months and way.decision and way.until and not timed:
        yield _on(Point(figure=way.length, text=way.title, when=way.ends), way.decision, way.until)
    yield from _figures(case.entrance_cost)


def _partners(case: Case) -> Iterator[Point]:
    """Those who take part, those who have left, and the others; a number that a source gives stands with its year."""
    here = case.present
    gone = tuple(m for m in case.members if m not in here)
    if here:
        names = EVERYONE if case.nationwide else _names(here)
        yield _on(Point(text=names, when=_dated(case, *case.partners)), *case.partners)
    if case.headcount and case.unnamed:
        yield _on(Point(figure=case.headcount.text, text="er med i alt", when=case.headcount.year.text), case.headcount)
    if gone:
        left = tuple(partner for partner in case.partners if partner.until)
        yield _on(Point(label="Gået ud", text=_names(gone), when=_dated(case, *left)), *left)
    if case.other_partners:
        yield Point(label="Andre parter", text="; ".join(case.other_partners))


def _names(those: tuple[Municipality, ...]) -> str:
    return danish.joined([m.name for m in those]) if len(those) <= NAMED else f"{len(those)} kommuner, som casen nævner"


def _size(case: Case) -> Iterator[Point]:
    """The inhabitants of those who take part, where all are named, and what sources count."""
    here = case.present
    if here and not (case.unnamed or case.over or case.nationwide):
        total = danish.count(sum(m.population for m in here), "indbygger", "indbyggere")
        text = "i kommunen" if len(here) == 1 else f"i de {len(here)} kommuner"
        yield Point(figure=total, text=text, when=counting_year(here), elsewhere="Danmarks Statistik, lagt sammen af os")
    yield from _figures(case.size)


def _side(subject: str, side: GainSide, *, measured: bool = False, note: str = "") -> Point:
    by = f"{'Målt af' if measured else 'Hvor det er fra'}: {danish.ended(side.measured_by)}" if side.measured_by else ""
    point = Point(
        label=danish.sentence(subject),
        figure=f"{side.amount.text} {side.unit}".strip() if side.amount else "",
        text=side.text,
        when=side.year.text,
        basis=danish.sentence(side.basis.title) if side.basis else "",
        measured=measured,
        note=" ".join(filter(None, (by, side.note, note))),
    )
    return _on(point, side)


def _promised(case: Case) -> Iterator[Point]:
    return (_side(gain.subject, gain.promised) for gain in case.gains if gain.promised)


def _achieved(case: Case) -> Iterator[Point]:
    """What came of the gains, the measured first, each with what it is compared with and its reservation."""
    for gain in sorted(case.gains, key=lambda gain: not gain.is_measured):
        if gain.measured:
            against = f"Udgangspunkt: {danish.ended(gain.baseline or 'ukendt')}" if gain.is_measured else ""
            note = " ".join(filter(None, (against, gain.note)))
            yield _side(gain.subject, gain.measured, measured=gain.is_measured, note=note)


def _exits(case: Case) -> Iterator[Point]:
    """What happened to those who left before the terms that they left on: that is what one looks for."""
    if case.exit is None:
        return
    for one in gathered(case.exit.events).exits:
        event = one.event
        yield _on(Point(label=one.names or "Sket", text=event.text, when=event.when, note=event.note), event)
    for term in case.exit.terms:
        label = danish.sentence(term.subject)
        yield _on(Point(label=label, text=term.text, when=_dated(case, term), note=term.note), term)


_POINTS: Mapping[str, Callable[[Case], Iterable[Point]]] = {
    "model": lambda case: _words(case, case.models),
    "form": lambda case: _words(case, (case.form,)),
    "partnere": _partners,
    "stoerrelse": _size,
    "styring": lambda case: _statements(case, case.governance),
    "betaling": lambda case: _statements(case, case.payment),
    "lovet": _promised,
    "opnaaet": _achieved,
    "indgangspris": _entrance,
    "medarbejdere": lambda case: _statements(case, case.staff),
    "udtraeden": _exits,
}
"""What a case has in each row but its status, by the row's key."""
_SAMENESS: Mapping[str, Callable[[Case], Iterable[str]]] = {
    "model": lambda case: (model.value.id for model in case.models),
    "form": lambda case: (case.form.value.id,),
    "partnere": lambda case: (*(m.code for m in case.present), *case.other_partners),
}
"""By what two cases are alike in a row, where that is not by the words shown."""
