"""An archive in .xlsx in; its visible sheets as cells out.

Our own reader, for a spreadsheet from outside is read for what its cells are: text, number, day, percent or formula, and which
are merged. A library tells values or formulas, never both, and needs a file's styles to be what it knows. Names are compared
without their namespace, so that a file saved as »strict« is read too.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from builder.nouns import limits
from builder.nouns.waves import words
from builder.nouns.waves.sheets import Cell, CellKind, Sheet

_DAYS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
"""Built-in formats that show a day or a time, ECMA-376 part 1, 18.8.30."""
_PERCENTS = frozenset({9, 10})
_UNREAD = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
"""What in the code of a format is no part of a day: texts, signs, colours and languages."""
_PLACE = re.compile("([A-Z]{1,3})([0-9]{1,7})")
_KINDS = {"b": CellKind.TRUTH, "e": CellKind.FAULT, "s": CellKind.TEXT, "str": CellKind.TEXT, "inlineStr": CellKind.TEXT}


class RefusedError(Exception):
    """The file holds what no spreadsheet needs, or more than we read; says so in Danish."""


class _Builder(ET.TreeBuilder):
    """Builds a tree of a document without a type: a type may define entities, which no spreadsheet has."""

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Raises `RefusedError` for every document type, before any of it is read; the arguments are the parser's."""
        raise RefusedError(words.ENTITIES)


@dataclass(frozen=True, slots=True)
class _Book:
    """What the sheets of a file share: its texts, and the kind of a number by the number of its style."""

    texts: tuple[str, ...]
    styles: tuple[CellKind, ...]


def read_xlsx(name: str, archive: zipfile.ZipFile) -> tuple[Sheet, ...]:
    """The visible sheets of the `archive`, in its order; `name` is what they call their file.

    Raises `RefusedError` for what is not read, and what `zipfile` and `ElementTree` raise for a file that is broken.
    """
    parts = {part.lower(): part for part in archive.namelist()}
    main = next(part for part in parts.values() if part.lower().endswith("workbook.xml"))
    root = _tree(archive, main)
    targets = _targets(archive, parts, main)
    book = _Book(_texts(archive, parts, main), _styles(archive, parts, main))
    early = any(_is_true(_attribute(one, "date1904")) for one in _named(root, "workbookPr"))
    sheets = []
    left = limits.MAX_CELLS
    for one in _named(root, "sheet"):
        target = parts.get(targets.get(_attribute(one, "id"), "").lower())
        if target is None or _attribute(one, "state") in {"hidden", "veryHidden"}:
            continue
        tree = _tree(archive, target)
        cells = dict(_cells(tree, book, left))
        left -= len(cells)
        sheets.append(
            Sheet(file=name, name=_attribute(one, "name"), cells=cells, merged=tuple(_merged(tree)), early=early),
        )
    return tuple(sheets)


def _tree(archive: zipfile.ZipFile, part: str) -> ET.Element:
    parser = ET.XMLParser(target=_Builder())  # noqa: S314 size was bounded before, and a document type is refused
    parser.feed(archive.read(part))
    root: ET.Element = parser.close()
    return root


def _local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _named(root: ET.Element, *names: str) -> Iterator[ET.Element]:
    return (one for one in root.iter() if _local(one) in names)


