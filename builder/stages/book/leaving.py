"""An exit in the book: how it ended, when, what it cost, what was disputed, and what is said after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from builder.nouns.model import PLANNED, ExitAmount, ExitEvent, Statement
from builder.nouns.source.blocks import Paragraph, plain
from builder.stages.book import parts


def exit_paragraphs(numbers: Mapping[str, int], event: ExitEvent) -> Iterator[Paragraph]:
    """The paragraphs of an exit, what nobody knows left out; `numbers` are those that its case's sources are cited by."""
    ended = f"{event.outcome.title}. " if event.outcome else ""
    yield Paragraph((*plain(f"{ended}{event.text}"), *parts.support(numbers, event)))
    if dates := ". ".join(_dates(event)):
        yield Paragraph(plain(f"{dates}."))
    for amount in event.amounts:
        yield Paragraph((*plain(_amount(amount)), *parts.support(numbers, amount)))
    yield from told_paragraphs(numbers, event.disputes, event.after)


def told_paragraphs(numbers: Mapping[str, int], disputes: Iterable[Statement], after: Iterable[Statement]) -> Iterator[Paragraph]:
    """What was disputed and what is said after, a paragraph each."""
    for word, told in (("Strid", disputes), ("Bagefter", after)):
        for one in told:
            yield Paragraph((*plain(f"{word}: {one.text}"), *parts.support(numbers, one)))


def _dates(event: ExitEvent) -> Iterator[str]:
    if event.decided:
        yield f"Besluttet {event.decided.text}"
    if event.out:
        yield f"Ude {event.out.within}{PLANNED if event.expected else ''}"
    if event.notice:
        yield f"Varsel {event.notice}"


def _amount(one: ExitAmount) -> str:
    payer = f" {one.borne}." if one.borne else ""
    return f"{one.kind.title}: {one.amount.text} {one.unit} ({one.year.text}).{payer}"
