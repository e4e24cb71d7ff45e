"""Every address of the site: the path of each kind of page, and the relative link between two paths.

Paths are relative to the site folder, with `/`, and name the file, so that the same bytes work from disk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import quote, urlencode

HOME = "index.html"
SEARCH = "soeg.html"
CASES = "cases/index.html"
GUIDES = "vejledninger/index.html"
INITIATIVES = "initiativer/index.html"
MUNICIPALITIES = "kommuner/index.html"
SURVEYS = "undersoegelser/index.html"
GLOSSARY = "ordliste.html"
ABOUT = "om.html"
ADD_CASE = "tilfoej.html"
CASE_SCRIPTS = "tilfoej/"
PROMISED = "lovet-maalt.html"
ENTRANCE = "indgangspris.html"
EXITS = "udtraeden.html"
QUESTIONS = "spoergsmaal.html"
COMPARE = "sammenlign.html"
COMPARISONS = "sammenlign/"
COMPARE_CASES = "sammenlign/alle/cases.js"
CHOOSER = "modelvaelger.html"
SPLIT = "fordelingsnoegle.html"
APPENDIX = "bilag.html"
APPENDIX_SCRIPTS = "bilag/"
APPENDIX_EDITION = "bilag/udgave.js"
CASE_LINES = "cases/linjer.js"
CASE_ROWS = "cases/alle.js"
CASE_CARDS = "cases/kort/"
OFFICE = "skabeloner.html"
STATUS_REPORTS = "statusrapporter.html"
DECISIONS = "beslutningssporet.html"
LINEAGE = "slaegtstrae.html"
ACCESSIBILITY = "tilgaengelighed.html"
NOT_FOUND = "404.html"
DATA = "data/index.html"
DATA_JSON = "data/cases.json"
DATA_CASES = "data/cases.csv"
DATA_FIGURES = "data/tal.csv"
DATA_GAINS = "data/gevinster.csv"
DATA_ENTRANCE = "data/indgangspris.csv"
DATA_EXITS = "data/udtraeden.csv"
DATA_ANSWERS = "data/svar.csv"
DATA_STATUS = "data/statusrapporter.csv"
DATA_MEMBERS = "data/partnere.csv"
DATA_EVENTS = "data/tidslinje.csv"
DATA_SOURCES = "data/kilder.csv"
DATA_MUNICIPALITIES = "data/kommuner.csv"
DATA_SCHEMA = "data/cases.schema.json"
DATA_WORKBOOK = "data/katalog.xlsx"
DATA_PACKAGE = "data/datapackage.json"
DATA_JSONLD = "data/katalog.jsonld"
DATA_TURTLE = "data/katalog.ttl"
NEWS = "nyt.html"
FEED = "feed.xml"
FEEDS = "feeds/"
CALENDAR = "kalender.ics"
EMBEDS = "indlejr/"
DATA_DECISIONS = "data/beslutninger.csv"
PROBLEMS = "fejl/index.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
HEADERS = "_headers"
WORKER = "sw.js"

FOLDERS = {
    "cases": "cases",
    "guides": "vejledninger",
    "initiatives": "initiativer",
    "surveys": "undersoegelser",
    "decisions": "beslutninger",
}
"""The folder on the site of each content folder's pages; a decision track has one page, `DECISIONS`, and no folder."""

MOVED: Mapping[str, str] = {}
"""Former addresses of pages that no file of the content is for, and where each leads now: `{"udtraeden.html": EXITS}`. The pages
that a page leads on to (`part`) move with it."""

_DEVICES = ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
RESERVED_SLUGS = frozenset({"index", *_DEVICES})
"""Names that no content file may take: the site's own, and those that Windows keeps for devices, whatever their ending."""


_BY_SITE = {site: folder for folder, site in FOLDERS.items()}
_OUTSIDE = re.compile(rf"https?://[^\s?#]+/({'|'.join(sorted({*FOLDERS, *_BY_SITE}))})/([a-z0-9-]+)\.(?:html|md)(?:[?#].*)?")


