"""The open data as a data catalogue of DCAT-AP-DK 2.0.2, in JSON-LD and in Turtle, from one graph.

DCAT has all distributions of a dataset hold the same, so each list is a dataset of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from builder.nouns.data.table import DataTable
from builder.nouns.data.triples import Iri, Literal, Node, Value
from builder.nouns.edition import Edition
from builder.nouns.site import licence, urls
from builder.nouns.site.site import OutputFile, Site

_EU = "http://publications.europa.eu/resource/authority/"
_IANA = "https://www.iana.org/assignments/media-types/"
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The vocabularies, by the prefixes that names have here."""
TYPED = {"dcat:byteSize": "xsd:decimal", "dct:modified": "xsd:date", "spdx:checksumValue": "xsd:hexBinary"}
"""Names whose values have a type: JSON would give a number `xsd:integer`, which the Danish profile refuses."""
# What is pointed to elsewhere, with the class that the profile wants to see it said of.
_KNOWN = {
    f"{_EU}language/DAN": "dct:LinguisticSystem",
    f"{_EU}country/DNK": "dct:Location",
    f"{_EU}frequency/IRREG": "dct:Frequency",
    f"{_EU}data-theme/GOVE": "skos:Concept",
    f"{_EU}file-type/JSON": "dct:MediaTypeOrExtent",
    f"{_EU}file-type/CSV": "dct:MediaTypeOrExtent",
    f"{_EU}file-type/XLSX": "dct:MediaTypeOrExtent",
    f"{_IANA}application/json": "dct:MediaType",
    f"{_IANA}text/csv": "dct:MediaType",
    f"{_IANA}{_SPREADSHEET}": "dct:MediaType",
    licence.URL: "dct:LicenseDocument",
}
_FORMATS = {
    "json": ("JSON", "application/json"),
    "csv": ("CSV", "text/csv"),
    "xlsx": ("XLSX", _SPREADSHEET),
}


def catalogue_record(
    lists: Sequence[DataTable], made: Mapping[str, tuple[int, str]], site: Site, edition: Edition
) -> tuple[OutputFile, OutputFile]:
    """The description as JSON-LD and as Turtle, which say the same.

    `made` are size and SHA-256 of the files by path, those of the `lists` among them. Addresses are whole where the `site` knows
    its own; else they are relative to the file, which both formats allow, and mean what they should wherever the site lies.
    """
    nodes = tuple(_graph(lists, made, site, edition))
    return (
        OutputFile(urls.DATA_JSONLD, _jsonld(nodes).encode()),
        OutputFile(urls.DATA_TURTLE, _turtle(nodes).encode()),
    )


def _graph(lists: Sequence[DataTable], made: Mapping[str, tuple[int, str]], site: Site, edition: Edition) -> Iterator[Node]:
    def at(path: str) -> str:
        return urls.absolute(site.url, path) or urls.relative(urls.DATA_JSONLD, path)

    wholes = (
        ("alle-cases", "Alle cases med alle felter", (urls.DATA_JSON,)),
        ("alle-lister", "Alle lister i ét regneark", (urls.DATA_WORKBOOK,)),
        *((table.name, table.title, (table.path,)) for table in lists),
    )
    publisher, page = f"{at(urls.DATA)}#udgiver", at(urls.DATA)
    common: tuple[tuple[str, tuple[Value, ...]], ...] = (
        ("dct:publisher", (Iri(publisher),)),
        ("dct:language", (Iri(f"{_EU}language/DAN"),)),
        ("dct:spatial", (Iri(f"{_EU}country/DNK"),)),
        ("dct:modified", (Literal(edition.day.isoformat()),)),
    )
    yield Node(
        about=f"{page}#katalog",
        types=("dcat:Catalog",),
        said=(
            ("dct:title", (_danish(f"{site.name} {site.tagline}: åbne data"),)),
            ("dct:description", (_danish("Fælleskommunale samarbejder i Danmark, også dem, der er opgivet eller slut."),)),
            ("foaf:homepage", (Iri(page),)),
            ("dct:license", (Iri(licence.URL),)),
            *common,
            ("dcat:dataset", tuple(Iri(f"{page}#datasaet-{name}") for name, _, _ in wholes)),
        ),
    )
    for name, title, paths in wholes:
        yield _dataset(f"{page}#datasaet-{name}", (name, title, page), common, site)
        for path in paths:
            yield _distribution(f"{page}#datasaet-{name}", at(path), path, made[path])
    yield Node(about=publisher, types=("foaf:Agent",), said=(("foaf:name", (_danish(site.publisher),)),))
    yield Node(about=page, types=("foaf:Document",))
    yield from (Node(about=address, types=(kind,), said=_label(address)) for address, kind in _KNOWN.items())


