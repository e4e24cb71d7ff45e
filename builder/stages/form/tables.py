"""The catalogue's tables as a script for the page »Tilføj en case«: fields, vocabularies, wording, and what is published.

The form and its check in the browser know nothing that is not here, so a new field, word or rule reaches them by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from builder.nouns import abbreviations, agreements, limits
from builder.nouns.catalogue import Catalogue
from builder.nouns.data.script import holding
from builder.nouns.fields import PLACEHOLDER, Field, Kind, ListOf, Record
from builder.nouns.former_municipalities import SHORT
from builder.nouns.language import amounts, danish, dates, phrases, spelling
from builder.nouns.language.charsets import ZEROS
from builder.nouns.lint import privacy
from builder.nouns.lint.markdown_words import HTML_INSTEAD
from builder.nouns.lint.respelled import RESPELLED
from builder.nouns.model import Content
from builder.nouns.municipalities import GENITIVES, SUCCESSORS, Group
from builder.nouns.patterns import OPENING, PATTERNS, WHOLE
from builder.nouns.registers.registers import Registers
from builder.nouns.rules import RULES
from builder.nouns.site import urls
from builder.nouns.site.form import GROUPS, LAST_GROUP, ONE, SCRIPT
from builder.nouns.source.source_file import INVISIBLE, character_name
from builder.nouns.tables import CASE, FOLDERS, HEADINGS, TABLES
from builder.nouns.tables.other_names import ALSO_CALLED, strays
from builder.nouns.terms import Term, Vocabulary
from builder.stages.form.layout import look

YES_NO = "ja-nej"
"""The name among the vocabularies of what a yes-or-no field can be."""


def form_script(catalogue: Catalogue) -> dict[str, bytes]:
    """The script that opens the form's namespace with its data, by its path under `assets/`, as plain ASCII.

    One script, to be laid beside the theme's assets.
    """
    return {SCRIPT: holding("caseForm", _bare(data(catalogue)))}


def data(catalogue: Catalogue) -> dict[str, Any]:
    """Everything that the form and its check are given, by the key that the scripts ask for; all of it can be written as JSON.

    Of the `catalogue` they need the registers and what is published; the rest are the program's own tables.
    """
    registers = catalogue.registers
    chosen = {name: words for name, words in registers.vocabularies.items() if name in CASE.vocabularies}
    return {
        "case": _kind(CASE, registers),
        "labels": {path: row.label for path, row in CASE.every()},
        "one": ONE,
        "groups": _groups(CASE.fields),
        "vocabularies": {name: [_term(term) for term in words] for name, words in _vocabularies(chosen)},
        "choices": {name: words.choices for name, words in chosen.items()},
        "municipalities": [municipality.name for municipality in catalogue.municipalities],
        "genitives": GENITIVES,
        "short": SHORT,
        "former": SUCCESSORS,
        "respelled": RESPELLED,
        "also": ALSO_CALLED,
        "strays": strays(FOLDERS[CASE.type]),
        "html": HTML_INSTEAD,
        "groupsOfMunicipalities": [_group(group) for group in registers.groups],
        "rules": {code: [rule.message, rule.hint, rule.severity, rule.title] for code, rule in RULES.items()},
        "world": world(catalogue),
        "alike": alike(catalogue),
        "patterns": _patterns(),
        "agreements": agreements.data(),
        "privacy": _privacy(),
        "exceptions": sorted(registers.exceptions),
        "familiar": sorted(_familiar(catalogue)),
        "page": urls.problem("{code}"),
        "reserved": sorted(urls.RESERVED_SLUGS),
        "placeholder": PLACEHOLDER,
        "months": danish.MONTHS,
        "seasons": danish.SEASONS,
        "parts": dates.PARTS,
        "undated": dates.UNDATED,
        "qualifiers": {"atLeast": amounts.AT_LEAST, "atMost": amounts.AT_MOST},
        "monthsOf": spelling.MONTHS_OF,
        "yesNo": spelling.YES_NO,
        "nothing": spelling.NOTHING,
        "signs": _signs(),
        "limits": _limits(),
        "headings": HEADINGS["cases"],
        "phrases": _phrases(),
        "folds": danish.FOLDS,
        "firstYear": dates.FIRST_YEAR,
    }


def _limits() -> dict[str, int]:
    """How much of anything there may be, and how much is listed of what is wrong."""
    return {
        "bytes": limits.MAX_BYTES,
        "shown": limits.SHOWN,
        "slug": limits.LONGEST_SLUG,
        "guesses": limits.GUESSES,
        "block": limits.LONGEST_BLOCK,
        "blocks": limits.MAX_BLOCKS,
        "open": limits.MAX_OPEN,
        "listed": limits.LISTED,
        "printed": limits.PRINTED,
        "word": limits.LONGEST_WORD,
    }


def _bare(value: Any) -> Any:
    """A value whose tables, once a browser reads them, hold their own keys alone.

    A word of an editor's that is asked for in them may be called as what every JavaScript object has, such as `constructor`.
    """
    if isinstance(value, Mapping):
        return {"__proto__": None, **{key: _bare(one) for key, one in value.items()}}
    return [_bare(one) for one in value] if isinstance(value, (list, tuple)) else value


def _phrases() -> dict[str, Any]:
    """The words that messages are put together from."""
    return {
        "meant": phrases.MEANT,
        "none": phrases.NONE,
        "single": phrases.SINGLE,
        "several": phrases.SEVERAL,
        "nested": phrases.NESTED,
        "oneGroup": phrases.ONE_GROUP,
        "cutUp": phrases.CUT_UP,
        "bracket": phrases.BRACKET,
        "comma": phrases.COMMA,
        "needed": phrases.NEEDED,
        "asList": phrases.AS_LIST,
        "liesIn": phrases.LIES_IN,
        "leaveOut": phrases.LEAVE_OUT,
        "notOver": phrases.NOT_OVER,
        "unit": phrases.UNIT,
        "bare": phrases.BARE,
        "merged": phrases.MERGED,
        "days": phrases.DAYS,
        "months": phrases.MONTHS,
        "tooLong": phrases.TOO_LONG,
        "tooMany": phrases.TOO_MANY,
        "unclosed": phrases.UNCLOSED,
        "linked": phrases.LINKED,
        "onDisk": phrases.ON_DISK,
        "direct": phrases.DIRECT,
        "login": phrases.LOGIN,
        "inside": phrases.INSIDE,
        "cutOff": phrases.CUT_OFF,
        "found": {"text": phrases.TEXT, "list": phrases.LIST, "group": phrases.GROUP},
    }


def contents(catalogue: Catalogue) -> Mapping[str, Iterable[Content]]:
    """The pages that editors write, by folder of the content, in the catalogue's order."""
    return {folder: [page for page in catalogue.pages if FOLDERS[type(page)] == folder] for folder in TABLES}


