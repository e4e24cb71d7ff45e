"""Written pages become documents: what is read, what is left out, and what the search page's list adds."""

from __future__ import annotations

from pathlib import Path

from builder.stages.index.document import Document, Passage, page
from builder.stages.index.reader import documents
from tests.builders import write_files

CASE = """<!doctype html><html lang="da"><body><main id="indhold" data-pagefind-body data-pagefind-filter="type:Case">
<p class="pills"><span class="light">I drift</span></p><h1>Fælles drift</h1><p class="lead">Om &amp; med servere<sup><a href="#1">1</a></sup>.</p>
<h2 id="hvad">Hvad man <b>prøvede</b></h2><p>Tekst. <span class="doubt">lav sikkerhed</span></p>
<section data-pagefind-ignore><h2>Andre</h2><p>Ulæst</p></section><svg><text>Kort</text></svg>
<aside class="facts"><h2>Fakta</h2><dl><div><dt>Form</dt><dd>Forening<span class="small" data-pagefind-ignore> – forklaret</span> <span class="small">Siden 2012 vist nok.</span></dd></div></dl></aside>
<ol class="sources"><li>Rapport 2016 <span class="small">Fundet i Norge.</span></li></ol></main></body></html>"""
GLOSSARY = """<main data-pagefind-body data-pagefind-filter="type:Ordliste"><h1>Ordliste</h1>
<div><h3 id="sla">SLA</h3><p>Aftale om service.</p></div><div><h3 id="flis">FLIS</h3><p>Nøgletal.</p></div></main>"""
LIST = """<main><ul><li data-type="Case" data-f-status="drift" data-f-kommune="soroe aeroe"><a href="cases/a.html">Fælles drift</a></li>
<li data-type="Ordliste" data-words="serviceaftale|service level"><a href="ordliste.html#sla">SLA</a></li></ul></main>"""


def read(folder: Path) -> dict[str, Document]:
    """The documents of the invented site by address."""
    write_files(
        folder, {"cases/a.html": CASE, "ordliste.html": GLOSSARY, "soeg.html": LIST, "404.html": "<main><h1>Nej</h1></main>"}
    )
    return {document.path: document for document in documents(folder)}


def test_the_text_of_a_page_is_read_and_repetitions_are_not(tmp_path: Path) -> None:
    """Title, text and headings with their ids are read; source numbers, doubts, pictures and ignored
    sections are not. Notes in small print count least.
    """
    case = read(tmp_path)["cases/a.html"]
    assert (case.title, case.kind) == ("Fælles drift", "Case")
    assert case.passages == (
        Passage(text="Om & med servere."),
        Passage(text="Hvad man prøvede", level=2, anchor="hvad"),
        Passage(text="Tekst."),
        Passage(text="Siden 2012 vist nok.", weight=0.1),
        Passage(text="Rapport 2016", weight=0.2),
        Passage(text="Fundet i Norge.", weight=0.1),
    )


def test_facts_are_searched_but_do_not_open_an_excerpt(tmp_path: Path) -> None:
    """What stands in the box of facts becomes searchable fields without its labels and explanations."""
    assert read(tmp_path)["cases/a.html"].fields == "Case · Forening"


def test_the_search_page_gives_facets_and_other_names(tmp_path: Path) -> None:
    """The list of the search page tells type, facets and other words of each entry."""
    found = read(tmp_path)
    assert found["cases/a.html"].facets == (("status", ("drift",)), ("kommune", ("soroe", "aeroe")))
    assert found["ordliste.html#sla"].names == ("serviceaftale", "service level")


def test_a_word_of_the_glossary_is_a_document_of_its_own(tmp_path: Path) -> None:
    """An entry has its own text only, and an address inside the page."""
    entry = read(tmp_path)["ordliste.html#sla"]
    assert [passage.text for passage in entry.passages] == ["Aftale om service."]
    assert entry.staged == "ordliste/sla.html"


def test_pages_without_the_mark_are_not_found(tmp_path: Path) -> None:
    """A page that is not for the index is no document, listed or not."""
    assert set(read(tmp_path)) == {"cases/a.html", "ordliste.html#sla", "ordliste.html"}


def test_a_staged_page_keeps_its_values_out_of_the_text() -> None:
    """Title, fields and facets stand in attributes, and what is special in HTML is escaped."""
    document = Document(
        path="a.html", title='A & "B"', kind="Case", passages=(Passage(text="1 < 2 ~ 3"),), facets=(("status", ("drift",)),)
    )
    text = page(document, lambda words: words, (("alias", "andet"),))
    assert 'data-pagefind-meta="title[data-v]" data-v="A &amp; &quot;B&quot;"' in text
    assert 'data-pagefind-filter="status[data-v]" data-v="drift"' in text
    assert "<p>1 &lt; 2 ∼ 3</p>" in text
