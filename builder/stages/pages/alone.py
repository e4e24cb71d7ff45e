"""A page without all the others: the same page as among all, for who cannot wait for them."""

from __future__ import annotations

from collections.abc import Iterable

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.derived import Derived
from builder.nouns.edition import Edition
from builder.nouns.page import SitePage
from builder.nouns.site import urls
from builder.stages.pages.cases import one_case
from builder.stages.pages.guides import guides
from builder.stages.pages.initiatives import initiatives, surveys
from builder.stages.pages.material import WholeMaterial
from builder.stages.pages.places import one_place
from builder.stages.pages.site import glossary, home


def alone(catalogue: Catalogue, derived: Derived, edition: Edition, paths: Iterable[str]) -> dict[str, SitePage]:
    """Those of the pages at `paths` that can be made without all the others, each as `pages` makes it, by path.

    `catalogue`, `derived` and `edition` as for `pages`; of `derived` only what these pages tell is asked for. A page is left out
    when there is none at its path, when it tells of all pages or files, as the search page does, or when it is one of a tool.
    """
    asked = tuple(dict.fromkeys(paths))
    if not any(_found(path) for path in asked):
        return {}
    material = WholeMaterial.of(catalogue, derived, (), edition)
    made = {path: page for path in asked for page in _near(material, path) if page.meta.path == path}
    return {path: made[path] for path in asked if path in made}


def _found(path: str) -> bool:
    """Whether pages of its kind may be made alone."""
    return path in {urls.HOME, urls.GLOSSARY} or path.partition("/")[0] in {*urls.FOLDERS.values(), _PLACES}


_PLACES = urls.MUNICIPALITIES.split("/")[0]


def _near(material: WholeMaterial, path: str) -> Iterable[SitePage]:
    """The page at the path, with others that are made as quickly; none when it cannot be made alone."""
    catalogue = material.catalogue
    if path == urls.HOME:
        return home(material)
    if path == urls.GLOSSARY:
        return glossary(material)
    folder, _, name = path.partition("/")
    slug = name.removesuffix(".html")
    if folder == urls.FOLDERS["cases"]:
        return (one_case(material, case) for case in filter(None, (catalogue.case_by_slug.get(slug),)))
    if folder == _PLACES:
        return (one_place(material, place) for place in catalogue.municipalities if place.slug == slug)
    kinds = {urls.FOLDERS["guides"]: guides, urls.FOLDERS["initiatives"]: initiatives, urls.FOLDERS["surveys"]: surveys}
    return kinds[folder](material) if folder in kinds else ()
