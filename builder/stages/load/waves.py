"""A content folder in; the files of the survey's waves out as text, behind the same gate as content."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from builder.nouns.language import phrases
from builder.nouns.language.danish import slug
from builder.nouns.limits import MAX_BYTES, MAX_REGISTER_BYTES
from builder.nouns.problem import Problem
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.waves.files import HEAD, REPLIES, LoadedWaves
from builder.stages.load.content import entries_of, is_foreign, is_wave
from builder.stages.load.data_files import SHEETS, keys_of, lost
from builder.stages.load.data_text import read_data


def load_waves(root: Path) -> LoadedWaves:
    """Every file of a wave under `surveys` in the content folder `root`, in order of path.

    A wave is a folder called by its year with the file `HEAD` and, once there are answers, a file for each case in `REPLIES`.
    What else lies there is a problem, save what editors and systems leave behind. Raises `OSError` for a folder that the system
    will not list.
    """
    files, problems = [], []
    surveys = root / "surveys"
    for folder in sorted(surveys.iterdir()) if surveys.is_dir() else ():
        for path in _files(folder) if is_wave("surveys", folder) else ():
            name = path.relative_to(root).as_posix()
            read = _read(path, name)
            files += [read] if isinstance(read, SourceFile) else []
            problems += read if isinstance(read, list) else []
    return LoadedWaves(files=tuple(files), problems=tuple(problems))


def _files(folder: Path) -> Iterator[Path]:
    yield from (path for path in entries_of(folder) if path.name != REPLIES)
    replies = folder / REPLIES
    yield from [replies] if is_foreign(replies) else entries_of(replies)


def _read(path: Path, name: str) -> SourceFile | list[Problem]:
    is_reply = path.parent.name == REPLIES
    if path.name != HEAD and not (is_reply and path.suffix == ".yaml"):
        if path.is_symlink() or path.is_dir():
            return [_folder(path, name)]
        if meant := _meant(path, "" if is_reply else f"{REPLIES}/"):
            return [lost(name, path.name, phrases.did_you_mean([meant]))]
        if path.suffix.lower() in SHEETS:
            return [lost(name, path.name, phrases.TAKE_IN.format(year=name.split("/")[1]))]
        near = get_close_matches(path.name.lower(), [HEAD], n=1)
        hint = phrases.did_you_mean(near) or phrases.WAVES.format(head=HEAD, replies=REPLIES)
        return [Problem(code="fil-ukendt", span=Span(name), words={"name": path.name}, hint=hint)]
    if is_reply:
        return read_data(path, name, MAX_BYTES, phrases.EMPTY_ANSWER)
    return read_data(path, name, MAX_REGISTER_BYTES, phrases.EMPTY_WAVE)


def _folder(path: Path, name: str) -> Problem:
    """A folder in that of a wave, or a shortcut: the answers lie in one folder, under its own name."""
    if path.is_dir() and not path.is_symlink() and get_close_matches(path.name.lower(), [REPLIES], n=1):
        return lost(name, path.name, phrases.did_you_mean([REPLIES]))
    hint = phrases.SUBFOLDER.format(folder=path.parent.name) if path.is_dir() and not path.is_symlink() else ""
    return Problem(code="fil-ikke-almindelig", span=Span(name), words={"name": path.name}, hint=hint)


def _meant(path: Path, replies: str) -> str:
    """The name that a file should have that holds an answer or a wave and bears another name; empty for a file of neither.

    `replies` leads from the file's folder to that of the answers.
    """
    keys, stem = keys_of(path), slug(path.name.partition(".")[0])
    return HEAD if "spoergsmaal" in keys else f"{replies}{stem}.yaml" if {"besvaret", "svar"} <= keys and stem else ""
