"""Front matter that cannot be read as a whole in; every block of it that can be, and what is wrong with each that cannot, out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from builder.nouns.limits import PRINTED
from builder.nouns.problem import Problem
from builder.nouns.source.node import MappingNode, Node, Scalar, SequenceNode
from builder.nouns.source.source_file import Span
from builder.stages.validate.head.filled import is_empty
from builder.stages.validate.head.slips import diagnosed, pushed_in, unnamed
from builder.stages.validate.head.yaml_blocks import RUN_ON, Block, blocks, items
from builder.stages.validate.head.yaml_tree import Tree, tree


def recovered(path: str, text: str, whole: Tree, *, first_line: int) -> tuple[Tree, frozenset[str]]:
    """What can be read of a text that cannot be read as a `whole`, block by block, and the fields that cannot.

    `first_line` is the line of the file `path`, from 1, on which the text begins. Raises nothing.
    """
    found = [block for block in blocks(text) if block.text.strip()]
    if len(found) == 1 or whole.problems[0].slip == "second-start":
        first = found[0].line + first_line
        return replace(whole, problems=tuple(diagnosed(found[0], one, first) for one in whole.problems)), frozenset()
    reading = _Reading(path, first_line)
    for block in found:
        reading.take(block)
    if not reading.problems:
        return whole, frozenset()
    problems = tuple(reading.problems)
    if not reading.entries:
        return replace(whole, problems=problems[:1]), frozenset()
    return Tree(MappingNode(tuple(reading.entries), Span(path, first_line, 1, 2)), problems), frozenset(reading.broken)


@dataclass(slots=True)
class _Reading:
    """What is read of a text block by block: fields, problems, and the names of the fields that cannot be read.

    `goes_on` says whether the block before was text of the field above it.
    """

    path: str
    first_line: int
    entries: list[tuple[Scalar, Node]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    goes_on: bool = False

    def take(self, block: Block) -> None:
        """Takes the next block in."""
        read = tree(self.path, block.text, first_line=block.line + self.first_line)
        self.goes_on = self.goes_on and not block.key
        if isinstance(read.root, MappingNode):
            self.entries += read.root.entries
            self.problems += [*read.problems, *filter(None, [pushed_in(self.path, block, self.first_line)])]
        elif read.root is not None or not read.readable:
            self._take_broken(block, read)

    def _take_broken(self, block: Block, read: Tree) -> None:
        """Notes a block that cannot be read: its field, what is wrong, and the points of a list that can."""
        self.broken.add(block.key)
        if run_on := RUN_ON.match(block.text):
            self.broken.add(run_on["key"])
        told = self._told(block, read)
        if not block.key and told[0].slip == "not-indented":
            if self.entries and is_empty(self.entries[-1][1]):  # what it seems to lack stands here
                self.broken.add(self.entries.pop()[0].text)
            told = [] if self.goes_on else told
            self.goes_on = True
        self.problems += told
        if told and "\n" in block.text.rstrip():
            node, more = _points(self.path, block, told[0].span.line, self.first_line)
            self.entries += [(Scalar(block.key, node.span), node)] if node.items else []
            self.problems += more

    def _told(self, block: Block, read: Tree) -> list[Problem]:
        """What is wrong with a block: at least one problem.

        It is said of what its editor did, unless so many came before that no hand made them.
        """
        if not read.problems:
            return [unnamed(self.path, block, self.first_line)]
        if len(self.problems) >= PRINTED:
            return list(read.problems)
        return [diagnosed(block, problem, block.line + self.first_line) for problem in read.problems]


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
