"""Our own build as a command, over a copy of the program, so that templates and registers can be edited."""

from __future__ import annotations

import compileall
import shutil
import sys
import time
from pathlib import Path

from bench.edits import DAY, FIRST_DAY, Edit, Place
from bench.generate import generate
from bench.measure import Cost, run
from bench.trees import Tree, changed, tree

_PROJECT = Path(__file__).parents[1]
_CACHE = ".cache"


class Ours:
    """A copy of the program, the corpus, and a site that is built again and again from both."""

    name = "ours"

    def __init__(self, folder: Path, size: int, *, search: bool) -> None:
        """Copies the program into `folder` and generates `size` cases, or copies the content when that is 0.

        `search` also makes the index.
        """
        self.place = Place(folder / "program", folder / "content")
        self.site = folder / "site"
        self._flags = () if search else ("--no-search",)
        for part in ("builder", "templates"):
            shutil.copytree(_PROJECT / part, self.place.program / part, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(_PROJECT / "pyproject.toml", self.place.program)
        self._compile()
        if size:
            generate(self.place.content, size)
        else:
            shutil.copytree(_PROJECT / "content", self.place.content)
            self.place.day = int(time.time() - FIRST_DAY) // DAY  # it tells of days up to now

    def cold(self) -> Cost:
        """The cost of a first build: no site and no store of a build before."""
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.rmtree(self.place.program / _CACHE, ignore_errors=True)
        return self._build(self.site)

    def after(self, edit: Edit) -> Cost:
        """The cost of a build after an edit of the sources."""
        self.place.runs += 1
        edit(self.place)
        return self._build(self.site)

    def again(self) -> Tree:
        """The files of a cold build of the same sources, beside the site and without any store."""
        out = self.site.with_name("fresh")
        shutil.rmtree(out, ignore_errors=True)
        self._build(out, "--no-cache")
        files = tree(out)
        shutil.rmtree(out)
        return files

    def stale(self) -> tuple[str, ...]:
        """The files of the site that a cold build of the same sources makes otherwise, or not at all; there must be none."""
        return changed(tree(self.site), self.again())

    def _compile(self) -> None:
        """Leaves the copy's code as an installed program has it, so that no row pays for it."""
        compileall.compile_dir(self.place.program / "builder", quiet=1)

    def _build(self, out: Path, *flags: str) -> Cost:
        command = [sys.executable, "-m", "builder", "build", "--content", str(self.place.content), "--out", str(out)]
        epoch = str(FIRST_DAY + self.place.day * DAY)
        return run([*command, *self._flags, *flags], self.place.program, {"SOURCE_DATE_EPOCH": epoch})
