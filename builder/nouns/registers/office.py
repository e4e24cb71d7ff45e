"""The register of templates to reuse: what each is for and what it holds, as an editor writes it in `office.yaml`."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.language.dates import When

BUSINESS_CASE, STATUS_REPORT, DOCUMENT = "business-case", "statusrapport", "dokument"
"""What a template may be: two sheets that the program can reckon, and a document of sections."""
ENDINGS = {BUSINESS_CASE: "xlsx", STATUS_REPORT: "xlsx", DOCUMENT: "docx"}
"""The ending of the file of each."""
SECTIONS = {BUSINESS_CASE: ("i-dag", "fremtid", "overgang", "gevinst"), STATUS_REPORT: ("linjer",), DOCUMENT: ()}
"""The sections that each looks for by their ids."""
ROWS = {BUSINESS_CASE: (), STATUS_REPORT: ("udgift", "tid", "gevinst", "service", "naeste"), DOCUMENT: ()}
"""The rows that each looks for by their ids."""
LETTERS = {"A": "Ansvarlig", "U": "Udfører", "H": "Høres", "O": "Orienteres", "-": "Ingen del"}
"""What a role may be in a task: who answers for it, who does it, who is asked before and who is told after."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRow:
    """A row to fill in: `letters` are those of `LETTERS`, one for each role of a matrix, with blanks between them.

    In the example the row has the figure of a case: `case` is its slug and `subject` that of the figure. With `years` above 0 it
    is spread evenly over so many years from year 1; else it stands in year 0. `note` says what one should know of that.
    """

    title: str
    hint: str = ""
    id: str = ""
    letters: str = ""
    case: str = ""
    subject: str = ""
    years: int = 0
    note: str = ""

    @property
    def suggested(self) -> tuple[str, ...]:
        """The letters, one for each role."""
        return tuple(self.letters.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSection:
    """A part of a template. What stands in braces in `texts` and `points` is a field to fill in: »{antal} måneder«.

    `points` are ticked off. `checklist` is the slug of a guide whose points stand here as well, those of `groups` or all of them,
    each with `answers` to fill in; `roles` make a matrix of the `rows`. `id` tells a sheet what it does with the section.
    """

    title: str
    id: str = ""
    texts: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    rows: tuple[OfficeRow, ...] = ()
    roles: tuple[str, ...] = ()
    checklist: str = ""
    groups: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeStep:
    """The step that a template belongs to: a group of the checklist of the `guide`, and slugs of cases that show it."""

    guide: str
    group: str
    cases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTemplate:
    """A template as the register has it. `purpose` says what it is for, `use` how one begins, `mended` when it last changed."""

    id: str
    title: str
    kind: str
    purpose: str
    use: tuple[str, ...] = ()
    mended: When
    steps: tuple[OfficeStep, ...]
    wide: bool = False
    sections: tuple[OfficeSection, ...]

    @property
    def ending(self) -> str:
        """The ending of its file, without a full stop."""
        return ENDINGS[self.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRegister:
    """All templates, in their order, with what each of them says of itself: that it is `notice` only, and how it was `tried`."""

    notice: str
    tried: str
    templates: tuple[OfficeTemplate, ...]
