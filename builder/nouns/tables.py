"""The field tables of cases, guides and initiatives: the one place where a field is declared.

A new field is one row here, one attribute of the same name in `model.py` and one line in a template.
"""

from __future__ import annotations

from builder.nouns import model
from builder.nouns.fields import (
    Choice,
    DateKind,
    Field,
    Identifier,
    ListOf,
    Months,
    MunicipalityKind,
    Number,
    Record,
    Reference,
    SourceId,
    Text,
    Url,
    YesNo,
)

# What every claim carries. A claim without a source is an error, unless `udledt: ja` says that it is our own reading.
CITED = (
    Field("kilder", "sources", ListOf(SourceId()), "Kilder", "Id’er fra filens egen liste over kilder.", example="[ref-2024]"),
    Field("sikkerhed", "confidence", Choice("sikkerhed"), "Sikkerhed", "Hvor sikkert ved vi det?", default="høj"),
    Field("udledt", "inferred", YesNo(), "Udledt", "»ja«, når det er vores egen vurdering og ikke kildens ord.", default="nej"),
    Field("note", "note", Text(), "Note", "Forbehold, som læseren skal kende."),
)
FROM = Field("fra", "since", DateKind(), "Fra", "Hvornår det begyndte, så præcist kilden siger det.", example="2014")
TO = Field("til", "until", DateKind(), "Til", "Hvornår det sluttede. Udelad det, hvis det stadig gælder.")
DATE = Field(
    "dato", "date", DateKind(), "Dato", "Dag, måned, år eller »ca.«: 2014-03-24, 2014-03, 2014, ca. 2014.", required=True
)
BODY = Field("tekst", "text", Text(), "Tekst", "Én sætning med dine egne ord.", required=True)

STATEMENT = Record(model.Statement, (BODY, *CITED), shorthand="tekst", sourced="udsagnet")
FIGURE = Record(
    model.Figure,
    (
        Field("emne", "subject", Text(160), "Emne", "Hvad tallet tæller.", required=True, example="Ansatte"),
        Field("tal", "amount", Number(), "Tal", "Dansk tal eller spænd: 1.254, 1,24, 8,5-12,7, ca. 70.", required=True),
        Field("enhed", "unit", Text(60), "Enhed", "Hvad tallet måles i.", required=True, example="årsværk"),
        Field("aar", "year", DateKind(), "År", "Det år, tallet gælder.", required=True, example="2016"),
        *CITED,
    ),
    sourced="tallet",
)
EVENT = Record(
    model.Event,
    (
        DATE,
        BODY,
        Field("forventet", "expected", YesNo(), "Forventet", "»ja«, når kilden kun siger, at det var planen.", default="nej"),
        *CITED,
    ),
    sourced="hændelsen",
)
SOURCE = Record(
    model.Source,
    (
        Field("id", "id", Identifier(), "Id", "Kort navn, som resten af filen henviser med.", required=True, example="ref-2024"),
        Field("titel", "title", Text(300), "Titel", "Kildens titel.", required=True),
        Field("udgiver", "publisher", Text(160), "Udgiver", "Hvem der står bag.", required=True),
        Field("dato", "date", DateKind(undated=True), "Dato", "Kildens dato eller »udateret«.", required=True),
        Field("url", "url", Url(), "Adresse", "Fuld adresse med https://, hvis kilden ligger på nettet."),
        Field("note", "note", Text(), "Note", "Hvad der er læst, og hvad der ikke er."),
    ),
)


def _claim(vocabulary: str) -> Record:
    value = Field("vaerdi", "value", Choice(vocabulary), "Værdi", "Et ord fra listen.", required=True)
    return Record(model.Claim, (value, *CITED), shorthand="vaerdi")


def _statements(key: str, name: str, label: str, help_text: str) -> Field:
    return Field(key, name, ListOf(STATEMENT), label, help_text)


def _figures(key: str, name: str, label: str, help_text: str) -> Field:
    return Field(key, name, ListOf(FIGURE), label, help_text)


