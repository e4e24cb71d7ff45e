"""What a case says is told again elsewhere: on pages that gather, in comparisons, in what is taken along, in lists; and registers.

A field that is new is shown on its case's page and in the book, since `test_entries.py` and `test_book.py` ask for it. Whether it is
told again as well is a choice, and here it is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Any

import pytest
import yaml

from builder.nouns.fields import Text
from builder.nouns.model import Case
from builder.nouns.tables import CASE
from builder.nouns.walk import leaves
from builder.stages.load.registers import SHIPPED
from tests.builders import real_inspection
from tests.built import Site

LONG = 16
"""Characters of a text that hardly stands somewhere by chance."""


@dataclass(frozen=True)
class Retold:
    """A place that tells again what some `groups` of a case's fields say: its files, as patterns, and where they are made.

    What it leaves out is named by the way to a field or a group, or by the last key alone.
    """

    files: str
    made_by: str
    groups: tuple[str, ...]
    left_out: tuple[str, ...] = ()

    def silent(self, told: str) -> set[str]:
        """The ways to the fields of its groups of which no value stands in what is `told`."""
        own = {way: values for way, values in _written().items() if way.startswith(tuple(f"{group}." for group in self.groups))}
        return {way for way, values in own.items() if not any(value in told for value in values)}


_SAID = ("styring", "betaling", "medarbejdere", "gevinster", "indgangspris", "udtraeden")
_AFTERWARDS = ("udtraeden.sket.beloeb", "udtraeden.sket.strid", "udtraeden.sket.bagefter")
_RESERVATIONS = ("note",)
"""They stand in the JSON; a row of a list has the degree of certainty alone."""
PLACES = (
    Retold("lovet-maalt.html lovet-maalt/*.html", "promised.html", ("gevinster",)),
    Retold("udtraeden*.html", "leaving.html", ("udtraeden",)),
    Retold("indgangspris.html", "entrance.html", ("indgangspris",)),
    Retold("spoergsmaal/*.html", "question.html", ("svar",)),
    Retold("sammenlign/*.js", "derive/comparisons.py", (*_SAID, "stoerrelse"), _AFTERWARDS),
    Retold("bilag/cases/*.js", "derive/appendix_facts.py", (*_SAID, "oekonomi", "udfordringer", "laering", "svar"), _AFTERWARDS),
    Retold("data/gevinster.csv", "data/tables.py", ("gevinster",), _RESERVATIONS),
    Retold("data/udtraeden.csv", "data/leaving.py", ("udtraeden.sket",), _RESERVATIONS),
    Retold("data/svar.csv", "data/leaving.py", ("svar",)),
    Retold("data/tal.csv", "data/tables.py", ("indgangspris", "oekonomi", "stoerrelse"), _RESERVATIONS),
    Retold("data/tidslinje.csv", "data/members.py", ("tidslinje",), _RESERVATIONS),
    Retold("data/partnere.csv", "data/members.py", ("partnere",), _RESERVATIONS),
)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.files)
def test_what_is_told_again_is_told_with_all_its_fields(site: Site, place: Retold) -> None:
    """A field that a place does not tell is named there as left out, and what is named so is not told."""
    paths = [path for pattern in place.files.split() for path in sorted(site.root.glob(pattern))]
    assert paths
    silent = place.silent(_bare(" ".join(_read(path.read_text("utf-8"), path.suffix) for path in paths)))
    meant = {
        left: {way for way in silent if way.startswith(f"{left}.") or left in (way, way.rpartition(".")[2])}
        for left in place.left_out
    }
    assert silent - set().union(*meant.values()) == set(), f"tell it in {place.made_by}, or name it in `PLACES` as left out"
    assert [left for left, ways in meant.items() if not ways] == []


REGISTERS = ("accessibility", "chooser", "glossary", "groups", "questions", "split-keys")
"""The registers that are told on pages; of the others the form, the templates to reuse and search know."""
UNTOLD = {"ogsaa", "kendte", "id"}
"""Other words for the same, which search and readers of values know."""


@pytest.fixture(scope="module")
def on_pages(site: Site) -> str:
    """The words of all pages but those of the cases."""
    found = (page.data.decode() for path, page in site.pages.items() if not path.startswith("cases/"))
    return _bare(" ".join(_read(text, ".html") for text in found))


@pytest.mark.parametrize("name", REGISTERS)
def test_what_a_register_says_in_words_stands_on_a_page(on_pages: str, name: str) -> None:
    """A field that a row of a register gets is shown, with all that it says; names that stand for something else hold no blank."""
    said = list(_told_in(yaml.safe_load((SHIPPED / f"{name}.yaml").read_text("utf-8"))))
    assert said
    assert [f"{key}: {text}" for key, text in said if key not in UNTOLD and _bare(text).rstrip(".") not in on_pages] == []


def _told_in(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text of several words below a value, with the key that it stands under."""
    if isinstance(value, str) and " " in value.strip():
        yield key, value
    elif isinstance(value, dict):
        for below, one in value.items():
            yield from _told_in(one, below)
    elif isinstance(value, list):
        for one in value:
            yield from _told_in(one, key)


@cache
def _written() -> dict[str, frozenset[str]]:
    """By the way to each field that holds words: what the real content has there, the long texts alone where there are any."""
    found: dict[str, set[str]] = {}
    for case in real_inspection().catalogue.cases:
        for way, text in _texts(case):
            found.setdefault(way, set()).add(_bare(text).rstrip("."))
    return {way: frozenset(one for one in texts if len(one) >= LONG) or frozenset(texts) for way, texts in found.items()}


def _texts(case: Case) -> Iterator[tuple[str, str]]:
    for path, kind, value in leaves(CASE, case):
        if isinstance(kind, Text) and value:
            yield ".".join(step for step in path if isinstance(step, str)), value


def _read(text: str, suffix: str) -> str:
    """What a reader of the file sees of its words."""
    if suffix == ".js":
        return re.sub(r"\\u([0-9a-f]{4})", lambda sign: chr(int(sign[1], 16)), text).replace('\\"', '"')
    return text.replace('""', '"') if suffix == ".csv" else unescape(re.sub(r"<[^>]+>", "", text))


def _bare(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u00ad", "").replace("\u2060", "").lower().split())
