"""The order of indexing: learn the entries' words, stage what Pagefind reads, run it, and pack the result for disk."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from builder.nouns.danish import folded
from builder.nouns.entry import CASE, GUIDE, INITIATIVE, MUNICIPALITY, SIDE, WORD, Entry
from builder.nouns.indexed import Indexed
from builder.nouns.lexicon import MARK, Lexicon
from builder.nouns.site import OutputFile
from builder.nouns.value_digest import ValueDigests, digest_of
from builder.stages.index.forms import Forms, ranges
from builder.stages.index.merged import merged
from builder.stages.index.pack import pack
from builder.stages.index.parts import Parts
from builder.stages.index.posted import Posted, Staged, posted
from builder.stages.index.service import IndexingError, run
from builder.stages.index.splitter import Splitter
from builder.stages.index.staging import clean, example, page, staged
from builder.stages.index.synonyms import Thesaurus, families, meta
from builder.stages.index.wordlist import addresses, script
from builder.stages.index.words import hyphened, names, stem, tokens

STOCK, OFFLINE = "pagefind", "offline"
"""The folders of the index in the site: Pagefind's own files, and the same as scripts for a site on disk."""
_LONGEST_NAME = 5
_SHORT_NAME = 2
_MARKS = {WORD: "*", SIDE: "~", MUNICIPALITY: "^", CASE: "+"}
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_BRIEF = re.compile(r"\(([A-ZÆØÅ][A-ZÆØÅ0-9]+)\)|^(\w+) – ")
_COMMON = re.compile(r"^(?:den |det |de )?faelleskommunale? ")


def index(
    found: Sequence[Entry],
    words: Lexicon,
    between: Callable[[], None] = lambda: None,
    known: Callable[[bytes], bytes | None] = lambda key: None,
) -> Indexed:
    """The index of these entries; `words` is what is known of Danish beyond theirs.

    `found` are all entries of the site in the order of its pages. `between` is called again and again, and may raise to break
    off: Pagefind is ended then, and nothing is left of it. `known` gives a part of an earlier index by the key that it has there;
    Pagefind is handed the pages alone that it does not know.

    Raises `IndexingError` when Pagefind cannot be run, or has made something that we do not know.
    """
    if not found:
        raise IndexingError("søgeindekset kunne ikke bygges: der er intet at søge i")
    forms = Forms.of(found, words)
    spelt = [forms.entry(entry) for entry in _asking(found, between)]
    own = [set(tokens(entry.text)) for entry in spelt]
    splitter = Splitter.of(words, set().union(*own), names(entry.text for entry in found))
    listed: Counter[str] = Counter()
    parts = Parts(known)
    keys: list[bytes] = []
    missing: dict[bytes, Staged] = {}
    digests = ValueDigests()

    def documents() -> Iterator[tuple[str, str]]:
        told = _staged(spelt, own, splitter, _worded(words, forms), between)
        for entry, indexed, (text, searchable) in zip(found, spelt, told, strict=True):
            listed.update(searchable)
            keys.append(digest_of(b"posted", text.encode(), digests.of(entry)))
            if not parts.has(keys[-1]):
                missing[keys[-1]] = Staged(staged(entry), entry, indexed)
                yield staged(entry), text
        yield example()

    files = run(documents(), between)
    for key, data in zip(missing, posted(files, tuple(missing.values())), strict=True):
        parts.put(key, data)
    pages = [Posted.read(parts.used[key]) for key in keys]
    stock, names_of = merged(files, pages, parts.packed)
    ids = {entry.path: name for entry, name in zip(found, names_of, strict=True)}
    scripts = pack(stock, {f"fragment/{name}.pf_fragment": one.text for name, one in zip(names_of, pages, strict=True)})
    scripts |= {
        "words.js": script(listed, _names(found, ids, words.synonyms), _topics(found), _order(found, ids), words),
        "cases.js": addresses(_cases(found, ids)),
    }
    made = {f"{STOCK}/{path}": data for path, data in stock.items()}
    made |= {f"{OFFLINE}/{name}": text.encode() for name, text in scripts.items()}
    new = splitter.splits() - words.reviewed
    return Indexed(
        files=tuple(OutputFile(path, made[path]) for path in sorted(made)),
        new_splits=tuple(sorted(new)),
        parts=tuple(parts.used),
        made=parts.made,
    )


def _asking(found: Iterable[Entry], between: Callable[[], None]) -> Iterator[Entry]:
    """The entries, with a call before each."""
    for entry in found:
        between()
        yield entry


def _worded(words: Lexicon, forms: Forms) -> Lexicon:
    """The words that go into the index, spelt as it spells."""
    synonyms = tuple(tuple(map(forms.text, group)) for group in words.synonyms)
    return replace(words, synonyms=synonyms, asked={page: forms.text(asked) for page, asked in words.asked.items()})


def _staged(
    found: Sequence[Entry], own: Sequence[set[str]], splitter: Splitter, words: Lexicon, between: Callable[[], None]
) -> Iterator[tuple[str, set[str]]]:
    """What Pagefind is to read of each entry, and every word that it can be searched for by."""
    groups = [(entry.title.lower(), *map(str.lower, entry.names)) for entry in found if entry.names]
    thesaurus = Thesaurus.of((*words.synonyms, *groups, *families(set().union(*own))))
    for entry, known in zip(_asking(found, between), own, strict=True):
        asked = clean(" ".join((*entry.asked, words.asked.get(entry.path.replace(".html", ""), ""))))
        others = [(name, value) for name, value in meta(entry, known, thesaurus, splitter) if value]
        others += [("spurgt", splitter.marked(asked))] if asked else []
        added = " ".join(value.replace(MARK, "") for _, value in others)
        every = known.union(tokens(added))
        parts = {part for word in every for part in splitter.parts(word) if len(part) > 1}
        joined = {word.replace("-", "") for word in hyphened(f"{entry.text} {added}")}
        yield page(entry, splitter.marked, others), every | parts | ranges(entry.text) | joined


def _names(found: Iterable[Entry], ids: dict[str, str], synonyms: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """The id of the page that bears a name, or one of the `synonyms` of a name; of several pages the first, and no sentences."""
    # A word that is explained is no name: who searches for it may as well want a page about it.
    chosen: dict[str, str] = {}
    for entry in found:
        if entry.kind != WORD:
            for key in _called(entry.title):
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


def _key(name: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in folded(name)).split())


def _stems(key: str) -> tuple[str, ...]:
    return tuple(map(stem, _key(key).split()))


def _cases(found: Iterable[Entry], ids: dict[str, str]) -> dict[str, str]:
    """The address of each page with facets by its id: what the list of cases must know to show what a search found."""
    return {ids[entry.path]: entry.path for entry in found if entry.facets}
