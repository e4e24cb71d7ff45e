"""The fallback faces of the style sheet, measured from the fonts: `python -m bench.fonts` prints the lines.

Text is painted with a font that the reader has until ours arrive. A face of the reader's font that is scaled to the width of
ours over the letters of our own pages, and stands as high, breaks its lines at the same words, and nothing jumps.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from builder.shell.settings import PROJECT

OURS = PROJECT / "templates" / "assets" / "fonts"
THEIRS = PROJECT / "tests" / "browser" / "fonts"
_TITLE = re.compile(r"^(?:titel:|#{1,6}) *(.*)$", re.MULTILINE)
_LETTER = re.compile(r"[^\W_]|[ .,:;»«()–-]")


@dataclass(frozen=True, slots=True)
class Web:
    """A font of ours, and the weight in which it is mostly seen."""

    file: str
    weight: int
    titles: bool
    """Whether titles are set in it, and not text."""


SANS = Web("schibsted-grotesk-da-400-700.woff2", 400, titles=False)
SERIF = Web("newsreader-da-400-700.woff2", 600, titles=True)


@dataclass(frozen=True, slots=True)
class Fallback:
    """A face of the style sheet: its name, the font that it is measured from, and the names of all fonts with those widths."""

    family: str
    file: str
    local: tuple[str, ...]
    replaces: Web


FALLBACKS = (
    # Windows, macOS, iOS; Liberation on Linux and Arimo and Tinos on ChromeOS have the widths of Arial and Times by design.
    Fallback("sans-arial", "LiberationSans-Regular.ttf", ("Arial", "Liberation Sans", "Arimo"), SANS),
    Fallback("serif-times", "LiberationSerif-Bold.ttf", ("Times New Roman Bold", "Liberation Serif Bold", "Tinos Bold"), SERIF),
    # Android has Roboto and Noto Serif, many a Linux desktop Noto.
    Fallback("sans-roboto", "Roboto-Regular.ttf", ("Roboto", "Roboto Regular"), SANS),
    Fallback("sans-noto", "NotoSans-Regular.ttf", ("Noto Sans", "Noto Sans Regular"), SANS),
    Fallback("serif-noto", "NotoSerif-Bold.ttf", ("Noto Serif Bold",), SERIF),
    # What is there when nothing else is.
    Fallback("sans-dejavu", "DejaVuSans.ttf", ("DejaVu Sans",), SANS),
    Fallback("serif-dejavu", "DejaVuSerif-Bold.ttf", ("DejaVu Serif Bold",), SERIF),
)


@dataclass(frozen=True, slots=True)
class Measures:
    """What a face is given, in per cent of the size of the type."""

    size: float
    ascent: float
    descent: float


def main() -> None:
    """Prints the rule of each face, in the order in which the style sheet names them."""
    for fallback in FALLBACKS:
        print(rule(fallback))  # noqa: T201 a command's answer


def rule(fallback: Fallback) -> str:
    """The rule of the style sheet; it says nothing of the gap between lines, as every text of ours has a line height."""
    found = measure(fallback)
    names = ", ".join(f'local("{name}")' for name in fallback.local)
    return (
        f"@font-face {{ font-family: {fallback.family}; src: {names}; size-adjust: {found.size:.1f}%; "
        f"ascent-override: {found.ascent:.1f}%; descent-override: {found.descent:.1f}%; }}"
    )


def measure(fallback: Fallback) -> Measures:
    """Scales a font to the width of ours, and gives it our height; what the style sheet says of height is scaled as well."""
    web, letters = _web(fallback.replaces), _letters(titles=fallback.replaces.titles)
    size = _width(web, letters) / _width(TTFont(THEIRS / fallback.file), letters)
    em = web["head"].unitsPerEm * size
    return Measures(size * 100, web["hhea"].ascent / em * 100, -web["hhea"].descent / em * 100)


@cache
def _web(web: Web) -> TTFont:
    font = TTFont(OURS / web.file)
    for table in ("GDEF", "GPOS", "GSUB"):  # no width stands in them, and they take nearly all of the time
        del font[table]
    return instantiateVariableFont(font, {"wght": web.weight})


@cache
def _letters(*, titles: bool) -> Counter[str]:
    """How often each letter stands in the titles of the content, or in its text."""
    found: Counter[str] = Counter()
    for path in sorted((PROJECT / "content").rglob("*.md")):
        text = path.read_text("utf-8")
        part = "\n".join(_TITLE.findall(text)) if titles else _TITLE.sub("", text.split("\n---\n", 1)[-1])
        found.update(_LETTER.findall(part))
    return found


def _width(font: TTFont, letters: Counter[str]) -> float:
    """The average width of these letters, in the size of the type."""
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    known = {letter: number for letter, number in letters.items() if ord(letter) in glyphs}
    wide = sum(number * int(advances[glyphs[ord(letter)]][0]) for letter, number in known.items())
    return wide / sum(known.values()) / int(font["head"].unitsPerEm)


if __name__ == "__main__":
    main()
