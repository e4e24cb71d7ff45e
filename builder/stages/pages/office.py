"""The page of templates to reuse, and the links that lead to it from the guides' checklists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil

from builder.nouns.entry import Passage
from builder.nouns.language.danish import thousands
from builder.nouns.model import Guide
from builder.nouns.page import SitePage
from builder.nouns.registers.office import OfficeTemplate
from builder.nouns.sections import SECTIONS
from builder.nouns.site import urls
from builder.nouns.tools.office import StepOfGuide
from builder.nouns.views import OfficePage
from builder.nouns.views.office import OfficeItem, OfficeStepShown
from builder.nouns.views.parts import Link
from builder.stages.pages.frame import GUIDES, HOME, side_entry, side_meta
from builder.stages.pages.material import WholeMaterial
from builder.stages.pages.passages import texts

_KINDS = {"xlsx": "Regneark til Excel og LibreOffice", "docx": "Dokument til Word og LibreOffice"}
_KILO = 1000


def office_page(material: WholeMaterial) -> Iterator[SitePage]:
    """The one page. A template without a file is not shown; with none, the page says so."""
    office = material.derived.office
    shown = tuple(template for template in office.templates if _path(template) in material.sizes)
    meta = side_meta(
        path=urls.OFFICE,
        title="Skabeloner",
        description="Regneark og dokumenter at begynde på: business case, status med trafiklys, ansvar, hensigt og vejen ud.",
        section=urls.GUIDES,
        crumbs=(HOME, GUIDES),
        listed="Skabeloner at udfylde",
    )
    named = {one.case for template in shown for step in office.steps[template.id] for one in step.cases}
    view = OfficePage(
        items=tuple(_item(material, template) for template in shown),
        tried=office.tried,
        cases=len(named),
        figures=len(office.figures),
    )
    yield SitePage(meta, view, (side_entry(meta, *_passages(shown)),))


def templates_of(material: WholeMaterial, guide: Guide) -> Mapping[str, tuple[Link, ...]]:
    """By group of the checklist of the `guide`, links to the templates that belong there; a group without any is not there."""
    found: dict[str, tuple[Link, ...]] = {}
    for template in material.derived.office.templates:
        for step in material.derived.office.steps[template.id]:
            if step.guide.slug == guide.slug and _path(template) in material.sizes:
                link = Link(title=template.title, path=f"{urls.OFFICE}#{template.id}")
                found[step.group] = (*found.get(step.group, ()), link)
    return found


def _path(template: OfficeTemplate) -> str:
    return urls.office(template.id, template.ending)


def _item(material: WholeMaterial, template: OfficeTemplate) -> OfficeItem:
    return OfficeItem(
        id=template.id,
        title=template.title,
        purpose=template.purpose,
        use=template.use,
        file=Link(title=_KINDS[template.ending], path=_path(template)),
        size=f"{thousands(ceil(material.sizes[_path(template)] / _KILO))} kB",
        mended=template.mended.text,
        steps=tuple(_step(material, step) for step in material.derived.office.steps[template.id]),
    )


def _step(material: WholeMaterial, step: StepOfGuide) -> OfficeStepShown:
    return OfficeStepShown(
        guide=Link(title=step.guide.title, path=f"{urls.guide(step.guide.slug)}#{SECTIONS['checklist'].anchor}"),
        group=step.group,
        cases=tuple((material.line(material.catalogue.case_by_slug[one.case]), one.why) for one in step.cases),
    )


def _passages(templates: tuple[OfficeTemplate, ...]) -> Iterator[Passage]:
    for template in templates:
        yield Passage(text=template.title, level=2, anchor=template.id)
        yield from texts(template.purpose, *template.use)
        for section in template.sections:
            yield from texts(section.title, *section.texts, *section.points, *(f"{row.title} {row.hint}" for row in section.rows))
