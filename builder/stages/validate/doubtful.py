"""A page without errors in; warnings out about values that can be read and are hardly what their field asks for.

The texts are judged by the rows of `nouns/lint/doubts`; here stand amounts, gains, and what only the whole case can tell.
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
from builder.nouns.language.amounts import Amount
from builder.nouns.language.danish import thousands
from builder.nouns.language.dates import When
from builder.nouns.lint import doubts
from builder.nouns.lint.doubts import DOUBTS
from builder.nouns.lint.privacy import person_in
from builder.nouns.model import Case, Content, Figure, GainSide, Initiative, Survey
from builder.nouns.model.claims import Cited
from builder.nouns.model.reports import StatusReport
from builder.nouns.problem import Problem
from builder.nouns.registers.registers import Allowed
from builder.nouns.tables import TABLES
from builder.nouns.tables.figures import figures_of
from builder.nouns.walk import Leaf
from builder.stages.validate.against_text import WHICH, against_text, digits_of
from builder.stages.validate.agree import PartialFrontMatter
from builder.stages.validate.people import people
from builder.stages.validate.repeats import COPIED
from builder.stages.validate.sums import Found, sums

_MOST_MONTHS = 60
"""A page that nobody reads for longer than so many months is hardly one that is looked after. Our own choice."""
_MOST = (("mia.", Decimal(1_000)), ("mio.", Decimal(100_000)))
"""Sums that no cooperation has had, by their unit: Denmark's own budget is some 1.500 mia. kr."""
_FIRST_YEAR, _LAST_YEAR = 1950, 2050
_PLANNED = 5
"""How many years ahead a budget may be."""
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
        elif isinstance(kind, Url) and value.endswith((".", ",", ";")) and not _INITIALS.search(value):
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
_INITIALS = re.compile(r"(?<!\w)(?:\w\.){2,}$")
"""An abbreviation at the end of an address: /wiki/A.m.b.a."""
_HELP = frozenset(row.help for record in TABLES.values() for row in record.fields)
_NAMED = 60
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
    for n, event in enumerate(case.exit.events if case.exit else ()):
        if event.expected and event.out is None:  # else its own day would be told as one that came
            why, hint = (
                "siger, at dagen i »ude« kun var planen, men »ude« er tomt",
                "Skriv den planlagte dag i »ude«, eller slet feltet.",
            )
            yield "ja", why, hint, ("udtraeden", "sket", n, "forventet")


def _figures(key: str, figures: Iterable[Figure], head: PartialFrontMatter, ahead: int) -> Iterator[Found]:
    """What is doubted of the figures under that `key`, which may be of so many years `ahead`."""
    for n, figure in enumerate(figures):
        yield from ((*found, (key, n, "tal")) for found in _figure(figure, key))
        if not head.today.has_come(date(figure.year.last.year - ahead, 1, 1)):
            hint = "Ret årstallet. Et løfte hører til under »gevinster«." if key != _FIGURES else "Ret årstallet."
            yield figure.year.text, "ligger i fremtiden", hint, (key, n, "aar")
        titled = doubts.OF_YEAR.fullmatch(figure.subject)
        if titled and not figure.year.first.year <= int(titled[1]) <= figure.year.last.year:
            yield figure.year.text, f"er et andet år end det under »emne« ({titled[1]})", WHICH, (key, n, "aar")


def _of_survey(page: Survey, head: PartialFrontMatter) -> Iterator[Found]:
    """What is doubted of the year of a survey."""
    yield from _far("aar", page.year, head, 0)
    titled = [int(year) for year in _TITLED.findall(page.title)]
    if titled and not set(titled) & {*range(page.year.first.year, page.year.last.year + 1)}:
        yield page.year.text, f"er et andet år end titlens ({titled[0]})", "Ret det af dem, der er forkert.", ("aar",)


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
    if when.last.year < _FIRST_YEAR:
        yield when.text, "ligger meget langt tilbage", "Ret årstallet.", (key,)
    elif not head.today.has_come(date(when.first.year - ahead, 1, 1)):
        yield when.text, "ligger langt ude i fremtiden" if ahead else "ligger i fremtiden", "Ret årstallet.", (key,)


_PLANNED_END, _BEGINNING = 15, 2
_TITLED = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def _sides(case: Case) -> Iterator[Found]:
    for n, gain in enumerate(case.gains):
        sides = [side.text.casefold() for side in (gain.promised, gain.measured) if side]
        if gain.measured and len(sides) > 1 and sides[0] == sides[1] and len(sides[0]) >= COPIED:
            hint = "Skriv, hvad der kom ud af det. Ved ingen det, så slet »maalt«, og skriv det under »ukendt«."
            yield gain.measured.text, phrases.SAME_AS.format(field="lovet"), hint, ("gevinster", n, _MEASURED, "tekst")
        for key, side in (("lovet", gain.promised), (_MEASURED, gain.measured)):
            if side and side.amount:
                yield from ((*found, ("gevinster", n, key, "tal")) for found in _sum(side.amount, side.unit, ""))
                yield from ((*found, ("gevinster", n, key, "tal")) for found in _told_otherwise(side, side.amount))


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
        large = [(key, one) for key, one in sums.items() if one and _top(one) >= _MOST_OF_ONE]
        for key, one in large:
            yield one.text, "er for meget, når feltet er i mio. kr.", _IN_MILLIONS, (*place, key)
        if planned and now and not large and _top(now) >= _OTHER_UNIT * max(_top(planned), Decimal(1)):
            yield now.text, f"er mange gange planen på {planned.text}", _IN_MILLIONS, (*place, "udgift_nu")
        if report.delay_months and _top(report.delay_months) > _MOST_DELAY:
            hint = "Skriv forsinkelsen i måneder: 60 dage er 2."
            yield report.delay_months.text, "er over ti år, når feltet er i måneder", hint, (*place, "forsinkelse_mdr")


