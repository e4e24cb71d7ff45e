"""Valid pages in; the same pages without a trace of the broken files out, so that no link of what is published is dead."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from builder.nouns.fields import Kind, Reference
from builder.nouns.model import Content
from builder.nouns.source.document import Document, Markup, PageLink
from builder.nouns.tables import TABLES
from builder.nouns.walk import without


def set_aside(pages: Mapping[str, Content], broken: Collection[str]) -> tuple[Content, ...]:
    """The pages that are not broken, in their order; a link to one that is becomes text, a reference to it falls away.

    `pages` are by path under the content folder (`cases/x.md`), and `broken` are such paths. A group of fields that needs the
    reference falls away with it. A page that leads to nothing broken comes out equal to what it was.
    """
    return tuple(_without(path.partition("/")[0], page, broken) for path, page in pages.items() if path not in broken)


def _without(folder: str, page: Content, broken: Collection[str]) -> Content:
    """The page without links and references to what is broken; which of its fields are references, its table says."""
    page = replace(page, body=_body(page.body, broken))

    def leads_there(kind: Kind, slug: str) -> bool:
        return isinstance(kind, Reference) and f"{kind.folder}/{slug}.md" in broken

    kept: Content = without(TABLES[folder], page, leads_there)
    return kept


def _body(body: Document, broken: Collection[str]) -> Document:
    parts = tuple(Markup(p.html) if isinstance(p, PageLink) and p.file in broken else p for p in body.parts)
    links = tuple(link for link in body.links if link.target.partition("#")[0] not in broken)
    return replace(body, parts=parts, links=links) if links != body.links else body
