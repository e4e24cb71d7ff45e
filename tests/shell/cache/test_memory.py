"""A build that remembers makes the same bytes as one that does not, whatever was edited between, and makes little anew."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from builder.shell import build as order
from builder.shell.build import draft, inspect
from builder.shell.cache.memory import PORTION, TICK, Gate, Kept, Memory
from builder.shell.settings import PROJECT, Settings
from builder.stages.render import Drawer
from tests.builders import case_text, few_municipalities, guide_text, settings_of, write_files

WITNESS = "\n  - {raad: Begynd småt, hvorfor: Det er billigst, for: [{case: b, hvorfor: Gik godt}]}"
FILES = {
    "cases/a.md": case_text(titel="Fælles løn"),
    "cases/b.md": case_text(titel="Fælles it", relationer="\n  - {type: beslægtet, case: a}"),
    "cases/c.md": case_text("\nSe [den anden](a.md) om løn.\n", titel="Fælles udbud"),
    "guides/g.md": guide_text(raad=WITNESS),
}
GLOSSARY = "ord:\n  - {ord: Løn, forklaring: Det man får., gruppe: Jura og organisering, kilde: Os selv, sikkerhed: høj}\n"


def _written(root: Path, settings: Settings, path: str, text: str) -> Settings:
    write_files(root / "content", {path: text})
    return settings


def _moved(root: Path, settings: Settings) -> Settings:
    (root / "content" / "cases" / "c.md").rename(root / "content" / "cases" / "e.md")
    return settings


def _restyled(root: Path, settings: Settings) -> Settings:
    card = root / "templates" / "card.html"
    card.write_text(card.read_text("utf-8").replace("<h", "<!-- kort --><h", 1), "utf-8")
    return settings


def _grown() -> tuple[str, str]:
    """The register in which Furesø has come among the large municipalities, by its path."""
    [(path, text)] = few_municipalities().items()
    return path, text.replace("Nordsjælland,42874,", "Nordsjælland,142874,")


EDITS: tuple[Callable[[Path, Settings], Settings], ...] = (
    lambda root, settings: _written(root, settings, "cases/a.md", case_text("\nNy tekst.\n", titel="Fælles løn")),
    lambda root, settings: _written(root, settings, "cases/a.md", case_text(titel="Løn for to")),
    lambda root, settings: _written(root, settings, "cases/d.md", case_text(titel="En ny", partnere="[Ishøj, Ærø]")),
    _moved,
    lambda root, settings: _written(root, settings, "registers/glossary.yaml", GLOSSARY),
    lambda root, settings: _written(root, settings, *_grown()),
    lambda root, settings: replace(settings, today=settings.today + timedelta(days=400)),
    _restyled,
    lambda root, settings: settings,
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A small catalogue with templates of its own to change."""
    shutil.copytree(PROJECT / "templates", tmp_path / "templates")
    return settings_of(write_files(tmp_path / "content", {**FILES, **few_municipalities()}), templates=tmp_path / "templates")


def files(settings: Settings, memory: Memory | None = None) -> dict[str, bytes]:
    """Every file of the site by its path; none when something stopped it."""
    return {file.path: file.data for file in draft(replace(settings, search=False), memory=memory).files}


def test_what_is_remembered_is_never_stale(tmp_path: Path, settings: Settings) -> None:
    """After each edit the tree is that of a build that remembers nothing."""
    memory = Memory()
    files(settings, memory)
    for number, edit in enumerate(EDITS):
        settings = edit(tmp_path, settings)
        fresh, kept = files(settings), files(settings, memory)
        assert fresh, number
        assert [path for path in {*fresh, *kept} if fresh.get(path) != kept.get(path)] == [], number


def test_a_process_that_builds_once_makes_the_same_and_keeps_nothing(settings: Settings) -> None:
    """Neither pages nor what they are made of are held when the audit begins; how many were drawn is told all the same."""
    lasting, memory = Memory(), Memory(once=True)
    kept, once = (draft(replace(settings, search=False), memory=one) for one in (lasting, memory))
    assert [(file.path, file.data) for file in once.files] == [(file.path, file.data) for file in kept.files]
    assert (once.findings, once.pages, once.drawn) == (kept.findings, (), len(kept.pages))


def test_a_date_is_judged_by_the_day_of_each_build(tmp_path: Path) -> None:
    """One that lies ahead is told until it has come, and again on a day before that."""
    comes = date(2027, 3, 1)
    ahead = case_text(status=f"{{vaerdi: i drift, dato: {comes}, kilder: [k1]}}")
    settings = settings_of(write_files(tmp_path, {"cases/a.md": ahead}))
    memory, told = Memory(), []
    for days in (-1, 0, 1, -1):
        found = inspect(replace(settings, today=comes + timedelta(days=days)), memory=memory)
        told.append("dato-fremtid-fast" in {problem.code for problem in found.problems})
    assert told == [True, False, False, True]


