"""The script of a case for the page »Sammenlign«."""

from __future__ import annotations

import json

from builder.stages.data import comparison_scripts
from tests.builders import case, derived


def test_a_script_hands_over_values_and_nothing_that_ends_it() -> None:
    """It is ASCII and one call; what looks like markup is text; a source is named by the number that the case's page has."""
    text = "Et råd </script><b>styrer</b>."
    (file,) = comparison_scripts(derived(case(styring=f'[{{tekst: "{text}", kilder: [k1]}}]')).comparisons.values())
    assert file.path == "sammenlign/en-case.js"
    written = file.data.decode("ascii")
    told = json.loads(written.removeprefix("window.comparison.given(").removesuffix(");\n"))
    assert told["cells"]["styring"]["points"] == [{"text": text, "when": "kilde fra 2024", "sources": [1]}]
    assert [source["id"] for source in told["sources"]] == ["k1"]
    assert "betaling" not in told["cells"]
