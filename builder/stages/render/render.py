"""Views in, HTML out: the Jinja environment and the small functions that templates may call."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from builder.nouns import entry
from builder.nouns.derived import standing
from builder.nouns.language import danish
from builder.nouns.language.typography import gap, wide, with_unit
from builder.nouns.model import usual_reading
from builder.nouns.page import SitePage
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.registers.glossary_words import GlossaryWord, glossary_words
from builder.nouns.sections import ABOUT, ACCESSIBILITY, SECTIONS
from builder.nouns.site import licence, project, urls
from builder.nouns.site.site import OutputFile, Site
from builder.nouns.site.theme import Theme
from builder.nouns.source.document import Document
from builder.nouns.views.parts import Card
from builder.stages.render.templates import Templates, reached
from builder.stages.render.terms import TermLinker, term_linker

_CARD, _CARD_END = "card.html", "card_end.html"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_REMARK = re.compile(rb"^[ \t]*(?://.*\n|\n)?", re.MULTILINE)
_BLANKS = re.compile(r'("[^"]*")|;?\s*(})\s*|\s*([{;>])\s*|([:,])\s+|\s*\n\s*')


def render(pages: Iterable[SitePage], glossary: tuple[GlossaryEntry, ...], site: Site, theme: Theme) -> Iterator[OutputFile]:
    """Each page as a finished HTML file, in order. What a page depends on is its view, template, `glossary`, `site` and `theme`.

    A page is drawn when it is asked for, and raises then what `Drawer` says.
    """
    return map(Drawer(tuple(glossary_words(glossary)), site, theme), pages)


class Drawer:
    """What makes a page a finished HTML file; it compiles a template when it first meets it, so that one is worth keeping.

    Of the glossary it knows only the `words` that it links, so that a page stands when an explanation changes.

    It raises, for mistakes of ours: `jinja2.UndefinedError` when a template asks for what its view does not hold,
    `jinja2.TemplateSyntaxError` when it is no template, and `KeyError` for a template or an asset that `theme` lacks.
    """

    def __init__(self, words: tuple[GlossaryWord, ...], site: Site, theme: Theme) -> None:
        self._templates = _environment(site, theme)
        self._site = site
        self._written = term_linker(words)

    def __call__(self, page: SitePage) -> OutputFile:
        """The `page` as a file."""
        return _page(self._templates, self._site, self._written, page)

    def prepare(self, pages: Iterable[SitePage]) -> None:
        """Compiles what the `pages` are drawn with, so that processes that are forked from this one need not each do it."""
        self._templates.meet({f"{page.view.template}.html" for page in pages})


def drawn_with(theme: Theme, template: str) -> tuple[tuple[str, str | None], ...]:
    """The texts of all templates that a page of the `template` may be drawn with, by name; None for one that is not there."""
    texts = theme.templates
    return tuple((name, texts.get(name)) for name in sorted(reached(texts, (f"{template}.html", _CARD, _CARD_END))))


def assets(theme: Theme) -> Iterator[OutputFile]:
    """The theme's assets as they are sent, by name: style sheets and scripts without comments and blanks, fonts byte for byte.

    Raises `UnicodeDecodeError`, when it comes to it, for a style sheet that is not UTF-8: a mistake of ours.
    """
    return (OutputFile(urls.asset(name), _shipped(name, data)) for name, data in sorted(theme.assets.items()))


def _page(environment: Templates, site: Site, written: TermLinker, page: SitePage) -> OutputFile:
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


def _environment(site: Site, theme: Theme) -> Templates:
    """The templates, and the functions and words that are the same on every page; nothing of the catalogue."""
    environment = Templates(theme.templates)
    environment.globals.update(
        site=site,
        urls=urls,
        project=project,
        licence=licence,
        kinds=entry,
        sections=SECTIONS,
        about=ABOUT,
        accessibility=ACCESSIBILITY,
        asset=cache(lambda name: f"{urls.asset(name)}?v={theme.fingerprint(name)}"),
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
        told=standing.told,
        usual_reading=usual_reading,
        month=danish.month,
        wide=wide,
        with_unit=with_unit,
    )
    return environment


def _card(templates: Templates) -> Callable[..., Markup]:
    """The function that draws a case's card, once for each way that links lead to it, but for an end that gives a reason."""

    def drawn(template: str, card: Card, how: Mapping[str, object]) -> Markup:
        return Markup(templates.get_template(template).render(card=card, **how))  # noqa: S704 our own template made it

    kept: dict[tuple[str, str, int, bool, bool, str], tuple[Card, Markup, Markup]] = {}

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
        found = kept.get(key)
        if found is None or found[0] != card:  # whoever draws may be kept from one catalogue to the next
            how = {"href": href, "level": level, "filterable": filterable, "mapped": mapped, "shown": shown}
            most = drawn(_CARD, card, how)
            found = kept[key] = card, most, most + drawn(_CARD_END, card, {"why": "", "why_label": ""})
        if not why:
            return found[2]
        return found[1] + drawn(_CARD_END, card, {"why": danish.sentence(why), "why_label": why_label})

    return draw


def _joined(words: Iterable[str]) -> str:
    return danish.joined(tuple(words))
