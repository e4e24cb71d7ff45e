"""What several kinds of pages say in the same words: support of a claim, figures, gains, time, sources, and what is unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from builder.nouns.derived.freshness import Freshness
from builder.nouns.derived.timeline import TimelineRow
from builder.nouns.language import danish
from builder.nouns.model import (
    Advice,
    CheckItem,
    Cited,
    Content,
    Figure,
    Gain,
    GainSide,
    Source,
    Statement,
    ThenAndNow,
    usual_reading,
)
from builder.nouns.sections import SECTIONS
from builder.nouns.site import urls
from builder.nouns.source.blocks import (
    ADDRESS,
    DOUBT,
    LINE_BREAK,
    RAISED,
    SMALL,
    STRONG,
    UNKNOWN,
    Block,
    Heading,
    Items,
    Pair,
    Pairs,
    Paragraph,
    Run,
    Runs,
    Table,
    plain,
)
from builder.nouns.terms import Term
from builder.nouns.views.cases import Point
from builder.nouns.views.parts import Light, Link

Numbers = Mapping[str, int]
"""The number of each source of a page, from 1, by its id."""
PART, CHAPTER, SECTION = 0, 1, 2
"""The levels of headings: a page of the site is a chapter in a part of the book, and an `h2` of the page a section."""
NOBODY_KNOWS: Runs = (Run("Ukendt", (UNKNOWN,)),)
_FIGURES = (plain("Hvad"), plain("Tal"), plain("År"))
_GAINS = (plain("Gevinst"), plain("Lovet"), plain("Opnået"))


def heading(name: str, title: str = "") -> Heading:
    """The heading of the section that `SECTIONS` calls `name`; `title` stands in place of its own, where a page counts."""
    section = SECTIONS[name]
    return Heading(SECTION, plain(title or section.title), f"#{section.anchor}")


def head(page: Content, path: str, status: Runs) -> Iterator[Block]:
    """How every chapter of a content page begins: its title, how it stands or what it is, and its summary."""
    yield Heading(CHAPTER, plain(page.title), path)
    yield Paragraph(status, "status")
    yield Paragraph(plain(page.summary), "lead")


def facts(rows: Mapping[str, Runs]) -> Block:
    """Words with what is known of each, as a box; of what nothing is known there is no row."""
    return Pairs(tuple(Pair(plain(word), (Paragraph(told),)) for word, told in rows.items() if told), "facts")


def link(to: Link, words: str = "") -> Run:
    """A link to another page of the site by its title, or by other `words`."""
    return Run(words or to.title, (), to.path)


def stopped(text: str) -> str:
    """A text that ends as a sentence does: with a full stop, unless it asks or calls."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def cite(numbers: Numbers, claim: Cited | Advice | CheckItem | ThenAndNow | Point) -> Iterator[Run]:
    """The numbers of a claim's sources, each leading to the list at the end of the page."""
    for position, source in enumerate(claim.sources):
        yield Run(f"{',' if position else ''}{numbers[source]}", (RAISED,), urls.source("", source))


def doubt(claim: Cited) -> Iterator[Run]:
    """What a reader must know before leaning on a claim: our own reading, or less than a source that says it outright."""
    for words in claim.doubts:
        yield from (Run(" "), Run(words, (DOUBT,)))


def support(numbers: Numbers, claim: Cited) -> Runs:
    """The sources of a claim, the doubt there is, and the note on it."""
    note = plain(f" {claim.note}", SMALL) if claim.note else ()
    return (*cite(numbers, claim), *doubt(claim), *note)


def statements(numbers: Numbers, items: Iterable[Statement]) -> tuple[Block, ...]:
    """A paragraph for each sentence, with its support."""
    return tuple(Paragraph((*plain(item.text), *support(numbers, item))) for item in items)


def pairs(rows: Iterable[tuple[str, tuple[Block, ...]]]) -> Pairs:
    """Words with what is said of each; of what nothing is said it says that nobody knows."""
    return Pairs(tuple(Pair(plain(word), told or (Paragraph(NOBODY_KNOWS),)) for word, told in rows))


def amount(found: Figure | GainSide) -> Runs:
    """A number in bold with its unit; nothing where there is none."""
    if not found.amount:
        return ()
    unit = found.measure if isinstance(found, Figure) else found.unit
    return (Run(found.amount.text, (STRONG,)), *([Run(f" {unit}")] if unit else []))


def figures(numbers: Numbers, groups: Iterable[tuple[str, tuple[Figure, ...]]]) -> Iterator[Block]:
    """One table of figures with unit, year and sources, each group under its word; no table for none, no word for an empty."""
    rows: list[tuple[Runs, ...]] = []
    for word, items in groups:
        rows += [(plain(word),)] if word and items else []
        rows += [(_subject(i), (*amount(i), *support(numbers, i)), plain(i.year.text)) for i in items]
    if rows:
        yield Table(_FIGURES, tuple(rows), (46, 40, 14))


def _subject(figure: Figure) -> Runs:
    scope = plain(f" ({figure.scope})", SMALL) if figure.scope else ()
    return (*plain(danish.sentence(figure.subject)), *scope)


