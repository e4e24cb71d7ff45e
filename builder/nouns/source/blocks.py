"""Text that is set for paper: runs of words in blocks. Says what a thing is, never how it looks; no sign in a text is markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

STRONG, EMPHASIS, CODE, RAISED, SMALL = "strong", "emphasis", "code", "raised", "small"
UNKNOWN, DOUBT, ADDRESS = "unknown", "doubt", "address"
"""The styles of a run: as a text has them, and what nobody knows, what a reader should be wary of, an address that is shown."""
LINE_BREAK = "\n"
"""The text of a run that only begins a new line."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words alike in style. `to` is where they lead, empty for nowhere.

    That is an address that leads away, a path on the site or of a content file, each with or without `#anchor`, or `#anchor`
    alone on the page itself.
    """

    text: str
    styles: tuple[str, ...] = ()
    to: str = ""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: `level` as in HTML, 1 for the title of a page of the site, and 0 for a part of the book.

    `listed` says whether the table of contents has it, as far down as that goes.
    `place` is what links lead to, empty for nothing: as `Run.to` has it, a path on the site or an `#anchor`.
    """

    level: int
    runs: Runs
    place: str = ""
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. `kind` is empty, `lead` for a summary, `status` for what it is or how it stands, `small` for an aside."""

    runs: Runs
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list. `kind` is `bullet`, `number`, `check` (a box to tick), `plain`, or `source` and `note`, whose items
    are small and have numbers and letters.

    `start` is the first number; `places` are what links to the items lead to, in their order, or none.
    """

    items: tuple[tuple[Block, ...], ...]
    kind: str = "bullet"
    start: int = 1
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A word or question, and what is said of it."""

    term: Runs
    told: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """Words with what is said of each. `kind` is `pairs`, `facts` for a box of facts, `words` for a list of words."""

    rows: tuple[Pair, ...]
    kind: str = "pairs"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading to each column; a row of one cell is a heading of those below it.

    `widths` are the columns' shares of the width, and `numeric` says which of them hold numbers, none where nothing is said.
    """

    head: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    widths: tuple[int, ...] = ()
    numeric: tuple[bool, ...] = ()


@dataclass(frozen=True, slots=True)
class Box:
    """What stands in a frame. `kind` is `note` or `warning`; the title may be empty."""

    title: str
    blocks: tuple[Block, ...]
    kind: str = "note"


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody else says."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Lines that keep their breaks and blanks."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across, where the subject changes."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What is set in two columns, such as a list of words."""

    blocks: tuple[Block, ...]


Block: TypeAlias = Heading | Paragraph | Items | Pairs | Table | Box | Quote | Code | Rule | PageBreak | Columns


def plain(text: str, *styles: str, to: str = "") -> Runs:
    """A text of one style, of no runs when it is empty; `to` is as for a run."""
    return (Run(text, styles, to),) if text else ()
