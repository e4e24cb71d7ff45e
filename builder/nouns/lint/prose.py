"""Running Danish text in; what in it can be read and is hardly meant out, with why, and what to write. Our own collection.

Numbers follow Dansk Sprognævn: a full stop parts thousands, a comma the decimals.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice, pairwise
from operator import eq

from builder.nouns.language.danish import MONTHS
from builder.nouns.language.dates import PARTS
from builder.nouns.lint.joined_texts import JoinedTexts

_LEAP_YEAR = 2000
"""The year of a day that is told without one: it may be the 29th of February."""
_MAY_STAND_TWICE = re.compile(
    "af|blev|bliver|de[mnrt]?|du|en|er|et|for|fra|går|har|havde|hvad|hvis|i|ind|jeg|kan|kom|med|nu|når|om|op|over|på|se|sig|skal|som|så"
    "|til|ud|under|var|ved|vi|vil|være",
    re.IGNORECASE,
)
"""Words that Danish may have next to each other: »den dag, de præsenterede den den 11. juni«."""
TWICE = "er det samme ord to gange"
"""Why a word is doubted that stands next to itself."""
LACKS = "mangler et "
"""How it begins why words are doubted that nothing ends; then comes what would."""
UNOPENED = "har et ) uden ("
"""Why words are doubted that end what nothing began."""
_NONE = "findes ikke"
_UNITS = frozenset({"kr.", "mio.", "mia.", "pct."})
_ENTITY = re.compile(r"&#?\w+;")
_BEHIND = ".,;:!?)"
"""What may stand behind the second of two words."""
_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")
_SIGNS = re.compile(
    r"[,;:.!?](?:"
    r"(?<=[^\W_] [,;:.!?])(?=\s|$)"
    r"|(?<=[^\W_] [,;])(?=[^\W\d_]{2})"
    r"|(?<=[a-zæøå]{2}[.])[.](?=\s|$)"
    r"|(?<=[a-zæøå]{2},),(?=\s|$)"
    r"|(?<=[a-zæøå]{2}[.!?])(?=[A-ZÆØÅ][a-zæøå]+(?: |$))"
    r"|(?<=[a-zæøå]{2}[,;])(?=[a-zæøåA-ZÆØÅ]{2,}(?: |$)))"
)
"""A sign with a space before it, or none behind it, or a full stop that stands twice."""
_SIGNS_BY_LINE = re.compile(_SIGNS.pattern, re.MULTILINE)
"""The same, for texts that stand joined."""
_UNENDED = (",", *(f" {word}" for word in ("og", "eller", "at", "fordi", "men", "samt")))
_CHOICE = re.compile(r"\b(?:enten|hverken) eller$", re.IGNORECASE)
"""A choice by name: »et enten eller«."""
_PAIRS = (("(", ")"), ("»", "«"))
_ENDED = (")", "(")
_NO_PAIR = re.compile(r"(?<=\s)»(?=\s)|[:;]-?\(")
"""Signs that open nothing: steps of a menu, »Forside » Politik«, and a face."""
_BRACKETS = re.compile(
    r"\(|(?<![:;=8B])(?<![:;]-)(?<!(?<![\w(])[a-zæøåA-ZÆØÅ\d])(?<!(?<![\w(])[ivx\d]{2})(?<!(?<![\w(])[ivx]{3})\)"
)
"""Brackets, but that behind a face or the number of a point: »a)«, »12)«, »iii)«."""
_ADDRESS = re.compile(r"[/@\\_]|www|\w\.\w+\.")
_NUMBER = re.compile(r"(?<![\w.,/–—-])[0-9][0-9.,]*(?:[-–—][0-9][0-9.,]*)?(?![\w/–—-])")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_SPAN = re.compile(r"((?:19|20)[0-9]{2})[-–—]((?:19[89]|20[0-9])[0-9])")
_UNTIL = re.compile(r" til ((?:19[89]|20[0-9])[0-9])(?![0-9]|[.,][0-9])")
_FROM = re.compile(r"\b[Ff]ra $")
_OF_AGE = re.compile(rf"\b(?:[Ii]|[Ss]iden|[Ff]ra|[Ii]nden|[Ff]ør|[Ee]fter|[Åå]r|[Åå]ret|[Tt]il|{'|'.join(MONTHS)}) $")
_OTHER_AGE = re.compile(r"1[0-7][0-9]{2}|2[1-9][0-9]{2}|20(?:8[0-9]|9[0-8])|(?:19|20)[0-9]{3}")
_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_WEEKDAY = re.compile(rf"({'|'.join(_WEEKDAYS)}) (?:den |d\. )?$", re.IGNORECASE)
_MONTH = re.compile(rf" ({'|'.join(MONTHS)})\b(?: ([12][0-9]{{3}})\b)?")
_PERIOD = re.compile(rf" ({'|'.join(PARTS)}) (?:19|20)[0-9]{{2}}\b")
_PLAIN = r"[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?"
_MOVED = re.compile(
    rf"\b(?P<verb>steg|stiger|voksede|vokser|faldt|falder) fra (?P<first>{_PLAIN})(?P<unit> (?:mio\. kr\.|kr\.|pct\.|kommuner))?"
    rf" til (?P<last>{_PLAIN})(?(unit)(?=(?P=unit))|(?= (?:mio|mia|kr|pct|kommuner|årsværk|ansatte|medarbejdere)))",
    re.IGNORECASE,
)
"""A rise or a fall between two numbers of one unit; the first may have none of its own."""
_IN_FULL = 1000
"""From where on a number without a unit is one in full, whatever the unit of the other."""
_AMERICAN = re.compile(r"(?<![\w/])(0?[1-9]|1[0-2])/(1[3-9]|2[0-9]|3[01])/((?:19|20)[0-9]{2})(?![\w/])")
_SLASHED = re.compile(r"[0-9]/[0-9]{2}/[12][0-9]{3}")
"""What may be such a day, found sooner."""
_MONTHS, _WEEKS, _HOURS, _MINUTES = 12, 53, 24, 59
_WHOLE = (
    "borgere|indbyggere|kommuner|medarbejdere|ansatte|sager|brugere|elever|børn|husstande|licenser|computere|enheder|skoler"
    "|biblioteker|virksomheder|patienter"
)
_COUNTED = re.compile(rf" (?:{_WHOLE}|kr\.|kroner)(?!\w)")
_MEASURED = re.compile(rf" ?%| (?:{_WHOLE}|kr\.|kroner|mio\.|mia\.|millioner|milliarder|pct\.|procent|årsværk|timer)(?!\w)")
_NUMBERED = re.compile(r"(?:[Aa]fsnit|[Pp]unkt|[Pp]kt\.|[Bb]ilag|[Kk]apitel|[Tt]abel|[Ff]igur|[Vv]ersion|§) $")
_GROUPED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})*")
_ENGLISH = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_BEFORE, _AFTER = 16, 24
"""How many letters around a number are looked at."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What stands in the text, to the letter, why it is doubted (behind »»{value}««), and what to write."""

    value: str
    why: str
    instead: str


