"""Markup that every browser reads as it is written: which tag may stand where, so that nothing is dropped, moved or repeated.

A browser mends a page as the HTML standard says (html.spec.whatwg.org, »tree construction«): a row outside a table is thrown
away, a block ends its paragraph, and what was bold in it is opened once more with all its attributes. What is allowed here sets
none of that off. It is less than the standard allows; a page with more is no worse, it has only to be read as a browser reads it.
"""

from __future__ import annotations

START = "!doctype html"
"""How a page begins."""
END = ("/html",)
"""What is open, so to speak, where a whole page ends."""
VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
"""Tags that never have an end."""
TEXT_ONLY = frozenset({"script", "title", "textarea", "option"})
"""Between these and their end no tag is read, or none may be."""
_SVG = frozenset(
    {
        "svg", "a", "circle", "defs", "desc", "ellipse", "g", "line", "path", "pattern", "polygon", "polyline", "rect",
        "symbol", "text", "title", "tspan", "use",
    }
)  # fmt: skip
_HEAD = frozenset({"base", "link", "meta", "script", "title"})
_PHRASES = frozenset(
    {
        "a", "abbr", "area", "b", "bdi", "bdo", "br", "button", "cite", "code", "data", "datalist", "del", "dfn", "em", "i",
        "img", "input", "ins",
        "kbd", "label", "link", "map", "mark", "meta", "meter", "output", "picture", "progress", "q", "s", "samp", "script",
        "select", "small",
        "source", "span", "strong", "sub", "sup", "svg", "textarea", "time", "u", "var", "wbr",
    }
)  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = _HEADINGS | {
    "address", "article", "aside", "blockquote", "details", "dialog", "div", "dl", "fieldset", "figcaption", "figure",
    "footer", "form", "header", "hgroup", "hr", "legend", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary",
    "table", "ul",
}  # fmt: skip
_ANYWHERE = _PHRASES | _BLOCKS
_ONLY_IN = {
    "html": {START},
    "head": {"html"},
    "body": {"/head"},
    "li": {"ul", "ol", "menu"},
    "dt": {"dl", "div"},
    "dd": {"dl", "div"},
    "option": {"select", "optgroup", "datalist"},
    "optgroup": {"select"},
    "caption": {"table"},
    "colgroup": {"table"},
    "col": {"colgroup"},
    "thead": {"table"},
    "tbody": {"table"},
    "tfoot": {"table"},
    "tr": {"table", "thead", "tbody", "tfoot"},
    "td": {"tr"},
    "th": {"tr"},
}
_ONLY_PARTS = frozenset({START, "html", "/head", "/body", "/html"}) | frozenset(
    {"select", "optgroup", "table", "colgroup", "thead", "tbody", "tfoot", "tr"}
)
"""Within these, only what `_ONLY_IN` places there."""
_NEVER_IN_ITSELF = frozenset({"a", "button", "form", "select"})


def opened(name: str, around: tuple[str, ...], *, closes_itself: bool) -> tuple[str, ...] | None:
    """What is open after a start tag, outermost first; None when a browser might not read it as it is written.

    `name` is the tag's, `around` what was open before, and `closes_itself` says whether it ends with a slash.
    """
    drawing = name == "svg" or "svg" in around
    if not around or around[-1] in TEXT_ONLY or (name in _NEVER_IN_ITSELF and name in around):
        return None
    if not (_may_be_drawn(name, around) if drawing else _may_stand(name, around)):
        return None
    if name in VOID or (drawing and closes_itself):
        return around
    return None if closes_itself else (*around, name)


def closed(name: str, around: tuple[str, ...]) -> tuple[str, ...] | None:
    """What is open after the end tag `name`; None when it does not end the innermost of what is open, `around`.

    The parts of a page come once and in order: where its head or body has ended stands on as `/head` or `/body`.
    """
    if name == "html":
        return END if around == (START, "/body") else None
    if not around or around[-1] != name:
        return None
    return (START, f"/{name}") if name in {"head", "body"} else around[:-1]


def _may_be_drawn(name: str, around: tuple[str, ...]) -> bool:
    return name in _SVG if "svg" in around else _may_stand(name, around)


def _may_stand(name: str, around: tuple[str, ...]) -> bool:
    parent = around[-1]
    if name in _ONLY_IN:
        # A `div` does not keep an entry from ending the one around it; only its list does.
        return parent in _ONLY_IN[name] and (parent != "div" or around[-2:-1] == ("dl",))
    if parent == "head":
        return name in _HEAD
    if parent in _ONLY_PARTS or name not in _ANYWHERE:
        return False
    if name in _BLOCKS and "p" in around:
        return False
    return not (name in _HEADINGS and parent in _HEADINGS)
