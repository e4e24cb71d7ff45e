"""The templates' files: the same bytes for the same catalogue, whole, and with nothing that loads by itself."""

from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest

from builder.nouns.site.site import OutputFile
from builder.stages.audit import audit
from builder.stages.office.words import pieces
from tests.builders import catalogue
from tests.stages.office.small import W, files, made, paragraphs, small, template

FILES = files(small())
NOTICE = "ikke juridisk rådgivning"


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    """No clock, no random number, no order of a folder is in a file."""
    assert files(small()) == FILES
    assert list(FILES) == [
        "business-case.xlsx",
        "statusrapport.xlsx",
        "ansvarsmatrix.docx",
        "hensigtserklaering.docx",
        "udtraeden.docx",
    ]


def test_every_file_passes_the_audit_of_a_finished_site() -> None:
    """Whole, XML throughout, nothing from elsewhere."""
    found = made(small())
    assert audit(found, ()) == ()
    assert all(re.fullmatch(r"skabeloner/[a-z-]+\.(xlsx|docx)", file.path) for file in found)


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        (None, "kan ikke læses som dokument"),
        ({"word/document.xml": "<a/>"}, "kan ikke læses som dokument: den mangler [Content_Types].xml"),
        ({"[Content_Types].xml": "<a>"}, "kan ikke læses som dokument"),
        (
            {
                "[Content_Types].xml": "<a/>",
                "word/_rels/document.xml.rels": '<R><r Type="x/image" TargetMode="External" Target="https://example.dk/a.png"/></R>',
            },
            "henter »https://example.dk/a.png« fra et andet sted end siden selv",
        ),
        (
            {
                "[Content_Types].xml": "<a/>",
                "word/_rels/document.xml.rels": '<R><r Type="x/hyperlink" TargetMode="External" Target="https://example.dk/"/></R>',
            },
            "",
        ),
    ],
)
def test_the_audit_knows_a_broken_document(parts: dict[str, str] | None, fault: str) -> None:
    """A link that a reader follows is well; whatever is fetched on opening is not."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as zipped:
        for name, text in (parts or {}).items():
            zipped.writestr(name, text)
    data = b"x" if parts is None else packed.getvalue()
    found = [finding.fault for finding in audit([OutputFile("a.docx", data)], ())]
    assert [told.startswith(fault) for told in found] == ([True] if fault else [])


def test_a_document_says_what_it_is_and_holds_its_fields() -> None:
    """Title, notice, the guide that it belongs to, the guide's own points with their source, and a control for each field."""
    texts, fields = paragraphs(FILES["udtraeden.docx"])
    assert texts[0] == "Vejen ud af aftalen"
    assert any(NOTICE in text for text in texts)
    assert "Hører til vejledningen »Sådan begynder I«, i tjeklisten »Retten til at gå«." in texts
    assert "☐ Skriv varslet <&>." in texts
    assert "Ét samarbejde krævede et år. (Foreningen, 2024)" in texts
    written = sum(
        is_field for section in template("udtraeden").sections for text in section.texts for is_field, _ in pieces(text)
    )
    points, answers = 2, 2
    assert fields == written + points * (1 + answers)
    assert paragraphs(files(small(), "https://example.dk/katalog")["udtraeden.docx"])[0] != texts  # the address is known


def test_every_part_of_a_document_that_holds_text_names_the_relations_too() -> None:
    """A reader of documents (docx2python) asks each of them for that name, and stopped with an error at the footer."""
    for name, data in FILES.items():
        if name.endswith(".docx"):
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                texts = [archive.read(part).decode() for part in archive.namelist() if b"<w:p>" in archive.read(part)]
            assert len(texts) >= 2, name
            assert all(' xmlns:r="http' in text.partition("<w:p>")[0] for text in texts), name


def test_a_date_is_a_calendar_and_a_role_is_a_choice() -> None:
    """What begins with »dato« is a date; a cell of the matrix is one of five letters, and begins with the one suggested."""
    root = _document("ansvarsmatrix.docx")
    dates = [one for one in root.iter(f"{W}sdt") if one.find(f"{W}sdtPr/{W}date") is not None]
    assert len(dates) == 2
    choices = [one for one in root.iter(f"{W}sdt") if one.find(f"{W}sdtPr/{W}dropDownList") is not None]
    section = next(one for one in template("ansvarsmatrix").sections if one.roles)
    assert len(choices) == len(section.rows) * len(section.roles)
    suggested = [letter for row in section.rows for letter in row.suggested]
    assert ["".join(text.text or "" for text in one.iter(f"{W}t")) for one in choices] == suggested
    numbers = [one.get(f"{W}val") for one in root.iter(f"{W}id")]
    assert len(numbers) == len(set(numbers))


def test_a_table_of_a_document_repeats_its_header_and_the_wide_one_lies_down() -> None:
    """For a reader with a screen reader, and for paper."""
    root = _document("ansvarsmatrix.docx")
    assert all(table.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None for table in root.iter(f"{W}tbl"))
    (page,) = root.iter(f"{W}pgSz")
    assert page.get(f"{W}orient") == "landscape"


def _document(name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(FILES[name])) as packed:
        return ET.fromstring(packed.read("word/document.xml"))  # noqa: S314 our own file


def test_a_catalogue_of_cases_alone_has_templates_too() -> None:
    """Without guides nothing leads to them, and what would come from a guide is left out."""
    found = files(catalogue())
    assert found.keys() == FILES.keys()
    texts, _ = paragraphs(found["udtraeden.docx"])
    assert "Punkt for punkt" not in texts
    assert not any(text.startswith("Hører til") for text in texts)


def test_the_pieces_of_a_text_are_words_and_fields() -> None:
    """Braces mark a field; a lone closing brace is a sign like others."""
    assert list(pieces("Om {antal} år{ dato }.")) == [
        (False, "Om "),
        (True, "antal"),
        (False, " år"),
        (True, "dato"),
        (False, "."),
    ]
    assert list(pieces("")) == []
