"""A YAML text in; a tree of texts with places out.

YAML is read as events, so nothing is guessed and nothing can be built: aliases, anchors, tags and merge keys are
refused, a key may stand once, and depth is bounded. PyYAML's marks count characters, so places are right with æøå.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

import yaml

from builder.nouns.language import phrases
from builder.nouns.limits import MAX_DEPTH
from builder.nouns.lint import yaml_words
from builder.nouns.problem import Problem, Slip
from builder.nouns.source.node import MappingNode, Node, Scalar, SequenceNode
from builder.nouns.source.source_file import INVISIBLE, Span, character_in
from builder.nouns.tables import TABLES
from builder.stages.validate.head.filled import is_empty

_Events: TypeAlias = Iterator[yaml.Event]
FIELD = re.compile(r"\s*[a-z_]+:")
"""How a line begins that has a field."""
_WHOLE, _DECIMALS = re.compile(r"(?<![\w-])[\d.]+$"), re.compile(r"\d{1,3}\b")
_LOST = re.compile(r"\s+(?P<lost>#.*)")
_FIELDS = frozenset(row.key for table in TABLES.values() for row in table.fields)
_REMARK = re.compile(r"\s+(?P<said>(?:# |(?P<key>[a-z_]+):(?=\s|$)).*?)\s*")
"""A line of a text that was to be a remark, or a field."""
_GOES_ON = re.compile(r"[a-zæøå,]$")
"""The end of a line that goes on with the next one; a colon there is one of the sentence."""
_ESCAPED = re.compile(r"(?<!\\)(?:\\\\)*(?P<sign>\\[nrtNLP_])")


class _RefusedError(Exception):
    """Stops the walk over events at something that front matter may not hold."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Tree:
    """YAML as nodes with places. `root` is None when there is nothing, or when `readable` is false and a problem says why.

    A key that stands twice is a problem too, but leaves the tree readable: the first counts.
    """

    root: Node | None
    problems: tuple[Problem, ...]
    readable: bool = True


def yaml_problem(span: Span, words: tuple[str, str], slip: Slip = "") -> Problem:
    """That YAML cannot be read at the `span`; `words` are what is wrong and what helps, with nothing left open."""
    return Problem(code="yaml", span=span, words={"reason": words[0], "help": words[1]}, slip=slip)


def tree(path: str, text: str, *, first_line: int = 1) -> Tree:
    """The tree of a YAML text that begins at the line `first_line`, from 1, of the file `path`.

    Raises nothing: what libyaml cannot read, and what we refuse, is the one problem of a tree that is not `readable`. At most
    `MAX_DEPTH` levels.
    """
    reading = _Reading(path, first_line)
    try:
        root, problems = reading.read(text)
    except _RefusedError as refused:
        return Tree(None, (refused.problem,), readable=False)
    except yaml.YAMLError as error:
        return Tree(None, (reading.syntax_problem(error),), readable=False)
    return Tree(root, tuple(problems))


