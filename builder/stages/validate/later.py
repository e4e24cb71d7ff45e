"""A page without errors in; a warning out for what is dated so long after its sources that none of them can tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from builder.nouns.checked import FieldPath
from builder.nouns.language.dates import When
from builder.nouns.model import Case, Content, Initiative
from builder.nouns.problem import Problem
from builder.nouns.tables.figures import figures_of
from builder.stages.validate.agree import PartialFrontMatter
from builder.stages.validate.times import AHEAD, Clash, before, told

_PROMISED = ("lovet", "aar")
"""The end of the way to a year that something was promised in, which is never to come."""
_REPORTED = "statusrapporter"
_HALF_YEAR = timedelta(days=184)
"""How long before a half-year somebody may tell how it stands: only of the one that comes next. Our own choice."""


def later(page: Content, head: PartialFrontMatter) -> Iterator[Problem]:
    """Every such warning about one `page`; `head` knows where its dates stand, and which day it is."""
    return told(_sources(page, head), head)


_FILED = re.compile(r"/((?:19|20)[0-9]{2})[/-](?:0[1-9]|1[0-2])(?=[/-])")
"""The year and month that many publishers file what they publish under."""


def _addresses(page: Content) -> Iterator[Clash]:
    """Sources that were filed in another year than the one they are said to be from, or the next."""
    for n, source in enumerate(page.sources):
        filed = _FILED.search(source.url)
        if filed and not source.date.undated and not source.date.first.year <= int(filed[1]) <= source.date.last.year + 1:
            yield f"kilden er fra {source.date.text}, men dens adresse er fra {filed[1]}", ("kilder", n, "dato")


def _sources(page: Content, head: PartialFrontMatter) -> Iterator[Clash]:
    """What is dated long after the newest of its sources, so that none of them can tell of it.

    What is to come is a plan, whatever its source. Of a source that several claims are too late for, its own date is rather
    wrong, and that is told once.
    """
    yield from _addresses(page)
    places = {source.id: (source.date, n) for n, source in enumerate(page.sources)}
    late: dict[int, list[Clash]] = {}
    for what, when, ids, path in _claims(page):
        dates = [places[one] for one in ids if one in places]
        slack = _HALF_YEAR if path[0] == _REPORTED else AHEAD
        if (
            dates
            and all(before(one, when, slack) for one, _ in dates)
            and (path[-2:] == _PROMISED or head.today.has_come(when.first))
        ):
            newest, n = max(dates)
            said = f"{what} er fra {when.text}, men den nyeste kilde til det er fra {newest.text}"
            late.setdefault(n, []).append((said, path))
    for n, clashes in late.items():
        if len(clashes) == 1:
            yield clashes[0]
        else:
            dated = page.sources[n].date.text
            yield (
                f"kilden er fra {dated}, men bruges {len(clashes)} steder til noget, der er over to år nyere",
                ("kilder", n, "dato"),
            )


def _happened(page: Content) -> Iterable[tuple[str, When, tuple[str, ...], FieldPath]]:
    for n, event in enumerate(page.timeline if isinstance(page, Case | Initiative) else ()):
        if not event.expected:
            yield "hændelsen", event.date, event.sources, ("tidslinje", n, "dato")


def _claims(page: Content) -> Iterable[tuple[str, When, tuple[str, ...], FieldPath]]:
    """What is told as having been, each with its day, sources and place."""
    yield from _happened(page)
    if isinstance(page, Case):
        yield from _said_of(page)


def _said_of(case: Case) -> Iterable[tuple[str, When, tuple[str, ...], FieldPath]]:
    yield "status", case.status.date, case.status.sources, ("status", "dato")
    for key, one in (("start", case.start), ("slut", case.end)):
        if one and not one.expected:
            yield f"»{key}«", one.date, one.sources, (key, "dato")
    for key, figures in figures_of(case):
        for n, figure in enumerate(figures):
            yield "tallet", figure.year, figure.sources, (key, n, "aar")
    for n, gain in enumerate(case.gains):
        for key, side in (("lovet", gain.promised), ("maalt", gain.measured)):
            if side:
                yield "gevinsten", side.year, side.sources, ("gevinster", n, key, "aar")
    for n, report in enumerate(case.status_reports):
        yield "statusrapporten", report.half_year, report.sources, (_REPORTED, n, "halvaar")
