"""Open data: JSON for programs, CSV for Danish Excel."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from builder.nouns.catalogue import Catalogue
from builder.nouns.site import urls
from builder.stages.data import open_data, tables
from tests.builders import EDITION, case, catalogue, site

FIGURES = """
  - {emne: Budget, tal: 'ca. 8,5-12,7', enhed: mio. kr., aar: 2024-03-24, kilder: [k1]}
  - {emne: Fald, tal: -61, enhed: pct., aar: ca. 2024, kilder: [k1]}"""
GAINS = "\n  - hvad: Tid\n    art: tid\n    lovet: {tekst: Hurtigere, aar: 2022, kilder: [k1]}"


def files(content: Catalogue) -> dict[str, bytes]:
    """The files by path."""
    return {file.path: file.data for file in open_data(content, tables(content), site(), EDITION)}


def rows(content: Catalogue, path: str) -> list[dict[str, str]]:
    """A list as Danish Excel reads it."""
    return list(csv.DictReader(io.StringIO(files(content)[path].decode("utf-8-sig"), newline=""), delimiter=";"))


def values(content: Catalogue) -> dict[str, Any]:
    """The JSON."""
    found: dict[str, Any] = json.loads(files(content)[urls.DATA_JSON])
    return found


def test_json_has_every_case_with_its_fields() -> None:
    """Each case is there by its id, under the keys of the files, what has ended included and drafts not."""
    ended = case("b", titel="B", status="{vaerdi: opgivet, dato: 2024-03-24, kilder: [k1]}", slut="2024")
    found = values(catalogue(case("a", titel="Ærø", oekonomi=FIGURES), ended, case("c", kladde="ja")))
    assert (found["antal"], found["licens"], found["senest_gennemgaaet"]) == (2, "CC BY 4.0", "2026-11-21")
    assert [page["slug"] for page in found["cases"]] == ["b", "a"]
    first = found["cases"][1]
    assert first["side"] == "cases/a.html"
    assert first["titel"] == "Ærø"
    assert first["status"]["vaerdi"] == "drift"
    assert first["partnere"][0]["kommune"] == {"kode": "151", "navn": "Ballerup"}
    assert first["oekonomi"][0]["tal"] == {"tekst": "ca. 8,5-12,7", "fra": 8.5, "til": 12.7}
    assert first["oekonomi"][0]["aar"] == {
        "tekst": "24. marts 2024", "fra": "2024-03-24", "til": "2024-03-24", "praecision": "dag",
    }  # fmt: skip
    assert found["cases"][0]["status"]["vaerdi"] == "opgivet"


def test_what_is_unknown_is_left_out_and_zero_is_not() -> None:
    """A field without a value is not there; a number that is nought is."""
    found = values(catalogue(case("a", oekonomi="\n  - {emne: Fald, tal: 0, enhed: pct., aar: 2024, kilder: [k1]}")))["cases"][0]
    assert "slut" not in found
    assert found["oekonomi"][0]["tal"]["fra"] == 0


def test_an_open_bound_is_null() -> None:
    """»op til 120.000« has no lower bound and »over 2« no upper one, and then 2 itself is not meant; the list has empty cells."""
    figures = """
  - {emne: Pris, tal: op til 120.000, enhed: kr., aar: 2024, kilder: [k1]}
  - {emne: Med, tal: over 2, enhed: kommuner, aar: 2024, kilder: [k1]}"""
    content = catalogue(case("a", oekonomi=figures))
    most, more = (one["tal"] for one in values(content)["cases"][0]["oekonomi"])
    assert most == {"tekst": "op til 120.000", "fra": None, "til": 120000}
    assert more == {"tekst": "over 2", "fra": 2, "til": None, "over": True}
    assert [(row["tal_fra"], row["tal_til"]) for row in rows(content, urls.DATA_FIGURES)] == [("", "120000"), ("2", "")]


def test_all_98_are_said_outright() -> None:
    """A case of all of them says so, in JSON and in the lists, and the group says that it is everybody."""
    content = catalogue(case("a", partnere="alle 98"), case("b", titel="B"))
    found = {one["slug"]: one for one in values(content)["cases"]}
    assert {slug: one["alle_kommuner"] for slug, one in found.items()} == {"a": True, "b": False}
    group = found["a"]["partnere"][0]["kommune"]
    assert (group["alle"], len(group["koder"])) == (True, 98)
    assert {row["case"]: row["alle_kommuner"] for row in rows(content, urls.DATA_CASES)} == {"a": "ja", "b": ""}
    members = [
        (row["case"], row["kommunekode"], row["kommune"], row["alle_kommuner"]) for row in rows(content, urls.DATA_MEMBERS)
    ]
    assert members == [("b", "151", "Ballerup", ""), ("b", "190", "Furesø", ""), ("a", "", "alle 98", "ja")]


def test_no_spreadsheet_takes_a_month_for_a_day() -> None:
    """»oktober 2017« becomes the first of October in a spreadsheet; »i oktober 2017« does not, and the bounds are beside it."""
    (row,) = rows(catalogue(case("a", start="2017-10", slut="ca. 2018-03")), urls.DATA_CASES)
    assert (row["start"], row["start_fra"], row["start_til"], row["start_praecision"]) == (
        "i oktober 2017", "2017-10-01", "2017-10-31", "måned",
    )  # fmt: skip
    assert (row["slut"], row["slut_praecision"]) == ("ca. marts 2018", "ca. måned")


def test_an_undated_source_has_no_bounds() -> None:
    """»udateret« has no first and last day."""
    source = "\n  - {id: k1, titel: A, udgiver: B, dato: udateret}"
    assert values(catalogue(case("a", kilder=source)))["cases"][0]["kilder"][0]["dato"] == {
        "tekst": "udateret", "praecision": "udateret",
    }  # fmt: skip


@pytest.mark.parametrize("path", [urls.DATA_CASES, urls.DATA_FIGURES, urls.DATA_GAINS])
def test_lists_open_in_danish_excel(path: str) -> None:
    """A list begins with a byte order mark, has semicolons and CRLF, and a heading even when it is empty."""
    data = files(catalogue())[path]
    assert data.startswith(b"\xef\xbb\xbfcase;titel;")
    assert data.endswith(b"\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == 1


def test_the_list_of_cases() -> None:
    """Each case is a line, with words where a cell holds several."""
    content = catalogue(
        case("a", titel="Ærø; og »mere«", start="2016-04-10", modeller="[indkoeb, drift]"), case("b", partnere="alle 98")
    )
    first, second = sorted(rows(content, urls.DATA_CASES), key=lambda row: row["case"])
    assert first["titel"] == "Ærø; og »mere«"
    assert (first["kommuner"], second["kommuner"]) == ("Ballerup | Furesø", "alle 98")
    assert first["modeller"] == "Indkøb | Drift og support"
    assert first["start"] == "2016-04-10"
    assert first["side"] == "cases/a.html"


def test_vague_dates_have_a_day_to_sort_by() -> None:
    """Beside the words stand the first day a case can have begun and the last day it can have lasted."""
    (row,) = rows(catalogue(case("a", start="efterår 2011", slut="ca. 2018")), urls.DATA_CASES)
    assert (row["start"], row["start_fra"]) == ("efteråret 2011", "2011-09-01")
    assert row["slut_til"] >= "2018-12-31"


def test_numbers_and_days_are_read_as_such() -> None:
    """Numbers have a decimal comma, an exact day is ISO, and anything vaguer is in words."""
    first, second = rows(catalogue(case("a", oekonomi=FIGURES)), urls.DATA_FIGURES)
    assert (first["tal_fra"], first["tal_til"], first["tal_tekst"], first["aar"]) == ("8,5", "12,7", "ca. 8,5–12,7", "2024-03-24")
    assert (second["tal_fra"], second["aar"], second["gruppe"]) == ("-61", "ca. 2024", "oekonomi")
    assert second["kilder"] == "Årsberetning (Foreningen, 2024)"


def test_promised_and_measured_are_two_columns() -> None:
    """A gain that was only promised has an empty cell for what was measured, and an unknown baseline says so."""
    (row,) = rows(catalogue(case("a", gevinster=GAINS)), urls.DATA_GAINS)
    assert (row["lovet"], row["maalt"], row["udgangspunkt"]) == ("Hurtigere", "", "ukendt")
    assert (row["grundlag"], row["maalt_af"]) == ("", "")


def test_a_measurement_says_how_it_was_found_and_where_it_stands() -> None:
    """What came of a gain has its kind, who measured or »ukendt«, and its sources."""
    measured = "\n    maalt: {tekst: Halvt så lang, aar: 2024, grundlag: skønnet, kilder: [k1]}"
    (row,) = rows(catalogue(case("a", gevinster=GAINS + measured)), urls.DATA_GAINS)
    assert (row["grundlag"], row["maalt_af"], row["maalt_sikkerhed"]) == ("skønnet", "ukendt", "høj")
    assert row["maalt_kilder"] == row["lovet_kilder"] == "Årsberetning (Foreningen, 2024)"


@pytest.mark.parametrize("title", ['=HYPERLINK("https://x.dk")', "+1+1", "-2+3", "@SUM(A1)", "=1;2"])
def test_no_cell_is_a_formula(title: str) -> None:
    """A text that Excel would take for a formula is marked as text."""
    (row,) = rows(catalogue(case("a", titel="'" + title.replace("'", "''") + "'")), urls.DATA_CASES)
    assert row["titel"] == f"'{title}"
