"""Well pages in; the same pages without a trace of the broken files out, so that the rest can be published without dead links."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import replace

from builder.nouns.document import Document
from builder.nouns.model import Advice, Case, Content, Guide, Initiative, Survey, Witness

# How `validate` writes a link to another content file; no link holds another.
_LINK = re.compile(r'<a href="@([^"#]+)(?:#[^"]*)?"[^>]*>(.*?)</a>', re.DOTALL)


def set_aside(pages: Mapping[str, Content], broken: Collection[str]) -> tuple[Content, ...]:
    """The pages, by path, that are not broken; a link to one that is becomes text, a reference to it falls away."""
    return tuple(_without(page, broken) for path, page in pages.items() if path not in broken)


def _without(page: Content, broken: Collection[str]) -> Content:
    page = replace(page, body=_body(page.body, broken))
    if isinstance(page, Case):
        relations = tuple(r for r in page.relations if _case(r.case) not in broken)
        return replace(page, relations=relations, initiatives=_initiatives(page.initiatives, broken))
    if isinstance(page, Guide):
        gains_of = tuple(slug for slug in page.gains_of if _case(slug) not in broken)
        return replace(page, gains_of=gains_of, advice=tuple(_advice(advice, broken) for advice in page.advice))
    if isinstance(page, Initiative):
        return replace(page, part_of=_initiatives(page.part_of, broken))
    if isinstance(page, Survey):
        return replace(page, rows=tuple(replace(row, case="") if _case(row.case) in broken else row for row in page.rows))
    return page


def _body(body: Document, broken: Collection[str]) -> Document:
    if not any(link.target.partition("#")[0] in broken for link in body.links):
        return body
    html = _LINK.sub(lambda match: match[2] if match[1] in broken else match[0], body.html)
    return replace(body, html=html, links=tuple(link for link in body.links if link.target.partition("#")[0] not in broken))


def _advice(advice: Advice, broken: Collection[str]) -> Advice:
    return replace(advice, supporting=_witnesses(advice.supporting, broken), opposing=_witnesses(advice.opposing, broken))


def _witnesses(witnesses: tuple[Witness, ...], broken: Collection[str]) -> tuple[Witness, ...]:
    return tuple(witness for witness in witnesses if _case(witness.case) not in broken)


def _initiatives(slugs: tuple[str, ...], broken: Collection[str]) -> tuple[str, ...]:
    return tuple(slug for slug in slugs if f"initiatives/{slug}.md" not in broken)


def _case(slug: str) -> str:
    return f"cases/{slug}.md"
