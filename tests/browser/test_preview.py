"""The preview's own script in a browser: what a reader sees while the content he reads is edited."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from builder.shell.build import Inspection, inspect
from builder.shell.cache.memory import Memory
from builder.shell.preview.serving import Running, taken
from builder.shell.settings import PROJECT, Progress, Settings
from tests.builders import case_text, settings_of, write_files

PATIENCE = 60_000
LONG = "\n## Hvad man prøvede\n\n" + "De to kommuner samlede driften, og det tog tid.[^k1]\n\n" * 60
SEEN = "() => ({y: scrollY, open: [...document.querySelectorAll('main details')].map(box => box.open)})"
AT_REST = """() => document.fonts.ready.then(() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)));
}))"""


class Edited:
    """A preview of one case in a thread, which can be stopped and started at its port; `slow` holds the next build back."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.port = 0
        self.released = threading.Event()
        self.released.set()
        self.save("Den første udgave.")

    def save(self, words: str, **fields: str) -> None:
        """Saves the case with these words below all others."""
        fields = {"titel": "Sagen", "partnere": "[alle 11 i Region Nordjylland, alle 19 i Region Midtjylland]", **fields}
        write_files(self.root / "content", {"cases/a.md": case_text(f"{LONG}{words}\n", **fields)})

    def _read(self, settings: Settings, progress: Progress, memory: Memory) -> Inspection:
        assert self.released.wait(PATIENCE / 1000)
        return inspect(settings, progress, memory)

    @contextmanager
    def served(self) -> Iterator[str]:
        """The address of the case's page while the preview runs."""
        settings = settings_of(self.root / "content", self.root / "cache", templates=PROJECT / "templates")
        running = Running(settings, taken(self.port), read=self._read)
        self.port = running.port
        thread = threading.Thread(target=lambda: asyncio.run(running.answer()))
        thread.start()
        try:
            yield f"http://127.0.0.1:{self.port}/cases/a.html"
        finally:
            self.released.set()
            running.stop()
            thread.join(PATIENCE / 1000)
            running.end()


def _shows(page: Page, words: str) -> None:
    page.wait_for_function("words => document.body && document.body.innerText.includes(words)", arg=words, timeout=PATIENCE)


def _settled(page: Page, where: object) -> bool:
    """Whether the page comes to stand as it stood before."""
    script = f"where => JSON.stringify(({SEEN})()) === where"
    page.wait_for_function(script, arg=json.dumps(where, separators=(",", ":")), timeout=PATIENCE)
    return True


def test_who_reads_a_page_that_is_edited_stays_where_he_was(browser: Browser, tmp_path: Path) -> None:
    """New words come by themselves; place and opened boxes stay, also over a fault and when the preview goes and comes back."""
    edited = Edited(tmp_path)
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.set_default_timeout(PATIENCE)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    with edited.served() as address:
        page.goto(address)
        _shows(page, "Den første udgave.")
        page.evaluate("document.querySelectorAll('main details').forEach((box, at) => { box.open = at % 2 === 1; })")
        page.evaluate(AT_REST)  # else fonts that come and boxes that open move what has been scrolled to
        page.evaluate("scrollTo(0, 1234)")
        page.evaluate(AT_REST)
        before = page.evaluate(SEEN)
        assert before["y"] > 1000
        assert len(set(before["open"])) == 2

        edited.save("Den anden udgave.")
        _shows(page, "Den anden udgave.")
        assert _settled(page, before)

        edited.save("Den tredje udgave.", status="{vaerdi: i dirft, dato: 2024, kilder: [k1]}")
        alert = page.get_by_role("alert", name="Fejl fra forhåndsvisningen")
        alert.wait_for()
        assert "cases/a.md" in alert.inner_text()
        assert str(tmp_path) not in alert.inner_text()
        assert "Den anden udgave." in page.inner_text("main")
        assert _settled(page, before)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360

        edited.save("Den fjerde udgave.")
        _shows(page, "Den fjerde udgave.")
        assert alert.count() == 0
        assert _settled(page, before)

        _is_told_of_a_slow_build(page, edited)
        assert _settled(page, before)

    edited.save("Den sidste udgave.")
    assert "Den femte udgave." in page.inner_text("main")  # the preview has gone, its page has not
    with edited.served():
        _shows(page, "Den sidste udgave.")
        assert _settled(page, before)
    page.close()
    assert faults == []


def _is_told_of_a_slow_build(page: Page, edited: Edited) -> None:
    """A build that takes long says so; the line goes with the page that it announced."""
    line = page.get_by_role("status").filter(has_text="Siden bygges igen")
    edited.released.clear()
    edited.save("Den femte udgave.")
    line.wait_for()
    edited.released.set()
    _shows(page, "Den femte udgave.")
    assert line.count() == 0
