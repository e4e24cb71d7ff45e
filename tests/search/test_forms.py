"""How the index writes words, and that readers see them as the page has them."""

from __future__ import annotations

import pytest

from builder.nouns.entry import Entry, Passage
from builder.nouns.registers.lexicon import Lexicon
from builder.stages.index.forms import Forms, ranges, shown, without_accents
from builder.stages.index.gist import Gist

TEXT = "KL og EU siger nej. Det koster 5 kr. om året. IT er it, og MED er ikke med. Et KMD-system."
GIST = Gist.of(Entry(path="a.html", title="", kind="Case", passages=(Passage(text=TEXT),)))
LEXICON = Lexicon(stop=("med", "og", "er"), whole={"forlig": "forlig", "forliget": "forlig"})
FORMS = Forms.of(GIST.chunks, {*GIST.dotted}, LEXICON)

WRITTEN = (
    ("1,6 og 16", "1ð6ð og 16ð"),
    ("1.600 1600 1.600,5 60.000.", "1600ð 1600ð 1600ð5ð 60000ð."),
    ("2.0 16.2.2016 10.30", "2ð0ð 16ð2ð2016ð 10ð30ð"),
    ("15,5% og (3 pct.)", "15ð5ð% og (3ð pct.)"),
    ("2016–2020, 4-5 og 2015/16", "2016ð-2020ð, 4ð-5ð og 2015ð-16ð"),
    ("§ 60 a, OS2 og nis2", "§ 60ð a, OS2 og nis2"),
    ("KL's KL’s KLs KL kl kl. EU-udbud", "KLð KLð KLð KLð klð kl. EUð-udbud"),
    ("MED-udvalg med kr. kr", "MEDð-udvalg med krð. krð"),
    ("idé café à Ærø på lån Åse", "ide cafe a Ærø på lån Åse"),
    ("garður", "gardur"),
    ("Forliget, forlig. Et forligs-forslag forligsmand", "ðforlig, ðforlig. Et forligs-forslag forligsmand"),
)
"""What a page has, and the index of it; `test_engine.py` asks `query.js` for the same words."""


def test_abbreviations_are_learnt_from_the_text() -> None:
    """In capitals and never small, unless the small one is a stop word; or always with a full stop inside a sentence."""
    assert FORMS.capital == {"kl", "eu", "kmd", "med"}
    assert FORMS.dotted == {"kr"}


@pytest.mark.parametrize(("text", "indexed"), WRITTEN)
def test_what_pagefind_would_confuse_is_kept_apart(text: str, indexed: str) -> None:
    """Numbers, abbreviations and listed words are whole, accents fall away, å stays; there are as many words as before."""
    assert FORMS.text(text) == indexed
    assert len(indexed.split()) == len(text.split())


def test_ranges_are_words_as_well() -> None:
    """As Pagefind joins them."""
    assert ranges(FORMS.text("i 2016-2020 og 7")) == {"2016ð2020ð"}


def test_accents_written_apart_are_accents() -> None:
    """However the file has them."""
    assert without_accents("ide\u0301 pa\u030a") == "ide på"


def test_a_reader_sees_the_page_s_own_words() -> None:
    """With the full stops that Pagefind sets; other words than those staged stop the build."""
    assert shown("1ð6ð mio. ide.", ["1ð6ð", "mio.", "ide"], ["1,6", "mio.", "idé"]) == "1,6 mio. idé."
    for content in ("1ð6ð mio.", "1ð6ð mio. andet."):
        with pytest.raises(ValueError, match=r"2|andet"):
            shown(content, ["1ð6ð", "mio.", "ide"], ["1,6", "mio.", "idé"])
