"""The search index: Pagefind's, made the same every time."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import cbor2
import pytest

from builder.stages.index import IndexingError, index
from tests.builders import registers, tree, write_files

LEXICON = registers().lexicon

PAGE = (
    '<!doctype html><html lang="da"><head><title>{0}</title></head><body>'
    '<main data-pagefind-body data-pagefind-filter="type:{1}"><h1 id="a">{0}</h1><p>{2}</p></main></body></html>'
)
WORDS = ("udtræden", "ejerskab", "beredskab", "fællesskab", "ærlighed")
PAGES: dict[str, str | bytes] = {
    f"cases/{n}.html": PAGE.format(f"Case {n}", ("Case", "Kommune", "Ordliste")[n % 3], " ".join(WORDS[n % 5 :]))
    for n in range(24)
}


def test_two_indexes_of_the_same_pages_are_the_same_bytes(tmp_path: Path) -> None:
    """The same pages give the same index, in whatever folder they lie and however often it is made."""
    for name in ("a", "b"):
        index(write_files(tmp_path / name, PAGES), LEXICON)
    first = tree(tmp_path / "a")
    index(tmp_path / "a", LEXICON)
    assert first == tree(tmp_path / "b") == tree(tmp_path / "a")


def test_an_index_is_made_anew(tmp_path: Path) -> None:
    """Nothing of an earlier index is left; a changed page changes it."""
    index(write_files(tmp_path, PAGES), LEXICON)
    before = tree(tmp_path / "pagefind")
    write_files(tmp_path / "pagefind", {"fragment/old.pf_fragment": "x"})
    index(write_files(tmp_path, {"cases/1.html": PAGE.format("Ny", "Case", "nyt")}), LEXICON)
    after = tree(tmp_path / "pagefind")
    assert "fragment/old.pf_fragment" not in after
    assert after != before


def test_only_what_our_own_search_needs_is_kept(tmp_path: Path) -> None:
    """Pagefind's own interfaces and the files of other languages are not shipped."""
    index(write_files(tmp_path, PAGES), LEXICON)
    names = {path.split("/")[0] for path in tree(tmp_path / "pagefind")}
    assert "pagefind.js" in names
    assert "wasm.da.pagefind" in names
    assert not [name for name in names if "ui" in name or "highlight" in name or "unknown" in name]


def test_words_come_in_small_portions_that_part_no_family(tmp_path: Path) -> None:
    """A question fetches one small file: words that begin alike lie in one portion, whose bounds hold them all."""
    made = [f"{chr(97 + n // 676)}{chr(97 + n // 26 % 26)}{chr(97 + n % 26)}{end}" for n in range(3000) for end in ("", "ling")]
    index(write_files(tmp_path, {f"{n}.html": PAGE.format(n, "Case", " ".join(made[n % 2 :: 2])) for n in range(6)}), LEXICON)
    folder = tmp_path / "pagefind"
    [meta] = [values(path) for path in folder.glob("*.pf_meta")]
    held = {name: (begins, ends, values(folder / "index" / f"{name}.pf_index")[0]) for begins, ends, name in meta[2]}
    assert len(held) == len(list((folder / "index").iterdir())) > 9
    families = [{word[0][:3] for word in words} for _, _, words in held.values()]
    assert sum(map(len, families)) == len(set().union(*families))
    assert all(begins <= word[0] and word[0][: len(ends)] <= ends for begins, ends, words in held.values() for word in words)
    assert max(len(cbor2.dumps(words)) for _, _, words in held.values()) < 13_000


def values(path: Path) -> Any:
    """What one of Pagefind's files holds."""
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))


def test_a_folder_that_cannot_be_indexed_says_so(tmp_path: Path) -> None:
    """When Pagefind fails the reason is told as ours."""
    with pytest.raises(IndexingError, match="søgeindekset"):
        index(tmp_path / "nothing" / "here", LEXICON)
