"""What is written is kept or said not to be: two tabs, a full store, unreadable drafts, far too much text, odd words, a failing script."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.nouns.limits import LISTED, MAX_BYTES
from tests.browser.conftest import Opener, Origin
from tests.form.conftest import PAGE, Form, visited
from tests.form.test_opening import COPY, title
from tests.form.test_writing import KEY, field
from tests.renamed import slug_of

pytestmark = pytest.mark.browser

BUILT_IN = ("constructor", "__proto__", "toString", "hasOwnProperty", "valueOf")
"""Words that every JavaScript object knows something by."""
# A case that says a built-in's name wherever an editor may write: a problem is told of each, and nothing fails.
SAY = """(words) => words.map((word) => {
  const group = { kommune: word, fra: word, rolle: word };
  const answers = { titel: word, resume: word, partnere: [group], status: { vaerdi: word, dato: word, kilder: [word], udledt: word },
    form: { vaerdi: word }, omraader: [word], relationer: [{ type: word, case: word }], initiativer: [word], gennemgaa_om: word,
    kilder: [{ id: word, titel: word, dato: word }], [word]: word };
  const tree = caseForm.openTree(JSON.parse(JSON.stringify(answers)));
  const found = caseForm.check({ answers: tree.answers, rest: tree.rest, body: `[x](../${word}/x.md) [^${word}]`, name: `${word}.md` });
  caseForm.preview(document.createElement("div"), found);
  const draft = caseForm.openDraft({ answers, rest: [{ code: word, words: { value: word }, path: [], text: word }, { code: word }] });
  draft.rest.forEach(caseForm.told);
  const told = caseForm.check({ answers: { ...tree.answers, titel: "En case" }, body: "", name: "en-case.md" }).problems;
  return told.map(({ code, path }) => `${code} ${path.join(".")}`);
})"""
# Much text of several kinds in a body and a field: how many problems the check lists, and how much of it is drawn.
HEAVY = """(bodies) => bodies.map(([text, times]) => {
  const { problems, lines } = caseForm.check({ answers: { titel: "x", partnere: [{ kommune: text.repeat(times) }] },
    body: text.repeat(times), name: "x.md" });
  return [problems.length, lines.filter((line) => line.raw).length];
})"""
HEAVIES = [
    ("010190-1234\n", 4_000),
    ("a\n", 40_000),
    ("ord og ord ", 4_500),
    ("a", 99_000),
    ("å", 99_000),
    ("[", 49_000),
    ("*a ", 16_000),
    ("&amp;", 9_000),
]


# A file of exactly as many bytes as it may hold, and of one more: whether it is told to be too large.
EDGE = """() => [0, 1].map((more) => {
  const one = { answers: { titel: "En case" }, name: "x.md" };
  const room = caseForm.data.limits.bytes - new Blob([caseForm.writeCase(one.answers, "å")]).size + more;
  const body = "å" + "a".repeat(room);
  return [new Blob([caseForm.writeCase(one.answers, body)]).size, caseForm.check({ ...one, body }).problems.map(({ code }) => code)];
})"""
# More warnings than are listed, and one error after them all: the codes that are listed.
MANY = """() => {
  const kilder = Array.from({ length: 250 }, (_, i) => ({ id: `k${i}`, titel: "A", udgiver: "B", dato: "2024" }));
  return caseForm.check({ answers: { titel: "x", kilder }, body: "<b>", name: "x.md" }).problems.map(({ code }) => code);
}"""


def kept(page: Page, key: str = KEY) -> Any:
    """The text at a place of the browser's store."""
    return page.evaluate("(key) => localStorage.getItem(key)", key)


def test_two_tabs_know_of_each_other(opened: Opener, place: Origin) -> None:
    """What another tab has saved is never written over unasked; either draft can be chosen, and the choice taken back."""
    one = visited(opened, place)
    title(one.page).fill("Fra den første")
    one.settle()
    expect(one.page.locator("#gemt")).to_have_text("Gemt i denne browser.")
    other = Form(one.page.context.new_page())
    other.page.goto(place.url(PAGE))
    expect(title(other.page)).to_have_value("Fra den første")
    title(other.page).fill("Fra den anden")
    other.settle()

    expect(one.page.locator("#gemt")).to_contain_text("En anden fane har gemt")
    one.page.get_by_label("Resumé").fill("Kun i den første.")
    one.settle()
    expect(one.page.locator("#gemt")).not_to_contain_text("Gemt i denne")
    assert json.loads(kept(one.page))["answers"]["titel"] == "Fra den anden"
    one.page.get_by_role("button", name="Hent den anden fanes kladde").click()
    expect(title(one.page)).to_have_value("Fra den anden")
    expect(one.page.locator("#valg")).to_be_empty()
    one.page.get_by_role("button", name="Fortryd").click()
    expect(one.page.get_by_label("Resumé")).to_have_value("Kun i den første.")

    expect(other.page.locator("#gemt")).to_contain_text("En anden fane har gemt")
    other.page.get_by_role("button", name="Start forfra").click()
    assert json.loads(kept(one.page))["answers"]["titel"] == "Fra den første"
    title(other.page).fill("Den anden igen")
    other.page.get_by_role("button", name="Behold denne").click()
    other.settle()
    assert json.loads(kept(one.page))["answers"]["titel"] == "Den anden igen"
    expect(other.page.locator("#gemt")).to_have_text("Gemt i denne browser.")
    expect(one.page.locator("#gemt")).to_contain_text("En anden fane har gemt")
    assert all(key.startswith("inspirationskatalog-") for key in one.page.evaluate("() => Object.keys(localStorage)"))


