"""What happened, as Atom feeds (RFC 4287): of everything, of each area and of each municipality."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator

from builder.nouns.catalogue import Catalogue
from builder.nouns.data.xml import escape, quoteattr
from builder.nouns.derived.happenings import AUTHORITY, Happening
from builder.nouns.language.danish import possessive
from builder.nouns.site import licence, urls
from builder.nouns.site.site import OutputFile, Site

MOST, MOST_OF_ONE = 60, 25
"""How many entries the feed of everything has, and one of an area or a municipality; our own choice."""
_NEVER = dt.date(2016, 1, 1)
"""What a feed without an entry says of its date: the year of the mapping that the catalogue began with."""


def feeds(catalogue: Catalogue, happenings: Iterable[Happening], site: Site) -> Iterator[OutputFile]:
    """The feeds, newest first.

    `happenings` are those of the `catalogue`. Ids never change, whatever address the `site` has; dates are those of content, and
    no clock is asked. A link is a whole address where the site knows its own, else relative to the feed's own file, as the
    standard allows; then no feed says where it lies. A feed of a municipality has what concerns the whole country left out.
    """
    found = sorted(happenings, key=lambda one: (-one.updated.toordinal(), one.key))
    yield _feed(urls.FEED, f"{site.name}: alt nyt", urls.NEWS, found[:MOST], site)
    of_area, of_municipality = _grouped(found, lambda one: one.areas), _grouped(found, lambda one: one.municipalities)
    for area in catalogue.registers.vocabularies["omraade"].terms:
        if of := of_area.get(area.id):
            page = urls.facet("omraade", area.id)
            yield _feed(urls.area_feed(area.id), f"{site.name}: {area.title}", page, of, site)
    for one in catalogue.municipalities:
        of = of_municipality.get(one.code, [])
        title = f"{site.name}: {possessive(one.name)} samarbejder"
        yield _feed(urls.municipality_feed(one.slug), title, urls.municipality(one.slug), of, site)


def _grouped(found: Iterable[Happening], keys: Callable[[Happening], Iterable[str]]) -> dict[str, list[Happening]]:
    """The first of what concerns each area or municipality, by its key, in the order of `found`; one look at all of it."""
    of: dict[str, list[Happening]] = {}
    for one in found:
        for key in keys(one):
            own = of.setdefault(key, [])
            if len(own) < MOST_OF_ONE:
                own.append(one)
    return of


def _feed(path: str, title: str, page: str, entries: list[Happening], site: Site) -> OutputFile:
    updated = max((one.updated for one in entries), default=_NEVER)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">',
        f"<id>{AUTHORITY}{path}</id>",
        f"<title>{escape(title)}</title>",
        f"<updated>{_time(updated)}</updated>",
        f"<author><name>{escape(site.publisher)}</name></author>",
        f"<rights>{licence.NAME}</rights>",
        _link("alternate", path, page, site, "text/html"),
        *([_link("self", path, path, site, "application/atom+xml")] if site.url else []),
        *(_entry(one, path, site) for one in entries),
        "</feed>",
        "",
    ]
    return OutputFile(path, "\n".join(lines).encode())


def _entry(one: Happening, path: str, site: Site) -> str:
    doubt = f" ({one.doubt})" if one.doubt else ""
    cited = f" Kilde: {'; '.join(source.title for source in one.sources)}." if one.sources else ""
    return "\n".join(
        (
            "<entry>",
            f"<id>{escape(one.id)}</id>",
            f"<title>{escape(f'{one.subject}: {one.what.title.lower()}, {one.date.text}')}</title>",
            f"<updated>{_time(one.updated)}</updated>",
            _link("alternate", path, one.path, site, "text/html"),
            f"<category term={quoteattr(one.what.id)} label={quoteattr(one.what.title)}/>",
            f'<summary type="text">{escape(f"{one.text}{doubt}{cited}")}</summary>',
            "</entry>",
        )
    )


def _link(rel: str, path: str, target: str, site: Site, kind: str) -> str:
    href = urls.absolute(site.url, target) or urls.relative(path, target)
    return f"<link rel={quoteattr(rel)} type={quoteattr(kind)} href={quoteattr(href)}/>"


def _time(day: dt.date) -> str:
    """Noon in Greenwich, which is the same day wherever a reader of the catalogue is."""
    return f"{day.isoformat()}T12:00:00Z"
