"""An editor who never used git writes a case in the form, makes mistakes, is told of them, mends them and sends a file that is well."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from builder.nouns.limits import LONGEST_SLUG
from builder.nouns.site.form import GROUPS
from tests.browser.conftest import Opener, Origin
from tests.builders import looked_at, settings_of, write_files
from tests.form.conftest import Form, visited
from tests.renamed import slug_of

pytestmark = pytest.mark.browser

BLOCKED = """Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });"""
KEY = "inspirationskatalog-tilfoej"
FIVE = {
    ("kommune-ukendt", "Kommune 1: Kommune"),
    ("dato-raekkefoelge", "Kommune 2: Til"),
    ("felt-mangler", "Indgangspris 1: År"),
    ("navn-kontakt", "Kommune 2: Rolle"),
    ("adresse-ugyldig", "Kilde 1: Adresse"),
}


def group(page: Page, name: str) -> Locator:
    """The box of this name."""
    return page.get_by_role("group", name=name, exact=True)


def field(page: Page, box: str, label: str) -> Locator:
    """A field in a box."""
    return group(page, box).get_by_label(label, exact=False).first


def add(page: Page, key: str) -> None:
    """Presses the button that adds to a list."""
    page.locator(f"[data-add={key}]").click()


def write_with_mistakes(page: Page) -> None:
    """A small case with five mistakes made on purpose."""
    page.get_by_label("Titel", exact=True).first.fill("Fælles vagt i vest")
    page.get_by_label("Resumé").fill("To kommuner deler it-vagten uden for åbningstid. Ingen har målt den endnu.")
    field(page, "Kilde 1", "Titel").fill("Økonomiudvalget, punkt 4: Fælles vagt")
    field(page, "Kilde 1", "Udgiver").fill("Lemvig Kommune")
    field(page, "Kilde 1", "Dato").fill("2026-03-10")
    field(page, "Kilde 1", "Adresse").fill("www.lemvig.dk/vagt")
    field(page, "Kommune 1", "Kommune").fill("Lemvik")
    add(page, "partnere")
    field(page, "Kommune 2", "Kommune").fill("Struer")
    field(page, "Kommune 2", "Fra").fill("2025")
    field(page, "Kommune 2", "Til").fill("2023")
    field(page, "Kommune 2", "Rolle").fill("Hans Jensen")
    group(page, "Status").locator("select").first.select_option("drift")
    field(page, "Status", "Dato").fill("2026-03")
    group(page, "Status").get_by_role("checkbox").check()
    page.get_by_role("checkbox", name="It-drift og support").check()
    group(page, "Organisationsform").locator("select").first.select_option("samarbejdsaftale")
    page.get_by_text(next(title for title, _, keys in GROUPS if "indgangspris" in keys), exact=True).first.click()
    add(page, "indgangspris")
    field(page, "Indgangspris 1", "Emne").fill("Analyse")
    field(page, "Indgangspris 1", "Tal").fill("480.000")
    field(page, "Indgangspris 1", "Enhed").fill("kr.")
    group(page, "Indgangspris 1").get_by_role("checkbox").check()
    page.get_by_label("Brødtekst").fill("## Hvad man prøvede\n\nDe to kommuner delte vagten.[^kilde-1]\n")


def mend(page: Page) -> None:
    """What the five messages ask for."""
    field(page, "Kilde 1", "Adresse").fill("https://www.lemvig.dk/vagt")
    field(page, "Kommune 1", "Kommune").fill("Lemvig")
    field(page, "Kommune 2", "Til").fill("2026")
    field(page, "Kommune 2", "Rolle").fill("vært")
    field(page, "Indgangspris 1", "År").fill("2025")


def checked_by_the_command_line(tmp_path: Path, name: str, text: str) -> list[str]:
    """What `katalog check` says of a folder that holds this one case."""
    found = looked_at(settings_of(write_files(tmp_path / "content" / "cases", {name: text}).parent))
    return [f"{problem.code}: {problem.message}" for problem in found.problems]


def test_five_mistakes_are_told_at_once_and_the_mended_file_is_well(form: Form, tmp_path: Path) -> None:
    """Task 5: all five at once with field and suggestion; a reload loses nothing; the file passes the check unchanged."""
    write_with_mistakes(form.page)
    told = form.check()
    assert {(problem["code"], problem["where"]) for problem in told} == FIVE
    assert "Mente du »Lemvig«?" in {problem["advice"] for problem in told}
    expect(form.page.locator("#opsummering-titel")).to_have_text("5 fejl")
    expect(form.page.locator("#send")).to_be_hidden()

    form.page.reload()
    assert form.check() == told

    for problem in told:
        form.page.locator("#opsummering").get_by_role("link", name=problem["where"]).click()
        expect(form.page.locator(":focus")).to_have_attribute("aria-invalid", "true")
    mend(form.page)
    assert form.check() == []
    with form.page.expect_download() as downloading:
        form.page.get_by_role("button", name="Hent filen").click()
    assert downloading.value.suggested_filename == "faelles-vagt-i-vest.md"
    text = Path(downloading.value.path()).read_text("utf-8")
    assert text == form.text()
    assert checked_by_the_command_line(tmp_path, "faelles-vagt-i-vest.md", text) == []


def test_the_proposal_carries_the_file(form: Form) -> None:
    """»Send som forslag« leads to the repository's page for a new file with name and text filled in; a long text is left to the clipboard."""
    write_with_mistakes(form.page)
    mend(form.page)
    assert form.check() == []
    link = form.page.get_by_role("link", name="Send som forslag")
    address = urlsplit(str(link.get_attribute("href")))
    assert address.path.endswith("/new/main/content/cases")
    assert parse_qs(address.query) == {"filename": ["faelles-vagt-i-vest.md"], "value": [form.text()]}

    form.page.get_by_label("Brødtekst").fill("## Hvad man prøvede\n\n" + "De delte vagten.\n\n" * 600 + "[^kilde-1]\n")
    assert form.check() == []
    assert parse_qs(urlsplit(str(link.get_attribute("href"))).query).keys() == {"filename"}
    expect(form.page.locator("#send-long")).to_be_visible()
    expect(form.page.locator("#send-short")).to_be_hidden()


