"""What an editor of registers is told: every mistake of every file, each at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from builder.nouns.problem import Problem, ordered
from builder.nouns.registers.files import RegisterFiles
from builder.nouns.source.source_file import SourceFile
from builder.nouns.tables import REGISTERS
from builder.shell.registers import read_registers
from builder.stages.load import SHIPPED, load_registers
from builder.stages.validate import validate_registers
from tests.builders import case_text, covered, guide_text, inspection_of, lines, looked_at, settings_of, write_files

HEADER = "code,name,region,part,population,population_date,row,column"
ROW = "240,Egedal,Hovedstaden,Nordsjælland,46240,2026-01-01,5,13"

STATEMENT = "dato: 2026-11-28\nmetode: Egen\nhaandproevet: 2026-11-28\nikke_proevet: []\nmangler:\n"
MATRIX = "".join(
    f"          - {{navn: {name}, forslag: {letters}}}\n"
    for name, letters in zip("ABCD", ("A U", "A A", "A", "A X"), strict=True)
)
OFFICE = (
    "forbehold: Til orientering.\nproevet: I LibreOffice.\nskabeloner:\n  - id: a\n    titel: A\n    slags: dokument\n    til: Prøve\n"
    "    rettet: 2026-11-28\n    trin: [{vejledning: b, gruppe: C}]\n    afsnit:\n"
)

# File, text, and what is told of it: line:column, code, and the text under the caret.
CHOOSER = """spoergsmaal: [{id: q, spoergsmaal: Hvad?, hvorfor: Derfor., svar: [{id: b, titel: B}]}]
modeller: [{model: indkoeb, kort: Køb., afklar: [{tekst: Hvem?, case: x}]}]
trae: [{id: t, spoergsmaal: Ja?, lov: L, dato: 2019, kilder: [{case: x}], ja: {form: netvaerk}, nej: {tekst: Nej}}]
regler:
"""
MISTAKES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("vocabulary.yaml", "status: [", ("1:9 yaml",)),
    ("vocabulary.yaml", "- a\n", ("1:1 register-form",)),
    ("vocabulary.yaml", "# kun en bemærkning\n", ("1:1 register-form",)),
    ("vocabulary.yaml", "status: *a\n", ("1:9 yaml-forbudt *a",)),
    ("vocabulary.yaml", "statuss: [{id: a, titel: A}]\n", ("1:1 felt-ukendt statuss",)),
    ("vocabulary.yaml", "status: i drift\n", ("1:9 felt-type i drift",)),
    ("vocabulary.yaml", "status:\n  - {titel: I drift}\n", ("2:6 felt-mangler titel",)),
    ("vocabulary.yaml", "status:\n  - {id: I drift, titel: I drift}\n", ("2:10 id-ugyldigt I drift",)),
    ("vocabulary.yaml", "status:\n  - {id: a, titel: A, forklaring: Et ord, og et til}\n", ("2:43 felt-ukendt og et til",)),
    ("vocabulary.yaml", "status:\n  - {id: a, titel: A, tilstand: sluttet}\n", ("2:33 ord-ukendt sluttet",)),
    ("vocabulary.yaml", "status:\n  - {id: a, titel: A, tone: grøn}\n", ("2:29 ord-ukendt grøn",)),
    ("vocabulary.yaml", "status:\n  - {id: a, titel: A}\n  - {id: b, titel: a}\n", ("3:20 register-dobbelt a",)),
    ("vocabulary.yaml", "form: []\nform: []\n", ("2:1 felt-dobbelt form",)),
    ("vocabulary.yaml", "laesning: [{id: helt, titel: læst helt}]\n", ("1:11 register-ord-mangler ",)),
    ("vocabulary.yaml", "folketal: [{id: a, titel: A, under: mange}]\n", ("1:37 tal-ugyldigt mange",)),
    ("vocabulary.yaml", "folketal: [{id: a, titel: A}, {id: b, titel: B}]\n", ("1:12 register-trin ",)),
    (
        "vocabulary.yaml",
        "folketal:\n  - {id: a, titel: Under 20.000, under: 20000}\n  - {id: b, titel: 20.000-40.000, under: 45000}\n  - {id: c, titel: Over 45.000}\n",
        ("3:20 register-trin 20.000-40.000",),
    ),
    ("questions.yaml", "andet: []\n", ("1:1 felt-mangler and", "1:1 felt-ukendt andet")),
    (
        "questions.yaml",
        "spoergsmaal:\n  - {id: a, spoergsmaal: Hvad?, hvorfor: ''}\n  - {id: a, spoergsmaal: Hvem?, hvorfor: Ja.}\n  - {id: b, spoergsmaal: hvem?, hvorfor: Ja.}\n",
        ("2:33 felt-tomt hvorfor", "4:26 register-dobbelt hvem?"),
    ),
    (
        "vocabulary.yaml",
        "folketal:\n  - {id: a, titel: Under 20.000, under: 20.000}\n  - {id: c, titel: Over 20.000}\n",
        ("2:41 tal-ugyldigt 20.000",),
    ),
    ("groups.yaml", "grupper: [a]\n", ("1:11 felt-type a",)),
    ("groups.yaml", "grupper:\n  - {id: a, navn: a, kommuner: [Ballerup, Atlantis]}\n", ("2:43 kommune-ukendt Atlantis",)),
    ("groups.yaml", "grupper:\n  - {id: a, navn: a, kommuner: [Balerup, Ballerup]}\n", ("2:33 kommune-ukendt Balerup",)),
    ("groups.yaml", "grupper:\n  - {id: a, navn: a, region: Skåne}\n", ("2:30 ord-ukendt Skåne",)),
    ("groups.yaml", "grupper:\n  - {id: a, navn: a, alle: nej}\n", ("2:19 gruppe-tom a",)),
    ("groups.yaml", "grupper:\n  - {id: a, navn: de 2, kommuner: [Ballerup]}\n", ("2:19 gruppe-antal de 2",)),
    ("groups.yaml", "grupper:\n  - {id: a, navn: Egnen fra 2018, kommuner: [Ballerup]}\n", ()),
    ("groups.yaml", "grupper:\n  - {id: a, navn: a, medlemmer: [Ballerup]}\n", ("2:22 felt-ukendt medlemmer",)),
    ("groups.yaml", "grupper:\n  - {id: a, navn: Vejle, kommuner: [Vejle, Kolding]}\n", ("2:19 register-vaerdi Vejle",)),
    ("groups.yaml", "grupper:\n  - {id: a, navn: a, kommuner: [Køge, Vejle, Køge]}\n", ("2:46 register-dobbelt Køge",)),
    ("groups.yaml", "grupper:\n  - {id: a, navn: a, alle: ja, kommuner: [Køge]}\n", ("2:42 register-vaerdi [",)),
    ("groups.yaml", "grupper:\n  - {id: a, navn: a, region: Sjælland, kommuner: [Køge]}\n", ("2:50 register-vaerdi [",)),
    (
        "groups.yaml",
        "grupper:\n  - {id: a, navn: a, alle: ja}\n  - {id: b, navn: b, ogsaa: [c, A], alle: ja}\n",
        ("3:33 register-dobbelt A",),
    ),
    ("glossary.yaml", "ord:\n  - {ord: Baseline}\n", ("2:6 felt-mangler ord", "2:6 felt-mangler ord")),
    ("glossary.yaml", "ord:\n  - {ord: [a], forklaring: b, gruppe: c}\n", ("2:11 felt-type [",)),
    ("glossary.yaml", "ord:\n  - {ord: a, forklaring: b, gruppe: c, url: www.dr.dk}\n", ("2:45 adresse-ugyldig www.dr.dk",)),
    ("glossary.yaml", "ord:\n  - {ord: a, forklaring: 'Ring 22 33 44 55', gruppe: c}\n", ("2:32 telefon-privat 22 33 44 55",)),
    ("glossary.yaml", "ord:\n- ord: a\n  forklaring: Se [c](d.md)\n  gruppe: <b>\n", ("3:15 raa-tegn Se", "4:11 raa-tegn <b>")),
    ("glossary.yaml", 'kendte: [EU]\nord:\n- ord: "A\n  forklaring: "B"\n', ("3:8 yaml",)),
    ("glossary.yaml", "kendte: [EU]\nord:\n- ord: “A: b”\n  gruppe: “C: d”\n- ord: x: y\n", ("3:8 yaml", "5:9 yaml")),
    ("glossary.yaml", "ordliste:\n  - {ord: a, forklaring: b, gruppe: c}\n", ("1:1 felt-ukendt ordliste",)),
    ("glossary.yaml", "kendte: [EU]\nord:\n  - {ord: hÃ¸j, forklaring: b, gruppe: c}\n", ("3:11 tegnsaet hÃ¸j",)),
    ("glossary.yaml", "kendte: [hÃ¸j, lÃ¸n, bÃ¸n, tÃ¸j]\nord:\n", ("1:10 tegnsaet hÃ¸j",)),
    ("glossary.yaml", "ord:\n- ord: a\n\u00a0 forklaring: b\n  gruppe: c\n", ("3:1 yaml \u00a0",)),
    ("groups.yaml", "grupper:\n  - {id trekanten, navn: Egnen, kommuner: [Køge]}\n", ("2:6 felt-ukendt id trekanten",)),
    ("groups.yaml", "grupper:\n  - {id:trekanten, navn: Egnen, kommuner: [Køge]}\n", ("2:6 felt-ukendt id:trekanten",)),
    ("chooser.yaml", CHOOSER.replace("{id: b,", "{id b,") + "  - {id: r, model: indkoeb, naar: [{spoergsmaal: q, svar: b}], vaegt: 1, derfor: Ja., kilder: [{case: x}]}\n", ("1:69 felt-ukendt id b",)),
    ("chooser.yaml", CHOOSER.replace("{id: q,", "{id: '',") + "  - {id: r, model: indkoeb, naar: [{spoergsmaal: q, svar: b}], vaegt: 1, derfor: Ja., kilder: [{case: x}]}\n", ("1:16 felt-tomt id",)),
    ("chooser.yaml", CHOOSER.replace("ja: {form: netvaerk}", "ja: {trin: u}").replace("nej: {tekst: Nej}}]", "nej: {tekst: Nej}}, {id: u, spoergsmaal: Ja?, lov: L, dato: 2019, kilder: [{case: x}], ja: {tekst: Ja}}]").replace("regler:", "regler: []"), ("3:111 felt-mangler id",)),
    ("office.yaml", f'{OFFICE}      - overskrift: A\n        punkter:\n          - Det er sagt."\n', ("13:13 raa-tegn Det er sagt.",)),
    ("glossary.yaml", "kendte: [EU, eu]\nord: []\n", ("1:14 register-dobbelt eu",)),
    ("glossary.yaml", "ord:\n  - {ord: a, forklaring: b, gruppe: c, ogsaa: ['x, y']}\n", ("2:48 bliver-til 'x, y'",)),
    ("glossary.yaml", "ord:\n- ord: a\n  forklaring: b\n  gruppe: c\n  ogsaa: x; y\n", ("5:10 bliver-til x; y",)),
    ("glossary.yaml", "ord:\n- ord: a\n  forklaring: Se[^k1] <b>a</b> &amp; b\n  gruppe: c\n", ("3:15 raa-tegn Se", "3:15 raa-tegn Se")),
    ("glossary.yaml", "ord:\n- ord: a\n  forklaring: b\n  gruppe: c\n  url: https://a.dk/?utm_source=x\n", ("5:8 adresse-sporing https",)),
    ("glossary.yaml", "ord:\n- ord: a\n  forklaring: b\n  gruppe: c\n---\nord: []\n", ("5:1 yaml -",)),
    (
        "accessibility.yaml",
        "dato: 2026-11\nmetode: Egen\nikke_proevet: []\nmangler: []\n",
        ("1:1 felt-mangler dat", "1:7 dato-ikke-dag 2026-11"),
    ),
    (
        "accessibility.yaml",
        STATEMENT + "  - {titel: Kort, krav: 2.5.88, problem: A, imens: B, rettes: C}\n",
        ("6:25 ord-ukendt 2.5.88",),
    ),
    (
        "accessibility.yaml",
        STATEMENT + 2 * "  - {titel: Kort, problem: A, imens: B, rettes: C}\n",
        ("7:13 register-dobbelt Kort",),
    ),
    ("accessibility.yaml", "dato: 2026-11-28\nmetode: Egen\nhaandproevet: 2026-12-24\nikke_proevet: []\nmangler: []\n", ("3:15 register-vaerdi 2026-12-24",)),
    ("accessibility.yaml", "dato: 2026-11-28\nmetode: >-\nEgen\nhaandproevet: 2026-11-28\nikke_proevet: []\nmangler: []\n", ("3:1 yaml E",)),
    ("chooser.yaml", "regler: []\n", tuple(["1:1 felt-mangler reg"] * 3)),
    (
        "chooser.yaml",
        CHOOSER
        + "  - {id: a, model: indkoeb, naar: [{spoergsmaal: q, svar: c}, {spoergsmaal: r, svar: b}], vaegt: 0, derfor: D, kilder: [{kilde: k}]}\n"
        + "  - {id: a, model: indkob, naar: [{spoergsmaal: q, svar: b}], vaegt: 1, derfor: D, kilder: [{case: x}]}\n",
        (
            "5:59 vaelger-ukendt c", "5:77 vaelger-ukendt r", "5:98 vaelger-vaegt 0", "5:121 vaelger-kilde {", "6:20 ord-ukendt indkob",
        ),
    ),
    (
        "chooser.yaml",
        CHOOSER.replace("nej: {tekst: Nej}", "nej: {trin: u}")
        + "trae2: []\n",
        ("3:109 vaelger-ukendt u", "4:1 felt-tomt regler", "5:1 felt-ukendt trae2"),
    ),
    (
        "chooser.yaml",
        CHOOSER.replace("titel: B}", "titel: B}, {id: b, titel: C}")
        + "  - {id: a, model: indkoeb, naar: [{spoergsmaal: q, svar: b}, {spoergsmaal: q, svar: b}], vaegt: 1, derfor: D, kilder: [{case: x}]}\n",
        ("1:92 register-dobbelt b", "5:77 register-dobbelt q"),
    ),
    ("office.yaml", f"{OFFICE}      - {{overskrift: A, id: linjer}}\n      - {{overskrift: A}}\n", ("11:29 ord-ukendt linjer", "12:22 register-dobbelt A")),
    (
        "office.yaml",
        f"{OFFICE}      - {{overskrift: A, id: linje, raekker: [{{navn: B, id: tid}}, {{navn: B, id: tid}}]}}\n".replace("dokument", "statusrapport"),
        ("4:9 register-vaerdi a", "4:9 register-vaerdi a", "4:9 register-vaerdi a", "11:29 ord-ukendt linje", "11:73 register-dobbelt B", "11:80 register-dobbelt tid"),
    ),
    ("office.yaml", "forbehold: A\nproevet: B\nskabeloner:\n  - {id: a, titel: A, slags: dokument, til: T, brug: [B], rettet: 2026-11-28, trin: [], afsnit: [{overskrift: A}]}\n", ("4:79 felt-tomt trin",)),
    ("office.yaml", "forbehold: A\nskabeloner: []\n", ("1:1 felt-mangler for",)),
    ("office.yaml", f"{OFFICE}      - {{overskrift: A, tekst: Om {{antal år.}}\n", ("11:9 yaml {",)),
    ("office.yaml", f"{OFFICE}      - overskrift: A\n        tekst: Om {{antal år.\n", ("12:16 skabelon-felt Om {antal år.",)),
    ("office.yaml", f"{OFFICE}      - overskrift: A\n        punkter: ['{{a}}', 'b}}', 'a {{ }}']\n", ("12:26 skabelon-felt", "12:32 skabelon-felt")),
    (
        "office.yaml",
        f"{OFFICE}      - overskrift: A\n        roller: [B, L]\n        raekker:\n{MATRIX}",
        ("15:13 skabelon-ansvar", "16:13 skabelon-ansvar", "17:13 skabelon-ansvar"),
    ),
    (
        "office.yaml",
        OFFICE.replace("dokument", "regneark") + "      - {overskrift: A}\n",
        ("6:12 ord-ukendt regneark",),
    ),
    (
        "office.yaml",
        f"{OFFICE}      - {{overskrift: A}}\n" + OFFICE.partition("skabeloner:\n")[2] + "      - {overskrift: A}\n",
        ("12:9 register-dobbelt a",),
    ),
    ("exceptions.yaml", "numre:\n  - 1012141234\n", ("2:5 felt-type 1012141234",)),
    ("exceptions.yaml", "numre:\n  - {nummer: 1012141234}\n", ("2:6 felt-mangler nummer",)),
    ("exceptions.yaml", "numre:\n  - {nummer: =1012141234, hvad: Et arkiv}\n", ("2:14 register-vaerdi =1012141234",)),
    ("exceptions.yaml", "numre:\n  - {nummer: 10.12.14-1234, hvad: Et arkiv}\n", ()),
    ("exceptions.yaml", "numre:\n  - {nummer: 12, hvad: Et arkiv}\n", ("2:14 nummer-cifre 12",)),
    (
        "exceptions.yaml",
        "numre:\n  - {nummer: 101214-1234, hvad: Et arkiv}\n  - {nummer: 1012141234, hvad: Et arkiv}\n",
        ("3:14 register-dobbelt 1012141234",),
    ),
    (
        "split-keys.yaml",
        "noegler:\n  - {id: a, case: a, kilde: k, navn: A, aar: 2024, slags: lige, sats: 10-20}\n  - {id: a, case: a, kilde: k, navn: B, aar: 2024, slags: procenter, andele: [{kommune: Køge, procent: 61}]}\n",
        ("2:10 noegle-tal a", "3:10 noegle-tal a", "3:10 register-dobbelt a"),
    ),
    (
        "split-keys.yaml",
        "noegler:\n  - {id: a, case: a, kilde: k, navn: A, aar: 2024, slags: lige, beloeb: 0, kommuner: [Køge, Vejle, Køge]}\n",
        ("2:73 register-vaerdi 0", "2:100 register-dobbelt Køge"),
    ),
    (
        "split-keys.yaml",
        "noegler:\n  - {id: a, case: a, kilde: k, navn: A, aar: 2024, slags: procenter, andele: [{kommune: Køge, procent: 40}, {kommune: Køge, procent: 60}]}\n",
        ("2:119 register-dobbelt Køge",),
    ),
    (
        "split-keys.yaml",
        "noegler:\n  - {id: a, case: a, kilde: k, navn: A, aar: 2024, slags: procenter, andele: [{kommune: Køge, procent: 40%}, {kommune: Vejle, procent: 60}]}\n",
        ("2:104 tal-ugyldigt 40%",),
    ),
    ("municipalities.csv", "code,name\n101,København\n", ("1:1 felt-mangler c",)),
    ("municipalities.csv", f"{ROW}\n{ROW}\n", ("1:1 felt-mangler 2",)),
    ("municipalities.csv", f"{HEADER}\n{ROW}\n,I alt,,,6000000,,,,\n", ("3:1 register-raekke ,",)),
    ("municipalities.csv", "sep=,\n" + f"{HEADER}\n{ROW}\n".replace("46240", "46.240"), ("3:37 tal-ugyldigt 46.240",)),
    ("municipalities.csv", f"{HEADER}\n{ROW}\n".replace(",", "\t"), ()),
    ("municipalities.csv", f"{HEADER}\n{ROW.replace('46240', '0')}\n", ("2:37 register-vaerdi 0",)),
    ("municipalities.csv", f"{HEADER}\n{ROW.replace('240,Egedal', '24,Egedal Kommune')}\n", ("2:1 register-vaerdi 24", "2:4 register-vaerdi Egedal Kommune")),
    ("municipalities.csv", f"{HEADER.replace('part', 'prt')}\n{ROW}\n", ("1:18 felt-ukendt prt",)),
    ("municipalities.csv", f"{HEADER.replace('part', 'name')}\n{ROW}\n", ("1:1 felt-mangler code", "1:18 felt-dobbelt name")),
    ("municipalities.csv", f"{HEADER}\n{ROW.replace('Hovedstaden', 'Skåne')}\n", ("2:12 ord-ukendt Skåne",)),
    ("municipalities.csv", f"{HEADER}\n{ROW.replace('46240', '46.240')}\n", ("2:37 tal-ugyldigt 46.240",)),
    ("municipalities.csv", f"{HEADER}\n{ROW.replace('Nordsjælland', '')}\n", ("2:24 felt-tomt ,",)),
    ("municipalities.csv", f"{HEADER}\n{ROW},1\n", ("2:1 register-raekke 2",)),
    ("municipalities.csv", f"{HEADER},,\n{ROW},,\n,,,,,,,,,\n", ()),
    ("municipalities.csv", f"{HEADER},,\n{ROW},,note\n", ("1:61 felt-ukendt ", "1:62 felt-ukendt ")),
    ("municipalities.csv", f"{HEADER.replace('name', 'navn')}\n{ROW}\n", ("1:6 felt-ukendt navn",)),
    ("municipalities.csv", HEADER + "\n" + ROW.replace("Nordsjælland", '"Nordsjælland') + "\n", ('2:24 raa-tegn "Nordsjælland',)),
    ("municipalities.csv", HEADER + "\n" + ROW.replace("Nordsjælland", '"Nord""sjælland"') + "\n", ()),
    (
        "municipalities.csv",
        f"{HEADER}\n{ROW}\n{ROW}\n",
        ("3:1 register-dobbelt 240",),
    ),
    ("municipalities.csv", f"{HEADER}\n{ROW.replace('240,Egedal', '0240,Egedal')}\n", ("2:1 register-vaerdi 0240",)),
    ("municipalities.csv", f"{HEADER}\n{f'{ROW}#{ROW}'.replace(',', ';').replace('#', chr(10))}\n", ("2:1 register-raekke 2",)),
    ("search.yaml", "kerneord: >\n  aftale\n  Drift\n", ("3:3 soegeord-form Drift",)),
    ("search.yaml", "synonymer:\n  - [ai, ki]\n  - [KI, AI]\n", ("3:5 register-dobbelt [",)),
    ("search.yaml", "kerneord: [aftale]\n", ("1:11 felt-type [",)),
    ("search.yaml", "kerneord: løn, gage, drift\n", ("1:11 soegeord-form løn,",)),
    ("search.yaml", "spurgt:\n  - {side: 'https://a.dk/cases/os2.html#pris', ord: hvad}\n", ("2:12 id-ugyldigt 'https",)),
    ("search.yaml", "kernord: aftale\n", ("1:1 felt-ukendt kernord",)),
    ("search.yaml", "faste: [drift~~aftale, kom~mune, kommune]\n", ("1:9 deling-form drift~~aftale", "1:34 register-dobbelt kommune")),
    ("search.yaml", "synonymer:\n  - [ai, ki]\n  - {ai: ki}\n  - ai\n", ("3:5 felt-type {", "4:5 synonym-alene ai")),
    ("search.yaml", "spurgt:\n  - {side: cases/Os2.html, ord: hvad}\n  - {side: cases/os2, ord: pris}\n", ("2:12 id-ugyldigt cases/Os2.html",)),
    ("search.yaml", "forkortelser:\n  - {kort: i/s}\n  - {kort: i s, langt: a}\n", ("2:6 felt-mangler kort", "3:12 soegeord-form i s")),
    ("search.yaml", "hele:\n  - [forlig, Forliget]\n  - [sag, forlig]\n", ("2:14 soegeord-form Forliget", "3:11 register-dobbelt forlig")),
    ("search-splits.txt", "# egne ord\nløn~system\n", ()),
    ("search-splits.txt", "løn~system # husk\ndrift ~ s ~ aftale\n", ("2:1 deling-form drift ~ s ~ aftale",)),
    ("search-splits.txt", "drift~s~aftale\n\n  aftale  Ny~del\n", ("3:3 deling-form aftale", "3:11 deling-form Ny~del")),
)  # fmt: skip


def told(problems: tuple[Problem, ...], root: Path) -> tuple[str, ...]:
    """Each problem as line:column, code and the text under the caret."""
    return tuple(
        f"{p.span.line}:{p.span.column} {p.code} {covered((root / p.span.file).read_text('utf-8'), p.span)}"
        for p in ordered(problems)
    )


ALONE = frozenset({"vocabulary.yaml", "municipalities.csv"})
"""Registers that others refer to: with one of them broken, others are told of less."""


def rounds() -> Iterator[dict[str, tuple[str, tuple[str, ...]]]]:
    """The mistakes by register, a folder's worth at a time: one of each register, for none is told of another's."""
    rows = {name: [(text, expected) for one, text, expected in MISTAKES if one == name] for name in REGISTERS}
    for name in ALONE:
        yield from ({name: row} for row in rows.pop(name))
    for number in range(max(map(len, rows.values()))):
        yield {name: of[number] for name, of in rows.items() if number < len(of)}


@pytest.mark.no_cover
def test_every_mistake_of_a_register_is_told_at_its_place(tmp_path: Path) -> None:
    """Of each broken register exactly what is wrong is told, with nothing in English, and nothing of other files."""
    faults = []
    for number, broken in enumerate(rounds()):
        root = write_files(tmp_path / str(number), {f"registers/{name}": text for name, (text, _) in broken.items()})
        problems = read_registers(root).problems
        for name, (text, expected) in broken.items():
            found = told(tuple(p for p in problems if p.span.file == f"registers/{name}"), root)
            wanted = tuple(sorted(expected))
            if len(found) != len(wanted) or not all(f.startswith(w) for f, w in zip(sorted(found), wanted, strict=True)):
                faults.append((name, text, found))
        faults += [(p.span.file, "", p.code) for p in problems if p.span.file.removeprefix("registers/") not in broken]
        assert all(p.advice for p in problems), broken
    assert faults == []


def test_no_register_is_left_out_of_the_mistakes() -> None:
    """Every register has mistakes above."""
    assert {name for name, _, _ in MISTAKES} == set(REGISTERS)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("vocabulary.yaml", b"status: \xe6\n", "ikke-utf8"),
        ("glossary.yaml", b"", "fil-tom"),
        ("glossary.yaml", b"ord:\n<<<<<<< HEAD\n", "flettemaerke"),
        ("search.yaml", "kerneord: af\u200btale\n".encode(), "forbudt-tegn"),
        ("groups.yaml", b"#" * 1_000_001, "fil-for-stor"),
        ("glosary.yaml", b"ord: []\n", "fil-ikke-laest"),
    ],
)
def test_a_register_passes_the_same_gate_as_content(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    """What no content file may be, no register may be; and a name that is nearly right is told."""
    root = write_files(tmp_path, {f"registers/{name}": data})
    (problem,) = read_registers(root).problems
    assert (problem.code, problem.span.file) == (code, f"registers/{name}")
    assert "glossary.yaml" in problem.advice or name != "glosary.yaml"


NEIGHBOURS = {
    "147,Frederiksberg": "101,Frederiksberg",
    "101,København": "0101,København",
    "147 157 159 163 167 175 185": '"147, 157, 159, 163, 167, 175, 185"',
    "147 157 159 163 167 175 185,": "147;157;159;163;167;175;185,",
}
"""What stands in the register of municipalities and what somebody made of it."""


@pytest.mark.parametrize("right", NEIGHBOURS)
def test_a_slip_in_one_municipality_is_not_told_of_its_neighbours(right: str, tmp_path: Path) -> None:
    """A code of two, or one that is none; neighbours with something else between them, which are told as they should stand."""
    text = (SHIPPED / "municipalities.csv").read_text("utf-8")
    root = write_files(tmp_path, {"registers/municipalities.csv": text.replace(right, NEIGHBOURS[right], 1)})
    [problem] = read_registers(root).problems
    assert "nabo" not in problem.message or problem.advice.endswith(": 147 157 159 163 167 175 185.")


def test_a_tab_hides_no_more_than_its_line(tmp_path: Path) -> None:
    """What stands in below it is no field of the register that was pushed in."""
    text = (SHIPPED / "office.yaml").read_text("utf-8").replace("            hjaelp: Jeres del", "\thjaelp: Jeres del", 1)
    [problem] = read_registers(write_files(tmp_path, {"registers/office.yaml": text})).problems
    assert "tabulator" in problem.message


@pytest.mark.parametrize(
    ("column", "otherwise", "advice"),
    [
        (0, lambda cell: f"0{cell}", "Mente du »101«? Det gælder 98 rækker"),
        (1, lambda cell: f"{cell} Kommune", "uden »Kommune«"),
        (2, lambda cell: f"Region {cell}", "Mente du »Hovedstaden«? Det gælder 98 rækker"),
        (5, lambda cell: f"{int(cell):,}".replace(",", "."), "Det gælder 98 rækker"),
        (6, lambda cell: "01-01-2026", "Det gælder 98 rækker"),
    ],
)
def test_a_column_that_is_written_otherwise_is_told_once(
    column: int, otherwise: Callable[[str], str], advice: str, tmp_path: Path
) -> None:
    """As statistics and spreadsheets write codes, names, regions, numbers and days; no case is blamed for it."""
    titles, *lines = (SHIPPED / "municipalities.csv").read_text("utf-8").splitlines()
    cells = [line.split(",") for line in lines]
    rows = [",".join([*one[:column], otherwise(one[column]), *one[column + 1 :]]) for one in cells]
    files = {"registers/municipalities.csv": "\n".join([titles, *rows]), "cases/a.md": case_text()}
    [problem] = inspection_of(tmp_path, files).problems
    assert (problem.span.line, advice in problem.advice) == (2, True)


def test_a_list_without_municipalities_blames_no_case(tmp_path: Path) -> None:
    root = write_files(tmp_path, {"registers/municipalities.csv": f"{HEADER}\n", "cases/a.md": case_text()})
    [problem] = looked_at(settings_of(root)).problems
    assert (problem.code, problem.span.file) == ("felt-tomt", "registers/municipalities.csv")


@pytest.mark.parametrize("page", ["cases/a.md", "cases\\a"])
def test_a_page_that_is_asked_otherwise_is_told_once(page: str, tmp_path: Path) -> None:
    """Not as a page that is not there as well."""
    asked = f"spurgt:\n  - {{side: {page}, ord: hvad koster}}\n"
    [problem] = inspection_of(tmp_path, {"registers/search.yaml": asked, "cases/a.md": case_text()}).problems
    assert (problem.code, problem.advice) == ("id-ugyldigt", "Mente du »cases/a«?")


def test_a_day_that_has_not_come_is_told_once(tmp_path: Path) -> None:
    text = (SHIPPED / "accessibility.yaml").read_text("utf-8").replace("haandproevet: 2026-11-28", "haandproevet: 2031-01-01")
    [problem] = inspection_of(tmp_path, {"registers/accessibility.yaml": text, "cases/a.md": case_text()}).problems
    assert problem.code == "register-vaerdi"


def test_letters_in_disorder_are_told_once_for_the_file(tmp_path: Path) -> None:
    """Read in a wrong charset, or lost when it was saved: a glossary of hundreds of words is one mistake."""
    whole = (SHIPPED / "glossary.yaml").read_text("utf-8")
    misread = whole.encode().decode("cp1252", "replace")
    lost = whole.encode("cp1252", "replace").decode("utf-8", "replace")
    for number, (text, code, advice) in enumerate(
        [(misread, "tegnsaet", "ord i filen"), (lost, "forbudt-tegn", "flere i filen")]
    ):
        root = write_files(tmp_path / str(number), {"registers/glossary.yaml": text})
        [problem] = read_registers(root).problems
        assert (problem.code, advice in problem.advice) == (code, True)


def test_a_register_is_no_way_to_another_file(tmp_path: Path) -> None:
    """A register, or the folder of registers, may be no shortcut."""
    secret = write_files(tmp_path / "secret", {"glossary.yaml": "ord: []\n"})
    for link, target in (("registers/glossary.yaml", secret / "glossary.yaml"), ("registers", secret)):
        root = tmp_path / f"content-{link.count('/')}"
        (root / link).parent.mkdir(parents=True)
        (root / link).symlink_to(target)
        (problem,) = read_registers(root).problems
        assert (problem.code, problem.span.file) == ("fil-ikke-almindelig", link)


def test_two_registers_and_a_case_are_told_in_one_run(tmp_path: Path) -> None:
    """Nobody mends one file only to be told of the next."""
    found = inspection_of(
        tmp_path,
        {
            "cases/a.md": case_text(form="blåbær"),
            "registers/glossary.yaml": "ord:\n  - {ord: Baseline, forklaring: Tallet før., grupe: Styring}\n",
            "registers/vocabulary.yaml": "status: [",
        },
    )
    places = [(p.span.file, p.span.line, p.code) for p in found.problems]
    assert places == [
        ("cases/a.md", 6, "ord-ukendt"),
        ("registers/glossary.yaml", 2, "felt-ukendt"),
        ("registers/vocabulary.yaml", 1, "yaml"),
    ]
    assert found.files == 3
    assert found.stops(strict=False)


def test_a_word_that_a_broken_register_may_hold_is_not_told(tmp_path: Path) -> None:
    """What stands in a register that cannot be read may be right; what stands nowhere is wrong in any case."""
    broken = 'status:\n  - {id: i-bero, titel: I bero}\n  - {id: drift, titel: "I drift}\n'
    for word, codes in (("i bero", ["yaml"]), ("i bær", ["ord-ukendt", "yaml"])):
        status = f"{{vaerdi: {word}, dato: 2024, kilder: [k1]}}"
        files = {"cases/a.md": case_text(status=status), "registers/vocabulary.yaml": broken}
        assert [p.code for p in inspection_of(tmp_path / word, files).problems] == codes


def test_a_list_may_be_empty(tmp_path: Path) -> None:
    """`[]` says that there is nothing, in a file and in a row."""
    row = "{ord: a, forklaring: b, gruppe: c, ogsaa: []}"
    for text in ("kendte: []\nord: []\n", f"ord:\n  - {row}\n"):
        assert read_registers(write_files(tmp_path, {"registers/glossary.yaml": text})).problems == ()


def test_a_spreadsheets_own_way_of_writing_is_read(tmp_path: Path) -> None:
    """Semicolons for commas, quotation marks around a cell, carriage returns and an empty last row."""
    cells = ROW.replace("Nordsjælland", '"Nordsjælland, ""vest"""').split(",2026")
    text = f"{HEADER}\n{','.join([*cells[:1]])},2026{cells[1]}\n".replace("\n", "\r\n")
    found = read_registers(write_files(tmp_path, {"registers/municipalities.csv": text}))
    assert (found.problems, found.registers.municipalities["240"].part) == ((), 'Nordsjælland, "vest"')
    semicolons = f"{HEADER}\n{ROW}\n;;;;;;;\n".replace(",", ";")
    found = read_registers(write_files(tmp_path, {"registers/municipalities.csv": semicolons}))
    assert (found.problems, found.registers.municipalities["240"].name) == ((), "Egedal")


