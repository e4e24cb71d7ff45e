"""What the form opens: a published case, and copies and drafts that it saved itself, of this shape or an older one."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener, Origin
from tests.built import CONTENT, Site
from tests.form.conftest import PAGE, Form, visited
from tests.form.test_writing import KEY, group
from tests.renamed import slug_of, title_of

pytestmark = pytest.mark.browser

ANSWERS: dict[str, Any] = {
    "titel": "Fælles it",
    "resume": "To kommuner driver it sammen.",
    "status": {"vaerdi": "drift", "dato": "2024", "kilder": ["k1"]},
    "partnere": [{"kommune": "Ballerup"}, {"kommune": "Furesø"}],
    "form": {"vaerdi": "forening"},
    "omraader": ["it-drift"],
    "kilder": [{"id": "k1", "titel": "Årsberetning", "udgiver": "Foreningen", "dato": "2024"}],
    "gennemgaaet": "2026-11-21",
}
COPY = {"answers": ANSWERS, "body": "## Hvad\n\nKort.[^k1]", "file": "en-case", "case": "", "changed": True, "rest": []}
# Drafts of other shapes, each with what the form keeps of it and what it shows as left over.
OLD: dict[str, tuple[Any, str, list[str]]] = {
    "a field that is gone": ({**COPY, "answers": {**ANSWERS, "budsjet": "3 mio. kr."}}, "Fælles it", ["budsjet: 3 mio. kr."]),
    "a field renamed": ({**COPY, "answers": {**ANSWERS, "titel": "", "titl": "Fælles løn"}}, "", ["titl: Fælles løn"]),
    "a list for a text": ({**COPY, "answers": {**ANSWERS, "titel": ["Fælles", "it"]}}, "", ["titel:\n  - Fælles\n  - it"]),
    "a text for a list": ({**COPY, "answers": {**ANSWERS, "omraader": "it-drift"}}, "Fælles it", []),
    "a word for a group": ({**COPY, "answers": {**ANSWERS, "form": "forening"}}, "Fælles it", []),
    "a number for a text": ({**COPY, "answers": {**ANSWERS, "titel": 2024}}, "2024", []),
    "an opened file, as it was": (
        {
            **COPY,
            "opened": {"name": "x.md", "text": "---\n", "size": 4, "broken": None},
            "rest": [{"problem": {"code": "yaml", "words": {"reason": "kolon", "help": "Citér."}, "path": []}, "text": "titel: a: b"}],
        },
        "Fælles it",
        ["titel: a: b"],
    ),
    "a rest without words": ({**COPY, "rest": ["noget andet", None]}, "Fælles it", ["noget andet", "null"]),
    "nothing of ours": ({"hej": 1}, "", ['{"hej":1}']),
    "a list": ([1, 2], "", ["[1,2]"]),
    "no json": ("titel: Fælles it", "", ["titel: Fælles it"]),
}  # fmt: skip
# Puts each into the place of the draft, and says what the form makes of it.
READ = """(drafts) => drafts.map((draft) => {
  localStorage.setItem("inspirationskatalog-tilfoej", typeof draft === "string" ? draft : JSON.stringify(draft));
  const { answers, rest } = caseForm.openDraft(caseForm.loadDraft(""));
  localStorage.clear();
  return { title: answers.titel || "", rest: rest.map((one) => one.text), told: rest.map((one) => caseForm.told(one).message) };
})"""


def title(page: Page) -> Any:
    """The box of the title."""
    return page.get_by_label("Titel", exact=True).first


def test_every_shape_of_a_draft_is_read_as_far_as_it_can_be(rules: Page) -> None:
    """What has a place is kept, and everything else is shown as it was written, with words."""
    read = rules.evaluate(READ, [draft for draft, _, _ in OLD.values()])
    kept = {name: (one["title"], one["rest"]) for name, one in zip(OLD, read, strict=True)}
    assert kept == {name: (expected, rest) for name, (_, expected, rest) in OLD.items()}
    assert all(message and "undefined" not in message for one in read for message in one["told"])


def test_what_has_no_place_is_listed_until_it_is_dealt_with(form: Form) -> None:
    """It stands as an error that the summary leads to, also after a reload; then the editor says that it is done."""
    form.open({**COPY, "answers": {**ANSWERS, "budsjet": "3 mio. kr."}})
    assert [problem["code"] for problem in form.check()] == ["felt-ukendt"]
    form.settle()
    form.page.reload()
    expect(form.page.locator("#rest pre")).to_have_text(["budsjet: 3 mio. kr."])
    assert [problem["code"] for problem in form.check()] == ["felt-ukendt"]
    form.page.locator("#opsummering li a").first.click()
    expect(form.page.locator("#rest-0")).to_be_focused()
    form.page.get_by_role("button", name="Jeg har taget mig af det").click()
    assert form.check() == []


def test_a_copy_is_saved_and_opened_again(form: Form) -> None:
    """»Hent en kopi« holds all that was written; opening it empties the form first, which »Fortryd« brings back."""
    form.open({**COPY, "answers": {**ANSWERS, "budsjet": "3 mio. kr."}})
    form.page.get_by_label("Resumé").fill("Noget andet.")
    with form.page.expect_download() as downloading:
        form.page.get_by_role("button", name="Hent en kopi").click()
    assert downloading.value.suggested_filename == "en-case.json"
    copy = json.loads(Path(downloading.value.path()).read_text("utf-8"))
    assert [one["text"] for one in copy["rest"]] == ["budsjet: 3 mio. kr."]

    title(form.page).fill("Min egen case")
    form.page.locator("[data-add=ukendt]").click()
    form.page.keyboard.type("Hvad det koster")
    form.settle()
    form.open(copy)
    expect(title(form.page)).to_have_value("Fælles it")
    expect(form.page.get_by_label("Resumé")).to_have_value("Noget andet.")
    expect(group(form.page, "Det ved vi ikke (valgfrit)").locator("textarea")).to_have_count(0)
    form.page.get_by_role("button", name="Fortryd").click()
    expect(title(form.page)).to_have_value("Min egen case")


def test_the_heading_says_what_is_being_written(form: Form) -> None:
    """»Tilføj en case« stood also above a published case that was put right, and above a draft that was gone on with."""
    new = form.page.locator("h1").inner_text()
    headed(form.page, new)
    title(form.page).fill("Fælles & it")
    form.settle()
    headed(form.page, new)
    form.page.reload()
    headed(form.page, "Skriv videre på »Fælles & it«")
    form.page.get_by_role("button", name="Start forfra").click()
    headed(form.page, new)
    form.page.get_by_role("button", name="Fortryd").click()
    headed(form.page, "Skriv videre på »Fælles & it«")
    title(form.page).fill("Det  $& <b>fælles</b>")
    form.settle()
    form.page.reload()
    headed(form.page, "Skriv videre på »Det $& <b>fælles</b>«")
    form.page.get_by_role("button", name="Start forfra").click()
    headed(form.page, new)
    form.page.get_by_role("button", name="Fortryd").click()
    title(form.page).fill("")
    form.settle()
    form.page.goto(form.page.url + "?case=nobody")
    headed(form.page, new)
    form.page.goto(form.page.url.replace("nobody", slug_of("os2")))
    headed(form.page, f"Ret »{title_of('os2')}«")
    form.open(COPY)
    headed(form.page, "Skriv videre på »Fælles it«")
    form.page.get_by_role("button", name="Start forfra").click()
    headed(form.page, f"Ret »{title_of('os2')}«")
    form.page.goto(form.page.url.partition("?")[0])
    headed(form.page, "Skriv videre på din kladde")


def headed(page: Page, words: str) -> None:
    """The heading, the last of the breadcrumbs and the window's title say the same."""
    expect(page.locator("h1")).to_have_text(words)
    expect(page.locator(".crumbs [aria-current]")).to_have_text(words)
    expect(page).to_have_title(f"{words} – Inspirationskatalog")


