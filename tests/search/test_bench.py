"""The measurement itself; that the real content is found as well as promised is told by `test_questions.py`."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.search import OURS as FIND
from bench.search import QUERIES, STOCK, Score, ask, browser_page, corpus, mean, named, prepare, read_queries, score
from tests.built import Site, of_today
from tests.search.conftest import DOCUMENTS

CORPUS = """
queries:
  - {id: tastefejl-01, query: aftlae, expected: [jura/aftale]}
corpus:
  - {slug: jura/aftale, title: Aftale, type: Styreform, form: Forening, emne: [Jura], aar: '2024', body: "Tekst.\\n\\n## Krav\\n\\nMere."}
"""


def test_a_score_is_what_the_file_says() -> None:
    """Recall counts the first five, against at most five expected; the rank is that of the first expected."""
    assert score(["x", "a", "b"], ["a", "b", "c"]) == Score(2 / 3, 1 / 2)
    assert score(list("uvwxya"), ["a"]) == Score(0, 1 / 6)
    assert score([], ["a"]) == Score(0, 0)
    assert score(["ordliste#sla"], ["ordliste"]) == Score(1, 1)
    assert mean([Score(1, 1), Score(0, 0.5)]) == Score(0.5, 0.75)


def test_pages_are_named_as_in_the_files() -> None:
    """An address of the index becomes the name that the questions use."""
    assert [named("/kommuner/soroe.html"), named("/ordliste.html#sla")] == ["kommuner/soroe", "ordliste#sla"]


def test_a_file_of_invented_pages_can_be_read(tmp_path: Path) -> None:
    """Questions and pages come from one file; headings become headings."""
    file = tmp_path / "corpus.yaml"
    file.write_text(CORPUS, "utf-8")
    (query,) = read_queries(file)
    (page,) = corpus(file)
    assert (query.kind, query.expected) == ("tastefejl", ("jura/aftale",))
    assert (page.path, [p.level for p in page.passages]) == ("jura/aftale.html", [0, 2, 0])
    assert page.fields == "Styreform · Forening · Jura"


def test_our_own_questions_are_many_and_of_every_kind(site: Site) -> None:
    """At least sixty, of ten kinds, and each expects pages that exist."""
    queries = read_queries(QUERIES)
    assert len(queries) >= 60
    assert len({query.kind for query in queries}) >= 10
    assert len({query.id for query in queries}) == len(queries)
    assert all(of_today(site, query.expected) for query in queries)


@pytest.mark.browser
def test_what_is_measured_is_what_was_indexed(tmp_path: Path) -> None:
    """The page of the measurement answers from the indexes it prepared, ours and stock Pagefind's."""
    prepare(DOCUMENTS, tmp_path)
    with browser_page(tmp_path) as page:
        assert ask(page, FIND, "brandvæsenet")[0] == "cases/brand"
        assert ask(page, STOCK, "brandvæsen")[0] == "cases/brand"
