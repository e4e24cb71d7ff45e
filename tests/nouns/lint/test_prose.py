"""Slips in running text are told; what only looks like one is left alone."""

from __future__ import annotations

import ast
import inspect
import re

from builder.nouns.lint import prose
from builder.nouns.lint.prose import Slip, slips, slips_among

SLIPS = {
    "De sagde ja,, og det gik.": ["ja,,"],
    "De sagde ja ,og det gik.": ["ja ,og"],
    "De sagde ja.Derefter gik det.": ["ja.Derefter"],
    "De kaldte det (en vagt.": ["(en vagt."],
    "De kaldte det »vagt.": ["»vagt."],
    "Driften koster 5 kr.) i alt.": ["kr.)"],
    "Det er godt godt.": ["godt godt"],
    "Det kostede 5 mio. mio. kr. i 2024.": ["mio. mio."],
    "Prisen steg fra 12 til 8 mio. kr.": ["steg fra 12 til 8"],
    "Prisen faldt fra 8 kr. til 1.200 kr.": ["faldt fra 8 kr. til 1.200"],
    "Prisen steg fra 8 til 12 mio. kr. og faldt fra 2018 til 2020 kr.": [],
    "Prisen steg fra 900.000 til 1,2 mio. kr. og fra 900 kr. til 1,2 mio. kr.; den faldt fra 1,5 mio. kr. til 800.000 kr.": [],
    "Prisen steg fra 950 mio. kr. til 1,1 mia. kr., og andelen faldt fra 12 pct. til 9 kommuner.": [],
    "Det begyndte 04/25/2018.": ["04/25/2018"],
    "I 2081 var der fem.": ["2081"],
    "I 20118 var der fem.": ["20118"],
    "Vagten er fra kl. 25.": ["kl. 25"],
    "Det er (a) drift, b) løn og 3) vagt :) alene) her.": ["alene)"],
    "Der kom kommuner kommuner til.": ["kommuner kommuner"],
    "Mødet var 31. juni 2016.": ["31. juni 2016"],
    "Mødet var 29. februar 2017.": ["29. februar 2017"],
    "Fra 28. til 30. februar var der lukket.": ["30. februar"],
    "Mødet varede 1.-31. juni.": ["1.-31. juni"],
    "Mødet var 0. marts.": ["0. marts"],
    "De begyndte i 5. kvartal 2019.": ["5. kvartal 2019"],
    "De begyndte i 3. halvår 2019.": ["3. halvår 2019"],
    "De begyndte i uge 54.": ["uge 54"],
    "De begyndte kl. 25.30.": ["kl. 25.30"],
    "De begyndte kl. 9.75.": ["kl. 9.75"],
    "Aftalen gælder 2016-2014.": ["2016-2014"],
    "Aftalen gælder 2016–2014.": ["2016–2014"],
    "Aftalen gælder fra 2016 til 2014.": ["2016 til 2014"],
    "De begyndte i 2103.": ["2103"],
    "Siden 1016 har de delt den.": ["1016"],
    "De begyndte i marts 2106.": ["2106"],
    "Det kostede 1.5 mio. kr.": ["1.5"],
    "Det kostede 12.50.000 kr.": ["12.50.000"],
    "Det kostede kr. 1.250.00 i alt.": ["1.250.00"],
    "Det kostede 1.5-2.5 mio. kr.": ["1.5-2.5"],
    "Der bor 1,124 borgere.": ["1,124"],
    "Det kostede 12,500 kr.": ["12,500"],
    "Det var billigt , og det holdt.": ["billigt ,"],
    "Det var billigt .": ["billigt ."],
    "Det var billigt.Så holdt det.": ["billigt.Så"],
    "Det var billigt,og det holdt.": ["billigt,og"],
    "Det var billigt..": ["billigt.."],
    "Kommuner kommuner og folk.": ["Kommuner kommuner"],
    "Mødet var mandag den 2. april 2024.": ["mandag den 2. april 2024"],
    "Fredag d. 1. februar 2019 begyndte de, og søndag 3. marts 2019 sluttede de; lørdag 2. marts 2018 ikke.": [
        "lørdag 2. marts 2018"
    ],
}
HARMLESS = (
    "Når I i dag siger ja, er det tirsdag den 2. april 2024 eller mandag den 2. april; hver mandag. 2. april 2024 var for sent.",
    "Det gælder fx, mv. og osv. Det tog tid ... og mere end det.",
    "Det, de kunne præsentere den den 11. juni, var det det hele værd?",
    "Det gør de på på lang sigt, og det er, hvad vi lever i i dag.",
    "Mødet var 29. februar 2016, 31. januar og 30.-31. august.",
    "De begyndte i 4. kvartal 2019, 2. halvår 2020, uge 53 og kl. 24.00; det 7. halvår i alt.",
    "Aftalen gælder 2014-2016, 2016-2016 og fra 2010 til 2019; journalnr. 2016-1954 og nr. 2019-2016.",
    "De sammenlignede mellem 2008 og 1989 og gik fra 2.103 til 1.900.",
    "De begyndte i 1970 og venter til 2035; i 2099 er alt glemt.",
    "Det kostede 1.250.000 kr., 1,5 mio. kr., 8,5-12,7 mio. kr., 1.000-1.500 kr. og 12,5 pct.",
    "Se afsnit 4.2 kommuner imellem, version 1.5 og § 60.",
    "Det kostede 0,125 kr. pr. opslag og 1,124 mio. kr. om året.",
    "Se www.furesoe.dk/a,b og Borger.dk, ring mv. og send til it@furesoe.dk.",
    "Det gælder fx A/S'er, IT-folk, kl. 10.30 og 3,5 årsværk ... og mere.",
)