def slips_among(texts: Sequence[str]) -> Iterator[tuple[int, Slip]]:
    """Every slip of the `texts`, with the number, from 0, of its own; in their order, as `slips` tells them of each."""
    for number in _worth_a_look(texts):
        yield from ((number, one) for one in slips(texts[number]))


def _worth_a_look(texts: Sequence[str]) -> Sequence[int]:
    """The numbers of the `texts` that may hold a slip: those with an odd sign or a number, all when a word is next to itself."""
    joined = JoinedTexts(texts)
    bare = joined.text.casefold()
    for sign in _BEHIND:
        bare = bare.replace(sign, "")
    words = bare.split()
    alike = any(map(eq, words, islice(words, 1, None)))  # »når I i dag« is, and is no slip
    if alike and any(one == other and not _MAY_STAND_TWICE.fullmatch(one) for one, other in pairwise(words)):
        return range(len(texts))
    found = joined.holding(match.start() for look in (_SIGNS_BY_LINE, _NUMBER, _SLASHED) for match in look.finditer(joined.text))
    return sorted(
        found.union(
            *([n for n, text in enumerate(texts) if text.count(one) > text.count(other)] for one, other in (*_PAIRS, _ENDED))
        )
    )


def is_unended(text: str) -> bool:
    """Whether a `text` stops in the middle of a sentence: its last word or sign asks for more."""
    return text.endswith(_UNENDED) and len(text.split()) > 1 and not _CHOICE.search(text)


