"""An index that nobody waits for any more is given up: Pagefind is ended, and what was being made is nowhere."""

from __future__ import annotations

import subprocess
from typing import Any

import pytest

from builder.stages.index import service


class Overtaken(BaseException):
    """There has been a save."""


@pytest.mark.parametrize("calls", [1, 4, 42])
def test_pagefind_is_ended_when_its_index_is_overtaken(calls: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """At its start, between two pages and near its end: it is gone when the call returns, and the next one makes the same index."""
    begun: list[subprocess.Popen[bytes]] = []

    class Noticed(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *words: Any, **others: Any) -> None:
            super().__init__(*words, **others)
            begun.append(self)

    monkeypatch.setattr(service.subprocess, "Popen", Noticed)
    told: list[None] = []

    def between() -> None:
        told.append(None)
        if len(told) == calls:
            raise Overtaken

    page = "<html lang=da><body><h1>Fælles drift {0}</h1><p>{0} kommuner deler en vagt om natten.</p></body></html>"
    documents = [(f"cases/{number}.html", page.format(number)) for number in range(40)]
    with pytest.raises(Overtaken):
        service.run(documents, between)
    assert [process.returncode is not None for process in begun] == [True]
    assert all(pipe is not None and pipe.closed for pipe in (begun[0].stdin, begun[0].stdout))
    if calls == 1:
        assert _words(service.run(documents, lambda: None)) == _words(service.run(documents))


def _words(files: service.Files) -> dict[str, bytes]:
    """What does not differ from run to run."""
    return {path: data for path, data in files.items() if path.startswith(("index/", "fragment/"))}
