"""Closed vocabularies: a word of one, and the whole list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.nouns.language.danish import folded

TONES = ("groen", "gul", "roed", "graa")
"""The lamps that a word can have, the best first and last that of a word that says neither, as `templates/` draw them."""
_LONGEST_CHOICE = 60


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


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed list of terms that knows its words by id, title and alias, however they are spelled.

    `by_spelling` is by the folded word, and so is `by_likeness`, of words that may mean a term.
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
