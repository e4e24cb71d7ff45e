"""A front matter that cannot be read as a whole: what its editor did is told where it was done, and the rest is checked."""

from __future__ import annotations

import pytest

from builder.nouns.source.node import SequenceNode
from builder.nouns.source.source_file import SourceFile
from builder.stages.validate.head.frontmatter import split
from tests.builders import case_text, codes, problems, track_text

ROWS = {
    "titel: |\nTo kommuner deler vagt.\nAftalen er ny.": (3, 1, "ikke rykket ind"),
    "titel:\nTo kommuner deler vagt.\nAftalen er ny.": (3, 1, "ikke rykket ind"),
    "titel: >4\n  To kommuner deler vagt.": (2, 8, "rykket 4 mellemrum ind"),
    "titel: To kommuner deler vagt.\n  # HUSK\n  Aftalen er ny.": (3, 3, "bemærkningen deler teksten"),
    "partnere: [\n  - Ballerup,\n  - Furesø\n  ]": (3, 3, "både [ ] og -"),
    "partnere: [- Ballerup, - Furesø]": (2, 12, "både [ ] og -"),
    "status:\n  vaerdi:i drift\n  dato: 2024": (3, 3, "mangler et mellemrum efter kolonet"),
    "status:\n  dato: 2024\n  kilder:[k1]": (4, 3, "mangler et mellemrum efter kolonet"),
    "kilder:\n  - id: k1\n    titel: x\n      udgiver: y\n    dato: 2024": (5, 7, "2 mellemrum for langt ind"),
    "titel: titel: Vagt": (2, 8, "feltets navn »titel« står to gange"),
    'ukendt:\n  - "Prisen",\n  - Tiden': (3, 13, "kommaet efter teksten"),
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
    "partnere:\n  - kommune: Lemvig\n- kommune: Struer": (4, 1, "2 mellemrum for langt ud"),
    "kilder:\n  - id: k1\n    titel: x\n  udgiver: y": (5, 3, "2 mellemrum for langt ud"),
    "gevinster:\n  - hvad: x\n    lovet:\n      tekst: x\n    aar: 2025\n      kilder: [k1]": (6, 5, "2 mellemrum for langt ud"),
    "partnere:\n  - kommune: Lemvig\n form: forening": (4, 2, "ét mellemrum for langt ind"),
    "omraader:\n- it-drift\n-esdh": (4, 1, "mangler et mellemrum efter -"),
    "status: {vaerdi: i drift; dato: 2024}": (2, 25, "komma og ikke af semikolon"),
    "status: {vaerdi: i drift dato: 2024, form: x}": (2, 26, "komma før »dato«"),
    "status: {vaerdi: i drift, kilder [k1]}": (2, 27, "kolon efter »kilder«"),
    "status: {vaerdi:i drift, kilder:[k1]}": (2, 10, "mellemrum efter kolonet i »vaerdi:«"),
    "ukendt: [Pris #1, Pris # 2]": (2, 15, "alt efter » #« i linjen forsvinder"),
    "kilder:\n  - {id: k1, titel: Referat #2, dato: 2024}": (3, 29, "alt efter » #« i linjen forsvinder"),
    "status: vaerdi: i drift, dato: 2024, kilder: [k1]": (2, 8, "mangler { og }"),
    "titel: a: b": (2, 9, "der er et kolon i teksten"),
    'kilder:\n  - id: k1\n    titel: "Referat\n    udgiver: "KL"': (4, 12, "et anførselstegn er ikke lukket"),
    "form: {vaerdi: forening, note: {a}": (2, 7, "her mangler et }"),
    '"titel": "Vagt",': (2, 16, "kommaet efter teksten"),
    "titel: Vagt\n form: forening": (3, 2, "ét mellemrum for langt ind"),
    "titel: Vagt\n   form: forening": (3, 4, "3 mellemrum for langt ind"),
    "titel: Vagt\ndriver den sammen.": (3, 1, "ikke rykket ind"),
    "titel: Vagt\nform forening": (3, 1, "her mangler et kolon"),
    "titel: Vagt\n  i to kommuner: Lemvig": (3, 16, "der er et kolon i teksten"),
    "ukendt:\n  - [ ] Prisen\n  - Tiden": (3, 5, "[ ] foran et punkt"),
    "ukendt:\n  - [x] Prisen": (3, 5, "[ ] foran et punkt"),
    "ukendt: []\n  - Prisen": (2, 9, "[] siger, at feltet er tomt"),
    "form: {}\n  vaerdi: forening": (2, 7, "{} siger, at feltet er tomt"),
    "kilder:\n  - {id: k1, titel: Referat: fælles, dato: 2024}": (3, 14, "kolon i teksten efter »titel:«"),
    "kilder:\n  - {id: k1, titel: Et møde: drift, dato: 2024}": (3, 14, "kolon i teksten efter »titel:«"),
    "kilder:\n  - id: k1\n    titel: Referat om\n    fælles drift\n    dato: 2024": (5, 5, "ikke rykket ind"),
    "kilder:\n  - id: k1\n    titel: Referat\n    dato 2024\n    url: x": (5, 5, "mangler et kolon"),
    "ukendt:\n  - Prisen for\n  drift\n  - Tiden": (4, 3, "ikke rykket ind"),
    "partnere:\n  - kommune: Lemvig\n    - kommune: Struer\n  - kommune: Odder\n# En bemærkning\n": (4, 5, "rykket"),
}

