"""What the page »Tilføj en case« is made of."""

from __future__ import annotations

from builder.nouns.fields import ListOf
from builder.nouns.site.form import ONE
from builder.nouns.tables import CASE


def test_one_of_a_list_has_a_name_in_the_singular() -> None:
    """»Kilde 1« of »Kilder«: a list whose label says it of several has a word for one, and none is named in vain."""
    labels = {row.label for _, row in CASE.every() if isinstance(row.kind, ListOf)}
    assert set(ONE) <= labels
    assert {label for label in labels if label.endswith("er") and label not in ONE} == set()
