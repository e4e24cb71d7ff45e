"""What a rule is: the words an editor meets when it is broken, and what its own page shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
Example = Literal["head", "body", "names", "told"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """The wording of a rule; `{...}` in `message` and `hint` are blanks that a `Problem` fills.

    `title`, `why`, `wrong` and `right` make the rule's page. The examples are fields of a head, a piece of a body or names of
    files, which a test puts into a whole case; »told« ones cannot be, and are shown by the rule's folder in tests/problems.
    """

    title: str
    message: str
    hint: str
    why: str
    wrong: str
    right: str
    example: Example = "head"
    severity: Severity = "error"


@dataclass(frozen=True, slots=True)
class Group:
    """Rules about one thing, by code."""

    title: str
    rules: Mapping[str, Rule]
