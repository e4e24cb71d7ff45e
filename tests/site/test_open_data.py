"""The open data of the built site say one thing: pages, CSV, workbook, JSON, feeds and calendar agree, and each can be read."""

from __future__ import annotations

import csv
import json
import posixpath
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
from jsonschema import Draft202012Validator

from tests.built import Site, attr, descendants, told, words
from tests.site.test_truth import cases, codes
from tests.stages.data.test_feeds import ADDRESSES

ATOM = "{http://www.w3.org/2005/Atom}"


@cache
def package(root: Path) -> list[dict[str, Any]]:
    """The lists as the Data Package describes them."""
    found: list[dict[str, Any]] = json.loads((root / "data/datapackage.json").read_text("utf-8"))["resources"]
    return found


def test_the_json_keeps_its_schema(site: Site) -> None:
    """Every case is what the published schema says."""
    schema = json.loads((site.root / "data/cases.schema.json").read_text("utf-8"))
    judge = Draft202012Validator(schema)
    faults = [(list(one.absolute_path)[:6], one.message[:200]) for one in judge.iter_errors(json.loads(_json(site)))]
    assert not faults, told(faults)


def test_the_data_catalogue_describes_every_file_of_data(site: Site) -> None:
    """All below `data/`, whichever function makes it: a portal knows of no other. The page and what describes the data need no describing."""
    others = {"index.html", "cases.schema.json", "datapackage.json", "katalog.jsonld", "katalog.ttl"}
    graph = json.loads((site.root / "data/katalog.jsonld").read_text("utf-8"))["@graph"]
    known = {posixpath.basename(one["dcat:downloadURL"]["@id"]) for one in graph if one["@type"] == "dcat:Distribution"}
    assert known == {path.name for path in (site.root / "data").iterdir()} - others, "builder/stages/data/catalogue_record.py"


def _json(site: Site) -> str:
    return (site.root / "data/cases.json").read_text("utf-8")


def test_workbook_and_lists_say_the_same(site: Site) -> None:
    """Cell by cell: the text of a list, read as its described kind, is the value of the workbook's cell."""
    book = openpyxl.load_workbook(site.root / "data/katalog.xlsx", read_only=True)
    faults: list[object] = []
    for one in package(site.root):
        kinds = [field["type"] for field in one["schema"]["fields"]]
        with (site.root / "data" / one["path"]).open(encoding="utf-8-sig", newline="") as file:
            listed = list(csv.reader(file, delimiter=";"))
        sheet = list(book[one["name"]].iter_rows(values_only=True))
        faults += [(one["name"], len(listed), len(sheet))] if len(listed) != len(sheet) else []
        for number, (texts, values) in enumerate(zip(listed[1:], sheet[1:], strict=False), start=2):
            padded = [*values, *[None] * (len(texts) - len(values))]
            faults += [
                (one["name"], number, text, value)
                for text, value, kind in zip(texts, padded, kinds, strict=True)
                if not _same(text, value, kind)
            ]
    assert not faults, told(faults)


def _same(text: str, value: object, kind: str) -> bool:
    if text == "" or value is None:
        return text == "" and value is None
    if kind == "date":
        return text == (value.date().isoformat() if isinstance(value, datetime) else value)
    if kind in {"number", "integer"}:
        return isinstance(value, int | float) and float(text.replace(",", ".")) == float(value)
    return isinstance(value, str) and text.removeprefix("'") == value.removeprefix("'")


def test_json_lists_and_page_count_alike(site: Site) -> None:
    """As many cases, gains, exits, answers, events and sources in each, and the page says so many lines."""
    found = cases(site)
    expected = {
        "cases": len(found),
        "tal": sum(len(one.get(key, ())) for one in found for key in ("stoerrelse", "oekonomi", "indgangspris")),
        "gevinster": sum(len(one.get("gevinster", ())) for one in found),
        "udtraeden": sum(len(one.get("udtraeden", {}).get("sket", ())) for one in found),
        "tidslinje": sum(len(one.get("tidslinje", ())) for one in found),
        "kilder": sum(len(one["kilder"]) for one in found),
        "kommuner": 98,
    }
    counted = {name: len(site.rows(f"{name}.csv")) for name in expected}
    assert counted == expected
    text = words(next(site.pages["data/index.html"].named("main"))).replace("\u00a0", " ")
    assert [name for name, number in expected.items() if f"{number} linje" not in text] == []
    assert json.loads(_json(site))["antal"] == len(found) == len(site.below("cases"))


