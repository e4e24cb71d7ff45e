"""What a case says is told again elsewhere: on pages that gather, in comparisons, in what is taken along, in lists; and registers.

A field that is new is shown on its case's page and in the book, since `test_entries.py` and `test_book.py` ask for it. Whether it is
told again as well is a choice, and here it is made, for words, numbers, dates, words of a list, and what says yes or no.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from html import unescape
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml

from builder.nouns.fields import YesNo
from builder.nouns.language.danish import long_date, slug, thousands
from builder.nouns.site import urls
from builder.nouns.tables import CASE, FOLDERS, TABLES
from builder.stages.load.registers import SHIPPED
from tests.builders import real_inspection
from tests.built import Site
from tests.site.told_again import KINDS, answered, below, files, filled, signs, signs_met, signs_of_others


@dataclass(frozen=True)
class Retold:
    """A place that tells again what some `groups` of a case's fields say: its files, as patterns, and where they are made.

    What it leaves out is named by the way to a field or a group, or by the last key alone. `answers` says that it is asked
    of a yes or no as well: for each the whole site is drawn once more.
    """

    files: str
    made_by: str
    groups: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    answers: bool = True

    def ways(self) -> set[str]:
        """The ways to the fields of its groups."""
        return set(below(self.groups, *KINDS, *([YesNo] if self.answers else [])))

    def shown(self) -> set[str]:
        """The ways of its groups that it tells: their signs stand in it, or it is another by a yes than by a no."""
        told = _told(self.files)
        assert told
        words = {way for way in below(self.groups, *KINDS) if signs(GROUPS)[way].stands_in(told)}
        return words | {
            way
            for way in below(self.groups if self.answers else (), YesNo)
            for path in map(PurePosixPath, answered(ANSWERED)[way])
            if any(path.match(pattern) for pattern in self.files.split())
        }


_SAID = ("styring", "betaling", "medarbejdere", "gevinster", "indgangspris", "udtraeden")
_AFTERWARDS = ("udtraeden.sket.beloeb", "udtraeden.sket.strid", "udtraeden.sket.bagefter")
_SHORT = (*_AFTERWARDS, "udfald", "besluttet", "ude", "varsel", "art")
"""Of an exit what happened and when; of a gain what it is."""
_RESERVATIONS = ("note", "udledt")
"""They stand in the JSON; a row of a list has the degree of certainty alone."""
_NOT_ON_A_CARD = (
    "andre_partnere",
    *(f"{claim}.{said}" for claim in ("antal_kommuner", "form", "status") for said in ("note", "sikkerhed")),
    *(f"gevinster.{said}" for said in ("art", "baseline", "note", "lovet.note", "lovet.tekst", "maalt.maalt_af", "maalt.tekst")),
    "indgangspris.note",
)
"""A card says what a case is, and of what one filtered for a number with its year; its page says why."""
PLACES = (
    Retold(
        "cases/index.html cases/*/*.html cases/linjer.js",
        "card.html",
        ("titel", "resume", "status", "andre_partnere", "form", "omraader", "antal_kommuner", "gevinster", "indgangspris"),
        _NOT_ON_A_CARD,
        answers=False,
    ),
    Retold("kommuner/*.html", "municipality.html", ("partnere", "andre_partnere", "naevnt", "start", "slut"), (), answers=False),
    Retold("lovet-maalt.html lovet-maalt/*.html", "promised.html", ("gevinster",)),
    Retold("udtraeden*.html", "leaving.html", ("udtraeden",)),
    Retold("indgangspris.html", "entrance.html", ("indgangspris",)),
    Retold("spoergsmaal/*.html", "question.html", ("svar",), ("spoergsmaal",)),  # it is the page's own
    # What an event is a milestone of decides its kind of news.
    Retold("nyt*.html nyt/*.html", "derive/happenings.py", ("tidslinje",), ("milepael",)),
    Retold("sammenlign/*.js", "derive/comparisons.py", (*_SAID, "stoerrelse"), _SHORT),
    Retold("bilag/cases/*.js", "derive/appendix_facts.py", (*_SAID, "oekonomi", "udfordringer", "laering", "svar"), _SHORT),
    Retold("data/gevinster.csv", "data/tables.py", ("gevinster",), (*_RESERVATIONS, "gevinster.lovet.sikkerhed")),
    Retold(
        "data/udtraeden.csv",
        "data/leaving.py",
        ("udtraeden.sket",),
        (*_RESERVATIONS, *(f"{one}.sikkerhed" for one in _AFTERWARDS)),
    ),
    Retold("data/svar.csv", "data/leaving.py", ("svar",), ("note",)),
    Retold("data/tal.csv", "data/tables.py", ("indgangspris", "oekonomi", "stoerrelse"), _RESERVATIONS),
    Retold("data/kilder.csv", "data/members.py", ("kilder",), ("note",), answers=False),
    Retold("data/statusrapporter.csv", "data/reporting.py", ("statusrapporter",), ("note",), answers=False),
    Retold("data/tidslinje.csv", "data/members.py", ("tidslinje",), _RESERVATIONS),
    Retold("data/partnere.csv", "data/members.py", ("partnere",), (*_RESERVATIONS, "sikkerhed")),
)
GROUPS = tuple(sorted({group for place in PLACES for group in place.groups}))
ANSWERED = tuple(sorted({group for place in PLACES if place.answers for group in place.groups}))


ALONE = {
    "modeller", "snitflader", "raaderum", "omstilling", "relationer", "initiativer", "bekraeftelser", "ukendt",
    "gennemgaaet", "gennemgaa_om", "tilfoejet", "tidligere", "kladde",
}  # fmt: skip
"""Fields of a case that no place tells with all they hold: what its own page alone says, and the editor's own."""


