"""Filled-in sheets and the form of their wave in; one reply for each case out, and a fault for everything that is wrong.

A reply comes in whole or not at all: with one faulty answer left out it would say something else than who answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from builder.nouns import limits
from builder.nouns.language import phrases
from builder.nouns.language.danish import folded
from builder.nouns.lint.privacy import person_in
from builder.nouns.waves import words
from builder.nouns.waves.forms import Form, Subject, title_of
from builder.nouns.waves.replies import ANSWERED, ROLE, Found, FoundReply
from builder.nouns.waves.sheets import Cell, Fault, Sheet
from builder.stages.waves.cells import Misread, Reader, plain, refusal
from builder.stages.waves.layout import Layout, layout

_NAME = re.compile(r"[A-ZÆØÅÉ][a-zæøåéü]+(?:[ -](?:[A-ZÆØÅÉ][a-zæøåéü]+|[A-ZÆØÅ]\.)){1,3}")
"""Words that all begin with a capital letter, as a person's names do."""
_OFFICES = re.compile(
    "kommun|region|chef|leder|direkt|konsulent|ansvarlig|sekretar|formand|borgmester|koordinator|radgiver|afdeling"
)
"""What the folded name of an office holds, and no person's name."""


def read_replies(files: Iterable[tuple[Sheet, ...]], form: Form) -> Found:
    """The replies of the sheets of some `files` to the wave of the `form`.

    Raises `KeyError` for a question whose vocabulary the form lacks, which is our own mistake.
    """
    found: list[FoundReply] = []
    faults: list[Fault] = []
    skipped = 0
    for sheets in files:
        laid = [(sheet, *layout(sheet, form)) for sheet in sheets]
        known = [(sheet, lay) for sheet, lay, _ in laid if lay]
        faults += [fault for _, _, told in laid for fault in told]
        if not known and not any(told for _, _, told in laid):
            faults.append(_no_form(sheets))
        for sheet, lay in known:
            reading = _Reading(sheet=sheet, layout=lay, form=form, reader=Reader(choices=form.choices, early=sheet.early))
            for reply in lay.replies(sheet):
                reading.read(reply)
            found += reading.found
            faults += reading.faults
            skipped += reading.skipped
    kept, doubled = _once(found, form)
    return Found(replies=tuple(kept), faults=(*faults, *doubled), skipped=skipped)


def _no_form(sheets: tuple[Sheet, ...]) -> Fault:
    file = sheets[0].file if sheets else ""
    names = ", ".join(f"»{sheet.name}«" for sheet in sheets[: limits.SHOWN] if sheet.name)
    message = words.NO_HEADER if names else words.NO_HEADER_ROWS
    return Fault(file=file, message=message.format(sheets=names, case=words.CASE, role=words.ROLE), hint=words.RIGHT_SHEET)


def _once(found: list[FoundReply], form: Form) -> tuple[list[FoundReply], list[Fault]]:
    """One reply a case: the same twice is one, and of two that differ nobody knows which is right."""
    by_case: dict[str, list[FoundReply]] = {}
    for one in found:
        by_case.setdefault(one.case, []).append(one)
    kept, faults = [], []
    for case, several in by_case.items():
        if all(one.values == several[0].values for one in several):
            kept.append(several[0])
            continue
        for one in several:
            others = [other for other in several if other is not one]
            where = ", ".join(f"række {other.row}" if other.file == one.file else other.file for other in others[: limits.SHOWN])
            message = words.TWICE.format(case=form.by_slug[case].title, other=where)
            faults.append(one.fault(message, words.TWICE_HELP))
    return kept, faults


