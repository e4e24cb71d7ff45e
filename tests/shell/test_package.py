"""`katalog package` makes every edition or none, the same bytes each time, and leaves nothing half-written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from builder.nouns.site.site import OutputFile
from builder.shell import package as packing
from builder.shell.build import Draft, inspect
from builder.shell.cache.memory import Memory
from builder.shell.commands import PACKAGE
from builder.shell.settings import PROJECT, Progress, Settings
from builder.shell.typesetting import TypesetterMissingError
from builder.stages.editions import EditionError, Made
from tests.builders import case_text, settings_of, tree, write_files
from tests.shell.command import Katalog

TOLD = {"zip": ("zip-fil", "as a zip"), "html": ("mødeudgaven", "»Mødeudgaven«"), "pdf": ("bogen", "as PDF")}
"""The endings of the editions, and by which words the help of `package` and README.md tell of each."""
NAMES = [f"inspirationskatalog-2026-11-21.{ending}" for ending in TOLD] + ["katalog.cdx.json"]


def refused(made: Made) -> OutputFile:
    """An edition that cannot be made."""
    raise EditionError("den er for stor")


def small(made: Made) -> OutputFile:
    """An edition of no size."""
    return OutputFile(made.named("txt"), made.edition.fingerprint.encode())


def finished(settings: Settings, progress: Progress, memory: Memory | None = None) -> Draft:
    """A site of one file, found well."""
    return Draft(inspection=inspect(settings), files=(OutputFile("index.html", b""),))


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder with a case."""
    return write_files(tmp_path / "content", {"cases/a.md": case_text(titel="A")})


def test_two_runs_give_the_same_bytes(katalog: Katalog, content: Path) -> None:
    """Both editions are told with their sizes, and the fingerprint with them; nothing else is left in the folder."""
    runs = [katalog("package", "--content", content, "--out", out, "--jobs", jobs) for out, jobs in (("a", "1"), ("b", "2"))]
    assert [run.code for run in runs] == [0, 0], runs[0].err
    first, second = tree(Path("a")), tree(Path("b"))
    assert set(first) == set(NAMES)
    assert first == second
    *files, said = runs[0].out.splitlines()
    assert [line.partition(" (")[0] for line in files] == [str(Path("a") / name) for name in NAMES]
    assert said.startswith("Udgaven er fra 21. november 2026 og har fingeraftrykket ")
    assert said.rpartition(" ")[2].rstrip(".").encode() in first[NAMES[1]]


def test_each_edition_is_told_of_where_one_looks_for_it() -> None:
    """In the help of the command, which an editor reads, and in README.md, which a developer does."""
    readme = (PROJECT / "README.md").read_text("utf-8")
    helped = PACKAGE.help or ""
    assert [ending for ending, (danish, english) in TOLD.items() if danish not in helped or english not in readme] == []


def test_broken_content_is_not_packed(katalog: Katalog) -> None:
    """The problems are told, the exit code is 1, and the folder is not made."""
    write_files(Path("content"), {"cases/a.md": case_text(titel="A", status="væk")})
    run = katalog("package", "--content", "content", "--out", "dist")
    assert (run.code, run.out) == (1, "")
    assert "Der er ikke pakket noget." in run.err
    assert not Path("dist").exists()


def test_what_cannot_be_made_is_told_and_nothing_is_written(
    katalog: Katalog, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One edition that cannot be made stops them all; the exit code is 1."""
    monkeypatch.setattr(packing, "MAKERS", (small, refused))
    monkeypatch.setattr(packing, "draft", finished)
    write_files(Path("dist"), {"andet.txt": "x"})
    run = katalog("package", "--content", content, "--out", "dist")
    assert (run.code, run.out) == (1, "")
    assert run.err.splitlines()[-1] == "katalog: den er for stor"
    assert tree(Path("dist")) == {"andet.txt": b"x"}


def test_a_folder_that_takes_no_file_keeps_what_it_has(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full at the second edition leaves the first of before, and no half file."""
    monkeypatch.setattr(packing, "draft", finished)
    monkeypatch.setattr(packing, "MAKERS", (small, lambda made: replace(small(made), path="to.txt")))
    monkeypatch.setattr(packing, "book", lambda *told: OutputFile("bog.txt", b""))
    out = write_files(content.parent / "dist", {"inspirationskatalog-2026-11-21.txt": "før"})
    write = Path.write_bytes

    def full(path: Path, data: bytes) -> int:
        if path.name.startswith("to.txt"):
            write(path, data[:3])
            raise OSError(28, "No space left on device", str(path))
        return write(path, data)

    settings = settings_of(content)
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        packing.package(settings, out)
    assert tree(out) == {"inspirationskatalog-2026-11-21.txt": "før".encode()}


def test_without_the_typesetter_the_others_are_made(katalog: Katalog, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is missing is told with what helps, and the exit code is that of surroundings that cannot be used."""

    def missing(*told: object) -> OutputFile:
        raise TypesetterMissingError("Bogen kan ikke sættes")

    monkeypatch.setattr(packing, "book", missing)
    run = katalog("package", "--content", content, "--out", "dist", "--jobs", "1")
    assert run.code == 2
    assert set(tree(Path("dist"))) == {*NAMES[:2], NAMES[3]}
    assert "katalog: Bogen kan ikke sættes" in run.err
