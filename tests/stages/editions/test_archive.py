"""The zip is the site as it is, and the same bytes each time."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from zipfile import ZipFile

import pytest

from builder.nouns.edition import Edition
from builder.nouns.site.budgets import LONGEST_PATH
from builder.stages.editions import EditionError, archive
from tests.stages.editions.small import made


def test_every_file_lies_in_one_folder_beside_the_page_to_open() -> None:
    """The site's files have their bytes; the page to open comes first and says which edition it is."""
    site = made()
    file = archive(site)
    assert file.path == "inspirationskatalog-2026-11-28.zip"
    with ZipFile(io.BytesIO(file.data)) as zipped:
        opening, *others = zipped.namelist()
        assert opening == "AABN-MIG.html"
        assert {name: zipped.read(name) for name in others} == {f"katalog/{one.path}": one.data for one in site.files}
        assert others == sorted(others)
        text = zipped.read(opening).decode().replace("\N{NO-BREAK SPACE}", " ")
        assert {info.date_time for info in zipped.infolist()} == {(2026, 11, 28, 0, 0, 0)}
    for said in (
        "28. november 2026",
        "3f9a-21bc-07de",
        "seks måneder",
        'href="katalog/index.html"',
    ):
        assert said in text


def test_the_order_of_the_files_is_of_no_matter() -> None:
    """The same files in another order are the same zip."""
    site = made()
    assert archive(site).data == archive(replace(site, files=site.files[::-1])).data


def test_a_day_before_zip_files_is_their_first_year() -> None:
    """A build of 1970, as SOURCE_DATE_EPOCH=0 asks for, can be packed."""
    old = archive(made(edition=Edition(day=date(1970, 1, 1), fingerprint="")))
    with ZipFile(io.BytesIO(old.data)) as zipped:
        assert zipped.infolist()[0].date_time[0] == 1980


@pytest.mark.parametrize("path", ["x" * LONGEST_PATH, "cases/å"])
def test_a_path_that_some_machine_cannot_hold_is_told(path: str) -> None:
    """Too long for Windows, or with letters that old programs read wrongly."""
    with pytest.raises(EditionError, match=path):
        archive(made(**{path: "1"}))
