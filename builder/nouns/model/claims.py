"""The parts that pages are made of: claims with sources, figures, gains, events, relations.

`stages/validate` makes them of the fields in `tables`; an empty text, an empty list and None are what nobody wrote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from builder.nouns.language.amounts import Amount
from builder.nouns.language.danish import unsaid
from builder.nouns.language.dates import When
from builder.nouns.lint.wording import UNANSWERED
from builder.nouns.municipalities import Group, Municipality
from builder.nouns.terms import Term

MEASURED = "maaling"
"""The basis of a gain that somebody measured; every other basis is something else than a measurement."""
EVERYONE = "Alle 98 kommuner"
"""Who takes part in what all of them are in."""
PLANNED = " (planlagt, ikke bekræftet)"
"""What is said after a date that is `expected`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What every claim carries: the ids of its sources, how sure we are, and whether it is our own reading.

    `sources` are ids of the page's own sources, in the order written; `confidence` is a word of the vocabulary »sikkerhed«;
    `note` is a reservation that the reader should know.
    """

    sources: tuple[str, ...] = ()
    confidence: Term
    inferred: bool = False
    note: str = ""

    @property
    def doubts(self) -> tuple[str, ...]:
        """What a reader must know before leaning on it, in words; the form's preview (`preview.js`) says the same."""
        return tuple(filter(None, ("vores vurdering" if self.inferred else "", self.confidence.mark)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Cited):
    """A vocabulary word that a source supports: a legal form, a model."""

    value: Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Cited):
    """Where the cooperation stands, a word of the vocabulary »status«, on the date of the source that says so."""

    value: Term
    date: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated(Cited):
    """A date that a source supports: start, end. `expected` is true when the source only says that it was the plan."""

    date: When
    expected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Cited):
    """The dated membership of a municipality, or of a group of them: `since` is None when unknown, `until` while it lasts."""

    member: Municipality | Group
    since: When | None = None
    until: When | None = None
    role: str = ""

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """The one municipality, or the group's members in Danish order."""
        return self.member.members if isinstance(self.member, Group) else (self.member,)

    @property
    def everyone(self) -> bool:
        """Whether the member is all 98."""
        return isinstance(self.member, Group) and self.member.everyone

    @property
    def told(self) -> tuple[str, ...]:
        """What is said of it after its name: the role, and the time in words; of one and the same time, that it was no more."""
        since = f"fra {self.since.within}" if self.since else ""
        until = f"til {self.until.within}" if self.until else ""
        times = (f"kun {self.since.text}",) if self.since and self.since == self.until else (since, until)
        return tuple(filter(None, (self.role, *times)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount(Cited):
    """How many municipalities take part, named or not, in a given year: whole numbers from 1 to 98, or a range of them."""

    amount: Amount
    year: When

    @property
    def text(self) -> str:
        """The number with its noun, as a page says it: »over 80 kommuner«, »over 1 kommune«."""
        return f"{self.amount.text} {'kommune' if self.amount.text.split()[-1] == '1' else 'kommuner'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A municipality that the page names although it takes no part, and why it is named."""

    municipality: Municipality
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Cited):
    """A number with unit, year and source; `subject` is what it counts, `unit` as a page says it: »mio. kr.«."""

    subject: str
    amount: Amount
    unit: str
    year: When

    @property
    def measure(self) -> str:
        """The unit beside the subject, without what that says: none in »Stiftende kommuner: 5«."""
        return unsaid(self.unit, self.subject)

    @property
    def scope(self) -> str:
        """How much of the whole the number covers, in words; empty when nobody has said."""
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntranceCost(Figure):
    """What it took to get from idea to operation; `covers` is a word of the vocabulary »daekning«, None when nobody has said.

    Only what covers the same may be compared: the whole way, a part of it, what one municipality pays to join, a plan.
    """

    covers: Term | None = None

    @property
    def scope(self) -> str:
        """»en del af vejen«; empty when nobody has said."""
        return self.covers.title if self.covers else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GainSide(Cited):
    """One side of a gain, promised or measured: `basis` says how what came of it is known. `amount` and `unit` come together.

    `basis` is a word of the vocabulary »grundlag« and `measured_by` who measured; a promise has neither.
    """

    text: str
    amount: Amount | None = None
    unit: str = ""
    year: When
    basis: Term | None = None
    measured_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What was promised and what came of it are two fields, never one.

    `measured` holds whatever is known of what came of it; whether somebody measured it, only `is_measured` says. One of the two
    is always there. `subject` is what was to be gained, `baseline` what it is compared with.
    """

    subject: str
    kind: Term
    promised: GainSide | None = None
    measured: GainSide | None = None
    baseline: str = ""
    note: str = ""

    @property
    def is_measured(self) -> bool:
        """Whether somebody measured the gain. Activity, use, a price, a reckoning, a guess and a mention are no measurement."""
        return self.measured is not None and self.measured.basis is not None and self.measured.basis.id == MEASURED

    @property
    def is_reported(self) -> bool:
        """Whether something is known of what came of it, but nobody measured it."""
        return self.measured is not None and not self.is_measured


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Cited):
    """A sentence that a source supports."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Cited):
    """How this cooperation answered a question, a word of the vocabulary »spoergsmaal«."""

    question: Term
    text: str

    @property
    def counts(self) -> bool:
        """Whether it answers; »ikke oplyst« does not."""
        return not UNANSWERED.search(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Cited):
    """A dated line of the timeline; `expected` events were planned, not known to have happened.

    `milestone` is a word of the vocabulary »milepael«: the first decision, the start of operation, or that it was dropped; None
    for every other event, and always None on an initiative.
    """

    date: When
    text: str
    expected: bool = False
    milestone: Term | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A tie to another case, written on one of the two; the catalogue derives the other side.

    `kind` is a word of the vocabulary »relation«, `case` the slug of the other. `note` is for the page it is written on,
    `note_back` for the other case's page: a note has a direction.
    """

    kind: Term
    case: str
    note: str = ""
    note_back: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact comes from, and how much of it was read: `reading` is a word of the vocabulary »laesning«.

    `id` is what claims of the same file cite, `url` a full address, empty for what is not on the web.
    """

    id: str
    title: str
    publisher: str
    date: When
    url: str = ""
    reading: Term
    note: str = ""


def usual_reading(sources: Iterable[Source]) -> Term | None:
    """How more of the sources were read than in any other way, which a list need not say at each of them; None for a tie."""
    most = Counter(source.reading for source in sources).most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """A partner's dated word that the case is still right: role, never a person."""

    municipality: Municipality
    date: When
    role: str
