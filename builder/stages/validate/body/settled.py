"""The tokens of a body in; its headings and links, settled in the tokens themselves, and what is wrong at each, out."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import pairwise
from urllib.parse import unquote

from markdown_it.token import Token

from builder.nouns.fields import PLACEHOLDER
from builder.nouns.language import phrases
from builder.nouns.language.danish import slug
from builder.nouns.limits import GUESSES, LONGEST_TITLE, MAX_BYTES, MAX_NESTING
from builder.nouns.lint.addresses import passed_on, untracked
from builder.nouns.lint.markdown_words import (
    ALERTS,
    BREAK_IN_CELL,
    FOOTNOTE,
    FORBIDDEN_ADDRESS,
    HTML,
    HTML_INSTEAD,
    HTML_NAME,
    RESERVED_ANCHORS,
    SAFE_ADDRESS,
    SEVERAL,
    SOURCE_PATH,
)
from builder.nouns.lint.respelled import link_hint
from builder.nouns.problem import Problem
from builder.nouns.source.document import Heading, Link
from builder.nouns.source.source_file import SourceFile, Span
from builder.stages.validate.body.fidelity import notes
from builder.stages.validate.body.html import TARGET
from builder.stages.validate.body.places import finder, link_targets, take

_NOTE = re.compile(r"[ \t]+(?=[^\W\d_])")
"""What stands between a note's name and its text when the colon is missing."""


