"""The parts of a Word document: paragraphs, tables and fields to fill in, as WordprocessingML (ECMA-376, part 1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count

from builder.nouns.data.xml import escape, quoteattr

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
# Named in the footer too, which has no relation: what reads the text of documents asks every part for it (docx2python 3.7.1).
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_W14 = (
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_UNTICKED = "☐"
_DATE = "dato"


@dataclass(slots=True)
class Fields:
    """Makes fields to fill in, each with a number of its own within the document."""

    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def text(self, name: str, shown: str = "") -> str:
        """A field for text, or for a date when its `name` begins with that word; `shown` until somebody writes in it."""
        kind = _date() if name.split(" ", maxsplit=1)[0] == _DATE else '<w:text w:multiLine="1"/>'
        placeholder = f'<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>{_text(f"[{shown or name}]")}</w:r>'
        return self._control(name, f"<w:showingPlcHdr/>{kind}", placeholder)

    def choice(self, name: str, choices: Iterable[str], chosen: str) -> str:
        """A field that holds one of the `choices`; it begins with `chosen`."""
        words = map(quoteattr, choices)
        items = "".join(f"<w:listItem w:displayText={word} w:value={word}/>" for word in words)
        return self._control(name, f"<w:dropDownList>{items}</w:dropDownList>", run(chosen))

    def tick(self) -> str:
        """A box to tick. It has no title or number: LibreOffice 7.4 would wrap the rest of the page in a field for it."""
        kind = (
            '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
        )
        font = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/>'
        box = f"<w:r><w:rPr>{font}</w:rPr>{_text(_UNTICKED)}</w:r>"
        return self._control("", kind, box)

    def _control(self, name: str, kind: str, content: str) -> str:
        number = next(self._numbers)
        head = f'<w:tag w:val="felt-{number}"/>'
        if name:
            head = f'<w:alias w:val={quoteattr(name[:60])}/>{head}<w:id w:val="{number}"/>'
        return f"<w:sdt><w:sdtPr>{head}{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def _date() -> str:
    return (
        '<w:date><w:dateFormat w:val="d. MMMM yyyy"/><w:lid w:val="da-DK"/>'
        '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
    )


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def run(text: str, *, bold: bool = False) -> str:
    """A piece of running text."""
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{_text(text)}</w:r>"


def paragraph(content: str, style: str = "Normal") -> str:
    """A paragraph of runs and fields under a style of `styles`."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'


def table(widths: tuple[int, ...], header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table whose first row is repeated on every page; `widths` are in twentieths of a point, cells are paragraphs."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = _row(widths, header, "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", "F0F0EC")
    body = "".join(_row(widths, row, "<w:trPr><w:cantSplit/></w:trPr>", "") for row in rows)
    layout = (
        f'<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        "</w:tblPr>"
    )
    return f"<w:tbl>{layout}<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>"


def _row(widths: tuple[int, ...], cells: Iterable[str], properties: str, shade: str) -> str:
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{fill}</w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    return f"<w:tr>{properties}{made}</w:tr>"


def body(blocks: Iterable[str], *, wide: bool) -> str:
    """The main part: the blocks on A4, lying down when `wide`, with the footer that says where it is from."""
    size = 'w:w="16838" w:h="11906" w:orient="landscape"' if wide else 'w:w="11906" w:h="16838"'
    page = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>'
        f'<w:pgSz {size}/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"'
        ' w:header="567" w:footer="567" w:gutter="0"/>'
        "</w:sectPr>"
    )
    return f"{HEAD}<w:document {_W} {_R} {_W14}><w:body>{''.join(blocks)}{page}</w:body></w:document>"


def footer(text: str) -> str:
    """The foot of every page: the `text`, and which page of how many."""
    pages = "".join(
        f'{run(before)}<w:fldSimple w:instr=" {name} ">{run("1")}</w:fldSimple>'
        for before, name in ((" Side ", "PAGE"), (" af ", "NUMPAGES"))
    )
    return f"{HEAD}<w:ftr {_W} {_R}>{paragraph(run(text) + pages, 'Footer')}</w:ftr>"
