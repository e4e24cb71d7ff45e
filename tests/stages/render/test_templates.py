"""Templates compiled our way say what Jinja says, and fail as Jinja fails."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from jinja2.meta import find_referenced_templates

from builder.nouns.language.typography import HARD
from builder.shell.settings import PROJECT
from builder.stages.load import load_theme
from builder.stages.render import templates as module
from builder.stages.render.templates import Templates, reached

MACROS = '{% macro pair(a, b="»2«", c="") %}[{{ a }}|{{ b }}{{ c }}]{% endmacro %}{% macro wrap() %}<b>{{ caller() }}</b>{% endmacro %}'


@pytest.mark.parametrize(
    "text",
    [
        "{{ m.pair(1, 2, 3) }}{{ m.pair('<', b=given) }}{{ m.pair(given) }}{{ m.pair(*['x', 'y']) }}{{ m.pair(c=1, a=2) }}",
        "{% call m.wrap() %}{{ given }}{% endcall %}{% set x = m.pair('&', '<', '') %}{{ x }}{{ x ~ '<' }}",
        "{% for one in [1, given, none, 2.5] %}{{ loop.index }}{{ one }}{{ ',' if not loop.last }}{% endfor %}",
        "{{ {'a': {'b': given}}.a.b }}{{ namespace(n=given).n }}{{ dict(a=1).get('b', '<') }}{{ given.replace('<', '>') }}",
        "{{ given | safe }}{{ (given | e) }}{{ given | e | e }}{{ [given, given] | join('<') }}{{ '<br>' }}",
        "{% if given is defined and missing is not defined %}{{ given[:2] }}{% endif %}{{ missing | default('–') }}",
    ],
)
def test_a_template_says_what_jinja_says(text: str) -> None:
    """Macros in every way to call them, loops, markup and what is escaped: the same text."""
    texts = {"m.html": MACROS, "t.html": '{% import "m.html" as m %}' + text}
    plain = Environment(loader=DictLoader(texts), autoescape=True, undefined=StrictUndefined)
    told = {"given": '<i>"it\'s" & more</i>'}
    assert Templates(texts).get_template("t.html").render(told) == plain.get_template("t.html").render(told)


@pytest.mark.parametrize("text", ["{{ m.pair() }}", "{{ a.b }}", "{{ a() }}", "{{ 'a'.b() }}", "{{ m.none(1) }}"])
def test_what_is_not_there_fails_loudly(text: str) -> None:
    """A macro that is given too little, a name or an attribute that nobody knows: no hole in a page."""
    with pytest.raises(UndefinedError):
        Templates({"m.html": MACROS, "t.html": '{% import "m.html" as m %}' + text}).get_template("t.html").render()


@pytest.mark.parametrize("text", ["{{ m.pair(1, 2, 3, 4) }}", "{{ m.pair(1, 2, 3, d=4) }}", "{{ m.pair(1, d=4) }}"])
def test_a_macro_is_not_given_what_it_does_not_take(text: str) -> None:
    """One value or name too many is a slip, and is told."""
    with pytest.raises(TypeError, match="pair"):
        Templates({"m.html": MACROS, "t.html": '{% import "m.html" as m %}' + text}).get_template("t.html").render()


def test_text_is_shown_the_same_however_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is remembered of one text is never shown for another, and markup never gets a second escaping."""
    monkeypatch.setattr(module, "_REMEMBERED", 2)
    page = Templates({"t.html": "{% for one in texts %}{{ one }};{% endfor %}{{ '<b>' | safe }};3. maj"}).get_template("t.html")
    texts = ["a & b", "5 kr.", "a < b", "a & b", "5 kr."]
    assert page.render(texts=texts) == f"a &amp; b;5{HARD}kr.;a &lt; b;a &amp; b;5{HARD}kr.;<b>;3.{HARD}maj"


def test_a_page_is_drawn_with_what_its_template_names() -> None:
    """Of our own templates as Jinja reads them: each names others by their names alone, which is how it is known."""
    texts = load_theme(PROJECT / "templates").templates
    jinja = Templates(texts)
    for name, text in texts.items():
        named = set(find_referenced_templates(jinja.parse(text)))
        assert {*reached(texts, [name])} == {name}.union(*(reached(texts, [str(one)]) for one in named)), name
    assert {"base.html", "macros.html"} < {*reached(texts, ["case.html"])} < {*texts}


CHOSEN, JOINED = '{% include "b.html" if x else "c.html" %}', '{% extends "b" ~ x %}'


@pytest.mark.parametrize(
    "text", ["{% include name %}", "{%+ from\n'b.html' import x %}", '{% include ["b.html"] %}', CHOSEN, JOINED]
)
def test_a_template_that_works_out_a_name_may_be_drawn_with_any(text: str) -> None:
    assert {*reached({"a.html": text, "b.html": "", "c.html": ""}, ["a.html"])} == {"a.html", "b.html", "c.html"}


def test_all_that_a_page_is_drawn_with_is_compiled_before_it_is_drawn() -> None:
    """Processes that are forked afterwards have nothing left to compile, whatever way a template names another."""
    texts = {
        "page.html": '{% extends "frame.html" %}{% block b %}{%- include "part.html" %}{% endblock %}',
        "frame.html": '{% import "m.html" as m with context %}{% block b %}{% endblock %}{{ m.pair(1) }}',
        "part.html": '{% from "n.html" import pair %}{{ pair(2) }}',
        "m.html": MACROS,
        "n.html": MACROS,
        "unused.html": "{% broken",
    }
    made = Templates(texts)
    made.meet(["page.html"])
    assert made.get_template("page.html") is made.get_template("page.html")
    before = texts.copy()
    texts.clear()
    assert made.get_template("page.html").render() == Templates(before).get_template("page.html").render() == "[2|»2«][1|»2«]"
