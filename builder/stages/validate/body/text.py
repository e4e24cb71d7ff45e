"""Tokens of a Markdown body in; what a reader reads as plain text out, block by block, as search and privacy want it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from builder.nouns.entry import Passage

_CODE = frozenset({"fence", "code_block"})
_BREAKS = frozenset({"softbreak", "hardbreak"})


def passages(tokens: Sequence[Token]) -> Iterator[Passage]:
    """A passage for each heading, paragraph, point and block of code, and one for each row of a table, in the order of the text.

    `tokens` are those of a whole body, of which headings bear their anchors as `id`. Spaces and line breaks become one space;
    what holds no words gives no passage.
    """
    cells: list[str] | None = None
    for index, token in enumerate(tokens):
        if token.type == "tr_open":
            cells = []
        elif token.type == "tr_close":
            yield from _passage(" ".join(cells or ()))
            cells = None
        elif token.type in _CODE:
            yield from _passage(token.content)
        elif token.type == "inline" and cells is not None:
            cells.append(_text(token.children or ()))
        elif token.type == "inline":
            yield from _passage(_text(token.children or ()), tokens[index - 1])


def _passage(text: str, opener: Token | None = None) -> Iterator[Passage]:
    words = " ".join(text.split())
    if words and opener is not None and opener.type == "heading_open":
        yield Passage(text=words, level=int(opener.tag[1]), anchor=str(opener.attrGet("id") or ""))
    elif words:
        yield Passage(text=words)


def _text(tokens: Sequence[Token]) -> str:
    """The words of a line without stars, addresses and source numbers."""
    return "".join(" " if token.type in _BREAKS else token.content for token in tokens if token.type != "image")
