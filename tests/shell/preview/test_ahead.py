"""The page that a reader has open comes first, from one state of the content, and is the page of the whole site."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from builder.shell.build import Inspection, draft, inspect
from builder.shell.cache.memory import Memory
from builder.shell.preview.files import answer
from builder.shell.preview.preview import News, Preview
from builder.shell.preview.watcher import BREAKS, Overtaken, Pace, Watcher, keep_building
from builder.shell.settings import PROJECT, Progress, Settings
from tests.builders import case_text, few_municipalities, guide_text, settings_of, write_files
from tests.shell.preview.rebuilding import rebuild

A, B = "cases/a.html", "cases/b.html"
GLOSSARY = "ord:\n  - {ord: Driften, forklaring: Det man får., gruppe: Økonomi, kilde: Os selv, sikkerhed: høj}\n"
FILES = {
    "cases/a.md": case_text(titel="Fælles løn"),
    "cases/b.md": case_text(titel="Fælles it", relationer="\n  - {type: beslægtet, case: a}"),
    "guides/g.md": guide_text(),
}


class Watched:
    """A preview with its content, and what it told."""

    def __init__(self, root: Path) -> None:
        shutil.copytree(PROJECT / "templates", root / "templates")
        self.root = root
        self.told: list[News] = []
        self.between: Callable[[], None] = lambda: None
        content = write_files(root / "content", {**FILES, **few_municipalities()})
        self.settings = settings_of(content, root / "site", templates=root / "templates")
        self.settings = replace(self.settings, search=False)
        self.preview = Preview(self.settings, told=self.told.append, progress=lambda step: self.between())

    def save(self, **files: str) -> None:
        """Cases by name."""
        write_files(self.root / "content", {f"cases/{name}.md": text for name, text in files.items()})

    def page(self, path: str) -> bytes | None:
        """What a reader who asks for it is sent; None when he must wait."""
        self.preview.ask(path)
        found = answer(self.preview.shown, f"/{path}", "run-1")
        return found.body if found and found.status == 200 else None if found is None else b""

    def fresh(self) -> dict[str, bytes]:
        """Every file as a build makes it that remembers nothing."""
        settings = replace(self.settings, site=replace(self.settings.site, strict_csp=False))
        return {file.path: file.data for file in draft(settings).files}


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    """A preview that shows a whole site, and whose reader has the page of a case open."""
    made = Watched(tmp_path)
    rebuild(made.preview)
    made.page(A)
    made.told.clear()
    return made


def _styled(watched: Watched) -> None:
    case = watched.root / "templates" / "case.html"
    case.write_text(case.read_text("utf-8").replace("<h1", "<!-- ny --><h1", 1), "utf-8")


EDITS: tuple[Callable[[Watched], object], ...] = (
    lambda w: w.save(a=case_text("\nNy tekst om driften.\n", titel="Fælles løn")),
    lambda w: w.save(b=case_text("\nMere.\n", titel="Et nyt navn", relationer="\n  - {type: beslægtet, case: a}")),
    _styled,
    lambda w: write_files(w.root / "content", {"registers/glossary.yaml": GLOSSARY}),
    lambda w: w.save(c=case_text(titel="En tredje", partnere="[Ishøj, Ærø]")),
    lambda w: (w.root / "content/cases/c.md").rename(w.root / "content/cases/d.md"),
    lambda w: (w.root / "content/cases/d.md").unlink(),
    lambda w: w.save(a=case_text("\nSe [ærlig talt](b.md).\n", titel="Fælles løn")),
)


def test_what_comes_first_is_what_is_published(watched: Watched) -> None:
    """After each edit the first page is that of a build that remembers nothing, and so is every file when the rest has come."""
    wrong = []
    for number, edit in enumerate(EDITS):
        for path in ("vejledninger/g.html", "kommuner/ishoej.html", A):
            watched.page(path)
        edit(watched)
        fresh = watched.fresh()
        watched.told.clear()
        watched.preview.begin()()
        ahead = watched.preview.shown.ahead or {}
        wrong += [(number, path) for path, data in ahead.items() if fresh[path] != data]
        wrong += [(number, "not first")] if A not in ahead or watched.told != [News.BEGUN, News.RELOAD] else []
        for step in watched.preview.rest:
            step()()
        root = watched.preview.shown.root
        assert root
        wrong += [(number, path) for path, data in fresh.items() if (root / path).read_bytes() != data]
        wrong += [(number, news) for news in watched.told[2:] if news is News.RELOAD]
    assert wrong == []


def test_nothing_old_is_shown_beside_a_new_page(watched: Watched) -> None:
    """What has not been made is waited for; it is made at the next step of the build, also in the midst of it."""
    watched.save(a=case_text("\nNy tekst.\n", titel="Nyt navn"))
    watched.preview.begin()()
    assert b"Ny tekst." in (watched.page(A) or b"")
    assert watched.page("assets/style.css")
    assert [watched.page(path) for path in ("soeg.html", B, "findes-ikke.html", "data/cases.json")] == [None] * 4
    watched.preview.hurry()
    assert b"Nyt navn" in (watched.page(B) or b"")
    assert watched.page("soeg.html") is None
    assert watched.told[-1] is News.MORE
    watched.preview.whole()()
    assert watched.preview.shown.ahead is None
    assert b"Nyt navn" in (watched.page("data/cases.json") or b"")


def test_a_broken_file_and_its_mending(watched: Watched) -> None:
    """A mistake is told at once over the last good page; mended, the page comes first again."""
    watched.save(a=case_text(titel="Fælles løn", omraader="[blåbær]"))
    show = watched.preview.begin()
    show()
    assert b'role="alert"' in (watched.page(A) or b"")
    assert [step() for step in watched.preview.rest]
    watched.save(a=case_text("\nMendet.\n", titel="Fælles løn"))
    watched.preview.begin()()
    page = watched.page(A) or b""
    assert b"Mendet." in page
    assert b'role="alert"' not in page


def test_a_page_that_has_been_seen_does_not_grow_old_again(watched: Watched) -> None:
    """A save that breaks the page comes before the rest of the one before: the last good page is the one that was seen."""
    watched.save(a=case_text("\nNy tekst.\n", titel="Fælles løn"))
    watched.preview.begin()()
    assert b"Ny tekst." in (watched.page(A) or b"")
    watched.save(a=case_text("\nNyere tekst.\n", titel="Fælles løn", omraader="[blåbær]"))
    rebuild(watched.preview)
    page = watched.page(A) or b""
    assert b'role="alert"' in page
    assert b"Ny tekst." in page
    assert b'role="alert"' in (watched.page("soeg.html") or b"")  # nobody makes it now, so the one of before stands
    watched.save(a=case_text("\nMendet.\n", titel="Fælles løn"))
    rebuild(watched.preview)
    assert b"Mendet." in (watched.page(A) or b"")
    assert watched.preview.shown.ahead is None


def test_a_fault_in_another_page_s_template_is_told_after_it(watched: Watched) -> None:
    """The page in hand comes; the rest of the site says why there is none, over the last good one."""
    (watched.root / "templates" / "about.html").write_text("{{ findes_ikke }}", "utf-8")
    rebuild(watched.preview)
    page = watched.page(A) or b""
    assert b'role="alert"' in page
    assert b"about.html:1" in page
    assert watched.told == [News.BEGUN, News.RELOAD, News.RELOAD]


class Disk:
    """What a watcher sees: numbers that a test sets."""

    def __init__(self) -> None:
        self.state = 0
        self.over = False
        self.told: list[str] = []
        self.watcher = Watcher(lambda: {"a": (self.state,)}, lambda seconds: self.over)
        self.pace = Pace(self.watcher)

    def begin(self) -> Callable[[], None]:
        """Reads what is there."""
        state = self.state
        return lambda: self.told.append(f"first {state}")


def test_a_save_in_the_middle_starts_again() -> None:
    """What is overtaken is not shown, the next state is; one who saves all the time sees the whole site nevertheless."""
    disk = Disk()

    def whole() -> Callable[[], None]:
        begun = disk.state
        disk.state += 1  # a save in the middle
        disk.pace.check()
        disk.over = True
        return lambda: disk.told.append(f"whole {begun}")

    def last() -> Callable[[], None]:
        raise AssertionError

    keep_building(disk.watcher, disk.begin, (whole, last), disk.pace)
    assert disk.told == [f"first {number}" for number in range(BREAKS + 1)]


def test_two_quick_saves_show_the_second(watched: Watched) -> None:
    """The first is broken off in the midst, and what it has made is not shown as the second."""

    def overtaken() -> None:
        raise Overtaken

    watched.save(a=case_text("\nDen første.\n", titel="Fælles løn"))
    watched.preview.begin()()
    watched.between = overtaken
    with pytest.raises(Overtaken):
        watched.preview.whole()
    watched.between = lambda: None
    watched.save(a=case_text("\nDen anden.\n", titel="Fælles løn"))
    rebuild(watched.preview)
    assert b"Den anden." in (watched.page(A) or b"")
    assert watched.preview.shown.root
    fresh, root = watched.fresh(), watched.preview.shown.root
    assert [path for path, data in fresh.items() if (root / path).read_bytes() != data] == []


def test_a_page_that_tells_of_all_others_comes_with_them(tmp_path: Path) -> None:
    """Who has the search page open sees the site of before until the whole one is there, loaded once."""
    watched = Watched(tmp_path)
    rebuild(watched.preview)
    watched.page("soeg.html")
    watched.told.clear()
    rebuild(watched.preview)
    assert watched.told == [News.BEGUN, News.RELOAD]


def test_one_page_is_drawn_before_the_reader_sees_it(watched: Watched) -> None:
    """Only what changed is read, and only what is open is drawn."""
    seen: list[str] = []

    def read(settings: Settings, progress: Progress, memory: Memory) -> Inspection:
        seen.append("read")
        return inspect(settings, progress, memory)

    watched.preview._read = read
    watched.save(a=case_text("\nNy tekst.\n", titel="Fælles løn"))
    watched.preview.begin()()
    pages = [path for path in watched.preview.shown.ahead or {} if path.endswith(".html")]
    assert (seen, pages) == (["read"], [A])
