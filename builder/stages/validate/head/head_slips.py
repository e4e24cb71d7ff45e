"""The lines of a block of YAML that libyaml refuses in; what its editor did, where the lines show it, out.

Libyaml tells where it gave up; what is wrong is mostly seen better on the lines themselves, and the surest is looked for first.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from difflib import get_close_matches

from builder.nouns.lint import yaml_words
from builder.stages.validate.head.bracket_slips import (
    both,
    closed_twice,
    cut_off,
    in_braces,
    linked,
    no_braces,
    not_under,
    spare,
    tight_item,
    unclosed,
    undashed,
)
from builder.stages.validate.head.yaml_blocks import BEGINNING, BENEATH, KNOWN, RUN_ON, Spot

_BEGIN = r"(?:^\s*|[:\-,\[{]\s*)"
_CURLY = re.compile(rf"{_BEGIN}([“”„‟»«’‘])")
_INSIDE = re.compile(rf"{_BEGIN}(\"(?:[^\"\\]|\\.)*\")(?=\s*[^\s,\]}}:#])")
_OPEN_QUOTE = re.compile(r" *(?:- +)?(?:[\w-]+: +)?(?:\"(?=[^\"]*$)|'(?=[^']*$))")
_NEXT = re.compile(r" *(?:- |[a-z_]+:(?:\s|$))")
_APOSTROPHE = re.compile(rf"{_BEGIN}('[^']*')(?=\w| +\w.*'\s*$)")
_STARRED = re.compile(r" *(?:- +)?(\*{1,2})([A-Za-z_]+)(?:\1 ?:|:\1)")
_NEAR = 0.8
"""From how alike the first word of a line is taken for the name of a field; our own choice."""
_TITLE = 3
"""More words than these are hardly the name of a field and its value."""
_OTHER_ITEM = re.compile(r"\s*([*•–—·▪]) ")
_BEHIND = re.compile(r"[\w-]+: *(?:\[[^\[\]]*(\])|\{[^{}]*(\})) *[^\s,\]}#]")
_SIGNS = (
    (re.compile(r" *(?:- +)?\"?[\w-]+\"?: +(?:\"[^\"]*\"|'[^']*')(,)\s*$"), yaml_words.COMMA_BEHIND),
    (re.compile(r" *- +(?:\"[^\"]*\"|'[^']*')(,)\s*$"), yaml_words.COMMA_POINT),
    (re.compile(r"[\w-]+: *(!)"), yaml_words.TAG),
)
_SEVERAL = re.compile(r"(?:[\w-]+: +)(?:\"[^\"]*\"|'[^']*')(?:, *(?:\"[^\"]*\"|'[^']*'))+\s*$")
_TIGHT_FIELD = re.compile(r" *(?:- +)?([a-z_]+):(?=[^\s/:])")
_TWICE = re.compile(r" *(?:- +)?([a-z_]+): +(\1):(?:\s|$)")
_INDICATOR = re.compile(r" *(?:- +)?(?:[\w-]+: +)?(([|>])([-+]?)([1-9])([-+]?))\s*$")
_REMARK = re.compile(r" +(#)")
_MARKER = re.compile(r"[|>][-+]?")
"""What says that a text of several lines begins on the next."""
_BELOW = re.compile(r":\s*$|:\s+[|>][-+]?\s*$")
"""The end of a field whose value stands further in on the lines below."""
_FEW = 3
_TICK = re.compile(r" *- (\[[ xX]?\]) +\S")
_EMPTIED = re.compile(r" *(?:- +)?([\w-]+): *(\[\]|\{\})\s*")
_FIELD_BELOW = re.compile(r"( +)(?:- +)?[a-z_]+:(?:\s|$)")
_VALUED = re.compile(r"[a-z_]+: +[^\s|>\[{\"'#]")
_COLON = re.compile(r":(?:\s|$)|^ *[a-z_]+:")


def is_text(line: str, known: Collection[str]) -> bool:
    """Whether a `line` without a colon goes on a text, and is none of the `known` fields of which the colon was forgotten."""
    words = line.split()
    return "=" not in line and (len(words) > _TITLE or not get_close_matches(words[0].lower(), known, n=1, cutoff=_NEAR))


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
    return number, found.end(1) - 1, yaml_words.filled(yaml_words.APOSTROPHE, meant=f'"{meant.rstrip()}"')


def _curly(lines: Sequence[str], number: int) -> Spot | None:
    found = _CURLY.search(lines[number])
    return (number, found.start(1), yaml_words.filled(yaml_words.CURLY, sign=found[1])) if found else None


def _indented(lines: Sequence[str], number: int) -> Spot | None:
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


_COUNT = {1: "ét"}


def _columns(lines: Sequence[str], *, items: bool) -> dict[int, int]:
    """By line of a block from its second: where its point begins, or where its field does; a remark may stand anywhere."""
    found = {number: BEGINNING.match(line) for number, line in enumerate(lines) if number and _counts(line)}
    return {
        number: len(match[1]) + (0 if items else len(match[2] or ""))
        for number, match in found.items()
        if match and bool(match[2]) >= items
    }


def _counts(line: str) -> bool:
    """Whether a line says anything: no blank one, and no remark."""
    return line.strip()[:1] not in {"", "#"}


def _above(lines: Sequence[str], number: int) -> int:
    """The nearest line above that says anything; -1 for none."""
    return next((n for n in range(number - 1, -1, -1) if _counts(lines[n])), -1)


def _goes_on(lines: Sequence[str], number: int) -> Spot | None:
    """A line that goes on the text of the field or the point above it and stands right below its beginning."""
    here, above = BEGINNING.match(lines[number]), _above(lines, number)
    before = BEGINNING.match(lines[above]) if above >= 0 else None
    if not here or not before or not _counts(lines[number]) or lines[number].lstrip()[0] == "-" or _COLON.search(lines[number]):
        return None
    said = lines[above][before.end() :].partition(": ")
    text = said[2].strip()
    is_field = len(here[1]) == before.end() and text and (text[0] not in "[{|>" or _MARKER.fullmatch(text))
    is_point = before[2] and len(here[1]) == len(before[1]) and not said[1] and said[0].strip()[:1] not in "[{"
    more = (is_field or is_point) and is_text(lines[number], BENEATH)
    return (number, len(here[1]), yaml_words.NOT_INDENTED) if more else None


def _starred(lines: Sequence[str], number: int) -> Spot | None:
    """A field whose name is marked as Markdown marks words."""
    found = _STARRED.match(lines[number])
    return (number, found.start(1), yaml_words.filled(yaml_words.STARRED, sign=found[1], key=found[2].lower())) if found else None


def _tick(lines: Sequence[str], number: int) -> Spot | None:
    found = _TICK.match(lines[number])
    return (number, found.start(1), yaml_words.TICK) if found else None


def _emptied(lines: Sequence[str], number: int) -> Spot | None:
    """A field with `[]` or `{}` behind its colon, and something below it all the same."""
    above = _above(lines, number)
    found = _EMPTIED.fullmatch(lines[above]) if above >= 0 else None
    return (above, found.start(2), yaml_words.filled(yaml_words.EMPTIED, sign=found[2], key=found[1])) if found else None


def _item(lines: Sequence[str], number: int) -> Spot | None:
    found = _OTHER_ITEM.match(lines[number]) if number else None
    return (number, found.start(1), yaml_words.filled(yaml_words.ITEM, sign=found[1])) if found else None


def _behind(lines: Sequence[str], number: int) -> Spot | None:
    found = _BEHIND.match(lines[number].lstrip(" -"))
    at = len(lines[number]) - len(lines[number].lstrip(" -"))
    return (number, at + found.end() - 1, yaml_words.filled(yaml_words.BEHIND, sign=found[1] or found[2])) if found else None


def _sign(lines: Sequence[str], number: int) -> Spot | None:
    """A comma behind a text in quotation marks, as other kinds of files have it, or a tag."""
    found = ((pattern.match(lines[number]), words) for pattern, words in _SIGNS)
    return next(((number, match.start(1), words) for match, words in found if match), None)


def _tight_field(lines: Sequence[str], number: int) -> Spot | None:
    """A field beneath another whose colon has no blank behind it."""
    found = _TIGHT_FIELD.match(lines[number])
    near = [*lines[max(number - 1, 1) : number], *lines[number + 1 : number + 2]]
    is_field = found and found[1] in BENEATH | KNOWN and any(map(_FIELD_BELOW.match, near))
    return (number, found.start(1), yaml_words.NO_SPACE) if found and is_field else None


def _several(lines: Sequence[str], number: int) -> Spot | None:
    """Texts in quotation marks with commas between and no brackets around."""
    found = _SEVERAL.match(lines[number])
    return (number, lines[number].find(": ") + 2, yaml_words.SEVERAL) if found else None


def _run_on(lines: Sequence[str], number: int) -> Spot | None:
    """A field of the page on the line of another."""
    found = RUN_ON.match(lines[number])
    return (number, found.start("key"), yaml_words.filled(yaml_words.RUN_ON, key=found["key"])) if found else None


def _named_twice(lines: Sequence[str], number: int) -> Spot | None:
    found = _TWICE.match(lines[number])
    return (number, found.start(2), yaml_words.filled(yaml_words.NAMED_TWICE, key=found[1])) if found else None


def _indicator(lines: Sequence[str], number: int) -> Spot | None:
    """A number behind > or |, which says how far in the text stands, above a text that does not stand there."""
    for line, found in enumerate(map(_INDICATOR.match, lines[: number + 1])):
        if found:
            words = yaml_words.filled(yaml_words.INDICATOR, sign=found[1], count=found[4], marker=found[2] + found[3] + found[5])
            return line, found.start(1), words
    return None


def _remark(lines: Sequence[str], number: int) -> Spot | None:
    """A remark between two lines of one text, which ends with the first."""
    found = _REMARK.match(lines[number - 1]) if number > 1 else None
    goes_on = found and _counts(lines[number]) and not _COLON.search(lines[number]) and lines[number].lstrip()[0] != "-"
    return (number - 1, found.start(1), yaml_words.REMARK) if found and goes_on else None


def _too_deep(lines: Sequence[str], number: int) -> Spot | None:
    """A field that stands further in than the one above it, which has a value already and nothing beneath it."""
    for line in range(max(number, 1), min(number + 2, len(lines))):
        above = _above(lines, line)
        before, here = BEGINNING.match(lines[above]) if above > 0 else None, _FIELD_BELOW.match(lines[line])
        if not before or not here or not _VALUED.match(lines[above], before.end()):
            continue
        column, right = len(here[1]), before.end()
        if column > right:
            return moved(line, column, right)
    return None


def _outdented(lines: Sequence[str], number: int) -> Spot | None:
    """A line that stands further out than the first of its block, where nothing of it can; or than its own neighbours."""
    if number == 0 and len(lines) < _FEW:
        return None
    rows = [(n, match) for n, line in enumerate(lines) if n and _counts(line) and (match := BEGINNING.match(line))]
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


_LOOKS: tuple[Callable[[Sequence[str], int], Spot | None], ...] = (
    both,
    _indicator,
    _named_twice,
    _several,
    _open_quote,
    _inside,
    _apostrophe,
    _curly,
    _starred,
    _tick,
    _emptied,
    _item,
    _remark,
    _goes_on,
    _tight_field,
    spare,
    linked,
    _behind,
    _sign,
    cut_off,
    no_braces,
    _run_on,
    in_braces,
    closed_twice,
    tight_item,
    unclosed,
    undashed,
    not_under,
    _indented,
    _outdented,
    _too_deep,
)
"""What is looked for on the lines of a block, the surest first."""


def spotted(lines: Sequence[str], number: int) -> Spot | None:
    """What is wrong on the `lines` of a block that cannot be read, None where they do not show it.

    `number` is the line, from 0, at which libyaml gave up.
    """
    return next(filter(None, (look(lines, number) for look in _LOOKS)), None)
