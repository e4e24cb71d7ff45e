"""The pages of guides, initiatives, surveys, glossary and municipalities, as chapters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.nouns.language import danish
from builder.nouns.language.typography import HARD
from builder.nouns.model import Advice, CheckItem, Reusable, Witness
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.sections import SECTIONS
from builder.nouns.site import urls
from builder.nouns.source.blocks import (
    ADDRESS,
    DOUBT,
    LINE_BREAK,
    SMALL,
    STRONG,
    Block,
    Box,
    Heading,
    Items,
    Paragraph,
    Run,
    Runs,
    Table,
    plain,
)
from builder.nouns.views import Glossary, GuidePage, InitiativePage, MunicipalityPage, SurveyPage
from builder.nouns.views.content import SurveyRow
from builder.nouns.views.parts import Link
from builder.nouns.views.places import OwnCase
from builder.nouns.views.status import Thresholds
from builder.stages.book import parts

_LIMITS = tuple(map(plain, ("Hvad", "Rødt over", "Sådan læses det")))
_THEN_AND_NOW = tuple(map(plain, ("Samarbejde", "Dengang", "Senest kendt", SECTIONS["unknown"].title)))


def guide(view: GuidePage, path: str, address: str) -> tuple[Block, ...]:
    """The blocks of a guide: what the page of the site says, in its order; `address` is the public one, empty for none."""
    here = view.guide
    brief = Items(tuple((Paragraph(plain(sentence)),) for sentence in here.brief), "number")
    gains = tuple(parts.gains((gain, parts.link(case), None) for case, gain in view.gains_of))
    questions = tuple(question.title for question in here.questions)
    about = {
        "Skrevet til": plain(danish.sentence(danish.joined([reader.lower() for reader in here.audience]))),
        "Hjælper med at svare på": plain(" ".join(questions)),
    }
    return (
        *parts.head(here, path, plain(f"Fase {view.place} af {len(view.phases)}: {here.phase.title}")),
        *((Box(SECTIONS["brief"].title, (brief,)),) if here.brief else ()),
        parts.facts(about),
        *here.body.blocks,
        *((parts.heading("gains_of"), Paragraph(plain(_WHERE), "small"), *gains) if gains else ()),
        *_thresholds(view.thresholds),
        *_advice(view),
        *_checklist(view),
        *_documents(here.documents),
        *parts.foot(here, view.fresh, address),
    )


_WHERE = "Tabellen er hentet fra casene. Kilder og forbehold står ved hver case."


def _thresholds(found: Thresholds | None) -> Iterator[Block]:
    if found:
        yield parts.heading("traffic")
        rows = (tuple(map(plain, (one.subject, f"{one.limit} {one.unit}", one.read))) for one in found.rows)
        yield Table(_LIMITS, tuple(rows), (30, 20, 50), (False,) * 3)
        title, url = found.source
        yield Paragraph((*plain(f"Kilde: {title}. "), Run(url, (ADDRESS,), url)), "small")


def _advice(view: GuidePage) -> Iterator[Block]:
    advice = view.guide.advice
    if advice:
        yield parts.heading("advice", danish.count(len(advice), "råd", "råd"))
        yield Paragraph(plain("Med de cases, der taler for og imod."), "small")
        yield Items(tuple(tuple(_one_advice(view, one)) for one in advice), "number")


def _one_advice(view: GuidePage, advice: Advice) -> Iterator[Block]:
    yield Paragraph(plain(advice.text, STRONG))
    if advice.why or advice.sources:
        yield Paragraph((*plain(advice.why), *parts.cite(view.numbers, advice)))
    for word, found in (("Taler for", advice.supporting), ("Taler imod", advice.opposing)):
        yield Paragraph((Run(f"{word}: ", (STRONG,)), *_witnesses(view, found)), "small")


def _witnesses(view: GuidePage, found: tuple[Witness, ...]) -> Iterator[Run]:
    if not found:
        yield Run("Endnu ingen.")
    for position, witness in enumerate(found):
        named = view.cases.get(witness.case)
        yield from plain(" " if position else "")
        yield parts.link(named) if named else Run(witness.case)
        yield Run(f": {parts.stopped(witness.why)}")


def _checklist(view: GuidePage) -> Iterator[Block]:
    if view.checklist:
        yield parts.heading("checklist")
        for group, points in view.checklist:
            if group:
                yield Heading(parts.SECTION + 1, plain(group))
            yield Items(tuple(_point(view, point) for point in points), "check")


def _point(view: GuidePage, point: CheckItem) -> tuple[Block, ...]:
    why = (*plain(point.why, SMALL), *parts.cite(view.numbers, point))
    return (Paragraph((*plain(point.text), *((Run(LINE_BREAK), *why) if why else ()))),)


def _documents(documents: tuple[Reusable, ...]) -> Iterator[Block]:
    if documents:
        yield parts.heading("documents")
        yield Paragraph(plain("Papirer, andre har lavet. Vi har ikke læst dem alle; noten siger, hvad vi ved om dem."), "small")
        yield Items(tuple(map(_document, documents)))


def _document(document: Reusable) -> tuple[Block, ...]:
    note = f" {document.note}" if document.note else ""
    address = (Run(" "), Run(document.url, (ADDRESS,), document.url)) if document.url else ()
    return (
        Paragraph((Run(parts.stopped(document.title), (STRONG,)), Run(f" {document.publisher}.{note}", (SMALL,)), *address)),
    )  # fmt: skip


def initiative(view: InitiativePage, path: str, address: str) -> tuple[Block, ...]:
    """The blocks of an initiative with its cases; `address` is the public one, empty for none."""
    here, numbers = view.initiative, view.numbers
    cases = tuple(Link(title=card.title, path=card.path) for card in view.cases)
    facts: Mapping[str, Runs] = {
        "Periode": plain(view.period),
        "Ansvarlig": plain(here.owner) or parts.NOBODY_KNOWS,
        "Del af": _row(view.wholes),
        "Omfatter": _row(view.parts),
        "I kataloget": _row(cases) or plain("Ingen cases endnu"),
    }
    figures = tuple(parts.figures(numbers, (("", here.figures),)))
    return (
        *parts.head(here, path, plain(here.kind.title)),
        parts.facts(facts),
        *here.body.blocks,
        *((Heading(parts.SECTION, plain("Nøgletal")), *figures) if figures else ()),
        *parts.timeline(numbers, view.timeline),
        *parts.foot(here, view.fresh, address),
    )


def _row(links: tuple[Link, ...]) -> Runs:
    return tuple(run for position, one in enumerate(links) for run in (*plain("; " if position else ""), parts.link(one)))


def survey(view: SurveyPage, path: str, address: str) -> tuple[Block, ...]:
    """The blocks of a survey, with what is known today of what it saw; `address` is the public one, empty for none."""
    here, numbers = view.survey, view.numbers
    rows = tuple(_then_and_now(view, one) for one in view.rows)
    figures = tuple(parts.figures(numbers, (("", here.figures),)))
    return (
        *parts.head(here, path, plain(f"Undersøgelse, {here.year.text}")),
        *here.body.blocks,
        *((parts.heading("then_and_now"), Table(_THEN_AND_NOW, rows, (20, 26, 32, 22))) if rows else ()),
        *((Heading(parts.SECTION, plain("Nøgletal")), *figures) if figures else ()),
        *parts.foot(here, view.fresh, address),
    )


def _then_and_now(view: SurveyPage, one: SurveyRow) -> tuple[Runs, ...]:
    row = one.row
    name = parts.link(one.link, row.name) if one.link else Run(row.name)
    now = (*parts.light(one.light), Run(". ")) if one.light else ()
    return (
        (name, *parts.cite(view.numbers, row)),
        plain(row.then),
        (*now, *plain(row.now)),
        plain(row.unknown or "–"),
    )


def glossary(view: Glossary) -> tuple[Block, ...]:
    """Every word explained, a heading to each letter."""
    return tuple(block for letter, _, entries in view.letters for block in _letter(letter, entries))


def _letter(letter: str, entries: tuple[GlossaryEntry, ...]) -> Iterator[Block]:
    yield Heading(parts.CHAPTER, plain(letter), listed=False)
    for entry in entries:
        source = (Run(" Kilde: ", (SMALL,)), Run(entry.source or entry.url, (SMALL,), entry.url)) if entry.url else ()
        by_name = plain(f" Kilde: {entry.source}", SMALL) if entry.source and not entry.url else ()
        yield Heading(parts.CHAPTER + 1, plain(entry.word), urls.term(entry.slug))
        doubt = (Run(" "), Run(entry.doubt, (DOUBT,))) if entry.doubt else ()
        yield Paragraph((*plain(entry.explanation), *doubt, *source, *by_name))


def municipality(view: MunicipalityPage) -> Iterator[Block]:
    """A municipality in the register: its own cases, each with how it stands and the page in the book."""
    here = view.municipality
    yield Heading(parts.CHAPTER, plain(here.name), urls.municipality(here.slug), listed=False)
    own = (*view.current, *view.considered, *view.uncertain)
    items = [*(_own(case) for case in own), *(_own(case, past=True) for case in view.past)]
    items += [(Paragraph((parts.link(case), *plain(", nævnt, men ikke som part", SMALL))),) for case, _ in view.named]
    if items:
        yield Items(tuple(items), "plain")
    else:
        yield Paragraph(plain("Ingen lokale samarbejder, som kataloget kender."), "small")


def _own(case: OwnCase, *, past: bool = False) -> tuple[Block, ...]:
    until = next((f"til {value}" for word, value in case.part if word == "Med til"), "")
    told = until if past and until else danish.lowered(case.light.word)
    return (Paragraph((parts.link(case.link), *plain(f", {told.replace(' ', HARD)}", SMALL))),)
