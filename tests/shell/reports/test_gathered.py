"""One slip made many times is told a person once, and a program every time."""

from __future__ import annotations

from pathlib import Path

from builder.shell.reports import report
from tests.builders import case_text, inspection_of


def test_one_slip_is_told_once_with_the_lines_of_the_others(tmp_path: Path) -> None:
    """A tag by its name, opened or closed; an id of a source in a field as in a body; another one stands for itself."""
    body = "\nEt <b>ord</b>.[^k1]\n\nTo.[^x]\n\nTre.[^x] <B>\n\nFire.[^y]\n" + "\nFem.[^x]\n" * 6
    files = {"cases/a.md": case_text(body, form="{vaerdi: forening, kilder: [x]}")}
    found = inspection_of(tmp_path, files).problems
    assert len(found) == 13
    told = [line.strip() for line in report.text(found, tmp_path) if "fejl[" in line or "Det samme" in line]
    assert [line.partition("fejl[")[2].partition("]")[0] for line in told if "fejl[" in line] == [
        "kilde-ukendt",
        "html",
        "fodnote-ukendt",
    ]
    assert [line.partition("Det samme")[2] for line in told if "Det samme" in line] == [
        " står 8 steder mere, i linje 15, 17, 21, 23, 25 og 3 mere.",
        " står 2 steder mere, i linje 13 og 17.",
    ]
    assert report.as_json(found, 1).count('"code"') == 13
