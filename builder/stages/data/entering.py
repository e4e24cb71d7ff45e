"""The list of entrance costs in the open data: a row a case of which one is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from builder.nouns.data.table import LIST, Kind
from builder.nouns.derived.entrance import MEMBER, WHOLE, Entrance, entrance
from builder.nouns.model import Case, Event
from builder.nouns.spans import Between
from builder.stages.data.columns import WHO, Column, dates, yes


def entrances_of(cases: Iterable[Case]) -> Iterator[tuple[Case, Entrance]]:
    """Each of the `cases` of which an entrance cost is known, with it."""
    return ((case, found) for case in cases if (found := entrance(case)).known)


def _between(name: str, what: str, find: Callable[[Entrance], Between | None]) -> tuple[Column, Column]:
    """Two columns for the bounds of what was worked out; both empty when it is unknown."""

    def bound(one: Entrance, edge: str) -> Decimal | None:
        found = find(one)
        value: Decimal | None = getattr(found, edge) if found else None
        return None if value is None else value.normalize()

    return (
        Column(f"{name}_fra", f"{what}, mindst", lambda _, one: bound(one, "low"), Kind.NUMBER),
        Column(f"{name}_til", f"{what}, højst", lambda _, one: bound(one, "high"), Kind.NUMBER),
    )


ENTRANCE_COLUMNS: tuple[Column, ...] = (
    *WHO,
    Column("status", "Status på statusdatoen", lambda case, _: case.status.value.title),
    Column("form", "Organisationsform", lambda case, _: case.form.value.title),
    Column("modeller", "Samarbejdsmodeller", lambda case, _: LIST.join(model.value.title for model in case.models)),
    *dates("beslutning_dato", "Den første beslutning", lambda _, one: one.way.decision and one.way.decision.date),
    Column("beslutning", "Hvad der blev besluttet", lambda _, one: _event(one.way.decision, lambda event: event.text)),
    *dates("til_dato", "Starten på driften eller dagen, det blev opgivet", lambda _, one: one.way.until and one.way.until.date),
    Column("til", "Hvad der skete den dag", lambda _, one: _event(one.way.until, lambda event: event.text)),
    Column("til_milepael", "Start på driften eller opgivet", lambda _, one: _event(one.way.until, _milestone)),
    Column("forventet", "»ja«, når en af de to kun var planen", lambda _, one: yes(one.way.planned)),
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
