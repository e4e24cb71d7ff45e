"""The registers in; typed, closed lists out. A folder may bring its own file for any of them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from builder.nouns.danish import slug, sort_key
from builder.nouns.terms import GlossaryEntry, Municipality, Registers, Term, Vocabulary, municipality_key

SHIPPED = Path(__file__).parents[2] / "registers"

# Three-letter marks of the tile map where the first three letters would be ambiguous.
_MARKS = {
    "147": "Frb", "161": "Glos", "210": "Fdb", "223": "Hørs", "250": "Frs", "360": "Loll",
    "480": "Nfy", "482": "Lang", "607": "Frc", "615": "Hors", "707": "Ndj", "813": "Frh",
}  # fmt: skip


class RegisterError(Exception):
    """A register cannot be read; registers are ours, so this is no editor's mistake."""


def load_registers(content: Path) -> Registers:
    """All registers: those in `content/registers` where present, else the ones shipped with the program."""
    own = content / "registers"
    words = _yaml(_file(own, "vocabulary.yaml"))
    words["spoergsmaal"] = [
        {"id": q["id"], "titel": q["spoergsmaal"], "forklaring": q["hvorfor"]}
        for q in _yaml(_file(own, "questions.yaml"))["spoergsmaal"]
    ]
    vocabularies = {name: Vocabulary.of(name, tuple(map(_term, terms))) for name, terms in words.items()}
    municipalities = _municipalities(_file(own, "municipalities.csv"), vocabularies["region"])
    return Registers(
        vocabularies=vocabularies,
        municipalities=municipalities,
        municipality_names={municipality_key(m.name): m for m in municipalities.values()},
        glossary=_glossary(_yaml(_file(own, "glossary.yaml"))["ord"]),
    )


def _file(own: Path, name: str) -> Path:
    return own / name if (own / name).is_file() else SHIPPED / name


def _yaml(path: Path) -> dict[str, Any]:
    """The file with every value as text, as in the content files."""
    try:
        found = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 the base loader builds only text
    except yaml.YAMLError as error:
        raise RegisterError(f"{path.name}: {error}") from error
    if not isinstance(found, dict):
        raise RegisterError(f"{path.name}: filen er ikke en gruppe af lister")
    return found


def _term(row: Mapping[str, Any]) -> Term:
    return Term(
        id=row["id"],
        title=row["titel"],
        description=row.get("forklaring", ""),
        aliases=tuple(row.get("ogsaa", ())),
        tone=row.get("tone", ""),
    )


def _municipalities(path: Path, regions: Vocabulary) -> dict[str, Municipality]:
    """The 98 by code, in Danish order of name."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: sort_key(row["name"]))
    return {row["code"]: _municipality(row, regions) for row in rows}


def _municipality(row: Mapping[str, str], regions: Vocabulary) -> Municipality:
    region = regions.find(row["region"])
    if region is None:
        raise RegisterError(f"municipalities.csv: {row['name']} ligger i en ukendt region, »{row['region']}«")
    return Municipality(
        code=row["code"],
        name=row["name"],
        slug=slug(row["name"]),
        region=region,
        part=row["part"],
        population=int(row["population"]),
        population_date=row["population_date"],
        neighbours=tuple(row["neighbours"].split()),
        row=int(row["row"]),
        column=int(row["column"]),
        abbreviation=_MARKS.get(row["code"], row["name"][:3]),
    )


def _glossary(rows: list[Mapping[str, Any]]) -> tuple[GlossaryEntry, ...]:
    entries = (
        GlossaryEntry(
            word=row["ord"],
            slug=slug(row["ord"].split("(")[0]),
            explanation=row["forklaring"],
            group=row["gruppe"],
            aliases=tuple(row.get("ogsaa", ())),
            source=row.get("kilde", ""),
            url=row.get("url", ""),
        )
        for row in rows
    )
    return tuple(sorted(entries, key=lambda entry: sort_key(_bare(entry.word))))


def _bare(word: str) -> str:
    """The word without the signs that would sort it before every letter: »§ 60« sorts under 6."""
    return word.lstrip("§ ").strip()
