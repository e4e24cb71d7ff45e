"""What the page about keys for sharing a cost is told: `stages/pages/split.py` makes it, the template `split` shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.model import Source
from builder.nouns.municipalities import Municipality
from builder.nouns.registers.split_keys import SplitKey
from builder.nouns.sections import Section
from builder.nouns.tools.splits import Worked
from builder.nouns.views.parts import Link
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyLine:
    """A key of a case that can be reckoned with. `reckon` chooses it on the page, `origin` leads to the source in the case.

    `says` is the key in words; `numbers` are what the script reads: slugs of municipalities, each with its percentage in
    hundredths where they were agreed. `rate` is in hundredths of a krone, 0 for none.
    """

    key: SplitKey
    case: Link
    origin: Link
    source: Source
    reckon: Link
    says: str
    numbers: tuple[tuple[str, int], ...]
    rate: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedLine:
    """A key that is only told in words, and why; `origin` leads to the source in the case."""

    text: str
    why: str
    case: Link
    origin: Link
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitPage(View):
    """Choose municipalities and an amount, and see who pays what. `counted` is the year of the inhabitants, empty for none.

    `cases` is the number in the catalogue, `reckoned` those with a key that can be reckoned with, `telling` those that say
    anything of who pays. `contents` are those of its `parts` that the page has. `groups` are names with slugs; `guide` is None
    when the catalogue does not hold it.
    """

    template: ClassVar[str] = "split"

    parts: Mapping[str, Section]
    contents: tuple[Section, ...]
    municipalities: tuple[Municipality, ...]
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    keys: tuple[KeyLine, ...]
    worded: tuple[WordedLine, ...]
    example: Worked | None
    counted: str
    cases: int
    reckoned: int
    telling: int
    guide: Link | None
