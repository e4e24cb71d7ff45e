"""The form and the command line say the same of every broken file: the same codes, at the same places, in the same words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from builder.nouns.problem import Problem
from builder.nouns.rules import RULES
from builder.nouns.tables import TABLES
from builder.shell.build import survey
from builder.stages.render.form import COMMAND_LINE_ONLY, alike
from tests.browser.conftest import Opener, Origin
from tests.builders import settings_of, write_files
from tests.built import CONTENT
from tests.form.conftest import Form, visited
from tests.test_nasty import REFUSED
from tests.test_problems import _content as content_of

pytestmark = pytest.mark.browser

# What the form mends by itself as soon as it writes the file anew, so that it is no longer told after a change.
MENDED = {
    "adresse-dobbelt", "felt-tomt", "fil-for-stor", "fil-tom", "flettemaerke", "forbudt-tegn", "hoved-aabent", "hoved-mangler",
    "hoved-tomt", "ikke-utf8", "fil-navn", "fil-navn-optaget",
}  # fmt: skip
# Opens each text, writes it anew, and gives what is wrong with either, or that they do not say the same.
ROUND_TRIP = """(texts) => {
  const said = ({ values, body }) => JSON.stringify([values, body.tokens.map((token) => token.content)],
    (key, value) => value && value.constructor === Object ? Object.fromEntries(Object.entries(value).sort()) : value);
  const wrong = {};
  for (const [name, text] of Object.entries(texts)) {
    const found = caseForm.openFile({ name, text, size: text.length, broken: null });
    const made = caseForm.writeCase(found.answers, found.body);
    const [before, after] = [text, made].map((one) => caseForm.check(one, name));
    const told = [...before.problems, ...after.problems].map((problem) => problem.message);
    if (said(before) !== said(after)) told.push("does not say the same");
    if (told.length) wrong[name] = told;
  }
  return wrong;
}"""
# What the form's check says of a text: code, place and words.
CHECK = """(text) => caseForm.check(text, "nasty.md").problems.map(
  ({ code, span, message, advice }) => ({ code, line: span.line, column: span.column, message: caseForm.sentence(message), advice }))"""
EDITORS = Path(__file__).parents[1] / "editors"
WRITTEN = {
    **{path.stem: path.read_text("utf-8") for path in sorted(EDITORS.glob("*.md"))},
    **{name: data for name, (data, told) in REFUSED.items() if isinstance(data, str) and "1:fil-for-stor" not in told},
}
CODES = [code for code in RULES if code not in COMMAND_LINE_ONLY]


@pytest.fixture(scope="module")
def shared_form(request: pytest.FixtureRequest) -> Iterator[Form]:
    """One form for all files; opening a file empties it."""
    opener = Opener(request.getfixturevalue("browser"))
    origins: dict[str, Origin] = request.getfixturevalue("origins")
    yield visited(opener, origins["http-subpath"])
    opener.close()
    assert not opener.faults


def test_what_only_the_command_line_can_tell_is_a_code_with_a_reason() -> None:
    """The table of exceptions holds rules that exist, each with its reason."""
    assert COMMAND_LINE_ONLY.keys() <= RULES.keys()
    assert all(COMMAND_LINE_ONLY.values())


@pytest.mark.parametrize("code", CODES)
def test_an_opened_file_is_told_as_the_command_line_tells_it(shared_form: Form, code: str, tmp_path: Path) -> None:
    """Each broken file opened in the form and checked gives the command line's problems: code, line, column and words."""
    content = content_of(code, tmp_path)
    found = _publish(shared_form, content)
    told = set()
    for file in _cases(content):
        shared_form.open(file)
        told |= {code for code, *_ in _shown(shared_form.check())}
        assert _shown(shared_form.listed()) == _expected(found, f"cases/{file.name}")
    assert code in told


@pytest.mark.parametrize("name", WRITTEN)
def test_nasty_files_and_those_of_editors_are_told_alike(shared_form: Form, name: str, tmp_path: Path) -> None:
    """What somebody might send, and ten cases with five mistakes each: the same codes, places and words on both sides."""
    content = write_files(tmp_path / "content", {"cases/nasty.md": WRITTEN[name]})
    found = _publish(shared_form, content)
    assert _shown(shared_form.page.evaluate(CHECK, WRITTEN[name])) == _expected(found, "cases/nasty.md")


@pytest.mark.parametrize("code", [code for code in CODES if code not in MENDED])
def test_nothing_is_forgotten_when_the_form_writes_the_file_anew(shared_form: Form, code: str, tmp_path: Path) -> None:
    """After a change the form writes its own file; what was wrong is still told, whether it stands in a field or beside them."""
    content = content_of(code, tmp_path)
    found = _publish(shared_form, content)
    for file in _cases(content):
        expected = {problem.code for problem in found if problem.span.file == f"cases/{file.name}"} - COMMAND_LINE_ONLY.keys()
        shared_form.open(file)
        shared_form.page.locator("#tekst").press("Control+End")
        shared_form.page.locator("#tekst").type(" ")
        assert expected <= {problem["code"] for problem in shared_form.check()}, file.name


def test_every_published_case_is_well_in_the_form_too(shared_form: Form) -> None:
    """The catalogue's own cases give no problem, neither as they are nor as the form writes them; all that they say is kept."""
    _publish(shared_form, CONTENT)
    texts = {file.name: file.read_text("utf-8") for file in sorted((CONTENT / "cases").glob("*.md"))}
    assert len(texts) > 50
    assert shared_form.page.evaluate(ROUND_TRIP, texts) == {}


def _publish(form: Form, content: Path) -> tuple[Problem, ...]:
    """Tells the form that these files are the published catalogue; what the command line says of them."""
    found = survey(settings_of(content))
    world = {folder: [file.stem for file in sorted((content / folder).glob("*.md"))] for folder in TABLES}
    form.page.evaluate("(told) => { Object.assign(caseForm.data, told); }", {"world": world, "alike": alike(found.catalogue)})
    return found.problems


def _cases(content: Path) -> list[Path]:
    return [path for path in sorted((content / "cases").iterdir()) if path.suffix == ".md" and not path.is_symlink()]


def _expected(found: tuple[Problem, ...], file: str) -> list[tuple[str, int, int, str, str]]:
    """What the command line tells of a file and the form can tell as well."""
    return [
        (p.code, p.span.line, p.span.column, _sentence(p.message), p.advice)
        for p in found
        if p.span.file == file and p.code not in COMMAND_LINE_ONLY
    ]


def _shown(listed: list[dict[str, Any]]) -> list[tuple[str, int, int, str, str]]:
    problems = [p for p in listed if p["code"] not in COMMAND_LINE_ONLY]
    return [(p["code"], p["line"], p["column"], p["message"], p["advice"]) for p in problems]


def _sentence(message: str) -> str:
    return message[:1].upper() + message[1:] + ("" if message.endswith((".", "!", "?", "…")) else ".")
