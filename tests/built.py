"""The real content built once, and its pages read as a browser reads them. Shared by the site and the browser tests."""

from __future__ import annotations

import csv
import os
import posixpath
import re
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pytest
from justhtml import JustHTML

from builder.nouns.site import urls
from tests.markup import Element, Text, parsed

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

LEADS = re.compile(rb'http-equiv="refresh" content="0; ?url=([^"#?]+)')
"""Where a former address sends its readers."""
PROJECT = Path(__file__).parents[1]
CONTENT = PROJECT / "content"


def build(out: Path, *flags: str, content: Path = CONTENT) -> None:
    """Builds the real content, or another, the way an editor does; fails with the program's own words."""
    command = [sys.executable, "-m", "builder", "build", "--content", str(content), "--out", str(out), *flags]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"The site could not be built:\n{done.stdout}{done.stderr}"


@dataclass(frozen=True)
class Page:
    """A built page: `path` under the site folder, and its bytes."""

    path: str
    data: bytes = field(repr=False)

    @cached_property
    def document(self) -> JustHTML:
        """The page read by a parser that tells what is wrong with it."""
        return JustHTML(self.data, collect_errors=True, sanitize=False)

    @cached_property
    def root(self) -> Element:
        """The page as a tree."""
        return parsed(self.data)

    @cached_property
    def elements(self) -> tuple[Element, ...]:
        """Every element in the order of the page."""
        return tuple(descendants(self.root))

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """Every id, with repetitions."""
        return tuple(attr(element, "id") for element in self.having("id"))

    @property
    def moved(self) -> bool:
        """Whether the page only leads on to a new address."""
        return b'http-equiv="refresh"' in self.data

    @property
    def framed(self) -> bool:
        """Whether it is made for the frame of another site, and has neither menu nor search."""
        return self.path.startswith("indlejr/")

    def named(self, *names: str) -> Iterator[Element]:
        """The elements of these names."""
        return (element for element in self.elements if element.name in names)

    def having(self, attribute: str) -> Iterator[Element]:
        """The elements with this attribute."""
        return (element for element in self.elements if attribute in element.attrs)


@dataclass(frozen=True)
class Site:
    """A built site: its folder and its pages by path."""

    root: Path
    pages: dict[str, Page] = field(repr=False)

    @property
    def content_pages(self) -> list[Page]:
        """The pages made from Markdown files."""
        files = (urls.content(folder, file.stem) for folder in urls.FOLDERS for file in (CONTENT / folder).glob("*.md"))
        return [self.pages[path] for path in sorted(files) if path in self.pages]

    @property
    def facet_lists(self) -> list[Page]:
        """The prebuilt list of each facet value."""
        return [page for path, page in self.pages.items() if path.startswith("cases/") and path.count("/") == 2]

    def below(self, folder: str) -> list[Page]:
        """The pages straight in a folder; its index and former addresses are left out."""
        inside = [
            page for path, page in self.pages.items() if path.rpartition("/")[0] == folder and path != f"{folder}/index.html"
        ]
        return [page for page in inside if not page.moved]

    def rows(self, name: str) -> list[dict[str, str]]:
        """The rows of a list of the open data, `gevinster.csv`."""
        with (self.root / "data" / name).open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file, delimiter=";"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The real content, built with its search index, once per run whoever asks, also when several processes test."""
    base = tmp_path_factory.getbasetemp()
    return _built_once(base.parent if "PYTEST_XDIST_WORKER" in os.environ else base)


@cache
def _built_once(base: Path) -> Site:
    root = base / "plads" / "katalog"
    with _one_at_a_time(base / "plads.lock"):
        if not root.exists():
            build(root)
    return read(root)


@contextmanager
def _one_at_a_time(lock: Path) -> Iterator[None]:
    """Lets one process of a run in; the others wait. Where a file cannot be locked so, there is one process only."""
    if fcntl is None:
        yield
        return
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def read(root: Path) -> Site:
    """The site in a folder."""
    paths = sorted(file.relative_to(root).as_posix() for file in root.rglob("*.html"))
    return Site(root, {path: Page(path, (root / path).read_bytes()) for path in paths})


def of_today(site: Site, names: Iterable[str]) -> tuple[str, ...]:
    """The pages of these names, `cases/os2`, by the names they have today; fails for one that is no page: none is ever deleted."""
    there = {path.removesuffix(".html"): page for path, page in site.pages.items()}
    there |= {path.removesuffix("/index"): page for path, page in there.items() if path.endswith("/index")}
    found = []
    for name in names:
        path, mark, part = name.partition("#")
        assert path in there, f"{path} is no page; one that is renamed keeps its address by »tidligere«"
        leads = LEADS.search(there[path].data)
        now = posixpath.normpath(posixpath.join(posixpath.dirname(path), leads[1].decode())) if leads else path
        found.append(f"{now.removesuffix('.html')}{mark}{part}")
    return tuple(found)


def attr(element: Element, name: str) -> str:
    """An attribute's value; empty when it is not there."""
    return element.attrs.get(name) or ""


def told(faults: Collection[object]) -> str:
    """What was found, a line each, as a failing test says it."""
    pairs = faults.items() if isinstance(faults, Mapping) else faults
    return "\n".join([f"{len(faults)} found:", *map(str, list(pairs)[:60])])


def descendants(node: Any) -> Iterator[Element]:
    """The elements below a node, in order."""
    for child in node.children or ():
        if isinstance(child, Element):
            yield child
            yield from descendants(child)


def ancestors(element: Element) -> Iterator[Element]:
    """The elements around an element, nearest first."""
    while isinstance(element.parent, Element):
        element = element.parent
        yield element


def words(node: Any, *, without: tuple[str, ...] = ()) -> str:
    """The text of a node as read: spaces run together, elements of some names left out."""
    return " ".join("".join(_texts(node, without)).split())


def _texts(node: Any, without: tuple[str, ...]) -> Iterator[str]:
    for child in node.children or ():
        if isinstance(child, Text):
            yield child.data
        elif isinstance(child, Element) and child.name not in without:
            yield from _texts(child, without)
