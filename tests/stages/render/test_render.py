"""From views to bytes, with templates that are only a line."""

from __future__ import annotations

import re

import pytest
from jinja2 import UndefinedError
from markupsafe import escape

from builder.nouns.catalogue import Catalogue
from builder.nouns.theme import Theme
from builder.stages.render import render
from builder.stages.render.pages import views
from tests.builders import case, catalogue, guide, initiative, site

LINKS = "\nSe [b](b.md#hvad-man-proevede), [raad](../guides/raad.md), [plan](../initiatives/plan.md), [her](#hvad) og [ud](https://example.dk/@cases/x).[^k1]\n"


def pages(content: Catalogue, template: str, url: str = "", **templates: str) -> dict[str, str]:
    """Every page of the catalogue drawn with the same template, except those that have one of their own."""
    names = {f"{view.template}.html" for view in views(content)} | {"card.html", "card_end.html"}
    theme = Theme(
        {**dict.fromkeys(names, template), **{f"{n}.html": text for n, text in templates.items()}},
        {"s.css": b"x", "f/a.woff2": b"\0\n /* */"},
    )
    return {file.path: file.data.decode("utf-8", "replace") for file in render(content, site(url), theme)}


def test_every_view_becomes_a_file_next_to_the_assets() -> None:
    """A build makes each page once, and carries the assets: style sheets without comments, everything else as it is."""
    content = catalogue(case("a"))
    found = pages(content, "{{ meta.path }}")
    assert found["assets/f/a.woff2"] == "\0\n /* */"
    assert all(found[view.meta.path] == view.meta.path for view in views(content))


@pytest.mark.parametrize(
    "written",
    ["a { b: c }\n", "/* æ */\na {\n  b: c d;\n}\n\n\n@media (x) { d {} }", "a/* x\n y */{}", 'a { content: "; }" }', ""],
)
def test_a_style_sheet_is_sent_without_comments(written: str) -> None:
    """Comments and indents are for those who write a style sheet, not for those who fetch it; nothing else is taken."""
    content = catalogue()
    theme = Theme({f"{view.template}.html": "" for view in views(content)}, {"s.css": written.encode()})
    sent = {file.path: file.data.decode() for file in render(content, site(), theme)}["assets/s.css"]
    kept = re.sub(r"/\*.*?\*/", "", written, flags=re.DOTALL)
    assert "".join(sent.split()) == "".join(kept.split())
    assert all(string in sent for string in ("c d", '"; }"') if string in written)
    assert not re.search(r"/\*|\n\s", sent)


def test_work_may_be_divided() -> None:
    """The parts of a divided drawing are together exactly the whole."""
    content = catalogue(case("a"), guide("g"))
    names = {f"{view.template}.html" for view in views(content)}
    theme = Theme(dict.fromkeys(names, "{{ meta.title }}"), {"s.css": b"x"})
    whole = {file.path: file.data for file in render(content, site(), theme)}
    parts = [file for part in range(3) for file in render(content, site(), theme, part, 3)]
    assert len(parts) == len(whole)
    assert {file.path: file.data for file in parts} == whole


def test_links_of_a_body_are_turned_for_the_page_they_stand_on() -> None:
    """The same body links rightly from its own page and from any other; other sites' addresses are left alone."""
    content = catalogue(case("a", LINKS), case("b"), guide("raad"), initiative("plan"))
    template = "{{ body(catalogue.case_by_slug['a'].body) }}"
    found = pages(content, template)
    for href in (
        "b.html#hvad-man-proevede",
        "../vejledninger/raad.html",
        "../initiativer/plan.html",
        "#hvad",
        "https://example.dk/@cases/x",
        "#kilde-k1",
    ):
        assert f'href="{href}"' in found["cases/a.html"]
    assert 'href="cases/b.html#hvad-man-proevede"' in found["index.html"]
    assert 'href="../../vejledninger/raad.html"' in found["cases/status/drift.html"]
    assert '="@' not in "".join(found.values())


