"""What the form in the browser is told: the field table, the wording and the published catalogue, and nothing by hand."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from builder.nouns.rules import RULES
from builder.nouns.site.form import GROUPS, SCRIPT
from builder.nouns.tables import CASE
from builder.stages.form import form_script
from builder.stages.form.tables import alike, data
from tests.builders import case, catalogue, initiative


def test_every_field_stands_in_one_group() -> None:
    """Each field of the table is asked for once; those that no group names come last."""
    groups = data(catalogue(case()))["groups"]
    asked = Counter(key for group in groups for key in group["keys"])
    assert asked == Counter(row.key for row in CASE.fields)
    assert all(group["title"] and group["use"] for group in groups)


def test_groups_name_only_fields_that_exist() -> None:
    """A field that is renamed in the table cannot be forgotten in the form."""
    assert {key for _, _, keys in GROUPS for key in keys} <= {row.key for row in CASE.fields}


def test_only_lists_that_a_field_is_chosen_from_are_handed_over() -> None:
    """Those that cases are filtered by or that other pages know would be dead weight of a heavy page."""
    known = catalogue().registers.vocabularies
    assert data(catalogue())["choices"].keys() == CASE.vocabularies < known.keys()


def test_the_first_group_holds_what_must_be_there() -> None:
    """What a file cannot do without is asked for first, except the day of review, which the form fills in."""
    assert {row.key for row in CASE.fields if row.required} - set(GROUPS[0][2]) == {"gennemgaaet"}


def test_the_script_is_data_and_nothing_else() -> None:
    """The script opens the form's namespace with JSON that holds every rule; a page may carry it under the strictest policy."""
    text = form_script(catalogue(case()))[SCRIPT].decode("ascii")
    head, tail = "window.caseForm = { data: ", " };\n"
    assert text.startswith(head)
    told = json.loads(text[len(head) : -len(tail)], object_hook=_own)
    assert told["rules"].keys() == RULES.keys()
    assert len(told["municipalities"]) == 98


def _own(table: dict[str, Any]) -> dict[str, Any]:
    """A table of the script, which inherits nothing from JavaScript's own: no word is found in it that was not put there."""
    assert table.pop("__proto__", "inherits") is None
    return table


def test_the_same_catalogue_gives_the_same_script() -> None:
    """Nothing in the data depends on the order of sets."""
    pages = case(), initiative()
    assert form_script(catalogue(*pages)) == form_script(catalogue(*pages))


def test_only_cases_that_could_be_taken_for_one_another_are_told() -> None:
    """A case of one municipality or of all is never asked about."""
    pages = (
        case("to", partnere="[Ballerup, Furesø]", start="2014"),
        case("en", partnere="[Ballerup]"),
        case("alle", partnere="[alle 98]"),
    )
    assert [(one["slug"], one["partners"], one["start"]) for one in alike(catalogue(*pages))] == [
        ("to", ["Ballerup", "Furesø"], "2014-01-01")
    ]
