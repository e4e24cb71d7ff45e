"""Tokens of a body in; warnings of tables that its editor hardly meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from markdown_it.token import Token

from builder.nouns.language import phrases
from builder.nouns.language.danish import long_date
from builder.nouns.lint.respelled import counted_day
from builder.stages.validate.body.suspect import Suspect, becomes, line_of

_TOTAL = re.compile(
    r"(?:i alt|ialt|sum|total|samlet(?: sum| beløb| pris| udgift)?|tilsammen)(?:,? (?:kr\.|mio\. kr\.)| \([^()]*\))?:?",
    re.IGNORECASE,
)
"""What a row is called that is the sum of those above it."""
_PART = re.compile(
    rf"(?:{_TOTAL.pattern}|subtotal|mellemsum|netto|[-–]? ?(?:her|der)af)\b"
    r"|indtægt|indbetal|tilskud|refusion|rabat|fradrag|modregn|besparelse|gevinst|salg|[-–−] ?$|^[-–−]|minus|fratruk",
    re.IGNORECASE,
)
"""What a row is called that is a part of another, or a sum itself, or is taken from the others."""
_NUMBER = re.compile(r"((?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?)((?: [a-zæøå.]{1,12}){0,2})")
"""A number as Danish writes it, and its unit."""
_RATIO = re.compile(
    r"pct|%|‰|promille|procent|andel|indeks|vækst|stigning|gennemsnit|\bgns\b|\bsnit|median|\bpr\.|/|\bår\b|årstal|måned|\bdage\b"
    r"|tid\b|\btid|sats|takst|timepris|stykpris|score|karakter|\bnr\b|nummer|\balder|tilfreds|flere|\buger?\b",
    re.IGNORECASE,
)
"""What makes numbers of a column that do not add up, unless they are shares of the whole."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_WHOLE = 100
"""What shares of the whole make, in percent."""
_FEWEST = 2
"""Rows with their sum, in which nothing can be wrong: one would be the sum of itself."""
_DANISH = str.maketrans(",.", ".,")
_WHICH = "Se efter i kilden, og ret det, der er forkert. Er det ikke en sum, så kald rækken noget andet."
_SERIAL = re.compile(r"(?<![\d.,])4[0-9]{4}(?![\d.,])")
"""The number of a day as spreadsheets count them, from 2009 to 2036."""
_DAYS = re.compile(
    r"dato|dag\b|start|slut|\bfra\b|\btil\b|begynd|indgå|udløb|frist|hvornår|vedtag|beslut|trådte|ikraft", re.IGNORECASE
)


