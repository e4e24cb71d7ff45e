"""One amount in; the doubt about it by itself, or about the sentence beside it, out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from builder.nouns.language import phrases
from builder.nouns.language.amounts import Amount
from builder.nouns.language.danish import thousands
from builder.nouns.lint.doubts import NUMBERS
from builder.nouns.model import GainSide
from builder.stages.validate.against_text import WHICH, digits_of

Doubt: TypeAlias = tuple[str, str, str]
"""What stands there, why it is doubted, and what to write."""
_MOST = (("mia.", Decimal(1_000)), ("mio.", Decimal(100_000)))
"""Sums that no cooperation has had, by their unit: Denmark's own budget is some 1.500 mia. kr."""
FIRST_YEAR, _LAST_YEAR = 1950, 2050
"""Between them a number of four digits looks like a year, and before them nothing of ours happened. Our own choice."""
_MOST_SHARE = 100
"""Percent of the whole."""
_ROUND = 2
"""Digits of a number that is all noughts but one, up to which two of them may well be of different things."""
_SHORT_SPAN = re.compile(r"(?<![0-9.,])([0-9]{1,3})-([0-9]{1,3})((?:\.000)+)$")


def of_amount(amount: Amount, unit: str, subject: str) -> Iterator[Doubt]:
    """The first doubt about an `amount`, if there is one.

    `unit` is in small letters, and `subject` is what is counted, empty where nothing says so.
    """
    digits = amount.text.removeprefix("−").rsplit(" ", 1)[-1]
    most = next((limit for word, limit in _MOST if unit.startswith(word)), None)
    if most is not None and top(amount) >= most:
        yield amount.text, f"er for meget, når enheden er »{unit}«", "Skriv tallet i den enhed: 12.000.000 kr. er 12 mio. kr."
    elif short := _short_span(amount):
        yield amount.text, f"er et spænd fra {amount.text.partition('-')[0]}", phrases.did_you_mean([short])
    elif _is_share(unit, subject) and top(amount) > _MOST_SHARE:
        yield amount.text, "er mere end det hele", "En andel er højst 100 pct. Ret tallet eller enheden."
    elif digits.isdecimal() and len(digits) > 1 and digits[0] == "0":
        yield amount.text, "begynder med 0", phrases.did_you_mean([amount.text.replace(digits, digits.lstrip("0") or "0")])
    elif digits.isdecimal() and len(digits) == 4 and FIRST_YEAR <= int(digits) <= _LAST_YEAR:
        why = "ligner et årstal"
        yield amount.text, why, f"Årstallet hører til under »aar«. Er det et antal, så skriv {thousands(int(digits))}."
    elif digits.isdecimal() and len(digits) > 4:
        yield amount.text, "er svært at læse", phrases.did_you_mean([thousands(int(digits))])


def _short_span(amount: Amount) -> str:
    """The span that is meant by »100-200.000«, of whose lower bound the noughts are left out; empty for any other amount."""
    found = _SHORT_SPAN.search(amount.text)
    if not found or int(found[1]) >= int(found[2]):
        return ""
    return f"{amount.text[: found.start()]}{found[1]}{found[3]}-{found[2]}{found[3]}"


def _is_share(unit: str, subject: str) -> bool:
    is_percent = unit.startswith(("pct", "%", "procent"))
    return is_percent and (" af " in f"{unit} " or subject.lower().startswith(("andel", "del af")))


def top(amount: Amount) -> Decimal:
    """The highest that the `amount` may be; of one that is only bounded below its lowest."""
    return amount.high if amount.high is not None else amount.low or Decimal()


def bottom(amount: Amount) -> Decimal:
    """The lowest that the `amount` may be; of one that is only bounded above its highest."""
    return amount.low if amount.low is not None else amount.high or Decimal()


def told_otherwise(side: GainSide, amount: Amount) -> Iterator[Doubt]:
    """The doubt about the `amount` of a `side` of a gain that its own sentence has otherwise, if it has.

    Its digits stand there in another order or with more or fewer noughts, or the only number of its unit is another.
    """
    ours = digits_of(amount.text)
    found = list(NUMBERS.finditer(side.text))
    others = [(match[0], digits_of(match[0])) for match in found]
    if any(digits == ours for _, digits in others):
        return
    alone = len(found) == 1 and amount.low == amount.high and bool(side.unit)
    if alone and side.text[found[0].end() :].lower().startswith(f" {side.unit.lower()}"):
        yield amount.text, f"er et andet tal end »{found[0][0]}« i teksten", WHICH
        return
    if any(digits in ours for _, digits in others):
        return
    for number, digits in others:
        same = sorted(digits) == sorted(ours) or digits.rstrip("0") == ours.rstrip("0")
        if same and (len(ours.rstrip("0")) > 1 or min(len(digits), len(ours)) > _ROUND):
            yield amount.text, f"er et andet tal end »{number}« i teksten", WHICH
            return
