"""Fields and groups that several tables share: claims with sources, figures, events, what every page begins and ends with."""

from __future__ import annotations

from builder.nouns import model
from builder.nouns.fields import Choice, DateKind, Field, Identifier, ListOf, Months, Number, Record, SourceId, Text, Url, YesNo
from builder.nouns.sections import SECTIONS

CONFIDENCE = Field("sikkerhed", "confidence", Choice("sikkerhed"), "Sikkerhed", "Hvor sikkert ved vi det?", default="høj")
# What every claim carries. A claim without a source is an error, unless `udledt: ja` says that it is our own reading.
CITED = (
    Field("kilder", "sources", ListOf(SourceId()), "Kilder", "Id'er fra filens egen liste over kilder.", example="[ref-2024]"),
    CONFIDENCE,
    Field("udledt", "inferred", YesNo(), "Udledt", "»ja«, når det er vores egen vurdering og ikke kildens ord.", default="nej"),
    Field("note", "note", Text(), "Note", "Forbehold, som læseren skal kende."),
)
ID = Field("id", "id", Identifier(), "Id", "Står i adresser og data og ændres aldrig: a-z, tal og bindestreg.", required=True)
FROM = Field("fra", "since", DateKind(), "Fra", "Hvornår det begyndte, så præcist kilden siger det.", example="2014")
TO = Field("til", "until", DateKind(), "Til", "Hvornår det sluttede. Udelad det, hvis det stadig gælder.")
DATE = Field(
    "dato", "date", DateKind(), "Dato", "Dag, måned, år eller »ca.«: 2014-03-24, 2014-03, 2014, ca. 2014.", required=True
)
BODY = Field("tekst", "text", Text(), "Tekst", "Én sætning med dine egne ord.", required=True)
EXPECTED = Field("forventet", "expected", YesNo(), "Forventet", "»ja«, når kilden kun siger, at det var planen.", default="nej")

_COUNTED = (
    Field("emne", "subject", Text(160), "Emne", "Hvad tallet tæller.", required=True, example="Ansatte"),
    Field("tal", "amount", Number(), "Tal", "Dansk tal eller spænd: 1.254, 1,24, 8,5-12,7, ca. 70.", required=True),
    Field("enhed", "unit", Text(60), "Enhed", "Hvad tallet måles i.", required=True, example="årsværk"),
    Field("aar", "year", DateKind(), "År", "Det år, tallet gælder.", required=True, example="2016"),
)
STATEMENT = Record(model.Statement, (BODY, *CITED), shorthand="tekst", sourced="udsagnet")
FIGURE = Record(
    model.Figure,
    (*_COUNTED, *CITED),
    sourced="tallet",
)
ENTRANCE_COST = Record(
    model.EntranceCost,
    (
        *_COUNTED,
        Field(
            "daekker",
            "covers",
            Choice("daekning"),
            "Dækker",
            "Hvad et beløb dækker: hele vejen, en del, én kommunes pris eller en plan. Kun ens beløb bliver sammenlignet.",
        ),
        *CITED,
    ),
    sourced="tallet",
)
EVENT = Record(model.Event, (DATE, BODY, EXPECTED, *CITED), sourced="hændelsen")
MILESTONE = Record(
    model.Event,
    (
        DATE,
        BODY,
        EXPECTED,
        Field(
            "milepael",
            "milestone",
            Choice("milepael"),
            "Milepæl",
            "Når det er den første beslutning, starten på driften eller dagen, det blev opgivet. Så kan tiden imellem regnes ud.",
        ),
        *CITED,
    ),
    sourced="hændelsen",
)
DATED = Record(model.Dated, (DATE, EXPECTED, *CITED), shorthand="dato")
SOURCE = Record(
    model.Source,
    (
        Field("id", "id", Identifier(), "Id", "Kort navn, som resten af filen henviser med.", required=True, example="ref-2024"),
        Field("titel", "title", Text(300), "Titel", "Kildens titel.", required=True),
        Field("udgiver", "publisher", Text(160), "Udgiver", "Hvem der står bag.", required=True),
        Field("dato", "date", DateKind(undated=True), "Dato", "Kildens dato eller »udateret«.", required=True),
        Field("url", "url", Url(), "Adresse", "Fuld adresse med https://, hvis kilden ligger på nettet."),
        Field(
            "laest", "reading", Choice("laesning"), "Læst", "Hvor meget af kilden der er læst: helt, uddrag eller titel.",
            default="uddrag", example="helt",
        ),
        Field("note", "note", Text(), "Note", "Hvad der er læst, og hvad der ikke er."),
    ),
)  # fmt: skip


def claim(vocabulary: str) -> Record:
    """A word of the `vocabulary` of that name, with its sources; the word may stand alone."""
    value = Field("vaerdi", "value", Choice(vocabulary), "Værdi", "Et ord fra listen.", required=True)
    return Record(model.Claim, (value, *CITED), shorthand="vaerdi")


def statements(key: str, name: str, label: str, help_text: str) -> Field:
    """A list of sentences, each with its sources.

    `key` stands in the file, `name` is the attribute in `model`, `label` and `help_text` are Danish.
    """
    return Field(key, name, ListOf(STATEMENT), label, help_text)


def figures(key: str, name: str, label: str, help_text: str) -> Field:
    """A list of numbers, each with unit, year and source.

    `key` stands in the file, `name` is the attribute in `model`, `label` and `help_text` are Danish.
    """
    return Field(key, name, ListOf(FIGURE), label, help_text)


def gain_side(*extra: Field) -> Record:
    """One side of a gain, promised or measured.

    `extra` are the fields that only this side has; they stand before those of every claim.
    """
    return Record(
        model.GainSide,
        (
            BODY,
            Field("tal", "amount", Number(), "Tal", "Tallet, hvis kilden har et; så skal enheden med."),
            Field("enhed", "unit", Text(60), "Enhed", "Hvad tallet måles i.", example="mio. kr. om året"),
            Field("aar", "year", DateKind(), "År", "Hvornår det blev lovet eller målt.", required=True),
            *extra,
            *CITED,
        ),
        sourced="gevinsten",
    )


HEAD = (
    Field("titel", "title", Text(90), "Titel", "Samarbejdets eller sidens navn.", required=True, example="IT-Forsyningen"),
    Field("resume", "summary", Text(320), "Resumé", "To sætninger, der siger, hvad der er særligt.", required=True),
)
TAIL = (
    Field("kilder", "sources", ListOf(SOURCE), "Kilder", "Mindst én. Alle tal og påstande peger herhen.", required=True),
    Field("ukendt", "unknown", ListOf(Text()), SECTIONS["unknown"].title, "Hvad der er ledt efter uden held."),
    Field(
        "gennemgaaet", "reviewed", DateKind(exact=True), "Sidst gennemgået", "Dagen, hvor nogen sidst læste siden efter.",
        required=True, example="2026-11-21",
    ),
    Field(
        "gennemgaa_om", "review_months", Months(), "Gennemgås igen om", "Hvor længe siden holder.",
        default="12 måneder", example="12 måneder",
    ),
    Field(
        "tilfoejet", "added", DateKind(exact=True), "Tilføjet", "Dagen, hvor siden kom med i kataloget. Så står den under »Nyt«.",
        example="2026-11-21",
    ),
    Field("tidligere", "aliases", ListOf(Identifier()), "Tidligere adresser", "Gamle filnavne, som stadig skal virke."),
    Field("kladde", "draft", YesNo(), "Kladde", "»ja« holder siden ude af det udgivne katalog.", default="nej"),
)  # fmt: skip
