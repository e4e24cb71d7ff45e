"""The edits that a rebuild is measured after, one row of the table each; each run makes another edit of its kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

DAY = 86_400
"""Seconds."""
FIRST_DAY = 1_768_953_600
"""The day of the first build, 21 January 2026, as `SOURCE_DATE_EPOCH` says it."""
_WORD = '- ord: "Snitflade"'
_CONTENT = "{% block content %}"


@dataclass(slots=True)
class Place:
    """One copy of the program with its content; `day` counts from the first, and `runs` counts the edits made here.

    `program` has builder, templates and registers, `content` the cases.
    """

    program: Path
    content: Path
    day: int = 0
    runs: int = 0


Edit = Callable[[Place], None]


def nothing(place: Place) -> None:
    """The same again."""


def body(place: Place) -> None:
    """A sentence more at the end of one case."""
    file = case(place)
    file.write_text(f"{file.read_text('utf-8')}\nEn aftale mere om drift, nummer {place.runs}.\n", "utf-8")


def title(place: Place) -> None:
    """Another title of one case; lists, related cases and those that name it show it."""
    file = case(place)
    text = file.read_text("utf-8")
    before = text[text.index("titel: ") :].split("\n", 1)[0]
    file.write_text(text.replace(before, f"titel: Prøvecase med en ny titel, nummer {place.runs}", 1), "utf-8")


def register(place: Place) -> None:
    """Another explanation of one word of the glossary, which the bodies use."""
    file = place.program / "builder" / "registers" / "glossary.yaml"
    head, word, rest = file.read_text("utf-8").partition(_WORD)
    file.write_text(head + word + rest.replace('forklaring: "', f'forklaring: "Forklaring nummer {place.runs}. ', 1), "utf-8")


def template(place: Place) -> None:
    """A line more in the template of a case."""
    file = place.program / "templates" / "case.html"
    text = file.read_text("utf-8")
    file.write_text(text.replace(_CONTENT, f"{_CONTENT}\n<p>Skabelon nummer {place.runs}.</p>", 1), "utf-8")


def next_day(place: Place) -> None:
    """The day after."""
    place.day += 1


EDITS: dict[str, Edit] = {
    "unchanged": nothing,
    "one body": body,
    "one title": title,
    "one register entry": register,
    "one template": template,
    "next day": next_day,
}
"""The rows of the table after »cold«, in order."""


def case(place: Place) -> Path:
    """The case that this run edits, another for each run."""
    cases = sorted((place.content / "cases").glob("*.md"))
    return cases[(7 * place.runs) % len(cases)]
