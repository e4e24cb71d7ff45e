"""From content to what is taken along: a site in memory, and the editions of it, all written or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from builder.nouns.edition import Edition
from builder.nouns.site.finding import Finding
from builder.nouns.site.site import OutputFile
from builder.shell.build import Inspection, draft
from builder.shell.cache.memory import Memory
from builder.shell.settings import PROJECT, Progress, Settings
from builder.shell.typesetting import TypesetterMissingError, book
from builder.stages.data import sbom
from builder.stages.editions import Made, archive, frames, meeting
from builder.stages.load import load_theme
from builder.stages.publish import write
from builder.stages.render import render

MAKERS: tuple[Callable[[Made], OutputFile], ...] = (archive, meeting)
"""What is made of a finished site, in the order that it is told; each raises `EditionError` when it cannot be."""
COMPONENTS = PROJECT / "requirements-package.txt"
"""The lock file of all that makes an edition."""
_BESIDE = ".ny"


@dataclass(frozen=True, slots=True, kw_only=True)
class Packaged:
    """What a run made; `written` are the files' paths and sizes in bytes, empty when something stopped it.

    `inspection` tells of the problems, `findings` of what is wrong with the finished pages, `edition` of what was made,
    and `missing` why the book was not, empty when it was.
    """

    inspection: Inspection
    edition: Edition
    findings: tuple[Finding, ...] = ()
    missing: str = ""
    written: tuple[tuple[Path, int], ...] = ()


def package(settings: Settings, out: Path, progress: Progress = lambda step: None, memory: Memory | None = None) -> Packaged:
    """Makes every edition of the content in the folder `out`, which is made when it is not there; other files in it are left.

    `settings.out` is of no matter, `memory` is what earlier runs have left. All editions are in memory before the first is
    written. Raises `EditionError` when one cannot be made, what `draft` raises, and `OSError` when a file cannot be written.
    """
    site = draft(replace(settings, search=True), progress, memory)
    edition = Edition(day=settings.today, fingerprint=site.inspection.fingerprint)
    if not site.files or site.findings:
        return Packaged(inspection=site.inspection, edition=edition, findings=site.findings)
    theme = load_theme(settings.templates)
    drawn = render(frames(edition), (), settings.site, theme)
    made = Made(files=site.files, frames={page.path: page for page in drawn}, edition=edition, site=settings.site)
    progress("Pakker")
    finished = [make(made) for make in MAKERS]
    missing = ""
    try:
        progress("Sætter bogen")
        finished.append(book(site.pages, settings.site, edition, settings.templates))
    except TypesetterMissingError as error:
        missing = str(error)
    finished.append(sbom(COMPONENTS.read_text("utf-8"), edition))
    return Packaged(inspection=site.inspection, edition=edition, missing=missing, written=tuple(_write(finished, out)))


def _write(files: Sequence[OutputFile], out: Path) -> list[tuple[Path, int]]:
    """Writes each beside its place; only when all are there they take their places."""
    out.mkdir(parents=True, exist_ok=True)
    beside = [out / f"{file.path}{_BESIDE}" for file in files]
    try:
        for file, path in zip(files, beside, strict=True):
            write(path, file.data)
        return [(path.replace(out / file.path), len(file.data)) for file, path in zip(files, beside, strict=True)]
    finally:
        for path in beside:
            path.unlink(missing_ok=True)
