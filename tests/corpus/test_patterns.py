"""The shared patterns find the same in Python and in JavaScript."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from builder.nouns.patterns import COMPILED, OPENING, PATTERNS, WHOLE
from tests.built import CONTENT
from tests.corpus.rows import FILES, rows

FIND = """([patterns, whole, texts]) => JSON.stringify(Object.fromEntries(Object.entries(patterns).map(([name, [written, flags]]) => {
  const source = whole.includes(name) ? `^(?:${written})$` : written;
  const [any, all] = [new RegExp(source, flags + "u"), new RegExp(source, flags + "gu")];
  const groups = (found) => Array.from(found, (group) => (group === undefined ? null : group));
  return [name, texts.flatMap((text, number) => any.test(text) ? Array.from(text.matchAll(all), (found) => [number, ...groups(found)]) : [])];
})))"""
"""What each pattern finds: the number of the text, what was found, and its groups."""

ODD = (
    "Mail søren.ågård@øst.dk, jørn@x.dk; hans(at)kommune.dk", "»ABC« ABC.dk ÆABC ABCé ABC1 abcABC IT-ABC /ABC", "_x_ a_b __ß__ é_é",
    "Ring på 20 12 34 56 \u2009mobilé mobil: 20123456", "ærtlf. 20123456", "kontakt 31 12 34 56", "&aelig; &#45; &oslash;x &日本;",
    "ＡＢＣ abc@日本.dk", "１２ 01017\u0660 \u06f9", "http://ⅈ.dk https://x\uff0f.dk", "ſms K İ ı µ ª º ² ½", "her hér hers ligehér dér!",
    "ikke oplyst\n", "alle\u00e9 98", "alle 98", "journalnr. 1012141234", "journalnr.\n", "a\u200bb", "1.254,5 – 8", "gmail.com", "\U0001f600 [^k\U0001f600]",
)  # fmt: skip
"""What one language might read as a letter, a digit or an end, and the other not."""


def _texts() -> list[str]:
    """Every text of the corpus, what is odd, and every line of the cases."""
    found = {text for name in FILES for row in rows(name) for text in _strings(row)}
    lines = {line for path in (CONTENT / "cases").glob("*.md") for line in path.read_text("utf-8").split("\n")}
    return sorted({*ODD, *found, *lines})


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


def _found(name: str, texts: list[str]) -> list[list[Any]]:
    pattern = COMPILED[name]
    if name in WHOLE:
        return [[n, match[0], *match.groups()] for n, text in enumerate(texts) if (match := pattern.fullmatch(text))]
    return [[n, match[0], *match.groups()] for n, text in enumerate(texts) for match in pattern.finditer(text)]


@pytest.mark.browser
def test_both_languages_find_the_same(browser: Browser) -> None:
    """Every pattern on every text: the same stretches and the same groups."""
    texts = _texts()
    page = browser.new_page()
    there = json.loads(page.evaluate(FIND, [PATTERNS, sorted(WHOLE), texts]))
    page.close()
    faults = []
    for name in PATTERNS:
        here = _found(name, texts)
        odd = [] if here == there[name] else [one for one in here + there[name] if (one in here) is not (one in there[name])]
        faults += [f"{name}: {one[1:]} in {texts[one[0]]!r}" for one in odd[:5]]
        if not here:
            faults.append(f"{name}: nothing found, so nothing is tested")
    assert not faults, "\n".join(faults)


def test_patterns_are_written_in_what_the_languages_share() -> None:
    """No class, edge, group or escape that one of them reads otherwise; the table's other names are its own."""
    unshared = re.compile(r"\\[wWdDbBAZ\"' #&-]|\(\?P|\(\?[a-zA-Z]|\(\?<[a-zA-Z]|[*+?}]\+")
    found = {name: match[0] for name, one in PATTERNS.items() if (match := unshared.search(one.source.replace(r"\\", "")))}
    assert found == {}
    assert PATTERNS.keys() >= WHOLE | OPENING
    assert json.loads(json.dumps(PATTERNS)).keys() == PATTERNS.keys()
