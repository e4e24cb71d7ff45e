"""One file holds every page, asks for nothing, and tells plainly when it cannot be made."""

from __future__ import annotations

import json
import re
import zlib
from base64 import b64decode, b64encode
from hashlib import sha256
from html import unescape
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from builder.stages.editions import EditionError, meeting
from builder.stages.editions.links import Links, route
from builder.stages.editions.pack import page as taken_apart
from tests.stages.editions.small import made, page

PNG = b"\x89PNG"


def text(**changed: Any) -> str:
    """The file made of the small site."""
    return meeting(made(**changed)).data.decode()


def held(whole: str) -> tuple[dict[str, Any], list[str]]:
    """What the pack of a file says is where, and its parts."""
    found = re.search(r'id="pack">([^<]*)', whole)
    assert found
    head, _, rest = zlib.decompress(b64decode(found[1])).partition(b"\n")
    told = json.loads(head)
    parts = []
    for size in told["sizes"]:
        parts.append(rest[:size].decode())
        rest = rest[size:]
    assert not rest
    return told, parts


def body(whole: str, path: str) -> str:
    """The body of a page in a file."""
    told, parts = held(whole)
    return "".join(parts[number] for number in told["pages"][path]["parts"])


def test_every_page_is_in_it_with_its_title_and_what_it_asks_for() -> None:
    """Pages by path; what two pages share is there once."""
    told, parts = held(text())
    assert set(told["pages"]) == {"index.html", "cases/a.html", "soeg.html", "404.html"}
    assert told["pages"]["cases/a.html"]["title"] == "A & B"
    assert told["pages"]["soeg.html"]["scripts"] == ["assets/search.js"]
    assert told["pages"]["cases/a.html"]["sheets"] == ["assets/style.css"]
    assert len([part for part in parts if part.startswith("<footer")]) == 1


def test_links_lead_to_the_pages_in_the_file() -> None:
    """To a page, to a place, with a question, to the page itself; others, and one that skips, are left as they are."""
    links = (
        '<a class="b>" href="../index.html">1</a><a href="#kilder">2</a><a href="a.html?q=b%20c#d">3</a>'
        '<a href="https://a.dk/b">4</a><a href="mailto:x@y.dk">5</a><form action="../soeg.html"></form><use href="#m"/>'
        '<a class="skip" href="#s">6</a>'
    )
    found = body(text(cases__a_html=page(links, path="cases/a.html")), "cases/a.html")
    assert re.findall(r'(?:href|action)="([^"]*)"', found.partition("</main>")[0]) == [
        "#/index.html", "#/cases/a.html:kilder", "#/cases/a.html?q=b%20c:d", "https://a.dk/b", "mailto:x@y.dk", "#/soeg.html", "#m", "#s",
    ]  # fmt: skip


def test_the_public_address_leads_into_the_file_too() -> None:
    """The page for unknown addresses links to the public site, when its address is known."""
    lost = page('<a href="https://k.dk/">1</a><a href="https://k.dk/cases/a.html">2</a><a href="https://k.dk.no/">3</a>')
    found = body(text(url="https://k.dk", **{"404_html": lost}), "404.html")
    assert re.findall(r'href="([^"]*)"', found)[:3] == ["#/index.html", "#/cases/a.html", "https://k.dk.no/"]
    asking = page("Ukendt", head='<link rel="stylesheet" href="https://k.dk/assets/style.css?v=1">')
    told, _ = held(text(url="https://k.dk", **{"404_html": asking}))
    assert "assets/style.css" in told["pages"]["404.html"]["sheets"]


def test_a_file_that_a_page_leads_to_comes_along() -> None:
    """And only such a file."""
    assert held(text())[0]["files"] == {}
    told, parts = held(text(index_html=page('<a href="data/cases.csv" download>1</a>')))
    assert parts[told["files"]["data/cases.csv"]] == "a;b"


def test_a_picture_stands_in_its_page() -> None:
    """As an address that holds it; other sizes of it are left out."""
    small = page('<img src="b.png?v=1" srcset="b.png 2x" alt=""><img src="data:,x" alt="">')
    found = body(text(index_html=small, b_png=PNG), "index.html")
    assert re.findall(r' src\w*="([^"]*)"', found) == [f"data:image/png;base64,{b64encode(PNG).decode()}", "data:,x"]


def test_an_address_that_leads_on_is_no_page() -> None:
    """Former addresses are for links from elsewhere."""
    moved = page("Flyttet", head='<meta http-equiv="refresh" content="0; url=a.html">')
    assert "cases/b.html" not in held(text(cases__b_html=moved))[0]["pages"]


def test_the_policy_lets_in_what_the_file_holds() -> None:
    """Each script and style by its hash, nothing by an address; the index for servers is not among the scripts."""
    whole = text()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', whole)
    assert policy
    blocks = re.findall(r"<(?:script|style[^>]*)>(.*?)</(?:script|style)>", whole, re.DOTALL)
    hashes = {f"sha256-{b64encode(sha256(block.encode()).digest()).decode()}" for block in blocks}
    assert set(re.findall(r"'(sha256-[^']*)'", policy[1])) == hashes
    assert policy[1].startswith("default-src 'none'; script-src 'sha256-")
    assert not re.search(r"<link rel=\"stylesheet|<script src|url\((?!data:)", whole)
    assert r"core('<\/script><\!--');" in whole
    assert '"pagefind/pagefind.js": function' not in whole
    assert ":target" not in "".join(re.findall(r"<style[^>]*>(.*?)</style>", whole))


def test_the_file_says_which_edition_it_is_and_until_when() -> None:
    """Without scripts too."""
    file = meeting(made())
    whole = unescape(file.data.decode()).replace("\N{NO-BREAK SPACE}", " ")
    assert file.path == "inspirationskatalog-2026-11-28.html"
    for said in ("28. november 2026", "3f9a-21bc-07de", "28. maj 2027", 'data-expires="2027-05-28"', "<noscript>"):
        assert said in whole
    assert meeting(made()).data == file.data


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"offline__core_js": None}, "siden mangler offline/core.js"),
        ({"soeg_html": None}, "siden mangler soeg.html"),
        ({"index_html": page('<a href="cases/væk.html">1</a>')}, "index.html: cases/væk.html"),
        ({"index_html": page('<img src="https://a.dk/b.png" alt="">')}, "index.html: https://a.dk/b.png"),
        ({"index_html": page('<img src="b.tiff" alt="">'), "b_tiff": PNG}, "index.html: b.tiff"),
        ({"offline__f_js": "x" * 8_000_000}, r"fylder 8,\d MB, og den må højst fylde 8,0"),
    ],
)
def test_what_cannot_be_made_is_told(changed: dict[str, Any], said: str) -> None:
    """A missing part, a link or a picture that leads nowhere, and a file that is too large."""
    with pytest.raises(EditionError, match=said):
        meeting(made(**changed))


def test_a_page_without_a_body_is_a_mistake_of_ours() -> None:
    """It is named."""
    with pytest.raises(ValueError, match=r"x\.html"):
        taken_apart("x.html", LexborHTMLParser(b"<p>"), Links({}, (), ""))


def test_an_address_has_three_parts() -> None:
    """As the script of the file reads it."""
    assert route("a.html") == "#/a.html"
    assert route("a.html", "q=1", "b") == "#/a.html?q=1:b"
