"""The page »Bilag«: two sides for a council's agenda, put together in the browser of what the scripts of the build quote."""

from __future__ import annotations

from collections.abc import Iterator

from builder.nouns.entry import Passage
from builder.nouns.page import SitePage
from builder.nouns.site import urls
from builder.nouns.tools.appendix import answered, points
from builder.nouns.views import Appendix
from builder.stages.pages.frame import side_entry, side_meta
from builder.stages.pages.material import Material

SCRIPTS = (
    "choices.js",
    "office/zip.js",
    "office/document.js",
    "tools/appendix-read.js",
    "tools/appendix-find.js",
    "tools/appendix-blocks.js",
    "tools/appendix-draw.js",
    "tools/appendix.js",
)
"""Paths under `assets/`, in the order they run: what is chosen, the file, the appendix from its address to the page."""
_KEYWORDS = "bilag til dagsorden, dagsordenspunkt, sagsfremstilling, udskriv to sider, Word, fingeraftryk, citér"


def appendix(material: Material) -> Iterator[SitePage]:
    """One page; `material` gives how much there is to choose from."""
    meta = side_meta(
        path=urls.APPENDIX,
        title="Bilag på to sider",
        description="Saml cases, svar, tjeklistepunkter og sammenligninger til et bilag på højst to A4-sider med kilder.",
        listed="Bilag på to sider til dagsordenen",
    )
    answers = [len(answered(case)) for case in material.catalogue.cases]
    view = Appendix(
        scripts=SCRIPTS,
        cases=len(answers),
        answers=sum(answers),
        answering=sum(1 for number in answers if number),
        points=sum(len(points(guide)) for guide in material.catalogue.guides),
    )
    yield SitePage(meta, view, (side_entry(meta, Passage(text=_KEYWORDS)),))
