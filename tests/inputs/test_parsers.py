"""Every parser of ours against made-up inputs: values or problems come out, never an exception, at places in the file."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from urllib.parse import urlsplit

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.nouns.language import amounts, dates, spelling
from builder.nouns.language.danish import folded, slug
from builder.nouns.lint import privacy
from builder.nouns.lint.markdown_words import SAFE_ADDRESS
from builder.nouns.lint.respelled import amount_hint, date_hint
from builder.nouns.problem import Problem
from builder.nouns.registers.files import RegisterFiles
from builder.nouns.source.source_file import INVISIBLE, SourceFile, Span
from builder.nouns.tables import REGISTERS
from builder.shell.reports import report
from builder.stages.load import SHIPPED
from builder.stages.load.content import read_text
from builder.stages.validate import validate_registers
from builder.stages.validate.body.weight import limited
from builder.stages.validate.head.frontmatter import split
from builder.stages.validate.head.yaml_tree import tree
from tests.builders import body_of, case_text, checked, shown
from tests.inputs.harmless import acceptable, active, outside, unreadable

PIECES = (
    "---", "---\n", "\n", "\n\n", " ", "  ", "    ", "\t", "- ", "1. ", "* ", "# ", "## ", "> ", "|", "|---|\n", ": ", ":", ",", "{", "}",
    "[", "]", "(", ")", "'", '"', "\\", "&a ", "*a", "!x ", "!!str ", "<<: ", "? ", "%", "@", "`", "```\n", "~~~", "**", "_", "~~", "![", "](",
    "[^k1]", "[^", "[^a]: ", "[a]: ", "[!NOTE]\n", "- [ ] ", "<", ">", "<b>", "<!--", "-->", "</p>", "&amp;", "&#106;", "&colon;", "http://",
    "https://a.dk/", "//a", "mailto:", "javascript:", "tel:", "a.md", "../", "#x", "titel", "titel: ", "status: ", "kilder: ", "k1", "UDFYLD",
    "null", "~", "ja", "2024", "2024-02-30", "ca. ", "24/3 2014", "1.254", "1,5-2", "mindst ", "Ballerup", "alle 98", "æ", "Å", "a\u030a", "ß",
    "\u00a0", "\u00ad", "😀", "日本", "x" * 200, "[" * 30, "> " * 45, "- " * 20, "<<<<<<< a\n", "=======\n", "::error::", "##[error]", "%0A",
)  # fmt: skip
"""What YAML, Markdown and our own words are made of."""
HIDDEN = ("\0", "\x1b[2J", "\x85", "\u200b", "\u2028", "\u202e", "\ufeff", "\ufffd", "\r", "\ud800", "\U000e0041")
LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
MIXED = st.lists(st.one_of(st.sampled_from(PIECES), LETTERS), max_size=30).map("".join).map(acceptable)
ANYTHING = st.lists(st.one_of(st.sampled_from(PIECES + HIDDEN), st.text(max_size=8)), max_size=20).map("".join)
DATES = st.lists(st.one_of(st.from_regex(r"[0-9]{1,4}", fullmatch=True), st.sampled_from(
    ["-", "–", "/", ".", ". ", " ", "ca. ", "den ", "kvartal ", "halvår ", "forår ", "marts ", "udateret", "31", "13", "0000", "9999"]
)), max_size=6).map("".join)  # fmt: skip
NUMBERS = st.lists(st.one_of(st.from_regex(r"[0-9]{1,4}", fullmatch=True), st.sampled_from(
    ["-", "−", "–", ".", ",", " ", "ca. ", "mindst ", "op til ", "over ", "000", "٣", "²", "e9"]
)), max_size=6).map("".join)  # fmt: skip


@given(st.one_of(st.binary(max_size=60), ANYTHING.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_the_gate_takes_any_bytes(tmp_path: Path, data: bytes) -> None:
    """Text comes out clean and in one form, or problems do, at places in the file."""
    path = tmp_path / "a.md"
    path.write_bytes(data)
    found = read_text(path, "cases/a.md")
    if isinstance(found, SourceFile):
        assert not INVISIBLE.search(found.text)
        assert "\r" not in found.text
        assert found.text == unicodedata.normalize("NFC", found.text)
    else:
        assert found
        assert outside(found, data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n") + "\n") == []
        assert unreadable(found, tmp_path) == []


@given(st.text(min_size=1, max_size=40))
def test_a_file_may_have_any_name(tmp_path_factory, name: str) -> None:
    """A name that no page can have is told so that it can be recognised, and can command nothing."""
    span = Span(f"cases/{name}")
    problem = Problem(code="fil-navn", span=span, words={"name": name, "suggestion": "navn"})
    assert unreadable([problem]) == []
    assert report.named(name).isprintable()
    assert report.told(name).isprintable()


@given(MIXED)
def test_any_front_matter_is_read(text: str) -> None:
    """A tree with places comes out, or the reason why not."""
    found = tree("cases/a.md", text)
    assert found.readable or found.problems
    assert outside(found.problems, text + "\n") == []
    assert unreadable(found.problems) == []


@given(MIXED)
def test_any_file_is_split(text: str) -> None:
    """Head and body are parts of the file, and the body begins where it says."""
    found = split(SourceFile(path="cases/a.md", text=text))
    assert text.endswith(found.body)
    assert found.body == "" or text.count("\n", 0, len(text) - len(found.body)) + 1 == found.body_line


@given(MIXED, st.sampled_from(["titel", "status", "partnere", "form", "kilder", "gevinster", "gennemgaaet", "oekonomi"]))
def test_any_value_is_read_or_told(value: str, key: str) -> None:
    """Whatever stands in a field, the file is read or told of, and printed."""
    text = acceptable(case_text(**{key: value.replace("---", "--")}))
    found = checked(text)
    assert found.content or found.problems
    assert outside(found.problems, text) == []
    assert unreadable(found.problems) == []


@given(MIXED)
@settings(max_examples=150)
def test_any_body_is_harmless(text: str) -> None:
    """The page holds nothing that runs or loads, and every problem and link has its place."""
    body = body_of(text)
    assert active(shown(body.document)) == []
    assert outside(body.problems, text + "\n") == []
    assert unreadable(body.problems) == []
    light = limited(SourceFile(path="cases/a.md", text=text), text, 1)
    assert light.body.count("\n") == text.count("\n")


@given(MIXED)
def test_any_whole_file_is_read_or_told(text: str) -> None:
    """Head, body and the rules about both."""
    whole = acceptable(case_text(body=f"\n{text}\n"))
    for file in (text, whole):
        found = checked(file)
        assert found.content or found.problems
        assert outside(found.problems, file + "\n") == []
        assert unreadable(found.problems) == []


@given(st.sampled_from(sorted(REGISTERS)), MIXED, st.booleans())
@settings(max_examples=12)
def test_any_register_is_read_or_told(name: str, text: str, after: bool) -> None:
    """A register of nonsense, or one with nonsense at its end, leaves registers to go on with."""
    shipped = {key: SourceFile(path=key, text=(SHIPPED / key).read_text("utf-8")) for key in REGISTERS if key != name or after}
    own = acceptable((SHIPPED / name).read_text("utf-8")[:400] + text) if after else text
    file = SourceFile(path=f"registers/{name}", text=own)
    found = validate_registers(RegisterFiles(own={name: file}, shipped=shipped))
    told = [problem for problem in found.problems if problem.span.file == file.path]
    assert outside(told, own + "\n") == []
    assert unreadable(told) == []


@given(st.one_of(DATES, ANYTHING))
@settings(max_examples=200)
def test_any_text_is_a_date_or_none(text: str) -> None:
    """A date has an order; what is none may have a hint, which is a sentence."""
    found = dates.parse(text)
    assert found is None or (found.first <= found.last and found.text)
    assert not date_hint(text) or date_hint(text).endswith((".", "?"))
    assert not amount_hint(text) or amount_hint(text).endswith("?")


@given(st.one_of(NUMBERS, ANYTHING))
@settings(max_examples=200)
def test_any_text_is_an_amount_or_none(text: str) -> None:
    """Its bounds are in order, and one of them is there."""
    found = amounts.parse(text)
    if found is not None:
        bounds = [bound for bound in (found.low, found.high) if bound is not None]
        assert bounds
        assert bounds == sorted(bounds)
        assert found.least >= 0 or bounds[0] < 0


@given(
    st.one_of(
        st.lists(
            st.sampled_from(["http", "https", "://", "a.dk", "a", ".", ":", "@", "/", "?", "#", "[", "]", "％", "：", "\\", " "]),
            max_size=8,
        ).map("".join),
        ANYTHING,
    )
)
@settings(max_examples=200)
def test_any_text_is_an_address_or_none(text: str) -> None:
    """An address is one for every reader of addresses: of the web, with a host of several parts."""
    if spelling.WEB_ADDRESS.fullmatch(text):
        found = urlsplit(text)
        assert found.scheme in {"http", "https"}
        assert "." in str(found.hostname)
    if spelling.SITE_ADDRESS.fullmatch(text):
        found = urlsplit(text)
        assert (found.username, found.query, found.fragment) == (None, "", "")
    if SAFE_ADDRESS.match(text):
        assert text.lower().startswith(("http://", "https://", "mailto:", "tel:"))


@given(ANYTHING)
@settings(max_examples=200)
def test_any_text_is_folded_and_masked(text: str) -> None:
    """A part of an address has the signs of one; what is masked is as long as before."""
    assert slug(text) == "" or spelling.IDENTIFIER.fullmatch(slug(text))
    assert folded(text).isascii()
    assert len(privacy.masked(text)) == len(text)
    assert all(0 <= match.start < match.end <= len(text) for match in privacy.matches(text))
