"""A file that somebody has is opened in the form, whatever is wrong with it: what can be read is kept, the rest is listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.builders import case_text
from tests.form.conftest import Form
from tests.form.test_writing import group

pytestmark = pytest.mark.browser


def written(tmp_path: Path, text: str | bytes, name: str = "en-case.md") -> Path:
    """The text as a file."""
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def test_one_broken_line_does_not_take_the_others_with_it(form: Form, tmp_path: Path) -> None:
    """A head that YAML cannot read is read field by field; the broken line stands in the list until it is dealt with."""
    form.open(written(tmp_path, case_text(titel="Løn: fælles drift")))
    expect(form.page.get_by_label("Resumé")).to_have_value("To kommuner driver it sammen.")
    expect(form.page.locator("#rest")).to_contain_text("titel: Løn: fælles drift")
    assert [problem["code"] for problem in form.check()] == ["yaml"]

    form.page.get_by_label("Titel", exact=True).first.fill("Løn: fælles drift")
    assert [problem["code"] for problem in form.check()] == ["yaml"]
    form.page.get_by_role("button", name="Jeg har taget mig af det").click()
    assert form.check() == []
    assert 'titel: "Løn: fælles drift"' in form.text()


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        (case_text(budsjet="3 mio. kr."), "budsjet: 3 mio. kr."),
        (case_text(titel="[Fælles, it]"), "titel: [Fælles, it]"),
        (case_text(titel="Fælles it #1"), "titel: Fælles it #1"),
        (case_text() .replace("form: forening", "form: forening\nform: netværk"), "form: netværk"),
    ],
)  # fmt: skip
def test_what_has_no_place_is_listed(form: Form, tmp_path: Path, text: str, lost: str) -> None:
    """An unknown field, a list for a text, a lost end and a field that stands twice are shown as they were written."""
    form.open(written(tmp_path, text))
    expect(form.page.locator("#rest pre")).to_have_text([lost])


def test_an_unfinished_copy_keeps_what_has_no_place(form: Form, tmp_path: Path) -> None:
    """»Hent en kopi« takes along what the form could not read, as remarks."""
    form.open(written(tmp_path, case_text(budsjet="3 mio. kr.")))
    form.page.get_by_label("Resumé").fill("Noget andet.")
    with form.page.expect_download() as downloading:
        form.page.get_by_role("button", name="Hent en kopi").click()
    text = Path(downloading.value.path()).read_text("utf-8")
    assert "# budsjet: 3 mio. kr." in text
    assert "resume: Noget andet." in text


def test_an_untouched_file_is_handed_back_as_it_was(form: Form, tmp_path: Path) -> None:
    """A file that is opened and not changed keeps its comments and its lines."""
    text = "---\n# Skrevet i hånden\n" + case_text()[4:]
    form.open(written(tmp_path, text))
    assert form.check() == []
    assert form.text() == text


def test_an_old_danish_file_can_be_read(form: Form, tmp_path: Path) -> None:
    """A file in the Windows alphabet is told to be so, is read, and is written anew as UTF-8."""
    form.open(written(tmp_path, case_text(titel="Fælles løn på Ærø").encode("cp1252")))
    assert [problem["code"] for problem in form.check()] == ["ikke-utf8"]
    title = form.page.get_by_label("Titel", exact=True).first
    expect(title).to_have_value("Fælles løn på Ærø")
    title.press("End")
    title.type("!")
    assert form.check() == []


def test_opening_empties_the_form_first_and_can_be_undone(form: Form, tmp_path: Path) -> None:
    """Nothing of what stood in the form before is mixed with the file; »Fortryd« brings it back."""
    form.page.get_by_label("Titel", exact=True).first.fill("Min egen case")
    form.page.locator("[data-add=ukendt]").click()
    form.page.keyboard.type("Hvad det koster")
    form.settle()
    form.open(written(tmp_path, case_text()))
    expect(form.page.get_by_label("Titel", exact=True).first).to_have_value("Fælles it")
    expect(group(form.page, "Det ved vi ikke (valgfrit)").locator("textarea")).to_have_count(0)
    form.page.get_by_role("button", name="Fortryd").click()
    expect(form.page.get_by_label("Titel", exact=True).first).to_have_value("Min egen case")


def test_a_text_can_be_pasted(form: Form) -> None:
    """The text of a case is opened as a file would be, named by its title."""
    form.page.get_by_text("Åbn en case, du har liggende").click()
    form.page.get_by_label("Eller indsæt dens tekst").fill(case_text(titel="Fælles løn"))
    form.page.get_by_role("button", name="Åbn teksten").click()
    expect(form.page.get_by_label("Filnavn")).to_have_value("faelles-loen")
    assert form.check() == []


def test_a_reload_keeps_an_opened_file_and_what_it_lost(form: Form, tmp_path: Path) -> None:
    """After a reload the form still knows the file, its mistakes and what it could not read."""
    form.open(written(tmp_path, case_text(budsjet="3 mio. kr.", partnere="[Lemvik]")))
    told = form.check()
    form.page.reload()
    expect(form.page.locator("#rest pre")).to_have_text(["budsjet: 3 mio. kr."])
    assert form.check() == told
    assert [problem["code"] for problem in told] == ["kommune-ukendt", "felt-ukendt"]
