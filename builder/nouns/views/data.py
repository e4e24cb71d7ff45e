"""What the page of the open data is told: `stages/pages` makes it, the template `data` shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.edition import Edition
from builder.nouns.fields import Field
from builder.nouns.model import Case
from builder.nouns.views.parts import Link
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class DataFile:
    """A list of the open data: the number of its rows, its size in bytes, and its columns by name with kind and contents."""

    link: Link
    rows: int
    size: int
    columns: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherFile:
    """Another file: its size in bytes, 0 where nobody knows, and what it is for."""

    link: Link
    size: int
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A year, how many cooperations ran in it for certain, those that have ended, are to by a plan, or of which it is unknown.

    Of very many the first are named; `numbers` says how many there are of the three sorts in all. `python` and `r` find the ended
    ones in the lists.
    """

    year: int
    ran: int
    ended: tuple[tuple[Link, Case], ...]
    planned: tuple[tuple[Link, Case], ...]
    unknown: tuple[Link, ...]
    numbers: tuple[int, int, int]
    python: str
    r: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Data(View):
    """The open data: files, examples, the fields of a case; `cases` is a number.

    `schema_org` is where the names of its markup stand.
    `embed` is an example of a page for frames, empty without a case.
    """

    template: ClassVar[str] = "data"

    edition: Edition
    files: tuple[DataFile, ...]
    others: tuple[OtherFile, ...]
    example: Example
    cases: int
    fields: tuple[Field, ...]
    schema_org: str
    embed: str
