"""The heads of content files: what each says in its fields, without its body, which only its own page shows.

Whoever is given heads alone makes the same of them whatever the bodies say, and who asks for a body nonetheless is told at once.
Registers without their words are the like: few pages show the glossary, and only search knows Danish.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TypeVar

from builder.nouns.cache.later import each_time
from builder.nouns.model import Case, Content
from builder.nouns.registers.registers import Registers
from builder.nouns.source.document import Document
from builder.nouns.source.written import AsWritten

Page = TypeVar("Page", bound=Content)
_WORDS = frozenset({"glossary", "lexicon"})


def _none(name: str) -> object:
    raise AssertionError(f"»{name}« is asked for of a head or of registers without words, which have none")


NO_BODY, NOT_WRITTEN = each_time(Document, _none), each_time(AsWritten, _none)
"""What stands in a head for the body, and for all as it was written: asking for a part raises `AssertionError`."""


def head(page: Page) -> Page:
    """The head of a `page`."""
    return with_rest(page, NO_BODY, NOT_WRITTEN)


def with_rest(page: Page, body: Document, written: AsWritten) -> Page:
    """The `page` with another `body`, and as another file has it `written`, which only a case says."""
    return replace(page, body=body, written=written) if isinstance(page, Case) else replace(page, body=body)


def wordless(registers: Registers) -> Registers:
    """The same `registers` but for the glossary and what search knows of Danish: asking for those raises `AssertionError`."""
    return each_time(Registers, lambda name: _none(name) if name in _WORDS else getattr(registers, name))


def but_words(registers: Registers) -> tuple[object, ...]:
    """All that `wordless` leaves of the `registers`, in a fixed order: what its digest is made of."""
    return tuple(getattr(registers, row.name) for row in fields(Registers) if row.name not in _WORDS)
