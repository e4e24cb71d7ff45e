"""The search index: Pagefind's, made the same every time."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import cbor2
import pytest

from builder.nouns.entry import Entry, Passage
from builder.stages.index import IndexingError, index
from tests.builders import registers, tree, write_files

LEXICON = registers().lexicon

WORDS = ("udtræden", "ejerskab", "beredskab", "fællesskab", "ærlighed")
KINDS = ("Case", "Kommune", "Ordliste")


def entry(path: str, title: str, text: str, kind: str = "Case") -> Entry:
    """Something that can be found."""
    return Entry(path=path, title=title, kind=kind, fields=kind, passages=(Passage(text=text),))


ENTRIES = [entry(f"cases/{n}.html", f"Case {n}", " ".join(WORDS[n % 5 :]), KINDS[n % 3]) for n in range(24)]


def test_two_indexes_of_the_same_pages_are_the_same_bytes(tmp_path: Path) -> None:
    """The same pages give the same index, in whatever folder they lie and however often it is made."""
    for name in ("a", "b"):
        index(ENTRIES, tmp_path / name, LEXICON)
    first = tree(tmp_path / "a")
    index(ENTRIES, tmp_path / "a", LEXICON)
    assert first == tree(tmp_path / "b") == tree(tmp_path / "a")


def test_an_index_is_made_anew(tmp_path: Path) -> None:
    """Nothing of an earlier index is left; a changed page changes it."""
    index(ENTRIES, tmp_path, LEXICON)
    before = tree(tmp_path / "pagefind")
    write_files(tmp_path / "pagefind", {"fragment/old.pf_fragment": "x"})
    index([*ENTRIES, entry("cases/ny.html", "Ny", "nyt")], tmp_path, LEXICON)
    after = tree(tmp_path / "pagefind")
    assert "fragment/old.pf_fragment" not in after
    assert after != before


def test_only_what_our_own_search_needs_is_kept(tmp_path: Path) -> None:
    """Pagefind's own interfaces and the files of other languages are not shipped."""
    index(ENTRIES, tmp_path, LEXICON)
    names = {path.split("/")[0] for path in tree(tmp_path / "pagefind")}
    assert "pagefind.js" in names
    assert "wasm.da.pagefind" in names
    assert not [name for name in names if "ui" in name or "highlight" in name or "unknown" in name]


def test_words_come_in_small_portions_that_part_no_family(tmp_path: Path) -> None:
    """A question fetches one small file: words that begin alike lie in one portion, whose bounds hold them all."""
    made = [f"{chr(97 + n // 676)}{chr(97 + n // 26 % 26)}{chr(97 + n % 26)}{end}" for n in range(3000) for end in ("", "ling")]
    index([entry(f"{n}.html", f"{n}", " ".join(made[n % 2 :: 2])) for n in range(6)], tmp_path, LEXICON)
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


def test_what_cannot_be_indexed_says_so(tmp_path: Path) -> None:
    """When Pagefind fails the reason is told as ours."""
    with pytest.raises(IndexingError, match="søgeindekset"):
        index([], tmp_path, LEXICON)
