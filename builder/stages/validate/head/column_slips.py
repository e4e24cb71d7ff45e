"""The lines of a block of YAML that libyaml refuses in; which of them stands further in or out than its editor meant, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from difflib import get_close_matches

from builder.nouns.lint import yaml_words
from builder.stages.validate.head.yaml_blocks import BEGINNING, BENEATH, Spot

_COUNT = {1: "ét"}
"""Counts of blanks that Danish writes as a word."""
_BELOW = re.compile(r":\s*$|:\s+[|>][-+]?\s*$")
"""The end of a field whose value stands further in on the lines below."""
_FEW = 3
FIELD_BELOW = re.compile(r"( +)(?:- +)?[a-z_]+:(?:\s|$)")
"""A field that stands in."""
_VALUED = re.compile(r"[a-z_]+: +[^\s|>\[{\"'#]")
_COLON = re.compile(r":(?:\s|$)|^ *[a-z_]+:")
_NEAR = 0.8
"""From how alike the first word of a line is taken for the name of a field; our own choice."""
_TITLE = 3
"""More words than these are hardly the name of a field and its value."""
_MARKER = re.compile(r"[|>][-+]?")
"""What says that a text of several lines begins on the next."""


def is_text(line: str, known: Collection[str]) -> bool:
    """Whether a `line` without a colon goes on a text, and is none of the `known` fields of which the colon was forgotten."""
    words = line.split()
    return "=" not in line and (len(words) > _TITLE or not get_close_matches(words[0].lower(), known, n=1, cutoff=_NEAR))


def indented(lines: Sequence[str], number: int) -> Spot | None:
    """The line of a block that stands beside the others: of two that differ by a space or three, the one that is alone."""
    for columns in (_columns(lines, items=True), _columns(lines, items=False)):
        counts = Counter(columns.values())
        for line, column in columns.items():
            near = [other for other in counts if (other - column) % 2]
            right = max(near, key=lambda other: (counts[other], other % 2 == 0), default=None)
            if right is not None and (counts[right], right % 2 == 0) > (counts[column], column % 2 == 0):
                _, _, words = moved(line, column, right)
                return line, len(lines[line]) - len(lines[line].lstrip()), words
    return None


def _columns(lines: Sequence[str], *, items: bool) -> dict[int, int]:
    """By line of a block from its second: where its point begins, or where its field does; a remark may stand anywhere."""
    found = {number: BEGINNING.match(line) for number, line in enumerate(lines) if number and _says_anything(line)}
    return {
        number: len(match[1]) + (0 if items else len(match[2] or ""))
        for number, match in found.items()
        if match and bool(match[2]) >= items
    }


def _says_anything(line: str) -> bool:
    """Whether a line says anything: no blank one, and no remark."""
    return line.strip()[:1] not in {"", "#"}


def is_bare(line: str) -> bool:
    """Whether a line says something and is neither a point nor a field, so that it may go on a text."""
    return _says_anything(line) and line.lstrip()[0] != "-" and not _COLON.search(line)


def line_above(lines: Sequence[str], number: int) -> int:
    """The nearest line above that says anything; -1 for none."""
    return next((n for n in range(number - 1, -1, -1) if _says_anything(lines[n])), -1)


def goes_on(lines: Sequence[str], number: int) -> Spot | None:
    """A line that goes on the text of the field or the point above it and stands right below its beginning."""
    here, above = BEGINNING.match(lines[number]), line_above(lines, number)
    before = BEGINNING.match(lines[above]) if above >= 0 else None
    if not here or not before or not is_bare(lines[number]):
        return None
    said = lines[above][before.end() :].partition(": ")
    text = said[2].strip()
    is_field = len(here[1]) == before.end() and text and (text[0] not in "[{|>" or _MARKER.fullmatch(text))
    is_point = before[2] and len(here[1]) == len(before[1]) and not said[1] and said[0].strip()[:1] not in "[{"
    more = (is_field or is_point) and is_text(lines[number], BENEATH)
    return (number, len(here[1]), yaml_words.NOT_INDENTED) if more else None


def too_deep(lines: Sequence[str], number: int) -> Spot | None:
    """A field that stands further in than the one above it, which has a value already and nothing beneath it."""
    for line in range(max(number, 1), min(number + 2, len(lines))):
        above = line_above(lines, line)
        before, here = BEGINNING.match(lines[above]) if above > 0 else None, FIELD_BELOW.match(lines[line])
        if not before or not here or not _VALUED.match(lines[above], before.end()):
            continue
        column, right = len(here[1]), before.end()
        if column > right:
            return moved(line, column, right)
    return None


def outdented(lines: Sequence[str], number: int) -> Spot | None:
    """A line that stands further out than the first of its block, where nothing of it can; or than its own neighbours."""
    if number == 0 and len(lines) < _FEW:
        return None
    rows = [(n, match) for n, line in enumerate(lines) if n and _says_anything(line) and (match := BEGINNING.match(line))]
    if not rows or rows[0][0] > number:
        return None
    point = len(rows[0][1][1])
    field = point + len(rows[0][1][2] or "")
    for line, match in rows[1:]:
        column, right = len(match[1]), point if match[2] else field
        if column < right:
            return moved(line, column, right)
    for (_, one), (line, two), (_, three) in zip(rows, rows[1:], rows[2:], strict=False):
        first, second, third = (len(match[1]) + len(match[2] or "") for match in (one, two, three))
        if first == third > second and not two[2] and not _BELOW.search(lines[line]):
            return moved(line, second, first)
    return None


def moved(line: int, column: int, right: int) -> Spot:
    """That a `line`, from 0, begins at another `column`, from 0, than the `right` one."""
    count = abs(column - right)
    way = "ind" if column > right else "ud"
    return line, column, yaml_words.filled(yaml_words.INDENTED, count=_COUNT.get(count, str(count)), way=way)
