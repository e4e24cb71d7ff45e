"""From views to bytes, with templates that are only a line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest
from jinja2 import UndefinedError
from markupsafe import escape

from builder.nouns.model import Case
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.site.theme import Theme
from builder.nouns.views import Home, Moved, NotFound, SurveyPage, View
from builder.nouns.views.parts import Card, ShownFor
from builder.stages.pages.material import Material
from builder.stages.render import assets, render
from tests.builders import case, catalogue, derived, site, site_pages, survey

LINKS = "\nSe [b](../cases/b.md#hvad-man-proevede), [raad](../guides/raad.md), [plan](../initiatives/plan.md), [her](#hvad) og [ud](https://example.dk/@cases/x).[^k1]\n"


def page(view: View, path: str = "index.html", title: str = "Titel") -> SitePage:
    """A page that shows the view."""
    return SitePage(PageMeta(path=path, title=title, description=""), view)


def drawn(pages: Iterable[SitePage], url: str = "", **templates: str) -> dict[str, str]:
    """The pages drawn with these templates, by path."""
    theme = Theme({f"{name}.html": text for name, text in templates.items()}, {"s.css": b"x"})
    return {file.path: file.data.decode() for file in render(pages, (), site(url), theme)}


def said(template: str, path: str = "index.html", url: str = "") -> str:
    """What a page of this template says."""
    return drawn([page(NotFound(), path)], url, not_found=template)[path]


def sent(name: str, data: bytes) -> str:
    """An asset as it is sent."""
    return {file.path: file.data.decode("utf-8", "replace") for file in assets(Theme({}, {name: data}))}[f"assets/{name}"]


def test_an_asset_is_carried_as_it_is() -> None:
    """Fonts are sent byte for byte."""
    assert sent("f/a.woff2", b"\0\n /* */") == "\0\n /* */"


def test_a_script_is_sent_without_lines_of_comment() -> None:
    """Comments and indents are for those who write a script; what stands in a line stays."""
    written = b'// Hvad\n(function () {\n  "use strict";\n\n  // Hvorfor\n  a("http://b"); // c\n})();\n'
    assert sent("s.js", written) == '(function () {\n"use strict";\na("http://b"); // c\n})();\n'


@pytest.mark.parametrize(
    "written",
    ["a { b: c }\n", "/* æ */\na {\n  b: c d;\n}\n\n\n@media (x) { d {} }", "a/* x\n y */{}", 'a { content: "; }" }', ""],
)
def test_a_style_sheet_is_sent_without_comments(written: str) -> None:
    """Comments, indents and a last semicolon are for those who write a style sheet, not for those who fetch it."""
    found = sent("s.css", written.encode())
    kept = re.sub(r"/\*.*?\*/", "", written, flags=re.DOTALL)
    assert "".join(found.split()).replace(";}", "}") == "".join(kept.split()).replace(";}", "}")
    assert all(string in found for string in ("c d", '"; }"') if string in written)
    assert not re.search(r"/\*|\n\s", found)


def test_work_may_be_divided() -> None:
    """Pages drawn in parts are those drawn at once: a page depends on no other."""
    made = [page(Moved(target="cases/a.html"), f"cases/{n}.html", f"Side {n}") for n in range(7)]
    whole = drawn(made, moved="{{ meta.title }}{{ to(target) }}")
    parts = [drawn(made[part::3], moved="{{ meta.title }}{{ to(target) }}") for part in range(3)]
    assert {path: text for part in parts for path, text in part.items()} == whole


def test_links_of_a_body_are_turned_for_the_page_they_stand_on() -> None:
    """The same body links rightly from its own page and from any other; other sites' addresses are left alone."""
    body = survey("2016", LINKS).body
    view = SurveyPage(survey=survey("2016", LINKS), numbers={}, fresh=derived(survey("2016")).freshness(survey("2016")), rows=())
    places = ("cases/a.html", "index.html", "cases/status/drift.html")
    found = drawn([page(view, path) for path in places], survey="{{ body(survey.body) }}")
    assert body.links
    for href in (
        "b.html#hvad-man-proevede",
        "../vejledninger/raad.html",
        "../initiativer/plan.html",
        "#hvad",
        "https://example.dk/@cases/x",
        "#k.1",
    ):
        assert f'href="{href}"' in found["cases/a.html"]
    assert 'href="cases/b.html#hvad-man-proevede"' in found["index.html"]
    assert 'href="../../vejledninger/raad.html"' in found["cases/status/drift.html"]