_REPORTED = tuple(one.name for one in fields(StatusReport) if one.name not in {*(one.name for one in fields(Cited)), "half_year"})
_MOST_OF_ONE = Decimal(100_000)
_OTHER_UNIT, _MOST_DELAY = 100, 120
"""How many times its plan no cost has become, so that one of them is in another unit; months that nothing was late."""
_IN_MILLIONS = "Skriv beløbet i mio. kr.: 12.000.000 kr. er 12."


def _figure(figure: Figure, key: str) -> Iterator[tuple[str, str, str]]:
    amount, unit = figure.amount, figure.unit.lower()
    if key == _SIZE and _bottom(amount) < 0:
        yield amount.text, "er mindre end nul", "Ret tallet. En ændring eller et beløb hører til under »oekonomi«."
    elif unit.split()[:1] == ["kommuner"] and _top(amount) > ALL:
        yield amount.text, f"er flere kommuner, end landet har ({ALL})", "Ret tallet eller enheden."
    else:
        yield from _sum(amount, unit, figure.subject)


def _sum(amount: Amount, unit: str, subject: str) -> Iterator[tuple[str, str, str]]:
    digits = amount.text.removeprefix("−").rsplit(" ", 1)[-1]
    most = next((limit for word, limit in _MOST if unit.startswith(word)), None)
    if most is not None and _top(amount) >= most:
        yield amount.text, f"er for meget, når enheden er »{unit}«", "Skriv tallet i den enhed: 12.000.000 kr. er 12 mio. kr."
    elif short := _short_span(amount):
        yield amount.text, f"er et spænd fra {amount.text.partition('-')[0]}", phrases.did_you_mean([short])
    elif _is_share(unit, subject) and _top(amount) > 100:
        yield amount.text, "er mere end det hele", "En andel er højst 100 pct. Ret tallet eller enheden."
    elif digits.isdecimal() and len(digits) > 1 and digits[0] == "0":
        yield amount.text, "begynder med 0", phrases.did_you_mean([amount.text.replace(digits, digits.lstrip("0") or "0")])
    elif digits.isdecimal() and len(digits) == 4 and _FIRST_YEAR <= int(digits) <= _LAST_YEAR:
        why = "ligner et årstal"
        yield amount.text, why, f"Årstallet hører til under »aar«. Er det et antal, så skriv {thousands(int(digits))}."
    elif digits.isdecimal() and len(digits) > 4:
        yield amount.text, "er svært at læse", phrases.did_you_mean([thousands(int(digits))])


def _short_span(amount: Amount) -> str:
    """The span that is meant by »100-200.000«, of whose lower bound the noughts are left out; empty for any other amount."""
    found = _SHORT_SPAN.search(amount.text)
    if not found or int(found[1]) >= int(found[2]):
        return ""
    return f"{amount.text[: found.start()]}{found[1]}{found[3]}-{found[2]}{found[3]}"


_SHORT_SPAN = re.compile(r"(?<![0-9.,])([0-9]{1,3})-([0-9]{1,3})((?:\.000)+)$")


def _is_share(unit: str, subject: str) -> bool:
    is_percent = unit.startswith(("pct", "%", "procent"))
    return is_percent and (" af " in f"{unit} " or subject.lower().startswith(("andel", "del af")))


def _top(amount: Amount) -> Decimal:
    return amount.high if amount.high is not None else amount.low or Decimal()


def _bottom(amount: Amount) -> Decimal:
    return amount.low if amount.low is not None else amount.high or Decimal()


def _told_otherwise(side: GainSide, amount: Amount) -> Iterator[tuple[str, str, str]]:
    """A number whose digits its own sentence has in another order, or with more or fewer noughts."""
    ours = digits_of(amount.text)
    found = list(doubts.NUMBERS.finditer(side.text))
    others = [(match[0], digits_of(match[0])) for match in found]
    if any(digits == ours for _, digits in others):
        return
    alone = len(found) == 1 and amount.low == amount.high and bool(side.unit)
    if alone and side.text[found[0].end() :].lower().startswith(f" {side.unit.lower()}"):
        yield amount.text, f"er et andet tal end »{found[0][0]}« i teksten", WHICH
        return
    if any(digits in ours for _, digits in others):
        return
    for number, digits in others:
        same = sorted(digits) == sorted(ours) or digits.rstrip("0") == ours.rstrip("0")
        if same and (len(ours.rstrip("0")) > 1 or min(len(digits), len(ours)) > _ROUND):
            yield amount.text, f"er et andet tal end »{number}« i teksten", WHICH
            return


_ROUND = 2
"""Digits of a number that is all noughts but one, up to which two of them may well be of different things."""


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
