"""Small builders with sane defaults, so that a test says only what it is about."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import cache
from html import escape
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from coverage import Coverage

from builder.nouns.catalogue import Catalogue
from builder.nouns.checked import Checked
from builder.nouns.derived.derived import Derived
from builder.nouns.edition import Edition
from builder.nouns.entry import Entry
from builder.nouns.fields import Kind, ListOf, Record
from builder.nouns.model import Case, Content, DecisionTrack, Guide, Initiative, Survey
from builder.nouns.page import SitePage
from builder.nouns.problem import Problem
from builder.nouns.registers.lexicon import Lexicon
from builder.nouns.registers.registers import Registers
from builder.nouns.site.site import Site
from builder.nouns.source.document import Document, Markup, Words
from builder.nouns.source.source_file import SourceFile, Span
from builder.shell import build
from builder.shell.cache.memory import Memory, remembering
from builder.shell.registers import read_registers
from builder.shell.settings import CACHE, PROJECT, Settings
from builder.stages.assemble import assemble
from builder.stages.check import check
from builder.stages.data import tables
from builder.stages.derive import derive
from builder.stages.index import index
from builder.stages.pages import pages
from builder.stages.validate import validate
from builder.stages.validate.body.markdown import Body, parse

Kept = TypeVar("Kept", Case, Guide, Initiative, Survey, DecisionTrack)
TODAY = date(2026, 11, 28)
_REVIEWED = re.compile(r"^(?:gennemgaaet|tilfoejet): (20\d\d-\d\d-\d\d)$", re.MULTILINE)
EDITION = Edition(day=date(2026, 11, 21), fingerprint="3f9a-21bc-07de")
SOURCES = "\n  - {id: k1, titel: Årsberetning, udgiver: Foreningen, dato: 2024}"
BODY = "\n## Hvad man prøvede\n\nDe to kommuner samlede driften.[^k1]\n"

_CASE = {
    "titel": "Fælles it",
    "resume": "To kommuner driver it sammen.",
    "status": "{vaerdi: i drift, dato: 2024, kilder: [k1]}",
    "partnere": "[Ballerup, Furesø]",
    "form": "forening",
    "omraader": "[it-drift]",
    "kilder": SOURCES,
    "gennemgaaet": "2026-11-21",
}
_GUIDE = {
    "titel": "Sådan begynder I",
    "resume": "Råd om den første tid.",
    "fase": "overvej",
    "maalgruppe": "[Direktører]",
    "spoergsmaal": "[mandat]",
    "kilder": SOURCES,
    "gennemgaaet": "2026-11-21",
}
_INITIATIVE = {
    "titel": "Fælles strategi",
    "resume": "Stat og kommuner aftalte en retning.",
    "type": "strategi",
    "kilder": SOURCES,
    "gennemgaaet": "2026-11-21",
}
_SURVEY = {
    "titel": "Kortlægningen",
    "resume": "Hvad man så dengang.",
    "aar": "2016",
    "kilder": SOURCES,
    "gennemgaaet": "2026-11-21",
}

_TRACK = {
    "titel": "Beslutningssporet 2026",
    "resume": "Hvad kommunerne har besluttet.",
    "aar": "2026",
    "organisationer": "[{id: midt, navn: Midtjysk it}]",
    "beslutninger": "\n  - {kommune: Samsø, organisation: midt, trin: princip, dato: 2026-03-24, kilder: [k1]}",
    "kilder": SOURCES,
    "gennemgaaet": "2026-11-21",
}


_TITLED = re.compile(
    f"^titel: (?:{'|'.join(one['titel'] for one in (_CASE, _GUIDE, _INITIATIVE, _SURVEY, _TRACK))})$", re.MULTILINE
)


def case_text(body: str = BODY, **fields: str | None) -> str:
    """A case's file: the defaults with these fields replaced or added; None leaves a field out."""
    return _text(_CASE, fields, body)


def guide_text(body: str = BODY, **fields: str | None) -> str:
    """A guide's file."""
    return _text(_GUIDE, fields, body)


def initiative_text(body: str = BODY, **fields: str | None) -> str:
    """An initiative's file."""
    return _text(_INITIATIVE, fields, body)


def survey_text(body: str = BODY, **fields: str | None) -> str:
    """A survey's file."""
    return _text(_SURVEY, fields, body)


def track_text(body: str = BODY, **fields: str | None) -> str:
    """A decision track's file."""
    return _text(_TRACK, fields, body)


def _text(defaults: Mapping[str, str], fields: Mapping[str, str | None], body: str) -> str:
    rows = {key: value for key, value in {**defaults, **fields}.items() if value is not None}
    head = "".join(f"{key}:{value if value.startswith(chr(10)) else f' {value}'}\n" for key, value in rows.items())
    return f"---\n{head}---\n{body}"


@cache
def registers() -> Registers:
    """The registers that come with the program."""
    return read_registers(Path("a-folder-without-registers-of-its-own")).registers


