"""A template in; its file out."""

from __future__ import annotations

from collections.abc import Iterable

from builder.nouns.municipalities import Municipality
from builder.nouns.registers.office import BUSINESS_CASE, STATUS_REPORT, OfficeTemplate
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile, Site
from builder.nouns.tools.office import Office
from builder.stages.office.business_book import business_book
from builder.stages.office.documents import document
from builder.stages.office.status_report import status_book


def office_file(template: OfficeTemplate, office: Office, municipalities: Iterable[Municipality], site: Site) -> OutputFile:
    """The file of one `template` of the `office`, the same bytes for the same values.

    `municipalities` are those one can choose from in it, in Danish order; `site` says where the file is from.
    """
    return OutputFile(urls.office(template.id, template.ending), _made(template, office, municipalities, site))


def _made(template: OfficeTemplate, office: Office, municipalities: Iterable[Municipality], site: Site) -> bytes:
    if template.kind == BUSINESS_CASE:
        return business_book(template, office, municipalities, site)
    if template.kind == STATUS_REPORT:
        return status_book(template, office, site)
    return document(template, office, site)
