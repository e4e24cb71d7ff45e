"""A content file or a YAML text in; its front matter out as a tree of texts with places, and where the body begins.

YAML is read as events, so nothing is guessed and nothing can be built: aliases, anchors, tags and merge keys are
refused, a key may stand once, and depth is bounded. PyYAML's marks count characters, so places are right with æøå.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeAlias

import yaml

from builder.nouns import phrases, yaml_words
from builder.nouns.limits import MAX_DEPTH, PRINTED
from builder.nouns.node import MappingNode, Node, Scalar, SequenceNode
from builder.nouns.problem import Problem
from builder.nouns.source_file import INVISIBLE, SourceFile, Span, character_in
from builder.nouns.tables import TABLES
from builder.stages.validate.fences import another_head, closing, foreign, hard_spaces, opening
from builder.stages.validate.recovery import Block, blocks, diagnosed, items, pushed_in, unnamed

_Events: TypeAlias = Iterator[yaml.Event]
_FIELD = re.compile(r"\s*[a-z_]+:")
_TOP = re.compile(r"^([a-z_]+):(?=\s)", re.MULTILINE)
_WHOLE, _DECIMALS = re.compile(r"(?<![\w-])[\d.]+$"), re.compile(r"\d{1,3}\b")
_LOST = re.compile(r"\s+(?P<lost>#.*)")
_ESCAPED = re.compile(r"(?<!\\)(?:\\\\)*(?P<sign>\\[nrtNLP_])")
_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """A content file taken apart: front matter as a mapping, None when it cannot be read, and the body.

    `body_line` is the line of the file, from 1, on which the body begins. `broken` are top-level fields that cannot be read while
    the others can.
    """

    front_matter: MappingNode | None
    body: str
    body_line: int
    problems: tuple[Problem, ...]
    broken: frozenset[str] = frozenset()


class _RefusedError(Exception):
    """Stops the walk over events at something that front matter may not hold."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


def split(file: SourceFile) -> Parts:
    """The front matter between the first two lines `---` of a file, and the body below.

    Front matter that cannot be read still leaves the body to be checked; without a first line `---` all is body, and without a
    second one nothing is. Raises nothing: what is wrong is among the problems.
    """
    fences = [match for match, _ in zip(_FENCE.finditer(file.text), range(2), strict=False)]
    if not fences or fences[0].start() != 0:
        hint = opening(file.text, file.text.count("\n", 0, fences[0].start()) + 1 if fences else 0)
        problem = Problem(code="hoved-mangler", span=Span(file.path, 1, 1, 2), hint=hint)
        return Parts(front_matter=None, body="" if foreign(file.text) else file.text, body_line=1, problems=(problem,))
    if len(fences) == 1:
        line, hint = closing(file.text)
        problem = Problem(code="hoved-aabent", span=Span(file.path, line, 1, 4), hint=hint)
        return Parts(front_matter=None, body="", body_line=1, problems=(problem,))
    start, end = fences[0].end() + 1, fences[1].start()
    body = file.text[fences[1].end() + 1 :]
    body_line = file.text.count("\n", 0, fences[1].end()) + 2
    text, hard = hard_spaces(file.path, file.text[start:end], first_line=2)
    read, broken = tree(file.path, text, first_line=2), frozenset[str]()
    if not read.readable:
        read, broken = recovered(file.path, text, read, first_line=2)
    problems = (*hard, *read.problems)
    if read.readable and not isinstance(read.root, MappingNode):
        problems = (*problems, Problem(code="hoved-tomt", span=Span(file.path, 1, 1, 4)))
    head = read.root if isinstance(read.root, MappingNode) else None
    known = {row.key for row in TABLES[file.kind].fields} if file.kind in TABLES else set()
    if below := _below(known, body):
        problems = (*problems, _head_problem(Span(file.path, body_line - 1, 1, 4), yaml_words.BELOW, below[0]))
        broken |= set(below)
    elif (another := another_head(body, known))[0]:
        problems = (*problems, _head_problem(Span(file.path, body_line + another[0] - 1, 1, 4), yaml_words.ANOTHER, another[1]))
    return Parts(front_matter=head, body=body, body_line=body_line, problems=problems, broken=broken)


def _head_problem(span: Span, words: tuple[str, str], key: str) -> Problem:
    return Problem(code="yaml", span=span, words={"reason": words[0].format(key=key), "help": words[1]})


def _below(known: AbstractSet[str], body: str) -> list[str]:
    """The fields that stand below the head when the body begins with one, as it does when a line --- ends the head too early."""
    first = body.lstrip("\n").partition("\n\n")[0]
    if not _FIELD.match(first) or known.isdisjoint(_TOP.findall(first)):
        return []
    return [key for key in dict.fromkeys(_TOP.findall(body)) if key in known]