def checked(text: str, path: str = "cases/en-case.md") -> Checked:
    """One file after validation, on a day that does not change."""
    return validate(SourceFile(path=path, text=text), registers(), TODAY)


def problems(text: str, path: str = "cases/en-case.md") -> tuple[Problem, ...]:
    """What validation tells of one file."""
    return checked(text, path).problems


def case(slug: str = "en-case", body: str = BODY, **fields: str | None) -> Case:
    """A case that has no error."""
    return _well(Case, f"cases/{slug}.md", case_text(body, **fields))


def guide(slug: str = "et-raad", body: str = BODY, **fields: str | None) -> Guide:
    """A guide that has no error."""
    return _well(Guide, f"guides/{slug}.md", guide_text(body, **fields))


def initiative(slug: str = "en-strategi", body: str = BODY, **fields: str | None) -> Initiative:
    """An initiative that has no error."""
    return _well(Initiative, f"initiatives/{slug}.md", initiative_text(body, **fields))


def survey(slug: str = "2016", body: str = BODY, **fields: str | None) -> Survey:
    """A survey that has no error."""
    return _well(Survey, f"surveys/{slug}.md", survey_text(body, **fields))


def track(slug: str = "2026", body: str = BODY, **fields: str | None) -> DecisionTrack:
    """A decision track that has no error."""
    return _well(DecisionTrack, f"decisions/{slug}.md", track_text(body, **fields))


def _well(kind: type[Kept], path: str, text: str) -> Kept:
    found = checked(text, path)
    assert isinstance(found.content, kind), lines(found.problems)
    return found.content


def catalogue(*content: Content) -> Catalogue:
    """The catalogue of these pages."""
    return assemble(content, registers())


def derived(*content: Content) -> Derived:
    """What is worked out from the catalogue of these pages."""
    return derive(catalogue(*content), TODAY)


def site_pages(found: Catalogue) -> tuple[SitePage, ...]:
    """Every page of the site of a catalogue."""
    return pages(found, derive(found, TODAY), tables(found), EDITION)


def by_path(found: Catalogue) -> dict[str, SitePage]:
    """The pages of a catalogue by their path."""
    return {page.meta.path: page for page in site_pages(found)}


def between(files: Mapping[str, str]) -> tuple[Problem, ...]:
    """What the rules about several files tell of these; those that a builder here gave its title are told apart by their paths."""
    found = tuple(checked(_TITLED.sub(rf"\g<0> {path}", text, count=1), path) for path, text in sorted(files.items()))
    return tuple(check(found, frozenset(files)))


