"""The made-up pages beside the cases: initiatives, guides, surveys and the decision track, as many as cases call for."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from bench.facts import initiatives
from bench.words import sentence

_GUIDES = ("mandat", "betaling", "udtraeden", "gevinst")
"""A guide to each of these questions: how to work together does not grow with the catalogue."""
_SURVEYED = 500
"""Cases to a survey, about."""
_ROWS = 10
"""Cases that a survey saw then and that are told of now, as that of 2016."""
_STEPS = ("forberedelse", "afventer", "princip", "endelig", "nej")


def others(chance: random.Random, number: int, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Path and text of each page beside the `number` cases; `names` are the municipalities."""
    for index in range(initiatives(number)):
        yield f"initiatives/initiativ-{index:04}.md", _page(chance, f"Prøveinitiativ {index}", _initiative(chance, index))
    for index, question in enumerate(_GUIDES):
        yield f"guides/raad-{index}.md", _page(chance, f"Prøveråd {index}", _guide(chance, question, number))
    for index in range(1 + number // _SURVEYED):
        year = 2025 - index
        rows = "".join(_row(chance, number) for _ in range(_ROWS))
        yield f"surveys/{year}.md", _page(chance, f"Prøveundersøgelse {year}", f"aar: {year}\nraekker:\n{rows}")
    yield "decisions/2025.md", _page(chance, "Prøvespor 2025", _track(chance, 2025, number, names))


def _page(chance: random.Random, title: str, fields: str) -> str:
    url = f"https://example.dk/{title.replace(' ', '-')}"
    return (
        f"---\ntitel: {title}\nresume: {sentence(chance)}.\n{fields}"
        f"kilder:\n  - {{id: k1, titel: Kilde, udgiver: Udgiver, dato: 2025, url: {url}}}\n"
        f"gennemgaaet: 2026-01-15\ntilfoejet: 2026-01-15\n---\n\n## {sentence(chance, 4)}\n\n{sentence(chance, 12)}.[^k1]\n"
    )


def _initiative(chance: random.Random, index: int) -> str:
    year = chance.randint(2008, 2023)
    whole = f"del_af: [initiativ-{index - index % 10:04}]\n" if index % 10 else ""
    events = "".join(f"  - {{dato: {year + n}, tekst: {sentence(chance)}, kilder: [k1]}}\n" for n in range(3))
    return f"type: program\nfra: {year}\nansvarlig: Foreningen\n{whole}tidslinje:\n{events}"


def _guide(chance: random.Random, question: str, number: int) -> str:
    witness = f"{{case: case-{chance.randrange(number):05}, hvorfor: {sentence(chance)}.}}"
    return (
        f"fase: overvej\nmaalgruppe: [Direktører]\nspoergsmaal: [{question}]\n"
        f"raad:\n  - {{raad: {sentence(chance)}., hvorfor: {sentence(chance)}., for: [{witness}], kilder: [k1]}}\n"
    )


def _row(chance: random.Random, number: int) -> str:
    case = f"case-{chance.randrange(number):05}"
    then, now = sentence(chance, 20), sentence(chance, 30)
    return f"  - {{navn: {sentence(chance, 3)}, case: {case}, dengang: {then}., i_dag: {now}., kilder: [k1]}}\n"


def _track(chance: random.Random, year: int, number: int, names: Sequence[str]) -> str:
    case = f"case-{chance.randrange(number):05}"
    rows = "".join(
        f"  - {{kommune: {name}, organisation: midt, trin: {chance.choice(_STEPS)}, dato: {year}-03, kilder: [k1]}}\n"
        for name in chance.sample(names, min(len(names), 30))
    )
    return f"aar: {year}\norganisationer:\n  - {{id: midt, navn: Midt, case: {case}}}\nbeslutninger:\n{rows}"
