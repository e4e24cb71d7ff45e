"""One finished page, parsed as a browser parses it: the places it has, where it leads, and what no page may hold."""

from __future__ import annotations

import json
import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from builder.nouns import finding as words
from builder.nouns.finding import Finding, InternalLink, PageFacts
from builder.nouns.markdown_words import LINK_SCHEMES

_ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "xlink:href", "background", "cite", "longdesc", "ping")
_LEADS = frozenset({"a", "area"})
_DATA = "application/ld+json"


def page_facts(path: str, data: bytes, url: str = "") -> PageFacts:
    """What a finished page holds.

    `path` is its path under the site folder, `data` its HTML in UTF-8, `url` the public address of the site where it is known:
    a page that is shown under any address must name its files by it. Raises nothing: what is wrong is among the findings.
    """
    root = LexborHTMLParser(data).root
    nodes = [node for node in (root.traverse() if root else ()) if node.tag and not node.tag.startswith("-")]
    ids = Counter(found for node in nodes if (found := node.attributes.get("id")))
    faults = [words.TWO_IDS.format(name=name) for name, times in ids.items() if times > 1]
    links, loads = [], []
    for node in nodes:
        faults += _code(node)
        for address in _addresses(node):
            if fault := _outward(node, address, url):
                faults.append(fault)
            elif link := _inside(path, address, url):
                links.append(link)
                loads += [link.path] if _is_loaded(node) else []
    faults += _parts(nodes)
    return PageFacts(
        path=path,
        size=len(data),
        ids=frozenset(ids),
        links=tuple(links),
        loads=tuple(loads),
        findings=tuple(Finding(path, fault) for fault in faults),
    )


def _addresses(node: LexborNode) -> Iterator[str]:
    attributes = node.attributes
    for name in _ADDRESSES:
        if name in attributes:
            yield attributes[name] or ""
    for part in (attributes.get("srcset") or "").split(","):
        if part.strip():
            yield part.split()[0]
    if (attributes.get("http-equiv") or "").lower() == "refresh":
        yield (attributes.get("content") or "").partition("url=")[2]


def _inside(page: str, address: str, url: str) -> InternalLink | None:
    """Where in the site an address leads; None when it leaves it."""
    if _is_ours(address, url):
        parts, base = urlsplit(address[len(url) :].lstrip("/")), ""
    elif _has_scheme(address):
        return None
    else:
        parts, base = urlsplit(address), posixpath.dirname(page)
    path = posixpath.normpath(posixpath.join(base, unquote(parts.path))) if parts.path else page
    return InternalLink(address, path, unquote(parts.fragment))


def _is_ours(address: str, url: str) -> bool:
    return bool(url) and address.startswith(f"{url.rstrip('/')}/")


def _outward(node: LexborNode, address: str, url: str) -> str:
    """What is wrong with an address that leaves the site or begins at a server's root; empty when nothing is."""
    plain = address.strip()
    if plain.startswith(("/", "\\")):
        return words.ABSOLUTE.format(address=address)
    if not _has_scheme(plain):
        return ""
    if urlsplit(plain).scheme.lower() not in LINK_SCHEMES:
        return words.SCHEME.format(address=address)
    return "" if node.tag in _LEADS or _is_told(node) or _is_ours(plain, url) else words.REMOTE.format(address=address)


def _has_scheme(address: str) -> bool:
    # An address that cannot be taken apart is no address within the site.
    try:
        return bool(urlsplit(address).scheme)
    except ValueError:
        return True


def _is_told(node: LexborNode) -> bool:
    """Whether the address only says something of the page, as its public one does."""
    return node.tag == "link" and node.attributes.get("rel") == "canonical"


def _is_loaded(node: LexborNode) -> bool:
    return node.tag == "script" or (node.tag == "link" and node.attributes.get("rel") == "stylesheet")


def _code(node: LexborNode) -> Iterator[str]:
    attributes = node.attributes
    for name in attributes:
        if name.startswith("on") or name in {"style", "srcdoc"}:
            yield words.INLINE.format(what=name)
    if node.tag == "style":
        yield words.INLINE.format(what="<style>")
    if node.tag == "script" and "src" not in attributes:
        yield from _written(attributes, node.text())


def _written(attributes: Mapping[str, str | None], text: str) -> Iterator[str]:
    if attributes.get("type") != _DATA:
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
