"""One register in; its values by its field table out, each with its place, and every mistake."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from builder.nouns.checked import FieldPath
from builder.nouns.fields import Kind, ListOf, Record, Text, Url
from builder.nouns.language import phrases
from builder.nouns.language.spelling import WEB_ADDRESS
from builder.nouns.lint.addresses import untracked
from builder.nouns.lint.prose import slips
from builder.nouns.problem import Problem
from builder.nouns.registers.registers import Registers
from builder.nouns.source.node import MappingNode, Node, SequenceNode
from builder.nouns.source.source_file import SourceFile, Span
from builder.stages.validate.body.otherwise import broken_letters
from builder.stages.validate.body.suspects import raw_signs
from builder.stages.validate.file import typed
from builder.stages.validate.head.read import read_record
from builder.stages.validate.head.reading import Reading, Values
from builder.stages.validate.registers.nodes import nodes

_SPELLINGS = frozenset({"ogsaa", "ligner", "kendte"})
"""The lists of other spellings and of abbreviations, none of which holds a comma."""
_BETWEEN = re.compile(r"[,;]")
_LETTERS = re.compile('"?[A-Z -]+"?')
_FEW = 3
"""So many words in disorder are told one by one; more are a file that was read in a wrong charset. Our own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a list of a register: its typed value, and where it and its parts stand.

    `path` is the key path to the item; `places` are those of the whole register.
    """

    value: Any
    path: FieldPath
    places: Mapping[FieldPath, Span]

    def span(self, *path: str | int) -> Span:
        """The place of a part of the item by its key path below it, or of the item itself where that part is not written."""
        return self.places.get((*self.path, *path), self.places[self.path])


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A register after reading. `root` is None when nothing of it could be read.

    `record` is its field table, `values` are by Danish key, `reading` knows their places, and `problems` are all of the file.
    """

    file: SourceFile
    record: Record
    root: MappingNode | None
    values: Values
    reading: Reading
    problems: tuple[Problem, ...]

    def __contains__(self, key: str) -> bool:
        """Whether the file has the field, be it an empty list."""
        return self.root is not None and any(key == one.text for one, _ in self.root.entries)

    def items(self, key: str) -> Iterator[Item]:
        """The items of a list, in the order written, that have all they need; one that lacks something is a problem already.

        `key` is that of a list in the field table; the list need not be in the file.
        """
        kind = next(row.kind for row in self.record.fields if row.key == key)
        assert isinstance(kind, ListOf)  # the tables say so
        kept = self.reading.kept.get((key,), ())
        for position, value in zip(kept, self.values.get(key, ()), strict=True):
            if _whole(kind.kind, value):
                yield Item(value=typed(kind.kind, value), path=(key, position), places=self.reading.places)

    def text(self, key: str) -> str:
        """The text of the field `key`, empty when it is not there."""
        return str(self.values.get(key, ""))

    def span(self, key: str) -> Span:
        """The place of the value of the field `key`, or of the file's beginning when it is not there."""
        return self.reading.places.get((key,), Span(self.file.path, 1, 1, 2))


def faulty(register: Register, item: Item) -> bool:
    """Whether something of an `item` of the `register` could not be read, so that nothing can be said of what it comes to."""
    places = {span for path, span in register.reading.places.items() if path[: len(item.path)] == item.path}
    lines = range(item.span().line, max(span.line for span in places) + 2)
    return any(
        p.span in places or (p.code in {"felt-ukendt", "felt-dobbelt"} and p.span.line in lines) for p in register.problems
    )


def joined(register: Register) -> Iterator[Problem]:
    """A problem for each other spelling in the `register` that holds several, with commas or the like between them."""
    for path, text in _texts(register):
        parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()] if _SPELLINGS & set(path) else []
        if len(parts) > 1:
            words = {"value": text, "what": phrases.ONE_WORD}
            yield Problem(code="bliver-til", span=register.reading.places[path], words=words, hint=phrases.as_list(parts))


