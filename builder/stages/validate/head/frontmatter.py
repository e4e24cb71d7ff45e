"""A content file in; its front matter as a tree of texts with places, and where the body begins, out."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import islice

from builder.nouns.lint import yaml_words
from builder.nouns.problem import Problem
from builder.nouns.source.node import MappingNode
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.tables import TABLES
from builder.stages.validate.head.beside import beside, without_tabs
from builder.stages.validate.head.fences import another_head, closing, foreign, hard_spaces, opening
from builder.stages.validate.head.recovery import recovered
from builder.stages.validate.head.yaml_tree import FIELD, Tree, tree, yaml_problem

_TOP = re.compile(r"^([a-z_]+):(?=\s)", re.MULTILINE)
_CODE = re.compile(r"\s*(```|~~~).*\n\s*")
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


def split(file: SourceFile) -> Parts:
    """The front matter between the first two lines `---` of a file, and the body below.

    Front matter that cannot be read still leaves the body to be checked; without a first line `---` all is body, and without a
    second one nothing is. A head below something else is read all the same. Raises nothing: what is wrong is among the problems.
    """
    fences = [*islice(_FENCE.finditer(file.text), 2)]
    late: tuple[Problem, ...] = ()
    if not fences or fences[0].start() != 0:
        hint = opening(file.text, file.text.count("\n", 0, fences[0].start()) + 1 if fences else 0)
        late = (Problem(code="hoved-mangler", span=Span(file.path, 1, 1, 2), hint=hint),)
        if len(fences) < 2 or foreign(file.text) or not FIELD.match(file.text, fences[0].end()):
            return Parts(front_matter=None, body="" if foreign(file.text) else file.text, body_line=1, problems=late)
    if len(fences) == 1:
        line, hint = closing(file.text)
        problem = Problem(code="hoved-aabent", span=Span(file.path, line, 1, 4), hint=hint)
        return Parts(front_matter=None, body="", body_line=1, problems=(problem,))
    return _divided(file, fences[0], fences[1], late)


def _divided(file: SourceFile, opened: re.Match[str], closed: re.Match[str], late: tuple[Problem, ...]) -> Parts:
    """A file with both lines ---, where its head is `opened` and `closed`; `late` says what stands before the first."""
    body = file.text[closed.end() + 1 :]
    if fenced := _CODE.fullmatch(file.text, 0, opened.start()):
        body = re.sub(rf"^{fenced[1]}\s*\Z", "", body, flags=re.MULTILINE)  # the advice speaks of what ends it as well
    body_line = file.text.count("\n", 0, closed.end()) + 2
    first = file.text.count("\n", 0, opened.end() + 1) + 1
    text, hard = hard_spaces(file.path, file.text[opened.end() + 1 : closed.start()], first_line=first)
    text, outside = beside(file.path, text, TABLES[file.kind], first) if file.kind in TABLES else (text, {})
    read, broken = _read(file.path, text, first)
    broken |= outside.keys()
    problems = (*late, *hard, *outside.values(), *read.problems)
    if read.readable and not isinstance(read.root, MappingNode):
        problems = (*problems, Problem(code="hoved-tomt", span=Span(file.path, 1, 1, 4)))
    head = read.root if isinstance(read.root, MappingNode) else None
    known = {row.key for row in TABLES[file.kind].fields} if file.kind in TABLES else set()
    if below := _below(known, body):
        words = yaml_words.filled(yaml_words.BELOW, key=below[0])
        problems = (*problems, yaml_problem(Span(file.path, body_line - 1, 1, 4), words, "head-below"))
        broken |= set(below)
    elif (another := another_head(body, known))[0]:
        words = yaml_words.filled(yaml_words.ANOTHER, key=another[1])
        problems = (*problems, yaml_problem(Span(file.path, body_line + another[0] - 1, 1, 4), words, "another-head"))
    return Parts(front_matter=head, body=body, body_line=body_line, problems=problems, broken=broken)


def _read(path: str, text: str, first_line: int) -> tuple[Tree, frozenset[str]]:
    """The tree of a front matter, as a whole, without its tabulators, or block by block, and the fields that cannot be read."""
    read = tree(path, text, first_line=first_line)
    if not read.readable and "\t" in text:
        bare, tabs = without_tabs(path, text, first_line)
        if (other := tree(path, bare, first_line=first_line)).readable:
            return Tree(other.root, (*tabs, *other.problems)), frozenset()
    return (read, frozenset()) if read.readable else recovered(path, text, read, first_line=first_line)


def _below(known: AbstractSet[str], body: str) -> list[str]:
    """The fields that stand below the head when the body begins with one, as it does when a line --- ends the head too early."""
    first = body.lstrip("\n").partition("\n\n")[0]
    if not FIELD.match(first) or known.isdisjoint(_TOP.findall(first)):
        return []
    return [key for key in dict.fromkeys(_TOP.findall(body)) if key in known]
