"""What a made-up case tells in its front matter, as often and as much as a case of our own content does."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from bench.words import sentence, some

SOURCES = 5
"""Sources of a case at most."""
KIN = 8
"""Cases that may be related to each other, by number: the trees of a large catalogue are many, not large."""
PER_INITIATIVE = 20
"""Cases to an initiative, about; ours are fewer, but few initiatives reach over a whole country."""
_QUESTIONS = (
    *("mandat", "opgaver", "betaling", "indgangspris", "investeringer", "medarbejdere", "serviceniveau", "raaderum"),
    *("sikkerhed", "data", "gevinst", "udtraeden"),
)
_STATEMENTS = (
    *(("styring", 0.9, 1.6), ("betaling", 0.5, 1.4), ("medarbejdere", 0.25, 1.2), ("snitflader", 0.2, 1.1)),
    *(("raaderum", 0.2, 1.1), ("omstilling", 0.15, 1.2), ("udfordringer", 0.9, 2.1), ("laering", 0.95, 2.1)),
)
"""A field of sentences, the share of our cases that have it and how many sentences they have; so below."""
_GAINS, _BASES = ("økonomi", "kvalitet", "tid", "driftssikkerhed"), ("grundlag: målt, maalt_af: Foreningen", "grundlag: omtalt")
_TERMS = ("varsel", "formue", "medarbejdere", "gæld")
_OUTCOMES = ("gik", "gik", "foer-start", "blev", "vil-ud")
_SUMS = ("krav", "forlig", "opgørelse", "overslag")
_LIGHTS = ("grøn", "gul", "rød")
_RELATIONS = ("udspringer-af", "del-af", "beslægtet", "beslægtet")


def told(chance: random.Random, index: int, number: int, year: int, partners: Sequence[str]) -> Iterator[str]:
    """Lines of the fields of the case `index` of `number`, which began in `year` with these `partners`; in no file twice."""
    yield from _list("andre_partnere", (f"{sentence(chance, 3)} A/S" for _ in some(chance, 0.6, 2)))
    for key, share, mean in _STATEMENTS:
        yield from _list(key, (f"{{tekst: {sentence(chance)}, {_cited(chance)}}}" for _ in some(chance, share, mean)))
    yield from _list("stoerrelse", (_figure(chance, "ansatte", year) for _ in some(chance, 0.8, 2.4)))
    yield from _list("indgangspris", (_price(chance, year) for _ in some(chance, 0.45, 1.7)))
    asked = chance.sample(_QUESTIONS, len(some(chance, 0.97, 3.5)))
    yield from _list("svar", (f"{{spoergsmaal: {one}, svar: {sentence(chance, 14)}, {_cited(chance)}}}" for one in asked))
    yield from _leaving(chance, year, partners)
    yield from _list("statusrapporter", (_report(chance, year, half) for half in some(chance, 0.05, 2)))
    yield from _related(chance, index)
    # A few programmes reach the whole country, most of them few cases.
    programmes = {f"initiativ-{int(initiatives(number) * chance.random() ** 2):04}" for _ in some(chance, 0.4, 1.4)}
    yield from [f"initiativer: [{', '.join(sorted(programmes))}]"] if programmes else []


def gains(chance: random.Random, year: int) -> Iterator[str]:
    """Lines of the gains: most cases promise one, and of some it is told what came of it."""
    rows = some(chance, 0.66, 1.7)
    yield from ["gevinster:"] if rows else []
    for _ in rows:
        sum_ = f"tal: {chance.randint(1, 9)}, enhed: mio. kr."
        yield f"  - hvad: {sentence(chance)}"
        yield f"    art: {chance.choice(_GAINS)}"
        yield f"    lovet: {{tekst: {sentence(chance)}, {sum_}, aar: {year}, {_cited(chance)}}}"
        if chance.random() < 0.4:
            basis = chance.choice(_BASES)
            yield f"    maalt: {{tekst: {sentence(chance)}, aar: {year + 1}, {basis}, {_cited(chance)}}}"


def timeline(chance: random.Random, year: int, *, dropped: bool) -> Iterator[str]:
    """Lines of what happened in three years; of some it is told which was the decision, and which the start or the end."""
    marks = ("beslutning", "", "opgivet" if dropped else "drift") if chance.random() < 0.15 else ("", "", "")
    yield "tidslinje:"
    for step, mark in enumerate(marks):
        milestone = f", milepael: {mark}" if mark else ""
        yield f"  - {{dato: {year + step}, tekst: {sentence(chance)} {step}{milestone}, kilder: [k{step % 2 + 1}]}}"


def sources(index: int, year: int, text: str) -> Iterator[str]:
    """Lines of the sources of the case `index` that its `text` cites: one that nobody cites is a warning."""
    yield "kilder:"
    for one in range(1, SOURCES + 1):
        if f"k{one}]" in text:
            yield f"  - {{id: k{one}, titel: Kilde {one}, udgiver: Udgiver, dato: {year}, url: https://example.dk/{index}/{one}}}"


def initiatives(number: int) -> int:
    """How many initiatives that many cases have between them."""
    return max(1, number // PER_INITIATIVE)


def _list(key: str, rows: Iterator[str]) -> Iterator[str]:
    found = list(rows)
    yield from [f"{key}:", *(f"  - {row}" for row in found)] if found else []


def _cited(chance: random.Random) -> str:
    return f"kilder: [k{chance.randint(1, SOURCES)}]"


def _figure(chance: random.Random, unit: str, year: int) -> str:
    number = chance.randint(2, 400)
    return f"emne: {sentence(chance, 3)}\n    tal: {number}\n    enhed: {unit}\n    aar: {year}\n    {_cited(chance)}"


def _price(chance: random.Random, year: int) -> str:
    unit, covers = chance.choice((("mio. kr.", "hele"), ("mio. kr.", "del"), ("måneder", ""), ("timer", "")))
    return _figure(chance, unit, year) + (f"\n    daekker: {covers}" if covers else "")


def _leaving(chance: random.Random, year: int, partners: Sequence[str]) -> Iterator[str]:
    """Every fifth case has terms for leaving, and about half of those somebody who left or tried."""
    terms = [f"{{emne: {_TERMS[n]}, tekst: {sentence(chance, 12)}, {_cited(chance)}}}" for n in some(chance, 0.22, 2)]
    if not terms:
        return
    yield "udtraeden:"
    yield from ["  vilkaar:", *(f"    - {term}" for term in terms)]
    gone = [_exit(chance, year, name) for name, _ in zip(partners, some(chance, 0.5, 1.5), strict=False)]
    yield from ["  sket:", *(f"    - {one}" for one in gone)] if gone else []


def _exit(chance: random.Random, year: int, name: str) -> str:
    outcome = chance.choice(_OUTCOMES)
    dates = f"besluttet: {year}, ude: {year + 1}, varsel: et år, " if outcome == "gik" else ""
    amount = f"{{art: {chance.choice(_SUMS)}, tal: {chance.randint(2, 900)}.000, enhed: kr., aar: {year + 1}, {_cited(chance)}}}"
    paid = f"beloeb: [{amount}], " if chance.random() < 0.5 else ""
    said = f"kommune: {name}, dato: {year + 1}, tekst: {sentence(chance, 12)}, udfald: {outcome}"
    return f"{{{said}, {dates}{paid}{_cited(chance)}}}"


def _report(chance: random.Random, year: int, half: int) -> str:
    return (
        f"{{halvaar: {half % 2 + 1}. halvår {year + half // 2}, udgift_plan: 12, udgift_nu: {chance.randint(12, 15)}, "
        f"samlet: {chance.choice(_LIGHTS)}, vurdering: {sentence(chance)}, {_cited(chance)}}}"
    )


def _related(chance: random.Random, index: int) -> Iterator[str]:
    """Up to two cases of the same kin, which are older: no tree bites its tail. The first case has parts all over the country."""
    older = range(max(1, index - index % KIN), index)
    kin = chance.sample(older, min(len(older), len(some(chance, 0.75, 1.4))))
    rows = [f"{{type: {chance.choice(_RELATIONS)}, case: case-{one:05}}}" for one in kin]
    whole = ["{type: del-af, case: case-00000}"] if index and chance.random() < 0.03 else []
    yield from _list("relationer", iter([*rows, *whole]))
