"""The well pages without a trace of the broken ones."""

from __future__ import annotations

from builder.nouns.model import Case, Content, Guide, Initiative, Survey
from builder.stages.set_aside import set_aside
from tests.builders import case, guide, initiative, shown, survey

BROKEN = {"cases/b.md", "initiatives/i.md"}


def test_a_broken_page_is_left_out() -> None:
    """What is broken is not among the pages."""
    pages = {"cases/a.md": case("a"), "cases/b.md": case("b")}
    assert [page.slug for page in set_aside(pages, BROKEN)] == ["a"]


def test_a_link_to_a_broken_page_becomes_text() -> None:
    """The words stay, the link goes; other links stay."""
    body = "\nSe [den **anden**](b.md#hvad) og [den tredje](c.md) og [nettet](https://x.dk).[^k1]\n"
    (page,) = set_aside({"cases/a.md": case("a", body)}, BROKEN)
    assert "Se den <strong>anden</strong> og <a" in shown(page.body)
    assert "@cases/b.md" not in shown(page.body)
    assert [link.target for link in page.body.links] == ["cases/c.md", "https://x.dk"]


def test_a_page_without_such_links_keeps_its_body() -> None:
    """Nothing is rewritten in vain."""
    page = case("a")
    (kept,) = set_aside({"cases/a.md": page}, BROKEN)
    assert kept.body is page.body


def test_references_of_a_case_fall_away() -> None:
    """Relations and initiatives that are broken are not shown."""
    ties = "\n  - {type: del-af, case: b}\n  - {type: del-af, case: c}"
    (page,) = set_aside({"cases/a.md": case("a", relationer=ties, initiativer="[i, j]")}, BROKEN)
    assert isinstance(page, Case)
    assert [relation.case for relation in page.relations] == ["c"]
    assert page.initiatives == ("j",)


def test_references_of_other_pages_fall_away() -> None:
    """So do witnesses of a guide, what an initiative is part of, and the case of a survey's row, whose name stays."""
    advice = "\n  - {raad: Begynd, for: [{case: b, hvorfor: Ja}, {case: c, hvorfor: Ja}], imod: [{case: b, hvorfor: Nej}]}"
    rows = "\n  - {navn: B, case: b, dengang: Ny, i_dag: Slut, kilder: [k1]}"
    pages: dict[str, Content] = {
        "guides/g.md": guide("g", raad=advice, lovet_maalt="[b, c]"),
        "initiatives/k.md": initiative("k", del_af="[i, j]"),
        "surveys/2016.md": survey("2016", raekker=rows),
    }
    found_guide, found_initiative, found_survey = set_aside(pages, BROKEN)
    assert isinstance(found_guide, Guide)
    assert [w.case for w in found_guide.advice[0].supporting] == ["c"]
    assert found_guide.advice[0].opposing == ()
    assert found_guide.gains_of == ("c",)
    assert isinstance(found_initiative, Initiative)
    assert found_initiative.part_of == ("j",)
    assert isinstance(found_survey, Survey)
    assert (found_survey.rows[0].name, found_survey.rows[0].case) == ("B", "")
