"""What a folder's own registers point at; a problem for each page, and each source of a page, that is not there, out.

A row that points at nothing is passed over where pages are made, so it would be left out in silence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from builder.nouns import phrases
from builder.nouns.checked import Checked
from builder.nouns.danish import slug
from builder.nouns.problem import Problem
from builder.nouns.register_files import Cited


def unfounded(cited: Iterable[Cited], files: Collection[Checked], seen: Collection[str]) -> Iterator[Problem]:
    """A problem for each page of `cited` that is not there, and for each source that its page does not list.

    `files` are all that were validated, `seen` the paths of all content files; of a page with errors no source is missed.
    """
    pages = {checked.file.path: checked for checked in files}
    for one in cited:
        path = f"{one.folder}/{one.target}.md"
        if path not in seen:
            words = {"value": one.target, "folder": one.folder}
            yield Problem(code="henvisning-ukendt", span=one.span, words=words, hint=_near(one, pages, seen))
        elif one.source and path in pages and (page := pages[path].content):
            known = [source.id for source in page.sources]
            if one.source not in known:
                near = get_close_matches(one.source, known, n=1)
                hint = phrases.did_you_mean(near) or phrases.SOURCES_OF.format(file=path, known=", ".join(known) or phrases.NONE)
                yield Problem(code="kilde-ukendt", span=one.of_source, words={"value": one.source, "known": ""}, hint=hint)


def _near(one: Cited, pages: Mapping[str, Checked], seen: Collection[str]) -> str:
    """The page that was meant: by its path, its title, a former name, or a name that is nearly its own."""
    name = slug(one.target.rpartition("/")[2].removesuffix(".md"))
    slugs = sorted(path.rpartition("/")[2].removesuffix(".md") for path in seen if path.startswith(f"{one.folder}/"))
    known = [(checked.file.slug, checked.content) for checked in pages.values() if checked.file.kind == one.folder]
    other = [own for own, page in known if page and (name in page.aliases or slug(page.title) == name)]
    return phrases.did_you_mean(([name] if name in slugs else []) or other or get_close_matches(name, slugs, n=1))
