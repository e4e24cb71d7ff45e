"""What the frames of pages share: the steps of breadcrumbs, the words about a page of the site's own or of a content file."""

from __future__ import annotations

from dataclasses import replace

from builder.nouns.entry import SIDE, Entry, Passage
from builder.nouns.model import Content
from builder.nouns.page import PageMeta
from builder.nouns.sections import SECTIONS
from builder.nouns.site import urls
from builder.nouns.views.parts import Link

HOME = Link(title="Forside", path=urls.HOME)
CASES = Link(title="Cases", path=urls.CASES)
GUIDES = Link(title="Vejledninger", path=urls.GUIDES)
INITIATIVES = Link(title="Initiativer", path=urls.INITIATIVES)
SURVEYS = Link(title="Undersøgelser", path=urls.SURVEYS)
MUNICIPALITIES = Link(title="Kommuner", path=urls.MUNICIPALITIES)
PROMISED_PAGE = Link(title=SECTIONS["gains"].title, path=urls.PROMISED)
ENTRANCE_PAGE = Link(title="Indgangspris", path=urls.ENTRANCE)
EXITS_PAGE = Link(title=SECTIONS["exit"].title, path=urls.EXITS)

_WEIGHT = 0.3


def content_meta(page: Content, folder: str, index: Link, section: str, kind: str) -> PageMeta:
    """The words about a page that stands in a content file: `folder` is the file's, `kind` how search calls it.

    `folder` is a key of `urls.FOLDERS`, `index` leads to the list that the page stands in, `section` is the path of its item in
    the menu.
    """
    return PageMeta(
        path=urls.content(folder, page.slug),
        title=page.title,
        description=page.summary,
        section=section,
        crumbs=(HOME, index),
        source_file=f"{folder}/{page.slug}.md",
        kind=kind,
    )


def side_meta(
    *, path: str, title: str, description: str, section: str = "", crumbs: tuple[Link, ...] = (HOME,), listed: str = ""
) -> PageMeta:
    """The words about one of the site's own pages, each as `PageMeta` has it; most stand right below the front page."""
    return PageMeta(path=path, title=title, description=description, section=section, crumbs=crumbs, kind=SIDE, listed=listed)


def further(meta: PageMeta, path: str, title: str) -> PageMeta:
    """The words about one more page, at `path` and with its `title`, of what the page of `meta` begins; found from there."""
    begun = Link(title=meta.title, path=meta.path)
    return replace(meta, path=path, title=title, crumbs=(*meta.crumbs, begun), listed="", indexed=False)


def side_entry(meta: PageMeta, *passages: Passage) -> Entry:
    """What search knows of one of the site's own pages: its description and these passages. What it lists has its own entry.

    `meta` are the words about the page; of the `passages` none keeps a weight above that of the site's own pages.
    """
    told = (Passage(text=meta.description), *passages)
    light = tuple(Passage(text=p.text, level=p.level, anchor=p.anchor, weight=min(p.weight, _WEIGHT)) for p in told)
    return Entry(path=meta.path, title=meta.listed or meta.title, kind=SIDE, fields=SIDE, passages=light)
