"""A page of a small catalogue drawn with the real templates, and its text as a reader meets it."""

from __future__ import annotations

from builder.nouns.model import Content
from builder.nouns.page import SitePage
from builder.shell.settings import PROJECT
from builder.stages.load import load_theme
from builder.stages.render import render
from tests.builders import by_path, catalogue, site
from tests.built import words
from tests.markup import parsed


def html_of(page: SitePage) -> str:
    """The `page` as it is published."""
    [file] = render([page], (), site(), load_theme(PROJECT / "templates"))
    return file.data.decode()


def drawn(path: str, *content: Content) -> tuple[object, str]:
    """The page's view, and its text with single blanks; raises `KeyError` when the catalogue has no such page."""
    made = by_path(catalogue(*content))[path]
    return made.view, words(parsed(html_of(made).encode()), without=("svg",))
