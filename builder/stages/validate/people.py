"""A case without errors in; doubts out about who takes part: said twice, by a name where a role belongs, or counted otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.nouns.checked import FieldPath
from builder.nouns.language import phrases
from builder.nouns.language.danish import slug
from builder.nouns.language.dates import When
from builder.nouns.lint.privacy import person_in
from builder.nouns.model import Case
from builder.nouns.registers.registers import Allowed
from builder.stages.validate.sums import Found
from builder.stages.validate.times import before


def people(case: Case, registers: Allowed) -> Iterator[Found]:
    """Every doubt about those who take part in the `case`; `registers` know the municipalities."""
    names = {one.name for one in case.members}
    for n, other in enumerate(case.other_partners):
        found = registers.municipality(other)
        if found and found.name in names:
            yield other, "står allerede under »partnere«", "Slet den her.", ("andre_partnere", n)
        elif slug(other) == slug(case.title):
            yield other, "er casens eget navn", "Her står dem, der er med i samarbejdet. Slet det.", ("andre_partnere", n)
    yield from _twice(case)
    yield from _roles(case)
    for n, said in enumerate(case.confirmations):
        if said.municipality.name not in names:
            hint = "Kun en partner kan bekræfte. Skriv kommunen under »partnere«, eller slet bekræftelsen."
            yield said.municipality.name, "er ikke partner i casen", hint, ("bekraeftelser", n, "kommune")
    yield from _counted(case)
    yield from _summarised(case)
    yield from _all_gone(case)


def _twice(case: Case) -> Iterator[Found]:
    """An organisation by its name and with what it is: »KOMBIT« and »KOMBIT A/S«; of two in brackets each says more."""
    met: dict[str, str] = {}
    for n, other in enumerate(case.other_partners):
        bare = _KIND.sub("", other)
        same = met.setdefault(slug(bare), other)
        if slug(same) != slug(other) and slug(bare) in {slug(same), slug(other)}:
            yield other, f"står allerede som »{same}«", phrases.DELETE_ONE, ("andre_partnere", n)


def _roles(case: Case) -> Iterator[Found]:
    """Somebody's name or mailbox where what they do belongs."""
    told: list[tuple[str, FieldPath]] = [(one.role, ("partnere", n, "rolle")) for n, one in enumerate(case.partners)]
    told += [(one.role, ("bekraeftelser", n, "rolle")) for n, one in enumerate(case.confirmations)]
    told += [
        (one.measured.measured_by, ("gevinster", n, "maalt", "maalt_af")) for n, one in enumerate(case.gains) if one.measured
    ]
    for text, path in told:
        if (name := person_in(text)) and not _COMPANY.search(text):
            yield name, "ligner en person", "Skriv funktionen i stedet, fx digitaliseringschef.", path


def _counted(case: Case) -> Iterator[Found]:
    """A number of municipalities that is lower than those who are named were in that time."""
    if case.headcount and (most := case.headcount.amount.high) is not None:
        there = _there(case, case.headcount.year)
        if most < there:
            hint = "Tallet er alle, der var med det år. Ret det, eller skriv »fra« og »til« ved dem, der kom eller gik."
            yield case.headcount.amount.text, f"er færre end de {there} under »partnere«", hint, ("antal_kommuner", "tal")


def _summarised(case: Case) -> Iterator[Found]:
    """More municipalities in the summary's first words than are named, where no number says that there are others."""
    named = len({one.code for each in case.partners for one in each.municipalities})
    if named < _SEVERAL or case.headcount:
        return
    for key, text in (("resume", case.summary), ("titel", case.title)):
        found = _OPENING.match(text)
        if found and _number(found[1]) > named and not _tells_of_fewer(f"{text[found.end() :]} {case.summary}", named):
            hint = "Nævn dem alle, eller skriv tallet under »antal_kommuner«."
            yield found[0], f"er flere end de {named} under »partnere«", hint, (key,)
            return


def _number(said: str) -> int:
    """The number that a word or digits stand for."""
    return int(said) if said.isdecimal() else _COUNTS[said.lower()]


def _all_gone(case: Case) -> Iterator[Found]:
    """A cooperation in operation that every municipality has left, when none is there without a name."""
    status = case.status
    if not status.value.begun or status.value.over or case.headcount or len(case.partners) < _SEVERAL:
        return
    if all(one.until and before(one.until, status.date) for one in case.partners):
        hint = "Ret status, eller slet »til« ved dem, der stadig er med."
        yield status.value.title.lower(), "passer ikke til, at alle kommuner er gået ud", hint, ("status", "vaerdi")


def _tells_of_fewer(text: str, named: int) -> bool:
    """Whether the rest of a summary says that not all went along, or how many did: those who are `named`."""
    return _FEWER.search(text) is not None or any(_COUNTS[one.lower()] == named for one in _COUNT.findall(text))


def _there(case: Case, when: When) -> int:
    """How many municipalities were in all of that time, as far as one knows."""
    return len(
        {
            one.code
            for each in case.partners
            if not (each.since and each.since.last > when.first) and not (each.until and each.until.first < when.last)
            for one in each.municipalities
        }
    )


_SEVERAL = 2
"""Municipalities from which on a list may be meant to be whole."""
_FORMS = r"A/S|I/S|ApS|P/S|K/S"
"""What stands behind the name of a company."""
_COMPANY = re.compile(
    rf"\b(?:{_FORMS}|Fond(?:en)?|Institut(?:tet|et)?|Consult(?:ing)?|Revision|Rådgivning|Advokat\w*|Partnere?"
    r"|Group|Gruppen|Holding|Management|Legat(?:et)?)(?!\w)| & "
)
"""What stands in the name of a company or a foundation, which may be somebody's."""
_KIND = re.compile(rf"(?: (?:{_FORMS}|[fF]\.?[mM]\.?[bB]\.?[aA]\.?|[aA]\.?[mM]\.?[bB]\.?[aA]\.?)| \([^()]*\))$")
"""What stands behind the name of an organisation and is no part of it."""
_WORDS = ("to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
_COUNTS = {word: number for number, word in enumerate(_WORDS, start=2)}
_COUNT = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
_FEWER = re.compile(
    r"\b(?:men kun|heraf|hvoraf|én|den ene|den tredje|trak|trækker|sprang|springer|forlod|meldte|gik ud|gik fra|faldt fra"
    r"|trådte ud|sagde nej|stemte nej|blev spurgt|overvejede|forhandlede|undersøgte)\b",
    re.IGNORECASE,
)
"""How a summary tells that some did not go along."""
_OPENING = re.compile(rf"(?:De )?({'|'.join(_WORDS)}|[1-9][0-9]?) (?!andre )(?:[a-zæøå]+e )?kommuner\b", re.IGNORECASE)
"""How a summary begins that counts those who take part: »Fem vestjyske kommuner«."""
