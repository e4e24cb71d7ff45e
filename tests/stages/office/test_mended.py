"""A template whose words, cells or formulas change says so: its day »Sidst rettet« moves with them.

`mended.txt` has a line a file: its name, its day `rettet` in `office.yaml`, and a digest of all that it holds. When a file is changed
give it a new day, then `python -m tests.stages.office.test_mended` writes the line anew; while the day is the old one it does not.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path

from builder.nouns.language.danish import MONTHS
from builder.nouns.registers.office import OfficeTemplate
from builder.stages.office.workbook import LISTS
from tests.builders import registers
from tests.stages.office.small import cells, files, paragraphs, small

RECORD = Path(__file__).parent / "mended.txt"


def held(name: str, data: bytes, day: str) -> str:
    """A digest of what a file says, but for its own day in words and the lists that cells are chosen from, which follow the registers."""
    sheets = cells(data, values=False) if name.endswith("xlsx") else {}
    told = {sheet: found for sheet, found in sheets.items() if sheet != LISTS} or paragraphs(data)
    return hashlib.sha256(repr(told).replace(day, "").encode()).hexdigest()[:16]


def now() -> dict[str, tuple[str, str]]:
    """Each file's day and digest, by name."""
    office = registers().office
    assert office is not None
    templates: dict[str, OfficeTemplate] = {one.id: one for one in office.templates}
    found = {}
    for name, data in files(small()).items():
        mended = templates[name.partition(".")[0]].mended
        found[name] = (mended.first.isoformat(), held(name, data, mended.text))
    return found


def recorded() -> dict[str, tuple[str, str]]:
    """The same as it was written down."""
    lines = (line.split() for line in RECORD.read_text("utf-8").splitlines()) if RECORD.exists() else ()
    return {name: (day, digest) for name, day, digest in lines}


def test_a_template_that_changes_gets_a_new_day() -> None:
    """What the page »Skabeloner« and the file itself tell of when it last changed is true."""
    before, after = recorded(), now()
    undated = [
        name for name, (day, _) in after.items() if name in before and before[name][0] == day and before[name] != after[name]
    ]
    assert undated == [], "give it a new day `rettet` in builder/registers/office.yaml"
    assert before == after, "python -m tests.stages.office.test_mended"


def test_no_template_is_younger_than_the_day_it_was_tried() -> None:
    """What page and file tell of how every file was tried is of the files as they are: who changes one tries it again."""
    office = registers().office
    assert office is not None
    ((day, month, year),) = re.findall(r"([0-9]{1,2})\. (\w+) ([0-9]{4})", office.tried)
    tried = date(int(year), MONTHS.index(month) + 1, int(day))
    younger = [one.id for one in office.templates if one.mended.last > tried]
    assert younger == [], "»make office« tries them; then the day in `proevet` of builder/registers/office.yaml"


if __name__ == "__main__":
    known = recorded()
    lines = {name: known[name] if name in known and known[name][0] == one[0] else one for name, one in now().items()}
    RECORD.write_text("".join(f"{name} {day} {digest}\n" for name, (day, digest) in lines.items()), "utf-8")
