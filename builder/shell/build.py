"""The order of the stages. Nothing is written until everything is read, checked and rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from builder.nouns.catalogue import Catalogue
from builder.nouns.checked import Checked
from builder.nouns.edition import fingerprint
from builder.nouns.language import phrases
from builder.nouns.page import SitePage
from builder.nouns.problem import Problem, errors, ordered
from builder.nouns.registers.registers import Allowed
from builder.nouns.site import urls
from builder.nouns.site.finding import Finding, PageFacts
from builder.nouns.site.site import OutputFile
from builder.nouns.site.theme import Theme
from builder.nouns.source.source_file import SourceFile
from builder.shell.cache import published
from builder.shell.cache.memory import Memory
from builder.shell.opened import listed
from builder.shell.searching import INDEXING, Searching
from builder.shell.settings import Progress, Settings
from builder.shell.sited import headed, paged, sited
from builder.shell.workers import beside, processes, spread
from builder.stages.abbreviations import passed, unexplained
from builder.stages.ahead import ahead
from builder.stages.asked import unasked
from builder.stages.assemble import assemble
from builder.stages.audit import audit, is_read, pages_facts
from builder.stages.check import check
from builder.stages.cited import by_new_name, unfounded
from builder.stages.data import offline_worker
from builder.stages.derive import derive_by_need
from builder.stages.follow import followed
from builder.stages.load import load, load_registers, load_theme, load_waves
from builder.stages.publish import Written, place, publish
from builder.stages.set_aside import set_aside
from builder.stages.validate import validate, validate_registers, validate_waves

Result = TypeVar("Result")
VALIDATING, READING = 0.025, 0.0005
"""Seconds that it takes about to validate a file, and to audit one, as measured; they only decide how many processes do it."""


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

    `pages` are those drawn among them, unless the memory was of one build alone; `drawn` is how many there are.
    """

    inspection: Inspection
    files: tuple[OutputFile, ...] = ()
    pages: tuple[SitePage, ...] = ()
    drawn: int = 0
    findings: tuple[Finding, ...] = ()


class EmptyCatalogueError(Exception):
    """There is no case, and the site of before has some; the message says what to do."""


def inspect(settings: Settings, progress: Progress = lambda step: None, memory: Memory | None = None) -> Inspection:
    """Reads and checks all content; touches nothing.

    `progress` is called with each step in Danish; `memory` is what earlier builds of this process have left. What is wrong with
    content or registers is a problem; raises `OSError` only when a folder of theirs cannot be listed.
    """
    progress("Læser")
    kept = memory or Memory()
    checked = kept.registers.one(
        None, load_registers(settings.content), lambda files: kept.lasting.registers(files, validate_registers)
    )
    loaded = load(settings.content, kept.gate)
    progress(f"Kontrollerer {len(loaded.files)} filer")
    files = _validated(loaded.files, checked.registers.allowed, settings, kept)
    checked = followed(checked, files, loaded.seen)
    registers = checked.registers
    told = passed(files, registers)
    across = (*check(tuple(files), loaded.seen), *(p for f in files for p in unexplained(f, told)))
    brought = load_waves(settings.content)
    surveyed = validate_waves(brought.files, case_slugs(loaded.seen), registers, settings.today, brought.unread)
    asked = unasked(checked.asked, loaded.seen, [one.year for one in surveyed.waves], registers)
    cited = unfounded(checked.cited, files, loaded.seen)
    pointing = by_new_name((*surveyed.problems, *asked), files)
    across = (*across, *brought.problems, *pointing, *cited, *ahead(checked.dated, settings.today))
    found = [*loaded.problems, *(p for f in files for p in f.problems), *across]
    problems = ordered([*checked.problems, *(p for p in found if not checked.doubtful(p))])
    pages = {f.file.path: f.content for f in files if f.content}
    may_set_aside = settings.set_aside and not errors(checked.problems)
    aside = tuple(dict.fromkeys(p.span.file for p in errors(problems))) if may_set_aside else ()
    catalogue = assemble(set_aside(pages, aside) if aside else pages.values(), registers, surveyed.waves)
    texts = {f.file.path: f.file.text for f in files if f.content and not f.content.draft and f.file.path not in aside}
    return Inspection(
        files=len(loaded.seen | {problem.span.file for problem in loaded.problems}) + checked.own + len(brought.files),
        problems=problems,
        catalogue=catalogue,
        fingerprint=fingerprint({**checked.texts, **texts, **{file.path: file.text for file in brought.files}}),
        aside=aside,
    )


def _validated(files: Sequence[SourceFile], allowed: Allowed, settings: Settings, memory: Memory) -> list[Checked]:
    """The `files` after validation by what is `allowed` on the day of the `settings`; what is known of one is not made again."""

    def made(then: Callable[[Checked], Result], some: Sequence[SourceFile]) -> Iterator[Result]:
        return spread(
            lambda part, parts: (then(validate(file, allowed, settings.today)) for file in some[part::parts]),
            processes(len(some), VALIDATING, settings.jobs),
        )

    inputs = ((file.path, file) for file in files)
    return memory.checked.renewed((allowed, settings.today), inputs, memory.lasting.checked(allowed, settings, made))


