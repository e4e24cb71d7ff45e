"""What a wave comes to: who has answered, what began, changed and ended since, and each question through the waves."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from builder.nouns.language.danish import decimal
from builder.nouns.model import Case, Question, Reply, Wave
from builder.nouns.spans import FEWEST
from builder.nouns.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A case whose status is another than in the wave before."""

    case: Case
    before: Term
    after: Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A question as one wave asked it: `counts` of each answer by its words, in the order of the rows of its line.

    `replies` is how many answered it, and `silent` how many answered the wave and not this. `numbers` are those answered,
    smallest first, where it is a number. `breaks` says that the wave before asked something else, so that the two cannot be
    compared.
    """

    year: int
    question: Question
    replies: int
    silent: int
    counts: tuple[int, ...] = ()
    numbers: tuple[Decimal, ...] = ()
    breaks: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A question through the waves up to this one: `rows` are the words that were answered, `columns` the waves, by year.

    `changed` and `both` are how many gave another answer than in the wave before, of those who answered both; None where the two
    cannot be compared. `texts` are the answers in words of this wave.
    """

    question: Question
    rows: tuple[str, ...]
    columns: tuple[Column, ...]
    changed: int | None = None
    both: int = 0
    texts: tuple[tuple[Case, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveResult:
    """A wave against the one before it that has answers, `before`, None for the first.

    `asked` are the cases that it asks, in the catalogue's order, `answered` those of them that did, with their reply, and
    `missing` the others. `begun`, `ended` and `changed` are cases whose status is another than before, of the `compared` that
    say their status in both; `new` have answered now and not before.
    """

    wave: Wave
    before: Wave | None
    asked: tuple[Case, ...]
    answered: tuple[tuple[Case, Reply], ...]
    missing: tuple[Case, ...]
    begun: tuple[Move, ...] = ()
    changed: tuple[Move, ...] = ()
    ended: tuple[Move, ...] = ()
    compared: int = 0
    new: tuple[Case, ...] = ()
    lines: tuple[Line, ...] = ()

    @property
    def rate(self) -> str:
        """»3 af 73 har svaret«."""
        return f"{len(self.answered)} af {len(self.asked)} har svaret"

    @property
    def percent(self) -> int:
        """How many in a hundred have answered, rounded half up; 0 when nobody was asked."""
        return (200 * len(self.answered) + len(self.asked)) // (2 * len(self.asked)) if self.asked else 0


def middle(numbers: tuple[Decimal, ...]) -> str:
    """What is said of several numbers, the smallest first: »midterste værdi 8, fra 3 til 36«; of none nothing.

    Of one, or of all alike, the number alone, and of too few for a median »fra 3 til 36«.
    """
    if not numbers:
        return ""
    if numbers[0] == numbers[-1]:
        return decimal(numbers[0])
    told = f"fra {decimal(numbers[0])} til {decimal(numbers[-1])}"
    return f"midterste værdi {decimal(Decimal(median(numbers)))}, {told}" if len(numbers) >= FEWEST else told
