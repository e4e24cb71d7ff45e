"""The register of templates to reuse in; the templates out, with what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from builder.nouns.language import phrases
from builder.nouns.problem import Problem
from builder.nouns.registers.files import Dated
from builder.nouns.registers.office import LETTERS, ROWS, SECTIONS, OfficeRegister, OfficeSection
from builder.nouns.source.source_file import Span
from builder.stages.validate.registers.doubles import doubles, repeated
from builder.stages.validate.registers.register import Item, Register, unfit


def office(register: Register) -> OfficeRegister | None:
    """The templates that the `register` holds; None when it lacks what each says of itself, which is a problem already."""
    if "forbehold" not in register.values or "proevet" not in register.values:
        return None
    return OfficeRegister(
        notice=register.text("forbehold"),
        tried=register.text("proevet"),
        templates=tuple(item.value for item in register.items("skabeloner")),
    )


def dated(register: Register) -> Iterator[Dated]:
    """The days when the templates of the `register` were last changed."""
    return (Dated(when=item.value.mended, span=item.span("rettet")) for item in register.items("skabeloner"))


def ill_templates(register: Register) -> Iterator[Problem]:
    """A problem for each template of the `register` with the id or title of one before, and each ill row or field of one."""
    yield from doubles(map(_names, register.items("skabeloner")))
    for item in register.items("skabeloner"):
        for number, section in enumerate(item.value.sections):
            yield from _rows(item, number, section)
            yield from _fields(item, number, section)
        yield from _repeated(item)
        yield from _parts(item)


def _names(item: Item) -> tuple[tuple[str, Span], ...]:
    return (item.value.id, item.span("id")), (item.value.title, item.span("titel"))


def _repeated(item: Item) -> Iterator[Problem]:
    """A step, a section, or a row of one section that was copied and not changed; a case that a step names twice."""
    steps, sections = enumerate(item.value.steps), list(enumerate(item.value.sections))
    yield from repeated((f"{one.guide}: {one.group}", item.span("trin", n, "gruppe")) for n, one in steps)
    yield from repeated((one.title, item.span("afsnit", n, "overskrift")) for n, one in sections)
    yield from repeated((text, item.span("brug", n)) for n, text in enumerate(item.value.use))
    for n, section in sections:
        rows = enumerate(section.rows)
        yield from repeated((row.title, item.span("afsnit", n, "raekker", m, "navn")) for m, row in rows)
    for n, step in enumerate(item.value.steps):
        yield from repeated((case, item.span("trin", n, "cases", m)) for m, case in enumerate(step.cases))


def _parts(item: Item) -> Iterator[Problem]:
    """What a sheet looks for by its id is there, once, and nothing else bears an id: it would be lost."""
    kind, sections = item.value.kind, item.value.sections
    rows = [(row.id, ("afsnit", n, "raekker", m, "id")) for n, one in enumerate(sections) for m, row in enumerate(one.rows)]
    for found, known in (
        ([(one.id, ("afsnit", n, "id")) for n, one in enumerate(sections)], SECTIONS[kind]),
        (rows, ROWS[kind]),
    ):
        named = [(name, item.span(*path)) for name, path in found if name]
        yield from repeated(named)
        idle = [name for name in known if name not in {one for one, _ in named}]
        strange = [(name, span) for name, span in named if name not in known]
        amiss = len(strange) + len(named) - len({name for name, _ in named})
        for name, span in strange[: None if known else 1]:
            near = get_close_matches(name, idle, n=1)
            words = {"value": name, "key": "id", "known": ", ".join(known)}
            yield Problem(code="ord-ukendt", span=span, words=words, hint=phrases.did_you_mean(near) if known else phrases.NO_IDS)
        for name in idle[amiss:]:
            what = phrases.WITHOUT_PART.format(name=name)
            yield unfit(item.span("id"), item.value.title, what, phrases.NAME_PART.format(name=name))


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
