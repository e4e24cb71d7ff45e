"""The book as data: it says what the pages say, and every link of it leads somewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from builder.nouns.fields import Choice, DateKind, MunicipalityKind, Number, OneOf, Text, Url
from builder.nouns.sections import SECTIONS
from builder.nouns.site import urls
from builder.nouns.tables import FOLDERS, TABLES
from builder.nouns.terms import Term
from builder.nouns.views import CasePage
from builder.nouns.walk import leaves
from builder.stages.book import book_data
from builder.stages.derive import derive
from builder.stages.pages import pages
from tests.builders import EDITION, TODAY, case, catalogue, guide, initiative, real_inspection, site, site_pages, survey, track
from tests.built import told

PUBLIC = "https://katalog.example.dk"
UNSAID = {"sikkerhed", "relationer", "raekkefoelge", "gennemgaa_om", "tilfoejet", "tidligere", "id", "kladde"}
"""Fields that the book says in other words (a mark, a month, a relation from either end), or that no page shows."""


def data_of(*content: Any, url: str = "") -> dict[str, Any]:
    """The book of these pages."""
    found: dict[str, Any] = json.loads(book_data(site_pages(catalogue(*content)), site(url), EDITION))
    return found


def things(value: Any) -> Iterator[dict[str, Any]]:
    """Every block and run below a value, in order."""
    if isinstance(value, dict):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from things(item)


def runs(value: Any) -> list[dict[str, Any]]:
    """Every run below a value."""
    return [thing for thing in things(value) if "styles" in thing]


def text(value: Any) -> str:
    """All words below a value without the numbers of sources, with plain spaces, and one between blocks and cells."""
    return " ".join("".join(_pieces(value)).replace("\u00a0", " ").split())


def _pieces(value: Any) -> Iterator[str]:
    if isinstance(value, dict) and "raised" not in value.get("styles", ()):
        yield value.get("text", "") if "styles" in value or value.get("block") == "code" else f" {value.get('title', '')} "
    nested = isinstance(value, list) and bool(value) and isinstance(value[0], list)
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield " " if nested else ""
        yield from _pieces(item)


def places(value: Any) -> list[str]:
    """Every place that something may lead to."""
    blocks = [thing for thing in things(value) if "block" in thing]
    return [place for block in blocks for place in (block.get("place"), *block.get("places", ())) if place]


@cache
def real() -> tuple[Any, dict[str, Any]]:
    """The real catalogue and its book."""
    found = real_inspection().catalogue
    return found, json.loads(book_data(site_pages(found), site(PUBLIC), EDITION))


def chapters(book: Any) -> dict[str, list[Any]]:
    """The blocks of a book, by the place of the chapter that they stand in."""
    found: dict[str, list[Any]] = {}
    here: list[Any] = []
    for block in book["blocks"]:
        if block["block"] == "heading" and block["level"] < 2:
            here = found.setdefault(block["place"], [])
        here.append(block)
    return found


@pytest.mark.no_cover
def test_the_book_says_all_that_an_editor_wrote() -> None:
    """Every text, number, date, place and chosen word of every field, and every passage of every body, stands in its page's chapter."""
    missing, told_in = {}, chapters(real()[1])
    for page in real()[0].pages:
        folder = FOLDERS[type(page)]
        said = text(told_in[urls.content(folder, page.slug)]).lower()
        for path, kind, value in leaves(TABLES[folder], page):
            if UNSAID & {path[0], path[-1]}:
                continue
            words = value.title if isinstance(value, Term) and isinstance(kind, Choice) else ""
            words = (
                value if isinstance(kind, Text | Url | OneOf) else value.text if isinstance(kind, Number | DateKind) else words
            )
            words = value.name if isinstance(kind, MunicipalityKind) else words
            if (wanted := " ".join(words.replace("\u00a0", " ").split()).rstrip(".").lower()) and wanted not in said:
                missing[f"{folder}/{page.slug}: {path}"] = wanted
        for passage in page.body.passages:
            if passage.text.lower() not in said:
                missing[f"{folder}/{page.slug}: {passage.text[:40]}"] = passage.text
    assert not missing, told(missing)


