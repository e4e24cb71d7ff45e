"""Danish text in; the numbers and dates it holds out, each with its place.

A number is a decimal with a unit class: »1,6 mia. kr.« is 1600000000 kr, »fem år« is 5 år, »25-30 pct.« is 25 pct and
30 pct, »syv kommuner« is 7. A date is text that `builder.nouns.language.dates.parse` reads, as precise as the source: »2016«,
»2016-04«, »1. kvartal 2026«; a day without a year is »--03-02«. Paragraph numbers, versions and names (»OS2«, »NIS 2«,
»3.0«) are no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from builder.nouns.language import dates
from builder.nouns.language.danish import MONTHS

WORDS = {
    "en halv": "0.5", "et halvt": "0.5", "halvandet": "1.5", "halvanden": "1.5", "begge": "2", "to": "2", "tre": "3", "fire": "4",
    "fem": "5", "seks": "6", "syv": "7", "otte": "8", "ni": "9", "ti": "10", "elleve": "11", "tolv": "12", "en": "1", "et": "1",
    "én": "1", "ét": "1",
}  # fmt: skip
_ONES = frozenset({"en", "et", "én", "ét"})
_SCALES = (("mia", 9), ("milliard", 9), ("mio", 6), ("million", 6), ("tusind", 3), ("t.", 3))
_UNITS = (("pct", "pct"), ("procent", "pct"), ("%", "pct"), ("kr", "kr"), ("år", "år"), ("måned", "måned"), ("mdr", "måned"),
          ("dag", "dag"), ("uge", "uge"), ("time", "time"))  # fmt: skip

_MONTH = "|".join(MONTHS)
_SEASON = r"forår|sommer|efterår|vinter"
_LAST = r"ultimo|udgangen af"
_LATE = r"sidst i|slutningen af"
_EARLY = r"primo|begyndelsen af|starten af"
_YEAR = r"(?:19|20)\d\d"
_PARTS = "|".join(dates.PARTS)
# Ids and versions that hold digits without being figures: NIS 2, ISO 27001, 3.0, initiativ 6.2, AR 2.1.
_NAMES = re.compile(
    r"\bNIS\s?-?2\b|\bISO\s?\d+|(?<![\d.,])\d{1,2}\.\d{1,2}(?![\d.]*\d)"
    rf"|\b[1-4]\. (?:{_PARTS})\b"
    r"|§§\s*\d+(?:(?:,|\s+og|-)\s*\d+\b)*|§\s*\d+(?:\s?[a-z]\b)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?<![\w])(?P<value>\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?|\d+(?:,\d+)?|(?:{'|'.join(WORDS)})(?![\w]))"
    r"(?P<scale>\s*(?:mio\.?|million(?:er)?|mia\.?|milliard(?:er)?|tusind(?:e|er)?|t\.(?=\s?kr))(?![a-zæøå]))?"
    r"(?P<unit>[\s-]*(?:pct\.?|procent(?:point)?|%|kr\.?|kroner|år(?:s|ig\w*)?|måned(?:er)?s?|mdr\.?|dage?s?|uger?s?|timer?s?)(?![a-zæøå]))?",
    re.IGNORECASE,
)
_COMPOUND = re.compile(rf"(?<![\w])({'|'.join(w for w in WORDS if ' ' not in w)})(år|måned)(?:s|ig\w*|ers)\w*", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:-|–|/|,|,?\s*(?:og|til|eller|mod|op til)(?: til)?)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """A decimal and its unit class: `kr`, `pct`, a length of time, or nothing for a count."""

    value: Decimal
    unit: str = ""

    def __str__(self) -> str:
        return f"{self.value:f} {self.unit}".strip()

    @classmethod
    def of(cls, text: str) -> Number:
        """The number that `str` wrote."""
        value, _, unit = text.partition(" ")
        return cls(Decimal(value), unit)


@dataclass(frozen=True, slots=True)
class Found:
    """A number or date in a text: what it may mean, where it stands, how it is written there."""

    numbers: tuple[Number, ...]
    date: str
    start: int
    text: str
    word: bool = False


def scan(text: str) -> list[Found]:
    """Every number and date of the text, in order of place."""
    found: list[Found] = []
    rest = text
    for pattern, read in _DATES:
        for match in pattern.finditer(rest):
            told = [date for date in read(match) if date]
            found += [Found((), date, match.start(), " ".join(match[0].split())) for date in told]
            if told:
                rest = _blank(rest, match.start(), match.end())
    for match in _NAMES.finditer(rest):
        rest = _blank(rest, match.start(), match.end())
    return sorted([*found, *_numbers(rest)], key=lambda one: one.start)


def numbers(text: str) -> list[Number]:
    """The numbers of a text, every reading of each."""
    return [number for one in scan(text) for number in one.numbers]


def dates_of(text: str) -> list[str]:
    """The dates of a text."""
    return [one.date for one in scan(text) if one.date]


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + "\x00" * (end - start) + text[end:]


def _numbers(text: str) -> Iterator[Found]:
    for match in _COMPOUND.finditer(text):
        number = Number(Decimal(WORDS[match[1].casefold()]), match[2].casefold())
        yield Found((number,), "", match.start(), match[0], word=True)
    matches = list(_NUMBER.finditer(text))
    following = ("", "")
    for position in range(len(matches) - 1, -1, -1):
        match = matches[position]
        own = (_named(match["scale"], _SCALES), _named(match["unit"], _UNITS))
        joined = position + 1 < len(matches) and _JOINED.fullmatch(text[match.end() : matches[position + 1].start()])
        readings = [own]
        if joined and own == ("", "") and following != ("", ""):
            readings = [following] if joined[0].strip() in {"-", "–"} else [own, following]
        following = readings[-1]
        word = match["value"].casefold()
        if word in _ONES and not any(own):
            continue
        yield Found(tuple(_number(word, *reading) for reading in readings), "", match.start(), _shown(match[0]), word in WORDS)


def _named(text: str | None, names: tuple[tuple[str, object], ...]) -> str:
    bare = (text or "").strip(" -\n").casefold()
    return next((str(name) for start, name in names if bare and bare.startswith(start)), "")


def _number(text: str, scale: str, unit: str) -> Number:
    value = Decimal(WORDS.get(text) or text.replace(".", "").replace(",", "."))
    value *= Decimal(10) ** int(scale or 0)
    return Number(Decimal(f"{value.normalize():f}"), unit)


def _shown(text: str) -> str:
    return " ".join(text.split())


def _valid(text: str) -> str:
    return text if dates.parse(text) else ""


def _day(match: re.Match[str]) -> list[str]:
    month = MONTHS.index(match["month"].casefold()) + 1
    days = [int(day) for day in (match["day"], match["until"]) if day]
    year = match["year"]
    return [_valid(f"{year}-{month:02}-{day:02}") if year else f"--{month:02}-{day:02}" for day in days]


def _months(match: re.Match[str]) -> list[str]:
    return [f"{match['year']}-{MONTHS.index(m.casefold()) + 1:02}" for m in (match["one"], match["other"]) if m]


def _span(match: re.Match[str]) -> list[str]:
    first, last = match[1], match[2]
    last = first[:2] + last if len(last) == 2 else last
    if int(last) > int(first):
        return [first, last]
    return [_valid(f"{first}-{match[2]}")]


def _part(match: re.Match[str]) -> list[str]:
    word = "kvartal" if match["word"].startswith("kv") else match["word"]
    return [_valid(f"{match['number']}. {word} {match['year']}")]


def _turn(match: re.Match[str]) -> list[str]:
    return [f"{match['year']}-12", f"{int(match['year']) + 1}-01"]


def _quarter(number: int) -> Callable[[re.Match[str]], list[str]]:
    return lambda match: [f"{number}. kvartal {match['year']}"]


_DATES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], list[str]]], ...] = (
    (re.compile(r"(?<![\w])(\d{4}-\d{2}-\d{2})(?!\d)"), lambda m: [_valid(m[1])]),
    (re.compile(rf"(?P<year>{_YEAR})-(?P<number>[1-4])\. (?P<word>{_PARTS})"), _part),
    (re.compile(rf"(?P<year>{_YEAR})-(?P<season>{_SEASON})"), lambda m: [f"{m['season']} {m['year']}"]),
    (re.compile(rf"(?P<year>{_YEAR})-slut"), _quarter(4)),
    (re.compile(rf"(?P<year>{_YEAR})-ultimo"), lambda match: [f"{match['year']}-12"]),
    (re.compile(rf"(?P<year>{_YEAR})-primo"), _quarter(1)),
    (
        re.compile(
            rf"(?<![\w.])(?P<day>\d{{1,2}})\.(?:\s*(?:-|–|og|til)\s*(?P<until>\d{{1,2}})\.)?\s+(?P<month>{_MONTH})"
            rf"(?:\s+\[?(?P<year>{_YEAR})\b)?(?![a-zæøå])",
            re.IGNORECASE,
        ),
        _day,
    ),
    (
        re.compile(
            rf"\b(?P<one>{_MONTH})(?:\s*(?:-|–|/|og|til)\s*(?P<other>{_MONTH}))?\s+(?P<year>{_YEAR})\b",
            re.IGNORECASE,
        ),
        _months,
    ),
    (re.compile(rf"(?P<number>[1-4])\.\s*(?P<word>kvt\.?|{_PARTS})\s+(?P<year>{_YEAR})"), _part),
    (
        re.compile(rf"\b(?P<season>{_SEASON})(?:et|en)?\s+(?P<year>{_YEAR})\b", re.IGNORECASE),
        lambda m: [f"{m['season'].casefold()} {m['year']}"],
    ),
    (re.compile(rf"\b(?:{_LAST})\s+(?P<year>{_YEAR})\b", re.IGNORECASE), lambda match: [f"{match['year']}-12"]),
    (re.compile(rf"\b(?:{_LATE})\s+(?P<year>{_YEAR})\b", re.IGNORECASE), _quarter(4)),
    (re.compile(rf"\b(?:{_EARLY})\s+(?P<year>{_YEAR})\b", re.IGNORECASE), _quarter(1)),
    (re.compile(rf"\b(?:årsskiftet|nytår) \(?(?P<year>{_YEAR})/(?:20)?\d\d\b", re.IGNORECASE), _turn),
    (re.compile(rf"(?<![\w.,])({_YEAR})\s?[-–/]\s?({_YEAR}|\d\d)(?![\d])"), _span),
    (re.compile(rf"(?<![\w.,])({_YEAR})(?!\d|[.,]\d|\s*(?:kr|mio|pct)\b)"), lambda m: [m[1]]),
)
