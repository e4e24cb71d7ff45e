"""The workflows as data: nothing from outside is trusted, nothing is allowed that is not needed."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

from tests.ci.runner import PROJECT, WORKFLOWS, jobs, read, steps

FILES = {path.name: read(path) for path in sorted(WORKFLOWS.glob("*.yml"))}
PINNED = re.compile(r"actions/[a-z-]+@[0-9a-f]{40}")
ALLOWED = {
    ("pull-request.yml", "indhold"): {"contents": "read"},
    ("pull-request.yml", "program"): {"contents": "read"},
    ("publish.yml", "byg"): {"contents": "read"},
    ("publish.yml", "udgiv"): {"pages": "write", "id-token": "write"},
    ("links.yml", "tjek"): {"contents": "read", "issues": "write"},
    ("links.yml", "pakker"): {"contents": "read", "issues": "write"},
    ("due.yml", "liste"): {"contents": "read", "issues": "write"},
}
"""What each job may do, and nothing more."""


@pytest.fixture(params=FILES)
def name(request: pytest.FixtureRequest) -> str:
    """Each workflow's file name."""
    return str(request.param)


@pytest.fixture
def workflow(name: str) -> dict[str, Any]:
    """Each workflow in turn."""
    return FILES[name]


def test_there_is_one_for_proposals_publishing_links_and_reviews() -> None:
    assert set(FILES) == {"pull-request.yml", "publish.yml", "links.yml", "due.yml"}


def test_nothing_is_permitted_at_the_top(workflow: dict[str, Any]) -> None:
    assert workflow["permissions"] == {}


def test_a_job_may_do_what_it_needs_and_no_more(name: str, workflow: dict[str, Any]) -> None:
    assert {(name, job): spec["permissions"] for job, spec in jobs(workflow)} == {
        k: v for k, v in ALLOWED.items() if k[0] == name
    }


def test_actions_are_the_hosts_own_and_pinned_by_hash(name: str, workflow: dict[str, Any]) -> None:
    used = [step["uses"] for step in steps(workflow) if "uses" in step]
    assert used
    assert all(PINNED.fullmatch(action) for action in used)
    lines = [line for line in (WORKFLOWS / name).read_text("utf-8").splitlines() if "uses:" in line]
    assert all(re.search(r"# v\d+\.\d+\.\d+$", line) for line in lines), "the version stands behind the hash"


def test_one_action_has_one_version_everywhere() -> None:
    used = {step["uses"] for workflow in FILES.values() for step in steps(workflow) if "uses" in step}
    assert len(used) == len({action.partition("@")[0] for action in used})


def test_no_credentials_stay_behind_after_a_checkout(workflow: dict[str, Any]) -> None:
    checkouts = [step for step in steps(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_scripts_hold_no_expressions(workflow: dict[str, Any]) -> None:
    """A title or branch name inside a script would be run; values reach scripts as environment variables only."""
    assert not [step["run"] for step in steps(workflow) if "${{" in step.get("run", "")]


def test_nothing_that_a_stranger_writes_reaches_an_expression(workflow: dict[str, Any]) -> None:
    assert "github.event" not in str(workflow)
    assert "github.head_ref" not in str(workflow)


def test_foreign_code_meets_no_secrets(workflow: dict[str, Any]) -> None:
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(_events(workflow))
    assert "secrets." not in str(workflow)
    if "pull_request" in _events(workflow):
        assert "github.token" not in str(workflow)


def test_a_job_cannot_run_for_ever(workflow: dict[str, Any]) -> None:
    assert all(int(job["timeout-minutes"]) <= 90 for _, job in jobs(workflow))


def test_the_tests_run_on_the_oldest_python_and_on_the_newest() -> None:
    """The oldest is the one that the project promises; each version has its own run, and one that fails stops no other."""
    job = FILES["pull-request.yml"]["jobs"]["program"]
    versions = job["strategy"]["matrix"]["python"]
    promised = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"]
    assert (promised, versions) == (f">={versions[0]}", ["3.11", "3.14"])
    assert job["strategy"]["fail-fast"] == "false"
    (setup,) = (step for step in job["steps"] if step.get("uses", "").startswith("actions/setup-python@"))
    assert setup["with"]["python-version"] == "${{ matrix.python }}"


def test_a_newer_run_never_breaks_off_a_publishing() -> None:
    assert FILES["publish.yml"]["concurrency"] == {"group": "pages", "cancel-in-progress": "false"}


def _events(workflow: dict[str, Any]) -> list[str]:
    found = workflow["on"]
    return [found] if isinstance(found, str) else list(found)
