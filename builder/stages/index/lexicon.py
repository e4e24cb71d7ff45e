"""What search knows of Danish beyond the site's own words: the register `search.yaml`, read once per run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_REGISTERS = Path(__file__).parents[2] / "registers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """Words that make compounds, words that never do, and words that mean the same.

    `fixed` gives the parts of words that the rules would split wrongly; one part means »never split«. `reviewed` holds the
    splits that somebody has looked at, as `drift~s~aftale`.
    """

    core: frozenset[str]
    stop: tuple[str, ...]
    endings: frozenset[str]
    prefixes: frozenset[str]
    fixed: Mapping[str, tuple[str, ...]]
    synonyms: tuple[tuple[str, ...], ...]
    abbreviations: Mapping[str, str]
    reviewed: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon that comes with the program."""
    rows: dict[str, Any] = yaml.load((_REGISTERS / "search.yaml").read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 the base loader builds only text
    return Lexicon(
        core=frozenset(rows["kerneord"].split()),
        stop=tuple(dict.fromkeys(rows["stopord"].split())),
        endings=frozenset(rows["endelser"].split()),
        prefixes=frozenset(rows["forstavelser"].split()),
        fixed={word: tuple(parts.split("~")) for word, parts in rows["faste"].items()},
        synonyms=tuple(tuple(word.lower() for word in group) for group in rows["synonymer"]),
        abbreviations=dict(rows["forkortelser"]),
        reviewed=frozenset((_REGISTERS / "search-splits.txt").read_text("utf-8").split()),
    )
