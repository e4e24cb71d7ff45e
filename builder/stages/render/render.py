"""Views in, HTML out: the Jinja environment and the small functions that templates may call."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from jinja2 import Environment, FunctionLoader, StrictUndefined, pass_context
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context
from markupsafe import Markup, escape

from builder.nouns import danish, entry, urls
from builder.nouns.document import Document
from builder.nouns.page import SitePage
from builder.nouns.sections import ABOUT, ACCESSIBILITY, SECTIONS
from builder.nouns.site import OutputFile, Site
from builder.nouns.terms import GlossaryEntry
from builder.nouns.theme import Theme
from builder.nouns.typography import bound, gap
from builder.nouns.views.parts import Card
from builder.stages.render.terms import TermLinker, term_linker

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_REMARK = re.compile(rb"^[ \t]*(?://.*\n|\n)?", re.MULTILINE)
_BLANKS = re.compile(r'("[^"]*")|;?\s*(})\s*|\s*([{;>])\s*|([:,])\s+|\s*\n\s*')


def render(pages: Iterable[SitePage], glossary: tuple[GlossaryEntry, ...], site: Site, theme: Theme) -> Iterator[OutputFile]:
    """Each page as a finished HTML file, in order. What a page depends on is its view, template, `glossary`, `site` and `theme`.

    A page is drawn when it is asked for, and raises then what `drawer` says.
    """
    return map(drawer(glossary, site, theme), pages)


def drawer(glossary: tuple[GlossaryEntry, ...], site: Site, theme: Theme) -> Callable[[SitePage], OutputFile]:
    """What makes a page a finished HTML file; it compiles a template when it first meets it, so that one is worth keeping.

    It raises, for mistakes of ours: `jinja2.UndefinedError` when a template asks for what its view does not hold,
    `jinja2.TemplateSyntaxError` when it is no template, and `KeyError` for a template or an asset that `theme` lacks.
    """
    environment = _environment(site, theme)
    written = term_linker(glossary)
    return lambda page: _page(environment, site, written, page)


def assets(theme: Theme) -> Iterator[OutputFile]:
    """The theme's assets as they are sent, by name: style sheets and scripts without comments and blanks, fonts byte for byte.

    Raises `UnicodeDecodeError`, when it comes to it, for a style sheet that is not UTF-8: a mistake of ours.
    """
    return (OutputFile(urls.asset(name), _shipped(name, data)) for name, data in sorted(theme.assets.items()))


def _page(environment: Environment, site: Site, written: TermLinker, page: SitePage) -> OutputFile:
    path = page.meta.path

    def to(target: str) -> str:
        """The link to a page. A server shows the 404 page at any depth, so its links are absolute when they can be."""
        return urls.absolute(site.url, target) if path == urls.NOT_FOUND and site.url else urls.relative(path, target)

    def body(document: Document) -> Markup:
        """The body's HTML with every link pointing from this page, and glossary words linked at first use."""
        return Markup(written(document, page.meta.title, to))  # noqa: S704 our own parser made it, raw HTML is off

    template = environment.get_template(f"{page.view.template}.html")
    text = template.render(meta=page.meta, to=to, body=body, **page.view.values)
    return OutputFile(path, text.encode())


def _shipped(name: str, data: bytes) -> bytes:
    """An asset as it is sent: style sheets without comments and blanks, our scripts without comments and indents.

    No text of our scripts goes over several lines, so that an indent is never part of one.
    """
    if name.endswith(".js"):
        return _REMARK.sub(b"", data)
    if not name.endswith(".css"):
        return data
    return _BLANKS.sub(lambda m: m[1] or m[2] or m[3] or m[4] or " ", _COMMENT.sub("", data.decode())).strip().encode() + b"\n"


def _environment(site: Site, theme: Theme) -> Environment:
    """The templates, and the functions and words that are the same on every page; nothing of the catalogue."""
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
    environment.globals.update(
        site=site,
        urls=urls,
        kinds=entry,
        sections=SECTIONS,
        about=ABOUT,
        accessibility=ACCESSIBILITY,
        asset=lambda name: f"{urls.asset(name)}?v={theme.fingerprint(name)}",
        gap=gap,
        card=_card(environment),
    )
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
    )
    return environment


def _card(environment: Environment) -> Callable[..., Markup]:
    """The function that draws a case's card: all but its end is drawn once for each way that links lead to the case."""

    def drawn(template: str, card: Card, how: Mapping[str, object]) -> Markup:
        return Markup(environment.get_template(template).render(card=card, **how))  # noqa: S704 our own template made it

    kept: dict[tuple[str, str, int, bool, bool, str], tuple[Card, Markup]] = {}

    @pass_context
    def draw(
        context: Context,
        card: Card,
        level: int = 3,
        why: str = "",
        *,
        why_label: str = "Hvorfor",
        filterable: bool = False,
        mapped: bool = True,
        shown: str = "",
    ) -> Markup:
        href = urls.relative(context["meta"].path, card.path)
        key = (card.slug, href, level, filterable, mapped, shown)
        if key not in kept or kept[key][0] != card:  # whoever draws may be kept from one catalogue to the next
            how = {"href": href, "level": level, "filterable": filterable, "mapped": mapped, "shown": shown}
            kept[key] = card, drawn("card.html", card, how)
        return kept[key][1] + drawn("card_end.html", card, {"why": danish.sentence(why), "why_label": why_label})

    return draw


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
