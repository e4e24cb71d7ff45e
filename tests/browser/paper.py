"""A page on A4 paper, as text and with what stands outside the sheet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from playwright.sync_api import Page
from pypdf import PageObject, PdfReader

CELLS = "main table :is(th, td, caption)"
"""What stands in tables."""
BETWEEN = 673
"""Pixels between the margins of an A4 sheet: 178 millimetres."""
BEYOND = """(width) => [...document.querySelectorAll("main *")].filter((element) => {
  const { width: own, right } = element.getBoundingClientRect();
  return own > 1 && right > width + 1 && !element.closest(".vh, svg");
}).slice(0, 3).map((element) => `${element.tagName}.${element.className}`)"""
"""What of a page goes beyond a width, when it is seen as on paper."""


@dataclass(frozen=True)
class Sheets:
    """Printed pages: the text of each without blanks and hyphens, and the words that begin outside their sheet."""

    texts: tuple[str, ...]
    outside: tuple[str, ...]

    @property
    def text(self) -> str:
        """The text of all."""
        return "".join(self.texts)


def squeezed(text: str) -> str:
    """A text without blanks and hyphens, as a line may end anywhere."""
    return re.sub(r"[\s\u00ad\u200b\u2010-]+", "", text)


def printed(page: Page) -> Sheets:
    """The page as a browser prints it on A4."""
    pages = PdfReader(BytesIO(page.pdf(format="A4"))).pages
    outside: list[str] = []
    texts = tuple(squeezed(_text(sheet, outside)) for sheet in pages)
    return Sheets(texts, tuple(outside))


def _text(sheet: PageObject, outside: list[str]) -> str:
    width, height = float(sheet.mediabox.width), float(sheet.mediabox.height)

    def look(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        across = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        up = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        if text.strip() and not (0 <= across <= width and 0 <= up <= height):
            outside.append(text.strip())

    return sheet.extract_text(visitor_text=look)
