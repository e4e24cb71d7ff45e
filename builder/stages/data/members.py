"""The lists that tie the others together: memberships, events, sources, and the municipalities themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from builder.nouns.catalogue import Catalogue
from builder.nouns.data.table import Kind
from builder.nouns.model import Case, Event, Partner, Source
from builder.nouns.municipalities import Group, Municipality
from builder.nouns.site import urls
from builder.stages.data.columns import SOURCES, SURE, WHO, Column, dates, planned, support, yes


def members_of(cases: Iterable[Case]) -> Iterator[tuple[Case, tuple[Partner, Municipality | None]]]:
    """Every membership of a municipality, with its case; a group has a row a member, and all 98 one row without any."""
    for case in cases:
        for partner in case.partners:
            if partner.everyone:
                yield case, (partner, None)
            else:
                yield from ((case, (partner, one)) for one in partner.municipalities)


def events_of(cases: Iterable[Case]) -> Iterator[tuple[Case, Event]]:
    """Every event of a timeline, with its case, in the order of time."""
    return ((case, event) for case in cases for event in sorted(case.timeline, key=lambda event: event.date))


def sources_of(cases: Iterable[Case]) -> Iterator[tuple[Case, Source]]:
    """Every source, with its case."""
    return ((case, source) for case in cases for source in case.sources)


def municipalities_of(catalogue: Catalogue) -> Iterator[tuple[None, tuple[Municipality, int]]]:
    """The 98, each with the number of local cases that it is or was in."""
    return ((None, (one, len(catalogue.cases_of.get(one.code, ())))) for one in catalogue.municipalities)


def _group(partner: Partner) -> str:
    return partner.member.name if isinstance(partner.member, Group) else ""


MEMBER_COLUMNS: tuple[Column, ...] = (
    *WHO,
    Column(
        "kommunekode", "Kommunens kode; tom, når alle 98 er med", lambda _, row: row[1].code if row[1] else "", refers="kommuner"
    ),
    Column("kommune", "Kommunens navn, eller »alle 98«", lambda _, row: row[1].name if row[1] else _group(row[0]), required=True),
    Column("gruppe", "Gruppen, som kilden nævner kommunen i; tom, når den er nævnt selv", lambda _, row: _group(row[0])),
    Column("alle_kommuner", "»ja«, når alle 98 er med", lambda _, row: yes(row[0].everyone)),
    *dates("indtraadt", "Hvornår kommunen kom med", lambda _, row: row[0].since),
    *dates("udtraadt", "Hvornår kommunen gik; tom, når den stadig er med, eller ingen siger det", lambda _, row: row[0].until),
    Column("rolle", "Fx vært eller stifter", lambda _, row: row[0].role),
    *support(lambda row: row[0])[1:],
)
"""The columns of a row a membership; the row's own value is the partner and its municipality, None for all 98."""
EVENT_COLUMNS: tuple[Column, ...] = (
    *WHO,
    *dates("dato", "Hvornår, så præcist kilden siger det", lambda _, event: event.date),
    Column("hvad", "Hvad der skete", lambda _, event: event.text, required=True),
    planned("forventet", lambda _, event: event),
    Column(
        "milepael",
        "Første beslutning, start på driften eller opgivet; tom for alt andet",
        lambda _, event: event.milestone.title if event.milestone else "",
    ),
    SURE,
    SOURCES,
)
"""The columns of a row an event, the row's own value."""
SOURCE_COLUMNS: tuple[Column, ...] = (
    *WHO,
    Column("kilde", "Kildens id, fast inden for casen", lambda _, source: source.id, required=True),
    Column("kilde_side", "Kildens plads på casens side", lambda case, one: urls.source(urls.case(case.slug), one.id)),
    Column("kilde_titel", "Kildens titel", lambda _, source: source.title, required=True),
    Column("udgiver", "Hvem der står bag", lambda _, source: source.publisher, required=True),
    *dates("dato", "Kildens dato", lambda _, source: source.date),
    Column("adresse", "Kildens adresse; tom, når den ikke er på nettet", lambda _, source: source.url),
    Column("laest", "Hvor meget af kilden vi har læst", lambda _, source: source.reading.title, required=True),
)
"""The columns of a row a source, the row's own value."""
MUNICIPALITY_COLUMNS: tuple[Column, ...] = (
    Column("kommunekode", "Kommunens kode, tre cifre", lambda _, row: row[0].code, required=True),
    Column("kommunekode_4", "Den samme kode med nul foran, fire cifre", lambda _, row: row[0].code.zfill(4), required=True),
    Column("kommune", "Kommunens navn", lambda _, row: row[0].name, required=True),
    Column("side", "Kommunens side i kataloget", lambda _, row: urls.municipality(row[0].slug), required=True),
    Column("region", "Regionen", lambda _, row: row[0].region.title, required=True),
    Column("indbyggere", "Antal indbyggere den dag", lambda _, row: row[0].population, Kind.INTEGER, required=True),
    Column("indbyggere_dato", "Dagen, tallet er fra", lambda _, row: date.fromisoformat(row[0].population_date), Kind.DAY),
    Column(
        "cases", "Antal lokale cases, som kommunen er eller har været med i", lambda _, row: row[1], Kind.INTEGER, required=True
    ),
)
"""The columns of a row a municipality; the row's own value is the municipality and its number of local cases."""
