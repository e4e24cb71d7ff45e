"""Checklists to take along."""

from __future__ import annotations

import re

from builder.nouns.catalogue import Catalogue
from builder.nouns.fields import Text
from builder.nouns.tables import TABLES
from builder.stages.data.checklists import checklists
from builder.stages.derive.appendix import folding
from tests.builders import catalogue, guide, site

LIST = """
  - {gruppe: Før, punkt: "Mål udgangspunktet, {ærligt}", hvorfor: Ellers ved ingen noget}
  - {gruppe: Efter, punkt: Følg op ☑ 日本 🎉}
  - {gruppe: Før, punkt: "C:\\\\sti"}"""


def files(content: Catalogue, url: str = "") -> dict[str, bytes]:
    """The files by path."""
    return {file.path: file.data for file in checklists(content, site(url))}


def plain(rtf: bytes) -> str:
    """The text of an RTF document, as Word would show it."""
    text = re.sub(r"^{\\rtf1.*?\\fs22", "", rtf.decode("ascii"), flags=re.DOTALL)
    units = re.sub(r"\\u(-?\d+)\?", lambda m: chr(int(m[1]) % 65536), text)
    units = re.sub(r"\\([\\{}])", lambda m: f"\x01{ord(m[1]):03}", units)
    units = re.sub(r"\\par\b|\\line\b", "\n", units)
    units = re.sub(r"\\[a-z]+-?\d* ?|[{}]", "", units)
    units = re.sub("\x01(\\d{3})", lambda m: chr(int(m[1])), units)
    return units.encode("utf-16", "surrogatepass").decode("utf-16")


def test_a_guide_with_a_checklist_has_two_files_beside_its_page() -> None:
    """Markdown and a document for Word lie beside the page; a guide without a checklist has none."""
    found = files(catalogue(guide("a", tjekliste=LIST), guide("b")))
    assert len(found) == 2
    assert all(path.startswith("vejledninger/") for path in found)
    assert {path.rsplit(".", 1)[1] for path in found} == {"md", "rtf"}


def test_both_hold_every_point_under_its_heading() -> None:
    """Points of one group stand together, in the order written, whatever signs they hold."""
    found = files(catalogue(guide("a", tjekliste=LIST)))
    texts = [
        next(data for path, data in found.items() if path.endswith(".md")).decode(),
        plain(next(d for p, d in found.items() if p.endswith(".rtf"))),
    ]
    for text in texts:
        words = [
            "Tjekliste: Sådan begynder I",
            "Før",
            "Mål udgangspunktet, {ærligt}",
            "Ellers ved ingen noget",
            "C:\\sti",
            "Efter",
            "Følg op ☑ 日本 🎉",
        ]
        places = [text.index(word) for word in words]
        assert places == sorted(places)


def test_a_point_is_told_whole_wherever_it_is_taken() -> None:
    """Every text of a point that its table knows stands in both files and in what an appendix quotes, also a field added later."""
    points = TABLES["guides"].group("tjekliste")
    words = {row.key: f"Her står {row.key}" for row in points.fields if isinstance(row.kind, Text)}
    content = catalogue(guide("a", tjekliste="\n  - {" + ", ".join(f"{key}: {word}" for key, word in words.items()) + "}"))
    document, marked = (data for _, data in sorted(files(content).items(), reverse=True))
    quoted = repr([*map(folding(content.registers.glossary), content.guides)])
    for place in (plain(document), marked.decode(), quoted):
        assert [word for word in words.values() if word not in place] == []


def test_a_document_is_ascii_and_balanced() -> None:
    """The document is plain ASCII with as many opening as closing braces, so that Word opens it without a question."""
    data = next(data for path, data in files(catalogue(guide("a", tjekliste=LIST))).items() if path.endswith(".rtf"))
    bare = re.sub(rb"\\[\\{}]", b"", data)
    assert data.isascii()
    assert bare.count(b"{") == bare.count(b"}")
    assert data.startswith(b"{\\rtf1")


def test_a_copy_says_where_it_comes_from() -> None:
    """A file that has left the site names the catalogue, the guide's day of review and, when known, its address."""
    for url in ("", "https://example.dk"):
        text = next(
            data for path, data in files(catalogue(guide("a", tjekliste=LIST)), url).items() if path.endswith(".md")
        ).decode()
        assert "Fra Katalog for prøver. Gennemgået" in text
        assert ("https://example.dk/vejledninger/a.html" in text) is bool(url)
