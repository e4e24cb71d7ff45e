"""Tokens of a body in; warnings of signs that would stand raw on the page, and of markup that its editor hardly meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from html import unescape
from urllib.parse import unquote_to_bytes

from markdown_it.token import Token

from builder.nouns.language import phrases
from builder.nouns.lazy import LazyPattern
from builder.nouns.lint.joined_texts import JoinedTexts
from builder.nouns.lint.markdown_words import ENTITY
from builder.nouns.lint.raw_gate import places
from builder.nouns.lint.raw_sign import ROW_APART, TABLE, RawSign
from builder.nouns.lint.raw_signs import (
    ADDRESS,
    FIELD_SIGNS,
    LOST,
    MAY_BE_ADDRESS,
    MAY_BE_MISREAD,
    MAY_BE_RAW_FIELD,
    MISREAD,
    RAW_SIGNS,
)
from builder.nouns.lint.run_ons import RUN_ONS
from builder.stages.validate.body.suspect import FIELD, Suspect, line_of
from builder.stages.validate.body.suspect_blocks import BLOCKS
from builder.stages.validate.body.suspect_marks import marks

_GROUPS = LazyPattern("|".join(f"(?P<k{number}>{kind.pattern})" for number, kind in enumerate(RAW_SIGNS)), int(re.MULTILINE))
_FIELDS = tuple((kind, re.compile(kind.pattern)) for kind in FIELD_SIGNS)
_BEGINNINGS = re.compile("|".join(kind.pattern for kind in FIELD_SIGNS if kind.pattern.startswith("^")))
"""The rows of fields that are found at the beginning of one, or nowhere: looked for there at once, most fields are done with."""
_RUN_ONS = tuple((kind, re.compile(kind.pattern, re.MULTILINE)) for kind in RUN_ONS)
_REMARK, _DASHES = re.compile("<!--.*?(?:-->|\\Z)", re.DOTALL), "–—"
_ID = re.compile(r"\^?\[([\w-]+)\]|(?<!\[)\^([\w-]+)(?![\w-]*\])|\(((?=[a-z]\d+\)|[\w-]+-)[\w-]*\d[\w-]*)\)")
"""How an id may stand without the signs of a reference; between ( and ) one that is no word: (k1), but not (os2)."""
_STROKE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")
_OTHERWISE = re.compile(rf"\\|{ENTITY}")
"""What stands in a file for another sign on its page."""
_LONGEST_SIGN = 40
_WORD = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is shown otherwise than as running text: code, a link."""
_BREAKS = {"softbreak": "\n", "hardbreak": "\n\n"}
"""Lines that an editor broke do not run together."""


def suspects(lines: Sequence[str], tokens: Sequence[Token], sources: Collection[str]) -> Iterator[Suspect]:
    """Every suspicion about a body: `lines` are its own, `tokens` what the parser made of it, not yet altered.

    `sources` are the ids of the file's sources, of which one may stand without the signs that make it a reference.
    """
    texts = {n: _said(tokens, n) for n, token in enumerate(tokens) if token.type == "inline"}
    raw, addressed = _doubtful(texts, sources)
    for position, token in enumerate(tokens):
        if token.type == "inline":
            told: list[Suspect] = []
            if position in raw or position in addressed:
                told += _raw(lines, token, texts[position], sources, is_raw=position in raw)
                yield from told
            yield from marks(lines, token)
            if tokens[position - 1].type == "paragraph_open":
                yield from _field(token)
                yield from (one for one in _run_on(lines, token) if all(one.line != other.line for other in told))
        elif check := BLOCKS.get(token.type):
            yield from check(lines, tokens, position)


def broken_words(text: str) -> Iterator[tuple[int, str, str]]:
    """Words of a whole file that were read in a wrong charset: where each begins, as it stands, and as it was meant, or empty."""
    if not MAY_BE_MISREAD.search(text):
        return
    for (letters, words), read, written in MISREAD:
        for match in words.finditer(text) if letters.search(text) else ():
            yield match.start(), match[0], _meant(match[0], read, written)
    lost = list(LOST.finditer(text))
    if len(lost) > 1:
        yield from ((match.start(), match[0], "") for match in lost)


