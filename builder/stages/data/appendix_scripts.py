"""What an appendix can quote, as small scripts that its page loads when they are asked for, since no page from disk may fetch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from builder.nouns.data.script import calling
from builder.nouns.edition import Edition
from builder.nouns.language.typography import bound
from builder.nouns.model import Case, Guide, Source
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.site import urls
from builder.nouns.site.site import OutputFile
from builder.nouns.tools.appendix import Exhibit, Fact, Folder, Quote, page_folder


def appendix_scripts(folders: Iterable[Folder], glossary: tuple[GlossaryEntry, ...]) -> Iterator[OutputFile]:
    """A script for each of the `folders`, in their order; `glossary` explains the words that the exhibits use.

    Each is one call with JSON in plain ASCII, so that no encoding can spoil it.
    """
    explained = {entry.slug: (entry.word, bound(entry.told)) for entry in glossary}
    for folder in folders:
        yield OutputFile(urls.appendix_script(folder.folder, folder.slug), calling("appendix.given", _folder(folder, explained)))


def appendix_paths(pages: Iterable[Case | Guide], edition: Edition) -> Iterator[OutputFile]:
    """A script for each former slug of the `pages`, which names the new one, and one that names the `edition`.

    Only the last knows the day, so that no other script of an appendix changes with it.
    """
    for page in pages:
        for former in page.aliases:
            told = {"folder": page_folder(page), "slug": former, "to": page.slug}
            yield OutputFile(urls.appendix_script(page_folder(page), former), calling("appendix.moved", told))
    about = {"date": edition.date, "day": edition.day.isoformat(), "fingerprint": edition.fingerprint}
    yield OutputFile(urls.APPENDIX_EDITION, calling("appendix.dated", about))


def _folder(folder: Folder, explained: dict[str, tuple[str, str]]) -> dict[str, Any]:
    used = dict.fromkeys(slug for exhibit in folder.exhibits for slug in exhibit.words)
    return {
        "folder": folder.folder,
        "slug": folder.slug,
        "title": folder.title,
        "path": urls.content(folder.folder, folder.slug),
        "sources": {source.id: _source(source) for source in folder.sources},
        "words": {slug: explained[slug] for slug in used},
        "exhibits": {exhibit.key: _exhibit(exhibit) for exhibit in folder.exhibits},
    }


def _exhibit(exhibit: Exhibit) -> dict[str, Any]:
    return {
        "title": bound(exhibit.title),
        "print": exhibit.print,
        **({"group": exhibit.group} if exhibit.group else {}),
        "quotes": [_quote(one) for one in exhibit.quotes],
        **({"facts": [_fact(fact) for fact in exhibit.facts]} if exhibit.facts else {}),
        "words": exhibit.words,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {"field": fact.field, "label": fact.label, "quotes": [_quote(one) for one in fact.quotes], "left": fact.left}


def _quote(one: Quote) -> dict[str, Any]:
    optional = (("meaning", bound(one.meaning)), ("marks", one.marks), ("note", bound(one.note)))
    return {"text": bound(one.text), "sources": one.sources, **{name: value for name, value in optional if value}}


def _source(source: Source) -> dict[str, str]:
    return {
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date.text,
        "reading": source.reading.title,
        "url": source.url,
    }
