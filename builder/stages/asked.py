"""The pages that a folder's own register says readers ask in; a problem for each that the catalogue lacks out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches

from builder.nouns.language import phrases
from builder.nouns.problem import Problem
from builder.nouns.registers.registers import Registers
from builder.nouns.site import urls
from builder.nouns.source.source_file import Span

_ENDING = ".html"


def unasked(asked: Mapping[str, Span], seen: Collection[str], years: Collection[int], registers: Registers) -> Iterator[Problem]:
    """A problem for each page of `asked` that is not there; of a kind of page that we do not know nothing is said.

    `asked` are addresses without an ending, each with its place, `seen` the paths of all content files, `years` those of the
    survey's waves, and `registers` give the pages of municipalities and questions.
    """
    if not asked:
        return
    pages = {urls.content(*path.removesuffix(".md").split("/", 1)).removesuffix(_ENDING) for path in seen}
    pages |= {f"{urls.FOLDERS['surveys']}/{year}" for year in years}
    pages |= {f"{_folder(urls.MUNICIPALITIES)}/{one.slug}" for one in registers.municipalities.values()}
    pages |= {f"{_folder(urls.QUESTIONS)}/{one.id}" for one in registers.vocabularies["spoergsmaal"].terms}
    pages |= {page.removesuffix(_ENDING) for page in vars(urls).values() if isinstance(page, str) and page.endswith(_ENDING)}
    known = {_folder(page) for page in pages if "/" in page}
    for page, span in asked.items():
        folder, _, name = page.partition("#")[0].rpartition("/")
        if page.partition("#")[0] in pages or (folder and folder not in {*known, *urls.FOLDERS}):
            continue
        same = [one for one in sorted(pages) if one.rpartition("/")[2] == name]
        hint = phrases.did_you_mean(same or get_close_matches(page, sorted(pages), n=1)) or phrases.AS_ADDRESS
        words = {"value": page, "folder": phrases.THE_CATALOGUE}
        yield Problem(code="henvisning-ukendt", span=span, words=words, hint=hint)


def _folder(page: str) -> str:
    """The folder of a page, or that of the pages below one that lists them."""
    return page.rpartition("/")[0] or page.removesuffix(_ENDING)
