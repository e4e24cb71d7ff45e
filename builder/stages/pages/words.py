"""The words of the glossary that a page gathers from many cases, whose own pages explain them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from builder.nouns.abbreviations import ABBREVIATION, explained_by
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.registers.registers import Registers


def explained(registers: Registers, texts: Iterable[str], names: Iterable[str]) -> tuple[GlossaryEntry, ...]:
    """What explains the abbreviations in `texts` that not everybody knows, and the words that are whole `names`, in its order.

    An abbreviation that is another word for one stands after it, for that is what a reader looks for:
    »Databeskyttelsesrådgiver (DPO)«.
    """
    short = {word for text in texts for word in ABBREVIATION.findall(text)} - registers.familiar
    whole = {name.lower() for name in names}
    met = ((entry, short & explained_by(entry)) for entry in registers.glossary)
    return tuple(_told(entry, found) for entry, found in met if found or entry.word.lower() in whole)


def _told(entry: GlossaryEntry, found: set[str]) -> GlossaryEntry:
    others = sorted(found.difference(ABBREVIATION.findall(entry.word)))
    return replace(entry, word=f"{entry.word} ({', '.join(others)})") if others else entry
