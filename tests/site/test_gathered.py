"""The pages that gather exits and answers say what the open data says: page, CSV and JSON are one."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from tests.built import Site, attr, descendants, told, words
from tests.markup import Element
from tests.site.test_truth import cases

SETTLED = {"forlig", "opgoerelse"}


def json_events(site: Site) -> list[tuple[str, dict[str, Any]]]:
    """Every exit of the JSON, with its case's slug."""
    return [(case["slug"], event) for case in cases(site) for event in case.get("udtraeden", {}).get("sket", ())]


def below(root: Element, name: str) -> list[Element]:
    """The elements of a name below another."""
    return [one for one in descendants(root) if one.name == name]


def test_page_list_and_json_tell_of_the_same_exits(site: Site) -> None:
    """As many exits, with the same words and sums, and the same counts at the head of the page."""
    listed, found = site.rows("udtraeden.csv"), json_events(site)
    assert found
    assert [(row["case"], row["hvad"]) for row in listed] == [(slug, event["tekst"]) for slug, event in found]
    page = site.pages["udtraeden.html"]
    main = words(next(page.named("main")))
    faults = [row["hvad"] for row in listed if row["hvad"] not in main]
    for row, (_, event) in zip(listed, found, strict=True):
        sums = [one for one in event.get("beloeb", ()) if one["art"] in SETTLED]
        if sums and row["opgjort_tal_til"].replace(",", ".") not in {
            f"{sums[0]['tal']['til']:g}",
            str(int(sums[0]["tal"]["til"])),
        }:
            faults.append(f"{row['kommune']}: {row['opgjort_tal_til']}")
        faults += [
            f"{row['kommune']}: {one['tal']['tekst']}" for one in event.get("beloeb", ()) if one["tal"]["tekst"] not in main
        ]
    assert not faults, told(faults)
    ends = [event.get("udfald") for _, event in found]
    glance = {words(below(part, "dt")[0]): words(below(part, "dd")[0]) for part in below(next(page.named("dl")), "div")}
    gone, over = sum(end in {"gik", "foer-start"} for end in ends), ends.count("oploest")
    assert glance["Gik eller ville ud"].startswith(
        f"{gone + over + ends.count('vil-ud')} {gone} gik eller sprang fra; for {'én' if over == 1 else over} blev alt"
    )
    assert glance["Ville gå, men blev"] == f"{ends.count('blev')} af {len(ends)} kendte forløb"
    assert glance["Har et beløb"].split()[0] == str(sum("beloeb" in event for _, event in found))


KRONER = {"kr.": 1, "mio. kr.": 1_000_000, "mia. kr.": 1_000_000_000}
"""What sums that were settled are told in."""


def _thousands(number: str) -> str:
    """A number of the open data as a page writes it: »406300« as »406.300«, »3,2« as it is."""
    return number if "," in number else f"{int(number):,}".replace(",", ".")


def test_what_it_ended_with_is_the_settled_sums_alone(site: Site) -> None:
    """The range at the head is that of the list's settled sums, each with its year, by who pays; no claim, no estimate is in it."""
    head = words(next(site.pages["udtraeden.html"].named("dl")))
    for payer, said in (("Kommunen", "betalt af kommunen"), ("Fællesskabet", "betalt til kommunen")):
        paid = [row for row in site.rows("udtraeden.csv") if row["betaler"] == payer]
        sums = sorted(paid, key=lambda row: Decimal(row["opgjort_tal_fra"].replace(",", ".")) * KRONER[row["opgjort_enhed"]])
        shown = [
            f"{_thousands(row['opgjort_tal_fra'])} {row['opgjort_enhed']} ({row['opgjort_aar']})" for row in (sums[0], sums[-1])
        ]
        text = shown[0] if len(sums) == 1 else " til ".join(shown)
        assert re.search(rf"{re.escape(f'{text} {said} ({len(sums)}')}(?:\)|; midterste værdi er)", head.replace("\u00a0", " "))


def test_page_list_and_json_give_the_same_answers(site: Site) -> None:
    """The matrix has a dot for each question that a case answers, and the page of the question has the answer with a source."""
    listed = site.rows("svar.csv")
    found = {(case["slug"], one["spoergsmaal"], one["svar"]) for case in cases(site) for one in case.get("svar", ())}
    assert {(row["case"], row["spoergsmaal"], row["svar"]) for row in listed} == found
    matrix = site.pages["spoergsmaal.html"]
    links = {attr(a, "href") for cell in matrix.named("td") for a in below(cell, "a")}
    assert links == {f"spoergsmaal/{row['spoergsmaal']}.html#{row['case']}" for row in listed}
    faults = []
    for row in listed:
        page = site.pages[f"spoergsmaal/{row['spoergsmaal']}.html"]
        card = next((one for one in page.named("li") if attr(one, "id") == row["case"]), None)
        if card is None or row["svar"] not in words(card) or not any("#kilde-" in attr(a, "href") for a in below(card, "a")):
            faults.append(f"{row['case']}: {row['spoergsmaal']}")
    assert not faults, told(faults)
    for item in next(one for one in matrix.named("ol") if attr(one, "id") == "liste").children or ():
        if isinstance(item, Element):
            question = attr(below(item, "a")[0], "href")
            answered = {row["case"] for row in listed if question == f"spoergsmaal/{row['spoergsmaal']}.html"}
            assert attr(item, "data-answered") == str(len(answered))


def test_a_question_names_everybody_who_does_not_answer(site: Site) -> None:
    """Those who answer and those who do not are all cases together; each of the silent leads to its form, and a guide helps."""
    slugs = {case["slug"] for case in cases(site)}
    faults = []
    for page in site.below("spoergsmaal"):
        given = {attr(one, "id") for one in page.named("li") if "id" in one.attrs}
        asked = {attr(a, "href").partition("?case=")[2] for a in page.named("a") if "?case=" in attr(a, "href")}
        if given | asked != slugs or given & asked:
            faults.append(page.path)
        if not any("/vejledninger/" in attr(a, "href") for a in below(next(page.named("main")), "a")):
            faults.append(f"{page.path}: no guide")
    assert not faults, told(faults)
    assert len(site.below("spoergsmaal")) == 13


def test_a_case_leads_to_its_rows(site: Site) -> None:
    """The parts of a case's page about leaving and about answers lead to where those of others are."""
    faults = []
    for case in cases(site):
        links = {attr(a, "href") for a in site.pages[case["side"]].named("a")}
        wanted = {f"../spoergsmaal/{one['spoergsmaal']}.html" for one in case.get("svar", ())}
        wanted |= {f"../udtraeden.html#{case['slug']}"} if "udtraeden" in case else set()
        faults += [f"{case['slug']}: {one}" for one in wanted - links]
    assert not faults, told(faults)
