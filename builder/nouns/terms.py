"""The registers: closed vocabularies, the 98 municipalities, the questions, the glossary and the words of search."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from builder.nouns.amounts import Amount
from builder.nouns.charsets import LAST
from builder.nouns.danish import folded, slug
from builder.nouns.dates import When
from builder.nouns.former_municipalities import FORMER
from builder.nouns.lexicon import Lexicon
from builder.nouns.office_register import OfficeRegister

if TYPE_CHECKING:
    from builder.nouns.chooser import Chooser


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word of a closed vocabulary: a status, a model, a legal form. `id` stands in addresses and data.

    `state` is what a status, or how an exit ended, means for others: `considered`, `running`, `over` or empty; `begun` says that
    it has been in use.
    `tone` is the colour of a status: `gul`, `groen`, `roed`, `graa` or empty. `aliases` are other spellings that an editor may
    use; `alike` are words that may mean it, for which it is suggested. `mark` is what a page says beside a claim of which the
    word holds, where the bare word would be misread. `below` is the number of inhabitants that a municipality of this size stays
    under; 0 is no limit. `short` is a word for the title where there
    is little room, empty where the title will do.
    """

    id: str
    title: str
    description: str = ""
    aliases: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    tone: str = ""
    state: str = ""
    begun: bool = False
    mark: str = ""
    below: int = 0
    short: str = ""

    @property
    def brief(self) -> str:
        """Its title where there is little room."""
        return self.short or self.title

    @property
    def over(self) -> bool:
        """Whether a case of this status is over."""
        return self.state == "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """One of the 98. `population` is inhabitants on `population_date`, `2026-01-01`; `neighbours` are codes, by land border only.

    `code` is the municipality's number, three digits; `part` is the part of the country. `size` is the id of its size in the
    vocabulary »folketal«, empty when no size fits; `row`, `column` and `abbreviation` are its tile on the map, from above and
    from the left.
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
    """Municipalities that a source names together: »alle 11 i Region Nordjylland«. `everyone` is true of all 98.

    `members` are in Danish order; `aliases` are other names that an editor may use.
    """

    id: str
    name: str
    members: tuple[Municipality, ...]
    aliases: tuple[str, ...] = ()
    everyone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryEntry:
    """One explained word, with where the explanation comes from.

    `aliases` are other words and inflections that lead to it, `group` is the heading it stands under. `source` and `url` are
    empty, and `confidence` None, when nothing is said.
    """

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Barrier:
    """Something that not everybody can use: whom it stops, what one does meanwhile, and when or why not it is mended.

    `criterion` is the number in WCAG that it touches, `1.4.10`, empty when it touches none.
    """

    title: str
    problem: str
    meanwhile: str
    mended: str
    criterion: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What is declared of accessibility. `dated` is its day, `tried` that of the last trial by hand.

    `method` says how it was judged; `untried` are sentences on what nobody has tried, `barriers` what is known not to work, in
    the order written.
    """

    dated: When
    tried: When
    method: str
    untried: tuple[str, ...] = ()
    barriers: tuple[Barrier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Percent:
    """The share of one municipality in a key of agreed percentages."""

    municipality: Municipality
    percent: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitKey:
    """A key for sharing a cost that a case has, as data; `case` and `source` are the case's slug and the id of its source.

    `kind` is a way of `splits`. `rate` is kroner for each inhabitant, or for each municipality where all pay the same; `amount`
    is in kroner; None where the source has none. `municipalities` are those of the key, none where the reader's own are meant;
    `note` is a reservation that the reader should know.
    """

    id: str
    case: str
    source: str
    title: str
    year: When
    kind: str
    rate: Amount | None = None
    amount: int | None = None
    municipalities: tuple[Municipality, ...] = ()
    percents: tuple[Percent, ...] = ()
    note: str = ""

    @property
    def members(self) -> tuple[Municipality, ...]:
        """The municipalities of the key in the order written, none where the reader's own are meant."""
        return tuple(one.municipality for one in self.percents) or self.municipalities