def row(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A line below a table, which goes on until a line is blank, or the rest of a row that was written on two lines."""
    number = line_of(tokens[position])
    above = lines[number - 1].strip() if number else ""
    if above.startswith("|") and not above.endswith("|") and not lines[number].lstrip().startswith("|"):
        instead = (
            "En række er én linje: sæt den sammen med linjen over. Hører den ikke til tabellen, så sæt en tom linje før den."
        )
        yield becomes(lines, number, instead, "en række for sig i tabellen")
        return
    several = [token.type for token in tokens[position : position + 6]].count("td_open") > 1
    if "|" not in lines[number] and several:
        yield becomes(lines, number, "Sæt en tom linje efter tabellen.", "en række i tabellen")


def _sum(lines: Sequence[str], first: int, last: int) -> Iterator[Suspect]:
    """The last row of a table, »I alt«, with a number that those above do not make, however they were rounded."""
    heads, *rows = [_cells(line) for line in (lines[first], *lines[first + 2 : last])]
    if len(rows) <= _FEWEST or not _TOTAL.fullmatch(rows[-1][0]) or any(_PART.search(row[0]) for row in rows[:-1]):
        return
    for column in range(1, min(map(len, (heads, *rows)))):
        is_ratio = _RATIO.search(f"{heads[column]} {rows[-1][column]}") is not None
        meant = _other_sum([row[column] for row in rows], is_ratio=is_ratio)
        if meant is not None:
            instead = f"Tallene over giver {f'{meant:,}'.translate(_DANISH)}. {_WHICH}"
            yield Suspect("tekst-tvivl", last - 1, rows[-1][column], instead, "er ikke summen af dem over")


def _other_sum(cells: Sequence[str], *, is_ratio: bool) -> Decimal | None:
    """What all but the last of the `cells` make, when the last has another number; None when they agree or cannot be added.

    Of shares and other numbers whose column `is_ratio` only a last one of 100 is held to those above.
    """
    found = [match for match in map(_NUMBER.fullmatch, cells) if match]
    if len(found) < len(cells) or len({one[2] for one in found}) > 1:
        return None
    numbers = [Decimal(one[1].replace(".", "").replace(",", ".")) for one in found]
    decimals = max(len(one[1].partition(",")[2]) for one in found)
    said, meant = numbers[-1], sum(numbers[:-1], Decimal())
    if (is_ratio and said != _WHOLE) or said == max(numbers[:-1]) or all(map(_YEAR.fullmatch, cells)):
        return None  # the largest is also who is in all of them, and years are when they were
    rounded = Decimal(1).scaleb(-decimals) * len(numbers) / 2  # each of them, the sum too, may be half a unit off
    return meant if abs(said - meant) > rounded else None


def _cells(line: str) -> list[str]:
    return [cell.strip(" *") for cell in _STROKE.split(line.strip().removeprefix("|").removesuffix("|"))]


def _rows(lines: Sequence[str], first: int, last: int) -> Iterator[Suspect]:
    """A row that was copied, and one that lacks a field, for a stroke between two was forgotten."""
    width = len(_STROKE.findall(lines[first].strip().strip("|")))
    met: set[str] = set()
    for number in range(first + 2, last):
        written = lines[number].strip()
        text = " ".join(written.strip("|").split()).casefold()
        if len(text) > _SHORT and text in met:
            yield becomes(lines, number, "Slet den ene, eller ret den.", "den samme række to gange")
        elif written.startswith("|") and 0 < len(_STROKE.findall(written[1:].removesuffix("|"))) < width:
            yield becomes(lines, number, "Sæt | mellem felterne, også om et tomt.", "en række med for få felter")
        met.add(text)


_STROKE = re.compile(r"(?<!\\)\|")
_SHORT = 12
"""Letters up to which two rows or points may well be alike."""


def table(lines: Sequence[str], tokens: Sequence[Token], position: int) -> Iterator[Suspect]:
    """A table that lacks its rows or its titles, and days that a spreadsheet counts from 1900, in a column that is about days."""
    first, last = tokens[position].map or (0, 0)
    below = next((line for line in lines[last:] if line.strip()), "")
    if last - first <= len(("titles", "rule")) and not below.lstrip().startswith("|"):
        yield becomes(lines, first, "Skriv rækkerne under linjen med ---.", "en tabel uden rækker")
    if not lines[first].strip(" >|"):
        instead = "Skriv i første række, hvad hver kolonne indeholder; en skærmlæser læser det op ved hvert felt."
        yield becomes(lines, first, instead, "en tabel uden overskrifter")
    yield from _rows(lines, first, last)
    yield from _sum(lines, first, last)
    if not any(_SERIAL.search(lines[number]) for number in range(first + 2, last)):
        return
    heads = [cell.strip() for cell in lines[first].strip().strip("|").split("|")]
    for number in range(first + 2, last):
        cells = [cell.strip() for cell in lines[number].strip().removeprefix("|").split("|")]
        for head, cell in zip(heads, cells, strict=False):
            if _SERIAL.fullmatch(cell) and _DAYS.search(head):
                instead = f"Regnearket har skrevet dagens nummer. {phrases.MEANT.format(word=long_date(counted_day(int(cell))))}"
                yield Suspect("raa-tegn", number, cell, instead)
