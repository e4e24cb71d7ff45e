"""Why a page could not be made: what a build gave or raised in, Danish words for the page and for the terminal out.

Only a fault of ours has a traceback, and only in the terminal. A page is told no absolute path of this machine.
"""

from __future__ import annotations

import os
import traceback
from dataclasses import dataclass
from pathlib import Path

from builder.nouns.language import phrases
from builder.nouns.problem import Problem
from builder.nouns.site.finding import Finding
from builder.nouns.tables import TABLES
from builder.shell.reports import report
from builder.shell.settings import PROJECT, Settings
from builder.stages.render import template_fault

GONE = "Mappen {folder} findes ikke længere."
BARE = "Mappen {folder} har ingen af mapperne {folders} længere."
EMPTY = "Der er ingen cases tilbage i mappen {folder}."
BACK = "Læg det tilbage, så vises siden igen. Ligger det et andet sted nu, så stop med Ctrl+C, og start igen med --content MAPPE."
TEMPLATE = "Der er en fejl i en skabelon – det er ikke din tekst, der er noget galt med."
ENCODING = "{path}:{line}: Skabelonen er ikke UTF-8. Gem den som UTF-8."
SYSTEM = "Siden kunne ikke bygges."
STOPPED = "Siden er ikke bygget."
UNFIT = "Siden vises her, men kan ikke udgives, som den er."
OURS = "Fejl i byggeriet – det er en fejl i programmet, det er ikke din tekst, der er noget galt med."
SEND = "Terminalen, hvor katalog serve kører, viser, hvad der skete. Send de linjer til redaktionen."


@dataclass(frozen=True, slots=True)
class Fault:
    """Why there is no new page: a Danish sentence, what there is to say of it, and what only the terminal shows."""

    headline: str
    text: str
    terminal: str = ""


def missing(settings: Settings, *, had_cases: bool) -> Fault | None:
    """What is missing before there is anything to build; None when the content is there.

    With `had_cases` a folder without cases is not what the editor means, but a folder that has been moved.
    """
    folder = report.shown(settings.content)
    if not settings.content.is_dir():
        return Fault(GONE.format(folder=folder), BACK)
    if not any((settings.content / name).exists() for name in TABLES):
        return Fault(BARE.format(folder=folder, folders=", ".join(TABLES)), BACK)
    if had_cases and not any((settings.content / "cases").glob("*.md")):
        return Fault(EMPTY.format(folder=folder), BACK)
    return None


def stopped(problems: tuple[Problem, ...], files: int, settings: Settings) -> Fault:
    """Why a build that raised nothing made nothing: the problems of so many files."""
    text = "\n".join(report.text(problems, settings.content))
    return Fault(report.verdict(problems, files) if problems else STOPPED, text)


def unfit(findings: tuple[Finding, ...]) -> Fault:
    """Why a site that can be shown could not be published: what was found on its finished pages."""
    return Fault(UNFIT, "\n".join(report.findings(findings)))


def raised(error: Exception, settings: Settings) -> Fault:
    """Why a build raised `error`: a template, the disk, something that we have words for, or a fault of ours."""
    if found := template_fault(error):
        where = _templates(settings) / found.file.removeprefix("templates/")
        return Fault(TEMPLATE, f"{where.as_posix()}:{found.line}: {report.visible(found.what)}")
    if isinstance(error, UnicodeDecodeError) and (path := _not_utf8(settings.templates)):
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        return Fault(TEMPLATE, ENCODING.format(path=(_templates(settings) / path.name).as_posix(), line=line))
    if type(error).__module__.startswith("builder."):  # our own classes say in Danish what has happened
        return Fault(SYSTEM, f"{error}")
    if isinstance(error, OSError):
        return Fault(SYSTEM, f"{error.filename or 'filen'}: {phrases.refusal(error)}")
    return Fault(OURS, SEND, traceback.format_exc().strip())


def discreet(text: str, settings: Settings) -> str:
    """The text without absolute paths of this machine: a file is named from the folder around the content or the program."""
    content = settings.content
    around = {content.absolute().parent, content.resolve().parent, settings.templates.absolute().parent, PROJECT}
    for folder in sorted(around, key=lambda folder: len(folder.parts), reverse=True):
        if folder.name:
            text = text.replace(f"{folder.as_posix()}/", "").replace(f"{folder}{os.sep}", "")
    return text


def _templates(settings: Settings) -> Path:
    return report.shown(settings.templates)


def _not_utf8(folder: Path) -> Path | None:
    """The template that is not UTF-8."""
    for path in sorted(folder.glob("*.*")):
        try:
            path.read_text("utf-8")
        except UnicodeDecodeError:
            return path
        except OSError:
            continue
    return None
