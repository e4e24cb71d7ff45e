"""The text of a front matter in; what libyaml reads otherwise than it is meant, or refuses line by line, told of, out.

Lines keep their numbers and characters their columns: what was told of is left blank, so that all else is read and told as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.nouns.fields import ListOf, Record
from builder.nouns.lint import yaml_words
from builder.nouns.problem import Problem
from builder.nouns.source.source_file import Span
from builder.stages.validate.head.fences import FIELD_LINE
from builder.stages.validate.head.yaml_tree import yaml_problem

_NAME = re.compile(r"([a-z_]+):[ \t]*(?:#.*)?")
_BESIDE = re.compile(r"^[a-z_]+:[ \t]*(?:#.*)?\n(?=[a-z_]+:)", re.MULTILINE)
"""What every such group has: its name with nothing behind it, above a line that begins no further in."""
_TAB = re.compile(r"^[ \-]*(\t)[ \t\-]*", re.MULTILINE)


def beside(path: str, text: str, table: Record, first_line: int) -> tuple[str, dict[str, Problem]]:
    """The text without groups whose fields stand beside the group's name and not beneath it; by that name what is wrong.

    `table` are the fields of such a page, and `first_line` the line of the file `path`, from 1, on which the text begins.
    """
    if not _BESIDE.search(text):
        return text, {}
    lines = text.split("\n")
    found = {}
    for name, start, end, is_list in _groups(lines, table):
        words = yaml_words.filled(yaml_words.BESIDE_POINT if is_list else yaml_words.BESIDE, key=name)
        found[name] = yaml_problem(Span(path, first_line + start, 1, 2), words)
        lines[start - 1 : end] = [""] * (end - start + 1)
    return "\n".join(lines), found


def _groups(lines: list[str], table: Record) -> Iterator[tuple[str, int, int, bool]]:
    """Name, first line and the line behind the last, from 0, of every such group, and whether a list of such belongs there.

    It begins with a field that no page has at its top. One that pages have too counts as the group's when it stands once more.
    """
    rows = {row.key: row for row in table.fields}
    stands = [line.partition(":")[0] if FIELD_LINE.match(line) else "" for line in lines]
    for number, line in enumerate(lines):
        named = _NAME.fullmatch(line)
        row = rows.get(named[1]) if named else None
        if not row or not isinstance(row.item, Record) or number + 1 == len(lines) or stands[number + 1] in rows:
            continue
        beneath = {one.key for one in row.item.fields}
        end = start = number + 1
        while end < len(lines) and (
            (stands[end] in beneath and (stands[end] not in rows or stands.count(stands[end]) > 1))
            or (end > start and lines[end][:1] in {" ", "-"})
        ):
            end += 1
        if end > start:
            yield row.key, start, end, isinstance(row.kind, ListOf)


def without_tabs(path: str, text: str, first_line: int) -> tuple[str, list[Problem]]:
    """The text with a blank for each tabulator that a line is indented with, and a problem for each such line."""
    spans = [Span.between(path, text, match.start(1), match.start(1) + 1, first_line) for match in _TAB.finditer(text)]
    told = [yaml_problem(span, yaml_words.TABULATOR) for span in spans]
    return _TAB.sub(lambda match: match[0].replace("\t", " "), text), told
