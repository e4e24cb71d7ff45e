"""Pages in the plain markup that our templates write, read without a parser: what stands alike on many pages is read once.

A page is cut where a tag ends its line. What follows from such a piece depends on the piece and on what is open before it, and on
nothing else, so both together are looked up, and few pieces are ever taken apart. Whatever is not plain, or not as it should be,
is not judged here: such a page is read as a browser reads it.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from itertools import chain

from builder.nouns.site.finding import InternalLink, PageFacts
from builder.nouns.site.site import OutputFile
from builder.stages.audit.addresses import ADDRESSES, addresses, inside, is_loaded, outward
from builder.stages.audit.files import file_facts
from builder.stages.audit.markup import END, START, closed, opened
from builder.stages.audit.page import DATA, leads_on, page_facts

_BEGIN, _FINISH, _CUT = f"<{START}>\n", "</html>\n", ">\n"
_TAGS = re.compile(r"<([^<>]*)(?:>|\Z)")
_NAME = r"(?!on|style\b|srcdoc\b)(?:[a-z][a-z0-9-]*|viewBox|patternUnits|patternTransform)(?![A-Z])"
"""An attribute that is no code, written so that nobody need make its letters small."""
_TAG = re.compile(rf'(/?)([a-z][a-z0-9]*)((?:\s+{_NAME}(?:="[^"]*")?)*)\s*(/?)')
_ATTRIBUTE = re.compile(r'([A-Za-z][A-Za-z0-9-]*)(?:="([^"]*)")?')
_ESCAPED = re.compile("&(?:amp|lt|gt|quot|#34|#39);")
_ADDRESSED = frozenset({*ADDRESSES, "srcset", "http-equiv"})
_READ = _ADDRESSED | {"id", "rel", "type", "content", "lang"}
_TITLE = re.compile(r"<title>[^<>&\s]")
_SCRIPT = re.compile(rf'<script type="{re.escape(DATA)}">([^<>]*)</script>')
_LONG = 600
"""Characters from which a piece is hardly met again, and is not kept."""
_REMEMBERED = 20_000
"""How many pieces and tags are kept at once, about 15 MB: what stands alike on many pages is soon met again. Our own choice."""


class _Piece:
    """What a piece holds, and what is open after it.

    `ids` are its places, `here` the places of the same page that it leads to, `links` its other addresses within the site,
    `loads` those that are loaded, and `data` says how many of its scripts are data. `holds` is whether there is any of these.
    """

    __slots__ = ("after", "data", "here", "holds", "ids", "links", "loads")

    def __init__(self, after: _Open, held: Sequence[_Piece] = ()) -> None:
        self.after = after
        self.ids: tuple[str, ...] = ()
        self.here: tuple[str, ...] = ()
        self.links: tuple[str, ...] = ()
        self.loads: tuple[str, ...] = ()
        self.data = 0
        self.holds = bool(held)
        for one in held:
            self.ids += one.ids
            self.here += one.here
            self.links += one.links
            self.loads += one.loads
            self.data += one.data


class _Open:
    """The tags that are open somewhere, and what was found to follow there: by piece, and by tag."""

    __slots__ = ("pieces", "tags", "within")

    def __init__(self, within: tuple[str, ...]) -> None:
        self.within = within
        self.pieces: dict[str, _Piece] = {}
        self.tags: dict[str, _Piece] = {}


class _Targets(dict[str, InternalLink]):
    """Where addresses within the site lead from the pages of one folder, each worked out once."""

    def __init__(self, folder: str, url: str) -> None:
        super().__init__()
        self._page, self._url = posixpath.join(folder, "index.html"), url

    def __missing__(self, address: str) -> InternalLink:
        found = inside(self._page, address, self._url)
        if found is None:
            raise AssertionError(address)  # it was seen to be within the site
        return self.setdefault(address, found)


class _NotPlainError(Exception):
    """A browser may read this otherwise than it is written, or there is something wrong with it."""


def pages_facts(files: Iterable[OutputFile], url: str = "") -> Iterator[PageFacts]:
    """What finished files hold, in their order: for each page what `page_facts` gives, which reads those that are not plain."""
    reader = _Reader(url)

    def read(file: OutputFile) -> PageFacts:
        if not file.path.endswith(".html"):
            return file_facts(file)
        return reader.facts(file) or page_facts(file.path, file.data, url)

    return map(read, files)


class _Reader:
    """What was learnt from the pages read so far."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._open: dict[tuple[str, ...], _Open] = {}
        self._kept = 0
        self._targets: dict[str, _Targets] = {}

    def facts(self, file: OutputFile) -> PageFacts | None:
        """What a page holds; None when it is not plain or something is wrong with it."""
        try:
            pieces = self._pieces(file.data.decode("utf-8"))
        except (_NotPlainError, UnicodeDecodeError):
            return None
        listed = [name for piece in pieces for name in piece.ids]
        ids = frozenset(listed)
        if len(ids) != len(listed) or not ids.issuperset(chain.from_iterable(piece.here for piece in pieces)):
            return None
        folder = posixpath.dirname(file.path)
        targets = self._targets.get(folder) or self._targets.setdefault(folder, _Targets(folder, self._url))
        links = dict.fromkeys(chain.from_iterable(piece.links for piece in pieces))
        return PageFacts(
            path=file.path,
            size=file.size,
            ids=ids,
            links=tuple(link for link in map(targets.__getitem__, links) if leads_on(link, file.path, ids)),
            loads=tuple(targets[address].path for piece in pieces for address in piece.loads),
            findings=(),
        )

    def _pieces(self, text: str) -> list[_Piece]:
        """The pieces of a page that hold something. Raises `_NotPlainError`."""
        if not (text.startswith(_BEGIN) and text.endswith(_FINISH)) or "\r" in text or "\0" in text:
            raise _NotPlainError
        if text.count("<h1") != 1 or not _TITLE.search(text):
            raise _NotPlainError
        if self._kept > _REMEMBERED:
            self._forget()
        place, held = self._where((START,)), []
        for written in text[len(_BEGIN) : -len(_CUT)].split(_CUT):
            piece = place.pieces.get(written) or self._piece(place, written)
            place = piece.after
            if piece.holds:
                held.append(piece)
        if place.within != END or not _is_data(text, sum(piece.data for piece in held)):
            raise _NotPlainError
        return held

    def _forget(self) -> None:
        self._kept = 0
        for place in self._open.values():
            place.pieces.clear()
            place.tags.clear()

    def _where(self, within: tuple[str, ...]) -> _Open:
        return self._open.get(within) or self._open.setdefault(within, _Open(within))

    def _piece(self, place: _Open, written: str) -> _Piece:
        tags = _TAGS.findall(written)
        # Each sign of a tag belongs to one: there is none in a text or in a value.
        if not len(tags) == written.count("<") == written.count(">") + 1:
            raise _NotPlainError
        held, after = [], place
        for tag in tags:
            found = after.tags.get(tag) or self._tag(after, tag)
            after = found.after
            if found.holds:
                held.append(found)
        piece = _Piece(after, held)
        if len(written) < _LONG:
            place.pieces[written] = piece
            self._kept += 1
        return piece

    def _tag(self, place: _Open, written: str) -> _Piece:
        parts = _TAG.fullmatch(written)
        if parts is None:
            raise _NotPlainError
        ends, name, said, slash = parts.groups()
        if ends:
            within = None if said or slash else closed(name, place.within)
        else:
            within = opened(name, place.within, closes_itself=bool(slash))
        if within is None:
            raise _NotPlainError
        tag = _Piece(self._where(within))
        if not ends and (said or name in {"html", "script"}):
            self._read(tag, name, _attributes(said))
        place.tags[written] = tag
        self._kept += 1
        return tag

    def _read(self, tag: _Piece, name: str, attributes: Mapping[str, str]) -> None:
        """Puts what a start tag says into `tag`."""
        if name == "html" and not attributes.get("lang"):
            raise _NotPlainError
        if name == "script" and "src" not in attributes:
            tag.data = 1
        if identity := attributes.get("id"):
            tag.ids = (identity,)
        for address in addresses(attributes) if not _ADDRESSED.isdisjoint(attributes) else ():
            if outward(name, attributes, address, self._url):
                raise _NotPlainError
            if link := inside("", address, self._url):
                if link.path:
                    tag.links += (address,)
                elif link.place:
                    tag.here += (link.place,)
        tag.loads = tag.links if is_loaded(name, attributes) else ()
        tag.holds = bool(tag.ids or tag.here or tag.links or tag.data)


def _attributes(said: str) -> Mapping[str, str]:
    """What a start tag says; an attribute without a value is told from an empty one by nobody."""
    pairs = _ATTRIBUTE.findall(said)
    attributes = dict(pairs)
    if len(attributes) != len(pairs):
        raise _NotPlainError
    if "&" in said:
        for name in _READ.intersection(attributes):
            attributes[name] = _value(attributes[name])
    return attributes


def _value(written: str) -> str:
    if "&" in _ESCAPED.sub("", written):
        raise _NotPlainError
    return unescape(written)


def _is_data(text: str, scripts: int) -> bool:
    """Whether all `scripts` without an address are data that can be read."""
    found = _SCRIPT.findall(text) if scripts else ()
    try:
        for written in found:
            json.loads(written)
    except ValueError:
        return False
    return len(found) == scripts
