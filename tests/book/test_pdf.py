"""The book as a PDF: what a reader of the file finds, and what a reader of the paper sees."""

from __future__ import annotations

import json
import random
import re
import string
import zlib
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from builder.nouns.catalogue import Catalogue
from builder.nouns.source.blocks import Paragraph, plain
from builder.shell import typesetting
from builder.shell.settings import PROJECT
from builder.shell.typesetting import TypesetterMissingError, book, typeset
from builder.stages.book import book_data
from builder.stages.book.chapter import Chapter, written
from tests.builders import EDITION, case, catalogue, guide, real_inspection, site, site_pages
from tests.built import told

TEMPLATES = PROJECT / "templates"
PUBLIC = "https://katalog.example.dk"
LARGEST = 5_000_000
# Beginnings and signs that mean something to the typesetter, or to Markdown.
NASTY = (
    "# ikke en overskrift", "= ikke en overskrift", "- ikke en liste", "+ ikke en liste", "1. ikke en liste", "/ ord: ikke et ord",
    "*ikke fed* _ikke kursiv_ `ikke kode`", "@ikke-en-henvisning <ikke-et-maerke>", "$ ikke en formel $", "// ikke en note",
    "/* ikke en note */", "#let x = 1", '#import "x.typ"', "\\ omvendt \\n \\u{41}", "https://example.dk/a?b=c&d=e#f", "a -- b --- c ...",
    "~ ikke et hårdt mellemrum", "[a](b) [[c]] {d}", "\"lige\" 'tegn'", "100 % & 50 ^ 2 | 3 ; 4 ! 5 ?", "æøå ÆØÅ §",
)  # fmt: skip


def words(text: str) -> str:
    """A text without blanks, as two readings of one line can be compared."""
    return "".join(text.replace("\u200b", "").split())


def small(url: str = "") -> bytes:
    """The book of a made-up catalogue."""
    made = case("a", titel="Fælles a", relationer="\n  - {type: del-af, case: b}"), case("b", titel="Fælles b"), guide()
    return book(site_pages(catalogue(*made)), site(url), EDITION, TEMPLATES).data


@cache
def content() -> Catalogue:
    """The real catalogue."""
    return real_inspection().catalogue


@cache
def real() -> PdfReader:
    """The real book, set once."""
    file = book(site_pages(content()), site(PUBLIC), EDITION, TEMPLATES)
    assert file.path == "inspirationskatalog-2026-11-21.pdf"
    assert len(file.data) < LARGEST
    return PdfReader(BytesIO(file.data))


def outline(reader: PdfReader) -> Iterator[tuple[int, str, int]]:
    """The bookmarks: level, words, page from 1."""

    def below(items: list[Any], level: int) -> Iterator[tuple[int, str, int]]:
        for item in items:
            if isinstance(item, list):
                yield from below(item, level + 1)
            else:
                yield level, str(item.title).replace("\u00a0", " "), (reader.get_destination_page_number(item) or 0) + 1

    return below(reader.outline, 0)


def links(reader: PdfReader) -> Iterator[str | None]:
    """Where every link leads: an address, or None within the book."""
    for page in reader.pages:
        for reference in page.get("/Annots", ()):
            note = reference.get_object()
            if note["/Subtype"] == "/Link":
                action = note.get("/A", {})
                yield str(action["/URI"]) if "/URI" in action else None


def test_a_book_bears_nothing_of_its_machine() -> None:
    """The clock, the machine's fonts and its folders are in none; that two are the same bytes is told in `test_package.py`."""
    first = small()
    held = b"".join(zlib.decompress(stream) for stream in re.findall(rb"stream\n(x.*?)\nendstream", first, re.DOTALL))
    assert b"/Type /Catalog" in held
    assert not [folder for folder in (PROJECT, TEMPLATES, Path.home()) if str(folder).encode() in first + held]
    reader = PdfReader(BytesIO(first))
    assert reader.metadata is not None
    assert str(reader.metadata["/CreationDate"]).startswith("D:20261121000000")
    assert set(links(reader)) - {None} <= {
        "https://creativecommons.org/licenses/by/4.0/deed.da",
        *_addresses(site_pages(catalogue(case()))),
    }


