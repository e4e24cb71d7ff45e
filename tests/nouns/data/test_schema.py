"""The JSON Schema says what validation says."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from builder.nouns.data.schema import json_schema
from builder.nouns.tables import TABLES
from builder.shell.settings import PROJECT
from tests.builders import case_text, guide_text, initiative_text, registers, survey_text, track_text

TEXTS = {
    "cases": case_text(),
    "guides": guide_text(),
    "initiatives": initiative_text(),
    "surveys": survey_text(),
    "decisions": track_text(),
}
REAL = [path for folder in TABLES for path in sorted((PROJECT / "content" / folder).glob("*.md"))]


@cache
def validator(folder: str) -> Draft202012Validator:
    """The schema of a folder's files, ready to use."""
    return Draft202012Validator(json_schema(TABLES[folder], registers(), folder))


def head(text: str, loader: type[yaml.CSafeLoader | yaml.CBaseLoader]) -> Any:
    """The front matter as another program's YAML reader gives it, handed on as JSON."""
    return json.loads(json.dumps(yaml.load(text.partition("\n---\n")[0].removeprefix("---\n"), loader), default=str))  # noqa: S506


def complaints(folder: str, value: Any) -> list[str]:
    """What the schema complains of."""
    return [f"{error.json_path}: {error.message[:200]}" for error in validator(folder).iter_errors(value)]


@pytest.mark.parametrize("folder", TABLES)
def test_the_schema_is_a_schema(folder: str) -> None:
    """Each schema is a valid schema of draft 2020-12, in Danish, and can be written as JSON."""
    schema = json_schema(TABLES[folder], registers(), "Hoved")
    Draft202012Validator.check_schema(schema)
    assert json.loads(json.dumps(schema)) == schema
    assert schema["properties"]["titel"]["description"] == "Samarbejdets eller sidens navn."


@pytest.mark.no_cover
@pytest.mark.parametrize("loader", [yaml.CBaseLoader, yaml.CSafeLoader], ids=["text", "guessed"])
def test_real_content_is_accepted(loader: type[yaml.CSafeLoader | yaml.CBaseLoader]) -> None:
    """Every file of the catalogue fits its schema, read as text and read by a reader that guesses types."""
    assert len(REAL) > 100
    found = {
        f"{path.parent.name}/{path.name}": complaints(path.parent.name, head(path.read_text("utf-8"), loader)) for path in REAL
    }
    assert {name: told for name, told in found.items() if told} == {}


@pytest.mark.parametrize("folder", TABLES)
def test_an_unknown_field_is_refused(folder: str) -> None:
    """A field that does not exist is refused, at the top and inside a group."""
    good = head(TEXTS[folder], yaml.CBaseLoader)
    assert complaints(folder, good) == []
    assert complaints(folder, {**good, "budsjet": "3"})
    assert complaints(folder, {**good, "kilder": [{**good["kilder"][0], "forlag": "x"}]})


@pytest.mark.parametrize("folder", TABLES)
def test_a_missing_field_is_refused(folder: str) -> None:
    """Every required field is required by the schema as well."""
    good = head(TEXTS[folder], yaml.CBaseLoader)
    for row in TABLES[folder].fields:
        if row.required:
            assert complaints(folder, {key: value for key, value in good.items() if key != row.key})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("omraader", "[blomster]"),
        ("partnere", "[Hinnerup]"),
        ("kladde", "true"),
        ("gennemgaa_om", "et år"),
        ("titel", "[a, b]"),
        ("status", "i drift"),
        ("tidligere", "[Gammelt Navn]"),
        ("kilder", "\n  - {id: k1, titel: A, udgiver: B, dato: 2024, url: www.example.dk}"),
        ("titel", "x" * 91),
    ],
)
def test_what_validation_refuses_the_schema_refuses(field: str, value: str) -> None:
    """A wrong word, type, address or length is refused."""
    assert complaints("cases", head(case_text(**{field: value}), yaml.CBaseLoader))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("partnere", "Ballerup"),
        ("partnere", "alle 98"),
        ("partnere", "[Ballerup, {kommune: Furesø, fra: 2014}]"),
        ("form", "{vaerdi: § 60, kilder: [k1]}"),
        ("form", "paragraf-60"),
        ("start", "2016"),
        ("start", "2016-04-10"),
        ("omraader", "it-drift"),
    ],
)
@pytest.mark.parametrize("loader", [yaml.CBaseLoader, yaml.CSafeLoader], ids=["text", "guessed"])
def test_short_forms_are_accepted(field: str, value: str, loader: type[yaml.CSafeLoader | yaml.CBaseLoader]) -> None:
    """A single value may stand for a list, and a word for its group, as in validation."""
    assert complaints("cases", head(case_text(**{field: value}), loader)) == []
