"""The fact sheets in, `facts/claims/` out: `python -m facts.extract DIR`.

DIR holds `facts/` (cases/*.yaml, initiatives.yaml, guides.md, survey.md, glossary.md, kommuner.csv, cases/README.md, 2026/*) and
`seeds/*.txt`; it is no part of the repository. What is written there belongs to the sheets' authors, so none of it comes
out: of each claim only its numbers, dates, municipality names and category words, its source's id or address, how sure
the sheet is, and where it stands. Running it twice gives the same bytes; `git diff facts/claims` shows what a new edition
of the sheets changed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from facts.claims import FOLDER, Claim, write
from facts.sheets import case_sheet, initiatives, municipalities, numbered, seed


def extract(source: Path, out: Path = FOLDER) -> int:
    """Writes the claims of every sheet under `source`; gives their number."""
    facts = source / "facts"
    files: dict[str, Iterable[Claim]] = {
        f"cases/{path.stem}": case_sheet(path) for path in sorted((facts / "cases").glob("*.yaml"))
    }
    files["readme"] = numbered(facts / "cases" / "README.md")
    files["initiatives"] = initiatives(facts / "initiatives.yaml")
    for name in ("guides", "survey", "glossary"):
        files[name] = numbered(facts / f"{name}.md")
    files |= {f"2026/{path.stem}": numbered(path) for path in sorted((facts / "2026").glob("*.*"))}
    files["kommuner"] = municipalities(facts / "kommuner.csv")
    files["seeds"] = [seed(path) for path in sorted((source / "seeds").glob("*.txt"))]
    return sum(write(out / f"{name}.jsonl", claims) for name, claims in files.items())


def main(arguments: list[str]) -> int:
    """The command line: one folder."""
    if len(arguments) != 1 or not (Path(arguments[0]) / "facts").is_dir():
        print("Brug: python -m facts.extract MAPPE, hvor MAPPE rummer facts/ og seeds/.", file=sys.stderr)
        return 2
    print(f"{extract(Path(arguments[0]))} oplysninger skrevet i {FOLDER}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
