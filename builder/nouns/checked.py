"""A file after validation: its content when it has no error, its problems, and where its values stand; which one was meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import TypeAlias

from builder.nouns.language.danish import slug
from builder.nouns.model import Content
from builder.nouns.problem import Problem
from builder.nouns.source.document import Link
from builder.nouns.source.source_file import SourceFile, Span

FieldPath: TypeAlias = tuple[str | int, ...]
"""The key path of a value in the front matter: Danish keys and positions from 0, such as `("partnere", 2, "kommune")`."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A field that points at another file: the slug `target` in the content folder `folder`, and where it is written."""

    folder: str
    target: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """`content` is None when an error stands in `problems`, and never else; a warning leaves it.

    `references` and `links` are what fields and the body point at, also of a file with errors as far as it could be read.
    The file is judged the same on every day from `since` and before `until`.
    `abbreviations` are those that its body does not explain, each where it stands first. `says` is a digest of all that a reader
    sees of the body, empty where that is short: two pages of the same one say the same.
    `places` are by key path, also of values that could not be read; they serve the checks that come later.
    """

    file: SourceFile
    content: Content | None
    problems: tuple[Problem, ...]
    places: Mapping[FieldPath, Span]
    references: tuple[Pointer, ...] = ()
    links: tuple[Link, ...] = ()
    since: date = date.min
    until: date = date.max
    abbreviations: tuple[tuple[str, Span], ...] = ()
    says: str = ""

    def place(self, *path: str | int) -> Span:
        """The place of the value at the key path `path`, or the first line of the file when it has none."""
        return self.places.get(path, Span(self.file.path, 1, 1, 4))


def page_meant(target: str, folder: str, files: Iterable[Checked], slugs: Sequence[str]) -> list[str]:
    """The slug of the page meant by a `target` that the `folder` lacks, alone or first in a list; none when nobody knows.

    It may be written as a path, a title or a former name, or nearly so. `files` are those that were validated, `slugs` those of
    all files that lie in the folder.
    """
    name = slug(target.rpartition("/")[2].removesuffix(".html").removesuffix(".md"))
    pages = [(one.file.slug, one.content) for one in files if one.file.kind == folder and one.content]
    renamed = [own for own, page in pages if target in page.aliases or name in page.aliases]
    titled = [own for own, page in pages if slug(page.title) == name]
    exact = [name] if name in slugs else renamed or titled
    return exact or get_close_matches(target, slugs, n=1) or get_close_matches(name, slugs, n=1)
