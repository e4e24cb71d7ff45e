"""Extract and content in, what the sheets have and no page tells out: `python -m facts.untold [CONTENT]`, `make untold`.

The other way round than `check.py`: a claim of a sheet is told when its numbers and dates stand on pages that cite one of
its sources, or on the case's own page. A year tells of no day in it, a day tells of its year. What is left out on purpose
stands in `left_out.yaml` with a reason; an entry that nothing needs any more is told as well. It is a list for an editor
and stops nobody: a figure may be taken off a page. It finds what is gone, not what is told of the wrong thing.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fnmatch import fnmatchcase
from pathlib import Path

import yaml

from builder.shell.settings import PROJECT
from facts.claims import Claim, key_of, read
from facts.notation import scan
from facts.support import SEEDS, Extract

LEFT_OUT = Path(__file__).parent / "left_out.yaml"
_ADDRESS = re.compile(r"https?://[^\s)>\"]+")
_ID = re.compile(r"^\s*(?:- )?\{?id: ([a-z0-9-]+)", re.MULTILINE)
_UNREAD = re.compile(r"^\s*(?:- )?(?:id|url): .*$", re.MULTILINE)
_MONTH = re.compile(r"(?<![\d-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?![\d-])")


@dataclass(frozen=True, slots=True)
class Told:
    """What one file tells: its numbers whatever their unit, its dates, and the keys of what it cites."""

    numbers: frozenset[Decimal]
    dates: frozenset[str]
    keys: frozenset[str]

    @classmethod
    def of(cls, text: str) -> Told:
        """A file's text as it is written; a figure may be broken over two lines."""
        found = scan(" ".join(_UNREAD.sub("", text).split()))
        ids = {SEEDS.get(name, name) for name in _ID.findall(text)}
        return cls(
            frozenset(number.value for one in found for number in one.numbers),
            frozenset({*(one.date for one in found if one.date), *_MONTH.findall(text)}),
            frozenset({*map(key_of, _ADDRESS.findall(text)), *(one for one in ids if one.startswith("seed-"))}),
        )


@dataclass(frozen=True, slots=True)
class Untold:
    """A claim and what of it no page tells; nothing named means that no page cites where it comes from."""

    claim: Claim
    missing: tuple[str, ...]

    def __str__(self) -> str:
        why = f"ingen side siger {', '.join(self.missing)}" if self.missing else "ingen side har kilden"
        return f"{self.claim.at}: {why}" + (f" (tillid: {self.claim.confidence})" if self.claim.confidence else "")


def untold(pages: Mapping[str, Told], extract: Extract) -> Iterator[Untold]:
    """Every claim of a figure or date that the pages, by path, do not tell whole. What names no source cannot be looked up."""
    citing: dict[str, list[Told]] = defaultdict(list)
    for page in pages.values():
        for key in page.keys:
            citing[key].append(page)
    keys: dict[str, set[str]] = defaultdict(set)
    for key, claims in extract.by_key.items():
        for claim in claims if "#" not in key else ():
            keys[claim.at].add(key)
    for claim in (one for claims in extract.by_sheet.values() for one in claims):
        own = pages.get(f"cases/{claim.sheet}.md")
        if claim.field == "kilder" or not (claim.numbers or claim.dates) or not (keys[claim.at] or own):
            continue
        near = [*([own] if own else []), *(page for key in keys[claim.at] for page in citing[key])]
        missing = tuple(_missing(claim, near))
        if missing or not near:
            yield Untold(claim, missing if near else ())


def _missing(claim: Claim, near: Sequence[Told]) -> Iterator[str]:
    said = frozenset[Decimal]().union(*(page.numbers for page in near))
    days = frozenset[str]().union(*(page.dates for page in near))
    yield from (str(number) for number in claim.numbers if number.value not in said)
    yield from (day for day in claim.dates if not any(one.startswith(day) or one.endswith(day.strip("-")) for one in days))


def pages_of(content: Path) -> dict[str, Told]:
    """What each file of a content folder tells, by its path in it."""
    paths = sorted(path for path in content.rglob("*") if path.suffix in {".md", ".yaml", ".csv"})
    return {path.relative_to(content).as_posix(): Told.of(path.read_text("utf-8")) for path in paths}


def left_out(path: Path = LEFT_OUT) -> Mapping[str, str]:
    """The reasons by the claims' places; `*` stands for any part of one."""
    rows = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader) or []  # noqa: S506 builds only text
    return {at: row["reason"] for row in rows for at in row["claims"]}


def report(found: Iterable[Untold], reasons: Mapping[str, str]) -> Iterator[str]:
    """What is left, line by line, in Danish."""
    rows = list(found)
    used = {at for at in reasons for one in rows if fnmatchcase(one.claim.at, at)}
    open_rows = [one for one in rows if not any(fnmatchcase(one.claim.at, at) for at in used)]
    yield from map(str, open_rows)
    unused = [at for at in reasons if at not in used]
    yield from (f"»{at}« står i facts/left_out.yaml, men bruges ikke mere; linjen kan slettes" for at in unused)
    fine = len(rows) - len(open_rows)
    yield f"{len(open_rows)} oplysninger i arkene står ikke helt på nogen side; {fine} er udeladt med grund."


def main(arguments: list[str]) -> int:
    """The command line: a content folder, or the project's own."""
    content = Path(arguments[0]) if arguments else PROJECT / "content"
    print("\n".join(report(untold(pages_of(content), Extract.of(read())), left_out())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