def test_a_name_that_is_taken_is_said(form: Form) -> None:
    """A case that the catalogue has already is not sent as a new one: the button leads to the file that stands there."""
    write_with_mistakes(form.page)
    mend(form.page)
    form.page.get_by_label("Filnavn").fill(slug_of("os2"))
    assert form.check() == []
    expect(form.page.locator("#send-known")).to_be_visible()
    expect(form.page.get_by_role("link", name="Send som forslag")).to_have_attribute(
        "href", re.compile(rf"/edit/main/content/cases/{slug_of('os2')}\.md$")
    )


def test_the_case_is_shown_as_one_types(form: Form) -> None:
    """Title, status, facts, body and sources stand in the preview; nothing in it is taken for HTML; a long title has a name that fits."""
    write_with_mistakes(form.page)
    form.page.get_by_label("Titel", exact=True).first.fill("<b>Vagt</b>")
    form.settle()
    preview = form.page.locator("#visning")
    expect(preview.locator("[data-preview=titel]")).to_have_text("<b>Vagt</b>")
    expect(preview.locator(".light")).to_have_text("I drift")
    expect(preview.locator("dl").first).to_contain_text("Struer, Hans Jensen, fra 2025, til 2023")
    expect(preview.get_by_role("heading", name="Hvad man prøvede")).to_be_visible()
    expect(preview).to_contain_text("De to kommuner delte vagten.1")
    form.page.get_by_label("Titel", exact=True).first.fill("x" * (LONGEST_SLUG - 1) + " og mere")
    form.settle()
    expect(form.page.get_by_label("Filnavn")).to_have_attribute("placeholder", "x" * (LONGEST_SLUG - 1))


