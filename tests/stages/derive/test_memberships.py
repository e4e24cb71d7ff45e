"""When a municipality was in what, and with whom."""

from __future__ import annotations

from builder.nouns.derived.memberships import Memberships
from builder.nouns.derived.network import network
from builder.stages.pages.time_bands import axis, band, words
from tests.builders import case, catalogue, derived

_ALL = "\n  - alle 98"


def _of(code: str, *cases: str) -> Memberships:
    made = (case(slug, titel=slug.upper(), **fields) for slug, fields in (_CASES[one] for one in cases))
    return derived(*made).memberships[code]


_CASES: dict[str, tuple[str, dict[str, str | None]]] = {
    "own": ("own", {"partnere": "\n  - {kommune: Ballerup, fra: 2010, til: 2012}\n  - Furesø"}),
    "over": ("over", {"status": "{vaerdi: afsluttet, dato: 2020, kilder: [k1]}", "slut": "2019", "start": "{dato: 2005, kilder: [k1]}"}),
    "vague": ("vague", {"partnere": "[Ballerup, Egedal, Furesø]"}),
    "all": ("all", {"partnere": _ALL}),
}  # fmt: skip


def test_own_dates_count_before_those_of_the_case() -> None:
    """Where the membership has dates they count, else the case's; what nobody knows stays unknown and stands last."""
    found = _of("151", "own", "over", "vague", "all").stays
    assert [words(stay) for stay in found] == ["Fra 2005 til 2019", "Fra 2010 til 2012", "Fra ukendt tidspunkt"]
    assert [stay.over for stay in found] == [True, True, False]


def test_an_end_that_was_only_planned_says_so() -> None:
    """By the municipality's own exit, or by the end of the case; another day of the same municipality is as it was written."""
    out = "\n  sket:\n    - {kommune: Ballerup, dato: 2019, tekst: Nu, udfald: gik, ude: 2020-12-31, forventet: ja, kilder: [k1]}"
    for until, told in (("2020-12-31", "Fra 2016 til 31. december 2020 (planlagt)"), ("2019", "Fra 2016 til 2019")):
        members = f"\n  - {{kommune: Ballerup, fra: 2016, til: {until}}}\n  - Furesø"
        [stay] = derived(case("a", partnere=members, udtraeden=out)).memberships["151"].stays
        assert words(stay) == told
    ended = {"status": "{vaerdi: afsluttet, dato: 2020, kilder: [k1]}", "slut": "\n  dato: 2021\n  forventet: ja\n  kilder: [k1]"}
    [stay] = derived(case("a", partnere="[Ballerup, Egedal]", **ended)).memberships["151"].stays
    assert words(stay) == "Fra ukendt tidspunkt til 2021 (planlagt)"


def test_a_stay_within_one_date_is_told_once() -> None:
    """»Fra 2014 til 2014« says the year twice and no length."""
    members = "\n  - {kommune: Ballerup, fra: 2014, til: 2014}\n  - Furesø"
    [stay] = derived(case("a", partnere=members)).memberships["151"].stays
    assert words(stay) == "Kun 2014"


def test_companions_share_local_cases_only() -> None:
    """Most shared first, then by name; a case of all 98 ties nobody."""
    found = _of("151", "own", "over", "vague", "all").companions
    assert [(one.municipality.name, len(one.cases)) for one in found] == [("Furesø", 3), ("Egedal", 1)]
    assert _of("151", "all").companions == ()


def test_a_band_is_dotted_where_nobody_knows() -> None:
    """Unknown beginnings are dotted from the edge, what goes on is dotted after its last source, and no place lies outside."""
    stays = _of("151", "own", "over", "vague").stays
    lanes = [band(stay, axis(stays)) for stay in stays]
    kinds = [([span.kind for span in lane.spans], [mark.kind for mark in lane.marks]) for lane in lanes]
    assert kinds[0] == (["known"], ["measured", "dropped"])
    assert kinds[2] == (["open", "open"], ["unknown"]) or kinds[2] == (["open"], ["unknown"])
    assert all(0 <= mark.at <= 100 for lane in lanes for mark in lane.marks)


def test_the_circle_has_never_more_than_twelve_nodes() -> None:
    """Of many companions the first are drawn, of many cases those that most of them are in; none for nobody."""
    many = tuple((f"Kommune {at}", tuple(range(1, 15 - at))) for at in range(10))
    found = network(many)
    assert found is not None
    assert 1 + len(found.cases) + len(found.companions) == 12
    assert network(()) is None


def test_a_municipality_of_no_case_has_an_empty_page_of_time() -> None:
    """Nothing is invented for it."""
    assert derived().memberships["151"] == Memberships(stays=(), companions=())
    assert len(catalogue().municipalities) == 98
