"""What the page »Tilføj en case« is made of."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.fields import ListOf, Record
from builder.nouns.site.form import ONE
from builder.nouns.tables import CASE


def lists(record: Record) -> Iterator[str]:
    """The labels of a record's lists of values, and of those in its groups."""
    for row in record.fields:
        inner = row.kind.kind if isinstance(row.kind, ListOf) else row.kind
        if isinstance(row.kind, ListOf):
            yield row.label
        if isinstance(inner, Record):
            yield from lists(inner)


def test_one_of_a_list_has_a_name_in_the_singular() -> None:
    """»Kilde 1« of »Kilder«: a list whose label says it of several has a word for one, and none is named in vain."""
    labels = set(lists(CASE))
    assert set(ONE) <= labels
    assert {label for label in labels if label.endswith("er") and label not in ONE} == set()
