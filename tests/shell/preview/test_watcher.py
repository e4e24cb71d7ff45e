"""When the preview builds, with a clock and a disk of the test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

import pytest

from builder.shell.preview.snapshot import Snapshot
from builder.shell.preview.watcher import DOUBT, PARDONS, PATIENCE, Doubtful, Watcher, keep_building

State = dict[str, int]


class Story:
    """What the watcher sees at each look; after the last, the preview stops."""

    def __init__(self, states: Iterable[State]) -> None:
        self.states = list(states)
        self.seen = 0
        self.told: list[str] = []

    def look(self) -> Snapshot:
        """The next state; the last for good."""
        state = self.states[min(self.seen, len(self.states) - 1)]
        self.seen += 1
        return {path: (version,) for path, version in state.items()}

    def wait(self, seconds: float) -> bool:
        """No time passes; whether all has been told."""
        return self.seen >= len(self.states)

    def attempt(self) -> Callable[[], None]:
        """A build; what shows it."""
        self.told.append("build")
        return lambda: self.told.append("show")

    def run(self) -> list[str]:
        """What has been done until the end."""
        keep_building(Watcher(self.look, self.wait), self.attempt)
        return self.told


A, B = {"a": 1, "b": 1}, {"a": 2, "b": 1}
BOTH = {"a": 2, "b": 2}
FULL = ["build", "show"]
FIRST = [A, A, A]  # a look, one at rest, one after the first build


@pytest.mark.parametrize(
    ("states", "told"),
    [
        pytest.param([*FIRST, A, A, A, A], FULL, id="nothing happens"),
        pytest.param([*FIRST, B, B, B, B, B], FULL * 2, id="one save"),
        pytest.param(
            [*FIRST, *({f"{n}": n for n in range(many)} for many in range(12)), *[{f"{n}": n for n in range(12)}] * 5],
            FULL * 2,
            id="a branch is switched, file by file",
        ),
        pytest.param([*FIRST, {**A, "4913": 1}, A, A, A, A], FULL, id="an editor's trial file comes and goes"),
        pytest.param([*FIRST, {"b": 1}, {"b": 1}, {"b": 1}, {"b": 1}], FULL * 2, id="a file is deleted"),
        pytest.param([*FIRST, {"b": 1}, B, B, B, B], FULL * 2, id="a file is saved by being taken away and put back"),
        pytest.param([A, A, B, B, B, B, B], FULL * 2, id="one file is saved in the middle of a build: it shows, and one more follows"),
        pytest.param([A, A, BOTH, BOTH, BOTH, BOTH, BOTH], ["build", *FULL], id="two are saved in the middle: the mixture never shows"),
    ],
)  # fmt: skip
def test_how_often_it_builds(states: list[State], told: list[str]) -> None:
    """One build for a burst, one more for a save under way, none for nothing."""
    assert Story(states).run() == told


def test_a_file_that_never_rests_does_not_stop_the_preview() -> None:
    """A log that is written all the time among the content lets a build begin nevertheless."""
    story = Story([{"a": version} for version in range(3 * PATIENCE)])
    assert story.run()[:4] == FULL * 2


def test_it_stops_when_it_is_asked_to() -> None:
    """A preview that is stopped begins no further build."""
    assert Story([A, A, BOTH]).run() == ["build"]


class Halves:
    """A program that writes a file in two steps, and a build that reads what is there; time is counted in looks."""

    def __init__(self, pause: int, writes: int = 1, *, broken: bool = False) -> None:
        self.pause, self.last, self.broken = pause, 2 * writes, broken
        self.looks = 0
        self.told: list[str] = []

    @property
    def state(self) -> int:
        """An odd number is a half-written file."""
        return min(self.looks // self.pause, self.last)

    def look(self) -> Snapshot:
        """Lets time pass."""
        self.looks += 1
        return {"a": (self.state,)}

    def attempt(self) -> Callable[[], None]:
        """A half-written file is a fault; with `broken` a whole one as well."""
        is_fault = self.broken or self.state % 2
        show = partial(self.told.append, "fault" if is_fault else "page")
        return Doubtful(show) if is_fault else show

    def run(self) -> list[str]:
        """What was shown until some time after the last step."""
        end = self.pause * (self.last + 1) + 5 * DOUBT
        keep_building(Watcher(self.look, lambda seconds: self.looks > end), self.attempt)
        return self.told


def test_a_half_written_file_never_shows_as_a_fault() -> None:
    """Whatever the pause between two steps of a save, no fault flashes; one that stays is shown, and so is one that never rests."""
    assert [Halves(pause).run() for pause in (4, DOUBT - 1)] == [["page", "page"]] * 2
    assert "fault" in Halves(4 * DOUBT).run()
    assert Halves(4, writes=4 * PARDONS, broken=True).run()[:-1]
