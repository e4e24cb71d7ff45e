"""What the catalogue is made of: cases, guides and initiatives as frozen values. Field tables: `tables.py`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from builder.nouns.amounts import Amount
from builder.nouns.dates import When
from builder.nouns.document import Document
from builder.nouns.terms import Municipality, Term

ALL_MUNICIPALITIES = "alle 98"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """What every claim carries: the ids of its sources, how sure we are, and whether it is our own reading."""

    sources: tuple[str, ...] = ()
    confidence: Term
    inferred: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Cited):
    """A vocabulary word that a source supports: a legal form, a model."""

    value: Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Cited):
    """Where the cooperation stands, on the date of the source that says so."""

    value: Term
    date: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated(Cited):
    """A date that a source supports: start, end."""

    date: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Cited):
    """A municipality's dated membership; `municipality` is None for all 98."""

    municipality: Municipality | None
    since: When | None = None
    until: When | None = None
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Cited):
    """A number with unit, year and source."""

    subject: str
    amount: Amount
    unit: str
    year: When


@dataclass(frozen=True, slots=True, kw_only=True)
class GainSide(Cited):
    """One side of a gain, promised or measured. `amount` and `unit` come together or not at all."""

    text: str
    amount: Amount | None = None
    unit: str = ""
    year: When
    measured_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What was promised and what was measured are two fields, never one."""

    subject: str
    kind: Term
    promised: GainSide | None = None
    measured: GainSide | None = None
    baseline: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Cited):
    """A sentence that a source supports."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitTerm(Cited):
    """One term of leaving: notice, assets, staff."""

    subject: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitEvent(Cited):
    """An exit that happened, or was tried."""

    municipality: Municipality | None = None
    date: When
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exit:
    """How one gets out, and who did."""

    terms: tuple[ExitTerm, ...] = ()
    events: tuple[ExitEvent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Cited):
    """How this cooperation answered a question of the register."""

    question: Term
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Cited):
    """A dated line of the timeline; `expected` events were planned, not known to have happened."""

    date: When
    text: str
    expected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReport(Cited):
    """Half-yearly deviation from the plan; the light follows from the state's thresholds, see `traffic_light`."""

    half_year: When
    cost_percent: Amount | None = None
    cost_millions: Amount | None = None
    delay_months: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A tie to another case, written on one of the two; the catalogue derives the other side."""

    kind: Term
    case: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact comes from."""

    id: str
    title: str
    publisher: str
    date: When
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation:
    """A partner's dated word that the case is still right: role, never a person."""

    municipality: Municipality
    date: When
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every content page has, whatever its kind."""

    slug: str
    title: str
    summary: str
    sources: tuple[Source, ...]
    unknown: tuple[str, ...] = ()
    reviewed: When
    review_months: int
    former_slugs: tuple[str, ...] = ()
    draft: bool = False
    body: Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Page):
    """One cooperation: planned, running, dropped or ended."""

    status: Status
    partners: tuple[Partner, ...] = ()
    other_partners: tuple[str, ...] = ()
    models: tuple[Claim, ...] = ()
    form: Claim
    areas: tuple[Term, ...]
    start: Dated | None = None
    end: Dated | None = None
    size: tuple[Figure, ...] = ()
    economy: tuple[Figure, ...] = ()
    entrance_cost: tuple[Figure, ...] = ()
    gains: tuple[Gain, ...] = ()
    exit: Exit | None = None
    governance: tuple[Statement, ...] = ()
    payment: tuple[Statement, ...] = ()
    staff: tuple[Statement, ...] = ()
    interfaces: tuple[Statement, ...] = ()
    political_room: tuple[Statement, ...] = ()
    transition: tuple[Statement, ...] = ()
    challenges: tuple[Statement, ...] = ()
    lessons: tuple[Statement, ...] = ()
    answers: tuple[Answer, ...] = ()
    timeline: tuple[Event, ...] = ()
    status_reports: tuple[StatusReport, ...] = ()
    relations: tuple[Relation, ...] = ()
    initiatives: tuple[str, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()

    @property
    def nationwide(self) -> bool:
        """True when all 98 take part."""
        return any(p.municipality is None for p in self.partners)

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """The named municipalities, past and present, in the order written."""
        return tuple(p.municipality for p in self.partners if p.municipality)

    @property
    def regions(self) -> tuple[Term, ...]:
        """The regions of the named municipalities, each once, in the order met."""
        return tuple({m.region.id: m.region for m in self.municipalities}.values())

    @property
    def population(self) -> int:
        """Inhabitants of the named municipalities taken together; 0 when none is named."""
        return sum(m.population for m in self.municipalities)


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A case that speaks for or against a piece of advice."""

    case: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """A piece of advice with the cases that support it and those that speak against it."""

    text: str
    why: str = ""
    supporting: tuple[Witness, ...] = ()
    opposing: tuple[Witness, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckItem:
    """A point of a guide's checklist."""

    group: str
    text: str
    why: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reusable:
    """A document that others may reuse."""

    title: str
    publisher: str
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide(Page):
    """Guidance for one phase of a cooperation's life."""

    phase: Term
    order: Amount | None = None
    brief: tuple[str, ...] = ()
    audience: tuple[str, ...]
    questions: tuple[Term, ...]
    advice: tuple[Advice, ...] = ()
    checklist: tuple[CheckItem, ...] = ()
    documents: tuple[Reusable, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative(Page):
    """A national programme, strategy, agreement or system that the cases belong to."""

    kind: Term
    since: When | None = None
    until: When | None = None
    owner: str = ""
    part_of: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    timeline: tuple[Event, ...] = ()


Content: TypeAlias = Case | Guide | Initiative
