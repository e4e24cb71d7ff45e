"""The summary of a job, which GitHub refuses when it is too large."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.nouns.problem import Problem
from builder.nouns.source.source_file import Span
from builder.shell.reports.summary import LONGEST, publish, summary


def test_a_summary_is_cut_by_its_bytes(tmp_path: Path) -> None:
    """GitHub counts bytes, and Danish letters have two: what is cut is cut before the limit, at the end of a line."""
    words = {"value": "æøå" * 200}
    problems = tuple(Problem(code="kilde-dobbelt", span=Span(f"cases/{n}.md"), words=words) for n in range(4000))
    found = summary(problems, len(problems), tmp_path)
    assert LONGEST - 10_000 < len(found.encode()) <= LONGEST + 100
    assert found.endswith("\n\n… resten er skåret fra.\n")


def test_a_register_of_the_program_stands_by_its_own_path() -> None:
    """As the report for a terminal has it, and not by the way out of the content folder."""
    problem = Problem(code="kilde-dobbelt", span=Span("../builder/registers/glossary.yaml"), words={"value": "a"})
    assert "\n`builder/registers/glossary.yaml`\n" in summary((problem,), 1, Path("content"))


def test_a_summary_is_added_where_there_is_a_page_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Below what other steps of the job have told; elsewhere nothing is written."""
    publish("Ingen side.")
    page = tmp_path / "side.md"
    page.write_text("Før.\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
    publish("To fejl: æ.")
    assert page.read_text("utf-8") == "Før.\nTo fejl: æ.\n"
    assert list(tmp_path.iterdir()) == [page]
