"""A block of front matter that libyaml refuses in; what its editor did, and what helps, out.

Libyaml tells where it gave up; what went wrong is mostly seen better on the lines themselves.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import TypeAlias

from builder.nouns import yaml_words
from builder.nouns.problem import Problem
from builder.nouns.source_file import Span
from builder.stages.validate.yaml_blocks import BEGINNING, KNOWN, Block

_BEGIN = r"(?:^\s*|[:\-,\[{]\s*)"
_CURLY = re.compile(rf"{_BEGIN}([“”„‟»«’‘])")
_INSIDE = re.compile(rf"{_BEGIN}(\"(?:[^\"\\]|\\.)*\")(?=\s*[^\s,\]}}:#])")
_OPEN_QUOTE = re.compile(r" *(?:- +)?(?:[\w-]+: +)?(?:\"(?=[^\"]*$)|'(?=[^']*$))")
_NEXT = re.compile(r" *(?:- |[a-z_]+:(?:\s|$))")
_APOSTROPHE = re.compile(rf"{_BEGIN}('[^']*')(?=\w)")
_NEAR = 0.8
"""From how alike the first word of a line is taken for the name of a field; our own choice."""
_TIGHT = re.compile(r"[\w-]+:\S")
_TITLE = 3
"""More words than these are hardly the name of a field and its value."""
_OTHER_ITEM = re.compile(r"\s*([*•–—·▪]) ")
_BEHIND = re.compile(r"[\w-]+: *(?:\[[^\[\]]*(\])|\{[^{}]*(\})) *[^\s,\]}#]")
_SIGNS = (
    (re.compile(r" *(?:- +)?\"?[\w-]+\"?: +(?:\"[^\"]*\"|'[^']*')(,)\s*$"), yaml_words.COMMA_BEHIND),
    (re.compile(r"[\w-]+: *(!)"), yaml_words.TAG),
)
_FEW = 3
_TIGHT_ITEM = re.compile(r" *-(?=[^\s-])")
_NO_BRACES = re.compile(r" *(?:- +)?([a-z_]+): +(?:vaerdi|tekst|tal|kommune|id|case): ")
_BRACES = (
    (re.compile(r"(?<=[^\s;]);(?= *[a-z_]+:)"), yaml_words.SEMICOLON),
    (re.compile(r"[{,] *([a-z_]+) [\[{]"), yaml_words.NO_COLON),
    (re.compile(r"[{,] *([a-z_]+):(?=[^\s/])"), yaml_words.NO_SPACE_IN),
    (re.compile(r"[{,] *[a-z_]+: [^,{}\[\]:]*? ([a-z_]+): "), yaml_words.NO_COMMA),
)
"""What is missing between the fields of a group; the group of a pattern is the field's name."""
_COUNT = {1: "ét"}
Spot: TypeAlias = tuple[int, int, tuple[str, str]]
"""A line of a block from 0, a column from 0, and what is wrong there with what helps."""


def diagnosed(block: Block, problem: Problem, first_line: int) -> Problem:
    """The `problem` that libyaml has with a block, said of what its editor did where the lines show it.

    `first_line` is the line of the file, from 1, on which the block begins.
    """
    lines = block.text.split("\n")
    number = min(problem.span.line - first_line, len(lines) - 1)
    if problem.code == "yaml-forbudt" and lines[number].find("{{") >= 0:
        return replace(problem, words={"sign": "{{"})
    if problem.code != "yaml":
        return problem
    spot = next(filter(None, (look(lines, number) for look in _LOOKS)), None)
    return _problem(problem.span.file, first_line + spot[0], spot[1], spot[2]) if spot else problem


def unnamed(path: str, block: Block, first_line: int) -> Problem:
    """A block that is a text or a list of no field: its colon was forgotten, or it goes on the field above.

    `first_line` is that of the front matter.
    """
    line = block.text.split("\n", maxsplit=1)[0]
    words = yaml_words.NO_SPACE if _TIGHT.match(line) else yaml_words.LINE_BEFORE
    words_of = line.split()
    is_text = len(words_of) > _TITLE or not get_close_matches(words_of[0].lower(), KNOWN, n=1, cutoff=_NEAR)
    if block.line and not block.key and is_text and "=" not in line:
        words = yaml_words.NOT_INDENTED
    return _problem(path, block.line + first_line, 0, words)


