"""`katalog build --set-aside`: a broken file stops nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import case_text, few_municipalities, guide_text, initiative_text, tree, write_files
from tests.shell.command import Katalog, Run

BAD = case_text(omraader="[blåbær]", partnere="[Herlev, Samsø]")
FILES: dict[str, str | bytes] = {
    "cases/a.md": case_text("\nSe [den ødelagte](b.md#hvad) og [planen](../initiatives/plan.md).[^k1]\n", initiativer="[plan]"),
    "cases/b.md": BAD,
    "guides/raad.md": guide_text(raad="\n  - {raad: Begynd, for: [{case: b, hvorfor: Ja}]}"),
    "initiatives/plan.md": b"\xff",
}


def build(katalog: Katalog, *flags: str, files: dict[str, str | bytes] | None = None) -> Run:
    """A build of the files where we stand."""
    content = write_files(Path("content"), {**few_municipalities(), **(files or FILES)})
    return katalog("build", "--content", content, "--out", "site", "--no-search", *flags)


def test_the_rest_is_published(katalog: Katalog) -> None:
    """The broken files have no page, the others have, and the links to the broken are text."""
    found = build(katalog, "--set-aside")
    assert found.code == 0
    assert Path("site/cases/a.html").exists()
    assert not Path("site/cases/b.html").exists()
    page = Path("site/cases/a.html").read_text("utf-8")
    assert "den ødelagte" in page
    assert "b.html" not in page
    assert "plan.html" not in page


@pytest.mark.usefixtures("plain_pages")
def test_the_report_says_what_was_set_aside(katalog: Katalog) -> None:
    """Each problem at its place, and then the files that were left out."""
    found = build(katalog, "--set-aside")
    assert "content/cases/b.md:7:12: fejl[ord-ukendt]" in found.err
    assert "Sat til side" in found.err
    assert "  content/cases/b.md (1 fejl)\n  content/initiatives/plan.md (1 fejl)\n" in found.err


@pytest.mark.usefixtures("plain_pages")
def test_the_summary_of_a_job_says_so_too(katalog: Katalog, monkeypatch: pytest.MonkeyPatch) -> None:
    """On GitHub it stands on the job's page."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    build(katalog, "--set-aside")
    text = Path("summary.md").read_text("utf-8")
    assert text.startswith("### 2 fejl i 5 filer.")
    assert "Sat til side" in text


@pytest.mark.usefixtures("plain_pages")
@pytest.mark.parametrize("flags", [[], ["--strict"], ["--set-aside", "--strict"]], ids=" ".join)
def test_without_it_and_with_strict_nothing_is_published(katalog: Katalog, flags: list[str]) -> None:
    """The old site stands untouched."""
    build(katalog, files={"cases/a.md": case_text()})
    before = tree(Path("site"))
    assert build(katalog, *flags).code == 1
    assert tree(Path("site")) == before


def test_well_content_is_published_as_ever(katalog: Katalog) -> None:
    """With nothing broken the flag makes no difference."""
    well: dict[str, str | bytes] = {"cases/a.md": case_text(), "initiatives/plan.md": initiative_text()}
    build(katalog, files=well)
    before = tree(Path("site"))
    found = build(katalog, "--set-aside", files=well)
    assert (found.code, tree(Path("site"))) == (0, before)
    assert "Sat til side" not in found.err


@pytest.mark.usefixtures("plain_pages")
def test_a_site_without_a_case_is_not_published(katalog: Katalog) -> None:
    """When everything is broken, something else is wrong, and the old site stays."""
    assert build(katalog, "--set-aside", files={"cases/b.md": BAD}).code == 1
    assert not Path("site/index.html").exists()
