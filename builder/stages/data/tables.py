"""The lists of the open data: cases, figures and gains. A row is a case, over or not, or one of its claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any, TypeAlias

from builder.nouns import urls
from builder.nouns.amounts import Amount
from builder.nouns.catalogue import Catalogue
from builder.nouns.data_table import DataColumn, DataTable
from builder.nouns.dates import When
from builder.nouns.entrance import MEMBER, WHOLE, Entrance, entrance
from builder.nouns.evidence import HeldGain, held
from builder.nouns.model import Case, Cited, Dated, Event, Figure, GainSide
from builder.nouns.spans import Between

_LIST = " | "


def tables(catalogue: Catalogue) -> tuple[DataTable, ...]:
    """Every list, in the order in which the data page shows them: `cases.csv`, `tal.csv`, `gevinster.csv`, `indgangspris.csv`.

    Rows stand in the catalogue's order of cases, and within a case as its file has them, figures by group. Raises `KeyError` for
    a claim that cites a source its case lacks: validation has refused it, so that it is a mistake of ours.
    """
    cases = catalogue.cases
    gains = ((case, one) for case in cases for one in held(case))
    entered = ((case, found) for case in cases if (found := entrance(case)).known)
    return (
        _table(urls.DATA_CASES, "Cases, én linje hver", CASE_COLUMNS, ((case, case) for case in cases)),
        _table(urls.DATA_FIGURES, "Tal: størrelse, økonomi og indgangspris", FIGURE_COLUMNS, _figures(cases)),
        _table(urls.DATA_GAINS, "Gevinster: lovet og målt", GAIN_COLUMNS, gains),
        _table(urls.DATA_ENTRANCE, "Indgangspris: fra første beslutning til drift", ENTRANCE_COLUMNS, entered),
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


Column: TypeAlias = tuple[str, str, Callable[[Case, Any], str]]
"""A column's name, what it holds, in Danish, and how it is found from the case and the row's own value: a text, empty for what
is unknown."""


def _amount(name: str, find: Callable[[Any], Amount | None]) -> tuple[Column, Column]:
    """Two columns for the bounds of a number; a bound that the source leaves open is empty."""

    def bound(row: Any, edge: str) -> str:
        amount = find(row)
        value = getattr(amount, edge) if amount else None
        return "" if value is None else _number(value)

    return (
        (f"{name}_fra", "Tallet, eller dets nedre grænse; tomt, når kilden ingen siger", lambda _, row: bound(row, "low")),
        (f"{name}_til", "Tallet, eller dets øvre grænse; tomt, når kilden ingen siger", lambda _, row: bound(row, "high")),
    )


_WHO: tuple[Column, ...] = (
    ("case", "Casens faste id; adressen er cases/<id>.html", lambda case, _: case.slug),
    ("titel", "Casens titel", lambda case, _: case.title),
    ("side", "Casens side i kataloget", lambda case, _: urls.case(case.slug)),
)
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


def _between(name: str, what: str, find: Callable[[Entrance], Between | None]) -> tuple[Column, Column]:
    """Two columns for the bounds of what was worked out; both empty when it is unknown."""

    def bound(one: Entrance, edge: str) -> str:
        found = find(one)
        return _number(getattr(found, edge).normalize()) if found else ""

    return (
        (f"{name}_fra", f"{what}, mindst", lambda _, one: bound(one, "low")),
        (f"{name}_til", f"{what}, højst", lambda _, one: bound(one, "high")),
    )


ENTRANCE_COLUMNS: tuple[Column, ...] = (
    *_WHO,
    ("status", "Status på statusdatoen", lambda case, _: case.status.value.title),
    ("form", "Organisationsform", lambda case, _: case.form.value.title),
    ("modeller", "Samarbejdsmodeller", lambda case, _: _LIST.join(model.value.title for model in case.models)),
    ("beslutning_dato", "Den første beslutning", lambda _, one: _event(one.way.decision, lambda event: _date(event.date))),
    ("beslutning", "Hvad der blev besluttet", lambda _, one: _event(one.way.decision, lambda event: event.text)),
    (
        "til_dato",
        "Starten på driften, eller dagen det blev opgivet",
        lambda _, one: _event(one.way.until, lambda e: _date(e.date)),
    ),
    ("til", "Hvad der skete den dag", lambda _, one: _event(one.way.until, lambda event: event.text)),
    ("til_milepael", "Start på driften eller opgivet", lambda _, one: _event(one.way.until, _milestone)),
    ("forventet", "»ja«, når en af de to kun var planen", lambda _, one: "ja" if one.way.planned else ""),
    *_between("maaneder", "Måneder mellem de to datoer", lambda one: one.way.months),
    *_between("kroner_hele_vejen", "Kroner for hele vejen fra idé til drift", lambda one: one.kroner(WHOLE)),
    *_between("kroner_en_kommune", "Kroner, som én kommune betaler for at komme med", lambda one: one.kroner(MEMBER)),
    *_between("timer", "Timer", lambda one: one.worked),
)
"""The columns of a row a case with a known entrance cost, the row's own value; single figures are in `FIGURE_COLUMNS`."""


def _event(event: Event | None, find: Callable[[Event], str]) -> str:
    return find(event) if event else ""


def _milestone(event: Event) -> str:
    return event.milestone.title if event.milestone else ""


def _date(when: When) -> str:
    """An exact day as Excel reads one; anything else in words."""
    return when.first.isoformat() if when.first == when.last and not when.approximate and when.first != date.max else when.text


def _planned(dated: Dated | None) -> str:
    return "ja" if dated and dated.expected else ""


def _number(value: Any) -> str:
    return f"{value:f}".replace(".", ",")


def _day(when: When, edge: str) -> str:
    """The first or last day that a date may mean, in the form that sorts."""
    return "" if when.undated else str(getattr(when, edge).isoformat())


def _members(case: Case) -> str:
    everyone = [partner.member.name for partner in case.partners if partner.everyone]
    return everyone[0] if everyone else _LIST.join(m.name for m in case.municipalities)


def _sources(case: Case, claim: Cited) -> str:
    titles = {source.id: f"{source.title} ({source.publisher}, {source.date.text})" for source in case.sources}
    return _LIST.join(titles[source] for source in claim.sources)


def _unlike_a_date(text: str) -> str:
    """»2-3« with the longer dash: Excel would show a span of two small numbers as the second of March."""
    return text.replace("-", "–")
