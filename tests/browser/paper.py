"""A page on A4 paper, as text and with what stands outside the sheet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

from playwright.sync_api import Page
from pypdf import PageObject, PdfReader
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, StreamObject

CELLS = "main table :is(th, td, caption)"
"""What stands in tables."""
BETWEEN = 673
"""Pixels between the margins of an A4 sheet: 178 millimetres."""
BEYOND = """(width) => [...document.querySelectorAll("main *")].filter((element) => {
  const { width: own, right } = element.getBoundingClientRect();
  return own > 1 && right > width + 1 && !element.closest(".vh, svg");
}).slice(0, 3).map((element) => `${element.tagName}.${element.className}`)"""
"""What of a page goes beyond a width, when it is seen as on paper."""

# A browser places every letter by itself and draws lines and maps with thousands of strokes, which take the reader of PDF three
# quarters of its time. Letters that follow each other on a line are one text, and what is drawn has none.
_BETWEEN_LETTERS = re.compile(rb"> Tj\n[-\d.]+ 0 Td <")
_DRAWN = re.compile(rb"^(?:[-\d. ]+ (?:[mlcvy]|re)|h|f\*?|S|W\*? n|[\d. ]+ RG [\d. ]+ rg|/\w+ gs)\n", re.MULTILINE)
FOOT_UPON = """() => {
  const lines = (selector) => {
    const range = document.createRange();
    const held = document.querySelector(selector);
    if (held) range.selectNodeContents(held);
    return [...range.getClientRects()];
  };
  const upon = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const said = lines(".foot");
  const below = document.querySelector(".top").getBoundingClientRect().bottom;
  const around = [...lines(".brand span"), ...lines(".edition p")];
  return said.some((one) => one.bottom > below + 1 || around.some((line) => upon(one, line)));
}"""
"""Whether, as on paper, a line of the foot lies upon the name or what tells of the edition, or reaches what stands below."""
SHEETS = (276, 292, 438, 481, 639, 641, BETWEEN)
"""Widths between margins, in pixels: from A6 to A4, two of them beside 40 rem, where style changes."""


@dataclass(frozen=True)
class Sheets:
    """Printed pages: the text of each without blanks and hyphens, and the words that begin outside their sheet."""

    texts: tuple[str, ...]
    outside: tuple[str, ...]

    @cached_property
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

    _thin(sheet)
    return sheet.extract_text(visitor_text=look)


def _thin(sheet: DictionaryObject) -> None:
    """Leaves what a sheet, or a form on it, says, without what is drawn and where each letter stands on its line."""
    contents = sheet.get("/Contents")
    if contents is not None:
        sheet[NameObject("/Contents")] = _thinned(contents.get_object())
    forms = sheet.get("/Resources", DictionaryObject()).get_object().get("/XObject", DictionaryObject()).get_object()
    for name, form in forms.items():
        if form.get_object()["/Subtype"] == "/Form":
            forms[NameObject(name)] = _thinned(form.get_object())


def _thinned(stream: StreamObject) -> StreamObject:
    thinned = DecodedStreamObject()
    thinned.update({key: value for key, value in stream.items() if key not in {"/Filter", "/DecodeParms", "/Length"}})
    thinned.set_data(_BETWEEN_LETTERS.sub(b"", _DRAWN.sub(b"", stream.get_data())))
    _thin(thinned)
    return thinned
