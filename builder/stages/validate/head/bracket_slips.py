"""Lines of a block of YAML that libyaml refuses in; what is wrong with its brackets or dashes, where they show it.

Each look gives a spot, or None when it sees nothing; the `number` is the line, from 0, at which libyaml gave up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.nouns.lazy import LazyPattern
from builder.nouns.lint import yaml_words
from builder.stages.validate.head.yaml_blocks import BEGINNING, BENEATH, Spot

_SPARE = (
    (re.compile(r"[\[{,]\s*(,)"), yaml_words.SPARE_COMMA),
    (re.compile(r"^[\w-]+: *\[[^\[\]]*\] *,? *(\[)"), yaml_words.TWO_LISTS),
)
_NO_BRACES = re.compile(r" *(?:- +)?([a-z_]+): +(?:vaerdi|tekst|tal|kommune|id|case): ")
_BRACES = (
    (re.compile(r"(?<=[^\s;]);(?= *[a-z_]+:)"), yaml_words.SEMICOLON),
    (re.compile(r"[{,] *([a-z_]+) [\[{]"), yaml_words.NO_COLON),
    (re.compile(r"[{,] *([a-z_]+):(?=[^\s/])"), yaml_words.NO_SPACE_IN),
    (LazyPattern(rf"[{{,] *[a-z_]+: [^,{{}}\[\]:]*? ({'|'.join(sorted(BENEATH))}): "), yaml_words.NO_COMMA),
    (re.compile(r"[{,] *([a-z_]+): +[^\s,{}\[\]][^,{}\[\]]*?: "), yaml_words.COLON_IN),
)
"""What is wrong between the fields of a group; the group of a pattern is the field's name."""

_TIGHT_ITEM = re.compile(r" *-(?=[^\s-])")
_OPEN_FIELD = re.compile(r"( +)([a-z_]+):[ \t]*")
_FIELD = re.compile(r"( +)([a-z_]+):(?= )")
_LINKED = re.compile(r" *(?:- +)?url: +(\[[^\[\]]*\]\((https?://[^\s()]+)\))\s*")
_OPENED, _DASH_IN = re.compile(r":[ \t]*\[[ \t]*$"), re.compile(r" *[\w-]+: *\[ *(-) ")


def cut_off(lines: Sequence[str], number: int) -> Spot | None:
    """A » #« within a list or a group that ends on its line: what closes it is taken for a comment."""
    for line, bare in enumerate(map(_bare, lines)):
        before, sign, lost = bare.partition(" #")
        if sign and any(before.count(one) > before.count(other) and other in lost for one, other in ("{}", "[]")):
            return line, len(before) + 1, yaml_words.CUT_OFF
    return None


def no_braces(lines: Sequence[str], number: int) -> Spot | None:
    """The fields of a group behind the name of the group, with nothing around them."""
    found = _NO_BRACES.match(lines[number])
    return (number, found.end(1) + 1, yaml_words.filled(yaml_words.NO_BRACES, key=found[1])) if found else None


def unclosed(lines: Sequence[str], number: int) -> Spot | None:
    """A bracket that the whole block does not close; those in quotation marks do not count."""
    bare = [_bare(line) for line in lines]
    text = "\n".join(bare)
    for opening, closing in ("{}", "[]"):
        if text.count(opening) > text.count(closing):
            line = next(n for n, one in enumerate(bare) if one.count(opening) > one.count(closing))
            pairs = re.compile(rf"\{opening}[^\{opening}\{closing}]*\{closing}")
            at = pairs.sub(lambda pair: " " * len(pair[0]), bare[line]).rfind(opening)
            return line, at, yaml_words.filled(yaml_words.UNCLOSED, sign=closing)
    return None


def in_braces(lines: Sequence[str], number: int) -> Spot | None:
    """What is wrong between the fields of a group that stands on one line."""
    line = _bare(lines[number]) if "{" in lines[number] else ""
    for pattern, words in _BRACES if line else ():
        if (found := pattern.search(line)) and "{" in line[: found.start() + 1]:
            key = found[1] if found.re.groups else ""
            return number, found.start(1 if key else 0), yaml_words.filled(words, key=key)
    return None


def _bare(line: str) -> str:
    """The line with signs that mean nothing for what stands in quotation marks."""
    return re.sub(r"\"[^\"]*\"|'[^']*'", lambda match: "x" * len(match[0]), line)


def spare(lines: Sequence[str], number: int) -> Spot | None:
    """A comma with nothing before it, and a second list behind the first."""
    line = _bare(lines[number])
    for pattern, words in _SPARE:
        if "[" in line and (found := pattern.search(line)):
            return number, found.start(1), words
    return None


def closed_twice(lines: Sequence[str], number: int) -> Spot | None:
    """A bracket that closes nothing, at the end of a line of which those before it are closed."""
    bare = _bare(lines[number])
    for opening, closing in ("{}", "[]"):
        at = len(bare.rstrip()) - 1
        if bare[at : at + 1] == closing and 0 < bare.count(opening) < bare.count(closing):
            return number, at, yaml_words.filled(yaml_words.CLOSED_TWICE, sign=closing)
    return None


def undashed(lines: Sequence[str], number: int) -> Spot | None:
    """The first point of a list without its dash: its fields stand as those of the points below it do."""
    for line in range(1, len(lines) - 1):
        found = _FIELD.match(lines[line])
        if not found or not lines[line - 1].rstrip().endswith(":"):
            continue
        column, key = len(found[1]), found[2]
        within = re.match(rf" {{{column + 2}}}[a-z_]+: ", lines[line + 1])
        below = tuple(other for other in lines[line + 1 :] if other.lstrip().startswith(f"- {key}:"))
        is_point = within and any(other.startswith(f"{found[1]}- ") for other in below)
        if is_point or any(other.startswith(f"{found[1][2:]}- ") for other in below):
            return line, column, yaml_words.filled(yaml_words.UNDASHED, key=key)
    return None


def not_under(lines: Sequence[str], number: int) -> Spot | None:
    """The first field of a group that stands beside the group's name, while those below it stand further in."""
    for line in range(1, len(lines) - 1):
        above, found = _OPEN_FIELD.fullmatch(lines[line - 1]), _FIELD.match(lines[line])
        if not above or not found or len(above[1]) != len(found[1]):
            continue
        if re.match(rf" {{{len(found[1]) + 2}}}[a-z_]+: ", lines[line + 1]):
            return line, len(found[1]), yaml_words.filled(yaml_words.BESIDE, key=above[2])
    return None


def tight_item(lines: Sequence[str], number: int) -> Spot | None:
    """A point whose dash has no blank behind it, at the line that was given up or beside it."""
    for near in (number, number + 1, number - 1) if len(lines) > 1 else ():
        if 0 < near < len(lines) and (found := _TIGHT_ITEM.match(lines[near])):
            return near, found.end() - 1, yaml_words.TIGHT_ITEM
    return None


def linked(lines: Sequence[str], number: int) -> Spot | None:
    """A link as a body has it in the place of an address alone."""
    found = _LINKED.fullmatch(lines[number])
    return (number, found.start(1), yaml_words.filled(yaml_words.LINKED, address=found[2])) if found else None


def both(lines: Sequence[str], number: int) -> Spot | None:
    """A list with a bracket before its points and a dash before each of them."""
    for line, below in zip(lines, range(1, len(lines)), strict=False):
        if _OPENED.search(line) and (dash := BEGINNING.match(lines[below])) and dash[2]:
            return below, len(dash[1]), yaml_words.BOTH
    found = _DASH_IN.match(lines[number])
    return (number, found.start(1), yaml_words.BOTH) if found else None