@dataclass(slots=True)
class Settled:
    """One pass over the tokens: anchors and links are settled in place, text and problems are gathered."""

    file: SourceFile
    lines: Sequence[str]
    first_line: int
    numbers: Mapping[str, int] | None
    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _anchors: set[str] = field(default_factory=set)
    _numbered: dict[str, int] = field(default_factory=dict)
    _linked: int = 0
    _guesses: int = GUESSES
    _unknown: set[str] = field(default_factory=set)
    """Names of notes that the text refers to and nobody knows, as far as one has read."""

    def over(self, tokens: Sequence[Token]) -> None:
        """Settles every token of the body."""
        for position, token in enumerate(tokens):
            if token.level > MAX_NESTING:
                self._report("tekst-dyb", self._line(token.map[0] if token.map else 0), limit=str(MAX_NESTING))
                return
            if token.type == "heading_open":
                self._heading(token, tokens[position + 1])
            elif token.type == "inline":
                if tokens[position - 1].type == "alert_title_open":
                    token.content = ALERTS[token.content.lower()]
                    token.children = [Token("text", "", 0, content=token.content)]
                else:
                    self._inline(token)

    def _heading(self, token: Token, inline: Token) -> None:
        level = int(token.tag[1])
        before = self.headings[-1].level if self.headings else 1
        place = self._line(token.map[0] if token.map else 0)
        if level == 1 and self.numbers is not None:
            self._report("overskrift-titel", place)
        elif level > before + 1:
            self._report("overskrift-niveau", place, before=str(before), level=str(level))
        text = "".join(child.content for child in inline.children or () if child.type in {"text", "code_inline"})
        anchor = self._anchor(slug(text) or "afsnit")
        token.attrSet("id", anchor)
        self.headings.append(Heading(level, text, anchor))

    def _anchor(self, name: str) -> str:
        """The name, numbered until no other heading and no part of the page's own has it."""
        name = f"afsnit-{name}" if name.startswith(("kilde-", "fn")) else name
        anchor, number = name, self._numbered.get(name, 1)
        while anchor in self._anchors or anchor in RESERVED_ANCHORS:
            number += 1
            anchor = f"{name}-{number}"
        self._numbered[name] = number
        self._anchors.add(anchor)
        return anchor

    def _inline(self, token: Token) -> None:
        first, last = token.map or (0, len(self.lines))
        children = [child for child in token.children or () if _needs_look(child)]
        if not children:
            return
        block = "\n".join(self.lines[first : max(last, first + 1)])  # a term has no last line of its own
        targets = link_targets(block)
        find = finder(block)
        noted = [one for one, text in pairwise(token.children or ()) if text.content[:1] == "^" and one.type == "link_open"]
        for child in children:
            if any(child is one for one in noted):
                child.attrSet("href", "")  # a note whose name has a blank, which is told
            elif child.type == "link_open":
                self._link(child, first, block, targets, find)
            elif child.type == "image":
                self._report("billede", self._at(first, block, max(find("!["), 0), 2))
            elif child.type == "text":
                self._plain(child.content, first, block, find)

    def _plain(self, text: str, first: int, block: str, find: Callable[[str], int]) -> None:
        """Reports what plain text should not hold. HTML that the editor escaped does not stand like that in the source."""
        for match in HTML.finditer(text):
            offset = find(match[0])
            if offset >= 0 and block[offset - 1 : offset] != "\\":
                name = HTML_NAME.search(match[0])
                kind = name[0].lower() if name else ""
                hint = BREAK_IN_CELL if kind == "br" and block.lstrip().startswith("|") else HTML_INSTEAD.get(kind, "")
                self._report("html", self._at(first, block, offset, len(match[0])), hint, value=match[0])
        if PLACEHOLDER in text:
            self._report("skabelon-rest", self._at(first, block, max(find(PLACEHOLDER), 0), len(PLACEHOLDER)), value=PLACEHOLDER)
        for match in FOOTNOTE.finditer(text) if self.numbers is not None else ():
            place = self._at(first, block, max(find(match[0]), 0), len(match[0]))
            known = tuple(self.numbers or ())
            if match[1] in known:  # its signs are not read as signs, for a stroke stands before them
                written = re.search(rf"\\\[\^{re.escape(match[1])}\\?\]|\[\\\^{re.escape(match[1])}\\?\]", block)
                at = self._at(first, block, written.start(), len(written[0])) if written else place
                self._report("raa-tegn", at, phrases.MEANT.format(word=match[0]), value=written[0] if written else match[0])
                continue
            words = {"value": match[1], "known": ", ".join(known) or phrases.NONE}
            hint = self._meant(match[1], text[match.end() :], known)
            if not hint and match[1] in self._unknown and block.startswith(match[0]) and _NOTE.match(text, match.end()):
                hint = phrases.NOTE_COLON.format(name=match[1])
            self._unknown.add(match[1])
            self._report("fodnote-ukendt", place, hint, **words)

    def _meant(self, name: str, after: str, known: Sequence[str]) -> str:
        """What helps when no source or note has that `name`; `after` is what stands behind it."""
        if SEVERAL.search(name):
            return phrases.EACH_SOURCE
        if alike := [one for one in notes(self.lines) if one.casefold() == name.casefold() and one != name]:
            return phrases.did_you_mean(alike)
        self._guesses -= 1
        near = get_close_matches(name.lower(), known, n=1) if self._guesses >= 0 else []
        return phrases.did_you_mean(near) or (phrases.NOTE_TIGHT if after.startswith(" : ") else "")

    def _link(self, token: Token, first: int, block: str, targets: list[tuple[int, str]], find: Callable[[str], int]) -> None:
        """Settles one link. The token's own address decides, for that would be rendered; the source gives only the place."""
        href = str(token.attrGet("href"))
        if title := token.attrGet("title"):
            token.attrSet("title", str(title)[:LONGEST_TITLE])
        if self._grown(token, href):
            return
        offset, written = take(targets, href) or (max(find(unquote(href)), 0), unquote(href))
        place = self._at(first, block, offset, len(written))
        if href.startswith("#"):
            self.links.append(Link(f"{self.file.path}{written}", place))
        elif SAFE_ADDRESS.match(href):
            self._outward(href, written, place)
        elif SOURCE_PATH.fullmatch(href.partition("#")[0]):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(self.file.path), href))
            self.links.append(Link(target, place))
            token.meta[TARGET] = target
        else:
            token.attrSet("href", "")
            forbidden = FORBIDDEN_ADDRESS.match(unquote(href))
            hint = link_hint(unquote(written))
            self._report("link-forbudt" if forbidden else "link-ukendt", place, hint, value=written)

    def _outward(self, href: str, written: str, place: Span) -> None:
        """Settles a link to an address elsewhere, and asks about one that only leads on or follows its reader."""
        self.links.append(Link(href, place))
        if hint := passed_on(href):
            self._report("link-forbudt", place, hint, value=written)
        elif (bare := untracked(written)) != written:
            self._report("adresse-sporing", place, phrases.did_you_mean([bare]), value=written)

    def _grown(self, token: Token, href: str) -> bool:
        """Whether addresses fill more than a file may, as only one that is used again and again can. Reported once."""
        before, self._linked = self._linked, self._linked + len(href)
        if self._linked <= MAX_BYTES:
            return False
        token.attrSet("href", "")
        if before <= MAX_BYTES:
            self._report("tekst-tung", self._line(0), what=phrases.LINKED)
        return True

    def _line(self, number: int) -> Span:
        line = self.first_line + number
        return Span(self.file.path, line, 1, max(2, len(self.lines[number]) + 1) if number < len(self.lines) else 2)

    def _at(self, first: int, block: str, offset: int, length: int) -> Span:
        """The place of a stretch of a block that begins in the body's line `first`, counted from 0."""
        return Span.between(self.file.path, block, offset, offset + max(length, 1), self.first_line + first)

    def _report(self, code: str, span: Span, hint: str = "", **words: str) -> None:
        self.problems.append(Problem(code=code, span=span, words=words, hint=hint))


def _needs_look(token: Token) -> bool:
    """Whether anything may be wrong with a token of a line, or to be settled; of most words nothing is."""
    if token.type == "text":
        text = token.content
        return "<" in text or "[^" in text or PLACEHOLDER in text
    return token.type in {"link_open", "image"}
