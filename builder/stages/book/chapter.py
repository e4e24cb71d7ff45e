"""Pages of the site as chapters of the book, and how a link of the site leads on in the book."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeAlias

from builder.nouns.language.typography import bound
from builder.nouns.site import urls
from builder.nouns.source.blocks import ADDRESS, CODE, RAISED, Block, Run, Runs

Data: TypeAlias = dict[str, Any]
_AWAY = ("https://", "http://", "mailto:", "tel:")
_AS_THEY_ARE = frozenset({CODE, ADDRESS})


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page on paper: `path` is its own on the site, to which the `#anchor`s in its blocks belong."""

    path: str
    blocks: tuple[Block, ...]


def written(chapters: Iterable[Chapter], absolute: Callable[[str], str]) -> list[Data]:
    """The blocks of all chapters, in order, as what JSON can hold, with every link settled.

    A block is a dictionary with its type, in small letters, under `block`, and its fields. A run has `text` and `styles`, and
    where it leads anywhere `to` (an address that leads away) or `place` (somewhere in the book), with `paged` where the number
    of the page belongs: after the last words of a link to another chapter.

    `absolute` gives the public address of a path on the site, empty when there is none. What leads neither into the book nor to
    a public address leads nowhere; its words stay.
    """
    found = tuple(chapters)
    places = frozenset(_path(place, chapter.path) for chapter in found for place in _places(chapter.blocks))
    own = frozenset(chapter.path for chapter in found)
    return [data for chapter in found for data in _Writer(chapter.path, places, own, absolute).value(chapter.blocks)]


def _places(value: object) -> Iterator[str]:
    """The places of blocks and of all that is in them."""
    if isinstance(value, tuple):
        for item in value:
            yield from _places(item)
    elif is_dataclass(value) and not isinstance(value, Run):
        yield from filter(None, (getattr(value, "place", ""), *getattr(value, "places", ())))
        for field in fields(value):
            yield from _places(getattr(value, field.name))


def _path(to: str, page: str) -> str:
    """The path on the site that a link of a page leads to."""
    path, mark, anchor = to.partition("#")
    if path.endswith(".md"):
        folder, _, name = path.partition("/")
        path = urls.content(folder, name.removesuffix(".md"))
    return (path or page) + mark + anchor


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes one chapter: `places` are those of the whole book, `own` the paths of its chapters."""

    page: str
    places: frozenset[str]
    own: frozenset[str]
    absolute: Callable[[str], str]

    def value(self, value: Any) -> Any:
        """A block, or what stands in one."""
        if isinstance(value, tuple):
            return self.runs(value) if value and isinstance(value[0], Run) else [self.value(item) for item in value]
        if not is_dataclass(value):
            return bound(value) if isinstance(value, str) else value
        data = {field.name: self.value(getattr(value, field.name)) for field in fields(value)}
        if place := data.get("place"):
            data["place"] = _path(place, self.page)
        if places := data.get("places"):
            data["places"] = [_path(place, self.page) for place in places]
        return {"block": type(value).__name__.lower(), **data}

    def runs(self, runs: Runs) -> list[Data]:
        """Words with where they lead."""
        return [self._run(run, runs[index + 1].to if index + 1 < len(runs) else "") for index, run in enumerate(runs)]

    def _run(self, run: Run, next_to: str) -> Data:
        text = run.text if _AS_THEY_ARE.intersection(run.styles) else bound(run.text)
        return {"text": text, "styles": list(run.styles), **self._lead(run, last=run.to != next_to)}

    def _lead(self, run: Run, *, last: bool) -> Data:
        if not run.to or run.to.startswith(_AWAY):
            return {"to": run.to} if run.to else {}
        path = _path(run.to, self.page)
        chapter = path.partition("#")[0]
        place = next((place for place in (path, chapter) if place in self.places), "")
        if place:
            paged = last and RAISED not in run.styles and chapter in self.own - {self.page}
            return {"place": place, **({"paged": True} if paged else {})}
        address = self.absolute(path)
        return {"to": address} if address else {}
