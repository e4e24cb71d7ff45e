"""The fact sheets in, claims out: case sheets, initiatives, guides, survey, seeds, municipalities. Only `extract` uses it.

No sentence leaves this module: of a text only its numbers, dates and municipality names are kept.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from builder.nouns.language.danish import MONTHS
from builder.shell.registers import read_registers
from facts.claims import Claim, key_of
from facts.notation import Number, dates_of, numbers, scan

# Fields of a case sheet that hold texts without a source of their own.
_PLAIN = ("navn", "andre_navne", "oevrige_parter", "mangler")
_URL = re.compile(r"https?://[^\s;|]+")
_SEED = re.compile(r"\bseed (\d{3})\b", re.IGNORECASE)
_FACT = re.compile(r"\b([A-F]\d{1,2})\b")
_RANGE = re.compile(r"\b([A-F])(\d{1,2})-[A-F]?(\d{1,2})\b")
_MARKED = re.compile(r"\b([BC]\d{1,2}): ")
_SAME_PLACE = re.compile(r"\bsamme (?:side|sted)")
_AS_ABOVE = re.compile(r"\b[Ss]amme\b|\bHorten\b|\bKL\b")
_ISO_MONTH = re.compile(r"(?<![\d-])(\d{4})-(0[1-9]|1[0-2])(?![\d-])")
_URL_MONTH = re.compile(rf"/(20\d\d)/({'|'.join(MONTHS)})\b")
_CONFIDENCE = re.compile(r"\b(høj|middel|lav)\b")
_MODELS = ("implementering", "indkøb", "drift og support", "forretningsdrevet udvikling")


def case_sheet(path: Path) -> Iterator[Claim]:
    """The claims of one case sheet, its sources last."""
    sheet = yaml.safe_load(path.read_text("utf-8"))
    slug = path.stem
    known = [name for name in sheet["kommuner"] if name.removesuffix("s") in _names()]
    whole = ["alle 98"] if any(re.search(r"\b[Aa]lle (?:98 )?kommuner", name) for name in sheet["kommuner"]) else []
    told = _said(f"{slug}/kommuner", " ".join(name for name in sheet["kommuner"] if name not in known))
    listed = (Number.of(str(len(known))),) if known else ()
    yield replace(told, numbers=(*listed, *told.numbers), places=(*known, *whole, *told.places))
    for field, value in sheet.items():
        for index, row in enumerate(value if isinstance(value, list) else [value], start=1):
            at = f"{slug}/{field}/{index}" if isinstance(value, list) else f"{slug}/{field}"
            if field in _PLAIN:
                yield _said(at, str(row))
            elif isinstance(row, Mapping) and "kilde" in row:
                yield _sourced(at, field, row)
    for row in sheet["kilder"]:
        text = " ".join([_spelt(str(row["dato"])), row["titel"], row.get("note") or "", _dated(row["url"] or "")])
        seeds = [f"seed-{int(row['seed_fil'][:3])}"] if row.get("seed_fil") else []
        keys = [*([key_of(row["url"])] if row.get("url") else []), *seeds]
        yield _said(f"{slug}/kilder/{row['id']}", text, keys=keys)


def _sourced(at: str, field: str, row: Mapping[str, Any]) -> Claim:
    said = " ".join(_spelt(str(row.get(name) or "")) for name in ("dato", "vaerdi", "haendelse", "aar", "note"))
    words = {}
    if "kategori" in row:
        words["form" if field == "organisationsform" else "status"] = str(row["kategori"])
    if field == "organisationsform" and "60 a" in str(row["vaerdi"]):
        words["note"] = "60 a"
    if field == "samarbejdsmodeller":
        words["model"] = next((model for model in _MODELS if str(row["vaerdi"]).casefold().startswith(model)), "anden")
    if "type" in row:
        words["type"] = str(row["type"])
    sources = row["kilde"] if isinstance(row["kilde"], list) else [row["kilde"]]
    return _said(at, said, words=words, sources=filter(None, sources), confidence=str(row.get("sikkerhed", "")))


def initiatives(path: Path) -> Iterator[Claim]:
    """The claims of initiatives.yaml: a claim a fact, and one for the head of each entry."""
    groups = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 the base loader builds only text
    for row in [*groups["strategier"], *groups["systemer"]]:
        facts = row.get("fakta", [])
        head = " ".join(str(row.get(name, "")) for name in ("navn", "type", "aar", "huller"))
        yield _said(f"initiatives/{row['id']}/0", head, keys=_unique(k for fact in facts for k in _keys(fact["kilde"])))
        for index, fact in enumerate(facts, start=1):
            text = f"{fact['tekst']} {_spelt(fact.get('dato', ''))} {_dated(fact['kilde'])}"
            refs = _referred(fact["kilde"]) if "guides.md" in fact["kilde"] else ()
            at = f"initiatives/{row['id']}/{index}"
            yield _said(at, text, keys=_keys(fact["kilde"]), sources=refs, confidence=_confident(fact.get("tillid", "")))


def numbered(path: Path) -> list[Claim]:
    """The claims of a Markdown sheet: a claim a row, bullet or marked fact (A1, B3 …); what says »som A10« has its addresses."""
    sheet = "readme" if path.stem == "README" else path.stem
    claims: list[Claim] = []
    section, count, heading, titled = 0, 0, "", ""
    last: tuple[str, ...] = ()
    for line in path.read_text("utf-8").splitlines():
        text = line.strip()
        if text.startswith("#"):
            section, count, heading, last = section + 1, 0, _heading(text), ()
            titled = text if sheet == "survey" else ""
        for name, part in _parts(text):
            count += 1
            keys = _unique([*_keys(part), *(last if _SAME_PLACE.search(part) else ())]) or (
                last if _AS_ABOVE.search(part) else ()
            )
            last = keys or last
            at = f"{sheet}/{name}" if name else f"{sheet}/{heading or f'h{section}'}/{count}"
            sources = [ref for ref in _referred(_URL.sub(" ", part)) if ref != name]
            said = _said(
                at, f"{_bare(part)} {_dated(part)} {_timed(titled)}", keys=keys, sources=sources, confidence=_confident(part)
            )
            if said.numbers or said.dates or said.places:
                claims.append(said)
    return _resolved(claims)


def seed(path: Path) -> Claim:
    """What a seed holds, under the key »seed-N«."""
    return _said(f"seeds/{path.name[:3]}", _URL.sub(" ", path.read_text("utf-8")), keys=[f"seed-{int(path.name[:3])}"])


def municipalities(path: Path) -> Iterator[Claim]:
    """How many municipalities there are, and each with its inhabitants."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    yield Claim(at="kommuner/antal", numbers=(Number.of(str(len(rows))),))
    for row in rows:
        people = tuple(Number.of(row[name]) for name in ("folketal", "folketal_2020"))
        yield Claim(at=f"kommuner/{row['kommunekode']}", numbers=people, dates=("2026-01-01", "2020"), places=(row["navn"],))


