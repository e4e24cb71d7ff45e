"""Every address of the site: the path of each kind of page, and the relative link between two paths.

Paths are relative to the site folder, with `/`, and name the file, so that the same bytes work from disk.
"""

from __future__ import annotations

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
ACCESSIBILITY = "tilgaengelighed.html"
NOT_FOUND = "404.html"
DATA = "data/index.html"
DATA_JSON = "data/cases.json"
DATA_CASES = "data/cases.csv"
DATA_FIGURES = "data/tal.csv"
DATA_GAINS = "data/gevinster.csv"
PROBLEMS = "fejl/index.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"

# Where a content folder's pages live on the site.
FOLDERS = {"cases": "cases", "guides": "vejledninger", "initiatives": "initiativer", "surveys": "undersoegelser"}

# Names that no content file may take: the site's own, and those that Windows keeps for devices, whatever their ending.
_DEVICES = ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
RESERVED_SLUGS = frozenset({"index", *_DEVICES})


def content(folder: str, slug: str) -> str:
    """The page of a content file: `cases/it-forsyningen.html`.

    `folder` is that of the content, a key of `FOLDERS`.
    """
    return f"{FOLDERS[folder]}/{slug}.html"


def case(slug: str) -> str:
    """The page of a case."""
    return content("cases", slug)


def guide(slug: str) -> str:
    """The page of a guide."""
    return content("guides", slug)


def checklist(slug: str, ending: str) -> str:
    """A guide's checklist as a file to take along: `vejledninger/gevinster-tjekliste.md`.

    `ending` is that of the file, without a full stop: `md`, `rtf`.
    """
    return f"{FOLDERS['guides']}/{slug}-tjekliste.{ending}"


def initiative(slug: str) -> str:
    """The page of an initiative."""
    return content("initiatives", slug)


def survey(slug: str) -> str:
    """The page of a survey."""
    return content("surveys", slug)


def municipality(slug: str) -> str:
    """The page of a municipality."""
    return f"kommuner/{slug}.html"


def term(slug: str) -> str:
    """The place of a word in the glossary."""
    return f"{GLOSSARY}#{slug}"


def problem(code: str) -> str:
    """What a rule means, with examples."""
    return f"fejl/{code}.html"


def facet(key: str, value: str) -> str:
    """The prebuilt list of one facet value: `cases/status/drift.html`.

    `key` is the facet's in addresses, `value` the id of the word.
    """
    return f"cases/{key}/{value}.html"


def filtered(**chosen: str) -> str:
    """The catalogue with these facet values chosen; without scripts it is the whole catalogue."""
    return f"{CASES}?{urlencode(chosen)}"


def asset(name: str) -> str:
    """A file of the style sheet, scripts or fonts."""
    return f"assets/{name}"


def relative(source: str, target: str) -> str:
    """The link from one page to another: `../cases/x.html` from `kommuner/y.html` to `cases/x.html`.

    `source` and `target` are paths under the site folder; the target may end with `#anchor`.
    """
    path, mark, fragment = target.partition("#")
    if path == source and mark:
        return f"#{fragment}"
    here, there = source.split("/"), path.split("/")
    shared = 0
    while shared < len(here) - 1 and shared < len(there) - 1 and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - 1 - shared) + "/".join(there[shared:]) + mark + fragment


def absolute(site_url: str, path: str) -> str:
    """The public address of a page; needed only where a relative link cannot work.

    `site_url` is where the site folder lies, with or without `/` at its end.
    """
    return f"{site_url.rstrip('/')}/{'' if path == HOME else quote(path, safe='/?=#')}"


def edit(repository: str, file: str) -> str:
    """Where the source of a page is changed in the browser.

    `repository` is the address of the project, `file` a path under `content/`.
    """
    return f"{repository}/edit/main/content/{file}"


def edit_case(slug: str) -> str:
    """Where a published case is changed: the form, with the case in it."""
    return f"{ADD_CASE}?case={slug}"


def case_script(slug: str) -> str:
    """The script that hands the form a published case: `tilfoej/it-forsyningen.js`."""
    return f"{CASE_SCRIPTS}{slug}.js"


def new_case(repository: str) -> str:
    """Where a new case's file is made in the browser; `?filename=…&value=…` fills it in."""
    return f"{repository}/new/main/content/cases"


def guide_for_editors(repository: str) -> str:
    """How to write a case by hand."""
    return f"{repository}/blob/main/REDAKTION.md"


def suggest(repository: str, subject: str, page: str) -> str:
    """A prefilled issue that suggests a case that is missing.

    `subject` ends the issue's title, `page` is the path that the reader comes from.
    """
    body = f"Fra siden: {page}\n\nHvilket samarbejde mangler?\n\n\nHvor står der noget om det (kilde)?\n"
    return f"{repository}/issues/new?{urlencode({'title': f'Manglende case: {subject}', 'body': body}, quote_via=quote)}"


def suggest_word(repository: str) -> str:
    """A prefilled issue about a word that search does not find; the script puts the word in the place of `{ord}`."""
    body = "Jeg søgte efter: {ord}\n\nHvad ville du finde?\n\n\nHvilket ord bruger kataloget om det (hvis du ved det)?\n"
    return f"{repository}/issues/new?{urlencode({'title': 'Søgning: foreslå et ord: {ord}', 'body': body}, quote_via=quote)}"


def report(repository: str, title: str, page: str) -> str:
    """A prefilled issue about a page; the page is named by its path, which no mirror changes.

    `title` and `page` are those of the page that is wrong.
    """
    body = f"Side: {page}\n\nHvad er forkert?\n\n\nHvad er rigtigt, og hvor står det (kilde)?\n"
    return f"{repository}/issues/new?{urlencode({'title': f'Fejl på siden: {title}', 'body': body}, quote_via=quote)}"
