"""What people and other programs call a field in a file, field by field. Our own collection.

Such a key is only suggested, and only where its field is not written: it is never read without a word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from builder.nouns.language import phrases
from builder.nouns.language.danish import folded, joined
from builder.nouns.tables import TABLES

_ALSO: Mapping[str, tuple[str, ...]] = {
    "titel": ("navn", "overskrift", "name", "heading"),
    "resume": ("beskrivelse", "description", "sammendrag", "manchet", "indledning", "summary"),
    "omraader": ("tags", "emner", "emneord", "kategori", "kategorier", "categories"),
    "partnere": ("deltagere", "parter", "medlemmer"),
    "fra": ("start", "startdato", "begyndt", "begyndelse"),
    "til": ("slut", "slutdato", "ophørt", "end"),
    "lovet": ("forventet", "forventning", "maal", "mål", "målsætning", "planlagt", "potentiale", "target"),
    "maalt": ("realiseret", "opnaaet", "opnået", "resultat", "faktisk", "actual"),
    "udgiver": ("forfatter", "author", "afsender", "ophav"),
    "url": ("link", "webadresse", "hjemmeside", "href", "website"),
    "dato": ("aar", "år", "year", "tidspunkt", "hvornaar", "hvornår"),
    "tekst": ("beskrivelse", "begivenhed", "haendelse", "hændelse", "indhold", "description"),
    "ord": ("begreb", "term", "opslagsord", "ordliste", "begreber"),
    "forklaring": ("definition", "betydning", "beskrivelse"),
    "gennemgaaet": ("opdateret", "revideret", "updated", "lastmod"),
    "betaling": ("fordelingsnoegle", "fordelingsnøgle", "finansiering"),
}


def spaced(word: str) -> str:
    """What two spellings of a key have in common: »Rækkefølge« and »raekkefoelge«, »andre-partnere« and »andre_partnere«."""
    return re.sub(r"[_-]", " ", folded(word))


ALSO_CALLED: Mapping[str, tuple[str, ...]] = {key: tuple(dict.fromkeys(map(spaced, words))) for key, words in _ALSO.items()}
"""By the key of a field, what it is called elsewhere, as `spaced` has it. The form is given them."""
_NOT_OURS: Mapping[str, str] = {
    **dict.fromkeys(("slug", "permalink", "id"), phrases.NAME_OF_FILE),
    **dict.fromkeys(("layout", "template", "theme", "weight", "lang", "toc"), phrases.NOT_NEEDED),
}
"""What other programs ask of a page at its top, and no page of ours has; with what to do."""


@cache
def strays(folder: str) -> Mapping[str, str]:
    """By keys that no page of the `folder` has, as `spaced` has them, what helps: fields of other folders and programs.

    Raises `KeyError` for a folder that is none of `TABLES`.
    """
    own = {row.key for row in TABLES[folder].fields}
    homes: dict[str, list[str]] = {}
    for other, table in TABLES.items():
        for row in table.fields:
            if row.key not in own:
                homes.setdefault(spaced(row.key), []).append(other)
    return {**{key: phrases.FIELD_OF.format(folders=joined(there)) for key, there in homes.items()}, **_NOT_OURS}