def raw_texts(register: Register) -> Iterator[Problem]:
    """A problem for each kind of raw signs in a text of the `register`, whose texts pages show as they stand.

    An address that tracks is told as well.
    """
    texts = [*_texts(register)]
    signs = raw_signs([text for _, text in texts])
    for number, (path, text) in enumerate(texts):
        place = register.reading.places[path]
        if WEB_ADDRESS.fullmatch(text):
            if (bare := untracked(text)) != text:
                hint = phrases.did_you_mean([bare])
                yield Problem(code="adresse-sporing", span=place, words={"value": text}, hint=hint)
            continue
        for instead, sign in {instead: sign for sign, instead in reversed(signs.get(number, []))}.items():
            yield Problem(code="raa-tegn", span=place, words={"value": sign}, hint=instead)
        for slip in slips(text):
            yield Problem(code="tekst-tvivl", span=place, words={"value": slip.value, "why": slip.why}, hint=slip.instead)


def lone_quotes(register: Register) -> Iterator[Problem]:
    """A problem for each text of the `register` with a quotation mark that lacks its other; of a row of letters more is told."""
    for path, text in _texts(register):
        if text.count('"') % 2 and not _LETTERS.fullmatch(text):
            place = register.reading.places[path]
            yield Problem(code="raa-tegn", span=place, words={"value": text}, hint=phrases.LONE_QUOTE)


def _texts(register: Register) -> Iterator[tuple[FieldPath, str]]:
    """Every text of the `register`, with the key path to it."""
    return ((path, value) for path, kind, value, _ in leaves(register) if isinstance(kind, (Text, Url)))


def leaves(register: Register) -> Iterator[tuple[FieldPath, Kind, Any, Values]]:
    """Every single value that was read of the `register`: its key path, its kind, itself, and the fields that stand beside it."""
    return _leaves(register.record, register.values, (), register.reading.kept, {})


def _leaves(
    kind: Kind, value: Any, path: FieldPath, kept: Mapping[FieldPath, list[int]], beside: Values
) -> Iterator[tuple[FieldPath, Kind, Any, Values]]:
    if isinstance(kind, ListOf):
        for position, item in zip(kept.get(path, ()), value, strict=False):
            yield from _leaves(kind.kind, item, (*path, position), kept, {})
    elif isinstance(kind, Record):
        for row in kind.fields:
            if row.key in value:
                yield from _leaves(row.kind, value[row.key], (*path, row.key), kept, value)
    else:
        yield path, kind, value, beside


def read_register(file: SourceFile, record: Record, registers: Registers, *, complete: bool) -> Register:
    """The register `file` by its field table `record`.

    `registers` are those that its rows may refer to; they are read before. Unless it must be `complete`, any of its fields may be
    missing. A list of nothing, `[]`, is a list. Raises nothing for any text: what is wrong is among the problems.
    """
    misread = list(broken_letters(file))
    reading = Reading(registers)
    values: Values = {}
    if len(misread) > _FEW:
        all_of_it = replace(misread[0], hint=phrases.ALL_MISREAD.format(count=len(misread)))
        return Register(file=file, record=record, root=None, values=values, reading=reading, problems=(all_of_it,))
    read = nodes(file, record)
    if read.root:
        values = _values(reading, record, read.root, complete=complete)
    beside = _beside(read.rest, record, registers, read.problems) if read.rest else ()
    problems = (*misread, *read.problems, *reading.problems, *beside)
    return Register(file=file, record=record, root=read.root, values=values, reading=reading, problems=problems)


def _values(reading: Reading, record: Record, root: MappingNode, *, complete: bool) -> Values:
    """The values of the fields that the `root` of a file has, without lists of nothing; they are noted in `reading`."""
    kinds = {row.key: row.kind for row in record.fields}
    empty = {key.text for key, value in root.entries if key.text in kinds and _is_list_of_nothing(value)}
    rows = tuple(replace(row, required=row.required and complete and row.key not in empty) for row in record.fields)
    filled = ((key, _filled(value, kinds.get(key.text, record))) for key, value in root.entries if key.text not in empty)
    return read_record(reading, replace(record, fields=rows), MappingNode(tuple(filled), root.span))


