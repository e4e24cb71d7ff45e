"""The engine in a browser, from disk and over http: the same hits, Danish words however they are typed, and nothing merged."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.conftest import Opener, Origin
from tests.builders import registers, tree, write_index
from tests.search.conftest import ASSETS, DOCUMENTS, PAGE, SCRIPTS, document, find
from tests.search.test_forms import LEXICON, TEXT, WRITTEN

pytestmark = pytest.mark.browser

DRIFT, NOED, BRAND, AFTALE = (f"/cases/{name}.html" for name in ("drift", "noed", "brand", "aftale"))
TAL, OTHERS, LAND = (f"/cases/{name}.html" for name in ("tal", "andre", "land"))
SOROE, AEROE, AARHUS, SLA = "/kommuner/soroe.html", "/kommuner/aeroe.html", "/kommuner/aarhus.html", "/ordliste.html#sla"


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("strategi", DRIFT),  # the last part of a compound
        ("strategier", DRIFT),
        ("digitalisering", DRIFT),  # the first
        ("digitaliseringstrategi", DRIFT),  # an error in it
        ("kald", NOED),
        ("nødopkald", NOED),
        ("§ 60", NOED),
        ("§60", NOED),
        ("paragraf 60", NOED),
        ("Soro", SOROE),
        ("Soroe", SOROE),
        ("sorø kommune", SOROE),  # named, though another page says it three times
        ("Aeroe", AEROE),
        ("Århus", AARHUS),
        ("brandvæsenet", BRAND),
        ("brandvasen", BRAND),
        ("brnadvæsen", BRAND),
        ("itdrift", AFTALE),
        ("it-drift", AFTALE),
        ("e-bog", AFTALE),  # »bøger« is an irregular plural
        ("contract", AFTALE),  # two errors from »kontrakt«, which is another word for »aftale«
        ("rammeaftlae", AFTALE),
        ("serviceaftale", SLA),
        ("serverne", DRIFT),  # and not »service«, which begins as they do
        ("hvordan får man en rammeaftale", AFTALE),
        ("1,6", TAL),
        ("1.6", TAL),
        ("16", OTHERS),
        ("1600", OTHERS),
        ("1 600", OTHERS),
        ("60000", TAL),
        ("600.000", OTHERS),
        ("2016-2020", TAL),
        ("2.0", TAL),
        ("KL", TAL),
        ("kls", TAL),
        ("EU’s", TAL),
        ("ide", TAL),
        ("idé", TAL),
        ("MED", OTHERS),
        ("lån", OTHERS),
        ("landet", LAND),
        ("§ 60 a", LAND),
        ("hvordan kommer man ud af det igen", LAND),
        ("melde os ud", LAND),
        ("trolde", LAND),
    ],
)
def test_a_question_finds_its_page(asking: Page, question: str, best: str) -> None:
    """The page that a reader means comes first, however the words are inflected, joined, spelt or mistyped."""
    assert find(asking, question)["hits"][:1] == [best]


def test_a_slip_in_a_small_word_is_a_small_word(asking: Page) -> None:
    """With others it is left out as they are, and alone it is a word we have not: most pages have an »ikke«, and none is meant."""
    assert find(asking, "ikke")["hits"]
    assert [find(asking, f"{word} rammeaftale")["text"] for word in ("ikke", "ikek")] == [["rammeaftale"]] * 2
    assert find(asking, "ikek")["hits"] == find(asking, "ikek qqxxzzqq")["hits"] == []


REWRITTEN = """async (typed) => {
  await catalogueSearch.open(new URL("./", location.href));
  return typed.map((word) => catalogueSearch.rewrite(word).words.flatMap(({ to }) => to));
}"""


def test_a_reader_s_words_are_written_as_the_index_writes_those_of_a_page(tmp_path: Path, browser: Browser) -> None:
    """`query.js` and `forms.py` have the rules of numbers, accents and abbreviations each: whatever one writes otherwise, both do."""
    # `TEXT` says which abbreviations there are: more of them would make them words like others.
    text = f"{TEXT} Udbud og udvalg. {' Her står så '.join(text for text, meant in WRITTEN if not re.search('[^0-9 ]ð', meant))}"
    write_index(tmp_path, (document("side", "Side", text),), LEXICON)
    shutil.copytree(ASSETS, tmp_path / "assets")
    (tmp_path / "index.html").write_text(PAGE.format(SCRIPTS), "utf-8")
    pairs = ((typed, meant) for row in WRITTEN for typed, meant in zip(*map(str.split, row), strict=True) if typed != meant)
    wanted = {typed: re.findall(r"\w+", meant.lower()) for typed, meant in pairs}
    opener = Opener(browser)
    asked = opener(Origin("disk", f"{tmp_path.as_uri()}/")).evaluate(REWRITTEN, list(wanted))
    opener.close()
    found = dict(zip(wanted, asked, strict=True))
    assert {
        typed: found[typed] for typed, meant in wanted.items() if "".join(meant) not in found[typed] and meant != found[typed]
    } == {}


def test_what_looks_alike_is_not_the_same(asking: Page) -> None:
    """A number, an abbreviation and å are found where they stand, and nowhere else; § 60 comes before § 60 a."""
    found = {
        question: find(asking, question)["hits"] for question in ("1,6", "16", "600", "KL", "EU", "lån", "SLA", "§ 60", "20")
    }
    assert found == {
        "1,6": [TAL], "16": [OTHERS], "600": [], "KL": [TAL], "EU": [TAL], "lån": [OTHERS], "SLA": [SLA], "§ 60": [NOED, LAND],
        "20": [OTHERS],
    }  # fmt: skip


def test_an_answer_shows_what_the_page_says(asking: Page) -> None:
    """Numbers, accents and apostrophes are those of the page."""
    content = asking.evaluate(
        "async () => (await (await catalogueSearch.find('1,6')).hits[0].data()).content.split('. Erfaringer')[0]"
    )
    assert content == "Prisen var 1,6 mio. kr. og steg til 60.000 om året i 2016–2020. KL's og EU’s idé, version 2.0"


def test_an_answer_does_not_depend_on_what_was_asked_before(small_places: dict[str, Origin], browser: Browser) -> None:
    """A short word begins others, whose part of the index another question may have fetched."""
    for question in ("e", "ko", "a"):
        answers = []
        for before in ((), ("kommune", "aftale", "europæere", "kald", "andre", "erfaringer", "efter", "eneste")):
            opener = Opener(browser)
            page = opener(small_places["disk"])
            for other in before:
                find(page, other)
            answers.append(find(page, question))
            opener.close()
        assert answers[0] == answers[1], question


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("aftale", ["same"]),
        ("aftlae", ["spelling"]),
        ("A/S", ["meaning"]),
        ("qqxxqq", ["unknown"]),
        ("hvordan aftale", ["stop", "same"]),
        ("hvordan", ["same"]),
        ("aft", ["same"]),
        ("trolde", ["spelling"]),
        ("KL16", ["same", "same"]),
        ("sige ja til aftale", ["stop", "stop", "stop", "same"]),
    ],
)
def test_what_was_done_to_a_word_is_told(asking: Page, question: str, kinds: list[str]) -> None:
    """Each word comes back with what was done to it: small words count only alone, the beginning of a word is a word."""
    assert [word["kind"] for word in find(asking, question)["words"]] == kinds


def test_one_query_answers_and_counts_are_its_own(asking: Page) -> None:
    """Facets narrow the hits, and the count of a value is what choosing it gives; a case of all belongs to every municipality."""
    everything = find(asking, "aftale")
    chosen = find(asking, "aftale", status=["drift"], kommune=["soroe"])
    assert set(chosen["hits"]) == {AFTALE, BRAND} <= set(everything["hits"])
    assert chosen["cases"] == 2
    assert everything["cases"] == len([url for url in everything["hits"] if url.startswith("/cases/")])
    either = find(asking, "", status=["drift"], type=["Case"])
    assert (either["running"], either["ended"]) == (3, 1)
    assert set(either["hits"]) == {DRIFT, BRAND, AFTALE}


def test_no_page_has_all_words(asking: Page) -> None:
    """Then the commonest word goes, and pages with some of the words follow as near misses, none of them twice."""
    answer = find(asking, "nødkald brandvæsen aftale")
    assert answer["left"] != answer["text"]
    assert set(answer["hits"]) | set(answer["near"]) >= {NOED, BRAND}
    assert not set(answer["hits"]) & set(answer["near"])


def test_a_word_that_is_nowhere_gives_nothing(asking: Page) -> None:
    """Nothing is made up."""
    answer = find(asking, "qqxxqq")
    assert (answer["hits"], answer["near"]) == ([], [])


def test_the_same_hits_in_the_same_order(small_places: dict[str, Origin], browser: Browser) -> None:
    """From disk and over http the answers are the same, hit for hit."""
    questions = ("aftale", "soroe", "drft", "strategi nødkald", "kommunen", "§ 60", "it")
    answers: list[list[dict[str, Any]]] = []
    for place in small_places.values():
        opener = Opener(browser)
        page = opener(place)
        answers.append([find(page, question) for question in questions])
        opener.close()
        assert not opener.faults
    assert answers[0] == answers[1]


def test_a_server_that_refuses_the_index_is_answered_from_the_pack(small_places: dict[str, Origin], browser: Browser) -> None:
    """Some servers know no files of Pagefind's types; then the scripts answer, which every server knows."""
    page = browser.new_page()
    asked: list[str] = []

    def refuse(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(status=404, body="Not found")

    page.route("**/*.{pf_meta,pf_index,pf_fragment,pf_filter,pagefind}", refuse)
    page.goto(small_places["http"].url())
    assert find(page, "strategi")["hits"] == [DRIFT]
    assert asked
    page.close()


def test_the_index_is_the_same_bytes_every_time(small: Path, tmp_path: Path) -> None:
    """The same pages give the same index and the same pack, wherever they lie."""
    write_index(tmp_path, DOCUMENTS, registers().lexicon)
    for folder in ("pagefind", "offline"):
        assert tree(tmp_path / folder) == tree(small / folder)
