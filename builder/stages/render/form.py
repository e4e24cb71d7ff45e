"""The catalogue's tables as a script for the page »Tilføj en case«: fields, vocabularies, wording, and what is published.

The form and its check in the browser know nothing that is not here, so a new field, word or rule reaches them by itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from builder.nouns import abbreviations, amounts, danish, dates, limits, markdown_words, phrases, privacy, urls, yaml_words
from builder.nouns.catalogue import Catalogue
from builder.nouns.fields import PLACEHOLDER, Field, Kind, ListOf, Record
from builder.nouns.freshness import ALL as EVERY
from builder.nouns.model import Content
from builder.nouns.rules import RULES
from builder.nouns.rules.registers import REGISTERS
from builder.nouns.source_file import INVISIBLE, sign_name
from builder.nouns.tables import CASE, HEADINGS
from builder.nouns.terms import GENITIVES, Term

SCRIPT = "form/data.js"
"""The script's path under `assets/`."""

GROUPS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "Det vigtigste", "Det, der skal til, for at casen kan komme med.",
        ("titel", "resume", "kilder", "partnere", "status", "start", "omraader", "form", "modeller", "ukendt"),
    ),
    (
        "Penge og størrelse", "Bruges til oversigten over indgangspriser og til at sammenligne. Hvert tal har år og kilde.",
        ("indgangspris", "oekonomi", "stoerrelse", "betaling"),
    ),
    ("Gevinster", "Bruges til »Lovet og målt«: hvad ventede man, og hvad målte nogen bagefter?", ("gevinster",)),
    (
        "Styring og mennesker", "Svarer den, der vil vide, hvem der bestemmer, og hvad det betød for medarbejderne.",
        ("styring", "medarbejdere", "snitflader", "raaderum", "omstilling"),
    ),
    ("Udtræden og slut", "Bruges af dem, der vil vide, hvordan man kommer ud igen.", ("udtraeden", "slut")),
    ("Erfaringer", "Det, andre kan tage med hjem, og svar på byrådets spørgsmål.", ("udfordringer", "laering", "svar")),
    (
        "Forløb og forbindelser", "Bruges til tidslinjen og til at vise, hvad casen hænger sammen med.",
        ("tidslinje", "antal_kommuner", "naevnt", "andre_partnere", "relationer", "initiativer", "statusrapporter"),
    ),
)  # fmt: skip
"""The form's groups: title, what the answers are used for, and the fields. The first is open; fields in none come last."""

LAST_GROUP = ("Om siden", "Holder styr på, hvornår siden er læst efter, og hvor den bor.")

COMMAND_LINE_ONLY: Mapping[str, str] = {
    "fil-ulaeselig": "kun den, der læser disken, ved, om en fil kan læses",
    "fil-ikke-almindelig": "genveje findes på disken; browseren får filen, genvejen peger på",
    "fil-ukendt": "handler om mappens andre filer",
    "henvisning-kladde": "kladder bliver ikke udgivet, så siden kender dem ikke",
    "link-anker": "kræver overskrifterne i den anden fil",
    "fil-navn-ens": "handler om to filer i samme mappe",
    "relation-dobbelt": "kræver den anden cases fil",
    "relation-kreds": "kræver alle cases på én gang",
    "adresse-dobbelt": "kræver alle filer på én gang",
    "kommune-ikke-partner": "leder efter 98 navne i al teksten; det siges, når forslaget kontrolleres",
    "naevnt-dobbelt": "kræver gruppernes medlemmer; det siges, når forslaget kontrolleres",
    "svar-uden-svar": "leder efter vendinger i svaret; det siges, når forslaget kontrolleres",
    "relation-note-peger": "leder efter ord i noten; det siges, når forslaget kontrolleres",
    **dict.fromkeys(REGISTERS, "registre skrives ikke i formularen"),
}
"""The codes that the form cannot tell, and why. Everything else it tells as the command line does."""


