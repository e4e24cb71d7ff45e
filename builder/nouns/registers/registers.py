"""All registers of a catalogue: what content may refer to besides itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from builder.nouns.language.danish import folded
from builder.nouns.municipalities import Group, Municipality, municipality_key
from builder.nouns.registers.chooser import Chooser
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.registers.lexicon import Lexicon
from builder.nouns.registers.office import OfficeRegister
from builder.nouns.registers.split_keys import SplitKey, WordedKey
from builder.nouns.registers.statement import Statement
from builder.nouns.terms import Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowed:
    """What values of a file may be, which is all that one file is judged by: the other registers can change, and it stands.

    `vocabularies` are by name, the questions among them as »spoergsmaal«; `municipalities` by code, in Danish order of name;
    `municipality_names` by `municipality_key`; `group_names` by folded name or alias. `exceptions` are the digits of numbers that
    look like CPR numbers and are none.
    """

    vocabularies: Mapping[str, Vocabulary]
    municipalities: Mapping[str, Municipality]
    municipality_names: Mapping[str, Municipality]
    groups: tuple[Group, ...]
    group_names: Mapping[str, Group]
    exceptions: frozenset[str] = frozenset()

    def municipality(self, name: str) -> Municipality | None:
        """The municipality that `name` means, with or without »Kommune«, »Århus« as well as »Aarhus«; None for none."""
        return self.municipality_names.get(municipality_key(name))

    def group(self, name: str) -> Group | None:
        """The group of municipalities that `name` means, by name or alias, folded; None for none."""
        return self.group_names.get(" ".join(folded(name).split()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers(Allowed):
    """Everything that content may refer to besides itself.

    `glossary` is in Danish order; `familiar` are abbreviations that need no explanation. `statement`, `chooser` and `office` are
    None when their register could not be read; `split_keys` and `worded_keys` are in the order written.
    """

    glossary: tuple[GlossaryEntry, ...]
    familiar: frozenset[str] = frozenset()
    lexicon: Lexicon = field(default_factory=Lexicon)
    statement: Statement | None = None
    chooser: Chooser | None = None
    split_keys: tuple[SplitKey, ...] = ()
    worded_keys: tuple[WordedKey, ...] = ()
    office: OfficeRegister | None = None

    @property
    def allowed(self) -> Allowed:
        """What values of a file may be, and no more."""
        return Allowed(**{row.name: getattr(self, row.name) for row in fields(Allowed)})
