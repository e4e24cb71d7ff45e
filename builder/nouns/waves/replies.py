"""What was found in filled-in forms: replies as a content file writes them, with where each part stood; and what was wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.nouns.waves.sheets import Fault

ANSWERED, ROLE = "besvaret", "rolle"
"""The two fields of a reply besides its answers, as its file calls them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundReply:
    """A reply without a fault of its own. `values` are by the id of a question, or `ANSWERED` and `ROLE`, each as text.

    `places` are row, column and title of each of them in the `sheet` of the `file`; `reply` is the row it stands in, or, in the
    form for one case, that of the case's id. `lacking` are the titles of questions, by id, that the sheet has no column for.
    """

    file: str
    sheet: str
    row: int
    case: str
    values: Mapping[str, str]
    places: Mapping[str, tuple[int, int, str]]
    lacking: Mapping[str, str] = field(default_factory=dict)

    def fault(self, message: str, hint: str = "", key: str = "") -> Fault:
        """A fault of this reply, at one of its `values`, or at its row."""
        row, column, title = self.places.get(key, (self.row, 0, ""))
        return Fault(file=self.file, sheet=self.sheet, row=row, column=column, title=title, message=message, hint=hint)

    @property
    def text(self) -> str:
        """The reply as a content file, a line for each value, so that a line tells which value it is."""
        head = f"{ANSWERED}: {self.values[ANSWERED]}\n{ROLE}: {_quoted(self.values[ROLE])}\nsvar:\n"
        answers = (f"  {key}: {_quoted(value)}\n" for key, value in self.values.items() if key not in {ANSWERED, ROLE})
        return head + "".join(answers)

    def key_of(self, line: int) -> str:
        """Which of the `values` stands on a line, from 1, of the `text`; empty for the line that has none."""
        key = self.text.split("\n")[line - 1].partition(":")[0].strip()
        return key if key in self.values else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The replies of some files, at most one for each case, and every fault; `skipped` is how many rows nobody has answered."""

    replies: tuple[FoundReply, ...]
    faults: tuple[Fault, ...]
    skipped: int = 0


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
