"""Views in, HTML out: the Jinja environment and the small functions that templates may call."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from builder.nouns import danish, urls
from builder.nouns.catalogue import Catalogue
from builder.nouns.document import Document
from builder.nouns.site import OutputFile, Site
from builder.nouns.theme import Theme
from builder.stages.render.pages import views
from builder.stages.render.tiles import tiles
from builder.stages.render.view import View

# `markdown` writes every address as `@folder/slug.md#anchor`, which no editor can; here it becomes a link.
_SOURCE_LINK = re.compile(r'="@([a-z]+)/([^"#]+?)(?:\.md)?(#[^"]*)?"')


def render(catalogue: Catalogue, site: Site, theme: Theme) -> Iterator[OutputFile]:
    """Every file of the site except the search index, from a catalogue without errors."""
    environment = _environment(catalogue, site, theme)
    for view in views(catalogue):
        yield page(environment, site, view)
    for name, data in sorted(theme.assets.items()):
        yield OutputFile(urls.asset(name), data)


def page(environment: Environment, site: Site, view: View) -> OutputFile:
    """One view as a finished HTML file."""
    path = view.meta.path

    def to(target: str) -> str:
        """The link to a page. A server shows the 404 page at any depth, so its links are absolute when they can be."""
        return urls.absolute(site.url, target) if path == urls.NOT_FOUND and site.url else urls.relative(path, target)

    def body(document: Document) -> Markup:
        """The body's HTML with every link pointing from this page."""
        return Markup(_SOURCE_LINK.sub(lambda m: f'="{to(urls.content(m[1], m[2]) + (m[3] or ""))}"', document.html))  # noqa: S704 our own parser made it, raw HTML is off

    template = environment.get_template(f"{view.template}.html")
    text = template.render(meta=view.meta, to=to, body=body, **view.values)
    return OutputFile(path, text.encode())


def _environment(catalogue: Catalogue, site: Site, theme: Theme) -> Environment:
    environment = Environment(
        loader=FunctionLoader(lambda name: (theme.templates[name], f"templates/{name}", None)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        site=site,
        catalogue=catalogue,
        urls=urls,
        tiles=tiles(catalogue),
        asset=lambda name: f"{urls.asset(name)}?v={theme.fingerprint(name)}",
    )
    environment.filters.update(
        count=danish.count,
        thousands=danish.thousands,
        joined=_joined,
        possessive=danish.possessive,
        sentence=danish.sentence,
        folded=danish.folded,
    )
    return environment


def _joined(words: Iterable[str]) -> str:
    return danish.joined(tuple(words))
