"""The manual and its pictures: every picture is there, light, described, and shows what the program says today."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builder.nouns.rules import RULES
from builder.shell.editing.scaffold import file_name
from ci import preview
from docs.pictures import EXAMPLE, MISTAKE, example_case, katalog, pictures, written_example
from tests.ci.runner import PROJECT, WORKFLOWS, read, steps

DOCS = PROJECT / "docs"
IMAGE = re.compile(r"!\[([^\]]*)\]\((docs/[^)]+\.png)\)")
MANUAL = (PROJECT / "REDAKTION.md").read_text("utf-8")
IMAGES = IMAGE.findall(MANUAL) + IMAGE.findall((PROJECT / "README.md").read_text("utf-8"))
FILES = sorted(path.relative_to(PROJECT).as_posix() for path in DOCS.glob("*.png"))


@pytest.mark.parametrize(("alt", "file"), IMAGES)
def test_a_picture_is_there_and_described(alt: str, file: str) -> None:
    assert (PROJECT / file).is_file()
    assert len(alt) > 30


def test_every_picture_is_shown_somewhere() -> None:
    assert sorted(file for _, file in IMAGES) == FILES


def test_the_lines_for_windows_are_read_by_its_own_powershell() -> None:
    """PowerShell 5, which Windows comes with, knows no `&&`."""
    blocks = re.findall(r"```\n(.*?)```", (PROJECT / "README.md").read_text("utf-8"), re.DOTALL)
    (windows,) = (block for block in blocks if "Scripts" in block)
    assert windows.splitlines()[-1] == r".venv\Scripts\python -m builder build"
    assert not re.search(r"&&|\|\|", windows)


@pytest.mark.parametrize("file", FILES)
def test_a_picture_is_light(file: str) -> None:
    data = (PROJECT / file).read_bytes()
    width, _ = struct.unpack(">II", data[16:24])
    assert len(data) <= (300_000 if "front-page" in file else 150_000)
    assert width <= 1280


def test_every_picture_is_made_by_the_script() -> None:
    made = {picture.name for picture in pictures(Path("/nowhere"), built_only=False)}
    assert {Path(file).stem for file in FILES} <= made


def test_the_example_passes_the_check(tmp_path: Path) -> None:
    assert _checked(tmp_path, example_case()) == "Ingen fejl i 1 fil."


def test_the_example_unchanged_is_refused(tmp_path: Path) -> None:
    told = _checked(tmp_path, written_example())
    assert "fejl[adresse-ugyldig]: »https://www.lemvig.dk/…« er ikke en webadresse" in told
    assert told.endswith("1 fejl i 1 fil.")


def test_the_mistake_in_the_pictures_is_told_as_they_show(tmp_path: Path) -> None:
    told = _checked(tmp_path, example_case().replace(*MISTAKE))
    assert f"{EXAMPLE}.md:9:14: fejl[kommune-ukendt]: kommunen »Lemvik« findes ikke" in told
    assert "hjælp: Mente du »Lemvig«?" in told


def test_anchors_of_the_manual_lead_somewhere() -> None:
    headings = {_anchor(line) for line in re.findall(r"^#{2,} (.+)$", MANUAL, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", MANUAL)) <= headings


def test_the_file_that_the_manual_has_checked_is_the_one_just_begun() -> None:
    """After `katalog new case "Titel"` the next line names the file as the command calls it."""
    begun = re.findall(r'katalog new (case|guide) "([^"]+)"\n\S*katalog check (\S+)', MANUAL)
    assert begun
    assert [path for kind, title, path in begun if path != f"content/{kind}s/{file_name(title)}.md"] == []


def test_the_codes_that_the_manual_shows_exist() -> None:
    assert set(re.findall(r"fejl\[([a-z-]+)\]", MANUAL)) <= set(RULES)


def test_drawings_and_manual_use_the_words_of_the_workflows() -> None:
    proposal = read(WORKFLOWS / "pull-request.yml")
    check = f"{proposal['name']} / {proposal['jobs']['indhold']['name']}"
    assert check in (DOCS / "drawings" / "checks.html").read_text("utf-8")
    assert proposal["jobs"]["indhold"]["name"] in MANUAL
    titles = [re.findall(r'issue\.sh "([^"]+)"', step.get("run", "")) for name in ("links", "due") for step in _steps(name)]
    assert all(f"»{title}«" in MANUAL for found in titles for title in found)
    assert preview.START in MANUAL


def test_the_drawn_questions_are_those_of_the_template() -> None:
    asked = re.findall(r"\*\*([^*]+\?)\*\*", (PROJECT / ".github" / "PULL_REQUEST_TEMPLATE.md").read_text("utf-8"))
    assert re.findall(r"<strong>([^<]+\?)</strong>", (DOCS / "drawings" / "propose.html").read_text("utf-8")) == asked


def _steps(name: str) -> Iterator[dict[str, Any]]:
    return steps(read(WORKFLOWS / f"{name}.yml"))


def _checked(place: Path, text: str) -> str:
    (place / "content" / "cases").mkdir(parents=True)
    (place / "content" / "cases" / f"{EXAMPLE}.md").write_text(text, encoding="utf-8")
    return katalog("check", "--content", "content", cwd=place).strip()


def _anchor(heading: str) -> str:
    """As the repository's host makes it: lower case, blanks to hyphens, other signs dropped."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
