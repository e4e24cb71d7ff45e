"""Work in several processes gives what one process gives."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from builder.shell.build import inspect
from builder.shell.settings import PROJECT
from builder.shell.workers import PORTION, WorkerError, beside, processes, spread
from tests.builders import case_text, settings_of, write_files


@pytest.mark.parametrize(
    ("items", "parts"), [(0, 1), (0, 2), (1, 1), (1, 3), (2, 2), (5, 2), (5, 7), (20, 1), (20, 3), (2 * 3 * PORTION, 3), (100, 3)]
)
def test_results_come_in_the_items_order(items: int, parts: int) -> None:
    """However the work is divided, every result is there once and in order."""
    found = spread(lambda part, parts: [f"ærø {n}" for n in range(items)][part::parts], parts)
    assert [*found] == [f"ærø {n}" for n in range(items)]


def test_work_is_done_elsewhere() -> None:
    """Each part has a process of its own; the first is ours."""
    found = [*spread(lambda part, parts: [os.getpid()], 3)]
    assert len(set(found)) == 3
    assert os.getpid() in found


@pytest.mark.parametrize("parts", [1, 3])
def test_who_has_seen_enough_ends_the_work(parts: int) -> None:
    """Results come before all of them are made, and no process lives on when nobody asks for more."""
    found = spread(itertools.count, parts)
    assert [next(found) for _ in range(100)] == [*range(100)]
    del found
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("parts", [1, 2])
def test_one_thing_is_made_beside_another(parts: int) -> None:
    """By a process of its own, or by this one when it is asked for; either way it is the same."""
    with beside(lambda: ("ærø", os.getpid()), parts) as made:
        here = os.getpid()
        assert made()[0] == "ærø"
        with beside(os.getpid, parts) as other:
            assert (other() == here) == (parts == 1)
    assert multiprocessing.active_children() == []


def test_what_goes_wrong_beside_is_raised_here_and_what_goes_wrong_here_ends_it() -> None:
    def failing() -> None:
        raise ValueError("ved siden af")

    with beside(failing, 2) as made, pytest.raises(ValueError, match="ved siden af"):
        made()
    with pytest.raises(KeyError), beside(signal.pause, 2):
        raise KeyError
    with beside(lambda: os.kill(os.getpid(), signal.SIGKILL), 2) as made, pytest.raises(WorkerError):
        made()
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("failing", [0, 1, 2])
def test_a_failure_anywhere_is_raised(failing: int) -> None:
    """What goes wrong in any process is raised here, as it was."""

    def work(part: int, parts: int) -> list[int]:
        if part == failing:
            raise ValueError(f"del {part}")
        return [part]

    with pytest.raises(ValueError, match=f"del {failing}"):
        list(spread(work, 3))


def test_a_process_that_the_system_ends_is_told() -> None:
    """A child that dies without an answer is no riddle, and the others do not live on."""

    def work(part: int, parts: int) -> list[int]:
        if part == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        if part == 2:
            signal.pause()
        return [part]

    with pytest.raises(WorkerError, match="--jobs 1"):
        list(spread(work, 3))
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize(
    ("items", "jobs", "number"),
    [(49, 8, 1), (50, 8, 8), (50, 1, 1), (0, 0, 1), (50, 0, os.cpu_count())],
)
def test_how_many_processes(items: int, jobs: int, number: int) -> None:
    """Less than half a second of work is done by one process; more by as many as asked for, or one per processor."""
    assert processes(items, 0.01, jobs) == number


def test_a_survey_does_not_depend_on_the_number_of_processes(tmp_path: Path) -> None:
    """The same content gives the same problems and the same catalogue with one process and with three."""
    texts = (
        case_text(titel="A"),
        case_text(omraader="[blåbær]"),
        case_text("\n[x](findes-ikke.md)[^k1]\n"),
        case_text(form=None),
    )
    content = write_files(tmp_path / "content", {f"cases/c{n:03}.md": texts[n % 4] for n in range(60)})
    one, three = (inspect(settings_of(content, jobs=jobs)) for jobs in (1, 3))
    assert one.problems == three.problems
    assert one.catalogue == three.catalogue


def test_a_wish_to_stop_is_not_lost_while_a_process_starts() -> None:
    """What a signal raises while Python forks would be thrown away, and the build would go on; so it waits for the fork."""
    program = """
import os, signal
from builder.shell import workers

class Ended(Exception): ...
def end(number, frame): raise Ended

signal.signal(signal.SIGTERM, end)
os.register_at_fork(after_in_parent=lambda: os.kill(os.getpid(), signal.SIGTERM))
try:
    list(workers.spread(lambda part, parts: [part], 2))
except Ended:
    print("stopped")
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("stopped\n", "")
