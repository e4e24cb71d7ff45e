"""Files for machines: robots.txt and what a host should send along always, and a sitemap when the site's address is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.nouns.data.xml import escape
from builder.nouns.page import PageMeta
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile, Site

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'self'"
)
"""What a page may load, as templates/base.html has it for the pages that search; on every other the page itself is stricter.

Hosts join the policies of two rules, and then both count, so there is one for all.
"""
UNFRAMED = "frame-ancestors 'none'"
"""What no page can say of itself: that it may not be shown in a frame.

A second policy can only tighten the first, so it is said place by place, everywhere but of the pages that are made for frames.
"""
_HEADERS = {
    "/*": {
        "Content-Security-Policy": POLICY,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    },
    # Style sheets and scripts are asked for with a fingerprint of their bytes; the name of a font is never used again.
    "/assets/*": {"Cache-Control": "public, max-age=31536000, immutable"},
    # It says which edition is the newest, so no cache may answer for it.
    f"/{urls.WORKER}": {"Cache-Control": "no-cache"},
}


def for_machines(metas: Iterable[PageMeta], site: Site) -> Iterator[OutputFile]:
    """The files, from the words about every page.

    `metas` in the order of the site map, which follows sitemaps.org 0.9, has the pages that may be indexed, and is made when
    `site` knows its address. Everything may be read by robots. `_headers` is what a host should send with every page.
    """
    told = tuple(metas)
    robots = ["User-agent: *", "Allow: /"]
    if site.url:
        robots.append(f"Sitemap: {urls.absolute(site.url, urls.SITEMAP)}")
        yield OutputFile(urls.SITEMAP, _sitemap([meta.path for meta in told if meta.indexed], site).encode())
    yield OutputFile(urls.HEADERS, _headers(meta.path for meta in told).encode())
    yield OutputFile(urls.ROBOTS, "\n".join([*robots, ""]).encode())


def _headers(paths: Iterable[str]) -> str:
    """Netlify, Cloudflare Pages and others read this form; docs/drift.md has the same for nginx."""
    rules = {**_HEADERS, **{place: {"Content-Security-Policy": UNFRAMED} for place in _places(paths)}}
    lines = (line for path, sent in rules.items() for line in (path, *(f"  {name}: {value}" for name, value in sent.items())))
    return "\n".join([*lines, ""])


def _places(paths: Iterable[str]) -> Iterator[str]:
    """Where no frame is allowed: each folder, and each page at the root under every name that a host may give it."""
    found = [path for path in paths if not path.startswith(urls.EMBEDS)]
    yield "/"
    yield from dict.fromkeys(f"/{path.partition('/')[0]}/*" for path in found if "/" in path)
    for path in dict.fromkeys(path for path in found if "/" not in path):
        yield f"/{path}"
        yield f"/{path.removesuffix('.html')}"


def _sitemap(paths: Iterable[str], site: Site) -> str:
    places = "".join(f"<url><loc>{escape(urls.absolute(site.url, path))}</loc></url>\n" for path in paths)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{places}</urlset>\n"
