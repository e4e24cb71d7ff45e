"""What all our workbooks have alike: how cells look, and how one takes a word of a list and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Look = Mapping[str, str | int | bool]
"""A format, as xlsxwriter names its parts."""
A4 = 9
"""The number of that paper in a workbook."""
PLAIN: Look = MappingProxyType({"font_name": "Calibri", "font_size": 11, "valign": "top"})
FRAME: Look = MappingProxyType({"border": 1, "border_color": "#8A8A82"})
FIELD: Look = MappingProxyType({"bg_color": "#FFF9DB", "locked": False})
"""A cell to fill in, where all else is protected."""
HEADER: Look = MappingProxyType({"bold": True, "bg_color": "#E4E4DE"})
CALM = "#F0F0EC"
"""The ground of what is neither a title nor to be filled in."""


def letters(column: int) -> str:
    """What a column is called: 1 is »A«, 28 »AB«."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def cells_down(sheet: str, column: int, count: int) -> str:
    """The first `count` cells of a `column`, from 1, of a `sheet`, as a formula names them."""
    return f"={sheet}!${letters(column)}$1:${letters(column)}${count}"


def one_of(cells: str) -> dict[str, str]:
    """The rule of a cell that takes a word of those `cells`: a list in the rule itself would be cut at each comma."""
    return {
        "validate": "list",
        "source": cells,
        "error_title": "Vælg fra listen",
        "error_message": "Cellen tager kun et af ordene i listen. Slet for at lade den stå tom.",
    }
