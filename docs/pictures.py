"""Makes the pictures of README.md and REDAKTION.md: `python -m docs.pictures`. Run it when a pictured page has changed.

Our own pages are photographed, built from the real content and the example case of REDAKTION.md. The pages of the
repository's host are drawn (`drawings/`), as they change without asking us; what stands in them is what our program says.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

from builder.nouns.source.source_file import SourceFile
from builder.nouns.source.written import group, plain
from builder.stages.validate.head.frontmatter import split
from ci import preview
from docs.shown import ALL, OWN, record, shown
from tests.browser import chromium
from tests.builders import real_settings

DOCS = Path(__file__).parent
PROJECT = DOCS.parent
DAY = str(int(datetime.combine(real_settings().today, time(12), UTC).timestamp()))
"""Noon of the content's newest review in seconds: a picture changes only when a page does, and no edit is in the future."""
EXAMPLE = "faelles-vagt-i-vest"
MISTAKE = ("Lemvig\n    fra", "Lemvik\n    fra")
"""The slip of the pen that the pictures of the check show."""

Clip = Callable[[Page], dict[str, float]]


@dataclass(frozen=True)
class Picture:
    """One picture: the page it shows, how wide the window is, and which part of it is kept.

    `marked` gets a frame; `act` does what a reader would have done before. `says` are the elements whose words and look tell
    whether the page has changed since.
    """

    name: str
    address: str
    width: int
    clip: Clip
    marked: str = ""
    act: Callable[[Page], None] = lambda page: None
    says: str = ALL


def main() -> None:
    """Makes every picture."""
    path = chromium.find()
    if path is None:
        sys.exit("No Chromium was found. Run `python -m tests.browser.chromium`, or set CHROMIUM to the path of one.")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        scene = Path(folder)
        prepare(scene)
        browser = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"]
        )
        record({picture.name: take(browser, picture) for picture in pictures(scene)})
        browser.close()


def pictures(scene: Path, *, built_only: bool = True) -> list[Picture]:
    """Every picture, in the order of the manual; a page that this site has not got is left out."""
    site = (scene / "before" / "site").as_uri()
    drawn = scene.as_uri()
    found = [
        Picture("front-page", f"{site}/index.html", 1280, top(860), says=OWN),
        Picture("redaktion-1-formular", f"{site}/tilfoej.html", 1180, below("#formular", 20, 720), act=open_example),
        Picture("redaktion-2-kontroller", f"{site}/tilfoej.html", 1180, below("#opsummering", 20, 330), act=check_mistake),
        Picture("redaktion-3-ny-fil", f"{drawn}/new-file.html", 920, whole),
        Picture("redaktion-4-foreslaa", f"{drawn}/propose.html", 920, whole),
        Picture("redaktion-5-kontrol", f"{drawn}/checks.html", 920, whole),
        Picture("redaktion-6-forhaandsvisning", f"{(scene / 'preview').as_uri()}/{preview.START}", 920, top(760), says=OWN),
        Picture(
            "redaktion-7-ret-denne-side",
            f"{site}/cases/it-forsyningen.html",
            1180,
            around("#ret", 230),
            "#ret a",
            says=f"{OWN}, #ret a",
        ),
        Picture("redaktion-8-fejl", f"{drawn}/terminal.html", 920, whole),
    ]
    return [picture for picture in found if not built_only or Path(picture.address.removeprefix("file://")).exists()]


def take(browser: Browser, picture: Picture) -> list[str]:
    """Opens a page and keeps a part of it as `docs/<name>.png`; gives what that shows."""
    with posed(browser, picture) as page:
        target = DOCS / f"{picture.name}.png"
        page.screenshot(path=target, clip=picture.clip(page), full_page=True)  # type: ignore[arg-type]
        print(f"{target.name}: {target.stat().st_size // 1000} kB")  # noqa: T201 a command's answer
        return shown(page, picture.says, picture.clip(page))


