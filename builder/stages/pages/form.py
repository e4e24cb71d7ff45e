"""The page »Tilføj en case«: a form that its scripts make from the field table, and the case beside it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.page import SitePage
from builder.nouns.site import urls
from builder.nouns.site.form import GROUPS, SCRIPT
from builder.nouns.views import AddCase
from builder.nouns.views.parts import Option
from builder.stages.pages.frame import side_entry, side_meta
from builder.stages.pages.material import Material, term_light

SCRIPTS = (
    "form/rescue.js",
    SCRIPT,
    "form/words.js",
    "form/dates.js",
    "form/check-read.js",
    "form/check-agree.js",
    "form/check-body.js",
    "form/check-privacy.js",
    "form/write.js",
    "form/check.js",
    "form/fields.js",
    "form/open.js",
    "form/preview.js",
    "form/report.js",
    "form/store.js",
    "form/form.js",
)
"""Paths under `assets/`, in the order they run: the rescue, data, words, the check, what goes in and out, the form itself."""


def add_case(material: Material) -> Iterator[SitePage]:
    """Write a case in the browser, check it, send it as a proposal.

    One page; the catalogue of `material` gives the cases that can be opened, all else comes from the script of `form`.
    """
    meta = side_meta(
        path=urls.ADD_CASE,
        title="Tilføj en case",
        description="Skriv en case i browseren, kontrollér den, og send den som forslag. Intet sendes, før du selv gør det.",
        section=urls.CASES,
    )
    cases = tuple(Option(slug=case.slug, name=case.title) for case in material.catalogue.cases)
    lights = tuple(term_light(term) for term in material.catalogue.registers.vocabularies["status"].terms)
    yield SitePage(meta, AddCase(scripts=SCRIPTS, first=GROUPS[0][0], cases=cases, lights=lights), (side_entry(meta),))
