"""What a picture of the manual shows, in words and looks: a page that changed is told from its picture, whatever its content."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Page

RECORD = Path(__file__).parent / "pictures.json"
"""What each picture showed when it was taken, by its name."""
OWN = "h1, h2, label, legend, button, summary, th, dt, nav a"
"""Whose words a page of the catalogue says whatever its content; of their numbers nothing is kept."""
ALL = "*"
"""Of a page that the content has no part in, everything is kept."""

_SHOWN = """([selector, clip]) => {
  const told = [];
  for (const one of document.querySelectorAll(`body :is(${selector})`)) {
    const words = [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(" ");
    const box = one.getBoundingClientRect();
    const inside = box.top + scrollY < clip.y + clip.height && box.bottom + scrollY > clip.y;
    const own = selector === "*" ? words : one.textContent;
    if (!own.trim() || !inside || !one.checkVisibility() || box.width < 2) continue;
    const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(one);
    told.push([own.replace(/\\s+/g, " ").trim(), fontSize, fontWeight, color, backgroundColor].join(" | "));
  }
  return told;
}"""


def shown(page: Page, selector: str, clip: Mapping[str, float]) -> list[str]:
    """Each text of the elements of the `selector` that lie in the `clip`, with its look, in the order of the page."""
    found: list[str] = page.evaluate(_SHOWN, [selector, dict(clip)])
    return found if selector == ALL else list(dict.fromkeys(_without_numbers(one) for one in found))


def _without_numbers(line: str) -> str:
    words, bar, look = line.partition(" | ")
    return "".join("#" if sign.isdigit() else sign for sign in words) + bar + look


def recorded() -> Mapping[str, Sequence[str]]:
    """What each picture showed when it was taken."""
    found: Mapping[str, Sequence[str]] = json.loads(RECORD.read_text("utf-8"))
    return found


def record(found: Mapping[str, Sequence[str]]) -> None:
    """Keeps what pictures that were just taken show."""
    RECORD.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
