"""A page without errors in; warnings out about values that can be read and are hardly what their field asks for.

The texts are judged by the rows of `nouns/lint/doubts`, an amount by itself by `amounts`; here stand figures, gains, and what
only the whole case can tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal

from builder.nouns.checked import FieldPath
from builder.nouns.derived.freshness import ALL
from builder.nouns.fields import Months, Text, Url
from builder.nouns.language import phrases
from builder.nouns.language.dates import When
from builder.nouns.lint import doubts
from builder.nouns.lint.addresses import INITIALS
from builder.nouns.lint.doubts import DOUBTS
from builder.nouns.lint.privacy import person_in
from builder.nouns.model import Case, Content, Figure, Initiative, Survey
from builder.nouns.model.claims import Cited
from builder.nouns.model.reports import StatusReport
from builder.nouns.problem import Problem
from builder.nouns.registers.registers import Allowed
from builder.nouns.tables import TABLES
from builder.nouns.tables.figures import figures_of
from builder.nouns.walk import Leaf
from builder.stages.validate.against_text import WHICH, against_text
from builder.stages.validate.agree import PartialFrontMatter
from builder.stages.validate.amounts import FIRST_YEAR, Doubt, bottom, of_amount, told_otherwise, top
from builder.stages.validate.people import people
from builder.stages.validate.repeats import COPIED
from builder.stages.validate.sums import Found, sums

_MOST_MONTHS = 60
"""A page that nobody reads for longer than so many months is hardly one that is looked after. Our own choice."""
_PLANNED = 5
"""How many years ahead a budget may be."""
_AHEAD = "ligger i fremtiden"
_HALF_YEAR = "halvår"
_MEASURED = "maalt"
_SIZE, _FIGURES = "stoerrelse", "noegletal"
"""Of a case, what it counts of itself; of another page, whatever it counts: only a case has a place for what is promised."""


def doubtful(values: Sequence[Leaf], content: Content, head: PartialFrontMatter, registers: Allowed) -> Iterator[Problem]:
    """Every doubt about one page with those `values`; `head` knows where they stand, `registers` the municipalities."""
    found = [*_texts(values, content)]
    if isinstance(content, Case):
        found += _of_case(content, head, registers)
        yield from _gains(content, head)
    elif isinstance(content, Initiative):
        found += [*_figures(_FIGURES, content.figures, head, _PLANNED), *_of_initiative(content, head)]
    elif isinstance(content, Survey):
        found += [*_figures(_FIGURES, content.figures, head, 0), *_of_survey(content, head)]
    if isinstance(content, Case | Initiative | Survey):
        found += against_text(content)
    for value, why, hint, path in found:
        yield Problem(code="felt-tvivl", span=head.place(*path), words={"value": value, "why": why}, hint=hint)


def _texts(values: Sequence[Leaf], content: Content) -> Iterator[Found]:
    for path, kind, value in values:
        if isinstance(kind, Text):
            field = ".".join(key for key in path if isinstance(key, str))
            if value in _HELP:
                yield _short(value), phrases.AS_HELP, "Skriv det, der skal stå på siden.", path
                continue
            for doubt in _BY_FIELD.get(field, ()):
                if doubt.pattern.search(value):
                    yield _short(value), doubt.why, doubt.instead, path
                    break
        elif isinstance(kind, Url) and _EXAMPLE.match(value):
            yield value, "er et eksempel på en adresse", "Skriv kildens egen adresse, eller slet linjen.", path
        elif isinstance(kind, Url) and value.endswith((".", ",", ";")) and not INITIALS.search(value):
            yield value, f"slutter med »{value[-1]}«", "Prøv adressen i en browser. Hører tegnet ikke til, så slet det.", path
        elif isinstance(kind, Months) and value > _MOST_MONTHS:
            yield f"{value} måneder", "er længere, end nogen side holder", "Skriv fx 12 måneder eller 2 år.", path
    if content.summary == content.title:
        yield content.summary, "er det samme som titlen", "Skriv to sætninger, der siger, hvad der er særligt.", ("resume",)


def _short(text: str) -> str:
    """A text as a message names it: of a long one its end, where it was cut."""
    return text if len(text) <= _NAMED else f"… {text[-_NAMED:].split(' ', 1)[-1]}"


_EXAMPLE = re.compile(r"https?://(?:[^/?#]*\.)?(?:example\.(?:com|org|net)|eksempel\.dk)(?:[/:?#]|$)", re.IGNORECASE)
"""How an address begins that stands for any address."""
_HELP = frozenset(row.help for record in TABLES.values() for row in record.fields)
"""What the form says of fields, which somebody copied into one."""
_NAMED = 60
"""So many characters of a text a message names."""
_BY_FIELD = {
    field: [doubt for doubt in DOUBTS if field in doubt.fields] for field in {one for each in DOUBTS for one in each.fields}
}


def _of_case(case: Case, head: PartialFrontMatter, registers: Allowed) -> Iterator[Found]:
    yield from people(case, registers)
    for key, figures in figures_of(case):
        yield from _figures(key, figures, head, 0 if key == _SIZE else _PLANNED)
    yield from _sides(case)
    yield from _reports(case)
    yield from sums(case)
    yield from _exits(case)


def _exits(case: Case) -> Iterator[Found]:
    """An exit whose day was only planned, with no such day: its own would be told as one that came."""
    for n, event in enumerate(case.exit.events if case.exit else ()):
        if event.expected and event.out is None:
            why = "siger, at dagen i »ude« kun var planen, men »ude« er tomt"
            yield "ja", why, "Skriv den planlagte dag i »ude«, eller slet feltet.", ("udtraeden", "sket", n, "forventet")


def _figures(key: str, figures: Iterable[Figure], head: PartialFrontMatter, ahead: int) -> Iterator[Found]:
    """What is doubted of the figures under that `key`, which may be of so many years `ahead`."""
    for n, figure in enumerate(figures):
        yield from ((*found, (key, n, "tal")) for found in _figure(figure, key))
        if not head.today.has_come(date(figure.year.last.year - ahead, 1, 1)):
            hint = phrases.MEND_THE_YEAR if key == _FIGURES else f"{phrases.MEND_THE_YEAR} Et løfte hører til under »gevinster«."
            yield figure.year.text, _AHEAD, hint, (key, n, "aar")
        titled = doubts.OF_YEAR.fullmatch(figure.subject)
        if titled and not figure.year.first.year <= int(titled[1]) <= figure.year.last.year:
            yield figure.year.text, f"er et andet år end det under »emne« ({titled[1]})", WHICH, (key, n, "aar")


def _of_survey(page: Survey, head: PartialFrontMatter) -> Iterator[Found]:
    """What is doubted of the year of a survey."""
    yield from _far("aar", page.year, head, 0)
    titled = [int(year) for year in _TITLED.findall(page.title)]
    if titled and not set(titled) & {*range(page.year.first.year, page.year.last.year + 1)}:
        yield page.year.text, phrases.OTHER_TITLE.format(year=titled[0]), phrases.MEND_WRONG, ("aar",)


def _of_initiative(page: Initiative, head: PartialFrontMatter) -> Iterator[Found]:
    """What is doubted of when an initiative was, and of who stood for it."""
    if page.since:
        far = [*_far("fra", page.since, head, _PLANNED)]
        yield from far
        if not far and page.since.last.year - page.since.first.year > _BEGINNING:
            hint = f"Skriv »fra: {page.since.first.year}« og »til: {page.since.last.year}«."
            yield page.since.text, "er et helt forløb og ikke en begyndelse", hint, ("fra",)
    if page.until:
        yield from _far("til", page.until, head, _PLANNED_END)
    if name := person_in(page.owner):
        yield name, "ligner en persons navn", "Skriv den myndighed, forening eller virksomhed, der står for det.", ("ansvarlig",)


def _far(key: str, when: When, head: PartialFrontMatter, ahead: int) -> Iterator[Found]:
    """A date under that `key` that lies far back, or more than so many years `ahead`."""
    if when.last.year < FIRST_YEAR:
        yield when.text, "ligger meget langt tilbage", phrases.MEND_THE_YEAR, (key,)
    elif not head.today.has_come(date(when.first.year - ahead, 1, 1)):
        yield when.text, "ligger langt ude i fremtiden" if ahead else _AHEAD, phrases.MEND_THE_YEAR, (key,)


_PLANNED_END, _BEGINNING = 15, 2
"""How many years ahead an initiative may end, and how many years its beginning may take; our own choice."""
_TITLED = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def _sides(case: Case) -> Iterator[Found]:
    for n, gain in enumerate(case.gains):
        promise = gain.promised.text if gain.promised else ""
        if (found := doubts.ACHIEVED.search(promise)) and not doubts.HOPED.search(promise):
            hint = "Det, der er opnået, hører til under »maalt«."
            yield found[0], "siger, at gevinsten er der allerede", hint, ("gevinster", n, "lovet", "tekst")
            continue
        sides = [side.text.casefold() for side in (gain.promised, gain.measured) if side]
        if gain.measured and len(sides) > 1 and sides[0] == sides[1] and len(sides[0]) >= COPIED:
            hint = "Skriv, hvad der kom ud af det. Ved ingen det, så slet »maalt«, og skriv det under »ukendt«."
            yield gain.measured.text, phrases.SAME_AS.format(field="lovet"), hint, ("gevinster", n, _MEASURED, "tekst")
        for key, side in (("lovet", gain.promised), (_MEASURED, gain.measured)):
            if side and side.amount:
                yield from ((*found, ("gevinster", n, key, "tal")) for found in of_amount(side.amount, side.unit, ""))
                yield from ((*found, ("gevinster", n, key, "tal")) for found in told_otherwise(side, side.amount))


def _reports(case: Case) -> Iterator[Found]:
    for n, report in enumerate(case.status_reports):
        place: FieldPath = ("statusrapporter", n)
        half, planned, now = report.half_year, report.cost_planned, report.cost_now
        if half.precision != _HALF_YEAR:
            yield half.text, "er ikke et halvår", "Skriv fx 1. halvår 2018.", (*place, "halvaar")
        if not any(getattr(report, name) for name in _REPORTED):
            hint = "Skriv, hvordan udgift, tid eller gevinster stod, eller slet rapporten."
            yield half.text, "siger ikke, hvordan det stod til", hint, (*place, "halvaar")
        sums = {"udgift_plan": planned, "udgift_nu": now, "udgift_mio": report.cost_millions}
        large = [(key, one) for key, one in sums.items() if one and top(one) >= _MOST_OF_ONE]
        for key, one in large:
            yield one.text, "er for meget, når feltet er i mio. kr.", _IN_MILLIONS, (*place, key)
        if planned and now and not large and top(now) >= _OTHER_UNIT * max(top(planned), Decimal(1)):
            yield now.text, f"er mange gange planen på {planned.text}", _IN_MILLIONS, (*place, "udgift_nu")
        if report.delay_months and top(report.delay_months) > _MOST_DELAY:
            hint = "Skriv forsinkelsen i måneder: 60 dage er 2."
            yield report.delay_months.text, "er over ti år, når feltet er i måneder", hint, (*place, "forsinkelse_mdr")


_REPORTED = tuple(one.name for one in fields(StatusReport) if one.name not in {*(one.name for one in fields(Cited)), "half_year"})
_MOST_OF_ONE = Decimal(100_000)
_OTHER_UNIT, _MOST_DELAY = 100, 120
"""How many times its plan no cost has become, so that one of them is in another unit; months that nothing was late."""
_IN_MILLIONS = "Skriv beløbet i mio. kr.: 12.000.000 kr. er 12."


def _figure(figure: Figure, key: str) -> Iterator[Doubt]:
    amount, unit = figure.amount, figure.unit.lower()
    if key == _SIZE and bottom(amount) < 0:
        yield amount.text, "er mindre end nul", "Ret tallet. En ændring eller et beløb hører til under »oekonomi«."
    elif unit.split()[:1] == ["kommuner"] and top(amount) > ALL:
        yield amount.text, f"er flere kommuner, end landet har ({ALL})", "Ret tallet eller enheden."
    else:
        yield from of_amount(amount, unit, figure.subject)


def _gains(case: Case, head: PartialFrontMatter) -> Iterator[Problem]:
    """Gains that are said to be there, by words that promise them, and measurements that nobody has made."""
    for n, gain in enumerate(case.gains):
        if not (side := gain.measured):
            continue
        found = [
            ("teksten siger, at gevinsten er ventet", "tekst", doubts.PROMISING.search(side.text)),
            ("teksten siger, at ingen har set efter", "tekst", doubts.UNMEASURED.search(side.text)),
            (
                "ingen står som den, der målte", "grundlag",
                gain.is_measured and (not side.measured_by or doubts.NOBODY.match(side.measured_by)),
            ),
        ]  # fmt: skip
        for said, key, is_so in found:
            if is_so:
                hint = phrases.WHO_MEASURED if key == "grundlag" else ""
                yield Problem(
                    code="gevinst-tvivl", span=head.place("gevinster", n, _MEASURED, key), words={"said": said}, hint=hint
                )
                break