def test_what_the_programs_registers_need_is_told_at_the_folders_own(tmp_path: Path) -> None:
    """A folder's regions must hold those of the program's municipalities; the mistake is the folder's."""
    text = "region: [{id: hovedstaden, titel: Hovedstaden}]\n"
    problems = read_registers(write_files(tmp_path, {"registers/vocabulary.yaml": text})).problems
    assert {(p.code, p.span.file, p.span.line) for p in problems} == {("register-ord-mangler", "registers/vocabulary.yaml", 1)}
    assert {p.words["word"] for p in problems} >= {"Nordjylland", "Sjælland"}


def shipped(changed: Mapping[str, str | None]) -> RegisterFiles:
    """The program's registers with these texts in place of its own; None for one that did not pass the gate."""
    files = load_registers(Path("none")).shipped
    texts = {name: changed.get(name, file.text) for name, file in files.items()}
    read = {name: SourceFile(path=files[name].path, text=text) for name, text in texts.items() if text is not None}
    return RegisterFiles(own={}, shipped=read, unread=frozenset(texts.keys() - read.keys()))


@pytest.mark.no_cover
@pytest.mark.parametrize("name", REGISTERS)
@pytest.mark.parametrize("text", ["- [", "", None])
def test_a_broken_register_of_the_program_is_told_and_no_crash(name: str, text: str | None) -> None:
    """Nothing stands behind the program's own registers; whatever is missing, the rest is read."""
    found = validate_registers(shipped({name: text}))
    paths = {problem.span.file for problem in found.problems}
    told_of = set() if text is None or (name.endswith(".txt") and not text) else {f"../builder/registers/{name}"}
    assert paths == told_of
    assert found.registers.vocabularies.keys() >= {"status", "region", "spoergsmaal"}


