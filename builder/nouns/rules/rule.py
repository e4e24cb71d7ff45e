"""What a rule is: the words an editor meets when it is broken, and what its own page shows. All wording is Danish."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
"""An error stops the build; a warning does not."""
Example = Literal["head", "body", "names", "told"]
"""What `Rule.wrong` and `Rule.right` are: front matter, a body, names of files, or words about what cannot be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """The wording of a rule; `{...}` in `message` and `hint` are blanks that a `Problem` fills.

    `title`, `why`, `wrong` and `right` make the rule's page; `why` has a paragraph a line. The examples are what `example` says:
    fields of front matter, a piece of a body or names of files, which a test puts into a whole case; those that are »told« cannot
    be, and are shown by the rule's folder in tests/problems.
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
    """Rules about one thing, by code, in the order in which pages show them; `title` is their subject."""

    title: str
    rules: Mapping[str, Rule]
