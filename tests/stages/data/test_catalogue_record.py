"""The open data as portals harvest them: what the Danish profile wants is there, in both formats, with the right types."""

from __future__ import annotations

import json
import re
from typing import Any

from builder.nouns.site import urls
from builder.stages.data import open_data, tables
from builder.stages.data.catalogue_record import PREFIXES
from tests.builders import EDITION, case, catalogue, site

CONTENT = catalogue(case("a"))


def files(url: str = "") -> dict[str, bytes]:
    """The files by path."""
    return {file.path: file.data for file in open_data(CONTENT, tables(CONTENT), site(url), EDITION)}


def graph(url: str = "") -> list[dict[str, Any]]:
    """The things that the JSON-LD tells of."""
    return list(json.loads(files(url)[urls.DATA_JSONLD])["@graph"])


def of(nodes: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    """The things of a class."""
    return [node for node in nodes if node["@type"] == kind]


def test_what_the_profile_wants_is_there() -> None:
    """The catalogue, each dataset and each distribution have what is mandatory, and what they point to has its class."""
    nodes = graph()
    (whole,) = of(nodes, "dcat:Catalog")
    datasets, distributions = of(nodes, "dcat:Dataset"), of(nodes, "dcat:Distribution")
    assert {one["@id"] for one in whole["dcat:dataset"]} == {one["@id"] for one in datasets}
    assert len(datasets) == len(distributions)
    describing = {urls.DATA_SCHEMA, urls.DATA_PACKAGE, urls.DATA_JSONLD, urls.DATA_TURTLE}
    assert {f"data/{one['dcat:downloadURL']['@id']}" for one in distributions} == files().keys() - describing
    for node in (whole, *datasets):
        assert node["dct:title"]["@language"] == node["dct:description"]["@language"] == "da"
    assert all("dcat:accessURL" in one and "dct:license" in one for one in distributions)
    classes = {node["@id"]: node["@type"] for node in nodes}
    wanted = {"dct:publisher": "foaf:Agent", "dct:license": "dct:LicenseDocument", "dct:language": "dct:LinguisticSystem"}
    wanted |= {"dct:format": "dct:MediaTypeOrExtent", "dcat:mediaType": "dct:MediaType", "dcat:landingPage": "foaf:Document"}
    faults = [
        (node["@id"], name)
        for node in nodes
        for name, kind in wanted.items()
        if name in node and classes[node[name]["@id"]] != kind
    ]
    assert faults == []


def test_sizes_and_days_are_typed() -> None:
    """A size is a decimal and a day a date, in the context of the one and on the value of the other."""
    made = files()
    context = json.loads(made[urls.DATA_JSONLD])["@context"]
    assert context["dcat:byteSize"]["@type"] == "xsd:decimal"
    turtle = made[urls.DATA_TURTLE].decode()
    assert f'dcat:byteSize "{len(made[urls.DATA_CASES])}"^^xsd:decimal' in turtle
    assert 'dct:modified "2026-11-21"^^xsd:date' in turtle
    used = set(re.findall(r"\b([a-z]+):[A-Za-z]+(?= |\n)", re.sub(r'"[^"]*"|<[^>]*>', "", turtle)))
    assert used <= PREFIXES.keys()
    # As many things are told of, and none has an address of this machine.
    assert len(re.findall(r"^<", turtle, re.MULTILINE)) == len(graph())
    assert "file:" not in turtle


def test_addresses_are_whole_where_the_site_knows_its_own() -> None:
    """Else they are relative to the file, which means the same wherever the site lies."""
    for url, expected in (("", "cases.csv"), ("https://x.dk/k", "https://x.dk/k/data/cases.csv")):
        addresses = [one["dcat:downloadURL"]["@id"] for one in of(graph(url), "dcat:Distribution")]
        assert expected in addresses
        assert f"dcat:downloadURL <{expected}>" in files(url)[urls.DATA_TURTLE].decode()