class _Reading:
    """One walk over the events of one text; marks are shifted by the lines that stand before it."""

    def __init__(self, path: str, first_line: int) -> None:
        self._path = path
        self._first = first_line
        self._problems: list[Problem] = []
        self._lines: list[str] = []
        self._is_visible = False

    def read(self, text: str) -> tuple[Node | None, list[Problem]]:
        """The root with its problems; raises `_RefusedError` or `yaml.MarkedYAMLError`."""
        self._lines = text.split("\n")
        self._is_visible = INVISIBLE.search(text) is None
        events: _Events = iter(yaml.CSafeLoader(text).get_event, None)
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, 1)
            elif isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise _RefusedError(yaml_problem(self._span(event), yaml_words.SECOND, "second-start"))
        return root, self._problems

    def syntax_problem(self, error: yaml.YAMLError) -> Problem:
        """Libyaml's complaint in Danish, at the place where the trouble began."""
        said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
        began = any(words in said for words in yaml_words.BEGAN)
        marks = [getattr(error, name, None) for name in ("context_mark", "problem_mark")]
        mark = next(filter(None, marks if began else reversed(marks)), None)
        line, column = (mark.line, mark.column) if mark else (0, 0)
        if yaml_words.TOO_DEEP in said:
            return Problem(code="yaml-dybde", span=self._at(line, column), words={"limit": str(MAX_DEPTH)})
        if "undefined tag handle" in said:
            return Problem(code="yaml-forbudt", span=self._at(line, column), words={"sign": "!"})
        words = yaml_words.complaint(said)
        text = self._lines[line] if line < len(self._lines) else ""
        if "mapping values" in said and FIELD.match(text) and text.find(":") == column and line:
            line, column = line - 1, 0
            words = yaml_words.LINE_BEFORE
        elif "cannot start" in said and text[column : column + 1] == "\t":
            words = yaml_words.TABULATOR
        return yaml_problem(self._at(line, column), words)

    def _node(self, event: yaml.NodeEvent, events: _Events, depth: int) -> Node:
        span = self._span(event)
        if type(event) is yaml.AliasEvent or event.anchor or getattr(event, "tag", None):
            sign = "*" if type(event) is yaml.AliasEvent else "&" if event.anchor else "!"
            raise _RefusedError(Problem(code="yaml-forbudt", span=span, words={"sign": sign}))
        if depth > MAX_DEPTH:
            raise _RefusedError(Problem(code="yaml-dybde", span=span, words={"limit": str(MAX_DEPTH)}))
        if type(event) is yaml.ScalarEvent:
            if not event.style:
                self._tell_lost_text(event)
            else:
                self._tell_remarks(event)
            self._tell_escapes(event)
            # Where the file shows all its characters, only an escape within quotes can make one that is not seen.
            if (not self._is_visible or event.style == '"') and (match := INVISIBLE.search(event.value)):
                raise _RefusedError(Problem(code="forbudt-tegn", span=span, words={"name": character_in(match)}))
            return Scalar(event.value, span)
        if type(event) is yaml.SequenceStartEvent:
            return SequenceNode(tuple(self._items(events, depth)), span)
        return MappingNode(tuple(self._entries(events, depth)), span)

    def _items(self, events: _Events, depth: int) -> list[Node]:
        items = []
        while isinstance(event := next(events), yaml.NodeEvent):
            items.append(self._node(event, events, depth + 1))
        self._tell_cut_numbers(items)
        return items

    def _tell_cut_numbers(self, items: Sequence[Node]) -> None:
        """`[Prisen, 5,5 mio.]` would be three points: the comma of a decimal divides them as any other does."""
        for one, other in pairwise(items):
            first, then = one.span, other.span
            if not isinstance(one, Scalar) or not isinstance(other, Scalar) or first.line != then.line:
                continue
            # Quotation marks are not in the text: what they stand around was divided on purpose.
            if first.column + len(one.text) + 1 == then.column and _WHOLE.search(one.text) and _DECIMALS.match(other.text):
                words = {"value": f"{one.text},{other.text}", "what": phrases.TWO_POINTS}
                hint = phrases.CUT_NUMBER.format(meant=words["value"])
                self._problems.append(
                    Problem(code="bliver-til", span=replace(first, end_column=then.end_column), words=words, hint=hint)
                )

    def _entries(self, events: _Events, depth: int) -> list[tuple[Scalar, Node]]:
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, int] = {}
        is_next = False
        while isinstance(event := next(events), yaml.NodeEvent):
            key = self._node(event, events, depth + 1)
            value_event = next(events)
            assert isinstance(value_event, yaml.NodeEvent)  # YAML's grammar: a key is followed by a value
            value = self._node(value_event, events, depth + 1)
            if isinstance(value, Scalar) and not value.text and not self._has_colon(event, value_event):
                value = replace(value, is_cut_off=True)
            line = key.span.line - self._first
            asked = _asked(self._lines[line], key.span.column - 1)
            if asked is not None or not isinstance(key, Scalar) or key.text == "<<":
                span = key.span if asked is None else self._at(line, asked)
                sign = "<<" if isinstance(key, Scalar) and asked is None else "?"
                raise _RefusedError(Problem(code="yaml-forbudt", span=span, words={"sign": sign}))
            if key.text in seen:
                words = {"key": key.text, "line": str(seen[key.text])}
                if not is_next and key.text[:1] != "-":  # a point without its dash, or its blank, is told of at its first
                    twice = Problem(code="felt-dobbelt", span=key.span, words=words)
                    beneath = replace(twice, hint=phrases.TWICE_BENEATH, slip="undashed")
                    self._problems.append(beneath if depth > 1 else twice)
                is_next = is_next or (depth > 1 and key.text in list(seen)[:2])  # of a point that lost its first line too
                at = next(place for place, (one, _) in enumerate(entries) if one.text == key.text)
                if is_empty(entries[at][1]):  # a line that was copied: what is meant stands below the second
                    entries[at] = (entries[at][0], value)
                continue
            seen[key.text] = key.span.line
            entries.append((key, value))
        return entries

    def _has_colon(self, key: yaml.NodeEvent, value: yaml.NodeEvent) -> bool:
        """Whether a colon parts a `key` from its `value`, as it does but for what a comma cut off a text within { and }."""
        start, end = key.end_mark, value.start_mark
        assert start  # the parser marks every event
        assert end
        *above, last = self._lines[start.line : end.line + 1]
        return ":" in "".join([*above, last[: end.column]])[start.column :]

    def _tell_lost_text(self, event: yaml.ScalarEvent) -> None:
        """`titel: Fælles #1` would lose its end in silence: YAML takes it for a comment. A comment behind a value
        may be meant, and is asked about.
        """
        end = event.end_mark
        assert end  # the parser marks every event
        line = self._lines[end.line] if end.line < len(self._lines) else ""
        if match := _LOST.match(line, end.column) if "#" in line else None:
            column = match.start("lost") + 1
            span = Span(self._path, end.line + self._first, column, column + len(match["lost"]))
            code = "felt-bemaerkning" if match["lost"][1:2] in {" ", ""} else "halvt-felt"
            self._problems.append(Problem(code=code, span=span))

    def _tell_remarks(self, event: yaml.ScalarEvent) -> None:
        """A remark or a field between the lines of a text that begins with >, | or a quotation mark: a reader would see it."""
        start, end = event.start_mark, event.end_mark
        assert start  # the parser marks every event
        assert end
        last = end.line + (end.column > 0)  # what begins with > or | ends at the beginning of the line below it
        for number in range(start.line + 1, min(last, len(self._lines))):
            if match := _REMARK.fullmatch(self._lines[number]):
                is_field = match["key"] in _FIELDS
                if match["key"] and (not is_field or _GOES_ON.search(self._lines[number - 1])):
                    continue
                span = replace(self._at(number, match.start("said")), end_column=match.end("said") + 1)
                words = {"value": match["said"], "key": match["key"] or ""}
                remark = Problem(code="raa-tegn", span=span, words=words, hint=phrases.NO_REMARK)
                self._problems.append(replace(remark, hint=phrases.IN_TEXT, slip="field-in-text") if is_field else remark)

    def _tell_escapes(self, event: yaml.ScalarEvent) -> None:
        """In "…" a path with a folder »nord« would lose its n and the stroke in silence: no field has several lines."""
        start, end = event.start_mark, event.end_mark
        if event.style != '"' or not start or not end:
            return
        for number in range(start.line, min(end.line + 1, len(self._lines))):
            first = start.column if number == start.line else 0
            last = end.column if number == end.line else len(self._lines[number])
            for match in _ESCAPED.finditer(self._lines[number], first, last):
                span = replace(self._at(number, match.start("sign")), end_column=match.end("sign") + 1)
                self._problems.append(yaml_problem(span, yaml_words.filled(yaml_words.ESCAPED, sign=match["sign"])))

    def _at(self, line: int, column: int) -> Span:
        """The place of the sign at a `line` and a `column` of the text, both from 0."""
        return Span(self._path, line + self._first, column + 1, column + 2)

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        assert start  # the parser marks every event
        assert end
        line, column = start.line, start.column
        end_column = max(end.column + 1, column + 2) if end.line == line else column + 2
        return Span(self._path, line + self._first, column + 1, end_column)


def _asked(line: str, column: int) -> int | None:
    """Where in a `line` the ? stands that makes a key of what follows it at `column`, both from 0; None when none does.

    It is looked for backwards and not by a pattern, which would read the line anew for each of its keys.
    """
    place = line.rfind("?", 0, column)
    is_sign = 0 <= place < column - 1 and not line[place + 1 : column].strip() and (not place or line[place - 1] in " \t[{,")
    return place if is_sign else None
