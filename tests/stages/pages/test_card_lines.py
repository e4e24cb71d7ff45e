"""What a card says of the gain or the price that one filtered for, and the script that hands it over."""

from __future__ import annotations

import json

from builder.stages.data import line_script
from builder.stages.pages.card_lines import LINED, card_lines
from tests.builders import case, catalogue, site_pages

GAINS = """[
  {hvad: lavere pris, art: oekonomi, lovet: {tekst: Ti, tal: '10', enhed: pct., aar: 2016, kilder: [k1]}},
  {hvad: tid, art: tid, lovet: {tekst: Ja, aar: 2017, kilder: [k1]},
   maalt: {tekst: Skøn, aar: 2019, grundlag: skønnet, kilder: [k1], sikkerhed: middel}},
  {hvad: uro, art: kvalitet, maalt: {tekst: Mindre, tal: '5', enhed: nedbrud, aar: 2020, grundlag: målt, kilder: [k1]}},
]"""
PRICES = "[{emne: analyse, tal: '2', enhed: mio. kr., aar: 2018, daekker: del, kilder: [k1]}]"
EVENTS = "[{dato: 2016, tekst: Ja, milepael: beslutning, kilder: [k1]}, {dato: 2018, tekst: Nu, milepael: drift, kilder: [k1]}]"


def test_each_value_has_its_line() -> None:
    """With its year and how much more there is; a promise is called one, and what was guessed is not called measured."""
    found = {
        (line.facet, line.value): (line.label, line.text, line.year, line.more)
        for line in card_lines(case(gevinster=GAINS, indgangspris=PRICES, tidslinje=EVENTS))
    }
    assert found == {
        ("bevis", "maalt"): ("Målt", "Uro: 5 nedbrud", "2020", 0),
        ("bevis", "omtalt"): ("Skønnet", "Tid", "2019", 0),
        ("bevis", "lovet"): ("Lovet", "Lavere pris: 10 pct.", "2016", 1),
        ("pris", "beloeb"): ("Pris", "Analyse: 2 mio. kr. (en del af vejen)", "2018", 0),
        ("pris", "andet"): ("Tid", "12-36 måneder fra beslutning til drift", "2018", 0),
    }
    assert card_lines(case()) == ()
    same = "[{dato: ca. 2018, tekst: Ja, milepael: beslutning, kilder: [k1]}, {dato: 2018, tekst: Nu, milepael: drift, kilder: [k1]}]"
    assert [line.text for line in card_lines(case(tidslinje=same))] == ["Højst 12 måneder fra beslutning til drift"]
    assert {facet for facet, _ in found} == set(LINED), "of another facet no page and no filter would show the line"


def test_the_script_hands_over_values() -> None:
    """It is ASCII and one call; a line has its source and what a reader must know of it; a case without lines is not in it."""
    file = line_script(site_pages(catalogue(case("a", gevinster=GAINS), case("b", titel="B"))))
    assert file.path == "cases/linjer.js"
    told = json.loads(file.data.decode("ascii").removeprefix("window.caseLines(").removesuffix(");\n"))
    assert list(told) == ["a"]
    assert told["a"][1] == ["bevis", "omtalt", "Skønnet", "Tid, 2019", ["delvis kilde"], "k1", 0]
