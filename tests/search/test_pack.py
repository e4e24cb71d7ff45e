"""The offline pack: Pagefind's script wrapped, with guards that stop the build should Pagefind have changed."""

from __future__ import annotations

import json
from base64 import b85decode
from pathlib import Path

import pytest

from builder.stages.index import IndexingError
from builder.stages.index.pack import wrap
from builder.stages.index.posted import Staged, posted
from builder.stages.index.service import run
from builder.stages.index.staging import example
from tests.builders import tree
from tests.search.conftest import DOCUMENTS

EXPORTS = "export{createInstance,debouncedSearch,destroy,filters,init,mergeIndex,options,preload,search};\n"
LOADS = "resolve(await fetch(queued.input));"


def test_a_module_becomes_the_body_of_a_function() -> None:
    """The export list is returned, and the module's own address is nowhere."""
    wrapped = wrap(f"let a=import.meta.url;{LOADS}{EXPORTS}")
    assert wrapped.startswith("let a=undefined;")
    assert wrapped.endswith("search};")
    assert "return {createInstance," in wrapped


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (LOADS, "eksporterer"),
        (f"{LOADS}export{{search}};", "eksporterer"),
        (f"import('x');{LOADS}{EXPORTS}", "»import"),
        (f"import.meta.env;{LOADS}{EXPORTS}", "»import.meta"),
        (f"export default 1;{LOADS}{EXPORTS}", "»export default"),
        (EXPORTS, "ét sted"),
        (f"{LOADS}{LOADS}{EXPORTS}", "ét sted"),
    ],
)
def test_another_pagefind_stops_the_build(script: str, reason: str) -> None:
    """A script that exports, imports or loads in another way than we know is refused with the place to look."""
    with pytest.raises(IndexingError, match=reason) as raised:
        wrap(script)
    assert "builder/stages/index/pack.py" in str(raised.value)


def test_the_pack_holds_the_same_bytes_as_the_stock_index(small: Path) -> None:
    """Each file of Pagefind's folder is in one script of the pack, byte for byte."""
    packed: dict[str, bytes] = {}
    for script in (small / "offline").glob("*.js"):
        for line in script.read_text("utf-8").splitlines():
            if line.startswith("catalogueSearch.data("):
                packed |= {name: b85decode(text) for name, text in json.loads(line[len("catalogueSearch.data(") : -2]).items()}
    stock = {name: data for name, data in tree(small / "pagefind").items() if name != "pagefind.js"}
    assert packed == stock


def test_no_mark_is_left_for_a_reader(small: Path) -> None:
    """What the index shows of a page has none of our marks, though the words are indexed in parts."""
    import gzip  # noqa: PLC0415 used here alone

    fragments = [gzip.decompress(path.read_bytes()) for path in (small / "pagefind" / "fragment").iterdir()]
    assert any(b"digitaliseringsstrategi" in fragment for fragment in fragments)
    assert not [fragment for fragment in fragments if b"~" in fragment]


def test_a_page_that_nobody_staged_stops_the_build() -> None:
    """If Pagefind named pages otherwise than we know, links would be wrong; so the build stops."""
    entry = DOCUMENTS[0]
    with pytest.raises(IndexingError, match="ikke en side"):
        list(posted(run([example()]), [Staged("andet.html", entry, entry)]))
