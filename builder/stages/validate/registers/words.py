"""Words with a meaning of their own: the glossary, numbers that are no person's, and what search knows of Danish."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from builder.nouns.danish import sort_key
from builder.nouns.lexicon import MARK, Lexicon
from builder.nouns.problem import Problem
from builder.nouns.source_file import SourceFile, Span
from builder.nouns.terms import GlossaryEntry
from builder.stages.validate.registers.register import Item, Register, doubles

CPR_DIGITS = 10
_LISTS = ("kerneord", "stopord", "endelser", "forstavelser")


def glossary(register: Register) -> tuple[GlossaryEntry, ...]:
    """The entries in Danish order, without the signs that would sort a word before every letter: »§ 60« sorts under 6."""
    return tuple(sorted((item.value for item in register.items("ord")), key=lambda entry: sort_key(entry.word.lstrip("§ "))))


def familiar(register: Register) -> frozenset[str]:
    """The abbreviations that need no explanation."""
    return frozenset(item.value for item in register.items("kendte"))


def repeated_entries(register: Register) -> Iterator[Problem]:
    """Words that are explained twice, and other words for one that lead to another as well."""
    yield from doubles(map(_headwords, register.items("ord")))
    yield from doubles(((item.value, item.span()),) for item in register.items("kendte"))


def _headwords(item: Item) -> Iterator[tuple[str, Span]]:
    yield item.value.slug, item.span("ord")
    for position, alias in enumerate(item.value.aliases):
        yield alias, item.span("ogsaa", position)


def exceptions(register: Register) -> frozenset[str]:
    """The digits of numbers that are known to be no CPR numbers."""
    found = (_digits(item) for item in register.items("numre"))
    return frozenset(digits for digits in found if len(digits) == CPR_DIGITS)


def ill_exceptions(register: Register) -> Iterator[Problem]:
    """Numbers that could be no CPR number, and numbers that stand twice."""
    for item in register.items("numre"):
        if len(_digits(item)) != CPR_DIGITS:
            yield Problem(code="nummer-cifre", span=item.span("nummer"), words={"value": item.value["number"]})
    yield from doubles(((_digits(item), item.span("nummer")),) for item in register.items("numre"))


def _digits(item: Item) -> str:
    return "".join(c for c in item.value["number"] if c.isdigit())


def lexicon(search: Mapping[str, Register], splits: Register) -> Lexicon:
    """What search knows: `search` gives for each field of `search.yaml` the register that holds it."""
    core, stop, endings, prefixes = (search[key].text(key).split() for key in _LISTS)
    fixed = (item.value for item in search["faste"].items("faste"))
    return Lexicon(
        core=frozenset(core),
        stop=tuple(dict.fromkeys(stop)),
        endings=frozenset(endings),
        prefixes=frozenset(prefixes),
        fixed={split.replace(MARK, ""): tuple(split.split(MARK)) for split in fixed},
        synonyms=tuple(tuple(word.lower() for word in item.value) for item in search["synonymer"].items("synonymer")),
        abbreviations={i.value["short"]: i.value["long"] for i in search["forkortelser"].items("forkortelser")},
        reviewed=frozenset(item.value for item in splits.items("delinger")),
    )


def ill_search_words(register: Register) -> Iterator[Problem]:
    """Words that no text can hold, splits that are none, synonyms of nothing, and what stands twice."""
    for key in _LISTS:
        yield from _unfindable(register, key)
    fixed = list(register.items("faste"))
    yield from ill_splits(fixed, parts=1)
    yield from doubles(((item.value.replace(MARK, ""), item.span()),) for item in fixed)
    for item in register.items("synonymer"):
        if len({word.lower() for word in item.value}) == 1:
            yield Problem(code="synonym-alene", span=item.span(), words={"value": item.value[0]})
    for item in register.items("forkortelser"):
        short = item.value["short"]
        if short != short.lower() or " " in short:
            yield Problem(code="soegeord-form", span=item.span("kort"), words={"value": short})
    yield from doubles(((item.value["short"], item.span("kort")),) for item in register.items("forkortelser"))


def ill_splits(items: Iterable[Item], *, parts: int) -> Iterator[Problem]:
    """Splits with an empty part, a capital or a sign, or with fewer parts than these.

    `parts` is the fewest that a split may have.
    """
    for item in items:
        pieces = item.value.split(MARK)
        if len(pieces) < parts or not all(_findable(piece) for piece in pieces):
            yield Problem(code="deling-form", span=item.span(), words={"value": item.value})


def _unfindable(register: Register, key: str) -> Iterator[Problem]:
    wrong = dict.fromkeys(word for word in register.text(key).split() if not _findable(word))
    for word in wrong:
        yield Problem(code="soegeord-form", span=_place(register.file, register.span(key), word), words={"value": word})


def _findable(word: str) -> bool:
    """Whether a text, in small letters and divided at signs, can hold the word."""
    return word.isalnum() and word == word.lower()


def _place(file: SourceFile, span: Span, word: str) -> Span:
    """Where a word stands in a text of many lines that begins at `span`."""
    start = sum(len(line) + 1 for line in file.text.split("\n")[: span.line - 1]) + span.column - 1
    match = re.compile(rf"(?<![^\s'\"]){re.escape(word)}(?![^\s'\"])").search(file.text, start)
    if match is None:  # written otherwise, as with an escape
        return span
    line, column = file.text.count("\n", 0, match.start()) + 1, match.start() - file.text.rfind("\n", 0, match.start())
    return Span(file.path, line, column, column + len(word))
