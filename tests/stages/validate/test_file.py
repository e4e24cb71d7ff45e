"""A whole file from text to value."""

from __future__ import annotations

from builder.nouns.model import Guide, Initiative
from tests.builders import case, case_text, checked, codes, guide_text, initiative_text, problems, shown


def test_each_folder_makes_its_own_kind() -> None:
    """A file becomes what its folder says."""
    assert isinstance(checked(guide_text(), "guides/a.md").content, Guide)
    assert isinstance(checked(initiative_text(), "initiatives/a.md").content, Initiative)


def test_head_and_body_are_told_together() -> None:
    """Mistakes in the head do not hide those in the body."""
    assert sorted(codes(problems(case_text("\n### Et\n\n[x](y z.md)\n<br>[^k1]\n", form=None)))) == [
        "felt-mangler",
        "html",
        "overskrift-niveau",
        "raa-tegn",
    ]


def test_a_field_that_cannot_be_read_hides_itself_alone() -> None:
    """The others are checked, and the body's references too; unless the sources cannot be read, when nobody knows them."""
    assert codes(problems(case_text("\nTekst.[^k1] Mere.[^k2]\n", titel="a: b"))) == ["yaml", "fodnote-ukendt"]
    assert codes(problems(case_text("\nTekst.[^k1]\n", titel="*x", form="forenig"))) == ["yaml-forbudt", "ord-ukendt"]
    assert codes(problems(case_text("\nTekst.[^k1] Mere.[^k2]\n", kilder="[a: b: c]"))) == ["yaml"]
    assert codes(problems(case_text("\nTekst.[^k1]\n", titel="x\nuden kolon", form=None))) == ["yaml"]


def test_the_same_text_is_the_same_value() -> None:
    """Validation keeps nothing between files."""
    first = case("a", "\n## Mål\n\n[^k1]\n")
    assert case("b", "\n## Mål\n\n[^k1]\n").body == first.body
    assert case("a", "\n## Mål\n\n[^k1]\n") == first


def test_sources_are_numbered_in_the_order_listed() -> None:
    """The numbers in the text are the places in the list of sources."""
    sources = "".join(f"\n  - {{id: k{n}, titel: A, udgiver: B, dato: 2024}}" for n in (1, 2))
    html = shown(case(body="\nSidste.[^k2] Første.[^k1]\n", kilder=sources).body)
    assert html.index('href="#k.2">2<') < html.index('href="#k.1">1<')
