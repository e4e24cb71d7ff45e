"""One issue is kept up to date: opened, written anew, closed; and never one that somebody else opened."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.ci.runner import PROJECT, environment, shims


def called(place: Path, found: str, text: str) -> list[str]:
    """What `gh` is asked for when there is an issue `found` and the report is `text`."""
    shims(place / "bin")
    (place / "found").write_text(found)
    (place / "report.md").write_text(text)
    names = {"PATH": f"{place / 'bin'}:/usr/bin:/bin", "RUNNER_TEMP": str(place), "GH_FOUND": str(place / "found")}
    command = ["bash", str(PROJECT / "ci" / "issue.sh"), "En titel", str(place / "report.md")]
    subprocess.run(command, env=environment(**names), check=True)
    return (place / "gh-log").read_text().splitlines()


@pytest.mark.parametrize(
    ("found", "text", "last"),
    [
        ("", "noget", "issue create --title En titel --body-file"),
        ("7", "noget", "issue edit 7 --body-file"),
        ("7", "", "issue close 7 --comment"),
        ("", "", "issue list"),
    ],
)
def test_the_issue_follows_the_report(tmp_path: Path, found: str, text: str, last: str) -> None:
    assert called(tmp_path, found, text)[-1].startswith(last)


def test_only_the_workflows_own_issues_are_looked_at(tmp_path: Path) -> None:
    assert "--app github-actions" in called(tmp_path, "", "")[0]
