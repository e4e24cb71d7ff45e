"""Text as it stands in XML. Python's own `xml.sax.saxutils` loads half of what a browser is made of for these few lines."""

from __future__ import annotations

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def escape(text: str) -> str:
    """The `text` between two tags."""
    return text.translate(_TEXT)


def quoteattr(text: str) -> str:
    """The `text` as the value of an attribute, in its quotation marks."""
    return f'"{text.translate(_ATTRIBUTE)}"'
