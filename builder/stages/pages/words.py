"""Words of the glossary as pages show them: with what they are abbreviated to, and those that a page of many cases explains."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from builder.nouns.abbreviations import ABBREVIATION, explained_by
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.registers.registers import Registers


def explained(registers: Registers, texts: Iterable[str], names: Iterable[str]) -> tuple[GlossaryEntry, ...]:
    """What explains the abbreviations in `texts` that not everybody knows, and the words that are whole `names`, in its order."""
    short = {word for text in texts for word in ABBREVIATION.findall(text)} - registers.familiar
    whole = {name.lower() for name in names}
    met = ((entry, short & explained_by(entry)) for entry in registers.glossary)
    return tuple(named(entry, found) for entry, found in met if found or entry.word.lower() in whole)


def named(entry: GlossaryEntry, found: Collection[str] | None = None) -> GlossaryEntry:
    """The entry with what it is abbreviated to, all or what was `found`, as a reader looks for that: »Økonomiaftale (ØA)«."""
    others = sorted(set(explained_by(entry) if found is None else found).difference(ABBREVIATION.findall(entry.word)))
    return replace(entry, word=f"{entry.word} ({', '.join(others)})") if others else entry
