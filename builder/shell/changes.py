"""What a change touches, by git: the files it changes, and the content as it was before.

Only the problems that a change brings count against it. Those are all in the files it touches, and those in other files that
were not there before: a removed case breaks links elsewhere.
"""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from builder.nouns.problem import Problem


class GitError(Exception):
    """Git does not know the reference, or the content is not under git."""


@dataclass(frozen=True, slots=True)
class Change:
    """The commit that the change began at, and the content files that it touches, relative to the content folder.

    `base` is the commit's full name; among `files` are those that the change removes.
    """

    base: str
    files: frozenset[str]


def change_since(content: Path, reference: str) -> Change:
    """The change from where the work parted from `reference` to the files as they lie, new ones included.

    `reference` is anything that git calls a commit, `content` the folder that is looked at.

    Raises `GitError` when git is not there, the folder is no part of a repository, or git does not know the reference.
    """
    if reference.startswith("-"):
        raise GitError(f"»{reference}« er ikke et navn, som git kender")
    _git(content, "rev-parse", "--show-toplevel", failing=f"{content} ligger ikke i et git-lager")
    commit = f"{reference}^{{commit}}"
    tip = _git(content, "rev-parse", "--verify", "--quiet", commit, failing=f"git kender ikke »{reference}«").decode().strip()
    try:
        base = _git(content, "merge-base", tip, "HEAD", failing="").decode().strip()
    except GitError:  # a shallow clone, or no commit in common
        base = tip
    changed = _git(
        content, "diff", "--name-only", "--no-renames", "--relative", "-z", base, "--", ".", failing="git diff gik galt"
    )
    new = _git(content, "ls-files", "--others", "--exclude-standard", "-z", "--", ".", failing="git ls-files gik galt")
    names = (changed + new).decode("utf-8", "replace").split("\0")
    return Change(base, frozenset(filter(None, names)))


@contextmanager
def content_at(content: Path, commit: str) -> Iterator[Path]:
    """The content folder as it was at a commit, as a copy that is gone afterwards; empty when it was not there.

    `commit` is a full name as git gives it, `content` the folder as it is now. Regular files are copied; a link leads nowhere.

    Raises `GitError` when git is not there or the folder is no part of a repository, and `OSError` when the copy cannot be
    written.
    """
    _git(content, "rev-parse", "--show-prefix", failing=f"{content} ligger ikke i et git-lager")
    with TemporaryDirectory(prefix="katalog-") as folder:
        try:
            data = _git(content, "archive", "--format=tar", commit, failing="")  # of the folder it stands in, with its own paths
        except GitError:
            data = b""
        _unpack(data, Path(folder))
        yield Path(folder)


def brought(problems: tuple[Problem, ...], before: tuple[Problem, ...], change: Change) -> tuple[Problem, ...]:
    """The problems that count against the change: in its own files all, in others those that were not there before.

    `problems` are today's, `before` those of the commit that `change` is counted from, whose files are paths under the content
    folder. A problem is the same when file, code and message are: lines may have moved. In the order of `problems`.
    """
    known = {(p.span.file, p.code, p.message) for p in before}
    return tuple(p for p in problems if p.span.file in change.files or (p.span.file, p.code, p.message) not in known)


def _unpack(data: bytes, folder: Path) -> None:
    """Regular files, and links that lead nowhere, which are told as any link is; what else stood there is of no use."""
    if not data:
        return
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive:
            target = folder / member.name
            held = archive.extractfile(member) if member.isfile() else None
            if not (held or member.issym()) or not target.resolve().is_relative_to(folder.resolve()):
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            if held:
                target.write_bytes(held.read())
            else:
                with suppress(OSError):  # a system that lets nobody make one
                    target.symlink_to("ingen-steder")


def _git(folder: Path, *arguments: str, failing: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)  # noqa: S603, S607 our own arguments
    except FileNotFoundError as error:
        raise GitError("git er ikke installeret; --changed-since kan ikke bruges") from error
    if done.returncode:
        raise GitError(failing)
    return done.stdout
