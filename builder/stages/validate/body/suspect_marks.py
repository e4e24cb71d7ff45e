"""A line of a body in; warnings of marks within it that its editor hardly meant: stars, strokes, codes and links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from urllib.parse import unquote

from markdown_it.token import Token

from builder.nouns.language import phrases
from builder.nouns.lint.addresses import INITIALS
from builder.nouns.lint.markdown_words import ENTITY, FOOTNOTE
from builder.nouns.lint.raw_signs import ADDRESS
from builder.nouns.source.source_file import INVISIBLE
from builder.stages.validate.body.suspect import Suspect, line_of

_TICKS = "Sæt ` før og efter stien."
_STROKES = (
    (re.compile(r"(?<!`)\\\\\w[^\s`]*"), "tekst med én skråstreg", _TICKS),
    (re.compile(r"(?<![`\w])[A-Z]:[^\s`]*\\[!-/:-@\[-_{-~][^\s`]*"), "tekst med en skråstreg mindre", _TICKS),
    (re.compile(r"(?<![\\`])\\\([^()\n]*\\\)"), "tekst uden skråstregerne", "Kataloget viser ikke formler; skriv dem med ord."),
)
"""Strokes that go, for they stand before a sign: what of, what it becomes, what to write."""
_CODE = re.compile(ENTITY)
_SCHEME = re.compile(r"^https?://(?:www\.)?|^www\.|^mailto:")
_NOTHING = Token("", "", 0)


def marks(lines: Sequence[str], token: Token) -> Iterator[Suspect]:
    """What is suspected of the marks in a line: stars within words, strokes that go, links that hold nothing to click on.

    `lines` are those of the body, `token` is what the parser made of this one.
    """
    children = token.children or ()
    if len(children) > 1:
        yield from _marks(lines, token, children)
    first, last = token.map or (0, 0)
    for number in range(first, last):
        if "\\" in lines[number]:
            for pattern, what, instead in _STROKES:
                yield from (Suspect("bliver-til", number, m[0], instead, what) for m in pattern.finditer(lines[number]))
        if "&" in lines[number]:
            for match in _CODE.finditer(lines[number]):
                if INVISIBLE.search(unescape(match[0])):
                    yield Suspect("bliver-til", number, match[0], "Slet koden.", "et tegn, som ikke kan ses,")


def _marks(lines: Sequence[str], token: Token, children: Sequence[Token]) -> Iterator[Suspect]:
    """Marks inside words, and links that show something else than where they lead."""
    line = line_of(token)
    for before, child, after in zip((_NOTHING, *children), children, (*children[1:], _NOTHING), strict=False):
        line += child.type in {"softbreak", "hardbreak"}
        if child.type == "link_open":
            yield from _link(line, before, child, after)
            yield from _hidden(lines, line, str(child.attrGet("title") or ""))
        elif child.type == "link_close" and after.content.startswith(")") and _unopened(children):
            yield Suspect("raa-tegn", line, "))", "Slet det ene ).")
        elif child.type == "cite":
            yield from _cited(line, before, child, after)
        elif child.type == "s_open":
            instead = "Er det en rettelse, så slet de overstregede ord og tegnene. Er det et ca.-tegn, så skriv »ca.«."
            yield Suspect("bliver-til", line, f"{child.markup}{after.content}{child.markup}", instead, "overstreget")
        elif child.type in {"em_open", "strong_open"}:
            within = before.content[-1:].isalnum() and after.content[:1].isalnum() and before.type == after.type == "text"
            if within and child.markup in {"*", "**"}:
                yield Suspect("bliver-til", line, child.markup, "Sæt \\ foran hver stjerne: \\*.", "fremhævet skrift")
        elif child.type == "code_inline":
            yield from _code(line, before, child)


def _cited(line: int, before: Token, cite: Token, after: Token) -> Iterator[Suspect]:
    """A reference that stands twice, or with other signs around it."""
    value = f"[^{cite.meta['id']}]"
    if before.type == "cite" and before.meta == cite.meta:
        yield Suspect("bliver-til", line, value * 2, phrases.DELETE_ONE, "den samme henvisning to gange")
    elif around := _around(before, after):
        yield Suspect("raa-tegn", line, f"{around[0]}{value}{around[1]}", f"Skriv kun {value}.")


def _code(line: int, before: Token, code: Token) -> Iterator[Suspect]:
    """Code close to the word before it, and a reference that is shown as code."""
    value = f"{code.markup}{code.content}{code.markup}"
    if FOOTNOTE.fullmatch(code.content):
        yield Suspect("bliver-til", line, value, "Slet ` før og efter.", "kode og ingen henvisning")
    elif before.type == "text" and before.content[-1:].isalnum():
        instead = "Skriv ' for en apostrof og é for et e med accent. Er det kode, så sæt et mellemrum foran."
        yield Suspect("bliver-til", line, value, instead, "kode uden tegnene")


def _around(before: Token, after: Token) -> tuple[str, str] | None:
    """The signs around a reference that a reader would see: another ^ before it, or brackets of its own."""
    if before.type != "text" or not before.content:
        return None
    if before.content.endswith("^"):
        return "^", ""
    return ("[", "]") if before.content.endswith("[") and after.content.startswith("]") else None


def _unopened(children: Sequence[Token]) -> bool:
    text = "".join(child.content for child in children)
    return text.count(")") > text.count("(")


def _link(line: int, before: Token, link: Token, text: Token) -> Iterator[Suspect]:
    href = unquote(str(link.attrGet("href")))
    auto = link.markup == "autolink"
    if before.type == "link_close" and not auto and text.type == "text":
        yield Suspect(
            "bliver-til", line, f"[{text.content}](", "Sæt et mellemrum eller et komma imellem.", "skrevet sammen med det foran"
        )
    if text.type == "link_close":
        yield Suspect("bliver-til", line, "[](", "Skriv linkets tekst mellem [ og ].", "et link, som ingen kan se")
    elif text.type == "text" and text.content and not text.content.strip():
        yield Suspect("bliver-til", line, f"[{text.content}](", "Skriv linkets tekst mellem [ og ].", "et link, som ingen kan se")
    elif text.type == "text" and text.content.startswith("^") and " " in text.content:
        name = text.content.replace(" ", "-")
        instead = f"En note har et navn uden mellemrum. Skriv [{name}] begge steder."
        yield Suspect("raa-tegn", line, f"[{text.content}]", instead)
    elif text.type == "text" and text.content.startswith("^"):
        instead = "Skriv [^kildens id] alene for en kilde, eller [tekst](adresse) for et link."
        yield Suspect("raa-tegn", line, f"[{text.content}]", instead)
    if not auto and _SCHEME.match(href) and href.endswith((".", ",", ";")) and not INITIALS.search(href):
        instead = "Hører tegnet til sætningen, så flyt det ud efter linkets )."
        yield Suspect("bliver-til", line, href, instead, f"et link til en adresse, der slutter med »{href[-1]}«,")
    if auto and "|" in text.content:
        yield Suspect("raa-tegn", line, f"<{text.content}>", "Et link skrives [tekst](adresse).")
    elif auto and (before.type == "link_close" or before.content[-1:].isalnum()):
        yield Suspect("bliver-til", line, f"<{text.content}>", "Sæt et mellemrum før <.", "skrevet sammen med det foran")
    elif not auto and (shown := ADDRESS.fullmatch(text.content.strip())) and not _bare(href).startswith(_bare(shown[0])):
        instead = "Skriv den samme adresse begge steder, eller skriv linkets tekst med ord."
        yield Suspect("bliver-til", line, shown[0], instead, "et link til en anden adresse")


def _hidden(lines: Sequence[str], line: int, title: str) -> Iterator[Suspect]:
    """The title of a link, which may stand where its address has its name."""
    if title:
        number = line if title in lines[line] else next((n for n, one in enumerate(lines) if title in one), line)
        yield Suspect("bliver-til", number, title, "Skriv ordene i teksten; de ses kun, når en mus hviler på linket.", "skjult")


def _bare(address: str) -> str:
    """An address without what two ways to write it may differ in."""
    return _SCHEME.sub("", address.lower()).rstrip("/")
