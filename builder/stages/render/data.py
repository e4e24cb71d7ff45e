"""Open data: every case as JSON, and lists that Danish Excel opens with æøå, decimal comma and dates right.

The JSON follows the field tables, so a new field is in it by itself. Ended and dropped cases are included.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from builder.nouns import urls
from builder.nouns.amounts import Amount
from builder.nouns.catalogue import Catalogue
from builder.nouns.dates import When
from builder.nouns.fields import Kind, ListOf, Record
from builder.nouns.model import Case, Cited, Dated, Figure
from builder.nouns.site import OutputFile, Site
from builder.nouns.tables import CASE
from builder.nouns.terms import Group, Municipality, Term

LICENCE = "CC BY 4.0"
_LIST = " | "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def open_data(catalogue: Catalogue, site: Site) -> Iterator[OutputFile]:
    """The files under `data/`."""
    yield OutputFile(urls.DATA_JSON, _json(catalogue, site).encode())
    yield OutputFile(urls.DATA_CASES, _csv(CASE_COLUMNS, ((case, case) for case in catalogue.cases)))
    yield OutputFile(urls.DATA_FIGURES, _csv(FIGURE_COLUMNS, _figures(catalogue.cases)))
    yield OutputFile(urls.DATA_GAINS, _csv(GAIN_COLUMNS, ((case, gain) for case in catalogue.cases for gain in case.gains)))


def _json(catalogue: Catalogue, site: Site) -> str:
    """One object with the edition and the licence, and each case on a line of its own, so that a change shows as one line."""
    cases = ({"slug": case.slug, "side": urls.case(case.slug), **_plain(CASE, case)} for case in catalogue.cases)
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    head = json.dumps({"udgave": site.edition, "licens": LICENCE, "antal": len(catalogue.cases)}, ensure_ascii=False)
    return f'{head[:-1]}, "cases": [\n{lines}\n]}}\n'


def _plain(kind: Kind, value: Any) -> Any:
    """A typed value as JSON holds it, by the table that declared it; what is unknown is left out."""
    if isinstance(kind, ListOf):
        return [_plain(kind.kind, item) for item in value]
    if isinstance(kind, Record):
        pairs = ((row, getattr(value, row.name)) for row in kind.fields)
        return {row.key: _plain(row.kind, found) for row, found in pairs if found not in (None, "", (), False)}
    if isinstance(value, When):
        exact = {} if value.undated else {"fra": value.first.isoformat(), "til": value.last.isoformat()}
        return {"tekst": value.text, **exact}
    if isinstance(value, Amount):
        bounds = (("fra", value.low), ("til", value.high))
        return {"tekst": value.text, **{edge: float(bound) for edge, bound in bounds if bound is not None}}
    if isinstance(value, Municipality):
        return {"kode": value.code, "navn": value.name}
    if isinstance(value, Group):
        return {"gruppe": value.id, "navn": value.name, "koder": [member.code for member in value.members]}
    return value.id if isinstance(value, Term) else value


def _figures(cases: Iterable[Case]) -> Iterator[tuple[Case, tuple[str, Figure]]]:
    for case in cases:
        for group, figures in (("stoerrelse", case.size), ("oekonomi", case.economy), ("indgangspris", case.entrance_cost)):
            yield from ((case, (group, figure)) for figure in figures)


Column = tuple[str, str, Callable[[Case, Any], str]]
"""A column's name, what it holds, and how it is found from the case and the row's own value."""


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
FIGURE_COLUMNS: tuple[Column, ...] = (
    *_WHO,
    ("gruppe", "Størrelse, økonomi eller indgangspris", lambda _, row: str(row[0])),
    ("emne", "Hvad tallet tæller", lambda _, row: str(row[1].subject)),
    *_amount("tal", lambda row: row[1].amount),
    ("tal_tekst", "Som kilden siger det: ca., mindst …", lambda _, row: _unlike_a_date(row[1].amount.text)),
    ("enhed", "Hvad tallet måles i", lambda _, row: str(row[1].unit)),
    ("aar", "Hvornår tallet gælder", lambda _, row: _date(row[1].year)),
    ("sikkerhed", "Høj, middel eller lav", lambda _, row: str(row[1].confidence.title)),
    ("kilder", "Kildernes titler", lambda case, row: _sources(case, row[1])),
)
GAIN_COLUMNS: tuple[Column, ...] = (
    *_WHO,
    ("gevinst", "Gevinsten i få ord", lambda _, gain: str(gain.subject)),
    ("art", "Hvilken slags gevinst", lambda _, gain: str(gain.kind.title)),
    ("lovet", "Hvad der blev lovet", lambda _, gain: gain.promised.text if gain.promised else ""),
    *_amount("lovet_tal", lambda gain: gain.promised and gain.promised.amount),
    ("lovet_enhed", "Hvad det lovede tal måles i", lambda _, gain: gain.promised.unit if gain.promised else ""),
    ("lovet_aar", "Hvornår", lambda _, gain: _date(gain.promised.year) if gain.promised else ""),
    (
        "maalt",
        "Hvad der kom ud af det; kun målt, når grundlaget er »målt«",
        lambda _, gain: gain.measured.text if gain.measured else "",
    ),
    *_amount("maalt_tal", lambda gain: gain.measured and gain.measured.amount),
    ("maalt_enhed", "Hvad tallet måles i", lambda _, gain: gain.measured.unit if gain.measured else ""),
    ("maalt_aar", "Hvornår", lambda _, gain: _date(gain.measured.year) if gain.measured else ""),
    (
        "grundlag",
        "Målt, beregnet, skønnet, omtalt, brug talt eller aftalt pris",
        lambda _, gain: gain.measured.basis.title if gain.measured else "",
    ),
    ("maalt_af", "Hvem der målte", lambda _, gain: (gain.measured.measured_by or "ukendt") if gain.measured else ""),
    ("maalt_sikkerhed", "Høj, middel eller lav", lambda _, gain: gain.measured.confidence.title if gain.measured else ""),
    ("lovet_kilder", "Løftets kilder", lambda case, gain: _sources(case, gain.promised) if gain.promised else ""),
    ("maalt_kilder", "Målingens kilder", lambda case, gain: _sources(case, gain.measured) if gain.measured else ""),
    ("udgangspunkt", "Hvad der blev sammenlignet med", lambda _, gain: str(gain.baseline or "ukendt")),
)


def _csv(columns: tuple[Column, ...], rows: Iterable[tuple[Case, Any]]) -> bytes:
    """Semicolons, a byte order mark and CRLF, as Danish Excel wants; no cell can be taken for a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(name for name, _, _ in columns)
    for case, value in rows:
        writer.writerow(_cell(find(case, value)) for _, _, find in columns)
    return text.getvalue().encode("utf-8-sig")


def _cell(text: str) -> str:
    number = text.lstrip("-").replace(",", "", 1).isdigit()
    return f"'{text}" if text.startswith(_FORMULA) and not number else text


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
