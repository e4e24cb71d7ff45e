"""The fields of a case."""

from __future__ import annotations

from builder.nouns import model
from builder.nouns.fields import Choice, DateKind, Field, ListOf, MunicipalityKind, Number, Record, Reference, Text
from builder.nouns.sections import SECTIONS
from builder.nouns.tables.common import (
    BODY,
    CITED,
    DATE,
    DATED,
    ENTRANCE_COST,
    FROM,
    HEAD,
    MILESTONE,
    TAIL,
    TO,
    claim,
    figures,
    gain_side,
    statements,
)
from builder.nouns.tables.exits import EXIT

CASE = Record(
    model.Case,
    (
        *HEAD,
        Field(
            "status", "status",
            Record(
                model.Status,
                (
                    Field("vaerdi", "value", Choice("status"), "Status", "Hvor samarbejdet står.", required=True, example="i drift"),
                    Field("dato", "date", DateKind(), "Dato", "Datoen på den kilde, der siger det.", required=True),
                    *CITED,
                ),
                sourced="status",
            ),
            "Status", "Idé, undersøges, etableres, i drift, opgivet, afsluttet eller ukendt.", required=True,
        ),
        Field(
            "partnere", "partners",
            ListOf(
                Record(
                    model.Partner,
                    (
                        Field("kommune", "member", MunicipalityKind(or_group=True), "Kommune",
                              "Et af de 98 navne, »alle 98« eller en anden gruppe, fx »alle 11 i Region Nordjylland«.",
                              required=True, example="Ballerup"),
                        FROM,
                        TO,
                        Field("rolle", "role", Text(80), "Rolle", "Fx vært, tovholder, stifter. Hvad den gjorde, står i noten."),
                        *CITED,
                    ),
                    shorthand="kommune",
                )
            ),
            "Kommuner", "De kommuner, der er eller har været med.",
        ),
        Field("andre_partnere", "other_partners", ListOf(Text(160)), "Andre deltagere", "Regioner, KL, selskaber og andre."),
        Field("modeller", "models", ListOf(claim("model")), "Samarbejdsmodel", "En eller flere af de fire modeller fra 2016."),
        Field("form", "form", claim("form"), "Organisationsform", "Den juridiske form, eller »ukendt«.", required=True,
              example="forening"),
        Field("omraader", "areas", ListOf(Choice("omraade")), "Område", "Hvad der samarbejdes om.", required=True, example="it-drift"),
        Field(
            "antal_kommuner", "headcount",
            Record(
                model.Headcount,
                (
                    Field("tal", "amount", Number(alone=True), "Antal", "Hvor mange kommuner der var med, også dem uden navn.", required=True,
                          example="36"),
                    Field("aar", "year", DateKind(), "År", "Det år, tallet gælder.", required=True, example="2018"),
                    *CITED,
                ),
                sourced="antallet",
            ),
            "Antal kommuner", "Når der er flere med end dem, der kan nævnes. »over 1«, når kilden kun siger, at der er flere.",
        ),
        Field(
            "naevnt", "named",
            ListOf(
                Record(
                    model.Named,
                    (
                        Field("kommune", "municipality", MunicipalityKind(), "Kommune", "Et af de 98 navne.", required=True),
                        Field("hvorfor", "why", Text(200), "Hvorfor", "Hvad kommunen har med casen at gøre, i én sætning."),
                    ),
                    shorthand="kommune",
                )
            ),
            "Nævnt, men ikke som part", "Kommuner, som siden nævner, men som ikke er part i samarbejdet.",
        ),
        Field("start", "start", DATED, "Start", "Hvornår samarbejdet begyndte."),
        Field("slut", "end", DATED, "Slut", "Hvornår det sluttede."),
        figures("stoerrelse", "size", "Størrelse", "Medlemmer, ansatte, brugere."),
        figures("oekonomi", "economy", "Økonomi", "Budget, kontingent, priser."),
        Field(
            "indgangspris", "entrance_cost", ListOf(ENTRANCE_COST), "Indgangspris",
            "Hvad det kostede at komme fra idé til drift, i kroner, måneder og timer.",
        ),
        Field(
            "gevinster", "gains",
            ListOf(
                Record(
                    model.Gain,
                    (
                        Field("hvad", "subject", Text(160), "Hvad", "Gevinsten i få ord.", required=True),
                        Field("art", "kind", Choice("gevinst"), "Art", "Hvilken slags gevinst.", required=True),
                        Field("lovet", "promised", gain_side(), "Lovet", "Hvad der var ventet før start."),
                        Field(
                            "maalt", "measured",
                            gain_side(
                                Field(
                                    "grundlag", "basis", Choice("grundlag"), "Grundlag",
                                    "»målt« kun, når nogen har målt selve gevinsten; ellers beregnet, skønnet, omtalt, brug talt eller pris.",
                                    default="omtalt", example="målt",
                                ),
                                Field("maalt_af", "measured_by", Text(160), "Målt af", "Hvem der målte."),
                            ),
                            "Opnået", "Hvad der kom ud af det, og hvordan nogen ved det. Et løfte hører ikke til her.",
                        ),
                        Field("baseline", "baseline", Text(), "Udgangspunkt", "Hvad der blev sammenlignet med, eller »ukendt«."),
                        Field("note", "note", Text(), "Note", "Forbehold."),
                    ),
                )
            ),
            "Gevinster", "Lovet og målt hver for sig.",
        ),
        Field(
            "udtraeden", "exit",
            Record(
                model.Exit,
                (
                    Field(
                        "vilkaar", "terms",
                        ListOf(
                            Record(
                                model.ExitTerm,
                                (Field("emne", "subject", Text(80), "Emne", "Varsel, formue, medarbejdere …", required=True), BODY, *CITED),
                                sourced="vilkåret",
                            )
                        ),
                        "Vilkår", "Hvad aftalen siger om at komme ud.",
                    ),
                    Field(
                        "sket", "events",
                        ListOf(
                            Record(
                                model.ExitEvent,
                                (
                                    Field("kommune", "municipality", MunicipalityKind(), "Kommune", "Hvem der gik."),
                                    DATE,
                                    BODY,
                                    *EXIT,
                                    *CITED,
                                ),
                                sourced="udtrædenen",
                            )
                        ),
                        "Udtrædener", "Hvem der er gået eller har prøvet.",
                    ),
                ),
            ),
            "Udtræden", "Hvordan man kommer ud, og hvem der har gjort det.",
        ),
        statements("styring", "governance", "Styring", "Hvem der bestemmer hvad."),
        statements("betaling", "payment", "Betaling", "Hvordan udgiften deles."),
        statements("medarbejdere", "staff", "Medarbejdere", "Hvem der er ansat hvor."),
        statements("snitflader", "interfaces", "Snitflader", "Hvor grænsen går mellem fællesskab og kommune."),
        statements("raaderum", "political_room", "Lokalt råderum", "Hvad kommunen stadig selv bestemmer."),
        statements("omstilling", "transition", "Omstilling", "Hvad overgangen betød for medarbejdere og organisation."),
        statements("udfordringer", "challenges", "Udfordringer", "Hvad der gjorde ondt."),
        statements("laering", "lessons", "Læring", "Hvad andre kan tage med."),
        Field(
            "svar", "answers",
            ListOf(
                Record(
                    model.Answer,
                    (
                        Field("spoergsmaal", "question", Choice("spoergsmaal"), "Spørgsmål", "Id fra registret over spørgsmål.", required=True),
                        Field("svar", "text", Text(), "Svar", "Et kort svar på netop det spørgsmål.", required=True),
                        *CITED,
                    ),
                    sourced="svaret",
                )
            ),
            SECTIONS["answers"].title, "Svar på de spørgsmål, et byråd stiller.",
        ),
        Field("tidslinje", "timeline", ListOf(MILESTONE), "Tidslinje", "Hvad der skete hvornår."),
        Field(
            "statusrapporter", "status_reports",
            ListOf(
                Record(
                    model.StatusReport,
                    (
                        Field("halvaar", "half_year", DateKind(), "Halvår", "Det halvår, status gælder.", required=True, example="1. halvår 2018"),
                        Field("udgift_plan", "cost_planned", Number(alone=True), "Udgift efter planen", "Udgangspunktet i mio. kr."),
                        Field("udgift_nu", "cost_now", Number(alone=True), "Udgift nu", "Ventet udgift i mio. kr., som den ser ud nu."),
                        Field("slut_plan", "end_planned", DateKind(), "Slut efter planen", "Udgangspunktets slutdato."),
                        Field("slut_nu", "end_now", DateKind(), "Slut nu", "Ventet slutdato, som den ser ud nu."),
                        Field("udgift_pct", "cost_percent", Number(alone=True), "Merudgift i pct.", "Når kilden kun siger afvigelsen i procent."),
                        Field("udgift_mio", "cost_millions", Number(alone=True), "Merudgift i mio. kr.", "Når kilden kun siger afvigelsen i mio. kr."),
                        Field("forsinkelse_mdr", "delay_months", Number(alone=True), "Forsinkelse i måneder", "Når kilden kun siger afvigelsen i måneder."),
                        Field("gevinster", "gains", Choice("lys"), "Økonomiske gevinster", "Lyset, som rapporten selv giver: grønt, gult eller rødt."),
                        Field("andre_gevinster", "other_gains", Choice("lys"), "Andre gevinster", "Lyset, som rapporten selv giver."),
                        Field("samlet", "overall", Choice("lys"), "Samlet vurdering", "Lyset, som rapporten selv giver. Det er et skøn og bliver ikke regnet ud."),
                        Field("vurdering", "judgement", Text(), "Begrundelse", "Hvad den samlede vurdering bygger på."),
                        *CITED,
                    ),
                    sourced="statusrapporten",
                )
            ),
            "Statusrapporter", "Status halvår for halvår: udgangspunkt og nu. Lyset for udgift og tid bliver regnet ud.",
        ),
        Field(
            "relationer", "relations",
            ListOf(
                Record(
                    model.Relation,
                    (
                        Field("type", "kind", Choice("relation"), "Type", "Udspringer-af, afløst-af, del-af eller beslægtet.", required=True),
                        Field("case", "case", Reference("cases"), "Case", "Den anden cases filnavn uden .md.", required=True),
                        Field("note", "note", Text(), "Note", "Hvorfor de hører sammen, læst fra denne case."),
                        Field("note_modsat", "note_back", Text(), "Note på den anden side", "Det samme, læst fra den anden case."),
                    ),
                )
            ),
            "Relationer", "Hvad casen hænger sammen med. Skriv det på den ene af de to.",
        ),
        Field("initiativer", "initiatives", ListOf(Reference("initiatives")), "Initiativer", "Programmer og strategier, casen hører til."),
        Field(
            "bekraeftelser", "confirmations",
            ListOf(
                Record(
                    model.Confirmation,
                    (
                        Field("kommune", "municipality", MunicipalityKind(), "Kommune", "Partneren.", required=True),
                        Field("dato", "date", DateKind(exact=True), "Dato", "Dagen for bekræftelsen.", required=True),
                        Field("rolle", "role", Text(80), "Rolle", "Funktion, ikke navn.", required=True),
                    ),
                )
            ),
            "Bekræftet af", "Partnere, der har bekræftet oplysningerne.",
        ),
        *TAIL,
    ),
)  # fmt: skip
