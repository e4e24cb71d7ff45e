"""A single value as it is written in; what its kind makes of it out, or a problem with what was probably meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from builder.nouns.checked import Pointer
from builder.nouns.fields import (
    Choice,
    DateKind,
    Field,
    Identifier,
    Integer,
    Kind,
    Months,
    MunicipalityKind,
    Number,
    OneOf,
    Reference,
    SourceId,
    Text,
    Url,
    YesNo,
)
from builder.nouns.language import amounts, dates, phrases, spelling
from builder.nouns.language.danish import folded, slug
from builder.nouns.limits import LONGEST_SLUG
from builder.nouns.lint import addresses, respelled
from builder.nouns.source.node import Scalar
from builder.stages.validate.head.meant import municipality_hint, term_hint, unknown_hint
from builder.stages.validate.head.reading import Reading


def _text(reading: Reading, kind: Text, node: Scalar, row: Field) -> Any:
    text = " ".join(node.text.split())
    if len(text) > kind.longest:
        return reading.report("felt-for-langt", node.span, key=row.key, length=str(len(text)), limit=str(kind.longest))
    return text


def _identifier(reading: Reading, kind: Kind, node: Scalar, row: Field) -> Any:
    if len(node.text) > LONGEST_SLUG:
        return reading.report("felt-for-langt", node.span, key=row.key, length=str(len(node.text)), limit=str(LONGEST_SLUG))
    if spelling.IDENTIFIER.fullmatch(node.text):
        return node.text
    page = spelling.PAGE_NAME.fullmatch(node.text)
    return reading.report("id-ugyldigt", node.span, value=node.text, suggestion=slug(page[1] if page else node.text))


def _source_id(reading: Reading, kind: Kind, node: Scalar, row: Field) -> Any:
    return node.text.removesuffix(".md")


def _reference(reading: Reading, kind: Reference, node: Scalar, row: Field) -> Any:
    target = node.text.removesuffix(".md")
    reading.references.append(Pointer(kind.folder, target, node.span))
    return target


def _date(reading: Reading, kind: DateKind, node: Scalar, row: Field) -> Any:
    when = dates.parse(node.text)
    meant = when or dates.parse(respelled.respelled("dates", node.text.lower()))
    if kind.exact and meant and (meant.first != meant.last or meant.approximate):
        return reading.report("dato-ikke-dag", node.span, value=node.text)
    if when is None or (when.undated and not kind.undated):
        ends = not (kind.exact or row.required)
        unknown, slip = unknown_hint(node.text, undated=kind.undated, ends=ends)
        respelling = respelled.date_hint(node.text)
        slip = "" if respelling else slip
        return reading.report("dato-ugyldig", node.span, respelling or unknown, slip=slip, value=node.text)
    return when


def _number(reading: Reading, kind: Number, node: Scalar, row: Field) -> Any:
    amount = amounts.parse(node.text)
    if amount is not None:
        return amount
    unknown, slip = unknown_hint(node.text)
    respelling = respelled.amount_hint(node.text, alone=kind.alone)
    slip = "" if respelling else slip
    return reading.report("tal-ugyldigt", node.span, respelling or unknown, slip=slip, value=node.text)


def _integer(reading: Reading, kind: Kind, node: Scalar, row: Field) -> Any:
    if node.text.isascii() and node.text.isdecimal():
        return int(node.text)
    return reading.report("tal-ugyldigt", node.span, phrases.DIGITS, value=node.text)


def _one_of(reading: Reading, kind: OneOf, node: Scalar, row: Field) -> Any:
    words = dict(kind.words)
    if node.text in words:
        return words[node.text]
    hint = phrases.did_you_mean(reading.nearest(node.text, words))
    return reading.report("ord-ukendt", node.span, hint, value=node.text, key=row.key, known=", ".join(words))


def _months(reading: Reading, kind: Kind, node: Scalar, row: Field) -> Any:
    match = spelling.LENGTH.fullmatch(node.text)
    if match is None:
        return reading.report("laengde-ugyldig", node.span, respelled.length_hint(node.text), value=node.text)
    return int(match[1]) * spelling.MONTHS_OF[match[2]]


def _yes_no(reading: Reading, kind: Kind, node: Scalar, row: Field) -> Any:
    answer = spelling.YES_NO.get(node.text.casefold())
    return reading.report("ja-nej", node.span, value=node.text) if answer is None else answer


def _url(reading: Reading, kind: Kind, node: Scalar, row: Field) -> Any:
    text = node.text.rstrip("\n")  # which a text that begins with > ends with
    if spelling.WEB_ADDRESS.fullmatch(text) and not addresses.passed_on(text):
        return text
    joined = "".join(node.text.split())
    # The place of a value of several lines is its first sign.
    is_wrapped = joined != node.text and node.span.end_column == node.span.column + 1
    wrapped = phrases.ON_ONE_LINE.format(meant=joined) if is_wrapped and spelling.WEB_ADDRESS.fullmatch(joined) else ""
    return reading.report("adresse-ugyldig", node.span, wrapped or respelled.address_hint(node.text), value=node.text)


def _choice(reading: Reading, kind: Choice, node: Scalar, row: Field) -> Any:
    vocabulary = reading.registers.vocabularies[kind.vocabulary]
    term = vocabulary.find(node.text)
    if term is not None:
        return term
    hint = term_hint(node.text, vocabulary, reading.nearest, alone=node.span in reading.alone)
    return reading.report("ord-ukendt", node.span, hint, value=node.text, key=vocabulary.name, known=vocabulary.choices)


def _municipality(reading: Reading, kind: MunicipalityKind, node: Scalar, row: Field) -> Any:
    found = reading.registers.municipality(node.text) or (reading.registers.group(node.text) if kind.or_group else None)
    if found is not None:
        return found
    if kind.or_group and spelling.ALL_OF_THEM.match(folded(node.text)):
        names = [group.name for group in reading.registers.groups]
        near = reading.nearest(folded(node.text), names, cutoff=0.8)
        hint = phrases.did_you_mean(near) or ("" if names else phrases.NO_GROUPS)
        return reading.report("gruppe-ukendt", node.span, hint, value=node.text, known=", ".join(names))
    hint = municipality_hint(node.text, reading.registers, reading.nearest, alone=node.span in reading.alone)
    return reading.report("kommune-ukendt", node.span, hint, value=node.text)


SCALARS: Mapping[type, Callable[[Reading, Any, Scalar, Field], Any]] = {
    Text: _text,
    Identifier: _identifier,
    SourceId: _source_id,
    Reference: _reference,
    DateKind: _date,
    Number: _number,
    Integer: _integer,
    OneOf: _one_of,
    Months: _months,
    YesNo: _yes_no,
    Url: _url,
    Choice: _choice,
    MunicipalityKind: _municipality,
}
"""By kind, what reads a value of it: given the reading, the kind, the value and the field that it is of."""
