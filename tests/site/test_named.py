"""What a reader is told to choose, to press or to look under is called so: a word that is changed is changed where it is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from builder.nouns.tables import TABLES
from builder.shell.settings import PROJECT
from tests.builders import records, registers
from tests.built import Site, words

_WHERE = "[Uu]nder|[Vv]ælg|[Tt]ryk(?: på)?|[Ff]eltet|[Kk]olonnen|[Aa]fsnittet|[Kk]nappen|[Ss]iden|[Mm]enuen|[Ff]anen|[Ll]isten|[Aa]rket|[Bb]ruges til"
TOLD = re.compile(rf"(?:{_WHERE}) (?:»([^«{{}}\"]+)«|\*\*([^*]+)\*\*)")
TO_THE_FORM = re.compile(r"urls\.ADD_CASE\) }}\">[^<]*»([^«]+)«")
NAMES = ("h1", "h2", "h3", "h4", "button", "label", "summary", "a", "option", "legend", "dt", "th")
OTHERS = {"Aktivér redigering", "Add file → Create new file", "Commit changes…", "Issues", "Propose changes", "Revert"}
"""What other programs call something: the button of Word and Excel above a file from the net, and those of GitHub."""


def test_what_a_reader_is_told_to_choose_is_called_so(site: Site) -> None:
    """A heading, a button, a choice or a link of some page, a field, a word of a closed list, or what a script writes."""
    known = {_bare(words(one)) for page in site.pages.values() for one in page.named(*NAMES)}
    known |= {
        name
        for table in TABLES.values()
        for record in records(table)
        for row in record.fields
        for name in (_bare(row.label), row.key)
    }
    known |= {_bare(term.title) for found in registers().vocabularies.values() for term in found.terms}
    written = {_bare(text) for path in _files("templates", "js") for text in re.findall(r'"([^"\n]+)"', path.read_text("utf-8"))}
    told = {(path.name, name) for path in _tellers() for name in map(max, TOLD.findall(_plain(path)))}
    assert len(told) > 15
    assert sorted(one for one in told if one[1] not in OTHERS and _bare(one[1]) not in known | written) == []


def test_a_page_that_sends_its_reader_to_the_form_names_a_field_of_it() -> None:
    """By the label of today: a heading of the same name elsewhere is no help to who looks for the field."""
    labels = {row.label for record in records(TABLES["cases"]) for row in record.fields}
    told = {(path.name, name) for path in _files("templates", "html") for name in TO_THE_FORM.findall(path.read_text("utf-8"))}
    assert len(told) > 4
    assert sorted(one for one in told if one[1] not in labels) == []


def _tellers() -> Iterator[Path]:
    yield from (
        *_files("templates", "html"),
        *_files("templates", "js"),
        *_files("builder/stages", "py"),
        *_files("builder/nouns/site", "py"),
        *_files("builder/nouns/tables", "py"),
        *_files("docs", "md"),
    )
    yield PROJECT / "REDAKTION.md"
    yield PROJECT / "builder/registers/accessibility.yaml"


def _files(folder: str, ending: str) -> list[Path]:
    return sorted((PROJECT / folder).rglob(f"*.{ending}"))


def _plain(path: Path) -> str:
    """The text of a file on one line, without the tags of HTML."""
    return " ".join(re.sub(r"<[^>]+>", "", path.read_text("utf-8")).split())


def _bare(text: str) -> str:
    """A name as it is compared: without what only the page has of it."""
    return " ".join(text.replace("\u00a0", " ").replace("\u00ad", "").split()).partition(" (åbner i")[0].strip(" :.…").casefold()
