"""The written pages in, documents out: the text of `<main>` and nothing that merely repeats other pages.

The search page lists everything that can be found, with type, facets and other names; the pages give the text. What says
`data-pagefind-ignore` is left out, as Pagefind itself would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from html import unescape
from pathlib import Path

from builder.nouns import urls
from builder.nouns.typography import HARD
from builder.stages.index.document import Document, Facets, Passage

_TOKEN = re.compile(r"""<(/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|([^<]+)|<""")
_DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_ATTRIBUTE = re.compile(r"""([\w-]+)(?:="([^"]*)")?""")
_MAIN = re.compile(r"<main\b[^>]*\bdata-pagefind-body\b.*?</main>", re.DOTALL)
_ENTRY = re.compile(r"<li\b([^>]*\bdata-type=[^>]*)><a href=\"([^\"]+)\">([^<]*)</a>")
_VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_BLOCKS = frozenset(
    "p li dd dt td th tr div section ul ol dl table caption blockquote article header aside".split()  # noqa: SIM905 a list of names
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# Source numbers and confidence marks; labels that every page has; cards and tables that repeat other pages; standing notices.
_UNREAD_TAGS = frozenset({"sup", "script", "select", "button", "nav", "thead"})
_UNREAD = frozenset(
    "basis doubt card-text card-facts card-light card-map notice eyebrow numbers actions unknown dense pills lines phases".split()  # noqa: SIM905
)
_UNREAD_BY_KIND = {"Kommune": frozenset({"card", "small"})}
# The site's own pages lead to the others, and a municipality's says the same as the 97 others, around its name and cases.
_WEIGHT_BY_KIND = {"Side": 0.3, "Kommune": 0.1}
# What a page lists counts less than what it says: other pages' titles, its sources without what is said of them.
_LISTED = 0.2
# A note on a fact or a source: it can be found, but a page is seldom about it.
_FOOTNOTE = 0.1
_LIGHT = {"card": _LISTED, "sources": _LISTED}
FACTS = "facts"
_LABELS = frozenset({"dt", "h2"})
_UNKNOWN = "ukendt"


@dataclass(slots=True)
class _Open:
    """An element that is being read, and what it means for the text inside."""

    tag: str
    unread: bool = False
    facts: bool = False
    weight: float = 1
    level: int = 0
    anchor: str = ""


@dataclass(slots=True)
class _Reading:
    """What has been read of a page so far."""

    unread: frozenset[str]
    title: str = ""
    passages: list[Passage] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)

    def flush(self, here: _Open) -> None:
        """Ends the block at hand: its words become a passage, the title, or words of the facts."""
        words = " ".join(unescape("".join(self.text)).split())
        self.text.clear()
        if not words or here.unread:
            return
        if here.level == 1:
            self.title = self.title or words
        elif here.facts:
            self.fields.append(words)
        else:
            self.passages.append(
                Passage(text=words, level=here.level, anchor=here.anchor if here.level else "", weight=here.weight)
            )


