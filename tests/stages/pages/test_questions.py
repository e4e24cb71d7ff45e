"""What a councillor finds first on the pages of questions: a case for and one against, and what the answers abbreviate."""

from __future__ import annotations

from builder.nouns.site import urls
from builder.nouns.views import QuestionPage, QuestionsPage
from tests.builders import case, initiative
from tests.drawn import drawn

MEASURED = (
    "\n  - hvad: Tid\n    art: tid\n    maalt: {tekst: Hurtigere, aar: 2023, kilder: [k1], grundlag: maalt, maalt_af: Deloitte}"
)
ANSWER = "\n  - {spoergsmaal: indgangspris, svar: Et udbud af ESDH hos KL kostede 5 mio. kr. i 2014., kilder: [k1]}"


def status(value: str) -> str:
    """A status of a year."""
    return f"{{vaerdi: {value}, dato: 2020, kilder: [k1]}}"


def test_a_case_for_and_one_against_are_named() -> None:
    """One that runs with a measured gain; one that was dropped before one that has ended; none when there is none."""
    over = (
        case("b", titel="B", status=status("afsluttet"), slut="2020"),
        case("c", titel="C", status=status("opgivet"), slut="2020"),
    )
    view, text = drawn(urls.QUESTIONS, case("a", titel="A", status=status("drift"), gevinster=MEASURED), *over)
    assert isinstance(view, QuestionsPage)
    assert "Læs en case i drift med en målt gevinst: A. Læs en opgivet case: C." in text
    view, _ = drawn(urls.QUESTIONS, case("a", titel="A", status=status("drift")), over[0])
    assert isinstance(view, QuestionsPage)
    assert [words for words, _ in view.pair] == ["Læs en afsluttet case"]


def test_what_answers_abbreviate_is_explained_on_their_page() -> None:
    """What the glossary knows, and the legal form; not what everybody knows, nor what only another page says."""
    view, text = drawn(
        urls.question("indgangspris"),
        case("a", titel="Fælles SKI-aftale", form="§ 60-fællesskab", svar=ANSWER),
        case("b", titel="KOMBIT"),
    )
    assert isinstance(view, QuestionPage)
    assert [word.title for word, _ in view.words] == ["§ 60-fællesskab", "ESDH", "SKI"]
    assert "Ord og forkortelser her: § 60-fællesskab, ESDH og SKI" in text


def test_an_abbreviation_is_explained_by_the_name_that_was_met() -> None:
    """What the glossary has under the whole word names the abbreviation too, and leads to where the word stands."""
    view, text = drawn(urls.question("indgangspris"), case("a", titel="Rådgivning (DPO)", svar=ANSWER))
    assert isinstance(view, QuestionPage)
    assert [word.title for word, _ in view.words] == ["Databeskyttelsesrådgiver (DPO)", "ESDH"]
    assert view.words[0][0].path == urls.term("databeskyttelsesraadgiver")
    assert "Ord og forkortelser her: Databeskyttelsesrådgiver (DPO) og ESDH" in text


def test_an_explanation_says_how_sure_it_is() -> None:
    """Where its source says only some of it, as on the glossary's own page."""
    view, text = drawn(urls.question("indgangspris"), case("a", svar=ANSWER.replace("ESDH", "SLA")))
    assert isinstance(view, QuestionPage)
    assert [(word.title, told.endswith("serviceaftale. Delvis kilde.")) for word, told in view.words] == [("SLA", True)]
    assert "serviceaftale. Delvis kilde." in text


def test_who_answers_is_counted_once() -> None:
    """Of two that answer one is of 2026 and stands apart: »2 cases svarer« above »Svar fra 1 case« does not add up."""
    other = case("a", titel="A", svar=ANSWER)
    assert "Svar fra 1 case A" in drawn(urls.question("indgangspris"), other)[1]
    ours = case("b", titel="B", svar=ANSWER, initiativer="[it-serviceorganisationer]")
    _, text = drawn(urls.question("indgangspris"), other, ours, initiative("it-serviceorganisationer"))
    assert "Svar fra 1 anden case A" in text
