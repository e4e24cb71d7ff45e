"""What registers point at; a problem for each page, and each source or part of a page, that is not there, out.

A row that points at nothing is passed over where pages are made, so it would be left out in silence. The program's own registers
are held against content that has nearly all of their pages, which is that they were written for; other content need have none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches

from builder.nouns.checked import Checked, page_meant
from builder.nouns.language import phrases
from builder.nouns.model import Case, Content, Guide
from builder.nouns.problem import Problem
from builder.nouns.registers.files import Cited
from builder.nouns.site import urls


def unfounded(cited: Iterable[Cited], files: Collection[Checked], seen: Collection[str]) -> Iterator[Problem]:
    """A problem for each page of `cited` that is not there, each source that its page does not list, and each part it lacks.

    `files` are all that were validated, `seen` the paths of all content files; of a page with errors nothing is missed. Of a page
    that the program's own register points at only what it names of the page is told: a page that is gone is told by its links.
    """
    pages = {checked.file.path: checked for checked in files}
    every = tuple(cited)
    ours = [f"{one.folder}/{one.target}.md" in seen for one in every if one.shipped]
    written_for = len(ours) > 0 and sum(ours) >= _NEARLY_ALL * len(ours)
    for one in every:
        path = f"{one.folder}/{one.target}.md"
        if (one.shipped and not written_for) or (path not in seen and (one.shipped or not one.needed)):
            continue
        if path not in seen:
            slugs = sorted(lies.rpartition("/")[2].removesuffix(".md") for lies in seen if lies.startswith(f"{one.folder}/"))
            words, near = {"value": one.target, "folder": one.folder}, page_meant(one.target, one.folder, files, slugs)
            yield Problem(code="henvisning-ukendt", span=one.span, words=words, hint=phrases.did_you_mean(near))
        elif path in pages and (page := pages[path].content):
            yield from _without(one, page, path)


_NEARLY_ALL = 0.9
"""The share of the pages that the program's registers point at from which on content is what they were written for."""
_WITNESSES = "cases"


def _without(one: Cited, page: Content, path: str) -> Iterator[Problem]:
    """A problem for the source, and for each part of the `page`, that is named beside it and is not there."""
    sources = [source.id for source in page.sources]
    if one.source and one.source not in sources:
        near = get_close_matches(one.source, sources, n=1)
        hint = phrases.did_you_mean(near) or phrases.SOURCES_OF.format(file=path, known=", ".join(sources) or phrases.NONE)
        yield Problem(code="kilde-ukendt", span=one.of_source, words={"value": one.source, "known": ""}, hint=hint)
    for key, value, span in one.parts:
        known = dict.fromkeys(_named(page, key))
        if value not in known:
            near = get_close_matches(value, known, n=1)
            hint = phrases.did_you_mean(near) or phrases.PARTS_OF.format(file=path, known="; ".join(known) or phrases.NONE)
            yield Problem(code="ord-ukendt", span=span, words={"value": value, "key": key, "known": ""}, hint=hint)


def _named(page: Content, key: str) -> Iterator[str]:
    """What a register may name of a page in the field `key`: headings of a guide's checklist, cases of its advice; of a case
    its figures, and gains with a number.
    """
    if isinstance(page, Guide) and key == _WITNESSES:
        yield from (one.case for advice in page.advice for one in (*advice.supporting, *advice.opposing))
    elif isinstance(page, Guide):
        yield from (item.group for item in page.checklist)
    elif isinstance(page, Case):
        yield from (figure.subject for figure in (*page.entrance_cost, *page.economy))
        for gain in page.gains:
            if any(side and side.amount for side in (gain.promised, gain.measured)):
                yield gain.subject


def by_new_name(problems: Iterable[Problem], files: Iterable[Checked]) -> Iterator[Problem]:
    """The `problems`, where one points at a page by a former name with the name that it has now.

    `files` are all that were validated. A problem says of a case by its slug, or of any page by its address without an ending.
    """
    named: dict[tuple[str, str], str] = {}
    for checked in files:
        own, site_folder = checked.file.slug, urls.FOLDERS[checked.file.kind]
        for former in checked.content.aliases if checked.content else ():
            named[checked.file.kind, former] = own
            named[phrases.THE_CATALOGUE, f"{site_folder}/{former}"] = f"{site_folder}/{own}"
    for problem in problems:
        is_gone = problem.code == "henvisning-ukendt" and named
        meant = named.get((problem.words.get("folder", ""), problem.words.get("value", ""))) if is_gone else None
        yield replace(problem, hint=phrases.did_you_mean([meant])) if meant else problem
