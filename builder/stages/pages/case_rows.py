"""Where the pages that gather from all cases speak of one: links to its rows."""

from __future__ import annotations

from builder.nouns import urls
from builder.nouns.model import Case
from builder.nouns.views.parts import Link
from builder.stages.pages.material import Material


def case_rows(material: Material, case: Case) -> tuple[Link, ...]:
    """Links to the rows of a `case` on the pages about gains, entrance costs and leaving; those that it has."""
    entered = any(one.case.slug == case.slug for one in material.derived.entrance.known)
    rows = (
        ("Lovet og målt", material.gain_paths.get(case.slug, urls.PROMISED), bool(case.gains)),
        ("Indgangspris", urls.ENTRANCE, entered),
        ("Udtræden", urls.EXITS, case.exit is not None),
    )
    return tuple(Link(title=title, path=f"{path}#{case.slug}") for title, path, has in rows if has)
