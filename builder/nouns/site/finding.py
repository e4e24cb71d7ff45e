"""What the audit of a finished site finds, and its Danish words. A finding stops the site from being published."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields

NO_FILE = "linker til »{address}«, som ikke findes"
NO_ANCHOR = "linker til »{address}«, men det sted er der ikke på siden"
ABSOLUTE = "har adressen »{address}«, som ikke virker fra en disk"
SCHEME = "har adressen »{address}«, som ikke må stå på en side"
REMOTE = "henter »{address}« fra et andet sted end siden selv"
INLINE = "har kode skrevet direkte i siden: {what}"
TWO_IDS = "har to steder ved navn »{name}«"
NO_PART = "mangler {what}"
NOT_READABLE = "kan ikke læses som {kind}: {why}"
UNKNOWN_KIND = "er af en slags, som eftersynet ikke kender: »{ending}«"
FORMULA = "har en celle, som et regneark regner på: »{cell}«"
HEAVY = "vejer {weight} byte med typografi og scripts; højst {limit}. Del siden, eller gør den kortere"
BAD_NAME = "har et navn, som ikke virker på alle maskiner"
TWINS = "har samme navn som »{other}«, når store og små bogstaver ikke skelnes"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What is wrong with the finished file `path`, in Danish words that follow its name."""

    path: str
    fault: str


@dataclass(frozen=True, slots=True)
class InternalLink:
    """An address within the site: as it is written, the path of the file it means, and the place in it, empty for none."""

    address: str
    path: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What other pages must know of the page `path`, and what it shows to be wrong by itself.

    `ids` are the places that a link may lead to, `links` lead to files of the site, each once and without those that lead to a
    place of the page itself, and `loads` are the paths of its style sheets and scripts. `size` is in bytes.
    """

    path: str
    size: int
    ids: frozenset[str]
    links: tuple[InternalLink, ...]
    loads: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def targets(self) -> frozenset[str]:
        """Where its links lead: paths, with `#place` where they mean a place."""
        return frozenset([f"{link.path}#{link.place}" if link.place else link.path for link in self.links])


class KeptFacts(PageFacts):
    """What is known of a page that was read before; its links, which are many, are read when somebody asks for them.

    `parts` are all others of its parts by name, and `targets` where its links lead. Places and targets of all pages together are
    held as lists, which are a quarter of their sets.
    """

    __slots__ = ("_ids", "_links", "_targets")
    _ids: tuple[str, ...]
    _links: Callable[[], tuple[InternalLink, ...]]
    _targets: tuple[str, ...]

    def __init__(
        self,
        parts: Mapping[str, object],
        ids: tuple[str, ...],
        targets: tuple[str, ...],
        links: Callable[[], tuple[InternalLink, ...]],
    ) -> None:
        for name, value in (*parts.items(), ("_ids", ids), ("_targets", targets), ("_links", links)):
            object.__setattr__(self, name, value)

    @property
    def ids(self) -> frozenset[str]:
        """The places that a link may lead to."""
        return frozenset(self._ids)

    @property
    def links(self) -> tuple[InternalLink, ...]:
        """Its links, as a page just read has them."""
        return self._links()

    @property
    def targets(self) -> frozenset[str]:
        """Where its links lead: paths, with `#place` where they mean a place."""
        return frozenset(self._targets)

    def __eq__(self, other: object) -> bool:
        names = (row.name for row in fields(PageFacts))
        return isinstance(other, PageFacts) and all(getattr(self, name) == getattr(other, name) for name in names)

    def __hash__(self) -> int:
        return hash((self.path, self.size))
