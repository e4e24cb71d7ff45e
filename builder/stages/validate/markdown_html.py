"""Tokens of a Markdown body in; their HTML out, where ours differs from the parser's own."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from builder.nouns.typography import HARD, bound, gap


def _render_cite(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    meta = tokens[index].meta
    # Two numbers side by side would read as one: 1 and 3 as 13.
    comma = "," if index and tokens[index - 1].type == tokens[index].type else ""
    return f'<sup>{comma}<a href="#kilde-{escape(meta["id"])}">{meta["number"]}</a></sup>'


def _render_list_item(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """A task list shows a sign and a word, not a dead control that screen readers call »unavailable«."""
    token = tokens[index]
    if "checked" not in (token.meta or {}):
        return str(self.renderToken(tokens, index, options, env))
    sign, word = ("☑", "gjort") if token.meta["checked"] else ("☐", "ikke gjort")
    return f'<li class="task"><span aria-hidden="true">{sign}</span> <span class="visually-hidden">{word}:</span> '


def _render_table_open(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return '<div class="scroll" tabindex="0" role="group" aria-label="Tabel"><table>\n'


def _render_table_close(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return "</table></div>\n"


def _render_th(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return '<th scope="col">'


def _render_td(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """Alignment is a class: an inline style would break the page's own security policy."""
    style = str(tokens[index].attrGet("style") or "")
    return '<td class="number">' if "right" in style else "<td>"


def _render_text(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """The text with hard spaces, also between a number in bold and the unit after it."""
    text = bound(tokens[index].content)
    if text.startswith(" "):
        text = gap(_neighbour(tokens, index, -1), text[1:]) + text[1:]
    if text.endswith(" "):
        text = text[:-1] + gap(text[:-1], _neighbour(tokens, index, 1))
    return escapeHtml(text)


def _neighbour(tokens: Sequence[Token], index: int, step: int) -> str:
    """The nearest text before or after, past the beginnings and ends of bold and links; nothing where something else stands."""
    index += step
    while 0 <= index < len(tokens) and tokens[index].type.endswith(("_open", "_close")):
        index += step
    return tokens[index].content if 0 <= index < len(tokens) and tokens[index].type == "text" else ""


def _render_softbreak(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """A line of the file may end where a line of the page must not."""
    hard = gap(_neighbour(tokens, index, -1), _neighbour(tokens, index, 1)) == HARD
    return HARD if hard else "\n"


def _render_nothing(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return ""


RENDER_RULES = {
    "cite": _render_cite,
    "list_item_open": _render_list_item,
    "table_open": _render_table_open,
    "table_close": _render_table_close,
    "th_open": _render_th,
    "td_open": _render_td,
    "image": _render_nothing,
    "text": _render_text,
    "softbreak": _render_softbreak,
}
"""How each kind of token is written, where it is not written as markdown-it writes it."""