def test_the_parts_of_a_case_stand_in_the_order_of_its_page() -> None:
    """In its chapter (`book/case.py`) and in what search knows of it (`pages/case_entry.py`): whoever moves a part moves it there.

    None is left out but the facts, which have no heading there, and the cases that are related.
    """
    found, book = real()
    told_in, wrong = chapters(book), {}
    for page in site_pages(found):
        if not isinstance(page.view, CasePage):
            continue
        parts = [section.anchor for section in page.view.contents]
        chapter = [block["place"].partition("#")[2] for block in told_in[page.meta.path] if block.get("place")]
        entry = [passage.anchor for one in page.entries for passage in one.passages]
        for place, anchors in (("book", chapter), ("search", entry)):
            met = [anchor for anchor in anchors if anchor in parts]
            if met != sorted(met, key=parts.index):
                wrong[f"{page.meta.path}: {place}"] = met
            if missing := {*parts} - {*met, SECTIONS["facts"].anchor, SECTIONS["related"].anchor}:
                wrong[f"{page.meta.path}: {place}"] = sorted(missing)
    assert not wrong, told(wrong)


def test_every_link_leads_into_the_book_or_to_an_address() -> None:
    """A place that is led to is there, and stands once; an address is one of the web or of mail, and none of a disk."""
    there = places(real()[1]["blocks"])
    assert len(there) == len(set(there))
    leading = runs(real()[1]["blocks"])
    assert [run for run in leading if "place" in run and run["place"] not in set(there)] == []
    assert [run for run in leading if "to" in run and not run["to"].startswith(("https://", "http://", "mailto:"))] == []
    assert len([run for run in leading if "paged" in run]) > 1000


def test_each_page_says_its_public_address_when_there_is_one() -> None:
    """Cases, guides, initiatives and surveys; without an address the book names none, and says whom to ask."""
    page = case("a", titel="A")
    assert f"{PUBLIC}/cases/a.html" in text(data_of(page, url=PUBLIC))
    assert data_of(page, url=PUBLIC)["address"] == PUBLIC
    quiet = data_of(page)
    assert "a.html" not in text(quiet)
    assert quiet["address"] == ""
    assert quiet["age"].replace("\u00a0", " ") == (
        "Bogen gengiver kataloget, som det var 21. november 2026. Fra 21. maj 2027 er udgaven over et halvt år gammel. "
        "Spørg da udgiveren efter en nyere."
    )


def test_a_link_of_a_body_leads_on_in_the_book() -> None:
    """To another page with its page number, to a heading of its own without, to a missing anchor's page, and away."""
    body = "\n## Her\n\nSe [b](b.md), [tidslinjen](b.md#ingen), [her](#her), [dansk](https://example.dk/x) og [mig](mailto:post@example.dk).[^k1]\n"
    data = data_of(case("a", body=body, titel="A"), case("b", titel="B"))
    found = {run["text"]: run for run in runs(data["blocks"]) if run["text"] in {"b", "tidslinjen", "her", "dansk", "mig"}}
    assert {word: (run.get("place") or run.get("to"), run.get("paged", False)) for word, run in found.items()} == {
        "b": ("cases/b.html", True),
        "tidslinjen": ("cases/b.html", True),
        "her": ("cases/a.html#her", False),
        "dansk": ("https://example.dk/x", False),
        "mig": ("mailto:post@example.dk", False),
    }


def test_what_the_book_does_not_hold_leads_to_the_site_or_nowhere() -> None:
    """A former address of a page stands in no book."""
    body = "\n## Her\n\nSe [b](gammel-b.md).[^k1]\n"
    content = case("a", body=body, titel="A"), case("b", titel="B", tidligere="[gammel-b]")
    [run] = [run for run in runs(data_of(*content)["blocks"]) if run["text"] == "b"]
    assert "to" not in run
    assert "place" not in run
    [run] = [run for run in runs(data_of(*content, url=PUBLIC)["blocks"]) if run["text"] == "b"]
    assert run["to"] == f"{PUBLIC}/cases/gammel-b.html"


def rich(**fields: str | None) -> Any:
    """A case with what the real content has nowhere."""
    return case(
        "a",
        titel="A",
        slut="2025",
        status="{vaerdi: afsluttet, dato: 2025, kilder: [k1], note: Ifølge dem selv}",
        bekraeftelser="\n  - {kommune: Ballerup, dato: 2026-11-01, rolle: Direktør}",
        statusrapporter="\n  - {halvaar: 1. halvår 2018, udgift_pct: 12, kilder: [k1]}",
        udtraeden="\n  vilkaar:\n    - {emne: varsel, tekst: Et år, kilder: [k1]}",
        **fields,
    )


