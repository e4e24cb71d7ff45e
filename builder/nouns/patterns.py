r"""Every pattern that the form in the browser shares with the command line, by name.

Each is written in what Python's `re` and JavaScript's `RegExp` with the flag `u` have in common: no names of groups, no `\w`,
`\d` or `\b`, no character escaped that needs it not. A test runs them all in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from builder.nouns import abbreviations, municipalities
from builder.nouns.language import amounts, charsets, dates, spelling
from builder.nouns.lazy import LazyPattern
from builder.nouns.lint import addresses, markdown_words, privacy, respelled, stripped, wording
from builder.nouns.source import source_file


class Shared(NamedTuple):
    """A pattern as both languages read it; `flags` are JavaScript's, without the `u` that all need."""

    source: str
    flags: str


def _shared(pattern: re.Pattern[str] | LazyPattern) -> Shared:
    flags = ("i" if pattern.flags & re.IGNORECASE else "") + ("m" if pattern.flags & re.MULTILINE else "")
    return Shared(pattern.pattern, flags)


COMPILED: Mapping[str, re.Pattern[str] | LazyPattern] = {
    "abbreviation": abbreviations.ABBREVIATION,
    "abbreviation.passed": abbreviations.PASSED,
    "address.cutOff": addresses.CUT_OFF,
    "address.inside": addresses.INSIDE,
    "address.login": addresses.LOGIN,
    "address.named": respelled.NAMED,
    "address.passes": addresses.PASSES,
    "amount": amounts.AMOUNT,
    "amount.number": amounts.NUMBER,
    "amount.unit": respelled.UNIT,
    "date.about": dates.ABOUT,
    "date.day": dates.DAY,
    "date.month": dates.MONTH,
    "date.part": dates.PART,
    "date.season": dates.SEASON,
    "date.serial": respelled.SERIAL,
    "date.shape": respelled.DAY,
    "date.year": dates.YEAR,
    "date.years": dates.YEARS,
    "invisible": source_file.INVISIBLE,
    "markdown.footnote": markdown_words.FOOTNOTE,
    "markdown.forbidden": markdown_words.FORBIDDEN_ADDRESS,
    "markdown.html": markdown_words.HTML,
    "markdown.htmlName": markdown_words.HTML_NAME,
    "markdown.local": markdown_words.LOCAL_ADDRESS,
    "markdown.safe": markdown_words.SAFE_ADDRESS,
    "markdown.source": markdown_words.SOURCE_PATH,
    "markdown.targets": markdown_words.LINK_TARGETS,
    "municipality.word": municipalities.MUNICIPALITY_WORD,
    "privacy.called": privacy.CALLED,
    "privacy.contact": privacy.CONTACT,
    "privacy.cpr": privacy.CPR,
    "privacy.hosts": privacy.PRIVATE_HOSTS,
    "privacy.label": privacy.LABEL,
    "privacy.mail": privacy.MAIL,
    "privacy.marks": stripped.MARKS,
    "privacy.mobile": privacy.MOBILE,
    "privacy.otherDigit": charsets.OTHER_DIGIT,
    "privacy.own": privacy.OWN,
    "privacy.phone": privacy.PHONE,
    "privacy.secrets": privacy.SECRETS,
    "privacy.split": stripped.SPLIT,
    "value.allOfThem": spelling.ALL_OF_THEM,
    "value.apart": spelling.APART,
    "value.beside": spelling.BESIDE,
    "value.between": spelling.BETWEEN,
    "value.endings": spelling.ENDINGS,
    "value.identifier": spelling.IDENTIFIER,
    "value.length": spelling.LENGTH,
    "value.still": spelling.STILL,
    "value.unknown": spelling.UNKNOWN,
    "value.webAddress": spelling.WEB_ADDRESS,
    "value.who": spelling.WHO,
    "wording.pointing": wording.POINTING,
    "wording.unanswered": wording.UNANSWERED,
}
"""The patterns by the name that the form's scripts call them by."""
PATTERNS: Mapping[str, Shared] = {name: _shared(pattern) for name, pattern in COMPILED.items()}
"""The same by the same names, as data to write out."""

WHOLE = frozenset({
    "amount", "amount.number", "amount.unit", "date.day", "date.month", "date.part", "date.season", "date.serial", "date.shape",
    "date.year", "date.years", "markdown.source", "privacy.hosts", "value.identifier", "value.length", "value.still",
    "value.unknown", "value.webAddress",
})  # fmt: skip
"""Patterns that a whole text must match."""
OPENING = frozenset({
    "address.cutOff", "address.inside", "address.login", "address.named", "address.passes", "date.about", "markdown.forbidden",
    "markdown.local", "markdown.safe", "privacy.mobile", "privacy.own", "value.allOfThem",
})  # fmt: skip
"""Patterns that a text must begin with. All others are looked for anywhere."""
