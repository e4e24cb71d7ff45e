"""No page grows with the catalogue: twice as many cases make more pages, not heavier ones.

What pages may hold is a tenth here of what it is, so that a hundred cases are as many as a thousand.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest

from bench.generate import generate
from bench.trees import kind
from builder.nouns.site import urls
from builder.shell.build import draft
from builder.stages.pages import (
    case_lists,
    cases,
    chooser,
    compare,
    data,
    embed,
    entrance,
    entrance_pages,
    exit_pages,
    exits,
    gain_pages,
    initiatives,
    lineage,
    lineage_pages,
    news,
    news_pages,
    promised,
    question_pages,
    questions,
    sharing,
    status,
)
from tests.builders import FEW, few_municipalities, lines, settings_of, uncounted, write_files

LIMITS: tuple[tuple[ModuleType, str], ...] = (
    *((case_lists, name) for name in ("LONGEST", "FIRST", "LINES")),
    *((question_pages, name) for name in ("ANSWERS", "ROWS", "OURS")),
    *((questions, name) for name in ("NAMED", "MOST", "FEW")),
    *((exits, name) for name in ("LISTED", "PRICED", "NAMED", "MOST")),
    *((exit_pages, name) for name in ("WHOLE", "CASES")),
    *((gain_pages, name) for name in ("LONGEST", "ONLY_PROMISED")),
    (promised, "NAMED"),
    *((news_pages, name) for name in ("ENOUGH", "FIRST", "MOST")),
    *((news, name) for name in ("PLANS", "ALL_PLANS")),
    *((lineage_pages, name) for name in ("PAGE", "ROWS")),
    *((entrance_pages, name) for name in ("WHOLE", "PAGE")),
    *((initiatives, name) for name in ("FIRST", "PER_PAGE")),
    *((entrance, "LISTED"), (embed, "LISTED"), (cases, "TIES"), (chooser, "NAMED"), (compare, "LONGEST")),
    *((data, "NAMED"), (lineage, "NAMED"), (gain_pages, "PAGE"), (sharing, "MOST")),
)
"""What a page may hold, each a number of its module."""
GROWING = {
    urls.SEARCH: "the list of all that can be found, for readers without scripts and for the script itself",
    urls.ADD_CASE: "the form's menu of all cases, by which it also knows the names that are taken",
}
"""Pages that grow with the catalogue, and why they must; beside the lists of the open data, which are no pages."""
SIZES = (110, 220)
MORE = 1.12
"""How much heavier the heaviest page of a kind may be, by chance: a longer text among more of them, one more digit."""
ROOM = 1_500
"""Bytes that it may be heavier by in any case: what leads to the other pages of a list, until these are very many."""


def weights(root: Path, size: int) -> Mapping[str, int]:
    """Bytes of the heaviest page of each kind, in a made-up catalogue of so many cases."""
    generate(root / "content", size, names=FEW)
    found = draft(settings_of(write_files(root / "content", few_municipalities())))
    pages = [file for file in found.files if file.path.endswith(".html")]
    assert pages, lines(found.inspection.problems)
    heaviest: dict[str, int] = {}
    for page in pages:
        one = kind(page.path) if "/" in page.path else page.path
        heaviest[one] = max(heaviest.get(one, 0), len(page.data))
    return heaviest


def test_no_page_grows_with_the_catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every kind of page, the divided ones among them, is about as heavy for twice as many cases; those that must grow are told."""
    for module, name in LIMITS:
        monkeypatch.setattr(module, name, max(2, getattr(module, name) // 10))
    for module, name, value in (
        (sharing, "BESIDE", 1),
        (initiatives, "LINES", 2),
        (initiatives, "CARDS", 3),
        (status, "PAGE", 2_500),
    ):
        monkeypatch.setattr(module, name, value)
    with uncounted():
        less, more = (weights(tmp_path / str(size), size) for size in SIZES)
    divided = {"nyt/*", "lovet-maalt/*", "spoergsmaal/*", "udtraeden/*", "slaegtstrae/*", "indgangspris/*", "statusrapporter/*"}
    assert divided | {"cases/*/*", "cases/*/*/*", "initiativer/*/*", "initiativer/*/*/*"} <= less.keys()
    grown = {one: (less[one], size) for one, size in more.items() if one in less and size > MORE * less[one] + ROOM}
    assert grown.keys() == GROWING.keys(), grown
