"""The extract as a whole: which claims stand behind a sheet, a source or an address, and whether they bear out what is said.

What is cited beside a claim must bear it out: the claims of those sources, and the sheets of cases linked in the same
paragraph. Only where nothing is cited does everything count that the file rests on; so it does for notes, which tell of
other sources, and for number words, which are everyday language (»de tre råd«). »to« and »et år« are not checked at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from typing import cast

from builder.nouns.checked import Checked
from builder.nouns.language import dates
from builder.nouns.language.dates import When
from builder.nouns.model import Page
from facts.claims import Claim, key_of
from facts.content import Said
from facts.notation import scan

# Sources that are seeds under another id than »seed-N«.
SEEDS = {"kl-6-2": "seed-0", "kl-2020": "seed-2"}
EXPECTED = "forventet"
BESIDE = frozenset(
    {
        "computerworld.dk/art/214590",
        "digitaliseringskatalog.dk/databehandleraftaler-og-aftaler-med-leverandoerer-hvem-goer-hvad",
        "ida.dk/content/konsekvenser-af-virksomhedsoverdragelse",
        "info.skat.dk/data.aspx?oid=1946946&chk=205107",
        "kl.dk/okonomi-og-administration/digitalisering-og-teknologi/arbejdsgange-forretningsviden-og-informationshaandtering/kl-emnesystematik-kle",
        "kommunedbs.dk/dokumenter",
    }
)
"""Addresses that the content had beside the sheets from the first: what cites them is held against the sheets all the same."""


@dataclass(frozen=True, slots=True)
class Extract:
    """The claims by sheet and by key: an address, a seed, or »sheet#source«."""

    by_sheet: Mapping[str, Sequence[Claim]]
    by_key: Mapping[str, Sequence[Claim]]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Extract:
        """The claims sorted; a case sheet's source ids are followed to their addresses."""
        by_sheet: dict[str, list[Claim]] = defaultdict(list)
        by_key: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            by_sheet[claim.sheet].append(claim)
        for sheet, rows in by_sheet.items():
            keys = {claim.id: claim.keys for claim in rows if claim.field == "kilder"}
            for claim in rows:
                names = (*claim.sources, *([claim.id] if claim.field == "kilder" else []))
                known = {
                    *claim.keys,
                    *(key for name in names for key in keys.get(name, ())),
                    *(f"{sheet}#{name}" for name in names),
                }
                for key in known:
                    by_key[key].append(claim)
        return cls(by_sheet, by_key)

    def renamed(self, former: Mapping[str, Sequence[str]]) -> Extract:
        """The same claims with each page's sheet under its name of today as well: `former` has its earlier ones."""
        moved = {slug: self.by_sheet[one] for slug, names in former.items() for one in names if one in self.by_sheet}
        sheets = {one: slug for slug, names in former.items() for one in names}
        keys = {
            f"{sheets[sheet]}#{name}": claims
            for key, claims in self.by_key.items()
            for sheet, mark, name in [key.partition("#")]
            if mark and sheet in sheets
        }
        return Extract({**moved, **self.by_sheet}, {**keys, **self.by_key})

    def of_keys(self, keys: Iterable[str]) -> list[Claim]:
        """The claims behind any of these keys."""
        return [claim for key in keys for claim in self.by_key.get(key, ())]

    def of_sheets(self, sheets: Iterable[str]) -> list[Claim]:
        """The claims of these sheets."""
        return [claim for sheet in sheets for claim in self.by_sheet.get(sheet, ())]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """What one file rests on: its own sheet, the sources it lists, the cases it links to."""

    extract: Extract = field(repr=False)
    keys: Mapping[str, tuple[str, ...]]
    own: tuple[Claim, ...]
    all: tuple[Claim, ...]
    reviewed: date
    later: frozenset[str] = frozenset()
    """Ids of sources that came after the sheets: no claim is known of them."""
    sheetless: bool = False
    """Whether it is a case without a sheet of its own."""

    @classmethod
    def of(cls, checked: Checked, said: Sequence[Said], extract: Extract) -> Scope:
        """The scope of a file that has content, which is one without errors."""
        content = cast(Page, checked.content)
        case = checked.file.kind == "cases"
        keys = {}
        for source in content.sources:
            seed = SEEDS.get(source.id, source.id if source.id.startswith("seed-") else "")
            own = f"{content.slug}#{source.id}" if case else ""
            keys[source.id] = tuple(filter(None, (key_of(source.url), seed, own)))
        own_claims = tuple(extract.by_sheet.get(content.slug, ())) if case else ()
        cited = extract.of_keys(key for group in keys.values() for key in group)
        linked = extract.of_sheets(dict.fromkeys(slug for one in said for slug in one.cases))
        named = _named([content.slug, *(slug for one in said for slug in one.pages)])
        general = extract.by_sheet.get("kommuner", ())[:1]
        every = _once([*own_claims, *cited, *linked, *named, *general])
        known = {name for name, group in keys.items() if any(key in extract.by_key or key in BESIDE for key in group)}
        later = frozenset(source.id for source in content.sources) - known
        sheetless = case and not own_claims
        return cls(
            extract=extract,
            keys=keys,
            own=own_claims,
            all=every,
            reviewed=content.reviewed.first,
            later=later,
            sheetless=sheetless,
        )

    def cannot_tell(self, said: Said) -> bool:
        """Whether the sheets can say nothing of it: a source that came after them is cited, or nothing is and the page has one.

        What a case is and who takes part only its own sheet says, which a new case has not.
        """
        if self.sheetless and said.what in {"status", "form", "model", "kommune"}:
            return True
        return bool(self.later.intersection(said.sources) if said.sources else self.later)

    def near(self, said: Said) -> tuple[Claim, ...]:
        """The claims that must bear out what is said: those cited beside it, or all when nothing is."""
        keys = [key for name in said.sources for key in self.keys.get(name, ())]
        found = [*self.extract.of_keys([*keys, *said.keys]), *self.extract.of_sheets(said.cases)]
        free = said.where.endswith("note") or (said.word and said.what == "tal")
        if free or not (keys or said.keys or said.cases):
            return _once([*found, *self.all])
        return _once([*found, *_named(said.pages), *self.extract.by_sheet.get("kommuner", ())[:1]])