def pushed_in(path: str, block: Block, first_line: int) -> Problem | None:
    """The problem of a field that stands a little in, when the block does; it is read all the same."""
    column = block.column
    return _problem(path, block.line + first_line, column, _moved(0, column, 0)[2]) if column and block.key else None


def _problem(path: str, line: int, column: int, words: tuple[str, str]) -> Problem:
    return Problem(code="yaml", span=Span(path, line, column + 1, column + 2), words={"reason": words[0], "help": words[1]})


def _inside(lines: Sequence[str], number: int) -> Spot | None:
    found = _INSIDE.search(lines[number])
    return (number, found.end(1) - 1, yaml_words.INSIDE) if found else None


def _open_quote(lines: Sequence[str], number: int) -> Spot | None:
    """A quotation mark that its own line does not close, while the line below begins a field or a point."""
    for line, below in zip(range(number + 1), lines[1:], strict=False):
        found = _OPEN_QUOTE.match(lines[line])
        if found and _NEXT.match(below):
            return line, found.end() - 1, yaml_words.OPEN_QUOTE
    return None


def _apostrophe(lines: Sequence[str], number: int) -> Spot | None:
    line = lines[number]
    if not (found := _APOSTROPHE.search(line)):
        return None
    meant = line[found.start(1) + 1 : line.rindex("'")] if line.count("'") > 2 else line[found.start(1) + 1 :]
    reason, advice = yaml_words.APOSTROPHE
    return number, found.end(1) - 1, (reason, advice.format(meant=f'"{meant.rstrip()}"'))


def _curly(lines: Sequence[str], number: int) -> Spot | None:
    if not (found := _CURLY.search(lines[number])):
        return None
    reason, advice = yaml_words.CURLY
    return number, found.start(1), (reason.format(sign=found[1]), advice)


def _indented(lines: Sequence[str], number: int) -> Spot | None:
    """The line of a block that stands beside the others: of two that differ by a space or three, the one that is alone."""
    for columns in (_columns(lines, items=True), _columns(lines, items=False)):
        counts = Counter(columns.values())
        for line, column in columns.items():
            near = [other for other in counts if (other - column) % 2]
            right = max(near, key=lambda other: (counts[other], other % 2 == 0), default=None)
            if right is not None and (counts[right], right % 2 == 0) > (counts[column], column % 2 == 0):
                _, _, words = _moved(line, column, right)
                return line, len(lines[line]) - len(lines[line].lstrip()), words
    return None


def _columns(lines: Sequence[str], *, items: bool) -> dict[int, int]:
    """By line of a block from its second: where its point begins, or where its field does."""
    found = {number: BEGINNING.match(line) for number, line in enumerate(lines) if number and line.strip()}
    return {
        number: len(match[1]) + (0 if items else len(match[2] or ""))
        for number, match in found.items()
        if match and bool(match[2]) >= items
    }


def _item(lines: Sequence[str], number: int) -> Spot | None:
    found = _OTHER_ITEM.match(lines[number]) if number else None
    reason, advice = yaml_words.ITEM
    return (number, found.start(1), (reason.format(sign=found[1]), advice)) if found else None


def _behind(lines: Sequence[str], number: int) -> Spot | None:
    found = _BEHIND.match(lines[number].lstrip(" -"))
    reason, advice = yaml_words.BEHIND
    at = len(lines[number]) - len(lines[number].lstrip(" -"))
    return (number, at + found.end() - 1, (reason.format(sign=found[1] or found[2]), advice)) if found else None


def _sign(lines: Sequence[str], number: int) -> Spot | None:
    """A comma behind a text in quotation marks, as other kinds of files have it, or a tag."""
    found = ((pattern.match(lines[number]), words) for pattern, words in _SIGNS)
    return next(((number, match.start(1), words) for match, words in found if match), None)