def _meant(word: str, read: str, written: str) -> str:
    try:
        if read == "joined":
            return unicodedata.normalize("NFKC", word)
        if read in {"quoted", "percent"}:
            return unquote_to_bytes(word.replace("=", "%")).decode(written)
        return word.encode(read).decode(written)
    except UnicodeError:
        return ""


def raw_signs(texts: Sequence[str]) -> dict[int, list[tuple[str, str]]]:
    """The raw signs of fields of the front matter, each with what to write instead, by the number, from 0, of the text."""
    joined = JoinedTexts(texts)
    raw = joined.holding(places(joined.text))
    marked = joined.holding(match.start() for match in MAY_BE_RAW_FIELD.finditer(joined.text))
    opened = {number for number, text in enumerate(texts) if _BEGINNINGS.match(text)}
    found: dict[int, list[tuple[str, str]]] = {number: [] for number in sorted(raw | marked | opened)}
    for number, told in found.items():
        for match in _GROUPS.finditer(texts[number]) if number in raw else ():
            kind = _kind(match)
            if kind.everywhere:
                told.append((match[0], kind.instead if kind.fits else phrases.NO_MARKUP))
        for kind, pattern in _FIELDS if number in marked or number in opened else ():
            told += [(match[0], kind.instead) for match in pattern.finditer(texts[number])]
    return found


def _kind(match: re.Match[str]) -> RawSign:
    """The row of what `_GROUPS` found."""
    return RAW_SIGNS[int((match.lastgroup or "k0")[1:])]


def _doubtful(texts: Mapping[int, str], sources: Collection[str]) -> tuple[set[int], set[int]]:
    """The positions of texts that may hold raw signs, or an id of the `sources`, and of those that may hold addresses."""
    joined, positions = JoinedTexts([*texts.values()]), [*texts]
    ids = (joined.text.find(f"({one})") for one in sources)
    raw_places = (*places(joined.text), *(place for place in ids if place >= 0))
    found = (raw_places, (match.start() for match in MAY_BE_ADDRESS.finditer(joined.text)))
    raw, addressed = ({positions[number] for number in joined.holding(one)} for one in found)
    return raw, addressed


def _raw(lines: Sequence[str], token: Token, text: str, sources: Collection[str], *, is_raw: bool) -> Iterator[Suspect]:
    """Raw signs, ids of sources without their signs, and addresses in the text of a line, by its place in the file."""
    first, last = token.map or (0, 0)
    block = "\n".join(lines[first : max(last, first + 1)])
    found = [*_signs(block, text, sources), *_unmarked_ids(block, text, sources)] if is_raw else []
    for offset, written, instead in found:
        line = first + block.count("\n", 0, offset)
        yield Suspect("raa-tegn", line, written, ROW_APART if instead == TABLE and _apart(lines, line) else instead)
    after, rest = 0, _GROUPS.sub(_WORD, text) if is_raw else text
    for match in ADDRESS.finditer(rest):
        if (offset := _unescaped(block, match[0], after)) >= 0:
            after = offset + len(match[0])
            yield Suspect("adresse-loes", first + block.count("\n", 0, offset), match[0])


def _signs(block: str, text: str, sources: Collection[str]) -> Iterator[tuple[int, str, str]]:
    """Each raw sign of a text: where it stands in its block, as it is written there, and what to write instead."""
    after = 0
    for match in _GROUPS.finditer(text):
        if (named := _ID.fullmatch(match[0])) and (named[1] or named[2] or named[3]) in sources:
            continue  # told by `_unmarked_ids`
        offset, written = _found(block, match[0].split("\n", maxsplit=1)[0], after)
        if offset >= 0:
            after = offset + len(written)
            yield offset, written, _kind(match).instead


def _unmarked_ids(block: str, text: str, sources: Collection[str]) -> Iterator[tuple[int, str, str]]:
    """The same of each id of a source that lacks signs of a reference."""
    for match in _ID.finditer(text) if sources else ():
        id_ = match[1] or match[2] or match[3]
        if id_ in sources and (offset := block.find(match[0])) >= 0:
            yield offset, match[0], phrases.MEANT.format(word=f"[^{id_}]")


