"""The registers in; typed, closed lists out. A folder may bring its own file for any of them."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import yaml

from builder.nouns import yaml_words
from builder.nouns.danish import folded, slug, sort_key
from builder.nouns.terms import GlossaryEntry, Group, Municipality, Registers, Term, Vocabulary, municipality_key

Value = TypeVar("Value")

_CPR_DIGITS = 10
_TERM_FIELDS = frozenset({"id", "titel", "forklaring", "ogsaa", "tone", "tilstand", "begyndt", "maerke"})
_STATES = {"overvejes": "considered", "gaar": "running", "slut": "over"}
SHIPPED = Path(__file__).parents[2] / "registers"

# Three-letter marks of the tile map where the first three letters would be ambiguous.
_MARKS = {
    "147": "Frb", "161": "Glos", "210": "Fdb", "223": "Hørs", "250": "Frs", "360": "Loll", "480": "Nfy", "482": "Lang",
    "607": "Frc", "615": "Hors", "707": "Ndj", "813": "Frh", "810": "Brøn", "163": "Herl", "657": "Hern", "316": "Holb",
    "661": "Hols", "760": "R-Sk", "329": "Ring", "575": "Vejn", "630": "Vejl",
}  # fmt: skip


class RegisterError(Exception):
    """A register cannot be read; registers are ours, so this is no editor's mistake."""


class _UnusableError(ValueError):
    """What a register says cannot be used; the text is for whoever keeps it."""


def load_registers(content: Path) -> Registers:
    """All registers: those in `content/registers` where present, else the ones shipped with the program."""
    own = content / "registers"
    vocabularies = _read(own, "vocabulary.yaml", lambda path: _completed(_vocabularies(path), _vocabularies(SHIPPED / path.name)))
    questions = _read(own, "questions.yaml", _questions)
    municipalities = _read(own, "municipalities.csv", lambda path: _municipalities(path, vocabularies["region"]))
    groups = _read(own, "groups.yaml", lambda path: _groups(path, municipalities))
    return Registers(
        vocabularies={**vocabularies, questions.name: questions},
        municipalities=municipalities,
        municipality_names={municipality_key(m.name): m for m in municipalities.values()},
        groups=groups,
        group_names={folded(name): group for group in groups for name in (group.name, *group.aliases)},
        glossary=_read(own, "glossary.yaml", lambda path: _glossary(_yaml(path)["ord"])),
        exceptions=_read(own, "exceptions.yaml", _exceptions),
        familiar=_read(own, "glossary.yaml", lambda path: frozenset(_yaml(path).get("kendte", ()))),
    )


def _read(own: Path, name: str, reader: Callable[[Path], Value]) -> Value:
    """One register, by its reader; whatever is wrong with the file is told with its name."""
    path = own / name if (own / name).is_file() else SHIPPED / name
    try:
        return reader(path)
    except (yaml.YAMLError, KeyError, ValueError, TypeError, AttributeError) as error:
        raise RegisterError(f"registret {path.name} kan ikke læses: {_reason(error)}") from error


def _reason(error: Exception) -> str:
    """What is wrong with a register, in Danish."""
    if isinstance(error, _UnusableError):
        return str(error)
    if isinstance(error, yaml.MarkedYAMLError):
        reason, advice = yaml_words.complaint(f"{error.context or ''} {error.problem or ''}")
        line = f"linje {error.problem_mark.line + 1}: " if error.problem_mark else ""
        return f"{line}{reason}. {advice}"
    if isinstance(error, UnicodeDecodeError):
        return "filen er ikke gemt som UTF-8"
    if isinstance(error, KeyError):
        return f"feltet »{error.args[0]}« mangler"
    return "den er ikke bygget op som den, der følger med programmet i builder/registers"


def _vocabularies(path: Path) -> dict[str, Vocabulary]:
    return {name: Vocabulary.of(name, tuple(map(_term, terms))) for name, terms in _yaml(path).items()}


