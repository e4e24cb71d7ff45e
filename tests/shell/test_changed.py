"""`katalog check --changed-since`: only what a change touches counts, and what it breaks elsewhere."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import case_text, write_files
from tests.shell.command import Katalog, Run

BAD = case_text(omraader="[blåbær]", partnere="[Lemvig, Struer]")
LINKING = case_text("\nSe [den anden](b.md).[^k1]\n", partnere="[Aarhus, Samsø]")

Git = Callable[..., str]


@pytest.fixture
def git(katalog: Katalog) -> Git:
    """Git in the folder where we stand, with a name of its own and none of the user's settings."""

    def run(*arguments: str) -> str:
        own = ["-c", "user.name=Prøve", "-c", "user.email=prove@example.dk", "-c", "init.defaultBranch=main"]
        done = subprocess.run(["git", *own, *arguments], capture_output=True, text=True, check=True)
        return done.stdout.strip()

    run("init")
    return run


def commit(git: Git, files: dict[str, str], message: str = "x") -> str:
    """Writes the files under content/ and commits everything; gives the commit."""
    write_files(Path("content"), dict(files))
    git("add", "-A")
    git("commit", "-m", message)
    return git("rev-parse", "HEAD")


def told(found: Run) -> list[tuple[str, str]]:
    """File and code of each problem of a JSON report."""
    return [(problem["file"], problem["code"]) for problem in json.loads(found.out)["problems"]]


def check(katalog: Katalog, since: str = "HEAD", form: str = "json") -> Run:
    """The check of a change."""
    return katalog("check", "--content", "content", "--changed-since", since, "--format", form)


def test_another_s_mistake_does_not_count(katalog: Katalog, git: Git) -> None:
    """A file that was broken before, and that the change leaves alone, does not fail it."""
    commit(git, {"cases/bad.md": BAD})
    write_files(Path("content"), {"cases/a.md": case_text()})
    found = check(katalog)
    assert (found.code, told(found)) == (0, [])


def test_a_mistake_in_a_changed_file_counts(katalog: Katalog, git: Git) -> None:
    """Whether the file is new, changed, or committed since; old mistakes in it count too."""
    first = commit(git, {"cases/a.md": case_text(), "cases/bad.md": BAD})
    write_files(Path("content"), {"cases/bad.md": BAD + "\nMere.\n", "cases/new.md": BAD})
    assert [file for file, _ in told(check(katalog))] == ["cases/bad.md", "cases/new.md"]
    commit(git, {})
    assert told(check(katalog, "HEAD")) == []
    assert check(katalog, first).code == 1


def test_a_file_that_never_becomes_a_page_is_no_green_check(katalog: Katalog, git: Git) -> None:
    """A proposal whose only file would be published nowhere."""
    commit(git, {"cases/a.md": case_text()})
    for name in ("cases/ny.md.txt", "cases/ny", "content/cases/ny.md", "ny.md"):
        write_files(Path("content"), {name: case_text(titel="Ny")})
        found = check(katalog)
        assert (found.code, told(found)) == (1, [(name, "fil-ikke-side")])
        (Path("content") / name).unlink()


def test_a_link_that_the_change_breaks_counts(katalog: Katalog, git: Git) -> None:
    """A removed file is told where it is missed, although that file is not touched."""
    commit(git, {"cases/a.md": LINKING, "cases/b.md": case_text(), "cases/bad.md": BAD})
    Path("content/cases/b.md").unlink()
    found = check(katalog)
    assert (found.code, told(found)) == (1, [("cases/a.md", "link-ukendt")])


def test_what_others_did_meanwhile_does_not_count(katalog: Katalog, git: Git) -> None:
    """The change is counted from where it parted from the other branch."""
    commit(git, {"cases/a.md": case_text()})
    git("checkout", "-b", "forslag")
    commit(git, {"cases/ny.md": case_text(partnere="[Odder, Samsø]")})
    git("checkout", "main")
    commit(git, {"cases/bad.md": BAD})
    git("checkout", "forslag")
    assert check(katalog, "main").code == 0


def test_content_that_was_not_there_before(katalog: Katalog, git: Git) -> None:
    """In a first commit everything is new."""
    write_files(Path(), {"README.md": "x"})
    git("add", "-A")
    git("commit", "-m", "x")
    write_files(Path("content"), {"cases/a.md": BAD})
    assert told(check(katalog)) == [("cases/a.md", "ord-ukendt")]


def test_the_text_says_that_others_have_errors(katalog: Katalog, git: Git) -> None:
    """Nobody is left to think that all is well."""
    commit(git, {"cases/bad.md": BAD})
    assert "Andre filer har 1 fejl, som ikke tæller her." in check(katalog, form="text").out


def test_annotations_name_changed_files_first(katalog: Katalog, git: Git) -> None:
    """GitHub shows ten; those of the change must be among them."""
    commit(git, {"cases/a.md": LINKING, "cases/b.md": case_text()})
    Path("content/cases/b.md").unlink()
    write_files(Path("content"), {"cases/z.md": BAD})
    lines = check(katalog, form="github").out.split("\n")
    assert ["z.md" in line for line in lines[:2]] == [True, False]


@pytest.mark.parametrize("since", ["findes-ikke", "--output=/tmp/x", "HEAD~99"])
def test_a_reference_that_git_does_not_know(katalog: Katalog, git: Git, since: str) -> None:
    """Wrong usage, told in Danish; a reference is never taken for an option of git's."""
    commit(git, {"cases/a.md": case_text()})
    found = katalog("check", "--content", "content", f"--changed-since={since}")
    assert found.code == 2
    assert found.err.startswith("katalog: ")
    assert since in found.err


def test_content_outside_git(katalog: Katalog) -> None:
    """Without a repository there is no change to speak of."""
    write_files(Path("content"), {"cases/a.md": case_text()})
    found = check(katalog)
    assert found.code == 2
    assert "ligger ikke i et git-lager" in found.err


def test_a_link_in_an_old_commit_is_not_followed(katalog: Katalog, git: Git) -> None:
    """It is no more a mistake of the change than another file's, and what it leads to is not read."""
    write_files(Path("content"), {"cases/a.md": case_text()})
    Path("content/cases/genvej.md").symlink_to("/etc/hostname")
    commit(git, {})
    write_files(Path("content"), {"cases/b.md": case_text(titel="B", partnere="[Odder, Samsø]")})
    found = check(katalog)
    assert (found.code, told(found)) == (0, [])
