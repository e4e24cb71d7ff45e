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

SIZE = 98_000
"""Signs of a text, just below the limit of a file."""
SHOWN = 5


def main() -> None:
    """Prints the slowest pieces that patterns look through, and that the whole check of a case reads."""
    _table("patterns of what is private", TEXTS, lambda text: list(matches(text)))
    _table("check of a case", BODIES, lambda text: problems(case_text(f"\n{text}")))


def _table(what: str, pieces: Iterable[str], work: Callable[[str], object]) -> None:
    seconds = {piece: _seconds(work, piece * (SIZE // len(piece))) for piece in pieces}
    print(f"{what}, seconds")  # noqa: T201 a command's answer
    for piece in sorted(seconds, key=seconds.__getitem__, reverse=True)[:SHOWN]:
        print(f"{seconds[piece]:>8.2f}  {piece!r}")  # noqa: T201


def _seconds(work: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    work(text)
    return time.process_time() - began


if __name__ == "__main__":
    main()
