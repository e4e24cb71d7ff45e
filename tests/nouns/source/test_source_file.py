"""A content file and places in it."""

from __future__ import annotations

import pytest

from builder.nouns.source.source_file import SourceFile, Span


@pytest.mark.parametrize(
    ("path", "kind", "slug"),
    [
        ("cases/it-forsyningen.md", "cases", "it-forsyningen"),
        ("guides/a.md", "guides", "a"),
        ("initiatives/md.md", "initiatives", "md"),
    ],
)
def test_a_path_says_kind_and_slug(path: str, kind: str, slug: str) -> None:
    """A file's folder is its kind, and its name without ending is its slug."""
    file = SourceFile(path=path, text="")
    assert (file.kind, file.slug) == (kind, slug)


def test_places_sort_by_file_line_and_column() -> None:
    """Places come in the order in which an editor goes through them."""
    wanted = [Span("a", 1, 1, 2), Span("a", 1, 9, 10), Span("a", 2, 1, 2), Span("a", 10, 1, 2), Span("b", 1, 1, 2)]
    assert sorted(set(wanted)) == wanted
