"""The page of family trees: what grew out of what, and who joined and left; on several pages where there is much of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from builder.nouns.derived.lineage import MOST, Tree, Turnover
from builder.nouns.entry import Passage
from builder.nouns.language.danish import count, joined, lowered
from builder.nouns.page import SitePage
from builder.nouns.pictures import Group, Lane, Picture
from builder.nouns.site import urls
from builder.nouns.views import LineagePage
from builder.nouns.views.lineage import Join, TreeFigure, TreeRow, TurnoverFigure
from builder.stages.pages.frame import further, side_entry, side_meta
from builder.stages.pages.lineage_pages import LineageRows, lineage_pages, shown
from builder.stages.pages.material import Material, case_link, light, municipality_link
from builder.stages.pages.sharing import pager
from builder.stages.pages.time_bands import LEGEND, Years, axis, band, words

_LABEL = 42
"""Characters of a title beside its lane, so that it fits a phone; the table has the whole."""
NAMED = 12
"""Cases that a case of a tree is said to hang together with in one way; of more there is the number. Our own choice."""


def lineage(material: Material) -> Iterator[SitePage]:
    """The pages; none when no cases hang together and nobody is known to have joined or left. Search knows the first."""
    pages = lineage_pages(material.derived.lineage)
    meta = side_meta(
        path=urls.LINEAGE,
        title="Slægtstræ",
        description="Hvad der udsprang af hvad, hvad der afløste hvad, og hvem der kom til og gik.",
        section=urls.CASES,
        listed="Slægtstræ: hvad blev til hvad",
    )
    for place, page in enumerate(pages):
        view = _page(material, pages, place)
        if place:
            yield SitePage(further(meta, page.path, f"{meta.title} – side {place + 1}"), view)
        else:
            told = (Passage(text=tree.title, level=2, anchor=tree.anchor) for tree in view.trees)
            yield SitePage(meta, view, (side_entry(meta, *told),))


def _page(material: Material, pages: Sequence[LineageRows], place: int) -> LineagePage:
    found = material.derived.lineage
    return LineagePage(
        number=place + 1,
        parts=pager([page.path for page in pages], place),
        cases=len(material.catalogue.cases),
        related=sum(len(tree.members) for tree in found.trees),
        grown=len(found.trees),
        turned=len(found.turnovers),
        legend=LEGEND,
        trees=tuple(_tree(material, tree) for tree in pages[place].trees),
        turnovers=tuple(map(_turnover, pages[place].turnovers)),
    )


def _tree(material: Material, tree: Tree) -> TreeFigure:
    years = axis(one.time for one in tree.members)
    ties = _ties(tree)
    rows = tuple(_row(material, tree, at, years, ties.get(at, {})) for at in range(shown(tree)))
    parts = sum(1 for one in tree.kinships if one.kind.id == "del-af")
    rest = len(tree.kinships) - parts
    told = [f"{parts} er del af en anden"] if parts else []
    told += [f"{rest} udsprang af eller blev afløst af en anden"] if rest else []
    return TreeFigure(
        anchor=tree.head.origin,
        title=tree.head.title,
        says=f"{len(tree.members)} cases hænger sammen: {', og '.join(told)}.",
        ticks=years.ticks,
        rows=rows,
        total=len(tree.members),
        drawn=min(MOST, len(rows)),
        joins=tuple(_joins(tree, rows)),
    )


def _ties(tree: Tree) -> dict[int, dict[str, list[str]]]:
    """How the case at each place hangs together with others: one word, then all that it is said of."""
    ties: dict[int, dict[str, list[str]]] = {}
    for kin in tree.kinships:
        for at, other, word in ((kin.case, kin.other, kin.kind.title), (kin.other, kin.case, kin.kind.description)):
            ties.setdefault(at, {}).setdefault(word, []).append(f"{tree.members[other].case.title} ({other + 1})")
    return ties


def _named(names: Sequence[str]) -> str:
    return joined([*names[:NAMED], f"{len(names) - NAMED} andre"] if len(names) > NAMED + 1 else names)


def _row(material: Material, tree: Tree, at: int, years: Years, ties: Mapping[str, Sequence[str]]) -> TreeRow:
    one = tree.members[at]
    title = one.case.title
    return TreeRow(
        number=at + 1,
        link=case_link(one.case),
        light=light(one.case, material.derived),
        lane=band(one.time, years),
        label=f"{at + 1}. {title}" if len(title) <= _LABEL else f"{at + 1}. {title[:_LABEL].rsplit(' ', 1)[0]} …",
        ties=tuple(f"{lowered(word) if place else word} {_named(names)}" for place, (word, names) in enumerate(ties.items())),
        claims=one.time.claims,
    )


def _joins(tree: Tree, rows: tuple[TreeRow, ...]) -> Iterator[Join]:
    """A line from each case up to the one it came of, where the later of the two begins; only between cases that are drawn.

    A case whose beginning nobody knows hangs where the other begins.
    """
    for one in tree.kinships:
        upper, lower = sorted((one.case, one.other))
        if lower < min(MOST, len(rows)):
            yield Join(
                at=max(rows[upper].lane.marks[0].at, rows[lower].lane.marks[0].at), upper=upper, lower=lower, kind=one.kind.id
            )


def _turnover(found: Turnover) -> TurnoverFigure:
    years = axis(stay for _, stay in found.stays)
    lanes = tuple(_labelled(municipality.name, band(stay, years)) for municipality, stay in found.stays[:MOST])
    said = f"{count(len(found.stays), 'kommune', 'kommuner')} med egne datoer i {found.case.title}"
    rest = f"; de første {MOST} er tegnet" if len(found.stays) > MOST else ""
    picture = Picture(says=f"{said}{rest}.", ticks=years.ticks, groups=(Group(title="", lanes=lanes),), legend=LEGEND)
    return TurnoverFigure(
        anchor=f"hvem-{found.case.origin}",
        link=case_link(found.case),
        picture=picture,
        rows=tuple((municipality_link(municipality), words(stay), stay.claims) for municipality, stay in found.stays),
        silent=found.silent,
    )


def _labelled(name: str, lane: Lane) -> Lane:
    return Lane(says=f"{name}: {lane.says}", marks=lane.marks, spans=lane.spans, label=name)
