"""One finished page, parsed as a browser parses it: the places it has, where it leads, and what no page may hold."""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from builder.nouns import finding as words
from builder.nouns.finding import Finding, InternalLink, PageFacts
from builder.nouns.markdown_words import LINK_SCHEMES

_ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "xlink:href", "background", "cite", "longdesc", "ping")
_HAVE_ADDRESSES = ",".join(f"[{name}]" for name in (*(n.replace(":", r"\:") for n in _ADDRESSES), "srcset", "http-equiv"))
_LEADS = frozenset({"a", "area"})
_DATA = "application/ld+json"
# A name of an attribute stands in the file as it is: what has none of these words where one can begin has no such attribute.
_MAY_HAVE_CODE = re.compile(rb"""[\s/"'](?:on[^\s=>/"']*|style|srcdoc)[\s/=>]""", re.IGNORECASE)


def page_facts(path: str, data: bytes, url: str = "") -> PageFacts:
    """What a finished page holds.

    `path` is its path under the site folder, `data` its HTML in UTF-8, `url` the public address of the site where it is known:
    a page that is shown under any address must name its files by it. Raises nothing: what is wrong is among the findings.
    """
    tree = LexborHTMLParser(data)
    ids = Counter(found for node in tree.css("[id]") if (found := node.attributes["id"]))
    faults = [words.TWO_IDS.format(name=name) for name, times in ids.items() if times > 1]
    links, loads = [], []
    base = posixpath.dirname(path)
    for node in tree.css(_HAVE_ADDRESSES):
        tag, attributes = node.tag or "", node.attributes
        leads = tag in _LEADS or _is_told(tag, attributes)
        for address in _addresses(attributes):
            fault, link = _judged(address, base, url, leads=leads)
            if fault:
                faults.append(fault)
            elif link:
                links.append(link if link.path else replace(link, path=path))
                loads += [links[-1].path] if _is_loaded(tag, attributes) else []
    faults += _code(tree, data)
    faults += _parts(tree)
    return PageFacts(
        path=path,
        size=len(data),
        ids=frozenset(ids),
        links=tuple(links),
        loads=tuple(loads),
        findings=tuple(Finding(path, fault) for fault in faults),
    )


def _addresses(attributes: Mapping[str, str | None]) -> Iterator[str]:
    for name in _ADDRESSES:
        if name in attributes:
            yield attributes[name] or ""
    for part in (attributes.get("srcset") or "").split(","):
        if part.strip():
            yield part.split()[0]
    if (attributes.get("http-equiv") or "").lower() == "refresh":
        yield (attributes.get("content") or "").partition("url=")[2]


@lru_cache(maxsize=20_000)  # pages of a folder share most of their addresses
def _judged(address: str, base: str, url: str, *, leads: bool) -> tuple[str, InternalLink | None]:
    """What is wrong with an address, and where in the site it leads, from a page in the folder `base`.

    The link's path is empty when it stays on its page; None when it leaves the site. `leads` is whether a reader must follow it.
    """
    fault = _outward(address, url, leads=leads)
    return fault, None if fault else _inside(address, base, url)


def _inside(address: str, base: str, url: str) -> InternalLink | None:
    if _is_ours(address, url):
        parts, base = urlsplit(address[len(url) :].lstrip("/")), ""
    elif _has_scheme(address):
        return None
    else:
        parts = urlsplit(address)
    path = posixpath.normpath(posixpath.join(base, unquote(parts.path))) if parts.path else ""
    return InternalLink(address, path, unquote(parts.fragment))


def _is_ours(address: str, url: str) -> bool:
    return bool(url) and address.startswith(f"{url.rstrip('/')}/")


def _outward(address: str, url: str, *, leads: bool) -> str:
    """What is wrong with an address that leaves the site or begins at a server's root; empty when nothing is."""
    plain = address.strip()
    if plain.startswith(("/", "\\")):
        return words.ABSOLUTE.format(address=address)
    if not _has_scheme(plain):
        return ""
    if urlsplit(plain).scheme.lower() not in LINK_SCHEMES:
        return words.SCHEME.format(address=address)
    return "" if leads or _is_ours(plain, url) else words.REMOTE.format(address=address)


def _has_scheme(address: str) -> bool:
    # An address that cannot be taken apart is no address within the site.
    try:
        return bool(urlsplit(address).scheme)
    except ValueError:
        return True


def _is_told(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether the address only says something of the page, as its public one does."""
    return tag == "link" and attributes.get("rel") == "canonical"


def _is_loaded(tag: str, attributes: Mapping[str, str | None]) -> bool:
    return tag == "script" or (tag == "link" and attributes.get("rel") == "stylesheet")


def _code(tree: LexborHTMLParser, data: bytes) -> Iterator[str]:
    root = tree.root
    if root and _MAY_HAVE_CODE.search(data):
        names = (name for node in root.traverse() for name in node.attributes)
        yield from (words.INLINE.format(what=name) for name in names if name.startswith("on") or name in {"style", "srcdoc"})
    yield from (words.INLINE.format(what="<style>") for _ in tree.css("style"))
    for node in tree.css("script:not([src])"):
        yield from _written(node.attributes, node.text())


def _written(attributes: Mapping[str, str | None], text: str) -> Iterator[str]:
    if attributes.get("type") != _DATA:
        yield words.INLINE.format(what="<script>")
        return
    try:
        json.loads(text)
    except ValueError as error:
        yield words.NOT_READABLE.format(kind="JSON", why=error)


def _parts(tree: LexborHTMLParser) -> Iterator[str]:
    """What every page has once: a language, a title, a first heading."""
    if not any(node.attributes["lang"] for node in tree.css("html[lang]")):
        yield words.NO_PART.format(what="sprog")
    if not any(node.text().strip() for node in tree.css("title")):
        yield words.NO_PART.format(what="titel")
    if len(tree.css("h1")) != 1:
        yield words.NO_PART.format(what="én overskrift på øverste niveau")
