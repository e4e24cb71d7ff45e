"""A key that no field has in; what its editor meant out: another field, a value in the place of a key, another kind of page."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from difflib import get_close_matches

from builder.nouns.checked import FieldPath
from builder.nouns.fields import Choice, DateKind, Field, Identifier, MunicipalityKind, Record, Text
from builder.nouns.language import dates, phrases, spelling
from builder.nouns.language.danish import folded
from builder.nouns.lint.respelled import respelled
from builder.nouns.source.node import MappingNode, Node, Scalar
from builder.nouns.tables import TABLES
from builder.nouns.tables.other_names import ALSO_CALLED, spaced, strays
from builder.stages.validate.head.filled import is_empty
from builder.stages.validate.head.reading import Reading

NEAR = 0.65
"""How like a field's key is like enough, as `Reading.nearest` takes it; our own choice."""
_WORD = re.compile("[a-zæøå]+(?:[_-][a-zæøå]+)*")
"""A key as one writes it who knows that it is one."""


def field_called(word: str, absent: Collection[Field]) -> list[str]:
    """The key of the `absent` field that is called `word` in English, on the page or elsewhere, alone in a list, or none.

    Programs that write a file give its keys in English, and people write what they read; the form meets neither. Raises nothing.
    """
    plain = spaced(word)
    return named(word, absent)[:1] or [row.key for row in absent if plain in ALSO_CALLED.get(row.key, ())][:1]


def named(word: str, fields: Collection[Field]) -> list[str]:
    """The keys of the `fields` that are called `word` in English or on the page, or are it in other letters. Raises nothing."""
    plain = spaced(word)
    return [row.key for row in fields if folded(word) == row.key or plain in (spaced(row.name), spaced(row.label))]


def stand_in(
    key: Scalar, value: Node, known: Mapping[str, Field], absent: Collection[str], present: Collection[str]
) -> list[str]:
    """The one required field that a group lacks, alone in a list, when the `key` is the one too many in it; else none.

    `known` are the group's fields by key, `absent` those not written, `present` all its keys as written. So a group that lacks
    »tekst« and has »kommentar« is told of once. Raises nothing.
    """
    needed = [name for name in absent if known[name].required]
    if len(needed) != 1 or not isinstance(value, Scalar) or is_empty(value) or not _WORD.fullmatch(folded(key.text)):
        return []
    return needed if set(present) - known.keys() == {key.text} else []


def point_hint(reading: Reading, group: Record, node: MappingNode, path: FieldPath) -> str:
    """What helps when a point of a list begins with a value in the place of a key, »- 2016: Det begyndte.«; empty when none does.

    `group` are the fields of the point, `path` the way to it. Raises nothing but what a missing vocabulary raises, `KeyError`.
    """
    if not path or not isinstance(path[-1], int) or not node.entries:
        return ""
    key, value = node.entries[0]
    known = {row.key: row for row in group.fields}
    first = group.fields[0]
    names = [name.text for name, _ in node.entries]
    alone = len(names) == 1
    if (
        (is_empty(value) and isinstance(first.kind, Text))
        or first.key in names
        or not {*names[1:]} <= known.keys()
        or key.text in known
    ):
        return ""
    near = [row for row in group.fields if row.required] if alone else group.fields
    if field_called(key.text, near) or get_close_matches(folded(key.text), [row.key for row in near], n=1, cutoff=NEAR):
        return ""
    if not (meant := _READS.get(type(first.kind), _reads_nothing)(reading, first.kind, key.text, alone=alone)):
        return ""
    if group.shorthand and isinstance(first.kind, Text):
        return phrases.COLON
    return phrases.NAMED.format(name=key.text, key=first.key, value=meant)


def _reads_nothing(reading: Reading, kind: object, text: str, *, alone: bool) -> str:
    return ""


def _reads_text(reading: Reading, kind: object, text: str, *, alone: bool) -> str:
    """The text, unless it is a word beside other fields: that is rather the name of one that there is not."""
    return text if alone or not _WORD.fullmatch(text) else ""


def _reads_date(reading: Reading, kind: object, text: str, *, alone: bool) -> str:
    meant = text if dates.parse(text) else respelled("dates", text.lower())
    return meant if dates.parse(meant) else ""


def _reads_id(reading: Reading, kind: object, text: str, *, alone: bool) -> str:
    return text if spelling.IDENTIFIER.fullmatch(text) and re.search("[0-9]", text) else ""


def _reads_choice(reading: Reading, kind: Choice, text: str, *, alone: bool) -> str:
    return text if reading.registers.vocabularies[kind.vocabulary].find(text) else ""


def _reads_municipality(reading: Reading, kind: object, text: str, *, alone: bool) -> str:
    return text if reading.registers.municipality(text) else ""


_READS: Mapping[type, Callable[..., str]] = {
    Text: _reads_text,
    DateKind: _reads_date,
    Identifier: _reads_id,
    Choice: _reads_choice,
    MunicipalityKind: _reads_municipality,
}
"""By the kind of a point's first field, what a key says that is rather a value of it; empty when it is none."""


def stray_hint(key: str, group: Record) -> str:
    """What helps when the `key` is no field of a page, whose fields the `group` has: whose it is. Empty when nobody knows.

    Raises nothing.
    """
    folder = next((folder for folder, table in TABLES.items() if table is group), "")
    return strays(folder).get(spaced(key), "") if folder else ""
