"""The templates in; a file of each out."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns import urls
from builder.nouns.catalogue import Catalogue
from builder.nouns.office import Office
from builder.nouns.office_register import BUSINESS_CASE, STATUS_REPORT, OfficeTemplate
from builder.nouns.site import OutputFile, Site
from builder.stages.office.business_book import business_book
from builder.stages.office.documents import document
from builder.stages.office.status_report import status_book


def office_files(catalogue: Catalogue, office: Office, site: Site) -> Iterator[OutputFile]:
    """A file for each template of the `office`, in their order, the same bytes for the same catalogue and site.

    `office` was worked out from `catalogue`; `site` says where the files are from.
    """
    for template in office.templates:
        path = urls.office(template.id, template.ending)
        yield OutputFile(path, _made(template, catalogue, office, site))


def _made(template: OfficeTemplate, catalogue: Catalogue, office: Office, site: Site) -> bytes:
    if template.kind == BUSINESS_CASE:
        return business_book(template, office, catalogue.municipalities, site)
    if template.kind == STATUS_REPORT:
        return status_book(template, office, site)
    return document(template, office, site)
