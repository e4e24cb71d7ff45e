"""A body and its tokens in; every word, number and sign that the file holds and the page would not show, or would show changed.

No list of mistakes can foresee them all. So what the tokens show is written back as Markdown and held against the file, both
without spaces; what differs never reaches the reader. Markup that the parser understood stands in both and falls out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape
from html.entities import html5
from itertools import groupby
from typing import Any

from markdown_it.token import Token

from builder.nouns.limits import MOST_COMPARED
from builder.nouns.lint.markdown_words import DEFINED_LINK, ENTITY, FOOTNOTE
from builder.stages.validate.body.unmarked import unmarked

# An address is no text that a reader reads, and the parser writes it in a way of its own.
_LINK = r"\]\(\s*(?:<[^<>\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?\s*\)"
_AUTOLINK = r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>"
_UNIT = re.compile(rf"(?P<link>{_LINK})|(?P<auto>{_AUTOLINK})|\\[\\&]|{ENTITY}|[^\W_]+|\S")
# As in a unit. What it begins with is known, and `re` skips there: most texts have only links, which begin with two signs.
_LINK_ALONE = re.compile(_LINK)
_ADDRESS = re.compile(
    rf"[\]<](?:(?<=\])(?P<link>{_LINK.removeprefix(chr(92) + ']')})|(?<=<)(?P<auto>{_AUTOLINK.removeprefix('<')}))"
)
_CHARACTER = re.compile(rf"\\[\\&]|{ENTITY}")
_PLAIN = {"link": "](lnk)", "auto": "<auto:lnk>"}


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of one line of the body that its page does not show as it stands: `line` and `column` count from 0.

    `written` is what the file holds, `shown` what the page has in its place, empty for nothing.
    """

    line: int
    column: int
    written: str
    shown: str


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word or a sign, where it stands in the text that it was cut from, and whether its line begins with it."""

    text: str
    start: int
    end: int
    opens: bool


def changes(lines: Sequence[str], tokens: Sequence[Token], references: Mapping[str, Any]) -> Iterator[Change]:
    """Every change between a body and what its tokens show, from above; at most one for each stretch of a line.

    `lines` are those of the body, `tokens` what the parser made of it, not yet altered, and `references` the addresses that it
    knows by name, as the parser tells them.
    """
    source = unmarked(lines, tokens, references)
    shown = _shown(tokens, lines)
    found = list(_renumbered(tokens, lines))
    if _dense(source) != _dense(shown):
        for before, after in _differences(_units(source), _units(shown)):
            found += _by_line(source, before, " ".join(unit.text for unit in after))
    yield from sorted(found, key=lambda change: (change.line, change.column))


def _renumbered(tokens: Sequence[Token], lines: Sequence[str]) -> Iterator[Change]:
    """The points of lists whose number is another on the page, for a list counts by itself.

    They are no part of the comparison: were each number another, nothing would tell which line of the page is which of the file.
    """
    numbers: list[int | None] = []
    for token in tokens:
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            start = token.attrGet("start")
            numbers.append(int(1 if start is None else start) if token.type == "ordered_list_open" else None)
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            numbers.pop()
        elif token.type == "list_item_open" and (number := numbers[-1]) is not None:
            numbers[-1] = number + 1
            line = token.map[0] if token.map else 0
            if token.info != str(number) and (
                place := re.search(rf"(?<!\d){token.info}(?={re.escape(token.markup)})", lines[line])
            ):
                yield Change(line, place.start(), token.info, str(number))


def _dense(text: str) -> str:
    """The text as `_units` would join it, which is quick; a stretch that only looks like a link is taken for one in both."""
    if "<" in text:
        text = _ADDRESS.sub(lambda match: _PLAIN[match.lastgroup or ""], text)
    elif "](" in text:
        text = _LINK_ALONE.sub(_PLAIN["link"], text)
    read = _CHARACTER.sub(_character, text) if "&" in text else text
    return "".join(read.replace("\\", "").split())


def _character(match: re.Match[str]) -> str:
    """What the parser makes of an entity; what only looks like one, or stands behind a stroke, stays as it is."""
    is_entity = match[0].startswith("&#") or (match[0][0] == "&" and match[0][1:] in html5)
    return unescape(match[0]) if is_entity else match[0]


def _units(text: str) -> list[_Unit]:
    units: list[_Unit] = []
    for match in _UNIT.finditer(text):
        kind = match.lastgroup
        plain = _PLAIN[kind] if kind else _character(match).lstrip("\\")
        if plain.strip():
            opens = not units or "\n" in text[units[-1].end : match.start()]
            units.append(_Unit(plain, match.start(), match.end(), opens))
    return units


def _joined(units: Sequence[_Unit]) -> str:
    return "".join(unit.text for unit in units)


def _differences(ours: list[_Unit], theirs: list[_Unit]) -> Iterator[tuple[list[_Unit], list[_Unit]]]:
    """Pairs of what stands in the file and what the page shows instead; what only the page has follows its neighbour's line."""
    first = 0
    while first < min(len(ours), len(theirs)) and ours[first].text == theirs[first].text:
        first += 1
    while first and (first == len(ours) or not ours[first].opens):
        first -= 1
    left, right = ours[first:], theirs[first:]
    if min(len(left), len(right)) > MOST_COMPARED:
        yield left[:1], right[:1]
        return
    matcher = SequenceMatcher(None, [unit.text for unit in left], [unit.text for unit in right], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        back = _back(left, a, b) if kind == "delete" else 0
        before, after = left[a - back : b - back], right[c:d]
        if kind != "equal" and _joined(before) != _joined(after):
            yield (before or left[max(0, a - 1) : a] or left[:1]), after


def _back(units: list[_Unit], start: int, end: int) -> int:
    """How far the same run can be told from earlier on, so that it begins where a line does."""
    back = 0
    while back < start and not units[start - back].opens and units[start - back - 1].text == units[end - back - 1].text:
        back += 1
    return back


def _by_line(source: str, units: Sequence[_Unit], shown: str) -> Iterator[Change]:
    for number, group in groupby(units, key=lambda unit: source.count("\n", 0, unit.start)):
        found = list(group)
        column = found[0].start - (source.rfind("\n", 0, found[0].start) + 1)
        yield Change(number, column, source[found[0].start : found[-1].end].split("\n", maxsplit=1)[0], shown)


def _shown(tokens: Sequence[Token], lines: Sequence[str]) -> str:
    """What the tokens show, written back as Markdown, in the order of the file: notes stand at the end of the tokens."""
    pieces: list[tuple[int, str]] = []
    line, note = 0, ""
    for position, token in enumerate(tokens):
        line = token.map[0] if token.map else line
        if token.type == "list_item_open":
            pieces.append((line, _mark(token)))
        elif token.type == "footnote_open":
            note = f"[^{token.meta['label']}]:"
        elif token.type == "dd_open":
            pieces.append((line, "~" if lines[line].lstrip().startswith("~") else ":"))
        elif token.type == "alert_open":
            pieces.append((line, f"[!{token.meta['kind']}]".upper()))
        elif token.type in {"fence", "code_block"}:
            pieces.append((line, note + token.content))
            note = ""
        elif token.type == "inline" and tokens[position - 1].type != "alert_title_open":
            text = "".join(_line(token.children or ()))
            pieces.append(
                (line, note + (text.replace("|", " ") if tokens[position - 1].type in {"td_open", "th_open"} else text))
            )
            note = ""
    pieces.sort(key=lambda piece: piece[0])
    return "\n".join(text for _, text in pieces)


def _mark(token: Token) -> str:
    """The mark of a point as it is written, for `_renumbered` tells of its number, and its box."""
    box = {None: "", True: "[x]", False: "[ ]"}[(token.meta or {}).get("checked")]
    return f"{token.info}{token.markup} {box}"


def _line(tokens: Sequence[Token]) -> Iterator[str]:
    """A line of text with its markup; an address in angles is written by the parser in a way of its own."""
    bare = False
    for token in tokens:
        if token.markup == "autolink":
            bare = token.type == "link_open"
            yield "" if bare else _PLAIN["auto"]
        elif not bare:
            yield _inline(token)


def _inline(token: Token) -> str:
    if token.type == "cite":
        return f"[^{token.meta['id']}]"
    if token.type == "footnote_ref":
        return f"[^{token.meta['label']}]"
    if token.type == "code_inline":
        return f"{token.markup}{token.content}{token.markup}"
    if token.type == "image":
        return f"![{token.content}](lnk)"
    if "&" in token.content:
        return token.content.replace("&", "&amp;").replace("\\&", "&")
    return _SIGNS.get(token.type) or token.content or token.markup


_SIGNS = {"link_open": "[", "link_close": "](lnk)", "softbreak": "\n", "hardbreak": "\n"}


def notes(lines: Sequence[str]) -> Counter[str]:
    """How many notes the body's lines give each name."""
    return Counter(found[1] for line in lines if (found := FOOTNOTE.match(line.lstrip())) and ":" in line)


def code_of(change: Change, line: str, named: Counter[str], numbers: Mapping[str, int]) -> str:
    """The rule that a change of the `line` breaks: `named` are all notes by name, `numbers` the file's sources by id."""
    if note := FOOTNOTE.match(line.lstrip()):
        return "note-kilde" if note[1] in numbers else "note-dobbelt" if named[note[1]] > 1 else "note-loes"
    if DEFINED_LINK.match(line):
        return "link-navn"
    if change.shown and re.fullmatch(r"[\s>*+-]*\d+", line[: change.column] + change.written):
        return "liste-nummer"
    return "tabel-celler" if "|" in line and not change.shown else "tekst-tabt"
