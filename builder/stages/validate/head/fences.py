"""A file whose head lacks a line --- or has a hard space in; what helps its editor out, by what stands there instead."""

from __future__ import annotations

import re
from collections.abc import Collection

from builder.nouns.language import phrases
from builder.nouns.lint import yaml_words
from builder.nouns.problem import Problem
from builder.nouns.source.source_file import Span
from builder.stages.validate.head.yaml_tree import yaml_problem

_MISTAKEN = re.compile(
    r"[ \t]*(?:-{1,2}|-{4,}|[—–-]*[—–][—–-]*|\\+-{2,}|[*_]{3,}|={3,}|\+{3}|\.{3}|- - -|(?<=[ \t])---|--- +\w+)[ \t]*"
)
_FOREIGN = (
    (re.compile(r"\{\\rtf"), phrases.RICH_TEXT),
    (re.compile(r"\s*<(?:!doctype|html|head|body|\?xml)", re.IGNORECASE), phrases.WEB_PAGE),
    (re.compile(r"(?:From|Return-Path|Received|MIME-Version|X-[\w-]+): "), phrases.MAIL),
    (re.compile(r"\s*[\[{]\s*\""), phrases.DATA),
)
FIELD_LINE = re.compile(r"[a-z_]+:(?:\s|$)")
"""How a line begins that has a field of the page's own."""
_KEY = re.compile(r"([a-z_]+):(?:[ \t]|$)")
_KEYS = re.compile(r"\n([a-z_]+):")
_CODE = re.compile(r" {0,3}(?:```|~~~)")
_HARD = re.compile(r"^[ \-]*(?:[\w-]+:)?(\u00a0+)[ \u00a0\-]*", re.MULTILINE)
_STROKES = re.compile(r"---[ \t]*")
_HEAD, _FENCED_HEAD = 3, 2
"""From how many fields of a page on lines in a text are a head, and below a line --- . Our own choice."""


def foreign(text: str) -> str:
    """What helps when the whole `text` is of another kind of file, as its beginning shows; empty for any other."""
    return next((advice for pattern, advice in _FOREIGN if pattern.match(text)), "")


def opening(text: str, first_fence: int) -> str:
    """What helps when the first line of the `text` is not ---; `first_fence` is the line of the first one, from 1, 0 for none."""
    line = text.split("\n", maxsplit=1)[0]
    if advice := foreign(text):
        return advice
    if _MISTAKEN.fullmatch(line):
        return phrases.THREE_STROKES
    if FIELD_LINE.match(line):
        return phrases.STROKES_ABOVE
    return phrases.LINES_BEFORE.format(line=first_fence) if first_fence else ""


def another_head(body: str, known: Collection[str]) -> tuple[int, str]:
    """Where a `body` holds a head, as one does that two files were pasted into: the line, from 1, and its first field.

    `known` are the fields of such a page. 0 and nothing when there is none; what stands in a block of code is shown to be read.
    """
    if not _may_hold_head(body, known):
        return 0, ""
    lines = body.split("\n")
    is_code, first, keys = False, 0, list[str]()
    for number, line in enumerate([*lines, ""], start=1):
        is_code ^= _CODE.match(line) is not None
        if is_code or not line.strip() or _STROKES.fullmatch(line):
            fenced = first > 1 and _STROKES.fullmatch(lines[first - 2]) is not None
            if len(set(keys)) >= (_FENCED_HEAD if fenced else _HEAD):
                return first - fenced, keys[0]
            first, keys = 0, []
        elif (field := _KEY.match(line)) and field[1] in known:
            first = first or number
            keys.append(field[1])
    return 0, ""


def _may_hold_head(body: str, known: Collection[str]) -> bool:
    """Whether fields enough begin lines of the `body`: hardly any has them, so that few are gone through line by line."""
    return len({*_KEYS.findall(f"\n{body}")}.intersection(known)) >= _FENCED_HEAD


def closing(text: str) -> tuple[int, str]:
    """The line of the `text`, from 1, where the head's second --- should stand, and what helps; 1 and nothing when none shows."""
    lines = text.split("\n")
    last = max((number for number, line in enumerate(lines, start=1) if FIELD_LINE.match(line)), default=0)
    for number, line in enumerate(lines[1:], start=2):
        if line.strip() and _MISTAKEN.fullmatch(line):
            return number, phrases.THREE_STROKES
        if line.startswith("## ") or (line.startswith("# ") and number > last):  # before a field it is a remark
            return number, phrases.STROKES_HERE
    return 1, ""


def hard_spaces(path: str, text: str, first_line: int) -> tuple[str, list[Problem]]:
    """The text with plain spaces for the hard ones that YAML would read as words, and a problem for each line with some.

    Those are the ones that a line is indented with, and one that follows the colon of a field.
    """
    if "\u00a0" not in text:
        return text, []
    problems = []
    for match in _HARD.finditer(text):
        start = match.start(1)
        words = yaml_words.HARD_COLON if text[start - 1 : start] == ":" else yaml_words.HARD
        problems.append(yaml_problem(Span.between(path, text, start, start + 1, first_line), words))
    return _HARD.sub(lambda match: match[0].replace("\u00a0", " "), text), problems
