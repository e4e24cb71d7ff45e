"""The fields of an exit that happened or was tried: how it ended, when, what it cost, what was disputed, what is said after."""

from __future__ import annotations

from builder.nouns import model
from builder.nouns.fields import Choice, DateKind, Field, ListOf, Number, Record, Text
from builder.nouns.tables.common import CITED, EXPECTED, statements

_AMOUNT = Record(
    model.ExitAmount,
    (
        Field("art", "kind", Choice("opgoer"), "Art", "Krav, forlig, opgørelse, overslag eller lagt til side.", required=True),
        Field("tal", "amount", Number(), "Tal", "Beløbet, som kilden skriver det.", required=True, example="406.300"),
        Field(
            "enhed",
            "unit",
            Text(60),
            "Enhed",
            "»kr.« eller »mio. kr.«; et beløb om året tæller ikke i opgørelsen.",
            required=True,
        ),
        Field("aar", "year", DateKind(), "År", "Det år, beløbet er fra.", required=True, example="2021"),
        Field(
            "betaler", "payer", Choice("betaler"), "Hvem betaler", "Kommunen eller fællesskabet. Udelad det, når det er ukendt."
        ),
        *CITED,
    ),
    sourced="beløbet",
)
EXIT = (
    Field("udfald", "outcome", Choice("udfald"), "Udfald", "Gik kommunen, eller blev den? Udelad det, når det er ukendt."),
    Field("besluttet", "decided", DateKind(), "Besluttet", "Hvornår kommunen besluttede eller bad om at gå."),
    Field("ude", "out", DateKind(), "Ude", "Hvornår kommunen var ude."),
    EXPECTED,
    Field("varsel", "notice", Text(160), "Varsel", "Det varsel, der gjaldt, med få ord.", example="et år"),
    Field("beloeb", "amounts", ListOf(_AMOUNT), "Beløb", "Hvad det kostede: krævet, regnet ud og opgjort hver for sig."),
    statements("strid", "disputes", "Det, der blev strid om", "Hvad parterne var uenige om."),
    statements("bagefter", "after", "Bagefter", "Hvad der skete siden, og hvad parterne siger i dag."),
)
"""What a row of »sket« may say besides who, when, a sentence and its sources; all of it may be left out."""