def slips(text: str) -> Iterator[Slip]:
    """Every slip of a `text`, a line or more of running words."""
    yield from _twice(text)
    yield from _signs(text)
    yield from _open(text)
    yield from _turned(text)
    for match in _NUMBER.finditer(text):
        before, after = text[max(0, match.start() - _BEFORE) : match.start()], text[match.end() : match.end() + _AFTER]
        number = match[0].rstrip(".,")
        after = match[0][len(number) :] + after
        if found := next(filter(None, (look(number, before, after) for look in _LOOKS)), None):
            yield found


def _signs(text: str) -> Iterator[Slip]:
    """Signs that stand apart from the word before them, or close to the one behind."""
    for match in _SIGNS.finditer(text):
        start = text.rfind(" ", 0, match.start() - 1) + 1
        end = text.find(" ", match.end())
        value = text[start : end if end >= 0 else len(text)].partition("\n")[0].strip()
        if _ADDRESS.search(value) or _ENTITY.search(value):
            continue
        if match[0] == "..":
            yield Slip(value, "slutter med to punktummer", "Slet det ene.")
        elif match[0] == ",,":
            yield Slip(value, "har to kommaer", "Slet det ene.")
        elif text[match.start() - 1] == " ":
            yield Slip(value, f"har et mellemrum før »{match[0]}«", "Slet mellemrummet.")
        else:
            yield Slip(value, f"mangler et mellemrum efter »{match[0]}«", "Sæt det ind.")


def _open(text: str) -> Iterator[Slip]:
    """A quotation or words in brackets that nothing ends; one that ends without a beginning may number a point: »a)«."""
    text = _NO_PAIR.sub(lambda match: "·" * len(match[0]), text)
    yield from _unopened(text)
    for opening, closing in _PAIRS:
        if text.count(opening) <= text.count(closing):
            continue
        if opening == "»" and 0 <= text.find(closing) < text.find(opening):
            continue  # the other way round, as others write them
        depth, at = 0, -1
        for match in re.finditer(re.escape(opening) + "|" + re.escape(closing), text):
            at = match.start() if match[0] == opening and not depth else at
            depth = max(0, depth + (1 if match[0] == opening else -1))
        if depth:
            value = " ".join(text[at:].split()[:3])
            yield Slip(value, f"{LACKS}{closing}", f"Sæt {closing} efter det sidste af ordene, eller slet {opening}.")


def _unopened(text: str) -> Iterator[Slip]:
    """A bracket that ends what nothing began: a second one behind a link, say."""
    if text.count(")") <= text.count("("):
        return
    depth = 0
    for match in _BRACKETS.finditer(text):
        depth += 1 if match[0] == "(" else -1
        if depth < 0:
            value = text[text.rfind(" ", 0, match.start()) + 1 : match.end()]
            yield Slip(value, UNOPENED, "Slet det, eller sæt ( foran det første af ordene.")
            return


def _twice(text: str) -> Iterator[Slip]:
    for one, other in pairwise(text.split()):
        if not 0 <= len(other) - len(one) <= len(_BEHIND):  # most are done with
            continue
        word = other if one == other else other.rstrip(_BEHIND)
        if one.casefold() == word.casefold() and not _MAY_STAND_TWICE.fullmatch(one) and (_WORD.fullmatch(one) or one in _UNITS):
            yield Slip(f"{one} {word}", TWICE, "Slet det ene.")


def _turned(text: str) -> Iterator[Slip]:
    """A rise to less or a fall to more, and a day as Americans write it."""
    for match in _MOVED.finditer(text) if " fra " in text else ():
        first, last = (Decimal(one.replace(".", "").replace(",", ".")) for one in (match["first"], match["last"]))
        are_years = _YEAR.fullmatch(match["first"]) and _YEAR.fullmatch(match["last"])
        in_full = not match["unit"] and first >= _IN_FULL  # »fra 900.000 til 1,2 mio. kr.«
        if not are_years and not in_full and first != last and (first < last) == match["verb"].lower().startswith("f"):
            yield Slip(match[0], "går den anden vej, end ordet siger", "Se efter i kilden, og ret det.")
    for match in _AMERICAN.finditer(text):
        meant = f"{int(match[2])}. {MONTHS[int(match[1]) - 1]} {match[3]}"
        yield Slip(match[0], "er en dato på amerikansk", f"Mente du {meant}?")


