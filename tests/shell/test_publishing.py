"""Whatever happens to a build, the site of before stands whole, and the editor is told what helps."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from builder.nouns.site import budgets
from builder.shell.settings import PROJECT
from builder.stages.index import service
from tests.builders import case_text, tree, write_files
from tests.shell.command import Katalog

TELLING = "from builder.shell import building, cli; building.SLOW = -1; cli.process()"
"""`katalog`, which tells each step at once, however fast the machine is."""
CASES: dict[str, str | bytes] = {f"cases/c{n}.md": case_text(titel=f"Sag {n}") for n in range(3)}


def built(katalog: Katalog) -> dict[str, bytes]:
    """The site that stands where we are, in a folder of its own."""
    assert katalog("build", "--content", write_files(Path("content"), CASES), "--out", "here/site", "--no-search").code == 0
    return tree(Path("here"))


@pytest.mark.usefixtures("plain_pages")
def test_a_catalogue_without_cases_replaces_none_that_has_some(katalog: Katalog) -> None:
    """An empty folder is rather a mistake than a wish; who means it says so."""
    before = built(katalog)
    empty = write_files(Path("empty"), {"cases/.keep": ""})
    found = katalog("build", "--content", empty, "--out", "here/site", "--no-search")
    assert (found.code, tree(Path("here"))) == (1, before)
    assert "--allow-empty" in found.err
    assert katalog("build", "--content", empty, "--out", "here/site", "--no-search", "--allow-empty").code == 0
    assert "site/cases/c1.html" not in tree(Path("here"))


@pytest.mark.usefixtures("plain_pages")
def test_a_failing_index_changes_nothing(katalog: Katalog, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages are new and well, but without search they are not published."""
    before = built(katalog)
    write_files(Path("content"), {"cases/c1.md": case_text(titel="En anden")})
    for program in (sys.executable, Path("nowhere")):
        monkeypatch.setattr(service, "get_executable", lambda program=program: program)
        found = katalog("build", "--content", "content", "--out", "here/site")
        assert (found.code, tree(Path("here"))) == (2, before)
        assert "søgeindekset kunne ikke bygges" in found.err


@pytest.mark.usefixtures("plain_pages")
def test_what_is_found_on_the_finished_pages_stops_the_build(katalog: Katalog, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each finding names its page, and the old site stands."""
    before = built(katalog)
    monkeypatch.setattr(budgets, "PAGES", {"cases": 100})
    found = katalog("build", "--content", "content", "--out", "here/site", "--no-search", "--no-cache")
    assert (found.code, tree(Path("here"))) == (2, before)
    assert "cases/c1.html vejer" in found.err
    assert "3 fejl på de færdige sider.\nSiden er ikke bygget; den gamle ligger uændret." in found.err


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_a_build_that_is_stopped_leaves_the_site_of_before(tmp_path: Path, number: signal.Signals) -> None:
    """Asked to stop in the middle of its work it says so and leaves nothing beside; killed, it leaves a whole site as well."""
    write_files(tmp_path / "content", {f"cases/c{n}.md": case_text(titel=f"Sag {n}") for n in range(160)})
    write_files(tmp_path / "site", {".katalog": "", "index.html": "før"})
    before = tree(tmp_path / "site")
    command = [sys.executable, "-c", TELLING, "build", "--content", "content", "--out", "site", "--no-search", "--jobs", "2"]
    running = subprocess.Popen(
        command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(PROJECT)}, stderr=subprocess.PIPE, text=True
    )
    assert running.stderr
    assert any(line.startswith("Tegner") for line in running.stderr)
    running.send_signal(number)
    said = running.communicate(timeout=60)[1]
    assert "Traceback" not in said
    if running.returncode == 0:  # done before it heard of it
        assert (tmp_path / "site" / "cases" / "c159.html").exists()
        return
    assert tree(tmp_path / "site") == before
    if number != signal.SIGKILL:
        assert (running.returncode, said.splitlines()[-1]) == (128 + number, "Afbrudt.")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "site"]