def form_script(catalogue: Catalogue) -> dict[str, bytes]:
    """The script that opens the form's namespace with its data, by its name among the assets."""
    text = json.dumps(data(catalogue), ensure_ascii=True, separators=(",", ":"))
    return {SCRIPT: f"window.caseForm = {{ data: {text} }};\n".encode()}


def data(catalogue: Catalogue) -> dict[str, Any]:
    """Everything that the form and its check are told."""
    registers = catalogue.registers
    return {
        "case": _kind(CASE),
        "groups": _groups(CASE.fields),
        "vocabularies": {name: [_term(term) for term in words.terms] for name, words in registers.vocabularies.items()},
        "municipalities": [municipality.name for municipality in catalogue.municipalities],
        "genitives": GENITIVES,
        "every": EVERY,
        "groupsOfMunicipalities": [[group.name, group.everyone, *group.aliases] for group in registers.groups],
        "rules": {code: [rule.message, rule.hint, rule.severity, rule.title] for code, rule in RULES.items()},
        "world": world(catalogue),
        "alike": alike(catalogue),
        "privacy": _privacy(),
        "exceptions": sorted(registers.exceptions),
        "abbreviations": _abbreviations(catalogue),
        "page": urls.problem("{code}"),
        "reserved": sorted(urls.RESERVED_SLUGS),
        "folders": urls.FOLDERS,
        "placeholder": PLACEHOLDER,
        "months": danish.MONTHS,
        "seasons": danish.SEASONS,
        "undated": dates.UNDATED,
        "qualifiers": amounts.QUALIFIERS,
        "invisible": INVISIBLE.pattern,
        "signs": _signs(),
        "limits": {
            "bytes": limits.MAX_BYTES,
            "depth": limits.MAX_DEPTH,
            "nesting": limits.MAX_NESTING,
            "shown": limits.SHOWN,
            "slug": limits.LONGEST_SLUG,
            "guesses": limits.GUESSES,
            "block": limits.LONGEST_BLOCK,
            "blocks": limits.MAX_BLOCKS,
            "open": limits.MAX_OPEN,
            "printed": limits.PRINTED,
            "word": limits.LONGEST_WORD,
        },
        "alerts": markdown_words.ALERTS,
        "anchors": sorted(markdown_words.RESERVED_ANCHORS),
        "headings": HEADINGS["cases"],
        "phrases": _phrases(),
        "yaml": _yaml_words(),
    }


def _phrases() -> dict[str, Any]:
    """The words that messages are put together from."""
    return {
        "meant": phrases.MEANT,
        "none": phrases.NONE,
        "single": phrases.SINGLE,
        "spread": phrases.SPREAD,
        "bracket": phrases.BRACKET,
        "comma": phrases.COMMA,
        "needed": phrases.NEEDED,
        "asList": phrases.AS_LIST,
        "days": phrases.DAYS,
        "months": phrases.MONTHS,
        "tooLong": phrases.TOO_LONG,
        "tooMany": phrases.TOO_MANY,
        "unclosed": phrases.UNCLOSED,
        "linked": phrases.LINKED,
        "found": {"text": phrases.TEXT, "list": phrases.LIST, "group": phrases.GROUP},
    }


def _yaml_words() -> dict[str, Any]:
    """What libyaml complains of, in an editor's words."""
    return {
        "complaints": yaml_words.COMPLAINTS,
        "began": yaml_words.BEGAN,
        "other": yaml_words.UNKNOWN,
        "before": yaml_words.LINE_BEFORE,
        "tab": yaml_words.TABULATOR,
        "second": yaml_words.SECOND,
    }


def contents(catalogue: Catalogue) -> Mapping[str, Iterable[Content]]:
    """The pages that editors write, by folder."""
    return {
        "cases": catalogue.cases,
        "guides": catalogue.guides,
        "initiatives": catalogue.initiatives,
        "surveys": catalogue.surveys,
    }


def world(catalogue: Catalogue) -> dict[str, list[str]]:
    """The slugs that a case may refer to, by folder."""
    return {folder: [page.slug for page in found] for folder, found in contents(catalogue).items()}