def documents(root: Path) -> list[Document]:
    """Every document of a written site, in the order of the search page, then of the path."""
    listed = list(_listed(root))
    found: dict[str, Document] = {}
    pages = {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*.html"))}
    for entry in listed:
        page, _, anchor = entry.path.partition("#")
        if page in pages:
            found[entry.path] = _part(root, entry, page, anchor) if anchor else _whole(entry, pages[page])
    for path, file in pages.items():
        text = file.read_text("utf-8")
        if path not in found and (main := _MAIN.search(text)):
            kind = re.search(r'data-pagefind-filter="type:([^"]+)"', main[0])
            found[path] = _read(Document(path=path, title="", kind=kind[1] if kind else "", passages=()), main[0])
    return [document for document in found.values() if document.title]


def _plain(written: str) -> str:
    """An attribute or a title as a reader would type it: hard spaces are spaces."""
    return unescape(written).replace(HARD, " ")


def _listed(root: Path) -> Iterator[Document]:
    """What the search page's list says of each thing that can be found."""
    page = root / urls.SEARCH
    if not page.is_file():
        return
    for attributes, href, title in _ENTRY.findall(page.read_text("utf-8")):
        values = {name: _plain(value) for name, value in _ATTRIBUTE.findall(attributes)}
        facets: Facets = tuple(
            (name.removeprefix("data-f-"), tuple(value.split())) for name, value in values.items() if name.startswith("data-f-")
        )
        names = tuple(word.strip() for word in values.get("data-words", "").split("|") if word.strip())
        yield Document(
            path=unescape(href),
            title=_plain(title),
            kind=values["data-type"],
            passages=(),
            fields=values.get("data-fields", ""),
            names=names,
            facets=facets,
        )


def _whole(entry: Document, file: Path) -> Document:
    main = _MAIN.search(file.read_text("utf-8"))
    return _read(entry, main[0]) if main else entry


def _part(root: Path, entry: Document, page: str, anchor: str) -> Document:
    """One entry of a page of many, such as a word of the glossary: its heading and what follows inside the same element."""
    text = _text(root / page)
    begins = text.find(f'id="{anchor}"')
    after = text[begins : text.find("</div>", begins)] if begins >= 0 else ""
    body = after.partition("</h3>")[2]
    return _read(entry, f"<main>{body}</main>")


def _read(entry: Document, html: str) -> Document:
    """The entry with the text of its page."""
    reading = _Reading(unread=_UNREAD | _UNREAD_BY_KIND.get(entry.kind, frozenset()))
    stack = [_Open("", weight=_WEIGHT_BY_KIND.get(entry.kind, 1))]
    for close, tag, attributes, text in _TOKEN.findall(_DRAWING.sub("", html)):
        if text:
            reading.text.append(text if not stack[-1].unread else "")
        elif close:
            _leave(tag, stack, reading)
        elif tag in _VOID:
            reading.text.append(" ")
        else:
            _enter(tag, attributes, stack, reading)
    reading.flush(stack[0])
    return replace(
        entry,
        title=entry.title or reading.title,
        passages=tuple(reading.passages),
        fields=" · ".join(filter(None, dict.fromkeys((entry.kind, entry.fields, *reading.fields)))),
    )


@dataclass(frozen=True, slots=True)
class _Tag:
    """What a start tag says that matters here. The same tags stand on every page, so each is read once."""

    classes: frozenset[str]
    anchor: str
    field: str
    ignored: bool
    empty: bool

    @classmethod
    @cache
    def of(cls, attributes: str) -> _Tag:
        """The tag with these attributes."""
        values = dict(_ATTRIBUTE.findall(attributes))
        return cls(
            classes=frozenset(values.get("class", "").split()),
            anchor=unescape(values.get("id", "")),
            field=values.get("data-field", ""),
            ignored="data-pagefind-ignore" in values or "data-nojs" in values,
            empty=attributes.endswith("/"),
        )


def _enter(tag: str, attributes: str, stack: list[_Open], reading: _Reading) -> None:
    around = stack[-1]
    block, level = tag in _BLOCKS, _HEADINGS.get(tag, 0)
    if block or level:
        reading.flush(around)
    if not attributes:
        here = _Open(tag, around.unread or tag in _UNREAD_TAGS, around.facts, around.weight)
        if around.facts and tag in _LABELS:
            here.unread = True
    else:
        told = _Tag.of(attributes)
        if told.empty:
            return
        facts = around.facts or FACTS in told.classes
        unread = around.unread or told.ignored or tag in _UNREAD_TAGS or not told.classes.isdisjoint(reading.unread)
        here = _Open(tag, unread or (facts and tag in _LABELS), facts, _weight(told, around.weight))
        if "small" in told.classes and (facts or around.weight <= _LISTED):
            reading.flush(around)
            here.facts, here.weight = False, _FOOTNOTE
        here.anchor = told.anchor if level else ""
    if not block:
        here.level, here.anchor = level or around.level, here.anchor if level else around.anchor
    stack.append(here)


def _weight(told: _Tag, around: float) -> float:
    light = [_LIGHT[name] for name in told.classes if name in _LIGHT]
    return min(around, 0.5 if told.field == _UNKNOWN else 1, *light)


def _leave(tag: str, stack: list[_Open], reading: _Reading) -> None:
    if tag in _BLOCKS or tag in _HEADINGS:
        reading.flush(stack[-1])
    elif tag == "span":
        if stack[-1].weight == _FOOTNOTE:
            reading.flush(stack[-1])
        reading.text.append(" ")  # style sheets set dates and labels apart that stand in such
    while len(stack) > 1:
        if stack.pop().tag == tag:
            break


def _text(file: Path) -> str:
    return file.read_text("utf-8")
