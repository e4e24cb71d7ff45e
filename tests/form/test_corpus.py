"""The form's scripts answer every row of the corpus as the command line does; a rule that is changed in them alone is found by it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page

from builder.nouns.former_municipalities import FORMER
from builder.nouns.lint import markdown_words
from builder.nouns.site.form import SCRIPT
from builder.shell.settings import PROJECT
from builder.stages.form.tables import alike, data, form_script
from tests.browser.asking import ask
from tests.builders import catalogue, registers
from tests.corpus.answers import ANSWERS, _file, alike_cases
from tests.corpus.rows import FILES, base, rows
from tests.form.left_out import COMMAND_LINE_ONLY

pytestmark = pytest.mark.browser

SCRIPTS = ("words", "dates", "check-read", "check-agree", "check-body", "check-privacy", "write", "check", "open")
FOLDER = PROJECT / "templates" / "assets" / "form"
ASKER = (Path(__file__).parent / "answers.js").read_text("utf-8")
# Runs the scripts in a room of their own, and puts the rows of each file to them.
ASK = """([scripts, asker, files]) => {
  const window = {};
  for (const text of scripts) new Function("window", text)(window);
  const answers = (0, eval)(asker)(window.caseForm);
  return Object.fromEntries(Object.entries(files).map(([name, rows]) => [name, rows.map(answers[name])]));
}"""
Rows: TypeAlias = list[dict[str, Any]]
UNASKED = {
    "alerts": "the form draws no alerts",
    "chooser": "is put to the script of the model chooser",
    "lights": "the form works out no lights: tests/browser/test_traffic.py asks the script that does",
    "divisions": "the form divides no amounts: tests/browser/test_split.py asks the script that does",
}
"""Files that are not the form's to answer, and why."""


@cache
def scripts() -> dict[str, str]:
    """The data and the rules by name, as a page without cases loads them."""
    found = {"data": form_script(catalogue())[SCRIPT].decode()}
    return {**found, **{name: (FOLDER / f"{name}.js").read_text("utf-8") for name in SCRIPTS}}


def faults(page: Page, texts: Mapping[str, str], names: tuple[str, ...] = FILES, of: Callable[[str], Rows] = rows) -> list[str]:
    """The rows that these scripts answer otherwise than the corpus says, or the rows `of` a name that are given."""
    asked = {name: [_question(name, row) for row in of(name) if _is_asked(row)] for name in names if name not in UNASKED}
    told = ask(page, ASK, [list(texts.values()), ASKER, asked])
    pairs = ((name, row, answer) for name in asked for row, answer in zip(asked[name], told[name], strict=True))
    return [
        f"{name}: { {key: row[key] for key in row if key not in EXTRA} }\n  answered: {answer}"
        for name, row, answer in pairs
        if _same(name, answer) != _same(name, row["answer"], HEAD)
    ]


def words(name: str) -> Rows:
    """Every word that a term of the form's lists, a municipality or a group is known by or suggested for, with what Python reads."""
    if name == "words":
        known = {name: registers().vocabularies[name] for name in data(catalogue())["choices"]}.items()
        asked = [
            {"value": word, "kind": {"vocabulary": vocabulary}}
            for vocabulary, found in known
            for term in found.terms
            for word in (term.id, term.title, *term.aliases, *term.alike)
        ]
    else:
        groups = [word for group in registers().groups for word in (group.name, *group.aliases)]
        places = [one.name for one in registers().municipalities.values()]
        asked = [{"value": word, "kind": {"or_group": True}} for word in (*groups, *places, *FORMER)]
    return [{**row, "answer": ANSWERS[name](row)} for row in asked]


def _is_asked(row: Mapping[str, Any]) -> bool:
    """Whether a row can be put to the form: it needs no parser, and leaves no field empty, which a form cannot write."""
    return not row.get("parsed") and "felt-tomt" not in str(row["answer"])


HEAD = {("partnere-mangler", ""): ["partnere-mangler", "partnere"]}
"""What the command line tells of the whole head, the form tells at the field."""
EXTRA = ("base", "asked")
"""What a row is given on its way to the form."""


