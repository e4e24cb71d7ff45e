"""The words of the glossary that a page gathers from many cases, whose own pages explain them."""

from __future__ import annotations

from collections.abc import Iterable

from builder.nouns.abbreviations import ABBREVIATION
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.registers.registers import Registers


def explained(registers: Registers, texts: Iterable[str], names: Iterable[str]) -> tuple[GlossaryEntry, ...]:
    """What explains the abbreviations in `texts` that not everybody knows, and the words that are whole `names`, in its order."""
    short = {word for text in texts for word in ABBREVIATION.findall(text)} - registers.familiar
    whole = {name.lower() for name in names}
    return tuple(entry for entry in registers.glossary if entry.word.lower() in whole or short & _short(entry))


def _short(entry: GlossaryEntry) -> set[str]:
    """The abbreviations that an entry is about: those in its word, and those that are another word for it."""
    return {*ABBREVIATION.findall(entry.word), *filter(ABBREVIATION.fullmatch, entry.aliases)}
