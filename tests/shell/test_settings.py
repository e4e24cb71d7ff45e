"""What a run is told by its surroundings."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path

import pytest

from builder.shell.settings import DENMARK, PROJECT, SettingsError, site, today


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("1460000000", date(2016, 4, 7)),
        ("1795301999", date(2026, 11, 21)),
        ("1795302000", date(2026, 11, 22)),
        ("1782943199", date(2026, 7, 1)),
        ("1782943200", date(2026, 7, 2)),
    ],
)
def test_the_day_can_be_set(epoch: str, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    """`SOURCE_DATE_EPOCH` decides the day, which begins at midnight in Denmark, summer and winter, wherever the machine stands."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert today() == day


@pytest.mark.parametrize(
    "epoch", ["0", "-1", "315532800", "17953019990", "99999999999999999999", "1795301999000", "i dag", "1e9"]
)
def test_a_day_of_another_age_is_told_with_its_cause(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else each day of the content would be told as one to come, and nothing would say why."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(SettingsError, match=rf"SOURCE_DATE_EPOCH er »{epoch}«"):
        today()


@pytest.mark.parametrize("epoch", [None, ""])
def test_else_it_is_today(epoch: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it the day is the clock's."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    before = datetime.now(DENMARK).date()
    assert before <= today() <= datetime.now(DENMARK).date()


def test_the_site_s_words() -> None:
    """The site's words come from the project's file; an address given on the command line comes first."""
    found = site("https://example.dk")
    assert found.name == "Inspirationskatalog"
    assert found.url == "https://example.dk"
    assert not found.repository.endswith("/")
    assert site("").url == ""


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('publisher = "', '# publisher = "', "»publisher« under [tool.katalog] i pyproject.toml mangler"),
        (
            'name = "Inspirationskatalog"',
            "name = 5",
            "»name« under [tool.katalog] i pyproject.toml mangler eller er ikke en tekst",
        ),
        ('name = "Inspirationskatalog"', 'name = " "', "er tom"),
        ('name = "Inspirationskatalog"', "name = Inspirationskatalog", "i pyproject.toml kan ikke læses"),
        ("[tool.katalog]", "[tool.katalo]", "mangler [tool.katalog]"),
        ('contact = ""', 'contact = "It-afdelingen"', ""),
    ],
)
def test_what_the_site_is_called_is_told_where_it_is_amiss(
    right: str, wrong: str, told: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """An owner writes there, and no programmer."""
    text = (PROJECT / "pyproject.toml").read_text("utf-8")
    assert right in text
    monkeypatch.setattr("builder.shell.settings.PROJECT", tmp_path)
    (tmp_path / "pyproject.toml").write_text(text.replace(right, wrong, 1), "utf-8")
    if told:
        with pytest.raises(SettingsError, match=re.escape(told)):
            site("")
    else:
        assert site("").contact == "It-afdelingen"


def test_without_the_file_it_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("builder.shell.settings.PROJECT", tmp_path)
    with pytest.raises(SettingsError, match="kan ikke læses"):
        site("")


@pytest.mark.parametrize("url", ["http://localhost:8000/x/", "HTTPS://www.kommune.dk", "https://a.github.io/katalog"])
def test_an_address_of_the_web_is_taken(url: str) -> None:
    """With or without port, folders and a stroke at the end."""
    assert site(url).url == url


@pytest.mark.parametrize(
    "url",
    [
        "https://kommune.dk/katalog/index.html", "https://kommune.dk/index.HTM", "kommune.dk", "//kommune.dk", "/katalog", "ftp://kommune.dk", "file:///tmp", "mailto:a@kommune.dk", "https://",
        "https://bruger@kommune.dk", "https://a:b@kommune.dk", "https://kommune.dk?x=1", "https://kommune.dk/#x", "https://a b.dk",
        "https://kommune.dk:99999", "https://kommune.dk:0", 'https://kommune.dk/"x', "https://kommune.dk/\n", "https://kommune.dk\\x",
        "https://-a.dk", "https://a..dk", "https://kommune.dk//x", " https://kommune.dk", "https://kommune.dk/<x>", "https://fællesskab.dk",
    ],
)  # fmt: skip
def test_what_is_no_address_of_the_web_is_refused(url: str) -> None:
    """Another scheme, a user, a query, an anchor, or signs that no address has."""
    with pytest.raises(SettingsError, match="sidens adresse"):
        site(url)