def _cut_off(lines: Sequence[str], number: int) -> Spot | None:
    """A » #« within a list or a group that ends on its line: what closes it is taken for a comment."""
    for line, bare in enumerate(map(_bare, lines)):
        before, sign, lost = bare.partition(" #")
        if sign and any(before.count(one) > before.count(other) and other in lost for one, other in ("{}", "[]")):
            return line, len(before) + 1, yaml_words.CUT_OFF
    return None


def _no_braces(lines: Sequence[str], number: int) -> Spot | None:
    """The fields of a group behind the name of the group, with nothing around them."""
    found = _NO_BRACES.match(lines[number])
    reason, advice = yaml_words.NO_BRACES
    return (number, found.end(1) + 1, (reason.format(), advice.format(key=found[1]))) if found else None


def _unclosed(lines: Sequence[str], number: int) -> Spot | None:
    """A bracket that the whole block does not close; those in quotation marks do not count."""
    reason, advice = yaml_words.UNCLOSED
    bare = [_bare(line) for line in lines]
    text = "\n".join(bare)
    for opening, closing in ("{}", "[]"):
        if text.count(opening) > text.count(closing):
            line = next(n for n, one in enumerate(bare) if one.count(opening) > one.count(closing))
            pairs = re.compile(rf"\{opening}[^\{opening}\{closing}]*\{closing}")
            return (
                line,
                pairs.sub(lambda pair: " " * len(pair[0]), bare[line]).rfind(opening),
                (reason.format(sign=closing), advice),
            )
    return None


def _in_braces(lines: Sequence[str], number: int) -> Spot | None:
    """What is wrong between the fields of a group that stands on one line."""
    line = _bare(lines[number]) if "{" in lines[number] else ""
    for pattern, (reason, advice) in _BRACES if line else ():
        if (found := pattern.search(line)) and "{" in line[: found.start() + 1]:
            key = found[1] if found.re.groups else ""
            return number, found.start(1 if key else 0), (reason.format(key=key), advice.format(key=key))
    return None


def _bare(line: str) -> str:
    """The line with signs that mean nothing for what stands in quotation marks."""
    return re.sub(r"\"[^\"]*\"|'[^']*'", lambda match: "x" * len(match[0]), line)


def _tight_item(lines: Sequence[str], number: int) -> Spot | None:
    for near in (number, number + 1, number - 1) if len(lines) > 1 else ():
        if 0 < near < len(lines) and (found := _TIGHT_ITEM.match(lines[near])):
            return near, found.end() - 1, yaml_words.TIGHT_ITEM
    return None


def _outdented(lines: Sequence[str], number: int) -> Spot | None:
    """A line that stands further out than the first of its block, where nothing of it can; or than its own neighbours."""
    if number == 0 and len(lines) < _FEW:
        return None
    rows = [(n, match) for n, line in enumerate(lines) if n and line.strip() and (match := BEGINNING.match(line))]
    if not rows or rows[0][0] > number:
        return None
    point = len(rows[0][1][1])
    field = point + len(rows[0][1][2] or "")
    for line, match in rows[1:]:
        column, right = len(match[1]), point if match[2] else field
        if column < right:
            return _moved(line, column, right)
    for (_, one), (line, two), (_, three) in zip(rows, rows[1:], rows[2:], strict=False):
        first, second, third = (len(match[1]) + len(match[2] or "") for match in (one, two, three))
        if first == third > second and not two[2] and lines[line].rstrip()[-1:] != ":":
            return _moved(line, second, first)
    return None


def _moved(line: int, column: int, right: int) -> Spot:
    reason, advice = yaml_words.INDENTED
    count = abs(column - right)
    way = "ind" if column > right else "ud"
    return line, column, (reason.format(count=_COUNT.get(count, str(count)), way=way), advice)


_LOOKS: tuple[Callable[[Sequence[str], int], Spot | None], ...] = (
    _open_quote,
    _inside,
    _apostrophe,
    _curly,
    _item,
    _behind,
    _sign,
    _cut_off,
    _no_braces,
    _in_braces,
    _tight_item,
    _unclosed,
    _indented,
    _outdented,
)
"""What is looked for on the lines of a block, the surest first."""
