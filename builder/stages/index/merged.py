"""One index of what it holds of each page, in Pagefind's own form; the same pages give the same bytes.

Chunks of words are divided so that a question fetches little but its own, and each file is named by what it holds.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import cbor2

from builder.stages.index.posted import ENTRY, FORM, SCRIPT, Posted, head, held, packed
from builder.stages.index.service import Files
from builder.stages.index.staging import FIELDS

# Bytes of words in one file of the index, before they are packed.
_PORTION = 12_000
# Digits that tell one page from others; of two that have the same, the second has more.
_DIGITS = 7
# Danish stems have three letters or more.
_ALIKE = 3


class Merged(NamedTuple):
    """The files of an index, some of them in base 85 as well, and the ids of its pages in their order."""

    files: Files
    texts: Mapping[str, str]
    ids: list[str]


def merged(files: Files, pages: Sequence[Posted], pack: Callable[[bytes], tuple[bytes, str]]) -> Merged:
    """The index of these `pages`, in their order.

    `files` are any that Pagefind made, for what is in every index. `pack` makes a file of words, and the same in base 85.
    """
    entry = json.loads(held(files, ENTRY))
    [(prefix, language)] = entry["languages"].items()
    made = {path: data for path, data in files.items() if path == SCRIPT or path.startswith("wasm.")}
    texts: dict[str, str] = {}
    ids = [f"{prefix}_{name}" for name in _unique(page.name for page in pages)]
    for one, page in zip(ids, pages, strict=True):
        path = f"fragment/{one}.pf_fragment"
        made[path], texts[path] = page.shown, page.text
    chunks, filters = [], []
    for first, last, told in _portions(_rows(pages)):
        name = f"{prefix}_{_short(told)}"
        made[f"index/{name}.pf_index"], texts[f"index/{name}.pf_index"] = pack(told)
        chunks.append([first, last, name])
    for facet, values in _filters(pages):
        told = cbor2.dumps([facet, values])
        name = f"{prefix}_{_short(told)}"
        made[f"filter/{name}.pf_filter"] = packed(told)
        filters.append([facet, name])
    lengths = [[one, page.length] for one, page in zip(ids, pages, strict=True)]
    told = cbor2.dumps([entry["version"], lengths, chunks, filters, [], list(FIELDS)])
    language |= {"hash": f"{prefix}_{_short(told)}", "page_count": len(pages)}
    made[f"pagefind.{language['hash']}.pf_meta"] = packed(told)
    made[ENTRY] = json.dumps(entry, sort_keys=True).encode()
    return Merged(made, texts, ids)


def _unique(names: Iterable[str]) -> Iterable[str]:
    """The first digits of each of the `names`, as many as tell it from those before it."""
    taken: dict[str, None] = {}
    for name in names:
        digits = next(size for size in range(_DIGITS, len(name) + 1) if name[:size] not in taken)
        taken[name[:digits]] = None
    return taken


def _filters(pages: Sequence[Posted]) -> Iterator[tuple[str, list[Any]]]:
    """Each facet in order, with its values and the pages of each, in order."""
    found: dict[str, dict[str, list[int]]] = {}
    for number, page in enumerate(pages):
        for facet, value in page.filters:
            found.setdefault(facet, {}).setdefault(value, []).append(number)
    for facet in sorted(found):
        yield facet, [[value, numbers] for value, numbers in sorted(found[facet].items())]


def _rows(pages: Sequence[Posted]) -> Iterator[tuple[str, bytes]]:
    """Each word in order, and all that the index says of it, as CBOR: the pages it is on, and those of each of its forms.

    Of each page stands how many pages it comes after the one before.
    """
    steps = [b"\x83" + cbor2.dumps(step) for step in range(len(pages))]
    last: dict[str, int] = {}
    places: dict[str, list[bytes]] = {}
    for number, page in enumerate(pages):
        told = iter(page.words)
        for word, where in zip(told, told, strict=True):
            if word in places:
                places[word] += steps[number - last[word]], where
            else:
                places[word] = [steps[number], where]
            last[word] = number
    words: dict[str, list[str]] = {}
    for word in places:
        words.setdefault(word.partition(FORM)[0], []).append(word)
    for word in sorted(words):
        own = places.get(word, [])
        forms = [b"\x82" + cbor2.dumps(form.partition(FORM)[2]) + _on(places[form]) for form in words[word] if form != word]
        yield word, b"".join((b"\x83", cbor2.dumps(word), _on(own), head(len(forms)), *forms))


def _on(places: list[bytes]) -> bytes:
    """A list of pages, each in two parts."""
    return head(len(places) // 2) + b"".join(places)


def _portions(rows: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, str, bytes]]:
    """The words divided, so that a question fetches little but its own: how the first and the last begin, and all as CBOR.

    Words that begin alike stay together, for a question may be a word's beginning or another form of it.
    """
    portion: list[tuple[str, int, bytes]] = []
    room = 0
    for beginning, alike in groupby(rows, lambda row: row[0][:_ALIKE]):
        group = [told for _, told in alike]
        told = b"".join(group)
        if portion and len(told) > room:
            yield _joined(portion)
            portion = []
        if not portion:
            room = _PORTION
        portion.append((beginning, len(group), told))
        room -= len(told)
    if portion:
        yield _joined(portion)


def _joined(groups: list[tuple[str, int, bytes]]) -> tuple[str, str, bytes]:
    """Groups of words as the content of one file; each group has its beginning, its number of words, and these as CBOR."""
    words = b"".join(told for _, _, told in groups)
    return groups[0][0], groups[-1][0], head(1) + head(sum(number for _, number, _ in groups)) + words


def _short(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]
