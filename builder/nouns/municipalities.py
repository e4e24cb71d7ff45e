"""The 98 municipalities, the groups that sources name together, and the spellings of a municipality's name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from builder.nouns.former_municipalities import FORMER
from builder.nouns.language.charsets import LAST
from builder.nouns.language.danish import folded
from builder.nouns.terms import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """One of the 98. `population` is inhabitants on `population_date`, `2026-01-01`; `neighbours` are codes, by land border only.

    `code` is the municipality's number, three digits; `region_from_2027` is the name of the region that its own becomes part of,
    empty where it stays as it is; `part` is the part of the country. `size` is the id of its size in the
    vocabulary »folketal«, empty when no size fits; `row`, `column` and `abbreviation` are its tile on the map, from above and
    from the left.
    """

    code: str
    name: str
    slug: str
    region: Term
    region_from_2027: str
    part: str
    population: int
    population_date: str
    neighbours: tuple[str, ...]
    row: int
    column: int
    abbreviation: str
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Municipalities that a source names together: »alle 11 i Region Nordjylland«. `everyone` is true of all 98.

    `members` are in Danish order; `aliases` are other names that an editor may use.
    """

    id: str
    name: str
    members: tuple[Municipality, ...]
    aliases: tuple[str, ...] = ()
    everyone: bool = False


def counting_year(municipalities: Iterable[Municipality]) -> str:
    """The year of the numbers of inhabitants, as four digits; empty for no `municipalities`."""
    return next((one.population_date[:4] for one in municipalities), "")


MUNICIPALITY_WORD = re.compile(rf" (?:regions)?kommune[rs]?{LAST}")
"""The word for a municipality after its name, folded."""
GENITIVES = {
    "koebenhavns": "koebenhavn",
    "bornholms": "bornholm",
    "bornholms-regions": "bornholm",
    "vesthimmerland": "vesthimmerlands",
}
"""The key of a spelling whose name inflects, and that of the register: »Københavns Kommune«, »Bornholms Regionskommune«."""


def successor(name: str) -> str:
    """The name of the municipality that one of another time is a part of today; empty when `name` is of none such."""
    return SUCCESSORS.get(municipality_key(name), "")


def municipality_key(name: str) -> str:
    """What two spellings of a municipality's name have in common: »Københavns Kommune« and »København«.

    Folded, with hyphens for spaces; any `name` has a key, also that of no municipality.
    """
    bare = MUNICIPALITY_WORD.sub("", folded(name).strip()).replace(" ", "-").strip("-")
    return GENITIVES.get(bare, bare)


SUCCESSORS = {municipality_key(old): new for old, new in FORMER.items()}
"""The municipality of today by the key of one of another time."""
