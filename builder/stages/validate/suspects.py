"""Tokens of a body in; warnings of signs that would stand raw on the page, and of markup that its editor hardly meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import unquote_to_bytes

from markdown_it.token import Token

from builder.nouns import phrases
from builder.nouns.raw_signs import (
    ADDRESS,
    FIELD_SIGNS,
    LOST,
    MAY_BE_ADDRESS,
    MAY_BE_MISREAD,
    MAY_BE_RAW_FIELD,
    MAY_OPEN_FIELD,
    MISREAD,
    ORDINAL,
    RAW_SIGNS,
    SENTENCE_END,
    may_be_raw,
)
from builder.nouns.run_ons import RUN_ONS

_GROUPS = re.compile("|".join(f"(?P<k{number}>{kind.pattern})" for number, kind in enumerate(RAW_SIGNS)), re.MULTILINE)
_FIELDS = tuple((kind, re.compile(kind.pattern)) for kind in FIELD_SIGNS)
_RUN_ONS = tuple((kind, re.compile(kind.pattern, re.MULTILINE)) for kind in RUN_ONS)
_NOTED = re.compile(r"[\w.]\\?\*(?=[\s|.,)]|$)", re.MULTILINE)
_SHARE = re.compile(r"(?<!`)\\\\\w[^\s`]*")
_PATH = re.compile(r"(?<![`\w])[A-Z]:[^\s`]*\\[!-/:-@\[-_{-~][^\s`]*")
_WORD = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is shown otherwise than as running text: code, a link."""
_POINT = "et punkt i en liste"


@dataclass(frozen=True, slots=True)
class Suspect:
    """Something to ask the editor about: the `code` of a rule, the body's line from 0, and `value` as it stands there.

    `what` it becomes on the page is empty for raw signs; `instead` is what to write.
    """

    code: str
    line: int
    value: str
    instead: str = ""
    what: str = ""


def suspects(lines: Sequence[str], tokens: Sequence[Token]) -> Iterator[Suspect]:
    """Every suspicion about a body: `lines` are its own, `tokens` what the parser made of it, not yet altered."""
    for position, token in enumerate(tokens):
        if token.type == "inline":
            yield from _raw(lines, token, tokens[position - 1])
            yield from _emphasis(lines, token)
            if tokens[position - 1].type == "paragraph_open":
                yield from _run_on(lines, token)
        elif check := _MARKUP.get(token.type):
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


def raw_signs(text: str) -> Iterator[tuple[str, str]]:
    """The raw signs of a field of the front matter, and what to write instead."""
    for match in _GROUPS.finditer(text) if may_be_raw(text) else ():
        kind = RAW_SIGNS[int((match.lastgroup or "k0")[1:])]
        if kind.everywhere:
            yield match[0], kind.instead if kind.fits else phrases.NO_MARKUP
    for kind, pattern in _FIELDS if text[:1] in MAY_OPEN_FIELD or MAY_BE_RAW_FIELD.search(text) else ():
        yield from ((match[0], kind.instead) for match in pattern.finditer(text))


def _raw(lines: Sequence[str], token: Token, opener: Token) -> Iterator[Suspect]:
    if opener.type == "alert_title_open":
        return
    text = _running(token.children or ())
    is_raw, has_address = may_be_raw(text), MAY_BE_ADDRESS.search(text)
    if not is_raw and not has_address:
        return
    first, last = token.map or (0, 0)
    block = "\n".join(lines[first : max(last, first + 1)])
    after = 0
    for match in _GROUPS.finditer(text) if is_raw else ():
        sign = match[0].split("\n", maxsplit=1)[0]
        if (offset := _unescaped(block, sign, after)) >= 0:
            after = offset + len(sign)
            kind = RAW_SIGNS[int((match.lastgroup or "k0")[1:])]
            yield Suspect("raa-tegn", first + block.count("\n", 0, offset), sign, kind.instead)
    after, rest = 0, _GROUPS.sub(_WORD, text) if has_address else ""
    for match in ADDRESS.finditer(rest):
        if (offset := _unescaped(block, match[0], after)) >= 0:
            after = offset + len(match[0])
            yield Suspect("adresse-loes", first + block.count("\n", 0, offset), match[0])


