"""LibreOffice reckons what we reckon, of the templates as readers get them and filled in; what it saves is kept for other tests."""

from __future__ import annotations

import pytest

from tests.builders import real_inspection
from tests.libreoffice.conftest import Saved
from tests.stages.office import small
from tests.stages.office.small import SAVED, cells, differences, formulas, paragraphs, without_values

READERS = ["business-case.xlsx", "statusrapport.xlsx", "ansvarsmatrix.docx", "hensigtserklaering.docx", "udtraeden.docx"]


@pytest.fixture(scope="session")
def real() -> dict[str, bytes]:
    """The files of the real catalogue, by name."""
    found = real_inspection().catalogue
    return small.files(found)


def test_every_template_is_tried(real: dict[str, bytes]) -> None:
    """A new template is tried too."""
    assert sorted(real) == sorted(READERS)


@pytest.mark.parametrize("name", READERS)
def test_a_template_opens_and_keeps_all_it_holds(name: str, real: dict[str, bytes], saved: Saved) -> None:
    """The formulas of a sheet are reckoned anew to the values that we gave them; a document keeps its text and its fields."""
    if name.endswith("xlsx"):
        assert list(differences(real[name], saved(name, without_values(real[name])))) == []
    else:
        assert paragraphs(saved(name, real[name])) == paragraphs(real[name])


def test_what_is_saved_is_kept(saved: Saved) -> None:
    """A small catalogue's templates, the traffic light on its grid and a filled-in business case, for tests without LibreOffice."""
    files = small.files(small.small())
    kept = {
        "statusrapport-net.xlsx": without_values(small.grid_file()),
        "business-case.xlsx": without_values(files["business-case.xlsx"]),
        "business-case-udfyldt.xlsx": small.trial_file(files["business-case.xlsx"]),
        "udtraeden.docx": files["udtraeden.docx"],
        "ansvarsmatrix.docx": files["ansvarsmatrix.docx"],
    }
    SAVED.mkdir(exist_ok=True)
    for name, data in kept.items():
        made, path = saved(name, data), SAVED / name
        if not path.exists() or told(made, name) != told(path.read_bytes(), name):
            path.write_bytes(made)  # LibreOffice stamps the clock, so other bytes alone are no change


def told(data: bytes, name: str) -> object:
    """What a file says to those who read it in tests."""
    return paragraphs(data) if name.endswith("docx") else (cells(data, values=True), formulas(data))
