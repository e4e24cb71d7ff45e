"""A quick look spares a slow one, and hides nothing that it would find: both are asked of texts that were put together at random."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import pytest

from builder.nouns.lint import privacy, prose, raw_signs
from builder.nouns.lint.joined_texts import JoinedTexts
from builder.nouns.tables import CASE
from builder.stages.validate.body import fidelity, suspects
from builder.stages.validate.head import fences
from tests import built

_ANY = re.compile("")
"""Fits everywhere, so that nothing is spared."""
_ODD = (
    *("12 34 56 78", "mobil 20-30-40-50", "010170-1234", "2026-01-15", "+45 20 30 40 50", "tlf. 2030-40-50", "2020-10-1070 1234"),
    *("password: hemmelig123", "ghp_" + "a1" * 20, "sk-" + "b2" * 12, "AKIA" + "A1" * 8, "https://a:b@c.dk", "a@gmail.com"),
    *("Kontakt Hans Hansen", "att. Hans Hansen", "Att Jens Jensen", "og og", "drift drift", " ,", "ord.Ord", "fra 2021 til 2019"),
    *(
        "den 31. april 2020",
        "1,500 borgere",
        "12.5 mio. kr.",
        "kl. 25.10",
        "uge 60",
        "i 1018",
        "2021-2019",
        "(husk",
        "OBS: ",
        "NB!",
    ),
    *(
        "se figur ",
        "Se billedet ",
        "tabel 2",
        "turn0",
        " a b c ",
        "Mangler",
        "kommer senere.",
        "N/A",
        "TBD",
        "- punkt",
        "[x] ",
        "…kr",
    ),
    *(
        "[^k1]",
        "&amp;",
        "<b>",
        "**",
        "”",
        '"',
        ": - Og",
        "](a.md)",
        "](a(b)c)",
        "](<a b>)",
        "](",
        ") ",
        '](a "b")',
        "[",
        "\\",
        "x.5 ",
    ),
    *(
        "titel: A",
        "\nstatus: b",
        "\nresume:\n",
        "\n---\n",
        "\n```\n",
        "٣",
        "\u00a0",
        "E+5",
        *map("".join, (("TO", "DO"), ("FIX", "ME"), ("X", "XX"))),  # in halves: what editors leave behind, and no notes of ours
        "XX",
        "Lorem",
        ",,",
        "...",
    ),
)


def _texts(number: int) -> Iterator[str]:
    """Texts of some lines of the content, with odd things in them; the same in every run."""
    mixed = random.Random(98)  # noqa: S311 the same texts in every run
    lines = [line for path in sorted(built.CONTENT.glob("cases/*.md"))[:40] for line in path.read_text("utf-8").split("\n")]
    for _ in range(number):
        text = "\n".join(mixed.choices(lines, k=mixed.choice((1, 1, 1, 2, 4))))[: mixed.choice((12, 60, 400))]
        for _ in range(mixed.randrange(4)):
            place = mixed.randrange(len(text) + 1)
            text = text[:place] + mixed.choice(_ODD) + text[place + mixed.randrange(3) :]
        yield text


TEXTS = tuple(_texts(4000))
_KINDS: Mapping[str, Sequence[re.Pattern[str]]] = {
    "of fields": [re.compile(kind.pattern) for kind in raw_signs.FIELD_SIGNS],
    "everywhere": [re.compile(kind.pattern, re.MULTILINE) for kind in raw_signs.RAW_SIGNS if kind.everywhere],
}


def test_joined_texts_know_their_own() -> None:
    """A place belongs to the text that stands there, or that the line feed stands before; behind the last is none."""
    joined = JoinedTexts(("ab", "", "c"))
    assert joined.text == "\nab\n\nc\n"
    assert [joined.holding([place]) for place in range(len(joined.text))] == [{0}, {0}, {0}, {1}, {2}, {2}, set()]


def test_slips_are_the_same_of_one_text_and_of_many() -> None:
    found = [(number, slip) for number, text in enumerate(TEXTS) for slip in prose.slips(text)]
    assert len(found) > 200
    for first, last in pairwise(range(0, len(TEXTS) + 1, 8)):  # of all together some word is always next to itself
        expected = [(number - first, slip) for number, slip in found if first <= number < last]
        assert [*prose.slips_among(TEXTS[first:last])] == expected


def test_no_raw_sign_of_a_field_is_hidden() -> None:
    """What a row of signs fits is told, whatever quick look stands before it."""
    told = suspects.raw_signs(TEXTS)
    fits = {number for number, text in enumerate(TEXTS) if any(one.search(text) for one in _KINDS["of fields"])}
    assert len(fits) > 300
    assert fits <= {number for number, signs in told.items() if signs}
    for number in fits:
        signs = [match[0] for one in _KINDS["of fields"] for match in one.finditer(TEXTS[number])]
        assert [sign for sign, _ in told[number]][-len(signs) :] == signs


def test_nothing_private_is_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    spared = [[*privacy.matches(text)] for text in TEXTS]
    for name in ("_DIGITS", "_TEN_DIGITS", "_PAIRS", "_EIGHT_DIGITS"):
        monkeypatch.setattr(privacy, name, _ANY)
    monkeypatch.setattr(privacy, "_may_hold_secret", lambda text, lowered: True)
    monkeypatch.setattr(privacy, "_attention", lambda text: True)
    assert spared == [[*privacy.matches(text)] for text in TEXTS]
    assert {one.code for found in spared for one in found} >= {"cpr-nummer", "telefon-privat", "hemmelighed", "navn-kontakt"}


def test_no_second_head_is_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {row.key for row in CASE.fields}
    bodies = ["\n".join(some) for some in zip(TEXTS[::3], TEXTS[1::3], TEXTS[2::3], strict=False)]
    bodies += [text.replace(". ", "\ntitel: a\nstatus: b\n") for text in TEXTS[:200]]
    spared = [fences.another_head(body, known) for body in bodies]
    monkeypatch.setattr(fences, "_may_hold_head", lambda body, known: True)
    assert spared == [fences.another_head(body, known) for body in bodies]
    assert any(line for line, _ in spared)


def test_links_alone_are_read_as_among_other_addresses() -> None:
    """Where no sign opens an address in angles, the pattern of links alone finds what that of both does."""
    plain = [text.replace("<", "") for text in TEXTS]
    both = [fidelity._ADDRESS.sub("](lnk)", text) for text in plain]
    assert both == [fidelity._LINK_ALONE.sub("](lnk)", text) for text in plain]
    assert both != plain
