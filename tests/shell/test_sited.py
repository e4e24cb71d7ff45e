"""Every file of a site from a catalogue; what earlier builds have drawn is used again only for all that it was drawn with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.derived import Derived
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.site import urls
from builder.shell.cache.lasting import Lasting
from builder.shell.cache.memory import Memory
from builder.shell.cache.store import Store
from builder.shell.opened import listed
from builder.shell.settings import Settings
from builder.shell.sited import Paged, paged, sited
from builder.stages.derive import derive
from builder.stages.load import load_theme
from tests.builders import TODAY, case, catalogue, guide, settings_of


def all_of(found: Catalogue, known: Derived, settings: Settings, memory: Memory) -> Paged:
    """The pages of a catalogue and the files that some tell of."""
    with listed(found, settings, memory) as lists:
        return paged(found, found, known, lists, "3f9a", settings, memory)


def test_a_page_is_drawn_anew_for_what_all_pages_are_drawn_with(tmp_path: Path) -> None:
    """Glossary, site and look stand in no view, nor does its description: each alone changes it, here and in the next process."""
    found = catalogue(case("a", "\nDe deler driften og lønnen.\n"))
    known, settings = derive(found, TODAY), settings_of(tmp_path)
    look = load_theme(settings.templates)
    look = replace(look, assets=dict.fromkeys(look.assets, b""))
    made = all_of(found, known, settings, Memory())
    page = next(page for page in made.pages if page.meta.path == "cases/a.html")
    retold = replace(page, meta=replace(page.meta, description="Noget andet."))
    restyled = {**look.templates, "case.html": look.templates["case.html"].replace("<h1", "<!-- ny --><h1", 1)}
    steps = (
        ("Driften", settings, look, page),
        ("Lønnen", settings, look, page),
        ("Lønnen", replace(settings, site=replace(settings.site, name="Et andet katalog")), look, page),
        ("Lønnen", settings, replace(look, templates=restyled), page),
        ("Lønnen", settings, look, retold),
        ("Driften", settings, look, page),
    )
    remembering, seen = Memory(), []
    for word, run, theme, one in steps:
        explained = (GlossaryEntry(word=word, explanation="Det.", group="Jura"),)
        here = replace(found, registers=replace(found.registers, glossary=explained))
        lasting = Memory(Lasting(Store(tmp_path / "store"), "program"))
        kept, left = (
            sited(here, known, replace(made, pages=(one,)), theme, run, memory)[0][0].data for memory in (remembering, lasting)
        )
        lasting.lasting.close()
        assert kept == left
        seen.append(kept)
    assert [seen.index(page) for page in seen] == [0, 1, 2, 3, 4, 0]


def test_workbooks_are_made_anew_for_what_they_bear(tmp_path: Path) -> None:
    """The day of the newest review, which for a guide stands in no list, and the site's own words."""
    settings, remembering, seen = settings_of(tmp_path), Memory(), []
    named = replace(settings, site=replace(settings.site, name="Et andet katalog"))
    for day, run in (("2026-11-21", settings), ("2026-11-22", settings), ("2026-11-21", named), ("2026-11-21", settings)):
        found = catalogue(case("a"), guide("g", gennemgaaet=day))
        known = derive(found, TODAY)
        lasting = Memory(Lasting(Store(tmp_path / "store"), "program"))
        kept, left = (all_of(found, known, run, memory) for memory in (remembering, lasting))
        lasting.lasting.close()
        assert (kept.office, kept.opened) == (left.office, left.opened)
        book = next(file.data for file in kept.opened if file.path == urls.DATA_WORKBOOK)
        seen.append((book, {file.path: file.data for file in kept.office}))
    books, office = zip(*seen, strict=True)
    assert [books.index(book) for book in books] == [0, 1, 2, 0]
    assert [office.index(files) for files in office] == [0, 0, 2, 0]