def _label(address: str) -> tuple[tuple[str, tuple[Value, ...]], ...]:
    return (("skos:prefLabel", (_danish("Regering og offentlig sektor"),)),) if "data-theme" in address else ()


def _dataset(about: str, told: tuple[str, str, str], common: Iterable[tuple[str, tuple[Value, ...]]], site: Site) -> Node:
    name, title, page = told
    contact = Node(
        types=("vcard:Kind",),
        said=(("vcard:fn", (Literal(site.publisher),)), ("vcard:hasURL", (Iri(f"{site.repository}/issues"),))),
    )
    return Node(
        about=about,
        types=("dcat:Dataset",),
        said=(
            ("dct:title", (_danish(title),)),
            ("dct:description", (_danish(f"{title}. Felterne er beskrevet på siden og i datapackage.json."),)),
            ("dct:identifier", (Literal(name),)),
            ("dcat:keyword", tuple(_danish(word) for word in ("kommuner", "samarbejde", "digitalisering"))),
            ("dcat:theme", (Iri(f"{_EU}data-theme/GOVE"),)),
            ("dcat:landingPage", (Iri(page),)),
            ("dct:accrualPeriodicity", (Iri(f"{_EU}frequency/IRREG"),)),
            ("dcat:contactPoint", (contact,)),
            *common,
            ("dcat:distribution", (Iri(f"{about}-fil"),)),
        ),
    )


def _distribution(dataset: str, address: str, path: str, told: tuple[int, str]) -> Node:
    kind, media = _FORMATS[path.rpartition(".")[2]]
    size, digest = told
    checksum = Node(
        types=("spdx:Checksum",),
        said=(
            ("spdx:algorithm", (Iri("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),)),
            ("spdx:checksumValue", (Literal(digest),)),
        ),
    )
    return Node(
        about=f"{dataset}-fil",
        types=("dcat:Distribution",),
        said=(
            ("dct:title", (_danish(path.rpartition("/")[2]),)),
            ("dcat:accessURL", (Iri(address),)),
            ("dcat:downloadURL", (Iri(address),)),
            ("dct:license", (Iri(licence.URL),)),
            ("dct:format", (Iri(f"{_EU}file-type/{kind}"),)),
            ("dcat:mediaType", (Iri(f"{_IANA}{media}"),)),
            ("dcat:byteSize", (Literal(str(size)),)),
            ("spdx:checksum", (checksum,)),
        ),
    )


def _danish(text: str) -> Literal:
    return Literal(text, language="da")


def _jsonld(nodes: Iterable[Node]) -> str:
    context: dict[str, Any] = {**PREFIXES, **{name: {"@id": name, "@type": kind} for name, kind in TYPED.items()}}
    whole = {"@context": context, "@graph": [_as_json(node) for node in nodes]}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _as_json(value: Value) -> Any:
    if isinstance(value, Iri):
        return {"@id": value.value}
    if isinstance(value, Literal):
        return {"@value": value.value, "@language": value.language} if value.language else value.value
    types = value.types[0] if len(value.types) == 1 else list(value.types)
    said = {name: _one(values) for name, values in value.said}
    return {**({"@id": value.about} if value.about else {}), "@type": types, **said}


def _one(values: tuple[Value, ...]) -> Any:
    found = [_as_json(value) for value in values]
    return found[0] if len(found) == 1 else found


def _turtle(nodes: Iterable[Node]) -> str:
    heads = [f"@prefix {prefix}: <{address}> ." for prefix, address in PREFIXES.items()]
    return "\n".join([*heads, "", *(f"<{node.about}> {_said(node)} .\n" for node in nodes)])


def _said(node: Node) -> str:
    parts = [f"a {', '.join(node.types)}"]
    parts += [f"{name} {', '.join(_as_turtle(name, value) for value in values)}" for name, values in node.said]
    return " ;\n  ".join(parts)


def _as_turtle(name: str, value: Value) -> str:
    if isinstance(value, Iri):
        return f"<{value.value}>"
    if isinstance(value, Node):
        return f"[ {_said(value)} ]"
    text = json.dumps(value.value, ensure_ascii=False)
    if value.language:
        return f"{text}@{value.language}"
    return f"{text}^^{TYPED[name]}" if name in TYPED else text
