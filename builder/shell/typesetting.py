"""The book's data in, a PDF out. The typesetter is an extra that not every machine has."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

from builder.nouns.edition import Edition
from builder.nouns.page import SitePage
from builder.nouns.site.site import OutputFile, Site
from builder.stages.book import book_data

STANDARD = "ua-1"
"""PDF/UA-1: the typesetter itself refuses a file that a screen reader could not follow."""


class TypesetterMissingError(Exception):
    """The typesetter is not installed; the words say how to get it."""


def book(pages: Iterable[SitePage], site: Site, edition: Edition, templates: Path) -> OutputFile:
    """The book of the whole catalogue: `inspirationskatalog-2026-11-28.pdf`. The same input gives the same bytes.

    `pages` are all pages of the site; `templates` is the folder of templates, of which those of the book lie in `book/`.

    Raises `TypesetterMissingError` when the typesetter is not installed, and `RuntimeError` when it cannot set the book: a
    mistake of ours.
    """
    data = typeset(book_data(pages, site, edition), edition.day, templates / "book")
    return OutputFile(f"inspirationskatalog-{edition.day.isoformat()}.pdf", data)


def typeset(data: str, day: date, folder: Path) -> bytes:
    """The PDF of a book.

    `data` is JSON as `book_data` writes it, `day` the day that the file says it is from, and `folder` holds `book.typ`. No
    font of the machine is used, and nothing is asked of the clock or the network. Raises as `book` does.
    """
    typst, pikepdf = _extra("typst"), _extra("pikepdf")
    made = typst.compile(
        folder / "book.typ",
        root=folder,
        ignore_system_fonts=True,
        sys_inputs={"book": data},
        pdf_standards=STANDARD,
        timestamp=datetime.combine(day, time(), UTC),
    )
    # A tagged book is mostly small objects, which the typesetter writes in clear text: packed, it is a third.
    small = BytesIO()
    with pikepdf.open(BytesIO(made)) as book:
        book.save(small, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return small.getvalue()


def _extra(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise TypesetterMissingError(
            f"Bogen kan ikke sættes, for programmet »{name}« er ikke installeret. "
            'Installér det fra projektets mappe med: python -m pip install --editable ".[book]"'
        ) from error
