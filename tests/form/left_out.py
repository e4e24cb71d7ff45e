"""The rules that the form leaves to the command line, and why: whoever adds a rule adds it here, or to the form."""

from __future__ import annotations

from collections.abc import Mapping

from builder.nouns.rules.decisions import DECISIONS
from builder.nouns.rules.otherwise import OTHERWISE
from builder.nouns.rules.registers import REGISTERS

_DISK = "det ved kun den, der læser filen på disken"
_BY_HAND = "kan kun ske i en fil, der er skrevet i hånden; formularen skriver filen selv"
_OTHERS = "kræver de andre filer; det siges, når forslaget kontrolleres"
_WORDS = "leder efter ord i al teksten; det siges, når forslaget kontrolleres"
_ALL = "kræver alle felter på én gang; det siges, når forslaget kontrolleres"
COMMAND_LINE_ONLY: Mapping[str, str] = {
    "fil-ulaeselig": _DISK,
    "fil-ikke-almindelig": _DISK,
    "fil-ukendt": _DISK,
    "fil-ikke-side": _DISK,
    "fil-ikke-laest": _DISK,
    "fil-navn-ens": _DISK,
    "fil-tom": _DISK,
    "fil-kopi": _OTHERS,
    "titel-dobbelt": _OTHERS,
    "tekst-kopi": _OTHERS,
    "fil-mappe": _BY_HAND,
    "ikke-utf8": _DISK,
    "hoved-mangler": _BY_HAND,
    "hoved-aabent": _BY_HAND,
    "hoved-tomt": _BY_HAND,
    "yaml": _BY_HAND,
    "yaml-forbudt": _BY_HAND,
    "yaml-dybde": _BY_HAND,
    "halvt-felt": _BY_HAND,
    "felt-bemaerkning": _BY_HAND,
    "felt-dobbelt": _BY_HAND,
    "felt-tomt": _BY_HAND,
    "adresse-sporing": "adressen virker; det siges, når forslaget kontrolleres",
    "henvisning-kladde": "kladder bliver ikke udgivet, så siden kender dem ikke",
    "link-anker": "kræver overskrifterne, som Markdown læser dem; det siges, når forslaget kontrolleres",
    "tekst-dyb": "kræver Markdown som helhed; det siges, når forslaget kontrolleres",
    "relation-dobbelt": _OTHERS,
    "relation-kreds": _OTHERS,
    "adresse-dobbelt": _OTHERS,
    "punkt-dobbelt": _ALL,
    "tid-strid": _ALL,
    "felt-tvivl": _ALL,
    "gevinst-tvivl": _ALL,
    "gruppe-delt": "vejledninger, beslutninger og registre skrives ikke i formularen",
    "naevnt-dobbelt": "kræver gruppernes medlemmer; det siges, når forslaget kontrolleres",
    "kommune-ikke-partner": _WORDS,
    "svar-uden-svar": _WORDS,
    "tekst-tvivl": _WORDS,
    "relation-note-peger": _WORDS,
    **dict.fromkeys(OTHERWISE, "kræver Markdown som helhed; det siges, når forslaget kontrolleres"),
    **dict.fromkeys(REGISTERS, "registre skrives ikke i formularen"),
    **dict.fromkeys(DECISIONS, "beslutningssporet skrives ikke i formularen"),
}
"""The codes that the form does not report, and why, in Danish.

It reports all others in the command line's words, at the field or the line.
"""
