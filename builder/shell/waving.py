"""`katalog wave`: the forms of a wave, what was filled in, and how many have answered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from builder.nouns import limits
from builder.nouns.catalogue import Catalogue
from builder.nouns.language import dates, phrases
from builder.nouns.language.danish import count, joined
from builder.nouns.model import Reply, Wave
from builder.nouns.problem import errors
from builder.nouns.source.source_file import SourceFile
from builder.nouns.waves import words
from builder.nouns.waves.files import head_path, reply_path
from builder.nouns.waves.forms import Form, form
from builder.nouns.waves.replies import ANSWERED, Found, FoundReply
from builder.nouns.waves.sheets import Fault, Sheet
from builder.shell.build import Inspection, inspect
from builder.shell.options import apart, settings_for
from builder.shell.reports import report
from builder.shell.settings import PROJECT, Settings
from builder.stages.derive import wave_report
from builder.stages.publish import put
from builder.stages.validate import validate_reply
from builder.stages.waves import FormParts, all_cases, form_page, one_case, read_file, read_replies

FIRST = 2026
"""The wave whose questions come with the program, in its own content."""

AHEAD = 5
"""Years ahead in which a wave may be begun; our own choice."""


def new_command(year: int, out: Path | None, content: Path) -> int:
    """Writes the forms of the wave of the `year` into a folder; a file that was filled in is never touched.

    A wave that is not there begins with the questions of the last one. `out` is the folder, made when it is not there. Gives
    the exit code: 1 when the content has errors, else 0. Raises `click.UsageError`, exit code 2, for a wave that is not there,
    takes no forms or has a later one, whose answers nobody could take in, and for a file that would be lost.
    """
    settings = settings_for(content)
    folder = out or Path(_stem(year))
    apart(content, folder / "cases", "--out")
    found = _whole(settings)
    if found is not None and year not in {one.year for one in found.catalogue.waves}:
        begun, told = _begun(content, found.catalogue, year, settings.today)
        (folder / "cases").mkdir(parents=True, exist_ok=True)  # a folder that cannot be had is told before a wave has begun
        put(content / head_path(year), begun.encode())
        click.echo(told)
        found = _whole(settings)
    if found is None:
        return 1
    wave = _wave(found.catalogue, year)
    _refuse_earlier(content, found.catalogue, wave, settings.today)
    made = _forms(form(wave, found.catalogue))
    changed = [name for name, data in made.items() if (folder / name).exists() and (folder / name).read_bytes() != data]
    if changed:
        raise click.UsageError(
            f"{folder / changed[0]} er ændret, siden skemaet blev lavet, og er ikke rørt. Vælg en anden mappe med --out."
        )
    for name, data in made.items():
        if not (folder / name).exists():
            put(folder / name, data)
    first, page = f"{_stem(year)}.xlsx", f"{_stem(year)}.html"
    click.echo(f"{report.named(str(folder / first))}: alle cases i ét regneark")
    click.echo(f"{report.named(str(folder / page))}: en side, der gemmer svarene som CSV")
    click.echo(f"{report.named(str(folder / 'cases'))}: {count(len(made) - 2, 'regneark', 'regneark')}, et for hver case")
    click.echo(f"Når svarene er kommet: katalog wave import {year} FIL…")
    return 0


def import_command(year: int, files: tuple[Path, ...], content: Path) -> int:
    """Takes filled-in forms in, a file of content for each case that answered; the same again changes nothing.

    `files` are the forms as somebody saved them. Gives the exit code: 1 when anything could not be taken in, else 0. Raises
    `click.UsageError`, exit code 2, for a wave that is not there, takes no forms or has a later one, and for a file that cannot
    be read.
    """
    settings = settings_for(content)
    found = _whole(settings)
    if found is None:
        return 1
    wave = _wave(found.catalogue, year)
    _refuse_earlier(content, found.catalogue, wave, settings.today)
    asked = form(wave, found.catalogue)
    opened = [_opened(path) for path in files]
    faults = [one for one in opened if isinstance(one, Fault)]
    read = read_replies([one for one in opened if not isinstance(one, Fault)], asked)
    taken = _Taken.of(read, wave, found.catalogue, settings)
    faults += [*read.faults, *taken.faults]
    for line in _told(faults):
        click.echo(line)
    for path, text in taken.files.items():
        changed = "ændret" if (content / path).exists() else "ny"
        put(content / path, text.encode())
        click.echo(f"{report.named(str(content / path))}: {changed}")
    click.echo(taken.verdict(_refused(faults), read.skipped))
    return 1 if faults else 0


def report_command(year: int, content: Path) -> int:
    """Prints how many have answered the wave of the `year`, who is missing and what changed. Gives the exit code 0.

    Content with errors is reported as far as it is valid. Raises `click.UsageError`, exit code 2, for a wave that is not there.
    """
    found = inspect(settings_for(content))
    wave = _known(found.catalogue, year)
    for line in wave_report(wave, found.catalogue):
        click.echo(report.told(line))
    return 0


def _whole(settings: Settings) -> Inspection | None:
    """The content, or None when it has errors, which are printed: forms and answers are only made of what is right."""
    found = inspect(settings)
    wrong = errors(found.problems)
    for line in report.text(wrong, settings.content):
        click.echo(line, err=True)
    return None if wrong else found


def _known(catalogue: Catalogue, year: int) -> Wave:
    wave = next((one for one in catalogue.waves if one.year == year), None)
    if wave is None:
        there = ", ".join(str(one.year) for one in catalogue.waves) or phrases.NONE
        raise click.UsageError(f"bølgen {year} findes ikke (der er: {there}). Den begynder med: katalog wave new {year}")
    return wave


def _wave(catalogue: Catalogue, year: int) -> Wave:
    wave = _known(catalogue, year)
    if not wave.takes_forms or not wave.head.questions:
        raise click.UsageError(f"bølgen {year} har ingen skemaer; se »grundlag« i {head_path(year)}")
    return wave


def _begun(content: Path, catalogue: Catalogue, year: int, today: date) -> tuple[str, str]:
    """The file of a new wave with the questions of the last one by forms, or those that come with the program; and what is said.

    Raises `click.UsageError` for a year before the last wave, or so far after `today` that it is no year of a wave to come: it
    would close the waves that are.
    """
    if year > today.year + AHEAD:
        raise click.UsageError(f"{year} ligger langt ude i fremtiden. Er det det rigtige år?")
    last = [one.year for one in catalogue.waves if one.takes_forms and one.head.questions]
    if last and last[-1] > year:
        raise click.UsageError(f"bølgen {year} findes ikke, og der er en senere ({last[-1]})")
    source = content / head_path(last[-1]) if last else PROJECT / "content" / head_path(FIRST)
    text = source.read_text("utf-8-sig")
    shown = report.named(str(content / head_path(year)))
    told = f"{shown}: ny bølge med spørgsmålene fra {last[-1] if last else FIRST}. Læs dem igennem, før skemaerne sendes ud."
    if last:
        told += f"\nBølgen {last[-1]} er dermed lukket for svar. {_mistaken(content, year)}"
    return re.sub(r"(?m)^titel:.*$", f"titel: Bølgen {year}", text, count=1), told


def _refuse_earlier(content: Path, catalogue: Catalogue, wave: Wave, today: date) -> None:
    """Raises `click.UsageError` when a later wave has closed this one; one of a year to come without answers may be a slip."""
    later = [one for one in catalogue.waves if one.year > wave.year and one.takes_forms]
    if later:
        slips = [one.year for one in later if one.year > today.year and not one.replies]
        undone = f" {_mistaken(content, *slips)}" if len(slips) == len(later) else ""
        last = later[-1].year
        raise click.UsageError(f"bølgen {wave.year} er lukket, for der er en senere ({last}). Den er ikke rørt.{undone}")


def _mistaken(content: Path, *years: int) -> str:
    """How a wave that was begun in a wrong year is undone."""
    folders = joined([report.named(str((content / head_path(year)).parent)) for year in years])
    return f"Er {joined([*map(str, years)])} en fejl, så slet {folders}."


def _stem(year: int) -> str:
    return f"boelge-{year}"


def _forms(asked: Form) -> dict[str, bytes]:
    """Every file of the forms, by its path in their folder."""
    folder = PROJECT / "templates" / "wave"
    page, style, script = ((folder / f"form.{ending}").read_text("utf-8") for ending in ("html", "css", "js"))
    parts = FormParts(page=page, style=style, script=script)
    made = {f"{_stem(asked.year)}.xlsx": all_cases(asked), f"{_stem(asked.year)}.html": form_page(asked, parts)}
    return {**made, **{f"cases/{_stem(asked.year)}-{one.slug}.xlsx": one_case(asked, one) for one in asked.subjects}}


def _opened(path: Path) -> tuple[Sheet, ...] | Fault:
    """The sheets of a file. Raises `UsageError` for one that is not there, and gives a fault for one that is no form."""
    if not path.exists():
        raise click.UsageError(f"filen {path} findes ikke")
    if path.is_dir():
        return Fault(file=path.name, message=words.FOLDER, hint=words.FILES_OF.format(folder=path.as_posix()))
    if not path.is_file():
        return Fault(file=path.name, message=words.NO_SHEET, hint=words.SAVE_AS)
    try:
        with path.open("rb") as file:
            data = file.read(limits.MAX_SHEET_BYTES + 1)
    except OSError as error:
        return Fault(file=path.name, message=f"Filen kan ikke læses: {phrases.refusal(error)}")
    return read_file(path.name, data)


def _told(faults: list[Fault]) -> Iterator[str]:
    """The faults, a line each, as one meets them down the rows of each file; of very many only the first of each file."""
    by_file: dict[str, list[Fault]] = {}
    for one in faults:
        by_file.setdefault(one.file, []).append(one)
    for file, found in by_file.items():
        sheets = list(dict.fromkeys(one.sheet for one in found))
        several = sorted(found, key=lambda one: (sheets.index(one.sheet), one.row, one.column))
        yield from (report.told(one.text) for one in several[: limits.LISTED])
        if len(several) > limits.LISTED:
            yield report.told(
                f"{file}: og {count(len(several) - limits.LISTED, 'fejl', 'fejl')} mere. Ret de første, og læs filen ind igen."
            )


def _refused(faults: list[Fault]) -> int:
    """How many replies were not taken in; a fault in the titles is none of a reply."""
    return len({(one.file, one.sheet, one.row) for one in faults if one.row and (one.title or not one.column)})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Taken:
    """What an import comes to: the files to write by path under the content folder, how many of each kind, and faults."""

    files: dict[str, str]
    new: int
    changed: int
    same: int
    missing: int
    faults: tuple[Fault, ...]

    @classmethod
    def of(cls, read: Found, wave: Wave, catalogue: Catalogue, settings: Settings) -> _Taken:
        """What of the replies `read` is right as content too, and differs from what the `wave` has."""
        before = {one.case: one for one in wave.replies}
        files: dict[str, str] = {}
        faults: list[Fault] = []
        new = changed = same = 0
        for one in read.replies:
            told = tuple(_as_content(one, wave, catalogue, settings)) or tuple(_worse(one, before.get(one.case)))
            faults += told
            path = settings.content / reply_path(wave.year, one.case)
            if told:
                continue
            if path.is_file() and path.read_text("utf-8") == one.text:
                same += 1
            else:
                new, changed = (new, changed + 1) if one.case in before else (new + 1, changed)
                files[reply_path(wave.year, one.case)] = one.text
        asked = {one.slug for one in form(wave, catalogue).subjects}
        answered = {*before, *(one.case for one in read.replies if reply_path(wave.year, one.case) in files)}
        return cls(files=files, new=new, changed=changed, same=same, missing=len(asked - answered), faults=tuple(faults))

    def verdict(self, refused: int, skipped: int) -> str:
        """The last lines: how many came in, how many did not, and how many are missing."""
        came = self.new + self.changed + self.same
        kinds = f"{count(self.new, 'ny', 'nye')}, {count(self.changed, 'ændret', 'ændrede')}, {self.same} som før"
        lines = [f"{count(came, 'svar', 'svar')} er læst ind ({kinds})."]
        if refused:
            lines.append(f"{count(refused, 'svar', 'svar')} er ikke taget med; se ovenfor.")
        if not self.files:
            lines.append("Intet er ændret.")
        if skipped:
            lines.append(f"{count(skipped, 'række', 'rækker')} er ikke besvaret.")
        lines.append(f"{count(self.missing, 'case', 'cases')} mangler endnu.")
        return " ".join(lines)


def _as_content(one: FoundReply, wave: Wave, catalogue: Catalogue, settings: Settings) -> Iterator[Fault]:
    """What the check of content says of the reply, told at the cell that it came from."""
    file = SourceFile(path=reply_path(wave.year, one.case), text=one.text)
    cases = frozenset(case.slug for case in catalogue.cases)
    _, problems = validate_reply(file, wave.head, cases, catalogue.registers, settings.today)
    for problem in errors(problems):
        yield one.fault(problem.message, problem.advice, one.key_of(problem.span.line))


def _worse(one: FoundReply, kept: Reply | None) -> Iterator[Fault]:
    """That we have an answer of a later day, or to a question that the sheet has no column for; it stays."""
    given = dates.parse(one.values[ANSWERED])
    if kept and given and given.first < kept.answered.first:
        message = words.OLDER.format(case=one.case, given=given.text, kept=kept.answered.text)
        yield one.fault(message, words.TWICE_HELP, ANSWERED)
    elif kept and (lost := [title for id_, title in one.lacking.items() if id_ in kept.answers]):
        titles = joined([f"»{title}«" for title in lost])
        yield one.fault(words.WOULD_LOSE.format(titles=titles, case=one.case), words.PUT_BACK)
