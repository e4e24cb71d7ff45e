"""The page is accessible in each of its states, light and dark, on a phone and on a desk, and nothing on it is cut off."""

from __future__ import annotations

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from builder.shell.settings import PROJECT
from tests.browser.conftest import Opener, Origin
from tests.browser.test_axe import Met, thin, violations
from tests.built import Site
from tests.form.conftest import Form, visited
from tests.form.test_opening import ANSWERS, COPY
from tests.renamed import slug_of

pytestmark = pytest.mark.browser

LONGEST_SCRIPT = 320


def empty(form: Form) -> None:
    """The page as it is met."""


def faulty(form: Form) -> None:
    """A copy with a part that has no place, checked."""
    form.open({**COPY, "answers": {**ANSWERS, "budsjet": "3 mio. kr.", "partnere": [{"kommune": "Lemvik"}]}})
    form.check()


def full(form: Form) -> None:
    """A published case with every group unfolded, ready to be sent."""
    form.page.goto(form.page.url + f"?case={slug_of('it-forsyningen')}")
    expect(form.page.locator("#besked")).to_contain_text("er åbnet")
    form.check()
    form.page.evaluate("() => document.querySelectorAll('main details').forEach((details) => { details.open = true; })")


def missing(form: Form) -> None:
    """An empty form, checked: a mistake at every field that must be there."""
    form.check()


SEEN: tuple[tuple[int, Literal["dark", "light"]], ...] = ((360, "dark"), (1280, "light"))


def test_axe_finds_nothing(opened: Opener, http: Origin) -> None:
    """In no state is a rule of WCAG 2.2 A and AA or of best practice broken, and no page is wider than its window."""
    found = set()
    met: Met = {}
    painted: dict[str, Met] = {scheme: {} for _, scheme in SEEN}
    for state in (empty, missing, faulty, full):
        form = visited(opened, http)
        state(form)
        page = form.page
        page.evaluate("() => document.fonts.ready.then(() => null)")
        thin(page, met)  # what is new in a state is what the ones before it did not have
        page.evaluate(Axe().axe_script)
        for width, scheme in SEEN:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            if page.evaluate("() => document.documentElement.scrollWidth") > width:
                found.add(f"{state.__name__} {width}: wider than the window")
            found |= {
                f"{state.__name__} {width} {scheme} {fault}" for fault in violations(page, met=painted[scheme], is_thin=True)
            }
    assert found == set()


def test_scripts_are_small_and_loaded_only_here(site: Site) -> None:
    """Each script has one purpose and can be read in one sitting; no other page carries them."""
    scripts = sorted((PROJECT / "templates" / "assets" / "form").glob("*.js"))
    long = {script.name: lines for script in scripts if (lines := len(script.read_text("utf-8").splitlines())) > LONGEST_SCRIPT}
    assert long == {}
    carrying = [path for path, page in site.pages.items() if b"assets/form/" in page.data]
    assert carrying == ["tilfoej.html"]
    loaded = site.pages["tilfoej.html"].data.decode()
    assert [script.name for script in scripts if f"form/{script.name}?" not in loaded] == []


def test_the_page_is_linked(site: Site) -> None:
    """Readers meet the page in the foot of every page, on the catalogue and on the page about it."""
    for path in ("cases/index.html", "om.html", "index.html"):
        assert b"tilfoej.html" in site.pages[path].data, path