def test_the_404_page_links_absolutely_when_the_address_is_known() -> None:
    """A server shows the 404 page at any depth, so it alone has absolute links, when it can."""
    template, url = "{{ to(urls.CASES) }} {{ to(asset('s.css')) }}", "https://example.dk/k/"
    assert said(template, "404.html", url).startswith(
        "https://example.dk/k/cases/index.html https://example.dk/k/assets/s.css?v="
    )
    assert said(template, "404.html").startswith("cases/index.html assets/s.css?v=")
    assert said(template, "cases/a.html", url).startswith("index.html ../assets/s.css?v=")


def test_an_asset_s_address_changes_with_its_content() -> None:
    """An asset is asked for with a fingerprint of its bytes."""
    assert said("{{ asset('s.css') }}") == "assets/s.css?v=2d711642"  # sha256 of x


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><img src=x>', "' onclick='x", "Løn & it"])
def test_words_from_content_are_escaped(text: str) -> None:
    """What an editor writes in a field is text on the page, in elements and in attributes."""
    found = drawn([page(NotFound(), title=text)], not_found='<p title="{{ meta.title }}">{{ meta.title }}</p>')["index.html"]
    inner = found.removeprefix('<p title="').removesuffix("</p>")
    assert not set("<>\"'") & set(inner.split('">', 1)[0])
    assert "<" not in inner.split('">', 1)[1]


def test_a_template_that_asks_for_what_is_not_there_fails_loudly() -> None:
    """A slip in a template stops the build and leaves no hole in a page."""
    with pytest.raises(UndefinedError):
        said("{{ findes_ikke }}")


def test_a_missing_template_fails_loudly() -> None:
    """A view without its template stops the build."""
    with pytest.raises(KeyError):
        drawn([page(NotFound())])


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("{{ 1254 | thousands }}", "1.254"),
        ("{{ 2 | count('case', 'cases') }}", "2 cases"),
        ("{{ ['a', 'b', 'c'] | joined }}", "a, b og c"),
        ("{{ ['a', 'b'] | map('upper') | joined }}", "A og B"),
        ("{{ 'Aarhus' | possessive }}", "Aarhus&#39;"),
        ("{{ 'året' | sentence }}", "Året"),
    ],
)
def test_templates_have_danish_helpers(expression: str, words: str) -> None:
    """Templates can say numbers, lists and genitives in Danish."""
    assert said(expression) == words


def cards(*shown: Card, why: str = "") -> Home:
    """A front page that shows these cards."""
    [made] = [one.view for one in site_pages(catalogue()) if isinstance(one.view, Home)]
    return replace(made, lessons=shown, newest=tuple(ShownFor(card=card, why=why) for card in shown))


def card_of(one: Case) -> Card:
    """The card of a case."""
    return Material(catalogue=catalogue(one), derived=derived(one)).cards[one.slug]


@pytest.mark.parametrize("odd", ["@@hvorfor", "@@cases/b.html", '="@cases/b.md"', "{{ case.title }}"])
def test_a_card_says_what_the_file_says(odd: str) -> None:
    """Nothing that an editor writes in a summary is taken for a sign of ours, alone or beside a reason."""
    view = cards(card_of(case("a", resume=f"'Skriv {odd} her'")), why="nabokommuner")
    template = "{{ card(lessons[0]) }}{{ card(newest[0].card, why=newest[0].why) }}"
    found = drawn([page(view)], home=template, card="[{{ card.summary }}", card_end="|{{ why }}]")["index.html"]
    text = str(escape(f"Skriv {odd} her"))
    assert found == f"[{text}|][{text}|Nabokommuner]"


def test_a_card_is_right_wherever_it_stands() -> None:
    """A card is drawn once and links rightly from pages at every depth."""
    view = cards(card_of(case("a")))
    made = [page(view, path) for path in ("index.html", "cases/index.html")]
    found = drawn(made, home="{{ card(lessons[0]) }}", card='<a href="{{ href }}">{{ card.title }}</a>', card_end="")
    assert found["index.html"] == '<a href="cases/a.html">Fælles it</a>'
    assert found["cases/index.html"] == '<a href="a.html">Fælles it</a>'
