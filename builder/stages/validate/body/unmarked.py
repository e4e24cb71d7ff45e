"""A body in; the same with blanks for the markup that its tokens bear, so that what is left is what its page must show."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from markdown_it.token import Token

from builder.nouns.lint.markdown_words import LANGUAGES
from builder.stages.validate.body.suspect import ends_fence

# What may stand before the sign of a quotation on its line.
_PREFIX = r"(?:[ \t>]|[-+*][ \t]|\d+[.)][ \t]|\[\^[^\]\s]+\]:|:[ \t])*"
_QUOTE = re.compile(rf"^({_PREFIX}?)>")


def unmarked(lines: Sequence[str], tokens: Sequence[Token], references: Mapping[str, Any]) -> str:
    """The body with blanks for markup that its tokens do not bear; every other character stays in its place."""
    kept = list(lines)
    for token in tokens:
        if token.map is not None and (blank := _BLANKS.get(token.type)):
            blank(kept, token)
    text = "\n".join(kept)
    for name, place in references.items():
        first, last = place["map"]
        label = re.escape(name).replace(r"\ ", r"\s+")
        if re.search(rf"\[{label}\](?!:)", text, re.IGNORECASE):
            kept[first:last] = [""] * (last - first)
            text = re.sub(
                rf"(\[[^\[\]]*)\]\[{label}\]|(\[{label})\](?![\[(:])", _plain_link, "\n".join(kept), flags=re.IGNORECASE
            )
            kept = text.split("\n")
    return text.replace("[X]", "[x]")


def _plain_link(match: re.Match[str]) -> str:
    return f"{match[1] or match[2]}](lnk)"


def _quote(lines: list[str], token: Token) -> None:
    for number in range(*(token.map or ())):
        lines[number] = _QUOTE.sub(lambda match: match[1] + " ", lines[number], count=1)


def _alert(lines: list[str], token: Token) -> None:
    _quote(lines, token)
    first = (token.map or (0,))[0]
    lines[first] = re.sub(r"\[!\w+\]", lambda match: match[0].upper(), lines[first], count=1)


def _rule(lines: list[str], token: Token) -> None:
    lines[(token.map or (0,))[0]] = ""


def _heading(lines: list[str], token: Token) -> None:
    first, last = token.map or (0, 0)
    if token.markup.startswith("#"):
        line = re.sub(rf"{token.markup}(?=\s|$)", lambda m: " " * len(m[0]), lines[first], count=1)
        lines[first] = re.sub(rf"\s{token.markup}\s*$", "", line)  # another number of # behind the words is hardly markup
    else:
        lines[last - 1] = ""


def _table(lines: list[str], token: Token) -> None:
    first, last = token.map or (0, 0)
    lines[first + 1] = ""
    for number in range(first, last):
        lines[number] = lines[number].replace("|", " ")


def _fence(lines: list[str], token: Token) -> None:
    """The marks go, and the first word after them when it is a language; other words than that would be lost."""
    first, last = token.map or (0, 0)
    mark = re.escape(token.markup)
    word = token.info.split(maxsplit=1)[0] if token.info.strip() else ""
    language = re.escape(word) if word.lower() in LANGUAGES else ""
    lines[first] = re.sub(rf"{mark}[ \t]*{language}(?=\s|$)|{mark}", lambda m: " " * len(m[0]), lines[first], count=1)
    if last - 1 > first and ends_fence(token, lines[last - 1]):
        lines[last - 1] = ""


_BLANKS = {
    "blockquote_open": _quote,
    "alert_open": _alert,
    "hr": _rule,
    "heading_open": _heading,
    "table_open": _table,
    "fence": _fence,
}