def _side(*extra: Field) -> Record:
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
    Field("ukendt", "unknown", ListOf(Text()), "Det ved vi ikke", "Hvad I har ledt efter uden at finde."),
    Field(
        "gennemgaaet", "reviewed", DateKind(exact=True), "Sidst gennemgået", "Dagen, hvor nogen sidst læste siden efter.",
        required=True, example="2026-11-21",
    ),
    Field(
        "gennemgaa_om", "review_months", Months(), "Gennemgås igen om", "Hvor længe siden holder.",
        default="12 måneder", example="12 måneder",
    ),
    Field("tidligere", "former_slugs", ListOf(Identifier()), "Tidligere adresser", "Gamle filnavne, som stadig skal virke."),
    Field("kladde", "draft", YesNo(), "Kladde", "»ja« holder siden ude af det udgivne katalog.", default="nej"),
)  # fmt: skip

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
                        Field("kommune", "municipality", MunicipalityKind(or_all=True), "Kommune", "Et af de 98 navne, eller »alle 98«.",
                              required=True, example="Ballerup"),
                        FROM,
                        TO,
                        Field("rolle", "role", Text(80), "Rolle", "Fx vært, tovholder, stifter."),
                        *CITED,
                    ),
                    shorthand="kommune",
                )
            ),
            "Kommuner", "De kommuner, der er eller har været med.",
        ),
        Field("andre_partnere", "other_partners", ListOf(Text(160)), "Andre deltagere", "Regioner, KL, selskaber og andre."),
        Field("modeller", "models", ListOf(_claim("model")), "Samarbejdsmodel", "En eller flere af de fire modeller fra 2016."),
        Field("form", "form", _claim("form"), "Organisationsform", "Den juridiske form, eller »ukendt«.", required=True,
              example="forening"),
        Field("omraader", "areas", ListOf(Choice("omraade")), "Område", "Hvad der samarbejdes om.", required=True, example="it-drift"),
        Field("start", "start", Record(model.Dated, (DATE, *CITED), shorthand="dato"), "Start", "Hvornår samarbejdet begyndte."),
        Field("slut", "end", Record(model.Dated, (DATE, *CITED), shorthand="dato"), "Slut", "Hvornår det sluttede."),
        _figures("stoerrelse", "size", "Størrelse", "Medlemmer, ansatte, brugere."),
        _figures("oekonomi", "economy", "Økonomi", "Budget, kontingent, priser."),
        _figures("indgangspris", "entrance_cost", "Indgangspris", "Hvad det kostede at komme fra idé til drift, i kroner, måneder og timer."),
        Field(
            "gevinster", "gains",
            ListOf(
                Record(
                    model.Gain,
                    (
                        Field("hvad", "subject", Text(160), "Hvad", "Gevinsten i få ord.", required=True),
                        Field("art", "kind", Choice("gevinst"), "Art", "Hvilken slags gevinst.", required=True),
                        Field("lovet", "promised", _side(), "Lovet", "Hvad der var ventet før start."),
                        Field(
                            "maalt", "measured",
                            _side(Field("maalt_af", "measured_by", Text(160), "Målt af", "Hvem der målte.")),
                            "Målt", "Hvad der er målt bagefter. Et løfte hører ikke til her.",
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
        _statements("styring", "governance", "Styring", "Hvem der bestemmer hvad."),
        _statements("betaling", "payment", "Betaling", "Hvordan udgiften deles."),
        _statements("medarbejdere", "staff", "Medarbejdere", "Hvem der er ansat hvor."),
        _statements("snitflader", "interfaces", "Snitflader", "Hvor grænsen går mellem fællesskab og kommune."),
        _statements("raaderum", "political_room", "Lokalt råderum", "Hvad kommunen stadig selv bestemmer."),
        _statements("omstilling", "transition", "Omstilling", "Hvad overgangen betød for medarbejdere og organisation."),
        _statements("udfordringer", "challenges", "Udfordringer", "Hvad der gjorde ondt."),
        _statements("laering", "lessons", "Læring", "Hvad andre kan tage med."),
        Field(
            "svar", "answers",
            ListOf(
                Record(
                    model.Answer,
                    (
                        Field("spoergsmaal", "question", Choice("spoergsmaal"), "Spørgsmål", "Id fra registret over spørgsmål.", required=True),
                        Field("svar", "text", Text(), "Svar", "Et kort svar.", required=True),
                        *CITED,
                    ),
                    sourced="svaret",
                )
            ),
            "Spørgsmål før ja", "Svar på de spørgsmål, et byråd stiller.",
        ),
        Field("tidslinje", "timeline", ListOf(EVENT), "Tidslinje", "Hvad der skete hvornår."),
        Field(
            "statusrapporter", "status_reports",
            ListOf(
                Record(
                    model.StatusReport,
                    (
                        Field("halvaar", "half_year", DateKind(), "Halvår", "Fx 1. halvår 2018.", required=True),
                        Field("udgift_pct", "cost_percent", Number(), "Merudgift i pct.", "Afvigelse fra planen i procent."),
                        Field("udgift_mio", "cost_millions", Number(), "Merudgift i mio. kr.", "Afvigelse fra planen i mio. kr."),
                        Field("forsinkelse_mdr", "delay_months", Number(), "Forsinkelse i måneder", "Afvigelse fra planen i måneder."),
                        *CITED,
                    ),
                    sourced="statusrapporten",
                )
            ),
            "Statusrapporter", "Trafiklys pr. halvår; lyset regnes ud efter statens grænser.",
        ),
        Field(
            "relationer", "relations",
            ListOf(
                Record(
                    model.Relation,
                    (
                        Field("type", "kind", Choice("relation"), "Type", "Udspringer-af, afløst-af, del-af eller beslægtet.", required=True),
                        Field("case", "case", Reference("cases"), "Case", "Den anden cases filnavn uden .md.", required=True),
                        Field("note", "note", Text(), "Note", "Hvorfor de hører sammen."),
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
        Field("raekkefoelge", "order", Number(), "Rækkefølge", "Plads inden for fasen."),
        Field("et_minut", "brief", ListOf(Text(240)), "På et minut", "Tre til fem sætninger til den, der skal stemme om lidt."),
        Field("maalgruppe", "audience", ListOf(Text(80)), "For", "Hvem siden er skrevet til.", required=True),
        Field("spoergsmaal", "questions", ListOf(Choice("spoergsmaal")), "Svarer på", "Id’er fra registret over spørgsmål.", required=True),
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
                        Field("kilder", "sources", ListOf(SourceId()), "Kilder", "Id’er fra filens liste over kilder."),
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
                        Field("punkt", "text", Text(300), "Punkt", "Det, der skal være på plads.", required=True),
                        Field("hvorfor", "why", Text(), "Hvorfor", "Begrundelsen."),
                        Field("kilder", "sources", ListOf(SourceId()), "Kilder", "Id’er fra filens liste over kilder."),
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

INITIATIVE = Record(
    model.Initiative,
    (
        *HEAD,
        Field("type", "kind", Choice("initiativtype"), "Type", "Strategi, aftale, initiativ, program, system, metode eller selskab.", required=True),
        FROM,
        TO,
        Field("ansvarlig", "owner", Text(200), "Ansvarlig", "Hvem der stod for det."),
        Field("del_af", "part_of", ListOf(Reference("initiatives")), "Del af", "Det større initiativ."),
        _figures("noegletal", "figures", "Nøgletal", "Tal med år og kilde."),
        Field("tidslinje", "timeline", ListOf(EVENT), "Tidslinje", "Hvad der skete hvornår."),
        *TAIL,
    ),
)  # fmt: skip

TABLES = {"cases": CASE, "guides": GUIDE, "initiatives": INITIATIVE}
