"""The extract as values: what each claim of a sheet says in numbers, dates, places and category words, and where it says it.

On disk one claim is one line of JSON in `facts/claims/`, so that a change of a sheet shows as a change of lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from builder.nouns.lint.addresses import untracked
from facts.notation import Number

FOLDER = Path(__file__).parent / "claims"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim of one sheet.

    `at` points at it: »sheet/field/index«. `words` are category words by kind: status, form, model, type, note. `sources`
    are ids of the sheet's own source list, `keys` what is known everywhere: addresses and seeds.
    """

    at: str
    numbers: tuple[Number, ...] = ()
    dates: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    confidence: str = ""

    @property
    def sheet(self) -> str:
        """The sheet it stands in, without folder and ending."""
        return self.at.split("/", 1)[0]

    @property
    def id(self) -> str:
        """The last part of its place: an index, a source's id, a fact's number."""
        return self.at.rsplit("/", 1)[1]

    @property
    def field(self) -> str:
        """The field of the sheet it stands in."""
        return self.at.split("/")[1]

    def word(self, kind: str) -> str:
        """Its category word of a kind, or nothing."""
        return dict(self.words).get(kind, "")


def key_of(url: str) -> str:
    """An address without what two writers of it may do differently: scheme, `www.`, escapes, `amp`, tracking, the last slash."""
    bare = (
        unquote(untracked(url.strip()))
        .removeprefix("http://")
        .removeprefix("https://")
        .removeprefix("www.")
        .replace("docplayer.dk/amp/", "docplayer.dk/")
    )
    return bare.removesuffix("?rss").rstrip("/.,;)")


def write(path: Path, claims: Iterable[Claim]) -> int:
    """Writes one file of claims; gives their number."""
    rows = [_row(claim) for claim in claims]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), "utf-8", newline="\n")
    return len(rows)


def read(folder: Path = FOLDER) -> Iterator[Claim]:
    """Every claim of the extract, in order of file."""
    for path in sorted(folder.rglob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield _claim(json.loads(line))


def _row(claim: Claim) -> dict[str, object]:
    row: dict[str, object] = {
        "at": claim.at,
        "numbers": [str(number) for number in claim.numbers],
        "dates": list(claim.dates),
        "places": list(claim.places),
        **dict(claim.words),
        "sources": list(claim.sources),
        "keys": list(claim.keys),
        "confidence": claim.confidence,
    }
    return {name: value for name, value in row.items() if value}


_LISTS = ("numbers", "dates", "places", "sources", "keys")


def _claim(row: Mapping[str, object]) -> Claim:
    def texts(name: str) -> tuple[str, ...]:
        found = row.get(name, [])
        return tuple(map(str, found)) if isinstance(found, list) else ()

    words = {name: str(value) for name, value in row.items() if name not in {*_LISTS, "at", "confidence"}}
    return Claim(
        at=str(row["at"]),
        numbers=tuple(map(Number.of, texts("numbers"))),
        dates=texts("dates"),
        places=texts("places"),
        words=tuple(words.items()),
        sources=texts("sources"),
        keys=texts("keys"),
        confidence=str(row.get("confidence", "")),
    )
