"""Catalogues in which fields say what stands nowhere else, or yes for no, so that whoever tells it again is seen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from builder.nouns.fields import Choice, DateKind, Kind, ListOf, Number, Record, Text, YesNo
from builder.nouns.language.amounts import Amount
from builder.nouns.language.dates import When
from builder.nouns.model import Case, Content
from builder.nouns.tables import CASE, FOLDERS, TABLES
from builder.nouns.terms import Term
from builder.nouns.walk import leaves
from builder.shell.build import finished
from builder.shell.cache.memory import Memory
from builder.stages.assemble import assemble
from builder.stages.set_aside import set_aside
from tests.builders import case, real_inspection, real_settings, ways

KINDS = (Text, Number, DateKind, Choice)
"""What can be given a value of its own; a municipality or a source is told by what it points at."""
WRITTEN = (Text, Number, DateKind)
"""Of those, what an editor writes: a page that is no case is put in its place by the words of a list."""
CASES = 3
"""So many cases with a field tell whether a page is another by it; our own choice."""
OTHERS = tuple(folder for folder in TABLES if folder != "cases")
_OTHER_SIGN = re.compile(r"side\d+q")
LIGHTS = {f"statusrapporter.{light}" for light in ("gevinster", "andre_gevinster", "samlet")}
SORTING = {"form.vaerdi", "status.vaerdi", "omraader", *LIGHTS}
"""Words that the program sorts cases by, or makes a light of: with another title such a word would be another word."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What the values of one field are replaced by: `word` where it is words, `number` where it is reckoned with, `day` of any year.

    What is no number and no date has neither: some day of the content would be told for it.
    """

    word: str
    number: str = ""
    day: str = ""

    def stands_in(self, told: str) -> bool:
        """Whether a text tells the field in one way or another."""
        return any(one and one in told for one in (self.word, self.number, self.day))


def below(groups: Iterable[str], *kinds: type[Kind]) -> list[str]:
    """The ways to the fields of these `kinds` of a case that are one of the `groups` or below one."""
    known = tuple(groups)
    found = (".".join(way) for kind in kinds for way in ways(CASE, of=kind))
    return [way for way in found if way not in SORTING and any(f"{way}.".startswith(f"{group}.") for group in known)]


@cache
def signs(groups: tuple[str, ...]) -> Mapping[str, Sign]:
    """By the way to each field of a case below one of the `groups`, its sign."""
    kinds = {way: kind for kind in KINDS for way in below(groups, kind)}
    return {way: _sign_of(kind, "felt", at) for at, (way, kind) in enumerate(kinds.items())}


def _sign_of(kind: type[Kind], word: str, at: int) -> Sign:
    """The sign with the number `at`, from 0 to 335, among those of this `word`."""
    number = f"7{at:03}313" if kind is Number else ""
    return Sign(f"{word}{at}q", number, f"-{at // 28 + 1:02}-{at % 28 + 1:02}" if kind is DateKind else "")


@cache
def signs_of_others() -> Mapping[str, Sign]:
    """The same for what is written in words, numbers or dates in a page that is no case, by folder and way: `guides.raad.hvorfor`."""
    kinds = {f"{folder}.{'.'.join(way)}": kind for folder in OTHERS for kind in WRITTEN for way in ways(TABLES[folder], of=kind)}
    # Behind those of the cases, whose numbers and days are looked for.
    return {way: _sign_of(kind, "side", at) for at, (way, kind) in enumerate(kinds.items(), 200)}


@cache
def signs_met(groups: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    """The ways to the fields of pages that are no cases whose words stand in each of `files`, by its path."""
    known = {sign.word: way for way, sign in signs_of_others().items()}
    return {path: frozenset(known[word] for word in _OTHER_SIGN.findall(text.lower())) for path, text in files(groups).items()}


_SAID: Mapping[type[Kind], str] = {Text: "Ord", Number: "12", DateKind: "2025"}


@cache
def pages() -> tuple[Content, ...]:
    """The pages of the content; its first case has a status report as well, which no other has, with something in every field."""
    said = {row.key: _SAID[type(row.kind)] for row in CASE.group("statusrapporter").fields if type(row.kind) in _SAID}
    written = ", ".join(f"{key}: {value}" for key, value in {**said, "halvaar": "1. halvår 2025", "kilder": "[k1]"}.items())
    [report] = case(statusrapporter=f"\n  - {{{written}}}").status_reports
    catalogue = real_inspection().catalogue
    first = next(one for one in catalogue.cases if one.sources)
    reported = replace(first, status_reports=(replace(report, sources=(first.sources[0].id,)),))
    return tuple(reported if page is first else page for page in catalogue.pages)


@cache
def filled(groups: tuple[str, ...]) -> frozenset[str]:
    """The ways below these `groups` that some case of the content has a value for."""
    met = {
        ".".join(str(step) for step in path if isinstance(step, str))
        for page in pages()
        if isinstance(page, Case)
        for path, _, value in leaves(CASE, page)
        if value != ""
    }
    return frozenset(met.intersection(below(groups, *KINDS, YesNo)))


@cache
def files(groups: tuple[str, ...]) -> Mapping[str, str]:
    """Every text file of the site, by its path, when cases say their signs in the fields below these `groups`, other pages in all."""
    made = _made(lambda page: _signed(page, groups), Memory())
    return {path: data.decode("utf-8-sig") for path, data in made.items() if path.endswith((".html", ".js", ".csv"))}


@cache
def answered(groups: tuple[str, ...]) -> Mapping[str, frozenset[str]]:
    """By the way to each yes or no of a case below one of the `groups`: the files that are others when all say yes than when none does.

    Nothing else differs between the two, for no other field says yes; what one remembers of the other is not made again.
    """
    memory = Memory()

    def made(yes: str) -> Mapping[str, bytes]:
        return _made(lambda page: _saying(page, yes, groups) if isinstance(page, Case) else page, memory, few(groups))

    none = made("")
    return {way: frozenset(path for path, data in made(way).items() if none.get(path) != data) for way in below(groups, YesNo)}


@cache
def few(groups: tuple[str, ...]) -> tuple[Content, ...]:
    """The pages of the content with enough cases for each yes or no below the `groups`: a site of all takes four times as long."""
    left = Counter(dict.fromkeys(below(groups, YesNo), CASES))
    kept = set()
    for page in pages():
        said = {
            ".".join(str(step) for step in path if isinstance(step, str))
            for path, _, _ in leaves(TABLES[FOLDERS[type(page)]], page)
        }
        if not isinstance(page, Case) or any(left[way] > 0 for way in said):
            left.subtract(said & left.keys())
            kept.add(f"{FOLDERS[type(page)]}/{page.slug}.md")
    by_path = {f"{FOLDERS[type(page)]}/{page.slug}.md": page for page in pages()}
    return set_aside(by_path, by_path.keys() - kept)


def _made(change: Callable[[Content], Content], memory: Memory, content: Iterable[Content] | None = None) -> Mapping[str, bytes]:
    """Every file of the site by its path, its index apart, when each page of the `content`, all by itself, is as `change` makes it."""
    found = real_inspection()
    known = found.catalogue
    other = replace(found, catalogue=assemble([change(page) for page in content or pages()], known.registers, known.waves))
    made, _ = finished(other, replace(real_settings(), search=False), lambda step: None, memory)
    return {file.path: file.data for file in made}


def _signed(page: Content, groups: tuple[str, ...]) -> Any:
    folder = FOLDERS[type(page)]
    known, start = (signs(groups), ()) if isinstance(page, Case) else (signs_of_others(), (folder,))

    def signed(way: str, value: Any) -> Any:
        return _sign(value, known[way]) if way in known and value != "" else value

    return _changed(TABLES[folder], page, start, signed)


def _saying(case: Case, yes: str, groups: tuple[str, ...]) -> Any:
    """The `case` where of all that says yes or no below the `groups` only that of the way `yes` says yes."""
    every = frozenset(below(groups, YesNo))
    return _changed(CASE, case, (), lambda way, value: way == yes if way in every else value)


def _changed(kind: Kind, value: Any, way: tuple[str, ...], change: Callable[[str, Any], Any]) -> Any:
    """The `value` with all below it as `change` makes it, each by its way."""
    if value is None:
        return None
    if isinstance(kind, ListOf):
        return tuple(_changed(kind.kind, one, way, change) for one in value)
    if not isinstance(kind, Record):
        return change(".".join(way), value)
    below = {row.name: _changed(row.kind, getattr(value, row.name), (*way, row.key), change) for row in kind.fields}
    return replace(value, **below)


def _sign(value: Any, sign: Sign) -> Any:
    """A value of the same kind that says its sign; what its bounds leave open stays so, and a year stays the year."""
    if isinstance(value, Term):
        return replace(value, title=sign.word, short="", mark=sign.word)
    if isinstance(value, Amount):
        number = Decimal(sign.number)
        return replace(value, low=value.low and number, high=value.high and number, text=sign.word)
    if isinstance(value, When):
        if value.undated:
            return value
        day = date.fromisoformat(f"{value.first.year}{sign.day}") if value.precision == "dag" else None
        return replace(value, first=day or value.first, last=day or value.last, text=sign.word)
    return sign.word
