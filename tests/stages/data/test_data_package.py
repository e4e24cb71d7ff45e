"""What programs are told of the lists, so that none has to guess."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from builder.nouns.catalogue import Catalogue
from builder.nouns.site import urls
from builder.stages.data import open_data, tables
from tests.builders import EDITION, case, catalogue, site

CONTENT = catalogue(
    case(
        "a",
        tidligere="[foer]",
        oekonomi="\n  - {emne: Pris, tal: 'op til 1,6', enhed: mio. kr., aar: ca. 2024, kilder: [k1]}",
        gevinster="\n  - hvad: Tid\n    art: tid\n    lovet: {tekst: Hurtigere, tal: 2-3, enhed: dage, aar: 2022, kilder: [k1]}",
    ),
    case("b", titel="B", partnere="alle 98"),
)


def files(content: Catalogue = CONTENT, url: str = "") -> dict[str, bytes]:
    """The files by path."""
    return {file.path: file.data for file in open_data(content, tables(content), site(url), EDITION)}


def package(url: str = "") -> dict[str, Any]:
    """The description of the lists."""
    found: dict[str, Any] = json.loads(files(url=url)[urls.DATA_PACKAGE])
    return found


def test_every_list_is_described_and_every_field() -> None:
    """Each list has its size, its digest, its separator, and a field for each column, in their order."""
    made, found = files(), package()
    assert [one["name"] for one in found["resources"]] == [table.name for table in tables(CONTENT)]
    for one in found["resources"]:
        data = made[f"data/{one['path']}"]
        assert (one["bytes"], one["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
        assert one["dialect"]["delimiter"] == ";"
        head = data.decode("utf-8-sig").partition("\r\n")[0].split(";")
        assert [field["name"] for field in one["schema"]["fields"]] == head
        assert all(field["description"] for field in one["schema"]["fields"])


def test_numbers_days_and_ties_are_said() -> None:
    """A number has a decimal comma, a day is a day, a precision one of few words, and a case is that of the list of cases."""
    schemas = {one["name"]: one["schema"] for one in package()["resources"]}
    fields = {field["name"]: field for field in schemas["tal"]["fields"]}
    assert (fields["tal_fra"]["type"], fields["tal_fra"]["decimalChar"]) == ("number", ",")
    assert fields["aar_fra"]["type"] == "date"
    assert "ca. år" in fields["aar_praecision"]["constraints"]["enum"]
    assert schemas["tal"]["foreignKeys"] == [{"fields": "case", "reference": {"resource": "cases", "fields": "case"}}]
    assert schemas["cases"]["primaryKey"] == "case"
    assert "foreignKeys" not in schemas["cases"]


def test_it_says_who_and_under_which_licence() -> None:
    """Licence, publisher and edition are there; the address of the page only where the site knows it."""
    found = package()
    assert found["licenses"][0]["name"] == "CC-BY-4.0"
    assert found["version"] == "2026-11-21+3f9a-21bc-07de"
    assert "homepage" not in found
    assert package("https://x.dk/k")["homepage"] == "https://x.dk/k/data/index.html"


def required(part: object) -> Iterator[tuple[set[str], set[str]]]:
    """What each part of a schema requires, and what the same part has a rule for."""
    if isinstance(part, dict):
        if isinstance(part.get("required"), list):
            yield set(part["required"]), set(part.get("properties", ()))
        for inner in part.values():
            yield from required(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from required(inner)


def test_each_part_of_the_schema_names_what_it_requires() -> None:
    """A strict reader (»strictRequired«) refuses a schema in which a part requires what only another part knows."""
    parts = list(required(json.loads(files()[urls.DATA_SCHEMA])))
    assert parts
    assert [needed - known for needed, known in parts if needed - known] == []


def test_the_schema_takes_the_json_and_refuses_another() -> None:
    """All that is written is told; a value of another kind, a word from no list and a field that nobody knows are refused."""
    made = files()
    schema, found = json.loads(made[urls.DATA_SCHEMA]), json.loads(made[urls.DATA_JSON])
    Draft202012Validator.check_schema(schema)
    judge = Draft202012Validator(schema)
    judge.validate(found)
    assert "$id" not in schema
    assert json.loads(files(url="https://x.dk")[urls.DATA_SCHEMA])["$id"] == "https://x.dk/data/cases.schema.json"
    wrongs = (
        {"status": "i drift"},
        {"nyt_felt": 1},
        {"alle_kommuner": "ja"},
        {"omraader": ["it-sludder"]},
        {"start": {"dato": "2016"}},
    )
    for wrong in wrongs:
        with pytest.raises(ValidationError):
            judge.validate({**found, "cases": [{**found["cases"][0], **wrong}]})
