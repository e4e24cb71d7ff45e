"""The fields of the registers, by file name.

A file of rows and nothing else, such as `municipalities.csv`, is a table of one list; its columns are the fields of a row. A
new register is a row of `REGISTERS` here, what its rows must agree on in `stages/validate/registers/`, and an attribute of
`Registers`.
"""

from __future__ import annotations

from builder.nouns.fields import (
    Choice,
    DateKind,
    Field,
    Integer,
    ListOf,
    MunicipalityKind,
    OneOf,
    Record,
    Text,
    Url,
    YesNo,
)
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.registers.statement import Barrier
from builder.nouns.tables.chooser import CHOOSER as _CHOOSER
from builder.nouns.tables.common import ID
from builder.nouns.tables.office import OFFICE as OFFICE_RECORD
from builder.nouns.tables.splits import SPLIT_TABLE
from builder.nouns.terms import TONES, Term

VOCABULARY, QUESTIONS, MUNICIPALITIES, GROUPS = "vocabulary.yaml", "questions.yaml", "municipalities.csv", "groups.yaml"
GLOSSARY, EXCEPTIONS, SEARCH, SPLITS = "glossary.yaml", "exceptions.yaml", "search.yaml", "search-splits.txt"
STATEMENT = "accessibility.yaml"
CHOOSER = "chooser.yaml"
SPLIT_KEYS = "split-keys.yaml"
OFFICE = "office.yaml"

_WORDS = 50_000
"""Characters of a list of words for search."""
_SHORT = Record(
    dict,
    (
        Field("kort", "short", Text(20), "Kort", "Forkortelsen, som den søges.", required=True),
        Field("langt", "long", Text(90), "Langt", "Det ord, den betyder.", required=True),
    ),
)
_PHRASE = Record(
    dict,
    (
        Field("vending", "phrase", Text(60), "Vending", "Ordene i rækkefølge, som i »komme ud«.", required=True),
        Field("soeg", "word", Text(60), "Søg", "Det ord, der søges på i stedet.", required=True),
    ),
)
_ASKED = Record(
    dict,
    (
        Field("side", "page", Text(120), "Side", "Sidens adresse uden endelse, som i »spoergsmaal/raaderum«.", required=True),
        Field("ord", "words", Text(2000), "Ord", "Det, læsere spørger om med andre ord end sidens.", required=True),
    ),
)

_CRITERIA = [
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.3.5", "1.4.1", "1.4.2",
    "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1",
    "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.4.5", "2.4.6", "2.4.7", "2.4.11", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "2.5.7",
    "2.5.8", "3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.2.3", "3.2.4", "3.2.6", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.7",
    "3.3.8", "4.1.2", "4.1.3",
]  # fmt: skip
"""The criteria of WCAG 2.2, levels A and AA, by number."""

_ALSO = Field("ogsaa", "aliases", ListOf(Text(90)), "Også", "Andre stavemåder, som en redaktør må skrive.")
_TERM = Record(
    Term,
    (
        ID,
        Field("titel", "title", Text(90), "Titel", "Det, læseren ser.", required=True),
        Field("forklaring", "description", Text(300), "Forklaring", "Hvad ordet betyder, i én sætning."),
        _ALSO,
        Field("ligner", "alike", ListOf(Text(90)), "Ligner", "Andre ord, som kontrollen spørger om betyder det samme."),
        Field(
            "tone", "tone", OneOf.same(TONES), "Tone",
            f"Farven på mærket: {', '.join(TONES[:-1])} eller {TONES[-1]}.",
        ),
        Field(
            "tilstand", "state", OneOf((("overvejes", "considered"), ("gaar", "running"), ("slut", "over"))), "Tilstand",
            "Hvad en status eller et udfald betyder for andre: overvejes, gaar eller slut.",
        ),
        Field("begyndt", "begun", YesNo(), "Begyndt", "Om et samarbejde med den status har været i drift.", default="nej"),
        Field("maerke", "mark", Text(60), "Mærke", "Det, siden skriver ved en oplysning, hvor ordet alene ville blive misforstået."),
        Field("under", "below", Integer(), "Under", "Det indbyggertal, som en kommune i dette trin ligger under."),
    ),
)  # fmt: skip


def _vocabulary(name: str, label: str) -> Field:
    help_text = f"Listen »{name}«, med id og titel for hvert ord."
    return Field(name, name, ListOf(_TERM), label, help_text, required=True)