def test_the_page_offers_every_file(site: Site) -> None:
    """Lists, wholes and what describes them; a new format too."""
    offered = {posixpath.normpath(f"data/{attr(link, 'href')}") for link in site.pages["data/index.html"].named("a")}
    there = {path.relative_to(site.root).as_posix() for path in (site.root / "data").iterdir() if path.name != "index.html"}
    assert there - offered == set()


def test_members_are_those_of_the_json(site: Site) -> None:
    """Who is in what: by code, groups taken apart, and »alle 98« said once."""
    listed: dict[str, set[str]] = {}
    for row in site.rows("partnere.csv"):
        listed.setdefault(row["case"], set()).add(row["kommunekode"] or row["alle_kommuner"])
    faults = []
    for one in cases(site):
        found = listed.get(one["slug"], set())
        if ("ja" in found) != one["alle_kommuner"] or (found != set(codes(one)) and not one["alle_kommuner"]):
            faults.append(one["slug"])
    assert not faults, told(faults)


def test_the_example_gives_what_the_page_says(site: Site, monkeypatch: Any) -> None:
    """The lines of Python on the page, run beside the files, find the cases that its table shows."""
    page = site.pages["data/index.html"]
    (code,) = (one for one in page.named("pre") if attr(one, "id") == "python")
    monkeypatch.chdir(site.root / "data")
    names: dict[str, Any] = {}
    exec(_text(code), names)  # noqa: S102 our own page
    (table,) = (one for one in page.named("table") if attr(one, "id") == "sluttet")
    shown = [words(one) for one in descendants(table) if one.name == "th" and attr(one, "scope") == "row"]
    assert shown
    assert names["over"] == [title.replace("\u00a0", " ") for title in shown]
    assert f"{len(shown)} af dem er sluttet" in words(next(page.named("main"))).replace("\u00a0", " ")


def _text(element: Any) -> str:
    return "".join(child.data if child.name == "#text" else _text(child) for child in element.children or ())


def test_the_feed_is_the_page_of_news(site: Site) -> None:
    """The feed's entries are among the news of the pages, and everything that feeds and page link to is there."""
    page = site.pages["nyt.html"]
    shown = [row for one in (page, *site.below("nyt")) for row in one.having("data-slags")]
    assert f"{len(shown)} nyheder" in words(next(page.named("main"))).replace("\u00a0", " ")
    known = {(attr(one, "data-slags"), words(next(a for a in descendants(one) if a.name == "a"))) for one in shown}
    feed = ET.parse(site.root / "feed.xml").getroot()  # noqa: S314 our own
    entries = feed.findall(f"{ATOM}entry")
    faults: list[object] = []
    for entry in entries:
        kind, title = entry.find(f"{ATOM}category"), entry.findtext(f"{ATOM}title") or ""
        assert kind is not None
        if not any(sort == kind.get("term") and title.startswith(subject) for sort, subject in _plain(known)):
            faults.append(title)
    paths = [path.relative_to(site.root).as_posix() for path in (site.root / "feeds").rglob("*.xml")]
    assert len(paths) > 98
    ids: set[str] = set()
    for path in ("feed.xml", *paths):
        root = ET.parse(site.root / path).getroot()  # noqa: S314 our own
        ids |= {str(root.findtext(f"{ATOM}id"))}
        hrefs = [one.get("href") or one.text or "" for one in root.iter() if one.tag in ADDRESSES]
        faults += [(path, href) for href in hrefs if not (site.root / posixpath.join(posixpath.dirname(path), href)).exists()]
    assert len(ids) == len(paths) + 1
    assert not faults, told(faults)


def _plain(known: set[tuple[str, str]]) -> set[tuple[str, str]]:
    return {(sort, subject.replace("\u00a0", " ")) for sort, subject in known}


def test_what_other_sites_frame_is_light_and_leads_home(site: Site) -> None:
    """A page for each case and each municipality, without a script, whose links open beside the frame."""
    embeds = {path: page for path, page in site.pages.items() if path.startswith("indlejr/")}
    assert {path.replace("indlejr/", "") for path in embeds} >= {one["side"] for one in cases(site)}
    faults = []
    for path, page in embeds.items():
        links = list(page.named("a"))
        if list(page.named("script")) or not links or any(attr(one, "target") != "_blank" for one in links):
            faults.append(path)
        if len(page.data) > 12_000:
            faults.append(f"{path}: {len(page.data)}")
    assert not faults, told(faults)
    assert "indlejr/" not in (site.root / "sw.js").read_text("utf-8")
