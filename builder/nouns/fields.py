"""The words that field tables are written in: a `Field` has a key, an attribute, a kind and a help text.

One row drives validation, JSON Schema, scaffolding and documentation. Kinds are plain data; `stages/validate/read.py` reads them.
We use no schema library: all mistakes at once, each at its own line and column, with Danish wording and »mente du«, is
what an editor meets first, and a library would give us English without places to translate back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

PLACEHOLDER = "UDFYLD"
"""What a new file says where the editor must write; a file that still says so is not published."""


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text of at most `longest` characters."""

    longest: int = 600


@dataclass(frozen=True, slots=True)
class Identifier:
    """A name for use inside the file or in an address: a-z, 0-9 and hyphen."""


@dataclass(frozen=True, slots=True)
class DateKind:
    """A date of any precision; `undated` also takes »udateret«, `exact` takes only a full day."""

    undated: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A Danish number or range."""


@dataclass(frozen=True, slots=True)
class Integer:
    """A whole number in plain digits, for a machine to count with."""


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few words that the program itself knows, each with the value that the code calls it by."""

    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Months:
    """A length of time: »12 måneder«, »2 år«."""


@dataclass(frozen=True, slots=True)
class YesNo:
    """»ja« or »nej«."""


@dataclass(frozen=True, slots=True)
class Url:
    """An address with http or https."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A word of the named vocabulary."""

    vocabulary: str


@dataclass(frozen=True, slots=True)
class MunicipalityKind:
    """One of the 98; `or_group` also takes a group of them, such as »alle 98«."""

    or_group: bool = False


@dataclass(frozen=True, slots=True)
class SourceId:
    """The id of a source in the same file."""


@dataclass(frozen=True, slots=True)
class Reference:
    """The slug of another content file of the named folder."""

    folder: str


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; a single value may stand alone."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Record:
    """A group of fields that becomes a value of `type`.

    `shorthand` is the field that a lone word stands for; `sourced` names the group in the message when it lacks a source.
    """

    type: Callable[..., Any]
    fields: tuple[Field, ...]
    shorthand: str = ""
    sourced: str = ""


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


@dataclass(frozen=True, slots=True)
class Field:
    """A row of a table: `key` in the file, `name` in the code, `label` on the page, `help` for the editor."""

    key: str
    name: str
    kind: Kind
    label: str
    help: str
    required: bool = False
    default: str = ""
    example: str = ""
