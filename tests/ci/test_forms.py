"""The forms and the template: Danish, short, and with the words that the catalogue itself uses."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tests.ci.runner import PROJECT, read

GITHUB = PROJECT / ".github"
FORMS = {path.stem: read(path) for path in sorted((GITHUB / "ISSUE_TEMPLATE").glob("*.yml")) if path.stem != "config"}
ELEMENTS = {"markdown", "input", "textarea", "dropdown"}


def fields(form: dict[str, Any]) -> dict[str, Any]:
    return {element["id"]: element for element in form["body"] if element["type"] != "markdown"}


def test_there_is_a_form_for_a_case_a_fault_and_a_word() -> None:
    assert set(FORMS) == {"ny-case", "fejl-paa-siden", "foreslaa-et-ord"}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_what_the_host_accepts(name: str) -> None:
    form = FORMS[name]
    assert set(form) == {"name", "description", "title", "body"}
    assert all(element["type"] in ELEMENTS for element in form["body"])
    assert all(element["attributes"].get("label") or element["type"] == "markdown" for element in form["body"])
    assert all(element["attributes"]["options"] for element in form["body"] if element["type"] == "dropdown")


@pytest.mark.parametrize("name", FORMS)
def test_a_form_asks_for_a_source_or_a_page(name: str) -> None:
    assert {"kilde", "side"} & set(fields(FORMS[name]))


def test_the_status_words_are_those_of_the_vocabulary() -> None:
    words = yaml.safe_load((PROJECT / "builder" / "registers" / "vocabulary.yaml").read_text("utf-8"))
    offered = fields(FORMS["ny-case"])["status"]["attributes"]["options"]
    assert offered == [word["titel"] for word in words["status"]]


def test_the_prefilled_links_of_the_pages_still_work() -> None:
    """They open an issue without a form, which the host only allows when empty ones are."""
    assert read(GITHUB / "ISSUE_TEMPLATE" / "config.yml") == {"blank_issues_enabled": "true"}


def test_the_template_asks_three_questions_and_has_no_boxes_to_tick() -> None:
    text = (GITHUB / "PULL_REQUEST_TEMPLATE.md").read_text("utf-8")
    assert text.count("?**") == 3
    assert "[ ]" not in text


def test_the_example_of_owners_is_not_in_force() -> None:
    assert (GITHUB / "CODEOWNERS.example").exists()
    assert not (GITHUB / "CODEOWNERS").exists()
