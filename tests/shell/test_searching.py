"""What search knows of a page goes with it to its new address."""

from __future__ import annotations

from builder.nouns.registers.lexicon import Lexicon
from builder.shell.searching import lexicon_of
from tests.builders import case, catalogue, guide


def _asked(*pages: str, **rows: str) -> dict[str, str]:
    made = catalogue(case("ny", tidligere=f"[{', '.join(pages)}]") if pages else case("ny"), guide("vejen"))
    lexicon = Lexicon(asked={row.replace("__", "/").replace("_", "-"): said for row, said in rows.items()})
    return dict(lexicon_of(lexicon, made.pages).asked)


def test_a_renamed_page_is_asked_what_it_was_asked_before() -> None:
    """By its former address, of two of them both; the row of a page that was not renamed is as it is."""
    assert _asked("gammel", cases__gammel="rotter", vejledninger__vejen="begynd")["cases/ny"] == "rotter"
    assert _asked("gammel", "aeldst", cases__gammel="rotter", cases__aeldst="mus")["cases/ny"] == "rotter mus"
    assert _asked(cases__gammel="rotter") == {"cases/gammel": "rotter"}


def test_a_row_of_its_own_goes_before_that_of_a_former_address() -> None:
    """Who has written one for the new address has said what is asked."""
    assert _asked("gammel", cases__gammel="rotter", cases__ny="mus")["cases/ny"] == "mus"
