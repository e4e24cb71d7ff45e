"""The registers' files in; the registers out, with every mistake in every file.

Each is read by its field table in `nouns/tables/registers.py`, those that others refer to first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from builder.nouns.language.danish import folded
from builder.nouns.municipalities import municipality_key
from builder.nouns.problem import Problem, errors
from builder.nouns.registers.files import CheckedRegisters, Cited, Dated, RegisterFiles, stands_in
from builder.nouns.registers.registers import Registers
from builder.nouns.source.source_file import Span
from builder.nouns.tables import REGISTERS
from builder.nouns.tables.registers import (
    CHOOSER,
    EXCEPTIONS,
    GLOSSARY,
    GROUPS,
    MUNICIPALITIES,
    OFFICE,
    QUESTIONS,
    SEARCH,
    SPLIT_KEYS,
    SPLITS,
    STATEMENT,
    VOCABULARY,
)
from builder.stages.validate.privacy import private_data
from builder.stages.validate.registers import chooser, declaration, splits, templates, vocabulary, words
from builder.stages.validate.registers import municipalities as places
from builder.stages.validate.registers.blamed import blamed, of_the_program
from builder.stages.validate.registers.cited import cited
from builder.stages.validate.registers.register import (
    Register,
    by_column,
    joined,
    lone_quotes,
    raw_texts,
    read_register,
    unread_register,
)

# Registers whose texts stand on pages. Numbers that are no person's are listed in one that does not.
_PUBLISHED = (VOCABULARY, QUESTIONS, GROUPS, GLOSSARY, STATEMENT, CHOOSER, SPLIT_KEYS, OFFICE)
# Years that a build's clock may lie behind the program.
_CLOCK = 20


def validate_registers(files: RegisterFiles) -> CheckedRegisters:
    """The registers that `files` hold, with the problems of loading as well.

    A folder's own file stands in the place of the program's; of a vocabulary and of the words for search a list that it does not
    have is taken from there. Where a row cannot be read the others count, and where a file cannot be read the program's counts,
    so that content can be checked in the same run. Raises nothing: a register that is lost leaves its part empty.
    """
    checking = _Checking(files)
    checking.vocabularies()
    checking.questions()
    checking.municipalities()
    checking.groups()
    checking.glossary()
    checking.exceptions()
    checking.statement()
    checking.chooser()
    checking.split_keys()
    checking.office()
    checking.search()
    return checking.checked()


class _Checking:
    """One run over the registers: what is known so far, and what is wrong."""

    def __init__(self, files: RegisterFiles) -> None:
        self._files = files
        self._problems = list(files.problems)
        self._published: list[Register] = []
        self._lost: set[str] = set()
        self._every = False
        self._asked: Mapping[str, Span] = {}
        self._cited: list[Cited] = []
        self._dated: list[Dated] = []
        self._registers = Registers(
            vocabularies={}, municipalities={}, municipality_names={}, groups=(), group_names={}, glossary=()
        )
        self._vocabulary: Register

    def vocabularies(self) -> None:
        """The closed lists, which nearly every other register refers to."""
        self._vocabulary = self._read(VOCABULARY)
        if VOCABULARY in self._files.own:
            found = vocabulary.completed(self._vocabulary, vocabulary.vocabularies(self._behind(VOCABULARY)))
        else:
            found = vocabulary.vocabularies(self._vocabulary)
        self._problems += vocabulary.disagreements(self._vocabulary, found)
        self._problems += joined(self._vocabulary)
        self._registers = replace(self._registers, vocabularies=found)

    def questions(self) -> None:
        """The questions, as one more vocabulary."""
        register = self._read(QUESTIONS)
        self._problems += vocabulary.repeated_questions(register)
        asked = vocabulary.questions(register)
        self._registers = replace(self._registers, vocabularies={**self._registers.vocabularies, asked.name: asked})

    def municipalities(self) -> None:
        """The municipalities, with the sizes of the vocabulary."""
        before = len(self._problems)
        register = self._read(MUNICIPALITIES)
        marks = places.abbreviations(self._behind(MUNICIPALITIES)) if MUNICIPALITIES in self._files.own else {}
        found = places.municipalities(register, self._registers.vocabularies[vocabulary.SIZES], marks)
        self._problems += places.repeated_municipalities(register)
        self._problems += places.ill_municipalities(register, marks)
        self._problems[before:] = by_column(register, self._problems[before:])
        self._dated += self._days(places.dated(register), MUNICIPALITIES)
        self._every = MUNICIPALITIES not in self._files.own and not errors(register.problems) and bool(found)
        names = {municipality_key(m.name): m for m in found.values()}
        self._registers = replace(self._registers, municipalities=found, municipality_names=names)

    def groups(self) -> None:
        """The groups of municipalities. The program's may name some that a folder with its own does not have."""
        register = self._read(GROUPS)
        known = self._registers.municipalities
        if GROUPS in self._files.own or self._every:
            self._problems += places.ill_groups(register, known, every=self._every)
        self._problems += joined(register)
        found = places.groups(register, known)
        names = {folded(name): group for group in found for name in (group.name, *group.aliases)}
        self._registers = replace(self._registers, groups=found, group_names=names)

    def glossary(self) -> None:
        """The explained words, and abbreviations that need none."""
        register = self._read(GLOSSARY)
        self._problems += words.repeated_entries(register)
        self._problems += words.divided_groups(register)
        self._problems += joined(register)
        known = register if "kendte" in register else self._behind(GLOSSARY)  # whoever has words of his own need not list them
        self._registers = replace(self._registers, glossary=words.glossary(register), familiar=words.familiar(known))

    def exceptions(self) -> None:
        """The numbers that are no person's."""
        register = self._read(EXCEPTIONS)
        self._problems += words.ill_exceptions(register)
        self._registers = replace(self._registers, exceptions=words.exceptions(register))

    def statement(self) -> None:
        """What is declared of accessibility."""
        register = self._read(STATEMENT)
        self._problems += declaration.repeated_barriers(register)
        self._problems += declaration.ill_days(register)
        self._dated += self._days(declaration.dated(register), STATEMENT)
        self._registers = replace(self._registers, statement=declaration.statement(register))

    def chooser(self) -> None:
        """The questions and rules of the model chooser."""
        register = self._read(CHOOSER)
        self._problems += chooser.disagreements(register)
        self._registers = replace(self._registers, chooser=chooser.chooser(register))

    def split_keys(self) -> None:
        """The keys for sharing a cost."""
        register = self._read(SPLIT_KEYS)
        self._problems += splits.ill_keys(register)
        self._dated += self._days(splits.dated(register), SPLIT_KEYS)
        self._registers = replace(
            self._registers, split_keys=splits.split_keys(register), worded_keys=splits.worded_keys(register)
        )

    def office(self) -> None:
        """The templates to reuse."""
        register = self._read(OFFICE)
        self._problems += templates.ill_templates(register)
        self._dated += self._days(templates.dated(register), OFFICE)
        self._registers = replace(self._registers, office=templates.office(register))

    def search(self) -> None:
        """What search knows of Danish; a list that a folder's own file does not have is the program's."""
        register, splits = self._read(SEARCH), self._read(SPLITS)
        shipped = self._behind(SEARCH) if SEARCH in self._files.own else register
        held = {row.key: register if row.key in register else shipped for row in REGISTERS[SEARCH].fields}
        self._problems += words.ill_search_words(register)
        self._asked = words.own_pages(register, shipped) if SEARCH in self._files.own else {}
        self._problems += words.ill_splits(splits.items("delinger"), parts=2)
        self._registers = replace(self._registers, lexicon=words.lexicon(held, splits))

    def checked(self) -> CheckedRegisters:
        """What came out of it, without what is only reported because another register is broken."""
        exceptions = self._registers.exceptions
        for register in self._published:
            self._problems += private_data(register.file, register.root, "", 1, exceptions)
            has_signs = register.record is REGISTERS[OFFICE]  # whose fields are signs
            self._problems += lone_quotes(register) if has_signs else raw_texts(register)
        unsure = tuple(blamed(self._files, self._lost, self._registers, self._problems))
        problems = tuple(
            problem
            for problem in self._problems
            if not stands_in(problem, (text for code, file, text in unsure if code == problem.code and file != problem.span.file))
        )
        codes = dict.fromkeys(code for code, _, _ in unsure)
        return CheckedRegisters(
            registers=self._registers,
            problems=problems,
            own=self._files.brought,
            texts={name: file.text for name, file in {**self._files.shipped, **self._files.own}.items()},
            asked=self._asked,
            cited=tuple(self._cited),
            dated=tuple(self._dated),
            open_questions={code: tuple(text for one, _, text in unsure if one == code) for code in codes},
        )

    def _read(self, name: str) -> Register:
        """The register that counts: the folder's own where it can be read, else the program's."""
        register = self._own(name) if name in self._files.own else None
        return register if register and register.root else self._shipped(name)

    def _own(self, name: str) -> Register:
        complete = name not in {VOCABULARY, SEARCH}
        register = read_register(self._files.own[name], REGISTERS[name], self._registers, complete=complete)
        self._note(name, register, register.problems)
        self._cited += self._own_cited(name, register)
        return register

    def _own_cited(self, name: str, register: Register) -> Iterator[Cited]:
        """What a folder's own register points at that the program's does not: who copied that need not have all its pages."""
        found = list(cited(register))
        there = {one.said for one in cited(self._behind(name))} if found else set()
        pages = {said[:3] for said in there}
        return (replace(one, needed=one.said[:3] not in pages) for one in found if one.said not in there)

    def _shipped(self, name: str) -> Register:
        register = self._behind(name)
        if register.root is None:
            self._lost.add(name)
        self._note(name, register, of_the_program(name, register.problems, self._files.own, self._lacking))
        self._cited += cited(register, shipped=True)
        return register

    def _lacking(self, key: str, word: str) -> Iterable[Problem]:
        """That a list of the folder's own vocabulary lacks a word that others need."""
        return vocabulary.lacking(self._vocabulary, key, word)

    def _behind(self, name: str) -> Register:
        """The program's register behind a folder's own, which is filled from it; its problems are not reported."""
        file = self._files.shipped.get(name)
        if file is None:
            return unread_register(name, REGISTERS[name], self._registers)
        return read_register(file, REGISTERS[name], self._registers, complete=True)

    def _days(self, dated: Iterable[Dated], name: str) -> Iterator[Dated]:
        """Of the program's own only what no clock can be behind: a build may be of another day than the program.

        Of a day that is told of already nothing more is said.
        """
        told = {problem.span for problem in self._problems}
        for one in dated:
            if one.span not in told:
                yield one if name in self._files.own else replace(one, planned=max(one.planned, _CLOCK))

    def _note(self, name: str, register: Register, problems: Iterable[Problem]) -> None:
        self._problems += problems
        if name in _PUBLISHED:
            self._published.append(register)
