"""The scripts that hand an appendix what it can quote."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from builder.nouns.model import Source
from builder.stages.data import appendix_paths, appendix_scripts
from builder.stages.derive.appendix import folding
from tests.builders import EDITION, case, guide, registers

LIST = "\n  - {gruppe: Før, punkt: Mål baseline}"


def scripts() -> dict[str, tuple[str, Any]]:
    """By path, what is called and what it is told."""
    pages = (case("ny", tidligere="[gammel]", resume="Ét § 60-fællesskab."), guide("raad", tjekliste=LIST))
    glossary = registers().glossary
    made = (*appendix_scripts(map(folding(glossary), pages), glossary), *appendix_paths(pages, EDITION))
    texts = {file.path: file.data.decode("ascii") for file in made}
    return {path: (text.partition("(")[0], json.loads(text.partition("(")[2].rstrip()[:-2])) for path, text in texts.items()}


def test_each_page_has_a_script_and_each_former_name_leads_on() -> None:
    """Cases and guides lie in folders of their own, so that one of each may share a name; only one script knows the day."""
    found = scripts()
    assert list(found) == ["bilag/cases/ny.js", "bilag/vejledninger/raad.js", "bilag/cases/gammel.js", "bilag/udgave.js"]
    assert found["bilag/cases/gammel.js"] == ("window.appendix.moved", {"folder": "cases", "slug": "gammel", "to": "ny"})
    assert found["bilag/udgave.js"][1] == {"date": EDITION.date, "day": "2026-11-21", "fingerprint": EDITION.fingerprint}


def test_a_script_has_texts_sources_and_explanations_as_values() -> None:
    """Words are in their plain form with hard spaces; each source has what a list of sources says of it."""
    call, told = scripts()["bilag/cases/ny.js"]
    assert call == "window.appendix.given"
    assert told["path"] == "cases/ny.html"
    assert told["exhibits"][""]["quotes"] == [{"text": "Ét §\u00a060-fællesskab.", "sources": []}]
    assert told["sources"]["k1"] == {
        "title": "Årsberetning", "publisher": "Foreningen", "date": "2024", "reading": "læst i uddrag", "url": "",
    }  # fmt: skip
    assert told["words"]["paragraf-60-faellesskab"][0] == "§ 60-fællesskab"
    [point] = scripts()["bilag/vejledninger/raad.js"][1]["exhibits"].values()
    assert (point["title"], point["group"], point["words"]) == ("Mål baseline", "Før", ["baseline"])


def test_an_explanation_says_how_sure_it_is() -> None:
    """Where its source says only some of it, as on the glossary's own page."""
    glossary = registers().glossary
    [script] = appendix_scripts([folding(glossary)(case("a", resume="Det står i en SLA."))], glossary)
    assert b"en serviceaftale. Delvis kilde." in script.data


def test_a_source_is_told_by_every_field_that_says_what_it_is() -> None:
    """All that a source is known by comes along, also a field added later; our own id and our note about it do not."""
    assert scripts()["bilag/cases/ny.js"][1]["sources"]["k1"].keys() == {field.name for field in fields(Source)} - {"id", "note"}