REGISTERS: dict[str, Record] = {
    VOCABULARY: Record(
        dict,
        (
            _vocabulary("status", "Status"),
            _vocabulary("model", "Samarbejdsmodel"),
            _vocabulary("form", "Organisationsform"),
            _vocabulary("omraade", "Område"),
            _vocabulary("deltagere", "Antal kommuner"),
            _vocabulary("folketal", "Indbyggere"),
            _vocabulary("bevis", "Hvad man ved om gevinsten"),
            _vocabulary("pris", "Hvad man ved om indgangsprisen"),
            _vocabulary("grundlag", "Grundlag"),
            _vocabulary("gevinst", "Gevinst"),
            _vocabulary("milepael", "Milepæl"),
            _vocabulary("daekning", "Hvad et beløb dækker"),
            _vocabulary("sikkerhed", "Sikkerhed"),
            _vocabulary("laesning", "Læst"),
            _vocabulary("udfald", "Hvordan en udtræden endte"),
            _vocabulary("opgoer", "Hvad et beløb er"),
            _vocabulary("lys", "Trafiklys"),
            _vocabulary("betaler", "Hvem der betaler"),
            _vocabulary("relation", "Relation"),
            _vocabulary("trin", "Trin"),
            _vocabulary("fase", "Fase"),
            _vocabulary("initiativtype", "Type"),
            _vocabulary("region", "Region"),
        ),
    ),
    QUESTIONS: Record(
        dict,
        (
            Field(
                "spoergsmaal", "spoergsmaal",
                ListOf(
                    Record(
                        Term,
                        (
                            ID,
                            Field("spoergsmaal", "title", Text(200), "Spørgsmål", "Spørgsmålet, som et byråd stiller det.", required=True),
                            Field("kort", "short", Text(30), "Kort", "Et ord, der står for spørgsmålet, hvor der er lidt plads."),
                            Field("hvorfor", "description", Text(), "Hvorfor", "Hvorfor svaret betyder noget.", required=True),
                        ),
                    )
                ),
                "Spørgsmål", "De spørgsmål, et byråd stiller, med id, spoergsmaal og hvorfor.", required=True,
            ),
        ),
    ),
    MUNICIPALITIES: Record(
        dict,
        (
            Field(
                "raekker", "rows",
                ListOf(
                    Record(
                        dict,
                        (
                            Field("code", "code", Text(40), "Kode", "Kommunens nummer med tre cifre.", required=True),
                            Field("name", "name", Text(40), "Navn", "Kommunens navn uden »Kommune«.", required=True),
                            Field("region", "region", Choice("region"), "Region", "Regionen, som den hedder i dag.", required=True),
                            Field("region_from_2027", "region_from_2027", Text(40), "Region fra 2027", "Regionen fra 2027."),
                            Field("part", "part", Text(60), "Landsdel", "Landsdelen.", required=True),
                            Field("population", "population", Integer(), "Folketal", "Indbyggere, uden punktum.", required=True),
                            Field("population_date", "population_date", Text(10), "Folketallets dag", "Dagen, folketallet gælder.", required=True),
                            Field("neighbours", "neighbours", Text(), "Naboer", "Naboernes koder med mellemrum imellem."),
                            Field("row", "row", Integer(), "Række", "Kortets række, fra oven.", required=True),
                            Field("column", "column", Integer(), "Kolonne", "Kortets kolonne, fra venstre.", required=True),
                            Field("abbreviation", "abbreviation", Text(4), "Kortnavn", "Det, der står på kortet; ellers de tre første bogstaver."),
                        ),
                    )
                ),
                "Kommuner", "Én kommune pr. linje.", required=True,
            ),
        ),
    ),
    GROUPS: Record(
        dict,
        (
            Field(
                "grupper", "groups",
                ListOf(
                    Record(
                        dict,
                        (
                            ID,
                            Field("navn", "name", Text(90), "Navn", "Det, en redaktør skriver under »partnere«.", required=True),
                            _ALSO,
                            Field("alle", "everyone", YesNo(), "Alle", "»ja«, når gruppen er alle kommuner."),
                            Field("region", "region", Choice("region"), "Region", "Gruppen er alle kommuner i regionen."),
                            Field("kommuner", "named", ListOf(MunicipalityKind()), "Kommuner", "Gruppens kommuner ved navn."),
                        ),
                    )
                ),
                "Grupper", "Grupper af kommuner med id, navn og enten alle, region eller kommuner.", required=True,
            ),
        ),
    ),
    GLOSSARY: Record(
        dict,
        (
            Field("kendte", "familiar", ListOf(Text(40)), "Kendte", "Forkortelser, som alle kender."),
            Field(
                "ord", "entries",
                ListOf(
                    Record(
                        GlossaryEntry,
                        (
                            Field("ord", "word", Text(90), "Ord", "Ordet, som det slås op.", required=True),
                            Field("forklaring", "explanation", Text(), "Forklaring", "To-tre sætninger, som enhver forstår.", required=True),
                            Field("gruppe", "group", Text(60), "Gruppe", "Emnet, som ordet hører til; det står ved ordet.", required=True),
                            Field("ogsaa", "aliases", ListOf(Text(90)), "Også", "Andre ord og bøjninger, der fører hertil."),
                            Field("kilde", "source", Text(300), "Kilde", "Hvor forklaringen kommer fra."),
                            Field("url", "url", Url(), "Adresse", "Kildens fulde adresse med https://."),
                            Field("sikkerhed", "confidence", Choice("sikkerhed"), "Sikkerhed", "Hvor sikker forklaringen er."),
                        ),
                    )
                ),
                "Ord", "Ordlistens ord med ord, forklaring og gruppe.", required=True,
            ),
        ),
    ),
    EXCEPTIONS: Record(
        dict,
        (
            Field(
                "numre", "numbers",
                ListOf(
                    Record(
                        dict,
                        (
                            Field("nummer", "number", Text(20), "Nummer", "Nummeret med ti cifre.", required=True),
                            Field("hvad", "what", Text(300), "Hvad", "Hvad nummeret er.", required=True),
                        ),
                    )
                ),
                "Numre", "Numre, der ligner CPR-numre, med nummer og hvad.", required=True,
            ),
        ),
    ),
    SEARCH: Record(
        dict,
        (
            Field("kerneord", "core", Text(_WORDS), "Kerneord", "Ord, der sættes sammen med andre, i grundform.", required=True),
            Field("stopord", "stop", Text(_WORDS), "Stopord", "Ord, der er for almindelige til at søge efter.", required=True),
            Field("endelser", "endings", Text(_WORDS), "Endelser", "Det, der aldrig er sidste del af et ord.", required=True),
            Field("forstavelser", "prefixes", Text(_WORDS), "Forstavelser", "Det, der aldrig er første del alene.", required=True),
            Field("faste", "fixed", ListOf(Text(90)), "Faste", "Delinger, som reglerne rammer forkert: andel~s~bolig~forening.", required=True),
            Field("synonymer", "synonyms", ListOf(ListOf(Text(90))), "Synonymer", "Lister af ord for det samme.", required=True),
            Field(
                "forkortelser", "abbreviations", ListOf(_SHORT),
                "Forkortelser", "Forkortelser, der søges som det, de betyder, med kort og langt.", required=True,
            ),
            Field("vendinger", "phrases", ListOf(_PHRASE), "Vendinger", "Vendinger i spørgsmål, der søges som ét ord.", required=True),
            Field(
                "hele", "whole", ListOf(ListOf(Text(90))),
                "Hele", "Ord i de former, der søges for sig, fordi deres stamme er et andet ords.", required=True,
            ),
            Field("spurgt", "asked", ListOf(_ASKED), "Spurgt", "Det, læsere spørger en side om med andre ord end dens.", required=True),
        ),
    ),
    STATEMENT: Record(
        dict,
        (
            Field("dato", "dated", DateKind(exact=True), "Dato", "Dagen, erklæringen er skrevet eller sidst ændret.", required=True),
            Field("metode", "method", Text(), "Metode", "Hvordan det er vurderet, om siden kan bruges af alle.", required=True),
            Field("haandproevet", "tried", DateKind(exact=True), "Prøvet i hånden", "Dagen for den seneste prøve i hånden.", required=True),
            Field("ikke_proevet", "untried", ListOf(Text()), "Ikke prøvet", "Det, som ingen har prøvet, så ingen tror det.", required=True),
            Field(
                "mangler", "barriers",
                ListOf(
                    Record(
                        Barrier,
                        (
                            Field("titel", "title", Text(90), "Titel", "Manglen i få ord.", required=True),
                            Field("krav", "criterion", OneOf.same(_CRITERIA), "Krav", "Nummeret i WCAG, når manglen rører et krav."),
                            Field("problem", "problem", Text(), "Problem", "Hvem manglen rammer, og hvordan.", required=True),
                            Field("imens", "meanwhile", Text(), "Imens", "Det, læseren kan gøre i stedet.", required=True),
                            Field("rettes", "mended", Text(), "Rettes", "Hvornår manglen rettes, eller hvorfor den ikke gør.", required=True),
                        ),
                    )
                ),
                "Mangler", "Kendte mangler med titel, problem, imens og rettes.", required=True,
            ),
        ),
    ),
    CHOOSER: _CHOOSER,
    SPLIT_KEYS: SPLIT_TABLE,
    OFFICE: OFFICE_RECORD,
    SPLITS: Record(
        dict,
        (
            Field("delinger", "reviewed", ListOf(Text(120)), "Delinger", "Én deling pr. linje: drift~s~aftale.", required=True),
        ),
    ),
}  # fmt: skip
"""The table of each register."""
