"""A register's text in; nodes with places out, whether it is YAML, a table of comma-separated rows, or a list of words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

from builder.nouns.fields import Record
from builder.nouns.language import phrases
from builder.nouns.language.danish import count
from builder.nouns.limits import SHOWN
from builder.nouns.problem import Problem
from builder.nouns.registers.lexicon import MARK
from builder.nouns.source.node import MappingNode, Node, Scalar, SequenceNode
from builder.nouns.source.source_file import SourceFile, Span
from builder.stages.validate.head.fences import hard_spaces
from builder.stages.validate.head.misnamed import NEAR, field_called
from builder.stages.validate.head.recovery import recovered
from builder.stages.validate.head.yaml_tree import tree

_SEPARATED = re.compile(r"sep=.\n")
"""How Excel tells itself, in a first line, what stands between cells."""
_WORD = re.compile(rf"\S+(?:[ \t]*{re.escape(MARK)}[ \t]*\S+)*")
"""A word of a list, with what somebody left a blank before or after the mark that parts it."""
_REMARK = re.compile(r"(?:^|[ \t])#.*")


@dataclass(frozen=True, slots=True)
class Nodes:
    """A register as nodes: `root` is None when the file cannot be read, and then a problem says why.

    Of such a file `rest` is what can be read beside it, so that what else is wrong is told in the same run.
    """

    root: MappingNode | None
    problems: tuple[Problem, ...]
    rest: MappingNode | None = None


def nodes(file: SourceFile, record: Record) -> Nodes:
    """The file as nodes; by its ending it is YAML, `.csv` with the names of columns in its first row, or `.txt` with words.

    `record` is the register's field table. A file of rows or words becomes the one list of its table, the first field. In a
    `.csv` that is a list of groups; its cells are parted by commas, or by semicolons or tabs as a spreadsheet does, and may stand
    in quotes, in which a quote is written twice. What follows a # in a line of a `.txt` is a remark.

    Raises nothing: what is wrong is among the problems. A row with another number of cells than the first is left out.
    """
    if file.path.endswith(".csv"):
        return _table(file, record)
    if file.path.endswith(".txt"):
        lines = ((n, _REMARK.sub("", text)) for n, text in enumerate(file.text.split("\n"), start=1))
        words = (Scalar(m[0], _span(file, line, m.start(), m.end())) for line, text in lines for m in _WORD.finditer(text))
        return Nodes(_listed(file, record, tuple(words)), ())
    text, hard = hard_spaces(file.path, file.text, 1)
    read = tree(file.path, text)
    if not read.readable:
        found, _ = recovered(file.path, text, read, first_line=1)
        problems = (*hard, *(replace(problem, span=_inside(file, problem.span)) for problem in found.problems))
        return Nodes(None, problems, found.root if isinstance(found.root, MappingNode) else None)
    if isinstance(read.root, MappingNode):
        return Nodes(read.root, (*hard, *read.problems))
    known = ", ".join([row.key for row in record.fields][:SHOWN])
    span = read.root.span if read.root else Span(file.path, 1, 1, 2)
    return Nodes(None, (*hard, *read.problems, Problem(code="register-form", span=span, words={"known": known})))


def _inside(file: SourceFile, span: Span) -> Span:
    """The place itself, or the last character of the text for a place behind it, where a list was not closed."""
    lines = file.text.rstrip().split("\n")
    end = len(lines[-1])
    return span if span.line <= len(lines) else Span(file.path, len(lines), end, end + 1)


def _listed(file: SourceFile, record: Record, items: tuple[Node, ...]) -> MappingNode:
    """The root of a file that is one list and does not name it."""
    start = Span(file.path, 1, 1, 2)
    return MappingNode(((Scalar(record.fields[0].key, start), SequenceNode(items, start)),), start)


def _span(file: SourceFile, line: int, start: int, end: int) -> Span:
    """The place of a stretch of a line, given by offsets; of nothing it is one character wide."""
    return Span(file.path, line, start + 1, max(end, start + 1) + 1)


def _table(file: SourceFile, record: Record) -> Nodes:
    header, *rows = _filled(list(_rows(file))) or [[]]
    group = record.group(record.fields[0].key)  # the table of a file of rows is one list of groups
    columns, problems = _columns(group, header)
    missing = [row for row in group.fields if row.required and row.key not in columns]
    if len(missing) > len(columns) - columns.count(""):  # no line of titles
        words = {"key": missing[0].key, "help": missing[0].help}
        hint = phrases.TITLES.format(titles=",".join(row.key for row in group.fields))
        return Nodes(None, (Problem(code="felt-mangler", span=Span(file.path, 1, 1, 2), words=words, hint=hint),))
    start = header[0].span if header else Span(file.path, 1, 1, 2)
    problems += [Problem(code="felt-mangler", span=start, words={"key": row.key, "help": row.help}) for row in missing]
    if missing:
        return Nodes(None, tuple(problems))
    needed = {row.key for row in group.fields if row.required}
    read = [_row(file, columns, needed, cells) for cells in rows]
    if len(rows) > 1 and not any(node for node, _ in read):
        first = next(problem for problem in read[0][1] if problem.code == "register-raekke")
        return Nodes(None, (*problems, replace(first, hint=phrases.EVERY_ROW.format(count=len(rows)))))
    problems += [problem for _, told in read for problem in told]
    return Nodes(_listed(file, record, tuple(node for node, _ in read if node)), tuple(problems))


def _row(file: SourceFile, columns: list[str], needed: set[str], cells: list[Scalar]) -> tuple[Node | None, list[Problem]]:
    """A row of cells as a group of fields, None for one that does not fit the columns, and what is wrong with it."""
    loose = [cell for cell in cells if _is_loose(file, cell)]
    told = [Problem(code="raa-tegn", span=c.span, words={"value": c.text}, hint=phrases.LOOSE_QUOTE) for c in loose]
    if found := _misfit(columns, needed, cells):
        span = Span(file.path, cells[0].span.line, 1, 2)
        words = {"found": found, "expected": count(len(columns), "kolonne", "kolonner")}
        return None, [*told, Problem(code="register-raekke", span=span, words=words)]
    pairs = [(Scalar(key, cell.span), cell) for key, cell in zip(columns, cells, strict=True)]
    entries = tuple((key, cell) for key, cell in pairs if key.text and (cell.text.strip() or key.text in needed))
    return MappingNode(entries, cells[0].span), told


def _filled(rows: list[list[Scalar]]) -> list[list[Scalar]]:
    """The rows without the columns that a spreadsheet leaves behind its last: no title above, and nothing below."""
    whole = width = len(rows[0]) if rows else 0
    while width > 1 and not rows[0][width - 1].text and not any(cell.text for row in rows for cell in row[width - 1 :]):
        width -= 1
    return [row[:width] if len(row) == whole else row for row in rows]


def _misfit(columns: list[str], needed: set[str], cells: list[Scalar]) -> str:
    """How many cells there are where the list has another number, or are filled in of a sum or a remark; empty for a row."""
    if len(cells) != len(columns):
        return count(len(cells), "kolonne", "kolonner")
    filled = [key for key, cell in zip(columns, cells, strict=True) if cell.text.strip()]
    is_other = len(needed.difference(filled)) > len(needed) / 2
    return count(len(filled), "udfyldt kolonne", "udfyldte kolonner") if is_other else ""


def _is_loose(file: SourceFile, cell: Scalar) -> bool:
    """Whether a cell holds a quotation mark that is none of those around it, nor written twice within them."""
    if '"' not in cell.text:
        return False
    before = file.text.split("\n")[cell.span.line - 1][: cell.span.column - 1]
    return not before.endswith('"')


def _columns(record: Record, header: list[Scalar]) -> tuple[list[str], list[Problem]]:
    """The field that each column holds, empty for one that is not known; a name that is nearly right is taken as it was meant."""
    known = [row.key for row in record.fields]
    absent = [key for key in known if key not in {cell.text for cell in header}]
    columns: list[str] = []
    problems = []
    for cell in header:
        if not cell.text:
            words = {"key": "", "known": ", ".join(known[:SHOWN])}
            problems.append(Problem(code="felt-ukendt", span=cell.span, words=words, hint=phrases.UNNAMED))
            columns.append("")
        elif cell.text in columns:
            words = {"key": cell.text, "line": str(cell.span.line)}
            problems.append(Problem(code="felt-dobbelt", span=cell.span, words=words))
            columns.append("")
        elif cell.text in known:
            columns.append(cell.text)
        else:
            rows = [row for row in record.fields if row.key in absent]
            near = field_called(cell.text, rows) or get_close_matches(cell.text, absent, n=1, cutoff=NEAR)
            words = {"key": cell.text, "known": ", ".join(known[:SHOWN])}
            problems.append(Problem(code="felt-ukendt", span=cell.span, words=words, hint=phrases.did_you_mean(near)))
            absent = [key for key in absent if key not in near]
            columns += near or [""]
    return columns, problems


def _rows(file: SourceFile) -> Iterator[list[Scalar]]:
    """The rows that hold anything, each as its cells. A spreadsheet writes semicolons or tabs between them, set to Danish."""
    told = _SEPARATED.match(file.text)
    first = file.text[told.end() if told else 0 :].lstrip("\n").partition("\n")[0]
    comma = next((sign for sign in ";\t" if sign in first and "," not in first), ",")
    cell = re.compile(rf'(?:"((?:[^"]|"")*)"|([^{comma}\n]*))({comma}|\n|\Z)')
    cells: list[Scalar] = []
    at, line, line_start = (told.end(), 2, told.end()) if told else (0, 1, 0)
    while at < len(file.text):
        match = cell.match(file.text, at)
        assert match  # the second way takes whatever stands before the next comma or line break
        quoted = match[1] is not None
        group = 1 if quoted else 2
        text = match[1].replace('""', '"') if quoted else match[2]
        cells.append(Scalar(text.strip(), _span(file, line, match.start(group) - line_start, match.end(group) - line_start)))
        at = match.end()
        if breaks := match[0].count("\n"):
            line, line_start = line + breaks, file.text.rfind("\n", 0, at) + 1
        if match[3] != comma:
            if any(one.text for one in cells):
                yield cells
            cells = []
