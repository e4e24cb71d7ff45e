"""Tokens of a Markdown body in; the same text as blocks out, for what is set on paper and knows no HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from builder.nouns.lint.markdown_words import WARNINGS
from builder.nouns.site import urls
from builder.nouns.source.blocks import (
    CODE,
    EMPHASIS,
    LINE_BREAK,
    RAISED,
    STRONG,
    Block,
    Box,
    Code,
    Heading,
    Items,
    Pair,
    Pairs,
    Paragraph,
    Quote,
    Rule,
    Run,
    Runs,
    Table,
)
from builder.stages.validate.body.html import TARGET, bound_text, letter, softbreak

_STYLES = {"strong_open": STRONG, "em_open": EMPHASIS}


@dataclass(slots=True)
class _Node:
    """A block with what stands in it; a line of text is a block too, and its own tokens are no nodes.

    `token` is the one that opens it, or its only one. The parser's own tree has a node for every word, and takes thrice as long.
    """

    type: str
    token: Token
    children: list[_Node] = field(default_factory=list)


def _tree(tokens: Sequence[Token]) -> list[_Node]:
    """The outermost blocks."""
    outer: list[_Node] = []
    around = [outer]
    for token in tokens:
        if token.nesting < 0:
            around.pop()
            continue
        node = _Node(token.type.removesuffix("_open") if token.nesting else token.type, token)
        around[-1].append(node)
        if token.nesting:
            around.append(node.children)
    return outer


def blocks(tokens: Sequence[Token]) -> tuple[Block, ...]:
    """The blocks of a whole body, in its order.

    `tokens` have their anchors as `id`, and under `TARGET` the content file that a link leads to. Footnotes of Markdown's own
    stand last, as a list; what the list of sources numbers leads there.
    """
    return tuple(_blocks(_tree(tokens)))


def _blocks(nodes: Sequence[_Node]) -> Iterator[Block]:
    for node in nodes:
        if node.type in _WRITERS:
            yield _WRITERS[node.type](node)


def _inside(node: _Node) -> tuple[Block, ...]:
    return tuple(_blocks(node.children))


def _runs(node: _Node) -> Runs:
    """The words of the lines of text in a block."""
    lines = (child.token for child in node.children if child.type == "inline")
    return tuple(run for token in lines for run in _inline(token.children or ()))


def _inline(tokens: Sequence[Token]) -> Iterator[Run]:
    styles: list[str] = []
    to = ""
    for index, token in enumerate(tokens):
        if token.type in _STYLES:
            styles.append(_STYLES[token.type])
        elif token.type in {"strong_close", "em_close"}:
            styles.pop()
        elif token.type == "link_open":
            to = str(token.meta.get(TARGET) or token.attrGet("href") or "")
        elif token.type == "link_close":
            to = ""
        else:
            yield from _run(tokens, index, tuple(styles), to)


def _run(tokens: Sequence[Token], index: int, styles: tuple[str, ...], to: str) -> Iterator[Run]:
    token = tokens[index]
    if token.type == "text" and token.content:
        yield Run(bound_text(tokens, index), styles, to)
    elif token.type == "softbreak":
        yield Run(softbreak(tokens, index).replace("\n", " "), styles, to)
    elif token.type == "hardbreak":
        yield Run(LINE_BREAK)
    elif token.type == "code_inline":
        yield Run(token.content, (*styles, CODE), to)
    elif token.type == "cite":
        if index and tokens[index - 1].type == "cite":
            yield Run(",", (RAISED,))
        yield Run(str(token.meta["number"]), (RAISED,), urls.source("", token.meta["id"]))
    elif token.type == "footnote_ref":
        number = token.meta["id"]
        yield Run(letter(number), (RAISED,), f"#fn{number + 1}")


def _heading(node: _Node) -> Block:
    return Heading(int(node.token.tag[1]), _runs(node), f"#{node.token.attrs.get('id', '')}")


def _paragraph(node: _Node) -> Block:
    return Paragraph(_runs(node))


def _items(node: _Node) -> Block:
    if node.type == "ordered_list":
        return Items(tuple(map(_inside, node.children)), "number", int(node.token.attrs.get("start", 1)))
    return Items(tuple(map(_inside, node.children)), "check" if node.token.attrs.get("class") else "bullet")


def _pairs(node: _Node) -> Block:
    """A list of words: each with all that stands below it; several words in a row share what is said of them."""
    rows: list[Pair] = []
    for child in node.children:
        if child.type == "dt":
            rows.append(Pair(_runs(child), ()))
        elif rows:
            rows[-1] = Pair(rows[-1].term, (*rows[-1].told, *_inside(child)))
    return Pairs(tuple(rows))


def _table(node: _Node) -> Block:
    rows = [row for part in node.children for row in part.children]
    head, *body = (tuple(map(_runs, row.children)) for row in rows)
    numeric = tuple("right" in str(cell.token.attrs.get("style", "")) for cell in rows[0].children)
    return Table(head, tuple(body), numeric=numeric)


def _alert(node: _Node) -> Block:
    title, *rest = node.children
    kind = "warning" if str(node.token.meta.get("kind")).lower() in WARNINGS else "note"
    return Box("".join(run.text for run in _runs(title)), tuple(_blocks(rest)), kind)


def _footnotes(node: _Node) -> Block:
    notes = tuple(map(_inside, node.children))
    return Items(notes, "note", places=tuple(f"#fn{number}" for number in range(1, len(notes) + 1)))


_WRITERS: Mapping[str, Callable[[_Node], Block]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "bullet_list": _items,
    "ordered_list": _items,
    "dl": _pairs,
    "table": _table,
    "alert": _alert,
    "blockquote": lambda node: Quote(_inside(node)),
    "fence": lambda node: Code(node.token.content.rstrip("\n")),
    "code_block": lambda node: Code(node.token.content.rstrip("\n")),
    "hr": lambda node: Rule(),
    "footnote_block": _footnotes,
}
"""How each type of block is taken; there is no other."""
