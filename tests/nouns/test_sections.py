"""The title of a part of a page stands once: whoever else says it asks `sections.py`."""

from __future__ import annotations

import ast

from builder.nouns.sections import SECTIONS
from builder.shell.settings import PROJECT

TITLES = {section.title for section in SECTIONS.values() if " " in section.title}
"""Those of several words: a word alone, such as »Kilder«, is said of much else."""
BELOW = {"sections.py", "form.py"}
"""The form's words for groups and single values lie below the sections; `test_form.py` tells which of them name nothing."""


def test_a_title_is_written_in_one_place() -> None:
    """In the book, a field's label, a list of contents and a page of its own: a part that is called otherwise is so everywhere."""
    said = {
        f"{path.relative_to(PROJECT)}: {node.value}"
        for path in (PROJECT / "builder").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and node.value in TITLES and path.name not in BELOW
    }
    said |= {
        f"templates/{path.name}: {title}"
        for path in (PROJECT / "templates").glob("*.html")
        for text in (path.read_text("utf-8"),)
        for title in TITLES
        if f">{title}" in text or f'"{title}"' in text
    }
    assert sorted(said) == []
