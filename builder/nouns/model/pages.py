"""The pages of the catalogue: cases, guides, initiatives, surveys and decision tracks as frozen values.

`stages/validate` makes them of one file each. Other pages are named by slug; whether they are there, `check` says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from builder.nouns.digest import digest
from builder.nouns.language.dates import When
from builder.nouns.model.claims import (
    Answer,
    Claim,
    Confirmation,
    Dated,
    EntranceCost,
    Event,
    Figure,
    Gain,
    Headcount,
    Named,
    Partner,
    Relation,
    Source,
    Statement,
    Status,
)
from builder.nouns.model.decisions import Deadline, Decision, Organisation
from builder.nouns.model.exits import Exit
from builder.nouns.model.reports import StatusReport
from builder.nouns.municipalities import Group, Municipality
from builder.nouns.source.document import Document
from builder.nouns.source.written import AsWritten
from builder.nouns.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What every content page has, whatever its kind.

    `slug` is the file's name without its ending, `aliases` are former ones, which still lead here. `unknown` is what nobody could
    find. `reviewed` is one day, and `review_months` the number of months after which the page is due again. `added` is the day on
    which it came into the catalogue, None when nobody has said. A `draft` is not published.
    """

    slug: str
    title: str
    summary: str
    sources: tuple[Source, ...]
    unknown: tuple[str, ...] = ()
    reviewed: When
    review_months: int
    added: When | None = None
    aliases: tuple[str, ...] = ()
    draft: bool = False
    body: Document

    @property
    def origin(self) -> str:
        """The slug that the page had first, which what it is known by outside keeps: the first of its former ones."""
        return self.aliases[0] if self.aliases else self.slug


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Page):
    """One cooperation: planned, running, dropped or ended.

    `written` is its file, for the form that changes it; two that say the same in other words are the same case. `named` take no
    part; `other_partners` are no municipalities, in words. `start`, `end`, `headcount` and `exit` are None when nothing is known.
    `initiatives` are slugs; `models`, `form` and `areas` are words of the vocabularies »model«, »form« and »omraade«.
    """

    written: AsWritten = field(compare=False)
    status: Status
    partners: tuple[Partner, ...] = ()
    headcount: Headcount | None = None
    named: tuple[Named, ...] = ()
    other_partners: tuple[str, ...] = ()
    models: tuple[Claim, ...] = ()
    form: Claim
    areas: tuple[Term, ...]
    start: Dated | None = None
    end: Dated | None = None
    size: tuple[Figure, ...] = ()
    economy: tuple[Figure, ...] = ()
    entrance_cost: tuple[EntranceCost, ...] = ()
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
        return any(partner.everyone for partner in self.partners)

    @property
    def over(self) -> bool:
        """Whether it was dropped or has ended, as its status says."""
        return self.status.value.over

    @property
    def members(self) -> tuple[Municipality, ...]:
        """Every municipality that is or was part of it, in the order written; one that left and came back stands once."""
        return _each_once(self.partners)

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """The members that were named, alone or in a group smaller than all 98; each once, in the order written."""
        return _each_once(p for p in self.partners if not p.everyone)

    def memberships(self, municipality: Municipality) -> tuple[Partner, ...]:
        """The memberships of the `municipality` itself; where it has none, those of the groups it is in; none for a stranger."""
        code = municipality.code
        own = tuple(p for p in self.partners if not isinstance(p.member, Group) and p.member.code == code)
        return own or tuple(p for p in self.partners if any(m.code == code for m in p.municipalities))

    def has_left(self, municipality: Municipality) -> bool:
        """Whether every membership of the `municipality` has ended; so it has for one that was never in it."""
        return all(partner.until for partner in self.memberships(municipality))

    @property
    def present(self) -> tuple[Municipality, ...]:
        """The members that have not left, in the order written; of what is over, all that were in it."""
        if self.over or not any(partner.until for partner in self.partners):
            return self.members
        direct = {p.member.code for p in self.partners if not isinstance(p.member, Group)}
        staying = {
            m.code
            for p in self.partners
            if not p.until
            for m in p.municipalities
            if not isinstance(p.member, Group) or m.code not in direct
        }
        return tuple(m for m in self.members if m.code in staying)

    @property
    def at_least(self) -> int:
        """How many municipalities take part, as far as is known: those that have not left, or a source's number if larger."""
        return max(len(self.present), self.headcount.amount.least if self.headcount else 0)

    @property
    def unnamed(self) -> bool:
        """Whether more municipalities take part than are named: a source gives a larger number, or one without an end."""
        if self.headcount is None:
            return False
        amount = self.headcount.amount
        return amount.least > len(self.present) if amount.high is None else amount.high > len(self.present)

    @property
    def regions(self) -> tuple[Term, ...]:
        """The regions of the members, each once, in the order met."""
        return tuple({m.region.id: m.region for m in self.members}.values())


