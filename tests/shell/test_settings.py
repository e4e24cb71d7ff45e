"""What a run is told by its surroundings."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from builder.shell.settings import site, today


@pytest.mark.parametrize(
    ("epoch", "day"), [("0", date(1970, 1, 1)), ("1795305599", date(2026, 11, 21)), ("1795305600", date(2026, 11, 22))]
)
def test_the_day_can_be_set(epoch: str, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    """`SOURCE_DATE_EPOCH` decides the day, in universal time wherever the machine stands."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert today() == day


@pytest.mark.parametrize("epoch", [None, ""])
def test_else_it_is_today(epoch: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it the day is the clock's."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    before = datetime.now(UTC).date()
    assert before <= today() <= datetime.now(UTC).date()


def test_the_site_s_words() -> None:
    """The site's words come from the project's file; an address given on the command line comes first."""
    found = site("https://example.dk")
    assert found.name == "Inspirationskatalog"
    assert found.url == "https://example.dk"
    assert not found.repository.endswith("/")
    assert site("").url == ""
