"""A small site of invented pages with its index, opened from disk and over http; and the real site for the tests of the page."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from builder.nouns.entry import Entry, Passage
from tests import built
from tests.browser import conftest as browser_tests
from tests.browser.conftest import Opener, Origin, serving
from tests.builders import registers, write_index

site = built.site
playwright = browser_tests.playwright
browser = browser_tests.browser
origins = browser_tests.origins
place = browser_tests.place
http = browser_tests.http
disk = browser_tests.disk
idle = browser_tests.idle
opened = browser_tests.opened
opened_afresh = browser_tests.opened_afresh
kinds = browser_tests.kinds

ASSETS = built.PROJECT / "templates" / "assets"
PAGE = '<!doctype html><html lang="da"><meta charset="utf-8"><title>Prøve</title><link rel="icon" href="data:,">{}</html>'
SCRIPTS = "".join(f'<script src="assets/{name}.js"></script>' for name in ("query", "engine"))
FIND = """async ([question, chosen]) => {
  await catalogueSearch.open(new URL("./", location.href));
  const { hits, near, asked, left, count } = await catalogueSearch.find(question, chosen);
  const urls = (found) => Promise.all(found.map(async (hit) => (await hit.data()).url));
  return { hits: await urls(hits), near: await urls(near), words: asked.words, text: asked.text.flat(), left: left.flat(),
           cases: count("type", "Case"), running: count("status", "drift"), ended: count("status", "afsluttet") };
}"""


def document(slug: str, title: str, text: str, kind: str = "Case", **more: Any) -> Entry:
    """An invented page; its first heading has an id."""
    passages = (Passage(text=text), Passage(text="Erfaringer", level=2, anchor="erfaringer"), Passage(text="Mere står der ikke."))
    return Entry(path=f"{slug}.html", title=title, kind=kind, passages=passages, **more)


def facets(status: str, *municipalities: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A case's facets."""
    return (("status", (status,)), ("kommune", municipalities))


DOCUMENTS = (
    document("cases/drift", "Fælles drift i Nordby", "Tre kommuner deler servere og en digitaliseringsstrategi.", facets=facets("drift", "soroe")),
    document("cases/noed", "Vagtcentralen", "Centralen tager imod nødkald efter § 60 i loven.", facets=facets("afsluttet", "aeroe")),
    document("cases/aftale", "Rammeaftale", "En aftale om it-drift og e-bøger.", facets=facets("drift", "soroe")),
    document("cases/brand", "Sydby Brandvæsen", "Et brandvæsen med aftaler om støtte.", facets=facets("drift", "*")),
    document("kommuner/soroe", "Sorø", "Kommunen er med i flere samarbejder.", "Kommune"),
    document("kommuner/aeroe", "Ærø", "Kommunen ligger på en ø.", "Kommune"),
    document("kommuner/aarhus", "Aarhus", "Kommunen har en havn. Sorø er nævnt, Sorø er nævnt igen, Sorø.", "Kommune"),
    Entry(
        path="ordliste.html#sla", title="SLA", kind="Ordliste", passages=(Passage(text="Aftale om serviceniveau."),), names=("serviceaftale",)
    ),
    document("cases/tal", "Regnskabet", "Prisen var 1,6 mio. kr. og steg til 60.000 om året i 2016–2020. KL's og EU’s idé, version 2.0."),
    document("cases/andre", "Andre tal", "Der kom 16 klager i 2016 over et lån på 1.600 kr. til 600.000 europæere. MED-udvalget fik 20."),
    document("cases/land", "Landet rundt", "Landet lå øde. De slår sig ned efter § 60 a. Udtræden er dyr. En cybertrold."),
)  # fmt: skip


@pytest.fixture(scope="package")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small site, with a space and æøå in its name."""
    root = tmp_path_factory.mktemp("små") / "Møde nr. 1"
    root.mkdir()
    write_index(root, DOCUMENTS, registers().lexicon)
    shutil.copytree(ASSETS, root / "assets")
    (root / "index.html").write_text(PAGE.format(SCRIPTS), "utf-8")
    return root


@pytest.fixture(scope="package")
def small_places(small: Path) -> Iterator[dict[str, Origin]]:
    """The small site from disk and over http."""
    with serving(small.parent) as address:
        yield {"disk": Origin("disk", f"{small.as_uri()}/"), "http": Origin("http", f"{address}{quote(small.name)}/")}


@pytest.fixture(scope="module", params=["disk", "http"])
def asking(request: pytest.FixtureRequest, small_places: dict[str, Origin], browser: Browser) -> Iterator[Page]:
    """A page of the small site that can ask; whatever it does that no page of ours may do fails the test."""
    opener = Opener(browser)
    yield opener(small_places[request.param])
    opener.close()
    assert not opener.faults


def find(page: Page, question: str, **chosen: list[str]) -> dict[str, Any]:
    """What the engine answers."""
    answer: dict[str, Any] = page.evaluate(FIND, [question, chosen])
    return answer
