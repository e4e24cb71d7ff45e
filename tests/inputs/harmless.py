"""What must hold of anything that the program makes of an input, whatever the input was."""

from __future__ import annotations

import json
import tempfile
import unicodedata
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

from builder.nouns.problem import Problem, ordered
from builder.nouns.source.source_file import INVISIBLE
from builder.shell.reports import report, summary

TAGS = {
    "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "code", "em", "strong",
    "s", "a", "sup", "section", "div", "span", "table", "thead", "tbody", "tr", "th", "td", "input", "label", "abbr", "nav",
}  # fmt: skip
"""Every element that a body may become."""
ATTRIBUTES = {
    "href", "title", "rel", "id", "class", "start", "type", "checked", "disabled", "tabindex", "role", "aria-label", "aria-labelledby",
    "scope", "style", "aria-hidden", "data-field", "dir",
}  # fmt: skip
"""Every attribute that one may bear; a `style` only aligns a cell."""
SCHEMES = ("http://", "https://", "mailto:", "tel:", "#", "@")
"""How an address may begin; `@` is how `tests.builders.shown` writes a link to another page."""
EMPTY = Path(tempfile.gettempdir()) / "no-such-folder-of-content"


class _Active(HTMLParser):
    """Gathers what a piece of HTML should not hold."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [] if tag in TAGS else [tag]
        for name, value in ((name, value or "") for name, value in attrs):
            if name not in ATTRIBUTES or (name == "style" and not value.startswith("text-align:")):
                self.found.append(f"{tag} {name}")
            elif name == "href" and value and not value.lower().startswith(SCHEMES):
                self.found.append(f"{tag} {value}")

    def handle_comment(self, data: str) -> None:
        self.found.append("comment")

    def handle_decl(self, decl: str) -> None:
        self.found.append("declaration")

    unknown_decl = handle_decl

    def handle_pi(self, data: str) -> None:
        self.found.append("instruction")


def active(html: str) -> list[str]:
    """Elements, attributes and addresses in the HTML of a body that could do anything but be read."""
    parser = _Active()
    parser.feed(html)
    parser.close()
    return parser.found


class _Running(HTMLParser):
    """Gathers what runs or loads from elsewhere on a whole page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in {"iframe", "object", "embed", "base", "style"} or (tag == "script" and "src" not in given):
            self.found.append(tag)
        for name, value in attrs:
            scheme = (value or "").strip().lower()
            away = name in {"src", "action", "data", "srcset"} or (name == "href" and tag == "link")
            loads = away and scheme.startswith(("http:", "https:", "//"))
            odd = name in {"href", "src", "action"} and ":" in scheme.partition("/")[0] and not scheme.startswith(SCHEMES)
            if name.startswith("on") or loads or odd:
                self.found.append(f"{tag} {name}={value}")


def runs(page: str) -> list[str]:
    """What on a whole page runs, loads from elsewhere, or leads to a scheme that we do not know."""
    parser = _Running()
    parser.feed(page)
    parser.close()
    return parser.found


def acceptable(text: str) -> str:
    """The text as the gate lets it in: without what nobody can see, in normal form C."""
    return INVISIBLE.sub("", unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")))


def outside(problems: Iterable[Problem], text: str) -> list[Problem]:
    """Problems whose place is not in the text."""
    lines = text.split("\n")

    def within(problem: Problem) -> bool:
        span = problem.span
        if not 1 <= span.line <= len(lines):
            return False
        return 1 <= span.column <= len(lines[span.line - 1]) + 1 and span.column <= span.end_column

    return [problem for problem in problems if not within(problem)]


def unreadable(problems: Iterable[Problem], root: Path = EMPTY) -> list[str]:
    """Lines of any form of the report that a terminal, GitHub or a program could take for something else than text."""
    found = ordered(problems)
    lines = [*report.text(found, root), *report.github(found, root), *summary.summary(found, 1, root).split("\n")]
    text = report.as_json(found, 1)
    told = json.loads(text)["problems"]
    assert [(p.span.file, p.message) for p in found] == [(row["file"], row["message"]) for row in told]
    return [line for line in [*lines, *text.split("\n")] if not line.isprintable()] + [line for line in lines if "##[" in line]
