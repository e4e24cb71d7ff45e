"""Keys for sharing a cost: what the catalogue's cases have, and the sums behind them."""

from __future__ import annotations

from builder.nouns.tools.splits import INHABITANTS, MIXED, Key, divide, fault
from builder.stages.derive.splits import EXAMPLE
from tests.builders import case, catalogue, derived, guide, registers, site_pages

SOURCE = "\n  - {id: %s, titel: Årsberetning, udgiver: Foreningen, dato: 2024}"
PAID = "\n  - {tekst: De tre deler efter en nøgle, kilder: [%s]}"


def witness(slug: str, source: str) -> dict[str, str]:
    """The fields of a case that has the source of a key in the register."""
    cited = {"status": f"{{vaerdi: i drift, dato: 2024, kilder: [{source}]}}", "betaling": PAID % source}
    return {"slug": slug, "body": f"Kort.[^{source}]", "kilder": SOURCE % source, **cited}


def test_a_key_is_known_where_its_case_and_source_are() -> None:
    """A key of a case that is not there, or of a source that the case lacks, is passed over; cases that tell of payment count."""
    found = derived(case(**witness("oestsjaellands-beredskab", "bi-nyt")), case(**witness("flis", "en-anden"))).splits
    assert [one.key.id for one in found.known] == ["beredskab-drift", "beredskab-ejerandel"]
    assert {one.case.slug for one in found.known} == {"oestsjaellands-beredskab"}
    assert (found.told, found.telling) == ((), 2)
    nothing = derived(case()).splits
    assert (nothing.known, nothing.told, nothing.telling) == ((), (), 0)


def test_the_example_adds_up_in_every_way() -> None:
    """Between the municipalities of a key that names them, or else three of all; the largest first, and no ceiling is passed."""
    for found in (derived(case(**witness("oestsjaellands-beredskab", "bi-nyt"))), derived(case())):
        example = found.splits.example
        assert example
        columns = list(zip(*(paid for _, paid in example.rows), strict=True))
        assert {sum(column) for column in columns} == {EXAMPLE} == {example.amount}
        assert len(columns) == len(example.ways)
        assert max(columns[-1]) <= EXAMPLE // 2
        people = [place.population for place, _ in example.rows]
        assert people == sorted(people, reverse=True)
    assert [place.name for place, _ in derived(case(**witness("oestsjaellands-beredskab", "bi-nyt"))).splits.example.rows] == [
        "Køge", "Solrød", "Stevns",
    ]  # fmt: skip


def test_a_division_adds_up_for_all_98() -> None:
    """To the krone, within floor and ceiling, and never less for a larger municipality."""
    inhabitants = {one.slug: one.population for one in registers().municipalities.values()}
    for amount in (1, 97, 98, 876_500_000):
        for key in (
            Key(kind=INHABITANTS), Key(kind=MIXED, equal=33),
            Key(kind=INHABITANTS, least=amount // 200, most=max(amount // 20, 1)),
        ):  # fmt: skip
            assert fault(amount, inhabitants, key) == ""
            paid = list(divide(amount, inhabitants, key).values())
            assert sum(paid) == amount
            assert paid == sorted(paid, reverse=True)
            assert (key.least or 0) <= paid[-1] <= paid[0] <= (key.most or amount)


def test_a_case_and_the_guide_lead_to_the_page() -> None:
    """A case with a key leads to the page with the key chosen, the guide about keys to the page; others do not."""
    pages = {
        page.meta.path: page.view
        for page in site_pages(
            catalogue(case(**witness("oestsjaellands-beredskab", "bi-nyt")), case(), guide("fordelingsnoegler"), guide())
        )
    }
    known = pages["cases/oestsjaellands-beredskab.html"].reckonings  # type: ignore[attr-defined]
    assert [link.path for link in known] == [
        f"fordelingsnoegle.html?eksempel=beredskab-{what}" for what in ("drift", "ejerandel")
    ]
    assert pages["cases/en-case.html"].reckonings == ()  # type: ignore[attr-defined]
    assert [link.path for link in pages["vejledninger/fordelingsnoegler.html"].tools] == ["fordelingsnoegle.html"]  # type: ignore[attr-defined]
    assert pages["vejledninger/et-raad.html"].tools == ()  # type: ignore[attr-defined]
    page = pages["fordelingsnoegle.html"]
    assert (page.cases, page.reckoned, page.telling, page.guide.path) == (2, 1, 1, "vejledninger/fordelingsnoegler.html")  # type: ignore[attr-defined]
    assert [line.says for line in page.keys] == ["Køge 61, Solrød 16 og Stevns 23 pct.", "Køge 79, Solrød 8 og Stevns 13 pct."]  # type: ignore[attr-defined]
