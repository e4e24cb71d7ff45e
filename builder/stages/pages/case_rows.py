"""Where the pages that gather from all cases speak of one: links to its rows."""

from __future__ import annotations

from builder.nouns.model import Case
from builder.nouns.site import urls
from builder.nouns.views.parts import Link
from builder.stages.pages.frame import ENTRANCE_PAGE, EXITS_PAGE, PROMISED_PAGE
from builder.stages.pages.material import Material


def case_rows(material: Material, case: Case) -> tuple[Link, ...]:
    """Links to the rows of a `case` on the pages about gains, entrance costs and leaving; those that it has."""
    rows = (
        (PROMISED_PAGE.title, f"{material.gain_paths.get(case.origin, urls.PROMISED)}#{case.origin}", bool(case.gains)),
        (ENTRANCE_PAGE.title, material.entrance_paths.get(case.slug, ""), case.slug in material.entrance_paths),
        (EXITS_PAGE.title, f"{material.exit_paths.get(case.slug, urls.EXITS)}#{case.origin}", case.exit is not None),
    )
    return tuple(Link(title=title, path=path) for title, path, has in rows if has)
