"""The catalogue's own content is well, and its site is the same on every machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from builder.nouns import urls
from builder.nouns.problem import errors
from builder.nouns.tables import TABLES
from builder.shell.build import Survey, survey
from builder.shell.settings import PROJECT
from tests.builders import lines, settings_of, tree

CONTENT = PROJECT / "content"


@pytest.fixture(scope="module")
def found() -> Survey:
    """What a look at the real content finds."""
    return survey(settings_of(CONTENT))


def built(here: Path, *flags: str, **machine: str) -> dict[str, bytes]:
    """The site of the real content as a machine of this kind builds it, with its search index."""
    surroundings = {
        **os.environ,
        **machine,
        "PYTHONPATH": str(PROJECT),
        "SOURCE_DATE_EPOCH": "1795219200",
        "PYTHONIOENCODING": "utf-8",
    }
    command = [sys.executable, "-m", "builder", "build", "--content", str(CONTENT), "--out", "site", *flags]
    done = subprocess.run(command, cwd=here, env=surroundings, capture_output=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    return tree(here / "site")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site as a Danish machine with one process builds it."""
    return built(tmp_path_factory.mktemp("here"), "--jobs", "1", PYTHONHASHSEED="1", TZ="Europe/Copenhagen", LC_ALL="C.UTF-8")


def test_the_content_has_no_errors(found: Survey) -> None:
    """No file of the catalogue has an error; warnings may stand while their cause is looked into."""
    assert lines(errors(found.problems)) == ""


def test_no_file_is_lost(found: Survey) -> None:
    """Every file is a page of the catalogue, or says that it is a draft."""
    for folder in TABLES:
        published = getattr(found.catalogue, folder)
        files = {path.stem for path in (CONTENT / folder).glob("*.md") if "\nkladde: ja" not in path.read_text("utf-8")}
        assert {page.slug for page in published} == files
    assert found.files == sum(len(list((CONTENT / folder).glob("*.md"))) for folder in TABLES)


def test_every_partner_is_one_of_the_98(found: Survey) -> None:
    """Each municipality that a case names is the register's own, and each case names who takes part."""
    by_code = found.catalogue.registers.municipalities
    for case in found.catalogue.cases:
        assert all(by_code[municipality.code] is municipality for municipality in case.municipalities)
        assert case.municipalities or case.nationwide or case.other_partners, case.slug


def test_every_figure_and_claim_has_a_source(found: Survey) -> None:
    """Each figure has a year and a source, and each source that a page names is in its list."""
    for case in found.catalogue.cases:
        listed = {source.id for source in case.sources}
        for figure in (*case.size, *case.economy, *case.entrance_cost):
            assert figure.sources, f"{case.slug}: {figure.subject}"
            assert set(figure.sources) <= listed
        assert set(case.status.sources) <= listed


def test_every_reference_leads_somewhere(found: Survey) -> None:
    """Relations, initiatives and witnesses name pages that are in the catalogue."""
    catalogue = found.catalogue
    for case in catalogue.cases:
        assert {relation.case for relation in case.relations} <= catalogue.case_by_slug.keys()
        assert set(case.initiatives) <= catalogue.initiative_by_slug.keys()
    assert catalogue.mentions.keys() <= catalogue.case_by_slug.keys()


def test_every_page_of_the_content_is_built(found: Survey, site: dict[str, bytes]) -> None:
    """Each case, guide and initiative has its page, and so has each of the 98."""
    catalogue = found.catalogue
    wanted = {
        *(urls.case(case.slug) for case in catalogue.cases),
        *(urls.guide(guide.slug) for guide in catalogue.guides),
        *(urls.initiative(initiative.slug) for initiative in catalogue.initiatives),
        *(urls.municipality(municipality.slug) for municipality in catalogue.municipalities),
    }
    assert wanted <= site.keys()


def test_two_builds_are_the_same_to_the_byte(site: dict[str, bytes], tmp_path: Path) -> None:
    """Hash seed, time zone, language, folder and number of processes leave no trace, not even in the search index."""
    again = built(tmp_path, "--jobs", "3", PYTHONHASHSEED="98", TZ="Pacific/Kiritimati", LC_ALL="C", LANG="en_US")
    assert again.keys() == site.keys()
    assert [path for path in site if site[path] != again[path]] == []


def test_no_page_shows_where_it_was_built(site: dict[str, bytes]) -> None:
    """No page holds a path of the machine it was built on."""
    assert [path for path, data in site.items() if str(PROJECT).encode() in data or b"/tmp/" in data] == []