def _addresses(pages: Any) -> set[str]:
    """The addresses that any catalogue's book leads to: those of the glossary."""
    found = json.loads(book_data(pages, site(), EDITION))["blocks"]
    return {address for address in _values(found, "to") if address}


def _values(value: Any, key: str) -> Iterator[str]:
    if isinstance(value, dict):
        if key in value:
            yield value[key]
        value = list(value.values())
    for item in value if isinstance(value, list) else ():
        yield from _values(item, key)


def test_the_real_book_can_be_read_by_everyone() -> None:
    """Title, language, tags, bookmarks and the edition are there, as PDF/UA asks."""
    reader = real()
    root = reader.trailer["/Root"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Katalog for prøver"
    assert root["/Lang"].startswith("da")
    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"].value is True
    assert "/StructTreeRoot" in root
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    first = " ".join(reader.pages[0].extract_text().replace("\u00a0", " ").split())
    for said in ("21. november 2026", EDITION.fingerprint, "Fra 21. maj 2027 er udgaven over et halvt år gammel", "CC BY 4.0"):
        assert said in first


def test_the_real_book_holds_every_page() -> None:
    """Each case, guide, initiative, survey and municipality has a bookmark; a case says its name, a figure with year, its sources."""
    reader = real()
    marks = list(outline(reader))
    found = content()
    titles = {title for _, title, _ in marks}
    wanted = {page.title for page in found.pages} | {one.name for one in found.municipalities}
    assert not wanted - titles, told(wanted - titles)
    assert [title for level, title, _ in marks if level == 0] == [
        "Indhold", "Sådan læser I bogen", "Vejledninger", "Cases", "Initiativer og undersøgelser", "Ordliste", "Kommuner",
    ]  # fmt: skip
    page_of = {title: page for _, title, page in marks}
    for one in [one for one in found.cases if one.economy][:2]:
        start = page_of[one.title]
        text = words("".join(reader.pages[number].extract_text() for number in range(start - 1, start + 4)))
        figure, source = one.economy[0], one.sources[0]
        for said in (one.title, figure.amount.text, figure.year.text, source.publisher, f"{PUBLIC}/cases/{one.slug}.html"):
            assert words(said) in text, f"{one.slug}: {said}"


def test_every_link_of_the_real_book_leads_to_the_web_or_into_the_book() -> None:
    """None bears a folder of the machine."""
    found = list(links(real()))
    away = [address for address in found if address is not None]
    assert len(found) - len(away) > 3000
    wrong = [address for address in away if not address.startswith(("https://", "http://", "mailto:"))]
    assert not wrong, told(wrong)


def test_no_sign_in_a_text_means_anything() -> None:
    """Every sign of the keyboard, at the beginning of a line and inside, comes out as it went in."""
    chance = random.Random(13)  # noqa: S311 the same signs each time, and no secret
    signs = string.punctuation + string.digits + "abc "
    made = ["".join(chance.choice(signs) for _ in range(50)).strip() for _ in range(60)]
    lines = [*NASTY, *(f"{sign} ord" for sign in string.punctuation), *made]
    blocks = written([Chapter("a.html", tuple(Paragraph(plain(line)) for line in lines))], lambda path: "")
    data = json.loads(book_data(site_pages(catalogue(case())), site(), EDITION))
    reader = PdfReader(BytesIO(typeset(json.dumps({**data, "blocks": blocks}), EDITION.day, TEMPLATES / "book")))
    text = words("".join(page.extract_text() for page in reader.pages))
    missing = [line for line in lines if words(line) not in text]
    assert not missing, told(missing)


def test_without_the_typesetter_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is an extra; a machine that only builds the site does without."""

    def missing(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(typesetting.importlib, "import_module", missing)
    with pytest.raises(TypesetterMissingError, match=r"pip install --editable \"\.\[book\]\""):
        small()