def test_nothing_is_called_kept_that_is_not(form: Form) -> None:
    """A full store, and one that takes in silence and keeps nothing: both are seen by reading back."""
    title(form.page).fill("Det gamle")
    form.settle()
    for refusing in ("() => { throw new DOMException('full', 'QuotaExceededError'); }", "() => {}"):
        form.page.evaluate(f"() => {{ Storage.prototype.setItem = {refusing}; }}")
        title(form.page).fill("Det nye")
        form.settle()
        expect(form.page.locator("#gemt")).to_contain_text("Ikke gemt")
        expect(form.page.locator("#gemt")).to_contain_text("Hent en kopi")
        assert json.loads(kept(form.page))["answers"]["titel"] == "Det gamle"


def test_what_cannot_be_read_is_laid_aside(form: Form) -> None:
    """Broken text in the draft's place is shown and copied aside before anything is written over it; a reload alone changes nothing."""
    broken = '{"answers": {"titel": "Fælles vagt'
    form.page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, broken])
    form.page.reload()
    expect(form.page.locator("#rest pre")).to_have_text([broken])
    assert kept(form.page) == broken
    title(form.page).fill("Ny titel")
    form.settle()
    stored = form.page.evaluate("() => Object.entries(localStorage)")
    assert sorted(text == broken for _, text in stored) == [False, True]
    form.page.get_by_role("button", name="Start forfra").click()
    assert form.page.evaluate("() => Object.values(localStorage)") == [broken]


