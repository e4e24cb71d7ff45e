"""A case in; what it would have answered to the chooser's questions out, as far as its own fields say.

Nothing here reads the case's model, for that is what the rules are to find. What no field says is not answered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from builder.nouns.model import Case
from builder.nouns.municipalities import Municipality

# Words of the vocabulary »omraade«, by what they say of the task.
_OUTSIDE = frozenset({"beredskab", "teknik-miljoe", "opgavefaellesskab", "social-sundhed"})
_DIGITAL = frozenset({"digitalisering", "data", "kunstig-intelligens", "velfaerdsteknologi"})
_DAILY = frozenset({"it-drift", "sikkerhed", "borgerservice"})
_AT_A_DESK = _DIGITAL | _DAILY | {"fagsystemer", "udbud-indkoeb", "administration"}
# Words of the vocabulary »form«, by how fast a frame they are; one that is not here says nothing.
_FRAMES = {
    "samarbejdsaftale": "aftale",
    "netvaerk": "aftale",
    "faelles-udbud": "aftale",
    "forening": "medlemskab",
    "indkoebsfaellesskab": "medlemskab",
    "kombit-loesning": "medlemskab",
    "paragraf-60": "enhed",
    "paragraf-60a": "enhed",
    "aktieselskab": "enhed",
    "vaertskommune": "enhed",
    "forpligtende-samarbejde": "enhed",
    "national-enhed": "enhed",
}
# How many municipalities at least, most first.
_CROWDS = ((40, "fyrre-plus"), (10, "ti-plus"), (4, "fire-ni"), (2, "to-tre"))
# How words among the other partners begin, by the answer they give; the first that is met counts.
_SUPPLIER = "leverandør"
_OTHERS = (
    ("os2", ("os2",)),
    ("kombit", ("kombit",)),
    ("leverandoer", (_SUPPLIER,)),
    ("offentlig", ("region", "staten", "regeringen", "styrelsen")),
    ("kombit", ("kl ", "kl,")),
)
# Words of the vocabulary »gevinst« that were promised, by the answer they give; the first that is met counts.
_GAINS = (
    ("penge", {"oekonomi", "aarsvaerk"}),
    ("kraefter", {"kompetence", "sikkerhed", "driftssikkerhed"}),
    ("kvalitet", {"kvalitet", "tid", "tilfredshed"}),
)


def case_answers(case: Case) -> dict[str, str]:
    """The `case`'s answers, by the id of the question; those that its fields do not give are left out.

    Areas give what the task is, members how many and how near, the legal form how fast the frame is, the other partners who else
    takes part, and the promised gains what was wanted.
    """
    found = {question: answer(case) for question, answer in _ANSWERS.items()}
    return {question: reply for question, reply in found.items() if reply}


def _areas(case: Case) -> set[str]:
    return {area.id for area in case.areas}


def _yes(holds: object) -> str:
    return "ja" if holds else "nej"


def _outside(case: Case) -> str:
    return _yes(_areas(case) & _OUTSIDE and not _areas(case) & _AT_A_DESK)


def _daily(case: Case) -> str:
    return _yes(_areas(case) & _DAILY)


def _one_system(case: Case) -> str:
    return _yes("fagsystemer" in _areas(case))


def _bought(case: Case) -> str:
    return _yes("udbud-indkoeb" in _areas(case) or _names(case, (_SUPPLIER,)))


def _new(case: Case) -> str:
    return _yes(_areas(case) & _DIGITAL)


def _crowd(case: Case) -> str:
    return next((reply for least, reply in _CROWDS if case.at_least >= least), "")


def _near(case: Case) -> str:
    """Whether the named members hang together by land borders; fewer than two say nothing."""
    here = case.municipalities
    if case.nationwide:
        return "spredt"
    if len(here) < 2:
        return ""
    if _together(here):
        return "naboer"
    return "landsdel" if len(case.regions) == 1 else "spredt"


def _together(members: Iterable[Municipality]) -> bool:
    """Whether every member can be reached from the first by borders between members."""
    left = {member.code: member for member in members}
    waiting = [left.popitem()[1]]
    while waiting:
        waiting += [left.pop(code) for code in waiting.pop().neighbours if code in left]
    return not left


def _frame(case: Case) -> str:
    return _FRAMES.get(case.form.value.id, "")


def _other(case: Case) -> str:
    if not case.other_partners:
        return "ingen"
    return next((reply for reply, starts in _OTHERS if _names(case, starts)), "")


def _names(case: Case, starts: Iterable[str]) -> bool:
    """Whether a word among the other partners begins so; each partner's name ends with a blank."""
    words = "".join(f" {re.sub('[()]', ' ', partner)} " for partner in case.other_partners).lower()
    return any(f" {start}" in words for start in starts)


def _wanted(case: Case) -> str:
    promised = {gain.kind.id for gain in case.gains if gain.promised}
    return next((reply for reply, kinds in _GAINS if promised & kinds), "")


_ANSWERS: dict[str, Callable[[Case], str]] = {
    "marken": _outside,
    "dagligt": _daily,
    "fagsystem": _one_system,
    "koeb": _bought,
    "nyt": _new,
    "antal": _crowd,
    "afstand": _near,
    "ramme": _frame,
    "andre": _other,
    "gevinst": _wanted,
}
"""How a case answers each question of the register that comes with the program; an empty text is no answer."""
