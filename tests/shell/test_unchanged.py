"""A build of nothing new tells what the last one told, writes nothing, and is never taken in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.nouns.site.site import OutputFile
from builder.shell import building, unchanged
from builder.shell.build import Outcome
from builder.shell.cache import inputs as going_in
from builder.shell.cache.inputs import Inputs
from builder.shell.settings import PROJECT
from builder.stages.publish import publish
from tests.builders import case_text, inspection_of, settings_of, write_files
from tests.shell.command import Katalog, Run

WARNED = case_text("\nTekst.\n", status="{vaerdi: i drift, dato: 2024, udledt: ja}")
FILES: dict[str, str | bytes] = {"cases/a.md": WARNED, "cases/b.md": case_text(titel="Fælles it")}
ARGUMENTS = ("build", "--content", "content", "--out", "site", "--no-search")


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A word for each build that was not spared."""
    found: list[str] = []
    run = building.run
    monkeypatch.setattr(building, "run", lambda *rest: found.append("built") or run(*rest))
    return found


def _kept_time(path: Path, old: str, new: str) -> None:
    """An edit that leaves the size and both dates that a program can set as they were."""
    info, text = path.stat(), path.read_text("utf-8")
    assert old in text
    assert len(old) == len(new)
    path.write_text(text.replace(old, new), "utf-8", newline="\n")
    os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))


def _lines(run: Run) -> tuple[int, list[str], str, str]:
    return (
        run.code,
        [line for line in run.err.splitlines() if not line.endswith(" …")],
        run.out.partition(" på ")[0],
        run.out.splitlines()[-1],
    )


def test_the_same_again_is_told_and_not_made(katalog: Katalog, ran: list[str], plain_pages: None) -> None:
    """The report with its warnings is that of the build, but for what was written; no file is touched."""
    write_files(Path("content"), FILES)
    first = katalog(*ARGUMENTS)
    before = {path: path.stat().st_ctime_ns for path in Path("site").rglob("*")}
    again = katalog(*ARGUMENTS)
    assert ran == ["built"]
    assert _lines(again) == _lines(first)
    assert "advarsel[kilde-ubrugt]" in again.err
    assert "(0 nye eller ændrede, 0 fjernet)" in again.out
    assert {path: path.stat().st_ctime_ns for path in Path("site").rglob("*")} == before
    assert katalog(*ARGUMENTS, "--no-cache").code == 0
    assert ran == ["built", "built"]


EDITS: dict[str, Callable[[], object]] = {
    "a letter, at the same time": lambda: _kept_time(Path("content/cases/b.md"), "Fælles it", "Fælles ti"),
    "a new file": lambda: write_files(Path("content"), {"cases/c.md": case_text(titel="Ny")}),
    "a file gone": Path("content/cases/b.md").unlink,
    "a file that is none": lambda: write_files(Path("content"), {"cases/noter.txt": "x"}),
    "a folder in place of a file": lambda: (Path("content/cases/b.md").unlink(), Path("content/cases/b.md").mkdir()),
    "a link": lambda: Path("content/cases/l.md").symlink_to("b.md"),
    "a register": lambda: write_files(Path("content"), {"registers/groups.yaml": "grupper: []\n"}),
    "a page of the site, at the same time": lambda: _kept_time(Path("site/om.html"), "</html>", "</HTML>"),
    "a file too many in the site": lambda: write_files(Path("site"), {"mere.html": "x"}),
    "a file missing in the site": Path("site/om.html").unlink,
    "no site": lambda: shutil.rmtree("site"),
    "a record of noise": lambda: [path.write_bytes(b"\x80noise" * 99) for path in Path(".cache/byg").iterdir()],
    "half a record": lambda: [path.write_bytes(path.read_bytes()[:-9]) for path in Path(".cache/byg").iterdir()],
    "no record": lambda: shutil.rmtree(".cache"),
}


