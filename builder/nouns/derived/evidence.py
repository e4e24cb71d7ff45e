"""How well a gain is borne out: from a promise that nobody followed up to a measurement by others against a baseline.

A rule of our own, in the open: the page »Lovet og målt« shows these words, and the list of gains has the level as a column.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.nouns.language.danish import sentence
from builder.nouns.lint.wording import UNANSWERED
from builder.nouns.model import Case, Gain


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A step of evidence: `rank` counts from 0, `id` stands in addresses, `title` and `meaning` on the page."""

    rank: int
    id: str
    title: str
    meaning: str

    @property
    def short(self) -> str:
        """The `title` where there is little room: »Lovet« of »Kun lovet«, and what it was measured against left out."""
        return sentence(self.title.partition(" med ")[0].removeprefix("Kun "))


PROMISE = Level(
    rank=0, id="lovet", title="Kun lovet",
    meaning="Gevinsten er ventet eller lovet. Ingen kilde, vi har læst, siger, hvad der kom ud af det.",
)  # fmt: skip
CLAIM = Level(
    rank=1, id="paastand", title="Påstand",
    meaning="Nogen siger, at gevinsten kom eller udeblev, eller skønner den. Eller de har kun talt brug eller aftalt en lavere "
    "pris. Ingen har gjort gevinsten selv op.",
)  # fmt: skip
RECKONING = Level(
    rank=2, id="opgoerelse", title="Opgørelse",
    meaning="Gevinsten er regnet ud. Eller den er målt, men af samarbejdet selv eller uden et kendt udgangspunkt.",
)  # fmt: skip
MEASUREMENT = Level(
    rank=3, id="maaling", title="Ekstern måling med udgangspunkt",
    meaning="En anden end samarbejdet selv har målt gevinsten og sammenlignet med noget fra før eller udenfor.",
)  # fmt: skip
LEVELS = (PROMISE, CLAIM, RECKONING, MEASUREMENT)
"""The steps, the weakest first."""

_CALCULATED = "beregning"
_OWN = re.compile(
    r"\b(?:forsøget|projektet|samarbejdet|fællesskabet|foreningen|selskabet|kommunerne|styregruppen|selv|egne?)\b", re.IGNORECASE
)
_NO_BASELINE = re.compile(r"\b(?:ikke|ingen|intet|uden)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The level of a gain and, in a sentence, what put it there."""

    level: Level
    why: str


def evidence(case: Case, gain: Gain) -> Evidence:
    """How well the gain of this case is borne out, by what is known of who found out and how; `case` holds the gain.

    Only what `Gain.is_measured` calls measured can reach the highest step, and only when who measured is named, is none of the
    cooperation's own, and the baseline says what it was compared with. What nobody says counts against the gain.
    """
    side = gain.measured
    if side is None:
        return Evidence(level=PROMISE, why=_unfollowed(case))
    basis = side.basis.id if side.basis else ""
    if gain.is_measured:
        return _of_measurement(case, gain, side.measured_by)
    if basis == _CALCULATED:
        return Evidence(level=RECKONING, why="Regnet ud, ikke målt.")
    return Evidence(level=CLAIM, why=_CLAIMS.get(basis, "Ingen siger, hvordan nogen ved det."))


def _unfollowed(case: Case) -> str:
    """Why nobody says what came of a promise: of what never ran, nothing could."""
    status = case.status.value
    if status.over and not status.begun:
        return "Opgivet før drift, så der kom intet ud af det."
    if status.state and not status.begun:
        return "Ikke i drift ifølge den nyeste kilde."
    return "Ingen har skrevet, hvad der kom ud af det."


_CLAIMS = {
    "skoen": "Et skøn, ikke en måling.",
    "omtale": "Kilden siger det, men ikke hvordan nogen fandt ud af det.",
    "aktivitet": "Brug eller tilfredshed er talt, ikke gevinsten.",
    "pris": "Prisen er aftalt; hvad der blev sparet, er ikke gjort op.",
}
"""Why what is no measurement is a claim, by the id of its basis in the vocabulary »grundlag«."""


def _of_measurement(case: Case, gain: Gain, who: str) -> Evidence:
    based = bool(gain.baseline) and not UNANSWERED.search(gain.baseline) and not _NO_BASELINE.search(gain.baseline)
    if not who:
        return Evidence(level=RECKONING, why="Målt, men det er ukendt, af hvem.")
    if not based:
        return Evidence(level=RECKONING, why="Målt, men uden kendt udgangspunkt.")
    if _OWN.search(who) or any(name in who for name in _members(case)):
        return Evidence(level=RECKONING, why="Målt mod et udgangspunkt, men af samarbejdet selv.")
    return Evidence(level=MEASUREMENT, why="Målt af andre mod et udgangspunkt.")


def _members(case: Case) -> tuple[str, ...]:
    return (case.title, *(municipality.name for municipality in case.municipalities))


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldGain:
    """A gain with the case that holds it. `anchor` is its row on the page of all gains, the first of a case the case's slug."""

    case: Case
    gain: Gain
    evidence: Evidence
    anchor: str


def held(case: Case) -> tuple[HeldGain, ...]:
    """The gains of a case as its file has them, each with its evidence."""
    return tuple(
        HeldGain(
            case=case, gain=gain, evidence=evidence(case, gain), anchor=case.origin if number == 1 else f"{case.origin}_{number}"
        )
        for number, gain in enumerate(case.gains, start=1)
    )  # fmt: skip
