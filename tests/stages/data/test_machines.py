"""What search engines are told."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from xml.etree import ElementTree as ET

from builder.nouns.page import PageMeta
from builder.shell.settings import PROJECT
from builder.stages.data.machines import for_machines
from tests.builders import site

METAS = [
    PageMeta(path="index.html", title="", description=""),
    PageMeta(path="cases/a.html", title="A", description=""),
    PageMeta(path="404.html", title="Væk", description="", indexed=False),
]


def test_without_an_address_there_is_no_sitemap() -> None:
    """A sitemap needs whole addresses; robots.txt does not."""
    files = {file.path: file.data.decode() for file in for_machines(METAS, site())}
    assert files.keys() == {"robots.txt", "_headers"}
    assert files["robots.txt"] == "User-agent: *\nAllow: /\n"


def test_a_host_is_told_what_to_send() -> None:
    """The policy of a page that searches, no frames, and a long life for what is asked for with a fingerprint."""
    rules = {file.path: file.data.decode() for file in for_machines(METAS, site())}["_headers"].split("\n")
    places = [line for line in rules if not line.startswith("  ")]
    assert places == ["/*", "/assets/*", "/sw.js", "/", "/cases/*", "/index.html", "/index", "/404.html", "/404", ""]
    assert [rules[rules.index(place) + 1] for place in places[3:-1]] == ["  Content-Security-Policy: frame-ancestors 'none'"] * 6
    sent = dict(line.strip().split(": ", 1) for line in rules[: rules.index("/")] if line.startswith("  "))
    template = (PROJECT / "templates" / "base.html").read_text("utf-8")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', template)
    page = re.sub(r"\s*{%-? (?:if search|endif) %}\s*", "", policy).replace("'self''wasm", "'self' 'wasm")
    # A page from disk leads to its neighbour by a form; no page from a host can.
    assert sent["Content-Security-Policy"] == page.removesuffix(" file:")
    assert sent["X-Content-Type-Options"] == "nosniff"
    assert {"Referrer-Policy", "Permissions-Policy", "Cache-Control"} <= sent.keys()
    notes = (PROJECT / "docs" / "drift.md").read_text("utf-8")
    # The policy of a place and what caches may keep are maps in nginx, so their values stand there without the name.
    mapped = {"Cache-Control"}
    assert [name for name, value in sent.items() if (f'"{value}"' if name in mapped else f'{name} "{value}"') not in notes] == []
    assert "default \"frame-ancestors 'none'\"" in notes


def test_only_what_is_made_for_frames_may_be_framed() -> None:
    """Of every page but those, some rule says that no other site may show it; of those, none does."""
    embed = PageMeta(path="indlejr/cases/a.html", title="A", description="", indexed=False)
    rules = {file.path: file.data.decode() for file in for_machines([*METAS, embed], site())}["_headers"].split("\n")
    refused = [rules[at - 1] for at, line in enumerate(rules) if "frame-ancestors" in line]
    assert [meta.path for meta in (*METAS, embed) if not any(fnmatch(f"/{meta.path}", rule) for rule in refused)] == [embed.path]
    assert "*" not in [rule.strip("/") for rule in refused]


def test_a_sitemap_names_every_page_that_is_searched() -> None:
    """With an address the sitemap is valid XML with each page that is to be found, and robots.txt leads to it."""
    files = {file.path: file.data.decode() for file in for_machines(METAS, site("https://example.dk/a&b/"))}
    root = ET.fromstring(files["sitemap.xml"])  # noqa: S314 our own text
    places = [place.text for place in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert places == ["https://example.dk/a&b/", "https://example.dk/a&b/cases/a.html"]
    assert "Sitemap: https://example.dk/a&b/sitemap.xml\n" in files["robots.txt"]
