"""How fresh a page is on a given day: when it was last looked at, when it should be again, and who has confirmed it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from builder.nouns.language.danish import month
from builder.nouns.model import Case, Content

HISTORIC_AFTER = 24
"""Months past its review after which a page is shown as history, by our own choice. It is never removed."""
ALL = 98
"""The number of Danish municipalities."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Freshness:
    """`due` is the day by which the page should be read again; `confirmed` of `partners` municipalities have said it is right.

    `seen` is the day somebody last looked at it, `latest` the month of the last confirmation in words, empty for none. `overdue`
    and `historic` are of the day that `freshness` was asked about.
    """

    seen: date
    due: date
    overdue: bool
    historic: bool
    confirmed: int
    partners: int
    latest: str

    @property
    def confirmation(self) -> str:
        """»bekræftet af 2 af 3 partnere, senest marts 2026«; empty when a page has no partners to ask."""
        if not self.partners:
            return ""
        said = f"bekræftet af {self.confirmed} af {self.partners} {'partner' if self.partners == 1 else 'partnere'}"
        return f"{said}, senest {self.latest}" if self.latest else said


def freshness(page: Content, today: date) -> Freshness:
    """The page on that day. A partner's confirmation is a look at the page as good as the editors' own.

    `today` decides what is overdue: a page is so from the day after `due`. After `HISTORIC_AFTER` months more it is history.
    """
    confirmations = page.confirmations if isinstance(page, Case) else ()
    seen = max([page.reviewed.last, *(word.date.last for word in confirmations)])
    due = months_after(seen, page.review_months)
    return Freshness(
        seen=seen,
        due=due,
        overdue=due < today,
        historic=months_after(due, HISTORIC_AFTER) < today,
        confirmed=len({word.municipality.code for word in confirmations}),
        partners=_partners(page),
        latest=month(max(word.date.last for word in confirmations)) if confirmations else "",
    )


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the month's last when it is shorter; the last day there is when it is too far off.

    `months` is 0 or more. Past the last day of the calendar stands the last day; raises `ValueError` only for a negative number
    of months that leads before the year 1.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])) if year <= date.max.year else date.max


def _partners(page: Content) -> int:
    """How many municipalities can confirm: those who are or have been members, and whoever has confirmed."""
    if not isinstance(page, Case):
        return 0
    if page.nationwide:
        return ALL
    return len({m.code for m in page.municipalities} | {word.municipality.code for word in page.confirmations})
