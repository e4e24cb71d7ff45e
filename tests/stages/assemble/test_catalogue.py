"""The catalogue: order, and who is found under what."""

from __future__ import annotations

import pytest

from tests.builders import case, catalogue, guide, initiative, registers


def test_pages_come_in_danish_order() -> None:
    """Cases and initiatives are sorted by title as Danes sort."""
    titles = ["Ærø", "Aabenraa", "Ballerup", "Østjylland"]
    found = catalogue(
        *(case(f"c{n}", titel=title) for n, title in enumerate(titles)),
        *(initiative(f"i{n}", titel=title) for n, title in enumerate(titles)),
    )
    wanted = ["Ballerup", "Ærø", "Østjylland", "Aabenraa"]
    assert [page.title for page in found.cases] == wanted
    assert [page.title for page in found.initiatives] == wanted


def test_guides_come_by_phase_then_order_then_title() -> None:
    """Guides follow the phases; within one their own order, those without one last, by title."""
    found = catalogue(
        guide("a", titel="Å", fase="overvej"),
        guide("b", titel="A", fase="overvej"),
        guide("c", titel="Z", fase="overvej", raekkefoelge="2"),
        guide("d", titel="Y", fase="overvej", raekkefoelge="10"),
        guide("e", titel="B", fase="evaluer", raekkefoelge="1"),
        guide("f", titel="C", fase="undersoeg"),
    )
    assert [page.slug for page in found.guides] == ["c", "d", "b", "a", "f", "e"]


def test_drafts_are_left_out_everywhere() -> None:
    """A draft is in no list, no index and no cross-reference."""
    draft = case("b", kladde="ja", partnere="[Odder]", relationer="\n  - {type: del-af, case: a}", initiativer="[i]")
    found = catalogue(case("a"), draft, initiative("i"), guide("g", kladde="ja"))
    assert [page.slug for page in found.cases] == ["a"]
    assert found.guides == ()
    assert "b" not in found.case_by_slug
    assert registers().municipality("Odder").code not in found.cases_of  # type: ignore[union-attr]
    assert found.cases_in_initiative == {}


def test_cases_of_a_municipality() -> None:
    """A municipality has its cases once each, past membership included; nationwide cases stand for themselves."""
    twice = "\n  - {kommune: Ballerup, fra: 2010, til: 2012}\n  - {kommune: Ballerup, fra: 2019}"
    found = catalogue(
        case("a", titel="A", partnere=twice), case("b", titel="B", partnere="[Ballerup, Odder]"), case("c", partnere="alle 98")
    )
    assert {code: [page.slug for page in pages] for code, pages in found.cases_of.items()} == {"151": ["a", "b"], "727": ["b"]}
    assert [page.slug for page in found.nationwide] == ["c"]


def test_cases_of_an_initiative() -> None:
    """An initiative knows its cases, in their order."""
    found = catalogue(case("b", titel="Å", initiativer="[i]"), case("a", titel="A", initiativer="[i, j]"))
    assert {slug: [page.slug for page in pages] for slug, pages in found.cases_in_initiative.items()} == {
        "i": ["a", "b"],
        "j": ["a"],
    }


@pytest.mark.parametrize(("group", "number"), [("alle 11 i Region Nordjylland", 11), ("alle 19 i Region Midtjylland", 19)])
def test_a_group_is_its_members(group: str, number: int) -> None:
    """A partner may be a group: membership, regions, sizes and each municipality's cases follow."""
    page = case("a", partnere=f"[{group}]")
    found = catalogue(page)
    assert len(page.members) == page.at_least == number
    assert {m.region for m in page.members} == set(page.regions)
    assert {code for code, cases in found.cases_of.items() if cases} == {m.code for m in page.members}


def test_all_98_are_a_group_that_is_everywhere() -> None:
    """A case with all 98 has every region and every size, and is no municipality's own."""
    page = case("a", partnere="alle 98")
    assert page.nationwide
    assert (len(page.members), page.municipalities) == (98, ())
    assert len(page.regions) == 5
    assert catalogue(page).cases_of == {}


def test_who_has_left_is_not_counted_as_taking_part() -> None:
    """Of a running case those that left are told of and not counted; of one that is over, those that were in it are."""
    partners = "\n  - {kommune: Ballerup}\n  - {kommune: Furesø}\n  - {kommune: Odder, til: 2020}"
    running = case("a", partnere=partners)
    assert [m.name for m in running.present] == ["Ballerup", "Furesø"]
    assert (len(running.members), running.at_least) == (3, 2)
    over = case("b", partnere=partners, status="{vaerdi: afsluttet, dato: 2024, kilder: [k1]}", slut="2023")
    assert over.at_least == 3


def test_a_membership_of_its_own_comes_before_the_groups() -> None:
    """A municipality that stands alone as well as in a group has the dates that are its own."""
    page = case(
        "a", partnere="\n  - {kommune: alle 11 i Region Nordjylland, fra: 2016}\n  - {kommune: Morsø, fra: 2018, til: 2020}"
    )
    morsoe, thisted = (next(m for m in page.members if m.name == name) for name in ("Morsø", "Thisted"))
    assert [p.since.text for p in page.memberships(morsoe) if p.since] == ["2018"]
    assert [p.since.text for p in page.memberships(thisted) if p.since] == ["2016"]
    assert (page.has_left(morsoe), page.has_left(thisted)) == (True, False)


def test_who_is_only_named_is_no_partner() -> None:
    """A municipality that a page only names has the case among those that name it, and not among its own."""
    found = catalogue(case("a", naevnt="[{kommune: Odder, hvorfor: Købte plads}]"))
    assert "727" not in found.cases_of
    assert [page.slug for page in found.cases_naming["727"]] == ["a"]


def test_an_empty_catalogue_is_a_catalogue() -> None:
    """Nothing in gives nothing out, and the 98."""
    found = catalogue()
    assert (found.cases, found.guides, found.initiatives) == ((), (), ())
    assert len(found.municipalities) == 98


def test_what_a_case_says_of_its_members() -> None:
    """A case names its municipalities' regions once; one that left and came back stands once."""
    found = case(partnere="[Ballerup, Furesø, Aarhus]")
    assert [region.id for region in found.regions] == ["hovedstaden", "midtjylland"]
    assert not found.nationwide
    twice = case(partnere="\n  - {kommune: Ballerup, fra: 2010, til: 2012}\n  - {kommune: Ballerup, fra: 2019}")
    assert len(twice.municipalities) == 1


def test_the_order_of_files_does_not_matter() -> None:
    """The same pages give the same catalogue in whatever order they come."""
    pages = [case(slug, titel=slug, partnere="[Ballerup]") for slug in ("b", "a", "c")]
    assert catalogue(*pages) == catalogue(*reversed(pages))