def test_start_over_empties_form_and_storage(form: Form) -> None:
    """»Start forfra« leaves nothing in the fields nor in the browser; a slip can be undone until the page is left."""
    write_with_mistakes(form.page)
    form.check()
    assert form.page.evaluate("(key) => localStorage.getItem(key)", KEY)
    form.page.get_by_role("button", name="Start forfra").click()
    assert form.page.evaluate("() => localStorage.length") == 0
    expect(form.page.get_by_label("Titel", exact=True).first).to_have_value("")
    expect(form.page.locator("#opsummering")).to_be_hidden()
    expect(group(form.page, "Kommune 2")).to_have_count(0)

    form.page.get_by_role("button", name="Fortryd").click()
    expect(form.page.get_by_label("Titel", exact=True).first).to_have_value("Fælles vagt i vest")
    form.page.get_by_role("button", name="Start forfra").click()
    form.page.reload()
    assert form.page.evaluate("() => localStorage.length") == 0
    expect(form.page.get_by_label("Titel", exact=True).first).to_have_value("")


def test_it_works_where_the_browser_may_not_keep_anything(opened: Opener, http: Origin) -> None:
    """Without storage everything but the keeping works, and the page says so."""
    page = opened(http, "om.html")
    page.add_init_script(BLOCKED)
    page.goto(http.url("tilfoej.html"))
    page.wait_for_selector("#formular[data-ready]")
    form = Form(page)
    write_with_mistakes(page)
    form.settle()
    expect(page.locator("#gemt")).to_contain_text("må ikke gemme")
    assert len(form.check()) == 5


def test_it_works_from_disk(opened: Opener, disk: Origin) -> None:
    """Opened as a file, from a folder with an awkward name, the form keeps, checks and sends as on a server."""
    form = visited(opened, disk)
    write_with_mistakes(form.page)
    assert len(form.check()) == 5
    form.page.reload()
    expect(form.page.get_by_label("Titel", exact=True).first).to_have_value("Fælles vagt i vest")
    form.page.get_by_text("1 felt udfyldt").first.click()
    mend(form.page)
    assert form.check() == []
    form.page.get_by_role("button", name="Kopiér").click()
    expect(form.page.locator("#kopieret")).not_to_be_empty()


def test_it_works_by_keyboard(form: Form) -> None:
    """A municipality is added and taken away again, and focus always stands somewhere sensible."""
    page = form.page
    page.locator("[data-add=partnere]").focus()
    page.keyboard.press("Enter")
    expect(field(page, "Kommune 2", "Kommune")).to_be_focused()
    page.keyboard.type("Struer")
    page.get_by_role("button", name="Fjern Kommune 2").focus()
    page.keyboard.press("Enter")
    expect(group(page, "Kommune 2")).to_have_count(0)
    expect(group(page, "Kommune 1")).to_be_focused()


def test_every_field_is_described(form: Form) -> None:
    """Each field has a label, and what describes it exists; after the check its mistake is part of the description."""
    lost = form.page.evaluate(
        """() => Array.from(document.querySelectorAll("#formular :is(input, select, textarea, fieldset)"))
             .filter((field) => (field.getAttribute("aria-describedby") || "").split(" ").filter(Boolean).some((id) => !document.getElementById(id)))
             .map((field) => field.outerHTML)"""
    )
    assert lost == []
    form.check()
    title = form.page.get_by_label("Titel", exact=True).first
    expect(title).to_have_attribute("aria-invalid", "true")
    expect(title).to_have_accessible_description(re.compile("»titel« mangler"))


def test_a_source_that_is_renamed_keeps_its_citations(form: Form) -> None:
    """The id of a source can be changed; those who refer to it follow."""
    write_with_mistakes(form.page)
    mend(form.page)
    name = field(form.page, "Kilde 1", "Id")
    name.fill("oeku-2026")
    name.blur()
    form.page.get_by_label("Brødtekst").fill("De delte vagten.[^oeku-2026]")
    assert form.check() == []
    assert "kilder: [oeku-2026]" in form.text()


def test_without_scripts_the_page_says_what_to_do(opened: Opener, place: Origin) -> None:
    """Without scripts there is no form, but a way to tell of a case and a guide to writing the file by hand."""
    page = opened(place, "tilfoej.html", scripts=False)
    expect(page.locator("#formular")).to_be_hidden()
    expect(page.get_by_role("link", name="Skriv kort, hvilken case der mangler")).to_be_visible()
    expect(page.get_by_role("link", name="Læs, hvordan du skriver filen selv")).to_be_visible()
