"""What runs keep for each other changes nothing that any of them says or makes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builder.shell import build as order
from builder.shell.cache.store import BUILDS
from builder.shell.preview.preview import Preview
from tests.builders import case_text, plain_templates, settings_of, write_files
from tests.shell.command import Katalog
from tests.shell.preview.rebuilding import rebuild

FILES = {
    "cases/a.md": case_text("\nSe [den anden](b.md) og ABC.\n", titel="Fælles løn"),
    "cases/b.md": case_text("\nHun skrev til ole@example.dk.\n", titel="Fælles it"),
}


def test_check_says_the_same_with_what_it_kept_and_without(
    tmp_path: Path, katalog: Katalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Found again, made anew or spoilt; and no number of checks lets go what a build has kept."""
    content, cache = write_files(tmp_path / "content", FILES), tmp_path / "cache"
    where = ("--content", content, "--cache", cache)
    fresh = katalog("check", "--content", content, "--no-cache")
    runs = [katalog("check", *where)]
    made = sorted(path.name for path in (cache / "lager").iterdir())
    read: list[str] = []
    before = order.validate
    monkeypatch.setattr(order, "validate", lambda file, *others: read.append(file.path) or before(file, *others))
    runs += [katalog("check", *where) for _ in range(BUILDS + 1)]
    assert read == []
    assert sorted(path.name for path in (cache / "lager").iterdir()) == made
    for path in (cache / "lager").iterdir():
        path.write_bytes(b"noget andet")
    runs.append(katalog("check", *where))
    assert sorted(read) == sorted(FILES)
    assert runs == [fresh] * len(runs)
    assert (fresh.code, "privat" in fresh.out or "mail" in fresh.out) == (1, True)


def test_a_preview_begins_with_what_an_earlier_one_has_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second reads and draws nothing, and shows the same files."""
    content = write_files(tmp_path / "content", {"cases/a.md": case_text(titel="Fælles løn")})
    settings = settings_of(content, tmp_path / "one", templates=plain_templates(tmp_path / "templates"))
    settings = replace(settings, search=False, cache=tmp_path / "cache")
    first = Preview(settings)
    rebuild(first)
    monkeypatch.setattr(order, "validate", None)
    second = Preview(replace(settings, out=tmp_path / "two"))
    rebuild(second)
    assert first.shown.root
    assert second.shown.root
    sites = [
        {path.relative_to(root): path.read_bytes() for path in root.rglob("*") if path.is_file()}
        for root in (first.shown.root, second.shown.root)
    ]
    assert sites[0] == sites[1]
