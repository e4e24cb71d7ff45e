"""The form and the command line say the same of every broken case: the same codes, at the same field or line, in the same words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from builder.nouns.limits import LONGEST_WORD
from builder.nouns.problem import Problem
from builder.nouns.rules import RULES
from builder.nouns.source import node as nodes
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.source.written import group, plain
from builder.nouns.tables import TABLES
from builder.shell.build import Inspection
from builder.stages.form.tables import data
from builder.stages.load.content import read_text
from builder.stages.validate.head.frontmatter import Parts, split
from tests.browser.asking import ask
from tests.builders import case_text, looked_at, settings_of, write_files
from tests.form.left_out import COMMAND_LINE_ONLY
from tests.test_problems import _content as content_of

pytestmark = pytest.mark.browser

# Of each case: the catalogue it stands in is told first, then its tree is opened and checked.
CHECK = """(cases) => cases.map(({ told, answers, body, name }) => {
  Object.assign(caseForm.data, told);
  const { answers: own, rest } = caseForm.openTree(answers);
  return caseForm.check({ answers: own, body, name, rest }).problems
    .map(({ code, path, message, advice }) => ({ code, path, message, advice }));
})"""
# What is said of each problem, where the number in it stands on the list of those that are no CPR numbers.
TELL = """(problems) => {
  const { exceptions } = caseForm.data;
  caseForm.data.exceptions = ["0101901234"];
  const told = problems.map(caseForm.told).map(({ message, advice }) => [message, advice]);
  caseForm.data.exceptions = exceptions;
  return told;
}"""
EDITORS = Path(__file__).parents[1] / "editors"
CODES = [code for code in RULES if code not in COMMAND_LINE_ONLY]
UNREAD = {"flettemaerke"}
"""Codes whose fixture is a head that only a hand can have written; the form tells them of a body."""

Told = tuple[str, str, str, set[int]]


def test_what_only_the_command_line_can_tell_is_a_code_with_a_reason() -> None:
    """The table of exceptions holds rules that exist, each with its reason."""
    assert COMMAND_LINE_ONLY.keys() <= RULES.keys()
    assert all(COMMAND_LINE_ONLY.values())


def test_every_broken_case_is_told_as_the_command_line_tells_it(rules: Page, tmp_path: Path) -> None:
    """Each fixture of a code that the form tells, opened as a tree: its codes, fields or lines, messages and advice."""
    asked = [case for code in CODES for case in _asked(code, content_of(code, tmp_path / code))]
    told = _answers(rules, asked)
    assert {case.name for case, found in zip(asked, told, strict=True) if case.name in found} == set(CODES) - UNREAD


def test_cases_of_editors_are_told_alike(rules: Page, tmp_path: Path) -> None:
    """Cases with five mistakes each. One leaves a field empty, which in a form is no field at all, and is left to the command line."""
    files = sorted(EDITORS.glob("*.md"))
    contents = [write_files(tmp_path / file.stem, {"cases/nasty.md": file.read_bytes()}) for file in files]
    cases = [case for file, content in zip(files, contents, strict=True) for case in _asked(file.stem, content)]
    asked = [case for case in cases if "felt-tomt" not in {problem.code for problem in case.problems}]
    assert len(asked) == len(files) - 1
    _answers(rules, asked)


MARKS = {"<<<<<<< HEAD\nTo.": 2, "=======\nTo.": 0, "=======\n>>>>>>> deres": 2, "||||||| før\nTo.": 2, "<<<<<< HEAD": 0}
"""What a body holds of git's marks, and at which line it is told; 0 is nowhere."""


def test_a_merge_mark_in_the_text_is_told(rules: Page, tmp_path: Path) -> None:
    """The head cannot hold one, as the form writes it; what is pasted into the text can. The command line refuses the same."""
    for marks, number in MARKS.items():
        body = f"\nEt.\n{marks}\n\nTre.[^k1]\n"
        (tmp_path / "x.md").write_text(case_text(body=body), "utf-8")
        read = read_text(tmp_path / "x.md", "cases/x.md")
        assert isinstance(read, SourceFile) == (not number), marks
        parts = split(SourceFile(path="cases/x.md", text=case_text(body=body)))
        (told,) = ask(rules, CHECK, [{**_form_data(parts), "name": "x.md", "told": {}}])
        found = [problem["path"] for problem in told if problem["code"] == "flettemaerke"]
        assert found == ([["tekst", number]] if number else []), marks


