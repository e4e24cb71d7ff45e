"""Files from outside: what is no spreadsheet, too large, locked or broken is told before it is unpacked; rows in every coat."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from builder.nouns import limits
from builder.nouns.waves.sheets import Fault
from builder.stages.waves import all_cases, read_file
from tests.stages.waves.small import asked, imported

HEAD = [
    "Case-id",
    "Svar fra (funktion)",
    "Dato for svaret",
    "Status",
    "Kommuner",
    "Begyndt",
    "Andel nået",
    "Målt gevinst",
    "Ændring",
]
GOOD = ["proeve-01", "It-chef", "24.11.2026", "I drift", "3", "feb 2016", "15 %", "ja", "Ærø gik ud"]


def rows(*lines: list[str], part: str = ";", encoding: str = "utf-8-sig", head: list[str] = HEAD) -> bytes:
    """A file of rows."""
    return "\r\n".join(part.join(line) for line in (head, *lines)).encode(encoding)


def zipped(parts: dict[str, bytes]) -> bytes:
    """An archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


def locked() -> bytes:
    """An archive whose parts say that they are encrypted."""
    data = bytearray(zipped({"xl/workbook.xml": b"x"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    return bytes(data)


def packed_otherwise() -> bytes:
    """An archive whose parts are packed in a way that has no number yet."""
    data = bytearray(zipped({"xl/workbook.xml": b"x"}))
    for mark, place in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(mark) + place] = 77
    return bytes(data)


BOMB = zipped({"xl/workbook.xml": b"<a/>", **{f"xl/media/{n}": b"\0" * 30_000_000 for n in range(3)}})
ENTITIES = b'<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;">]><workbook>&c;</workbook>'
REFUSED = {
    "not a spreadsheet": (b"%PDF-1.7\n\0\0\n", "ikke et regneark"),
    "a letter": (b"Kaere redaktion", "hverken semikolon, komma eller tabulator"),
    "nothing": (b"", "filen er tom"),
    "too large": (b"a;" * limits.MAX_SHEET_BYTES, "over 10 MB"),
    "a password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "adgangskode"),
    "a locked archive": (locked(), "adgangskode"),
    "a zip bomb": (BOMB, "over 80 MB pakket ud"),
    "many parts": (zipped({f"{n}": b"" for n in range(500)}), "for mange dele"),
    "entities": (zipped({"xl/workbook.xml": ENTITIES}), "dokumenttype"),
    "a document": (zipped({"word/document.xml": b"<a/>"}), "ikke et regneark"),
    "binary": (zipped({"xl/workbook.bin": b"a"}), ".xlsb"),
    "half a file": (all_cases(asked())[:5000], "gået i stykker"),
    "packed otherwise": (packed_otherwise(), "gået i stykker"),
    "broken inside": (zipped({"xl/workbook.xml": b"<workbook><sheets>"}), "gået i stykker"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_form_is_told_in_a_sentence(name: str) -> None:
    """And nothing is raised."""
    data, message = REFUSED[name]
    found = read_file("fil", data)
    assert isinstance(found, Fault), found
    assert message in found.text
    assert found.text.startswith("fil")
    assert found.text.endswith(".")


@pytest.mark.parametrize(
    ("part", "encoding"),
    [(";", "utf-8-sig"), (",", "utf-8"), ("\t", "cp1252"), (";", "cp1252"), ("\t", "utf-16"), (";", "mac_roman"), (";", "cp850")],
)
def test_rows_are_read_in_every_coat(part: str, encoding: str) -> None:
    """By semicolon, comma and tabulator; in UTF-8, in what Excel writes in Denmark, and as its »Unicode text«."""
    (reply,) = imported("svar.csv", rows(GOOD, part=part, encoding=encoding)).replies
    assert reply.values["aendring"] == "Ærø gik ud"
    assert reply.values["begyndt"] == "2016-02"


def test_rows_of_another_width_are_told_and_the_rest_comes_in() -> None:
    """As are those of a file that says itself what parts its cells."""
    other = ["proeve-02", *GOOD[1:]]
    found = imported("svar.csv", b"sep=;\r\n" + rows(GOOD[:-2], other, [*GOOD, "x"]).removeprefix(b"\xef\xbb\xbf"))
    assert [reply.case for reply in found.replies] == ["proeve-02"]
    assert [fault.message for fault in found.faults] == [
        "Rækken har 7 felter, men overskriften har 9", "Rækken har 10 felter, men overskriften har 9",
    ]  # fmt: skip


@pytest.mark.no_cover
def test_five_thousand_rows_are_read_and_the_wrong_ones_told() -> None:
    """One that is right comes in; a near name is looked for a few times only."""
    book = openpyxl.Workbook()
    sheet = book.active
    for line in (HEAD, GOOD, *([f"proove-{n}", *GOOD[1:]] for n in range(4999))):
        sheet.append(line)
    made = io.BytesIO()
    book.save(made)
    found = imported("mange.xlsx", made.getvalue())
    assert [reply.case for reply in found.replies] == ["proeve-01"]
    assert len(found.faults) == 4999
    assert sum("Mente du" in fault.text for fault in found.faults) == limits.GUESSES
    assert isinstance(read_file("for.csv", rows(*([GOOD] * (limits.MAX_SHEET_ROWS + 1)))), Fault)
