"""One finished page, parsed as a browser parses it: the places it has, where it leads, and what no page may hold."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Container, Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

from builder.nouns.site import finding as words
from builder.nouns.site.finding import Finding, InternalLink, PageFacts
from builder.stages.audit.addresses import addresses, inside, is_loaded, outward

DATA = "application/ld+json"
"""The kind of script that is no code."""
CODE = frozenset({"style", "srcdoc"})
"""Attributes that are code, beside those that begin with »on«."""


def page_facts(path: str, data: bytes, url: str = "") -> PageFacts:
    """What a finished page holds.

    `path` is its path under the site folder, `data` its HTML in UTF-8, `url` the public address of the site where it is known:
    a page that is shown under any address must name its files by it. Raises nothing: what is wrong is among the findings.
    """
    root = LexborHTMLParser(data).root
    nodes = [node for node in (root.traverse() if root else ()) if node.tag and not node.tag.startswith("-")]
    ids = Counter(found for node in nodes if (found := node.attributes.get("id")))
    faults = [words.TWO_IDS.format(name=name) for name, times in ids.items() if times > 1]
    links: dict[InternalLink, None] = {}
    loads: list[str] = []
    for node in nodes:
        faults += _code(node)
        tag, attributes = node.tag or "", node.attributes
        for address in addresses(attributes):
            if fault := outward(tag, attributes, address, url):
                faults.append(fault)
            elif link := inside(path, address, url):
                links[link] = None
                loads += [link.path] if is_loaded(tag, attributes) else []
    faults += _parts(nodes)
    return PageFacts(
        path=path,
        size=len(data),
        ids=frozenset(ids),
        links=tuple(link for link in links if leads_on(link, path, ids)),
        loads=tuple(loads),
        findings=tuple(Finding(path, fault) for fault in faults),
    )


def leads_on(link: InternalLink, path: str, ids: Container[str]) -> bool:
    """Whether more than the page `path`, whose places are `ids`, must be known to judge a link on it."""
    return link.path != path or bool(link.place and link.place not in ids)


def _code(node: LexborNode) -> Iterator[str]:
    attributes = node.attributes
    for name in attributes:
        if name.startswith("on") or name in CODE:
            yield words.INLINE.format(what=name)
    if node.tag == "style":
        yield words.INLINE.format(what="<style>")
    if node.tag == "script" and "src" not in attributes:
        yield from _written(attributes, node.text())


def _written(attributes: Mapping[str, str | None], text: str) -> Iterator[str]:
    if attributes.get("type") != DATA:
        yield words.INLINE.format(what="<script>")
        return
    try:
        json.loads(text)
    except ValueError as error:
        yield words.NOT_READABLE.format(kind="JSON", why=error)


def _parts(nodes: list[LexborNode]) -> Iterator[str]:
    """What every page has once: a language, a title, a first heading."""
    if not any(node.tag == "html" and node.attributes.get("lang") for node in nodes):
        yield words.NO_PART.format(what="sprog")
    if not any(node.tag == "title" and node.text().strip() for node in nodes):
        yield words.NO_PART.format(what="titel")
    if sum(node.tag == "h1" for node in nodes) != 1:
        yield words.NO_PART.format(what="én overskrift på øverste niveau")
