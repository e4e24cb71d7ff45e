"""The page of the decision track: which council has decided what, what only waits, and what nobody knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from builder.nouns.catalogue import called
from builder.nouns.derived.asked import ORGANISATIONS_2026
from builder.nouns.derived.decisions import DecisionRow, Decisions
from builder.nouns.entry import SIDE, Entry, Passage
from builder.nouns.model import Decision
from builder.nouns.page import PageMeta, SitePage
from builder.nouns.site import urls
from builder.nouns.views import DecisionsPage
from builder.nouns.views.decisions import DecisionLine, StepTile
from builder.nouns.views.promised import Menu
from builder.stages.pages.frame import HOME, side_entry
from builder.stages.pages.material import Material, case_link, initiative_link, municipality_link, numbers, placed
from builder.stages.pages.passages import foot, texts

_NAME = "{kommune}"
_LETTER = (
    "Hej\n\nVi vil gerne melde en beslutning til Inspirationskatalogets beslutningsspor.\n\n"
    "Kommune: {name}\nOrganisation: \nTrin ({steps}): \n"
    "Dato: \nHvem besluttede (udvalg, kommunalbestyrelse): \nForm og forbehold: \nLink til dagsordenen eller referatet: \n"
)


def letter(material: Material, name: str = _NAME) -> str:
    """What a municipality of this `name` tells, as a mail; the name that is not given is put in by a script or the reader."""
    steps = material.catalogue.registers.vocabularies["trin"].terms
    return _LETTER.format(name=name, steps=", ".join(step.title.lower() for step in steps))


def decisions(material: Material) -> Iterator[SitePage]:
    """The page, when the catalogue has a track; it stands at one address, whatever its file is called."""
    derived = material.derived.decisions
    if derived is None:
        return
    track = material.catalogue.tracks[-1]
    found = replace(derived, track=track)  # what is derived may be so of heads alone, and this page shows the body
    meta = PageMeta(
        path=urls.DECISIONS,
        title=track.title,
        description=track.summary,
        section=urls.INITIATIVES,
        crumbs=(HOME,),
        source_file=f"decisions/{track.slug}.md",
        kind=SIDE,
        listed=track.title,
    )
    yield SitePage(meta, _view(material, found), (_entry(meta, found),))


def _view(material: Material, found: Decisions) -> DecisionsPage:
    alike = tuple(_alike(found.rows))
    counted = Counter(rows[0].decision.reservations for rows in alike)
    shared = tuple(text for text, count in counted.items() if text and count > 1)
    subjects = dict.fromkeys(one.deadline.subject for one in found.ahead)
    programme = called(material.catalogue.initiatives, ORGANISATIONS_2026)
    return DecisionsPage(
        decisions=found,
        numbers=numbers(found.track),
        fresh=material.derived.freshness(found.track),
        total=len(material.catalogue.municipalities),
        known=len(found.of),
        tiles=tuple(_tiles(material, found)),
        steps=tuple((step, _sign(step.title), count) for step, count in found.standing),
        menus=tuple(_menus(found)),
        lines=tuple(_line(rows, shared) for rows in alike),
        reservations=shared,
        unknown=tuple(municipality_link(m) for m in found.unknown),
        coming=tuple(
            (subject, tuple(one for one in found.ahead if one.deadline.subject == subject and not one.passed))
            for subject in subjects
            if any(one.deadline.subject == subject and not one.passed for one in found.ahead)
        ),
        passed=tuple(one for one in found.ahead if one.passed),
        letter=letter(material),
        gathered=initiative_link(programme) if programme else None,
    )


def _sign(title: str) -> str:
    return title[:1].upper()


def _alike(rows: tuple[DecisionRow, ...]) -> Iterator[tuple[DecisionRow, ...]]:
    """Rows that say the same of several municipalities, together where the first of them stands."""
    found: dict[Decision, list[DecisionRow]] = {}
    for row in rows:
        found.setdefault(replace(row.decision, municipality=rows[0].decision.municipality), []).append(row)
    return map(tuple, found.values())


def _line(rows: tuple[DecisionRow, ...], shared: tuple[str, ...]) -> DecisionLine:
    row = rows[0]
    text = row.decision.reservations
    return DecisionLine(
        row=row,
        municipalities=tuple(municipality_link(one.decision.municipality) for one in rows),
        case=case_link(row.case) if row.case else None,
        shared=shared.index(text) + 1 if text in shared else 0,
    )


def _tiles(material: Material, found: Decisions) -> Iterator[StepTile]:
    for m in placed(material.catalogue):
        rows = found.of.get(m.code)
        step = rows[0].decision.step if rows else None
        sign = _sign(step.title) if step else ""
        yield StepTile(link=municipality_link(m), code=m.abbreviation, row=m.row, column=m.column, step=step, sign=sign)


def _menus(found: Decisions) -> Iterator[Menu]:
    """The two ways to narrow the table; a word without a row is left out, for it would give nothing."""
    organisations = Counter(row.decision.organisation for row in found.rows)
    steps = Counter(row.decision.step.id for row in found.rows)
    yield Menu(
        key="organisation",
        label="Organisation",
        options=tuple((o.id, o.name, organisations[o.id]) for o in found.track.organisations if organisations[o.id]),
    )
    yield Menu(
        key="trin",
        label="Trin",
        options=tuple((step.id, step.title, steps[step.id]) for step, _ in found.standing if steps[step.id]),
    )


def _entry(meta: PageMeta, found: Decisions) -> Entry:
    track = found.track
    rows = (
        Passage(text=" ".join(filter(None, _told(row))))
        for row in found.rows
    )  # fmt: skip
    dates = (
        Passage(text=" ".join(filter(None, (one.date.text, one.recurring, one.text, one.scope, one.subject, one.nature))))
        for one in track.deadlines
    )
    names = texts(*(f"{one.name} {one.note}" for one in track.organisations))
    return side_entry(meta, *track.body.passages, *names, *rows, *dates, *foot(track))


def _told(row: DecisionRow) -> tuple[str, ...]:
    one = row.decision
    return (
        one.municipality.name, row.organisation.name, one.step.title, one.date.text, one.date_note, one.decided_by, one.form,
        one.reservations, one.confidence.mark,
    )  # fmt: skip