def test_a_file_written_by_hand_is_kindly_refused(form: Form) -> None:
    """The form says how such a file is checked instead, and what stood in it stays."""
    title(form.page).fill("Min egen case")
    for name, text, said in (
        ("en-case.md", "---\ntitel: Fælles it\n---\n", "katalog check"),
        ("uden-endelse", "---\ntitel: Fælles it\n---\n", "katalog check"),
        ("andet.json", '{"hej": 1}', "Hent en kopi"),
        ("andet.json", "{", "Hent en kopi"),
    ):
        form.page.set_input_files("#vaelg-fil", {"name": name, "mimeType": "text/plain", "buffer": text.encode()})
        expect(form.page.locator("#besked")).to_contain_text(said)
        expect(form.page.locator("#besked")).to_be_focused()
    expect(title(form.page)).to_have_value("Min egen case")


def test_a_published_case_is_opened_by_its_link(opened: Opener, place: Origin) -> None:
    """»Ret denne side« on a case leads to the form with the case in it; what is changed is kept apart from other drafts."""
    page = opened(place, f"cases/{slug_of('os2')}.html")
    page.get_by_role("link", name="Ret denne side", exact=True).click()
    expect(page.locator("#besked")).to_contain_text(f"»{title_of('os2')}« er åbnet")
    form = Form(page)
    assert form.check() == []
    expect(page.locator("#send-known")).to_be_visible()
    assert page.evaluate("() => localStorage.length") == 0

    title(page).fill("OS2 – et andet navn")
    form.settle()
    page.reload()
    expect(title(page)).to_have_value("OS2 – et andet navn")
    assert form.check() == []
    before, after = (
        (CONTENT / "cases" / f"{slug_of('os2')}.md").read_text("utf-8").split("\n"),
        page.locator("#fil").input_value().split("\n"),
    )
    assert [line for line in after if line not in before] == ["titel: OS2 – et andet navn"]
    assert len(after) == len(before)
    page.get_by_role("button", name="Hent den udgivne tekst i stedet").click()
    expect(title(page)).not_to_have_value("OS2 – et andet navn")

    page.goto(place.url(PAGE))
    expect(title(page)).to_have_value("")
    assert page.evaluate("() => Object.keys(localStorage)") == [f"{KEY}:{slug_of('os2')}"]


