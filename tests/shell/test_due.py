"""`katalog due`: which pages are to be read again, and what a page says of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.builders import case_text, guide_text, write_files
from tests.shell.command import Katalog

CONFIRMED = "\n  - {kommune: Ballerup, dato: 2023-03-14, rolle: it-chef}"
FILES: dict[str, str | bytes] = {
    "cases/ny.md": case_text(titel="Ny"),
    "cases/gammel.md": case_text(
        titel="Gammel", gennemgaaet="2024-05-01", bekraeftelser=CONFIRMED, partnere="[Ballerup, Egedal]"
    ),
    "cases/historisk.md": case_text(titel="Historisk", gennemgaaet="2020-05-01", partnere="[Lemvig, Struer]"),
    "cases/kladde.md": case_text(kladde="ja", gennemgaaet="2020-05-01", partnere="[Odder, Samsø]"),
    "guides/raad.md": guide_text(titel="Råd [nr. 1]", gennemgaaet="2026-01-01", gennemgaa_om="6 måneder"),
}


@pytest.fixture
def content(katalog: Katalog) -> Path:
    """A folder with fresh and old pages."""
    return write_files(Path("content"), FILES)


def test_the_overdue_are_listed_oldest_first(katalog: Katalog, content: Path) -> None:
    """Day, file, title and what there is to know; drafts are not published and not listed."""
    assert katalog("due", "--content", content).out.split("\n") == [
        "2021-05-01  cases/historisk.md  Historisk – forfalden, vises som historisk, bekræftet af 0 af 2 partnere",
        "2025-05-01  cases/gammel.md  Gammel – forfalden, bekræftet af 1 af 2 partnere, senest marts 2023",
        "2026-07-01  guides/raad.md  Råd [nr. 1] – forfalden",
        "3 sider skal gennemgås senest 21. november 2026.",
        "",
    ]


@pytest.mark.parametrize(("by", "number"), [("2020", 0), ("2025-05", 2), ("2027-11-21", 4), ("2028", 4), ("forår 2026", 2)])
def test_a_later_day_can_be_given(katalog: Katalog, content: Path, by: str, number: int) -> None:
    """A day, a month, a year, as in a case."""
    assert katalog("due", "--content", content, "--by", by).out.count("\n") == number + 1


def test_a_list_for_an_issue(katalog: Katalog, content: Path) -> None:
    """Tasks that lead to the file; a title cannot end the link."""
    out = katalog("due", "--content", content, "--format", "markdown").out
    assert re.search(
        r"^- \[ \] 2026-07-01 \[Råd \\\[nr\. 1\\\]\]\(https://.*/edit/main/content/guides/raad\.md\) – forfalden$",
        out,
        re.MULTILINE,
    )


@pytest.mark.parametrize("by", ["i morgen", "udateret", "2026-13"])
def test_a_day_that_is_none(katalog: Katalog, content: Path, by: str) -> None:
    """Wrong usage."""
    found = katalog("due", "--content", content, "--by", by)
    assert found.code == 2
    assert f"»{by}« er ikke en dato" in found.err


def test_the_pages_say_so(katalog: Katalog, content: Path) -> None:
    """A page and its card show age and confirmations; the fresh one says nothing of it."""
    katalog("build", "--content", content, "--out", "site", "--no-search")
    old, historic, new = (Path(f"site/cases/{name}.html").read_text("utf-8") for name in ("gammel", "historisk", "ny"))
    assert 'data-freshness="overdue"' in old
    assert "Bekræftet af 1 af 2 partnere, senest marts 2023" in old
    assert 'data-freshness="historic"' in historic
    assert "data-freshness" not in new
    cards = Path("site/cases/index.html").read_text("utf-8")
    assert "· historisk" in cards
    assert "· ikke gennemgået siden maj 2024" in cards
