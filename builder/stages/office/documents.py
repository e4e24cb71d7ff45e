"""A template that is a document, from the register's sections to a file that Word and LibreOffice open."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from builder.nouns.model import CheckItem, Guide
from builder.nouns.registers.office import LETTERS, OfficeSection, OfficeTemplate
from builder.nouns.site.site import Site
from builder.nouns.tools.office import Office
from builder.stages.office.document import Fields, body, footer, paragraph, run, table
from builder.stages.office.package import package
from builder.stages.office.parts import CONTENT_TYPES, DOCUMENT_RELATIONS, PACKAGE_RELATIONS, SETTINGS, STYLES, properties
from builder.stages.office.words import belongs, origin, pieces

_NARROW, _WIDE = 9638, 14570
"""The width between the margins of A4, standing and lying, in twentieths of a point."""
_LETTER = 1900
"""That of a column of a matrix."""


def document(template: OfficeTemplate, office: Office, site: Site) -> bytes:
    """The file of the `template`, the same bytes whenever it is made; `office` has its guides, `site` says where it is from."""
    fields = Fields()
    blocks = [
        paragraph(run(template.title), "Title"),
        paragraph(run(template.purpose)),
        paragraph(run(office.notice), "Notice"),
        *(paragraph(run(f"{number}. {text}"), "Point") for number, text in enumerate(template.use, start=1)),
        *(paragraph(run(text), "Why") for text in (*belongs(template, office), origin(template, site))),
    ]
    for section in template.sections:
        blocks += _section(section, office, fields, _WIDE if template.wide else _NARROW)
    return package(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": PACKAGE_RELATIONS,
            "word/document.xml": body(blocks, wide=template.wide),
            "word/_rels/document.xml.rels": DOCUMENT_RELATIONS,
            "word/styles.xml": STYLES,
            "word/settings.xml": SETTINGS,
            "word/footer1.xml": footer(f"{site.name}: {template.title}. Til orientering, ikke juridisk rådgivning."),
            "docProps/core.xml": properties(template.title, template.purpose, site.publisher, template.mended.first),
        }
    )


def _section(section: OfficeSection, office: Office, fields: Fields, width: int) -> Iterator[str]:
    guide = office.guides.get(section.checklist)
    if section.checklist and not guide:
        return
    yield paragraph(run(section.title), "Heading1")
    for text in section.texts:
        yield paragraph(_filled(text, fields))
    for text in section.points:
        yield paragraph(f"{fields.tick()}{run(' ')}{_filled(text, fields)}", "Point")
    if section.roles:
        yield _matrix(section, fields, width)
    elif section.rows:
        yield _rows(section, fields, width)
    if guide:
        yield from _checklist(section, guide, fields)


def _filled(text: str, fields: Fields) -> str:
    return "".join(fields.text(words) if is_field else run(words) for is_field, words in pieces(text))


def _cell(content: str) -> str:
    return paragraph(content, "Cell")


def _rows(section: OfficeSection, fields: Fields, width: int) -> str:
    first = width * 2 // 5
    rows = (
        (
            _cell(run(row.title, bold=True)) + (_cell(run(row.hint)) if row.hint else ""),
            _cell(fields.text(row.title, "skriv her")),
        )
        for row in section.rows
    )
    return table((first, width - first), (_cell(run("Linje", bold=True)), _cell(run("Udfyld", bold=True))), rows)


def _matrix(section: OfficeSection, fields: Fields, width: int) -> str:
    """A row for each task, a column for each role, and in each cell a choice that begins with what the register suggests."""
    widths = (width - _LETTER * len(section.roles), *(_LETTER for _ in section.roles))
    header = (_cell(run(word, bold=True)) for word in ("Opgave", *section.roles))
    rows = (
        (
            _cell(run(row.title)),
            *(
                _cell(fields.choice(f"{row.title}: {role}", LETTERS, letter))
                for role, letter in zip(section.roles, row.suggested, strict=True)
            ),
        )
        for row in section.rows
    )
    return table(widths, header, rows)


def _checklist(section: OfficeSection, guide: Guide, fields: Fields) -> Iterator[str]:
    chosen = (item for item in guide.checklist if not section.groups or item.group in section.groups)
    for group, items in groupby(chosen, key=lambda item: item.group):
        yield paragraph(run(group), "Heading2")
        for item in items:
            yield paragraph(f"{fields.tick()}{run(' ')}{run(item.text, bold=True)}", "Point")
            if item.why:
                yield paragraph(run(f"{item.why}{_cited(item, guide)}"), "Why")
            for answer in section.answers:
                yield paragraph(run(f"{answer}: ") + fields.text(answer, "skriv her"), "Why")


def _cited(item: CheckItem, guide: Guide) -> str:
    """The sources of a point in brackets: whoever has the document alone can look them up."""
    titles = [f"{source.publisher}, {source.date.text}" for source in guide.sources if source.id in item.sources]
    return f" ({'; '.join(titles)})" if titles else ""
