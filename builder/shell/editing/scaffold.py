"""A new file for an editor: must-haves only, each with its own help as a comment, from the same table as everything else."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from builder.nouns.fields import PLACEHOLDER, Field, ListOf, Record
from builder.nouns.language.danish import slug
from builder.nouns.limits import LONGEST_SLUG
from builder.nouns.registers.registers import Registers
from builder.nouns.site.urls import RESERVED_SLUGS
from builder.nouns.source.source_file import INVISIBLE, SourceFile, character_name
from builder.nouns.tables import HEADINGS, TABLES
from builder.stages.load import load
from builder.stages.validate import validate


def new_file(folder: str, title: str, day: date, partners: tuple[str, ...] = ()) -> str:
    """The text of a new case or guide, with the fields that must be there and the partners that are known.

    `folder` is `cases` or `guides`, `title` may hold any characters, `day` is the day of review and of being added, `partners`
    are names as the register spells them; without any their field is left to be filled in. Raises `KeyError` for a folder
    without `HEADINGS`.
    """
    answers = {"titel": _quoted(title), "gennemgaaet": day.isoformat(), "tilfoejet": day.isoformat()}
    lines = ["---"]
    for row in TABLES[folder].fields:
        if row.key == "partnere" and partners:
            lines += [f"# {row.help} Tilføj fra: og til:, når du kender dem.", "partnere:"]
            lines += [f"  - kommune: {name}" for name in partners]
        elif row.required or row.key in {"partnere", "ukendt", "tilfoejet"}:
            lines += _field(row, "", answers.get(row.key, ""))
    lines += ["---", ""]
    for heading in HEADINGS[folder]:
        lines += [f"## {heading}", "", f"{PLACEHOLDER}", ""]
    return "\n".join(lines)


def file_name(title: str) -> str:
    """The name, without its ending, of the file of a page with this title: whole words of it as far as a name may be long.

    Empty for a title without a letter or digit that an address can have. The form in the browser calls the file the same.
    """
    return slug(title, LONGEST_SLUG)


def refusal(content: Path, folder: str, title: str, registers: Registers, day: date) -> str:
    """Why a new file with this title would be refused by the check, in Danish; empty when only its empty fields would.

    `content` is the content folder, which need not exist; `folder` and `day` are as in `new_file`, `registers` those of the
    content. Raises `OSError` for a folder that the system will not list.
    """
    name = file_name(title)
    if sign := INVISIBLE.search(title):
        return f"titlen har et tegn, som ingen kan se: {character_name(sign[0])}. Skriv den igen uden det"
    if reason := _no_name(title, name):
        return reason
    file = SourceFile(path=f"{folder}/{name}.md", text=new_file(folder, title, day))
    for problem in validate(file, registers, day).problems:
        if problem.code != "skabelon-rest":
            return f"titlen kan ikke bruges: {problem.message}. {problem.advice}"
    for other in load(content).files if content.is_dir() else ():
        page = validate(other, registers, day).content if other.kind == folder and name in other.text else None
        if page and name in page.aliases:
            return f"{other.path} har haft adressen {name} før; vælg en anden titel"
    return ""


def _no_name(title: str, name: str) -> str:
    """Why the title gives its file no `name` that can be used, in Danish; empty when it does."""
    if title.strip().lower().endswith(".md"):
        return "skriv titlen, som den skal stå på siden, og ikke et filnavn; filen får navn efter titlen"
    if not name:
        return "titlen giver intet filnavn; skriv mindst ét bogstav"
    return f"titlen giver filnavnet {name}.md, som er optaget; skriv et ord mere" if name in RESERVED_SLUGS else ""


def _field(row: Field, indent: str, answer: str) -> Iterator[str]:
    kind = row.item
    yield f"{indent}# {row.help}{f' Fx {row.example}.' if row.example else ''}"
    if not isinstance(kind, Record) or (kind.shorthand and not isinstance(row.kind, ListOf)):
        value = answer or PLACEHOLDER
        yield f"{indent}{row.key}: {f'[{value}]' if isinstance(row.kind, ListOf) else value}"
        return
    yield f"{indent}{row.key}:"
    wanted = [f for f in kind.fields if f.required or f.key in {"kilder", "url", "fra"}]
    inner = f"{indent}    " if isinstance(row.kind, ListOf) else f"{indent}  "
    for position, sub in enumerate(wanted):
        for line in _field(sub, inner, ""):
            bullet = position == 0 and isinstance(row.kind, ListOf) and not line.lstrip().startswith("#")
            yield f"{indent}  - {line.lstrip()}" if bullet else line


def _quoted(text: str) -> str:
    return '"' + " ".join(unicodedata.normalize("NFC", text).split()).replace("\\", "\\\\").replace('"', '\\"') + '"'
