"""The registers: closed vocabularies, the 98 municipalities, the questions, the glossary and the words of search."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.nouns.charsets import LAST
from builder.nouns.danish import folded, slug
from builder.nouns.lexicon import Lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word of a closed vocabulary: a status, a model, a legal form. `id` stands in addresses and data.

    `state` is what a status means for others: `considered`, `running`, `over` or nothing; `begun` says that it has been in use.
    `mark` is what a page says beside a claim of which the word holds, where the bare word would be misread. `below` is the number
    of inhabitants that a municipality of this size stays under; 0 is no limit.
    """

    id: str
    title: str
    description: str = ""
    aliases: tuple[str, ...] = ()
    tone: str = ""
    state: str = ""
    begun: bool = False
    mark: str = ""
    below: int = 0

    @property
    def over(self) -> bool:
        """Whether a case of this status is over."""
        return self.state == "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """One of the 98. `population` is of `population_date`; `neighbours` are codes, by land border only.

    `size` is the id of its size in the vocabulary »folketal«; `row`, `column` and `abbreviation` are its tile on the map.
    """

    code: str
    name: str
    slug: str
    region: Term
    part: str
    population: int
    population_date: str
    neighbours: tuple[str, ...]
    row: int
    column: int
    abbreviation: str
    size: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Municipalities that a source names together: »alle 11 i Region Nordjylland«. `everyone` is true of all 98."""

    id: str
    name: str
    members: tuple[Municipality, ...]
    aliases: tuple[str, ...] = ()
    everyone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """One explained word, with where the explanation comes from."""

    word: str
    explanation: str
    group: str
    aliases: tuple[str, ...] = ()
    source: str = ""
    url: str = ""
    confidence: Term | None = None

    @property
    def slug(self) -> str:
        """The word's anchor on the glossary's page; what stands in parentheses is left out."""
        return slug(self.word.split("(")[0])


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of terms that knows its words by id, title and alias, however they are spelled."""

    name: str
    terms: tuple[Term, ...]
    by_spelling: Mapping[str, Term]

    @classmethod
    def of(cls, name: str, terms: tuple[Term, ...]) -> Vocabulary:
        """The vocabulary of these terms; each is found by id, title and alias, folded.

        `name` is the list's in `vocabulary.yaml`; of two `terms` with one spelling the last counts, which validation has refused.
        """
        spellings = {folded(word): term for term in terms for word in (term.id, term.title, *term.aliases)}
        return cls(name, terms, spellings)

    def find(self, text: str) -> Term | None:
        """The term that the text names, or None."""
        return self.by_spelling.get(folded(text))

    def __getitem__(self, term_id: str) -> Term:
        return next(term for term in self.terms if term.id == term_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """Everything that content may refer to besides itself.

    `exceptions` are the digits of numbers that look like CPR numbers and are none; `familiar` are abbreviations that need no
    explanation.
    """

    vocabularies: Mapping[str, Vocabulary]
    municipalities: Mapping[str, Municipality]
    municipality_names: Mapping[str, Municipality]
    groups: tuple[Group, ...]
    group_names: Mapping[str, Group]
    glossary: tuple[GlossaryEntry, ...]
    exceptions: frozenset[str] = frozenset()
    familiar: frozenset[str] = frozenset()
    lexicon: Lexicon = field(default_factory=Lexicon)

    def municipality(self, name: str) -> Municipality | None:
        """The municipality that an editor names, with or without »Kommune«, »Århus« as well as »Aarhus«."""
        return self.municipality_names.get(municipality_key(name))

    def group(self, name: str) -> Group | None:
        """The group of municipalities that an editor names, by its name or one of its other names, however spelled."""
        return self.group_names.get(" ".join(folded(name).split()))


MUNICIPALITY_WORD = re.compile(rf" (?:regions)?kommune[rs]?{LAST}")
"""The word for a municipality after its name, folded."""
# Municipalities whose full names inflect: »Københavns Kommune«, »Bornholms Regionskommune«.
GENITIVES = {
    "koebenhavns": "koebenhavn",
    "bornholms": "bornholm",
    "bornholms-regions": "bornholm",
    "vesthimmerland": "vesthimmerlands",
}


def municipality_key(name: str) -> str:
    """What two spellings of a municipality's name have in common: »Københavns Kommune« and »København«."""
    bare = MUNICIPALITY_WORD.sub("", folded(name).strip()).replace(" ", "-").strip("-")
    return GENITIVES.get(bare, bare)