def test_what_the_real_content_does_not_have_is_said_as_well() -> None:
    """Confirmations, status reports, an exit that nobody has taken."""
    said = text(data_of(rich())["blocks"])
    assert "Bekræftet af 1 af 2 partnere, senest november 2026: Ballerup, Direktør, 1. november 2026" in said
    assert "1. halvår 2018 Rødt 12 pct. Mangler tal Ukendt (økonomiske), Ukendt (andre) Ukendt" in said
    assert "Hvem er gået? Ukendt" in said


def test_a_page_warns_as_on_the_site() -> None:
    """The gravest warning alone: history, overdue, an old or undated source, an uncertain status; else none."""
    found = {
        "Historisk. Siden er sidst gennemgået i januar 2020.": {"gennemgaaet": "2020-01-10"},
        "Siden skulle være gennemgået senest i januar 2026.": {"gennemgaaet": "2025-01-10"},
        "Den seneste kilde til status er fra 2012.": {"status": "{vaerdi: i drift, dato: 2012, kilder: [k1]}"},
        "Status er usikker.": {"status": "{vaerdi: i drift, dato: 2026, kilder: [k1], sikkerhed: lav}"},
        "": {},
    }
    warned = {}
    for words, fields in found.items():
        boxes = [block for block in data_of(case(**fields))["blocks"] if block["block"] == "box"]
        warned[words] = text(boxes)
    assert [words for words, box in warned.items() if not box.startswith(words) or bool(words) is not bool(box)] == []


def test_a_day_of_the_track_that_has_passed_is_told_apart() -> None:
    """The outcome is unknown, as the page of the site says; without dates no heading stands alone, and a note only where there is one."""
    waits = "[{kommune: Odder, organisation: midt, trin: afventer, dato: 2020-11, kilder: [k1], sikkerhed: middel}]"
    date = "{{dato: {}-12-31, hvad: {}, omfang: hele landet, emne: Drift, art: frist, kilder: [k1]}}"
    found = {"organisationer": "[{id: midt, navn: Midt}]", "beslutninger": waits}
    said = text(data_of(track(**found, datoer=f"[{date.format(2020, 'Er gået')}, {date.format(2099, 'Ventes')}]"))["blocks"])
    assert "Odder Afventer delvis kilde November 2020 – tiden er gået; udfaldet er ukendt Midt Udvalg eller råd: ukendt." in said
    assert "Hvad der ventes Drift" in said
    assert "31. december 2099 Ventes Hele landet Frist" in said
    assert "har vi ingen kilde til. " in (gone := said.partition("Datoer, der er gået")[2])
    assert "31. december 2020 Er gået" in gone
    quiet = text(data_of(track(**found))["blocks"])
    assert [words for words in ("Hvad der ventes", "Datoer, der er gået", "Midt: ") if words in quiet] == []


def test_a_small_catalogue_has_a_small_book() -> None:
    """Parts without pages are left out; a case that a guide or survey names and nobody has is named by its word."""
    advice = "\n  - {raad: Begynd småt, for: [{case: ukendt-case, hvorfor: Gik godt}]}"
    rows = "\n  - {navn: Noget, dengang: Var der, i_dag: Er væk, kilder: [k1]}"
    alone = [
        block["runs"][0]["text"] for block in data_of(case())["blocks"] if block["block"] == "heading" and not block["level"]
    ]
    assert alone == ["Sådan læser I bogen", "Cases", "Ordliste", "Kommuner"]
    said = text(data_of(guide(raad=advice), initiative(), survey(raekker=rows))["blocks"])
    assert "Taler for: ukendt-case: Gik godt. Taler imod: Endnu ingen." in said
    assert "Noget Var der Er væk –" in said
    assert "Ingen cases endnu" in said


def test_the_same_catalogue_gives_the_same_data() -> None:
    """Whatever was made before; another day changes what ages and the title page alone."""
    found = catalogue(case("a", titel="A"), case("b", titel="B"))
    first, second = (book_data(site_pages(found), site(), EDITION) for _ in range(2))
    assert first == second
    later = replace(EDITION, day=TODAY)
    other = json.loads(book_data(pages(found, derive(found, TODAY), (), later), site(), later))
    assert {key for key, value in json.loads(first).items() if other[key] != value} == {"age", "day", "edition", "licence"}
