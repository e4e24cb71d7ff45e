"""A half-yearly report of status, as the front matter of a case has it."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.language.amounts import Amount
from builder.nouns.language.dates import When
from builder.nouns.model.claims import Cited
from builder.nouns.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReport(Cited):
    """How a cooperation stands in a half-year beside its plan; None is unknown everywhere.

    `cost_planned` and `cost_now` are millions of kroner, `end_planned` and `end_now` the days of the end. Where a source only
    says how far it is from the plan, `cost_percent`, `cost_millions` of kroner and `delay_months` say so. `gains`, `other_gains`
    and `overall` are the lights that the report itself gives, words of the vocabulary »lys«; `judgement` is what the last builds
    on.
    """

    half_year: When
    cost_planned: Amount | None = None
    cost_now: Amount | None = None
    end_planned: When | None = None
    end_now: When | None = None
    cost_percent: Amount | None = None
    cost_millions: Amount | None = None
    delay_months: Amount | None = None
    gains: Term | None = None
    other_gains: Term | None = None
    overall: Term | None = None
    judgement: str = ""
