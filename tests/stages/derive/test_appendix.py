"""What an appendix can quote of cases and guides, with its sources, its words and a digest of both."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from builder.nouns.abbreviations import ABBREVIATION, known, spelled_out
from builder.nouns.catalogue import Catalogue
from builder.nouns.model import Case, Guide
from builder.nouns.tools.appendix import Exhibit, Fact, Folder, quotable
from builder.stages.derive.appendix import folding
from tests.builders import case, catalogue, guide, real_inspection

SOURCES = """
  - {id: k1, titel: Årsberetning, udgiver: Foreningen, dato: 2024}
  - {id: k2, titel: Referat, udgiver: Byrådet, dato: 2025}"""
ANSWERS = """
  - {spoergsmaal: mandat, svar: Byrådet bad om det., kilder: [k2]}
  - {spoergsmaal: gevinst, svar: Ikke oplyst, kilder: [k1]}"""
GAINS = """
  - hvad: lavere udgift
    art: oekonomi
    lovet: {tekst: Udgiften skulle falde., tal: 2, enhed: mio. kr., aar: 2020, kilder: [k1]}
    maalt: {tekst: Udgiften faldt., tal: 1, enhed: mio. kr., aar: 2024, grundlag: måling, maalt_af: Revisor, kilder: [k2]}
    baseline: regnskab 2019
  - hvad: brug
    art: kvalitet
    maalt: {tekst: Mange bruger det., aar: 2024, grundlag: brug, kilder: [k2]}"""
LIST = """
  - {gruppe: Før, punkt: Mål baseline, hvorfor: Ellers ved ingen noget., kilder: [k1]}
  - {gruppe: Efter, punkt: Mål baseline}"""


def rich(**fields: str | None) -> Case:
    """A case with an answer, gains and an abbreviation."""
    return case("a", kilder=SOURCES, svar=ANSWERS, gevinster=GAINS, **fields)


@pytest.mark.parametrize(
    ("text", "quoted"), [("At spare 2 mio. kr.", "At spare 2 mio. kr. (2020)."), ("Falder.", "Falder (2020).")]
)
def test_a_shortened_word_keeps_its_full_stop(text: str, quoted: str) -> None:
    """»2 mio. kr (2020)« was what the appendix said, as if the sentence alone had ended there."""
    gains = f"\n  - {{hvad: udgift, art: oekonomi, lovet: {{tekst: {text}, aar: 2020, kilder: [k1]}}}}"
    (quote,) = next(
        fact.quotes for fact in of(case("a", gevinster=gains))["a"].exhibits[0].facts if fact.label == "Lovet gevinst"
    )
    assert quote.text == f"Udgift: {quoted}"


def of(*content: Case | Guide) -> dict[str, Folder]:
    """What can be quoted, by slug."""
    return {folder.slug: folder for folder in folders(catalogue(*content))}


def folders(found: Catalogue) -> Iterable[Folder]:
    """What can be taken from each page of a catalogue."""
    return map(folding(found.registers.glossary), quotable(found.pages))


def fact(exhibit: Exhibit, field: str) -> Fact:
    """The row of a field."""
    return next(one for one in exhibit.facts if one.field == field)


def test_a_case_and_each_of_its_answers_can_be_quoted() -> None:
    """The case has every row, also those that nobody knows; what is not disclosed is no answer; cited sources come along."""
    folder = of(rich())["a"]
    whole, answer = folder.exhibits
    assert [whole.key, answer.key] == ["", "mandat"]
    assert answer.quotes[0].text == "Byrådet bad om det."
    assert [source.id for source in folder.sources] == ["k1", "k2"]
    assert fact(whole, "betaling").quotes == ()
    assert fact(whole, "partnere").quotes[0].text == "Ballerup og Furesø"


def test_promised_is_never_shown_as_measured() -> None:
    """What came of a gain says first whether anybody measured it, and what it is compared with; the measured ones come first."""
    whole = of(rich())["a"].exhibits[0]
    assert [one.text for one in fact(whole, "lovet").quotes] == ["Lavere udgift: 2\u00a0mio. kr. Udgiften skulle falde (2020)."]
    measured, used = fact(whole, "opnaaet").quotes
    assert measured.text == "Målt: Lavere udgift. 1\u00a0mio. kr. Udgiften faldt (2024, Revisor)."
    assert measured.note == "Udgangspunkt: regnskab 2019."
    assert "ikke målt: Brug" in used.text
    assert used.note == "Udgangspunkt: ukendt."


@pytest.mark.parametrize(
    ("fields", "field", "said"),
    [
        ({"partnere": "[{kommune: Ballerup, til: 2020}, Furesø]"}, "partnere", ["Furesø", "Har forladt samarbejdet: Ballerup"]),
        ({"start": "{dato: 2026-11, forventet: ja, kilder: [k1]}"}, "start", ["Start: november 2026 (planlagt, ikke bekræftet)"]),
        ({"andre_partnere": "[KL, Danske Regioner]"}, "andre_partnere", ["KL og Danske Regioner"]),
        (
            {"udtraeden": "\n  vilkaar:\n    - {emne: varsel, tekst: Et år., kilder: [k1]}\n"
             "  sket:\n    - {kommune: Furesø, dato: 2021, tekst: Gik ud., kilder: [k1]}"},
            "udtraeden", ["Varsel: Et år.", "2021, Furesø: Gik ud."],
        ),
        (
            {"udtraeden": "\n  sket:\n    - {kommune: Furesø, dato: 2021, tekst: Går ud., ude: 2021, forventet: ja, kilder: [k1]}"},
            "udtraeden", ["2021 (planlagt, ikke bekræftet), Furesø: Går ud."],
        ),
        ({"status": "{vaerdi: ukendt, dato: 2018, kilder: [k1]}"}, "status", ["Ukendt efter seneste kilde, 2018"]),
    ],
)  # fmt: skip
def test_rows_say_what_the_page_says(fields: dict[str, str], field: str, said: list[str]) -> None:
    """Those that have left, plans that nobody confirmed, other partners, terms and exits; of a status that nobody knows the source."""
    assert [one.text for one in fact(of(case("a", **fields))["a"].exhibits[0], field).quotes] == said


def test_what_is_left_out_is_counted() -> None:
    """A row quotes the first claims of the page, and says how many more the page has."""
    row = fact(
        of(
            case("a", laering="\n  - {tekst: En., kilder: [k1]}\n  - {tekst: To., kilder: [k1]}\n  - {tekst: Tre., kilder: [k1]}")
        )["a"].exhibits[0],
        "laering",
    )
    assert ([one.text for one in row.quotes], row.left) == (["En."], 2)


def test_a_print_changes_with_the_words_and_the_sources() -> None:
    """Another wording or another date of a cited source gives another print, and only of what quotes it."""
    before, answer = of(rich())["a"].exhibits
    reworded, same = of(rich(resume="Noget andet."))["a"].exhibits
    assert (before.print == reworded.print, answer.print == same.print) == (False, True)
    redated = of(case("a", kilder=SOURCES.replace("2025", "2026"), svar=ANSWERS, gevinster=GAINS))["a"].exhibits[1]
    assert redated.print != answer.print


def test_a_point_keeps_its_key_wherever_it_stands() -> None:
    """The key is of the words; the same words under another heading are another point."""
    folder = of(guide("g", kilder=SOURCES, tjekliste=LIST))["g"]
    first, second = folder.exhibits
    assert first.key != second.key
    turned = (
        "\n  - {gruppe: Efter, punkt: Mål baseline}\n  - {gruppe: Før, punkt: Noget nyt}\n  - {gruppe: Før, punkt: Mål baseline}"
    )
    moved = of(guide("g", kilder=SOURCES, tjekliste=turned))["g"]
    assert [one.key for one in moved.exhibits][::2] == [second.key, first.key]
    assert [first.group, first.quotes[0].text, first.words] == ["Før", "Ellers ved ingen noget.", ("baseline",)]
    assert of(guide("g")) == {}


def test_an_abbreviation_is_explained_by_its_own_word() -> None:
    """»EU-grænse« leads to »Tærskelværdi«, which does not say what EU is; nor does the page of a question then."""
    _, answer = of(case("a", svar="\n  - {spoergsmaal: indgangspris, svar: EU betalte for ESDH., kilder: [k1]}"))["a"].exhibits
    assert answer.words == ("esdh",)


@pytest.mark.no_cover
def test_an_abbreviation_that_is_quoted_is_explained() -> None:
    """In the real content: by the glossary, by the words themselves, or it is a name that everybody knows.

    The two that are left are a stage of a disease and the name CO-PI, which no glossary would explain.
    """
    found = real_inspection().catalogue
    passed = known(found.registers, (page.title for page in found.pages))
    strange = set()
    for folder in folders(found):
        for one in folder.exhibits:
            quotes = [*one.quotes, *(quote for row in one.facts for quote in row.quotes)]
            text = "\n".join([one.title, *(f"{quote.text} {quote.meaning} {quote.note}" for quote in quotes)])
            strange |= {word for word in ABBREVIATION.findall(text) if word not in passed and not spelled_out(word, text)}
    assert strange <= {"GOLD", "CO"}
