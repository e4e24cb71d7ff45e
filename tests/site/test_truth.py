"""What the built site counts and calls measured, recomputed from its own open data; and what stands at each end of a relation."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import pytest

from builder.nouns.fields import Choice, DateKind, Text
from builder.nouns.language.amounts import parse
from builder.nouns.language.danish import MONTHS
from builder.nouns.municipalities import Municipality
from builder.nouns.site import urls
from builder.nouns.tables import DECISIONS
from builder.nouns.walk import leaves
from builder.shell.registers import read_registers
from tests.builders import real_inspection
from tests.built import CONTENT, Site, attr, descendants, told, words

Case = dict[str, Any]
BLOCKS = {"p", "li", "dd", "dt", "td", "th", "h1", "h2", "h3", "h4"}
PARTED = re.compile(rf"\d (?:mio\.|mia\.|kr\b|pct\b|årsværk\b).{{0,9}}|§ \d.{{0,9}}|\d\. (?:{'|'.join(MONTHS)})\b|\b[Cc]a\. \d")
READINGS = re.compile(r"\. (Læst helt|Læst i uddrag|Kun læst i titlen)\.")
COUNTED = re.compile(r"(?:Kilden|(?:Begge|Alle \d+) kilder|Af \d+ kilder) er .+")
NUMBERED = re.compile(r"(\d+) (læst helt|læst i uddrag|kun læst i titlen)")


def cases(site: Site) -> list[Case]:
    """The cases of the open data."""
    found: list[Case] = json.loads((site.root / "data/cases.json").read_text("utf-8"))["cases"]
    return found


def codes(case: Case) -> list[str]:
    """The municipalities that are or were part of a case, from the JSON alone."""
    found = [code for p in case.get("partnere", ()) for code in p["kommune"].get("koder", [p["kommune"].get("kode")])]
    return list(dict.fromkeys(found))


def present(case: Case) -> list[str]:
    """The municipalities that have not left; of a case that is over, all of them."""
    if case["status"]["vaerdi"] in {"opgivet", "afsluttet"}:
        return codes(case)
    own = {p["kommune"]["kode"]: "til" in p for p in case.get("partnere", ()) if "kode" in p["kommune"]}
    groups = [p for p in case.get("partnere", ()) if "koder" in p["kommune"] and "til" not in p]
    grouped = {code for group in groups for code in group["kommune"]["koder"]}
    again = {p["kommune"].get("kode") for p in case.get("partnere", ()) if "til" not in p}
    return [code for code in codes(case) if (code in again if code in own else code in grouped)]


def measured(case: Case) -> int:
    """How many of a case's gains somebody measured."""
    return sum(gain.get("maalt", {}).get("grundlag") == "maaling" for gain in case.get("gevinster", ()))


def reported(case: Case) -> int:
    """How many gains are told of in another way."""
    return sum("maalt" in gain and gain["maalt"]["grundlag"] != "maaling" for gain in case.get("gevinster", ()))


def evidence(case: Case) -> Iterable[str]:
    """The values of the facet »bevis«."""
    gains = case.get("gevinster", ())
    found = {"maalt": measured(case), "omtalt": reported(case), "lovet": any("lovet" in gain for gain in gains)}
    return [key for key, there in found.items() if there] or ["ingen"] if gains else ["ingen"]


def participants(case: Case) -> Iterable[str]:
    """The values of the facet »deltagere«."""
    amount = parse(case["antal_kommuner"]["tal"]["tekst"]) if "antal_kommuner" in case else None
    here = len(present(case))
    number = max(here, amount.least if amount else 0)
    more = amount is not None and (amount.least > here if amount.high is None else amount.high > here)
    first = "tre-plus" if number >= 3 else "ukendt" if more or not number else "to"
    return [first, "ti-plus"] if number >= 10 else [first]


