"""Content and extract in, unsupported claims out: `python -m facts.check [CONTENT]`, called by `make facts`."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from builder.nouns import dates
from builder.nouns.checked import Checked
from builder.nouns.dates import When
from facts.claims import FOLDER, Claim, key_of, read
from facts.content import Said, said_in
from facts.notation import Number

# What the sheets' category words are called in the site's vocabulary.
STATUS = {
    "drift": {"drift"}, "etablering": {"etableres"}, "afsluttet/opløst": {"afsluttet", "opgivet"}, "ukendt": {"ukendt"},
    "idé/analyse": {"ide", "undersoeges"}, "skruet ned": {"afsluttet"},
}  # fmt: skip
FORM = {
    "samarbejdsaftale": {"samarbejdsaftale"}, "forening": {"forening"}, "brugerklub": {"forening"}, "§ 60-fællesskab": {"paragraf-60"},
    "landsdækkende løsning via KOMBIT": {"kombit-loesning"}, "aktieselskab": {"aktieselskab"}, "selskab": {"aktieselskab"},
    "fælles udbud": {"faelles-udbud"}, "lovbestemt samarbejde": {"forpligtende-samarbejde"}, "ukendt": {"ukendt"},
    "indkøbsfællesskab": {"indkoebsfaellesskab"}, "ingen organisation": {"ingen"}, "selvejende institution": {"national-enhed"},
    "ikke fastlagt": {"ikke-fastlagt"},
}  # fmt: skip
MODEL = {
    "implementering": "implementering", "indkøb": "indkoeb", "drift og support": "drift-og-support",
    "forretningsdrevet udvikling": "forretningsdrevet-udvikling",
}  # fmt: skip
# Sources that are seeds under another id than »seed-N«.
SEEDS = {"kl-6-2": "seed-0", "kl-2020": "seed-2"}


@dataclass(slots=True)
class Extract:
    """The claims by sheet and by source."""

    by_sheet: Mapping[str, list[Claim]]
    by_key: Mapping[str, list[Claim]]

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Extract:
        """The claims sorted; a case sheet's source id is followed to its address."""
        by_sheet: dict[str, list[Claim]] = defaultdict(list)
        by_key: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            by_sheet[claim.sheet].append(claim)
        for sheet, rows in by_sheet.items():
            keys = {c.at.rsplit("/", 1)[1]: c.keys for c in rows if c.field == "kilder"}
            for claim in rows:
                own = claim.at.rsplit("/", 1)[1] if claim.field == "kilder" else ""
                names = [*claim.sources, *([own] if own else [])]
                for key in {*claim.keys, *(k for n in names for k in keys.get(n, ())), *(f"{sheet}#{n}" for n in names)}:
                    by_key[key].append(claim)
        return cls(by_sheet, by_key)


@dataclass(frozen=True, slots=True)
class Scope:
    """Where the support of a file's claims may stand: near what is cited beside them, and in all the file cites."""

    slug: str
    keys: Mapping[str, tuple[str, ...]]
    own: tuple[Claim, ...]
    all: tuple[Claim, ...]
    extract: Extract = field(repr=False)

    @classmethod
    def of(cls, checked: Checked, said: Sequence[Said], extract: Extract) -> Scope:
        content = checked.content
        assert content is not None
        slug = checked.file.slug
        keys = {}
        for source in content.sources:
            seed = SEEDS.get(source.id, source.id if source.id.startswith("seed-") else "")
            url = key_of(source.url) if source.url else ""
            keys[source.id] = tuple(filter(None, (url, seed, f"{slug}#{source.id}" if checked.file.kind == "cases" else "")))
        own = tuple(extract.by_sheet.get(slug, ())) if checked.file.kind == "cases" else ()
        cited = [c for k in keys.values() for key in k for c in extract.by_key.get(key, ())]
        linked = [c for case in {case for one in said for case in one.cases} for c in extract.by_sheet.get(case, ())]
        return cls(slug, keys, own, tuple({c.at: c for c in (*own, *cited, *linked)}.values()), extract)

    def near(self, said: Said) -> tuple[Claim, ...]:
        cited = [c for s in said.sources for key in self.keys.get(s, ()) for c in self.extract.by_key.get(key, ())]
        linked = [c for case in said.cases for c in self.extract.by_sheet.get(case, ())]
        return tuple({c.at: c for c in (*cited, *linked)}.values())
