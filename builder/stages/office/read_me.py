"""The first sheet of a workbook: what it is for, how one begins, where it belongs, that it is no legal advice."""

from __future__ import annotations

from builder.nouns.registers.office import OfficeTemplate
from builder.nouns.site.site import Site
from builder.nouns.tools.office import Office
from builder.stages.office.words import belongs, origin
from builder.stages.office.workbook import Book, put


def read_me(book: Book, template: OfficeTemplate, office: Office, site: Site) -> None:
    """Writes the sheet »Læs mig« of the `template`."""
    sheet = book.sheet("Læs mig", (4, 96))
    put(book, sheet, 0, 0, template.title, "title")
    lines = [("", template.purpose, "wrap"), ("", office.notice, "notice")]
    lines += [(f"{number}.", text, "wrap") for number, text in enumerate(template.use, start=1)]
    lines += [("", text, "wrap") for text in belongs(template, office)]
    lines.append(("", origin(template, site), "wrap"))
    for row, (number, text, look) in enumerate(lines, start=2):
        put(book, sheet, row, 0, number, "text")
        put(book, sheet, row, 1, text, look)