def test_whether_a_field_is_told_again_is_decided() -> None:
    """A new field or group of a case stands in a place, such as a card, comparisons or a list of the open data, or is alone."""
    assert {row.key for row in CASE.fields} - {group.partition(".")[0] for group in GROUPS} == ALONE


@cache
def _told(patterns: str) -> str:
    """What the files of these patterns say, of all cases whose fields say their signs."""
    paths = [PurePosixPath(path) for path in files(GROUPS)]
    found = [path for pattern in patterns.split() for path in paths if path.match(pattern)]
    return _bare(" ".join(_read(files(GROUPS)[str(path)], path.suffix) for path in found))


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.files)
def test_what_is_told_again_is_told_with_all_its_fields(place: Retold) -> None:
    """A field that a place does not tell is named there as left out, and what is named so is not told."""
    ways, shown = place.ways(), place.shown()
    meant = {
        left: {way for way in ways if way.startswith(f"{left}.") or left in (way, way.rpartition(".")[2])}
        for left in place.left_out
    }
    left_out = set().union(*meant.values())
    missing = (filled(GROUPS) & ways) - shown - left_out
    assert missing == set(), f"tell it in {place.made_by}, or name it in `PLACES` as left out"
    assert [left for left, named in meant.items() if not named] == []
    assert shown & left_out == set()


OWN_PAGE: Mapping[str, tuple[str, ...]] = {
    "guides": ("et_minut", "maalgruppe", "raad", "dokumenter", "lovet_maalt", "trafiklys", "kilder.note", "gennemgaaet"),
    "initiatives": ("noegletal", "tidslinje", "kilder", "gennemgaaet"),
    "surveys": ("noegletal", "raekker", "kilder", "gennemgaaet"),
    "decisions": ("resume", "aar", "datoer.til", "datoer.gentages", "organisationer.note", "kilder.note", "tilfoejet"),
}
"""What the page of a guide, an initiative, a survey or a year's decisions says alone, by the way to a field or a group."""
_EDITORS_OWN = {"ukendt", "gennemgaa_om", "kladde", "tidligere"}
SORTED_BY: Mapping[str, set[str]] = {
    "guides": {"fase", "raekkefoelge", "spoergsmaal"}, "initiatives": {"type", "del_af"}, "surveys": set(), "decisions": set(),
}  # fmt: skip
"""Words of a list, references and the like, which have no sign to look for: where other pages tell them, they sort or lead by them."""