def source_of(address: str) -> str:
    """The content file that an `address` of the web may be of, published or at GitHub: `cases/x.md`; empty for any other.

    Where the site lies nobody knows before it is published: whether there is such a file, who asks must see. Raises nothing.
    """
    found = _OUTSIDE.fullmatch(address)
    return f"{_BY_SITE.get(found[1], found[1])}/{found[2]}.md" if found else ""


def content(folder: str, slug: str) -> str:
    """The page of a content file: `cases/it-forsyningen.html`.

    `folder` is that of the content, a key of `FOLDERS`; raises `KeyError` for any other. `slug` is the file's name without its
    ending, or an alias.
    """
    return DECISIONS if folder == "decisions" else f"{FOLDERS[folder]}/{slug}.html"


def case(slug: str) -> str:
    """The page of the case with this `slug`."""
    return content("cases", slug)


def guide(slug: str) -> str:
    """The page of the guide with this `slug`."""
    return content("guides", slug)


def checklist(slug: str, ending: str) -> str:
    """A guide's checklist as a file to take along: `vejledninger/gevinster-tjekliste.md`.

    `slug` is the guide's, `ending` that of the file, without a full stop: `md`, `rtf`.
    """
    return f"{FOLDERS['guides']}/{slug}-tjekliste.{ending}"


def office(name: str, ending: str) -> str:
    """A template to reuse: `skabeloner/business-case.xlsx`. `name` is its id, `ending` that of the file, without a full stop."""
    return f"{OFFICE.removesuffix('.html')}/{name}.{ending}"


def initiative(slug: str) -> str:
    """The page of the initiative with this `slug`."""
    return content("initiatives", slug)


def initiatives_page(number: int) -> str:
    """A page, from 1, of the list of initiatives, where it is too long for one."""
    return INITIATIVES if number == 1 else f"{FOLDERS['initiatives']}/side/{number}.html"


def initiative_cases(slug: str, number: int) -> str:
    """A page, from 1, of the cases of the initiative with this `slug`, where they are too many for its own."""
    return f"{FOLDERS['initiatives']}/{slug}/cases/{number}.html"


def survey(slug: str) -> str:
    """The page of the survey with this `slug`."""
    return content("surveys", slug)


def compared(slugs: Iterable[str]) -> str:
    """The page on which the cases with these `slugs` stand side by side, in their order."""
    return f"{COMPARE}?case={','.join(slugs)}"


def municipality(slug: str) -> str:
    """The page of the municipality with this `slug`."""
    return f"kommuner/{slug}.html"


def area_feed(area: str) -> str:
    """What happens in the cases of an area, for feed readers; `area` is its id in the vocabulary »omraade«."""
    return f"{FEEDS}omraader/{area}.xml"


def municipality_feed(slug: str) -> str:
    """What happens in the cases of the municipality with this `slug`, for feed readers."""
    return f"{FEEDS}kommuner/{slug}.xml"


def part(page: str, name: str, number: int = 1) -> str:
    """A page that `page` leads on to, `nyt/2020-2024.html`: `name` is what it holds, `number` counts where that is divided."""
    return f"{page.removesuffix('.html')}/{name}{f'-side-{number}' if number > 1 else ''}.html"


def embedded_case(slug: str) -> str:
    """The case with this `slug` as a small page that other sites may show in a frame."""
    return f"{EMBEDS}cases/{slug}.html"


def embedded_municipality(slug: str) -> str:
    """The cases of the municipality with this `slug` as a small page that other sites may show in a frame."""
    return f"{EMBEDS}kommuner/{slug}.html"


def split_key(key: str) -> str:
    """The calculator of keys for sharing a cost, with the key of this id chosen."""
    return f"{SPLIT}?eksempel={key}"


def term(slug: str) -> str:
    """The place in the glossary of the word with this `slug`: a path with `#anchor`."""
    return f"{GLOSSARY}#{slug}"


