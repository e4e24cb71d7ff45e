"""Words that a Markdown body meets on the page: the titles of alerts, and the anchors that pages use themselves."""

from __future__ import annotations

ALERTS = {"note": "Bemærk", "tip": "Tip", "important": "Vigtigt", "warning": "Advarsel", "caution": "Pas på"}

# Anchors that page templates use themselves; a heading of that name gets a number.
RESERVED_ANCHORS = frozenset(
    {"cards", "cases", "checklist", "checklist-meter", "checklist-print", "checklist-reset", "checklist-status",
     "country", "dengang", "dokumenter", "et-minut", "fakta", "find", "forudsaetninger", "gevinster", "indhold",
     "kilder", "laering", "lovet-og-maalt", "map-help", "map-line", "note", "oekonomi", "pick", "q", "raad", "relaterede", "ret",
     "search", "spoergsmaal", "status", "styring", "tidslinje", "tjekliste", "toc", "udtraeden", "ukendt"}
)  # fmt: skip
