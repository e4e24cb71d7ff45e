"""The lists of the open data, one after the other. A row is a case, over or not, one of its claims, or a municipality."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from builder.nouns.catalogue import Catalogue
from builder.nouns.data.table import LIST, DataTable, Kind
from builder.nouns.derived.evidence import HeldGain, held
from builder.nouns.model import Case, Figure, GainSide
from builder.nouns.site import urls
from builder.nouns.tables.figures import figures_of
from builder.stages.data.columns import WHO, Column, bounds, dates, planned, sources, support, table, yes
from builder.stages.data.decisions import decision_table
from builder.stages.data.entering import ENTRANCE_COLUMNS, entrances_of
from builder.stages.data.leaving import ANSWER_COLUMNS, EXIT_COLUMNS, answers_of, exits_of
from builder.stages.data.members import (
    EVENT_COLUMNS,
    MEMBER_COLUMNS,
    MUNICIPALITY_COLUMNS,
    SOURCE_COLUMNS,
    events_of,
    members_of,
    municipalities_of,
    sources_of,
)
from builder.stages.data.reporting import STATUS_COLUMNS, reports_of


def tables(catalogue: Catalogue) -> tuple[DataTable, ...]:
    """Every list, in the order in which the data page shows them: cases, what they claim, who is in them, decisions.

    Rows stand in the catalogue's order of cases, and within a case as its file has them, figures by group. Raises `KeyError` for
    a claim that cites a source its case lacks: validation has refused it, so that it is a mistake of ours.
    """
    cases = catalogue.cases
    gains = ((case, one) for case in cases for one in held(case))
    return (
        table(urls.DATA_CASES, "Cases, én linje hver", CASE_COLUMNS, ((case, case) for case in cases), keyed=True),
        table(urls.DATA_FIGURES, "Tal: størrelse, økonomi og indgangspris", FIGURE_COLUMNS, _figures(cases)),
        table(urls.DATA_GAINS, "Gevinster: lovet og målt", GAIN_COLUMNS, gains),
        table(urls.DATA_ENTRANCE, "Indgangspris: fra første beslutning til drift", ENTRANCE_COLUMNS, entrances_of(cases)),
        table(urls.DATA_EXITS, "Udtrædener: hvem, hvornår og beløb", EXIT_COLUMNS, exits_of(cases)),
        table(urls.DATA_ANSWERS, "Svar på spørgsmål før ja", ANSWER_COLUMNS, answers_of(cases)),
        table(urls.DATA_MEMBERS, "Partnere: hvem er eller var med i hvad", MEMBER_COLUMNS, members_of(cases)),
        table(urls.DATA_EVENTS, "Tidslinjer: hvad der skete hvornår", EVENT_COLUMNS, events_of(cases)),
        table(urls.DATA_SOURCES, "Kilder, én linje hver", SOURCE_COLUMNS, sources_of(cases)),
        table(
            urls.DATA_MUNICIPALITIES,
            "Kommuner med kode og folketal",
            MUNICIPALITY_COLUMNS,
            municipalities_of(catalogue),
            keyed=True,
        ),
        table(urls.DATA_STATUS, "Statusrapporter: udgift, tid og lys", STATUS_COLUMNS, reports_of(cases)),
        decision_table(catalogue),
    )


def _figures(cases: Iterable[Case]) -> Iterator[tuple[Case, tuple[str, Figure]]]:
    for case in cases:
        for group, figures in figures_of(case):
            yield from ((case, (group, figure)) for figure in figures)


CASE_COLUMNS: tuple[Column, ...] = (
    *WHO,
    Column("status", "Status på statusdatoen", lambda case, _: case.status.value.title),
    *dates("statusdato", "Datoen på den kilde, der siger det", lambda case, _: case.status.date),
    Column("form", "Organisationsform", lambda case, _: case.form.value.title),
    Column("modeller", "Samarbejdsmodeller", lambda case, _: LIST.join(model.value.title for model in case.models)),
    Column("omraader", "Områder", lambda case, _: LIST.join(area.title for area in case.areas)),
    Column("kommuner", "Kommuner, der er eller har været med, eller »alle 98«", lambda case, _: _members(case)),
    Column(
        "antal_kommuner",
        "Så mange er mindst med, også uden navn; ikke dem, der er gået",
        lambda case, _: case.at_least or None,
        Kind.INTEGER,
    ),
    Column("regioner", "Kommunernes regioner", lambda case, _: LIST.join(region.title for region in case.regions)),
    *dates("start", "Hvornår samarbejdet begyndte", lambda case, _: case.start and case.start.date),
    planned("start_forventet", lambda case, _: case.start),
    *dates("slut", "Hvornår det sluttede", lambda case, _: case.end and case.end.date),
    planned("slut_forventet", lambda case, _: case.end),
    Column(
        "lovede_gevinster",
        "Antal gevinster, der er lovet",
        lambda case, _: sum(gain.promised is not None for gain in case.gains),
        Kind.INTEGER,
    ),
    Column(
        "maalte_gevinster",
        "Antal gevinster, som nogen har målt",
        lambda case, _: sum(gain.is_measured for gain in case.gains),
        Kind.INTEGER,
    ),
    Column(
        "omtalte_gevinster",
        "Antal gevinster med grundlaget beregnet, skønnet, omtalt, brug talt eller pris",
        lambda case, _: sum(gain.is_reported for gain in case.gains),
        Kind.INTEGER,
    ),
    Column("gennemgaaet", "Hvornår casen sidst er gennemgået", lambda case, _: case.reviewed.last, Kind.DAY, required=True),
    Column("alle_kommuner", "»ja«, når alle 98 er med", lambda case, _: yes(case.nationwide)),
)
"""The columns of a row a case; the row's own value is the case again."""
FIGURE_COLUMNS: tuple[Column, ...] = (
    *WHO,
    Column("gruppe", "Størrelse, økonomi eller indgangspris", lambda _, row: row[0]),
    Column("emne", "Hvad tallet tæller", lambda _, row: row[1].subject),
    *bounds("tal", lambda row: row[1].amount),
    Column("tal_tekst", "Som kilden siger det: ca., mindst …", lambda _, row: _unlike_a_date(row[1].amount.text)),
    Column("enhed", "Hvad tallet måles i", lambda _, row: row[1].unit),
    Column("daekker", "Hvad en indgangspris dækker; tomt, når ingen har sagt det", lambda _, row: row[1].scope),
    *dates("aar", "Hvornår tallet gælder", lambda _, row: row[1].year),
    *support(lambda row: row[1]),
)
"""The columns of a row a figure; the row's own value is the name of the figure's group and the figure."""
GAIN_COLUMNS: tuple[Column, ...] = (
    *WHO,
    Column("gevinst", "Gevinsten i få ord", lambda _, one: one.gain.subject),
    Column("art", "Hvilken slags gevinst", lambda _, one: one.gain.kind.title),
    Column("lovet", "Hvad der blev lovet", lambda _, one: _side(one, "promised", lambda side: side.text)),
    *bounds("lovet_tal", lambda one: one.gain.promised and one.gain.promised.amount),
    Column("lovet_enhed", "Hvad det lovede tal måles i", lambda _, one: _side(one, "promised", lambda side: side.unit)),
    *dates("lovet_aar", "Hvornår", lambda _, one: one.gain.promised and one.gain.promised.year),
    Column(
        "maalt",
        "Hvad der kom ud af det; kun målt, når grundlaget er »målt«",
        lambda _, one: _side(one, "measured", lambda side: side.text),
    ),
    *bounds("maalt_tal", lambda one: one.gain.measured and one.gain.measured.amount),
    Column("maalt_enhed", "Hvad tallet måles i", lambda _, one: _side(one, "measured", lambda side: side.unit)),
    *dates("maalt_aar", "Hvornår", lambda _, one: one.gain.measured and one.gain.measured.year),
    Column(
        "grundlag",
        "Målt, beregnet, skønnet, omtalt, brug talt eller aftalt pris",
        lambda _, one: _side(one, "measured", lambda side: side.basis.title if side.basis else ""),
    ),
    Column("maalt_af", "Hvem der målte", lambda _, one: _side(one, "measured", lambda side: side.measured_by or "ukendt")),
    Column("maalt_sikkerhed", "Høj, middel eller lav", lambda _, one: _side(one, "measured", lambda side: side.confidence.title)),
    Column("lovet_kilder", "Løftets kilder", lambda case, one: _side(one, "promised", lambda side: sources(case, side))),
    Column("maalt_kilder", "Målingens kilder", lambda case, one: _side(one, "measured", lambda side: sources(case, side))),
    Column("udgangspunkt", "Hvad der blev sammenlignet med", lambda _, one: one.gain.baseline or "ukendt"),
    Column(
        "bevis",
        "Hvor godt gevinsten er vist: kun lovet, påstand, opgørelse eller ekstern måling med udgangspunkt",
        lambda _, one: one.evidence.level.title,
    ),
    Column("bevis_hvorfor", "Hvorfor den står på det trin", lambda _, one: one.evidence.why),
)
"""The columns of a row a gain; the row's own value is the gain with its evidence."""


def _side(one: HeldGain, name: str, find: Callable[[GainSide], str]) -> str:
    side: GainSide | None = getattr(one.gain, name)
    return find(side) if side else ""


def _members(case: Case) -> str:
    everyone = [partner.member.name for partner in case.partners if partner.everyone]
    return everyone[0] if everyone else LIST.join(m.name for m in case.municipalities)


def _unlike_a_date(text: str) -> str:
    """»2-3« with the longer dash: Excel would show a span of two small numbers as the second of March."""
    return text.replace("-", "–")
