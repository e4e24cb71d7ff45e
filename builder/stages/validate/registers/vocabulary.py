"""Two registers in; vocabularies and questions out: closed lists of terms, an older folder's completed by the program's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from builder.nouns.fields import Choice, Record
from builder.nouns.language import phrases
from builder.nouns.language.danish import folded, joined, thousands
from builder.nouns.problem import Problem, errors
from builder.nouns.source.source_file import Span
from builder.nouns.tables import TABLES
from builder.nouns.terms import Term, Vocabulary
from builder.stages.validate.registers.doubles import doubles, repeated
from builder.stages.validate.registers.register import Item, Register, faulty

SIZES = "folketal"
"""The vocabulary whose terms are bands of inhabitants."""


def vocabularies(register: Register) -> dict[str, Vocabulary]:
    """Every list of the register `vocabulary.yaml` by its name; one that the file lacks is there without a word."""
    names = [row.key for row in register.record.fields]
    return {name: Vocabulary.of(name, tuple(item.value for item in register.items(name))) for name in names}


def completed(register: Register, shipped: Mapping[str, Vocabulary]) -> dict[str, Vocabulary]:
    """A folder's own lists, with what an older file does not have yet: a list, and what a word means for others.

    `register` is the folder's own `vocabulary.yaml`; `shipped` are the program's lists by name, and so is what comes out. A word
    that both have takes over `state`, `begun`, `alike`, `mark` and `below` where the folder gives none, and nothing else.
    """
    own = vocabularies(register)
    return {name: _with_meanings(own[name], words) if name in register else words for name, words in shipped.items()}


def _with_meanings(words: Vocabulary, shipped: Vocabulary) -> Vocabulary:
    known = {term.id: term for term in shipped.terms}
    return Vocabulary.of(words.name, tuple(_with_meaning(term, known.get(term.id)) for term in words.terms))


def _with_meaning(term: Term, known: Term | None) -> Term:
    if known is None:
        return term
    return replace(
        term,
        state=term.state or known.state,
        begun=term.begun or known.begun,
        alike=term.alike or known.alike,
        mark=term.mark or known.mark,
        below=term.below or known.below,
    )


def disagreements(register: Register, found: Mapping[str, Vocabulary]) -> Iterator[Problem]:
    """Words that stand twice in one list, words that the program needs, and bands of inhabitants that do not follow each other.

    `found` are the lists of the `register` by name, after completion. The program needs the defaults of its field tables.
    """
    for name in (row.key for row in register.record.fields if row.key in register):
        yield from doubles(map(_spellings, register.items(name)))
    needed = {pair: None for record in TABLES.values() for pair in _defaults(record)}
    for name, word in needed:
        if name in register and not found[name].find(word):
            yield from lacking(register, name, word)
    if SIZES in register and register.values.get(SIZES):
        items = list(register.items(SIZES))
        if not any(faulty(register, item) for item in items):
            yield from _bands(items, found[SIZES].terms)


def lacking(register: Register, name: str, word: str) -> Iterator[Problem]:
    """The problem that a list of the register lacks a word that is used, unless the word may stand in what could not be read.

    `name` is the list's, `word` the id that a field table has as its default or a register of the program uses.
    """
    if not (errors(register.problems) and folded(word) in folded(register.file.text)):
        yield Problem(code="register-ord-mangler", span=register.span(name), words={"list": name, "word": word})


def _spellings(item: Item) -> Iterator[tuple[str, Span]]:
    yield item.value.id, item.span("id")
    yield item.value.title, item.span("titel")
    for position, alias in enumerate(item.value.aliases):
        yield alias, item.span("ogsaa", position)
    for position, alike in enumerate(item.value.alike):
        yield alike, item.span("ligner", position)


def _defaults(record: Record) -> Iterator[tuple[str, str]]:
    """The words of vocabularies that fields hold when nothing is written."""
    return ((row.kind.vocabulary, row.default) for _, row in record.every() if row.default and isinstance(row.kind, Choice))


def _bands(items: list[Item], terms: tuple[Term, ...]) -> Iterator[Problem]:
    """Each band goes further than the one before; the last, and no other, has no end. Numbers of its title are its bounds."""
    before = 0
    for item, term in zip(items, terms, strict=True):
        last = term is terms[-1]
        if term.below if last else term.below <= before:
            yield Problem(code="register-trin", span=item.span("under"), words={"value": term.title})
        elif (said := _thousands(term.title)) and said != (bounds := [one for one in (before, term.below) if one]):
            hint = phrases.BOUNDS_OF_BAND.format(bounds=joined([thousands(one) for one in bounds]))
            yield Problem(code="register-trin", span=item.span("titel"), words={"value": term.title}, hint=hint)
        before = max(before, term.below)


def _thousands(text: str) -> list[int]:
    return [int(found.replace(".", "")) for found in re.findall(r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{4,}", text)]


def questions(register: Register) -> Vocabulary:
    """The questions of the `register` as a vocabulary: the title is the question, the description why it matters."""
    return Vocabulary.of("spoergsmaal", tuple(item.value for item in register.items("spoergsmaal")))


def repeated_questions(register: Register) -> Iterator[Problem]:
    """A problem for each question of the `register` that stands there before, by id or words, or has another's short word."""
    items = list(register.items("spoergsmaal"))
    whole = list(doubles(_question(item) for item in items))
    yield from whole
    if not whole:  # of a row that was copied the short word is copied too
        yield from repeated((item.value.short, item.span("kort")) for item in items if item.value.short)


def _question(item: Item) -> Iterable[tuple[str, Span]]:
    return (item.value.id, item.span("id")), (item.value.title, item.span("spoergsmaal"))
