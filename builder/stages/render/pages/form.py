"""The page »Tilføj en case«: a form that its scripts make from the field table, and the case beside it."""

from __future__ import annotations

from builder.nouns import urls
from builder.nouns.catalogue import Catalogue
from builder.nouns.site import PageMeta
from builder.stages.render.form import GROUPS, SCRIPT
from builder.stages.render.pages.frame import HOME
from builder.stages.render.view import View

SCRIPTS = (
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
    "form/send.js",
    "form/form.js",
)
"""In the order they run: data, words, the check, what goes in and out, the form itself."""


def add_case(catalogue: Catalogue) -> View:
    """Write a case in the browser, check it, send it as a proposal."""
    meta = PageMeta(
        path=urls.ADD_CASE,
        title="Tilføj en case",
        description="Skriv en case i browseren, kontrollér den, og send den som forslag. Intet sendes, før du selv gør det.",
        section=urls.CASES,
        crumbs=(HOME,),
        search_type="Side",
    )
    return View("add_case", meta, {"scripts": SCRIPTS, "first": GROUPS[0][0]})
