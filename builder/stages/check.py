"""Validated files in; problems out where several must agree: references, relations, links and anchors, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from urllib.parse import unquote

from builder.nouns import limits
from builder.nouns.checked import Checked, FieldPath, Pointer, page_meant
from builder.nouns.derived.lineage import UNDIRECTED, cycle_from
from builder.nouns.language import phrases
from builder.nouns.language.danish import slug
from builder.nouns.lint.markdown_words import LINK_SCHEMES
from builder.nouns.model import Case, DecisionTrack, Initiative, Page
from builder.nouns.problem import Problem
from builder.nouns.sections import SECTIONS
from builder.nouns.site import urls
from builder.nouns.source.source_file import Span

_COPY = re.compile(
    r"(?P<other>[a-z0-9-]+?)-(?:kopi|copy|ny|nyt|gammel|original|backup|rettet|endelig|udkast|kladde)?-?(?:v?[0-9]{1,2})?"
    r"|(?:kopi|copy)-(?:af|of)-(?P<of>[a-z0-9-]+)"
)
"""What programs and people call a copy of a file, as the name of a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lookup:
    """Every path seen, of valid files and of others, and every file that validated, by path."""

    seen: frozenset[str]
    pages: Mapping[str, Checked]
    slugs: Mapping[str, tuple[str, ...]]

    def is_unpublished(self, source: Checked, target: str) -> bool:
        """Whether a published page would point at a draft; drafts may point at each other."""
        page, other = source.content, self.pages[target].content if target in self.pages else None
        return bool(page and other and other.draft and not page.draft)


def check(files: tuple[Checked, ...], seen: frozenset[str]) -> Iterator[Problem]:
    """Problems between files. A link to a file that has errors is not broken: the file exists.

    `files` are all that were validated; of one without content only what it points at is checked. `seen` are the paths under the
    content folder (`cases/x.md`) of all files that are there, also of those that the text gate kept out. In no particular order;
    the shell sorts.
    """
    slugs = {folder: tuple(sorted(_slug(path) for path in seen if path.startswith(f"{folder}/"))) for folder in urls.FOLDERS}
    lookup = _Lookup(seen=seen, pages={f.file.path: f for f in files if f.content}, slugs=slugs)
    for checked in files:
        for pointer in checked.references:
            yield from _reference(lookup, checked, pointer)
        if not any(one.code == "fil-mappe" for one in checked.problems):  # its links are those of the folder that it belongs in
            yield from _links(lookup, checked)
    yield from _relations(lookup)
    yield from _alike(lookup)
    yield from _titles(lookup)
    yield from _copied(lookup)
    yield from _addresses(lookup)
    yield from _tracks(lookup)


