"""The fields of the register of templates to reuse."""

from __future__ import annotations

from builder.nouns.fields import DateKind, Field, Identifier, Integer, ListOf, OneOf, Record, Reference, Text, YesNo
from builder.nouns.registers.office import ENDINGS, OfficeRow, OfficeSection, OfficeStep, OfficeTemplate

_ROW = Record(
    OfficeRow,
    (
        Field("navn", "title", Text(160), "Navn", "Det, der skal udfyldes, i få ord.", required=True),
        Field("hjaelp", "hint", Text(300), "Hjælp", "Hvad man skal være opmærksom på."),
        Field(
            "id",
            "id",
            Identifier(),
            "Id",
            "Så et regneark ved, hvilken linje det er: udgift, tid, gevinst, service eller naeste.",
        ),
        Field("forslag", "letters", Text(40), "Forslag", "Et bogstav for hver rolle: A, U, H, O eller -, med mellemrum imellem."),
        Field("case", "case", Reference("cases"), "Case", "Casen, hvis tal står i eksemplet."),
        Field("tal", "subject", Text(200), "Tal", "Emnet for tallet, præcis som det står i casen."),
        Field("over_aar", "years", Integer(), "Over år", "Så mange år fordeles tallet over fra år 1; ellers står det i år 0."),
        Field("note", "note", Text(300), "Note", "Det, man skal vide om tallet i eksemplet."),
    ),
)
_SECTION = Record(
    OfficeSection,
    (
        Field("overskrift", "title", Text(120), "Overskrift", "Afsnittets overskrift.", required=True),
        Field(
            "id",
            "id",
            Identifier(),
            "Id",
            "Så et regneark ved, hvad afsnittet er: i-dag, fremtid, overgang, gevinst eller linjer.",
        ),
        Field(
            "tekst", "texts", ListOf(Text(900)), "Tekst", "Afsnittets tekst. Det i {krøllede parenteser} er et felt at udfylde."
        ),
        Field("punkter", "points", ListOf(Text(400)), "Punkter", "Punkter med en rude at krydse af; felter som i teksten."),
        Field("raekker", "rows", ListOf(_ROW), "Rækker", "Rækker at udfylde, med navn og hjaelp."),
        Field("roller", "roles", ListOf(Text(40)), "Roller", "Rollerne i en ansvarsmatrix; rækkerne er opgaverne."),
        Field("tjekliste", "checklist", Reference("guides"), "Tjekliste", "Vejledningen, hvis tjekliste står her."),
        Field("grupper", "groups", ListOf(Text(90)), "Grupper", "De grupper af tjeklisten, der skal med; ellers alle."),
        Field("svar", "answers", ListOf(Text(90)), "Svar", "Det, der skal udfyldes ved hvert punkt af tjeklisten."),
    ),
)
_STEP = Record(
    OfficeStep,
    (
        Field("vejledning", "guide", Reference("guides"), "Vejledning", "Vejledningen, skabelonen hører til.", required=True),
        Field("gruppe", "group", Text(90), "Gruppe", "Gruppen i vejledningens tjekliste.", required=True),
        Field(
            "cases", "cases", ListOf(Reference("cases")), "Cases", "Cases, som vejledningens råd nævner, og som viser trinnet."
        ),
    ),
)
OFFICE = Record(
    dict,
    (
        Field("forbehold", "notice", Text(), "Forbehold", "Det, hver skabelon siger om sig selv.", required=True),
        Field("proevet", "tried", Text(), "Prøvet", "Hvordan filerne er prøvet, og hvad der ikke er.", required=True),
        Field(
            "skabeloner", "templates",
            ListOf(
                Record(
                    OfficeTemplate,
                    (
                        Field("id", "id", Identifier(), "Id", "Filens navn uden endelse; ændres aldrig.", required=True),
                        Field("titel", "title", Text(90), "Titel", "Det, læseren ser.", required=True),
                        Field("slags", "kind", OneOf.same(ENDINGS), "Slags", "business-case, statusrapport eller dokument.", required=True),
                        Field("til", "purpose", Text(400), "Til", "Hvad skabelonen er til, i én-to sætninger.", required=True),
                        Field("brug", "use", ListOf(Text(300)), "Brug", "Sådan begynder man, et skridt pr. linje."),
                        Field("rettet", "mended", DateKind(exact=True), "Rettet", "Dagen, skabelonen sidst er ændret.", required=True),
                        Field("trin", "steps", ListOf(_STEP), "Trin", "De trin i vejledningerne, den hører til.", required=True),
                        Field("bred", "wide", YesNo(), "Bred", "»ja«, når siderne skal ligge ned.", default="nej"),
                        Field("afsnit", "sections", ListOf(_SECTION), "Afsnit", "Skabelonens afsnit.", required=True),
                    ),
                )
            ),
            "Skabeloner", "Skabelonerne med id, titel, slags, til, rettet, trin og afsnit.", required=True,
        ),
    ),
)  # fmt: skip
"""The table of `office.yaml`."""