@contextmanager
def posed(browser: Browser, picture: Picture) -> Iterator[Page]:
    """The page of a picture as it is photographed."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": 900},
        locale="da-DK",
        reduced_motion="reduce",
        color_scheme="light",
        bypass_csp=True,
    )
    page = context.new_page()
    page.goto(picture.address)
    page.evaluate("document.fonts.ready")
    picture.act(page)
    if picture.marked:
        page.add_style_tag(content=f"{picture.marked}:first-of-type {{ outline: 3px solid #a5402a; outline-offset: 4px }}")
    # What stays at the foot of a window stands at the foot of the picture, and not across it.
    clip = picture.clip(page)
    page.set_viewport_size({"width": picture.width, "height": int(clip["y"] + clip["height"])})
    page.mouse.move(0, 0)  # else what was pressed last is as it is under a pointer, or not, by how fast the page was
    yield page
    context.close()


def top(height: int) -> Clip:
    """The upper part of a page."""
    return lambda page: {"x": 0, "y": 0, "width": _width(page), "height": height}


def below(selector: str, margin: int, height: int) -> Clip:
    """The whole width of a page from a little above the first element found."""
    return lambda page: {"x": 0, "y": _box(page, selector)["y"] - margin, "width": _width(page), "height": height}


def open_example(page: Page) -> None:
    """Opens the example case in the form."""
    _open(page, example_case())


def check_mistake(page: Page) -> None:
    """Opens the example with its mistake in the form, and asks for the check."""
    _open(page, example_case().replace(*MISTAKE))
    page.get_by_role("button", name="Kontrollér").click()
    _settle(page)


def _open(page: Page, text: str) -> None:
    """Opens a case's file as a copy that the form might have saved."""
    parts = split(SourceFile(path=f"cases/{EXAMPLE}.md", text=text))
    assert parts.front_matter is not None  # noqa: S101 our own file
    copy = {"answers": plain(group(parts.front_matter)), "body": parts.body, "file": EXAMPLE}
    page.set_input_files("#vaelg-fil", {"name": "kopi.json", "mimeType": "application/json", "buffer": json.dumps(copy).encode()})
    page.wait_for_selector("#besked:not([hidden])")
    page.evaluate("() => { document.activeElement.blur(); document.getElementById('besked').hidden = true; scrollTo(0, 0); }")
    _settle(page)


def _settle(page: Page) -> None:
    """Waits until what was filled in is kept and drawn."""
    page.wait_for_function("() => document.getElementById('formular').dataset.waiting !== 'true'")


def around(selector: str, margin: int) -> Clip:
    """The whole width of a page, `margin` above and below the first element found."""

    def clip(page: Page) -> dict[str, float]:
        box = _box(page, selector)
        return {"x": 0, "y": box["y"] - margin, "width": _width(page), "height": box["height"] + 2 * margin}

    return clip


def whole(page: Page) -> dict[str, float]:
    """The whole page."""
    height: float = page.evaluate("document.documentElement.getBoundingClientRect().height")
    return {"x": 0, "y": 0, "width": _width(page), "height": height}


def prepare(scene: Path) -> None:
    """Into `scene`: the site before and after the example, the preview of it, and the drawings with what the program says."""
    example = example_case()
    for name, text in (("before", ""), ("after", example), ("faulty", example.replace(*MISTAKE))):
        content = scene / name / "content"
        shutil.copytree(PROJECT / "content", content)
        if text:
            (content / "cases" / f"{EXAMPLE}.md").write_text(text, encoding="utf-8", newline="\n")
        if name != "faulty":
            katalog("build", "--no-search", "--content", str(content), "--out", str(scene / name / "site"))
    preview.write(scene / "before", scene / "after", scene / "preview")
    shutil.copytree(PROJECT / "templates" / "assets" / "fonts", scene / "fonts")
    shutil.copy(DOCS / "drawings" / "drawings.css", scene)
    environment = Environment(loader=FileSystemLoader(DOCS / "drawings"), autoescape=True, undefined=StrictUndefined)
    told = _told(scene / "faulty", example)
    for name in ("new-file", "propose", "checks", "terminal"):
        html = environment.get_template(f"{name}.html").render(**told)
        (scene / f"{name}.html").write_text(html, encoding="utf-8")


def example_case() -> str:
    """The example of REDAKTION.md, with an address for the one that it leaves to its editor: what the pictures show."""
    return written_example().replace("https://www.lemvig.dk/…", "https://www.lemvig.dk/referat")


def written_example() -> str:
    """The example as it stands in REDAKTION.md, which no check lets through."""
    found = re.search(r"```markdown\n(.*?)```", (PROJECT / "REDAKTION.md").read_text("utf-8"), re.DOTALL)
    assert found, "REDAKTION.md has no example"  # noqa: S101 our own file
    return found[1]


def katalog(*arguments: str, cwd: Path = PROJECT) -> str:
    """What the program prints."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": DAY, "PYTHONPATH": str(PROJECT), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "builder", *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, encoding="utf-8").stdout  # noqa: S603 our own program


def _told(faulty: Path, example: str) -> dict[str, Any]:
    """What the drawings are filled with."""
    file = f"content/cases/{EXAMPLE}.md"
    report = json.loads(katalog("check", file, "--content", "content", "--format", "json", cwd=faulty))
    terminal = katalog("check", file, "--content", "content", cwd=faulty)
    return {
        "file": file,
        "lines": example.splitlines(),
        "faulty": example.replace(*MISTAKE).splitlines(),
        "problem": report["problems"][0],
        "terminal": terminal.splitlines(),
        "title": "Ny case: Fælles vagt i vest",
    }


def _box(page: Page, selector: str) -> FloatRect:
    """Where an element stands on its page, which may have been scrolled."""
    page.evaluate("scrollTo(0, 0)")
    box = page.locator(selector).first.bounding_box()
    assert box, f"{selector} is not on {page.url}"  # noqa: S101 our own page
    return box


def _width(page: Page) -> float:
    assert page.viewport_size  # noqa: S101 every window of ours has one
    return page.viewport_size["width"]


if __name__ == "__main__":
    main()
