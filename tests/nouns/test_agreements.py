"""Rules about fields that must agree speak of fields and rules that exist."""

from __future__ import annotations

import json

from builder.nouns.agreements import AGREEMENTS, CITED, SOURCED, STATUS, data
from builder.nouns.rules import RULES
from builder.nouns.tables import CASE, TABLES
from tests.builders import records


def test_every_rule_is_about_fields_of_the_tables() -> None:
    """Types, keys and codes of every row exist, so that a field that changes its name takes its rule along."""
    known = {record.type.__name__: record for table in TABLES.values() for record in records(table)}
    faults = []
    for rule in AGREEMENTS:
        words = {
            name: getattr(rule, name) for name in rule.__slots__ if name not in {"record", "code", "status", "least", "most"}
        }
        ways = [words.pop(name) for name in ("since", "until", "date") if name in words]
        by = words.pop("by", ())
        ways += [(key,) for found in words.values() for key in ([found] if isinstance(found, str) else found) if key]
        ways += [(words["key"], key) for key in by]
        faults += [f"{rule}: {way}" for way in ways if ".".join(way) not in {"", *dict(known[rule.record].every())}]
        faults += [f"{rule}: {rule.code}"] if rule.code not in RULES else []
    assert not faults, "\n".join(faults)
    assert ".".join(STATUS) in dict(CASE.every())
    assert {SOURCED.code, CITED.unknown, CITED.double, CITED.unused} <= RULES.keys()
    assert set(SOURCED.always) <= known.keys()


def test_all_of_it_is_data() -> None:
    """What is written out for the form comes back as it was, each rule with its kind."""
    found = json.loads(json.dumps(data()))
    assert len(found["rules"]) == len(AGREEMENTS)
    assert found["rules"][0] == {"rule": "Needs", "record": "GainSide", "key": "tal", "other": "enhed", "code": "enhed-mangler"}
