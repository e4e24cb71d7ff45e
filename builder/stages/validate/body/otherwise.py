"""A parsed body in; a problem for each place where its page would say something else than its file, or show raw signs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from markdown_it.token import Token

from builder.nouns.fields import Text, Url
from builder.nouns.language import phrases
from builder.nouns.language.spelling import UNKNOWN
from builder.nouns.limits import MAX_NESTING
from builder.nouns.lint.addresses import untracked
from builder.nouns.lint.markdown_words import FOOTNOTE
from builder.nouns.problem import Problem
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.walk import Leaf
from builder.stages.validate.agree import PartialFrontMatter
from builder.stages.validate.body.fidelity import Change, changes, code_of, notes
from builder.stages.validate.body.suspect import Suspect
from builder.stages.validate.body.suspect_blocks import SEPARATE
from builder.stages.validate.body.suspects import broken_words, raw_signs, suspects

_EMPTY_NOTE = re.compile(r"\s{0,3}\[\^([^\[\]\s]+)\]:\s*[-+*]?\s*")


def read_otherwise(
    file: SourceFile, lines: Sequence[str], first_line: int, tokens: Sequence[Token], env: Mapping[str, Any]
) -> Iterator[Problem]:
    """What an editor wrote and no reader will see as it stands; nothing for a body that is too deep to be shown at all.

    `lines` are those of the body, the first of which is `first_line` of `file`; `tokens` and `env` are the parser's, not altered.
    """
    if any(token.level > MAX_NESTING for token in tokens):
        return
    named = notes(lines)
    told = [
        (one, code_of(one, lines[one.line], named, env["numbers"])) for one in changes(lines, tokens, env.get("references", {}))
    ]
    place = partial(_span, file, lines, first_line)
    yield from _changed(told, lines, place)
    for number in _unreached(tokens):
        words = {"value": lines[number].strip(), "shown": ""}
        yield Problem(code="note-loes", span=place(number, lines[number]), words=words)
    for one in _apart(suspects(lines, tokens, env["numbers"]), told, lines):
        words = {"value": one.value, "what": one.what, "why": one.what}
        yield Problem(code=one.code, span=place(one.line, one.value), words=words, hint=one.instead)


def _changed(told: Sequence[tuple[Change, str]], lines: Sequence[str], place: Callable[[int, str], Span]) -> Iterator[Problem]:
    """A problem for each of the changes that are `told` of, each with its code, but for what follows from an empty note."""
    emptied: int | None = None
    for change, code in told:
        span = place(change.line, change.written)
        if code == "note-loes" and (name := _empty_note(lines[change.line], lines)):
            yield Problem(code="fodnote-ukendt", span=span, words={"value": name}, hint=phrases.EMPTY_NOTE)
            emptied = change.line
            continue
        if emptied is not None and all(not line.strip() or line[0] == " " for line in lines[emptied + 1 : change.line + 1]):
            continue  # it was to be the note's text
        if code == "note-loes" and _misspelt(lines[change.line], lines):
            continue  # told of where it is referred to
        yield Problem(code=code, span=span, words={"value": change.written, "shown": change.shown})


def _apart(found: Iterable[Suspect], told: Sequence[tuple[Change, str]], lines: Sequence[str]) -> Iterator[Suspect]:
    """The suspects that are `found`, but those of lines of which a change, by its code, is `told` instead."""
    counted, cut, emptied = (
        {change.line for change, code in told if code == one} for one in ("liste-nummer", "tabel-celler", "note-loes")
    )
    for one in found:
        is_told = one.line in counted and one.what != SEPARATE
        is_half = one.line in cut and set(one.value) == {"`"}  # its mate went with the rest of the row
        if not is_told and not is_half and not (one.line in emptied and _empty_note(lines[one.line], lines)):
            yield one


def _empty_note(line: str, lines: Sequence[str]) -> str:
    """The name of the note on the `line`, when it says nothing and more of the `lines` refer to it; else empty."""
    found = _EMPTY_NOTE.fullmatch(line)
    return found[1] if found and _referred(found[1], lines) else ""


def _referred(name: str, lines: Sequence[str]) -> bool:
    """Whether more of the `lines` than the note of that `name` refer to it."""
    return sum(f"[^{name}]" in line for line in lines) > 1


def _misspelt(line: str, lines: Sequence[str]) -> bool:
    """Whether the note that begins on the `line` is referred to by its name in other letters: [^A] for [^a]."""
    found = FOOTNOTE.match(line.lstrip())
    names = {other for one in lines if one is not line for other in FOOTNOTE.findall(one)}
    return found is not None and any(one.casefold() == found[1].casefold() and one != found[1] for one in names)


def _unreached(tokens: Sequence[Token]) -> Iterator[int]:
    """The lines, from 0, of notes that only other notes refer to, none of which the text leads to."""
    if all(token.type != "footnote_open" for token in tokens):
        return
    leads: dict[str, set[str]] = {}
    begins: dict[str, int] = {}
    note = ""
    for token in tokens:
        if token.type == "footnote_open":
            note = str(token.meta["label"])
        elif token.type == "footnote_close":
            note = ""
        if note and token.map:
            begins.setdefault(note, token.map[0])
        refs = (child for child in token.children or () if child.type == "footnote_ref")
        leads.setdefault(note, set()).update(str(child.meta["label"]) for child in refs)
    reached, ways = {""}, [""]
    while ways:
        new = leads.get(ways.pop(), set()) - reached
        reached |= new
        ways += new
    yield from (line for name, line in begins.items() if name not in reached)


def _span(file: SourceFile, lines: Sequence[str], first_line: int, number: int, value: str) -> Span:
    """Where the value stands on its line; the whole line when it does not stand there to the letter."""
    line = lines[number]
    column = line.find(value)
    start, length = (column, len(value)) if column >= 0 else (len(line) - len(line.lstrip()), len(line.strip()))
    return Span(file.path, first_line + number, start + 1, start + 1 + max(length, 1))


def broken_letters(file: SourceFile) -> Iterator[Problem]:
    """Every word of the file whose letters were read in a wrong charset, with what it hardly fails to be."""
    for start, word, meant in broken_words(file.text):
        hint = phrases.did_you_mean([meant] if meant else [])
        span = Span.between(file.path, file.text, start, start + len(word))
        yield Problem(code="tegnsaet", span=span, words={"value": word}, hint=hint)


def raw_fields(found: Sequence[Leaf], head: PartialFrontMatter) -> Iterator[Problem]:
    """Markdown in fields, which are shown as they stand, and addresses that track; `head` knows where what was `found` stands."""
    texts = [(place, value) for place, (_, kind, value) in enumerate(found) if isinstance(kind, Text)]
    signs = {texts[number][0]: told for number, told in raw_signs([value for _, value in texts]).items()}
    for place, (path, kind, value) in enumerate(found):
        if isinstance(kind, Text):
            is_unknown = path[:1] == ("ukendt",) and UNKNOWN.fullmatch(value)
            for sign, instead in [(value, phrases.WHAT_UNKNOWN)] if is_unknown else signs.get(place, ()):
                yield Problem(code="raa-tegn", span=head.place(*path), words={"value": sign}, hint=instead)
        elif isinstance(kind, Url) and (bare := untracked(value)) != value:
            yield Problem(
                code="adresse-sporing", span=head.place(*path), words={"value": value}, hint=phrases.did_you_mean([bare])
            )