def test_the_programs_registers_have_no_mistake() -> None:
    """They come through their own check, and each stands where the shell looks for it."""
    found = read_registers(Path("none"))
    assert found.problems == ()
    assert {path.name for path in SHIPPED.iterdir()} == set(REGISTERS)


def test_search_words_are_a_folders_own_as_other_registers_are(tmp_path: Path) -> None:
    """A list of `search.yaml` takes the place of the program's; one that is not there is the program's."""
    own = {
        "registers/search.yaml": "synonymer:\n  - [Snitflade, grænseflade]\nfaste:\n  - gade~kryds\n",
        "registers/search-splits.txt": "drift~s~aftale\n",
    }
    found = read_registers(write_files(tmp_path, own))
    usual = read_registers(Path("none")).registers.lexicon
    words = found.registers.lexicon
    assert found.problems == ()
    assert words.synonyms == (("snitflade", "grænseflade"),)
    assert words.fixed == {"gadekryds": ("gade", "kryds")}
    assert words.reviewed == {"drift~s~aftale"}
    assert (words.core, words.stop, words.abbreviations) == (usual.core, usual.stop, usual.abbreviations)
    assert len(usual.synonyms) > 1


def test_a_folder_with_words_of_its_own_still_has_the_known_abbreviations(tmp_path: Path) -> None:
    """Unless it lists them itself."""
    row = "ord:\n  - {ord: Prøve, forklaring: Et ord., gruppe: Ord}\n"
    for head, known in (("", True), ("kendte: []\n", False)):
        found = read_registers(write_files(tmp_path / (head[:6] or "none"), {"registers/glossary.yaml": head + row}))
        assert ("KL" in found.registers.familiar, found.problems) == (known, ())


