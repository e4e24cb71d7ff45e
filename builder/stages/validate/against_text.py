"""A page without errors in; doubts out about figures of its head that its own text has otherwise.

Only what is rather a slip than another fact is told: digits that have changed places, a nought too many, another unit, another
year, and only where the text nowhere has the figure as the head has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.nouns.checked import FieldPath
from builder.nouns.lint import doubts
from builder.nouns.model import Case, Figure, Initiative, Survey
from builder.nouns.tables.figures import figures_of
from builder.stages.validate.sums import Found

_UNIT = re.compile(r"\s(mio|mia|pct|kr)\b")
_YEAR = re.compile(r"(?<![0-9.,])(?:19[5-9][0-9]|20[0-4][0-9])(?![0-9]|[.,][0-9])")
_ENDS = re.compile(r"(?<=[.!?:;])\s+(?=[A-ZÆØÅ])")
_SURE = 3
"""Digits besides noughts at the ends from which two numbers are hardly alike by chance."""


def digits_of(text: str) -> str:
    """The digits of a `text`, in their order."""
    return "".join(filter(str.isdecimal, text))


@dataclass(frozen=True, slots=True)
class _Number:
    """A number of the text: its digits, what follows it, and the sentence that it stands in."""

    text: str
    after: str
    sentence: str

    @property
    def digits(self) -> str:
        return digits_of(self.text)


def against_text(page: Case | Initiative | Survey) -> Iterator[Found]:
    """Every doubt about a figure of the `page`; one whose amount is a span or open is left alone."""
    numbers: list[_Number] | None = None
    for key, figures in figures_of(page):
        for n, figure in enumerate(figures):
            written = list(doubts.NUMBERS.finditer(figure.amount.text))
            if len(written) != 1:
                continue
            numbers = list(_numbers(page)) if numbers is None else numbers
            yield from _judged(figure, written[0][0], numbers, (key, n))


def _numbers(page: Case | Initiative | Survey) -> Iterator[_Number]:
    for passage in page.body.passages:
        for sentence in _ENDS.split(passage.text) if doubts.NUMBERS.search(passage.text) else ():
            for match in doubts.NUMBERS.finditer(sentence):
                yield _Number(match[0], sentence[match.end() :], sentence)


def _judged(figure: Figure, written: str, numbers: list[_Number], path: FieldPath) -> Iterator[Found]:
    ours = _Number(written, f" {figure.unit}", "")
    there = [one for one in numbers if one.digits == ours.digits]
    if not there:
        yield from _misspelt(ours, figure, numbers, path)
        return
    same = [one for one in there if one.text == written]
    units = [_UNIT.match(one.after) for one in same]
    mine = _UNIT.match(ours.after)
    if mine and units and all(one and one[1] != mine[1] for one in units):
        other = f"{same[0].text}{units[0][0]}" if units[0] else ""
        yield f"{written} {figure.unit}", f"er en anden enhed end »{other}« i teksten", WHICH, (*path, "enhed")
    elif len(ours.digits.strip("0")) >= _SURE:
        yield from _of_another_year(figure, same, path)


WHICH = "Se efter i kilden, og ret det af dem, der er forkert."
"""What to do about two numbers of which one is a slip."""


def _misspelt(ours: _Number, figure: Figure, numbers: list[_Number], path: FieldPath) -> Iterator[Found]:
    significant = ours.digits.strip("0")
    for one in numbers:
        is_alike = sorted(one.digits) == sorted(ours.digits) or one.digits.rstrip("0") == ours.digits.rstrip("0")
        is_sure = len(significant) >= _SURE or one.after.lower().startswith(f" {figure.unit.split()[0].lower()}")
        if is_alike and is_sure and len(significant) > 1 and not _YEAR.fullmatch(one.text):
            yield figure.amount.text, f"er et andet tal end »{one.text}« i teksten", WHICH, (*path, "tal")
            return


def _of_another_year(figure: Figure, same: list[_Number], path: FieldPath) -> Iterator[Found]:
    slack = 1 if figure.year.approximate else 0
    known = range(figure.year.first.year - slack, figure.year.last.year + slack + 1)
    years = [[int(year) for year in _YEAR.findall(one.sentence)] for one in same]
    if years and all(some and not set(some).intersection(known) for some in years):
        told = ", ".join(map(str, sorted({*years[0]})))
        yield figure.year.text, f"er et andet år end det, teksten har ved {same[0].text} ({told})", WHICH, (*path, "aar")
