"""All that the cases say of leaving, brought together: by legal form, and what it cost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from builder.nouns.catalogue import Catalogue
from builder.nouns.derived.exits import Ends, Exits, FormExits, Spread
from builder.nouns.language.amounts import KRONER
from builder.nouns.model import Case, ExitAmount, ExitEvent
from builder.nouns.spans import FEWEST, Between
from builder.nouns.terms import Term

_MUNICIPALITY, _OTHERS = "kommunen", "faellesskabet"


def exits(catalogue: Catalogue) -> Exits:
    """Every exit of the `catalogue`, the terms of leaving by form, and the range of what was settled.

    A case counts as told when it has terms or events; a form that no case has is left out.
    """
    cases = catalogue.cases
    events = tuple((case, event) for case in cases if case.exit for event in case.exit.events)
    return Exits(
        events=events,
        ends=_ends([event for _, event in events]),
        forms=tuple(_forms(cases, catalogue.registers.vocabularies["form"].terms)),
    )


def _ends(told: Sequence[ExitEvent]) -> Ends:
    return Ends(
        total=len(told),
        left=sum(event.left for event in told),
        dissolved=sum(event.dissolved for event in told),
        undecided=sum(event.outcome is not None and not (event.left or event.dissolved or event.stayed) for event in told),
        stayed=sum(event.stayed for event in told),
        priced=sum(bool(event.amounts) for event in told),
        settled=sum(event.settled is not None for event in told),
        paid=_spread(_settled(told, _MUNICIPALITY)),
        received=_spread(_settled(told, _OTHERS)),
    )


def _forms(cases: tuple[Case, ...], forms: Iterable[Term]) -> Iterator[FormExits]:
    for form in forms:
        of_form = tuple(case for case in cases if case.form.value == form)
        if of_form:
            yield FormExits(
                form=form,
                told=tuple(case for case in of_form if _is_told(case)),
                silent=tuple(case for case in of_form if not _is_told(case)),
                over=tuple(case for case in of_form if case.over),
            )


def _is_told(case: Case) -> bool:
    return case.exit is not None and bool(case.exit.terms or case.exit.events)


def _settled(events: Iterable[ExitEvent], payer: str) -> list[ExitAmount]:
    found = (event.settled for event in events)
    return [one for one in found if one and one.unit in KRONER and one.payer and one.payer.id == payer]


def _spread(amounts: list[ExitAmount]) -> Spread | None:
    """The range of sums that have both bounds; None for none."""
    known = [(found, one) for one in amounts if (found := Between.of(one.amount, KRONER[one.unit]))]
    if not known:
        return None
    middles = [(found.low + found.high) / 2 for found, _ in known]
    return Spread(
        count=len(known),
        least=min(known, key=lambda one: one[0].low)[1],
        most=max(known, key=lambda one: one[0].high)[1],
        median=median(middles) if len(known) >= FEWEST else None,
    )
