"""Words and what means the same: names, families, synonyms, and the list that goes to the browser."""

from __future__ import annotations

from builder.nouns.entry import Entry, Passage
from builder.stages.index.gist import Gist
from builder.stages.index.splitter import Splitter
from builder.stages.index.synonyms import Thesaurus, families, meta
from builder.stages.index.wordlist import packed
from builder.stages.index.words import hyphened, names, tokens
from tests.builders import registers


def test_words_are_what_pagefind_indexes() -> None:
    """Punctuation parts words; a hyphened word is known whole as well."""
    assert tokens("IT-drift i 2016 (§ 60).") == ["it", "drift", "i", "2016", "60"]
    assert hyphened("IT-drift, e-bog – og 2016-tal") == {"it-drift", "e-bog"}


def test_a_name_is_what_never_has_a_small_letter() -> None:
    """A capital at the beginning of a sentence makes no name, and a word seen small is none."""
    text = "Her bor Holbæk. Kommunen siger, at Aftale er aftale."
    gist = Gist.of(Entry(path="a.html", title="by", kind="Case", fields="case.", passages=(Passage(text=text),)))
    assert names(gist.capitals, text.split()) == {"holbæk"}


def test_verbs_and_their_nouns_belong_together() -> None:
    """»måle« and »måling« are one family when both are words of the site."""
    assert set(families({"måling", "måler", "opløsning", "opløse", "overdragelse", "ting"})) == {
        ("måling", "måle"),
        ("opløsning", "opløse"),
    }


def test_a_verb_and_its_past_belong_together() -> None:
    """The stemmer takes »mistede« and »købt« for other words than »miste« and »købe«."""
    assert set(families({"mistede", "mister", "købt", "købe", "netop"})) == {("mistede", "miste"), ("købt", "købe")}


def test_a_page_is_found_by_other_words_for_its_own() -> None:
    """Words of a group are added when one of them stands in the text, in any form, and also when it is two words."""
    thesaurus = Thesaurus.of([("ai", "kunstig intelligens"), ("bog", "bøger")])
    assert thesaurus.others("Om kunstig intelligens og bøgerne") == ("ai", "bog")
    assert thesaurus.others("Om kunstig græs") == ()


def test_paragraphs_and_hidden_compounds_are_findable() -> None:
    """»§ 60 a« is a word of its own that begins as »§ 60« does, and so is a compound inside a longer one."""
    document = Entry(path="a.html", title="Titel", kind="Case", passages=(Passage(text="Et it-driftsfællesskab efter § 60 a."),))
    splitter = Splitter.of(registers().lexicon, ())
    found = dict(meta(document, set(tokens(document.text)), Thesaurus.of(()), splitter))
    assert found["alias"].replace("~", "").split() == ["paragraf60að", "driftsfællesskab"]
    assert found["aliast"] == ""


def test_the_word_list_is_short() -> None:
    """Words in order share their beginnings; a number of pages is told only when it is not one."""
    assert packed({"aftale": 41, "aftaler": 1, "by": 2}) == "Aaftale,15GrAby,2"
