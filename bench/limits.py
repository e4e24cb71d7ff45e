"""What the worst files cost, in seconds: `python -m bench.limits`. The tests count their work, this measures it.

A pattern runs inside `re`, where nothing can be counted; a careless one shows here as a row far above the others.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from builder.nouns.lint.privacy import matches
from tests.builders import case_text, problems
from tests.nouns.lint.test_privacy import WORST as TEXTS
from tests.stages.validate.body.test_weight import WORST as BODIES

HEADS = {
    "many commas in a group": (3, "raad:\n  - {{raad: {}, kilder: [k1]}}", "a, "),
    "amounts in a group": (3, "raad:\n  - {{raad: {}, kilder: [k1]}}", "1.000.000,00 "),
    "hard spaces before a colon": (3, "{}: a", "\u00a0"),
    "tabs before all": (0, "{}", "\t"),
    "dashes before all": (0, "{}", "-"),
    "brackets that nothing ends": (3, "raad: {}", "{{"),
    "lines of one letter": (3, "{}", "a\n"),
    "fields that no page has": (3, "{}", "a: b\n"),
}
"""Pieces that make the heaviest heads known: before which line of a case, from 0, and in what each stands again and again."""
SIZE = 98_000
"""Signs of a text, just below the limit of a file."""
ROOM = 90_000
"""Signs of what stands in a head, where a case has other lines as well; some of them take two bytes."""
SHOWN = 5


def main() -> None:
    """Prints the slowest pieces that patterns look through, and that the whole check of a case reads."""
    _table("patterns of what is private", TEXTS, lambda text: list(matches(text)))
    _table("check of a case", BODIES, lambda text: problems(case_text(f"\n{text}")))
    _show("check of a head", {name: _seconds(problems, _head(*piece)) for name, piece in HEADS.items()})


def _head(at: int, line: str, piece: str) -> str:
    """A case with a heavy `line` before the line number `at`, in which the `piece` stands as often as a file has room for."""
    lines = case_text().split("\n")
    return "\n".join([*lines[:at], line.format(piece * (ROOM // len(piece.encode()))), *lines[at:]])


def _table(what: str, pieces: Iterable[str], work: Callable[[str], object]) -> None:
    _show(what, {piece: _seconds(work, piece * (SIZE // len(piece))) for piece in pieces})


def _show(what: str, seconds: dict[str, float]) -> None:
    print(f"{what}, seconds")  # noqa: T201 a command's answer
    for piece in sorted(seconds, key=seconds.__getitem__, reverse=True)[:SHOWN]:
        print(f"{seconds[piece]:>8.2f}  {piece!r}")  # noqa: T201


def _seconds(work: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    work(text)
    return time.process_time() - began


if __name__ == "__main__":
    main()