@dataclass(slots=True)
class _Reading:
    """What one sheet gives, reply after reply."""

    sheet: Sheet
    layout: Layout
    form: Form
    reader: Reader
    found: list[FoundReply] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    skipped: int = 0
    guesses: int = limits.GUESSES

    def read(self, reply: int) -> None:
        """Takes one reply in, or tells all that is wrong with it."""
        is_titles = title_of(self.layout.at(self.sheet, words.CASE, reply).text) == title_of(words.CASE)
        if is_titles or not self._is_readable(reply):  # the titles stand again where sheets were copied together
            return
        before = len(self.faults)
        values = self._values(reply)
        misread = self.faults[before:]
        del self.faults[before:]  # what is wrong with its case is told first
        case = self._case(reply, answered=any(values.values()) or bool(misread))
        if not case:
            is_reply = values[ROLE] != "" or values[ANSWERED] != "" or self._is_known(reply)
            self._tell_of_row(before, misread, is_reply=is_reply)
            return
        self.faults += misread
        is_unsigned = not values[ROLE] and not values[ANSWERED]
        if is_unsigned and not misread and self._is_untouched(values, self.form.by_slug[case]):
            self.skipped += 1
            return
        self._signature(reply, values)
        if len(self.faults) == before:
            self.found.append(self._found(reply, case, values))

    def _found(self, reply: int, case: str, values: Mapping[str, str | None]) -> FoundReply:
        """The reply for the `case`, of which nothing is wrong: what its cells say, and where they stand."""
        row, _ = self.layout.place(words.CASE, reply)
        order = (ANSWERED, ROLE, *(one.id for one in self.form.questions))
        return FoundReply(
            file=self.sheet.file,
            sheet=self.sheet.name,
            row=row,
            case=case,
            values={key: str(values[key]) for key in order if values[key]},
            places={key: (*self.layout.place(title, reply), title) for key, title in self._titles().items()},
            lacking={one.id: one.title for one in self.form.questions if one.title not in self.layout.titles},
        )

    def _is_known(self, reply: int) -> bool:
        """Whether the row names a case of the catalogue, asked or not."""
        return folded(plain(self.layout.at(self.sheet, words.CASE, reply).text)) in self.form.slugs

    def _tell_of_row(self, before: int, told: list[Fault], *, is_reply: bool) -> None:
        """What is wrong with a row whose case is not known: of a reply also what was `told` of its answers, a sum is no reply."""
        if not is_reply and self.faults[before:] and self.faults[-1].is_nameless:
            self.faults[-1] = replace(self.faults[-1], hint=words.NO_REPLY, is_nameless=False)
            return
        self.faults[before:before] = told

    def _titles(self) -> dict[str, str]:
        return {ROLE: words.ROLE, ANSWERED: words.DAY, **{one.id: one.title for one in self.form.questions}}

    def _tell(self, reply: int, title: str, message: str, hint: str = "") -> None:
        row, column = self.layout.place(title, reply) if title else (reply, 0)
        fault = Fault(
            file=self.sheet.file, sheet=self.sheet.name, row=row, column=column, title=title, message=message, hint=hint
        )
        self.faults.append(fault)

    def _tell_case(self, reply: int, message: str, meant: str) -> None:
        """Tells that the row names no case that was asked; `meant` is the one that it probably names, empty for none."""
        self._tell(reply, words.CASE, message, phrases.did_you_mean([meant]) if meant else words.PUT_BACK_ID)
        self.faults[-1] = replace(self.faults[-1], is_nameless=not meant)

    def _is_readable(self, reply: int) -> bool:
        """Whether the row has its right number of cells, and none of them is merged with others."""
        if not self.layout.answer and reply in self.sheet.uneven:
            found, expected = self.sheet.uneven[reply]
            self._tell(reply, "", words.UNEVEN.format(found=found, expected=expected), words.QUOTE)
            return False
        if reply in self.sheet.swallowed:
            self._tell(reply, "", words.OPEN_QUOTE, words.CLOSE_QUOTE)
            return False
        titles = (words.CASE, *self._titles().values())
        merged = [title for title in titles if self.sheet.merged and self.sheet.is_merged(*self.layout.place(title, reply))]
        if merged:
            self._tell(reply, merged[0], words.MERGED, words.UNMERGE)
        return not merged

    def _values(self, reply: int) -> dict[str, str | None]:
        """What the cells say, empty for nothing; None for one that cannot be read, which is told."""
        read: dict[str, str | Misread] = {}
        for one in self.form.questions:
            read[one.id] = self.reader.read(self.layout.at(self.sheet, one.title, reply), one)
        read[ANSWERED] = self.reader.day(self.layout.at(self.sheet, words.DAY, reply))
        role = self.layout.at(self.sheet, words.ROLE, reply)
        read[ROLE] = refusal(role) or plain(role.text)
        for key, value in read.items():
            if isinstance(value, Misread):
                self._tell(reply, self._titles()[key], value.message, value.hint)
        return {key: None if isinstance(value, Misread) else value for key, value in read.items()}

    def _case(self, reply: int, *, answered: bool) -> str:
        """The slug of the case that the reply is for, empty when it is none that was asked, which is told.

        A row without a case is only told when something is `answered` in it.
        """
        text = plain(self.layout.at(self.sheet, words.CASE, reply).text)
        wave = plain(self.layout.at(self.sheet, words.WAVE, reply).text)
        name = plain(self.layout.at(self.sheet, words.NAME, reply).text)
        slug = self.form.slugs.get(folded(text), "")
        if not text and not answered:
            return ""
        if wave and wave != str(self.form.year):
            self._tell(reply, words.WAVE, words.OTHER_WAVE.format(value=wave, year=self.form.year), words.RIGHT_SHEET)
        elif not text:
            self._tell_case(reply, words.NO_CASE, self.form.slugs.get(folded(name), ""))
        elif not slug:
            self._tell_case(reply, words.UNKNOWN_CASE.format(value=text), self._near(text))
        elif slug not in self.form.by_slug:
            self._tell_case(reply, words.NOT_ASKED.format(value=text), "")
        elif self.form.slugs.get(folded(name), slug) != slug:
            self._tell(reply, words.CASE, words.OTHER_NAME.format(case=slug, name=name), words.OTHER_NAME_HELP)
        else:
            return slug
        return ""

    def _near(self, text: str) -> str:
        """The case that was probably meant, empty for none; after some guesses in one sheet we give up, for comparing is slow."""
        self.guesses -= 1
        near = get_close_matches(folded(text), self.form.slugs, n=1) if self.guesses >= 0 else []
        return self.form.slugs[near[0]] if near else ""

    def _is_untouched(self, values: Mapping[str, str | None], subject: Subject) -> bool:
        """Whether the answers say no more than the form did before it was filled in."""
        for one in self.form.questions:
            if values[one.id] and values[one.id] != self.reader.read(Cell(subject.known.get(one.id, "")), one):
                return False
        return True

    def _signature(self, reply: int, values: Mapping[str, str | None]) -> None:
        """Tells when a reply does not say who answered and when, or says a person's name, or nothing else."""
        role = values[ROLE]
        if role == "":
            self._tell(reply, words.ROLE, words.UNSIGNED, words.UNSIGNED_HELP)
        elif role and (_is_name(role, self.form.places) or person_in(role)):
            self._tell(reply, words.ROLE, words.NAMED, words.NAMED_HELP)
        if values[ANSWERED] == "":
            self._tell(reply, words.DAY, words.UNDATED, words.FUTURE_HELP)
        if all(values[one.id] == "" for one in self.form.questions):
            self._tell(reply, words.CASE, words.NO_ANSWERS, words.UNSIGNED_HELP)


def _is_name(text: str, places: frozenset[str]) -> bool:
    """Whether a text looks like a person's name and not like an office: »Jens Hansen«, but not »Ballerup Kommune«."""
    if not _NAME.fullmatch(text):
        return False
    parts = folded(text).replace("-", " ").split()
    return not _OFFICES.search(folded(text)) and not any(part in places for part in parts)
