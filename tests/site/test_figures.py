"""Rows of numbers are read once: the unit is left out where the words of the row say it."""

from __future__ import annotations

import re

from tests.built import Site, attr, descendants, told, words
from tests.markup import Text


def test_no_row_says_its_unit_twice(site: Site) -> None:
    """»Leverandører 67 leverandører« is »Leverandører 67«, in every table of a page from content."""
    faults = []
    tables = 0
    for page in site.content_pages:
        for row in page.named("tr"):
            cells = [one for one in descendants(row) if one.name in {"th", "td"}]
            if len(cells) < 2 or attr(cells[0], "scope") != "row" or not words(cells[1])[:1].isdigit():
                continue
            tables += 1
            head = words(cells[0], without=("small", "span")).partition(",")[0].lower()
            beside = words(cells[1], without=("sup", "span")).partition("(")[0].lower().split()
            if len(beside) > 1 and len(beside[-1]) > 3 and re.split("[ -]", head)[-1] == beside[-1]:
                faults.append((page.path, head, beside))
    assert tables > 50
    assert not faults, told(faults)


def test_no_source_is_named_twice_in_a_row(site: Site) -> None:
    """Numbers of sources that stand together name each source once: two of them in a row read as one number on paper."""
    faults = []
    rows = 0
    for page in site.content_pages:
        for row in re.findall(r"(?:<sup>(?:(?!</sup>).)*</sup>\s*)+", page.data.decode(), re.DOTALL):
            found = re.findall(r"#k\.\d+", row)
            rows += bool(found)
            if len(found) != len(set(found)):
                faults.append((page.path, found))
    assert rows > 500
    assert not faults, told(faults)


def test_a_source_number_stands_apart_from_the_figure_before_it(site: Site) -> None:
    """Who copies »fra 2016« gets the year, and not 20161; of several numbers a comma parts them."""
    close = {
        page.path: "".join(texts)
        for page in site.pages.values()
        for raised in page.named("sup")
        if not (texts := [one.data for one in raised.children if isinstance(one, Text)] or [""])[0].startswith((" ", ","))
    }
    assert not close, told(close)
