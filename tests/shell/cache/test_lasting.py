"""A build with a store makes the same bytes as one without, whatever was edited since it was filled.

`KATALOG_EDITS` and `KATALOG_SEED` let more edits be made, and others: 500 are run before a release.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, ClassVar

import pytest

from builder.nouns.checked import Checked
from builder.nouns.indexed import Indexed
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.problem import Problem
from builder.nouns.registers.files import CheckedRegisters, RegisterFiles
from builder.nouns.registers.registers import Allowed
from builder.nouns.site.site import OutputFile
from builder.nouns.source.source_file import SourceFile
from builder.nouns.tables import TABLES
from builder.shell import build as order
from builder.shell.build import draft
from builder.shell.cache.found import Result
from builder.shell.cache.grouped import Grouped
from builder.shell.cache.lasting import Lasting, Telling
from builder.shell.cache.memory import Memory
from builder.shell.cache.store import Store
from builder.shell.settings import PROJECT, Settings
from builder.stages import index as index_stage
from builder.stages.audit import pages_facts
from builder.stages.load import load, load_registers
from builder.stages.validate import validate, validate_registers
from tests.builders import (
    case_text,
    few_municipalities,
    guide_text,
    initiative_text,
    settings_of,
    survey_text,
    track_text,
    write_files,
)
from tests.stages.pages.test_growth import LIMITS

EDITS = int(os.environ.get("KATALOG_EDITS", "8"))
SEED = int(os.environ.get("KATALOG_SEED", "10"))
WITNESS = "\n  - {raad: Begynd småt, hvorfor: Det er billigst, for: [{case: b, hvorfor: Gik godt}]}"
FILES = {
    "cases/a.md": case_text(titel="Fælles løn"),
    "cases/b.md": case_text(titel="Fælles it", relationer="\n  - {type: beslægtet, case: a}"),
    "cases/c.md": case_text("\nSe [den anden](a.md) og [løn](a.md).\n", titel="Fælles udbud", partnere="[Ishøj, Ærø]"),
    "guides/g.md": guide_text(raad=WITNESS),
    "initiatives/i.md": initiative_text(titel="Fælles plan"),
    "initiatives/j.md": initiative_text(titel="Fælles program", type="program", del_af="[i]"),
    "surveys/2016.md": survey_text(),
    "decisions/2026.md": track_text(),
}
LITTLE = 50
"""A page holds so many times less than it does, so that a few cases divide each kind of page that many divide."""
WORDS = ("løn", "drift", "it", "udbud", "data", "støtte", "netværk")
GONE = "{kommune: Ballerup, dato: 2020, tekst: Den gik, udfald: gik, kilder: [k1], beloeb: [%s]}"
SUM = "{art: krav, tal: %s, enhed: mio. kr., aar: 2020, kilder: [k1]}"
FACTS = {
    "svar": "[{spoergsmaal: mandat, svar: Byrådet afgør %s, kilder: [k1]}, {spoergsmaal: data, svar: Vi har %s, kilder: [k1]}]",
    "udtraeden": "{vilkaar: [{emne: varsel, tekst: Et år for %s, kilder: [k1]}], sket: [" + GONE % (SUM % 3) + "]}",
    "gevinster": "[{hvad: Bedre %s, art: økonomi, lovet: {tekst: Lavere pris, tal: 4, enhed: mio. kr., aar: 2020, kilder: [k1]}}]",
    "indgangspris": "[{emne: Analyse af %s, tal: 4, enhed: mio. kr., aar: 2019, daekker: hele, kilder: [k1]}]",
    "statusrapporter": "[{halvaar: 1. halvår 2018, udgift_plan: 12, udgift_nu: 14, samlet: grøn, vurdering: Om %s, kilder: [k1]}]",
    "initiativer": "[i, j]",
    "relationer": "[{type: del-af, case: a, note: Om %s}]",
    "tidslinje": "[{dato: 2019, tekst: Enige om %s, milepael: beslutning, kilder: [k1]}, {dato: 2020, tekst: Begyndt, milepael: drift, kilder: [k1]}]",
    "styring": "[{tekst: Rådet styrer %s, kilder: [k1]}]",
}
"""What a case may tell, each in a line, with room for a word: what product content has and pages gather from all cases."""
TEMPLATES = (
    ("base.html", "</footer>"),
    ("case.html", "{% endblock %}"),
    ("comparison.html", "{% endblock %}"),
    ("case_facts.html", "</dl>"),
    ("exit_cases.html", "</summary>"),
    ("card_end.html", "</div></li>"),
    ("assets/style.css", "@layer reset {"),
)
"""Where a template, or a style sheet, may say more."""
Edit = Callable[[random.Random, Path, Settings], Settings]


def _cases(root: Path) -> list[Path]:
    return sorted((root / "content" / "cases").glob("*.md"))


def _body(chance: random.Random, root: Path, settings: Settings) -> Settings:
    path = chance.choice(_cases(root))
    path.write_text(path.read_text("utf-8") + f"\nMere om {chance.choice(WORDS)} og **{chance.choice(WORDS)}**.\n", "utf-8")
    return settings


def _title(chance: random.Random, root: Path, settings: Settings) -> Settings:
    path = chance.choice(_cases(root))
    lines = path.read_text("utf-8").split("\n")
    lines[1] = f"titel: Fælles {chance.choice(WORDS)} {chance.randint(1, 99)}"
    path.write_text("\n".join(lines), "utf-8")
    return settings


def _fact(chance: random.Random, root: Path, settings: Settings) -> Settings:
    """A case tells something more, or otherwise, or no longer."""
    path = chance.choice(_cases(root))
    key, told = chance.choice(sorted(FACTS.items()))
    head, *rest = path.read_text("utf-8").split("\n")
    kept = [line for line in rest if not line.startswith((f"{key}:", "  - {type:"))]
    added = [f"{key}: {told.replace('%s', chance.choice(WORDS))}"] if chance.random() < 0.75 else []
    path.write_text("\n".join([head, kept[0], *added, *kept[1:]]), "utf-8")
    return settings


def _beside(chance: random.Random, root: Path, settings: Settings) -> Settings:
    """An initiative, a survey or the decision track says something else."""
    case, word = chance.choice(_cases(root)).stem, chance.choice(WORDS)
    row = f"\n  - {{navn: Om {word}, case: {case}, dengang: Det var {word}, i_dag: Det er {word}, kilder: [k1]}}"
    step = (
        f"\n  - {{kommune: Samsø, organisation: midt, trin: {chance.choice(('princip', 'nej'))}, dato: 2026-03-24, kilder: [k1]}}"
    )
    path, text = chance.choice(
        (
            ("initiatives/i.md", initiative_text(titel=f"Fælles plan om {word}")),
            ("surveys/2016.md", survey_text(raekker=row)),
            ("decisions/2026.md", track_text(beslutninger=step, organisationer=f"[{{id: midt, navn: Midt, case: {case}}}]")),
        )
    )
    write_files(root / "content", {path: text})
    return settings


def _renamed(chance: random.Random, root: Path, settings: Settings) -> Settings:
    path = chance.choice(_cases(root))
    path.rename(path.with_name(f"{chance.choice(WORDS).replace('ø', 'oe')}-{chance.randint(1, 99)}.md"))
    return settings


def _gone(chance: random.Random, root: Path, settings: Settings) -> Settings:
    chance.choice(_cases(root)).unlink()
    return _new(chance, root, settings) if len(_cases(root)) < 2 else settings


def _new(chance: random.Random, root: Path, settings: Settings) -> Settings:
    date = f"{{vaerdi: i drift, dato: {chance.choice((2024, 2025, 2027))}, kilder: [k1]}}"
    write_files(
        root / "content",
        {f"cases/ny-{chance.randint(1, 99)}.md": case_text(titel=f"Ny {chance.choice(WORDS)}", status=date)},
    )
    return settings


def _register(chance: random.Random, root: Path, settings: Settings) -> Settings:
    row = f"{{ord: {chance.choice(WORDS)}, forklaring: Det {chance.randint(1, 9)}., gruppe: Jura og organisering, kilde: Os selv, sikkerhed: høj}}"
    write_files(root / "content", {"registers/glossary.yaml": f"ord:\n  - {row}\n"})
    return settings


def _template(chance: random.Random, root: Path, settings: Settings) -> Settings:
    """A style sheet holds something more, or a template shows it: a page's own, its frame, a part of it, or what a function draws."""
    name, before = chance.choice(TEMPLATES)
    path = root / "templates" / name
    note = (
        f"@media print {{ .n{chance.randint(1, 99)} {{ color: red }} }}" if name.endswith(".css") else f"Note {chance.random()}."
    )
    head, at, rest = path.read_text("utf-8").rpartition(before)
    path.write_text(f"{head}{note}{at}{rest}", "utf-8")
    return settings


