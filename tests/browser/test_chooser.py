"""The model chooser's script judges as Python does, and its page keeps the answers in the address."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from builder.shell.settings import PROJECT
from builder.stages.data.chooser import chooser_data
from builder.stages.derive.choosing import judge
from tests.browser.conftest import Opener, Origin
from tests.corpus.answers import chooser_answer
from tests.corpus.rows import rows
from tests.renamed import slug_of
from tests.stages.derive.test_choosing import register, tried

pytestmark = pytest.mark.browser

PAGE = "modelvaelger.html"
RULES = (PROJECT / "templates" / "assets" / "tools" / "chooser-rules.js").read_text("utf-8")
ASK = """([script, asked]) => {
  const window = {};
  new Function("window", script)(window);
  return asked.map(([data, answers]) => window.chooser.judge(data, answers)
    .map((one) => [one.model, one.points, one.rules, one.supporting, one.opposing]));
}"""
ANSWERED = "svar=dagligt.ja,antal.to-tre,afstand.naboer,ramme.enhed"


def test_the_browser_judges_as_python_does(blank: Page) -> None:
    """The corpus, every published case, and each pair of answers, come to the same models, rules and cases in both."""
    held, known = register(), tried()
    data = chooser_data(held, known)
    corpus = [(row["value"], {**data, "cases": row.get("known", {})}, row["answer"]) for row in rows("chooser")]
    replies = [(question.id, reply.id) for question in held.questions for reply in question.replies]
    asked = [*known.answers.values(), *(dict(pair) for pair in itertools.combinations(replies, 2)), {"toString": "ja"}]
    named = data["cases"]
    wanted: list[tuple[Any, Any, Any]] = [*corpus, *((one, data, chooser_answer(judge(held, named, one))) for one in asked)]
    found = blank.evaluate(ASK, [RULES, [[one, answers] for answers, one, _ in wanted]])
    faults = [(answers, got) for (answers, _, want), got in zip(wanted, found, strict=True) if got != want]
    assert faults == []


def test_answers_order_the_models_and_stand_in_the_address(opened: Opener, place: Origin) -> None:
    """Answering orders the models, hides what did not fire, and is kept by reload and undone by the back button."""
    page = opened(place, PAGE)
    expect(page.locator("#resultat")).to_contain_text("I har ikke svaret endnu")
    expect(page.locator("[data-place]:visible")).to_have_count(0)
    page.locator("[data-question=dagligt] input[value=ja]").check()
    page.locator("[data-question=ramme] input[value=enhed]").check()
    assert page.url.endswith("svar=dagligt.ja,ramme.enhed")
    first = page.locator("#modelliste > li").first
    expect(first.locator("[data-place]")).to_have_text("Første bud")
    expect(first.locator("[data-rule]:visible")).to_have_count(2)
    expect(first.locator("[data-supporting] > :visible")).to_have_count(2)
    expect(first.locator("[data-opposing] > :visible")).to_have_count(1)
    told = page.locator("#resultat").inner_text()
    assert told.startswith("Jeres svar peger først på Drift og support (6 point)")
    expect(page.locator("#mangler")).to_contain_text("spørgsmål 1, 3, 4, 5, 6, 7, 9 og 10")
    page.reload()
    expect(page.locator("#resultat")).to_have_text(told)
    page.go_back()
    expect(page.locator("#resultat")).to_contain_text("(3 point)")
    page.go_forward()
    page.get_by_role("button", name="Nulstil svarene").click()
    expect(page.locator("#resultat")).to_contain_text("I har ikke svaret endnu")
    assert "svar" not in page.url


def test_an_address_with_faults_says_so_and_the_rest_counts(opened: Opener, http: Origin) -> None:
    """Unknown answers, a question twice, and nothing at all are said in Danish."""
    page = opened(http, f"{PAGE}?{ANSWERED},farve.roed,antal.tusind,dagligt.nej")
    notice = page.locator("#besked")
    expect(notice).to_contain_text("svar, som ikke findes her: »farve.roed« og »antal.tusind«. Resten er brugt.")
    expect(notice).to_contain_text("Adressen svarer to gange på »dagligt«. Det første svar gælder.")
    expect(page.locator("#resultat")).to_contain_text("Drift og support (7 point)")
    page = opened(http, f"{PAGE}?svar=fagsystem.nej")
    expect(page.locator("#resultat")).to_contain_text("Ingen regel taler for nogen model endnu")
    page = opened(http, f"{PAGE}?svar=__proto__.x,")
    expect(page.locator("#besked")).to_contain_text("»__proto__.x«")


def test_the_page_reads_without_scripts_and_its_guides_lead_there(opened: Opener, disk: Origin) -> None:
    """Without scripts every rule, case and step is there and no control that does nothing; both guides lead here."""
    page = opened(disk, PAGE, scripts=False)
    held = register()
    expect(page.locator("[data-rule]:visible")).to_have_count(len(held.rules))
    expect(page.locator(".tree > li:visible")).to_have_count(len(held.steps))
    expect(page.locator("input[type=radio]:visible")).to_have_count(0)
    rates, trial = page.locator("#proeve ~ .scroll").inner_text(), tried().held_out
    for rate in (trial.any, trial.every, trial.first):
        assert f"{rate.hits} af {rate.count}" in rates
        assert f"{rate.baseline} af {rate.count}" in rates
    for guide in map(slug_of, ("vaelg-samarbejdsmodel", "vaelg-organisationsform")):
        page.goto(disk.url(f"vejledninger/{guide}.html"))
        expect(page.locator("header a[href='../modelvaelger.html']")).to_have_count(1)