def _once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple({claim.at: claim for claim in claims}.values())


def _named(pages: Iterable[str]) -> list[Claim]:
    """The years in the names of pages, such as »digitaliseringsprogram-2021-2025«, as claims."""
    found = ((page, tuple(one.date for one in scan(page.replace("-", " ", page.count("-") - 1)) if one.date)) for page in pages)
    return [Claim(at=f"sider/navn/{page}", dates=years) for page, years in found if years]


def has_number(claims: Iterable[Claim], said: Said) -> bool:
    """Whether one of the claims holds the number, in any of its readings."""
    return any(set(said.readings) & set(claim.numbers) for claim in claims)


def bears_figure(claims: Iterable[Claim], said: Said) -> Sequence[Claim]:
    """The claims that hold every number of a figure."""
    return [claim for claim in claims if said.readings and set(said.readings) <= set(claim.numbers)]


@cache
def _read(text: str) -> When | None:
    """The date in a claim, of which few hundred are asked for a hundred thousand times."""
    return dates.parse(text)


def bears_date(claims: Iterable[Claim], when: When) -> bool:
    """Whether a claim's date lies within this one: the content may be less precise than its source, never more.

    »ca.« needs only a date that overlaps.
    """
    bounds = [found for claim in claims for text in claim.dates if (found := _read(text))]
    if when.approximate:
        return any(found.first <= when.last and when.first <= found.last for found in bounds)
    spans = [found for found in bounds if when.first <= found.first and found.last <= when.last]
    return bool(spans)


def bears_day(claims: Iterable[Claim], said: Said) -> bool:
    """Whether a claim has this day of a month, of any year."""
    return any(text.endswith(said.date[1:]) for claim in claims for text in claim.dates)


def is_checked(said: Said) -> bool:
    """Whether a number is more than a way of speaking: »to«, »begge« and »et år« are not looked for."""
    return not (
        said.what == "tal" and said.word and all(n.value <= 2 and (not n.unit or n.value == Decimal(1)) for n in said.readings)
    )
