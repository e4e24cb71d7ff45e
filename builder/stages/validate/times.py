"""A case without errors in; a warning out for each two of its dates that cannot both be right.

The order of dates that one group holds is an agreement (`nouns/agreements`); here stands what lies far apart in the head. Only
the impossible is told, so that what is »ca.«, decided or announced ahead has its room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations

from builder.nouns.checked import FieldPath
from builder.nouns.derived.entrance import DECISION, DROPPED, OPERATION
from builder.nouns.language.dates import When
from builder.nouns.lint import doubts
from builder.nouns.model import Case, Content, Event, Initiative, Partner
from builder.nouns.model.decisions import UNDECIDED
from builder.nouns.problem import Problem
from builder.stages.validate.agree import PartialFrontMatter

_YEAR = timedelta(days=366)
"""How far »ca.« may reach, and how long before its day something is decided or told. Our own choice."""
AHEAD = timedelta(days=731)
"""How far ahead a source may tell of what will be: the longest that content has is some 22 months."""
_LONG = timedelta(days=3653)
"""How long before its start a cooperation may count those who worked for it: the longest that content has is six years."""
_NONE = timedelta()
Clash = tuple[str, FieldPath]
"""What is said of two dates, and where the one stands that is rather wrong."""
_Dated = tuple[str, When, timedelta, FieldPath]


def impossible(case: Case, head: PartialFrontMatter) -> Iterator[Problem]:
    """Every warning about two dates of one `case`; `head` knows where they stand, and which day it is."""
    found = [clash for rule in (_beginning, _partners, _exits, _gains, _milestones, _worded, _page) for clash in rule(case)]
    return told([*found, *_end(case, head)], head)


def _worded(page: Case | Initiative) -> Iterator[Clash]:
    """Events whose sentence begins with another year than they are dated: »I 2018 kom tre til.«."""
    for n, event in enumerate(page.timeline):
        said = doubts.FIRST_WORDS.match(event.text)
        if not said or event.date.approximate or doubts.TOLD_LATER.search(event.text):
            continue
        years = {int(year[0]) for year in doubts.YEARS.finditer(event.text)}
        if not any(event.date.first.year <= year <= event.date.last.year for year in years):
            yield f"hændelsen er fra {event.date.text}, men teksten begynder med {said[1]}", ("tidslinje", n, "dato")


def impossible_elsewhere(page: Content, head: PartialFrontMatter) -> Iterator[Problem]:
    """The same of a `page` that is no case: of an initiative what lies outside its time."""
    found = [*_page(page)]
    if isinstance(page, Initiative):
        found += [*_outside(page, head), *_worded(page)]
    return told(found, head)


def told(found: Iterable[Clash], head: PartialFrontMatter) -> Iterator[Problem]:
    """A warning about each two dates that were `found` to clash; `head` knows where they stand."""
    for said, path in found:
        yield Problem(code="tid-strid", span=head.place(*path), words={"said": said})


def _outside(page: Initiative, head: PartialFrontMatter) -> Iterator[Clash]:
    """Events long before an initiative began or long after it ended; of several its own date is rather wrong."""
    events: list[tuple[When, FieldPath]] = [(event.date, ("tidslinje", n, "dato")) for n, event in enumerate(page.timeline)]
    for key, own, word in (("fra", page.since, "begyndte først"), ("til", page.until, "sluttede")):
        for_beginning = key == "fra"
        out = [
            (when, path)
            for when, path in events
            if own and (before(when, own, AHEAD) if for_beginning else before(own, when, _AFTER))
        ]
        if own and out and head.today.has_come(own.first):
            when, path = out[0]
            said = f"hændelsen er fra {when.text}, men siden siger, at det {word} {_at(own)}"
            yield said, (key,) if len(out) > 1 else path


_AFTER = timedelta(days=1461)
"""How long after its end an initiative may still be told of: the longest that content has is some three years."""


def before(one: When, other: When, slack: timedelta = _NONE) -> bool:
    """Whether all of the first date lies more than `slack` before all of the other; never of what is undated."""
    if one.undated or other.undated:
        return False
    return one.last < other.first - max(slack, _YEAR if one.approximate or other.approximate else _NONE)


def _at(when: When) -> str:
    """The date as a sentence says when something happened."""
    if when.approximate:
        return when.text
    return f"den {when.text}" if when.precision == "dag" else f"i {when.text}"


def _beginning(case: Case) -> Iterator[Clash]:
    """What cannot have been before the cooperation began."""
    if not case.start:
        return
    start, status = case.start.date, case.status
    if case.start.expected and status.value.begun:
        yield f"status er »{status.value.title.lower()}«, men starten {_at(start)} er kun ventet", ("start", "forventet")
    if case.start.expected:
        return
    if status.value.state == UNDECIDED and before(start, status.date):
        yield (
            f"status er »{status.value.title.lower()}« {_at(status.date)}, men samarbejdet begyndte {_at(start)}",
            ("status", "vaerdi"),
        )
    for what, when, slack, path in _after_all(case):
        if before(when, start, slack):
            yield f"{what} {_at(when)}, men samarbejdet begyndte først {_at(start)}", path


def _after_all(case: Case) -> Iterator[_Dated]:
    """What only a cooperation that has begun can have, each with its day, how much sooner it may be, and its place."""
    status = case.status
    if status.value.begun:
        yield f"status er »{status.value.title.lower()}« allerede", status.date, _NONE, ("status", "dato")
    for n, one in enumerate(case.partners):
        for key, what, when, slack in (("fra", "kom med", one.since, _LONG), ("til", "gik ud", one.until, _NONE)):
            if when:
                yield f"{one.member.name} {what}", when, slack, ("partnere", n, key)
    for n, gain in enumerate(case.gains):
        if gain.measured:
            yield "gevinsten er opnået", gain.measured.year, _NONE, ("gevinster", n, "maalt", "aar")
    for n, event in enumerate(case.exit.events if case.exit else ()):
        yield "nogen gik ud eller prøvede", event.date, _YEAR, ("udtraeden", "sket", n, "dato")
    yield from _operation(case)
    for n, said in enumerate(case.confirmations):
        yield f"{said.municipality.name} har bekræftet", said.date, _YEAR, ("bekraeftelser", n, "dato")
    yield from _plans(case)


def _operation(case: Case) -> Iterator[_Dated]:
    for n, event in enumerate(case.timeline):
        if event.milestone and event.milestone.id == OPERATION and not event.expected:
            yield "driften begyndte", event.date, _YEAR, ("tidslinje", n, "dato")


def _plans(case: Case) -> Iterator[_Dated]:
    for n, report in enumerate(case.status_reports):
        if report.end_planned:
            yield "planen var at slutte", report.end_planned, _NONE, ("statusrapporter", n, "slut_plan")


def _end(case: Case, head: PartialFrontMatter) -> Iterator[Clash]:
    """What cannot be after the cooperation ended."""
    if not case.end:
        return
    end, status = case.end.date, case.status
    named = f"status er »{status.value.title.lower()}«"
    if status.value.begun and not status.value.over and not case.end.expected and head.today.has_come(end.last):
        yield f"{named}, men samarbejdet sluttede {_at(end)}", ("status", "vaerdi")
    if status.value.over and before(status.date, end, _YEAR):
        yield f"{named} efter en kilde fra {status.date.text}, men samarbejdet sluttede først {_at(end)}", ("status", "dato")
    for n, one in enumerate(case.partners):
        for key, when, what in (("fra", one.since, "kom med"), ("til", one.until, "gik ud")):
            if when and before(end, when):
                yield f"{one.member.name} {what} {_at(when)}, men samarbejdet sluttede allerede {_at(end)}", ("partnere", n, key)


def _partners(case: Case) -> Iterator[Clash]:
    """The same municipality twice in one time."""
    for (_, one), (n, other) in combinations(enumerate(case.partners), 2):
        if one.member == other.member and one.role == other.role:
            first, last = sorted((one, other), key=lambda each: each.since.first if each.since else date.min)
            if (first.since or first.until or last.since) and _overlap(first, last):
                yield f"{other.member.name} står to gange, og tiderne dækker hinanden", ("partnere", n)


def _exits(case: Case) -> Iterator[Clash]:
    """A municipality that is out by an exit of its own, and a partner at another time, or to this day."""
    for n, event in enumerate(case.exit.events if case.exit else ()):
        own = [(m, one) for m, one in enumerate(case.partners) if one.member == event.municipality]
        if event.out and before(event.out, event.date):
            yield f"udtrædenen er fra {event.date.text}, men sket allerede {_at(event.out)}", ("udtraeden", "sket", n, "ude")
            continue
        if not event.out or event.expected or not own:
            continue
        there = f"{own[0][1].member.name} er ude {_at(event.out)}"
        last, path = own[-1][1], ("partnere", own[-1][0])
        if all(one.until is None and not (one.since and before(event.out, one.since)) for _, one in own):
            yield f"{there}, men står som partner uden »til«", path
        elif last.until and all(one.until and _far_apart(one.until, event.out) for _, one in own):
            yield f"{there}, men var partner til {last.until.text}", ("udtraeden", "sket", n, "ude")


def _far_apart(one: When, other: When) -> bool:
    return before(one, other, _YEAR) or before(other, one, _YEAR)


def _overlap(first: Partner, last: Partner) -> bool:
    """Whether the later of two times begins before the earlier is over."""
    if first.until is None:
        return True
    return last.since is None or before(last.since, first.until)


def _gains(case: Case) -> Iterator[Clash]:
    for n, gain in enumerate(case.gains):
        if gain.promised and gain.measured and before(gain.measured.year, gain.promised.year):
            said = f"gevinsten er lovet {_at(gain.promised.year)}, men var opnået allerede {_at(gain.measured.year)}"
            yield said, ("gevinster", n, "lovet", "aar")


def _milestones(case: Case) -> Iterator[Clash]:
    """Milestones that come twice, or in an order that cannot be."""
    first: dict[str, tuple[Event, FieldPath]] = {}
    for n, event in enumerate(case.timeline):
        if event.milestone and not event.expected:
            path: FieldPath = ("tidslinje", n, "milepael")
            if other := first.get(event.milestone.id):
                yield f"milepælen »{event.milestone.title}« står både {other[0].date.text} og {event.date.text}", path
            first.setdefault(event.milestone.id, (event, path))
    for sooner, after, what in ((DECISION, OPERATION, "driften begyndte"), (DECISION, DROPPED, "det blev opgivet")):
        if sooner in first and after in first and before(first[after][0].date, first[sooner][0].date):
            decided, (event, path) = first[sooner][0], first[after]
            yield f"{what} {_at(event.date)}, men den første beslutning er fra {decided.date.text}", path
    if DROPPED in first and case.status.value.begun:
        event, path = first[DROPPED]
        yield f"det blev opgivet {_at(event.date)}, men status er »{case.status.value.title.lower()}«", path


def _page(page: Content) -> Iterator[Clash]:
    """What the page says of itself."""
    reviewed = f"siden er sidst gennemgået {_at(page.reviewed)}"
    if page.added and before(page.reviewed, page.added):
        yield f"{reviewed}, men blev først tilføjet {_at(page.added)}", ("gennemgaaet",)
    newer: list[tuple[When, FieldPath]] = [
        (source.date, ("kilder", n, "dato")) for n, source in enumerate(page.sources) if before(page.reviewed, source.date)
    ]
    if newer:
        newest, path = max(newer)
        yield f"{reviewed}, men en kilde er fra {newest.text}", path if len(newer) == 1 else ("gennemgaaet",)
    elif isinstance(page, Case) and before(page.reviewed, page.status.date):
        yield f"{reviewed}, men status er fra {page.status.date.text}", ("status", "dato")
