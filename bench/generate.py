"""Made-up cases of realistic size for measurements: the same bytes for the same number, and no real municipality's facts."""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from pathlib import Path

from bench.facts import gains, sources, timeline, told
from bench.others import others
from bench.words import WORDS, sentence

_UNDECIDED = "undersøges"
"""The status of what has not begun: such a case has no start, else each of them were a warning, and a build told of those."""
_STATUS = (_UNDECIDED, "etableres", "i drift", "opgivet", "afsluttet")
_LATER = 0.05
"""The share of municipalities that joined the year after the others."""
_MODELS = ("implementering", "indkoeb", "drift-og-support", "forretningsdrevet-udvikling")
_FORMS = ("samarbejdsaftale", "forening", "paragraf-60", "aktieselskab", "faelles-udbud", "netvaerk")
_AREAS = ("it-drift", "digitalisering", "fagsystemer", "udbud-indkoeb", "data", "sikkerhed", "borgerservice", "beredskab")
_REGISTER = Path(__file__).parents[1] / "builder" / "registers" / "municipalities.csv"


def generate(folder: Path, number: int, seed: int = 98, names: Sequence[str] = ()) -> None:
    """Writes `number` cases of about 5 kB text and 3.5 kB front matter into `folder`, and the other pages that they call for.

    `names` are the municipalities that take part, six at least; all 98 when there are none.
    """
    chance = random.Random(seed)  # noqa: S311 not for secrets
    with _REGISTER.open(encoding="utf-8", newline="") as file:
        names = names or [row["name"] for row in csv.DictReader(file)]
    for index in range(number):
        _write(folder / "cases" / f"case-{index:05}.md", _case(chance, index, number, names))
    for path, text in others(chance, number, names):
        _write(folder / path, text)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _case(chance: random.Random, index: int, number: int, names: Sequence[str]) -> str:
    partners = chance.sample(names, chance.randint(3, 6))
    year = chance.randint(2008, 2024)
    title = f"Prøvecase {index} om {chance.choice(WORDS)} og {chance.choice(WORDS)}"
    summary = f"{sentence(chance)}. {sentence(chance)}."
    status = chance.choice(_STATUS)
    head = [
        "---",
        f"titel: {title}",
        f"resume: {summary}",
        f"status: {{vaerdi: {status}, dato: {year + 1}, kilder: [k1]}}",
        "partnere:",
        *(f"  - {{kommune: {name}, fra: {year + (chance.random() < _LATER)}}}" for name in partners),
        f"modeller: [{chance.choice(_MODELS)}]",
        f"form: {{vaerdi: {chance.choice(_FORMS)}, kilder: [k2]}}",
        f"omraader: [{', '.join(chance.sample(_AREAS, 2))}]",
        *([] if status == _UNDECIDED else [f"start: {year}"]),
        "oekonomi:",
        f"  - {{emne: Budget, tal: {chance.randint(2, 90)}, enhed: mio. kr., aar: {year}, kilder: [k1]}}",
        *gains(chance, year),
        *timeline(chance, year, dropped=status == "opgivet"),
        *told(chance, index, number, year, partners),
        "ukendt: [Noget ved vi ikke]",
        "gennemgaaet: 2026-01-15",
        f"tilfoejet: 2025-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        "---",
        "",
    ]
    gone = [name for name in partners if any(f"kommune: {name}, dato: " in line and "udfald: gik" in line for line in head)]
    head = [_left(line, year + 1) if any(f"kommune: {name}, fra: " in line for name in gone) else line for line in head]
    body = _body(chance, number)
    head[-2:-2] = sources(index, year, "\n".join([*head, body]))
    return "\n".join(head) + body


def _left(partner: str, year: int) -> str:
    """The line of a `partner` who was one until that `year`."""
    return partner.replace("}", f", til: {year}}}")


def _body(chance: random.Random, number: int) -> str:
    parts = []
    for _ in range(chance.randint(3, 6)):
        parts.append(f"## {sentence(chance, 4)}\n")
        parts += [_paragraph(chance) for _ in range(2)]
    parts.append("".join(f"- {sentence(chance)}\n" for _ in range(5)))
    parts.append(
        "| Emne | Tal |\n|---|---:|\n" + "".join(f"| {sentence(chance, 2)} | {chance.randint(1, 99)} |\n" for _ in range(4))
    )
    links = ", ".join(f"[{chance.choice(WORDS)}](case-{chance.randrange(number):05}.md)" for _ in range(3))
    parts.append(f"Se også {links}.[^k1]\n")
    return "\n".join(parts)


def _paragraph(chance: random.Random) -> str:
    return " ".join(sentence(chance, chance.randint(8, 14)) + "." for _ in range(5)) + "[^k2]\n"
