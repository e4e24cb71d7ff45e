"""Tokens of a Markdown body in; the parts of a document out, each token written as HTML where nothing is left to decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from builder.nouns.language.typography import HARD, bound, gap
from builder.nouns.source.document import Markup, PageLink, Part, Words
from builder.stages.validate.body.tables import IS_HEAD, LABEL, LONG, NAME, PAPER, STACKED

# In these no word becomes a link to the glossary: it would be wrong, or in the way.
_CLOSED = frozenset({"heading_open", "th_open"})
TARGET = "target"
"""The key of a link token's `meta` under which stands the content file that the link leads to."""
_BOUND = "bound"
"""That of a text's `meta` under which its hard spaces are kept, once they are found: paper needs them too."""


def document_parts(markdown: MarkdownIt, tokens: Sequence[Token], env: Any) -> tuple[Part, ...]:
    """The parts of the document that the tokens make, in their order, with neighbours of one kind joined.

    `markdown` is the parser with `RENDER_RULES`, `tokens` are those of a whole body, and `env` is what the parser was given. A
    link whose token says under `TARGET` where it leads becomes a part of its own; every other address is written as it stands.
    """
    return tuple(_joined(_block_parts(markdown, tokens, env)))


def _joined(parts: Iterator[Part | str]) -> Iterator[Part]:
    html: list[str] = []
    words: list[str] = []
    for part in parts:
        if words and not isinstance(part, Words):
            yield Words("".join(words))
            words.clear()
        if isinstance(part, str):
            html.append(part)
            continue
        if html:
            yield Markup("".join(html))
            html.clear()
        if isinstance(part, Words):
            words.append(part.text)
        else:
            yield part
    if words or html:
        yield Words("".join(words)) if words else Markup("".join(html))


def _block_parts(markdown: MarkdownIt, tokens: Sequence[Token], env: Any) -> Iterator[Part | str]:
    """The parts as they follow each other; finished HTML is a plain text here, as most tokens become a few letters of it."""
    for index, token in enumerate(tokens):
        if token.type == "paragraph_close" and not token.hidden:
            yield "</p>\n"
        elif token.type != "inline":
            yield _html(markdown, tokens, index, env)
        else:
            yield from _inline_parts(markdown, token.children or (), env, closed=tokens[index - 1].type in _CLOSED)


def _inline_parts(markdown: MarkdownIt, tokens: Sequence[Token], env: Any, *, closed: bool) -> Iterator[Part | str]:
    """The parts of a line of text; `closed` says that no word of it may become a link."""
    position, linked = 0, False
    while position < len(tokens):
        token = tokens[position]
        if token.type == "link_open" and TARGET in token.meta:
            end = next(i for i in range(position, len(tokens)) if tokens[i].type == "link_close")
            html = "".join(_html(markdown, tokens, i, env) for i in range(position + 1, end))
            yield PageLink(token.meta[TARGET], html, str(token.attrGet("title") or ""))
            position = end
        elif token.type == "text" and not (closed or linked):
            yield Words(bound_text(tokens, position))
        elif token.type == "softbreak" and not (closed or linked):
            yield Words(softbreak(tokens, position))
        else:
            linked = token.type == "link_open" or (linked and token.type != "link_close")
            yield _html(markdown, tokens, position, env)
        position += 1


def _html(markdown: MarkdownIt, tokens: Sequence[Token], index: int, env: Any) -> str:
    """One token as HTML: by our rule, by the parser's, or as its tag."""
    renderer = cast("RendererHTML", markdown.renderer)
    rule = renderer.rules.get(tokens[index].type)
    return str(rule(tokens, index, markdown.options, env) if rule else renderer.renderToken(tokens, index, markdown.options, env))


