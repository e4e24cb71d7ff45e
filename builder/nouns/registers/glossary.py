"""A word of the glossary."""

from __future__ import annotations

from dataclasses import dataclass

from builder.nouns.language.danish import sentence, slug
from builder.nouns.terms import Term


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
    def doubt(self) -> str:
        """What a reader must know before leaning on the explanation; empty where its source says it, or nothing is said."""
        return self.confidence.mark if self.confidence else ""

    @property
    def told(self) -> str:
        """The explanation for where it stands alone, with what a reader must know before leaning on it."""
        return f"{self.explanation} {sentence(self.doubt)}." if self.doubt else self.explanation

    @property
    def slug(self) -> str:
        """The word's anchor on the glossary's page; what stands in parentheses is left out."""
        return slug(self.word.split("(")[0])