def test_an_abbreviation_is_told_until_another_page_explains_it(tmp_path: Path) -> None:
    """What is told of a file that has not changed, for what stands in others."""
    settings = settings_of(write_files(tmp_path, {"cases/a.md": case_text("\nXYZ driver det.\n")}))
    memory, told = Memory(), []
    for title in ("Fælles løn", "Fælles løn i XYZ"):
        write_files(tmp_path, {"cases/b.md": case_text(titel=title)})
        told.append([(p.code, p.span.file) for p in inspect(settings, memory=memory).problems])
    assert told == [[("forkortelse-uforklaret", "cases/a.md")], []]


def test_one_edit_reads_one_file_and_draws_what_shows_it(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing else is validated, and a text that no other page shows changes the pages of its own case alone."""
    memory, read = Memory(), []
    validate = order.validate
    monkeypatch.setattr(order, "validate", lambda file, *rest: read.append(file.path) or validate(file, *rest))
    before = files(settings, memory)
    assert sorted(read) == sorted(FILES)
    read.clear()
    _written(tmp_path, settings, "cases/a.md", case_text("\nNy tekst.\n", titel="Fælles løn"))
    after = files(settings, memory)
    assert read == ["cases/a.md"]
    changed = {path for path, data in after.items() if path.endswith(".html") and before[path] != data}
    names_the_edition = {"data/index.html", "om.html"}
    assert changed - names_the_edition == {"cases/a.html"}


def test_an_explanation_reads_no_file_again_and_draws_the_pages_that_show_it(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a word means judges no file, and a page that links to it says nothing of it; another word may be linked anywhere."""
    memory, read, drawn = Memory(), [], []
    validate, draw = order.validate, Drawer.__call__
    monkeypatch.setattr(order, "validate", lambda file, *rest: read.append(file.path) or validate(file, *rest))
    monkeypatch.setattr(Drawer, "__call__", lambda self, page: drawn.append(page.meta.path) or draw(self, page))
    _written(tmp_path, settings, "registers/glossary.yaml", GLOSSARY)
    pages = [path for path in files(settings, memory) if path.endswith(".html")]
    names_the_edition = {"data/index.html", "om.html"}
    explained = GLOSSARY.replace("Det man får.", "Det vi får.")
    for text, shown in ((explained, {"ordliste.html", *names_the_edition}), (explained.replace("ord: Løn", "ord: Hyre"), pages)):
        read.clear()
        drawn.clear()
        _written(tmp_path, settings, "registers/glossary.yaml", text)
        files(settings, memory)
        assert (read, set(drawn)) == ([], set(shown))


def test_results_are_kept_by_their_inputs() -> None:
    """What changed, what is new and all else around makes a result anew; what is not asked for is forgotten."""
    kept: Kept[int, int] = Kept()
    made: list[int] = []

    def double(some: object) -> list[int]:
        made.extend(some)  # type: ignore[arg-type]
        return [2 * one for one in some]  # type: ignore[attr-defined]

    assert kept.renewed("x", [("a", 1), ("b", 2)], double) == [2, 4]
    assert kept.renewed("x", [("b", 3), ("a", 1)], double) == [6, 2]
    assert kept.renewed("x", [("a", 1)], double) == [2]
    assert kept.renewed("x", [("b", 3)], double) == [6]
    assert kept.renewed("y", [("b", 3)], double) == [6]
    assert made == [1, 2, 3, 3, 3]


def test_what_was_made_before_a_call_was_broken_off_is_not_made_again() -> None:
    """A save in the middle loses nothing of what still holds."""
    asked: list[int] = []

    def between() -> None:
        if len(asked) >= 2 * PORTION:
            raise KeyboardInterrupt

    kept: Kept[int, int] = Kept(between)
    inputs = [(f"{number}", number) for number in range(3 * PORTION)]

    def make(some: Sequence[int]) -> list[int]:
        asked.extend(some)
        return [-one for one in some]

    with pytest.raises(KeyboardInterrupt):
        kept.renewed(None, inputs, make)
    assert asked == list(range(2 * PORTION))
    kept._between = None
    assert kept.renewed(None, inputs, make) == [-number for number in range(3 * PORTION)]
    assert asked == list(range(3 * PORTION))


def test_a_file_that_lies_as_it_lay_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that was just changed is, for one more change at once could leave its size and times as they were."""
    path = write_files(tmp_path, {"cases/a.md": case_text()}) / "cases" / "a.md"
    read: list[str] = []
    monkeypatch.setattr("builder.shell.cache.memory.gate", lambda path, name: read.append(name) or [])
    known = Gate()
    known(path, "fresh")
    known(path, "fresh")
    monkeypatch.setattr("builder.shell.cache.memory.time.time_ns", lambda: path.stat().st_ctime_ns + 2 * TICK)
    for _ in range(3):
        known(path, "old")
    path.write_text("Noget andet.", "utf-8")
    known(path, "old")
    path.unlink()
    known(path, "gone")
    assert read == ["fresh", "fresh", "old", "old", "gone"]
