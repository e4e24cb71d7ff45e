"""The page of templates to reuse, and how a checklist leads to it."""

from __future__ import annotations

from builder.nouns.catalogue import Catalogue
from builder.nouns.page import SitePage
from builder.nouns.site import urls
from builder.nouns.views import GuidePage, OfficePage
from builder.stages.derive import derive
from builder.stages.pages import pages
from tests.builders import EDITION, TODAY, catalogue, site_pages
from tests.stages.office.small import EXAMPLE, small
from tests.stages.office.small import made as office_files


def made(found: Catalogue) -> dict[str, SitePage]:
    """Every page by path, with the files of the templates."""
    derived = derive(found, TODAY)
    files = office_files(found)
    return {page.meta.path: page for page in pages(found, derived, (), EDITION, lambda: files)}


def office_page(found: dict[str, SitePage]) -> OfficePage:
    """What the page is told."""
    view = found[urls.OFFICE].view
    assert isinstance(view, OfficePage)
    return view


def test_the_page_lists_each_template_with_its_file_its_steps_and_its_cases() -> None:
    """A step of a guide that is not there, and a case that the advice does not name, are left out."""
    view = office_page(made(small()))
    assert [item.id for item in view.items] == [
        "business-case",
        "statusrapport",
        "ansvarsmatrix",
        "hensigtserklaering",
        "udtraeden",
    ]
    last = view.items[-1]
    assert (last.file.path, last.size, last.mended) == ("skabeloner/udtraeden.docx", "6 kB", "28. november 2026")
    assert [(step.guide.path, step.group) for step in last.steps] == [
        ("vejledninger/udtraeden-og-oploesning.html#tjekliste", "Retten til at gå")
    ]
    assert [item.steps for item in view.items[:-1]] == [()] * 4
    assert (view.cases, view.figures) == (0, 6)
    assert EXAMPLE in small().case_by_slug


def test_a_checklist_leads_to_its_templates_group_by_group() -> None:
    """Only the group that the template belongs to, and search finds the page by what is in the templates."""
    found = made(small())
    view = found["vejledninger/udtraeden-og-oploesning.html"].view
    assert isinstance(view, GuidePage)
    assert {group: [link.path for link in links] for group, links in view.office.items()} == {
        "Retten til at gå": ["skabeloner.html#udtraeden"]
    }
    (entry,) = found[urls.OFFICE].entries
    assert "Hensigtserklæring" in entry.text
    assert {passage.anchor for passage in entry.passages if passage.level == 2} == {item.id for item in office_page(found).items}


def test_a_template_without_a_file_is_not_shown() -> None:
    """A page never leads to a file that is not there."""
    without = {page.meta.path: page for page in site_pages(small())}
    assert office_page(without).items == ()
    view = without["vejledninger/udtraeden-og-oploesning.html"].view
    assert isinstance(view, GuidePage)
    assert view.office == {}
    assert office_page(made(catalogue())).items != ()
