"""Turns of phrase that several problems share, each Danish word once. Wording of whole rules is in `rules.py`.

The form in the browser is given the same ones, so that it speaks as the command line does.
"""

from __future__ import annotations

from collections.abc import Sequence

MEANT = "Mente du »{word}«?"
NONE = "ingen"
SELF = "kataloget selv"
SINGLE = "en enkelt værdi"
LIST = "en liste"
GROUP = "en gruppe af felter"
TEXT = "en enkelt tekst"
SPREAD = "Skriv felterne under hinanden, rykket ind: {fields}."
BRACKET = "Sæt anførselstegn om teksten, hvis den begynder med [ eller {."
COMMA = "Et komma skiller felter. Sæt anførselstegn om tallet."


def did_you_mean(near: Sequence[str]) -> str:
    """The hint that names the nearest known word, if there is one."""
    return MEANT.format(word=near[0]) if near else ""
