"""What a change moves, for people: `python -m ci.preview BEFORE AFTER OUT`.

BEFORE and AFTER are folders with `content/` and the `site/` built from it. Into OUT goes a copy of AFTER's site that opens
from disk, beside `START-HER.html`, which lists the changed pages first. What is printed is the same as Markdown for the
step summary of the workflow. Everything from content is escaped: it may come from anybody.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from builder.nouns.language.danish import count, joined, sort_key, thousands
from builder.nouns.site import urls
from ci.compare import MUNICIPALITIES, Changes, ListChange, PageChange, compare, read_tree

START = "START-HER.html"
MOST_ROWS = 40
"""Rows of a table or list before the rest is only counted."""
MOST_LINES = 12
"""Lines of text shown from before and from now for one page."""
FEW_LINES = 3
LONGEST = 300
WITHOUT_PAGE = "Filer uden en side: kladder, eller sat til side på grund af fejl"
_SIGNS = re.compile(r"([!-/:-@\[-`{-~])")


def main(before: Path, after: Path, out: Path) -> None:
    """Writes the preview and prints the summary."""
    changes = write(before, after, out)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print("\n".join(summary(changes)))  # noqa: T201 a command's answer


def write(before: Path, after: Path, out: Path) -> Changes:
    """Writes the preview; gives what it tells."""
    changes = compare(read_tree(before), read_tree(after))
    shutil.copytree(after / "site", out / "site", dirs_exist_ok=True)
    (out / START).write_text(start_page(changes), encoding="utf-8", newline="\n")
    return changes


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The changes as they are told: what the change is about, then what it moves, the many pages of one kind as one."""

    own: list[PageChange]
    lists: list[ListChange]
    places: list[ListChange]
    tools: list[PageChange]
    also: list[str]


def parts(changes: Changes) -> Parts:
    """The changes in the order and the detail that a reader wants."""
    places = [found for found in changes.lists if _is_place(found.path)]
    listed = {found.path for found in changes.lists}
    rest = [page for page in changes.pages if not page.own and page.path not in listed]
    counted = (_is_place, _is_filter, _is_copy)
    maps, filters, copies = (sum(told(page.path) for page in rest) for told in counted)
    onward = sum(not page.derived for page in rest)
    also = {
        f"{count(maps, 'kommuneside', 'kommunesider')} til viser nye tal på kortet.": maps,
        f"{count(filters, 'filtreret liste', 'filtrerede lister')} til nævner et nyt antal cases.": filters,
        f"{count(copies, 'side', 'sider')} viser det samme i en ramme eller ved siden af andre cases.": copies,
        f"{count(onward, 'anden side', 'andre sider')} henviser til noget andet end før.": onward,
        f"{count(changes.unseen, 'side', 'sider')} er kun ændret i opmærkning, menu eller stil.": changes.unseen,
    }
    return Parts(
        own=[page for page in changes.pages if page.own],
        lists=[found for found in changes.lists if found not in places],
        places=sorted(places, key=lambda place: sort_key(place.title)),
        tools=[
            page for page in rest if page.derived and not any(found(page.path) for found in (_is_place, _is_filter, _is_copy))
        ],
        also=[sentence for sentence, number in also.items() if number],
    )


def start_page(changes: Changes) -> str:
    """The page that a reader of the preview opens first."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"cut": cut, "thousands": thousands, "address": lambda path: quote(f"site/{path}")}
    template = environment.get_template("start.html")
    limits = {"most_rows": MOST_ROWS, "most_lines": MOST_LINES}
    return template.render(changes=changes, parts=parts(changes), without_page=WITHOUT_PAGE, **limits)


def summary(changes: Changes) -> Iterator[str]:
    """The same in Markdown, shorter."""
    found = parts(changes)
    yield from ("## Hvad forslaget flytter", "")
    if not (changes.pages or changes.numbers or changes.without_page):
        yield from ("Ingen sider læses anderledes end før.", "")
    yield from _bullets("Sider, forslaget handler om", [f"{plain(page.title)} ({page.kind})" for page in found.own])
    yield from _bullets(WITHOUT_PAGE, [plain(name) for name in changes.without_page])
    numbers = ((number.label, thousands(number.before), thousands(number.after)) for number in changes.numbers)
    yield from _table(("Tal", "Før", "Nu"), numbers)
    yield from _table(("Liste", "Før", "Nu", "Kommer på", "Går ud"), map(_row, found.lists))
    if found.places:
        names = joined([plain(place.title) for place in found.places])
        yield from (f"Siderne for {count(len(found.places), 'kommune', 'kommuner')} får andre cases at vise: {names}.", "")
    yield from _table(("Andre sider", "Før", "Nu"), map(_lines, found.tools))
    yield from _bullets("Desuden", found.also)


def plain(text: str) -> str:
    """Text that Markdown shows as it stands: every sign that could mean something is escaped."""
    return _SIGNS.sub(r"\\\1", cut(text))


def cut(text: str) -> str:
    """The text on one line, and not too long."""
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _is_place(path: str) -> bool:
    """Whether a page is one of the 98, which are too many to tell one by one."""
    return path.startswith(MUNICIPALITIES) and path != f"{MUNICIPALITIES}index.html"


def _is_filter(path: str) -> bool:
    """Whether a page is the list of one facet value: `cases/status/drift.html`."""
    return path.startswith("cases/") and path.count("/") == 2


def _is_copy(path: str) -> bool:
    """Whether a page shows once more what another says: a frame for other sites, a case beside those closest to it."""
    return path.startswith((urls.EMBEDS, urls.COMPARISONS))


def _row(found: ListChange) -> tuple[str, ...]:
    title = plain(found.title)
    return title, str(found.before), str(found.after), *(plain(", ".join(names)) for names in (found.joined, found.left))


def _lines(page: PageChange) -> tuple[str, ...]:
    shown = (" · ".join(plain(line) for line in lines[:FEW_LINES]) for lines in (page.gone, page.new))
    return f"{plain(page.title)} ({page.kind})", *shown


def _bullets(heading: str, items: list[str]) -> Iterator[str]:
    if items:
        yield from (f"**{heading}**", "")
        yield from (f"- {item}" for item in items[:MOST_ROWS])
        if len(items) > MOST_ROWS:
            yield f"- … og {len(items) - MOST_ROWS} til"
        yield ""


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    found = list(rows)
    if found:
        yield f"| {' | '.join(head)} |"
        yield f"|{'---|' * len(head)}"
        yield from (f"| {' | '.join(row)} |" for row in found[:MOST_ROWS])
        if len(found) > MOST_ROWS:
            yield f"| … og {len(found) - MOST_ROWS} til |{' |' * (len(head) - 1)}"
        yield ""


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("usage: python -m ci.preview BEFORE AFTER OUT")
    main(*map(Path, sys.argv[1:]))