def world(catalogue: Catalogue) -> dict[str, list[str]]:
    """The slugs that a case may refer to, by folder of the content, in the catalogue's order."""
    return {folder: [page.slug for page in found] for folder, found in contents(catalogue).items()}


def alike(catalogue: Catalogue) -> list[dict[str, Any]]:
    """What it takes to ask whether a new case is one of those we have: municipalities, years and relations.

    A row for each case of two or more named municipalities that is not nationwide: `partners` are sorted names, `relations`
    slugs, and `start`, `since` (the first partner's) and `end` days as `2016-01-31`, empty when unknown.
    """
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


def _familiar(catalogue: Catalogue) -> Iterable[str]:
    """Abbreviations that need no explanation."""
    return abbreviations.known(catalogue.registers, (page.title for pages in contents(catalogue).values() for page in pages))


def _patterns() -> dict[str, tuple[str, str]]:
    """The patterns that the form looks for, by name: source and flags, fastened to the ends of the text where they must be."""
    found = {name: one for name, one in PATTERNS.items() if not name.startswith("wording.")}
    return {name: (_fastened(name, one.source), one.flags) for name, one in found.items()}


def _fastened(name: str, source: str) -> str:
    return f"^(?:{source})$" if name in WHOLE else f"^(?:{source})" if name in OPENING else source


def _privacy() -> dict[str, Any]:
    """Words and limits that say what a mailbox, a name or a date is."""
    return {
        "days": privacy.DAYS,
        "labelReach": privacy.LABEL_REACH,
        "telling": privacy.TELLING,
        "roles": sorted(privacy.ROLES),
        "names": sorted(privacy.FIRST_NAMES),
        "zeros": list(ZEROS),
    }


def _groups(fields: Iterable[Field]) -> list[dict[str, Any]]:
    placed = {key for _, _, keys in GROUPS for key in keys}
    rest = tuple(row.key for row in fields if row.key not in placed)
    return [{"title": title, "use": use, "keys": keys} for title, use, keys in (*GROUPS, (*LAST_GROUP, rest))]


def _kind(kind: Kind, registers: Registers) -> dict[str, Any]:
    if isinstance(kind, ListOf):
        return {"kind": "ListOf", "item": _kind(kind.kind, registers)}
    if isinstance(kind, Record):
        return {
            "kind": "Record",
            "type": kind.type.__name__,
            "fields": [_row(row, kind, registers) for row in kind.fields],
            "shorthand": kind.shorthand,
            "sourced": kind.sourced,
            "spread": phrases.SPREAD.format(fields=", ".join(kind.telling)),
        }
    return {"kind": type(kind).__name__, **asdict(kind)}


def _row(row: Field, group: Record, registers: Registers) -> dict[str, Any]:
    """A field of the `group`; what is empty, no or nought of it is left out, which a script reads as the same."""
    told = {name: getattr(row, name) for name in ("key", "label", "help", "required", "default")} | look(row, group, registers)
    return {name: value for name, value in told.items() if value} | {"kind": _kind(row.kind, registers)}


def _vocabularies(chosen: Mapping[str, Vocabulary]) -> Iterator[tuple[str, Iterable[Term]]]:
    """The words that can be chosen, by vocabulary; yes and no are one of their own."""
    yield from ((name, words.terms) for name, words in chosen.items())
    yield YES_NO, [Term(id=word, title=danish.sentence(word)) for word in spelling.YES_NO]


def _term(term: Term) -> dict[str, Any]:
    """A word with what a list of choices says of it."""
    about = f" – {term.description[0].lower()}{term.description[1:]}" if term.description else ""
    names = ("id", "title", "aliases", "tone", "mark", "begun", "over")
    alike = {"alike": term.alike} if term.alike else {}
    return {**{name: getattr(term, name) for name in names}, **alike, "choice": term.title + about}


def _group(group: Group) -> dict[str, Any]:
    """A group with all that it is called, its own name first; of those smaller than all 98, who is in it."""
    members = [] if group.everyone else [municipality.name for municipality in group.members]
    return {"names": [group.name, *group.aliases], "everyone": group.everyone, "members": members}


def _signs() -> dict[str, str]:
    """The names of invisible characters by code point; "" names all others."""
    usual = character_name("\0")
    invisible = INVISIBLE.findall("".join(map(chr, range(0x10000))))  # cheaper than a look at each
    names = {ord(sign): character_name(sign).partition(" (")[0] for sign in invisible}
    other = usual.partition(" (")[0]
    return {"": other, **{f"{sign:04X}": name for sign, name in names.items() if name != other}}
