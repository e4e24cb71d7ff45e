"""The page that divides an amount between municipalities, with the keys that the cases have."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from builder.nouns.catalogue import called, is_called
from builder.nouns.entry import Passage
from builder.nouns.language.danish import joined
from builder.nouns.model import Case, Guide, Source
from builder.nouns.municipalities import counting_year
from builder.nouns.page import SitePage
from builder.nouns.registers.split_keys import SplitKey
from builder.nouns.sections import SPLIT
from builder.nouns.site import urls
from builder.nouns.tools.splits import EQUAL, WHOLE, KnownKey, ToldKey
from builder.nouns.views import SplitPage
from builder.nouns.views.parts import Link
from builder.nouns.views.split import KeyLine, WordedLine
from builder.stages.pages.frame import side_entry, side_meta
from builder.stages.pages.material import Material, case_link, guide_link
from builder.stages.pages.passages import heading, texts

_GUIDE = "fordelingsnoegler"
TOOL = Link(title="Regn jeres egen fordelingsnøgle", path=urls.SPLIT)
"""The page, as other pages lead to it."""


def split(material: Material) -> Iterator[SitePage]:
    """One page; `material` gives the municipalities with their inhabitants, and the keys that were found."""
    found = material.derived.splits
    meta = side_meta(
        path=urls.SPLIT,
        title="Fordelingsnøgle",
        description="Regn ud, hvad hver kommune skal betale: lige, pr. indbygger, blandet, med gulv eller loft, som i en case.",
        listed="Fordelingsnøgle: hvem skal betale hvad?",
    )
    guide = called(material.catalogue.guides, _GUIDE)
    has = {"example": found.example, "known": found.known, "told": found.told}
    view = SplitPage(
        parts=SPLIT,
        contents=tuple(section for name, section in SPLIT.items() if has.get(name, True)),
        municipalities=material.catalogue.municipalities,
        groups=tuple((g.name, tuple(m.slug for m in g.members)) for g in material.catalogue.registers.groups if g.members),
        keys=tuple(map(_known, found.known)),
        worded=tuple(map(_told, found.told)),
        example=found.example,
        counted=counting_year(material.catalogue.municipalities),
        cases=len(material.catalogue.cases),
        reckoned=len({one.case.slug for one in found.known}),
        telling=found.telling,
        guide=guide_link(guide) if guide else None,
    )
    yield SitePage(meta, view, (side_entry(meta, *_passages(view)),))


def reckonings(material: Material, case: Case) -> tuple[Link, ...]:
    """Links that choose the keys of a `case` on the page; none for a case whose keys cannot be reckoned with."""
    return tuple(_reckon(one.key) for one in material.derived.splits.known if one.case.slug == case.slug)


def split_tools(guide: Guide) -> tuple[Link, ...]:
    """The page, for the `guide` about keys; nothing for any other."""
    return (TOOL,) if is_called(guide, _GUIDE) else ()


def _reckon(key: SplitKey) -> Link:
    return Link(title=key.title, path=urls.split_key(key.id))


def _known(one: KnownKey) -> KeyLine:
    key = one.key
    percents = tuple((share.municipality.slug, _hundredths(share.percent.low)) for share in key.percents)
    return KeyLine(
        key=key,
        case=case_link(one.case),
        origin=_origin(one.case, one.source),
        source=one.source,
        reckon=_reckon(key),
        says=_says(key),
        numbers=percents or tuple((member.slug, 0) for member in key.municipalities),
        rate=_hundredths(key.rate.low) if key.rate else 0,
    )


def _told(one: ToldKey) -> WordedLine:
    return WordedLine(
        text=one.key.text,
        why=one.key.why,
        case=case_link(one.case),
        origin=_origin(one.case, one.source),
        source=one.source,
    )


def _origin(case: Case, source: Source) -> Link:
    return Link(title=source.title, path=urls.source(urls.case(case.slug), source.id))


def _says(key: SplitKey) -> str:
    """The key in words: »Køge 61, Solrød 16 og Stevns 23 pct.«, »15 kr. pr. indbygger«, »lige store dele«."""
    if key.percents:
        return f"{joined([f'{one.municipality.name} {one.percent.text}' for one in key.percents])} pct."
    if key.rate:
        return f"{key.rate.text} kr. pr. {'kommune' if key.kind == EQUAL else 'indbygger'}"
    return "lige store dele" if key.kind == EQUAL else "efter indbyggertal"


def _hundredths(number: Decimal | None) -> int:
    return int((number or 0) * WHOLE)


def _passages(view: SplitPage) -> Iterator[Passage]:
    for section in view.contents:
        yield heading(section)
        yield from texts(section.keywords)
        if section == SPLIT["known"]:
            yield from texts(*(f"{line.key.title}: {line.says}" for line in view.keys))
        if section == SPLIT["told"]:
            yield from texts(*(f"{line.case.title}: {line.text}" for line in view.worded))
