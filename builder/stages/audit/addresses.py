"""The addresses of a tag: which of them no page may have, and where in the site the others lead."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote, urlsplit

from builder.nouns.lint.markdown_words import LINK_SCHEMES
from builder.nouns.site import finding as words
from builder.nouns.site.finding import InternalLink

ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "xlink:href", "background", "cite", "longdesc", "ping")
"""Attributes that are an address as a whole."""
_LEADS = frozenset({"a", "area"})
_SIMPLE = re.compile(r"(?![/])([A-Za-z0-9_./-]*)(?:\?[A-Za-z0-9_=&+-]*)?(?:#([A-Za-z0-9_.-]*))?")
"""An address within the site that need not be taken apart to be read: its path and its place, as they are."""

Attributes = Mapping[str, "str | None"]
"""What a tag says, by name; None where it says only the name."""


def addresses(attributes: Attributes) -> Iterator[str]:
    """Every address that a tag has."""
    for name in ADDRESSES:
        if name in attributes:
            yield attributes[name] or ""
    for part in (attributes.get("srcset") or "").split(","):
        if part.strip():
            yield part.split()[0]
    if (attributes.get("http-equiv") or "").lower() == "refresh":
        yield (attributes.get("content") or "").partition("url=")[2]


def inside(page: str, address: str, url: str) -> InternalLink | None:
    """Where in the site an `address` on `page` leads; None when it leaves it. `url` is the site's public address or empty."""
    if simple := _SIMPLE.fullmatch(address):
        path, place = simple.groups("")
        return InternalLink(address, posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page, place)
    if _is_ours(address, url):
        parts, base = urlsplit(address[len(url) :].lstrip("/")), ""
    elif _scheme(address):
        return None
    else:
        parts, base = urlsplit(address), posixpath.dirname(page)
    path = posixpath.normpath(posixpath.join(base, unquote(parts.path))) if parts.path else page
    return InternalLink(address, path, unquote(parts.fragment))


def outward(tag: str, attributes: Attributes, address: str, url: str) -> str:
    """What is wrong with an address that leaves the site or begins at a server's root; empty when nothing is."""
    if _SIMPLE.fullmatch(address):
        return ""
    plain = address.strip()
    if plain.startswith(("/", "\\")):
        return words.ABSOLUTE.format(address=address)
    scheme = _scheme(plain)
    if not scheme:
        return ""
    if scheme not in LINK_SCHEMES:
        return words.SCHEME.format(address=address)
    told = tag == "link" and attributes.get("rel") == "canonical"  # it only says something of the page, as its public one does
    return "" if tag in _LEADS or told or _is_ours(plain, url) else words.REMOTE.format(address=address)


def is_loaded(tag: str, attributes: Attributes) -> bool:
    """Whether a browser loads what the tag names before it shows the page."""
    return tag == "script" or (tag == "link" and attributes.get("rel") == "stylesheet")


def _is_ours(address: str, url: str) -> bool:
    return bool(url) and address.startswith(f"{url.rstrip('/')}/")


def _scheme(address: str) -> str:
    # An address that cannot be taken apart is no address within the site, and has no scheme that a page may have.
    try:
        return urlsplit(address).scheme
    except ValueError:
        return "?"
