"""Front matter that cannot be read as a whole in; every block of it that can be, and what is wrong with each that cannot, out."""

from __future__ import annotations

from dataclasses import replace

from builder.nouns.limits import PRINTED
from builder.nouns.lint import yaml_words
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
    entries: list[tuple[Scalar, Node]] = []
    problems: list[Problem] = []
    broken: set[str] = set()
    found = [block for block in blocks(text) if block.text.strip()]
    if len(found) == 1 or whole.problems[0].words.get("reason") == yaml_words.SECOND[0]:
        first = found[0].line + first_line
        return replace(whole, problems=tuple(diagnosed(found[0], one, first) for one in whole.problems)), frozenset()
    is_text = False  # whether the block before went on the text of its field as well
    for block in found:
        read = tree(path, block.text, first_line=block.line + first_line)
        is_text = is_text and not block.key
        if isinstance(read.root, MappingNode):
            entries += read.root.entries
            problems += [*read.problems, *filter(None, [pushed_in(path, block, first_line)])]
        elif read.root is not None or not read.readable:
            broken.add(block.key)
            broken |= {found["key"] for found in [RUN_ON.match(block.text)] if found}
            seen = read.problems if len(problems) < PRINTED else ()  # so many are no slips of a hand
            told = (
                [diagnosed(block, problem, block.line + first_line) for problem in seen]
                or list(read.problems)
                or [unnamed(path, block, first_line)]
            )
            if not block.key and told[0].words.get("reason") == yaml_words.NOT_INDENTED[0]:
                if entries and is_empty(entries[-1][1]):  # what it seems to lack stands here
                    broken.add(entries.pop()[0].text)
                told = told if not is_text else []
                is_text = True
            problems += told
            if told and "\n" in block.text.rstrip():
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
