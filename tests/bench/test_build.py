"""The bench in small: every edit is one of its kind and each run's another, a row that fails is told, stale files are found."""

from __future__ import annotations

import shutil
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from bench import build, edits, preview, report, rows
from bench.answers import FIRST, Answers
from bench.generate import generate
from bench.hugo import _told
from bench.measure import CommandError, Cost, _tree, run
from bench.ours import Ours
from bench.trees import changed, tree, weights
from builder.shell.build import inspect
from tests.builders import settings_of

CASES = 3


class Copying(Ours):
    """A maker of sites that copies its sources, and one file only at first when it is `forgetful`."""

    forgetful = False

    def _compile(self) -> None:
        """Nothing of the copy is run."""

    def _build(self, out: Path, *flags: str) -> Cost:
        if "titel 2" in "".join(path.read_text("utf-8") for path in (self.place.content / "cases").iterdir()):
            raise CommandError("exit code 1")
        kept = out / "case-00001.md"
        before = kept.read_text("utf-8") if self.forgetful and kept.exists() else ""
        shutil.copytree(self.place.content / "cases", out, dirs_exist_ok=True)
        (out / "template.html").write_text((self.place.program / "templates" / "case.html").read_text("utf-8"), "utf-8")
        (out / "day").write_text(str(self.place.day), "ascii")
        if before:
            kept.write_text(before, "utf-8")
        return Cost(2.0, 1.0, 3 * 1024**2)


@pytest.fixture
def place(tmp_path: Path) -> edits.Place:
    return Copying(tmp_path, CASES, search=False).place


def test_every_edit_changes_one_source_and_each_run_another_way(place: edits.Place) -> None:
    expected = {"unchanged": 0, "one body": 1, "one title": 1, "one register entry": 1, "one template": 1, "next day": 0}
    found = {}
    for name, edit in edits.EDITS.items():
        states = [_state(place)]
        for _ in range(2):
            place.runs += 1
            edit(place)
            states.append(_state(place))
        found[name] = {len(changed(one, other)) for one, other in pairwise(states)}
    assert found == {name: {number} for name, number in expected.items()}
    assert place.day == 2


def test_the_made_up_cases_agree_with_themselves(tmp_path: Path) -> None:
    """A build of them prints no warning, so that what is measured is the build; the same number gives the same bytes."""
    content, again = tmp_path / "content", tmp_path / "again"
    generate(content, 40)
    generate(again, 40)
    assert tree(content) == tree(again)
    assert {problem.code for problem in inspect(settings_of(content)).problems} == set()


def test_rows_are_measured_in_order_and_what_a_build_forgets_is_stale(tmp_path: Path) -> None:
    ours = Copying(tmp_path, CASES, search=False)
    ours.forgetful = True
    ours.place.runs = -2  # the second row edits case 1
    made = list(rows.rows(ours, None, 2, tuple(edits.EDITS)))
    assert [row.name for row in made] == ["cold", *edits.EDITS]
    assert not any(row.failed for row in made)
    assert {row.name for row in made if row.stale} >= {"one body"}
    assert made[1].stale == ()
    assert made[1].files == 0
    text = report.written([report.Table(size=CASES, search=False, rows=made)], runs=2, hugo="")
    assert "| cold | 2.00 / – | 1.00 / – | 3.00 / – |" in text
    assert "**Stale after »one body«**: case-00001.md" in text


def test_a_row_that_fails_is_told_and_the_others_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(place: edits.Place) -> None:
        raise CommandError("exit code 1: siden er for tung")

    monkeypatch.setitem(edits.EDITS, "one title", broken)
    monkeypatch.setattr(build, "Ours", Copying)
    out = tmp_path / "performance.md"
    build.main(["--sizes", "2", "--search", "--preview", "--runs", "1", "--rows", "one title", "next day", "--out", str(out)])
    text = out.read_text("utf-8")
    assert "**»one title« failed**: CommandError: exit code 1: siden er for tung" in text
    assert "| next day | 2.00 / – |" in text
    assert "## Weight of pages" in text
    assert "next day" in capsys.readouterr().out