def price(case: Case) -> Iterable[str]:
    """The values of the facet »pris«: an amount in kroner, anything else such as the time between two dated milestones."""
    units = [figure["enhed"] for figure in case.get("indgangspris", ())]
    kroner = [unit for unit in units if re.match(r"(?:mi[oa]\. )?kr\.", unit)]
    marked = {event["milepael"] for event in case.get("tidslinje", ()) if "milepael" in event and "fra" in event["dato"]}
    timed = "beslutning" in marked and not marked.isdisjoint({"drift", "opgivet"})
    found = {"beloeb": bool(kroner), "andet": timed or len(units) > len(kroner)}
    return [key for key, there in found.items() if there] or ["ukendt"]


def _places(case: Case, kind: Callable[[Any], str]) -> set[str]:
    return {kind(_municipalities()[code]) for code in codes(case)}


@cache
def _municipalities() -> Mapping[str, Municipality]:
    return read_registers(CONTENT).registers.municipalities


FACETS: dict[str, Callable[[Case], Iterable[str]]] = {
    "status": lambda case: [case["status"]["vaerdi"]],
    "model": lambda case: [model["vaerdi"] for model in case.get("modeller", ())],
    "form": lambda case: [case["form"]["vaerdi"]],
    "omraade": lambda case: case["omraader"],
    "region": lambda case: _places(case, lambda m: str(m.region.id)),
    "bevis": evidence,
    "deltagere": participants,
    "folketal": lambda case: _places(case, lambda m: str(m.size)),
    "pris": price,
}


def test_every_filter_is_counted_again(site: Site) -> None:
    """A new facet has a row in `FACETS`, by which its numbers are worked out once more from the open data."""
    assert {attr(element, "data-facet") for element in site.pages["cases/index.html"].having("data-facet")} == FACETS.keys()


@pytest.mark.parametrize("facet", FACETS)
def test_a_filter_counts_what_the_data_says(site: Site, facet: str) -> None:
    """The number beside each value of a filter is that of `cases.json`; `test_hooks.py` holds it against the list behind it."""
    expected = Counter(value for case in cases(site) for value in dict.fromkeys(FACETS[facet](case)))
    page = site.pages["cases/index.html"]
    links = [element for element in page.having("data-facet") if attr(element, "data-facet") == facet]
    shown = {attr(link, "data-value"): int(words(link).rsplit(" ", 1)[1]) for link in links}
    assert shown == expected


def test_a_municipality_is_told_all_that_the_decision_track_says_of_it(site: Site) -> None:
    """A field of a decision stands on the page of its municipality as on the track: text, day and step, word for word."""
    catalogue = real_inspection().catalogue
    missing = []
    for one in catalogue.tracks[-1].decisions:
        page = site.pages[urls.municipality(one.municipality.slug)]
        said = " ".join(words(element) for element in page.having("data-field") if attr(element, "data-field") == "beslutning")
        record = DECISIONS.group("beslutninger")
        for path, kind, value in leaves(record, one):
            text = value if isinstance(kind, Text) else value.text if isinstance(kind, DateKind) else ""
            text = value.title if isinstance(kind, Choice) and path != ("sikkerhed",) else text
            missing += [f"{page.path}: {path} {text}"] if " ".join(text.split()) not in said else []
    assert not missing, told(missing)


def test_every_list_counts_measured_gains_alike(site: Site) -> None:
    """`cases.csv`, `gevinster.csv` and `cases.json` agree on what somebody measured, case by case."""
    by_case = {case["slug"]: (measured(case), reported(case)) for case in cases(site)}
    listed = {row["case"]: (int(row["maalte_gevinster"]), int(row["omtalte_gevinster"])) for row in site.rows("cases.csv")}
    assert listed == by_case
    counted = Counter((row["case"], row["grundlag"] == "målt") for row in site.rows("gevinster.csv") if row["maalt"])
    assert {slug: (counted[slug, True], counted[slug, False]) for slug in by_case} == by_case


def test_a_case_head_calls_only_the_measured_measured(site: Site) -> None:
    """At the head of a page something is »Målt« when, and only when, somebody measured a gain."""
    faults = []
    for case in cases(site):
        page = site.pages[case["side"]]
        heads = (element for element in page.elements if "glance" in attr(element, "class").split())
        points = [words(one) for head in heads for one in descendants(head) if one.name == "dd"]
        said = [text for text in points if text.startswith("Målt") and "Ingen måling" not in text]
        if bool(said) != bool(measured(case)):
            faults.append(case["slug"])
    assert not faults, told(faults)


