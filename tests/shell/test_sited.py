"""Every file of a site from a catalogue; what earlier builds have drawn is used again only for all that it was drawn with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from builder.nouns import urls
from builder.nouns.glossary import GlossaryEntry
from builder.shell.lasting import Lasting
from builder.shell.memory import Memory
from builder.shell.sited import paged, sited
from builder.shell.store import Store
from builder.stages.derive import derive
from builder.stages.load import load_theme
from tests.builders import TODAY, case, catalogue, guide, settings_of


def test_a_page_is_drawn_anew_for_what_all_pages_are_drawn_with(tmp_path: Path) -> None:
    """Glossary, site and look stand in no view: each alone changes the page, in this process and for the next."""
    found = catalogue(case("a", "\nDe deler driften og lønnen.\n"))
    known, settings = derive(found, TODAY), settings_of(tmp_path)
    look = load_theme(settings.templates)
    look = replace(look, assets=dict.fromkeys(look.assets, b""))
    made = paged(found, known, "3f9a", settings, Memory())
    made = replace(made, pages=tuple(page for page in made.pages if page.meta.path == "cases/a.html"))
    restyled = {**look.templates, "case.html": look.templates["case.html"].replace("<h1", "<!-- ny --><h1", 1)}
    steps = (
        ("Driften", settings, look),
        ("Lønnen", settings, look),
        ("Lønnen", replace(settings, site=replace(settings.site, name="Et andet katalog")), look),
        ("Lønnen", settings, replace(look, templates=restyled)),
        ("Driften", settings, look),
    )
    remembering, seen = Memory(), []
    for word, run, theme in steps:
        explained = (GlossaryEntry(word=word, explanation="Det.", group="Jura"),)
        here = replace(found, registers=replace(found.registers, glossary=explained))
        lasting = Memory(Lasting(Store(tmp_path / "store"), "program"))
        kept, left = (sited(here, known, made, theme, run, memory)[0][0].data for memory in (remembering, lasting))
        lasting.lasting.close()
        assert kept == left
        seen.append(kept)
    assert [seen.index(page) for page in seen] == [0, 1, 2, 3, 0]


def test_the_workbook_is_made_anew_for_the_day_of_the_newest_review(tmp_path: Path) -> None:
    """That of a guide stands in no list."""
    settings, remembering = settings_of(tmp_path), Memory()
    books: list[bytes] = []
    for day in ("2026-11-21", "2026-11-22", "2026-11-21"):
        found = catalogue(case("a"), guide("g", gennemgaaet=day))
        known = derive(found, TODAY)
        lasting = Memory(Lasting(Store(tmp_path / "store"), "program"))
        kept, left = (
            next(file.data for file in paged(found, known, "3f9a", settings, memory).opened if file.path == urls.DATA_WORKBOOK)
            for memory in (remembering, lasting)
        )
        lasting.lasting.close()
        assert kept == left
        books.append(kept)
    assert [books.index(book) for book in books] == [0, 1, 0]
