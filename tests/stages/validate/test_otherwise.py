"""The page says what the file says; where it would not, the editor is told."""

from __future__ import annotations

import pytest

from builder.nouns.source_file import SourceFile
from builder.stages.validate.markdown import Body, parse
from tests.builders import case_text, checked, codes, covered

ROWS = {
    "numbers as the page counts them": ("1. a\n2. b\n\n3. c\n", []),
    "a list that begins elsewhere": ("4) a\n5) b\n", []),
    "every number the same": ("1. Et\n1. To\n", [("liste-nummer", 2, "1")]),
    "a date": ("I kraft den\n1. januar 2024.\n", [("bliver-til", 2, "1.")]),
    "an escaped date": ("I kraft den\n1\\. januar 2024.\n", []),
    "a date in a list": ("- 18. september: møde\n", [("bliver-til", 1, "18.")]),
    "a quarter": ("2. kvartal 2024 steg prisen.\n", [("bliver-til", 1, "2.")]),
    "a minus": ("Budgettet var\n- 5 mio. kr.\n", [("bliver-til", 2, "- 5 mio. kr.")]),
    "a list after a colon": ("Kommunerne:\n- Nord\n- Syd\n", []),
    "an amount": ("> 50 pct. svarede.\n", [("bliver-til", 1, "> 50 pct. svarede.")]),
    "a quotation": ("> Vi svarede.\n> Og de andre?\n", []),
    "an approximation": ("I alt\n~ 5 mio. kr.\n", [("bliver-til", 2, "~ 5 mio. kr.")]),
    "a term": ("Ord\n: forklaring\n", []),
    "a product": ("5*3*2 er 30\n", [("bliver-til", 1, "*")]),
    "an unnamed link": ("[](https://a.dk)\n", [("bliver-til", 1, "[](")]),
    "a path of Windows": ("Se \\\\server\\drev\n", [("bliver-til", 1, "\\\\server\\drev")]),
    "four blanks": ("Et\n\n    to\n", [("bliver-til", 3, "to")]),
    "a line below": ("Et\n---\n", [("bliver-til", 1, "Et")]),
    "a line between": ("Et\n\n---\n\nTo\n", []),
    "a wide row": ("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n", [("tabel-celler", 3, "3")]),
    "a bar in a cell": ("| a | b |\n|---|---|\n| 1 \\| 2 | 3 |\n", []),
    "a loose note": ("Et[^a]\n\n[^a]: x\n[^b]: y\n    z\n", [("note-loes", 4, "[^b]: y"), ("tekst-tabt", 5, "z")]),
    "a note twice": ("Et[^a]\n\n[^a]: x\n[^a]: y\n", [("note-dobbelt", 3, "[^a]: x")]),
    "a source's note": ("Et[^k1]\n\n[^k1]: x\n", [("note-kilde", 3, "[^k1]: x")]),
    "a named address": ("Se [a][b] og [b].\n\n[b]: https://b.dk\n", []),
    "a name nobody uses": ("Et\n\n[Bemærk]: udsat\n", [("link-navn", 3, "[Bemærk]: udsat")]),
    "words beside a fence": ("```py to ord\nx\n```\n", [("tekst-tabt", 1, "to ord")]),
    "a fence": ("```py\n# x *y*\n```\n", []),
    "entities and escapes": ("caf&eacute; &amp; \\*x\\* 1\\.600\n", []),
    "an address in angles": ("<https://a.dk/%C3%A6?b=1>\n", []),
    "an address in a link": ('[tekst](https://a.dk/b_(c)_d "titel")\n', []),
    "an address in code": ("`https://a.dk`\n", []),
    "a bare address": ("Se www.a.dk.\n", [("adresse-loes", 1, "www.a.dk")]),
    "half of bold": ("Det er **fedt\n", [("raa-tegn", 1, "**")]),
    "an escaped star": ("Det er \\*\\*fedt\n", []),
    "a hard space after a mark": ("##\u00a0Et\n", [("raa-tegn", 1, "##\u00a0Et")]),
    "a hard space before a unit": ("5\u00a0mio. kr.\n", []),
    "bullets of Word": ("• Et\n• To\n", [("raa-tegn", 1, "• Et"), ("raa-tegn", 2, "• To")]),
    "dashes for bullets": ("– Et\n– To\n", [("raa-tegn", 1, "– Et")]),
    "a dash in the text": ("Et – to\n– og tre\n", []),
    "a closing mark": (":::info\nEt\n:::\n", [("raa-tegn", 1, ":::info"), ("raa-tegn", 3, ":::")]),
    "a link in two": ("Se [a] (https://a.dk).\n", [("raa-tegn", 1, "[a] (https://a.dk)")]),
    "a table that is none": ("| a | b |\n| 1 | 2 |\n", [("raa-tegn", 1, "| a | b |")]),
    "a sign for a word": ("Godt :smile: gået, kl. 12:30:15\n", [("raa-tegn", 1, ":smile:")]),
}  # fmt: skip


def body(text: str) -> Body:
    """The body of a case with one source."""
    return parse(SourceFile(path="cases/a.md", text=text), text, 1, {"k1": 1})


@pytest.mark.parametrize("name", ROWS)
def test_what_a_reader_would_not_see_is_told(name: str) -> None:
    """At its place, once, and nothing else is told."""
    text, expected = ROWS[name]
    found = sorted(body(text).problems, key=lambda problem: problem.span)
    assert [(problem.code, problem.span.line, covered(text, problem.span)) for problem in found] == expected
    assert all(problem.advice for problem in found)


def test_fields_and_letters_are_looked_at_too() -> None:
    """Fields are shown as they stand, so Markdown in them is told; letters that were read in a wrong charset, everywhere."""
    text = case_text(resume="To **kommuner** deler [vagt](a.md). FÃ¦lles it.")
    assert codes(checked(text).problems) == ["tegnsaet"]
    assert codes(checked(text.replace("FÃ¦lles", "Fælles")).problems) == ["raa-tegn"] * 3
