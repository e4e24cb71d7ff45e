"""The catalogue kept on a device: only when asked for, whole without a network, renewed by an edition, and gone when removed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from builder.shell.build import build
from tests.browser.conftest import PATIENCE, Opener, Origin, serving
from tests.browser.test_axe import violations
from tests.builders import case_text, few_municipalities, guide_text, settings_of, write_files

pytestmark = pytest.mark.browser

KEPT = re.compile("er gemt på denne enhed og kan læses uden net")
NOTHING = re.compile("er ikke gemt på denne enhed")
STATE = """async () => {
  const names = await caches.keys();
  const held = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((key) => key.url)));
  return [names, held.flat(), (await navigator.serviceWorker.getRegistrations()).length];
}"""
# A loop without an end would hang the run instead of failing it.
GONE = """async ([address, patience]) => {
  const until = Date.now() + patience;
  while (await caches.match(address) && Date.now() < until) await new Promise((done) => setTimeout(done, 50));
  return !(await caches.match(address));
}"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one case and one guide, with search."""
    folder = tmp_path_factory.mktemp("first")
    edition(folder, "Fælles varmepumper")
    return folder / "plads"


@pytest.fixture
def root(tmp_path: Path, built: Path) -> Path:
    """The folder above it, to change it in."""
    return Path(shutil.copytree(built, tmp_path / "plads"))


@pytest.fixture
def place(root: Path) -> Iterator[Origin]:
    """It lies in a folder of a server on this machine, which browsers trust as they trust https."""
    with serving(root) as base:
        yield Origin("kept", f"{base}katalog/")


def edition(folder: Path, title: str) -> None:
    """Builds the site, or exchanges it for another edition."""
    files = {"cases/varme.md": case_text(titel=title), "guides/raad.md": guide_text(), **few_municipalities()}
    content = write_files(folder / "content", files)
    assert build(settings_of(content, folder / "plads" / "katalog", search=True)).written


def keep(page: Page, place: Origin) -> None:
    """Asks for the catalogue to be kept, on the page that offers it."""
    page.goto(place.url("om.html"))
    expect(page.locator("#keep-said")).to_have_text(NOTHING)
    assert page.evaluate(STATE) == [[], [], 0]
    page.get_by_role("button", name="Gem kataloget på denne enhed").click()
    expect(page.locator("#keep-said")).to_have_text(KEPT)
    expect(page.get_by_role("button", name="Fjern det gemte")).to_be_focused()


def test_the_catalogue_is_kept_renewed_and_removed(opened_afresh: Opener, place: Origin, tmp_path: Path) -> None:
    """A reader keeps it, reads and searches without a network, gets a new edition with the network, and removes it."""
    page = opened_afresh(place)
    keep(page, place)
    page.evaluate(Axe().axe_script)
    assert violations(page) == []
    page.context.set_offline(True)
    for path, heading in (("", None), ("cases/varme.html?fra=liste", "Fælles varmepumper"), ("vejledninger/", "Vejledninger")):
        page.goto(place.url(path))
        expect(page.locator("h1")).to_have_text(heading or re.compile("."))
        assert page.evaluate("() => document.fonts.ready.then(() => document.fonts.check('1em Newsreader'))"), path
    page.goto(place.url("soeg.html?q=varmepumper"))
    expect(page.locator("[data-results] [data-result] a").first).to_have_text("Fælles varmepumper")
    assert not opened_afresh.faults

    answer = page.goto(place.url("cases/findes-ikke.html"))
    assert answer
    assert answer.status == 404
    expect(page.locator("h1")).to_have_text("Siden findes ikke")
    opened_afresh.faults.clear()  # the browser itself tells of the 404 just asked for

    old = page.evaluate(STATE)[1]
    edition(tmp_path, "Fælles solceller")
    page.context.set_offline(False)
    page.goto(place.url("cases/varme.html"))
    expect(page.locator("h1")).to_have_text("Fælles solceller")
    (changed,) = [address for address in old if "/cases/varme.html?" in address]
    assert page.evaluate(GONE, [changed, PATIENCE])
    page.context.set_offline(True)
    page.goto(place.url("cases/varme.html"))
    expect(page.locator("h1")).to_have_text("Fælles solceller")
    page.goto(place.url("soeg.html?q=solceller"))
    expect(page.locator("[data-results] [data-result] a").first).to_have_text("Fælles solceller")

    page.context.set_offline(False)
    page.goto(place.url("om.html"))
    expect(page.locator("#keep-said")).to_have_text(KEPT)
    page.get_by_role("button", name="Fjern det gemte").click()
    expect(page.get_by_role("button", name="Gem kataloget på denne enhed")).to_be_focused()
    page.goto(place.url())
    page.goto(place.url("om.html"))
    expect(page.locator("#keep-said")).to_have_text(NOTHING)
    assert page.evaluate(STATE) == [[], [], 0]


def test_what_is_not_the_edition_is_not_kept(opened_afresh: Opener, place: Origin, root: Path) -> None:
    """A file that the server sends otherwise than it was built, and one that is gone, keep nothing else from being kept."""
    (root / "katalog" / "vejledninger" / "raad.html").write_bytes(b"<title>Halvt lagt ud</title>")
    (root / "katalog" / "data" / "cases.csv").unlink()
    page = opened_afresh(place, "om.html")
    page.get_by_role("button", name="Gem kataloget på denne enhed").click()
    expect(page.locator("#keep-said")).to_have_text(re.compile(r"^\d+ af \d+ filer er gemt"))
    names, held, registered = page.evaluate(STATE)
    assert (names, registered) == (["katalog:/katalog/"], 1)
    kept = {address.removeprefix(place.base).partition("?")[0] for address in held}
    assert {"index.html", "cases/varme.html", "pagefind/pagefind.js"} <= kept
    assert not kept & {"vejledninger/raad.html", "data/cases.csv", "sw.js", "_headers", "offline/core.js"}


def test_from_disk_nothing_is_offered(opened_afresh: Opener, root: Path) -> None:
    """A page from disk is on the device already."""
    page = opened_afresh(Origin("disk", f"{(root / 'katalog').as_uri()}/"), "om.html")
    expect(page.locator("#keep")).to_be_hidden()
