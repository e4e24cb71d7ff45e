"""The fields of a survey."""

from __future__ import annotations

from builder.nouns import model
from builder.nouns.fields import DateKind, Field, ListOf, Record, Reference, SourceId, Text
from builder.nouns.sections import SECTIONS
from builder.nouns.tables.common import HEAD, TAIL, figures

SURVEY = Record(
    model.Survey,
    (
        *HEAD,
        Field("aar", "year", DateKind(), "År", "Hvornår undersøgelsen blev lavet.", required=True, example="2016"),
        figures("noegletal", "figures", "Nøgletal", "Tal med år og kilde."),
        Field(
            "raekker", "rows",
            ListOf(
                Record(
                    model.ThenAndNow,
                    (
                        Field("navn", "name", Text(160), "Navn", "Hvad samarbejdet hed dengang.", required=True),
                        Field("case", "case", Reference("cases"), "Case", "Casens filnavn uden .md, hvis den har en side."),
                        Field("dengang", "then", Text(400), "Dengang", "Hvad undersøgelsen så.", required=True),
                        Field("i_dag", "now", Text(400), "I dag", "Hvad man ved i dag, og fra hvornår.", required=True),
                        Field("ukendt", "unknown", Text(300), "Ukendt", "Hvad ingen kilde siger."),
                        Field("kilder", "sources", ListOf(SourceId()), "Kilder", "Id'er fra filens liste over kilder.", required=True),
                    ),
                )
            ),
            SECTIONS["then_and_now"].title, "Hvad der blev af det, undersøgelsen så.",
        ),
        *TAIL,
    ),
)  # fmt: skip
