"""The fields of `split-keys.yaml`: the keys for sharing a cost that cases have, as data where they can be reckoned with."""

from __future__ import annotations

from builder.nouns.fields import (
    DateKind,
    Field,
    Identifier,
    Integer,
    ListOf,
    MunicipalityKind,
    Number,
    OneOf,
    Record,
    Reference,
    Text,
)
from builder.nouns.registers.split_keys import Percent, SplitKey, WordedKey

_KINDS = ("lige", "indbyggere", "procenter")
_CASE = Field("case", "case", Reference("cases"), "Case", "Casens filnavn uden ».md«.", required=True)
_SOURCE = Field("kilde", "source", Identifier(), "Kilde", "Id på kilden i casen.", required=True)
_PERCENT = Record(
    Percent,
    (
        Field("kommune", "municipality", MunicipalityKind(), "Kommune", "Kommunens navn.", required=True),
        Field("procent", "percent", Number(alone=True), "Procent", "Dens andel med højst to decimaler.", required=True),
    ),
)
_KEY = Record(
    SplitKey,
    (
        Field("id", "id", Identifier(), "Id", "Står i adresser og ændres aldrig: a-z, tal og bindestreg.", required=True),
        _CASE,
        _SOURCE,
        Field("navn", "title", Text(120), "Navn", "Hvad der deles, i få ord.", required=True),
        Field("aar", "year", DateKind(undated=True), "År", "Året, nøglen gælder fra, eller »udateret«.", required=True),
        Field("slags", "kind", OneOf.same(_KINDS), "Slags", "lige, indbyggere eller procenter.", required=True),
        Field("sats", "rate", Number(alone=True), "Sats", "Kroner pr. indbygger; pr. kommune, når slags er lige."),
        Field("beloeb", "amount", Integer(), "Beløb", "Det beløb, der blev delt, i hele kroner."),
        Field("kommuner", "municipalities", ListOf(MunicipalityKind()), "Kommuner", "Kommunerne, når kilden nævner dem."),
        Field("andele", "percents", ListOf(_PERCENT), "Andele", "Hver kommunes procent, når slags er procenter."),
        Field("note", "note", Text(300), "Note", "Et forbehold, som læseren skal kende."),
    ),
)
_WORDED = Record(
    WordedKey,
    (
        _CASE,
        _SOURCE,
        Field("noegle", "text", Text(300), "Nøgle", "Nøglen i ord, med år.", required=True),
        Field("hvorfor", "why", Text(300), "Hvorfor", "Hvorfor den ikke kan regnes.", required=True),
    ),
)

SPLIT_TABLE = Record(
    dict,
    (
        Field("noegler", "keys", ListOf(_KEY), "Nøgler", "Nøgler, der kan regnes med.", required=True),
        Field("i_ord", "worded", ListOf(_WORDED), "Nøgler i ord", "Nøgler, der ikke kan regnes med, og hvorfor."),
    ),
)
"""The table of the register."""
