"""What the page of a case answers first, in four short answers, and which of its fields nobody has filled in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from builder.nouns.derived.entrance import MEMBER, WHOLE, Way, entrance
from builder.nouns.derived.standing import told, told_end
from builder.nouns.language.danish import counted, ended, joined, lowered, sentence
from builder.nouns.language.typography import with_unit
from builder.nouns.model import Case, EntranceCost, ExitEvent, Figure, Gain, GainSide
from builder.nouns.sections import SECTIONS, Section
from builder.nouns.tables import CASE
from builder.nouns.views.cases import Blank, Point, ShortAnswer
from builder.stages.pages.exits import QUESTION as LEAVING

# Every field that may be missing, in the page's order: its key in the front matter, and its word.
_FIELDS = {
    "gevinster": "gevinster", "indgangspris": "indgangspris", "oekonomi": "økonomi", "udtraeden": "vilkår for udtræden",
    "partnere": "hvilke kommuner", "andre_partnere": "andre parter", "modeller": "samarbejdsmodel", "start": "start",
    "slut": "slut", "stoerrelse": "størrelse", "styring": "styring", "betaling": "betaling", "medarbejdere": "medarbejdere",
    "snitflader": "snitflader", "raaderum": "lokalt råderum", "omstilling": "omstilling", "udfordringer": "udfordringer",
    "laering": "læring",
}  # fmt: skip
_ABOUT = {
    "betaling": ("betaling", "organised"), "medarbejdere": ("medarbejdere", "organised"),
    "raaderum": ("raaderum", "preconditions"), "gevinst": ("gevinster", "gains"), "udtraeden": ("udtraeden", "exit"),
}  # fmt: skip
"""The field that is about the same as a question of the vocabulary »spoergsmaal«, and its section; the entrance cost has two."""
_UNKNOWN = "ukendt"
"""The word of the vocabulary »form« for what no source tells."""
_PRICE, _MONEY = "Hvad kostede det at komme i gang?", "Hvad er kendt om penge?"
"""What is asked of money: the price of getting in, or, where nobody tells it, any other."""
_AGAINST, _HARD = "Hvem gik, fortrød eller er imod?", "Hvad har været svært?"
"""What is asked of those who left or speak against; where there are none, what was difficult."""
_LENGTHS = frozenset(("måned", "måneder", "år", "uge", "uger", "dag", "dage"))
"""Units of a length of time."""
_MOST_TERMS, _MOST_EXITS = 2, 2
"""So many terms of leaving, and so many exits, stand at the head of a page; the rest in their section. Our own choice."""
_NAMES = {row.key: row.name for row in CASE.fields}
# Made once: a value that stands on many pages is told once for all their digests.
_BLANKS = tuple((_NAMES[key], Blank(key=key, word=word)) for key, word in _FIELDS.items())
_FORM = Blank(key="form", word="organisationsform")
_IN_KRONER = Blank(key="indgangspris", word="indgangspris i kroner")
_TOLD = tuple((question, _NAMES[key], SECTIONS[place]) for question, (key, place) in _ABOUT.items())


def short_answers(case: Case) -> tuple[ShortAnswer, ...]:
    """What was promised and measured, what it cost to get in, how one gets out, and who left or speaks against, in this order.

    An answer of which nothing is known is left out: `blanks` names it with the rest that is missing.
    """
    against, hard = tuple(_against(case)), tuple(_hard(case))
    # What was difficult is no answer to who left: alone it stands under a question of its own.
    asked = (
        (_AGAINST, "exit" if case.exit and case.exit.events else "learned" if hard else "facts")
        if against
        else (_HARD, "learned")
    )
    found = (
        ("Hvad blev lovet, og hvad blev målt?", "gains", _gains(case)),
        (_PRICE if entrance(case).known else _MONEY, _priced(case), _cost(case)),
        ("Hvordan kommer man ud?", "exit" if case.exit else "answers", _out(case)),
        (*asked, (*against, *_also(against, hard))),
    )
    made = (ShortAnswer(question=word, section=SECTIONS[name], points=tuple(points)) for word, name, points in found)
    return tuple(answer for answer in made if answer.points)


def _priced(case: Case) -> str:
    """The section that tells what it cost to get in: where only the way in is known, as time, that is the timeline."""
    return "timeline" if entrance(case).known and not case.entrance_cost else "money"


def blanks(case: Case) -> tuple[Blank, ...]:
    """The fields that nobody has filled in, in the page's order; an end is only missed in what is over.

    Where the timeline tells how long it took to get in, what is unknown of the entrance cost is what it cost in kroner.
    """
    found = (blank for name, blank in _BLANKS if not getattr(case, name) and (name != "end" or case.over))
    if entrance(case).known:
        found = (_IN_KRONER if blank.key == _IN_KRONER.key else blank for blank in found)
    return (*((_FORM,) if case.form.value.id == _UNKNOWN else ()), *found)


def told_elsewhere(case: Case) -> Mapping[str, Section]:
    """The section that tells something of what a question asks, by the question's id; none for those that no section tells of.

    What it tells need not answer the question, and the case may answer it as well.
    """
    found = {question: section for question, name, section in _TOLD if getattr(case, name)}
    if entrance(case).known:
        found["indgangspris"] = SECTIONS[_priced(case)]
    return found


def _gains(case: Case) -> Iterator[Point]:
    measured = [gain for gain in case.gains if gain.is_measured]
    # The promise that was measured goes before one with a number, and that before the others.
    promises = sorted(case.gains, key=lambda gain: (not gain.is_measured, not (gain.promised and gain.promised.amount)))
    shown = next((gain for gain in promises if gain.promised), None)
    if shown and shown.promised:
        yield _side("Lovet", shown, shown.promised)
    if measured:
        yield from (_side(f"Målt{_apart(gain, shown)}", gain, gain.measured) for gain in measured[:1] if gain.measured)
        return
    reported = [(gain, gain.measured) for gain in case.gains if gain.measured]
    # What came of the promise that is shown goes before what came of another.
    for gain, side in sorted(reported, key=lambda one: one[0] is not shown)[:1]:
        basis = sentence(side.basis.title) if side.basis else "Oplyst"
        yield _side(f"{basis}, ikke målt{_apart(gain, shown)}", gain, side)
    if case.gains and not reported:
        yield Point(word="Målt", text="Ingen måling er kendt.")


def _apart(gain: Gain, promise: Gain | None) -> str:
    """What keeps a reader from holding a result against a promise that it is not the result of."""
    return " (en anden gevinst)" if promise and gain is not promise else ""


def _side(word: str, gain: Gain, side: GainSide) -> Point:
    by = f", målt af {side.measured_by}" if side.measured_by and gain.is_measured else ""
    figure = with_unit(side.amount.text, side.unit) if side.amount else ""
    text = sentence(gain.subject) if figure else side.text
    return Point(word=word, figure=figure, text=text, when=f"{side.year.text}{by}", claims=(side,))


def _cost(case: Case) -> Iterator[Point]:
    known = entrance(case)
    way = tuple(_way(known.way))
    yield from way
    # The way in is a length of time; another beside it would tell the same way twice.
    other = [one for one in known.other if not (way and one.unit.split(" ")[0] in _LENGTHS)]
    ranked = sorted((*known.money, *known.hours, *other), key=_closeness)
    if ranked:
        yield _entry(ranked[0], known.money, known.hours)
    elif case.economy and not known.way.months:
        yield _figure("Andre tal om penge", case.economy[0])


def _entry(cost: EntranceCost, money: tuple[EntranceCost, ...], hours: tuple[EntranceCost, ...]) -> Point:
    """The amount that is nearest to the whole way; of several prices that one member pays, the least and the most.

    Only kroner are called a price; months are the time, and what else it took the effort.
    """
    if cost not in money:
        return _figure("Tid" if cost.unit.split(" ")[0] in _LENGTHS else "Arbejdstid" if cost in hours else "Indsats", cost)
    prices = sorted((one for one in money if one.covers and one.covers.id == MEMBER and one.measure == cost.measure), key=_amount)
    if len(prices) < 2 or cost not in prices:
        return _figure("Indgangspris", cost)
    least, most = _figure("Indgangspris", prices[0]), prices[-1]
    price = with_unit(most.amount.text, most.measure)
    highest = f"Den højeste af {len(prices)} kendte priser er {price}: {lowered(most.subject)}"
    return replace(least, text=f"{least.text}. {highest}", claims=(prices[0], most))


def _amount(cost: EntranceCost) -> Decimal:
    return cost.amount.low or Decimal(0)


def _closeness(cost: EntranceCost) -> int:
    """How near an amount is to the whole way: that, then what one member pays to join, then parts and plans."""
    covers = cost.covers.id if cost.covers else ""
    return (WHOLE, MEMBER).index(covers) if covers in {WHOLE, MEMBER} else 2


def _way(way: Way) -> Iterator[Point]:
    if not (way.months and way.decision and way.until):
        return
    yield Point(word=way.title, figure=way.length, when=way.ends, claims=(way.decision, way.until))


def _figure(word: str, figure: Figure) -> Point:
    # »50.000 kr. pr. kommune (én kommunes pris)« says it twice.
    scope = f" ({figure.scope})" if figure.scope and " pr. " not in f" {figure.measure}" else ""
    return Point(
        word=word, figure=with_unit(figure.amount.text, figure.measure), text=f"{counted(figure.subject, figure.unit)}{scope}",
        when=figure.year.text, claims=(figure,),
    )  # fmt: skip


def _out(case: Case) -> Iterator[Point]:
    terms = case.exit.terms if case.exit else ()
    for term in terms[:_MOST_TERMS]:
        yield Point(word=sentence(term.subject), text=term.text, claims=(term,))
    if not terms:
        answers = (answer for answer in case.answers if answer.question.id == LEAVING and answer.counts)
        yield from (Point(text=answer.text, claims=(answer,)) for answer in answers)
    for event in case.exit.events if case.exit else ():
        if event.settled:
            sum_ = event.settled
            who = event.municipality.name if event.municipality else ""
            figure = with_unit(sum_.amount.text, sum_.unit)
            yield Point(word=sum_.kind.title, figure=figure, text=who, when=sum_.year.text, claims=(sum_,))
            return


def _against(case: Case) -> Iterator[Point]:
    events = case.exit.events if case.exit else ()
    # What ran and ended as the lamp above says was left by nobody, unless somebody tells of one.
    if case.over and (events or not case.status.value.begun):
        yield _end(case)
    left = tuple(_left(events))
    yield from left[:_MOST_EXITS]
    gone = [partner for partner in case.partners if partner.until]
    if gone and not events and not case.over:
        names = joined([partner.member.name for partner in gone])
        yield Point(word="Ikke med længere", text=names, claims=tuple(gone[:1]))
    disputes = [dispute for event in events for dispute in event.disputes]
    yield from (Point(word="Strid", text=one.text, claims=(one,)) for one in disputes[:1])


def _end(case: Case) -> Point:
    """When it was over, when that is known; else how old the word of it is."""
    if case.end is None:
        return Point(word=case.status.value.title, text=ended(sentence(told(case.status))), claims=(case.status,))
    return Point(word=case.status.value.title, text=ended(sentence(told_end(case.end))), claims=(case.end,))


def _hard(case: Case) -> Iterator[Point]:
    yield from (Point(text=one.text, claims=(one,)) for one in case.challenges[:1])


def _also(against: tuple[Point, ...], hard: tuple[Point, ...]) -> Iterator[Point]:
    """What was difficult, named as such beside those who left, unless they say enough."""
    if not against:
        yield from hard
    elif len(against) < _MOST_EXITS:
        yield from (replace(one, word="Udfordring") for one in hard)


def _left(events: Iterable[ExitEvent]) -> Iterator[Point]:
    """A point for each exit; those who left in the same way and time, of whom the same is said, stand together."""
    told: dict[tuple[str, str, str], list[ExitEvent]] = {}
    for event in events:
        outcome = event.outcome.title if event.outcome else "Udtræden"
        told.setdefault((outcome, event.text, lowered(event.when)), []).append(event)
    for (outcome, text, when), alike in told.items():
        who = joined([event.municipality.name for event in alike if event.municipality])
        yield Point(word=outcome, text=text, when=f"{who}, {when}" if who else when, claims=tuple(alike))
