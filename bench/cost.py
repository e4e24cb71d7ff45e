"""What a first answer costs: bytes that are fetched and milliseconds, over http and from disk, for catalogues of growing size."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, sync_playwright

from bench.generate import generate
from tests.browser import chromium
from tests.browser.conftest import serving

QUERIES = ("kommune", "samarbejde")
RUNS = 3
_HEAD = " cases  from  first: kB     ms  second: ms  build s  pagefind MB  offline MB"
_ANSWER = """async (question) => {
  const [form, list] = [document.getElementById("search"), document.querySelector("[data-results]")];
  const began = performance.now();
  form.q.value = question;
  form.requestSubmit();
  while (list.dataset.state !== "done") await new Promise((next) => setTimeout(next, 2));
  return performance.now() - began;
}"""


@dataclass(frozen=True, slots=True)
class Answer:
    """Bytes of the index that the first question fetched, and milliseconds of the first and of the second question."""

    bytes: int
    first: float
    second: float


def cost(sizes: Iterable[int]) -> None:
    """Prints a row for each size and way of opening; the cases are made up."""
    path = chromium.find()
    if path is None:
        raise SystemExit("no Chromium: run »python -m tests.browser.chromium«")
    print(_HEAD)  # noqa: T201 a command's answer
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        for size in sizes:
            with tempfile.TemporaryDirectory() as folder:
                site, seconds = _built(Path(folder), size)
                weights = [_weight(site / part) / 1e6 for part in ("pagefind", "offline")]
                with serving(site) as http:
                    for name, base in (("http", http), ("disk", f"{site.as_uri()}/")):
                        runs = [_answer(browser, base, site) for _ in range(RUNS)]
                        ms = (median(run.first for run in runs), median(run.second for run in runs))
                        print(  # noqa: T201
                            f"{size:>6} {name:>5} {runs[0].bytes / 1000:>10.0f} {ms[0]:>6.0f} {ms[1]:>11.0f}"
                            f" {seconds:>8.1f} {weights[0]:>12.1f} {weights[1]:>11.1f}",
                            flush=True,
                        )
        browser.close()


def _built(folder: Path, size: int) -> tuple[Path, float]:
    """A catalogue of so many cases, and the seconds that its build took."""
    generate(folder / "content", size)
    began = time.perf_counter()
    command = [sys.executable, "-m", "builder", "build", "--content", str(folder / "content"), "--out", str(folder / "site")]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 our own command
    return folder / "site", time.perf_counter() - began


def _weight(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _answer(browser: Browser, base: str, site: Path) -> Answer:
    """One reader's first two questions, with nothing kept from readers before."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{base}soeg.html")
    fetched: set[str] = set()
    page.on("request", lambda request: fetched.add(unquote(urlsplit(request.url).path)))
    first = page.evaluate(_ANSWER, QUERIES[0])
    size = sum((site / inside).stat().st_size for inside in filter(None, map(_inside, fetched)))
    second = page.evaluate(_ANSWER, QUERIES[1])
    context.close()
    return Answer(size, first, second)


def _inside(path: str) -> str:
    """The part of an address that lies in the folders of the index; nothing for a font or picture."""
    return next((path[path.index(part) + 1 :] for part in ("/pagefind/", "/offline/") if part in path), "")
