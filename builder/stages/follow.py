"""Registers and content in; the registers out as they are, but that they point at a page by the name it has today.

The program's registers point at pages of the catalogue. A page that is renamed says itself what it was called, and its editor can
not be asked to change the program as well: its rows would be passed over where pages are made.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from builder.nouns.checked import Checked
from builder.nouns.fields import Kind, Record, Reference
from builder.nouns.registers.files import CheckedRegisters, Cited
from builder.nouns.tables.registers import CHOOSER, OFFICE, REGISTERS, SPLIT_KEYS
from builder.nouns.walk import replaced

Moved: TypeAlias = Mapping[tuple[str, str], str]
"""The slug that a page has today, by its folder and a former slug."""


def followed(checked: CheckedRegisters, files: Collection[Checked], seen: Collection[str]) -> CheckedRegisters:
    """The registers with each reference to a page's former name turned into the one of today.

    `checked` are the registers, `files` all that were validated, `seen` the paths of all content files. A name that a file has is
    never a former one. What a folder's own register `cited` stays as it was written, for that is an error its editor can mend.
    """
    moved = {
        (file.file.kind, former): file.file.slug
        for file in files
        if file.content
        for former in file.content.aliases
        if f"{file.file.kind}/{former}.md" not in seen
    }
    cited = tuple(_told(one, moved) if one.shipped else one for one in checked.cited)
    if cited == checked.cited:
        return checked
    own = checked.registers
    keys, worded = (row.kind for row in REGISTERS[SPLIT_KEYS].fields)
    registers = replace(
        own,
        chooser=_now(REGISTERS[CHOOSER], own.chooser, moved),
        office=_now(REGISTERS[OFFICE], own.office, moved),
        split_keys=_now(keys, own.split_keys, moved),
        worded_keys=_now(worded, own.worded_keys, moved),
    )
    return replace(checked, registers=registers, cited=cited)


def _told(one: Cited, moved: Moved) -> Cited:
    """The same pointer at today's name; of the parts of a page the »cases« that it names are pages as well."""
    parts = tuple((key, moved.get((key, value), value), span) for key, value, span in one.parts)
    return replace(one, target=moved.get((one.folder, one.target), one.target), parts=parts)


def _now(kind: Kind | Record, value: Any, moved: Moved) -> Any:
    return replaced(kind, value, lambda one, leaf: moved.get((one.folder, leaf), leaf) if isinstance(one, Reference) else leaf)