def write_files(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Writes the files under `root`, and gives it back."""
    for path, data in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data.encode() if isinstance(data, str) else data)
    return root


def plain_templates(root: Path) -> Path:
    """A folder of templates of one line each, for tests that are not about the look."""
    names = [path.name for path in (PROJECT / "templates").glob("*.*")]
    policy = "{% if site.strict_csp %}<meta http-equiv=Content-Security-Policy>{% endif %}"
    text = "<main data-pagefind-body><h1>{{ meta.title }}</h1><p>Tekst</p></main>"
    page = f"<html lang=da><title>T</title>{policy}<body>{text}</body></html>"
    assets = {"assets/style.css": "a {}", "assets/search.js": "", "assets/icon.svg": "<svg/>"}
    return write_files(root, {**dict.fromkeys(names, page), "card.html": "{{ case.title }}", "card_end.html": "", **assets})


FEW = ("Ballerup", "Furesø", "Herlev", "Gladsaxe", "Ishøj", "Samsø", "Ærø")


@cache
def few_municipalities() -> Mapping[str, str]:
    """A register of few of the program's municipalities, for who builds whole sites time and again.

    Of 98, each with a page and another one to frame, is two thirds of a small site, and those of which nothing is said are alike.
    """
    rows = list(csv.DictReader((PROJECT / "builder" / "registers" / "municipalities.csv").read_text("utf-8").splitlines()))
    kept = [row for row in rows if row["name"] in FEW]
    codes = {row["code"] for row in kept}
    text = io.StringIO()
    register = csv.DictWriter(text, rows[0], lineterminator="\n")
    register.writeheader()
    register.writerows({**row, "neighbours": " ".join(filter(codes.__contains__, row["neighbours"].split()))} for row in kept)
    return MappingProxyType({"registers/municipalities.csv": text.getvalue()})


def settings_of(
    content: Path,
    out: Path | None = None,
    *,
    templates: Path = PROJECT / "templates",
    search: bool = False,
    strict: bool = False,
    jobs: int = 1,
) -> Settings:
    """A run over `content` on a day that does not change."""
    return Settings(
        content=content,
        out=out or content.parent / "site",
        templates=templates,
        site=site(),
        today=TODAY,
        search=search,
        strict=strict,
        jobs=jobs,
    )


def inspection_of(root: Path, files: Mapping[str, str | bytes]) -> build.Inspection:
    """What a look at these files finds."""
    return looked_at(settings_of(write_files(root / "content", files)))


@cache
def real_settings() -> Settings:
    """A run over the real content on the day of its newest review, so that no edit of it is in the future and no day that passes ages it."""
    content = PROJECT / "content"
    days = (day for file in content.rglob("*.md") for day in _REVIEWED.findall(file.read_text("utf-8")))
    return replace(settings_of(content), today=max(TODAY, *map(date.fromisoformat, days)))


@cache
def real_inspection() -> build.Inspection:
    """What a look at the real content finds; whoever asks in this process, it is read once."""
    return looked_at_again(real_settings())


@cache
def real_derived() -> Derived:
    """What follows from the real content, worked out once in this process."""
    return derive(real_inspection().catalogue, real_settings().today)


def looked_at_again(run: Settings) -> build.Inspection:
    """What a look at the real content, or at all of it but for a few edits, finds; what an earlier process has validated is not validated again."""
    with uncounted(), remembering(CACHE, partly=True) as memory:  # as the built site is; most of it is to validate each file
        return build.inspect(run, memory=memory)


@contextmanager
def uncounted() -> Iterator[None]:
    """Which branches the block takes is not counted: counting doubles the work, and smaller tests take them all.

    A process that tests beside others has two who count, one below the other.
    """
    counters: list[Coverage] = []
    while counter := Coverage.current():
        counter.stop()
        counters.append(counter)
    yield
    for counter in reversed(counters):
        counter.start()


_BEFORE = Memory()


def looked_at(run: Settings, *, again: bool = False) -> build.Inspection:
    """What a look at the content of a run finds; only registers that are as they were the last time are not read again.

    Who looks `again` and again at the same files with one changed has the others not validated again either.
    """
    memory = Memory()
    memory.registers = _BEFORE.registers
    if again:
        memory.checked = _BEFORE.checked
    return build.inspect(run, memory=memory)


def site(url: str = "") -> Site:
    """The words about a site."""
    return Site(
        name="Katalog",
        tagline="for prøver",
        publisher="Redaktionen",
        repository="https://example.dk/katalog",
        contact="",
        url=url,
    )


def body_of(text: str, numbers: Mapping[str, int] | None = MappingProxyType({"k1": 1}), path: str = "cases/a.md") -> Body:
    """What is made of the `text` as the body of a file that has sources of these `numbers`, from its first line."""
    return parse(SourceFile(path=path, text=text), text, 1, numbers)


def codes(found: Iterable[Problem]) -> list[str]:
    """The codes of the problems, in the order told."""
    return [problem.code for problem in found]


def records(record: Record) -> list[Record]:
    """A record and every group of fields in it, the outer before those in it."""
    return [record, *(row.item for _, row in record.every() if isinstance(row.item, Record))]


def ways(kind: Kind, way: tuple[str, ...] = (), of: type | None = None) -> Iterator[tuple[str, ...]]:
    """The way of keys to each single value that a table has, or to those of one kind."""
    if isinstance(kind, ListOf):
        yield from ways(kind.kind, way, of)
    elif isinstance(kind, Record):
        for row in kind.fields:
            yield from ways(row.kind, (*way, row.key), of)
    elif of is None or isinstance(kind, of):
        yield way


def lines(found: Iterable[Problem]) -> str:
    """The problems as text, for a failing test to show."""
    return "\n".join(f"{p.span.file}:{p.span.line}:{p.span.column}: {p.code}: {p.message}" for p in found)


def only(found: Iterable[Problem], code: str) -> Problem:
    """The one problem with this code."""
    told = list(found)
    hits = [problem for problem in told if problem.code == code]
    assert len(hits) == 1, lines(told) or "no problem at all"
    return hits[0]


def shown(document: Document) -> str:
    """The document as HTML; a link to a content file leads to its path, after an @."""
    pieces = []
    for part in document.parts:
        if isinstance(part, Markup):
            pieces.append(part.html)
        elif isinstance(part, Words):
            pieces.append(escape(part.text))
        else:
            pieces.append(f'<a href="@{escape(part.target)}">{part.html}</a>')
    return "".join(pieces)


def places(text: str, code: str, path: str = "cases/en-case.md") -> list[str]:
    """What stands in the text of a file at each place that is told by a code."""
    return [covered(text, problem.span) for problem in checked(text, path).problems if problem.code == code]


def covered(text: str, span: Span) -> str:
    """The characters that a span covers."""
    return text.split("\n")[span.line - 1][span.column - 1 : span.end_column - 1]


def write_index(root: Path, entries: Sequence[Entry], lexicon: Lexicon) -> Path:
    """Writes the search index of the entries under `root`, and gives it back."""
    return write_files(root, {file.path: file.data for file in index(entries, lexicon).files})


def tree(root: Path) -> dict[str, bytes]:
    """Every file under a folder with its bytes."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
