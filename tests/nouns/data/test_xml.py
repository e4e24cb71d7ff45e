"""What is written as XML is read again as it was."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from builder.nouns.data.xml import escape, quoteattr


def test_text_comes_back_as_it_was() -> None:
    """Between tags and in an attribute, with every sign that XML uses itself and the blanks that it would make one."""
    told = "»A & B« <c> \"d\" 'e' &amp; ]]>\n\tf"
    read = ET.fromstring(f"<x y={quoteattr(told)}>{escape(told)}</x>")  # noqa: S314 our own text
    assert (read.text, read.get("y")) == (told, told)
