"""Pages stay light enough for a phone in a council chamber."""

from __future__ import annotations

from builder.nouns.site import budgets
from tests.built import Page, Site, attr, told

LIMITS = {
    "cases": 60_000,
    "kommuner": 60_000,
    "nyt": 130_000,
    "lovet-maalt": 150_000,
    "spoergsmaal": 130_000,
    "udtraeden": 130_000,
    "slaegtstrae": 140_000,
    "indgangspris": 130_000,
    "statusrapporter": 130_000,
}
SINGLE = {
    "nyt.html": 125_000,
    "lovet-maalt.html": 150_000,
    "spoergsmaal.html": 130_000,
    "udtraeden.html": 130_000,
    "sammenlign.html": 130_000,
    "modelvaelger.html": 130_000,
    "slaegtstrae.html": 140_000,
    "indgangspris.html": 150_000,
    "statusrapporter.html": 130_000,
}
"""Bytes of HTML, CSS and JS together, uncompressed, by folder and by page."""
GROWING = {
    "soeg.html": (104_700, 150),  # names every page and word; more than half is what searches from disk and over http alike
    "cases/index.html": (25_000, 2_700),  # every card, until there are so many that the list is divided
    "tilfoej.html": (331_750, 250),  # the whole form with its check, for an editor at a desk; two thirds are its words and lists
}
"""The same for pages that grow with the catalogue and do not divide themselves: bytes whatever the catalogue, and for each case, of
the search page for each page of content and word of the glossary. Held here and not by the audit, which would stop a larger one."""
DIVIDED = ("nyt", "lovet-maalt", "spoergsmaal", "udtraeden", "slaegtstrae", "indgangspris", "statusrapporter")
WHOLE = ("udtraeden", "slaegtstrae", "indgangspris", "statusrapporter")
"""Those that only a longer catalogue divides."""
LIST, OTHER = 150_000, 110_000
"""The same for a list of the cases of one value, and for every page that has no bound of its own, a new one too."""
FIRST = 100_000
"""Bytes of HTML alone of the pages that divide themselves, which a phone has before it shows anything."""


def test_a_page_with_its_style_and_scripts_is_light(site: Site) -> None:
    """No page is heavier than it may be with what it loads, and the audit holds the same limits for those it bounds."""
    assert (budgets.PAGES, budgets.SINGLE) == (LIMITS, SINGLE)
    weights = {folder: {page.path: weight(site, page) for page in site.below(folder)} for folder in LIMITS}
    heavy = [(path, one) for folder, limit in LIMITS.items() for path, one in weights[folder].items() if one > limit]
    heavy += [(path, one) for path, limit in (SINGLE | grown(site)).items() if (one := weight(site, site.pages[path])) > limit]
    bound = {path for each in weights.values() for path in each} | SINGLE.keys() | GROWING.keys()
    lists = {page.path for page in site.facet_lists}
    others = {page.path: weight(site, page) for page in site.pages.values() if page.path not in bound}
    heavy += [(path, one) for path, one in others.items() if one > (LIST if path in lists else OTHER)]
    divided = [*map(site.pages.get, SINGLE), *(page for folder in DIVIDED for page in site.below(folder))]
    heavy += [(page.path, len(page.data)) for page in divided if page and len(page.data) > FIRST]
    assert all(bool(weights[folder]) != (folder in WHOLE) for folder in weights)
    assert not heavy, told(heavy)


def grown(site: Site) -> dict[str, int]:
    """What the growing pages may weigh with as much as the catalogue holds: who adds a case or a word stops nobody."""
    words = [word for word in site.pages["ordliste.html"].named("h3") if "id" in word.attrs]
    cases = site.below("cases")
    listed = len(site.content_pages) + len(words)
    return {path: most + each * (listed if path == "soeg.html" else len(cases)) for path, (most, each) in GROWING.items()}


def weight(site: Site, page: Page) -> int:
    """Bytes of a page and of the style sheets and scripts it names."""
    sheets = [attr(e, "href") for e in page.named("link") if attr(e, "rel") == "stylesheet"]
    scripts = [attr(e, "src") for e in page.named("script") if "src" in e.attrs]
    folder = (site.root / page.path).parent
    files = [folder / address.partition("?")[0] for address in (*sheets, *scripts)]
    return len(page.data) + sum(file.stat().st_size for file in files)
