"""A new status report in the file of a case: its fields to fill in, after those that are there; nothing else is touched."""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from itertools import islice
from pathlib import Path, PureWindowsPath

from builder.nouns.fields import PLACEHOLDER, Field, ListOf
from builder.nouns.language import phrases
from builder.nouns.language.dates import When
from builder.nouns.language.dates import parse as parse_date
from builder.nouns.model import Case, StatusReport
from builder.nouns.problem import errors
from builder.nouns.registers.registers import Registers
from builder.nouns.source.source_file import SourceFile
from builder.nouns.tables import TABLES
from builder.stages.load import load
from builder.stages.validate import validate

_KEY = "statusrapporter"
_ASKED = ("udgift_plan", "udgift_nu", "slut_plan", "slut_nu", "samlet", "vurdering", "kilder")
_FENCE = re.compile(r"^\ufeff?---[ \t]*\r?$", re.MULTILINE)
_LIST = re.compile(rf"^{_KEY}:[ \t]*\r?\n(?P<rows>(?:(?:[ \t-][^\n]*)?\n)*)", re.MULTILINE)
_ITEM = re.compile(r"^([ \t]*)- ", re.MULTILINE)
_ANY = re.compile(rf"^{_KEY}[ \t]*:", re.MULTILINE)
_HALF = 6
_FENCES = 2
"""The lines --- around a head."""


class StatusFileError(Exception):
    """A report cannot be put into the case; says why, in Danish."""


def half_year(day: date) -> str:
    """The half-year of a day as content writes it: »2. halvår 2026«."""
    return f"{1 if day.month <= _HALF else 2}. halvår {day.year}"


def begin_report(content: Path, case: str, registers: Registers, day: date) -> tuple[Path, str, str]:
    """The file of a case, its text with a report of the half-year of `day` to be filled in, and that half-year.

    `content` is the content folder, `case` the name of a file of `cases/`, with or without ending, its path, or a former name.
    The plan is that of the report before, where there is one. Nothing is written.

    Raises `StatusFileError` when there is no such case, its front matter has errors, or it has a report of that half-year, and
    `OSError` for a folder that the system will not list.
    """
    name = PureWindowsPath(case).name if case.endswith(".md") else case
    file, found = _case(content, name.removeprefix("cases/").removesuffix(".md"), registers, day)
    now = half_year(day)
    if any(report.half_year.text == now for report in found.status_reports):
        raise StatusFileError(f"{file.path} har allerede en statusrapport for {now}; ret den i stedet")
    path = content / file.path
    with path.open(encoding="utf-8", newline="") as opened:
        text = opened.read()
    latest = max(found.status_reports, key=lambda one: one.half_year, default=None)
    longer = _inserted(text, _rows(now, latest))
    read = longer.removeprefix("\ufeff").replace("\r\n", "\n")
    told = validate(SourceFile(path=file.path, text=read), registers, day).problems
    if any(problem.code != "skabelon-rest" for problem in errors(told)):
        raise StatusFileError(f"statusrapporten kan ikke sættes ind i {file.path}, som den er skrevet. Filen er ikke rørt")
    return path, longer, now


def _case(content: Path, name: str, registers: Registers, day: date) -> tuple[SourceFile, Case]:
    files = {file.slug: file for file in load(content).files if file.kind == "cases"} if content.is_dir() else {}
    checked = {slug: validate(file, registers, day) for slug, file in files.items()}
    aliases = {alias: slug for slug, one in checked.items() if isinstance(one.content, Case) for alias in one.content.aliases}
    slug = aliases.get(name, name)
    if slug not in files:
        titles = {one.content.title.lower(): slug for slug, one in checked.items() if isinstance(one.content, Case)}
        known = {**titles, **{word: word for word in (*files, *aliases)}}
        near = phrases.did_you_mean([known[word] for word in get_close_matches(name.lower(), known, n=1)])
        hint = near or "Skriv navnet på dens fil, som den ligger i mappen."
        raise StatusFileError(f"der er ingen case, der hedder »{name}« i {content / 'cases'}. {hint}")
    found = checked[slug].content
    if not isinstance(found, Case) or errors(checked[slug].problems):
        raise StatusFileError(f"{files[slug].path} har fejl; kør »katalog check«, og ret dem først. Filen er ikke rørt")
    return files[slug], found


def _rows(now: str, latest: StatusReport | None) -> list[str]:
    """The report's lines, each field after a comment that says what it holds; the first begins an item of a list."""
    known = {
        "udgift_plan": latest.cost_planned.text if latest and latest.cost_planned else "",
        "slut_plan": _written(latest.end_planned) if latest and latest.end_planned else "",
    }
    lines = [f"- halvaar: {now}"]
    for field in _fields():
        value = known.get(field.key) or PLACEHOLDER
        listed = isinstance(field.kind, ListOf)
        lines.append(f"  # {field.help}{'' if listed else ' Slet linjen, hvis det er ukendt.'}")
        lines.append(f"  {field.key}: {f'[{value}]' if listed else value}")
    return lines


def _fields() -> list[Field]:
    """The fields of a report that are asked for, in the order of the table."""
    return [field for field in TABLES["cases"].group(_KEY).fields if field.key in _ASKED]


def _written(when: When) -> str:
    """A date as content writes it; a placeholder for one that only its words can say."""
    exact = when.first.isoformat()
    shorter = (exact, exact[:7], exact[:4], when.text)
    return next((text for text in shorter if parse_date(text) == when), PLACEHOLDER)


def _inserted(text: str, rows: list[str]) -> str:
    """The text with the rows at the end of its list of reports, which is begun before the closing fence when there is none."""
    fences = [match.start() for match in islice(_FENCE.finditer(text), _FENCES)]
    if len(fences) < _FENCES:  # its lines end as those of an old Mac
        raise StatusFileError("filens linjer slutter på en måde, som rapporten ikke kan sættes ind i. Gem den igen i din editor")
    close = fences[1]
    newline = "\r\n" if "\r\n" in text else "\n"
    there = _LIST.search(text, 0, close)
    item = _ITEM.search(there["rows"]) if there else None
    block = "".join(f"{item[1] if item else '  '}{row}{newline}" for row in rows)
    if there and item:
        end = there.start("rows") + len(there["rows"].rstrip())
        return f"{text[:end]}{newline}{block}{text[end:].removeprefix(newline)}"
    if _ANY.search(text, 0, close):
        raise StatusFileError(f"»{_KEY}« står ikke som en liste med et »-« for hvert halvår; ret det først. Filen er ikke rørt")
    return f"{text[:close]}{_KEY}:{newline}{block}{text[close:]}"
