"""The pages of waves: one without answers says so, a broken line shows, and a survey's page tells of its own wave."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from selectolax.lexbor import LexborHTMLParser

from builder.nouns.fields import DateKind
from builder.nouns.site import urls
from builder.nouns.tables.waves import reply
from builder.nouns.views import SurveyList, SurveyPage, WavePage
from builder.stages.assemble import assemble
from tests.builders import by_path, survey
from tests.drawn import html_of
from tests.stages.derive.test_waves import ANSWERS
from tests.stages.waves.small import catalogue_of, files, head_text

REWORDED = {"surveys/2026/boelge.yaml": head_text(2026, "Er det i gang?", 2)}


@cache
def drawn(answered: bool) -> dict[str, str]:
    """What the pages of waves say, a blank between each two words, by year; with answers the status was reworded."""
    pages = by_path(catalogue_of({**files(), **(ANSWERS | REWORDED if answered else {})}))
    return {year: html_of(pages[urls.survey(year)]) for year in ("2018", "2026")}


def words(html: str, selector: str = "main") -> str:
    """What a part of a page says."""
    return " ".join(" ".join(node.text(separator=" ") for node in LexborHTMLParser(html).css(selector)).split())


def test_a_wave_without_answers_says_that_there_are_none() -> None:
    """And what is asked, and of whom."""
    said = words(drawn(answered=False)["2026"])
    assert "0 af 24 har svaret (0 pct.). Der er ingen svar at vise endnu." in said
    assert "Hvor langt er samarbejdet?" in said
    assert "Mangler svar (24)" in said
    assert "Begyndt 0" not in said


def test_a_wave_with_answers_says_what_moved_and_breaks_the_line_of_a_reworded_question() -> None:
    """In words and by a rule between the columns; of the other questions nothing is broken."""
    html = drawn(answered=True)["2026"]
    said = words(html)
    assert "4 af 24 har svaret (17 pct.)." in said
    assert "Holdt op mod 2018. 2 samarbejder har en kendt status begge gange." in said
    assert "Prøve nr. 02 : Undersøges → I drift" in said.replace("Undersøges → I drift", "Undersøges → I drift")
    assert "Ny leder It-chef, 20. november 2026" in said
    page = LexborHTMLParser(html)
    broken = [node.parent.attributes["data-question"] for node in page.css("[data-broken]") if node.parent]
    assert broken == ["status"]
    assert len(page.css("[data-question=status] .wave-break")) == len(page.css("[data-question=status] tr"))
    assert page.css("[data-question=kommuner] .wave-break, [data-question=kommuner] .wave-cut") == []


def test_a_survey_s_page_tells_of_its_wave_and_no_other_page_does() -> None:
    """The wave without a survey has a page of its own; both are in the list, by year."""
    found = catalogue_of(files())
    pages = by_path(assemble((*found.cases, survey("2018", aar="2017-2018")), found.registers, found.waves))
    told = pages[urls.survey("2018")].view
    assert isinstance(told, SurveyPage)
    assert told.wave is not None
    assert told.wave.answered == 3
    assert isinstance(pages[urls.survey("2026")].view, WavePage)
    index = pages[urls.SURVEYS].view
    assert isinstance(index, SurveyList)
    assert [(year, "0 af 24 har svaret." in summary) for year, _, summary in index.surveys] == [
        ("2017-2018", False),
        ("2026", True),
    ]
    assert any("Hvor langt" in passage.text for passage in pages[urls.survey("2026")].entries[0].passages)


def test_the_page_of_a_wave_says_every_field_of_its_replies() -> None:
    """A new one, too: it has a value of its own here, by its kind, and stands beside who answered."""
    found = catalogue_of({**files(), **ANSWERS})
    signs = {row.key: (row.name, f"felt{at}q", row.kind) for at, row in enumerate(reply(()).fields) if row.key != "svar"}
    day = next(one for wave in found.waves for one in wave.replies).answered
    told = {name: replace(day, text=sign) if isinstance(kind, DateKind) else sign for name, sign, kind in signs.values()}
    waves = tuple(replace(wave, replies=tuple(replace(one, **told) for one in wave.replies)) for wave in found.waves)
    page = by_path(assemble(found.pages, found.registers, waves))[urls.survey("2026")]
    said = words(html_of(page))
    assert {key for key, (_, sign, _) in signs.items() if sign not in said} == set(), "`who` in pages/waves.py, wave_parts.html"
