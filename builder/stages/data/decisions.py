"""The list of councils' decisions: a row a municipality, an organisation and a step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from builder.nouns import urls
from builder.nouns.catalogue import Catalogue
from builder.nouns.danish import sort_key
from builder.nouns.data_table import DataColumn, DataTable
from builder.nouns.model import Decision, DecisionTrack
from builder.stages.data.columns import LIST, day

_Column: TypeAlias = tuple[str, str, Callable[[DecisionTrack, Decision], str]]


def _sources(track: DecisionTrack, one: Decision) -> str:
    found = {source.id: source for source in track.sources}
    cited = (found[id_] for id_ in one.sources)
    return LIST.join(f"{source.title} ({source.publisher}, {source.date.text})" for source in cited)


def _addresses(track: DecisionTrack, one: Decision) -> str:
    return LIST.join(source.url for source in track.sources if source.id in one.sources and source.url)


COLUMNS: tuple[_Column, ...] = (
    ("kode", "Kommunens nummer, tre cifre", lambda _, one: one.municipality.code),
    ("kommune", "Kommunens navn", lambda _, one: one.municipality.name),
    ("organisation", "Organisationens faste id", lambda _, one: one.organisation),
    ("organisation_navn", "Hvad organisationen kaldes", lambda track, one: track.organisation(one.organisation).name),
    ("case", "Casens faste id; adressen er cases/<id>.html", lambda track, one: track.organisation(one.organisation).case),
    ("trin", "Hvor langt kommunen er", lambda _, one: one.step.title.lower()),
    ("besluttet", "»ja« for princip, endelig og nej; at afvente er ingen", lambda _, one: "ja" if one.decided else "nej"),
    ("dato", "Hvornår, så præcist kilden siger det; ved »afventer« hvornår sagen ventes", lambda _, one: day(one.date)),
    ("datonote", "Forbehold ved datoen", lambda _, one: one.date_note),
    ("organ", "Hvem der besluttede", lambda _, one: one.decided_by or "ukendt"),
    ("form", "Organisationens form ifølge sagen", lambda _, one: one.form or "ukendt"),
    ("forbehold", "Vilkår, og det, som kilden ikke siger", lambda _, one: one.reservations),
    ("sikkerhed", "Høj, middel eller lav", lambda _, one: one.confidence.title),
    ("kilder", "Kildernes titler", _sources),
    ("kilde_url", "Kildernes adresser", _addresses),
    ("opdateret", "Dagen, sporet sidst er gennemgået", lambda track, _: day(track.reviewed)),
)  # fmt: skip
"""Name, meaning in Danish, and how a cell is found from the track and the row."""


def decision_table(catalogue: Catalogue) -> DataTable:
    """The list of the latest track, in Danish order of municipality; without rows when there is no track."""
    track = catalogue.tracks[-1] if catalogue.tracks else None
    rows = sorted(track.decisions, key=lambda one: (sort_key(one.municipality.name), one.date)) if track else []
    return DataTable(
        path=urls.DATA_DECISIONS,
        title="Beslutninger om fælles it-serviceorganisationer",
        columns=tuple(DataColumn(name=name, meaning=meaning) for name, meaning, _ in COLUMNS),
        rows=tuple(tuple(find(track, one) for _, _, find in COLUMNS) for one in rows if track),
    )