def case_slugs(seen: Iterable[str]) -> frozenset[str]:
    """The slugs of the cases among `seen`, paths under the content folder of the files that are there."""
    return frozenset(path.removeprefix("cases/").removesuffix(".md") for path in seen if path.startswith("cases/"))


def build(settings: Settings, progress: Progress = lambda step: None, memory: Memory | None = None) -> Outcome:
    """The whole way from content to site; until all of it is made and audited, the site of before is left as it is.

    `progress` is called with each step in Danish; `memory` is what earlier builds of this process have left for this one.

    Raises `ForeignFolderError` when the output folder holds somebody else's files, `EmptyCatalogueError` when the site would lose
    all its cases and nobody has asked for that, `IndexingError` when the search index cannot be made, `PublishingError` when the
    system will not take the site, `WorkerError` when it ends a process, and `OSError` for a folder that cannot be listed or a
    file that cannot be read. What is wrong in a template is raised as `render` says. Whatever is raised, the old site stands.
    """
    target = place(settings.out)
    made = draft(settings, progress, memory)
    found = made.inspection
    if not made.files or made.findings:
        return Outcome(inspection=found, written=None, pages=made.drawn, findings=made.findings)
    if not found.catalogue.cases and not settings.allow_empty and _has_cases(target):
        raise EmptyCatalogueError(phrases.EMPTIED.format(folder=settings.out))
    written = publish(made.files, settings.out, published.standing(settings))
    published.keep(settings, written.stamp, made.files)
    return Outcome(inspection=found, written=written, pages=made.drawn)


def draft(settings: Settings, progress: Progress = lambda step: None, memory: Memory | None = None) -> Draft:
    """The way from content to a finished and audited site in memory; nothing is written, `settings.out` is of no matter.

    `progress` is called with each step in Danish; `memory` is what earlier builds of this process have left. Raises what
    `build` says of reading, drawing and indexing.
    """
    kept = memory or Memory()
    found = inspect(settings, progress, kept)
    if found.stops(strict=settings.strict):
        return Draft(inspection=found)
    progress(f"Tegner {len(found.catalogue.cases)} cases og resten af siderne")
    files, made = finished(found, settings, progress, kept)
    drawn = len(made)
    if kept.once:
        made = ()  # each process of the audit would hold them as well
    progress(f"Efterser {len(files)} filer")
    return Draft(inspection=found, files=tuple(files), pages=made, drawn=drawn, findings=audited(files, settings, kept))


def audited(files: Sequence[OutputFile], settings: Settings, memory: Memory) -> tuple[Finding, ...]:
    """What the audit finds in all the `files` of a site; those that `memory` knows are not read again."""

    def made(then: Callable[[PageFacts], Result], some: Sequence[OutputFile]) -> Iterator[Result]:
        return spread(
            lambda part, parts: map(then, pages_facts(some[part::parts], settings.site.url)),
            processes(len(some), READING, settings.jobs),
        )

    facts = memory.facts.renewed(
        settings.site.url,
        ((file.path, file) for file in files if is_read(file.path)),
        memory.lasting.facts(settings.site.url, made),
    )
    return audit(files, facts)


def finished(
    found: Inspection, settings: Settings, progress: Progress, memory: Memory | None = None
) -> tuple[list[OutputFile], tuple[SitePage, ...]]:
    """Every file of the site, index included, and the pages that were drawn; nothing is written.

    `found` is what `inspect` gave for the same `settings`, `memory` what earlier builds of this process have left.
    Raises what `build` says of drawing and indexing.
    """
    kept = memory or Memory()
    catalogue = found.catalogue
    heads = headed(catalogue, kept)
    with listed(heads, settings, kept) as lists:
        derived = derive_by_need(heads, settings.today)
        made = paged(catalogue, heads, derived, lists, found.fingerprint, settings, kept)
    look = load_theme(settings.templates)
    if not settings.search:
        files, theme = sited(catalogue, derived, made, look, settings, kept)
    else:
        progress("Bygger søgeindeks")
        searching = Searching.of(catalogue, made.pages, kept)
        with beside(searching.make, processes(searching.new(), INDEXING, settings.jobs)) as index:
            files, theme = sited(catalogue, derived, made, look, settings, kept)
            files += searching.take(index(), progress)
    files += working(files, theme)
    kept.lasting.forget()
    return files, made.pages


def working(files: Sequence[OutputFile], theme: Theme) -> Iterator[OutputFile]:
    """The service worker of all the other `files` of a site, whose pages were drawn with `theme`."""
    return offline_worker(files, {urls.asset(name): theme.fingerprint(name) for name in theme.assets})


def _has_cases(root: Path) -> bool:
    """Whether the site in a folder shows cases."""
    return any(path.name != "index.html" for path in (root / urls.FOLDERS["cases"]).glob("*.html"))
