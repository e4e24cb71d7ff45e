"""A page that is renamed keeps what the program's registers say of it: nobody who edits content has to change the program."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from builder.nouns.checked import Checked
from builder.stages.follow import followed
from builder.stages.load import load_registers
from builder.stages.validate import validate_registers
from tests.builders import case_text, checked, guide_text, looked_at, settings_of, write_files

TEXTS = {"cases": case_text, "guides": guide_text}
SHIPPED = validate_registers(load_registers(Path("no folder")))
WITNESSES = {("cases", value) for one in SHIPPED.cited for key, value, _ in one.parts if key == "cases"}
OWN = "noegler:\n  - {id: a, case: foer, kilde: k1, navn: A, aar: 2024, slags: lige}\n"


def renamed(folder: str, slug: str) -> Checked:
    """A page that was called so before."""
    return checked(TEXTS[folder](tidligere=f"[{slug}]"), f"{folder}/{slug}-omdoebt.md")


def test_every_reference_follows_its_page() -> None:
    """Of every register, in every field that its table calls a reference; no other word is touched."""
    files = [renamed(*at) for at in sorted({*((one.folder, one.target) for one in SHIPPED.cited), *WITNESSES})]
    found = followed(SHIPPED, files, [file.file.path for file in files])
    assert [one.target for one in found.cited] == [f"{one.target}-omdoebt" for one in SHIPPED.cited]
    named = [
        [value for one in registers.cited for key, value, _ in one.parts if key == "cases"] for registers in (SHIPPED, found)
    ]
    assert named[1] == [f"{slug}-omdoebt" for slug in named[0]] != []
    before, after = ([repr(getattr(one.registers, row.name)) for row in fields(one.registers)] for one in (SHIPPED, found))
    assert [text.replace("-omdoebt'", "'") for text in after] == before
    assert sum(text.count("-omdoebt'") for text in after) == len(SHIPPED.cited)


def test_what_has_its_name_still_is_pointed_at_as_before() -> None:
    """Another page may bear a former name, and then it is the one that is meant."""
    slug = SHIPPED.cited[0].target
    assert followed(SHIPPED, [checked(case_text(), f"cases/{slug}.md")], [f"cases/{slug}.md"]) is SHIPPED
    taken = [renamed(one.folder, one.target) for one in SHIPPED.cited]
    assert followed(SHIPPED, taken, [f"{one.folder}/{one.target}.md" for one in SHIPPED.cited]) is SHIPPED


def test_a_folders_own_register_is_told_to_say_todays_name(tmp_path: Path) -> None:
    """Its editor can mend it, so nothing is turned in silence."""
    files: dict[str, str | bytes] = {"cases/nu.md": case_text(tidligere="[foer]"), "registers/split-keys.yaml": OWN}
    (problem,) = looked_at(settings_of(write_files(tmp_path, files))).problems
    assert (problem.code, problem.words["value"], problem.hint) == ("henvisning-ukendt", "foer", "Mente du »nu«?")
