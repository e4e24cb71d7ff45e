"""`katalog explain` and the pages of the rules say the same, from one table."""

from __future__ import annotations

import pytest

from builder.nouns.lint.privacy import matches
from builder.nouns.rules import RULES
from builder.nouns.site import urls
from builder.nouns.views import ProblemPage, Problems
from builder.shell.reports.explain import WIDTH, explanation, overview, unknown
from tests.builders import catalogue, site_pages
from tests.shell.command import Katalog


@pytest.mark.parametrize("code", RULES)
def test_a_code_is_explained(code: str) -> None:
    """Code, severity, title, why, and two examples, in lines that fit a terminal."""
    lines = list(explanation(code))
    assert lines[0] == f"{code} ({'fejl' if RULES[code].severity == 'error' else 'advarsel'}): {RULES[code].title}"
    assert {"Forkert:", "Rigtigt:"} <= set(lines)
    assert all(len(line) <= WIDTH for line in lines if not line.startswith("    "))


def test_the_command_explains(katalog: Katalog) -> None:
    """A known code is explained, without one all are listed."""
    assert "Rigtigt:" in katalog("explain", "kommune-ukendt").out
    assert katalog("explain").out.count("\n") > len(RULES)
    assert set(RULES) <= set(katalog("explain").out.split())


def test_an_unknown_code_is_told_with_the_one_that_was_meant(katalog: Katalog) -> None:
    """Wrong usage, with a guess."""
    found = katalog("explain", "kommune-ukent")
    assert found.code == 2
    assert "Mente du »kommune-ukendt«?" in found.err
    assert unknown("zzz") == "koden »zzz« findes ikke. Skriv »katalog explain« for at se dem alle."


def test_every_code_has_a_page() -> None:
    """A page for each code at its address, and a list that names them all."""
    rules = [page for page in site_pages(catalogue()) if isinstance(page.view, Problems | ProblemPage)]
    assert [page.meta.path for page in rules] == [urls.PROBLEMS, *map(urls.problem, RULES)]
    assert all(not page.meta.indexed and not page.entries for page in rules)


def test_an_explanation_shows_nothing_that_must_not_be_published() -> None:
    """Examples of numbers and secrets are masked, in the terminal as on the page."""
    shown = ["\n".join(explanation(code)) for code in RULES]
    shown += [text for page in site_pages(catalogue()) if isinstance(page.view, ProblemPage) for _, text in page.view.examples]
    found = {match.code for text in shown for match in matches(text)}
    assert not found & {"cpr-nummer", "hemmelighed"}


def test_the_overview_has_a_heading_for_each_group() -> None:
    """Codes are listed under what they are about."""
    assert "Personer og hemmeligheder" in list(overview())


def test_a_word_gives_the_codes_that_hold_it() -> None:
    """Who asks for a subject is shown every code of it."""
    assert unknown("Dato").startswith("koden »Dato« findes ikke. Koder med det ord: dato-ugyldig, ")
