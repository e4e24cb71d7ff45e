"""What people and other programs call a field in a file, field by field. Our own collection.

Such a key is only suggested, and only where its field is not written: it is never read without a word.
"""

from __future__ import annotations

from collections.abc import Mapping

from builder.nouns.language import phrases

ALSO_CALLED: Mapping[str, tuple[str, ...]] = {
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
    "ord": ("begreb", "term", "opslagsord"),
    "forklaring": ("definition", "betydning", "beskrivelse"),
    "gennemgaaet": ("opdateret", "revideret", "updated", "lastmod"),
    "betaling": ("fordelingsnoegle", "fordelingsnøgle", "finansiering"),
}
"""By the key of a field, what it is called elsewhere, in small letters."""

NOT_OURS: Mapping[str, str] = {
    **dict.fromkeys(("slug", "permalink", "id"), phrases.NAME_OF_FILE),
    **dict.fromkeys(("layout", "template", "theme", "weight", "lang", "toc"), phrases.NOT_NEEDED),
}
"""What other programs ask of a page at its top, and no page of ours has; with what to do."""
