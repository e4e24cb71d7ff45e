"""Text and registers in; what an abbreviation looks like, and which need no explanation, out. The form shares the patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.nouns.language.charsets import WORD
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.registers.registers import Registers

_TO_COME = "(?:TO[D]O|TBD|FIX[M]E|HUSK|TJEK|XX+)(?![A-Z])"
ABBREVIATION = re.compile(rf"(?<![{WORD}/.@#-])(?!{_TO_COME})[A-ZÆØÅ]{{2,6}}[0-9]?(?![{WORD}/@])")
"""Two to six capitals, perhaps a digit, that are no part of a longer word, a path or an address, and stand for no text that is to
come; our own choice."""
SHOUTED = re.compile(r"#{2,6} (?=.*[A-ZÆØÅ]{5})(?=.*[A-Z]{2}.* .*[A-Z]{2})[^a-zæøå]{12,}")
"""A heading in capitals: of two words at least, one of them long, for short ones may well be abbreviations; our own choice."""
PASSED = re.compile(
    rf"!?\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])?|`[^`\n]*`|<[^<>\n]*>|https?://\S+|=[A-ZÆØÅ]{{2,}}\([^)\n]*\)|^{SHOUTED.pattern}$"
)
"""What is passed over in a line of a body: links and where they lead, code, sources, marks of alerts, formulas of a spreadsheet,
headings in capitals."""


def explained_by(entry: GlossaryEntry) -> frozenset[str]:
    """The abbreviations that an `entry` of the glossary is about: those in its word, and those that are another word for it.

    »EU-grænse« leads to »Tærskelværdi«, which does not say what EU is.
    """
    return frozenset((*ABBREVIATION.findall(entry.word), *filter(ABBREVIATION.fullmatch, entry.aliases)))


def known(registers: Registers, titles: Iterable[str]) -> frozenset[str]:
    """Those that everybody knows, that stand in the glossary, or that stand in the title of a page and so are its name.

    `registers` give the glossary and what is familiar, `titles` are those of all pages that are published.
    """
    glossary = (text for entry in registers.glossary for text in (entry.word, *entry.aliases))
    return registers.familiar.union(word for text in (*titles, *glossary) for word in ABBREVIATION.findall(text))


def spelled_out(word: str, text: str) -> bool:
    """Whether a page says what it stands for: »serviceaftale (SLA)« or »SLA (serviceaftale)«.

    `word` is the abbreviation, `text` the whole file, in which they must stand just so, with one space between.
    """
    return f"({word})" in text or f"{word} (" in text
