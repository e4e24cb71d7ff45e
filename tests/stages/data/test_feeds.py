"""Feeds and the calendar, by what their standards ask for: a reader of them takes what is missing without complaint."""

from __future__ import annotations

import re
from datetime import datetime
from xml.etree import ElementTree as ET

from builder.nouns.site import urls
from builder.stages.data.calendar import calendar
from builder.stages.data.feeds import feeds
from builder.stages.derive import derive
from tests.builders import TODAY, case, catalogue, site

ATOM = "{http://www.w3.org/2005/Atom}"
IN_BOTH = {"author", "category", "contributor", "id", "link", "rights", "title", "updated"}
IN_FEED = {*IN_BOTH, "entry", "generator", "icon", "logo", "subtitle"}
IN_ENTRY = {*IN_BOTH, "content", "published", "source", "summary"}
ADDRESSES = {f"{ATOM}{name}" for name in ("icon", "link", "logo", "uri")}
"""What holds an address, in `href` or as its text."""
EVENTS = """
  - {dato: 2017-10-03, tekst: 'Ja & nej <til> æøå', kilder: [k1]}
  - {dato: 2018, tekst: Noget sker, kilder: [k1]}
  - {dato: 2099-02-28, tekst: 'Aftalen udløber, efter planen; se \\ her, og det er en lang linje med æ, ø og å i, som må brydes', forventet: ja,
     kilder: [k1]}
  - {dato: 2099-05, tekst: Evaluering, forventet: ja, kilder: [k1]}"""
CONTENT = catalogue(case("a", tidslinje=EVENTS, tilfoejet="2026-11-21"), case("b", titel="Landet", partnere="alle 98"))
DERIVED = derive(CONTENT, TODAY)


def made(url: str = "") -> dict[str, ET.Element]:
    """The feeds by path."""
    return {file.path: ET.fromstring(file.data) for file in feeds(CONTENT, DERIVED.happenings, site(url))}  # noqa: S314 our own


def text(element: ET.Element, name: str) -> str:
    """The text of the only element of that name straight below."""
    (found,) = element.findall(ATOM + name)
    return found.text or ""


def test_a_feed_has_what_the_standard_asks_for() -> None:
    """Ids that differ and begin with the tag, an author, dates, newest first, and text that is escaped."""
    found = made()
    assert {urls.FEED, "feeds/omraader/it-drift.xml", "feeds/kommuner/ballerup.xml", "feeds/kommuner/aeroe.xml"} <= found.keys()
    assert len(found) == 1 + 1 + 98
    for path, feed in found.items():
        entries = feed.findall(f"{ATOM}entry")
        ids = [text(one, "id") for one in (feed, *entries)]
        assert len(set(ids)) == len(ids)
        assert all(one.startswith("tag:inspirationskatalog.github.io,2026:") for one in ids)
        assert text(feed, "id").endswith(path)
        assert text(feed.find(f"{ATOM}author"), "name") == "Redaktionen"  # type: ignore[arg-type]
        stamps = [datetime.fromisoformat(text(one, "updated")) for one in entries]
        assert stamps == sorted(stamps, reverse=True)
        assert datetime.fromisoformat(text(feed, "updated")) == max(
            stamps, default=datetime.fromisoformat("2016-01-01T12:00:00Z")
        )
        assert all(text(one, "title") and text(one, "summary") and one.find(f"{ATOM}link") is not None for one in entries)
    first = found[urls.FEED].findall(f"{ATOM}entry")
    assert [text(one, "updated")[:10] for one in first] == ["2026-11-21", "2024-01-01", "2024-01-01", "2018-01-01", "2017-10-03"]
    assert text(first[-1], "summary") == "Ja & nej <til> æøå Kilde: Foreningen, 2024."
    assert text(first[-2], "title") == "Fælles it: hændelse, 2018"


def test_a_feed_has_nothing_that_the_standard_does_not_know() -> None:
    """RFC 4287, 4.1: what stands in a feed and in an entry; that of anybody else a reader passes over."""
    for feed in made().values():
        for element, known in ((feed, IN_FEED), *((entry, IN_ENTRY) for entry in feed.findall(f"{ATOM}entry"))):
            assert {child.tag.removeprefix(ATOM) for child in element} <= known


def test_a_municipality_hears_of_its_own_cases() -> None:
    """Neither of those it is no part of nor of those of the whole country."""
    found = made()
    assert len(found["feeds/kommuner/ballerup.xml"].findall(f"{ATOM}entry")) == 4
    assert found["feeds/kommuner/aeroe.xml"].findall(f"{ATOM}entry") == []


def test_links_are_whole_where_the_site_knows_its_address() -> None:
    """Else they are relative to the feed's own file, and no feed says where it lies; the ids are the same."""
    for url, page, case_page in (
        ("", "../../kommuner/ballerup.html", "../../cases/a.html"),
        ("https://x.dk/k", "https://x.dk/k/kommuner/ballerup.html", "https://x.dk/k/cases/a.html"),
    ):
        feed = made(url)["feeds/kommuner/ballerup.xml"]
        links = {one.get("rel"): one.get("href") for one in feed.findall(f"{ATOM}link")}
        assert links == {"alternate": page} | ({"self": f"{url}/feeds/kommuner/ballerup.xml"} if url else {})
        entry = feed.find(f"{ATOM}entry/{ATOM}link")
        assert entry is not None
        assert entry.get("href") == case_page
        held = [one.get("href") or one.text or "" for one in feed.iter() if one.tag in ADDRESSES]
        assert [one for one in held if not one.startswith(url or "../")] == []
    ids = [[one.text for one in made(url)[urls.FEED].iter(f"{ATOM}id")] for url in ("", "https://x.dk/k")]
    assert ids[0] == ids[1]


def lines(url: str = "") -> list[str]:
    """The calendar's lines, unfolded; each that stands in the file is short enough, and ends as it should."""
    data = calendar(DERIVED.coming, site(url)).data
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    return data.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_the_calendar_has_days_alone() -> None:
    """All day long, ending before the next; a month is none. Ids and numbers are there, stamps of content, text escaped."""
    found = lines()
    assert (found[0], found[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert {"VERSION:2.0", "CALSCALE:GREGORIAN"} <= set(found)
    events = "\n".join(found).split("BEGIN:VEVENT\n")[1:]
    assert [re.findall(r"^DT(?:START|END).*", one, re.MULTILINE) for one in events] == [
        ["DTSTART;VALUE=DATE:20271121", "DTEND;VALUE=DATE:20271122"],
        ["DTSTART;VALUE=DATE:20990228", "DTEND;VALUE=DATE:20990301"],
    ]
    for one in events:
        for name in ("UID", "DTSTAMP", "SEQUENCE", "SUMMARY"):
            assert len(re.findall(rf"^{name}:.+$", one, re.MULTILINE)) == 1
        assert "DTSTAMP:20261121T000000Z" in one
        assert "SEQUENCE:9821" in one
        assert "TRANSP:TRANSPARENT" in one
    assert r"DESCRIPTION:Aftalen udløber\, efter planen\; se \\ her\, og" in events[1]
    uids = re.findall(r"^UID:(.+)$", "\n".join(found), re.MULTILINE)
    assert len(set(uids)) == len(uids) == 2
    assert "URL" not in "\n".join(found)
    assert "URL:https://x.dk/cases/a.html" in lines("https://x.dk")
