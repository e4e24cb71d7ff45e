"""Validated files in; problems out where several must agree: references, relations, links and anchors, and what is twice."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from builder.nouns import limits
from builder.nouns.checked import Checked, FieldPath, Pointer, page_meant
from builder.nouns.derived.lineage import UNDIRECTED, cycle_from
from builder.nouns.language import phrases
from builder.nouns.language.danish import slug
from builder.nouns.lint.markdown_words import LINK_SCHEMES
from builder.nouns.model import Case, Initiative
from builder.nouns.problem import Problem
from builder.nouns.sections import SECTIONS
from builder.nouns.site import urls
from builder.nouns.source.source_file import Span
from builder.stages.check.doubles import doubles
from builder.stages.check.lookup import Lookup, slug_of


def check(files: tuple[Checked, ...], seen: frozenset[str]) -> Iterator[Problem]:
    """Problems between files. A link to a file that has errors is not broken: the file exists.

    `files` are all that were validated; of one without content only what it points at is checked. `seen` are the paths under the
    content folder (`cases/x.md`) of all files that are there, also of those that the text gate kept out. In no particular order;
    the shell sorts.
    """
    slugs = {folder: tuple(sorted(slug_of(path) for path in seen if path.startswith(f"{folder}/"))) for folder in urls.FOLDERS}
    lookup = Lookup(seen=seen, pages={f.file.path: f for f in files if f.content}, slugs=slugs)
    for checked in files:
        for pointer in checked.references:
            yield from _reference(lookup, checked, pointer)
        if not any(one.code == "fil-mappe" for one in checked.problems):  # its links are those of the folder that it belongs in
            yield from _links(lookup, checked)
    yield from _relations(lookup)
    yield from doubles(lookup)


def _reference(lookup: Lookup, checked: Checked, pointer: Pointer) -> Iterator[Problem]:
    folder, target, span = pointer.folder, pointer.target, pointer.span
    if f"{folder}/{target}.md" == checked.file.path:
        yield Problem(code="henvisning-selv", span=span)
    elif f"{folder}/{target}.md" not in lookup.seen:
        words = {"value": target, "folder": folder}
        lies = next((other for other in urls.FOLDERS if f"{other}/{target}.md" in lookup.seen), "")
        hint = phrases.LIES_IN.format(folder=lies, own=folder) if lies else _near(lookup, folder, target)
        yield Problem(code="henvisning-ukendt", span=span, words=words, hint=hint)
    elif lookup.is_unpublished(checked, f"{folder}/{target}.md"):
        yield Problem(code="henvisning-kladde", span=span, words={"value": target})


def _near(lookup: Lookup, folder: str, target: str, ending: str = "") -> str:
    near = page_meant(target, folder, lookup.pages.values(), lookup.slugs.get(folder, ()))
    return phrases.did_you_mean([f"{word}{ending}" for word in near])


def _links(lookup: Lookup, checked: Checked) -> Iterator[Problem]:
    guesses = limits.GUESSES
    for link in checked.links:
        if link.target.lower().startswith(tuple(f"{scheme}:" for scheme in LINK_SCHEMES)):
            if (own := urls.source_of(link.target)) in lookup.seen:
                words = {"value": link.target, "why": phrases.OWN_PAGE}
                hint = phrases.did_you_mean([_way(checked, own)])
                yield Problem(code="tekst-tvivl", span=link.span, words=words, hint=hint)
            continue
        path, mark, anchor = link.target.partition("#")
        if path not in lookup.seen:
            folder, _, name = path.rpartition("/")
            hint = _elsewhere(lookup, checked, name) or (
                _near(lookup, folder, name.removesuffix(".md"), ".md") if guesses > 0 else ""
            )
            guesses -= 1
            yield Problem(code="link-ukendt", span=link.span, words={"value": path.partition("/")[2] or path}, hint=hint)
        elif lookup.is_unpublished(checked, path):
            yield Problem(code="henvisning-kladde", span=link.span, words={"value": path})
        elif mark and not anchor:
            yield Problem(code="link-ukendt", span=link.span, words={"value": "#"})
        elif anchor and path in lookup.pages:
            yield from _anchor(lookup.pages[path], anchor, link.span)


def _elsewhere(lookup: Lookup, checked: Checked, name: str) -> str:
    """The way to a file of that `name`, when it lies in another folder than the link says."""
    found = [folder for folder in urls.FOLDERS if f"{folder}/{name}" in lookup.seen]
    return phrases.did_you_mean([_way(checked, f"{folder}/{name}") for folder in found])


def _way(checked: Checked, path: str) -> str:
    """How the file writes the way to the one at the `path`."""
    return path.removeprefix(f"{checked.file.kind}/") if path.startswith(f"{checked.file.kind}/") else f"../{path}"


def _anchor(target: Checked, anchor: str, span: Span) -> Iterator[Problem]:
    page = target.content
    assert page is not None  # only valid files are in the lookup's pages
    anchors = [heading.anchor for heading in page.body.headings]
    shown = (section.anchor for name, section in SECTIONS.items() if getattr(page, name, None))
    own = {"kilder", *shown, *(f"kilde-{source.id}" for source in page.sources)}
    if anchor not in own and anchor not in anchors:
        words = {"file": target.file.path, "anchor": anchor, "known": ", ".join(anchors) or phrases.NONE}
        meant = slug(unquote(anchor))
        hint = phrases.did_you_mean([f"#{meant}"]) if meant in own.union(anchors) else ""
        yield Problem(code="link-anker", span=span, words=words, hint=hint)


def _relations(lookup: Lookup) -> Iterator[Problem]:
    """A relation without direction is written once; one with a direction does not run in cycles."""
    written: dict[tuple[str, str, str], str] = {}
    for path in sorted(lookup.pages):
        case = lookup.pages[path].content
        for i, relation in enumerate(case.relations if isinstance(case, Case) else ()):
            if relation.kind.id != UNDIRECTED:
                continue
            one, other = sorted((lookup.pages[path].file.slug, relation.case))
            edge = (one, other, relation.kind.id)
            if written.setdefault(edge, path) != path:
                span = lookup.pages[path].place("relationer", i)
                yield Problem(code="relation-dobbelt", span=span, words={"value": relation.case})
    yield from _all_cycles(lookup)


def _all_cycles(lookup: Lookup) -> Iterator[Problem]:
    """Neither relations of cases that have a direction nor parts of initiatives run in a cycle."""
    cases = (page.content for page in lookup.pages.values() if isinstance(page.content, Case))
    for kind in sorted({relation.kind.id for case in cases for relation in case.relations} - {UNDIRECTED}):
        yield from _cycles(lookup, "cases", kind)
    yield from _cycles(lookup, "initiatives", "del-af")


def _cycles(lookup: Lookup, folder: str, kind: str) -> Iterator[Problem]:
    """A cycle is reported once, at the step that leads from its first slug."""
    following = {slug_of(path): _steps(page, kind) for path, page in lookup.pages.items() if path.startswith(f"{folder}/")}
    for start in sorted(following):
        cycle = cycle_from(following, start)
        if cycle and start == min(cycle):
            span = lookup.pages[f"{folder}/{start}.md"].place(*following[start][cycle[1]])
            yield Problem(code="relation-kreds", span=span, words={"kind": kind, "path": " → ".join([*cycle, start])})


def _steps(checked: Checked, kind: str) -> dict[str, FieldPath]:
    """The slugs that a case's relations of this kind lead to, or that an initiative is part of, each with its place."""
    page, own = checked.content, checked.file.slug
    if isinstance(page, Case):
        return {r.case: ("relationer", i, "case") for i, r in enumerate(page.relations) if r.kind.id == kind and r.case != own}
    if isinstance(page, Initiative):
        return {whole: ("del_af", i) for i, whole in enumerate(page.part_of) if whole != own}
    return {}
