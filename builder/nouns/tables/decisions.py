"""The fields of a decision track: which council has decided what, a row a line, and the dates ahead.

A row is short enough for one line of a file, so that an editor mends it where it stands.
"""

from __future__ import annotations

from builder.nouns import model
from builder.nouns.fields import (
    Choice,
    DateKind,
    Field,
    Identifier,
    ListOf,
    MunicipalityKind,
    OneOf,
    Record,
    Reference,
    SourceId,
    Text,
)
from builder.nouns.tables.common import CONFIDENCE, HEAD, TAIL

_SOURCED = (
    Field("kilder", "sources", ListOf(SourceId()), "Kilder", "Id'er fra filens egen liste over kilder.", example="[ref-2026]"),
    CONFIDENCE,
)
_ORGANISATION = Record(
    model.Organisation,
    (
        Field("id", "id", Identifier(), "Id", "Kort navn, som linjerne med beslutninger henviser med.", required=True, example="midtjylland"),
        Field("navn", "name", Text(90), "Navn", "Hvad organisationen kaldes.", required=True),
        Field("case", "case", Reference("cases"), "Case", "Casens filnavn uden .md, hvis den har en side."),
        Field("note", "note", Text(300), "Note", "Forbehold, som læseren skal kende."),
    ),
)  # fmt: skip
_DECISION = Record(
    model.Decision,
    (
        Field("kommune", "municipality", MunicipalityKind(), "Kommune", "Kommunens navn.", required=True, example="Samsø"),
        Field(
            "organisation", "organisation", Identifier(), "Organisation", "Et id fra listen »organisationer«.", required=True,
            example="midtjylland",
        ),
        Field("trin", "step", Choice("trin"), "Trin", "Hvor langt kommunen er. At afvente er ikke en beslutning.", required=True),
        Field(
            "dato", "date", DateKind(undated=True), "Dato",
            "Dagen for beslutningen, så præcist kilden siger det. Ved »afventer« er det tidspunktet, hvor sagen ventes.", required=True,
            example="2026-10-27",
        ),
        Field("datonote", "date_note", Text(90), "Om datoen", "Forbehold ved datoen: udateret, planlagt, før september."),
        Field("organ", "decided_by", Text(90), "Organ", "Hvem der besluttede: økonomiudvalget, kommunalbestyrelsen. Udelad det ukendte."),
        Field("form", "form", Text(90), "Form", "Organisationens form, som sagen siger det: a/s (hensigt), ikke fastlagt."),
        Field("forbehold", "reservations", Text(400), "Forbehold", "Kommunens vilkår, og det, som kilden ikke siger."),
        *_SOURCED,
    ),
    sourced="beslutningen",
)  # fmt: skip
RECURRING = Field("gentages", "recurring", Text(90), "Gentages", "Hvornår det kommer igen, når det ikke har én dato.")
_DEADLINE = Record(
    model.Deadline,
    (
        Field("dato", "date", DateKind(undated=True), "Dato", "Tidspunktet, så præcist kilden siger det.", required=True, example="2026-12-31"),
        Field("til", "until", DateKind(), "Til", "Sidste dag, når det varer længere."),
        RECURRING,
        Field("hvad", "text", Text(300), "Hvad", "Hvad der skal ske.", required=True),
        Field("omfang", "scope", Text(60), "Omfang", "Hvem det gælder: hele landet, Midtjylland.", required=True),
        Field("emne", "subject", Text(60), "Emne", "Den overskrift, datoen står under.", required=True),
        Field(
            "art", "nature",
            OneOf.same(("planlagt", "frist", "ambition", "tilbagevendende")),
            "Art", "Hvad datoen er: planlagt, frist, ambition eller tilbagevendende.", required=True,
        ),
        *_SOURCED,
    ),
    sourced="datoen",
)  # fmt: skip

DECISIONS = Record(
    model.DecisionTrack,
    (
        *HEAD,
        Field("aar", "year", DateKind(), "År", "Året, der skal besluttes i.", required=True, example="2026"),
        Field("organisationer", "organisations", ListOf(_ORGANISATION), "Organisationer", "Hvad der besluttes om.", required=True),
        Field("beslutninger", "decisions", ListOf(_DECISION), "Beslutninger", "Én linje pr. kommune, organisation og trin.", required=True),
        Field("datoer", "deadlines", ListOf(_DEADLINE), "Datoer", "Det, der ventes, og det, der er en frist for."),
        *(row for row in TAIL if row.key != "tidligere"),
    ),
)  # fmt: skip
