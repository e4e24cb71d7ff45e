"""What can be taken along: each case, each of its answers and each point of a checklist, quoted in few words with its sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache

from builder.nouns.abbreviations import ABBREVIATION, explained_by
from builder.nouns.digest import digest
from builder.nouns.language.typography import bound
from builder.nouns.model import Case, Guide, Source
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.registers.glossary_words import glossary_words
from builder.nouns.tools.appendix import Exhibit, Fact, Folder, Quote, answered, page_folder, points
from builder.stages.derive.appendix_facts import facts, quote

WordsOf = Callable[[str], tuple[str, ...]]
"""From a text to the slugs of the glossary's entries that it uses, in the order met."""


def folding(glossary: tuple[GlossaryEntry, ...]) -> Callable[[Case | Guide], Folder]:
    """What tells of a page what can be taken from it; that depends on the page and on the `glossary`, and on nothing else."""
    words_of = cache(lambda: _words_of(glossary))  # a build in which no page has changed asks for none

    def folder(page: Case | Guide) -> Folder:
        return _folder(page, _case(page, words_of()) if isinstance(page, Case) else _checklist(page, words_of()))

    return folder


def _folder(page: Case | Guide, exhibits: Iterable[Exhibit]) -> Folder:
    found = tuple(exhibits)
    cited = {id_ for exhibit in found for one in _quotes(exhibit) for id_ in one.sources}
    return Folder(
        folder=page_folder(page),
        slug=page.slug,
        title=page.title,
        sources=tuple(source for source in page.sources if source.id in cited),
        exhibits=found,
    )


def _case(case: Case, words_of: WordsOf) -> Iterator[Exhibit]:
    """The case itself, and its answers by question: two to the same question are one exhibit; »ikke oplyst« is none."""
    sources = {source.id: source for source in case.sources}
    yield _exhibit("", case.title, sources, words_of, quotes=(Quote(text=case.summary),), facts=tuple(facts(case)))
    for key, answers in answered(case).items():
        quotes = tuple(quote(answer.text, answer) for answer in answers)
        yield _exhibit(key, answers[-1].question.title, sources, words_of, quotes=quotes)


def _checklist(guide: Guide, words_of: WordsOf) -> Iterator[Exhibit]:
    """The points in the order written; two of one heading and one text are one point."""
    sources = {source.id: source for source in guide.sources}
    for key, item in reversed(points(guide).items()):
        why = (Quote(text=item.why, sources=item.sources),) if item.why or item.sources else ()
        yield _exhibit(key, item.text, sources, words_of, group=item.group, quotes=why)


def _exhibit(
    key: str,
    title: str,
    sources: dict[str, Source],
    words_of: WordsOf,
    *,
    group: str = "",
    quotes: tuple[Quote, ...] = (),
    facts: tuple[Fact, ...] = (),
) -> Exhibit:
    bare = Exhibit(key=key, title=title, print="", group=group, quotes=quotes, facts=facts)  # what it is a digest of
    text = "\n".join((title, *(f"{one.text}\n{one.meaning}\n{one.note}" for one in _quotes(bare))))
    return replace(bare, print=digest(*_told(bare, sources)), words=words_of(text))


def _quotes(exhibit: Exhibit) -> Iterator[Quote]:
    yield from exhibit.quotes
    for fact in exhibit.facts:
        yield from fact.quotes


def _told(exhibit: Exhibit, sources: dict[str, Source]) -> Iterator[str]:
    """Every text that a reader of the exhibit sees, in an order that never changes."""
    yield from (exhibit.title, exhibit.group)
    for fact in exhibit.facts:
        yield from (fact.label, str(len(fact.quotes)), str(fact.left))
    for one in _quotes(exhibit):
        yield from (one.text, one.meaning, one.note, *one.marks)
        for source in (sources[id_] for id_ in one.sources):
            yield from (source.title, source.publisher, source.date.text, source.url, source.reading.title)


def _words_of(glossary: tuple[GlossaryEntry, ...]) -> WordsOf:
    """The function that finds words and abbreviations; of two words that overlap the longer counts, as on every page."""
    words = sorted(glossary_words(glossary), key=lambda word: -len(word.needle))
    short = {found: entry.slug for entry in reversed(glossary) for found in explained_by(entry)}

    def found(text: str) -> tuple[str, ...]:
        held = bound(text)
        lowered = held.lower()
        met = [(match, word.slug) for word in words if word.needle in lowered for match in word.pattern.finditer(held)]
        met += [(match, short[match[0]]) for match in ABBREVIATION.finditer(held) if match[0] in short]
        places: dict[tuple[int, int], str] = {}
        for match, slug in met:
            if not any(start < match.end() and match.start() < end for start, end in places):
                places[match.span()] = slug
        return tuple(dict.fromkeys(slug for _, slug in sorted(places.items())))

    return found
