"""The decision track: which municipality has decided what about a shared organisation, and what is ahead."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.language.dates import When
from builder.nouns.model.claims import Cited
from builder.nouns.municipalities import Municipality
from builder.nouns.terms import Term

UNDECIDED = "considered"
"""The state of a step that is no decision, as `Term.state` has it: the matter is prepared or awaited."""
AWAITED = "afventer"
"""The step of a matter that is to come up, in the vocabulary »trin«."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """What councils decide about; `case` is the slug of its case, empty when the catalogue has none."""

    id: str
    name: str
    case: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Cited):
    """A step of one municipality in the matter of one organisation.

    `organisation` is an id of the track's, `step` a word of the vocabulary »trin«. `date` is when it was decided; of a step that
    is awaited, when it was expected. `date_note`, `form` and `reservations` are in words; `decided_by` is empty when unknown.
    """

    municipality: Municipality
    organisation: str
    step: Term
    date: When
    date_note: str = ""
    decided_by: str = ""
    form: str = ""
    reservations: str = ""

    @property
    def decided(self) -> bool:
        """Whether anything is decided: a yes in principle, a final one, or a no. To prepare or to wait decides nothing."""
        return self.step.state != UNDECIDED

    @property
    def awaited(self) -> bool:
        """Whether the date is when the matter was to come up, and not when anything happened."""
        return self.step.id == AWAITED


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline(Cited):
    """Something ahead: `nature` is »planlagt«, »frist«, »ambition« or »tilbagevendende«.

    `until` is its last day when it lasts, else None; `recurring` says in words when it comes again, and then `date` is undated.
    `scope` is whom it concerns, `subject` the heading it stands under.
    """

    date: When
    until: When | None = None
    recurring: str = ""
    text: str
    scope: str
    subject: str
    nature: str

    @property
    def last(self) -> When:
        """The date it ends with: `until`, or `date` itself."""
        return self.until or self.date
