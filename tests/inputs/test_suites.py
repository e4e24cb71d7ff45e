"""Public collections through our own pipeline: what it takes it shows as meant, the rest it tells, and nothing comes out active."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest

from builder.nouns.problem import errors
from builder.shell.build import build
from builder.stages.load.content import read_text
from tests.builders import body_of, case_text, checked, few_municipalities, settings_of, shown, tree, write_files
from tests.inputs.harmless import acceptable, active, outside, runs, unreadable
from tests.inputs.suites import commonmark, fixtures, naughty

AS_TEXT = {21, 31, 156, 157, 158, 173, 344, 475, 476, 477, 491, 630, 631, 642, 643}
"""Examples of CommonMark with half a tag, or one that an entity or a stroke hides: HTML to it, plain text to us."""
STRUCTURE = {
    "p",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "code",
    "em",
    "strong",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "br",
    "a",
}


class _Seen(HTMLParser):
    """What a reader is shown: words and the elements they stand in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.append(f"\n<{tag}>\n" if tag in STRUCTURE else "")

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(f"\n</{tag}>\n" if tag in STRUCTURE - {"br", "hr"} else "")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def seen(html: str) -> list[str]:
    """Words and elements in their order, however they are spaced."""
    return "".join(_Seen(html).parts).split()


def test_commonmark_is_shown_as_meant_or_told() -> None:
    """Each example is shown as the specification says, or is told of as something that a case does not hold."""
    wrong, done = {}, Counter[str]()
    for example in commonmark():
        text = acceptable(example["markdown"])
        found = body_of(text, None)
        assert active(shown(found.document)) == [], example
        assert outside(found.problems, text + "\n") == [], example
        assert unreadable(found.problems) == [], example
        if errors(found.problems):
            done["told"] += 1
        elif seen(shown(found.document)) == seen(example["html"]):
            done["shown"] += 1
        else:
            wrong[example["example"]] = (example["markdown"], shown(found.document), example["html"])
    assert wrong.keys() == AS_TEXT, wrong
    assert sum(done.values()) + len(wrong) == 652
    assert done["shown"] > 350, done


@pytest.mark.parametrize("name", ["xss.md", "fatal.md"])
def test_what_broke_others_is_harmless(name: str) -> None:
    """The parser's own collections of bodies that were dangerous or fatal once."""
    for text in map(acceptable, fixtures(name)):
        found = body_of(text, None)
        assert active(shown(found.document)) == [], text
        assert outside(found.problems, text + "\n") == [], text


def test_naughty_strings_are_harmless_wherever_they_stand(tmp_path: Path) -> None:
    """Each as a body and as a title, and its bytes as a file; those that are taken make a site on which nothing runs."""
    taken = {}
    for number, string in enumerate(naughty()):
        path = tmp_path / "a.md"
        path.write_bytes(string.encode("utf-8", "surrogatepass"))
        assert unreadable(errors(gate) if isinstance(gate := read_text(path, "cases/a.md"), list) else ()) == []
        quoted = acceptable(string).replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
        for text in (case_text(body=f"\n{acceptable(string)}\n"), case_text(titel=f'"{quoted}"')):
            found = checked(text)
            assert found.content or errors(found.problems)
            assert unreadable(found.problems) == []
            if found.content:
                assert active(shown(found.content.body)) == []
                taken[f"cases/nr-{number}-{len(taken)}.md"] = text
    assert len(taken) > 500
    some = dict(list(taken.items())[::40])
    outcome = build(settings_of(write_files(tmp_path / "content", {**some, **few_municipalities()})))
    assert errors(outcome.inspection.problems) == ()
    pages = {path: data.decode() for path, data in tree(tmp_path / "site").items() if path.endswith(".html")}
    assert [(path, runs(page)) for path, page in pages.items() if runs(page)] == []
