"""The words that field tables are written in: a `Field` has a key, an attribute, a kind and a help text.

One row drives validation, JSON Schema, scaffolding and documentation. Kinds are plain data, read by
`stages/validate/head/single.py`.

We use no schema library: all mistakes at once, each at its own line and column, with Danish wording and »mente du«, is
what an editor meets first, and a library would give us English without places to translate back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from builder.nouns.limits import SHOWN

PLACEHOLDER = "UDFYLD"
"""What a new file says where the editor must write; a file that still says so is not published."""


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text of at most `longest` characters, blanks being one each; how many is our own choice."""

    longest: int = 600


@dataclass(frozen=True, slots=True)
class Identifier:
    """A name for use inside the file or in an address: `spelling.IDENTIFIER`, of at most `limits.LONGEST_SLUG` characters."""


@dataclass(frozen=True, slots=True)
class DateKind:
    """A date of any precision as `dates.When`; `undated` also takes »udateret«, `exact` takes only a full day without »ca.«."""

    undated: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A Danish number or range, as `amounts.Amount`; `alone` where the group has no field for its unit, which is given."""

    alone: bool = False


@dataclass(frozen=True, slots=True)
class Integer:
    """A whole number in plain digits, for a machine to count with."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words that the program itself knows: `words` are pairs of what is written and its value in the code."""

    words: tuple[tuple[str, str], ...]

    @classmethod
    def same(cls, words: Iterable[str]) -> OneOf:
        """One of these `words`, each of which the code has as it is written."""
        return cls(tuple((word, word) for word in words))


@dataclass(frozen=True, slots=True)
class Months:
    """A length of time, as a number of months: »12 måneder«, »2 år«."""


@dataclass(frozen=True, slots=True)
class YesNo:
    """»ja« or »nej«, as a truth value."""


@dataclass(frozen=True, slots=True)
class Url:
    """An address with http or https, as `spelling.WEB_ADDRESS` has it."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A word of the vocabulary of that name, as its `terms.Term`."""

    vocabulary: str


@dataclass(frozen=True, slots=True)
class MunicipalityKind:
    """One of the 98 by name, as `terms.Municipality`; `or_group` also takes a `terms.Group` of them, such as »alle 98«."""

    or_group: bool = False


@dataclass(frozen=True, slots=True)
class SourceId:
    """The id of a source in the same file; that it is there, the rule `agreements.CITED` says."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The slug of another content file in `folder`, a key of `tables.TABLES`; »x.md« may be written for »x«.

    That it is there, `check` says.
    """

    folder: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of values of one kind; a single value may stand alone."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Record:
    """A group of fields that becomes a value of `type`, which is called with the values by the fields' `name`.

    `shorthand` is the key of the field that a lone word stands for, empty where a group must be written; `sourced` names the
    group in the message when it lacks a source, empty for one that needs none.
    """

    type: Callable[..., Any]
    fields: tuple[Field, ...]
    shorthand: str = ""
    sourced: str = ""

    @property
    def telling(self) -> tuple[str, ...]:
        """The keys to name to who wrote something else than the group: those it takes to fill it in, else the first few."""
        needed = tuple(row.key for row in self.fields if row.required or row.key == "kilder")
        return needed or tuple(row.key for row in self.fields[:SHOWN])

    @property
    def vocabularies(self) -> frozenset[str]:
        """The names of the closed lists that its fields, and those of the groups in it, are chosen from."""
        return frozenset(row.item.vocabulary for _, row in self.every() if isinstance(row.item, Choice))

    def every(self, before: str = "") -> Iterator[tuple[str, Field]]:
        """Each field, then those of the group it holds, by its keys with `.` between (`partnere.kommune`) after `before`."""
        for row in self.fields:
            yield before + row.key, row
            if isinstance(row.item, Record):
                yield from row.item.every(f"{before}{row.key}.")

    def group(self, key: str) -> Record:
        """The group under `key`, of which there may be a list. Raises `ValueError` when the table has none there."""
        [group] = (row.item for row in self.fields if row.key == key and isinstance(row.item, Record))
        return group


Kind: TypeAlias = (
    Text
    | Identifier
    | DateKind
    | Number
    | Integer
    | OneOf
    | Months
    | YesNo
    | Url
    | Choice
    | MunicipalityKind
    | SourceId
    | Reference
    | ListOf
    | Record
)
"""What a value may be. A new kind also needs a reader in `stages/validate/head/single.py` and a row in `schema.py`."""


COMPOUND = (ListOf, Record)
"""The kinds whose values are made of others."""


@dataclass(frozen=True, slots=True)
class Field:
    """A row of a table: `key` in the file, `name` in the code, `label` on the page, `help` for the editor.

    `default` is the text that counts as written when the field is left out, empty for none; `example` is what help shows.
    """

    key: str
    name: str
    kind: Kind
    label: str
    help: str
    required: bool = False
    default: str = ""
    example: str = ""

    @property
    def item(self) -> Kind:
        """The kind of its value, or of each of them where it is a list."""
        return self.kind.kind if isinstance(self.kind, ListOf) else self.kind
