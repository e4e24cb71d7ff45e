"""The list of councils' decisions: a row a municipality, an organisation and a step."""

from __future__ import annotations

from builder.nouns.catalogue import Catalogue
from builder.nouns.data.table import LIST, DataTable, Kind
from builder.nouns.language.danish import sort_key
from builder.nouns.model import Decision, DecisionTrack
from builder.nouns.site import urls
from builder.stages.data.columns import SOURCES, SURE, Column, dates, table


def _addresses(track: DecisionTrack, one: Decision) -> str:
    return LIST.join(source.url for source in track.sources if source.id in one.sources and source.url)


COLUMNS: tuple[Column, ...] = (
    Column("kode", "Kommunens nummer, tre cifre", lambda _, one: one.municipality.code),
    Column("kommune", "Kommunens navn", lambda _, one: one.municipality.name),
    Column("organisation", "Organisationens faste id", lambda _, one: one.organisation),
    Column("organisation_navn", "Hvad organisationen kaldes", lambda track, one: track.organisation(one.organisation).name),
    Column("case", "Casens faste id; adressen er cases/<id>.html", lambda track, one: track.organisation(one.organisation).case),
    Column("trin", "Hvor langt kommunen er", lambda _, one: one.step.title.lower()),
    Column("besluttet", "»ja« for princip, endelig og nej; at afvente er ingen", lambda _, one: "ja" if one.decided else "nej"),
    *dates("dato", "Hvornår, så præcist kilden siger det; ved »afventer« hvornår sagen ventes", lambda _, one: one.date),
    Column("datonote", "Forbehold ved datoen", lambda _, one: one.date_note),
    Column("organ", "Hvem der besluttede", lambda _, one: one.decided_by or "ukendt"),
    Column("form", "Organisationens form ifølge sagen", lambda _, one: one.form or "ukendt"),
    Column("forbehold", "Vilkår, og det, som kilden ikke siger", lambda _, one: one.reservations),
    SURE,
    SOURCES,
    Column("kilde_url", "Kildernes adresser", _addresses),
    Column("opdateret", "Dagen, sporet sidst er gennemgået", lambda track, _: track.reviewed.last, Kind.DAY),
)  # fmt: skip
"""The columns of a row a decision, found from the track and the decision."""


def decision_table(catalogue: Catalogue) -> DataTable:
    """The list of the latest track, in Danish order of municipality; without rows when there is no track."""
    track = catalogue.tracks[-1] if catalogue.tracks else None
    rows = sorted(track.decisions, key=lambda one: (sort_key(one.municipality.name), one.date)) if track else []
    title = "Beslutninger om fælles it-serviceorganisationer"
    return table(urls.DATA_DECISIONS, title, COLUMNS, ((track, one) for one in rows))