def _render_cite(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    meta = tokens[index].meta
    # Two numbers side by side would read as one, where the words are copied: 1 and 3 as 13, and the year before as 201913.
    before = "," if index and tokens[index - 1].type == tokens[index].type else " "
    # By number, which weighs less than by id; the list at the foot of the page has both.
    return f'<sup>{before}<a href="#k.{meta["number"]}">{meta["number"]}</a></sup>'


def _render_note(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """A letter, so that nobody takes a note for a source, which has a number."""
    number, anchor = tokens[index].meta["id"], _note_anchor(tokens[index])
    name = f'aria-label="note {letter(number)}"'
    return f'<sup class="footnote-ref"> <a href="#fn{number + 1}" id="{anchor}" {name}>{letter(number)}</a></sup>'


def _render_back(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return f' <a href="#{_note_anchor(tokens[index])}" class="footnote-backref" aria-label="tilbage til teksten">↩︎</a>'


def _note_anchor(token: Token) -> str:
    """Where in the text a note is called; a note that is called twice has two places."""
    again = token.meta.get("subId", 0)
    return f"fnref{token.meta['id'] + 1}" + (f":{again}" if again else "")


def _render_notes_open(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return '<section class="footnotes" aria-label="Noter">\n<ol class="footnotes-list">\n'


def letter(number: int) -> str:
    """The letter of the note with this number from 0, as a list with letters counts on: a … z, aa, ab."""
    before, last = divmod(number, 26)
    return (letter(before - 1) if before else "") + chr(ord("a") + last)


def _render_list_item(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """A task list shows a symbol and a word, not a dead control that screen readers call »unavailable«."""
    token = tokens[index]
    if "checked" not in (token.meta or {}):
        return str(self.renderToken(tokens, index, options, env))
    sign, word = ("☑", "gjort") if token.meta["checked"] else ("☐", "ikke gjort")
    return f'<li class="task"><span aria-hidden="true">{sign}</span> <span class="vh">{word}:</span> '


def _render_table_open(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """A table in a frame to scroll in; roles say what it is where a style sheet shows its rows as blocks."""
    meta = tokens[index].meta
    classes = " ".join(filter(None, ("table", STACKED if meta[STACKED] else "", meta[PAPER])))
    name = escapeHtml(f"Tabel: {meta[NAME]}" if meta[NAME] else "Tabel")
    frame = f'<div class="scroll" tabindex="0" role="group" aria-label="{name}">'
    return f'{frame}<table class="{classes}"{_role(tokens[index], "table")}>\n'


def _role(token: Token, name: str) -> str:
    return f' role="{name}"' if token.meta[STACKED] else ""


def _render_table_close(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return "</table></div>\n"


def _render_rows_open(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return f"<{tokens[index].tag}{_role(tokens[index], 'rowgroup')}>\n"


def _render_tr(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return f"<tr{_role(tokens[index], 'row')}>\n"


def _render_th(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return f'<th scope="col"{_role(tokens[index], "columnheader")}{_cell_classes(tokens[index])}>'


def _render_td(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """The first of a row is its heading, as every row of ours begins with what it is about."""
    meta = tokens[index].meta
    if meta[IS_HEAD]:
        return f'<th scope="row"{_role(tokens[index], "rowheader")}{_cell_classes(tokens[index])}>'
    label = f' data-label="{escapeHtml(meta[LABEL])}"' if meta[LABEL] and meta[STACKED] else ""
    return f"<td{_role(tokens[index], 'cell')}{label}{_cell_classes(tokens[index])}>"


def _render_td_close(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """Between the two stands one token with the words of the cell."""
    return "</th>\n" if tokens[index - 2].meta[IS_HEAD] else "</td>\n"


def _cell_classes(token: Token) -> str:
    """Alignment is a class: an inline style would break the page's own security policy."""
    found = ("number" if "right" in str(token.attrGet("style") or "") else "", LONG if token.meta[LONG] else "")
    classes = " ".join(filter(None, found))
    return f' class="{classes}"' if classes else ""


def _render_text(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return escapeHtml(bound_text(tokens, index))


def bound_text(tokens: Sequence[Token], index: int) -> str:
    """The text of the token at `index` with hard spaces, also between a number in bold and the unit after it.

    `tokens` are those of its line, of which it is one of type `text`.
    """
    token = tokens[index]
    if (known := token.meta.get(_BOUND)) is not None:
        return str(known)
    text = bound(token.content)
    if text.startswith(" "):
        text = gap(_neighbour(tokens, index, -1), text[1:]) + text[1:]
    if text.endswith(" "):
        text = text[:-1] + gap(text[:-1], _neighbour(tokens, index, 1))
    token.meta[_BOUND] = text
    return text


def _neighbour(tokens: Sequence[Token], index: int, step: int) -> str:
    """The nearest text before or after, past the beginnings and ends of bold and links; nothing where something else stands."""
    index += step
    while 0 <= index < len(tokens) and tokens[index].type.endswith(("_open", "_close")):
        index += step
    return tokens[index].content if 0 <= index < len(tokens) and tokens[index].type == "text" else ""


def _render_softbreak(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return softbreak(tokens, index)


def softbreak(tokens: Sequence[Token], index: int) -> str:
    """What stands for the softbreak at `index`: a line of the file may end where a line of the page must not.

    `tokens` are those of the line; a hard space comes out, or a new line.
    """
    hard = gap(_neighbour(tokens, index, -1), _neighbour(tokens, index, 1)) == HARD
    return HARD if hard else "\n"


def _render_nothing(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    return ""


RENDER_RULES = {
    "cite": _render_cite,
    "footnote_ref": _render_note,
    "footnote_anchor": _render_back,
    "footnote_block_open": _render_notes_open,
    "list_item_open": _render_list_item,
    "table_open": _render_table_open,
    "table_close": _render_table_close,
    "thead_open": _render_rows_open,
    "tbody_open": _render_rows_open,
    "tr_open": _render_tr,
    "th_open": _render_th,
    "td_open": _render_td,
    "td_close": _render_td_close,
    "image": _render_nothing,
    "text": _render_text,
    "softbreak": _render_softbreak,
}
"""How each type of token is written, where it is not written as markdown-it writes it; functions are called as its own are."""
