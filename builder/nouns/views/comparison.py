"""What the pages that compare cases are told: `stages/pages/compare` makes it, `compare` and `comparison` show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from builder.nouns.cache.following import Following
from builder.nouns.tools.comparison import ComparedRow, Comparison, Row
from builder.nouns.views.parts import Link, Pager
from builder.nouns.views.view import View


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A case to choose: `aliases` are its former slugs, `page` is the path of the page where it stands beside the closest.

    That is empty for none.
    """

    slug: str
    title: str
    aliases: tuple[str, ...]
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare(View):
    """The page on which a reader compares cases of their own choice; the script draws the table.

    `candidates` are all cases by title; `known` are the rows with the number of cases that have something in each; `most` is how
    many may stand side by side. `script` is the path of what hands the page the candidates where it has no room for them, and
    `lists` lead then to the pages of the list of all cases; to none where the page has them itself.
    """

    template: ClassVar[str] = "compare"

    candidates: tuple[Candidate, ...]
    known: tuple[tuple[Row, int], ...]
    most: int
    script: str
    lists: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonPage(View):
    """A case beside those closest to it, for readers without scripts.

    `columns` begin with the case; `rows` are those in which somebody knows something, `silent` the titles of the others. `why`
    says of each of the others, in order, why it is close. `asked` is what the page for a choice of one's own is asked for the
    same cases.
    """

    template: ClassVar[str] = "comparison"

    case: Link
    columns: tuple[Comparison, ...]
    rows: Following[tuple[Comparison, ...], tuple[ComparedRow, ...]]
    silent: Following[tuple[Comparison, ...], tuple[str, ...]]
    why: tuple[str, ...]
    asked: str
