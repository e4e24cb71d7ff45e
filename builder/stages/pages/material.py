"""What every function of pages is given, and what several of them make of it: cards, lights, lines, maps, numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import groupby

from builder.nouns.cache.by_need import ByNeed
from builder.nouns.catalogue import Catalogue
from builder.nouns.data.table import DataTable
from builder.nouns.derived.derived import Derived, Facet
from builder.nouns.edition import Edition
from builder.nouns.language.danish import joined, sentence
from builder.nouns.model import EVERYONE, Case, Content, Guide, Initiative
from builder.nouns.municipalities import Municipality
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile
from builder.nouns.terms import Term
from builder.nouns.views.parts import Card, CaseLine, FacetChoice, FacetMenu, Filter, Light, Link, Members, Option, Tile
from builder.stages.pages import entrance_pages, exit_pages, lineage_pages
from builder.stages.pages.card_lines import card_lines
from builder.stages.pages.gain_pages import paths

NAMED = 6
"""Up to so many members of a case are named where there is little room; more are counted. Our own choice."""


@dataclass(frozen=True, kw_only=True)
class Material:
    """The catalogue, what was worked out from it, and what many pages show, made once.

    What they show is made when a page first asks for it, so that one page alone costs no more. `derived` was worked out from the
    same `catalogue`, or from its heads; a page raises `KeyError` when it is that of another.
    """

    catalogue: Catalogue
    derived: Derived

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """The card of each case, by its slug."""
        found = self.catalogue.case_by_slug
        return ByNeed(found, lambda slug: _card(found[slug], self.derived))

    @cached_property
    def facets(self) -> tuple[FacetMenu, ...]:
        """A menu of each facet, as in `derived`."""
        return tuple(_menu(facet) for facet in self.derived.facets)

    @cached_property
    def tiles(self) -> tuple[Tile, ...]:
        """The municipalities by row and column."""
        return _tiles(self.catalogue)

    @cached_property
    def country(self) -> str:
        """The small map of all municipalities, as `squares` draws it."""
        return squares(self.catalogue.municipalities)

    @cached_property
    def gain_paths(self) -> Mapping[str, str]:
        """The page that each gain has its row on, by its anchor there."""
        return paths(self.derived.gains)

    @cached_property
    def exit_paths(self) -> Mapping[str, str]:
        """The page that tells how each case is left, by its slug."""
        return exit_pages.paths(self.derived.exits)

    @cached_property
    def entrance_paths(self) -> Mapping[str, str]:
        """Where the row of each case stands that tells of its entrance cost, by its slug."""
        return entrance_pages.places(entrance_pages.entrance_pages(self.derived.entrance.known))

    @cached_property
    def tree_paths(self) -> Mapping[str, str]:
        """Where the family tree of each case stands, by its slug."""
        return lineage_pages.paths(self.derived.lineage)

    @property
    def municipalities(self) -> tuple[Option, ...]:
        """The 98 to choose from, in Danish order."""
        return tuple(Option(slug=m.slug, name=m.name) for m in self.catalogue.municipalities)

    def line(self, case: Case, names: tuple[str, ...] = ()) -> CaseLine:
        """The case in one line of a list.

        `names` are those of a circle, such as a municipality's neighbours, who take part; none where the list is of no circle.
        """
        return CaseLine(link=case_link(case), light=light(case, self.derived), names=names)

    def case_links(self, slugs: Iterable[str]) -> dict[str, Link]:
        """A link to each of the cases that the catalogue holds, by slug, in the order of `slugs`; others are passed over."""
        found = self.catalogue.case_by_slug
        return {slug: case_link(found[slug]) for slug in slugs if slug in found}


@dataclass(frozen=True, kw_only=True)
class WholeMaterial(Material):
    """What pages about the whole are given besides: the open data, the edition, and the `sizes` of the files to take along.

    Those are in bytes by path. Any change of the content is another edition, so whoever can do without is given `Material`.
    """

    tables: tuple[DataTable, ...]
    edition: Edition
    sizes: Mapping[str, int]

    @classmethod
    def of(
        cls,
        catalogue: Catalogue,
        derived: Derived,
        tables: tuple[DataTable, ...],
        edition: Edition,
        files: Iterable[OutputFile] = (),
    ) -> WholeMaterial:
        """The material for the pages of a catalogue.

        `tables` are the open data, `files` those to take along.
        """
        return cls(
            catalogue=catalogue,
            derived=derived,
            tables=tables,
            edition=edition,
            sizes={file.path: file.size for file in files},
        )


def case_link(case: Case) -> Link:
    """The case by its title."""
    return _link(case.title, urls.case(case.slug))


def guide_link(guide: Guide) -> Link:
    """The guide by its title."""
    return Link(title=guide.title, path=urls.guide(guide.slug))


def initiative_link(initiative: Initiative) -> Link:
    """The initiative by its title."""
    return Link(title=initiative.title, path=urls.initiative(initiative.slug))


def municipality_link(municipality: Municipality) -> Link:
    """The municipality by its name."""
    return _link(municipality.name, urls.municipality(municipality.slug))


@lru_cache(maxsize=20_000)
def _link(title: str, path: str) -> Link:
    """The page by its title; a link that stands on many pages is one value, which is made, held and hashed once."""
    return Link(title=title, path=path)


def numbers(page: Content) -> dict[str, int]:
    """The number under which each source of a page is cited, from 1, by the source's id and in the order written."""
    return {source.id: number for number, source in enumerate(page.sources, start=1)}


