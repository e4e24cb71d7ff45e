"""The page of a case, as a chapter."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.derived.exits import Together
from builder.nouns.language import danish
from builder.nouns.source.blocks import (
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
from builder.nouns.tools.status_report import HeldReport
from builder.nouns.tools.traffic import Light
from builder.nouns.views import CasePage
from builder.nouns.views.cases import Point
from builder.stages.book import parts
from builder.stages.book.case_facts import facts
from builder.stages.book.leaving import exit_paragraphs, told_paragraphs

_REPORTS = tuple(map(plain, ("Halvår", "Udgift", "Tid", "Gevinster", "Samlet, efter eget skøn")))


def case(view: CasePage, path: str, address: str) -> tuple[Block, ...]:
    """The blocks of a case: what the page of the site says, in its order; `address` is the public one, empty for none."""
    here, numbers = view.case, view.numbers
    groups = (
        ("Indgangspris: fra idé til drift", here.entrance_cost), ("Økonomi", here.economy), ("Størrelse", here.size),
    )  # fmt: skip
    money = tuple(parts.figures(numbers, groups))
    gains = tuple(parts.gains((gain, Run(gain.kind.title, (SMALL,)), numbers) for gain in here.gains))
    return (
        *parts.head(here, path, (*parts.light(view.light), *parts.support(numbers, here.status))),
        *_first(view),
        *_notice(view),
        facts(view),
        *here.body.blocks,
        *((parts.heading("gains"), *gains) if gains else ()),
        *((parts.heading("money"), *money) if money else ()),
        *_told(view),
        *_exit(view),
        *_answers(view),
        *parts.timeline(numbers, view.timeline),
        *_reports(view),
        *_leads(view),
        *parts.foot(here, view.fresh, address, _blank(view)),
    )


def _first(view: CasePage) -> Iterator[Block]:
    """The questions that every reader asks of a case, each with what is known in short."""
    rows = ((answer.question, tuple(_point(view, point) for point in answer.points)) for answer in view.short_answers.value)
    if view.short_answers.value:
        yield parts.pairs(rows)


def _point(view: CasePage, point: Point) -> Block:
    word = (Run(f"{point.word}: ", (SMALL, STRONG)),) if point.word else ()
    figure = (Run(point.figure, (STRONG,)), Run(" ")) if point.figure else ()
    when = plain(f" ({point.when})" if point.when else "", SMALL)
    doubts = (run for claim in point.doubts for run in parts.doubt(claim))
    return Paragraph((*word, *figure, *plain(point.text), *when, *parts.cite(view.numbers, point), *doubts))


def _blank(view: CasePage) -> str:
    """»Ukendt: økonomi og hvilke kommuner.«; nothing where every field is filled in."""
    return f"Ukendt: {danish.joined([blank.word for blank in view.blanks.value])}." if view.blanks.value else ""


def _notice(view: CasePage) -> Iterator[Block]:
    """What a reader must know of the whole page before reading it; the gravest alone, as on the site."""
    status = view.case.status
    if view.fresh.historic:
        told = (
            "Historisk.",
            f"Siden er sidst gennemgået i {danish.month(view.fresh.seen)}. Læs den som en beskrivelse af dengang.",
        )
    elif view.fresh.overdue:
        told = (
            f"Siden skulle være gennemgået senest i {danish.month(view.fresh.due)}.",
            f"Den er sidst set efter i {danish.month(view.fresh.seen)}.",
        )
    elif view.light.old:
        source = f"Den seneste kilde til status er fra {status.date.text}."
        told = (
            "Kilden til status har ingen dato." if status.date.undated else source,
            "Samarbejdet kan have ændret sig siden.",
        )
    elif status.confidence.mark:
        told = "Status er usikker.", f"{status.confidence.description}."
    else:
        return
    yield Box("", (Paragraph((Run(told[0], (STRONG,)), Run(f" {told[1]}"))),), "warning")


def _told(view: CasePage) -> Iterator[Block]:
    """How it is run, what it rests on, and what it taught."""
    here, numbers = view.case, view.numbers
    sections = (
        ("organised", (("Hvem bestemmer", here.governance), ("Hvem betaler", here.payment), ("Medarbejdere", here.staff))),
        (
            "preconditions",
            (
                ("Klare snitflader", here.interfaces),
                ("Lokalt politisk råderum", here.political_room),
                ("Omstilling", here.transition),
            ),
        ),
    )
    for name, rows in sections:
        if any(items for _, items in rows):
            yield parts.heading(name)
            yield parts.pairs((word, parts.statements(numbers, items)) for word, items in rows)
    learned = [(word, items) for word, items in (("Udfordringer", here.challenges), ("Læring", here.lessons)) if items]
    if learned:
        yield parts.heading("learned")
        yield parts.pairs((word, parts.statements(numbers, items)) for word, items in learned)


def _exit(view: CasePage) -> Iterator[Block]:
    if view.case.exit is None:
        return
    terms, left = view.case.exit.terms, view.left.value
    yield parts.heading("exit")
    yield parts.pairs(
        (
            *((danish.sentence(t.subject), (Paragraph((*plain(t.text), *parts.support(view.numbers, t))),)) for t in terms),
            *((_event(one), tuple(exit_paragraphs(view.numbers, one.own))) for one in left.exits),
            *((one.title, tuple(told_paragraphs(view.numbers, one.disputes, one.after))) for one in left.shared),
            *(() if left.exits else (("Hvem er gået?", ()),)),
        )
    )


def _event(one: Together) -> str:
    return ", ".join(filter(None, (danish.sentence(one.event.when), one.names)))


def _answers(view: CasePage) -> Iterator[Block]:
    answers = view.case.answers
    if answers:
        total = view.answered + len(view.unanswered)
        yield parts.heading("answers")
        yield Paragraph(
            plain(f"Casen besvarer {view.answered} af {total} spørgsmål, som bør være besvaret, før nogen siger ja."), "small"
        )
        yield parts.pairs(
            (answer.question.title, (Paragraph((*plain(answer.text), *parts.support(view.numbers, answer))),))
            for answer in answers
        )


def _reports(view: CasePage) -> Iterator[Block]:
    if view.reports:
        yield Heading(parts.SECTION, plain("Statusrapporter"))
        yield Table(_REPORTS, tuple(_report(view, held) for held in view.reports), (22, 22, 22, 14, 20), (False,) * 5)


def _report(view: CasePage, held: HeldReport) -> tuple[Runs, ...]:
    worked = (f"{one.light} {one.text}".strip() for one in (held.cost, held.time))
    return (
        (*plain(held.report.half_year.text), *parts.support(view.numbers, held.report)),
        *map(plain, worked),
        plain(f"{_stated(held.gains)} (økonomiske), {_stated(held.other_gains)} (andre)"),
        plain(f"{_stated(held.overall)} {held.report.judgement}".strip()),
    )


def _stated(light: Light) -> str:
    return "Ukendt" if light is Light.NONE else light.value


def _leads(view: CasePage) -> Iterator[Block]:
    """Which cases it hangs together with, and which guides call it as witness."""
    items: list[tuple[Block, ...]] = []
    for tie in view.ties:
        note = plain(f" {tie.note}" if tie.note else "", SMALL)
        items.append((Paragraph((Run(f"{danish.sentence(tie.label)} "), parts.link(tie.link), *note)),))
    for testimony in view.testimonies:
        told = " ".join(f"Taler {'for' if supports else 'imod'}: »{advice}«" for supports, advice in testimony.advice)
        items.append((Paragraph((Run("Nævnt i vejledningen "), parts.link(testimony.guide), *plain(f" {told}", SMALL))),))
    if items:
        yield Heading(parts.SECTION, plain("Hænger sammen med"))
        yield Items(tuple(items))