def recovered(path: str, text: str, whole: Tree, *, first_line: int) -> tuple[Tree, frozenset[str]]:
    """What can be read of a text that cannot be read as a `whole`, block by block, and the fields that cannot.

    `first_line` is the line of the file `path`, from 1, on which the text begins. Raises nothing.
    """
    entries: list[tuple[Scalar, Node]] = []
    problems: list[Problem] = []
    broken = set()
    found = [block for block in blocks(text) if block.text.strip()]
    if len(found) == 1 or whole.problems[0].words.get("reason") == yaml_words.SECOND[0]:
        first = found[0].line + first_line
        return replace(whole, problems=tuple(diagnosed(found[0], one, first) for one in whole.problems)), frozenset()
    for block in found:
        read = tree(path, block.text, first_line=block.line + first_line)
        if isinstance(read.root, MappingNode):
            entries += read.root.entries
            problems += [*read.problems, *filter(None, [pushed_in(path, block, first_line)])]
        elif read.root is not None or not read.readable:
            broken.add(block.key)
            seen = read.problems if len(problems) < PRINTED else ()  # so many are no slips of a hand
            spotted = [diagnosed(block, problem, block.line + first_line) for problem in seen]
            told = spotted or list(read.problems) or [unnamed(path, block, first_line)]
            problems += told
            if "\n" in block.text.rstrip():
                node, more = _points(path, block, told[0].span.line, first_line)
                entries += [(Scalar(block.key, node.span), node)] if node.items else []
                problems += more
    if not problems or not entries:
        return whole if not problems else replace(whole, problems=tuple(problems[:1])), frozenset()
    return Tree(MappingNode(tuple(entries), Span(path, first_line, 1, 2)), tuple(problems)), frozenset(broken)


def _points(path: str, block: Block, line: int, first_line: int) -> tuple[SequenceNode, list[Problem]]:
    """What can be read of a list that cannot be read as a whole, and what is wrong with its other points.

    Of the point that holds the `line` the list has been told of already.
    """
    nodes: list[Node] = []
    problems: list[Problem] = []
    for point in items(block):
        first = point.line + first_line
        read = tree(path, point.text, first_line=first)
        if isinstance(read.root, SequenceNode):
            nodes += read.root.items
            problems += read.problems
        elif not first <= line <= first + point.text.rstrip().count("\n"):
            problems += [diagnosed(point, problem, first) for problem in read.problems]
    return SequenceNode(tuple(nodes), Span(path, block.line + first_line, 1, 1 + len(block.key))), problems


@dataclass(frozen=True, slots=True)
class Tree:
    """YAML as nodes with places. `root` is None when there is nothing, or when `readable` is false and a problem says why.

    A key that stands twice is a problem too, but leaves the tree readable: the first counts.
    """

    root: Node | None
    problems: tuple[Problem, ...]
    readable: bool = True


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
                reason, advice = yaml_words.SECOND
                raise _RefusedError(Problem(code="yaml", span=self._span(event), words={"reason": reason, "help": advice}))
        return root, self._problems

    def syntax_problem(self, error: yaml.YAMLError) -> Problem:
        """Libyaml's complaint in Danish, at the place where the trouble began."""
        said = f"{getattr(error, 'context', '') or ''} {getattr(error, 'problem', '') or ''}"
        began = any(words in said for words in yaml_words.BEGAN)
        marks = [getattr(error, name, None) for name in ("context_mark", "problem_mark")]
        mark = next(filter(None, marks if began else reversed(marks)), None)
        line, column = (mark.line, mark.column) if mark else (0, 0)
        if yaml_words.TOO_DEEP in said:
            span = Span(self._path, line + self._first, column + 1, column + 2)
            return Problem(code="yaml-dybde", span=span, words={"limit": str(MAX_DEPTH)})
        if "undefined tag handle" in said:
            return Problem(
                code="yaml-forbudt", span=Span(self._path, line + self._first, column + 1, column + 2), words={"sign": "!"}
            )
        reason, advice = yaml_words.complaint(said)
        text = self._lines[line] if line < len(self._lines) else ""
        if "mapping values" in said and _FIELD.match(text) and text.find(":") == column and line:
            line, column = line - 1, 0
            reason, advice = yaml_words.LINE_BEFORE
        elif "cannot start" in said and text[column : column + 1] == "\t":
            reason, advice = yaml_words.TABULATOR
        span = Span(self._path, line + self._first, column + 1, column + 2)
        return Problem(code="yaml", span=span, words={"reason": reason, "help": advice})

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
            if not isinstance(key, Scalar) or key.text == "<<":
                raise _RefusedError(
                    Problem(code="yaml-forbudt", span=key.span, words={"sign": "<<" if isinstance(key, Scalar) else "?"})
                )
            if key.text in seen:
                words = {"key": key.text, "line": str(seen[key.text])}
                hint = phrases.TWICE_BENEATH if depth > 1 else ""
                if not is_next:  # the fields of a point that lacks its dash are told of at its first one
                    self._problems.append(Problem(code="felt-dobbelt", span=key.span, words=words, hint=hint))
                is_next = is_next or (depth > 1 and key.text == next(iter(seen)))
                continue
            seen[key.text] = key.span.line
            entries.append((key, value))
        return entries

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

    def _tell_escapes(self, event: yaml.ScalarEvent) -> None:
        """In "…" a path with a folder »nord« would lose its n and the stroke in silence: no field has several lines."""
        start, end = event.start_mark, event.end_mark
        if event.style != '"' or not start or not end:
            return
        for number in range(start.line, min(end.line + 1, len(self._lines))):
            first = start.column if number == start.line else 0
            last = end.column if number == end.line else len(self._lines[number])
            for match in _ESCAPED.finditer(self._lines[number], first, last):
                reason, advice = yaml_words.ESCAPED
                column = match.start("sign") + 1
                span = Span(self._path, number + self._first, column, column + 2)
                words = {"reason": reason.format(sign=match["sign"]), "help": advice}
                self._problems.append(Problem(code="yaml", span=span, words=words))

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        assert start  # the parser marks every event
        assert end
        line, column = start.line, start.column
        end_column = max(end.column + 1, column + 2) if end.line == line else column + 2
        return Span(self._path, line + self._first, column + 1, end_column)