def test_words_are_cut_and_masked_alike(rules: Page) -> None:
    """A long word of the editor's own is cut in a message, counted in characters; nothing says a CPR number, allowed or not."""
    words = ("x" * LONGEST_WORD, "x" * (LONGEST_WORD + 1), "😀" * (LONGEST_WORD + 1), "nr. 010190-1234")
    asked = [
        Problem(code="id-ugyldigt", span=Span("cases/x.md"), words={"value": word, "suggestion": word}, hint=hint)
        for word in words
        for hint in ("", f"Mente du »{word}«?")
    ]
    told = ask(rules, TELL, [{"code": one.code, "words": one.words, "hint": one.hint} for one in asked])
    assert told == [[one.message, one.advice] for one in asked]


@dataclass(frozen=True)
class Asked:
    """A case that both sides are asked about: the file, and what the command line and the catalogue say."""

    name: str
    file: Path
    parts: Parts
    problems: tuple[Problem, ...]
    told: Mapping[str, Any]

    @property
    def question(self) -> dict[str, Any]:
        """What the form is given."""
        return {**_form_data(self.parts), "name": self.file.name, "told": self.told}


def _asked(name: str, content: Path) -> Iterator[Asked]:
    """The cases of a folder whose heads can be read; a remark in a head is no part of what the form opens."""
    found = looked_at(settings_of(content))
    files = [path for path in sorted((content / "cases").iterdir()) if path.suffix == ".md" and not path.is_symlink()]
    for file in files:
        source = SourceFile(path=f"cases/{file.name}", text=file.read_text("utf-8"))
        parts, lines = split(source), source.text.split("\n")
        remarks = {number for number, line in enumerate(lines[: parts.body_line - 1], 1) if line.startswith("#")}
        own = [p for p in found.problems if p.span.file == source.path and p.span.line not in remarks]
        if parts.front_matter is not None and not parts.broken:
            yield Asked(name, file, parts, tuple(own), _told(found, content))


def _answers(page: Page, asked: Sequence[Asked]) -> list[set[str]]:
    """The codes that the form tells of each case, when it tells them as the command line does."""
    told = ask(page, CHECK, [case.question for case in asked])
    faults = [
        f"{case.name}/{case.file.name}: {fault}"
        for case, answer in zip(asked, told, strict=True)
        for fault in _differences(case.problems, _shown(answer, case.parts))
    ]
    assert not faults, "\n".join(faults)
    return [{problem["code"] for problem in answer} for answer in told]


def _form_data(parts: Parts) -> dict[str, Any]:
    """A file as the build hands a case to the form."""
    assert parts.front_matter is not None
    return {"answers": plain(group(parts.front_matter)), "body": parts.body.strip("\n")}


def _told(found: Inspection, content: Path) -> dict[str, Any]:
    """What the form knows of the other files of a folder."""
    known = data(found.catalogue)
    world = {folder: [file.stem for file in sorted((content / folder).glob("*.md"))] for folder in TABLES}
    return {"world": world, "alike": known["alike"], "familiar": known["familiar"]}


def _differences(problems: Sequence[Problem], told: list[Told]) -> Iterator[str]:
    """What one side tells and the other does not."""
    here = [(p.code, _sentence(p.message), p.advice, p.span.line) for p in problems if p.code not in COMMAND_LINE_ONLY]
    for code, message, advice, line in here:
        if not any((code, message, advice) == one[:3] and line in one[3] for one in told):
            yield f"the form does not tell {code} in line {line}: {message} {advice}"
    for code, message, advice, lines in told:
        if not any((code, message, advice) == one[:3] and one[3] in lines for one in here):
            yield f"only the form tells {code} in line {sorted(lines)}: {message} {advice}"


def _shown(told: list[dict[str, Any]], parts: Parts) -> list[Told]:
    return [(p["code"], _sentence(p["message"]), p["advice"], _lines(parts, p["path"])) for p in told]


def _lines(parts: Parts, path: Sequence[str | int]) -> set[int]:
    """The lines that a field and its value begin on, or the nearest group around it; or the line of the body."""
    if path[:1] == ["tekst"] and len(path) == 2:
        return {parts.body_line + len(parts.body) - len(parts.body.lstrip("\n")) + int(path[1]) - 1}
    node: nodes.Node | None = parts.front_matter
    lines = {1}
    for step in path:
        key, node = _step(node, step)
        if node is None:
            break
        lines = {node.span.line, key.span.line} if key else {node.span.line}
    return lines


def _step(node: nodes.Node | None, step: str | int) -> tuple[nodes.Scalar | None, nodes.Node | None]:
    """The key and the value one step below a node; a lone value stands for a list of one."""
    if isinstance(node, nodes.MappingNode) and isinstance(step, str):
        return next(((key, value) for key, value in node.entries if key.text == step), (None, None))
    if isinstance(step, int):
        return None, node.items[step] if isinstance(node, nodes.SequenceNode) else node
    return None, None


def _sentence(message: str) -> str:
    return message[:1].upper() + message[1:] + ("" if message.endswith((".", "!", "?", "…")) else ".")
