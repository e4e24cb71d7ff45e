"""The fields of a guide."""

from __future__ import annotations

from builder.nouns import model
from builder.nouns.fields import Choice, Field, Integer, ListOf, Record, Reference, SourceId, Text, Url, YesNo
from builder.nouns.sections import SECTIONS
from builder.nouns.tables.common import HEAD, TAIL

_SOURCES = Field("kilder", "sources", ListOf(SourceId()), "Kilder", "Id'er fra filens liste over kilder.")
_WITNESSES = ListOf(
    Record(
        model.Witness,
        (
            Field("case", "case", Reference("cases"), "Case", "Casens filnavn uden .md.", required=True),
            Field("hvorfor", "why", Text(240), "Hvorfor", "Hvad casen viser.", required=True),
        ),
    )
)

GUIDE = Record(
    model.Guide,
    (
        *HEAD,
        Field("fase", "phase", Choice("fase"), "Fase", "Hvor i forløbet rådet hører til.", required=True),
        Field("raekkefoelge", "order", Integer(), "Rækkefølge", "Plads inden for fasen."),
        Field("et_minut", "brief", ListOf(Text(240)), SECTIONS["brief"].title, "Tre til fem sætninger til den, der skal stemme om lidt."),
        Field("maalgruppe", "audience", ListOf(Text(80)), "For", "Hvem siden er skrevet til.", required=True),
        Field("spoergsmaal", "questions", ListOf(Choice("spoergsmaal")), "Svarer på", "Id'er fra registret over spørgsmål.", required=True),
        Field(
            "lovet_maalt", "gains_of", ListOf(Reference("cases")), SECTIONS["gains_of"].title,
            "Cases, hvis gevinster vises i en tabel. Tallene står kun i casen.",
        ),
        Field("trafiklys", "traffic_light", YesNo(), "Trafiklys", "»ja« viser statens grænser og et sted at regne lyset ud."),
        Field(
            "raad", "advice",
            ListOf(
                Record(
                    model.Advice,
                    (
                        Field("raad", "text", Text(240), "Råd", "Rådet i én sætning.", required=True),
                        Field("hvorfor", "why", Text(), "Hvorfor", "Begrundelsen."),
                        Field("for", "supporting", _WITNESSES, "Taler for", "Cases, der støtter rådet."),
                        Field("imod", "opposing", _WITNESSES, "Taler imod", "Cases, der peger den anden vej."),
                        _SOURCES,
                    ),
                )
            ),
            "Råd", "Hvert råd med cases for og imod.",
        ),
        Field(
            "tjekliste", "checklist",
            ListOf(
                Record(
                    model.CheckItem,
                    (
                        Field("gruppe", "group", Text(80), "Gruppe", "Overskrift for punkterne.", required=True),
                        Field("punkt", "text", Text(300), "Punkt", "Det, der skal være gjort.", required=True),
                        Field("hvorfor", "why", Text(), "Hvorfor", "Begrundelsen."),
                        _SOURCES,
                    ),
                )
            ),
            "Tjekliste", "Punkter, som læseren kan krydse af.",
        ),
        Field(
            "dokumenter", "documents",
            ListOf(
                Record(
                    model.Reusable,
                    (
                        Field("titel", "title", Text(300), "Titel", "Dokumentets titel.", required=True),
                        Field("udgiver", "publisher", Text(160), "Udgiver", "Hvem der står bag.", required=True),
                        Field("url", "url", Url(), "Adresse", "Fuld adresse med https://."),
                        Field("note", "note", Text(), "Note", "Hvad det kan bruges til."),
                    ),
                )
            ),
            "Dokumenter", "Skabeloner og aftaler til genbrug.",
        ),
        *TAIL,
    ),
)  # fmt: skip
