"""The fields of an initiative."""

from __future__ import annotations

from builder.nouns import model
from builder.nouns.fields import Choice, Field, ListOf, Record, Reference, Text
from builder.nouns.tables.common import EVENT, FROM, HEAD, TAIL, TO, figures

INITIATIVE = Record(
    model.Initiative,
    (
        *HEAD,
        Field("type", "kind", Choice("initiativtype"), "Type", "Strategi, aftale, initiativ, program, system, metode eller selskab.", required=True),
        FROM,
        TO,
        Field("ansvarlig", "owner", Text(200), "Ansvarlig", "Hvem der stod for det."),
        Field("del_af", "part_of", ListOf(Reference("initiatives")), "Del af", "Det større initiativ."),
        figures("noegletal", "figures", "Nøgletal", "Tal med år og kilde."),
        Field("tidslinje", "timeline", ListOf(EVENT), "Tidslinje", "Hvad der skete hvornår."),
        *TAIL,
    ),
)  # fmt: skip
