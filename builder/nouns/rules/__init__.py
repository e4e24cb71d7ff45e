"""Every rule an editor can break: its code, whether it stops the build, and its Danish words.

The one table behind the terminal, annotations, `katalog explain` and the pages under `fejl/`. Codes never change meaning and are
never used again for something else. `GROUPS` are in the order in which pages and lists show them.
"""

from __future__ import annotations

from builder.nouns.rules.across import ACROSS
from builder.nouns.rules.agree import AGREE
from builder.nouns.rules.decisions import DECISIONS
from builder.nouns.rules.files import FILES
from builder.nouns.rules.front_matter import HEAD
from builder.nouns.rules.otherwise import OTHERWISE
from builder.nouns.rules.privacy import PRIVACY
from builder.nouns.rules.registers import REGISTERS
from builder.nouns.rules.rule import Group as Group
from builder.nouns.rules.rule import Rule as Rule
from builder.nouns.rules.rule import Severity as Severity
from builder.nouns.rules.text import TEXT
from builder.nouns.rules.values import VALUES

GROUPS: tuple[Group, ...] = (
    Group("Filer og navne", FILES),
    Group("Hovedet", HEAD),
    Group("Værdier i felter", VALUES),
    Group("Felter, der skal passe sammen", AGREE),
    Group("Filer, der skal passe sammen", ACROSS),
    Group("Beslutningssporet", DECISIONS),
    Group("Tekst, links og billeder", TEXT),
    Group("Tekst, der bliver anderledes på siden", OTHERWISE),
    Group("Personer og hemmeligheder", PRIVACY),
    Group("Registre", REGISTERS),
)

RULES: dict[str, Rule] = {code: rule for group in GROUPS for code, rule in group.rules.items()}
"""Every rule by its code, group by group."""
