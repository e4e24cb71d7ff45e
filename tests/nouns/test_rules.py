"""The table of rules: complete in its words, and its examples true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from builder.nouns.rules import GROUPS, RULES
from tests.builders import codes, looked_at, settings_of, write_files

FIELDS = {
    "titel": "titel: Fælles løn",
    "resume": "resume: To kommuner løser opgaven sammen.",
    "status": "status: {vaerdi: i drift, dato: 2024, kilder: [ref-2024]}",
    "partnere": "partnere: [Ballerup, Furesø]",
    "form": "form: {vaerdi: forening, kilder: [ref-2024]}",
    "omraader": "omraader: [it-drift]",
    "kilder": "kilder:\n  - {id: ref-2024, titel: Referat, udgiver: Furesø Kommune, dato: 2024}",
    "gennemgaaet": "gennemgaaet: 2026-03-14",
}
BODY = "## Hvad man prøvede\n\nDe to kommuner samlede driften.[^ref-2024]"
_KEY = re.compile(r"^([a-zæøå_]+):", re.MULTILINE)


def _case(head: str = "", body: str = BODY) -> str:
    """A whole case with these fields in place of its own."""
    given = set(_KEY.findall(head))
    own = [text for key, text in FIELDS.items() if key not in given]
    return "---\n" + "\n".join([*own, *([head] if head else [])]) + f"\n---\n\n{body}\n"


def _others() -> dict[str, str]:
    """Files that examples refer to: cases, a draft, an initiative, and one of Lemvig and Struer."""
    vagt = "titel: Fælles vagt\npartnere:\n  - {kommune: Lemvig, fra: 2015}\n  - {kommune: Struer, fra: 2015}"
    return {
        "cases/faelles-rejser.md": _case("titel: Fælles rejser\npartnere: [Aarhus, Samsø]"),
        "cases/faelles-kladde.md": _case("titel: Fælles kladde\npartnere: [Odder, Skanderborg]\nkladde: ja"),
        "cases/faelles-vagt.md": _case(vagt),
        "initiatives/kombit.md": "---\ntitel: Kombit\nresume: Et selskab.\ntype: program\n"
        f"{FIELDS['kilder']}\n{FIELDS['gennemgaaet']}\n---\n\nEt program.[^ref-2024]\n",
    }


def _told(tmp_path: Path, code: str, example: str) -> list[str]:
    """The codes that are told of an example once it stands in a whole case."""
    kind = RULES[code].example
    files = _others()
    if kind == "names":
        neighbour = {"cases/faelles-loen.md": _case()} if code == "fil-navn-ens" else {}
        files |= {**neighbour, example: _case("titel: Fælles færge\npartnere: [Læsø, Frederikshavn]")}
    elif kind == "head":
        start = "start: {dato: 2016, kilder: [ref-2024]}\n" if code == "case-ligner" else ""
        files["cases/faelles-loen.md"] = _case(start + example)
    else:
        files["cases/faelles-loen.md"] = _case(body=example)
    return codes(looked_at(settings_of(write_files(tmp_path, files)), again=True).problems)


@pytest.mark.parametrize("code", [code for code, rule in RULES.items() if rule.example != "told"])
def test_the_wrong_example_is_told_and_the_right_one_is_not(code: str, tmp_path: Path) -> None:
    """What an editor reads under »Forkert« gives that code, and what stands under »Rigtigt« gives nothing at all."""
    assert code in _told(tmp_path / "wrong", code, RULES[code].wrong)
    assert _told(tmp_path / "right", code, RULES[code].right) == []


def test_a_rule_has_all_its_words() -> None:
    """Every rule has a title, an explanation that ends as a sentence, two examples that differ, and words for the editor."""
    assert [rule.title for rule in RULES.values() if not rule.title[0].isupper() or len(rule.title) > 45] == []
    assert [rule.why for rule in RULES.values() if not rule.why.endswith(".")] == []
    assert [code for code, rule in RULES.items() if rule.wrong == rule.right] == []
    assert [code for code, rule in RULES.items() if not rule.message or not rule.hint] == []


def test_a_code_stands_in_one_group() -> None:
    """No code is told in two groups."""
    assert sum(len(group.rules) for group in GROUPS) == len(RULES)
