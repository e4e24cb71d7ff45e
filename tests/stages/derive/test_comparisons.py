"""What a case has in each row of a comparison, and when two are alike."""

from __future__ import annotations

from builder.nouns.tools.comparison import ROWS, Comparison, Point, compared
from tests.builders import case, derived

GAINS = """
  - hvad: Billigere drift
    art: oekonomi
    lovet: {tekst: Driften bliver billigere., tal: 4, enhed: mio. kr., aar: 2014, kilder: [k1]}
    maalt:
      tekst: Den blev målt billigere.
      tal: 1
      enhed: mio. kr.
      aar: 2016
      grundlag: maaling
      maalt_af: Revisionen
      kilder: [k1]
    baseline: Udgiften i 2013
  - hvad: Færre fejl
    art: kvalitet
    maalt: {tekst: Der omtales færre fejl., aar: 2016, grundlag: omtalt, kilder: [k1]}"""
EXIT = """
  vilkaar: [{emne: Varsel, tekst: Et år., kilder: [k1]}]
  sket: [{kommune: Egedal, dato: 2020, tekst: Gik ud uden at betale., kilder: [k1]}]"""
LONG = "Udvalget mødes hver måned og drøfter sagerne grundigt igennem. " * 5


def column(**fields: str) -> Comparison:
    """A case's column."""
    return derived(case(**fields)).comparisons["en-case"]


def points(found: Comparison, key: str) -> tuple[Point, ...]:
    """What stands in a cell."""
    return found.cells[key].points


def test_every_row_has_its_cell_and_a_bare_case_knows_little() -> None:
    """A row that nobody has written has no point; an unknown form is unknown; the inhabitants are added up of what is named."""
    found = column(form="ukendt")
    assert found.cells.keys() == {row.key for row in ROWS}
    assert {key for key, cell in found.cells.items() if cell.points} == {"status", "partnere", "stoerrelse"}
    (size,) = points(found, "stoerrelse")
    assert size.figure.endswith("indbyggere")
    assert (size.when, size.sources) == ("2026", ())
    assert "Danmarks Statistik" in size.elsewhere


def test_promised_never_stands_as_achieved() -> None:
    """Promises and what came of them are rows of their own, the measured first and alone called so; each has year and source."""
    found = column(gevinster=GAINS)
    (promise,) = points(found, "lovet")
    assert (promise.figure, promise.when, promise.sources, promise.basis) == ("4 mio. kr.", "2014", ("k1",), "")
    measured, reported = points(found, "opnaaet")
    assert (measured.figure, measured.measured, reported.measured) == ("1 mio. kr.", True, False)
    assert "Målt af: Revisionen. Udgangspunkt: Udgiften i 2013." in measured.note
    assert [(source.number, source.id) for source in found.sources] == [(1, "k1")]


def test_who_left_comes_before_the_terms() -> None:
    """And what bears no date of its own has that of its source."""
    left, term = points(column(udtraeden=EXIT), "udtraeden")
    assert (left.label, left.when) == ("Egedal", "2020")
    assert (term.label, term.when) == ("Varsel", "kilde fra 2024")


def test_there_is_room_for_so_much() -> None:
    """The first point always, others while there is room; the rest is counted."""
    rows = "".join(f"\n  - {{tekst: {LONG}{n}., kilder: [k1]}}" for n in range(4))
    cell = column(styring=rows).cells["styring"]
    assert (len(cell.points), cell.more) == (1, 3)


def test_rows_are_alike_when_all_say_the_same() -> None:
    """By the words of a vocabulary whatever their sources; what one does not say is a difference."""
    found = derived(
        case("a", form="{vaerdi: forening, kilder: [k1]}", styring="[{tekst: Et råd., kilder: [k1]}]"),
        case("b", form="forening", partnere="[Furesø, Ballerup]"),
    ).comparisons
    rows = {one.row.key: one for one in compared(list(found.values()))}
    assert rows["form"].alike
    assert rows["partnere"].alike
    assert not rows["styring"].alike
    assert (rows["styring"].known, rows["betaling"].known) == (1, 0)


def test_the_time_to_operation_is_an_entrance_cost_unless_a_figure_tells_it() -> None:
    """The table knows of as many cases as the page of entrance costs; the months stand once, with the dates they lie between."""
    way = """
  - {dato: 2014-01-01, tekst: Rådet siger ja, milepael: beslutning, kilder: [k1]}
  - {dato: 2015-01-01, tekst: Driften begynder, milepael: drift, kilder: [k1]}"""
    (point,) = points(column(tidslinje=way), "indgangspris")
    assert (point.figure, point.text, point.sources) == ("12 måneder", "Fra beslutning til drift", ("k1",))
    assert point.when == "1. januar 2014 – 1. januar 2015"
    told = "\n  - {emne: Fra ja til drift, tal: 12, enhed: måneder, aar: 2014, kilder: [k1]}"
    (figure,) = points(column(tidslinje=way, indgangspris=told), "indgangspris")
    assert figure.when == "2014"
