"""How long a reader waits for an answer: milliseconds in Chromium on a finished site, opened from disk with nothing kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from tests.browser import chromium

FIRST, KEY, FILTER = 300, 50, 100
"""Milliseconds that the first answer may take at 1,000 cases, a letter after it, and a choice in the list of cases."""
QUESTIONS = ("kommune", "samarbejde om drift", "udbud af fagsystemer", "sikkerhed og data")
"""The first is asked whole, the others letter by letter."""
_RUNS = 3
_BOXES = 8
# Without the time that the page waits for the next letter before it asks.
_ASK = """async (question) => {
  const [form, list] = [document.getElementById("search"), document.querySelector("[data-results]")];
  const began = performance.now();
  form.q.value = question;
  form.requestSubmit();
  while (list.dataset.state !== "done") await new Promise((next) => setTimeout(next, 1));
  return performance.now() - began;
}"""
# To the next picture after the list is there.
_CHOOSE = """async (place) => {
  const box = document.querySelectorAll("#filter input[type=checkbox][data-facet]")[place];
  const list = document.getElementById("cards");
  const began = performance.now();
  box.click();
  while (list.dataset.state !== "done") await new Promise((next) => setTimeout(next, 1));
  await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  return performance.now() - began;
}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Milliseconds: of the first answer, of each letter after it, of the first choice in the list of cases and of each after it.

    `keys` and `choices` are those of one run; the others are the middle of several.
    """

    first: float
    keys: Sequence[float]
    filtered: float
    choices: Sequence[float]


def answers(site: Path) -> Answers | None:
    """How long the finished `site` is about its answers; None where there is no Chromium."""
    path = chromium.find()
    if path is None:
        return None
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        asked = [_asked(browser, site) for _ in range(_RUNS)]
        chosen = [_chosen(browser, site) for _ in range(_RUNS)]
        browser.close()
    return Answers(
        first=median(first for first, _ in asked),
        keys=[median(times) for times in zip(*(keys for _, keys in asked), strict=True)],
        filtered=median(times[0] for times in chosen),
        choices=[median(times) for times in zip(*(times[1:] for times in chosen), strict=True)],
    )


def _asked(browser: Browser, site: Path) -> tuple[float, list[float]]:
    """The first answer of a reader, and those to each letter of what is asked then."""
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / "soeg.html").as_uri())
    first = page.evaluate(_ASK, QUESTIONS[0])
    keys = [page.evaluate(_ASK, text) for question in QUESTIONS[1:] for text in _typed(question)]
    context.close()
    return first, keys


def _typed(question: str) -> Iterator[str]:
    """What the page asks while somebody types the `question`: not the first letter of a word."""
    for end in range(2, len(question) + 1):
        if not question[end - 2].isspace():
            yield question[:end]


def _chosen(browser: Browser, site: Path) -> list[float]:
    """Choices one after another in the list of cases, each added to those before it."""
    context = browser.new_context()
    page = context.new_page()
    page.goto((site / "cases" / "index.html").as_uri())
    page.wait_for_selector("#filter[data-ready]")
    found = [page.evaluate(_CHOOSE, place) for place in range(_BOXES)]
    context.close()
    return found
