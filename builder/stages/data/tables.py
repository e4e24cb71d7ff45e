"""The lists of the open data: cases, figures and gains. A row is a case, over or not, or one of its claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from builder.nouns import urls
from builder.nouns.catalogue import Catalogue
from builder.nouns.data_table import DataColumn, DataTable
from builder.nouns.dates import When
from builder.nouns.evidence import HeldGain, held
from builder.nouns.model import Case, Dated, Figure, GainSide
from builder.stages.data.columns import LIST as _LIST
from builder.stages.data.columns import WHO as _WHO
from builder.stages.data.columns import Column
from builder.stages.data.columns import bounds as _amount
from builder.stages.data.columns import day as _date
from builder.stages.data.columns import sources as _sources
from builder.stages.data.decisions import decision_table
from builder.stages.data.entering import ENTRANCE_COLUMNS, entrances_of
from builder.stages.data.leaving import ANSWER_COLUMNS, EXIT_COLUMNS, answers_of, exits_of
from builder.stages.data.reporting import STATUS_COLUMNS, reports_of


def tables(catalogue: Catalogue) -> tuple[DataTable, ...]:
    """Every list, in the order in which the data page shows them: cases, figures, gains, entrance costs, exits, answers, reports,
    decisions.

    Rows stand in the catalogue's order of cases, and within a case as its file has them, figures by group. Raises `KeyError` for
    a claim that cites a source its case lacks: validation has refused it, so that it is a mistake of ours.
    """
    cases = catalogue.cases
    gains = ((case, one) for case in cases for one in held(case))
    return (
        _table(urls.DATA_CASES, "Cases, én linje hver", CASE_COLUMNS, ((case, case) for case in cases)),
        _table(urls.DATA_FIGURES, "Tal: størrelse, økonomi og indgangspris", FIGURE_COLUMNS, _figures(cases)),
        _table(urls.DATA_GAINS, "Gevinster: lovet og målt", GAIN_COLUMNS, gains),
        _table(urls.DATA_ENTRANCE, "Indgangspris: fra første beslutning til drift", ENTRANCE_COLUMNS, entrances_of(cases)),
        _table(urls.DATA_EXITS, "Udtrædener: hvem, hvornår og beløb", EXIT_COLUMNS, exits_of(cases)),
        _table(urls.DATA_ANSWERS, "Svar på spørgsmål før ja", ANSWER_COLUMNS, answers_of(cases)),
        _table(urls.DATA_STATUS, "Statusrapporter: udgift, tid og lys", STATUS_COLUMNS, reports_of(cases)),
        decision_table(catalogue),
    )


def _table(path: str, title: str, columns: tuple[Column, ...], rows: Iterable[tuple[Case, Any]]) -> DataTable:
    return DataTable(
        path=path,
        title=title,
        columns=tuple(DataColumn(name=name, meaning=meaning) for name, meaning, _ in columns),
        rows=tuple(tuple(find(case, value) for _, _, find in columns) for case, value in rows),
    )


def _figures(cases: Iterable[Case]) -> Iterator[tuple[Case, tuple[str, Figure]]]:
    for case in cases:
        for group, figures in (("stoerrelse", case.size), ("oekonomi", case.economy), ("indgangspris", case.entrance_cost)):
            yield from ((case, (group, figure)) for figure in figures)


CASE_COLUMNS: tuple[Column, ...] = (
    *_WHO,
    ("status", "Status på statusdatoen", lambda case, _: case.status.value.title),
    ("statusdato", "Datoen på den kilde, der siger det", lambda case, _: _date(case.status.date)),
    ("form", "Organisationsform", lambda case, _: case.form.value.title),
    ("modeller", "Samarbejdsmodeller", lambda case, _: _LIST.join(model.value.title for model in case.models)),
    ("omraader", "Områder", lambda case, _: _LIST.join(area.title for area in case.areas)),
    ("kommuner", "Kommuner, der er eller har været med, eller »alle 98«", lambda case, _: _members(case)),
    (
        "antal_kommuner",
        "Så mange er mindst med, også uden navn; ikke dem, der er gået",
        lambda case, _: str(case.at_least or ""),
    ),
    ("regioner", "Kommunernes regioner", lambda case, _: _LIST.join(region.title for region in case.regions)),
    ("start", "Hvornår samarbejdet begyndte", lambda case, _: _date(case.start.date) if case.start else ""),
    ("start_fra", "Den første dag, det kan være begyndt", lambda case, _: _day(case.start.date, "first") if case.start else ""),
    ("start_forventet", "»ja«, når kilden kun siger, at det var planen", lambda case, _: _planned(case.start)),
    ("slut", "Hvornår det sluttede", lambda case, _: _date(case.end.date) if case.end else ""),
    ("slut_til", "Den sidste dag, det kan have varet", lambda case, _: _day(case.end.date, "last") if case.end else ""),
    ("slut_forventet", "»ja«, når kilden kun siger, at det var planen", lambda case, _: _planned(case.end)),
    (
        "lovede_gevinster",
        "Antal gevinster, der er lovet",
        lambda case, _: str(sum(gain.promised is not None for gain in case.gains)),
    ),
    (
        "maalte_gevinster",
        "Antal gevinster, som nogen har målt",
        lambda case, _: str(sum(gain.is_measured for gain in case.gains)),
    ),
    (
        "omtalte_gevinster",
        "Antal gevinster, der er beregnet, skønnet, omtalt eller kun talt som brug eller pris",
        lambda case, _: str(sum(gain.is_reported for gain in case.gains)),
    ),
    ("gennemgaaet", "Hvornår casen sidst er gennemgået", lambda case, _: _date(case.reviewed)),
)
"""The columns of a row a case; the row's own value is the case again."""
FIGURE_COLUMNS: tuple[Column, ...] = (
    *_WHO,
    ("gruppe", "Størrelse, økonomi eller indgangspris", lambda _, row: str(row[0])),
    ("emne", "Hvad tallet tæller", lambda _, row: str(row[1].subject)),
    *_amount("tal", lambda row: row[1].amount),
    ("tal_tekst", "Som kilden siger det: ca., mindst …", lambda _, row: _unlike_a_date(row[1].amount.text)),
    ("enhed", "Hvad tallet måles i", lambda _, row: str(row[1].unit)),
    ("daekker", "Hvad en indgangspris dækker; tomt, når ingen har sagt det", lambda _, row: str(row[1].scope)),
    ("aar", "Hvornår tallet gælder", lambda _, row: _date(row[1].year)),
    ("sikkerhed", "Høj, middel eller lav", lambda _, row: str(row[1].confidence.title)),
    ("kilder", "Kildernes titler", lambda case, row: _sources(case, row[1])),
)
"""The columns of a row a figure; the row's own value is the name of the figure's group and the figure."""
GAIN_COLUMNS: tuple[Column, ...] = (
    *_WHO,
    ("gevinst", "Gevinsten i få ord", lambda _, one: str(one.gain.subject)),
    ("art", "Hvilken slags gevinst", lambda _, one: str(one.gain.kind.title)),
    ("lovet", "Hvad der blev lovet", lambda _, one: _side(one, "promised", lambda side: side.text)),
    *_amount("lovet_tal", lambda one: one.gain.promised and one.gain.promised.amount),
    ("lovet_enhed", "Hvad det lovede tal måles i", lambda _, one: _side(one, "promised", lambda side: side.unit)),
    ("lovet_aar", "Hvornår", lambda _, one: _side(one, "promised", lambda side: _date(side.year))),
    (
        "maalt",
        "Hvad der kom ud af det; kun målt, når grundlaget er »målt«",
        lambda _, one: _side(one, "measured", lambda side: side.text),
    ),
    *_amount("maalt_tal", lambda one: one.gain.measured and one.gain.measured.amount),
    ("maalt_enhed", "Hvad tallet måles i", lambda _, one: _side(one, "measured", lambda side: side.unit)),
    ("maalt_aar", "Hvornår", lambda _, one: _side(one, "measured", lambda side: _date(side.year))),
    (
        "grundlag",
        "Målt, beregnet, skønnet, omtalt, brug talt eller aftalt pris",
        lambda _, one: _side(one, "measured", lambda side: side.basis.title if side.basis else ""),
    ),
    ("maalt_af", "Hvem der målte", lambda _, one: _side(one, "measured", lambda side: side.measured_by or "ukendt")),
    ("maalt_sikkerhed", "Høj, middel eller lav", lambda _, one: _side(one, "measured", lambda side: side.confidence.title)),
    ("lovet_kilder", "Løftets kilder", lambda case, one: _side(one, "promised", lambda side: _sources(case, side))),
    ("maalt_kilder", "Målingens kilder", lambda case, one: _side(one, "measured", lambda side: _sources(case, side))),
    ("udgangspunkt", "Hvad der blev sammenlignet med", lambda _, one: str(one.gain.baseline or "ukendt")),
    (
        "bevis",
        "Hvor godt gevinsten er vist: kun lovet, påstand, egen opgørelse eller ekstern måling med udgangspunkt",
        lambda _, one: str(one.evidence.level.title),
    ),
    ("bevis_hvorfor", "Hvorfor den står på det trin", lambda _, one: str(one.evidence.why)),
)
"""The columns of a row a gain; the row's own value is the gain with its evidence."""


def _side(one: HeldGain, name: str, find: Callable[[GainSide], str]) -> str:
    side: GainSide | None = getattr(one.gain, name)
    return find(side) if side else ""


def _planned(dated: Dated | None) -> str:
    return "ja" if dated and dated.expected else ""


def _day(when: When, edge: str) -> str:
    """The first or last day that a date may mean, in the form that sorts."""
    return "" if when.undated else str(getattr(when, edge).isoformat())


def _members(case: Case) -> str:
    everyone = [partner.member.name for partner in case.partners if partner.everyone]
    return everyone[0] if everyone else _LIST.join(m.name for m in case.municipalities)


def _unlike_a_date(text: str) -> str:
    """»2-3« with the longer dash: Excel would show a span of two small numbers as the second of March."""
    return text.replace("-", "–")
