"""Files for search engines: robots.txt always, and a sitemap when the site's address is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

from builder.nouns import urls
from builder.nouns.page import PageMeta
from builder.nouns.site import OutputFile, Site


def for_machines(metas: Iterable[PageMeta], site: Site) -> Iterator[OutputFile]:
    """The files, from the words about every page.

    `metas` in the order of the site map, which follows sitemaps.org 0.9, has the pages that may be indexed, and is made when
    `site` knows its address. Everything may be read by robots.
    """
    robots = ["User-agent: *", "Allow: /"]
    if site.url:
        robots.append(f"Sitemap: {urls.absolute(site.url, urls.SITEMAP)}")
        yield OutputFile(urls.SITEMAP, _sitemap([meta.path for meta in metas if meta.indexed], site).encode())
    yield OutputFile(urls.ROBOTS, "\n".join([*robots, ""]).encode())


def _sitemap(paths: Iterable[str], site: Site) -> str:
    places = "".join(f"<url><loc>{escape(urls.absolute(site.url, path))}</loc></url>\n" for path in paths)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{places}</urlset>\n"
