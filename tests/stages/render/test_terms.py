"""Glossary words in running text become links, once and where they help."""

from __future__ import annotations

import re

import pytest

from builder.nouns.terms import GlossaryEntry
from builder.stages.render.terms import term_linker


def entry(word: str, slug: str, *aliases: str) -> GlossaryEntry:
    """A word of the glossary."""
    return GlossaryEntry(word=word, slug=slug, explanation="…", group="…", aliases=aliases, source="", url="")


GLOSSARY = (
    entry("Baseline", "baseline"),
    entry("Fordelingsnøgle", "fordelingsnoegle"),
    entry("KOMBIT", "kombit"),
    entry("§ 60-fællesskab", "p60", "§ 60"),
)
LINKED = term_linker(GLOSSARY)


def linked(html: str, title: str = "En side") -> list[str]:
    """The words that became links, with where they lead."""
    found = LINKED(html, title, lambda target: f"../{target}")
    assert re.sub(r'<a class="term"[^>]*>([^<]*)</a>', r"\1", found) == html
    return [
        f"{word} → {slug}" for slug, word in re.findall(r'<a class="term" href="\.\./ordliste\.html#([^"]+)">([^<]+)</a>', found)
    ]


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>En baseline er vigtig.</p>", ["baseline → baseline"]),
        ("<p>Baselinen mangler.</p>", ["Baselinen → baseline"]),
        ("<p>KOMBITs udbud</p>", ["KOMBITs → kombit"]),
        ("<p>Fordelingsnøgler og fordelingsnøglen</p>", ["Fordelingsnøgler → fordelingsnoegle"]),
        ("<p>Et §\u00a060-fællesskab</p>", ["§\u00a060-fællesskab → p60"]),
        ("<p>Efter §\u00a060 må de.</p>", ["§\u00a060 → p60"]),
        ("<p>KOMBIT</p><p>KOMBIT</p><ul><li>KOMBIT</li></ul>", ["KOMBIT → kombit"]),
        ("<p>KOMBIT og en baseline</p>", ["KOMBIT → kombit", "baseline → baseline"]),
        ("<p>Vi taler om kombit</p>", []),
        ("<p>KOMBITTERNE og nybaseline</p>", []),
        ("<p>baseline-måling og før-baseline</p>", []),
        ("<p>Ingen af ordene</p>", []),
    ],
)
def test_a_word_is_linked_at_its_first_use(html: str, words: list[str]) -> None:
    """A word is linked once, also when inflected, and never as a part of another."""
    assert linked(html) == words


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="x.html">KOMBIT</a></p>',
        "<h2>KOMBIT</h2>",
        "<h3>Om <em>KOMBIT</em></h3>",
        "<code>KOMBIT</code>",
        "<pre><code>KOMBIT</code></pre>",
        "<sup>KOMBIT</sup>",
        "<table><tr><th>KOMBIT</th></tr></table>",
        '<p id="KOMBIT" title="KOMBIT">x</p>',
        '<a href="x.html"><strong>KOMBIT</strong></a>',
    ],
)
def test_some_places_are_left_alone(html: str) -> None:
    """Links, headings, code, table headings and attributes are not touched; the next use is linked instead."""
    assert linked(html) == []
    assert linked(f"{html}<p>KOMBIT</p>") == ["KOMBIT → kombit"]


def test_a_page_does_not_link_the_word_it_explains() -> None:
    """A word of the page's own title is left alone."""
    assert linked("<p>KOMBIT og baseline</p>", "KOMBIT i drift") == ["baseline → baseline"]


def test_the_longest_word_wins() -> None:
    """Where two words of the glossary overlap the longer is linked."""
    linker = term_linker((entry("Drift", "drift"), entry("Drift og support", "support")))
    assert linker("<p>drift og support</p>", "", str).count("<a ") == 1
    assert "#support" in linker("<p>drift og support</p>", "", str)


def test_pages_do_not_know_of_each_other() -> None:
    """A word linked on one page is linked on the next as well."""
    assert linked("<p>KOMBIT</p>") == linked("<p>KOMBIT</p>") == ["KOMBIT → kombit"]
