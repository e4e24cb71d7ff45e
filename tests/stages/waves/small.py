"""A small catalogue of invented cases and waves, what is filled into its forms, and the files that LibreOffice saved of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from builder.nouns.catalogue import Catalogue
from builder.nouns.source.source_file import SourceFile
from builder.nouns.waves.forms import Form, form
from builder.nouns.waves.replies import Found
from builder.nouns.waves.sheets import Sheet
from builder.stages.assemble import assemble
from builder.stages.validate import validate_waves
from builder.stages.waves import read_file, read_replies
from tests.builders import TODAY, case, case_text, registers

SAVED = Path(__file__).parent / "saved"
"""What LibreOffice saved; `make office` saves it anew."""
CASES = 24
"""How many cases there are."""

_QUESTIONS = """
spoergsmaal:
  - {{id: status, titel: Status, ordlyd: {status}, type: ord, ordliste: status, version: {version}, kendt: status}}
  - {{id: kommuner, titel: Kommuner, ordlyd: Hvor mange kommuner deltager?, type: tal, enhed: kommuner, kendt: antal}}
  - {{id: begyndt, titel: Begyndt, ordlyd: Hvornår begyndte det?, type: dato, kendt: start}}
  - {{id: andel, titel: Andel nået, ordlyd: Hvor stor en del er nået?, type: tal, enhed: pct.}}
  - {{id: maalt, titel: Målt gevinst, ordlyd: Er gevinsten målt?, type: ja-nej}}
  - {{id: aendring, titel: Ændring, ordlyd: Hvad er ændret?, type: tekst}}
"""


def head_text(year: int, status: str = "Hvor langt er samarbejdet?", version: int = 1) -> str:
    """The file of a wave by forms."""
    questions = _QUESTIONS.format(status=status, version=version)
    return f"titel: Bølgen {year}\nresume: Alle samarbejder får de samme spørgsmål.\ngrundlag: skema\n{questions.lstrip()}"


def slug(number: int) -> str:
    """The slug of a case by its number, from 1."""
    return f"proeve-{number:02}"


def files(**changed: str) -> dict[str, str]:
    """A content folder with invented cases, an answered wave of 2018 and one of 2026 that waits for answers; `changed` by path."""
    found = {f"cases/{slug(n)}.md": case_text(titel=f"Prøve nr. {n:02}", **_fields(n)) for n in range(1, CASES + 1)}
    found |= {"surveys/2018/boelge.yaml": head_text(2018), "surveys/2026/boelge.yaml": head_text(2026)}
    for number, (status, members) in enumerate([("drift", 2), ("undersoeges", 3), ("drift", 4)], start=1):
        text = f"besvaret: 2018-10-0{number}\nrolle: It-chef\nsvar: {{status: {status}, kommuner: {members}, maalt: nej}}\n"
        found[f"surveys/2018/svar/{slug(number)}.yaml"] = text
    return {**found, **changed}


def _fields(number: int) -> dict[str, str]:
    """Partners that no other case has, so that no two are asked about; the third has an unknown status."""
    names = list(registers().municipalities.values())
    fields = {"partnere": f"[{names[2 * number].name}, {names[2 * number + 1].name}]", "start": "{dato: 2012-10, kilder: [k1]}"}
    return {**fields, "status": "{vaerdi: ukendt, dato: 2024, kilder: [k1]}"} if number == 3 else fields


@cache
def catalogue() -> Catalogue:
    """The catalogue of the files."""
    return catalogue_of(files())


def catalogue_of(found: dict[str, str]) -> Catalogue:
    """The catalogue of files without errors."""
    cases = [case(**_made(path, text)) for path, text in found.items() if path.startswith("cases/")]
    waves = [SourceFile(path=path, text=text) for path, text in sorted(found.items()) if path.startswith("surveys/")]
    checked = validate_waves(waves, {one.slug for one in cases}, registers(), TODAY)
    assert checked.problems == ()
    return assemble(cases, registers(), checked.waves)


def _made(path: str, text: str) -> dict[str, str]:
    number = int(path[-5:-3])
    return {"slug": slug(number), "titel": f"Prøve nr. {number:02}", **_fields(number)}


@cache
def asked(year: int = 2026) -> Form:
    """The form of a wave."""
    return form(next(one for one in catalogue().waves if one.year == year), catalogue())


def opened(name: str, data: bytes) -> tuple[Sheet, ...]:
    """The sheets of a file that can be read."""
    found = read_file(name, data)
    assert isinstance(found, tuple), found
    return found


def imported(name: str, data: bytes) -> Found:
    """What is found in a filled-in form."""
    return read_replies([opened(name, data)], asked())


def saved(name: str) -> bytes:
    """A file as LibreOffice saved it."""
    return (SAVED / name).read_bytes()


@dataclass(frozen=True)
class Typed:
    """What somebody types into a cell: the row of the sheet and the column from 1."""

    row: int
    column: int
    text: str


ROLE, DAY, STATUS, MEMBERS, BEGUN, SHARE, MEASURED, CHANGE = range(3, 11)
"""The columns of the form for all cases."""


def twenty() -> list[Typed]:
    """Twenty answers, of which three are faulty: a word that is misspelt, an English number, a year of two digits."""
    typed = []
    for row in range(2, 22):
        typed += [Typed(row, ROLE, f"It-chef, afdeling {row}"), Typed(row, DAY, "24. november 2026")]
    typed += [
        Typed(2, STATUS, "Afsluttet"), Typed(2, CHANGE, 'Vi er lagt sammen; "Ærø" blev på øen, så vi sluttede'),
        Typed(3, STATUS, "I drift"), Typed(3, MEMBERS, "ca. 70"), Typed(3, MEASURED, "ja"),
        Typed(4, STATUS, "Etableres"), Typed(4, SHARE, "15 %"), Typed(4, MEASURED, "nej"),
        Typed(5, BEGUN, "16/2-2016"), Typed(6, BEGUN, "feb 2016"), Typed(7, BEGUN, "2016"), Typed(8, MEMBERS, "3-4"),
        Typed(9, BEGUN, "den 1. marts 2016"), Typed(10, MEMBERS, "ca. 9"), Typed(11, SHARE, "1,6"), Typed(12, BEGUN, "ca. 2016"),
        Typed(13, STATUS, "I drfit"), Typed(16, MEMBERS, "1.6"), Typed(19, BEGUN, "16/2-16"),
    ]  # fmt: skip
    return typed


def traps() -> list[Typed]:
    """What people type where the cells are no longer text, in rows that are signed; what a spreadsheet makes of it is its own."""
    typed = []
    for row in range(2, 12):
        typed += [Typed(row, ROLE, "Digitaliseringschef"), Typed(row, DAY, "24-11-2026")]
    return [
        *typed,
        Typed(2, BEGUN, "feb 2016"), Typed(3, BEGUN, "16-02-2016"), Typed(4, MEMBERS, "3-4"), Typed(5, SHARE, "15 %"),
        Typed(6, MEMBERS, "1.6"), Typed(7, MEMBERS, "=1+1"), Typed(8, BEGUN, "2016"), Typed(9, MEMBERS, "1,6"),
        Typed(10, BEGUN, "16.2.2016"), Typed(11, MEMBERS, "15 %"),
    ]  # fmt: skip
