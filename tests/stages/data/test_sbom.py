"""The list of components: valid by the published schema, complete, and the same each time."""

from __future__ import annotations

import json
import re
from importlib import resources

from jsonschema import Draft7Validator
from referencing import Registry, Resource

from builder.shell.settings import PROJECT
from builder.stages.data import sbom
from tests.builders import EDITION

LOCK = (PROJECT / "requirements.txt").read_text("utf-8")


def test_it_keeps_to_the_schema() -> None:
    """CycloneDX's own, as a library of theirs carries it."""
    folder = resources.files("cyclonedx") / "schema" / "_res"
    files = [f"{name}.SNAPSHOT.schema.json" for name in ("bom-1.6", "spdx", "jsf-0.82", "cryptography-defs")]
    schemas = {name: json.loads((folder / name).read_text("utf-8")) for name in files}
    held = [(f"http://cyclonedx.org/schema/{name}", Resource.from_contents(schema)) for name, schema in schemas.items()]
    checker = Draft7Validator(schemas[files[0]], registry=Registry().with_resources(held))
    assert [error.message for error in checker.iter_errors(json.loads(sbom(LOCK, EDITION).data))] == []


def test_it_names_every_locked_package_with_its_hashes() -> None:
    """None is left out, and no hash is another package's."""
    found = json.loads(sbom(LOCK, EDITION).data)
    names = {part["name"]: part for part in found["components"] if part["type"] == "library"}
    assert names.keys() == set(re.findall(r"^([a-z0-9._-]+)==", LOCK, re.MULTILINE))
    assert sum(len(part["externalReferences"][0]["hashes"]) for part in names.values()) == LOCK.count("--hash=")
    assert names["jinja2"]["purl"] == f"pkg:pypi/jinja2@{names['jinja2']['version']}"
    assert found["metadata"]["component"]["version"] == "2026-11-21+3f9a-21bc-07de"


def test_it_is_the_same_each_time_and_names_no_host() -> None:
    """What an edition is made with does not depend on where it was fetched."""
    made = sbom(LOCK, EDITION)
    assert made == sbom(LOCK, EDITION)
    assert made.path == "katalog.cdx.json"
    assert set(re.findall(r"https?://([^/\"]+)", made.data.decode())) == {"cyclonedx.org"}


def test_what_only_some_systems_need_is_optional() -> None:
    """A condition in the lock file is one."""
    lock = "a==1 ; sys_platform == 'win32' \\\n    --hash=sha256:" + "a" * 64 + "\nb==2 \\\n    --hash=sha256:" + "b" * 64 + "\n"
    scopes = {part["name"]: part.get("scope") for part in json.loads(sbom(lock, EDITION).data)["components"][:2]}
    assert scopes == {"a": "optional", "b": "required"}
