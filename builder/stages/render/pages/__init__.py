"""Which pages exist: one small function per kind of page, each with a template of its name."""

from collections.abc import Iterator

from builder.nouns.catalogue import Catalogue
from builder.stages.render.pages.content import case, case_lists, guide, guides, initiative, initiatives, moved, survey, surveys
from builder.stages.render.pages.form import add_case
from builder.stages.render.pages.places import municipalities, municipality
from builder.stages.render.pages.problems import problems
from builder.stages.render.pages.site import about, accessibility, data, glossary, home, not_found, search
from builder.stages.render.view import View


def views(catalogue: Catalogue) -> Iterator[View]:
    """Every page of the site, in a fixed order."""
    yield home(catalogue)
    yield from case_lists(catalogue)
    for one_case in catalogue.cases:
        yield case(catalogue, one_case)
    yield guides(catalogue)
    for one_guide in catalogue.guides:
        yield guide(catalogue, one_guide)
    yield initiatives(catalogue)
    for one_initiative in catalogue.initiatives:
        yield initiative(catalogue, one_initiative)
    if catalogue.surveys:
        yield surveys(catalogue)
    for one_survey in catalogue.surveys:
        yield survey(one_survey)
    yield municipalities(catalogue)
    for one_municipality in catalogue.municipalities:
        yield municipality(catalogue, one_municipality)
    yield glossary(catalogue)
    yield search(catalogue)
    yield about(catalogue)
    yield data(catalogue)
    yield add_case(catalogue)
    yield from problems()
    yield accessibility(catalogue)
    yield not_found(catalogue)
    yield from moved(catalogue)