def squares(municipalities: Iterable[Municipality]) -> str:
    """The path of a small map: a line for each row of municipalities side by side, a little longer than to the last.

    Its caps, and dashes of almost no length, are the squares; print drops one without any. In the path commands of SVG, a unit a
    tile, with rows and columns as `Municipality` has them, whose order does not count; empty for no municipalities.
    """
    places = sorted((m.row, m.column) for m in municipalities)
    found = ""
    for (row, _), run in groupby(enumerate(places), key=lambda one: (one[1][0], one[1][1] - one[0])):
        columns = [column for _, (_, column) in run]
        found += f"M{columns[0]} {row}h{len(columns) - 1 or ''}.01"
    return found


def members(case: Case) -> Members:
    """The case's members, those that have left included, on a small map."""
    return Members(squares=squares(case.municipalities), everyone=case.nationwide)


def term_light(term: Term) -> Light:
    """A status by itself, without a date; `term` is one of the vocabulary »status«."""
    return Light(tone=term.tone, word=term.title)


def light(case: Case, derived: Derived) -> Light:
    """The case's status with what its date is the date of: »I drift ifølge kilde fra 2012«.

    `derived` knows how the `case` stands on the day of the build; raises `KeyError` for a case that it does not know.
    """
    now = derived.standing[case.slug]
    return _light(case.status.value.tone, case.status.value.title, now.words, now.old)


@lru_cache(maxsize=20_000)
def _light(tone: str, word: str, when: str, old: bool) -> Light:  # noqa: FBT001 as in `Light`
    """One value for every place that shows the same."""
    return Light(tone=tone, word=word, when=when, old=old)


def who(case: Case) -> str:
    """Who takes part: »Ballerup, Egedal og Furesø«. Empty when none is known.

    At most `NAMED` are named; of more there is only the number. Where a source counts more than are named, its number goes before
    the names; »m.fl.« stands where it only says how many there are at least. Those that have left what still goes on do not
    count, and where no municipality is known the other partners stand in their place.
    """
    if case.nationwide:
        return EVERYONE
    names = [m.name for m in case.present]
    if case.unnamed and case.headcount:
        few, count = 0 < len(names) <= NAMED, case.headcount
        if few and count.amount.high is None:
            return f"{', '.join(names)} m.fl."
        counted = f"{sentence(count.text)} ({count.year.text})"
        return f"{counted}, blandt dem {joined(names)}" if few else counted
    if len(names) > NAMED:
        return f"{len(names)} kommuner"
    return joined(tuple(names)) if names else "; ".join(case.other_partners)


def _card(case: Case, derived: Derived) -> Card:
    return Card(
        slug=case.slug,
        path=urls.case(case.slug),
        title=case.title,
        summary=case.summary,
        light=light(case, derived),
        fresh=derived.freshness(case),
        where=members(case),
        who=who(case),
        form=case.form.value.title,
        areas=tuple(area.title for area in case.areas),
        filter=_filter(case, derived),
        lines=card_lines(case),
    )


def _filter(case: Case, derived: Derived) -> Filter:
    return Filter(
        facets=tuple(derived.facet_values[case.slug].items()),
        municipalities=municipality_slugs(case),
        members=case.at_least,
        date="" if case.status.date.undated else case.status.date.last.isoformat(),
    )


def municipality_slugs(case: Case) -> tuple[str, ...]:
    """The slugs of the municipalities by which the case is found, those that have left included; `*` alone is all 98."""
    return ("*",) if case.nationwide else tuple(m.slug for m in case.municipalities)


def _menu(facet: Facet) -> FacetMenu:
    choices = (
        FacetChoice(
            id=value.term.id,
            title=value.term.title,
            path=urls.facet(facet.key, value.term.id),
            count=len(value.cases),
            description=value.term.description,
        )
        for value in facet.values
    )
    return FacetMenu(key=facet.key, label=facet.label, values=tuple(choices), about=facet.about)


def placed(catalogue: Catalogue) -> list[Municipality]:
    """The municipalities by their row and column on the map."""
    return sorted(catalogue.municipalities, key=lambda m: (m.row, m.column))


def _tiles(catalogue: Catalogue) -> tuple[Tile, ...]:
    return tuple(
        Tile(
            link=municipality_link(m),
            code=m.abbreviation,
            row=m.row,
            column=m.column,
            count=len(catalogue.cases_of.get(m.code, ())),
        )
        for m in placed(catalogue)
    )
