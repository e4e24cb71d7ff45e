"""An index that follows: whatever was edited, it is the one that is made from nothing, and Pagefind reads what is new alone."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import pytest

from builder.nouns.entry import Entry, Passage
from builder.nouns.indexed import Indexed
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.registers.lexicon import Lexicon
from builder.shell.cache.memory import Memory
from builder.shell.searching import Searching
from builder.stages.index import Parts, index, indexing
from builder.stages.index.merged import merged
from builder.stages.index.posted import Posted
from builder.stages.index.service import Files, run
from builder.stages.index.site_words import SiteWords, Stage
from builder.stages.index.staging import example
from tests.builders import registers
from tests.search.conftest import DOCUMENTS

LEXICON = registers().lexicon
EDITS = 12
SEED = 10
WORDS = (
    "løn",
    "kombitmøde",
    "kombit",
    "kvalte",
    "kvale",
    "drifter",
    "driftsaftale",
    "it-drift",
    "KL",
    "1,6",
    "kr. 40",
    "målte",
    "snitfladeoversigt",
    "§ 60",
    "økonomi- og lønsystem",
)
Edit = Callable[[random.Random, list[Entry]], None]


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that Pagefind was handed since it was looked at last, but for the example."""
    names: list[str] = []

    def noted(documents: Iterable[tuple[str, str]], between: Callable[[], None] = lambda: None) -> Files:
        told = []
        for name, text in documents:
            told.append((name, text))
            names.append(name)
        return run(told, between)

    monkeypatch.setattr(indexing, "run", noted)
    return names


def new(names: list[str]) -> list[str]:
    """What Pagefind was handed since this was asked last."""
    found = [name for name in names if name != example()[0]]
    names.clear()
    return found


def made(entries: Sequence[Entry], before: Indexed | None = None, lexicon: Lexicon = LEXICON) -> Indexed:
    """The index of the entries, made with the parts of the one before, of which all are given on."""
    kept = dict(before.made) if before else {}
    found = index(entries, lexicon, lambda: None, Parts(kept.get))
    return replace(found, made={key: found.made.get(key) or kept[key] for key in found.parts})


def more(entry: Entry, text: str) -> Entry:
    """The entry with one more passage."""
    return replace(entry, passages=(*entry.passages, Passage(text=text)))


def test_pagefind_reads_the_page_alone_that_was_edited(handed: list[str]) -> None:
    """Nothing, a sentence of known words, a word that the site has not had, a page that is gone, and one that is new."""
    first = made(DOCUMENTS)
    assert len(new(handed)) == len(DOCUMENTS)
    assert made(DOCUMENTS, first) == first
    assert not new(handed)
    edited = [more(DOCUMENTS[0], "Tre kommuner deler en aftale."), *DOCUMENTS[1:]]
    second = made(edited, first)
    assert new(handed) == ["cases/drift.html"]
    edited[0] = more(edited[0], "Xylofonerne klinger.")
    third = made(edited, second)
    assert new(handed) == ["cases/drift.html"]
    gone = made(edited[1:], third)
    assert not new(handed)
    assert [b"drift" in file.data for one in (third, gone) for file in one.files if file.path == "offline/cases.js"] == [
        True,
        False,
    ]
    assert gone == made(edited[1:])
    new(handed)
    assert made(edited, gone) == third
    assert new(handed) == ["cases/drift.html"]


