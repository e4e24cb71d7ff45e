"""Pages stay light enough for a phone in a council chamber."""

from __future__ import annotations

from tests.built import Page, Site, attr, told

LIMIT = 60_000
"""Bytes of HTML, CSS and JS together, uncompressed."""


def test_a_case_with_its_style_and_scripts_is_light(site: Site) -> None:
    """No case page weighs more than 60,000 bytes with the style sheets and scripts that it loads."""
    weights = {page.path: weight(site, page) for page in site.below("cases")}
    heavy = {path: number for path, number in weights.items() if number > LIMIT}
    assert weights
    assert not heavy, told(heavy)


def weight(site: Site, page: Page) -> int:
    """Bytes of a page and of the style sheets and scripts it names."""
    sheets = [attr(e, "href") for e in page.named("link") if attr(e, "rel") == "stylesheet"]
    scripts = [attr(e, "src") for e in page.named("script") if "src" in e.attrs]
    folder = (site.root / page.path).parent
    files = [folder / address.partition("?")[0] for address in (*sheets, *scripts)]
    return len(page.data) + sum(file.stat().st_size for file in files)
