"""The pages of gains and of entrance costs for no case that knows anything, for one, and for several."""

from __future__ import annotations

from builder.nouns.site import urls
from builder.nouns.views import EntrancePage, Promised
from tests.builders import case
from tests.drawn import drawn

GAIN = "\n  - hvad: Tid\n    art: tid\n    lovet: {tekst: Hurtigere, aar: 2022, kilder: [k1]}"
COST = "\n  - {emne: Analyse, tal: 5, enhed: mio. kr., aar: 2014, kilder: [k1], daekker: del}"
WAY = """
  - {dato: 2014-01-01, tekst: Rådet siger ja, milepael: beslutning, kilder: [k1]}
  - {dato: 2015-01-01, tekst: Driften begynder, milepael: drift, kilder: [k1]}"""


def test_no_gain_says_so() -> None:
    """A catalogue without a gain has the page all the same, which says how to add the first."""
    view, text = drawn(urls.PROMISED, case("a"))
    assert isinstance(view, Promised)
    assert (view.rows, view.answering, view.measured) == ((), 0, 0)
    assert "Ingen case i kataloget nævner en gevinst endnu" in text


def test_one_gain_is_told_in_the_singular() -> None:
    """One gain of one case, never measured, and the case that names none."""
    view, text = drawn(urls.PROMISED, case("a", gevinster=GAIN), case("b", titel="Beredskab"))
    assert isinstance(view, Promised)
    assert [row.anchor for row in view.rows] == ["a"]
    assert [link.title for link in view.silent] == ["Beredskab"]
    assert "1 af 2 cases nævner 1 gevinst; 1 er lovet, og ingen er målt." in text
    assert "1 af 1 gevinst stopper ved løftet; ingen når frem til en ekstern måling" in text


def test_gains_that_go_as_far_are_one_line_with_their_number() -> None:
    """Three promises of one kind are one line of the picture, and one that came true is another: 83 lines were taller than a screen."""
    cases = [case(slug, titel=slug.upper(), gevinster=GAIN) for slug in "abc"]
    told = GAIN + "\n    maalt: {tekst: Hurtigere, aar: 2023, kilder: [k1]}"
    view, text = drawn(urls.PROMISED, *cases, case("d", titel="D", gevinster=told))
    assert isinstance(view, Promised)
    assert view.picture is not None
    assert [(lane.number, len(lane.marks)) for group in view.picture.groups for lane in group.lanes] == [(1, 2), (3, 1)]
    assert "Tallet på en linje viser, hvor mange den står for." in text


def test_no_entrance_cost_says_so() -> None:
    """A catalogue that knows nothing of it has the page all the same."""
    view, text = drawn(urls.ENTRANCE, case("a"))
    assert isinstance(view, EntrancePage)
    assert (view.rows, view.picture) == ((), None)
    assert "Ingen case i kataloget oplyser sin indgangspris endnu" in text


def test_a_median_is_told_of_four_cases_and_the_values_of_fewer() -> None:
    """Three are too few and stand with their values; four have a median with number and range; a part is never put together."""
    _, few = drawn(urls.ENTRANCE, *(case(slug, titel=slug.upper(), tidslinje=WAY, indgangspris=COST) for slug in "abc"))
    assert "For få til en midterste værdi 3 cases: A 12 måneder; B 12 måneder; C 12 måneder" in few
    assert "Ingen midterste værdi: Beløbene dækker hver sit" in few
    _, many = drawn(urls.ENTRANCE, *(case(slug, titel=slug.upper(), tidslinje=WAY) for slug in "abcd"))
    assert "Midterste værdi: 12 måneder 4 cases, alle 12 måneder" in many
    assert "4 af 4 cases siger noget: 4 har datoer for både beslutning og drift, ingen nævner kroner" in many
