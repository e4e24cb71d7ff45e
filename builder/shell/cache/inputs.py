"""All that a build is made of, as one digest: two builds with the same digest make the same site and say the same of it.

Every file is read, for neither its date nor its size tells whether it has changed. No stage is loaded for that.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

from builder.shell.settings import PROJECT, Settings

CODE = Path(__file__).parents[2]
"""Our own code, and in a folder of their own the registers that come with it."""
_REGISTERS = "registers"
MOST = 50_000
"""How many files a content folder may hold for an unchanged one to be looked for; our own choice."""
_UNASKED = frozenset({"jobs", "cache"})
"""What of the settings changes nothing but time."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """`key` is the digest of all that goes in; `times` is one of the files' times, which tells of writing meanwhile."""

    key: str
    times: str


def inputs(settings: Settings) -> Inputs | None:
    """What a build with these settings would be made of now; None when there are too many files or a folder cannot be listed."""
    told, times = hashlib.sha256(), hashlib.sha256()
    try:
        for word in (program(), os.getcwd(), *_asked(settings)):  # noqa: PTH109 a text is wanted
            told.update(f"{len(word)} {word}".encode(errors="surrogateescape"))
        for number, (name, entry) in enumerate(_entries(settings.content, settings.templates)):
            if number > MOST:
                return None
            told.update(os.fsencode(f"\0{name}\0"))
            _add(entry, told, times)
    except OSError:
        return None
    return Inputs(told.hexdigest(), times.hexdigest())


def program() -> str:
    """A digest of our own code, of Python and of all libraries by their versions.

    The registers are none of it: they are read like content, so what is made of a word depends on that, and nothing else does.
    Raises `OSError` when a folder of them cannot be listed.
    """
    told = hashlib.sha256(f"{sys.version}\0{sys.platform}\0".encode())
    for folder in sys.path:
        if folder and Path(folder).is_dir():
            told.update("\0".join(sorted(name for name in os.listdir(folder) if name.endswith(".dist-info"))).encode())  # noqa: PTH208
    for name, entry in _under(CODE, ""):
        if not name.startswith(f"/{_REGISTERS}/"):
            told.update(os.fsencode(f"\0{name}\0"))
            _add(entry, told, hashlib.sha256())
    told.update((PROJECT / "pyproject.toml").read_bytes())
    return told.hexdigest()


def _asked(settings: Settings) -> Iterator[str]:
    """What was asked for, as text: the folders by their names, for a report tells them, the day, the site's words, options."""
    return (f"{row.name}={getattr(settings, row.name)!r}" for row in fields(settings) if row.name not in _UNASKED)


def _entries(content: Path, templates: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    yield from _under(content, "content")
    yield from _under(templates, "templates")
    yield from _under(CODE / _REGISTERS, _REGISTERS)


def _under(root: Path, name: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All that lies under `root`, by a name that begins with `name`; what is hidden at the top is nobody's content."""
    waiting = [(name, str(root), True)]
    while waiting:
        name, folder, is_top = waiting.pop()
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
        for entry in found:
            if entry.name == "__pycache__" or (is_top and entry.name.startswith(".")):
                continue
            yield f"{name}/{entry.name}", entry
            if entry.is_dir(follow_symlinks=False):
                waiting.append((f"{name}/{entry.name}", entry.path, False))


def _add(entry: os.DirEntry[str], told: hashlib._Hash, times: hashlib._Hash) -> None:
    """Adds what the entry is and holds; a file that cannot be read counts as one that says why."""
    info = entry.stat(follow_symlinks=False)
    times.update(f"{info.st_size} {info.st_mtime_ns} {info.st_ctime_ns} {info.st_ino} ".encode())
    told.update(f"{stat.S_IFMT(info.st_mode)} ".encode())
    if stat.S_ISLNK(info.st_mode):
        told.update(os.fsencode(f"{Path(entry.path).readlink()}\0{entry.is_dir()}{entry.is_file()}"))
    elif stat.S_ISREG(info.st_mode):
        try:
            with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 a thousand times, and a path costs as much as the file
                data = file.read()
        except OSError as error:
            data = f"{error.errno}".encode()
        told.update(b"%d " % len(data) + data)
