"""Danish compounds taken apart: a reviewed list, the splits that must be right, and the words that must stay whole."""

from __future__ import annotations

import pytest

from builder.stages.index.splitter import Splitter
from tests.builders import registers

WORDS = registers().lexicon


@pytest.fixture(scope="module")
def splitter() -> Splitter:
    """A splitter that knows the core words and no site."""
    return Splitter.of(WORDS, ())


@pytest.mark.parametrize(
    "split",
    [
        "digitalisering~s~strategi", "drift~s~fællesskab", "ramme~aftale", "nød~kald", "sundhed~s~platform", "vagt~central",
        "hjælpe~middel", "bolig~forening", "borger~service", "bestyrelse~s~møde", "skole~bibliotek", "data~behandler",
        "kontrakt~styring", "leverandør~styring", "medicin~robotter", "skrive~bord~s~øvelse", "ejer~strategi",
        "forsyning~s~kæde", "brand~station", "fordeling~s~nøgle", "økonomi~system", "aktie~selskab", "telefon~vagten",
    ],
)  # fmt: skip
def test_a_compound_has_the_parts_that_a_reader_sees(splitter: Splitter, split: str) -> None:
    """Each compound is split where a Dane would, its linking letter alone."""
    assert "~".join(splitter.parts(split.replace("~", ""))) == split


@pytest.mark.parametrize(
    "word",
    [
        "afdelingen", "ansøgninger", "centralen", "solidarisk", "digitalisering", "kommunerne", "organisationer", "ledelsen",
        "universitetet", "virkeligheden", "sammenhængende", "konkurrencen", "selvstændig", "tilgængelighed", "frederikssund",
    ],
)  # fmt: skip
def test_a_word_that_is_no_compound_stays_whole(word: str) -> None:
    """Endings, prefixes and names are not taken for parts."""
    assert Splitter.of(WORDS, (), names=("frederikssund",)).parts(word) == (word,)


@pytest.mark.parametrize(
    "word", ["billunds", "hedensteds", "langelands", "vejledningerne", "kortlægningen", "tidspunktet", "fremtidens"]
)
def test_what_is_never_split_stays_whole_in_every_form(splitter: Splitter, word: str) -> None:
    """The register names one form of a word."""
    assert splitter.parts(word) == (word,)


def test_an_ending_is_no_part_in_the_middle(splitter: Splitter) -> None:
    """»modernisering« ends in »ring«, and »videnskab« in »skab«."""
    assert "ring" not in splitter.parts("moderniseringsstyrelsen")
    assert "skab" not in splitter.parts("videnskabsministeriet")


def test_every_reviewed_split_is_still_made() -> None:
    """A site that has exactly the reviewed words splits them as they were when somebody looked; so a rule or core word that
    goes shows here.
    """
    parts = {part for split in WORDS.reviewed for part in split.split("~") if len(part) > 1}
    splitter = Splitter.of(WORDS, parts | {split.replace("~", "") for split in WORDS.reviewed})
    changed = {split: "~".join(splitter.parts(split.replace("~", ""))) for split in WORDS.reviewed}
    wrong = {old: new for old, new in changed.items() if old != new}
    assert len(WORDS.reviewed) > 1000
    assert len(wrong) <= len(changed) * 0.03, wrong


def test_marks_can_be_taken_out_again(splitter: Splitter) -> None:
    """Marked text is the text itself when the marks are gone; capitals stay."""
    text = "Digitaliseringsstrategien (2016) og OS2skole, IT-driftsfællesskabet; BRANDSTATION"
    marked = splitter.marked(text)
    assert marked.replace("~", "") == text
    assert "Digitalisering~s~strategien" in marked
    assert "OS2~skole" in marked
    assert "IT-drifts~fællesskabet" in marked or "IT-drift~s~fællesskabet" in marked


def test_a_word_that_is_kept_whole_has_no_parts(splitter: Splitter) -> None:
    """Its letter in front is none of a compound."""
    assert splitter.parts("ðindlæggelse") == ("ðindlæggelse",)
    assert splitter.marked("ðindlæggelse, indlæg") == "ðindlæggelse, indlæg"


def test_a_site_teaches_new_words() -> None:
    """A word of the site that is no core word makes compounds too."""
    assert Splitter.of(WORDS, ()).parts("kombitmøde") == ("kombitmøde",)
    assert Splitter.of(WORDS, ("kombit",)).parts("kombitmøde") == ("kombit", "møde")


def test_the_register_has_no_word_twice() -> None:
    """Fixed splits spell their word, and every synonym group has at least two members."""
    assert all("".join(parts) == word for word, parts in WORDS.fixed.items())
    assert all(len(set(group)) > 1 for group in WORDS.synonyms)
