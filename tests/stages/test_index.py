"""The search index: Pagefind's, made the same every time."""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import cbor2
import pytest

from builder.nouns.entry import Entry, Passage
from builder.stages.index import IndexingError, index, service
from tests.builders import registers, tree, write_index

LEXICON = registers().lexicon

WORDS = ("udtræden", "ejerskab", "beredskab", "fællesskab", "ærlighed")
KINDS = ("Case", "Kommune", "Ordliste")


def entry(path: str, title: str, text: str, kind: str = "Case") -> Entry:
    """Something that can be found."""
    return Entry(path=path, title=title, kind=kind, fields=kind, passages=(Passage(text=text),))


ENTRIES = [entry(f"cases/{n}.html", f"Case {n}", " ".join(WORDS[n % 5 :]), KINDS[n % 3]) for n in range(24)]


def test_two_indexes_of_the_same_pages_are_the_same_bytes() -> None:
    """The same pages give the same index, however often it is made."""
    assert index(ENTRIES, LEXICON) == index(ENTRIES, LEXICON)


def test_pages_are_numbered_in_the_order_of_the_site() -> None:
    """Not in that in which some file system lists them; so the index is the same on every machine."""
    files = {file.path: file.data for file in index(ENTRIES, LEXICON).files}
    [meta] = [held(data) for path, data in files.items() if path.endswith(".pf_meta")]
    shown = [json.loads(inside(files[f"pagefind/fragment/{page[0]}.pf_fragment"]))["url"] for page in meta[1]]
    assert shown == [f"/{entry.path}" for entry in ENTRIES]


def test_a_program_that_ends_in_the_middle_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It answers once and hears no more; what it has not taken is no fault of a disk."""
    answer = b64encode(json.dumps({"message_id": 1, "payload": {"type": "NewIndex", "index_id": 0}}).encode()).decode()
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\nexec 0<&-\nprintf '{answer},'\n")
    program.chmod(0o755)
    monkeypatch.setattr(service, "get_executable", lambda: program)
    with pytest.raises(IndexingError, match="pagefind svarer ikke"):
        index(ENTRIES, LEXICON)


def test_only_what_our_own_search_needs_is_kept(tmp_path: Path) -> None:
    """Pagefind's own interfaces and the files of other languages are not shipped."""
    write_index(tmp_path, ENTRIES, LEXICON)
    names = {path.split("/")[0] for path in tree(tmp_path / "pagefind")}
    assert "pagefind.js" in names
    assert "wasm.da.pagefind" in names
    assert not [name for name in names if "ui" in name or "highlight" in name or "unknown" in name]


def test_words_come_in_small_portions_that_part_no_family(tmp_path: Path) -> None:
    """A question fetches one small file: words that begin alike lie in one portion, whose bounds hold them all."""
    made = [f"{chr(97 + n // 676)}{chr(97 + n // 26 % 26)}{chr(97 + n % 26)}{end}" for n in range(3000) for end in ("", "ling")]
    write_index(tmp_path, [entry(f"{n}.html", f"{n}", " ".join(made[n % 2 :: 2])) for n in range(6)], LEXICON)
    folder = tmp_path / "pagefind"
    [meta] = [held(path.read_bytes()) for path in folder.glob("*.pf_meta")]
    portions = {
        name: (begins, ends, held((folder / "index" / f"{name}.pf_index").read_bytes())[0]) for begins, ends, name in meta[2]
    }
    assert len(portions) == len(list((folder / "index").iterdir())) > 9
    families = [{word[0][:3] for word in words} for _, _, words in portions.values()]
    assert sum(map(len, families)) == len(set().union(*families))
    assert all(begins <= word[0] and word[0][: len(ends)] <= ends for begins, ends, words in portions.values() for word in words)
    assert max(len(cbor2.dumps(words)) for _, _, words in portions.values()) < 13_000


def held(data: bytes) -> Any:
    """What one of Pagefind's files holds."""
    return cbor2.loads(inside(data))


def inside(data: bytes) -> bytes:
    """One of Pagefind's files without its wrapping."""
    return gzip.decompress(data).removeprefix(b"pagefind_dcd")


def test_what_cannot_be_indexed_says_so() -> None:
    """When Pagefind fails the reason is told as ours."""
    with pytest.raises(IndexingError, match="søgeindekset"):
        index([], LEXICON)
