"""All validated files in; problems out where two are alike: in who took part and when, in title, text or address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import permutations

from builder.nouns import limits
from builder.nouns.checked import Checked
from builder.nouns.language import phrases
from builder.nouns.language.danish import slug
from builder.nouns.model import Case, DecisionTrack, Page
from builder.nouns.problem import Problem
from builder.nouns.site import urls
from builder.nouns.source.source_file import Span
from builder.stages.check.lookup import Lookup, slug_of

_COPY = re.compile(
    r"(?P<other>[a-z0-9-]+?)-(?:kopi|copy|ny|nyt|gammel|original|backup|rettet|endelig|udkast|kladde)?-?(?:v?[0-9]{1,2})?"
    r"|(?:kopi|copy)-(?:af|of)-(?P<of>[a-z0-9-]+)"
)
"""What programs and people call a copy of a file, as the name of a page."""


def doubles(lookup: Lookup) -> Iterator[Problem]:
    """Every problem of two files that are one, or have what only one may have."""
    for rule in (_alike, _titles, _copied, _addresses, _tracks):
        yield from rule(lookup)


def _alike(lookup: Lookup) -> Iterator[Problem]:
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


def _titles(lookup: Lookup) -> Iterator[Problem]:
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


def _copied(lookup: Lookup) -> Iterator[Problem]:
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


def _knows_relations(lookup: Lookup, case: Case) -> bool:
    """Whether each relation leads to a case of its own; another is told already, and may be the one that is asked for."""
    return len({r.case for r in case.relations}) == len(case.relations) and all(
        r.case != case.slug and f"cases/{r.case}.md" in lookup.seen for r in case.relations
    )


def _tied(one: Page | None, other: Page | None) -> bool:
    pairs = ((one, other), (other, one))
    return any(isinstance(a, Case) and b and b.slug in {r.case for r in a.relations} for a, b in pairs)


def _tracks(lookup: Lookup) -> Iterator[Problem]:
    """One decision track is published at a time, for it has one page; told of the others at their first line.

    »2026-kopi.md« comes after »2026.md«, of which it is a copy.
    """
    tracks = [path for path in sorted(lookup.pages, key=lambda path: path.removesuffix(".md")) if _is_track(lookup.pages[path])]
    for path in tracks[1:]:
        yield Problem(code="spor-flere", span=Span(path, 1, 1, 4), words={"other": tracks[0]})


def _addresses(lookup: Lookup) -> Iterator[Problem]:
    """No two pages at one address, aliases included."""
    taken = {(path.split("/")[0], slug_of(path)): path for path in lookup.seen}
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