def question(id_: str) -> str:
    """The page of the question with this id, of the vocabulary »spoergsmaal«: `spoergsmaal/udtraeden.html`."""
    return f"spoergsmaal/{id_}.html"


def problem(code: str) -> str:
    """The page of the rule with this `code`: what it means, with examples."""
    return f"fejl/{code}.html"


def facet(key: str, value: str) -> str:
    """The prebuilt list of one facet value: `cases/status/drift.html`.

    `key` is the facet's in addresses, `value` the id of the word.
    """
    return f"cases/{key}/{value}.html"


def list_page(key: str, value: str, number: int) -> str:
    """A page, from 1, of a list too long for one; `key` and `value` are those of `facet`, or empty for `cases/side/2.html`."""
    return facet(key, value) if key and number == 1 else f"cases/{f'{key}/{value}' if key else 'side'}/{number}.html"


def filtered(**chosen: str) -> str:
    """The catalogue with these facet values chosen; without scripts it is the whole catalogue.

    `chosen` gives the id of a value by the key of its facet, in the order to stand in the address.
    """
    return f"{CASES}?{urlencode(chosen)}"


def asset(name: str) -> str:
    """A file of the style sheet, scripts or fonts; `name` is its path under `assets/`."""
    return f"assets/{name}"


def relative(source: str, target: str) -> str:
    """The link from one page to another: `../cases/x.html` from `kommuner/y.html` to `cases/x.html`.

    `source` and `target` are paths under the site folder; the target may end with `#anchor`, which alone is left when it is on
    the page itself.
    """
    path, mark, fragment = target.partition("#")
    if path == source and mark:
        return f"#{fragment}"
    folder, _, deeper = source.partition("/")
    if "/" not in deeper:  # nearly all pages: their folder is the only one that they can share
        inside = f"{folder}/"
        return target if not deeper else target[len(inside) :] if target.startswith(inside) else f"../{target}"
    here, there = source.split("/"), path.split("/")
    shared = 0
    while shared < len(here) - 1 and shared < len(there) - 1 and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - 1 - shared) + "/".join(there[shared:]) + mark + fragment


def absolute(site_url: str, path: str) -> str:
    """The public address of a page, empty when nobody knows it; needed only where a relative link cannot work.

    `site_url` is where the site folder lies, with or without `/` at its end, or empty; `path` may have a query, but an anchor's
    `#` is kept too. The front page is the folder itself.
    """
    return f"{site_url.rstrip('/')}/{'' if path == HOME else quote(path, safe='/?=#')}" if site_url else ""


def source(page: str, id_: str) -> str:
    """Where the list of the content page at the path `page` has the source with this id; an empty `page` is the one at hand."""
    return f"{page}#kilde-{id_}"


def edit_case(slug: str) -> str:
    """Where the published case with this `slug` is changed: the form, with the case in it."""
    return f"{ADD_CASE}?case={slug}"


def case_script(slug: str) -> str:
    """The script that hands the form the published case with this `slug`: `tilfoej/it-forsyningen.js`."""
    return f"{CASE_SCRIPTS}{slug}.js"


def appendix_script(folder: str, slug: str) -> str:
    """The script that hands an appendix what it can quote of a page: `bilag/cases/it-forsyningen.js`.

    `folder` is that of the content, a key of `FOLDERS`; raises `KeyError` for any other. `slug` is the page's, or an alias.
    """
    return f"{APPENDIX_SCRIPTS}{FOLDERS[folder]}/{slug}.js"


def comparison(slug: str) -> str:
    """The case with this `slug` beside the two closest to it: `sammenlign/it-forsyningen.html`."""
    return f"{COMPARISONS}{slug}.html"


def comparison_script(slug: str) -> str:
    """The script that hands the page »Sammenlign« the case with this `slug`: `sammenlign/it-forsyningen.js`."""
    return f"{COMPARISONS}{slug}.js"
