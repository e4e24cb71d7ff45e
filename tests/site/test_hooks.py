"""The hooks and paths that the contract promises, and the same number everywhere."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml

from builder.nouns.language.danish import sentence
from builder.nouns.terms import Term
from builder.shell.registers import read_registers
from tests import built
from tests.built import PROJECT, Page, Site, attr, descendants, told, words
from tests.markup import Element

PATHS = ("index.html", "om.html", "404.html", "tilgaengelighed.html", "soeg.html", "ordliste.html")
LISTS = ("cases/index.html", "vejledninger/index.html", "initiativer/index.html", "kommuner/index.html")
FOLDERS = {"cases": "cases", "guides": "vejledninger", "initiatives": "initiativer"}
ALWAYS = {"titel", "resume", "status", "partnere", "andre_partnere", "form", "modeller", "omraader", "start", "oekonomi"}
ALWAYS |= {"indgangspris", "stoerrelse", "udtraeden", "initiativer", "kilder", "gennemgaaet"}
"""Facts that are on every case page, with a value or with the word that it is missing."""
ABOUT_THE_FILE = {"tidligere", "kladde", "gennemgaa_om", "tilfoejet"}
"""Front matter that is about the file and not about the cooperation."""
FACETS = {"status", "model", "form", "omraade", "region", "bevis", "deltagere", "folketal"}


@pytest.mark.parametrize("path", [*PATHS, *LISTS])
def test_the_promised_pages_are_there(site: Site, path: str) -> None:
    """The pages of the contract that exist so far lie at their addresses."""
    assert path in site.pages


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_has_its_page(site: Site, folder: str) -> None:
    """Each published file of a content folder is a page of the same name."""
    expected = {f"{FOLDERS[folder]}/{slug}.html" for slug, head in heads(folder) if head.get("kladde") != "ja"}
    assert expected <= site.pages.keys()


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_former_address_has_a_page(site: Site, folder: str) -> None:
    """Each former name in a file's front matter is a page that leads on."""
    former = {f"{FOLDERS[folder]}/{slug}.html" for _, head in heads(folder) for slug in head.get("tidligere", [])}
    assert former == {page.path for page in site.pages.values() if page.moved and page.path.startswith(f"{FOLDERS[folder]}/")}


