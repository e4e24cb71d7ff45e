"""A file as text, and places in it. In: nothing but text. Out: line, column and excerpt of any place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file: 1-based line and columns, counted in characters; `end_column` is exclusive."""

    file: str
    line: int = 1
    column: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A content file that has been read: `path` relative to the content folder with `/`, newlines as line feeds."""

    path: str
    text: str

    @property
    def kind(self) -> str:
        """The folder that says what the file holds: `cases`, `guides` or `initiatives`."""
        return self.path.split("/", 1)[0]

    @property
    def slug(self) -> str:
        """The file name without its ending; it becomes the address of the page."""
        return self.path.rsplit("/", 1)[-1].removesuffix(".md")