def _said(tokens: Sequence[Token], position: int) -> str:
    """The running text of the line at the `position`, without remarks in HTML, which are told, and the dash of who said it."""
    text = _running(tokens[position].children or ())
    if "<!--" in text:
        text = _REMARK.sub(" ", text)
    if text[:1] in _DASHES and text[:1]:
        last = tokens[position + 2 : position + 3]
        before = tokens[position - 2 : position - 1]
        if last and before and last[0].type == "blockquote_close" and before[0].type == "paragraph_close":
            return text[1:].lstrip()
    return text


def _field(token: Token) -> Iterator[Suspect]:
    """A paragraph that begins as a field of a page does: it stands below the head, where nobody reads it as one."""
    if token.level == 1 and (match := FIELD.match(token.content)):
        yield Suspect("raa-tegn", line_of(token), match[0].strip(), phrases.BELOW_HEAD.format(key=match[1]))


def _run_on(lines: Sequence[str], token: Token) -> Iterator[Suspect]:
    """Lines that stand each by itself in the file and run together on the page; the first kind that fits is told, once."""
    breaks = {child.type for child in token.children or ()} & {"softbreak", "hardbreak"}
    if breaks != {"softbreak"}:
        return
    text = _running(token.children or ())
    for kind, pattern in _RUN_ONS:
        if match := pattern.search(text):
            written = match[0].split("\n", maxsplit=1)[0]
            yield Suspect("bliver-til", line_of(token) + text.count("\n", 0, match.start()), written, kind.instead, kind.what)
            return


def _running(children: Sequence[Token]) -> str:
    """The running text of a line, without what links and code hold."""
    if len(children) == 1 and children[0].type == "text":
        return children[0].content or _WORD
    pieces, linked = [], False
    for child in children:
        linked = child.type == "link_open" or (linked and child.type != "link_close")
        plain = child.content if child.type == "text" else _BREAKS.get(child.type, "")
        pieces.append(_WORD if linked else plain or ("" if child.nesting else _WORD))
    return "".join(pieces)


def _found(block: str, sign: str, after: int) -> tuple[int, str]:
    """Where a raw sign next stands in the block, -1 for nowhere, and how it is written there: perhaps as an entity."""
    offset = _unescaped(block, sign, after)
    if offset < 0 and _WORD in sign:
        return _around(block, sign, after)
    if offset >= 0 or not _OTHERWISE.search(block):
        return offset, sign
    pattern = r"\\?".join(rf"(?:{re.escape(letter)}|{ENTITY})" for letter in sign[:_LONGEST_SIGN])
    match = re.compile(rf"(?<!\\){pattern}").search(block, after)
    same = match and _STROKE.sub("", unescape(match[0])) == _STROKE.sub("", sign[:_LONGEST_SIGN])
    return (match.start(), match[0]) if match and same else (-1, "")


def _around(block: str, sign: str, after: int) -> tuple[int, str]:
    """The same for a sign that has a link, code or a reference within, which the block writes otherwise."""
    pieces = [piece for piece in sign.split(_WORD) if piece.strip()]
    places = (_unescaped(block, piece, after) for piece in pieces)
    offset = end = next((place for place in places if place >= 0), -1)
    for piece in pieces if offset >= 0 else ():
        start = block.find(piece, end)
        end = start + len(piece) if start >= 0 else end
    return offset, block[offset:end].split("\n", maxsplit=1)[0]


def _apart(lines: Sequence[str], number: int) -> bool:
    """Whether only blank lines part a row from the table above it."""
    above = number - 1
    while above > 0 and not lines[above].strip():
        above -= 1
    return above < number - 1 and lines[above].lstrip().startswith("|")


def _unescaped(block: str, text: str, after: int) -> int:
    """Where the text next stands in the block, from `after` on, without a backslash before it; -1 for nowhere."""
    offset = block.find(text, after)
    while offset > 0 and block[offset - 1] == "\\":
        offset = block.find(text, offset + 1)
    return offset
