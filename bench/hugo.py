"""Hugo over the same bodies, with a plain theme of our own: the peer that our times are held against."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from bench import edits
from bench.edits import Edit, Place
from bench.measure import Cost, run

_THEME = Path(__file__).with_name("hugo")
_LISTS = {"statuses": "status", "areas": "omraader"}
_FACTS = ("status", "form", "modeller", "oekonomi", "gevinster", "tidslinje", "kilder")
"""What its page of a case tells; not every case has all."""
_VERSION = re.compile(r"\bv(\d+(?:\.\d+)+)")
_LINE = "<p>Skabelon nummer {}.</p>"
_MAIN = '{{ define "main" }}'


class Hugo:
    """A folder of Hugo's own, with every case of a content folder: facts as front matter, the body as it is."""

    name = "hugo"

    def __init__(self, program: Path, folder: Path, cases: Path) -> None:
        """`program` is Hugo itself, `cases` the folder of our cases, `folder` what is to hold Hugo's."""
        self._program = program
        self._folder = folder
        self._place = Place(folder, folder / "content")
        shutil.copytree(_THEME, folder)
        (folder / "content" / "cases").mkdir(parents=True)
        for case in sorted(cases.glob("*.md")):
            (folder / "content" / "cases" / case.name).write_text(_told(case.read_text("utf-8")), "utf-8")

    @staticmethod
    def found(folder: Path) -> Path:
        """The program itself under a folder where its package is installed: its starter would cost Python's start in every run.

        Raises `FileNotFoundError` when there is none.
        """
        program = next(folder.rglob("binaries/hugo*"), None)
        if program is None:
            raise FileNotFoundError(f"no Hugo under {folder}")
        return program

    @staticmethod
    def version(program: Path) -> str:
        """What Hugo calls itself, as `0.168.0`."""
        said = subprocess.run([program, "version"], check=True, capture_output=True, text=True).stdout  # noqa: S603 found by our Makefile
        found = _VERSION.search(said)
        return found[1] if found else "of an unknown version"

    def cold(self) -> Cost:
        """The cost of a first build; Hugo keeps nothing but its output."""
        for made in ("public", "resources"):
            shutil.rmtree(self._folder / made, ignore_errors=True)
        return self._build()

    def after(self, edit: Edit) -> Cost | None:
        """The cost of a build after the same edit; none where the theme has nothing of the kind."""
        if edit not in _ALIKE:
            return None
        self._place.runs += 1
        _ALIKE[edit](self._place)
        return self._build()

    def _build(self) -> Cost:
        return run([str(self._program), "--quiet"], self._folder, {})


def _told(text: str) -> str:
    """A case as Hugo reads it: its facts as JSON, then its body, with a footnote for each source."""
    _, head, body = text.split("---\n", 2)
    facts = yaml.safe_load(head)
    told = {
        "title": facts["titel"],
        "summary": facts["resume"],
        "date": f"{facts.get('start', facts['status']['dato'])}-01-01",
        "partners": [partner["kommune"] for partner in facts["partnere"]],
        **{ours: _several(facts[theirs]) for ours, theirs in _LISTS.items()},
        "facts": {name: facts.get(name, []) for name in _FACTS},
    }
    notes = "".join(f"[^{one['id']}]: {one['titel']}, {one['udgiver']}, {one['url']}\n\n" for one in facts["kilder"])
    return f"{json.dumps(told, ensure_ascii=False, indent=1, default=str)}\n\n{body}\n\n{notes}"


def _several(value: Any) -> list[str]:
    return [value["vaerdi"]] if isinstance(value, Mapping) else list(value)


def _title(place: Place) -> None:
    case = edits.case(place)
    facts, end = json.JSONDecoder().raw_decode(text := case.read_text("utf-8"))
    facts["title"] = f"Prøvecase med en ny titel, nummer {place.runs}"
    case.write_text(json.dumps(facts, ensure_ascii=False, indent=1) + text[end:], "utf-8")


def _template(place: Place) -> None:
    file = place.program / "layouts" / "cases" / "single.html"
    file.write_text(file.read_text("utf-8").replace(_MAIN, _MAIN + _LINE.format(place.runs), 1), "utf-8")


_ALIKE: dict[Edit, Edit] = {
    edits.nothing: edits.nothing,
    edits.body: edits.body,
    edits.title: _title,
    edits.template: _template,
}
