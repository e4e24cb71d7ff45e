"""A key that its group has no field of in; the problem of it, and the field that it was probably meant to be, out."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from builder.nouns.checked import FieldPath
from builder.nouns.fields import Field, Record
from builder.nouns.language import phrases
from builder.nouns.language.danish import folded
from builder.nouns.limits import SHOWN
from builder.nouns.lint import yaml_words
from builder.nouns.source.node import Node, Scalar
from builder.stages.validate.head.misnamed import NEAR, field_called, named, stand_in, stray_hint
from builder.stages.validate.head.reading import Reading

_UNPARTED = re.compile(r"([a-z_]+)( ?[:;=] ?| )(?=[^\s:;=])")
"""A field whose name and value have no colon and blank between them, so that both are taken for a name.

With nothing but a blank it may be the rest of a text that a comma cut; a field that must be there is rather meant.
"""


def meant_field(
    reading: Reading, group: Record, key: Scalar, value: Node, absent: list[str], lines: Mapping[str, int], path: FieldPath
) -> Field | None:
    """Reports a field that the `group` has not; gives the absent one it was probably meant to be, which is then absent no longer.

    Its value is read as that field's, so that mistakes inside are reported in the same run. `lines` are those of all keys of the
    group, as written, and `path` is the way to it.
    """
    known = {row.key: row for row in group.fields}
    if key.text[:1] == "-" and key.text[1:] in absent:
        reason, advice = yaml_words.TIGHT_ITEM
        reading.report("yaml", key.span, reason=reason, help=advice)
        return known[key.text[1:]]
    if isinstance(value, Scalar) and value.is_cut_off:
        return _cut_off(reading, key, known, absent)
    near = field_called(key.text, [known[name] for name in absent])
    if twice := "" if near else _same_field(reading, key, known, lines):
        reading.report("felt-ukendt", key.span, twice, key=key.text, known="")
        return None
    stray = stray_hint(key.text, group) if not path else ""
    near = near or ([] if stray else reading.nearest(folded(key.text), absent, cutoff=NEAR))
    near = near or (stand_in(key, value, known, absent, lines) if path else [])
    hint = phrases.did_you_mean(near) or stray
    groups = "" if hint else " eller ".join(f"»{name}«" for name in _owners(reading, key, known, lines, path))
    hint = phrases.INWARDS.format(groups=groups) if groups else hint
    listed = ", ".join(list(known)[:SHOWN])
    reading.report("felt-ukendt", key.span, hint, slip="outwards" if groups else "", key=key.text, known=listed, groups=groups)
    if not near:
        return None
    absent.remove(near[0])
    return known[near[0]]


def _cut_off(reading: Reading, key: Scalar, known: Mapping[str, Field], absent: list[str]) -> Field | None:
    """Reports a `key` without a colon: the rest of a text or a number that a comma cut, or an `absent` field, which is given.

    None of the names that a rest is like would help.
    """
    unparted = _UNPARTED.match(key.text)
    if unparted and unparted[1] in absent and (unparted[2].strip() or known[unparted[1]].required):
        hint = phrases.PART.format(key=unparted[1], value=key.text[unparted.end() :])
        reading.report("felt-ukendt", key.span, hint, key=key.text, known=", ".join(list(known)[:SHOWN]))
        absent.remove(unparted[1])
        return known[unparted[1]]
    is_number, is_dash = key.text[:1].isdigit(), not key.text.strip("-–—")
    hint = phrases.NO_DASH if is_dash else phrases.COMMA if is_number else phrases.CUT
    reading.report("felt-ukendt", key.span, hint, key=key.text, known="")
    return None


def _same_field(reading: Reading, key: Scalar, known: Mapping[str, Field], lines: Mapping[str, int]) -> str:
    """What helps when the `key` is another name of a field that the group has already; empty when it is none."""
    written = [known[name] for name in lines if name in known] if reading.guesses > 0 else []
    twice = named(key.text, written)
    return phrases.SAME_FIELD.format(key=twice[0], line=lines[twice[0]]) if twice else ""


def _owners(reading: Reading, key: Scalar, known: Mapping[str, Field], lines: Collection[str], path: FieldPath) -> Sequence[str]:
    """The groups beneath the one that the `key` stands in that have such a field; it counts as written there."""
    if reading.guesses <= 0:
        return ()
    groups = {name: row.kind for name, row in known.items() if name in lines and isinstance(row.kind, Record)}
    owners = [name for name, group in groups.items() if key.text in {row.key for row in group.fields}]
    for name in owners:
        reading.places.setdefault((*path, name, key.text), key.span)
    return owners
