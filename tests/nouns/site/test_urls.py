"""Addresses, and the links between them."""

from __future__ import annotations

import posixpath
from itertools import product
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest

from builder.nouns.site import project, urls

PAGES = (
    urls.HOME,
    urls.SEARCH,
    urls.CASES,
    urls.GUIDES,
    urls.INITIATIVES,
    urls.MUNICIPALITIES,
    urls.GLOSSARY,
    urls.ABOUT,
    urls.ACCESSIBILITY,
    urls.NOT_FOUND,
    urls.case("it-forsyningen"),
    urls.guide("fra-ide-til-drift"),
    urls.initiative("kombit"),
    urls.municipality("soroe"),
    urls.facet("status", "drift"),
)
TARGETS = (
    *PAGES,
    urls.asset("style.css") + "?v=1a2b3c4d",
    urls.asset("fonts/a.woff2"),
    urls.term("paragraf-60"),
    "cases/x.html#kilde-k1",
)
BASES = ("https://example.dk/", "https://example.dk/a/b/", "file:///C:/Brugere/katalog/site/", "file:///media/stick/")


def test_every_relative_link_leads_back_to_its_target() -> None:
    """From any page, on any host, under any path and from disk, a relative link resolves to its target."""
    wrong = []
    for source, target in product(PAGES, TARGETS):
        link = urls.relative(source, target)
        leads = {urljoin(base + source, link).removeprefix(base) for base in BASES}
        if urlsplit(link).scheme or link.startswith("/") or leads != {target}:
            wrong.append((source, target, link))
    assert wrong == []


@pytest.mark.parametrize(
    ("source", "target", "link"),
    [
        ("index.html", "cases/x.html", "cases/x.html"),
        ("kommuner/y.html", "cases/x.html", "../cases/x.html"),
        ("cases/index.html", "cases/x.html", "x.html"),
        ("cases/status/drift.html", "index.html", "../../index.html"),
        ("cases/x.html", "cases/x.html", "x.html"),
        ("cases/x.html", "cases/x.html#kilder", "#kilder"),
        ("cases/x.html", "cases/y.html#kilder", "y.html#kilder"),
    ],
)
def test_relative_links(source: str, target: str, link: str) -> None:
    """A relative link is as short as it can be and names the file."""
    assert urls.relative(source, target) == link


def test_every_page_is_a_flat_html_file() -> None:
    """Every address names an .html file, so that it works from disk."""
    assert all(posixpath.splitext(page)[1] == ".html" for page in PAGES)


def test_the_addresses_of_the_contract() -> None:
    """The addresses that others may rely on are these."""
    assert PAGES == (
        "index.html", "soeg.html", "cases/index.html", "vejledninger/index.html", "initiativer/index.html", "kommuner/index.html",
        "ordliste.html", "om.html", "tilgaengelighed.html", "404.html", "cases/it-forsyningen.html",
        "vejledninger/fra-ide-til-drift.html",
        "initiativer/kombit.html", "kommuner/soroe.html", "cases/status/drift.html",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("site", "path", "address"),
    [
        ("https://example.dk", "cases/x.html", "https://example.dk/cases/x.html"),
        ("https://example.dk/", "cases/x.html", "https://example.dk/cases/x.html"),
        ("https://example.dk/katalog/", "index.html", "https://example.dk/katalog/"),
        ("https://example.dk", "assets/a.css?v=1", "https://example.dk/assets/a.css?v=1"),
        ("https://example.dk", "ordliste.html#baseline", "https://example.dk/ordliste.html#baseline"),
        ("https://example.dk", "cases/ø x.html", "https://example.dk/cases/%C3%B8%20x.html"),
    ],
)
def test_absolute_addresses(site: str, path: str, address: str) -> None:
    """A public address has one slash after the site's, and the front page has no file name."""
    assert urls.absolute(site, path) == address


def test_where_a_page_is_changed() -> None:
    """A page is changed in its content file."""
    assert project.edit("https://example.dk/r", "cases/x.md") == "https://example.dk/r/edit/main/content/cases/x.md"


@pytest.mark.parametrize("title", ["Løn & it", "50 % billigere?", "a#b", 'Med "citat"', "A+B"])
def test_a_report_carries_its_words_whole(title: str) -> None:
    """A prefilled report carries the page's title and path unharmed, whatever signs they hold."""
    query = parse_qs(urlsplit(project.report("https://example.dk/r", title, "cases/x.html")).query)
    assert query["title"] == [f"Fejl på siden: {title}"]
    assert "Side: cases/x.html" in query["body"][0]
    assert "+" not in urlsplit(project.report("https://example.dk/r", "a b", "x.html")).query


def test_a_suggestion_carries_its_subject() -> None:
    """A prefilled suggestion names the subject and the page it came from."""
    query = parse_qs(urlsplit(project.suggest("https://example.dk/r", "Sorø", "kommuner/soroe.html")).query)
    assert query["title"] == ["Manglende case: Sorø"]
    assert "kommuner/soroe.html" in query["body"][0]
