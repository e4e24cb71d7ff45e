"""The lists described for programs as a Data Package: files, fields, kinds, what refers to what, sources and licence."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from builder.nouns.data.table import DataColumn, DataTable, Kind
from builder.nouns.edition import Edition
from builder.nouns.site import licence, urls
from builder.nouns.site.site import Site

PROFILE = "tabular-data-package"
"""The profile of every package of lists, in the first version of the standard, which all programs read."""


def data_package(lists: Sequence[DataTable], made: Mapping[str, tuple[int, str]], site: Site, edition: Edition) -> str:
    """The description as JSON, by the Data Package standard.

    `made` are size and SHA-256 of the finished files by path, those of the `lists` among them, so that a program sees whether it
    has the file that was described. A decimal comma and a semicolon are said here: a program that
    guesses takes »8,5« for a place on the map. `site` and `edition` are what the package
    bears of them; the edition's day is that of the content.
    """
    about: dict[str, Any] = {
        "profile": PROFILE,
        "name": "inspirationskatalog",
        "title": f"{site.name} {site.tagline}",
        "description": "Fælleskommunale samarbejder i Danmark: cases med tal, gevinster, udtrædener, partnere og kilder.",
        **({"homepage": urls.absolute(site.url, urls.DATA)} if site.url else {}),
        "version": f"{edition.day.isoformat()}+{edition.fingerprint}",
        "created": f"{edition.day.isoformat()}T00:00:00Z",
        "licenses": [{"name": licence.SPDX, "title": licence.TITLE, "path": licence.URL}],
        "contributors": [{"title": site.publisher, "role": "publisher"}],
        "sources": [
            {
                "title": "Hver case har sin egen liste over kilder; de står alle i kilder.csv",
                "path": urls.relative(urls.DATA_PACKAGE, urls.DATA_SOURCES),
            }
        ],
        "resources": [_resource(table, made[table.path], lists) for table in lists],
    }
    return json.dumps(about, ensure_ascii=False, indent=1) + "\n"


def _resource(table: DataTable, told: tuple[int, str], lists: Sequence[DataTable]) -> Mapping[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": urls.relative(urls.DATA_PACKAGE, table.path),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": told[0],
        "hash": f"sha256:{told[1]}",
        "dialect": {"delimiter": ";", "lineTerminator": "\r\n", "header": True, "csvddfVersion": 1.2},
        "schema": _schema(table, lists),
    }


def _schema(table: DataTable, lists: Sequence[DataTable]) -> Mapping[str, Any]:
    firsts = {other.name: other.columns[0].name for other in lists}
    keys = [
        {"fields": column.name, "reference": {"resource": column.refers, "fields": firsts[column.refers]}}
        for column in table.columns
        if column.refers in firsts and column.refers != table.name
    ]
    return {
        "fields": [_field(column, keyed=table.keyed and at == 0) for at, column in enumerate(table.columns)],
        "missingValues": [""],
        **({"primaryKey": table.columns[0].name} if table.keyed else {}),
        **({"foreignKeys": keys} if keys else {}),
    }


def _field(column: DataColumn, *, keyed: bool) -> Mapping[str, Any]:
    rules: dict[str, Any] = {"required": True} if column.required else {}
    rules |= {"unique": True} if keyed else {}
    rules |= {"enum": list(column.words)} if column.words else {}
    return {
        "name": column.name,
        "type": column.kind.value,
        "description": column.meaning,
        **({"decimalChar": ",", "bareNumber": True} if column.kind is Kind.NUMBER else {}),
        **({"constraints": rules} if rules else {}),
    }