def test_a_published_case_is_chosen_on_the_page(opened: Opener, http: Origin) -> None:
    """The page names every published case; one that is not there is said not to be."""
    form = visited(opened, http)
    form.page.get_by_text("Åbn en case", exact=True).click()
    form.page.get_by_label("En case, som kataloget har").select_option(slug_of("it-forsyningen"))
    form.page.get_by_role("button", name="Åbn casen").click()
    expect(form.page.locator("#besked")).to_contain_text(f"»{title_of('it-forsyningen')}« er åbnet")
    form.page.goto(http.url(f"{PAGE}?case=findes-ikke"))
    expect(form.page.locator("#besked")).to_contain_text("ingen case »findes-ikke«")


def test_every_case_has_its_script_and_its_links(site: Site) -> None:
    """A script for each published case; its page leads to the form, and to the file for those who write by hand."""
    cases = {page.path.removeprefix("cases/").removesuffix(".html") for page in site.below("cases")} - {"index"}
    scripts = {path.stem for path in (site.root / "tilfoej").glob("*.js")}
    assert scripts <= cases
    for slug in scripts:
        text = site.pages[f"cases/{slug}.html"].data.decode()
        assert re.search(rf'href="\.\./tilfoej\.html\?case={slug}">Ret denne side<', text), slug
        assert re.search(rf'/edit/main/content/cases/{slug}\.md">Ret filen<', text), slug