@pytest.mark.parametrize("folder", OWN_PAGE)
def test_whether_a_field_of_another_kind_is_told_again_is_decided(folder: str) -> None:
    """A new field of a guide, an initiative, a survey or a decision stands on a second page, such as their list, or is named here."""
    own = {urls.content(folder, page.slug) for page in real_inspection().catalogue.pages if FOLDERS[type(page)] == folder}
    told = {way for path, some in signs_met(GROUPS).items() if path not in own for way in some}
    ways = {way.partition(".")[2] for way in signs_of_others() if way.startswith(f"{folder}.")}
    ways |= {row.key for row in TABLES[folder].fields} - {way.partition(".")[0] for way in ways} - SORTED_BY[folder]
    ways -= _EDITORS_OWN
    named = {one: {way for way in ways if f"{way}.".startswith(f"{one}.")} for one in OWN_PAGE[folder]}
    shown = {way for way in ways if f"{folder}.{way}" in told}
    alone = set().union(*named.values())
    assert ways - shown - alone == set(), "tell it on the page that lists them, or name it in `OWN_PAGE`"
    assert [one for one, ways_of in named.items() if not ways_of] == []
    assert shown & alone == set()


def test_every_kind_of_content_is_asked() -> None:
    """Cases by their places, the others by their own pages; a new kind too."""
    assert OWN_PAGE.keys() == SORTED_BY.keys() == TABLES.keys() - {"cases"}


def test_what_a_decision_says_stands_in_its_list_of_the_open_data() -> None:
    """A new field of a council's decision that is written in words, a number or a date is a column of the list."""
    said = {way for way in signs_of_others() if way.startswith("decisions.beslutninger.")}
    assert said - signs_met(GROUPS)[urls.DATA_DECISIONS] == set(), "tell it in data/decisions.py"


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
def test_what_a_register_says_in_words_and_days_stands_on_a_page(on_pages: str, name: str) -> None:
    """A field that a row of a register gets is shown, with all that it says; names that stand for something else hold no blank."""
    said = list(_told_in(yaml.safe_load((SHIPPED / f"{name}.yaml").read_text("utf-8"))))
    assert said
    assert [f"{key}: {text}" for key, text in said if key not in UNTOLD and _bare(text).rstrip(".") not in on_pages] == []


UNSHOWN = {"neighbours", "population_date", "row", "column", "abbreviation", "part"}
"""Columns of the municipalities that their pages say otherwise, as names, a year and a tile; nobody asks for the part."""


def test_what_the_register_says_of_a_municipality_stands_on_its_page(site: Site) -> None:
    """A column that is new is shown on the page of each municipality that has a value, or stands in `UNSHOWN`."""
    rows = csv.DictReader((SHIPPED / "municipalities.csv").read_text("utf-8").splitlines())
    wrong = {}
    for row in rows:
        told = _bare(_read(site.pages[urls.municipality(slug(row["name"]))].data.decode(), ".html"))
        said = {key: thousands(int(text)) if key == "population" else text for key, text in row.items() if key not in UNSHOWN}
        wrong |= {f"{row['name']}: {key}": text for key, text in said.items() if _bare(text) not in told}
    assert wrong == {}


UNLISTED = {"neighbours", "row", "column", "abbreviation", "part", "region_from_2027"}
"""Columns of the municipalities that the open data does not give: neighbours and tiles are the map's, and the rest is elsewhere."""


def test_what_the_register_says_of_a_municipality_stands_in_its_open_list(site: Site) -> None:
    """A column that is new stands in the list of municipalities, with all its values, or in `UNLISTED`."""
    given = csv.DictReader((SHIPPED / "municipalities.csv").read_text("utf-8").splitlines())
    told = {row["kommunekode"]: set(row.values()) for row in site.rows("kommuner.csv")}
    missing = {key for row in given for key, text in row.items() if text not in {"", *told[row["code"]]}}
    assert missing == UNLISTED


def _told_in(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text of several words and every day below a value, as pages say it, with the key that it stands under."""
    if isinstance(value, date):
        yield key, long_date(value)
    elif isinstance(value, str) and " " in value.strip():
        yield key, value
    elif isinstance(value, dict):
        for below, one in value.items():
            yield from _told_in(one, below)
    elif isinstance(value, list):
        for one in value:
            yield from _told_in(one, key)


def _read(text: str, suffix: str) -> str:
    """What a reader of the file sees of its words."""
    if suffix == ".js":
        return re.sub(r"\\u([0-9a-f]{4})", lambda sign: chr(int(sign[1], 16)), text).replace('\\"', '"')
    return text.replace('""', '"') if suffix == ".csv" else unescape(re.sub(r"<[^>]+>", "", text))


def _bare(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u00ad", "").replace("\u2060", "").lower().split())