@pytest.mark.parametrize(
    ("stands", "comes"),
    [
        ("Der var kombitmøde.", "Der bruges kombit."),  # a part of a compound
        ("En målepunktstest.", "Et målepunkt."),  # a compound, which is a part then
        ("De kvalte en ild.", "De vil kvale ilden."),  # a verb and its past, as no stemmer sees it
        ("Se xy-2 og XY2.", "Nogle XY. Mere."),  # an abbreviation
        ("Det er zq. 12 om året.", "Det er zq igen."),  # no abbreviation, as it stands without its full stop as well
        ("Et kombit2kasteri.", "Et kasteri."),  # what ends a word after a number
    ],
)
def test_a_page_is_staged_again_when_a_word_elsewhere_says_something_else_of_its_words(
    stands: str, comes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word that comes, or leaves, is read on its own page and on the page that it says something of, and on no other."""
    staged: list[str] = []
    real = SiteWords.stage

    def noted(self: SiteWords, entry: Entry) -> Stage:
        staged.append(entry.path)
        return real(self, entry)

    monkeypatch.setattr(SiteWords, "stage", noted)
    without = [more(DOCUMENTS[0], stands), *DOCUMENTS[1:]]
    coming = [*without[:-1], more(without[-1], comes)]
    first = made(without)
    staged.clear()
    second = made(coming, first)
    assert staged == [without[0].path, without[-1].path]
    assert second == made(coming)
    staged.clear()
    assert made(without, second) == first
    assert staged == [without[0].path, without[-1].path]
    staged.clear()
    third = made([*coming[:-1], more(coming[-1], "Endnu en kommune med en aftale.")], second)
    assert staged == [without[-1].path]
    assert third.files != second.files


def _passage(chance: random.Random, entries: list[Entry]) -> None:
    at = chance.randrange(len(entries))
    entries[at] = more(entries[at], f"Mere om {chance.choice(WORDS)} og {chance.choice(WORDS)}.")


def _shorter(chance: random.Random, entries: list[Entry]) -> None:
    at = chance.randrange(len(entries))
    entries[at] = replace(entries[at], passages=entries[at].passages[1:])


def _title(chance: random.Random, entries: list[Entry]) -> None:
    at = chance.randrange(len(entries))
    entries[at] = replace(entries[at], title=f"Om {chance.choice(WORDS)}", names=(chance.choice(WORDS), chance.choice(WORDS)))


def _moved(chance: random.Random, entries: list[Entry]) -> None:
    entries.insert(chance.randrange(len(entries)), entries.pop())


def _renamed(chance: random.Random, entries: list[Entry]) -> None:
    at = chance.randrange(len(entries))
    entries[at] = replace(entries[at], path=f"cases/ny-{chance.randrange(10**6)}.html")


def _gone(chance: random.Random, entries: list[Entry]) -> None:
    del entries[chance.randrange(len(entries))]


def _facet(chance: random.Random, entries: list[Entry]) -> None:
    at = chance.randrange(len(entries))
    entries[at] = replace(entries[at], facets=(("status", (chance.choice(("drift", "opgivet")),)),), said="I drift")


KINDS: tuple[Edit, ...] = (_passage, _passage, _shorter, _title, _moved, _renamed, _gone, _facet)


def test_after_any_edits_it_is_the_index_of_a_first_build() -> None:
    """Each is made of the parts of the one before, of which some are lost, and is the same to the byte; so are the new splits."""
    chance = random.Random(SEED)  # noqa: S311 not for secrets
    entries, lexicon, found = list(DOCUMENTS), LEXICON, made(DOCUMENTS)
    for number in range(EDITS):
        chance.choice(KINDS)(chance, entries)
        if number == EDITS // 2:
            lexicon = replace(lexicon, synonyms=(*lexicon.synonyms, ("havn", "kaj")))
        lost = chance.sample(sorted(found.made), 3)
        kept = replace(found, made={key: data for key, data in found.made.items() if key not in lost})
        found = made(entries, kept, lexicon)
        assert found == made(entries, lexicon=lexicon), number


def test_two_pages_of_like_digits_have_two_names() -> None:
    """Pages are called by the first digits of what they hold; where those are alike, the second has one more."""
    pages = [Posted(1, [], [], name, name.encode(), name) for name in ("abcdefg1", "abcdefg2", "abcdefg23", "1234567")]
    found = merged(run([example()]), pages, Parts().packed)
    assert found.ids == ["da_abcdefg", "da_abcdefg2", "da_abcdefg23", "da_1234567"]
    assert [found.files[f"fragment/{name}.pf_fragment"] for name in found.ids] == [page.shown for page in pages]


def test_a_process_that_goes_on_keeps_the_parts_of_its_last_index(handed: list[str]) -> None:
    """A preview has them in its memory: of each save, Pagefind reads the page alone; what no index has any more is let go."""
    memory = Memory()

    def saved(entries: Sequence[Entry]) -> None:
        pages = [SitePage(PageMeta(path="", title="", description=""), None, (entry,)) for entry in entries]  # type: ignore[arg-type]
        searching = Searching(LEXICON, pages, memory)
        searching.take(searching.make(), lambda step: None)

    saved(DOCUMENTS)
    new(handed)
    number = len(memory.parts)
    for text in ("Tre kommuner.", "Tre servere.", "Nordby."):
        saved([more(DOCUMENTS[0], text), *DOCUMENTS[1:]])
        assert new(handed) == ["cases/drift.html"]
    assert len(memory.parts) <= number + 1
    saved(DOCUMENTS[1:])
    assert not new(handed)