def gains(rows: Iterable[tuple[Gain, Run, Numbers | None]]) -> Iterator[Block]:
    """The table of what was promised and what came of it; no table for no gains.

    Each row is a gain, what stands below its name (its kind, or the case), and the numbers of its sources; None where the sources
    stand on another page.
    """
    made = tuple(
        (
            (Run(danish.sentence(gain.subject), (STRONG,)), Run(LINE_BREAK), beside),
            _side(gain.promised, numbers),
            (*_side(gain.measured, numbers, measured=gain.is_measured), Run(LINE_BREAK), *_baseline(gain)),
        )
        for gain, beside, numbers in rows
    )
    if made:
        yield Table(_GAINS, made, (26, 34, 40))


def _baseline(gain: Gain) -> Runs:
    note = f" {gain.note}" if gain.note else ""
    return plain(f"Udgangspunkt: {danish.ended(gain.baseline or 'ukendt')}{note}", SMALL)


def _side(side: GainSide | None, numbers: Numbers | None, *, measured: bool = False) -> Runs:
    """One side of a gain. What came of it says first whether it was measured."""
    if side is None:
        return NOBODY_KNOWS
    basis = (Run(f"{danish.sentence(side.basis.title)}. ", (SMALL, STRONG)),) if side.basis else ()
    number = (*amount(side), Run(" – ")) if side.amount else ()
    whose = "Målt af" if measured else "Hvor det er fra"
    by = f" {whose}: {danish.ended(side.measured_by)}" if side.measured_by else ""
    foot = f" {danish.ended(danish.sentence(side.year.text))}{by}{f' {side.note}' if side.note else ''}"
    return (
        *basis, *number, *plain(side.text), *(cite(numbers, side) if numbers else ()), *doubt(side), Run(foot, (SMALL,)),
    )  # fmt: skip


def timeline(numbers: Numbers, rows: Iterable[TimelineRow]) -> Iterator[Block]:
    """The events by date, those that were only expected marked as such; nothing for none."""
    made = tuple(
        Pair(
            (*plain(danish.sentence(row.event.date.text)), *_expected(row)),
            (Paragraph((*plain(row.event.text), *support(numbers, row.event))),),
        )
        for row in rows
    )
    if made:
        yield heading("timeline")
        yield Pairs(made)


def _expected(row: TimelineRow) -> Runs:
    milestone = plain(f" – {row.event.milestone.title}", SMALL) if row.event.milestone else ()
    if not row.event.expected:
        return milestone
    return (*milestone, *plain(f" – {'ventet dengang; ikke bekræftet' if row.overdue else 'forventet'}", SMALL))


def light(status: Light) -> Runs:
    """A case's status in bold, with what its date is the date of."""
    return (Run(status.word, (STRONG,)), *plain(f" {status.when}" if status.when else ""))


def how_read(sources: tuple[Source, ...]) -> str:
    """How much of the sources was read: »Af 8 kilder er 2 kun læst i titlen, 1 læst helt og 5 læst i uddrag.«."""
    groups = [(word, len(tuple(same))) for word, same in groupby(sorted(source.reading.title for source in sources))]
    if len(sources) == 1:
        return f"Kilden er {groups[0][0]}."
    if len(groups) == 1:
        return f"{'Begge' if len(sources) == 2 else f'Alle {len(sources)}'} kilder er {groups[0][0]}."
    return f"Af {len(sources)} kilder er {danish.joined([f'{count} {word}' for word, count in groups])}."


def _unknown(texts: tuple[str, ...], more: str) -> Iterator[Block]:
    if texts or more:
        yield heading("unknown")
        if texts:
            yield Items(tuple((Paragraph(plain(danish.sentence(text))),) for text in texts))
        if more:
            yield Paragraph(plain(more), "small")


def _sources(found: tuple[Source, ...]) -> Iterator[Block]:
    """The sources, numbered: how much of them was read, and of each its address in full and what is not so of most."""
    usual = usual_reading(found)
    yield heading("sources")
    yield Paragraph(plain(how_read(found)), "small")
    places = tuple(urls.source("", source.id) for source in found)
    yield Items(tuple(_source(source, usual) for source in found), "source", places=places)


def _source(source: Source, usual: Term | None) -> tuple[Block, ...]:
    read = f" {danish.ended(danish.sentence(source.reading.title))}" if source.reading != usual else ""
    told = f" {source.publisher}, {danish.ended(source.date.text)}{read}"
    note = f" {source.note}" if source.note else ""
    address = (Run(" "), Run(source.url, (ADDRESS,), source.url)) if source.url else ()
    return (Paragraph((Run(stopped(source.title), (STRONG,)), Run(told + note), *address)),)


def foot(page: Content, fresh: Freshness, address: str, more: str = "") -> Iterator[Block]:
    """How every chapter of a content page ends: what nobody knows, the sources, when it was last read and should be again.

    `more` is a further sentence about what nobody knows. `address` is where the page stands on the site, empty when that has no
    public address.
    """
    yield from _unknown(page.unknown, more)
    yield from _sources(page.sources)
    due = "Skulle være gennemgået senest i" if fresh.overdue else "Næste gennemgang"
    yield Paragraph(plain(f"Sidst gennemgået {page.reviewed.text}. {due} {danish.month(fresh.due)}."), "small")
    if address:
        yield Paragraph((Run("På nettet: "), Run(address, (ADDRESS,), address)), "small")
