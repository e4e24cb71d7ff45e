"""What a program in Pagefind's place says, and does not say, is taken as it is meant."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from builder.stages.index import service
from builder.stages.index.service import IndexingError, run

PROGRAM = """
import base64, json, sys
waiting, unread = [], []
def heard():
    parts = unread[:]
    while not waiting:
        part = sys.stdin.buffer.read1(65_536)
        if not part:
            sys.exit()
        *ends, rest = part.split(b",")
        for end in ends:
            waiting.append(b"".join((*parts, end)))
            parts.clear()
        parts.append(rest)
    unread[:] = parts
    return json.loads(base64.b64decode(waiting.pop(0)))
def say(number, **words):
    sys.stdout.buffer.write(base64.b64encode(json.dumps({{"message_id": number, "payload": words}}).encode()) + b",")
    sys.stdout.buffer.flush()
while True:
    asked = heard()
    number, kind = asked["message_id"], asked["payload"]["type"]
    file = base64.b64encode(b"words").decode()
    told = {{"type": kind, "index_id": 0, "files": [{{"path": "a", "content": file}}, {{"path": "b-ui.js", "content": file}}]}}
{then}
"""


@pytest.fixture(autouse=True)
def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, then: str) -> None:
    """A program that answers as Pagefind does, but for what is said in `then`."""
    program = tmp_path / "pagefind.py"
    program.write_text(PROGRAM.format(then=f"    {then}"), "utf-8")
    real = subprocess.Popen
    # Not as a program of its own, which a script is not on every system.
    monkeypatch.setattr(service.subprocess, "Popen", lambda _, **pipes: real([sys.executable, program], **pipes))


@pytest.mark.parametrize("then", ["say(number, **told)", "say(number, **told, more='x' * 20_000)"])
def test_long_pages_and_long_answers_do_not_wait_for_each_other() -> None:
    """Both are longer than what a pipe holds, and there are more of them than may be on their way at once."""
    assert run((f"{n}.html", "y" * 70_000) for n in range(80)) == {"a": b"words"}


@pytest.mark.parametrize("then", ["say(number, type='Error', message='no room') if number == 40 else say(number, **told)"])
def test_what_goes_wrong_with_a_page_is_told() -> None:
    with pytest.raises(IndexingError, match="no room"):
        run((f"{n}.html", "y") for n in range(80))


@pytest.mark.parametrize("then", ["say(number + (number == 3), **told)"])
def test_answers_in_another_order_are_not_taken() -> None:
    with pytest.raises(IndexingError, match="orden"):
        run([("1.html", "y"), ("2.html", "y")])


@pytest.mark.parametrize("then", ["sys.exit() if number == 3 else say(number, **told)"])
def test_a_program_that_ends_is_told() -> None:
    with pytest.raises(IndexingError, match="svarer ikke"):
        run((f"{n}.html", "y" * 70_000) for n in range(80))