def test_each_municipality_has_the_cases_it_is_part_of(site: Site) -> None:
    """A municipality's page lists every local case that it or its group is part of, and the map counts the same."""
    local = [case for case in cases(site) if len(codes(case)) < 98]
    page_of = {m.code: f"kommuner/{m.slug}.html" for m in _municipalities().values()}
    faults = []
    for code, path in page_of.items():
        expected = {case["side"] for case in local if code in codes(case)}
        cards = [one for one in site.pages[path].elements if "card-title" in attr(one, "class").split()]
        links = {attr(link, "href").removeprefix("../") for card in cards for link in descendants(card) if link.name == "a"}
        if links != expected:
            faults.append((path, links ^ expected))
    assert not faults, told(faults)


def test_a_note_stands_at_one_end_of_a_relation(site: Site) -> None:
    """A relation's note is on the page it was written for, and its counterpart on the other; neither is on both."""
    side = {case["slug"]: case["side"] for case in cases(site)}
    faults = []
    for case in cases(site):
        for relation in case.get("relationer", ()):
            ends = (side[case["slug"]], side[relation["case"]])
            for note, own, other in ((relation.get("note"), *ends), (relation.get("note_modsat"), *reversed(ends))):
                if note and (note not in ties(site, own) or note in ties(site, other)):
                    faults.append((own, note))
    assert not faults, told(faults)


def ties(site: Site, path: str) -> str:
    """What a case's page says of its relations."""
    lists = (one for one in site.pages[path].having("data-field") if attr(one, "data-field") == "relationer")
    return " ".join(map(words, lists))


def test_no_answer_that_nothing_is_known_is_counted(site: Site) -> None:
    """»Casen besvarer n af 13« is the number of answers that answer."""
    faults = []
    for case in cases(site):
        answers = {answer["spoergsmaal"] for answer in case.get("svar", ())}
        text = words(next(site.pages[case["side"]].named("main")))
        if answers and f"Casen besvarer {len(answers)} af 13" not in text:
            faults.append(case["slug"])
    assert not faults, told(faults)


def test_a_number_is_never_parted_from_its_unit(site: Site) -> None:
    """On every page a number and its unit, a day and its month, a paragraph and its number stand with a hard space."""
    faults = []
    for path, page in site.pages.items():
        if page.moved or path == "tilfoej.html":
            continue
        for text in _texts(next(page.named("main"))):
            faults += [(path, found) for found in PARTED.findall(text)]
    assert not faults, told(faults)


def _texts(main: Any) -> Iterator[str]:
    """The text of each block, its inline elements run together, without code."""
    yield from (_raw(block) for block in descendants(main) if block.name in BLOCKS)


def _raw(node: Any) -> str:
    parts = []
    for child in node.children or ():
        if child.name == "#text":
            parts.append(child.data)
        elif child.name in {"b", "strong", "em", "i", "a", "span", "sup"}:
            parts.append(_raw(child))
        elif child.name not in BLOCKS:
            parts.append("|")
    return "".join(parts)


def test_every_source_says_how_it_was_read(site: Site) -> None:
    """The head of each list counts them all; what is not so of most is said at the source, and what is so is said once."""
    for page in site.content_pages:
        sources = [one for one in page.elements if one.name == "li" and attr(one, "id").startswith("kilde-")]
        assert sources, page.path
        said = Counter(found[1].lower() for one in sources if (found := READINGS.search(words(one))))
        head = next(found for one in page.named("p") if (found := COUNTED.match(words(one))))
        told = Counter({way: int(number) for number, way in NUMBERED.findall(head[0])})
        if not told:  # one way for all: »Alle 3 kilder er læst i uddrag.«
            assert not said, page.path
            continue
        assert told.total() == len(sources), page.path
        (usual, most), *others = told.most_common()
        assert said == (told if others[0][1] == most else told - Counter({usual: most})), page.path
    about = words(next(site.pages["om.html"].named("main")))
    assert "Vi har ikke læst alle kilder helt" in about
    assert "læst i uddrag" in about