def _run_on(lines: Sequence[str], token: Token) -> Iterator[Suspect]:
    """Lines that stand each by itself in the file and run together on the page; the first kind that fits is told, once."""
    breaks = {child.type for child in token.children or ()} & {"softbreak", "hardbreak"}
    if breaks != {"softbreak"}:
        return
    text = _running(token.children or ())
    for kind, pattern in _RUN_ONS:
        if match := pattern.search(text):
            written = match[0].split("\n", maxsplit=1)[0]
            yield Suspect("bliver-til", _line(token) + text.count("\n", 0, match.start()), written, kind.instead, kind.what)
            return


def _running(children: Sequence[Token]) -> str:
    """The running text of a line, without what links and code hold."""
    if len(children) == 1 and children[0].type == "text":
        return children[0].content or _WORD
    pieces, linked = [], False
    for child in children:
        linked = child.type == "link_open" or (linked and child.type != "link_close")
        plain = child.content if child.type == "text" else "\n" if child.type in {"softbreak", "hardbreak"} else ""
        pieces.append(_WORD if linked else plain or ("" if child.nesting else _WORD))
    return "".join(pieces)


def _unescaped(block: str, text: str, after: int) -> int:
    """Where the text next stands in the block, from `after` on, without a backslash before it; -1 for nowhere."""
    offset = block.find(text, after)
    while offset > 0 and block[offset - 1] == "\\":
        offset = block.find(text, offset + 1)
    return offset


def _emphasis(lines: Sequence[str], token: Token) -> Iterator[Suspect]:
    """Stars in the middle of words and sums, and links that hold nothing to click on."""
    children = token.children or ()
    if len(children) > 1:
        yield from _marks(token, children)
    first, last = token.map or (0, 0)
    for number in range(first, last):
        if "\\" not in lines[number]:
            continue
        for match in _SHARE.finditer(lines[number]):
            yield Suspect("bliver-til", number, match[0], "Sæt ` før og efter stien.", "tekst med én skråstreg")
        for match in _PATH.finditer(lines[number]):
            yield Suspect("bliver-til", number, match[0], "Sæt ` før og efter stien.", "tekst med en skråstreg mindre")


