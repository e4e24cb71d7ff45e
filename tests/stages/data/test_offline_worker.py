"""The list of files that a reader's device may keep."""

from __future__ import annotations

import json
import re
from hashlib import sha256

from builder.nouns.site.site import OutputFile
from builder.shell.settings import PROJECT
from builder.stages.data import offline_worker

FILES = [
    OutputFile(path, path.encode())
    for path in (
        "pagefind/pagefind.js", "offline/da_1.js", "offline/words.js", "index.html", "cases/a.html", "assets/style.css",
        "assets/keep/worker.js", "assets/edition/meeting.js", "_headers", "robots.txt",
    )
]  # fmt: skip
ASKED = {"assets/style.css": "12345678", "assets/keep/worker.js": "abcdef12", "assets/edition/meeting.js": "0"}


def edition(files: list[OutputFile]) -> dict[str, object]:
    """What the worker is told."""
    (made,) = offline_worker(files, ASKED)
    found = re.search(r"^self\.catalogueEdition = (\{.*?\});$", made.data.decode(), re.DOTALL | re.MULTILINE)
    assert found
    return dict(json.loads(found[1]))


def test_a_device_keeps_what_readers_open() -> None:
    """Pages, their assets and search are listed with digests; what is for hosts, other editions or disk is not."""
    listed = ("assets/style.css", "cases/a.html", "index.html", "offline/words.js", "pagefind/pagefind.js")
    assert edition(FILES) == {
        "missing": "404.html",
        "core": [path for path in listed if path != "cases/a.html"],
        "asked": {"assets/style.css": "12345678"},
        "files": {path: sha256(path.encode()).hexdigest()[:12] for path in listed},
    }


def test_the_worker_changes_when_the_edition_does() -> None:
    """Another order gives the same bytes, another file others; it begins by saying how much there is, and names its code."""
    (made,) = offline_worker(FILES, ASKED)
    assert made.path == "sw.js"
    assert list(offline_worker(FILES[::-1], ASKED)) == [made]
    assert list(offline_worker([*FILES, OutputFile("om.html", b"")], ASKED)) != [made]
    size = sum(len(path) for path in edition(FILES)["files"])  # type: ignore[attr-defined]
    assert made.data.startswith(f"// 5 files of {size} bytes".encode())
    assert made.data.endswith(b'importScripts("assets/keep/worker.js?v=abcdef12");\n')


def test_without_its_code_there_is_none() -> None:
    """A theme of another's own may do without."""
    assert list(offline_worker(FILES, {})) == []


def test_who_must_remove_it_finds_its_store() -> None:
    """The notes on running the site, the worker and the page call the store by one name."""
    names = [
        (PROJECT / path).read_text("utf-8").count('"katalog:" + ')
        for path in ("docs/drift.md", "templates/assets/keep/worker.js", "templates/assets/keep/keep.js")
    ]
    assert names == [1, 1, 1]