def _attribute(element: ET.Element, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _is_true(text: str) -> bool:
    return text in {"1", "true"}


def _targets(archive: zipfile.ZipFile, parts: Mapping[str, str], main: str) -> dict[str, str]:
    """The path in the archive of each part that the workbook names, by the id that it names it with."""
    folder, file = posixpath.split(main)
    rels = parts.get(f"{folder}/_rels/{file}.rels".lower().lstrip("/"))
    found = {}
    for one in _named(_tree(archive, rels), "Relationship") if rels else ():
        target = _attribute(one, "Target")
        path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        found[_attribute(one, "Id")] = path
    return found


def _beside(archive: zipfile.ZipFile, parts: Mapping[str, str], main: str, file: str) -> ET.Element | None:
    part = parts.get(posixpath.join(posixpath.dirname(main), file).lower())
    return _tree(archive, part) if part else None


def _texts(archive: zipfile.ZipFile, parts: Mapping[str, str], main: str) -> tuple[str, ...]:
    root = _beside(archive, parts, main, "sharedStrings.xml")
    return tuple(_text(one) for one in root if _local(one) == "si") if root is not None else ()


def _text(element: ET.Element) -> str:
    """The text of a cell, without the small letters that say how a sign is pronounced."""
    spoken = {id(one) for part in _named(element, "rPh") for one in part.iter()}
    return "".join(one.text or "" for one in _named(element, "t") if id(one) not in spoken)


def _styles(archive: zipfile.ZipFile, parts: Mapping[str, str], main: str) -> tuple[CellKind, ...]:
    root = _beside(archive, parts, main, "styles.xml")
    if root is None:
        return ()
    codes = {_attribute(one, "numFmtId"): _attribute(one, "formatCode") for one in _named(root, "numFmt")}
    table = next(_named(root, "cellXfs"), None)
    return tuple(_format(_attribute(one, "numFmtId"), codes) for one in table) if table is not None else ()


def _format(number: str, codes: Mapping[str, str]) -> CellKind:
    code = _UNREAD.sub("", codes.get(number, "")).lower()
    built_in = int(number) if number.isdigit() and number not in codes else -1
    if built_in in _DAYS or (code != "general" and re.search("[dmyhs]", code)):
        return CellKind.DAY
    return CellKind.PERCENT if built_in in _PERCENTS or "%" in code else CellKind.NUMBER


def _cells(root: ET.Element, book: _Book, most: int) -> Iterator[tuple[tuple[int, int], Cell]]:
    """The cells that are not empty, with their places; raises `RefusedError` after `most`."""
    row = 0
    for line in _named(root, "row"):
        row = int(_attribute(line, "r") or row + 1)
        column = 0
        for one in line:
            place = _PLACE.fullmatch(_attribute(one, "r"))
            column = _number(place[1]) if place else column + 1
            cell = _cell(one, book)
            if not cell.text.strip() and cell.kind is not CellKind.FORMULA:
                continue
            most -= 1
            if most < 0 or row > limits.MAX_SHEET_ROWS:
                raise RefusedError(words.TOO_MANY_ROWS.format(limit=limits.MAX_SHEET_ROWS))
            if column <= limits.MAX_SHEET_COLUMNS:
                yield (row, column), cell


def _cell(element: ET.Element, book: _Book) -> Cell:
    kind = _attribute(element, "t") or "n"
    value = next((one.text or "" for one in element if _local(one) == "v"), "")
    if any(_local(one) == "f" for one in element):
        return Cell(value, CellKind.FORMULA)
    if kind == "s":
        return Cell(book.texts[int(value)] if value else "")
    if kind == "inlineStr":
        return Cell(_text(element))
    if kind in _KINDS:
        return Cell(value, _KINDS[kind])
    if kind == "d":
        return Cell(value.partition("T")[0])
    style = _attribute(element, "s")
    known = style.isdigit() and int(style) < len(book.styles)
    return Cell(value, book.styles[int(style)] if known else CellKind.NUMBER)


def _number(name: str) -> int:
    """The column, from 1, of that name."""
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _merged(root: ET.Element) -> Iterator[tuple[int, int, int, int]]:
    for one, _ in zip(_named(root, "mergeCell"), range(limits.MAX_PARTS), strict=False):
        ends = [_PLACE.fullmatch(end) for end in _attribute(one, "ref").split(":")]
        first, last = ends[0], ends[-1]
        if first and last:
            yield int(first[2]), _number(first[1]), int(last[2]), _number(last[1])
