"""What each cell of a table knows, so that a phone can stack it and paper need not cut it."""

from __future__ import annotations

import re

import pytest

from builder.nouns.source.document import Markup, PageLink
from tests.builders import body_of


def html(text: str) -> str:
    """What the body becomes, without links to other pages."""
    parts = body_of(text).document.parts
    return "".join(part.html if isinstance(part, Markup | PageLink) else part.text for part in parts)


def table(*heads: str, cell: str = "x") -> str:
    """A table of one row in Markdown."""
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, ["---"] * len(heads), [cell] * len(heads)))


def test_every_cell_bears_its_columns_heading() -> None:
    """Marks, links and sources of the heading set aside; a column without a heading has no label, and the first of a row needs none."""
    found = html(
        "| Hvem | **Pris** i [kr.](https://example.dk)[^k1] | |\n|---|---|---|\n| Alle kommunerne på Fyn | 5 | & |\n| | 6 | |\n"
    )
    assert re.findall(r'data-label="([^"]*)"', found) == ["Pris i kr.", "Hvem", "Pris i kr."]
    assert re.findall(r'<(\w+)[^>]* role="(?:row|column)header"', found) == ["th"] * 4
    assert found.count('role="cell"') == 5
    assert re.findall(r'role="(\w+)"', found.partition("<thead")[0]) == ["group", "table"]


def test_a_label_is_text_and_no_markup() -> None:
    """Quotation marks and signs of HTML are escaped."""
    assert 'data-label="&lt;5 &quot;kr.&quot; &amp;"' in html(table("A", '\\<5 "kr." &', cell="Alle kommunerne"))


def test_a_table_that_fits_a_phones_line_stays_one() -> None:
    """Short rows are read best as rows: nothing stacks them, so nothing need say what they are."""
    found = html(table("År", "Antal", cell="2024"))
    assert 'class="table"' in found
    assert "data-label" not in found
    assert re.findall(r'role="(\w+)"', found) == ["group"]
    assert '<th scope="row">2024</th>' in found


@pytest.mark.parametrize(
    ("heads", "how"),
    [
        (("Model", "Det flytter ud", "Det bliver hos jer", "Styrken", "Svagheden"), "table stacked"),
        (("Kommune", "Indbyggere", "1.254.000 kr.", "2.500.000 kr.", "Udgangspunkt", "besparelse", "Kommunens", "Referat,"), "table stacked tight"),
        (("Udgangspunkt",) * 14, "table stacked tall"),
        (("A",) * 12, "table stacked"),
        (("https://www.lemvig.dk/dagsordener/2024/oekonomiudvalget/punkt-4", "Sted"), "table stacked"),
    ],
)  # fmt: skip
def test_paper_is_reckoned_with_before_it_is_printed(heads: tuple[str, ...], how: str) -> None:
    """By the longest word of each column, not by the number of columns; a word longer than a column is cut."""
    assert f'class="{how}"' in html(table(*heads))


def test_a_long_word_is_marked_so_that_it_may_be_cut() -> None:
    """An address or a long compound; hard spaces hold a word together, a hyphen does not."""
    found = html(table("A", "B", cell="https://www.lemvig.dk/dagsordener"))
    assert found.count('class="long"') == 2
    assert "long" not in html(table("A", "B", cell="Ringkøbing-Skjern og omegns-kommuner"))


def test_a_page_knows_whether_it_has_a_table() -> None:
    """Wherever in the body it stands."""
    assert body_of(table("A", "B")).document.has_table
    assert body_of(f"- punkt\n\n  {table('A', 'B').replace(chr(10), chr(10) + '  ')}\n").document.has_table
    assert not body_of("| ikke en tabel |").document.has_table
