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
    *(
        f"form/{name}.js"
        for name in (
            "words", "dates", "check-read", "check-agree", "check-body", "check-privacy", "write", "check",
            "fields", "open", "preview", "report", "store", "send", "form",
        )
    ),
)  # fmt: skip
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
