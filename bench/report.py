"""The measurements as docs/performance.md: one table a corpus, ratios first, and how heavy pages are."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median

from bench.answers import FILTER, FIRST, KEY, Answers
from bench.measure import Cost
from bench.preview import SAVES
from bench.rows import COLD, Row
from bench.trees import Weight
from builder.nouns.site import budgets

Write = Callable[[], None]
"""Writes the page as far as it is known."""
_MEBI = 1024**2
_WHOLE = 100
_NAMED = 5
_OURS = ("jinja2", "markdown-it-py", "pagefind-bin")
_INTRODUCTION = """# Performance

Made by `make bench`; do not edit by hand. Whole commands on generated cases as full as our own, the same bodies for both, run in
turn; medians of {runs}. Seconds say more of the machine than of us: read the ratios, which are ours divided by Hugo's.

- **Machine**: {machine}
- **Versions**: {versions}
- **Day**: {day}

*cpu* is user and system of all processes, *memory* the largest sum of their resident memory, sampled fifty times a second (pages
that processes share count in each). *files* are those that the last run changed. *stale* are files that differ from a cold build
of the same sources; there must be none. Hugo has a plain theme of our own (`bench/hugo/`) with facts, lists a partner, area and
status, five related cases a page, a sitemap and a feed; it has no glossary and no states that a day changes, so those rows are
ours alone. »–« was not measured."""
_WEIGHTS = """## Weight of pages

Bytes, uncompressed, at {size:,} cases: HTML alone, and with the style and scripts that the page loads at once. The budget is
checked in every build.

| pages | number | HTML, middle | whole, middle | whole, heaviest | budget | heaviest |
|---|---:|---:|---:|---:|---:|---|
"""
_SAVES = """## From a save to its page

Seconds until the page that is open in `katalog serve` shows what was saved, asked for every 10 ms. *of our cold* is that of one
body, beside a cold build of the same corpus with search.

| cases | {names} | of our cold |
|---|{lines}---:|
"""
_ANSWERS = f"""## From a question to its answer

Milliseconds in Chromium, opened from disk with nothing kept, each the middle of three readers: the first answer ({FIRST} are
asked for at 1,000 cases), each letter of the questions after it ({KEY}), and choices in the list of cases, the first of which
fetches them ({FILTER}). What a page waits for the next letter before it asks is not in it. Every made-up case has most of
the words that are asked, so these are the slowest that so many cases can be.

| cases | first answer | letter, middle | letter, slowest | first choice | choice, middle | choice, slowest |
|---|---:|---:|---:|---:|---:|---:|
"""
_HEAD = """| | wall: ours / Hugo | cpu: ours / Hugo | MiB: ours / Hugo | wall × | cpu × | memory × | of our cold | files | stale |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
"""


@dataclass(slots=True, kw_only=True)
class Table:
    """The rows of one corpus so far, the weights of its pages, and how long it is about its answers."""

    size: int
    search: bool
    rows: list[Row] = field(default_factory=list)
    weights: tuple[Weight, ...] = ()
    answers: Answers | None = None
    failed: str = ""


@dataclass(slots=True, kw_only=True)
class Saves:
    """How long one corpus is from a save to its page, by edit, and a `cold` build of it; of size 0 it is our own content."""

    size: int
    cold: float = 0.0
    seconds: Mapping[str, float] = field(default_factory=dict)
    failed: str = ""


def machine() -> str:
    """What kind of machine this is, as far as it says: processor, cores, memory, system."""
    names = [line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1024**3
    name = names[0] if names else platform.machine()
    return f"{name}, {len(os.sched_getaffinity(0))} cores, {memory:.0f} GiB, {platform.system()}"


def written(tables: Sequence[Table], saves: Sequence[Saves] = (), *, runs: int, hugo: str) -> str:
    """The whole page; `hugo` is its version, empty when it was not measured."""
    ours = [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in _OURS)]
    versions = ", ".join([*ours, f"Hugo {hugo}" if hugo else "without Hugo"])
    day = datetime.now(UTC).date()
    parts = [_INTRODUCTION.format(runs=runs, machine=machine(), versions=versions, day=day)]
    parts += ["\n".join(_table(table)) for table in tables]
    if saves:
        head = _SAVES.format(names=" | ".join(SAVES), lines="---:|" * len(SAVES))
        parts.append(head + "\n".join(map(_saved, saves)))
        parts += [f"**Not measured**: {one.failed}" for one in saves if one.failed]
    if answered := [_answered(table.size, table.answers) for table in tables if table.answers]:
        parts.append(_ANSWERS + "\n".join(answered))
    weighed = max((table for table in tables if table.weights), key=lambda table: table.size, default=None)
    if weighed:
        parts.append(_WEIGHTS.format(size=weighed.size) + "\n".join(map(_weight, weighed.weights)))
    return "\n\n".join(parts) + "\n"


def _table(table: Table) -> Iterator[str]:
    yield f"## {table.size:,} cases, {'with' if table.search else 'without'} search\n"
    if table.failed:
        yield f"Not measured: {table.failed}"
        return
    cold = next((row.ours for row in table.rows if row.name == COLD), None)
    yield _HEAD + "\n".join(_row(row, cold) for row in table.rows)
    for row in table.rows:
        if row.stale:
            yield f"\n**Stale after »{row.name}«**: {', '.join(row.stale[:_NAMED])}{' …' if len(row.stale) > _NAMED else ''}"
        if row.failed:
            yield f"\n**»{row.name}« failed**: {' '.join(row.failed.split())}"


def _row(row: Row, cold: Cost | None) -> str:
    ours, hugo, first = (_columns(cost) for cost in (row.ours, row.hugo, cold))
    cells = [
        row.name,
        *(f"{_said(mine)} / {_said(theirs)}" for mine, theirs in zip(ours, hugo, strict=True)),
        *(_ratio(mine, theirs) for mine, theirs in zip(ours, hugo, strict=True)),
        _ratio(ours[0], first[0]),
        f"{row.files:,}" if row.ours else "–",
        "failed" if row.failed else "–" if row.name == COLD or not row.ours else str(len(row.stale)),
    ]
    return f"| {' | '.join(cells)} |"


def _saved(one: Saves) -> str:
    seconds = [one.seconds.get(name) for name in SAVES]
    cells = [f"{one.size:,}" if one.size else "our content", *map(_said, seconds), _ratio(seconds[0], one.cold)]
    return f"| {' | '.join(cells)} |"


def _answered(size: int, found: Answers) -> str:
    letters, choices = ((median(times), max(times)) for times in (found.keys, found.choices))
    cells = [f"{time:,.0f}" for time in (found.first, *letters, found.filtered, *choices)]
    return f"| {size:,} | {' | '.join(cells)} |"


def _weight(weight: Weight) -> str:
    budget = budgets.PAGES.get(weight.kind.removesuffix("/*"))
    numbers = (weight.number, weight.html, weight.middle, weight.heaviest)
    cells = [f"`{weight.kind}`", *(f"{number:,}" for number in numbers), f"{budget:,}" if budget else "–", f"`{weight.path}`"]
    return f"| {' | '.join(cells)} |"


def _columns(cost: Cost | None) -> tuple[float | None, float | None, float | None]:
    """Seconds of wall and of CPU, and MiB; none of what was not measured."""
    return (cost.wall, cost.cpu, cost.memory / _MEBI or None) if cost else (None, None, None)


def _said(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}" if value < _WHOLE else f"{value:,.0f}"


def _ratio(ours: float | None, other: float | None) -> str:
    return f"{ours / other:.2f}" if ours and other else "–"


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text("utf-8").splitlines()
    except OSError:
        return []
