"""What staging an entry asks of the words of its site, so that the entry is staged again only when it got another answer."""

from __future__ import annotations

import json
from typing import NamedTuple

from builder.nouns.cache.value_digest import digest_of
from builder.nouns.entry import Entry
from builder.nouns.registers.lexicon import MARK
from builder.stages.index.forms import Forms, is_open
from builder.stages.index.splitter import LONG, Splitter
from builder.stages.index.synonyms import Thesaurus, stems_of
from builder.stages.index.words import Once


class Asked(NamedTuple):
    """The questions: how is it written, what parts has it, does it end a compound, which words for the same begin with it.

    Each is asked of text without spaces, in this order. What every site answers alike is not among them.
    """

    written: list[str]
    parts: list[str]
    ends: list[str]
    stems: list[str]

    @classmethod
    def read(cls, data: bytes) -> Asked:
        """What `Asking.asked` wrote."""
        return cls(*(some.split(" ") if some else [] for some in json.loads(data)))


class Answers:
    """What the words of a site answer, each question once."""

    def __init__(self, forms: Forms, splitter: Splitter, thesaurus: Thesaurus) -> None:
        self.forms, self.splitter, self.thesaurus = forms, splitter, thesaurus
        self._parts = Once(lambda word: MARK.join(splitter.parts(word)))
        self._ends = Once(lambda word: "1" if splitter.ends(word) else "0")
        self._stems = Once(thesaurus.told)
        self.is_open = Once(is_open)

    def digest(self, asked: Asked) -> bytes:
        """The digest of the answers to all that was `asked`."""
        known = (self.forms.written, self._parts, self._ends, self._stems)
        told = ["\0".join(map(answer.__getitem__, some)) for answer, some in zip(known, asked, strict=True)]
        return digest_of(*(text.encode() for text in told))


class Asking:
    """Asks for one entry, as the splitter and the thesaurus would be asked, and keeps what it asked.

    Whoever is asked the same and answers the same is asked nothing else: what is made of the answers is the same then.
    """

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._fixed = answers.splitter.lexicon.fixed
        self._written: set[str] = set()
        self._parts: set[str] = set()
        self._ends: set[str] = set()
        self._stems: set[str] = set()

    def entry(self, entry: Entry) -> Entry:
        """The entry as it is indexed."""
        for text in (entry.title, entry.fields, *entry.names, *(passage.text for passage in entry.passages)):
            self._written.update(text.split(" "))
        return self._answers.forms.entry(entry)

    def text(self, text: str) -> str:
        """A text as it is indexed."""
        self._written.update(text.split(" "))
        return self._answers.forms.text(text)

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a word in small letters."""
        self._parts.add(word)
        return self._answers.splitter.parts(word)

    def marked(self, text: str) -> str:
        """The text with marks between the parts of its compounds."""
        for match in LONG.finditer(text):
            word = match[0].lower()
            self._parts.add(word)
            if text[match.start() - 1 : match.start()].isdigit():
                self._ends.add(word)
        return self._answers.splitter.marked(text)

    def others(self, text: str) -> tuple[str, ...]:
        """The words that mean the same as words of the text."""
        self._stems.update(stems_of(text))
        return self._answers.thesaurus.others(text)

    def asked(self) -> bytes:
        """All that was asked, as `Asked.read` takes it."""
        written = filter(self._answers.is_open.__getitem__, self._written)
        parts = filter(self._answers.splitter.is_open, self._parts)
        told = (written, parts, self._ends, self._stems)
        return json.dumps([" ".join(sorted(some)) for some in told], ensure_ascii=False).encode()