def _question(name: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row with what the form knows from elsewhere: the head that it changes, the catalogue that it stands in."""
    if name == "lookalikes":
        cases = alike_cases(row)
        published = {slug: alike(catalogue(_file({"fields": fields, "slug": slug}).content)) for slug, fields in cases.items()}
        heads = {
            slug: {key: one for key, one in {**base(), **fields}.items() if one is not None} for slug, fields in cases.items()
        }
        others = {slug: [one for other in reversed(cases) if other != slug for one in published[other]] for slug in cases}
        return {**row, "asked": [{"slug": slug, "answers": heads[slug], "alike": others[slug]} for slug in cases]}
    return {**row, "base": base()} if name in {"abbreviations", "agreement", "defaults", "limits", "told"} else row


def _same(name: str, answer: Any, head: Mapping[tuple[str, str], list[str]] = MappingProxyType({})) -> Any:
    """An answer as both sides can give it: columns and their order are the command line's, and so are the codes it keeps.

    `head` says where the form tells what the answer has of the whole head.
    """
    if name == "amounts" and "low" in answer:
        return {**answer, **{key: None if answer[key] is None else float(answer[key]) for key in ("low", "high")}}
    if name in {"bodies", "abbreviations"}:
        return sorted({tuple(one[:2]) for one in answer if one[0] not in COMMAND_LINE_ONLY})
    if name in {"agreement", "limits"}:
        return [head.get((code, way), [code, way]) for code, way in answer if code not in COMMAND_LINE_ONLY]
    if name == "told":
        return sorted((one for one in answer if one[0] not in COMMAND_LINE_ONLY), key=json.dumps)
    if name == "links" and isinstance(answer, str):
        return unquote(answer)
    return {"code": answer["code"], "hint": answer.get("hint")} if isinstance(answer, dict) and "code" in answer else answer


def test_the_form_answers_as_the_corpus_says(blank: Page) -> None:
    """Every row that needs no Markdown parser, in one evaluate."""
    found = faults(blank, scripts())
    assert not found, "\n".join(found)


def test_every_word_of_the_registers_is_read_alike(blank: Page) -> None:
    """However long its list is, and wherever on it the word stands."""
    found = faults(blank, scripts(), ("words", "municipalities"), words)
    assert not found, "\n".join(found)


def _in(name: str, before: str, after: str) -> Callable[[dict[str, str]], None]:
    """A change of the text of one script, or of the data."""

    def change(texts: dict[str, str]) -> None:
        assert before in texts[name], f"{before} stands no longer in {name}"
        texts[name] = texts[name].replace(before, after)

    return change


def _in_data(path: str, value: str) -> Callable[[dict[str, str]], None]:
    """A change of one value of the data, said in JavaScript."""

    def change(texts: dict[str, str]) -> None:
        texts["data"] += (
            f"if (window.caseForm.data.{path} === undefined) throw new Error('gone'); window.caseForm.data.{path} = {value};"
        )

    return change


HOLES = "Object.assign([], Object.fromEntries(found.filter(([, value]) => value !== MISSING)))"
DIVERGENCES: Mapping[str, tuple[str, Callable[[dict[str, str]], None]]] = {
    "the first year is 1900": ("dates", _in_data("firstYear", "1900")),
    "é is not folded": ("folds", _in("words", "folds[sign] || letters(sign)", "sign === 'é' ? '' : folds[sign] || letters(sign)")),
    "a half-year has five months": ("dates", _in_data("parts['halvår']", "5")),
    "ranges may run backwards": ("amounts", _in("dates", "if (high < low) return null;", "")),
    "»afsluttet« no longer says begun": (
        "agreement",
        _in_data("vocabularies.status", "window.caseForm.data.vocabularies.status.map((one) => ({...one, begun: one.id === 'drift'}))"),
    ),
    "ftp: is allowed": ("links", _in_data("patterns['markdown.safe']", "['^(?:https?|ftp):', 'i']")),
    "look-alikes are asked about whatever their years": (
        "lookalikes",
        _in("check", 'start && began(one) && start <= (one.end || "9999-12-31") && began(one) <= end', "true"),
    ),
    "what stands in code is text": ("bodies", _in("check-body", '(span) => " ".repeat(span.length)', "(span) => span")),
    "a fence of tildes is no code": ("bodies", _in("check-body", "`{3,}|~{3,}", "`{3,}")),
    "a source cited in code alone is cited": ("citations", _in("check-body", "lines[i].text : line", "line : line")),
    "of two words as near the first is meant": ("municipalities", _in("words", "(found === share && word > best)", "false")),
    "mailboxes of roles are personal": ("privacy", _in_data("privacy.roles", "[]")),
    "a number in a file's name is let through": ("told", _in("check-privacy", 'finds(name).forEach((find) => tell(find, ["filnavn"]));', "")),
    "numbers on the list are CPR numbers": ("told", _in("check-privacy", "form.data.exceptions.includes(digits) || ", "")),
    "an address that only leads on is one": ("addresses", _in("check-read", "web(text) && !passedOn(text)", "web(text)")),
    "an end that cannot be read is none": ("told", _in("check-agree", "!stands(rule.key)", "!has(all[rule.key])")),
    "a field has no default": ("defaults", _in("check-read", "row.default && !state.stands(...place)", "false")),
    "a list closes over what cannot be read": ("told", _in("check-read", HOLES, "found.map(([, value]) => value).filter((value) => value !== MISSING)")),
    "the last of several look-alikes is named": ("lookalikes", _in("check", "a.slug < b.slug ? -1 : 1", "a.slug < b.slug ? 1 : -1")),
}  # fmt: skip


def test_each_divergence_of_the_form_is_found(blank: Page) -> None:
    """A rule changed in the scripts or in their data, and nowhere else, makes the rows of its own file fail."""
    unfound = []
    for name, (file, change) in DIVERGENCES.items():
        texts = dict(scripts())
        change(texts)
        if not faults(blank, texts, (file,)):
            unfound.append(name)
    assert unfound == []


def test_an_alert_that_is_gone_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """The form has no list of alerts to diverge with; one that the command line loses is found there."""
    assert not any("important" in text.lower() and "caution" in text.lower() for text in scripts().values())
    monkeypatch.delitem(markdown_words.ALERTS, "tip")
    assert [row for row in rows("alerts") if _alert(row) != row["answer"]]


def _alert(row: dict[str, Any]) -> Any:
    try:
        return ANSWERS["alerts"](row)
    except KeyError:
        return None
