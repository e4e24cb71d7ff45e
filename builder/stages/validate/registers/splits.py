"""The register of keys for sharing a cost in; the keys out, with what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.language import phrases
from builder.nouns.language.amounts import Amount
from builder.nouns.problem import Problem
from builder.nouns.registers.files import Dated
from builder.nouns.registers.split_keys import SplitKey, WordedKey
from builder.nouns.source.source_file import Span
from builder.nouns.tools.splits import PERCENT, WHOLE
from builder.stages.validate.registers.doubles import repeated
from builder.stages.validate.registers.register import Item, Register, faulty, unfit


def split_keys(register: Register) -> tuple[SplitKey, ...]:
    """The keys of the `register` that can be reckoned with; one whose numbers do not agree is a problem and left out."""
    return tuple(item.value for item in register.items("noegler") if _agrees(item.value))


def worded_keys(register: Register) -> tuple[WordedKey, ...]:
    """The keys of the `register` that are told in words."""
    return tuple(item.value for item in register.items("i_ord"))


def dated(register: Register) -> Iterator[Dated]:
    """The years that the keys of the `register` count from; some are agreed for years to come."""
    return (Dated(when=item.value.year, span=item.span("aar"), planned=_PLANNED) for item in register.items("noegler"))


_PLANNED = 5


def ill_keys(register: Register) -> Iterator[Problem]:
    """A problem for each id of the `register` that a key before has, and for each key whose numbers do not agree.

    A municipality that a key has twice is told, and an amount of nothing; a key of which something could not be read is left
    alone.
    """
    items = list(register.items("noegler"))
    yield from repeated((item.value.id, item.span("id")) for item in items)
    yield from repeated((item.value.title, item.span("navn")) for item in items)
    for item in items:
        yield from repeated(_members(item))
        if item.value.amount == 0:
            yield unfit(item.span("beloeb"), "0", phrases.SHARED_AMOUNT, phrases.KRONER_ABOVE)
        if not _agrees(item.value) and not faulty(register, item):
            yield Problem(code="noegle-tal", span=item.span("id"), words={"value": item.value.id})


def _members(item: Item) -> Iterator[tuple[str, Span]]:
    for place, one in enumerate(item.value.percents):
        yield one.municipality.name, item.span("andele", place, "kommune")
    for place, municipality in enumerate(() if item.value.percents else item.value.municipalities):
        yield municipality.name, item.span("kommuner", place)


def _agrees(key: SplitKey) -> bool:
    """Whether percentages stand where they belong and are a hundred together, and no number is a range or too fine."""
    shares = [one.percent for one in key.percents]
    rate = key.rate is None or (_is_plain(key.rate) and key.kind != PERCENT)
    if key.kind != PERCENT:
        return rate and not shares
    return rate and all(map(_is_plain, shares)) and sum(one.low or 0 for one in shares) == WHOLE


def _is_plain(amount: Amount) -> bool:
    """Whether it is one number above nothing, of at most two decimals."""
    low = amount.low
    return low is not None and low == amount.high and amount.text[0].isdigit() and low > 0 and low * WHOLE == int(low * WHOLE)
