"""A page of a small catalogue drawn with the real templates, and its text as a reader meets it."""

from __future__ import annotations

from builder.nouns.model import Content
from builder.shell.settings import PROJECT
from builder.stages.load import load_theme
from builder.stages.render import render
from tests.builders import catalogue, site, site_pages
from tests.built import words
from tests.markup import parsed


def drawn(path: str, *content: Content) -> tuple[object, str]:
    """The page's view, and its text with single blanks; raises `StopIteration` when the catalogue has no such page."""
    made = next(page for page in site_pages(catalogue(*content)) if page.meta.path == path)
    file = next(iter(render([made], (), site(), load_theme(PROJECT / "templates"))))
    return made.view, words(parsed(file.data), without=("svg",))
