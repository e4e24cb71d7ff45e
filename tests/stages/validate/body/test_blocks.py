"""A body as blocks says what its HTML says."""

from __future__ import annotations

from builder.nouns.source.blocks import Block, Box, Code, Heading, Items, Pair, Pairs, Paragraph, Quote, Rule, Run, Table, plain
from tests.builders import body_of


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a body."""
    return body_of(text, {"k1": 1, "k2": 2}).document.blocks


def test_every_kind_of_block() -> None:
    """Each stands as what it is."""
    assert blocks("## Hvad *nu*\n") == (Heading(2, (Run("Hvad "), Run("nu", ("emphasis",))), "#hvad-nu"),)
    assert blocks("- a\n- b\n\n3. c\n") == (
        Items(((Paragraph(plain("a")),), (Paragraph(plain("b")),))),
        Items(((Paragraph(plain("c")),),), "number", 3),
    )
    assert blocks("- [ ] a\n") == (Items(((Paragraph(plain("a")),),), "check"),)
    assert blocks("| a | b |\n| --- | ---: |\n| 1 | 2 |\n") == (
        Table((plain("a"), plain("b")), ((plain("1"), plain("2")),), numeric=(False, True)),
    )
    assert blocks("> [!WARNING]\n> Hej\n") == (Box("Advarsel", (Paragraph(plain("Hej")),), "warning"),)
    assert blocks("> [!NOTE]\n> Hej\n") == (Box("Bemærk", (Paragraph(plain("Hej")),)),)
    assert blocks("> Hej\n") == (Quote((Paragraph(plain("Hej")),)),)
    assert blocks("```\na  b\n```\n\n---\n\n    c\n") == (Code("a  b"), Rule(), Code("c"))
    assert blocks("Ord\n: Forklaring\n") == (Pairs((Pair(plain("Ord"), (Paragraph(plain("Forklaring")),)),)),)


def test_every_kind_of_run() -> None:
    """Styles nest, sources are numbered, links keep where they lead, hard spaces and breaks are there."""
    [block] = blocks("**a *b*** `c` [d **e**](b.md#f)[^k1][^k2]  \nca. 70\nord\n")
    assert isinstance(block, Paragraph)
    assert block.runs == (
        Run("a ", ("strong",)), Run("b", ("strong", "emphasis")), Run(" "), Run("c", ("code",)), Run(" "),
        Run("d ", (), "cases/b.md#f"), Run("e", ("strong",), "cases/b.md#f"),
        Run("1", ("raised",), "#kilde-k1"), Run(",", ("raised",)), Run("2", ("raised",), "#kilde-k2"),
        Run("\n"), Run("ca.\u00a070"), Run(" "), Run("ord"),
    )  # fmt: skip


def test_a_footnote_stands_last() -> None:
    """With its letter, and something that leads to it."""
    assert blocks("Se[^n].\n\n[^n]: En note\n") == (
        Paragraph((Run("Se"), Run("a", ("raised",), "#fn1"), Run("."))),
        Items(((Paragraph(plain("En note")),),), "note", places=("#fn1",)),
    )
