"""A file of data that lies where nobody reads it in; the place that it was meant for, out.

A register, a wave of the survey or an answer is known by its fields, for the name is what its editor got wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from builder.nouns.language import phrases
from builder.nouns.language.danish import slug
from builder.nouns.limits import MAX_BYTES
from builder.nouns.problem import Problem
from builder.nouns.registers.files import FOLDER
from builder.nouns.source.source_file import Span
from builder.nouns.tables import REGISTERS, TABLES
from builder.nouns.tables.registers import MUNICIPALITIES
from builder.nouns.tables.waves import ANSWERED, WAVE
from builder.nouns.waves.files import HEAD, REPLIES

_KEY = re.compile(r"^([a-zæøå_]+):", re.MULTILINE)
_CELLS = re.compile(r"[,;\t]")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
DATA = frozenset({".yaml", ".yml", ".csv", ".txt", ".md", ".json"})
"""Endings of files of data, and of what they are saved as by mistake."""
_COLUMNS = 3
"""From how many of its columns a file is taken for the register of municipalities; our own choice."""
_MOST, _DEPTH = 400, 3
"""So many files, and folders so deep, are looked at beside those of content."""
SHEETS = frozenset({".xlsx", ".csv", ".ods", ".xls", ".numbers", ".xlsm"})
"""Endings of spreadsheets, as filled-in forms have them."""
_NEEDED = frozenset(row.key for row in WAVE.fields if row.required)


def meant(path: Path) -> str:
    """The path under the content folder that the file at `path` was meant for; empty for a file of no such kind.

    The year of a wave is looked for in the names of the file's folder and of the file itself. Raises nothing.
    """
    if path.suffix.lower() not in DATA:
        return ""
    text = _text(path)
    keys = set(_KEY.findall(text))
    found = _YEAR.search(f"{path.parent.name}/{path.name}")
    wave = f"surveys/{found[0] if found else 'ÅR'}"
    if keys >= {ANSWERED.key, REPLIES}:
        return f"{wave}/{REPLIES}/{slug(path.name.partition('.')[0]) or 'navn'}.yaml"
    if keys >= _NEEDED:
        return f"{wave}/{HEAD}"
    name = _register(path, keys, text.lstrip("\n").partition("\n")[0])
    return f"{FOLDER}/{name}" if name else ""


def keys_of(path: Path) -> set[str]:
    """The names that begin lines of the file at `path` as those of fields do; none when it cannot be read."""
    return set(_KEY.findall(_text(path)))


def _text(path: Path) -> str:
    """The beginning of a regular file; nothing of one that cannot be read."""
    try:
        return path.read_bytes()[:MAX_BYTES].decode("utf-8-sig", "replace") if path.is_file() and not path.is_symlink() else ""
    except OSError:
        return ""


def _register(path: Path, keys: set[str], first: str) -> str:
    """The register that has the fields of the file and no others; empty for none."""
    if len(_header() & set(_CELLS.split(first.strip()))) >= _COLUMNS:
        return MUNICIPALITIES
    if path.name in REGISTERS and not path.name.endswith(".yaml"):
        return path.name
    has = {name: {row.key for row in record.fields} for name, record in REGISTERS.items() if name.endswith(".yaml")}
    return next((name for name, fields in has.items() if keys and keys <= fields), "")


def _header() -> frozenset[str]:
    """The columns of the register of municipalities."""
    register = REGISTERS[MUNICIPALITIES]
    return frozenset(column.key for column in register.group(register.fields[0].key).fields)


def strays(root: Path) -> Iterator[Problem]:
    """A problem for each register, wave and answer in the content folder `root` beside the folders of content.

    Raises `OSError` for a folder that the system will not list.
    """
    for path in islice(_beside(root, root, _DEPTH), _MOST):
        if place := meant(path):
            yield lost(path.relative_to(root).as_posix(), path.name, phrases.MOVE.format(place=place))


def lost(where: str, name: str, hint: str) -> Problem:
    """The problem of a file, or folder, called `name` at the path `where`, that nobody reads; `hint` is what helps."""
    return Problem(code="fil-ikke-laest", span=Span(where), words={"name": name}, hint=hint)


def _beside(root: Path, folder: Path, depth: int) -> Iterator[Path]:
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name.startswith(".") or path.is_symlink() or (folder == root and path.name in {*TABLES, FOLDER}):
            continue
        if path.is_dir():
            yield from _beside(root, path, depth - 1) if depth > 1 else ()
        else:
            yield path
