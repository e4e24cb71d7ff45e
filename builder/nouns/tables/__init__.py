"""The field tables of cases, guides, initiatives, surveys, decision tracks and registers: the one place where a field is declared.

A new field is one row here, one attribute of the same name in `model` and one line in a template.
"""

from builder.nouns.fields import Record
from builder.nouns.tables.case import CASE as CASE
from builder.nouns.tables.decisions import DECISIONS as DECISIONS
from builder.nouns.tables.guide import GUIDE as GUIDE
from builder.nouns.tables.initiative import INITIATIVE as INITIATIVE
from builder.nouns.tables.registers import REGISTERS as REGISTERS
from builder.nouns.tables.survey import SURVEY as SURVEY

TABLES: dict[str, Record] = {
    "cases": CASE,
    "guides": GUIDE,
    "initiatives": INITIATIVE,
    "surveys": SURVEY,
    "decisions": DECISIONS,
}
"""The table of each content folder, by the folder's name."""

FOLDERS: dict[object, str] = {record.type: folder for folder, record in TABLES.items()}
"""The content folder of each type of page: `TABLES` the other way round."""

HEADINGS = {
    "cases": ("Hvad man prøvede", "Hvad det krævede", "Hvad der kom ud af det", "Tag med hjem"),
    "guides": ("Sagen kort", "Sådan gør I"),
}
"""The headings that a new body begins with, by content folder; a folder that is not there begins with none."""