def test_slips_are_told_to_the_letter() -> None:
    """What is wrong, and no more than that, is named."""
    found = {text: [one.value for one in slips(text)] for text in SLIPS}
    assert found == SLIPS


def test_a_slip_is_told_among_many_texts_as_well() -> None:
    """The quick look that spares most texts the slow one lets none of them through."""
    for text, expected in SLIPS.items():
        assert [one.value for _, one in slips_among([text])] == expected, "`_worth_a_look` in lint/prose.py"


def test_every_kind_of_slip_has_an_example() -> None:
    """What the module doubts, by the words that say why, is doubted of some text here: a new kind is tried, and so is its quick look."""
    written = [
        node.args[1]
        for node in ast.walk(ast.parse(inspect.getsource(prose)))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == Slip.__name__
    ]
    kinds = {"".join(map(_any_words, why.values)) if isinstance(why, ast.JoinedStr) else _any_words(why) for why in written}
    said = {one.why for text in SLIPS for one in slips(text)}
    assert len(kinds) > 5
    assert [kind for kind in sorted(kinds) if not any(re.fullmatch(kind, why) for why in said)] == []


def _any_words(node: ast.AST) -> str:
    """The pattern of a text as it is written: its own words, those of a name of the module, or any."""
    if isinstance(node, ast.Name):
        return re.escape(getattr(prose, node.id))
    return re.escape(str(node.value)) if isinstance(node, ast.Constant) else ".*"


def test_what_only_looks_like_a_slip_is_left_alone() -> None:
    """Danish repeats small words, numbers its sections, and has years that are far apart."""
    assert not [one for text in HARMLESS for one in slips(text)]


def test_what_to_write_instead_is_ready_to_be_copied() -> None:
    """A number is set as Danish has it, and years in their order."""
    texts = ("Det kostede 1.5 mio. kr.", "Der bor 1,124 borgere.", "Aftalen gælder 2016-2014.", "Der kom i 2103 borgere.")
    assert [slip.instead for text in texts for slip in slips(text)] == [
        "Mente du 1,5?",
        "Mente du 1.124?",
        "Ret det, fx til 2014-2016.",
        "Ret årstallet. Er det et antal, så skriv 2.103.",
    ]
