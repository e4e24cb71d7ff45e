"""Every gain of every case, promised beside measured, with how well it is borne out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from builder.nouns.derived.evidence import LEVELS, PROMISE, HeldGain, Level
from builder.nouns.entry import Passage
from builder.nouns.language.danish import count
from builder.nouns.page import SitePage
from builder.nouns.pictures import KNOWN, MEASURED, OPEN, PROMISED, REPORTED, UNKNOWN, Group, Lane, Mark, Picture, Span, Tick
from builder.nouns.site import urls
from builder.nouns.terms import Term
from builder.nouns.views import Promised
from builder.nouns.views.parts import Link
from builder.nouns.views.promised import GainRow, GainsPart, Menu
from builder.stages.pages.frame import PROMISED_PAGE, further, side_entry, side_meta
from builder.stages.pages.gain_pages import gain_pages
from builder.stages.pages.material import Material, case_link, light
from builder.stages.pages.sharing import near

_STATIONS = (4.0, 24.0, 50.0, 96.0)
"""Where the steps of evidence stand in the picture, by rank, in percent: their words stand apart on the narrowest phone."""
_LEGEND = (
    (PROMISED, "lovet"), (REPORTED, "sagt bagefter, ikke målt"), (MEASURED, "målt"), (UNKNOWN, "intet løfte kendt"),
)  # fmt: skip


NAMED = 100
"""Cases without a gain that the page names; of more there is the number, and the list of all. Our own choice: about 10 kB."""


def promised(material: Material) -> Iterator[SitePage]:
    """Every gain of the catalogue of `material`, in its order; many are divided by whether anybody told what came of them."""
    gains = material.derived.gains
    meta = side_meta(
        path=urls.PROMISED,
        title=PROMISED_PAGE.title,
        description="Hvad samarbejderne lovede, hvad der kom ud af det, og hvor godt nogen ved det.",
        section=urls.CASES,
        listed=f"{PROMISED_PAGE.title}: alle gevinster",
    )
    pages = gain_pages(gains)
    parts = tuple(
        GainsPart(link=Link(title=page.title, path=page.path), number=len(page.gains), only_promised=page.only_promised)
        for page in pages
    )
    promised = [place for place, part in enumerate(parts) if part.only_promised][:1]
    first = _first(material, near(parts, 0, promised), pages[0].gains)
    told = (Passage(text=f"{level.title}: {level.meaning}") for level in LEVELS)
    yield SitePage(meta, first, (side_entry(meta, *told),))
    for place, page in enumerate(pages[1:], 1):
        rows = tuple(_row(material, one) for one in page.gains)
        bare = replace(first, parts=near(parts, place, promised), is_first=False, silent=(), picture=None)
        yield SitePage(further(meta, page.path, page.title), replace(bare, rows=rows, menus=tuple(_menus(material, rows))))


def _first(material: Material, parts: tuple[GainsPart, ...], held: Sequence[HeldGain]) -> Promised:
    """The page of all gains, on which these are held."""
    gains, cases = material.derived.gains, material.catalogue.cases
    levels = Counter(one.evidence.level for one in gains)
    answering = {one.case.slug for one in gains}
    rows = tuple(_row(material, one) for one in held)
    return Promised(
        is_first=True,
        rows=rows,
        parts=parts,
        menus=tuple(_menus(material, rows)),
        levels=tuple((level, levels[level]) for level in LEVELS),
        total=len(gains),
        measured=sum(one.gain.is_measured for one in gains),
        promised=sum(one.gain.promised is not None for one in gains),
        cases=len(cases),
        answering=len(answering),
        silent=tuple(case_link(case) for case in cases if case.slug not in answering)[:NAMED],
        picture=_picture(gains) if gains else None,
    )


def _row(material: Material, one: HeldGain) -> GainRow:
    case, gain = one.case, one.gain
    return GainRow(
        anchor=one.anchor,
        gain=gain,
        evidence=one.evidence,
        slug=case.slug,
        sources=case.sources,
        link=case_link(case),
        light=light(case, material.derived),
        values=(
            ("art", (gain.kind.id,)),
            ("omraade", tuple(area.id for area in case.areas)),
            ("model", tuple(model.value.id for model in case.models)),
            ("bevis", (one.evidence.level.id,)),
        ),
        year=max((side.year.year for side in (gain.promised, gain.measured) if side and not side.year.undated), default=0),
    )


def _menus(material: Material, rows: Sequence[GainRow]) -> Iterator[Menu]:
    """The ways to narrow the table of these rows; none by what they all share."""
    words = material.catalogue.registers.vocabularies
    menus = (
        _menu("art", "Gevinst", words["gevinst"].terms, rows),
        _menu("omraade", "Område", words["omraade"].terms, rows),
        _menu("model", "Model", words["model"].terms, rows),
        _menu("bevis", "Bevis", LEVELS, rows),
    )
    return (menu for menu in menus if len(menu.options) > 1)


def _menu(key: str, label: str, terms: Iterable[Term | Level], rows: Sequence[GainRow]) -> Menu:
    counted = Counter(value for row in rows for value in dict(row.values)[key])
    options = ((term.id, term.title, counted[term.id]) for term in terms if counted[term.id])
    return Menu(key=key, label=label, options=tuple(options))


def _picture(gains: Sequence[HeldGain]) -> Picture:
    """A line for all gains of a kind that go as far: a line for each was 83, taller than a screen, and said no more."""
    kinds = {one.gain.kind.id: one.gain.kind for one in gains}
    groups = ((kind, [one for one in gains if one.gain.kind.id == kind.id]) for kind in kinds.values())
    ordered = sorted(groups, key=lambda group: -len(group[1]))
    return Picture(
        says=_says(gains),
        ticks=tuple(Tick(at=at, text=level.short) for at, level in zip(_STATIONS, LEVELS, strict=True)),
        groups=tuple(
            Group(
                title=f"{kind.title}: {count(len(held), 'gevinst', 'gevinster')}",
                lanes=tuple(_lanes(sorted(held, key=lambda one: -one.evidence.level.rank))),
            )
            for kind, held in ordered
        ),
        legend=_LEGEND,
    )


def _says(gains: Sequence[HeldGain]) -> str:
    """The sentence of what the picture shows."""
    stopped = sum(one.evidence.level == PROMISE for one in gains)
    whole = sum(one.evidence.level == LEVELS[-1] for one in gains)
    return (
        f"Fuldt optrukket er linjen så langt, som beviset rækker. {stopped} af "
        f"{count(len(gains), 'gevinst', 'gevinster')} stopper ved løftet; "
        f"{whole or 'ingen'} når frem til en ekstern måling. Det prikkede er det, ingen har vist."
    )


def _lanes(gains: Iterable[HeldGain]) -> Iterator[Lane]:
    """A line for those drawn alike, with their number, in the order of the first of each."""
    counted = Counter((one.evidence.level, _marks(one)) for one in gains)
    for (level, marks), number in counted.items():
        reached = _STATIONS[level.rank]
        known = (Span(kind=KNOWN, start=_STATIONS[0], end=reached),) if len(marks) > 1 else ()
        missing = (Span(kind=OPEN, start=reached, end=_STATIONS[-1]),) if reached < _STATIONS[-1] else ()
        told = f"{count(number, 'gevinst', 'gevinster')}: {level.title.lower()}"
        yield Lane(says=told, spans=(*known, *missing), marks=marks, number=number)


def _marks(one: HeldGain) -> tuple[Mark, ...]:
    """What was said beforehand, and how far it came."""
    gain = one.gain
    start = Mark(kind=PROMISED if gain.promised else UNKNOWN, at=_STATIONS[0])
    end = (Mark(kind=MEASURED if gain.is_measured else REPORTED, at=_STATIONS[one.evidence.level.rank]),) if gain.measured else ()
    return (start, *end)
