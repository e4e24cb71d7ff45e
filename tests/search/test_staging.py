"""What Pagefind reads of an entry."""

from __future__ import annotations

from builder.nouns.entry import Entry, Passage
from builder.stages.index.staging import page, staged


def test_a_part_of_a_page_has_a_file_of_its_own() -> None:
    """A page is staged under its own name, a part of one under the page's and its own."""
    assert [staged(Entry(path=path, title="x", kind="y")) for path in ("ordliste.html", "ordliste.html#sla")] == [
        "ordliste.html",
        "ordliste/sla.html",
    ]


def test_a_staged_page_keeps_its_values_out_of_the_text() -> None:
    """Title, fields and facets stand in attributes, and what is special in HTML is escaped."""
    entry = Entry(
        path="a.html", title='A & "B"', kind="Case", passages=(Passage(text="1 < 2 ~ 3"),), facets=(("status", ("drift",)),)
    )
    text = page(entry, lambda words: words, (("alias", "andet"),))
    assert 'data-pagefind-meta="title[data-v]" data-v="A &amp; &quot;B&quot;"' in text
    assert 'data-pagefind-filter="status[data-v]" data-v="drift"' in text
    assert "<p>1 &lt; 2 ∼ 3</p>" in text