def _each_once(partners: Iterable[Partner]) -> tuple[Municipality, ...]:
    found: dict[str, Municipality] = {}
    for partner in partners:
        member = partner.member
        if isinstance(member, Group):
            found.update((one.code, one) for one in member.members)
        else:
            found[member.code] = member
    return tuple(found.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A case, by slug, that speaks for or against a piece of advice, and why."""

    case: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """A piece of advice with the cases that support it and those that speak against it; `sources` are ids."""

    text: str
    why: str = ""
    supporting: tuple[Witness, ...] = ()
    opposing: tuple[Witness, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckItem:
    """A point of a guide's checklist, under the heading `group`; `sources` are ids of the guide's sources."""

    group: str
    text: str
    why: str = ""
    sources: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Eight hex digits that name the point in addresses: of its words, so that a point in another place is the same point."""
        return digest(self.group, self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reusable:
    """A document that others may reuse; `url` is a full address, empty for what is not on the web."""

    title: str
    publisher: str
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide(Page):
    """Guidance for one phase of a cooperation's life.

    `phase` is a word of the vocabulary »fase«, `order` the guide's place among those of the phase, None for last. `questions` are
    of »spoergsmaal«, the one it helps most with first. `gains_of` are slugs of the cases whose gains the page shows, and
    `traffic_light` says that it shows the state's thresholds.
    """

    phase: Term
    order: int | None = None
    brief: tuple[str, ...] = ()
    audience: tuple[str, ...]
    questions: tuple[Term, ...]
    advice: tuple[Advice, ...] = ()
    checklist: tuple[CheckItem, ...] = ()
    documents: tuple[Reusable, ...] = ()
    gains_of: tuple[str, ...] = ()
    traffic_light: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Initiative(Page):
    """A national programme, strategy, agreement or system that the cases belong to.

    `kind` is a word of the vocabulary »initiativtype«; `part_of` are slugs of the initiatives that this one is a part of.
    """

    kind: Term
    since: When | None = None
    until: When | None = None
    owner: str = ""
    part_of: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    timeline: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ThenAndNow:
    """What a survey saw then, and what is known today; `case` is a slug, empty when the catalogue has no page for it.

    `sources` are ids of the survey's sources.
    """

    name: str
    case: str = ""
    then: str
    now: str
    unknown: str = ""
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey(Page):
    """A mapping of cooperations at one time, and what became of what it saw."""

    year: When
    figures: tuple[Figure, ...] = ()
    rows: tuple[ThenAndNow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionTrack(Page):
    """All that is known of one year's decisions; rows stand as in the file, of which `reviewed` is the day."""

    year: When
    organisations: tuple[Organisation, ...]
    decisions: tuple[Decision, ...]
    deadlines: tuple[Deadline, ...] = ()

    def organisation(self, id_: str) -> Organisation:
        """The organisation of this id. Raises `StopIteration` for an id that is not listed, which validation refuses."""
        return next(one for one in self.organisations if one.id == id_)


Content: TypeAlias = Case | Guide | Initiative | Survey | DecisionTrack
"""A page that a content file holds, of any kind."""
