"""A template may name what its view holds, what is the same on every page, and nothing else; so a page depends on its view."""

from __future__ import annotations

import dataclasses
import typing
from functools import cache

from jinja2 import meta, nodes

from builder.nouns import views
from builder.nouns.site.theme import Theme
from builder.nouns.views import View
from builder.shell.settings import PROJECT
from builder.stages.load import load_theme
from builder.stages.render.render import _environment
from tests.builders import site

FRAME = {"meta", "to", "body"}
"""What every page is told besides its view: the words about it, and how to link from it."""
CARD = {"card", "href", "level", "filterable", "mapped", "shown", "why", "why_label"}
"""What the two templates of a card are told."""
THEME: Theme = load_theme(PROJECT / "templates")
ENVIRONMENT = _environment(site(), THEME)
VIEWS = {
    view.template: view for view in vars(views).values() if isinstance(view, type) and issubclass(view, View) and view is not View
}


@cache
def parsed(name: str) -> nodes.Template:
    """A template as Jinja reads it."""
    return ENVIRONMENT.parse(THEME.templates[name])


@cache
def made(name: str) -> set[str]:
    """What a template makes itself before its blocks: imports, macros and names that it sets."""
    found: set[str] = set()
    for node in parsed(name).body:
        if isinstance(node, nodes.FromImport):
            found |= {one if isinstance(one, str) else one[1] for one in node.names}
        elif isinstance(node, nodes.Import):
            found.add(node.target)
        elif isinstance(node, nodes.Macro):
            found.add(node.name)
        elif isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
            found.add(node.target.name)
    return found


@cache
def asked(name: str) -> set[str]:
    """What a template asks for and does not make itself, save what is the same on every page."""
    return set(meta.find_undeclared_variables(parsed(name))) - made(name) - ENVIRONMENT.globals.keys()


def included(name: str) -> set[str]:
    """The templates that stand as a part of the template: they see what it sees."""
    return {node.template.value for node in parsed(name).find_all(nodes.Include) if isinstance(node.template, nodes.Const)}


def test_every_template_of_a_page_asks_for_what_its_view_holds() -> None:
    """Each template, with those that it includes, names the fields of its view and the frame; no field is held in vain."""
    wrong = {}
    for template, view in VIEWS.items():
        name = f"{template}.html"
        names = set().union(asked(name), *(asked(part) - made(name) for part in included(name))) - FRAME
        held = {field.name for field in dataclasses.fields(view)}
        if names != held:
            wrong[template] = {"asked for in vain": sorted(names - held), "held in vain": sorted(held - names)}
    assert wrong == {}


def test_a_macro_sees_what_it_is_given() -> None:
    """A template that others import or extend asks for the frame alone, and a card's for the card."""
    pages = {f"{template}.html" for template in VIEWS}
    parts = {part for name in pages for part in included(name)}
    shared = THEME.templates.keys() - pages - parts
    assert {name: sorted(asked(name) - FRAME) for name in shared if asked(name) - FRAME - CARD} == {}
    assert {name for name in shared if asked(name) & CARD} <= {"card.html", "card_end.html"}


def test_what_is_the_same_on_every_page_holds_no_content() -> None:
    """The environment knows words of the site and of the program, and functions; nothing comes from the catalogue or the day."""
    own = {
        name: value
        for name, value in ENVIRONMENT.globals.items()
        if name not in {"range", "dict", "lipsum", "cycler", "joiner", "namespace"}
    }
    assert own.keys() == {
        "site", "urls", "project", "licence", "kinds", "sections", "about", "accessibility", "asset", "gap", "card",
    }  # fmt: skip
    assert {field.name for field in dataclasses.fields(own["site"])} == {
        "name", "tagline", "publisher", "repository", "contact", "url", "strict_csp",
    }  # fmt: skip


def test_a_view_hides_nothing_that_every_page_knows() -> None:
    """No field of a view has the name of something that base.html or a macro takes for the same on every page."""
    shared = ENVIRONMENT.globals.keys() | FRAME
    assert {
        view.template: names for view in VIEWS.values() if (names := {f.name for f in dataclasses.fields(view)} & shared)
    } == {}


def test_a_view_is_a_frozen_value_with_typed_fields() -> None:
    """No view can be changed, and none holds just anything."""
    for view in VIEWS.values():
        assert view.__dataclass_params__.frozen  # type: ignore[attr-defined]
        assert [name for name, kind in typing.get_type_hints(view).items() if kind is typing.Any] == []
