"""The order of the stages. Nothing is written until everything is read, checked and rendered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from builder.nouns import phrases, urls
from builder.nouns.catalogue import Catalogue
from builder.nouns.danish import count
from builder.nouns.edition import Edition, fingerprint
from builder.nouns.finding import Finding
from builder.nouns.page import SitePage
from builder.nouns.problem import Problem, errors, ordered
from builder.nouns.site import OutputFile
from builder.shell.registers import read_registers
from builder.shell.settings import Settings
from builder.shell.workers import processes, spread
from builder.stages.abbreviations import unexplained
from builder.stages.assemble import assemble
from builder.stages.audit import audit, page_facts
from builder.stages.check import check
from builder.stages.data import (
    appendix_scripts,
    chooser_script,
    comparison_scripts,
    data_files,
    offline_worker,
    open_data,
    tables,
)
from builder.stages.derive import derive
from builder.stages.form import case_scripts, form_script
from builder.stages.index import index
from builder.stages.load import load, load_theme
from builder.stages.office import office_files
from builder.stages.pages import pages
from builder.stages.publish import Written, place, publish
from builder.stages.render import assets, render
from builder.stages.set_aside import set_aside
from builder.stages.validate import validate

Progress = Callable[[str], None]
"""Is called with what a run does next, in Danish words without a full stop."""
SHOWN = 12
"""How many new splits of compounds a build names; the rest are counted. Our own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What a look at the content found: every problem, and the catalogue of what is valid.

    `files` is how many there are, registers of the folder's own among them. `problems` are sorted by place. `aside` are the
    broken files that the catalogue was made without, as paths under the content folder, when the settings say so; never a
    register, for every page is made with those. `fingerprint` is that of the edition that the catalogue makes.
    """

    files: int
    problems: tuple[Problem, ...]
    catalogue: Catalogue
    fingerprint: str
    aside: tuple[str, ...] = ()

    def stops(self, *, strict: bool) -> bool:
        """Whether the problems keep the site from being written. A site with no case left is no site.

        Errors stop it, with `strict` warnings as well; what was set aside stops nothing but with `strict`.
        """
        if self.aside and not strict:
            return not self.catalogue.cases
        return bool(self.problems if strict else errors(self.problems))


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a build did; `written` is None when something stopped it and the old site stands untouched.

    That is a problem of the content, or what `findings` say of the finished pages. `pages` is the number of pages drawn, 0 when
    none was.
    """

    inspection: Inspection
    written: Written | None
    pages: int = 0
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The finished site in memory: all its `files`, none when problems of the content stopped it, and what the audit found.

    `pages` are those drawn among them.
    """

    inspection: Inspection
    files: tuple[OutputFile, ...] = ()
    pages: tuple[SitePage, ...] = ()
    findings: tuple[Finding, ...] = ()


class EmptyCatalogueError(Exception):
    """There is no case, and the site of before has some; the message says what to do."""


def inspect(settings: Settings, progress: Progress = lambda step: None) -> Inspection:
    """Reads and checks all content; touches nothing.

    `progress` is called with each step in Danish. What is wrong with content or registers is a problem; raises `OSError` only
    when a folder of theirs cannot be listed.
    """
    progress("Læser")
    checked = read_registers(settings.content)
    registers = checked.registers
    loaded = load(settings.content)
    progress(f"Kontrollerer {len(loaded.files)} filer")
    files = tuple(
        spread(
            lambda part, parts: [validate(file, registers, settings.today) for file in loaded.files[part::parts]],
            processes(len(loaded.files), settings.jobs),
        )
    )
    across = (*check(files, loaded.seen), *unexplained(files, registers))
    found = [*loaded.problems, *(p for f in files for p in f.problems), *across]
    problems = ordered([*checked.problems, *(p for p in found if not checked.doubtful(p))])
    pages = {f.file.path: f.content for f in files if f.content}
    may_set_aside = settings.set_aside and not errors(checked.problems)
    aside = tuple(dict.fromkeys(p.span.file for p in errors(problems))) if may_set_aside else ()
    catalogue = assemble(set_aside(pages, aside) if aside else pages.values(), registers)
    texts = {f.file.path: f.file.text for f in files if f.content and not f.content.draft and f.file.path not in aside}
    return Inspection(
        files=len(loaded.seen | {problem.span.file for problem in loaded.problems}) + checked.own,
        problems=problems,
        catalogue=catalogue,
        fingerprint=fingerprint({**checked.texts, **texts}),
        aside=aside,
    )


def build(settings: Settings, progress: Progress = lambda step: None) -> Outcome:
    """The whole way from content to site; until all of it is made and audited, the site of before is left as it is.

    `progress` is called with each step in Danish.

    Raises `ForeignFolderError` when the output folder holds somebody else's files, `EmptyCatalogueError` when the site would lose
    all its cases and nobody has asked for that, `IndexingError` when the search index cannot be made, `PublishingError` when the
    system will not take the site, `WorkerError` when it ends a process, and `OSError` for a folder that cannot be listed or a
    file that cannot be read. What is wrong in a template is raised as `render` says. Whatever is raised, the old site stands.
    """
    target = place(settings.out)
    made = draft(settings, progress)
    found = made.inspection
    if not made.files or made.findings:
        return Outcome(inspection=found, written=None, pages=len(made.pages), findings=made.findings)
    if not found.catalogue.cases and not settings.allow_empty and _has_cases(target):
        raise EmptyCatalogueError(phrases.EMPTIED.format(folder=settings.out))
    return Outcome(inspection=found, written=publish(made.files, settings.out), pages=len(made.pages))


def draft(settings: Settings, progress: Progress = lambda step: None) -> Draft:
    """The way from content to a finished and audited site in memory; nothing is written, `settings.out` is of no matter.

    `progress` is called with each step in Danish. Raises what `build` says of reading, drawing and indexing.
    """
    found = inspect(settings, progress)
    if found.stops(strict=settings.strict):
        return Draft(inspection=found)
    progress(f"Tegner {len(found.catalogue.cases)} cases og resten af siderne")
    files, made = finished(found, settings, progress)
    progress(f"Efterser {len(files)} filer")
    drawn = [file for file in files if file.path.endswith(".html")]
    facts = spread(
        lambda part, parts: [page_facts(file.path, file.data, settings.site.url) for file in drawn[part::parts]],
        processes(len(drawn), settings.jobs),
    )
    return Draft(inspection=found, files=tuple(files), pages=made, findings=audit(files, facts))


def finished(found: Inspection, settings: Settings, progress: Progress) -> tuple[list[OutputFile], tuple[SitePage, ...]]:
    """Every file of the site, index included, and the pages that were drawn; nothing is written.

    `found` is what `inspect` gave for the same `settings`. Raises what `build` says of drawing and indexing.
    """
    catalogue = found.catalogue
    lists = tables(catalogue)
    edition = Edition(day=settings.today, fingerprint=found.fingerprint)
    derived = derive(catalogue, settings.today)
    office = tuple(office_files(catalogue, derived.office, settings.site))
    opened = open_data(catalogue, lists, settings.site, edition)
    made = pages(catalogue, derived, lists, edition, (*office, *opened))
    theme = load_theme(settings.templates).extended(form_script(catalogue))
    theme = theme.extended(chooser_script(catalogue.registers.chooser, derived.choosing))
    glossary = catalogue.registers.glossary
    files = spread(
        lambda part, parts: list(render(made[part::parts], glossary, settings.site, theme)),
        processes(len(made), settings.jobs),
    )
    files += appendix_scripts(derived.appendix, glossary, edition)
    files += comparison_scripts(derived.comparisons.values())
    files += [*opened, *data_files(catalogue, derived, made, settings.site), *office, *case_scripts(catalogue), *assets(theme)]
    if settings.search:
        progress("Bygger søgeindeks")
        indexed = index([entry for page in made for entry in page.entries], catalogue.registers.lexicon)
        files += indexed.files
        if new := indexed.new_splits:
            shown = ", ".join(new[:SHOWN]) + (", …" if len(new) > SHOWN else "")
            progress(f"{count(len(new), 'ny deling', 'nye delinger')} (se builder/registers/search-splits.txt): {shown}")
    files += offline_worker(files, {urls.asset(name): theme.fingerprint(name) for name in theme.assets})
    return files, made


def _has_cases(root: Path) -> bool:
    """Whether the site in a folder shows cases."""
    return any(path.name != "index.html" for path in (root / urls.FOLDERS["cases"]).glob("*.html"))