def _backwards(number: str, before: str, after: str) -> Slip | None:
    """Years of which the second is before the first."""
    span = _SPAN.fullmatch(number)
    last = _UNTIL.match(after) if _YEAR.fullmatch(number) and _FROM.search(before) else None
    first, end = (span[1], span[2]) if span else (number, last[1]) if last else ("", "")
    if end >= first or before.endswith("nr. "):
        return None
    return Slip(number + (last[0] if last else ""), "går baglæns", f"Ret det, fx til {end}-{first}.")


def _of_another_age(number: str, before: str, after: str) -> Slip | None:
    if not _OTHER_AGE.fullmatch(number) or not _OF_AGE.search(before):
        return None
    hint = f"Ret årstallet. Er det et antal, så skriv {number[:-3]}.{number[-3:]}."
    return Slip(number, "er næppe det rigtige årstal", hint)


def _no_day(number: str, before: str, after: str) -> Slip | None:
    """A day that its month does not have, or a part of a year, a week or a time of day that there is not."""
    last = re.split("[-–—]", number)[-1].strip(".")
    if not last.isdecimal():
        hour, _, minute = last.partition(".")
        is_none = before.endswith("kl. ") and minute.isdecimal() and (int(hour) > _HOURS or int(minute) > _MINUTES)
        return Slip(f"kl. {number}", _NONE, "Ret det.") if is_none else None
    if after.startswith(". ") and (month := _MONTH.match(after[1:])):
        _, days = monthrange(int(month[2] or _LEAP_YEAR), MONTHS.index(month[1]) + 1)
        return None if 0 < int(last) <= days else Slip(f"{number}.{month[0]}", _NONE, "Se efter i kilden, og ret datoen.")
    if after.startswith(". ") and (period := _PERIOD.match(after[1:])) and not 0 < int(last) <= _MONTHS // PARTS[period[1]]:
        return Slip(f"{number}.{period[0]}", _NONE, "Se efter i kilden, og ret det.")
    if before.endswith("kl. ") and len(last) <= len(str(_HOURS)) and int(last) > _HOURS:
        return Slip(f"kl. {number}", _NONE, "Ret det.")
    if before.endswith("uge ") and not 0 < int(last) <= _WEEKS:
        return Slip(f"uge {number}", _NONE, "Se efter i kilden, og ret det.")
    return None


def _of_another_weekday(number: str, before: str, after: str) -> Slip | None:
    """A day that is told with another day of the week than it was."""
    said, month = _WEEKDAY.search(before), _MONTH.match(after[1:])
    if not said or not month or not month[2] or not after.startswith(". ") or not number.isdecimal():
        return None
    try:
        there = _WEEKDAYS[date(int(month[2]), MONTHS.index(month[1]) + 1, int(number)).weekday()]
    except ValueError:
        return None  # there is no such day, which is told
    value = f"{said[0]}{number}.{month[0]}"
    return None if said[1].lower() == there else Slip(value, f"var en {there}", "Se efter i kilden, og ret dagen eller datoen.")


def _misgrouped(number: str, before: str, after: str) -> Slip | None:
    """A full stop where Danish has a comma, or thousands of other than three digits."""
    if "." not in number or not (_MEASURED.match(after) or before.endswith("kr. ")) or _NUMBERED.search(before):
        return None
    for part in re.split("[-–—]", number):
        whole, _, decimals = part.partition(",")
        if "." in whole and not _GROUPED.fullmatch(whole):
            digits, _, rest = whole.partition(".")
            hint = f"Mente du {digits},{rest}?" if rest.isdecimal() and len(rest) < 3 and not decimals else "Ret tallet."
            return Slip(number, "er intet dansk tal: punktum står for hver tre cifre, komma før decimaler", hint)
    return None


def _english(number: str, before: str, after: str) -> Slip | None:
    if not _ENGLISH.fullmatch(number) or not _COUNTED.match(after):
        return None
    hint = f"Mente du {number.replace(',', '.')}?"
    return Slip(number, "har komma, hvor tusinder har punktum", hint)


_LOOKS: tuple[Callable[[str, str, str], Slip | None], ...] = (
    _backwards,
    _of_another_age,
    _no_day,
    _of_another_weekday,
    _misgrouped,
    _english,
)
"""What a number is held to, with the words before and behind it; the first that fits counts."""
