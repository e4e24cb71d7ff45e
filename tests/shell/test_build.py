"""The whole way from content to site."""

from __future__ import annotations

import gzip
import json
import re
from base64 import b85decode
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from builder.shell.build import build, inspect
from builder.shell.settings import Settings
from tests.builders import (
    case_text,
    codes,
    few_municipalities,
    guide_text,
    initiative_text,
    plain_templates,
    settings_of,
    survey_text,
    tree,
    write_files,
)

CONTENT: dict[str, str | bytes] = {
    "cases/a.md": case_text(titel="A", initiativer="[plan]", tidligere="[gammel-a]"),
    "cases/b.md": case_text(
        "\nSe [a](a.md) og [raad](../guides/raad.md).[^k1]\n", titel="B", relationer="\n  - {type: del-af, case: a}"
    ),
    "guides/raad.md": guide_text(raad="\n  - {raad: Begynd småt, for: [{case: a, hvorfor: Gik godt}]}"),
    "initiatives/plan.md": initiative_text(),
    "surveys/2016.md": survey_text(),
}


def run(root: Path, files: Mapping[str, str | bytes] = CONTENT, out: Path | None = None, *, strict: bool = False) -> Settings:
    """A run over these files, with pages of one line each."""
    content = write_files(root / "content", {**few_municipalities(), **files})
    return settings_of(content, out, templates=plain_templates(root / "templates"), strict=strict)


def test_content_becomes_a_site(tmp_path: Path) -> None:
    """Good content is written as pages with their assets, and told as written."""
    settings = run(tmp_path)
    outcome = build(settings)
    assert codes(outcome.inspection.problems) == []
    assert outcome.written is not None
    found = tree(settings.out)
    assert {
        "index.html",
        "cases/a.html",
        "cases/gammel-a.html",
        "vejledninger/raad.html",
        "kommuner/aeroe.html",
        "assets/style.css",
    } <= found.keys()
    assert outcome.pages == sum(path.endswith(".html") for path in found)
    assert outcome.written.changed == len(found) - 1  # the mark


@pytest.mark.parametrize(
    "mistake",
    [{"cases/c.md": case_text(form=None)}, {"cases/c.md": case_text("\n[x](findes-ikke.md)[^k1]\n")}, {"cases/c.md": b"\xff"}],
)
def test_a_catalogue_with_errors_is_never_published(tmp_path: Path, mistake: dict[str, str | bytes]) -> None:
    """With an error anywhere nothing is written, and the site of before stands untouched."""
    settings = run(tmp_path)
    build(settings)
    before = {path: path.stat().st_mtime_ns for path in settings.out.rglob("*")}
    write_files(settings.content, {**mistake, "cases/a.md": case_text(titel="Ændret")})
    assert build(settings).written is None
    assert {path: path.stat().st_mtime_ns for path in settings.out.rglob("*")} == before


def test_a_second_build_touches_nothing(tmp_path: Path) -> None:
    """The same content again changes no file; a changed case changes few; a deleted one is gone."""
    settings = run(tmp_path)
    build(settings)
    again = build(settings).written
    assert again is not None
    assert (again.changed, again.removed) == (0, 0)
    (settings.content / "cases" / "b.md").unlink()
    gone = build(settings).written
    assert gone is not None
    # Its page, the one that others may frame, a feed, and what hands it to the form, to comparisons and to appendices.
    assert gone.removed == 6
    assert "cases/b.html" not in tree(settings.out)


def test_a_draft_is_not_built(tmp_path: Path) -> None:
    """A draft leaves no trace on the site."""
    settings = run(tmp_path, {"cases/a.md": case_text(), "cases/b.md": case_text(titel="Hemmelig plan", kladde="ja")})
    build(settings)
    found = tree(settings.out)
    assert "cases/b.html" not in found
    assert all(b"Hemmelig plan" not in data for data in found.values())


def test_the_site_may_lie_inside_the_content(tmp_path: Path) -> None:
    """A site folder beside the cases is no content, and the next build is the same."""
    settings = run(tmp_path, out=tmp_path / "content" / "site")
    build(settings)
    assert codes(build(settings).inspection.problems) == []


def test_a_survey_touches_nothing(tmp_path: Path) -> None:
    """Looking at content writes no file."""
    settings = run(tmp_path)
    before = tree(tmp_path)
    found = inspect(settings)
    assert found.files == len(CONTENT) + len(few_municipalities())
    assert tree(tmp_path) == before


def test_progress_is_told_step_by_step(tmp_path: Path) -> None:
    """A long build can say what it is doing."""
    steps: list[str] = []
    build(run(tmp_path), steps.append)
    assert steps[:3] == ["Læser", "Kontrollerer 5 filer", "Tegner 2 cases og resten af siderne"]


def test_a_folders_own_search_words_are_those_of_its_index(tmp_path: Path) -> None:
    """Synonyms, stop words and splits that the folder brings decide what its pages are found by."""
    own = "stopord: hvorfor\nsynonymer:\n  - [tekst, brødtekst]\nforkortelser:\n  - {kort: t/b, langt: tekst}\n"
    usual = search_words(run(tmp_path / "usual"))
    found = search_words(run(tmp_path / "own", {**CONTENT, "registers/search.yaml": own}))
    assert "brødtekst" not in unpacked(usual["words"])
    assert "brødtekst" in unpacked(found["words"])
    assert (found["stop"], found["abbreviations"]) == (["hvorfor"], {"t/b": "tekst"})
    assert len(usual["stop"]) > 1


def unpacked(words: str) -> set[str]:
    """The words of a list in which each begins with a letter for how much it shares with the one before, A for nothing."""
    found = [""]
    for shared, rest in re.findall(r"([A-Z])([^A-Z,]*)(?:,[0-9a-z]+)?", words):
        found.append(found[-1][: ord(shared) - 65] + rest)
    return set(found)


def search_words(settings: Settings) -> Any:
    """What the query rewriter is told of a site built with search."""
    assert build(replace(settings, search=True)).written
    script = (settings.out / "offline" / "words.js").read_text("utf-8")
    return json.loads(gzip.decompress(b85decode(script.split('"')[1])))