def test_five_million_signs_are_cut_at_once(form: Form) -> None:
    """What fits is kept, and the rest is said not to be; the box takes in no more, so that nothing has to wait."""
    form.page.evaluate(
        """() => {
          const box = document.getElementById("tekst");
          box.focus();
          box.value = "Kort.\\n";
          document.execCommand("insertText", false, "ord og ord ".repeat(500000));
        }"""
    )
    form.settle()
    assert len(form.page.get_by_label("Brødtekst").input_value()) == 100_000
    expect(form.page.locator("#gemt")).to_contain_text("»Brødtekst« er fuldt. Der er plads til 100.000 tegn")
    assert "fil-for-stor" in {problem["code"] for problem in form.check()}
    form.page.get_by_label("Brødtekst").evaluate(
        "(box) => { box.value = 'a'.repeat(200000); box.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    assert len(form.page.get_by_label("Brødtekst").input_value()) == 100_000
    form.page.get_by_label("Brødtekst").fill("Kort.")
    form.settle()
    expect(form.page.locator("#gemt")).to_have_text("Gemt i denne browser.")


def test_a_failing_script_is_told_once_and_the_text_can_be_had(browser: Browser, http: Origin) -> None:
    """From then on nothing is called kept; what stands in the fields and what was kept before comes as a text file."""
    with browser.new_context(locale="da-DK", reduced_motion="reduce") as context:
        form = Form(context.new_page())
        form.page.goto(http.url(PAGE))
        form.page.wait_for_selector("#formular[data-ready]")
        title(form.page).fill("Før fejlen")
        form.settle()
        form.page.evaluate("() => { caseForm.check = () => { throw new Error('prøve'); }; }")
        title(form.page).fill("Efter fejlen")
        expect(form.page.locator("#gemt")).to_contain_text("gemmer ikke længere")
        form.page.get_by_label("Brødtekst").fill("Fortællingen.")
        with form.page.expect_download() as downloading:
            form.page.get_by_role("link", name="Hent det som tekst").click()
        text = Path(downloading.value.path()).read_text("utf-8")
        assert [word for word in ("Titel: Efter fejlen", "Fortællingen.", f"{KEY}:") if word not in text] == []
        expect(form.page.locator("#gemt")).to_contain_text("gemmer ikke længere")


def test_words_that_every_object_knows_are_words(rules: Page) -> None:
    """A municipality, a date, a link or a field named like a built-in is told of as any other; nothing fails on it."""
    told = rules.evaluate(SAY, list(BUILT_IN))
    assert all({"kommune-ukendt partnere.0.kommune", "ja-nej status.udledt"} <= set(one) for one in told), told


def test_much_text_is_checked_at_once(rules: Page) -> None:
    """What is larger than a file may be is not looked into, and no more is listed than can be read."""
    told = rules.evaluate(HEAVY, HEAVIES)
    assert all(number <= 200 for number, _ in told), told
    assert [
        drawn for (text, times), (_, drawn) in zip(HEAVIES, told, strict=True) if 2 * times * len(text) > 100_000 and drawn > 1
    ] == []


def test_the_limits_are_those_of_the_file_that_is_written(rules: Page) -> None:
    """The line break that ends a file counts as one of its bytes; of more problems than are listed, no error is left out."""
    (full, told), (over, refused) = rules.evaluate(EDGE)
    assert (full, over) == (MAX_BYTES, MAX_BYTES + 1)
    assert ("fil-for-stor" in told, refused) == (False, ["fil-for-stor"])
    listed = rules.evaluate(MANY)
    assert len(listed) == LISTED
    assert {"html", "kilde-ubrugt"} <= set(listed)


def test_a_suggestion_is_put_in_by_its_button(form: Form) -> None:
    """»Ret« stands beside »Mente du« in the summary and at the field; errors stand as the page does, warnings last and not as errors.

    Blank items, blank lines and words that no list has move nothing to another place.
    """
    case = slug_of("os2")
    answers = {
        **COPY["answers"], "partnere": [{"kommune": "Egedal"}, {"kommune": "Balerup"}, {"kommune": "Furesø"}],
        "form": {"vaerdi": "foreningg"}, "relationer": [{"type": "del-af", "case": f"{case}2"}],
        "kilder": [*COPY["answers"]["kilder"], {"id": "k2", "titel": "Ingen bruger den", "udgiver": "X", "dato": "2024"}],
        "omraader": ["it-drif"],
    }  # fmt: skip
    form.open({**COPY, "answers": answers, "body": f"## Hvad\n\nKort.[^k1] Se [en anden]({case}2.md).\n\n#### For dybt"})
    expect(form.page.get_by_role("checkbox", name="»it-drif« (ikke på listen)")).to_be_checked()
    field(form.page, "Kommune 1", "Kommune").fill("")
    told = form.check()
    assert [problem["severity"] for problem in told] == sorted(problem["severity"] for problem in told)
    where = [problem["where"] for problem in told if problem["severity"] == "error"]
    assert where == [
        "Kommune 1: Kommune", "Område 1", "Organisationsform: Værdi",
        "Brødteksten, linje 3", "Brødteksten, linje 5", "Relation 1: Case",
    ], where  # fmt: skip
    late = form.page.locator("#opsummering li[data-severity=warning]")
    expect(late.first).to_contain_text("Advarsel:")
    page = form.page
    page.locator("#formular").get_by_role("button", name="Ret Kommune 1: Kommune til »Ballerup«").click()
    expect(page.locator("#opsummering-titel")).to_be_focused()
    expect(field(page, "Kommune 2", "Kommune")).to_have_value("Ballerup")
    page.locator("#opsummering").get_by_role("button", name="Ret Område").click()
    page.locator("#opsummering").get_by_role("button", name="Ret Organisationsform").click()
    page.get_by_label("Brødtekst").fill(f"\n \n## Hvad\n\nKort.[^k1] Se [en anden]({case}2.md).")
    told = form.check()
    assert {problem["code"] for problem in told} == {"link-ukendt", "henvisning-ukendt", "kilde-ubrugt"}, told
    page.locator("#opsummering").get_by_role("button", name="Ret Brødteksten, linje 3").click()
    page.locator("#opsummering").get_by_role("button", name="Ret Relation").click()
    assert f"({case}.md)" in page.get_by_label("Brødtekst").input_value()
    assert {problem["severity"] for problem in form.check()} <= {"warning"}
    expect(page.locator("#formular [aria-invalid]")).to_have_count(0)
    expect(page.locator("#formular .error:visible")).not_to_contain_text(["Fejl:"])


def test_the_check_is_in_reach_and_hides_no_focus(form: Form) -> None:
    """At the top, in the middle and at the end, on a phone as well; what gets focus by keyboard stands clear of the bar."""
    for width, height in ((1280, 700), (360, 640)):
        form.page.set_viewport_size({"width": width, "height": height})
        hidden = form.page.evaluate(
            """() => {
              const bar = document.querySelector(".finish"), hidden = [];
              for (const box of document.querySelectorAll("#formular :is(input, select, textarea, button)")) {
                if (!box.checkVisibility() || box.tagName === "TEXTAREA" && box.rows > 5) continue;
                box.focus();
                const reach = document.getElementById("kontroller").getBoundingClientRect();
                if (reach.bottom > innerHeight || reach.top < 0) hidden.push(`out of reach at ${box.id}`);
                if (box.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1) hidden.push(box.id || box.dataset.key);
              }
              return hidden;
            }"""
        )
        assert hidden == []
