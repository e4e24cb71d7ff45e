"""Nothing is written where content is read, or where it would go with the next site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import case_text, tree, write_files
from tests.shell.command import Katalog


@pytest.mark.parametrize(
    "typed",
    [
        ["build", "--out", "content/cases/site"],
        ["build", "--cache", "content/registers", "--out", "site"],
        ["build", "--cache", "site/gemt", "--out", "site"],
        ["build", "--content", "content", "--out", "."],
        ["check", "--cache", "content/cases"],
        ["package", "--out", "content/guides"],
        ["schema", "--out", "content/cases"],
        ["schema", "--out", "content"],
        ["check", "--cache", "content"],
        ["package", "--out", "content/."],
        ["wave", "new", "2026", "--out", "content"],
        ["serve", "--cache", "content/surveys"],
        ["build", "--out", "content/site", "--no-search"],
    ],
    ids=" ".join,
)
def test_a_folder_that_would_do_harm_is_refused(katalog: Katalog, typed: list[str]) -> None:
    """The content would have files that are none, or be gone with the site of before."""
    write_files(Path(), {"content/cases/a.md": case_text(), ".katalog": ""})
    before = tree(Path())
    found = katalog(*typed, "--content", "content")
    assert (found.code, found.out, tree(Path())) == (2, "", before)
    assert "ligger" in found.err


def test_a_folder_beside_the_folders_of_content_may_be_built_into(katalog: Katalog, plain_pages: None) -> None:
    """As where cases/ lies at the top of somebody's own project."""
    write_files(Path(), {"cases/a.md": case_text()})
    assert katalog("build", "--content", ".", "--out", "site", "--no-search").code == 0
    assert Path("site/index.html").exists()


def test_a_shortcut_to_itself_is_told(katalog: Katalog) -> None:
    """It is the editor's folder, and no fault of ours."""
    write_files(Path(), {"content/cases/a.md": case_text()})
    Path("site").symlink_to("site")
    found = katalog("build", "--content", "content", "--out", "site")
    assert (found.code, "en genvej, der fører til sig selv" in found.err) == (2, True)


def test_a_wave_is_not_begun_where_its_forms_cannot_be_written(katalog: Katalog) -> None:
    """The file of the wave and the forms come together."""
    write_files(Path(), {"content/cases/a.md": case_text(), "ud": "en fil"})
    before = tree(Path())
    found = katalog("wave", "new", "2026", "--content", "content", "--out", "ud/skemaer")
    assert (found.code, found.out, tree(Path())) == (2, "", before)