_OF_A_VALUE = frozenset(
    {"felt-ukendt", "ord-ukendt", "id-ugyldigt", "tal-ugyldigt", "dato-ugyldig", "ja-nej", "adresse-ugyldig", "kommune-ukendt"}
)
"""What is wrong with a value or a key by itself, whatever of its group could not be read."""


def _beside(rest: MappingNode, record: Record, registers: Registers, told: Iterable[Problem]) -> Iterator[Problem]:
    """What is wrong in the `rest` of a file that cannot be read, away from the lines of which it is `told`."""
    reading = Reading(registers)
    rows = tuple(replace(row, required=False) for row in record.fields)
    read_record(reading, replace(record, fields=rows), rest)
    lines = {line for problem in told for line in (problem.span.line - 1, problem.span.line, problem.span.line + 1)}
    yield from (one for one in reading.problems if one.code in _OF_A_VALUE and one.span.line not in lines)


def unread_register(name: str, record: Record, registers: Registers) -> Register:
    """What stands for a register that did not pass the text gate: no values, and no problems, for the gate has reported them.

    `name` is the file's, `record` its field table; `registers` are those known so far.
    """
    return Register(
        file=SourceFile(path=name, text=""), record=record, root=None, values={}, reading=Reading(registers), problems=()
    )


def by_column(register: Register, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The `problems` of a `register` of rows, where one that most of them have in one column is told at the first of them alone.

    Who writes the codes or the dates of a whole list in another way has made one slip.
    """
    found = tuple(problems)
    columns = {span: path[-1] for path, span in register.reading.places.items()}
    rows = len(register.values.get(register.record.fields[0].key, ()))
    alike = Counter((one.code, columns.get(one.span)) for one in found)
    told: set[tuple[str, object]] = set()
    for one in found:
        kind = (one.code, columns.get(one.span))
        if kind[1] is None or alike[kind] <= max(_FEW, rows // 2):
            yield one
        elif kind not in told:
            told.add(kind)
            yield replace(one, hint=phrases.WHOLE_COLUMN.format(hint=one.advice, count=alike[kind]))


def unfit(span: Span, value: str, what: str, hint: str) -> Problem:
    """That a `value` of a register is none of `what` belongs there; `hint` is what helps."""
    return Problem(code="register-vaerdi", span=span, words={"value": value, "what": what}, hint=hint)


def _is_list_of_nothing(node: Node) -> bool:
    return isinstance(node, SequenceNode) and not node.items


def _filled(node: Node, kind: Kind) -> Node:
    """The node without fields that hold an empty list, save where its `kind` needs one."""
    if isinstance(node, SequenceNode):
        inner = kind.kind if isinstance(kind, ListOf) else kind
        return SequenceNode(tuple(_filled(item, inner) for item in node.items), node.span)
    if isinstance(node, MappingNode):
        rows = {row.key: row for row in kind.fields} if isinstance(kind, Record) else {}
        needed = {key for key, row in rows.items() if row.required}
        entries = ((key, value) for key, value in node.entries if key.text in needed or not _is_list_of_nothing(value))
        known = ((key, _filled(value, rows[key.text].kind) if key.text in rows else value) for key, value in entries)
        return MappingNode(tuple(known), node.span)
    return node


def _whole(kind: Kind, value: Any) -> bool:
    """Whether an item, and each group in it, has every field that must be there."""
    if isinstance(kind, ListOf):
        return all(_whole(kind.kind, item) for item in value)
    if not isinstance(kind, Record):
        return True
    return all(_whole(row.kind, value[row.key]) if row.key in value else not row.required for row in kind.fields)
