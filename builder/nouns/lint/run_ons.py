"""Lines that stand each by itself in a file and run together on its page: what gives them away, and what to write."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.lint.raw_sign import TABLE


@dataclass(frozen=True, slots=True)
class RunOn:
    """Lines of one paragraph that its editor took for lines of their own: what the first of them becomes, and what to write."""

    pattern: str
    what: str
    instead: str


_ONE_LINE = "én linje sammen med den næste"
_OWN_LINES = "Skriv - og et mellemrum foran hver linje, eller sæt en tom linje imellem."
_LABEL = r"[A-ZÆØÅ][^.:\n]{0,40}: "
_COUNTED = r"\d{1,2} ?[-–] (?=[^\W\d_])"
_CLAUSE = r"(?:§ \d+\.|\([^\W_]{1,3}\)) "
RUN_ONS: tuple[RunOn, ...] = (
    RunOn(
        r"(?:[^\W\d_]{2,}-\n(?!(?:og|eller|samt|men|som|til|i|på)\b)(?=[a-zæøå])|\d{4}[-–]\n(?=\d))",
        "delt af et mellemrum", "Skriv hele ordet på én linje.",
    ),
    RunOn(r"^[^\n]*\w\S* {3,}\S[^\n]*\n[^\n]*\w\S* {3,}\S", "løbende tekst uden kolonner", TABLE),
    RunOn(r"^\|[^\n]*\|\n\|[^\n]*\|$", "løbende tekst uden kolonner", f"Slet \\ foran hver |. {TABLE}"),
    RunOn(
        rf"^{_COUNTED}[^\n]*\n{_COUNTED}", _ONE_LINE,
        "Skriv 1. og et mellemrum foran det første punkt, 2. foran det næste, og sæt en tom linje før dem.",
    ),
    RunOn(rf"^{_LABEL}[^\n]*\n{_LABEL}", _ONE_LINE, _OWN_LINES),
    RunOn(rf"^{_CLAUSE}[^\n]*\n{_CLAUSE}", _ONE_LINE, _OWN_LINES),
    RunOn(r"\A(?:[A-ZÆØÅ][^\n\t]{0,38}[^\s.,;:!?»)]\n){2,}[A-ZÆØÅ][^\n\t]{0,39}\Z", _ONE_LINE, _OWN_LINES),
)  # fmt: skip
"""What is looked for in a paragraph of several lines none of which ends with a hard break."""
