"""Glossary words in running text become links, once and where they help."""

from __future__ import annotations

import re

import pytest

from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.registers.glossary_words import glossary_words
from builder.nouns.source.document import Markup
from builder.stages.render.terms import term_linker
from tests.builders import body_of


def entry(word: str, *aliases: str) -> GlossaryEntry:
    """A word of the glossary."""
    return GlossaryEntry(word=word, explanation="…", group="…", aliases=aliases, source="", url="")


GLOSSARY = (
    entry("Baseline"),
    entry("Fordelingsnøgle"),
    entry("KOMBIT"),
    entry("§ 60-fællesskab", "§ 60"),
)
WRITTEN = term_linker(glossary_words(GLOSSARY))


def linked(text: str, title: str = "En side") -> list[str]:
    """The words that became links, with where they lead."""
    found = WRITTEN(body_of(text).document, title, lambda target: f"../{target}")
    plain = "".join(part.html if isinstance(part, Markup) else part.text for part in body_of(text).document.parts)
    assert re.sub(r'<a class="term"[^>]*>([^<]*)</a>', r"\1", found) == plain
    return [
        f"{word} → {slug}" for slug, word in re.findall(r'<a class="term" href="\.\./ordliste\.html#([^"]+)">([^<]+)</a>', found)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("En baseline er vigtig.", ["baseline → baseline"]),
        ("Baselinen mangler.", ["Baselinen → baseline"]),
        ("KOMBITs udbud", ["KOMBITs → kombit"]),
        ("Fordelingsnøgler og fordelingsnøglen", ["Fordelingsnøgler → fordelingsnoegle"]),
        ("Et §\u00a060-fællesskab", ["§\u00a060-fællesskab → paragraf-60-faellesskab"]),
        ("Efter §\u00a060 må de.", ["§\u00a060 → paragraf-60-faellesskab"]),
        ("KOMBIT\n\nKOMBIT\n\n- KOMBIT", ["KOMBIT → kombit"]),
        ("KOMBIT og en baseline", ["KOMBIT → kombit", "baseline → baseline"]),
        ("Vi taler om kombit", []),
        ("KOMBITTERNE og nybaseline", []),
        ("baseline-måling og før-baseline", []),
        ("Ingen af ordene", []),
    ],
)
def test_a_word_is_linked_at_its_first_use(text: str, words: list[str]) -> None:
    """A word is linked once, also when inflected, and never as a part of another."""
    assert linked(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "[KOMBIT](https://x.dk)",
        "## KOMBIT",
        "## A\n\n### Om *KOMBIT*",
        "`KOMBIT`",
        "```\nKOMBIT\n```",
        "| KOMBIT |\n| --- |\n| x |",
        "[**KOMBIT**](https://x.dk/KOMBIT)",
    ],
)
def test_some_places_are_left_alone(text: str) -> None:
    """Links, headings, code, table headings and addresses are not touched; the next use is linked instead."""
    assert linked(text) == []
    assert linked(f"{text}\n\nKOMBIT") == ["KOMBIT → kombit"]


def test_a_link_to_a_page_is_made_for_the_page_that_shows_it() -> None:
    """The way to the other page comes from outside; what is linked, its title and an anchor stay."""
    text = '[**KOMBIT** & co](../guides/b.md#hvad "En \\"titel\\"")'
    found = WRITTEN(body_of(text).document, "", lambda target: f"../{target}")
    address = "../vejledninger/b.html#hvad"
    assert found == f'<p><a href="{address}" title="En &quot;titel&quot;"><strong>KOMBIT</strong> &amp; co</a></p>\n'


def test_what_an_editor_writes_is_never_read_as_ours() -> None:
    """Signs that the program once used within texts are text."""
    assert WRITTEN(body_of('Skriv @@hvorfor, ="@cases/a.md" & <ikke>.').document, "", str) == (
        '<p>Skriv @@hvorfor, ="@cases/a.md" &amp; &lt;ikke&gt;.</p>\n'
    )


def test_a_page_does_not_link_the_word_it_explains() -> None:
    """A word of the page's own title is left alone."""
    assert linked("KOMBIT og baseline", "KOMBIT i drift") == ["baseline → baseline"]


def test_the_longest_word_wins() -> None:
    """Where two words of the glossary overlap the longer is linked."""
    linker = term_linker(glossary_words((entry("Drift"), entry("Drift og support"))))
    assert linker(body_of("drift og support").document, "", str).count("<a ") == 1
    assert "#drift-og-support" in linker(body_of("drift og support").document, "", str)


def test_pages_do_not_know_of_each_other() -> None:
    """A word linked on one page is linked on the next as well."""
    assert linked("KOMBIT") == linked("KOMBIT") == ["KOMBIT → kombit"]
