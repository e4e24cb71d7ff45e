"""What an editor writes in a body, on a phone, read aloud and on paper; and addresses of before. Built of a few made-up cases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from builder.shell.build import build
from tests.browser.conftest import Opener, Origin, serving
from tests.browser.paper import CELLS, printed, squeezed
from tests.browser.test_axe import violations
from tests.browser.test_opening import TOO_WIDE
from tests.builders import few_municipalities, settings_of, write_files
from tests.built import told

pytestmark = pytest.mark.browser

HEAD = """---
titel: Prøve
resume: To kommuner deler vagt. Aftalen er ny, og ingen har målt den.
status: {vaerdi: i drift, dato: 2024-12-08, kilder: [k1]}
partnere: [Ballerup, Furesø]
form: {vaerdi: samarbejdsaftale, kilder: [k1]}
omraader: [it-drift]
kilder:
  - {id: k1, titel: Referat, udgiver: Lemvig, dato: 2024, url: "https://www.lemvig.dk/referat"}
ukendt: [Prisen]
gennemgaaet: 2026-11-01
tidligere: [SLUG-foer]
---

## Overskrift

Tekst.[^k1] Prisen er lav.[^a]

TABLE

[^a]: En note, der ikke er en kilde.
"""
EIGHT = """
| Kommune | Indbyggere i 2024 | Årlig pris pr. borger | Engangsudgift ved start | Udgangspunkt før aftalen | Målt besparelse | Hvem målte | Kilde |
|---|---|---|---|---|---|---|---|
| Skjern | 56.000 | 1.254.000 kr. | 2.500.000 kr. | https://www.lemvig.dk/dagsordener/2024/oekonomiudvalget/punkt-4 | uddannelsesplanlægningssystem | Kommunens revision | Sidste ord |
"""
WIDTHS = (3, 8, 9, 14, 30)
"""Columns of the tables that are tried."""


def wide(columns: int) -> str:
    """A table of so many columns and three rows."""
    heads = [f"Indbyggertal nummer {number}" for number in range(columns)]
    rows = [[f"Esbjerg {row}-{number} mio. kr." for number in range(columns)] for row in range(3)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, ["---"] * columns, *rows))


@pytest.fixture(scope="module")
def bodies(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Origin]]:
    """Cases with a table of each width and with eight columns of all sorts, over http and from disk."""
    base = tmp_path_factory.mktemp("broedtekst")
    files = dict(few_municipalities())
    for name, table in {"otte": EIGHT, **{f"bred-{columns}": wide(columns) for columns in WIDTHS}}.items():
        long = "\n\n".join(["Tekst."] * 40)
        text = HEAD.replace("SLUG", name).replace("TABLE", f"{table}\n\n{long}\n\n## Hvad det koster\n\n{long}")
        files[f"cases/{name}.md"] = text
    assert build(settings_of(write_files(base / "content", files), base / "site")).written
    with serving(base / "site") as address:
        yield {"http": Origin("http", address), "disk": Origin("disk", (base / "site").as_uri() + "/")}


def test_a_table_of_any_width_is_cut_nowhere(opened: Opener, bodies: dict[str, Origin]) -> None:
    """On a phone rows are blocks with the headings' words, and still a table to a screen reader; on paper every word is there."""
    faults: dict[str, object] = {}
    page = opened(bodies["disk"], "cases/otte.html")
    for name in ("otte", *(f"bred-{columns}" for columns in WIDTHS)):
        page.goto(bodies["disk"].url(f"cases/{name}.html"))
        for width in (320, 360):
            page.set_viewport_size({"width": width, "height": 800})
            cut = page.locator(".prose .scroll").evaluate("(box) => box.scrollWidth - box.clientWidth")
            if cut > 0 or page.evaluate(TOO_WIDE) > 0:
                faults[f"{name} at {width}"] = cut
        words = page.locator(CELLS).all_inner_texts()
        sheets = printed(page)
        lost = [word for text in words for word in text.split() if squeezed(word) not in sheets.text]
        if lost or sheets.outside:
            faults[name] = (lost[:5], sheets.outside[:3])
    assert not faults, told(faults)
    page.goto(bodies["disk"].url("cases/otte.html"))
    page.evaluate(Axe().axe_script)
    assert violations(page) == []
    heard = page.locator(".prose table").aria_snapshot()
    assert 'columnheader "Årlig pris pr. borger"' in heard
    assert 'rowheader "Skjern"' in heard
    assert 'cell "Årlig pris pr. borger: 1.254.000 kr."' in heard.replace("\u00a0", " ")


def test_notes_and_sources_say_what_they_are(opened: Opener, bodies: dict[str, Origin]) -> None:
    """»kilde 1«, »note a« and »tilbage til teksten« are the links' names, and no note has a source's number."""
    heard = opened(bodies["disk"], "cases/otte.html").locator(".prose").aria_snapshot()
    for name in ("kilde 1", "note a", "tilbage til teksten"):
        assert f'link "{name}"' in heard
    assert 'region "Noter"' in heard
    assert 'link "1"' not in heard
    assert "leftwards" not in heard


def test_an_old_address_keeps_fragment_and_query(opened: Opener, bodies: dict[str, Origin]) -> None:
    """Over http and from disk; without scripts the reader comes to the page itself."""
    for place in bodies.values():
        page = opened(place, "cases/otte-foer.html?form=x&q=%C3%A5#hvad-det-koster")
        page.wait_for_url("**/cases/otte.html?form=x&q=%C3%A5#hvad-det-koster")
        expect(page.locator("#hvad-det-koster")).to_be_in_viewport()
        plain = opened(place, "cases/otte-foer.html#hvad-det-koster", scripts=False)
        plain.wait_for_url("**/cases/otte.html*")
        expect(plain.locator("h1")).to_have_text("Prøve")
