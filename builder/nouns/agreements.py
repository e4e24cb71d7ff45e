"""Rules about fields of one file that must agree, as data: the validate stage interprets them, and so does the form in a browser.

A rule names the type of a group of fields as `fields.Record.type` does, and Danish keys below that group. `code` is the rule that
is broken, a key of `rules.RULES`. That a claim needs a source stands in the tables already (`Record.sourced`); how much it takes
is in `SOURCED`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, TypeAlias

from builder.nouns.derived.freshness import ALL as EVERY

Keys: TypeAlias = tuple[str, ...]
"""Danish keys: several of one group, or the way from a group down to a value, as each rule says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """A value of `key` needs one of `other` beside it; one that is there and cannot be read is enough."""

    record: str
    key: str
    other: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOf:
    """One of these must be there: the fields of `written`, whatever they hold, or those of `filled`, with a value."""

    record: str
    written: Keys
    filled: Keys = ()
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """Both bounds of the amount at `key` are whole numbers from `least` to `most`, both included; one may be open."""

    record: str
    key: str
    least: int
    most: int
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlike:
    """The texts of `key` and `other` do not say the same, whatever their capitals and punctuation; reported at `other`."""

    record: str
    key: str
    other: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is dated by `until` does not end before `since` begins; reported at `until`. Both are ways below the group."""

    record: str
    since: Keys
    until: Keys
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotInFuture:
    """The date at the way `date` does not begin after today.

    It may when the field `unless` says yes. Where `status` says what a status can mean, `BEGUN` or `OVER`, only a case of such a
    status is reported; empty is any case, and any page.
    """

    record: str
    date: Keys
    unless: str = ""
    status: str = ""
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Once:
    """No two groups of the list `key` have the same values of `by`; one without the first of these is not compared."""

    record: str
    key: str
    by: Keys
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NeededWhen:
    """A case whose status means `status`, `BEGUN` or `OVER`, has `key`, or a value of `unless`; reported at the status."""

    record: str
    key: str
    unless: str
    status: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """A claim names sources in `key`, unless `unless` says yes; groups of the types in `always` name them whatever it says."""

    key: str
    unless: str
    always: Keys
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Ids in `key` of any group are among the ids of the file's own list `key`; each stands there once, and each is used.

    `id` is the key of an id in that list. `unknown`, `double` and `unused` are the codes of the three rules.
    """

    key: str
    id: str
    unknown: str
    double: str
    unused: str


Agreement: TypeAlias = Needs | OneOf | Whole | Unlike | Order | NotInFuture | Once | NeededWhen
"""A rule about one group of fields; `SOURCED` and `CITED` are of a whole file and stand by themselves."""

STATUS: Keys = ("status", "vaerdi")
"""The way to the word that says how a case stands."""
BEGUN, OVER = "begun", "over"
"""What a status can mean for the dates of a case; which do, the vocabulary says."""

_FUTURE, _FUTURE_FIXED, _ORDER = "dato-fremtid", "dato-fremtid-fast", "dato-raekkefoelge"
_PAGES = ("Case", "Guide", "Initiative", "Survey", "DecisionTrack")
# What is stated as having happened.
_HAPPENED = ("Status", "ExitEvent", "Confirmation", "Source")

AGREEMENTS: tuple[Agreement, ...] = (
    Needs(record="GainSide", key="tal", other="enhed", code="enhed-mangler"),
    Needs(record="GainSide", key="enhed", other="tal", code="tal-mangler"),
    Needs(record="StatusReport", key="udgift_nu", other="udgift_plan", code="udgangspunkt-mangler"),
    Needs(record="StatusReport", key="slut_nu", other="slut_plan", code="udgangspunkt-mangler"),
    OneOf(record="Gain", written=("lovet", "maalt"), code="gevinst-tom"),
    OneOf(record="Case", written=("partnere",), filled=("andre_partnere",), code="partnere-mangler"),
    Whole(record="Headcount", key="tal", least=1, most=EVERY, code="antal-kommuner"),
    Unlike(record="Relation", key="note", other="note_modsat", code="relation-note-ens"),
    Order(record="Partner", since=("fra",), until=("til",), code=_ORDER),
    Order(record="Initiative", since=("fra",), until=("til",), code=_ORDER),
    Order(record="Case", since=("start", "dato"), until=("slut", "dato"), code=_ORDER),
    Order(record="Deadline", since=("dato",), until=("til",), code=_ORDER),
    Order(record="ExitEvent", since=("besluttet",), until=("ude",), code=_ORDER),
    NotInFuture(record="Event", date=("dato",), unless="forventet", code=_FUTURE),
    NotInFuture(record="ExitEvent", date=("besluttet",), code=_FUTURE_FIXED),
    NotInFuture(record="ExitEvent", date=("ude",), unless="forventet", code=_FUTURE),
    *(NotInFuture(record=record, date=("dato",), code=_FUTURE_FIXED) for record in _HAPPENED),
    NotInFuture(record="StatusReport", date=("halvaar",), code=_FUTURE_FIXED),
    NotInFuture(record="Gain", date=("maalt", "aar"), code=_FUTURE_FIXED),
    NotInFuture(record="Case", date=("start", "dato"), status=BEGUN, code=_FUTURE_FIXED),
    NotInFuture(record="Case", date=("slut", "dato"), status=OVER, code=_FUTURE_FIXED),
    *(NotInFuture(record=record, date=("gennemgaaet",), code=_FUTURE_FIXED) for record in _PAGES),
    *(NotInFuture(record=record, date=("tilfoejet",), code=_FUTURE_FIXED) for record in _PAGES),
    Once(record="Case", key="partnere", by=("kommune", "fra", "til"), code="partner-dobbelt"),
    Once(record="Case", key="statusrapporter", by=("halvaar",), code="statusrapport-dobbelt"),
    NeededWhen(record="Case", key="slut", unless="ukendt", status=OVER, code="slut-mangler"),
)
"""The rules, in the order in which each group is held to them. They are our own choice; why, each code's page says."""
SOURCED = Sourced(key="kilder", unless="udledt", always=("Figure",), code="kilde-mangler")
"""How claims are sourced; figures always are."""
CITED = Cited(key="kilder", id="id", unknown="kilde-ukendt", double="kilde-dobbelt", unused="kilde-ubrugt")
"""How sources are cited."""


def data() -> dict[str, Any]:
    """All of it to be written out: rules with the kind they are of, how claims are sourced and cited, where a status stands.

    Under the keys `rules`, `sourced`, `cited` and `status`; each rule bears its class as `rule` beside its fields. `json` can
    write it.
    """
    rules = [{"rule": type(one).__name__, **asdict(one)} for one in AGREEMENTS]
    return {"rules": rules, "sourced": asdict(SOURCED), "cited": asdict(CITED), "status": STATUS}