HEADS = {
    "titel: x\n---\n": ("hoved-mangler", 1, "øverst i filen"),
    "----\ntitel: x\n---\n": ("hoved-mangler", 1, "tre bindestreger"),
    "\n---\ntitel: x\n---\n": ("hoved-mangler", 1, "Linje 2 er ---"),
    "{\\rtf1\\ansi x}\n": ("hoved-mangler", 1, "RTF"),
    "<html>\n<p>x</p>\n": ("hoved-mangler", 1, "webside"),
    "---\ntitel: x\n\n## Tekst\n": ("hoved-aabent", 4, "før denne linje"),
    "---\n# En bemærkning\ntitel: x\n\n# Tekst\n": ("hoved-aabent", 5, "før denne linje"),
    "---\ntitel: x\n—\n\nTekst\n": ("hoved-aabent", 3, "tre bindestreger"),
}
"""Whole files whose head lacks one of its lines."""


@pytest.mark.parametrize("text", HEADS)
def test_a_line_that_the_head_lacks_is_told_where_it_should_stand(text: str) -> None:
    """And what stands there instead; a file of another kind is called what it is."""
    [problem] = split(SourceFile(path="cases/a.md", text=text)).problems
    code, line, said = HEADS[text]
    assert (problem.code, problem.span.line, said in problem.advice) == (code, line, True)


BODIES = {
    "\n## A\n\nTekst.\n\n---\ntitel: B\nresume: Et til.\n---\n\nTekst.\n": (9, "her står et hoved til, med feltet »titel«"),
    "---\ntitel: B\nresume: Et til.\n---\n\nTekst.\n": (4, "her står et hoved til"),
    "\nTekst.\n\nresume: B\nform: forening\nomraader: [it-drift]\n": (7, "med feltet »resume«"),
    "mere: x\nresume: Et til.\n---\n\nTekst.\n": (3, "hovedet slutter her, men feltet »resume« står under det"),
    "\n```yaml\n---\ntitel: B\nresume: Vist som kode.\nform: x\n---\n```\n": None,
    "\nTekst\nform: forening\nresume: Kort.\n": None,
    "\nTekst.\n\n---\n\nstatus: den er i drift\n": None,
}


@pytest.mark.parametrize("body", BODIES)
def test_a_head_below_the_head_is_told_where_it_begins(body: str) -> None:
    """Two files pasted into one, or fields below the head's last line; words that only look like one field are none."""
    found = split(SourceFile(path="cases/a.md", text=f"---\ntitel: x\n---\n{body}")).problems
    line, message = BODIES[body] or (0, "")
    assert [one.span.line for one in found] == ([line] if line else [])
    assert all(message in one.message for one in found)


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


def test_a_point_without_its_dash_and_a_cut_text_are_told_once() -> None:
    """Each is one slip, however many fields it spoils."""
    point = case_text(
        kilder="\n  - id: k1\n    titel: A\n    udgiver: KL\n    dato: 2024\n    id: k2\n    titel: B\n    dato: 2023"
    )
    cut = case_text(kilder="\n  - {id: k1, titel: Referat, bilag, og mere, udgiver: KL, dato: 2024}")
    assert codes(problems(point)) == ["felt-dobbelt"]
    assert codes(problems(cut)) == ["felt-ukendt"]


def test_every_block_tells_its_own() -> None:
    """Two slips are two problems in one run."""
    text = "---\ntitel: a: b\nresume: Læst.\nukendt: ['KL's']\nform: [x\n---\n"
    assert [problem.span.line for problem in split(SourceFile(path="cases/a.md", text=text)).problems] == [2, 4, 5]