def test_each_of_the_98_municipalities_has_its_page(site: Site) -> None:
    """There are 98 municipality pages, each with the municipality's name as heading."""
    names = {words(next(page.named("h1"))) for page in site.below("kommuner")}
    with (PROJECT / "builder/registers/municipalities.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(site.below("kommuner")) == 98
    assert names == {row.get("navn") or row["name"] for row in rows}


def test_addresses_are_ascii(site: Site) -> None:
    """Addresses hold small letters, digits and hyphens only: æ is ae, ø is oe, å is aa."""
    allowed = set("abcdefghijklmnopqrstuvwxyz0123456789-./")
    assert not [path for path in site.pages if set(path) - allowed]
    assert "kommuner/soroe.html" in site.pages


def test_every_page_has_the_search_box(site: Site) -> None:
    """A search box named q stands on every page of its own, in a form that leads to the search page or filters the list at hand."""
    pages = (page for page in site.pages.values() if not page.framed)
    without = [page.path for page in pages if not any(attr(box, "name") == "q" for box in page.named("input"))]
    assert not without, told(without)


def test_every_search_form_asks_by_address(site: Site) -> None:
    """Each search form sends q in the address to soeg.html, so that it works without scripts."""
    forms = [(page, form) for page in site.pages.values() for form in page.named("form") if holds_search(form)]
    wrong = [page.path for page, form in forms if attr(form, "method") != "get" or not leads_to_search(page, form)]
    assert forms
    assert not wrong, told(wrong)


def test_a_case_says_each_of_its_facts_by_its_key(site: Site) -> None:
    """Each key of a case's front matter is a data-field on its page, with words in it."""
    faults = []
    for slug, head in cases():
        filled = {attr(e, "data-field") for e in case_page(site, slug).having("data-field") if words(e)}
        faults += [f"{slug}: {key}" for key in sorted(head.keys() - filled - ABOUT_THE_FILE)]
    assert not faults, told(faults)


def test_a_missing_fact_is_said_and_not_left_out(site: Site) -> None:
    """The facts that every reader asks for are on every case page; those without a value say so in words."""
    faults = []
    for slug, head in cases():
        fields = fields_of(case_page(site, slug))
        faults += [f"{slug}: {key} is not on the page" for key in sorted(ALWAYS - fields.keys())]
        said = {key: words(fields[key][0]).casefold() for key in sorted(ALWAYS - head.keys()) if key in fields}
        faults += [f"{slug}: {key} says »{text}«" for key, text in said.items() if not re.search("ukendt|ingen|ikke", text)]
    assert not faults, told(faults)


def test_a_case_says_what_its_file_says(site: Site) -> None:
    """Title, status, partners and sources on the page are those of the file."""
    status = {word.lower(): term.title for term in vocabulary("status") for word in (term.id, term.title)}
    faults = []
    for slug, head in cases():
        fields = {key: " ".join(map(words, found)) for key, found in fields_of(case_page(site, slug)).items()}
        names = [p if isinstance(p, str) else p["kommune"] for p in head.get("partnere", [])]
        expected = [("titel", head["titel"]), *(("partnere", sentence(name)) for name in names)]
        expected.append(("status", status[head["status"]["vaerdi"].lower()]))
        expected += [("kilder", source["titel"]) for source in head["kilder"]]
        faults += [f"{slug}: {key} lacks »{text}«" for key, text in expected if " ".join(text.split()) not in fields.get(key, "")]
    assert not faults, told(faults)


def test_the_count_is_the_number_of_cards(site: Site) -> None:
    """The number beside the list of cases, whole or of one facet value, is the number of cards in it."""
    counts = {page.path: (count_of(page), len(cards(page))) for page in lists(site)}
    faults = {path: both for path, both in counts.items() if both[0] != both[1]}
    assert not faults, told(faults)


def test_the_whole_list_holds_every_case(site: Site) -> None:
    """The catalogue's list shows each published case once."""
    assert sorted(cards(site.pages["cases/index.html"])) == sorted(slug for slug, _ in cases())


def test_results_lie_where_the_contract_says(site: Site) -> None:
    """Each list of cases is a [data-results] that is done, and each card in it a [data-result] with a link."""
    for page in lists(site):
        (results,) = page.having("data-results")
        items = [child for child in results.children or () if isinstance(child, Element)]
        assert attr(results, "data-state") == "done", page.path
        assert all("data-result" in item.attrs and any(e.name == "a" for e in descendants(item)) for item in items), page.path


def test_every_facet_has_values_and_a_list_for_each(site: Site) -> None:
    """Each facet of the contract is on the catalogue page, and each value is a link to its prebuilt list."""
    links = facets(site.pages["cases/index.html"])
    assert {key for key, _ in links} >= FACETS
    assert all(attr(link, "href") == f"{key}/{value}.html" for (key, value), link in links.items())
    assert {f"cases/{key}/{value}.html" for key, value in links} == {page.path for page in lists(site)} - {"cases/index.html"}


def test_a_facet_counts_exactly_the_cases_of_its_list(site: Site) -> None:
    """The number beside a facet value, the list it leads to, and the values on the cards are the same cases."""
    whole = cards(site.pages["cases/index.html"])
    faults = []
    for (key, value), link in facets(site.pages["cases/index.html"]).items():
        listed = set(cards(site.pages[f"cases/{key}/{value}.html"]))
        carrying = {slug for slug, card in whole.items() if {value, "*"} & set(attr(card, f"data-{key}").split())}
        (number,) = (words(e) for e in descendants(link) if attr(e, "class") == "n")
        if int(number) != len(listed) or listed != carrying:
            faults.append(f"{key}={value}: says {number}, lists {len(listed)}, cards {len(carrying)}")
    assert not faults, told(faults)


def test_cards_carry_the_values_of_their_files(site: Site) -> None:
    """Status, form, areas and municipalities on a card are those of the case's file."""
    whole = cards(site.pages["cases/index.html"])
    ids = {
        name: {w.lower(): term.id for term in vocabulary(name) for w in (term.id, term.title)}
        for name in ("status", "form", "omraade")
    }
    registers = read_registers(built.CONTENT).registers
    slugs = {m.name: [m.slug] for m in registers.municipalities.values()}
    slugs |= {group.name: [m.slug for m in group.members] for group in registers.groups}
    faults = []
    for slug, head in cases():
        form = head.get("form", "ukendt")
        names = {p if isinstance(p, str) else p["kommune"] for p in head.get("partnere", [])}
        expected = {
            "status": {ids["status"][head["status"]["vaerdi"].lower()]},
            "form": {ids["form"][(form if isinstance(form, str) else form["vaerdi"]).lower()]},
            "omraade": {ids["omraade"][area.lower()] for area in head["omraader"]},
            "kommune": {"*"} if "alle 98" in names else {slug for name in names for slug in slugs[name]},
        }
        card = {key: set(attr(whole[slug], f"data-{key}").split()) for key in expected}
        faults += [f"{slug}: {key} is {card[key]}" for key in expected if card[key] != expected[key]]
    assert not faults, told(faults)


def test_the_front_page_counts_the_cases_of_the_list(site: Site) -> None:
    """The number of cases on the front page is the number of cards in the catalogue."""
    whole = cards(site.pages["cases/index.html"])
    assert f"{len(whole)} cases" in words(next(site.pages["index.html"].named("main")))


def test_a_tile_counts_the_local_cases_of_its_municipality(site: Site) -> None:
    """The number on a tile is the cases that name the municipality; those of all 98 are told apart and never counted twice."""
    local = [attr(card, "data-kommune").split() for card in cards(site.pages["cases/index.html"]).values()]
    slugs = [slug_of(page.path) for page in site.below("kommuner")]
    expected = {slug: sum(slug in named for named in local) for slug in slugs}
    tiles = {slug_of(attr(a, "href")): int(attr(a, "data-count") or 0) for a in site.pages["index.html"].having("data-code")}
    faults = {
        slug: f"{number} cases, tile says {tiles.get(slug)}" for slug, number in expected.items() if tiles.get(slug) != number
    }
    assert not faults, told(faults)


def test_the_search_page_lists_every_page(site: Site) -> None:
    """Without scripts the search page names each case, guide, initiative and municipality, and each word of the glossary."""
    page = site.pages["soeg.html"]
    listed = {attr(link, "href") for entry in page.having("data-type") for link in descendants(entry) if link.name == "a"}
    expected = {p.path for p in (*site.content_pages, *site.below("kommuner"))}
    terms = {f"ordliste.html#{heading.attrs['id']}" for heading in site.pages["ordliste.html"].named("h3")}
    assert not (expected | terms) - listed


def test_the_search_page_has_its_hooks(site: Site) -> None:
    """The search page has one [data-results] that is done, and one [data-count]."""
    (results,) = site.pages["soeg.html"].having("data-results")
    assert attr(results, "data-state") == "done"
    assert len(list(site.pages["soeg.html"].having("data-count"))) == 1


@cache
def heads(folder: str) -> tuple[tuple[str, dict[str, Any]], ...]:
    """The front matter of every file of a folder, as plain text values."""
    files = sorted((built.CONTENT / folder).glob("*.md"))
    return tuple((f.stem, yaml.load(f.read_text("utf-8").split("---\n")[1], yaml.CBaseLoader)) for f in files)  # noqa: S506 plain text only


def cases() -> Iterator[tuple[str, dict[str, Any]]]:
    """The front matter of every published case."""
    return ((slug, head) for slug, head in heads("cases") if head.get("kladde") != "ja")


@cache
def vocabulary(name: str) -> tuple[Term, ...]:
    """The words of a vocabulary."""
    return read_registers(built.CONTENT).registers.vocabularies[name].terms


def case_page(site: Site, slug: str) -> Page:
    """The page of a case."""
    return site.pages[f"cases/{slug}.html"]


def fields_of(page: Page) -> dict[str, list[Element]]:
    """The elements that carry each field."""
    found: dict[str, list[Element]] = {}
    for element in page.having("data-field"):
        found.setdefault(attr(element, "data-field"), []).append(element)
    return found


def lists(site: Site) -> list[Page]:
    """The catalogue's list and the prebuilt list of every facet value."""
    return [site.pages["cases/index.html"], *site.facet_lists]


def cards(page: Page) -> dict[str, Element]:
    """The cards of a list of cases, by slug."""
    found = [(next(e for e in descendants(card) if e.name == "a"), card) for card in page.having("data-result")]
    return {slug_of(attr(link, "href")): card for link, card in found}


def slug_of(address: str) -> str:
    """The last part of an address, without its ending."""
    return address.rpartition("/")[2].removesuffix(".html")


def count_of(page: Page) -> int:
    """The number that a list says of itself."""
    (count,) = page.having("data-count")
    return int(words(count))


def facets(page: Page) -> dict[tuple[str, str], Element]:
    """The facet values of a page, by key and value."""
    return {(attr(link, "data-facet"), attr(link, "data-value")): link for link in page.having("data-facet")}


def holds_search(form: Element) -> bool:
    """Whether a form has the search box."""
    return any(attr(e, "name") == "q" for e in descendants(form))


def leads_to_search(page: Page, form: Element) -> bool:
    """Whether a form leads to the search page."""
    depth = page.path.count("/")
    return attr(form, "action") == "../" * depth + "soeg.html"
