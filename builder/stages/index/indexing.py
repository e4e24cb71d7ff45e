"""The order of indexing: learn the entries' words, stage what Pagefind reads, run it, and pack the result for disk."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from builder.nouns.entry import CASE, GUIDE, INITIATIVE, MUNICIPALITY, SIDE, SURVEY, WORD, Entry
from builder.nouns.indexed import Indexed
from builder.nouns.language.danish import folded
from builder.nouns.registers.lexicon import Lexicon
from builder.nouns.site.site import OutputFile
from builder.stages.index.merged import merged
from builder.stages.index.pack import pack
from builder.stages.index.parts import Parts
from builder.stages.index.posted import Posted, Staged, posted
from builder.stages.index.service import Files, IndexingError, run
from builder.stages.index.staging import example, staged
from builder.stages.index.told import Telling
from builder.stages.index.wordlist import addresses, script
from builder.stages.index.words import stem

STOCK, OFFLINE = "pagefind", "offline"
"""The folders of the index in the site: Pagefind's own files, and the same as scripts for a site on disk."""
_LONGEST_NAME = 5
_SHORT_NAME = 2
_MARKS = {WORD: "*", SIDE: "~", MUNICIPALITY: "^", CASE: "+"}
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_BRIEF = re.compile(r"\(([A-ZÆØÅ][A-ZÆØÅ0-9]+)\)|^(\w+) – ")
_YEAR = re.compile(r"\d{4}")
_COMMON = re.compile(r"^(?:den |det |de )?faelleskommunale? ")


def index(
    found: Sequence[Entry], words: Lexicon, between: Callable[[], None] = lambda: None, parts: Parts | None = None
) -> Indexed:
    """The index of these entries; `words` is what is known of Danish beyond theirs.

    `found` are all entries of the site in the order of its pages. `between` is called again and again, and may raise to break
    off: Pagefind is ended then, and nothing is left of it. `parts` know those of an earlier index; what they do not know is made.

    Raises `IndexingError` when Pagefind cannot be run, or has made something that we do not know.
    """
    if not found:
        raise IndexingError("søgeindekset kunne ikke bygges: der er intet at søge i")
    held = parts or Parts()
    pages, listed, splits, files = _pages(found, words, held, between)
    made = merged(files, pages, held.packed)
    ids = {entry.path: name for entry, name in zip(found, made.ids, strict=True)}
    scripts = pack(made.files, made.texts)
    scripts |= {
        "words.js": script(listed, _names(found, ids, words.synonyms), _topics(found), _order(found, ids), words),
        "cases.js": addresses(_cases(found, ids)),
    }
    site = {f"{STOCK}/{path}": data for path, data in made.files.items()}
    site |= {f"{OFFLINE}/{name}": text.encode() for name, text in scripts.items()}
    return Indexed(
        files=tuple(OutputFile(path, site[path]) for path in sorted(site)),
        new_splits=tuple(sorted(splits - words.reviewed)),
        parts=tuple(held.used),
        made=held.made,
    )


def _pages(
    found: Sequence[Entry], lexicon: Lexicon, parts: Parts, between: Callable[[], None]
) -> tuple[list[Posted], Counter[str], set[str], Files]:
    """What the index holds of each entry, how many have each word, the splits in them, and what Pagefind made of the new ones.

    Pagefind is handed what no part tells of, while the next is still looked at.
    """
    telling = Telling(found, lexicon, parts)
    listed: Counter[str] = Counter()
    splits: set[str] = set()
    keys: list[bytes] = []
    missing: dict[bytes, Staged] = {}

    def documents() -> Iterator[tuple[str, str]]:
        for entry in found:
            between()
            told, stage = telling.of(entry)
            listed.update(told.words)
            splits.update(told.splits)
            keys.append(told.key)
            if not parts.has(told.key):
                stage = stage or telling.words.stage(entry)
                missing[told.key] = Staged(staged(entry), entry, stage.indexed)
                yield staged(entry), stage.text
        yield example()

    files = run(documents(), between)
    for key, data in zip(missing, posted(files, tuple(missing.values())), strict=True):
        parts.put(key, data)
    return [Posted.read(parts.used[key]) for key in keys], listed, splits, files


def _names(found: Iterable[Entry], ids: dict[str, str], synonyms: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """The id of the page that bears a name, or one of the `synonyms` of a name; of several pages the first, and no sentences."""
    # A word that is explained is no name: who searches for it may as well want a page about it.
    chosen: dict[str, str] = {}
    for entry in found:
        if entry.kind != WORD:
            for key in (*_called(entry.title), *_dated(entry)):
                chosen.setdefault(key, ids[entry.path])
    stems = {_stems(key): page for key, page in chosen.items()}
    for group in synonyms:
        pages = [stems[key] for key in map(_stems, group) if key in stems]
        for word in group if pages else ():
            chosen.setdefault(_key(word), pages[0])
    return chosen


def _order(found: Iterable[Entry], ids: dict[str, str]) -> Iterator[str]:
    """The ids in the order of the site, each after the mark of its kind of page if that has one."""
    for entry in found:
        yield f"{_MARKS.get(entry.kind, '')}{ids[entry.path]}"


def _topics(found: Iterable[Entry]) -> set[str]:
    """What a sentence may be about: the names of cases, guides and initiatives that a reader may write as one word."""
    keys = {key for entry in found if entry.kind in (CASE, GUIDE, INITIATIVE) for key in _called(entry.title)}
    return {key.replace(" ", "") for key in keys if len(key.split()) <= _SHORT_NAME}


def _called(title: str) -> Iterator[str]:
    """What a title is called for short: without what stands in brackets, and without the word that all have in common.

    »Nordsjællands Park og Vej (NSPV)« and »FLIS – fælleskommunalt …« have their short name in them.
    """
    brief = (name for found in _BRIEF.findall(title) for name in found if name)
    for name in (title, _BRACKETS.sub("", title), *brief):
        key = _key(name)
        if key and len(key.split()) <= _LONGEST_NAME:
            yield key.removesuffix(" kommune")
            yield _COMMON.sub("", key)


def _dated(entry: Entry) -> Iterator[str]:
    """»undersøgelse 2018«: what a survey is called by its years."""
    for year in _YEAR.findall(entry.said) if entry.kind == SURVEY else ():
        yield _key(f"{entry.kind} {year}")


def _key(name: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in folded(name)).split())


def _stems(key: str) -> tuple[str, ...]:
    return tuple(map(stem, _key(key).split()))


def _cases(found: Iterable[Entry], ids: dict[str, str]) -> dict[str, str]:
    """The address of each page with facets by its id: what the list of cases must know to show what a search found."""
    return {ids[entry.path]: entry.path for entry in found if entry.facets}
