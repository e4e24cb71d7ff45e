"""A rule's page for the terminal, from the same table as the messages and the pages of the site."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from difflib import get_close_matches

from builder.nouns.language import phrases
from builder.nouns.lint.privacy import masked
from builder.nouns.rules import GROUPS, RULES
from builder.shell.reports.report import WORDS

WIDTH = 88
"""Characters of a line of reasons; our own choice."""


def explanation(code: str) -> Iterator[str]:
    """What the code means, with a wrong and a right example, line by line.

    Raises `KeyError`, at the first line, for a code that no rule has; `unknown` has the words for it.
    """
    rule = RULES[code]
    yield f"{code} ({WORDS[rule.severity]}): {rule.title}"
    yield ""
    yield from (line for point in rule.why.splitlines() for line in textwrap.wrap(point, WIDTH))
    for word, example in (("Forkert", rule.wrong), ("Rigtigt", rule.right)):
        yield ""
        yield f"{word}:"
        yield from (f"    {line}" for line in masked(example).split("\n"))


def overview() -> Iterator[str]:
    """Every code by group, with its title, line by line."""
    longest = max(map(len, RULES))
    for group in GROUPS:
        yield f"{group.title}"
        yield from (f"  {code.ljust(longest)}  {rule.title}" for code, rule in group.rules.items())
        yield ""
    yield "Skriv »katalog explain KODE« for at se, hvad en kode betyder."


def unknown(code: str) -> str:
    """What is said of a code that does not exist: the codes that hold the word, or else the nearest, if any is near."""
    word = code.lower()
    told = f"koden »{code}« findes ikke."
    if named := [known for known in RULES if known in re.findall(r"[a-z0-9æøå-]+", word)]:
        return f"{told} {phrases.did_you_mean(named)}"
    if holding := [known for known in RULES if word in known.split("-")]:
        return f"{told} Koder med det ord: {', '.join(holding)}."
    near = phrases.did_you_mean(get_close_matches(word, RULES, n=1))
    return f"{told} {near or 'Skriv »katalog explain« for at se dem alle.'}"