def _slug(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def _reference(lookup: _Lookup, checked: Checked, pointer: Pointer) -> Iterator[Problem]:
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


def _near(lookup: _Lookup, folder: str, target: str, ending: str = "") -> str:
    near = page_meant(target, folder, lookup.pages.values(), lookup.slugs.get(folder, ()))
    return phrases.did_you_mean([f"{word}{ending}" for word in near])


def _links(lookup: _Lookup, checked: Checked) -> Iterator[Problem]:
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


def _elsewhere(lookup: _Lookup, checked: Checked, name: str) -> str:
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


def _relations(lookup: _Lookup) -> Iterator[Problem]:
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


def _all_cycles(lookup: _Lookup) -> Iterator[Problem]:
    """Neither relations of cases that have a direction nor parts of initiatives run in a cycle."""
    cases = (page.content for page in lookup.pages.values() if isinstance(page.content, Case))
    for kind in sorted({relation.kind.id for case in cases for relation in case.relations} - {UNDIRECTED}):
        yield from _cycles(lookup, "cases", kind)
    yield from _cycles(lookup, "initiatives", "del-af")


def _cycles(lookup: _Lookup, folder: str, kind: str) -> Iterator[Problem]:
    """A cycle is reported once, at the step that leads from its first slug."""
    following = {_slug(path): _steps(page, kind) for path, page in lookup.pages.items() if path.startswith(f"{folder}/")}
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


def _alike(lookup: _Lookup) -> Iterator[Problem]:
    """Two cases of the same municipalities in the same years are asked about, until a relation says how they differ."""
    by_partners: dict[frozenset[str], list[Checked]] = {}
    for path in sorted(lookup.pages):
        case = lookup.pages[path].content
        if (
            isinstance(case, Case)
            and not case.nationwide
            and _knows_relations(lookup, case)
            and len({m.code for m in case.municipalities}) > 1
        ):
            by_partners.setdefault(frozenset(m.code for m in case.municipalities), []).append(lookup.pages[path])
    for group in by_partners.values():
        asked = set()
        for one, other in permutations(group, 2):
            if one.file.slug in asked or _tied(one.content, other.content) or not _same_years(one.content, other.content):
                continue
            asked.add(one.file.slug)
            yield Problem(code="case-ligner", span=one.place("partnere"), words={"other": other.file.slug})


def _titles(lookup: _Lookup) -> Iterator[Problem]:
    """A page that bears the title of another in its folder, and perhaps a name that copies its."""
    titled: dict[tuple[str, str], list[Checked]] = {}
    for _, checked in sorted(lookup.pages.items()):
        assert checked.content is not None  # only valid files are in the lookup's pages
        titled.setdefault((checked.file.kind, slug(checked.content.title)), []).append(checked)
    for one, other in (pair for alike in titled.values() for pair in permutations(alike, 2)):
        found = _COPY.fullmatch(one.file.slug)
        is_copy = found is not None and other.file.slug in {found["other"], found["of"]}
        copied = _COPY.fullmatch(other.file.slug)
        is_original = copied is not None and one.file.slug in {copied["other"], copied["of"]}
        words = {"other": other.file.path.rpartition("/")[2]}
        if is_copy:
            yield Problem(code="fil-kopi", span=one.place("titel"), words=words)
        elif not is_original and other.file.path < one.file.path and not (_is_track(one) and _is_track(other)):
            yield Problem(code="titel-dobbelt", span=one.place("titel"), words=words)


def _copied(lookup: _Lookup) -> Iterator[Problem]:
    """Two pages of unlike titles of which a long text is the same, word by word: one was copied and not written anew."""
    texts: dict[tuple[str, str], list[Checked]] = {}
    for _, checked in sorted(lookup.pages.items()):
        assert checked.content is not None  # only valid files are in the lookup's pages
        summary = checked.content.summary
        for what, text in (
            ("resuméet", summary if len(summary) >= limits.LONG_TEXT else ""),
            ("teksten under hovedet", checked.says),
        ):
            if text:
                texts.setdefault((what, text), []).append(checked)
    told: set[tuple[str, str]] = set()
    for (what, _), alike in texts.items():
        for one, other in permutations(alike, 2):
            pair = (one.file.path, other.file.path)
            if pair not in told and slug(getattr(one.content, "title", "")) != slug(getattr(other.content, "title", "")):
                told.add(pair)
                words = {"what": what, "other": other.file.path.rpartition("/")[2]}
                yield Problem(code="tekst-kopi", span=one.place("resume"), words=words)


def _is_track(checked: Checked) -> bool:
    """Whether a file is a decision track that would be published: two of them are told of otherwise."""
    return isinstance(checked.content, DecisionTrack) and not checked.content.draft


def _same_years(one: Page | None, other: Page | None) -> bool:
    """Whether two cases are known to have run at the same time; where no year is given, nothing is asked."""
    assert isinstance(one, Case)  # the caller took nothing else
    assert isinstance(other, Case)
    (start, end), (other_start, other_end) = _years(one), _years(other)
    return start is not None and other_start is not None and start <= other_end and other_start <= end


def _years(case: Case) -> tuple[date | None, date]:
    """From the case's start, or its first partner's, to its end, which is open when none is given."""
    since = [case.start.date.first] if case.start else [p.since.first for p in case.partners if p.since]
    return min(since, default=None), case.end.date.last if case.end else date.max


def _knows_relations(lookup: _Lookup, case: Case) -> bool:
    """Whether each relation leads to a case of its own; another is told already, and may be the one that is asked for."""
    return len({r.case for r in case.relations}) == len(case.relations) and all(
        r.case != case.slug and f"cases/{r.case}.md" in lookup.seen for r in case.relations
    )


def _tied(one: Page | None, other: Page | None) -> bool:
    pairs = ((one, other), (other, one))
    return any(isinstance(a, Case) and b and b.slug in {r.case for r in a.relations} for a, b in pairs)


def _tracks(lookup: _Lookup) -> Iterator[Problem]:
    """One decision track is published at a time, for it has one page; told of the others at their first line.

    »2026-kopi.md« comes after »2026.md«, of which it is a copy.
    """
    tracks = [path for path in sorted(lookup.pages, key=lambda path: path.removesuffix(".md")) if _is_track(lookup.pages[path])]
    for path in tracks[1:]:
        yield Problem(code="spor-flere", span=Span(path, 1, 1, 4), words={"other": tracks[0]})


def _addresses(lookup: _Lookup) -> Iterator[Problem]:
    """No two pages at one address, aliases included."""
    taken = {(path.split("/")[0], _slug(path)): path for path in lookup.seen}
    for path in sorted(lookup.pages):
        checked = lookup.pages[path]
        if checked.file.slug in urls.RESERVED_SLUGS:
            yield Problem(code="fil-navn-optaget", span=Span(path), words={"slug": checked.file.slug})
        for i, former in enumerate(checked.content.aliases if checked.content else ()):
            key = (checked.file.kind, former)
            reserved = former in urls.RESERVED_SLUGS
            if key in taken or reserved:
                words = {"value": former, "other": phrases.SELF if reserved else taken[key]}
                hint = phrases.TWICE if taken.get(key) == path else ""
                yield Problem(code="adresse-dobbelt", span=checked.place("tidligere", i), words=words, hint=hint)
            taken[key] = path
