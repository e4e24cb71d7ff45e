"""Workflows read as data, and a job's steps run as scripts in a clean clone, as far as that can be done without the host."""

from __future__ import annotations

import compileall
import os
import py_compile
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

PROJECT = Path(__file__).parents[2]
WORKFLOWS = PROJECT / ".github" / "workflows"
LEFT_OUT = (".git", ".venv", ".cache", ".mypy_cache", ".ruff_cache", ".pytest_cache", "site", "dist", "*.egg-info")
"""What lies at the top of a working tree and is not the project's."""
NO_STEP_OF_CONTENT = ("tests", "bench", "facts", "findings")
"""Half of all files. The jobs that are run here are those of content, which ask nothing of them; if one did, it would fail."""
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


def read(path: Path) -> dict[str, Any]:
    """A YAML file with every value as text, so that »on« is no boolean."""
    loaded = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 the base loader makes only text
    assert isinstance(loaded, dict)
    return loaded


def jobs(workflow: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The jobs with their names."""
    yield from workflow["jobs"].items()


def steps(workflow: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every step of every job."""
    for _, job in jobs(workflow):
        yield from job["steps"]


def git(folder: Path, *arguments: str) -> str:
    """Runs git in a folder with nobody's own settings."""
    done = subprocess.run(["git", *arguments], cwd=folder, env=environment(), capture_output=True, text=True, check=True)
    return done.stdout


def environment(**more: str) -> dict[str, str]:
    """The machine's environment without what a developer has set for git or for this project."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "GITHUB_", "PYTHON", "VIRTUAL_ENV"))}
    who = {
        f"GIT_{role}_{key}": value
        for role in ("AUTHOR", "COMMITTER")
        for key, value in (("NAME", "T"), ("EMAIL", "t@example.dk"))
    }
    return kept | who | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"} | more


def commit(repository: Path, message: str) -> None:
    """Commits everything in a folder."""
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", message)


def new_repository(folder: Path) -> Path:
    """A repository with this working tree as its first commit on main, and with the program compiled for every clone of it."""
    at_the_top, below = shutil.ignore_patterns(*LEFT_OUT, *NO_STEP_OF_CONTENT), shutil.ignore_patterns("__pycache__")
    shutil.copytree(PROJECT, folder, ignore=lambda at, names: (at_the_top if at == str(PROJECT) else below)(at, names))
    compileall.compile_dir(folder / "builder", quiet=1, invalidation_mode=py_compile.PycInvalidationMode.CHECKED_HASH)
    git(folder, "init", "--quiet", "--initial-branch=main")
    commit(folder, "Som den er")
    return folder


def checked_out(repository: Path, folder: Path) -> Path:
    """What the checkout step of a pull request gives: a shallow clone of the proposal merged into main."""
    git(repository, "checkout", "--quiet", "--detach", "main")
    git(repository, "merge", "--quiet", "--no-ff", "--message", "Flettet", "forslag")
    git(repository, "branch", "--force", "merge", "HEAD")
    git(repository, "clone", "--quiet", "--depth", "2", "--branch", "merge", repository.as_uri(), str(folder))
    return folder


@dataclass(frozen=True)
class Done:
    """A step that was run: its exit code and everything it said."""

    name: str
    code: int
    output: str


@dataclass
class Runner:
    """Runs the steps of a job in `workspace`. Actions are noted, not run; installing is done without a network."""

    workspace: Path
    temp: Path
    known: dict[str, str] = field(default_factory=dict)
    done: list[Done] = field(default_factory=list)
    uploads: list[Path] = field(default_factory=list)

    @property
    def summary(self) -> str:
        """The step summary so far."""
        path = self.temp / "step-summary"
        return path.read_text("utf-8") if path.exists() else ""

    def run(self, job: dict[str, Any]) -> None:
        """Runs the steps in order until one fails."""
        self.temp.mkdir(exist_ok=True)
        for step in job["steps"]:
            assert "if" not in step, "this runner knows no conditions"
            if "uses" in step:
                self._note(step)
            elif self._script(step).code:
                return

    def _note(self, step: dict[str, Any]) -> None:
        path = self._expanded(step.get("with", {}).get("path", ""))
        if "upload" in step["uses"]:
            self.uploads.append(self.workspace / path)
        if "id" in step:
            self.known[f"steps.{step['id']}.outputs.artifact-url"] = "https://example.dk/artifact"

    def _script(self, step: dict[str, Any]) -> Done:
        script, output = self.temp / "step.sh", self.temp / "step-output"
        script.write_text(step["run"], encoding="utf-8")
        output.write_text("", encoding="utf-8")
        folder = Path(self._expanded(step.get("working-directory", ""))) if "working-directory" in step else self.workspace
        names = {
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_WORKSPACE": str(self.workspace),
            "GITHUB_OUTPUT": str(output),
            "GITHUB_STEP_SUMMARY": str(self.temp / "step-summary"),
            "RUNNER_TEMP": str(self.temp),
            "PATH": f"{self.temp / 'bin'}{os.pathsep}{os.environ['PATH']}",
        }
        own = {name: self._expanded(value) for name, value in step.get("env", {}).items()}
        command = ["bash", "--noprofile", "--norc", "-e", str(script)]
        ran = subprocess.run(
            command, cwd=folder, env=environment(**names, **own), capture_output=True, text=True, check=False, timeout=300
        )
        for line in output.read_text("utf-8").splitlines():
            name, _, value = line.partition("=")
            self.known[f"steps.{step['id']}.outputs.{name}"] = value
        self.done.append(Done(step.get("name", ""), ran.returncode, ran.stdout + ran.stderr))
        return self.done[-1]

    def _expanded(self, text: str) -> str:
        known = {
            "runner.temp": str(self.temp),
            "vars.SITE_URL": "",
            "github.token": "token",
            "github.repository": "a/b",
        } | self.known
        return _EXPRESSION.sub(lambda found: known[found[1]], text)


def shims(folder: Path, compiled: Path = PROJECT) -> None:
    """Commands that stand before the real ones: `make` that installs without a network, `gh` that only notes, `python3`.

    What `make` compiles it takes from `compiled`, for to compile the program is half of a run. What is compiled names the hash
    of its source, so what a proposal changes is compiled anew.
    """
    folder.mkdir(parents=True)
    (folder / "python3").symlink_to(sys.executable)
    _executable(folder / "make", f'#!/bin/sh\nexec "{sys.executable}" "{__file__}" "{compiled}" "$@"\n')
    _executable(
        folder / "gh", '#!/bin/sh\nprintf "%s\\n" "$*" >> "$RUNNER_TEMP/gh-log"\nif [ "$2" = list ]; then cat "$GH_FOUND"; fi\n'
    )


def _executable(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


def _install(folder: Path, compiled: Path) -> None:
    """What `make .venv/built` leaves, from the packages that run this test: an environment whose program is the folder's own."""
    target = folder / ".venv"
    if target.exists():
        return
    venv.create(target, symlinks=True, with_pip=False)
    packages = next((target / "lib").glob("python*/site-packages"))
    (packages / "own.pth").write_text(f"{folder}\n{sysconfig.get_paths()['purelib']}\n", encoding="utf-8")
    script = f"#!{target / 'bin' / 'python'}\nfrom builder.shell.cli import main\n\nmain()\n"
    _executable(target / "bin" / "katalog", script)
    for kept in (compiled / "builder").rglob("__pycache__"):
        place = folder / kept.relative_to(compiled)
        if place.parent.is_dir():
            shutil.copytree(kept, place, dirs_exist_ok=True)


if __name__ == "__main__":
    compiled, *wanted = sys.argv[1:]
    where = Path(wanted[1]) if wanted[0] == "-C" else Path.cwd()
    assert wanted[-1] == ".venv/built", wanted
    _install(where.resolve(), Path(compiled))
