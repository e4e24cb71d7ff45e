"""Which pages are to be read again, as a list for a terminal or for an issue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.freshness import Freshness, freshness
from builder.nouns.language.danish import count, long_date
from builder.nouns.model import Content
from builder.nouns.site import project
from builder.nouns.tables import FOLDERS
from builder.shell.reports.report import told


@dataclass(frozen=True, slots=True)
class Due:
    """A page whose review falls due; `file` is its path under the content folder."""

    file: str
    page: Content
    fresh: Freshness


def due(catalogue: Catalogue, by: date, today: date) -> tuple[Due, ...]:
    """The pages to be read again by that day, the longest overdue first.

    `by` is the last day that counts, `today` that from which a page is overdue.
    """
    found = [Due(f"{FOLDERS[type(page)]}/{page.slug}.md", page, freshness(page, today)) for page in catalogue.pages]
    return tuple(sorted((row for row in found if row.fresh.due <= by), key=lambda row: (row.fresh.due, row.file)))


def text(rows: tuple[Due, ...], by: date) -> Iterator[str]:
    """One line a page: day, file, title, and what there is to know; then how many.

    `rows` are those of `due`, `by` the last day that they count to.
    """
    for row in rows:
        yield f"{row.fresh.due.isoformat()}  {row.file}  {told(row.page.title)}{_notes(row)}"
    yield _total(rows, by)


def markdown(rows: tuple[Due, ...], by: date, repository: str) -> Iterator[str]:
    """The same as a list of tasks, each leading to the file.

    `rows` are those of `due`, `by` the last day that they count to; `repository` is the project's address, for the links. Titles
    are escaped, so that they can be no Markdown.
    """
    yield _total(rows, by)
    yield ""
    for row in rows:
        title = "".join(f"\\{c}" if c in "[]\\`*_<>" else c for c in told(row.page.title))
        yield f"- [ ] {row.fresh.due.isoformat()} [{title}]({project.edit(repository, row.file)}){_notes(row)}"


def _notes(row: Due) -> str:
    notes = ["forfalden"] if row.fresh.overdue else []
    notes += ["vises som historisk"] if row.fresh.historic else []
    notes += [row.fresh.confirmation] if row.fresh.confirmation else []
    return f" – {', '.join(notes)}" if notes else ""


def _total(rows: tuple[Due, ...], by: date) -> str:
    return f"{count(len(rows), 'side', 'sider')} skal gennemgås senest {long_date(by)}."
