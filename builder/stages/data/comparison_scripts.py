"""Each case as a small script of its own, which the page »Sammenlign« loads when the case is chosen; and many to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields

from builder.nouns.data.script import calling
from builder.nouns.language.typography import bound
from builder.nouns.page import SitePage, views_of
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile
from builder.nouns.tools.comparison import Cell, Comparison, Point
from builder.nouns.views import Compare


def comparison_scripts(columns: Iterable[Comparison]) -> Iterator[OutputFile]:
    """A script for each column: a call that hands over its title, its cells by row and the sources that they cite, as values.

    In the order of `columns`, each at `urls.comparison_script` and plain ASCII, so that no encoding can spoil it. Texts have the
    hard spaces that a drawn page has.
    """
    return (OutputFile(urls.comparison_script(column.slug), _script(column)) for column in columns)


def candidate_script(pages: Iterable[SitePage]) -> Iterator[OutputFile]:
    """The cases to choose from on the page »Sammenlign« among the `pages`, where it has no room for them itself.

    One call with slug, title and former slugs of each, in the order of the page; plain ASCII, as the others.
    """
    for view in (one for one in views_of(Compare, pages) if one.script):
        told = [[one.slug, bound(one.title), *one.aliases] for one in view.candidates]
        yield OutputFile(view.script, calling("comparison.choices", told))


def _script(column: Comparison) -> bytes:
    told = {
        "slug": column.slug,
        "title": bound(column.title),
        "cells": {key: _cell(cell, column) for key, cell in column.cells.items() if cell.points},
        "sources": [
            {
                "number": source.number,
                "id": source.id,
                "title": bound(source.title),
                "publisher": bound(source.publisher),
                "date": bound(source.date.text),
            }
            for source in column.sources
        ],
    }
    return calling("comparison.given", told)


def _cell(cell: Cell, column: Comparison) -> dict[str, object]:
    points = [_point(point, column) for point in cell.points]
    return {"points": points, "more": cell.more, "same": "|".join(sorted(cell.sameness))}


def _point(point: Point, column: Comparison) -> dict[str, object]:
    """The point without what it has not; sources by their numbers."""
    values = {one.name: getattr(point, one.name) for one in fields(point)}
    values["sources"] = [column.numbers[id_] for id_ in point.sources]
    values["doubts"] = list(point.doubts)
    return {name: bound(value) if isinstance(value, str) else value for name, value in values.items() if value}