@dataclass(frozen=True, slots=True, kw_only=True)
class WordedKey:
    """A key that cannot be reckoned with: what it is in words, and `why` not. `case` and `source` are as in `SplitKey`."""

    case: str
    source: str
    text: str
    why: str


_LONGEST_CHOICE = 60


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of terms that knows its words by id, title and alias, however they are spelled.

    `by_spelling` is by the folded word, and so is `by_likeness`, of words that may mean a term. `vocabulary[id]`
    raises `StopIteration` for an id that is not there.
    """

    name: str
    terms: tuple[Term, ...]
    by_spelling: Mapping[str, Term]
    by_likeness: Mapping[str, Term] = field(default_factory=dict)

    @classmethod
    def of(cls, name: str, terms: tuple[Term, ...]) -> Vocabulary:
        """The vocabulary of these terms; each is found by id, title and alias, folded.

        `name` is the list's in `vocabulary.yaml`; of two `terms` with one spelling the last counts, which validation has refused.
        """
        spellings = {folded(word): term for term in terms for word in (term.id, term.title, *term.aliases)}
        return cls(name, terms, spellings, {folded(word): term for term in terms for word in term.alike})

    def find(self, text: str) -> Term | None:
        """The term that `text` names by id, title or alias, folded; None when it names none."""
        return self.by_spelling.get(folded(text))

    @property
    def choices(self) -> str:
        """What can be chosen, as an editor may write it: titles, or ids where titles are whole sentences."""
        sentences = any(len(term.title) > _LONGEST_CHOICE for term in self.terms)
        return "; ".join(term.id if sentences else term.title for term in self.terms)

    def __getitem__(self, term_id: str) -> Term:
        return next(term for term in self.terms if term.id == term_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """Everything that content may refer to besides itself.

    `vocabularies` are by name, the questions among them as »spoergsmaal«; `municipalities` by code, in Danish order of name;
    `municipality_names` by `municipality_key`; `group_names` by folded name or alias; `glossary` in Danish order. `exceptions`
    are the digits of numbers that look like CPR numbers and are none; `familiar` are abbreviations that need no explanation.
    `statement`, `chooser` and `office` are None when their register could not be read; `split_keys` and `worded_keys` are in the
    order written.
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
    statement: Statement | None = None
    chooser: Chooser | None = None
    split_keys: tuple[SplitKey, ...] = ()
    worded_keys: tuple[WordedKey, ...] = ()
    office: OfficeRegister | None = None

    def municipality(self, name: str) -> Municipality | None:
        """The municipality that `name` means, with or without »Kommune«, »Århus« as well as »Aarhus«; None for none."""
        return self.municipality_names.get(municipality_key(name))

    def group(self, name: str) -> Group | None:
        """The group of municipalities that `name` means, by name or alias, folded; None for none."""
        return self.group_names.get(" ".join(folded(name).split()))


MUNICIPALITY_WORD = re.compile(rf" (?:regions)?kommune[rs]?{LAST}")
"""The word for a municipality after its name, folded."""
GENITIVES = {
    "koebenhavns": "koebenhavn",
    "bornholms": "bornholm",
    "bornholms-regions": "bornholm",
    "vesthimmerland": "vesthimmerlands",
}
"""The key of a spelling whose name inflects, and that of the register: »Københavns Kommune«, »Bornholms Regionskommune«."""


def successor(name: str) -> str:
    """The name of the municipality that one of another time is a part of today; empty when `name` is of none such."""
    return _SUCCESSORS.get(municipality_key(name), "")


def municipality_key(name: str) -> str:
    """What two spellings of a municipality's name have in common: »Københavns Kommune« and »København«.

    Folded, with hyphens for spaces; any `name` has a key, also that of no municipality.
    """
    bare = MUNICIPALITY_WORD.sub("", folded(name).strip()).replace(" ", "-").strip("-")
    return GENITIVES.get(bare, bare)


_SUCCESSORS = {municipality_key(old): new for old, new in FORMER.items()}