def _spelt(text: str) -> str:
    """»2011-12« as »december 2011«: in a case sheet it is a month, in prose two years."""
    return _ISO_MONTH.sub(lambda match: f"{MONTHS[int(match[2]) - 1]} {match[1]}", text)


def _timed(heading: str) -> str:
    """The dates of a heading, which hold for all below it."""
    return " ".join(one.text for one in scan(heading) if one.date)


def _dated(text: str) -> str:
    """The month that an address names: »/2019/juni/« as »juni 2019«."""
    return " ".join(f"{month} {year}" for year, month in _URL_MONTH.findall(text))


def _said(
    at: str,
    text: str,
    *,
    words: Mapping[str, str] | None = None,
    sources: Iterable[str] = (),
    keys: Iterable[str] = (),
    confidence: str = "",
) -> Claim:
    """A claim that keeps of its text only the numbers, dates and municipality names."""
    return Claim(
        at=at,
        numbers=tuple(dict.fromkeys(numbers(text))),
        dates=tuple(dict.fromkeys(dates_of(text))),
        places=tuple(dict.fromkeys(_names()[found.removesuffix("s")] for found in _place().findall(text))),
        words=tuple((words or {}).items()),
        sources=tuple(sources),
        keys=_unique(keys),
        confidence=confidence,
    )


@cache
def _names() -> dict[str, str]:
    """The 98 names by the name without a final s: a genitive and »Nordfyns« then read alike."""
    return {m.name.removesuffix("s"): m.name for m in read_registers(Path("none")).registers.municipalities.values()}


@cache
def _place() -> re.Pattern[str]:
    return re.compile(rf"\b((?:{'|'.join(sorted(map(re.escape, _names()), key=len, reverse=True))})s?)\b")


def _keys(text: str) -> tuple[str, ...]:
    return _unique([*map(key_of, _URL.findall(text)), *(f"seed-{int(number)}" for number in _SEED.findall(text))])


def _referred(text: str) -> tuple[str, ...]:
    """The numbers of facts that a text points at: »som A10«, »C13-C14«."""
    within = [f"{m[1]}{n}" for m in _RANGE.finditer(text) for n in range(int(m[2]), int(m[3]) + 1)]
    return _unique([*within, *_FACT.findall(text)])


def _confident(text: str) -> str:
    found = _CONFIDENCE.findall(text.replace("hoej", "høj"))
    return str(found[-1]) if found else ""


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _heading(text: str) -> str:
    match = re.match(r"#+ \(?([a-z]?\d*)\b", text)
    return match[1] if match else ""


def _bare(text: str) -> str:
    """Without addresses, list markers, emphasis, and the numbers of facts and seeds."""
    return re.sub(r"^(?:[-*]|\d+\.)\s+|\*\*|`|\b[A-F]\d+\b|^\|\s*\d+\.\s|\b[Ss]eed \d+\b", " ", _URL.sub(" ", text))


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """A line cut into facts: »| A1 | …« is one, »B1: … B2: …« are two, anything else is one without a name."""
    row = re.match(r"\|\s*([A-F]\d{1,2})\s*\|", text)
    marks = list(_MARKED.finditer(text))
    if row or not marks:
        yield (row[1] if row else ""), text
        return
    yield "", text[: marks[0].start()]
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        yield mark[1], text[mark.end() : following.start() if following else len(text)]


def _resolved(claims: list[Claim]) -> list[Claim]:
    """The claims with the addresses of the facts they point at added to their own."""
    keys = {claim.id: claim.keys for claim in claims if _FACT.fullmatch(claim.id)}
    for _ in range(2):  # a fact may point at one that points further
        keys |= {c.id: _all(c, keys) for c in claims if c.id in keys}
    return [replace(claim, keys=_all(claim, keys)) for claim in claims]


def _all(claim: Claim, keys: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return _unique([*claim.keys, *(key for name in claim.sources for key in keys.get(name, ()))])
