"""A front matter that cannot be read as a whole: what its editor did is told where it was done, and the rest is checked."""

from __future__ import annotations

import pytest

from builder.nouns.source_file import SourceFile
from builder.stages.validate.frontmatter import split

ROWS = {
    'titel: "Rapport "Fælles vagt""': (2, 17, "anførselstegn inde i anførselstegnene"),
    "ukendt: ['KL's rolle']": (2, 13, "apostroffen slutter teksten"),
    "ukendt:\n  - 'KL's rolle'": (3, 8, "apostroffen slutter teksten"),
    "titel: “Vagt: fælles i vest”": (2, 8, "»“« er ikke det anførselstegn"),
    "titel: »Vagt: fælles i vest«": (2, 8, "»»« er ikke det anførselstegn"),
    "titel: {{ titel }}": (2, 9, "»{{« har en særlig betydning"),
    "partnere:\n   - kommune: Lemvig\n  - kommune: Struer": (3, 4, "ét mellemrum for langt ind"),
    "partnere:\n  - kommune: Lemvig\n - kommune: Struer\n  - kommune: Holstebro": (4, 2, "ét mellemrum for langt ud"),
    "kilder:\n  - id: k1\n    titel: x\n     dato: 2024\n    udgiver: y": (5, 6, "ét mellemrum for langt ind"),
    "partnere:\n\u00a0 - kommune: Lemvig": (3, 1, "hårdt mellemrum (U+00A0) i indrykningen"),
    "titel:\u00a0Vagt": (2, 7, "hårdt mellemrum (U+00A0) efter kolonet"),
    "titel Vagt": (2, 1, "her mangler et kolon"),
    "ukendt:\n  * Prisen\n  * Tiden": (3, 3, "»*« er ikke det tegn"),
    "titel:Vagt": (2, 1, "der mangler et mellemrum efter kolonet"),
    "titel: Vagt\nog en linje, der hører til": (3, 1, "ikke rykket ind"),
    "titel: [Vagt] i vest": (2, 15, "teksten fortsætter efter ]"),
    "titel: !Fælles vagt": (2, 8, "! har en særlig betydning"),
    "form: {vaerdi: forening": (2, 7, "her mangler et }"),
    "titel: a: b": (2, 9, "der er et kolon i teksten"),
}


@pytest.mark.parametrize("written", ROWS)
def test_a_slip_is_told_where_the_editor_made_it(written: str) -> None:
    """With the words that help, and the field below is read all the same."""
    file = SourceFile(path="cases/a.md", text=f"---\n{written}\nresume: Læst.\n---\n\nTekst.\n")
    parts = split(file)
    [problem] = parts.problems
    line, column, said = ROWS[written]
    assert (problem.span.line, problem.span.column) == (line, column)
    assert said in problem.message
    assert parts.front_matter
    assert "resume" in [key.text for key, _ in parts.front_matter.entries]


def test_every_block_tells_its_own() -> None:
    """Two slips are two problems in one run."""
    text = "---\ntitel: a: b\nresume: Læst.\nukendt: ['KL's']\nform: [x\n---\n"
    assert [problem.span.line for problem in split(SourceFile(path="cases/a.md", text=text)).problems] == [2, 4, 5]