def _day(chance: random.Random, root: Path, settings: Settings) -> Settings:
    return replace(settings, today=settings.today + timedelta(days=chance.choice((-1, 1, 1, 40, 400))))


def _broken(chance: random.Random, root: Path, settings: Settings) -> Settings:
    """A link that leads nowhere, which stops the build until another edit of the same line."""
    write_files(root / "content", {"guides/g.md": guide_text(chance.choice(("\nSe [det](../cases/ingen.md).\n", "\nTekst.\n")))})
    return settings


def _spoilt(chance: random.Random, root: Path, settings: Settings) -> Settings:
    """A case with a fault is set aside, and so is what leads there; the one that had a fault before is mended."""
    for path in _cases(root):
        path.write_text(path.read_text("utf-8").replace("\nstattus:", "\nstatus:"), "utf-8")
    path = chance.choice(_cases(root))
    path.write_text(path.read_text("utf-8").replace("\nstatus:", "\nstattus:"), "utf-8")
    return settings


KINDS: tuple[Edit, ...] = (
    *(_body, _body, _title, _title, _fact, _fact, _fact, _fact, _beside, _renamed, _gone, _new, _register, _template, _day),
    *(_broken, _spoilt),
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A small catalogue with templates of its own to change."""
    shutil.copytree(PROJECT / "templates", tmp_path / "templates")
    found = settings_of(write_files(tmp_path / "content", {**FILES, **few_municipalities()}), templates=tmp_path / "templates")
    return replace(found, set_aside=True)  # so that a link that leads nowhere still leaves something to compare


def made(settings: Settings, folder: Path | None = None) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Every file of the site by its path, none when something stopped it, and what is told; as a process of its own does it."""
    memory = Memory(Lasting(Store(folder), "program") if folder else None)
    found = draft(settings, memory=memory)
    files = {file.path: file.data for file in found.files}  # as a site is published before the store is closed
    memory.lasting.close()
    return files, found.inspection.problems


def test_a_build_with_a_store_is_one_without(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """After each of many random edits the trees are alike, and the problems at their places; lists are divided as of many cases."""
    for module, name in LIMITS:
        monkeypatch.setattr(module, name, max(1, getattr(module, name) // LITTLE))
    chance = random.Random(SEED)  # noqa: S311 not for secrets
    made(settings, tmp_path / "store")
    sites = 0
    for number in range(EDITS):
        edit = chance.choice(KINDS)
        settings = edit(chance, tmp_path, settings)
        (fresh, told), (kept, retold) = made(settings), made(settings, tmp_path / "store")
        step = f"edit {number} of seed {SEED}: {edit.__name__}"
        assert [path for path in {*fresh, *kept} if fresh.get(path) != kept.get(path)] == [], step
        assert told == retold, step
        sites += bool(fresh)
    assert sites > EDITS / 2


def test_a_page_that_is_kept_may_lead_to_one_that_is_set_aside(tmp_path: Path, settings: Settings) -> None:
    made(settings, tmp_path / "store")
    write_files(tmp_path / "content", {"cases/a.md": case_text(titel="Fælles løn", stattus="i drift")})
    assert made(settings, tmp_path / "store") == made(settings)
    assert made(settings)[0].keys() >= {"cases/c.html"}


def test_a_body_is_told_on_few_pages(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages of kinds that tell of no body are not made again for one, nor for a day that nothing depends on, but for a field.

    What follows from the heads of all cases is worked out again for a field of one, and not for a body.

    A word explained otherwise is told by the glossary and by questions, whose answers may abbreviate it; another word by the front
    page too, which counts them.
    """
    groups: list[bytes] = []
    real = Grouped._made
    monkeypatch.setattr(Grouped, "_made", lambda self, key, make: groups.append(key) or real(self, key, make))
    asked: list[str] = []
    derive = sys.modules["builder.stages.derive.derive"]  # the package has a function of that name
    for name in ("comparisons", "memberships", "happenings", "choosing"):
        work = getattr(derive, name)
        monkeypatch.setattr(derive, name, lambda *given, _work=work, _name=name: asked.append(_name) or _work(*given))
    made(settings, tmp_path / "store")
    every = len(groups)
    row = "  - {{ord: {}, forklaring: {}, gruppe: Jura og organisering, kilde: Os selv, sikkerhed: høj}}\n"
    for body, title, day, words, again in (
        ("\nMere.\n", "Fælles it", 0, "", 0),
        ("\n## Mere\n\n| a | b |\n| - | - |\n| Meget | mere |\n", "Fælles it", 0, "", 0),
        ("\nMere.\n", "Fælles it i kommunen", 0, "", every),
        ("\nMere.\n", "Fælles it i kommunen", 1, "", 0),
        ("\nMere.\n", "Fælles it i kommunen", 4000, "", every),
        ("\nMere.\n", "Fælles it i kommunen", 0, row.format("Løn", "Det."), 4),
        ("\nMere.\n", "Fælles it i kommunen", 0, row.format("Løn", "Det hele."), 3),
    ):
        groups.clear()
        if words:
            write_files(tmp_path / "content", {"registers/glossary.yaml": f"ord:\n{words}"})
        text = case_text(body, titel=title, relationer="\n  - {type: beslægtet, case: a}")
        write_files(tmp_path / "content", {"cases/b.md": text})
        later = replace(settings, today=settings.today + timedelta(days=day))
        asked.clear()
        kept = made(later, tmp_path / "store")
        assert words or bool(asked) == bool(again), asked
        assert kept == made(later)
        assert len(groups) == again


def test_what_has_not_changed_is_not_made_again(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second process validates, draws and reads nothing anew; with one body changed, one file, and the pages that show it."""
    read: list[str] = []
    for name, paths in (("validate", lambda file: [file.path]), ("pages_facts", lambda files: [file.path for file in files])):
        real = getattr(order, name)
        spied = lambda first, *rest, _real=real, _paths=paths: read.extend(_paths(first)) or _real(first, *rest)  # noqa: E731
        monkeypatch.setattr(order, name, spied)
    made(settings, tmp_path / "store")
    assert set(FILES) < set(read)
    read.clear()
    made(settings, tmp_path / "store")
    assert read == []
    write_files(tmp_path / "content", {"cases/b.md": case_text("\nMere.\n", titel="Fælles it")})
    made(settings, tmp_path / "store")
    assert [path for path in read if path.endswith(".md")] == ["cases/b.md"]
    assert "cases/b.html" in read
    assert len([path for path in read if path.endswith(".html")]) < 12  # itself, and what names the edition or the newest review


def test_a_store_of_noise_changes_nothing(tmp_path: Path, settings: Settings) -> None:
    """Random bytes over all of a file, or over its entries alone, are passed over; then all is made and kept again."""
    store = tmp_path / "store"
    fresh, _ = made(settings, store)
    chance = random.Random(SEED)  # noqa: S311 not for secrets
    (file,) = store.glob("*.lager")
    data = file.read_bytes()
    entries = int.from_bytes(data[-40:-32], "big") + 40
    for kept in (0, entries):
        for path in store.iterdir():
            size = path.stat().st_size
            path.write_bytes(chance.randbytes(size - kept) + path.read_bytes()[size - kept :] if size > kept else b"noise")
        assert made(settings, store)[0] == fresh


def test_an_index_is_made_again_only_for_what_search_knows(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new look leaves it as it is; a word makes it anew; noise in its place is not taken for it. However many processes."""
    runs = tmp_path / "runs"
    real = index_stage.index

    def noted(*given: Any) -> Indexed:
        runs.write_text("once")
        return real(*given)

    monkeypatch.setattr(index_stage, "index", noted)
    monkeypatch.setattr(order, "INDEXING", 10)
    settings = replace(settings, search=True)
    steps = ((None, True), (None, False), (_template, False), (_body, True), (_noise, True), (None, False))
    fresh: dict[str, bytes] = {}
    for number, (edit, makes) in enumerate(steps):
        if edit:
            settings = edit(random.Random(SEED), tmp_path, settings)  # noqa: S311 not for secrets
        if edit in {_template, _body} or not fresh:  # nothing else changes what a site is made of
            fresh = made(settings)[0]
        assert [path for path in fresh if path.startswith("pagefind/")]
        for jobs in (1, 2):
            runs.unlink(missing_ok=True)
            kept = made(replace(settings, jobs=jobs), tmp_path / f"store-{jobs}")[0]
            assert (number, jobs, runs.exists()) == (number, jobs, makes)
            assert kept == fresh


def _noise(chance: random.Random, root: Path, settings: Settings) -> Settings:
    """Random bytes over all entries of the stores, whose lists of keys stay whole."""
    for path in root.glob("store*/*.lager"):
        data = path.read_bytes()
        entries = len(data) - 40 - int.from_bytes(data[-40:-32], "big")
        path.write_bytes(chance.randbytes(entries) + data[entries:])
    return settings


def _allowed(settings: Settings) -> Allowed:
    return validate_registers(load_registers(settings.content)).registers.allowed


def test_what_is_written_can_be_read(tmp_path: Path) -> None:
    """Every fifth file of the content comes back from the store as it was validated, the types of its values too."""
    some = [path for folder in TABLES for path in sorted((PROJECT / "content" / folder).glob("*.md"))[::5]]
    files = {path.relative_to(PROJECT / "content").as_posix(): path.read_bytes() for path in some}
    settings = settings_of(write_files(tmp_path / "content", files))
    given, allowed = load(settings.content).files, _allowed(settings)

    def through(make: Telling[SourceFile, Checked]) -> list[Checked]:
        kept = Lasting(Store(tmp_path / "store"), "program")
        made = kept.checked(allowed, settings, make)(given)
        kept.close()
        return made

    fresh = [validate(file, allowed, settings.today) for file in given]
    told = through(lambda then, some: [then(fresh[given.index(file)]) for file in some])
    found = through(lambda _, some: pytest.fail(f"{len(some)} of them are not in the store"))
    assert len(found) == len(files) > 20
    for made in (told, found):
        assert [one.file.path for one, other in zip(fresh, made, strict=True) if one != other or repr(one) != repr(other)] == []
        assert fresh == made


@pytest.mark.parametrize("own", [{}, {"registers/glossary.yaml": "ord: [{ord: Løn}]\n", "registers/chooser.yaml": "regler: x\n"}])
def test_registers_come_back_as_they_were_read(tmp_path: Path, own: Mapping[str, str]) -> None:
    """The program's own, and those of a folder with what is wrong in them and what cannot be said for that."""
    files = load_registers(write_files(tmp_path / "content", own))

    def through(make: Callable[[RegisterFiles], CheckedRegisters]) -> CheckedRegisters:
        kept = Lasting(Store(tmp_path / "store"), "program")
        found = kept.registers(files, make)
        kept.close()
        return found

    fresh = through(validate_registers)
    assert bool(fresh.problems) == bool(own)
    assert through(lambda _: pytest.fail("they are not in the store")) == fresh == validate_registers(files)


def test_a_day_on_which_nothing_comes_true_is_no_news(tmp_path: Path) -> None:
    """A file is judged again only on the first day on which one of its dates is no longer ahead, or is again; or by other words."""
    day = date(2027, 3, 1)
    files = {"cases/a.md": case_text(status="{vaerdi: i drift, dato: 2027-03-01, kilder: [k1]}"), "cases/b.md": case_text()}
    settings = settings_of(write_files(tmp_path / "content", files))
    given, allowed = load(settings.content).files, _allowed(settings)

    def judged(today: date, allowed: Allowed = allowed) -> list[str]:
        again: list[str] = []
        kept = Lasting(Store(tmp_path / "store"), "program")

        def make(then: Callable[[Checked], Result], some: Sequence[SourceFile]) -> list[Result]:
            again.extend(file.path for file in some)
            return [then(validate(file, allowed, today)) for file in some]

        found = kept.checked(allowed, replace(settings, today=today), make)(given)
        kept.close()
        assert found == [validate(file, allowed, today) for file in given]
        return again

    assert judged(day - timedelta(days=40)) == ["cases/a.md", "cases/b.md"]
    assert judged(day - timedelta(days=1)) == []
    assert judged(day) == ["cases/a.md"]
    assert judged(day + timedelta(days=400)) == []
    assert judged(day - timedelta(days=1)) == ["cases/a.md"]
    assert judged(day - timedelta(days=1), replace(allowed, exceptions=frozenset({"0101010000"}))) == ["cases/a.md", "cases/b.md"]


def test_what_is_read_of_a_page_is_read_for_the_address_of_the_site(tmp_path: Path) -> None:
    """An address of the site itself leads to one of its files, and is none of its own under another address."""
    page = OutputFile("a.html", b'<html lang="da"><title>A</title><a href="https://x.dk/k/b.html">B</a></html>')
    for url in ("", "https://x.dk/k", ""):
        kept = Lasting(Store(tmp_path / "store"), "program")
        found = kept.facts(url, lambda then, some, url=url: [*map(then, pages_facts(some, url))])([page])
        kept.close()
        assert [link.path for link in found[0].links] == (["b.html"] if url else [])


@dataclass(frozen=True, slots=True)
class _Shown:
    template: ClassVar[str] = "shown"
    what: object


def test_a_page_that_bears_no_trace_of_a_generated_script_stands_when_that_changes(tmp_path: Path) -> None:
    """Its own view and template are all that it is drawn of; a view that has no digest is drawn each time."""
    pages = [
        SitePage(PageMeta(path=f"{name}.html", title="", description=""), _Shown(what))  # type: ignore[arg-type]
        for name, what in (("plain", 1), ("bearing", 2), ("plain", print))
    ]

    def drawn(fingerprint: str, look: str = "look", shown: str = "") -> list[int]:
        again: list[int] = []
        kept = Lasting(Store(tmp_path / "store"), "program")

        def make(some: Sequence[SitePage]) -> list[OutputFile]:
            again.extend(pages.index(page) for page in some)
            return [OutputFile(page.meta.path, f"{look} {fingerprint if page is pages[1] else ''}".encode()) for page in some]

        found = kept.drawn(lambda name: (name, look, shown), {fingerprint}, make)(pages)
        assert [file.data.decode() for file in found] == [f"{look} ", f"{look} {fingerprint}", f"{look} "]
        kept.close()
        return again

    assert drawn("01234567") == [0, 1, 2]
    assert drawn("01234567") == [2]
    assert drawn("89abcdef") == [1, 2]
    assert drawn("01234567") == [2]
    assert drawn("01234567", "other") == [0, 1, 2]
    assert drawn("01234567", "other", "changed") == [0, 1, 2]
