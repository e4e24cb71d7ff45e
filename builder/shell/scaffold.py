"""A new file for an editor: must-haves only, each with its own help as a comment, from the same table as everything else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from builder.nouns.fields import PLACEHOLDER, Field, ListOf, Record
from builder.nouns.tables import HEADINGS, TABLES


def new_file(folder: str, title: str, day: date, partners: tuple[str, ...] = ()) -> str:
    """The text of a new case or guide, with the fields that must be there and the partners that are known.

    `folder` is `cases` or `guides`, `title` may hold any characters, `day` is the day of review, `partners` are names as the
    register spells them; without any their field is left to be filled in. Raises `KeyError` for a folder without `HEADINGS`.
    """
    answers = {"titel": _quoted(title), "gennemgaaet": day.isoformat()}
    lines = ["---"]
    for row in TABLES[folder].fields:
        if row.key == "partnere" and partners:
            lines += [f"# {row.help} Tilføj fra: og til:, når du kender dem.", "partnere:"]
            lines += [f"  - kommune: {name}" for name in partners]
        elif row.required or row.key in {"partnere", "ukendt"}:
            lines += _field(row, "", answers.get(row.key, ""))
    lines += ["---", ""]
    for heading in HEADINGS[folder]:
        lines += [f"## {heading}", "", f"{PLACEHOLDER}", ""]
    return "\n".join(lines)


def _field(row: Field, indent: str, answer: str) -> Iterator[str]:
    kind = row.kind.kind if isinstance(row.kind, ListOf) else row.kind
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
    return '"' + " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"') + '"'