def alike(catalogue: Catalogue) -> list[dict[str, Any]]:
    """What it takes to ask whether a new case is one of those we have: municipalities, years and relations."""
    return [
        {
            "slug": case.slug,
            "partners": sorted(m.name for m in case.municipalities),
            "start": case.start.date.first.isoformat() if case.start else "",
            "since": min((p.since.first.isoformat() for p in case.partners if p.since), default=""),
            "end": case.end.date.last.isoformat() if case.end else "",
            "relations": [relation.case for relation in case.relations],
        }
        for case in catalogue.cases
        if not case.nationwide and len(case.municipalities) > 1
    ]


def _abbreviations(catalogue: Catalogue) -> dict[str, Any]:
    titles = (page.title for pages in contents(catalogue).values() for page in pages)
    return {
        "pattern": _for_browsers(abbreviations.ABBREVIATION.pattern),
        "passed": abbreviations.PASSED.pattern,
        "known": sorted(abbreviations.known(catalogue.registers, titles)),
    }


def _privacy() -> dict[str, Any]:
    patterns = {
        "cpr": privacy.CPR, "phone": privacy.PHONE, "called": privacy.CALLED, "own": privacy.OWN, "mail": privacy.MAIL,
        "hosts": privacy.PRIVATE_HOSTS, "contact": privacy.CONTACT, "secrets": privacy.SECRETS,
        "mobile": re.compile(privacy.MOBILE), "label": privacy.LABEL, "split": privacy.SPLIT, "marks": privacy.MARKS,
    }  # fmt: skip
    words = {"telling": privacy.TELLING, "roles": sorted(privacy.ROLES), "names": sorted(privacy.FIRST_NAMES)}
    return {
        **words,
        **{
            name: [_for_browsers(pattern.pattern), "i" if pattern.flags & re.IGNORECASE else ""]
            for name, pattern in patterns.items()
        },
    }


def _for_browsers(pattern: str) -> str:
    """A Python pattern as JavaScript reads it with the flag u: names of groups, and letters that are not only English.

    The edge of a word where an alternative begins is a word's beginning; anywhere else it is a word's end.
    """
    letter = r"\p{L}\p{N}_"
    pattern = pattern.replace(r"[^\W_]", r"[\p{L}\p{N}]")
    begun = re.sub(r"(^|[(|:])\\b", lambda match: f"{match[1]}(?<![{letter}])", pattern)
    ended = begun.replace(r"\b", f"(?![{letter}])")
    return ended.replace("(?P<", "(?<").replace(r"\"", '"').replace(r"[\w", f"[{letter}")


def _groups(fields: Iterable[Field]) -> list[dict[str, Any]]:
    placed = {key for _, _, keys in GROUPS for key in keys}
    rest = tuple(row.key for row in fields if row.key not in placed)
    return [{"title": title, "use": use, "keys": keys} for title, use, keys in (*GROUPS, (*LAST_GROUP, rest))]


def _kind(kind: Kind) -> dict[str, Any]:
    if isinstance(kind, ListOf):
        return {"kind": "ListOf", "item": _kind(kind.kind)}
    if isinstance(kind, Record):
        return {
            "kind": "Record",
            "type": kind.type.__name__,
            "fields": [_field(row) for row in kind.fields],
            "shorthand": kind.shorthand,
            "sourced": kind.sourced,
        }
    return {"kind": type(kind).__name__, **asdict(kind)}


def _field(row: Field) -> dict[str, Any]:
    words = {name: getattr(row, name) for name in ("key", "label", "help", "required", "default", "example")}
    return {**words, "kind": _kind(row.kind)}


def _term(term: Term) -> dict[str, Any]:
    return {name: getattr(term, name) for name in ("id", "title", "description", "aliases", "tone", "mark")}


def _signs() -> dict[str, str]:
    """The names of invisible signs by code point; "" names all others."""
    usual = sign_name("\0")
    names = {sign: sign_name(chr(sign)).partition(" (")[0] for sign in range(0x10000) if INVISIBLE.match(chr(sign))}
    other = usual.partition(" (")[0]
    return {"": other, **{f"{sign:04X}": name for sign, name in names.items() if name != other}}
