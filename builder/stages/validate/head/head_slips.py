"""The lines of a block of YAML that libyaml refuses in; what its editor did, where the lines show it, out.

Libyaml tells where it gave up; what is wrong is mostly seen better on the lines themselves, and the surest is looked for first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

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
from builder.stages.validate.head.column_slips import (
    FIELD_BELOW,
    goes_on,
    indented,
    is_bare,
    line_above,
    outdented,
    too_deep,
)
from builder.stages.validate.head.yaml_blocks import BENEATH, KNOWN, RUN_ON, Spot

_BEGIN = r"(?:^\s*|[:\-,\[{]\s*)"
_CURLY = re.compile(rf"{_BEGIN}([“”„‟»«’‘])")
_INSIDE = re.compile(rf"{_BEGIN}(\"(?:[^\"\\]|\\.)*\")(?=\s*[^\s,\]}}:#])")
_OPEN_QUOTE = re.compile(r" *(?:- +)?(?:[\w-]+: +)?(?:\"(?=[^\"]*$)|'(?=[^']*$))")
_NEXT = re.compile(r" *(?:- |[a-z_]+:(?:\s|$))")
_APOSTROPHE = re.compile(rf"{_BEGIN}('[^']*')(?=\w| +\w.*'\s*$)")
_STARRED = re.compile(r" *(?:- +)?(\*{1,2})([A-Za-z_]+)(?:\1 ?:|:\1)")
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
_TICK = re.compile(r" *- (\[[ xX]?\]) +\S")
_EMPTIED = re.compile(r" *(?:- +)?([\w-]+): *(\[\]|\{\})\s*")


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


def _starred(lines: Sequence[str], number: int) -> Spot | None:
    """A field whose name is marked as Markdown marks words."""
    found = _STARRED.match(lines[number])
    return (number, found.start(1), yaml_words.filled(yaml_words.STARRED, sign=found[1], key=found[2].lower())) if found else None


def _tick(lines: Sequence[str], number: int) -> Spot | None:
    found = _TICK.match(lines[number])
    return (number, found.start(1), yaml_words.TICK) if found else None


def _emptied(lines: Sequence[str], number: int) -> Spot | None:
    """A field with `[]` or `{}` behind its colon, and something below it all the same."""
    above = line_above(lines, number)
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
    is_field = found and found[1] in BENEATH | KNOWN and any(map(FIELD_BELOW.match, near))
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
    return (number - 1, found.start(1), yaml_words.REMARK) if found and is_bare(lines[number]) else None


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
    goes_on,
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
    indented,
    outdented,
    too_deep,
)
"""What is looked for on the lines of a block, the surest first."""


def spotted(lines: Sequence[str], number: int) -> Spot | None:
    """What is wrong on the `lines` of a block that cannot be read, None where they do not show it.

    `number` is the line, from 0, at which libyaml gave up.
    """
    return next(filter(None, (look(lines, number) for look in _LOOKS)), None)
