"""Made-up cases of realistic size for measurements: the same bytes for the same number, and no real municipality's facts."""

from __future__ import annotations

import csv
import random
from pathlib import Path

_WORDS = (
    *("kommune", "drift", "fælles", "aftale", "styring", "gevinst", "måling", "leverandør", "system", "data", "sikkerhed"),
    *("medarbejder", "opgave", "økonomi", "byråd", "beslutning", "analyse", "udbud", "support", "løsning", "borger", "service"),
    *("kvalitet", "tid", "plan", "mål", "resultat", "ansvar", "snitflade", "råderum"),
)
_OTHERS = {word: tuple(other for other in _WORDS if other != word) for word in _WORDS}
"""What may follow each of them: the same word twice is a slip, and a build told of it."""
_UNDECIDED = "undersøges"
"""The status of what has not begun: such a case has no start, else each of them were a warning, and a build told of those."""
_STATUS = (_UNDECIDED, "etableres", "i drift", "opgivet", "afsluttet")
_MODELS = ("implementering", "indkoeb", "drift-og-support", "forretningsdrevet-udvikling")
_FORMS = ("samarbejdsaftale", "forening", "paragraf-60", "aktieselskab", "faelles-udbud", "netvaerk")
_AREAS = ("it-drift", "digitalisering", "fagsystemer", "udbud-indkoeb", "data", "sikkerhed", "borgerservice", "beredskab")
_REGISTER = Path(__file__).parents[1] / "builder" / "registers" / "municipalities.csv"


def generate(folder: Path, number: int, seed: int = 98) -> None:
    """Writes `number` cases of about 8 kB text and 1.6 kB front matter into `folder/cases`."""
    chance = random.Random(seed)  # noqa: S311 not for secrets
    with _REGISTER.open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file)]
    (folder / "cases").mkdir(parents=True, exist_ok=True)
    for index in range(number):
        (folder / "cases" / f"case-{index:05}.md").write_text(_case(chance, index, number, names), "utf-8")


def _case(chance: random.Random, index: int, number: int, names: list[str]) -> str:
    partners = chance.sample(names, chance.randint(2, 6))
    year = chance.randint(2008, 2024)
    title = f"Prøvecase {index} om {chance.choice(_WORDS)} og {chance.choice(_WORDS)}"
    summary = f"{_sentence(chance)} {_sentence(chance)}"
    status = chance.choice(_STATUS)
    head = [
        "---",
        f"titel: {title}",
        f"resume: {summary}",
        f"status: {{vaerdi: {status}, dato: {year + 1}, kilder: [k1]}}",
        "partnere:",
        *(f"  - {{kommune: {name}, fra: {year}}}" for name in partners),
        f"modeller: [{chance.choice(_MODELS)}]",
        f"form: {{vaerdi: {chance.choice(_FORMS)}, kilder: [k2]}}",
        f"omraader: [{', '.join(chance.sample(_AREAS, 2))}]",
        *([] if status == _UNDECIDED else [f"start: {year}"]),
        "oekonomi:",
        f"  - {{emne: Budget, tal: {chance.randint(2, 90)}, enhed: mio. kr., aar: {year}, kilder: [k1]}}",
        "gevinster:",
        f"  - hvad: {_sentence(chance)}",
        "    art: økonomi",
        f"    lovet: {{tekst: {_sentence(chance)}, tal: {chance.randint(1, 9)}, enhed: mio. kr., aar: {year}, kilder: [k1]}}",
        "tidslinje:",
        *(f"  - {{dato: {year + step}, tekst: {_sentence(chance)} {step}, kilder: [k{step % 2 + 1}]}}" for step in range(3)),
        "kilder:",
        f"  - {{id: k1, titel: Kilde et, udgiver: Udgiver, dato: {year}, url: https://example.dk/{index}/1}}",
        f"  - {{id: k2, titel: Kilde to, udgiver: Udgiver, dato: {year}, url: https://example.dk/{index}/2}}",
        "ukendt: [Noget ved vi ikke]",
        "gennemgaaet: 2026-01-15",
        "---",
        "",
    ]
    return "\n".join(head) + _body(chance, number)


def _body(chance: random.Random, number: int) -> str:
    parts = []
    for _ in range(chance.randint(6, 10)):
        parts.append(f"## {_sentence(chance, 4)}\n")
        parts += [_paragraph(chance) for _ in range(2)]
    parts.append("".join(f"- {_sentence(chance)}\n" for _ in range(5)))
    parts.append(
        "| Emne | Tal |\n|---|---:|\n" + "".join(f"| {_sentence(chance, 2)} | {chance.randint(1, 99)} |\n" for _ in range(4))
    )
    links = " ".join(f"[{chance.choice(_WORDS)}](case-{chance.randrange(number):05}.md)" for _ in range(3))
    parts.append(f"Se også {links}.[^k1]\n")
    return "\n".join(parts)


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance, chance.randint(8, 14)) + "." for _ in range(5)) + "[^k2]\n"


def _sentence(chance: random.Random, length: int = 8) -> str:
    words = [chance.choice(_WORDS)]
    while len(words) < length:
        words.append(chance.choice(_OTHERS[words[-1]]))
    return " ".join(words).capitalize()
