"""What the pages about leaving say of an exit that nobody has told all of."""

from __future__ import annotations

from builder.nouns.tables.exits import EXIT
from builder.nouns.views import ExitsPage
from tests.builders import case, catalogue, site_pages

TOLD = {
    "besluttet": "2019",
    "ude": "2020",
    "varsel": "et år",
    "beloeb": "[{art: krav, tal: '5', enhed: kr., aar: 2021, kilder: [k1]}]",
    "strid": "[{tekst: Prisen, kilder: [k1]}]",
    "bagefter": "[{tekst: Ro, kilder: [k1]}]",
}
"""A value of each field of an exit that its page says is unknown when it is left out."""
OTHERWISE = {"udfald", "forventet"}
"""Fields whose silence is told in another way: »Udfald ukendt«, and a plan that is none."""


def missing(without: str, ended: str = "gik") -> tuple[str, ...]:
    """What the page says that nobody knows of an exit of which all is told but one field; how it `ended` by its id."""
    told = ", ".join(f"{key}: {value}" for key, value in TOLD.items() if key != without)
    leaving = f"\n  sket: [{{kommune: Ballerup, dato: 2020, tekst: Gik, udfald: {ended}, {told}, kilder: [k1]}}]"
    pages = site_pages(catalogue(case("a", udtraeden=leaving)))
    (view,) = (page.view for page in pages if isinstance(page.view, ExitsPage))
    return next(line.missing for form in view.forms for one in form.cases for line in one.events)


def test_a_field_of_an_exit_that_is_left_out_is_said_to_be_unknown() -> None:
    """A new field stands in `_line` of `pages/exits.py` and above, or among those that are told otherwise."""
    assert {row.key for row in EXIT} == TOLD.keys() | OTHERWISE, "pages/exits.py"
    assert missing("") == ()
    assert [key for key in TOLD if len(missing(key)) != 1] == []


def test_who_stayed_or_never_began_has_no_day_of_being_out() -> None:
    """Slagelse withdrew eight days before the start, and its line said that nobody knows when it was over."""
    assert [missing("ude", ended) for ended in ("blev", "foer-start")] == [(), ()]
    assert missing("ude", "vil-ud") == ("hvornår det var slut",)