def _completed(own: Mapping[str, Vocabulary], shipped: Mapping[str, Vocabulary]) -> dict[str, Vocabulary]:
    """A folder's own vocabularies, with what an older file does not have yet: a list, and what a word means for others."""
    return {**shipped, **{name: _with_meanings(words, shipped.get(name)) for name, words in own.items()}}


def _with_meanings(words: Vocabulary, shipped: Vocabulary | None) -> Vocabulary:
    known = {term.id: term for term in shipped.terms} if shipped else {}
    terms = (
        replace(
            term,
            state=term.state or known[term.id].state,
            begun=term.begun or known[term.id].begun,
            mark=term.mark or known[term.id].mark,
        )
        if term.id in known
        else term
        for term in words.terms
    )
    return Vocabulary.of(words.name, tuple(terms))


def _questions(path: Path) -> Vocabulary:
    rows = _yaml(path)["spoergsmaal"]
    terms = (Term(id=row["id"], title=row["spoergsmaal"], description=row["hvorfor"]) for row in rows)
    return Vocabulary.of("spoergsmaal", tuple(terms))


def _yaml(path: Path) -> dict[str, Any]:
    """The file with every value as text, as in the content files."""
    found = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 the base loader builds only text
    if not isinstance(found, dict):
        raise _UnusableError("filen er ikke en gruppe af lister")
    return found


def _term(row: Mapping[str, Any]) -> Term:
    if unknown := sorted(set(row) - _TERM_FIELDS):
        raise _UnusableError(f"»{unknown[0]}« er ikke et felt. Et komma skiller felter; sæt anførselstegn om teksten")
    return Term(
        id=row["id"],
        title=row["titel"],
        description=row.get("forklaring", ""),
        aliases=tuple(row.get("ogsaa", ())),
        tone=row.get("tone", ""),
        state=_STATES[row["tilstand"]] if "tilstand" in row else "",
        begun=row.get("begyndt") == "ja",
        mark=row.get("maerke", ""),
    )


def _municipalities(path: Path, regions: Vocabulary) -> dict[str, Municipality]:
    """The 98 by code, in Danish order of name."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: sort_key(row["name"]))
    return {row["code"]: _municipality(row, regions) for row in rows}


def _municipality(row: Mapping[str, str], regions: Vocabulary) -> Municipality:
    region = regions.find(row["region"])
    if region is None:
        raise _UnusableError(f"{row['name']} ligger i en ukendt region, »{row['region']}«")
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


def _groups(path: Path, municipalities: Mapping[str, Municipality]) -> tuple[Group, ...]:
    """The groups in the order written, each with its members in Danish order of name; one that nobody belongs to is left out."""
    groups = (_group(row, municipalities) for row in _yaml(path)["grupper"])
    return tuple(group for group in groups if group.members and _is_as_many_as_it_says(group))


def _is_as_many_as_it_says(group: Group) -> bool:
    """A folder with municipalities of its own has no »alle 19«, when they are two."""
    number = re.search(r"\d+", group.name)
    return group.everyone or number is None or int(number[0]) == len(group.members)


def _group(row: Mapping[str, Any], municipalities: Mapping[str, Municipality]) -> Group:
    everyone = row.get("alle") == "ja"
    named = {municipality_key(name) for name in row.get("kommuner", ())}
    members = tuple(
        m for m in municipalities.values() if everyone or m.region.id == row.get("region") or municipality_key(m.name) in named
    )
    if not named <= {municipality_key(m.name) for m in members}:
        raise _UnusableError(f"gruppen »{row['navn']}« nævner en kommune, som ikke findes")
    return Group(id=row["id"], name=row["navn"], members=members, aliases=tuple(row.get("ogsaa", ())), everyone=everyone)


def _exceptions(path: Path) -> frozenset[str]:
    """The digits of numbers that are known to be no CPR numbers; each must say what it is."""
    return frozenset(map(_exception, _yaml(path)["numre"]))


def _exception(row: Mapping[str, str]) -> str:
    digits = "".join(c for c in row["nummer"] if c.isdigit())
    if len(digits) != _CPR_DIGITS or not row["hvad"].strip():
        raise _UnusableError("et nummer skal have ti cifre, og »hvad« skal sige, hvad det er")
    return digits


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