def test_a_broken_point_hides_no_other_of_its_list() -> None:
    """Each point of a list that cannot be read is told, and the others are there to be checked, at their own places."""
    text = "---\ntitel: x\npartnere:\n  - {kommune: Ishøj\n  - {kommune: Odensse}\n  # en note\n  - kommune: 'KL's'\n  - Struer\n---\n"
    parts = split(SourceFile(path="cases/a.md", text=text))
    assert [(problem.span.line, problem.span.column) for problem in parts.problems] == [(4, 5), (7, 17)]
    assert parts.broken == {"partnere"}
    assert parts.front_matter
    found = {key.text: node for key, node in parts.front_matter.entries}["partnere"]
    assert isinstance(found, SequenceNode)
    assert [item.span.line for item in found.items] == [5, 8]


def test_a_line_of_the_decision_track_is_checked_beside_a_broken_one() -> None:
    """A bracket that is missing in one line, and a name that is wrong in another, are told in one run."""
    lines = "\n  - {kommune: Furesø, organisation: x, trin: princip, dato: 2026, kilder: [k1]\n  - {kommune: Odensse, organisation: x}"
    text = track_text(beslutninger=lines)
    codes = [(problem.code, problem.span.line) for problem in problems(text, "decisions/2026.md")]
    assert "yaml" in {code for code, _ in codes}
    assert "kommune-ukendt" in {code for code, _ in codes}


def test_an_id_of_a_point_without_its_dash_is_not_missed() -> None:
    """The point is told of; whoever refers to it has made no slip."""
    sources = "\n  - {id: k1, titel: A, udgiver: B, dato: 2024}\n  - id: k2\n    titel: C\n    udgiver: D\n    dato: 2024"
    text = case_text(
        "\nTekst.[^k1] Mere.[^k2] Og.[^k3]\n", kilder=f"{sources}\n    id: k3\n    titel: E\n    udgiver: F\n    dato: 2024"
    )
    assert [problem.code for problem in problems(text)] == ["felt-dobbelt"]


def test_what_a_lost_point_cites_is_not_unused() -> None:
    sources = "\n  - {id: k1, titel: A, udgiver: B, dato: 2024}\n  - {id: k2, titel: C, udgiver: D, dato: 2024}"
    points = "\n  - dato: 2014\n    tekst: Det begyndte.\n    kilder: [k1]\n    dato: 2015\n    tekst: Det gik.\n    kilder: [k2]"
    text = case_text("\nTekst.[^k1]\n", kilder=sources, tidslinje=points)
    assert [problem.code for problem in problems(text)] == ["felt-dobbelt"]


@pytest.mark.parametrize("written", ["{vaerdi i drift,", "{vaerdi:i drift,", "{vaerdi; i drift,", "{vaerdi=i drift,"])
def test_a_field_without_its_colon_is_told_how_it_is_written(written: str) -> None:
    """Once, and not as missing too; what a comma cut off a text is told as that."""
    [problem] = problems(case_text(status=f"{written} dato: 2024, kilder: [k1]}}"))
    assert problem.advice == "Skriv et kolon og et mellemrum efter feltets navn: »vaerdi: i drift«."
    cut = problems(case_text(status="{vaerdi: i drift, dato: 2024, kilder: [k1], note: Ja, men}"))
    assert all("Skriv et kolon" not in one.advice for one in cut)


def test_a_text_of_several_lines_is_not_called_pushed_out() -> None:
    """The field that begins it stands where it should; what libyaml could not read is another line."""
    wrong = "\n  - titel: A\n    resume: >-\n      Tekst, og\n      mere.\n    note: >-\n      Noget andet.\n    aar:2016\n  - titel: B\n    aar: 2017"
    told = [problem for problem in problems(case_text(partnere=wrong)) if problem.code == "yaml"]
    assert [(problem.span.line, "langt ud" in problem.message) for problem in told] == [(12, False)]


def test_the_first_line_of_a_point_that_was_copied_is_told_once() -> None:
    """Not as a point that lacks all the rest; two whole points that begin alike are two."""
    sources = "\n  - id: k1\n  - id: k1\n    titel: A\n    udgiver: B\n    dato: 2024"
    [problem] = problems(case_text("\nTekst.[^k1]\n", kilder=sources))
    assert (problem.code, problem.advice) == ("felt-dobbelt", "Slet den ene.")
    both = "\n  - dato: 2015\n    tekst: Det begyndte.\n    kilder: [k1]\n  - dato: 2015\n    tekst: Det gik.\n    kilder: [k1]"
    assert problems(case_text("\nTekst.[^k1]\n", tidslinje=both)) == ()
