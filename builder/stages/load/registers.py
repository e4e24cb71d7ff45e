"""A content folder in; the registers out as text: those that the folder brings and those that come with the program."""

from __future__ import annotations

import os
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from builder.nouns.language import phrases
from builder.nouns.limits import MAX_REGISTER_BYTES
from builder.nouns.problem import Problem
from builder.nouns.registers.files import FOLDER, RegisterFiles
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.tables import REGISTERS
from builder.stages.load.content import entries_of, is_foreign
from builder.stages.load.data_files import DATA, SHEETS, meant
from builder.stages.load.data_text import read_data

_LOST = (DATA | SHEETS) - {".txt", ".md"}
"""Endings of a file that is somebody's data, under whatever name: nobody keeps one in the folder that is not to be read."""
SHIPPED = Path(__file__).parents[2] / "registers"
"""The folder of the program's own registers."""


def load_registers(content: Path) -> RegisterFiles:
    """The files of `content/registers`, where present, and the program's own, behind the same gate as content.

    `content` is the content folder, which need not exist. A file is named as problems name it: relative to that folder, the
    program's own as well. A file that cannot be read, one of an unknown name and a folder that is none are problems.

    Raises `OSError` when the system will not list `content/registers`.
    """
    own, problems = _own(content / FOLDER)
    shipped: dict[str, SourceFile] = {}
    for name in REGISTERS:
        read = read_data(SHIPPED / name, named(content, SHIPPED / name), MAX_REGISTER_BYTES, phrases.EMPTY_REGISTER)
        if isinstance(read, SourceFile):
            shipped[name] = read
        else:
            problems += read
    files = {name: file for name, file in own.items() if file}
    unread = frozenset({*own, *REGISTERS} - {*files, *(shipped.keys() - own.keys())})
    return RegisterFiles(own=files, shipped=shipped, brought=len(own), unread=unread, problems=tuple(problems))


def _own(folder: Path) -> tuple[dict[str, SourceFile | None], list[Problem]]:
    """The registers of a content folder by name, None for one that does not pass the gate."""
    if is_foreign(folder):
        hint = phrases.IS_FILE.format(name=FOLDER) if folder.is_file() and not folder.is_symlink() else ""
        return {}, [Problem(code="fil-ikke-almindelig", span=Span(FOLDER), words={"name": FOLDER}, hint=hint)]
    found: dict[str, SourceFile | None] = {}
    problems = list(_strays(folder))
    for name in REGISTERS:
        if (folder / name).exists() or (folder / name).is_symlink():
            read = read_data(folder / name, f"{FOLDER}/{name}", MAX_REGISTER_BYTES, phrases.EMPTY_REGISTER)
            found[name] = read if isinstance(read, SourceFile) else None
            problems += read if isinstance(read, list) else ()
    return found, problems


def _strays(folder: Path) -> Iterator[Problem]:
    """Files that are no register: under a name misspelt by a letter they would be left out in silence."""
    for path in entries_of(folder):
        if path.name not in REGISTERS:
            near = _named_alike(path) or _meant(path)
            hint = phrases.did_you_mean(near) or phrases.REGISTERS.format(files=", ".join(REGISTERS))
            if near and path.is_dir():
                hint = phrases.MOVE_FILES.format(place=FOLDER)
            elif near and (folder / near[0]).exists():
                hint = phrases.IN_ITS_PLACE.format(name=near[0])
            code = "fil-ikke-laest" if near or path.suffix.lower() in _LOST else "fil-ukendt"
            yield Problem(code=code, span=Span(f"{FOLDER}/{path.name}"), words={"name": path.name}, hint=hint)


def _named_alike(path: Path) -> list[str]:
    """The register whose name a file nearly has, or has but for its ending, alone in a list."""
    stems = {name.partition(".")[0]: name for name in REGISTERS}
    bare = stems.get(path.name.lower().partition(".")[0])
    return [bare] if bare else get_close_matches(path.name.lower(), REGISTERS, n=1, cutoff=0.7)


def _meant(path: Path) -> list[str]:
    """The name of the register that has the fields of a file, or of the first file in a folder that has those of one."""
    files = sorted(path.iterdir()) if path.is_dir() and not path.is_symlink() else [path]
    places = (meant(file) for file in files)
    return [place.removeprefix(f"{FOLDER}/") for place in places if place.startswith(f"{FOLDER}/")][:1]


def named(content: Path, file: Path) -> str:
    """The file's path from the content folder, as problems name it; in full when none leads there, as between two drives.

    `content` is the content folder, `file` any file; with `/` on every system.
    """
    try:
        return Path(os.path.relpath(file, content.resolve())).as_posix()
    except ValueError:
        return file.as_posix()
