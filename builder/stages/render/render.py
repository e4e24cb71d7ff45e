"""Views in, HTML out: the Jinja environment and the small functions that templates may call."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import islice

from jinja2 import Environment, FunctionLoader, StrictUndefined, pass_context
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context
from markupsafe import Markup, escape

from builder.nouns import danish, urls
from builder.nouns.catalogue import Catalogue
from builder.nouns.document import Document
from builder.nouns.freshness import freshness
from builder.nouns.model import Case
from builder.nouns.site import OutputFile, Site
from builder.nouns.standing import standing
from builder.nouns.theme import Theme
from builder.nouns.typography import bound, gap
from builder.stages.render import form
from builder.stages.render.data import open_data
from builder.stages.render.exports import checklists
from builder.stages.render.form_cases import case_scripts
from builder.stages.render.machines import for_machines
from builder.stages.render.pages import views
from builder.stages.render.terms import TermLinker, term_linker
from builder.stages.render.tiles import squares, tiles
from builder.stages.render.view import View

# `markdown` writes every address as `@folder/slug.md#anchor`, which no editor can; here it becomes a link.
_SOURCE_LINK = re.compile(r'="@([a-z]+)/([^"#]+?)(?:\.md)?(#[^"]*)?"')
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BLANKS = re.compile(r'("[^"]*")|\s*([{};])\s*|([:,])\s+|\s*\n\s*')


def render(catalogue: Catalogue, site: Site, theme: Theme, part: int = 0, parts: int = 1) -> Iterator[OutputFile]:
    """The files of the site except the search index, from a catalogue without errors: every `parts`-th from `part`."""
    theme = Theme(theme.templates, {**theme.assets, form.SCRIPT: form.script(catalogue)})
    environment = _environment(catalogue, site, theme)
    linked = term_linker(catalogue.registers.glossary)
    for view in islice(views(catalogue), part, None, parts):
        yield page(environment, site, linked, view)
    if part == 0:
        yield from checklists(catalogue, site)
        yield from open_data(catalogue, site)
        yield from case_scripts(catalogue)
        yield from for_machines((view.meta for view in views(catalogue)), site)
        yield from (OutputFile(urls.asset(name), _shipped(name, data)) for name, data in sorted(theme.assets.items()))


def page(environment: Environment, site: Site, linked: TermLinker, view: View) -> OutputFile:
    """One view as a finished HTML file."""
    path = view.meta.path

    def to(target: str) -> str:
        """The link to a page. A server shows the 404 page at any depth, so its links are absolute when they can be."""
        return urls.absolute(site.url, target) if path == urls.NOT_FOUND and site.url else urls.relative(path, target)

    def body(document: Document) -> Markup:
        """The body's HTML with every link pointing from this page, and glossary words linked at first use."""
        html = _SOURCE_LINK.sub(lambda m: f'="{to(urls.content(m[1], m[2]) + (m[3] or ""))}"', document.html)
        return Markup(linked(html, view.meta.title, to))  # noqa: S704 our own parser made it, raw HTML is off

    template = environment.get_template(f"{view.template}.html")
    text = template.render(meta=view.meta, to=to, body=body, **view.values)
    return OutputFile(path, text.encode())


def _shipped(name: str, data: bytes) -> bytes:
    """An asset as it is sent: style sheets without comments and needless blanks, everything else as it is."""
    if not name.endswith(".css"):
        return data
    return _BLANKS.sub(lambda m: m[1] or m[2] or m[3] or " ", _COMMENT.sub("", data.decode())).strip().encode() + b"\n"


def _environment(catalogue: Catalogue, site: Site, theme: Theme) -> Environment:
    environment = Environment(
        loader=FunctionLoader(lambda name: (theme.templates[name], f"templates/{name}", None)),
        extensions=[_HardSpaces],
        finalize=_bound,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    standings = {case.slug: standing(case, site.today) for case in catalogue.cases}
    environment.globals.update(
        site=site,
        catalogue=catalogue,
        urls=urls,
        tiles=tiles(catalogue),
        country=squares(catalogue.municipalities),
        squares=squares,
        asset=lambda name: f"{urls.asset(name)}?v={theme.fingerprint(name)}",
        freshness=lambda page: freshness(page, site.today),
        gap=gap,
        standing=lambda case: standings[case.slug],
    )
    environment.globals["card"] = _card(environment, catalogue)
    environment.filters.update(
        verbatim=escape,  # markup has its hard spaces, so what a reader may copy gets none
        count=danish.count,
        thousands=danish.thousands,
        joined=_joined,
        possessive=danish.possessive,
        ended=danish.ended,
        sentence=danish.sentence,
        lowered=danish.lowered,
        month=danish.month,
        folded=danish.folded,
    )
    return environment


def _card(environment: Environment, catalogue: Catalogue) -> Callable[..., Markup]:
    """The function that draws a case's card: all but its end is drawn once for each way that links lead to the case."""

    def drawn(template: str, slug: str, **how: object) -> Markup:
        text = environment.get_template(template).render(case=catalogue.case_by_slug[slug], **how)
        return Markup(text)  # noqa: S704 our own template made it

    kept = cache(drawn)

    @pass_context
    def card(
        context: Context, case: Case, level: int = 3, why: str = "", *, why_label: str = "Hvorfor", filterable: bool = False
    ) -> Markup:
        href = urls.relative(context["meta"].path, urls.case(case.slug))
        draw = drawn if why else kept  # what is said of one case beside another is said once
        end = draw("card_end.html", case.slug, why=danish.sentence(why), why_label=why_label)
        return kept("card.html", case.slug, href=href, level=level, filterable=filterable) + end

    return card


class _HardSpaces(Extension):
    """The words that stand in a template itself get their hard spaces as well; its code is left alone."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """The template's tokens, one by one."""
        return (Token(t.lineno, t.type, bound(t.value)) if t.type == "data" else t for t in stream)


def _bound(value: object) -> object:
    """What a template prints, with hard spaces; markup has them already."""
    return bound(value) if type(value) is str and " " in value else value


def _joined(words: Iterable[str]) -> str:
    return danish.joined(tuple(words))