def _marks(token: Token, children: Sequence[Token]) -> Iterator[Suspect]:
    for child, after in pairwise(children):
        if child.type == "link_open" and after.type == "link_close":
            yield Suspect("bliver-til", _line(token), "[](", "Skriv linkets tekst mellem [ og ].", "et link, som ingen kan se")
        if child.type == "link_open" and child.markup == "autolink" and "|" in after.content:
            yield Suspect("raa-tegn", _line(token), f"<{after.content}>", "Et link skrives [tekst](adresse).")
    for before, child, after in zip(children, children[1:], children[2:], strict=False):
        inside = child.type in {"em_open", "strong_open"} and before.type == "text" and after.type == "text"
        if inside and before.content[-1:].isalnum() and after.content[:1].isalnum() and child.markup in {"*", "**"}:
            yield Suspect("bliver-til", _line(token), child.markup, "Sæt \\ foran hver stjerne: \\*.", "fremhævet skrift")


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _list(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A list that hardly is one: it goes on a sentence, or holds one point that begins as a date or an amount does."""
    token = tokens[position]
    text = _first_text(tokens, position)
    before = tokens[position - 2] if position > 1 and tokens[position - 1].type == "paragraph_close" else None
    outer = token.level == 0
    goes_on = outer and before is not None and before.map is not None and before.map[1] == _line(token) and not _ends(before)
    ordered = token.type == "ordered_list_open"
    alone = _points(tokens, position) == 1
    lonely = alone and (text[:1].islower() or int(token.attrGet("start") or 1) > 31 if ordered else outer and text[:1].isdigit())
    if ordered and (goes_on or lonely or ORDINAL.match(text)):
        start = token.attrGet("start") or 1
        instead = f"Sæt \\ foran punktummet: {start}\\. – eller begynd linjen med et ord, fx »Den«."
        yield Suspect("bliver-til", _line(token), f"{start}{token.markup}", instead, _POINT)
    elif goes_on or lonely:
        instead = "Sæt en tom linje før en liste. Er det et fortegn, så skriv det med ord, eller sæt \\ foran."
        yield Suspect("bliver-til", _line(token), f"{token.markup} {text}".split("\n", maxsplit=1)[0].rstrip(), instead, _POINT)
    elif alone and tokens[position + 1].markup == "*" and _NOTED.search("\n".join(lines)):
        instead = "Hører linjen til en stjerne i teksten, så skriv [^a] der og [^a]: foran linjen. Ellers skriv - i stedet for *."
        yield Suspect("bliver-til", _line(token), lines[_line(token)].strip(), instead, f"{_POINT} uden stjernen")


def _item(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A later point of an ordered list that begins as a date does; the first is told with the list."""
    if tokens[position - 1].type == "list_item_close" and tokens[position].markup in {".", ")"}:
        text = _first_text(tokens, position)
        if ORDINAL.match(text):
            written = lines[_line(tokens[position])].strip().split()[0]
            yield Suspect("bliver-til", _line(tokens[position]), written, f"Sæt \\ foran: {written[:-1]}\\{written[-1]}", _POINT)


def _ends(token: Token) -> bool:
    return token.type == "inline" and token.content.rstrip().endswith(SENTENCE_END)


def _points(tokens: Sequence[Token], position: int) -> int:
    level, number = tokens[position].level, 0
    for token in tokens[position + 1 :]:
        if token.level == level and token.nesting < 0:
            return number
        number += token.level == level + 1 and token.type == "list_item_open"
    return number


def _first_text(tokens: Sequence[Token], position: int) -> str:
    """The text with which the block at `position` begins, empty when something else does."""
    for token in tokens[position + 1 : position + 5]:
        if token.type == "inline":
            return token.content
        if token.type not in {"list_item_open", "paragraph_open"}:
            break
    return ""


def _quotation(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    text = _first_text(tokens, position)
    if re.match(r"[\d=<]", text):
        instead = "Skriv »over« eller »mindst« med ord, eller sæt \\ foran >."
        line = lines[_line(tokens[position])]
        yield Suspect("bliver-til", _line(tokens[position]), line[line.find(">") :].rstrip(), instead, "et citat uden tegnet")


def _definition(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    written = lines[_line(tokens[position])].strip()
    if written.startswith("~") or re.match(r":\s*\d", written):
        instead = "Skriv »ca.« i stedet for ~." if written.startswith("~") else "Skriv det på linjen før."
        yield Suspect("bliver-til", _line(tokens[position]), written, instead, "en forklaring af linjen før")


def _row(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A line below a table, which goes on until a line is blank."""
    number = _line(tokens[position])
    several = [token.type for token in tokens[position : position + 6]].count("td_open") > 1
    if "|" not in lines[number] and several:
        yield Suspect("bliver-til", number, lines[number].strip(), "Sæt en tom linje efter tabellen.", "en række i tabellen")


def _fence(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """Code that nobody ends takes the rest of the page; a line of ~ below a heading begins some."""
    token = tokens[position]
    first, last = token.map or (0, 0)
    mark = re.escape(token.markup)
    if last - 1 == first or not re.fullmatch(rf"[ \t>]*{mark}{re.escape(token.markup[0])}*\s*", lines[last - 1]):
        instead = f"Sæt {token.markup} på en linje efter koden. Er det ikke kode, så slet linjen."
        yield Suspect("bliver-til", first, lines[first].strip(), instead, "kode sammen med alt, hvad der følger,")


def _heading(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    if not tokens[position + 1].content.strip():
        number = _line(tokens[position])
        instead = "Skriv overskriftens ord, eller slet linjen."
        yield Suspect("bliver-til", number, lines[number].strip(), instead, "en tom overskrift")
    yield from _underlined(lines, tokens, position)


def _rule(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """Underscores to write on, as forms have them."""
    number = _line(tokens[position])
    if set(lines[number].strip(" >")) == {"_"}:
        instead = "Slet linjen; en side kan ikke udfyldes. Skal der være en streg, så skriv ---."
        yield Suspect("bliver-til", number, lines[number].strip(" >"), instead, "en streg på tværs")


def _code(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    token = tokens[position]
    instead = "Fjern mellemrummene foran linjen. Skal det være kode, så sæt ``` på linjerne før og efter."
    yield Suspect("bliver-til", _line(token), lines[_line(token)].strip(), instead, "kode")


def _underlined(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    token = tokens[position]
    if not token.markup.startswith("#"):
        instead = "Skriv ## foran en overskrift; ellers sæt en tom linje før stregen."
        yield Suspect("bliver-til", _line(token), lines[_line(token)].strip(), instead, "en overskrift")


_MARKUP = {
    "ordered_list_open": _list,
    "bullet_list_open": _list,
    "list_item_open": _item,
    "blockquote_open": _quotation,
    "dd_open": _definition,
    "code_block": _code,
    "fence": _fence,
    "heading_open": _heading,
    "hr": _rule,
    "tr_open": _row,
}