def test_the_404_page_links_absolutely_when_the_address_is_known() -> None:
    """A server shows the 404 page at any depth, so it alone has absolute links, when it can."""
    content, template = catalogue(case("a")), "{{ to(urls.CASES) }} {{ to(asset('s.css')) }}"
    known, unknown = pages(content, template, url="https://example.dk/k/"), pages(content, template)
    assert known["404.html"].startswith("https://example.dk/k/cases/index.html https://example.dk/k/assets/s.css?v=")
    assert unknown["404.html"].startswith("cases/index.html assets/s.css?v=")
    assert known["cases/a.html"].startswith("index.html ../assets/s.css?v=")


def test_an_asset_s_address_changes_with_its_content() -> None:
    """An asset is asked for with a fingerprint of its bytes."""
    address = pages(catalogue(), "{{ asset('s.css') }}")["index.html"]
    assert address == "assets/s.css?v=2d711642"  # sha256 of x


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><img src=x>', "' onclick='x", "Løn & it"])
def test_words_from_content_are_escaped(text: str) -> None:
    """What an editor writes in a field is text on the page, in elements and in attributes."""
    quoted = "'" + text.replace("'", "''") + "'"
    found = pages(catalogue(case("a", titel=quoted)), '<p title="{{ meta.title }}">{{ meta.title }}</p>')["cases/a.html"]
    inner = found.removeprefix('<p title="').removesuffix("</p>")
    assert not set("<>\"'") & set(inner.split('">', 1)[0])
    assert "<" not in inner.split('">', 1)[1]


def test_a_template_that_asks_for_what_is_not_there_fails_loudly() -> None:
    """A slip in a template stops the build and leaves no hole in a page."""
    with pytest.raises(UndefinedError):
        pages(catalogue(), "{{ findes_ikke }}")


def test_a_missing_template_fails_loudly() -> None:
    """A view without its template stops the build."""
    with pytest.raises(KeyError):
        list(render(catalogue(), site(), Theme({}, {})))


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        ("{{ 1254 | thousands }}", "1.254"),
        ("{{ 2 | count('case', 'cases') }}", "2 cases"),
        ("{{ ['a', 'b', 'c'] | joined }}", "a, b og c"),
        ("{{ ['a', 'b'] | map('upper') | joined }}", "A og B"),
        ("{{ 'Aarhus' | possessive }}", "Aarhus’"),
        ("{{ 'året' | sentence }}", "Året"),
        ("{{ 'Ærø' | folded }}", "aeroe"),
        ("{{ tiles | length }}", "98"),
    ],
)
def test_templates_have_danish_helpers(expression: str, said: str) -> None:
    """Templates can say numbers, lists and genitives in Danish."""
    assert pages(catalogue(), expression)["index.html"] == said


@pytest.mark.parametrize("odd", ["@@hvorfor", "@@cases/b.html", '="@cases/b.md"', "{{ case.title }}"])
def test_a_card_says_what_the_file_says(odd: str) -> None:
    """Nothing that an editor writes in a summary is taken for a sign of ours, alone or beside a reason."""
    content = catalogue(case("a", resume=f"'Skriv {odd} her'"))
    template = '{{ card(catalogue.cases[0]) }}{{ card(catalogue.cases[0], why="nabokommuner") }}'
    found = pages(content, template, card="[{{ case.summary }}", card_end="|{{ why }}]")
    text = str(escape(f"Skriv {odd} her"))
    assert f"[{text}|][{text}|Nabokommuner]" in found["index.html"]


def test_a_card_is_right_wherever_it_stands() -> None:
    """A card is drawn once and links rightly from pages at every depth."""
    content = catalogue(case("a"))
    found = pages(content, "{{ card(catalogue.cases[0]) }}", card='<a href="{{ href }}">{{ case.title }}</a>', card_end="")
    assert found["index.html"] == '<a href="cases/a.html">Fælles it</a>'
    assert found["cases/index.html"] == '<a href="a.html">Fælles it</a>'
    assert found["cases/status/drift.html"] == '<a href="../a.html">Fælles it</a>'


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    """Drawing twice gives the same files in the same order."""
    content = catalogue(case("a"), case("b"))
    template = "{{ catalogue.facets }} {{ tiles }}"
    assert list(pages(content, template).items()) == list(pages(content, template).items())
