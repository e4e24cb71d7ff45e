"""The register of templates to reuse in; the templates out, with what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.office_register import LETTERS, OfficeRegister, OfficeSection
from builder.nouns.problem import Problem
from builder.stages.validate.registers.register import Item, Register, doubles


def office(register: Register) -> OfficeRegister | None:
    """The templates that the `register` holds; None when it lacks what each says of itself, which is a problem already."""
    if "forbehold" not in register.values or "proevet" not in register.values:
        return None
    return OfficeRegister(
        notice=register.text("forbehold"),
        tried=register.text("proevet"),
        templates=tuple(item.value for item in register.items("skabeloner")),
    )


def ill_templates(register: Register) -> Iterator[Problem]:
    """A problem for each template of the `register` under an id that one before has, and each ill row or field of one."""
    yield from doubles(((item.value.id, item.span("id")),) for item in register.items("skabeloner"))
    for item in register.items("skabeloner"):
        for number, section in enumerate(item.value.sections):
            yield from _rows(item, number, section)
            yield from _fields(item, number, section)


def _rows(item: Item, number: int, section: OfficeSection) -> Iterator[Problem]:
    """Each row of a matrix has a letter for each role, and exactly one who answers for it."""
    for position, row in enumerate(section.rows if section.roles else ()):
        known = all(letter in LETTERS for letter in row.suggested)
        if not known or len(row.suggested) != len(section.roles) or row.suggested.count("A") != 1:
            words = {
                "value": row.title,
                "roles": str(len(section.roles)),
                "known": ", ".join(f"{letter} ({word.lower()})" for letter, word in LETTERS.items()),
            }
            yield Problem(code="skabelon-ansvar", span=item.span("afsnit", number, "raekker", position), words=words)


def _fields(item: Item, number: int, section: OfficeSection) -> Iterator[Problem]:
    """A brace that opens a field is closed, and a field has a name."""
    for key, texts in (("tekst", section.texts), ("punkter", section.points)):
        for position, text in enumerate(texts):
            if not is_well(text):
                yield Problem(code="skabelon-felt", span=item.span("afsnit", number, key, position), words={"value": text[:60]})


def is_well(text: str) -> bool:
    """Whether every brace of a `text` belongs to a field that has a name, and no field stands in another."""
    name: list[str] | None = None
    for sign in text:
        if sign == "{":
            if name is not None:
                return False
            name = []
        elif sign == "}":
            if not name or not "".join(name).strip():
                return False
            name = None
        elif name is not None:
            name.append(sign)
    return name is None