def test_a_list_of_words_that_is_lost_blames_no_case(tmp_path: Path) -> None:
    """Its rows are told of, and nothing of the words of cases, which may be right."""
    files = {"registers/vocabulary.yaml": "form:\n  - forening\n", "cases/en-case.md": case_text(form="aktieselskab")}
    found = looked_at(settings_of(write_files(tmp_path, files)))
    assert [p.code for p in found.problems] == ["felt-type"], lines(found.problems)


ASKED = {
    "cases/en-cass": "Mente du »cases/en-case«?",
    "guides/et-raad": "Mente du »vejledninger/et-raad«?",
    "en-case": "Mente du »cases/en-case«?",
    "kommuner/hoerning": "Mente du »kommuner/herning«?",
    "indgangsprisen": "Mente du »indgangspris«?",
}
"""A page that the catalogue lacks, and what is suggested."""


def test_a_page_that_readers_ask_and_nobody_has_is_told(tmp_path: Path) -> None:
    """Words for a page that is not there would be lost; of the program's own rows nothing is said in a folder with few pages."""
    there = ["cases/en-case", "vejledninger/et-raad", "kommuner/aarhus", "spoergsmaal/raaderum", "indgangspris", "nyt/2020-2024"]
    rows = "".join(f"  - {{side: {page}, ord: hvad koster det}}\n" for page in (*there, *ASKED))
    pages = {"cases/en-case.md": case_text(), "guides/et-raad.md": guide_text()}
    found = looked_at(settings_of(write_files(tmp_path / "own", {**pages, "registers/search.yaml": f"spurgt:\n{rows}"})))
    assert {p.words["value"]: p.advice for p in found.problems} == ASKED, lines(found.problems)
    shipped = {"registers/search.yaml": (SHIPPED / "search.yaml").read_text("utf-8")}
    assert looked_at(settings_of(write_files(tmp_path / "copy", {**pages, **shipped}))).problems == ()
