"""A finished site of two pages, and the frames of its editions."""

from __future__ import annotations

from datetime import date

from builder.nouns.edition import Edition
from builder.nouns.site.site import OutputFile
from builder.shell.settings import PROJECT
from builder.stages.editions import Made, frames
from builder.stages.load import load_theme
from builder.stages.render import assets, render
from tests.builders import site

EDITION = Edition(day=date(2026, 11, 28), fingerprint="3f9a-21bc-07de")
THEME = load_theme(PROJECT / "templates")
FRAMES = {page.path: page for page in render(frames(EDITION), (), site(), THEME)}
ASSETS = {file.path: file.data for file in assets(THEME)}


def page(main: str, *, title: str = "En side", head: str = "", path: str = "") -> str:
    """A page as base.html draws it, but for what stands in it."""
    up = "../" * path.count("/")
    sheet = f'<link rel="stylesheet" href="{up}assets/style.css?v=1">'
    foot = f'<footer><a href="{up}index.html">Forside</a></footer>'
    return f"<html><head><title>{title}</title>{sheet}{head}</head><body><main>{main}</main>{foot}</body></html>"


def made(*, url: str = "", edition: Edition = EDITION, **changed: str | bytes | None) -> Made:
    """The site; `changed` are further files, or others, by path with `__` for `/` and `_` for `.`, or None for one to leave out."""
    files: dict[str, str | bytes | None] = {
        **ASSETS,
        "index.html": page('<h1>Forside</h1><a href="cases/a.html#kilder">A</a>'),
        "cases/a.html": page('<a href="?q=1">her</a>', title="A &amp; B", path="cases/a.html"),
        "soeg.html": page("Søg", head='<script src="assets/search.js?v=2" defer></script>'),
        "404.html": page("Findes ikke"),
        "offline/core.js": "core('</script><!--');",
        "offline/words.js": "",
        "offline/cases.js": "",
        "pagefind/pagefind.js": "export {};",
        "data/cases.csv": "a;b",
    }
    files |= {name.replace("__", "/").replace("_", "."): text for name, text in changed.items()}
    there = {path: data for path, data in files.items() if data is not None}
    written = (OutputFile(p, data if isinstance(data, bytes) else data.encode()) for p, data in there.items())
    return Made(files=tuple(written), frames=FRAMES, edition=edition, site=site(url))
