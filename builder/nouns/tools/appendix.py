"""What can be taken along as an appendix to a council's agenda: cases, answers and points of checklists, quoted with sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from builder.nouns.model import Answer, Case, CheckItem, Content, Guide, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of the catalogue. `sources` are ids of the page's sources, `marks` what a reader must know before leaning on them.

    `note` is a reservation in words, `meaning` what the text means where it is a word of a vocabulary; both may be empty.
    """

    text: str
    meaning: str = ""
    sources: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A row about a case under a label. `quotes` are the first on its page, none where nothing is known; `left` counts the rest.

    `field` is the key of the front matter.
    """

    field: str
    label: str
    quotes: tuple[Quote, ...]
    left: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """Something that an appendix can hold. `print` is a digest of what is quoted with its sources; it changes with the wording.

    `key` names it on its page: the id of a question, the key of a point, empty for a case itself. `title` is the question, the
    point or the case, `group` a point's heading. `facts` are a case's alone; `words` are the slugs of the glossary's words and
    abbreviations that it uses, in the order met.
    """

    key: str
    title: str
    print: str
    group: str = ""
    quotes: tuple[Quote, ...] = ()
    facts: tuple[Fact, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A page with what can be taken from it: `folder` is that of the content, `cases` or `guides`.

    `sources` are those that the exhibits cite, in the page's order. The first exhibit of a case is the case itself, and each of
    the others answers a question, in the order of the page; those of a guide are points of its checklist.
    """

    folder: str
    slug: str
    title: str
    sources: tuple[Source, ...]
    exhibits: tuple[Exhibit, ...]


def page_folder(page: Case | Guide) -> str:
    """The folder of the content that the `page` lies in."""
    return "cases" if isinstance(page, Case) else "guides"


def answered(case: Case) -> dict[str, tuple[Answer, ...]]:
    """The answers of the `case` by the id of their question, each question where it comes first; »ikke oplyst« is none."""
    found: dict[str, tuple[Answer, ...]] = {}
    for answer in case.answers:
        if answer.counts:
            found[answer.question.id] = (*found.get(answer.question.id, ()), answer)
    return found


def quotable(pages: Iterable[Content]) -> tuple[Case | Guide, ...]:
    """Those of the `pages` that an appendix can quote: every case, and each guide that has a checklist."""
    return tuple(page for page in pages if isinstance(page, Case) or (isinstance(page, Guide) and page.checklist))


def points(guide: Guide) -> dict[str, CheckItem]:
    """The points of the checklist of the `guide` by key, the last written first; two of one heading and text are one."""
    return {item.key: item for item in reversed(guide.checklist)}