def test_whatever_changes_is_seen(katalog: Katalog, ran: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After each change of content, site or record there is a build again, once; here one that makes two files of any content."""
    found = inspection_of(tmp_path / "other", FILES)
    site = (OutputFile("index.html", b"<html></html>"), OutputFile("om.html", b"<html></html>"))
    monkeypatch.setattr(
        building, "build", lambda settings, *_: Outcome(inspection=found, written=publish(site, settings.out), pages=2)
    )
    wrong = []
    for name, edit in EDITS.items():
        for folder in ("content", "site"):
            shutil.rmtree(folder, ignore_errors=True)
        write_files(Path("content"), FILES)
        katalog(*ARGUMENTS)
        ran.clear()
        edit()
        katalog(*ARGUMENTS)
        if ran != ["built"]:
            wrong.append(f"{name}: {ran}")
    assert wrong == []


def test_other_options_and_days_build(
    katalog: Katalog, ran: list[str], plain_pages: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither another address nor another day is told what the last build was told; a number of processes changes nothing."""
    write_files(Path("content"), FILES)
    for more in ((), ("--site-url", "https://eksempel.dk"), ("--set-aside",), ("--jobs", "1")):
        katalog(*ARGUMENTS, *more)
    assert len(ran) == 4
    katalog(*ARGUMENTS, "--jobs", "2")
    assert len(ran) == 4
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")
    katalog(*ARGUMENTS)
    assert len(ran) == 5


def test_errors_and_what_is_written_meanwhile_leave_no_record(
    katalog: Katalog, plain_pages: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that published nothing, or whose content was saved while it ran, is no record for the next."""
    write_files(Path("content"), {"cases/a.md": case_text(omraader="[blåbær]")})
    assert katalog(*ARGUMENTS).code == 1
    assert not Path(".cache/byg").exists()
    write_files(Path("content"), FILES)
    build = building.build
    saved = lambda *rest: (build(*rest), write_files(Path("content"), FILES))[0]  # noqa: E731
    monkeypatch.setattr(building, "build", saved)
    assert katalog(*ARGUMENTS).code == 0
    assert not Path(".cache/byg").exists()


def test_a_disk_that_takes_nothing_only_costs_time(katalog: Katalog, plain_pages: None) -> None:
    """With a file where the folder of the record should be, the site is built all the same, and nothing is said."""
    write_files(Path("content"), FILES)
    Path("en-fil").write_text("x")
    for _ in range(2):
        found = katalog(*ARGUMENTS, "--cache", "en-fil/lager")
        assert found.code == 0
    assert "katalog:" not in found.err


LOADED = """
import sys
from builder.shell.cli import main
sys.argv = ["katalog", *sys.argv[1:]]
try:
    main()
finally:
    print("loaded", *sys.modules)
"""


def test_a_build_of_nothing_new_loads_no_stage(katalog: Katalog, plain_pages: None) -> None:
    """Neither a table nor a template is looked at to find that there is nothing to do."""
    write_files(Path("content"), FILES)
    katalog(*ARGUMENTS)
    found = subprocess.run(
        [sys.executable, "-c", LOADED, *ARGUMENTS, "--cache", ".cache"],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    loaded = set(found.stdout.splitlines()[-1].split())
    assert "(0 nye eller ændrede" in found.stdout
    assert (
        loaded & {"builder.shell.build", "builder.nouns.tables", "builder.nouns.model", "yaml", "jinja2", "markdown_it"} == set()
    )
    assert unchanged.__name__ in loaded


def test_a_register_of_the_program_is_read_like_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A word of it makes another build, but leaves what is kept of all that is not made of that word; our own code does not."""
    write_files(tmp_path / "builder", {"a.py": "", "registers/groups.yaml": "grupper: []\n"})
    settings = settings_of(write_files(tmp_path / "content", FILES))
    monkeypatch.setattr(going_in, "CODE", tmp_path / "builder")

    def known() -> tuple[Inputs | None, str]:
        return going_in.inputs(settings), going_in.program()

    before = known()
    write_files(tmp_path / "builder", {"registers/groups.yaml": "grupper: [ ]\n"})
    word = known()
    write_files(tmp_path / "builder", {"a.py": "A = 1\n"})
    code = known()
    assert (word[0] != before[0], word[1] == before[1]) == (True, True)
    assert (code[0] != word[0], code[1] == word[1]) == (True, False)
