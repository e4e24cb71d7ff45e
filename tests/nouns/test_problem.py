"""Problems and the rules that word them."""

from __future__ import annotations

import re
import string

from builder.nouns.limits import LONGEST_WORD
from builder.nouns.problem import Problem, errors, ordered
from builder.nouns.rules import RULES
from builder.nouns.source.source_file import Span


def problem(code: str, line: int = 1, column: int = 1, file: str = "cases/a.md", **words: str) -> Problem:
    """A problem at a place."""
    return Problem(code=code, span=Span(file, line, column, column + 1), words=words)


def test_problems_are_ordered_by_place_and_code() -> None:
    """Problems are told by file, line, column and code, whatever order they were found in."""
    wanted = [
        problem("dato-ugyldig", 2, 1, value="x"),
        problem("fil-tom", 2, 9),
        problem("html", 2, 9, value="<b>"),
        problem("fil-tom", 10, 1),
        problem("fil-tom", 1, 1, file="cases/b.md"),
    ]
    assert list(ordered(reversed(wanted))) == wanted


def test_a_problem_is_told_once() -> None:
    """The same problem at the same place is told once; another at the same place is told too."""
    twice = [problem("html", 2, 9, value="<b>"), problem("html", 2, 9, value="<b>"), problem("html", 2, 9, value="<i>")]
    assert [p.message for p in ordered(twice)] == ["»<b>« er HTML", "»<i>« er HTML"]


def test_a_very_long_word_is_cut_where_it_is_repeated() -> None:
    """One of the longest length stands whole."""
    told = [problem("html", value="x" * (LONGEST_WORD + more)).message for more in (0, 1)]
    assert told == [f"»{'x' * LONGEST_WORD}« er HTML", f"»{'x' * (LONGEST_WORD - 1)}…« er HTML"]


def test_errors_are_those_that_stop_a_build() -> None:
    """Warnings are not errors."""
    found = (problem("fil-tom"), problem("fil-ukendt", name="x"), problem("kilde-ubrugt", value="k1"))
    assert errors(found) == (found[0],)


def test_a_hint_of_its_own_replaces_the_rule_s() -> None:
    """A problem's own hint stands in for the rule's, and only then."""
    span = Span("cases/a.md")
    words = {"value": "Oder"}
    assert Problem(code="kommune-ukendt", span=span, words=words, hint="Mente du »Odder«?").advice == "Mente du »Odder«?"
    assert Problem(code="kommune-ukendt", span=span, words=words).advice == RULES["kommune-ukendt"].hint


def test_braces_in_an_editor_s_words_are_only_braces() -> None:
    """What an editor wrote is put into the wording as it stands, even when it looks like a blank."""
    assert problem("html", value="{0.__class__}").message == "»{0.__class__}« er HTML"


def test_the_wording_of_a_rule() -> None:
    """A code is a-z and hyphen; its message is no sentence with a full stop; its hint is one; blanks have names."""
    assert [code for code in RULES if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)] == []
    assert [rule.message for rule in RULES.values() if rule.message.endswith((".", "!", " "))] == []
    assert [rule.hint for rule in RULES.values() if not rule.hint.endswith((".", "}", "?", "…"))] == []
    texts = [text for rule in RULES.values() for text in (rule.message, rule.hint)]
    blanks = {name: text for text in texts for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    assert {name: text for name, text in blanks.items() if not name.isidentifier()} == {}


def test_a_message_repeats_only_the_beginning_of_a_long_word() -> None:
    """A field of ninety thousand characters does not fill the terminal."""
    problem = Problem(code="ord-ukendt", span=Span("cases/a.md"), words={"value": "x" * 90_000, "key": "form", "known": "a"})
    assert len(problem.message) < 250
    assert "x…" in problem.message