def test_a_save_is_seen_on_the_page_that_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of save comes to its page in a real preview, and each corpus is told beside its cold build."""
    ours = Ours(tmp_path, CASES, search=True)
    found = preview.from_save_to_page(ours.place, 1)
    assert (list(found), min(found.values()) > 0) == (list(preview.SAVES), True)
    saves = [report.Saves(size=0, cold=4.0, seconds={**found, "one body": 0.2}), report.Saves(size=9, failed="x")]
    text = report.written([], saves, runs=1, hugo="")
    assert "| our content | 0.20 |" in text
    assert " | 0.05 |\n| 9 | – | – | – | – | – |\n\n**Not measured**: x" in text


def test_a_command_is_measured_with_its_children_and_its_last_words(tmp_path: Path) -> None:
    child = "x = bytearray(40_000_000); import time; time.sleep(.2)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    cost = run([sys.executable, "-c", parent], tmp_path, {})
    assert cost.wall > 0.2
    assert cost.cpu > 0
    assert cost.memory > 40_000_000 or sys.platform != "linux"
    with pytest.raises(CommandError, match="exit code 3: måske"):
        run([sys.executable, "-c", "print('måske'); raise SystemExit(3)"], tmp_path, {"PYTHONIOENCODING": "utf-8"})


def test_pages_are_weighed_with_what_they_load(tmp_path: Path) -> None:
    for value in ("status/drift", "status/opgivet"):
        (tmp_path / "cases" / value).mkdir(parents=True)
        (tmp_path / "cases" / value / "2.html").write_text("side", "utf-8")
    (tmp_path / "a.css").write_bytes(b"x" * 100)
    page = '<link rel="stylesheet" href="../a.css"><script defer src="../none.js"></script>'
    for name in ("one.html", "two.html", "index.html"):
        (tmp_path / "cases" / name).write_text(page, "utf-8")
    found = {weight.kind: (weight.number, weight.html, weight.heaviest) for weight in weights(tmp_path)}
    assert found == {
        "cases/*": (2, len(page), len(page) + 100),
        "cases/*/*/*": (2, 4, 4),
        "cases/index.html": (1, len(page), len(page) + 100),
    }


def test_hugo_is_told_the_same_body_of_every_case(place: edits.Place) -> None:
    """Also of one that has no gain or no price."""
    for case in (place.content / "cases").iterdir():
        text = case.read_text("utf-8")
        assert text.split("---\n", 2)[2] in _told(text)


def _state(place: edits.Place) -> dict[str, str]:
    folders = (place.content, place.program / "templates", place.program / "builder" / "registers")
    return {f"{folder.name}/{path}": digest for folder in folders for path, digest in tree(folder).items()}


def test_a_process_that_ends_while_it_is_looked_at_has_none_below_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system may take its folder away between two steps; what it had is no longer there to be measured."""

    def ended(folder: Path, pattern: str) -> None:
        raise FileNotFoundError(folder)

    monkeypatch.setattr(Path, "glob", ended)
    assert list(_tree(1)) == [1]


def test_how_long_a_reader_waits_is_told_beside_what_is_asked_for() -> None:
    """A row a corpus that was asked: the first answer, and the middle and the slowest of what comes after it."""
    found = Answers(first=212.4, keys=(20, 31, 80), filtered=90, choices=(9, 12, 48))
    tables = [report.Table(size=9, search=False), report.Table(size=1000, search=True, answers=found)]
    text = report.written(tables, runs=1, hugo="")
    assert "| 1,000 | 212 | 31 | 80 | 90 | 12 | 48 |" in text
    assert f"({FIRST} are" in text
    assert "From a question" not in report.written(tables[:1], runs=1, hugo="")
