"""The body: Markdown in, HTML that can do no harm out, every mistake at its place."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import product

import pytest

from builder.nouns.lint.markdown_words import ALERTS, RESERVED_ANCHORS, WARNINGS
from builder.nouns.sections import SECTIONS
from builder.nouns.source.blocks import Box
from builder.nouns.source.source_file import SourceFile
from builder.shell.settings import PROJECT
from builder.stages.validate.body.markdown import Body, parse
from tests.builders import body_of, codes, covered, shown

TAKEN_IN = re.compile(r'{%-? *(?:extends|import|from|include) "([^"]+)"')
NUMBERS = {"k1": 1, "ref-2024": 2}


def body(text: str, path: str = "cases/a.md") -> Body:
    """A parsed body that begins on the file's first line."""
    return body_of(text, NUMBERS, path)


def html(text: str) -> str:
    """The HTML of a body that has no problem."""
    found = body(text)
    assert codes(found.problems) == []
    return shown(found.document)


class _Addresses(HTMLParser):
    """Gathers every address and every tag of a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.attributes.append(name)
            if name in {"href", "src", "action", "formaction", "data", "poster"}:
                self.addresses.append(value or "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Æ **fed** *kursiv* `kode`", "<p>Æ <strong>fed</strong> <em>kursiv</em> <code>kode</code></p>"),
        ("- a\n  - b\n    - c", "<ul>\n<li>a\n<ul>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n</li>\n</ul>"),
        ("1. a\n   - b\n2. c", "<ol>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ol>"),
        ("> citat", "<blockquote>\n<p>citat</p>\n</blockquote>"),
        ("Ord\n: forklaring", "<dl>\n<dt>Ord</dt>\n<dd>forklaring</dd>\n</dl>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("---", "<hr>"),
        ("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
        ("1 < 2 & 3 > 2", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"),
    ],
)
def test_plain_markdown(text: str, expected: str) -> None:
    """The usual Markdown, definition lists and nested lists come out as their HTML."""
    assert html(text).strip() == expected


def test_typography_and_bare_addresses_are_left_alone() -> None:
    """Quotes, dashes and addresses that are no links stay as written; the addresses are told."""
    found = body('"ja" -- (c) https://example.dk')
    assert shown(found.document).strip() == "<p>&quot;ja&quot; -- (c) https://example.dk</p>"
    assert set(codes(found.problems)) == {"adresse-loes", "raa-tegn"}


@pytest.mark.parametrize(("kind", "title"), ALERTS.items())
def test_alerts_speak_danish(kind: str, title: str) -> None:
    """Each of GitHub's five alerts has a Danish title; another word than those is none to the parser."""
    found = html(f"> [!{kind.upper()}]\n> Husk æblerne.")
    assert f">{title}</p>" in found, "the parser knows five: another needs a rule of its own in validate/body/markdown.py"
    assert "<p>Husk æblerne.</p>" in found
    assert kind.upper() not in found


@pytest.mark.parametrize("text", ["> [!HEJ]\n> x", "> [!NOTE] Egen titel\n> x"])
def test_what_is_no_alert_is_a_quotation(text: str) -> None:
    """Other words in brackets are part of a quotation, and told."""
    found = body(text)
    assert shown(found.document).startswith("<blockquote>")
    assert codes(found.problems) == ["raa-tegn"]


def test_a_task_list_says_what_is_done() -> None:
    """A task shows a sign and a word, and no control that cannot be used."""
    found = html("- [ ] ærlig\n- [x] klar")
    assert re.sub(r"<[^>]+>", "", found).split() == ["☐", "ikke", "gjort:", "ærlig", "☑", "gjort:", "klar"]
    assert "input" not in _Addresses(found).tags


def test_a_table_can_be_scrolled_and_read_aloud() -> None:
    """A table has a named frame to scroll in, headings with a scope, and no inline style."""
    found = html("| Emne | Tal |\n|:--|--:|\n| Æbler fra Fyn til alle skoler | 5 |")
    assert 'tabindex="0"' in found
    assert 'aria-label="Tabel: Emne, Tal"' in found
    assert found.count('<th scope="col" role="columnheader"') == 2
    assert '<th scope="row" role="rowheader">Æbler fra Fyn til alle skoler</th>' in found
    assert '<td role="cell" data-label="Tal" class="number">5</td>' in found
    assert "style" not in _Addresses(found).attributes


def test_a_source_is_cited_by_its_number() -> None:
    """`[^id]` of a source becomes its number, a link to the list of sources, and is known to be used."""
    found = body("Dyrt.[^ref-2024] Billigt.[^k1][^ref-2024]")
    assert re.findall(r'href="(#[^"]+)">(\d)</a>', shown(found.document)) == [
        ("#k.2", "2"),
        ("#k.1", "1"),
        ("#k.2", "2"),
    ]
    assert found.cited == {"k1", "ref-2024"}


@pytest.mark.parametrize(
    ("apart", "close"),
    [
        ("Dyrt 2016. [^k1] Billigt.", "Dyrt 2016.[^k1] Billigt."),
        ("**Dyrt**  [^k1]", "**Dyrt**[^k1]"),
        ("Dyrt [^k1] [^ref-2024]", "Dyrt[^k1][^ref-2024]"),
    ],
)
def test_a_blank_before_a_source_is_no_blank_on_the_page(apart: str, close: str) -> None:
    """A number stands close to its word, also where a formatter put a blank between the two, and two numbers stand together."""
    assert shown(body(apart).document) == shown(body(close).document)
    assert body(apart).document.passages == body(close).document.passages


@pytest.mark.parametrize("text", ["`[^k1]`", "```\n[^k1]\n```", "\\[^k1]"])
def test_a_source_in_code_is_not_cited(text: str) -> None:
    """Code and escaped brackets cite nothing."""
    assert body(text).cited == frozenset()


def test_a_footnote_of_ones_own() -> None:
    """A footnote that the body defines is one, links and sources in it included."""
    found = body("Ø[^note] og [^k1].\n\n[^note]: Se [den anden](anden.md) her.[^k1]\n")
    assert codes(found.problems) == []
    assert 'class="footnote-ref"' in shown(found.document)
    assert 'aria-label="note a">a</a>' in shown(found.document)
    assert 'aria-label="tilbage til teksten"' in shown(found.document)
    assert 'href="@cases/anden.md"' in shown(found.document)
    assert [(link.target, link.span.line) for link in found.document.links] == [("cases/anden.md", 3)]


def test_notes_are_letters_beyond_z_and_know_each_place_that_calls_them() -> None:
    """A note is no number, for those are sources; one that is called twice leads back to both places."""
    notes = "".join(f"[^n{number}] " for number in range(28))
    html = shown(body(notes + "[^n0]\n\n" + "\n".join(f"[^n{number}]: Note.\n" for number in range(28))).document)
    assert ">z</a>" in html
    assert 'id="fnref28" aria-label="note ab">ab</a>' in html
    assert html.count('href="#fn1"') == 2
    assert html.count('href="#fnref1"') == html.count('href="#fnref1:1"') == 1


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("## Hvad man prøvede", ["hvad-man-proevede"]),
        ("## Ærø & Åbenrå: *hvad* `nu`?", ["aeroe-aabenraa-hvad-nu"]),
        ("## Mål\n\n## Mål\n\n### Mål", ["maal", "maal-2", "maal-3"]),
        ("## Se [her](b.md)", ["se-her"]),
        ("## 日本\n\n## …", ["afsnit", "afsnit-2"]),
        ("## § 60", ["paragraf-60"]),
    ],
)
def test_headings_have_ascii_anchors(text: str, anchors: list[str]) -> None:
    """A heading's anchor is its text in ASCII, numbered when it repeats, and never empty."""
    found = body(text).document
    assert [heading.anchor for heading in found.headings] == anchors
    assert re.findall(r'<h\d id="([^"]*)"', shown(found)) == anchors


@pytest.mark.parametrize(
    "text",
    [
        "## Mål\n\n## Mål\n\n## Mål 2",
        "## Mål 2\n\n## Mål\n\n## Mål",
        "## Kilder\n\n## Kilder 2\n\n## Kilder",
        "## Afsnit\n\n## …\n\n## Afsnit 2",
        "## Kilde k1\n\nx[^k1]",
    ],
)
def test_no_two_headings_share_an_anchor(text: str) -> None:
    """Numbers that are given never meet numbers that were written, and no heading takes a source's place."""
    anchors = [heading.anchor for heading in body(text).document.headings]
    assert len(set(anchors)) == len(anchors)
    assert not {f"kilde-{source}" for source in NUMBERS} & set(anchors)


@pytest.mark.parametrize("anchor", sorted(RESERVED_ANCHORS))
def test_a_heading_leaves_the_page_its_own_anchors(anchor: str) -> None:
    """A heading of a name that pages use themselves gets a number."""
    assert body(f"## {anchor}").document.headings[0].anchor == f"{anchor}-2"


def test_pages_own_anchors_are_reserved() -> None:
    """Every id that a page with a body writes itself, or what its template takes in, is kept from headings."""
    folder = PROJECT / "templates"
    pages = {path.name for path in folder.glob("*.html") if "{{ body(" in path.read_text("utf-8")}
    assert pages
    drawn: dict[str, str] = {}
    while missing := pages - drawn.keys():
        drawn |= {page: (folder / page).read_text("utf-8") for page in missing}
        pages |= {name for page in missing for name in TAKEN_IN.findall(drawn[page])}
    assert {name for text in drawn.values() for name in re.findall(r'\bid="([^"{}]+)"', text)} - RESERVED_ANCHORS == set()
    assert {section.anchor for section in SECTIONS.values()} - RESERVED_ANCHORS == set()


def test_an_alert_warns_on_pages_as_in_the_book() -> None:
    """The style sheet gives those that warn the look of a warning, and no other."""
    sheet = (PROJECT / "templates/assets/claims.css").read_text("utf-8")
    [rule] = re.findall(r"\.notice\.warn, ([^{]+) \{ border", sheet)
    assert set(rule.split(", ")) == {f".markdown-alert-{kind}" for kind in WARNINGS}
    boxes = {kind: body(f"> [!{kind.upper()}]\n> Husk æblerne.").document.blocks[0] for kind in ALERTS}
    assert {kind for kind, box in boxes.items() if isinstance(box, Box) and box.kind == "warning"} == WARNINGS <= ALERTS.keys()


@pytest.mark.parametrize(
    ("written", "href", "target"),
    [
        ("anden.md", "@cases/anden.md", "cases/anden.md"),
        ("anden.md#maal", "@cases/anden.md#maal", "cases/anden.md#maal"),
        ("../guides/raad.md", "@guides/raad.md", "guides/raad.md"),
        ("../cases/anden.md", "@cases/anden.md", "cases/anden.md"),
        ("<anden.md>", "@cases/anden.md", "cases/anden.md"),
        ("#maal", "#maal", "cases/a.md#maal"),
        ("https://example.dk/x", "https://example.dk/x", "https://example.dk/x"),
        ("http://example.dk", "http://example.dk", "http://example.dk"),
        ("HTTPS://Example.dk", "HTTPS://Example.dk", "HTTPS://Example.dk"),
        ("https://example.dk/Aarhus_(by)", "https://example.dk/Aarhus_(by)", None),
        ("https://example.dk/æ?ø=å#b", "https://example.dk/%C3%A6?%C3%B8=%C3%A5#b", None),
        ("mailto:post@example.dk", "mailto:post@example.dk", "mailto:post@example.dk"),
        ("tel:+4512345678", "tel:+4512345678", "tel:+4512345678"),
    ],
)
def test_links(written: str, href: str, target: str | None) -> None:
    """Links to files of the catalogue are marked for `render`; web, mail and telephone addresses stay."""
    found = body(f"Se [linket]({written}).")
    assert codes(found.problems) == []
    assert _Addresses(shown(found.document)).addresses == [href]
    assert len(found.document.links) == 1
    assert target is None or found.document.links[0].target == target


FORBIDDEN = (
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "java&#115;cript:alert(1)",
    "&#106;avascript:alert(1)", "javascript\\:alert(1)",
    "<javascript:alert(1)>", "javascript:alert%281%29", "vbscript:x", "data:text/html,x", "data:image/svg+xml,x",
    "DATA:text/html;base64,eA==", "file:///c:/x", "file:x",
    "//example.dk/x", "\\\\\\\\server\\\\x", "///example.dk", "/\\example.dk", "search-ms:query=x", "ms-word:ofe|u|http://x",
    "ftp://example.dk", "blob:https://x", "about:blank",
    "ms-msdt:/id", "view-source:https://x", "https:example.dk", "http:///x", "https://", "ws://x.dk", "intent://x",
    "chrome://settings", "\x01javascript:alert(1)",
    "feed:javascript:alert(1)", "jar:https://x!/", "steam://run/1", "tel", "@cases/b.md", "@guides/../../x", "x:y",
)  # fmt: skip
WAYS = (
    "Se [x]({0}).",
    "[Hej!]({0})",
    "[x]: {0}\n\nSe [x].",
    "Se [ordet][x].\n\n[x]: {0}",
    "`[a](https://ok.dk)` [x]({0})",
    "[x]({0}) og [ok](https://ok.dk)",
    "[ok](https://ok.dk) og [x]({0})",
    "[Hej!]({0}) og [ok](https://ok.dk)",
    "![b](https://ok.dk) [x]({0})",
    "[![b](https://ok.dk)]({0})",
    "![b]({0})",
    "- [ ] [x]({0})",
    "| a |\n|---|\n| [x]({0}) [ok](https://ok.dk) |",
    "# [x]({0})",
    "a[^n]\n\n[^n]: [x]({0}) [ok](https://ok.dk)",
    "Ord\n: [x]({0})",
    "> [!NOTE]\n> [x]({0}) [ok](b.md)",
    "<{0}> [ok](https://ok.dk)",
    "[x][y] [ok](https://ok.dk)\n\n[y]: {0}",
    "[x]({0} 'https://ok.dk') [ok](b.md)",
    "[x](<{0}>) [ok](b.md)",
)
ALLOWED = re.compile(
    r"(?:https?://[^/\s\\]+.*|mailto:.*|tel:.*|#[a-z0-9-]+|@(?:cases|guides|initiatives)/[a-z0-9-]+\.md(?:#.*)?|)", re.IGNORECASE
)


def test_a_forbidden_address_never_reaches_the_html() -> None:
    """However it is written and whatever stands beside it, only web, mail, telephone and our own addresses are rendered."""
    texts = [way.format(address) for address, way in product(FORBIDDEN, WAYS)]
    reached = {text: _Addresses(shown(body(text).document)).addresses for text in texts}
    wrong = {text: href for text, addresses in reached.items() for href in addresses if not ALLOWED.fullmatch(href)}
    assert wrong == {}


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///c:/x", "//server/x", "search-ms:query=x", "ftp://example.dk"]
)
def test_a_forbidden_address_is_told_at_its_place(address: str) -> None:
    """A forbidden address is told as forbidden, with a place that covers it."""
    text = f"Ærø [før](b.md) og\nså [x]({address})."
    found = body(text).problems
    assert codes(found) == ["link-forbudt"]
    assert covered(text, found[0].span) == address


@pytest.mark.parametrize(
    "address",
    ["", "anden", "anden.html", "/cases/anden.md", "Anden.md", "anden side.md", "ø.md", "../../x.md", "a/b/c.md", "anden.md?x"],
)
def test_an_address_that_leads_nowhere_is_told(address: str) -> None:
    """A link that is neither a web address nor a content file is told, and not rendered."""
    found = body(f"[x](<{address}>)")
    assert codes(found.problems) == ["link-ukendt"]
    assert _Addresses(shown(found.document)).addresses == [""]


def test_the_front_page_of_another_site_is_no_file() -> None:
    """»Mente du« names what can be a file of the catalogue: an index never is."""
    for address, meant in (
        ("/index.html", ""),
        ("../index.html#a", ""),
        ("index-tal.html", "index-tal.md"),
        ("/anden.html", "anden.md"),
    ):
        [problem] = body(f"[x]({address})").problems
        assert (meant or "anden-case.md") in problem.advice
        assert "index.md" not in problem.advice


@pytest.mark.parametrize(
    "text",
    [
        "æ [x](SIG)", "[a](b.md) [x](SIG)", "a\nb [x](SIG) c", "- punkt [x](SIG)", "- a\n  - ø [x](SIG)",
        "> citat\n> æ [x](SIG)", "1. a\n   b [x](SIG)",
        "| æ | b |\n|---|---|\n| c | d |\n| e | [x](SIG) |", "## ø [x](SIG)", "Ord\n: æ [x](SIG)", "`[a](b.md)` [x](SIG)",
        "[Hej!](b.md) [x](SIG)", "![a](b.md) [x](SIG)",
        "[b](c.md) [x](SIG) [d](e.md)", "> [!TIP]\n> æ [x](SIG)", "a[^n]\n\n[^n]: æ [x](SIG)", "[x](<SIG>)", "[x](SIG 'b.md')",
        "*[x](SIG)*", "🎉 [x](SIG)",
    ],
)  # fmt: skip
def test_a_link_has_its_place_wherever_it_stands(text: str) -> None:
    """The place of a link covers its target, in lists, tables, quotations, footnotes and next to others."""
    text = text.replace("SIG", "findes-ikke.md")
    links = [link for link in body(text).document.links if link.target == "cases/findes-ikke.md"]
    assert [covered(text, link.span) for link in links] == ["findes-ikke.md"]


def test_the_same_link_twice_has_two_places() -> None:
    """Two links to one file in one paragraph are told apart."""
    links = body("[a](b.md) og [c](b.md)\n[d](b.md)").document.links
    assert [(link.span.line, link.span.column) for link in links] == [(1, 5), (1, 18), (2, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "<b>fed</b>", "a <script>alert(1)</script>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "<iframe src='https://x'>", "<!-- skjult -->",
        "<div\nclass='x'>\nhej\n</div>", "<svg/onload=alert(1)>", "- <b>x</b>", "| <i>a</i> |\n|---|\n| <u>b</u> |",
        "# <a href='javascript:x'>y</a>", "a[^1]\n\n[^1]: <b>x</b>",
        "<details><summary>x</summary></details>", "<br/>", "</p>", "&lt;script&gt;alert(1)&lt;/script&gt;", "[<b>x</b>](b.md)",
        "Ord\n: <b>x</b>", "`a` <b>",
    ],
)  # fmt: skip
def test_raw_html_never_reaches_the_page(text: str) -> None:
    """HTML that an editor writes is text on the page."""
    tags = {
        "p",
        "ul",
        "ol",
        "li",
        "div",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "h1",
        "h2",
        "a",
        "sup",
        "hr",
        "section",
        "dl",
        "dt",
        "dd",
        "code",
    }
    found = _Addresses(shown(body(text).document))
    assert set(found.tags) <= tags
    assert set(found.attributes) <= {"class", "id", "href", "scope", "tabindex", "role", "aria-label", "rel"}


def test_images_are_told_at_each_place() -> None:
    """An image is told where it stands, and none is rendered."""
    text = "Ø ![en](a.png) og\n![to](b.png) ![tre](c.png)"
    found = body(text)
    assert codes(found.problems) == ["billede"] * 3
    assert [(p.span.line, p.span.column) for p in found.problems] == [(1, 3), (2, 1), (2, 14)]
    assert "img" not in _Addresses(shown(found.document)).tags


def test_nesting_is_bounded() -> None:
    """Text nested deeper than a reader could follow is told, and never swallowed in silence."""
    assert codes(body("> " * 19 + "x").problems) == []
    assert codes(body("> " * 60 + "x").problems) == ["tekst-dyb"]
    assert "tekst-dyb" in codes(body("\n".join("  " * depth + "- x" for depth in range(60))).problems)


def test_places_count_from_the_file_s_first_line() -> None:
    """A body that begins further down has its places there."""
    text = "Tekst\n\n<br>\n"
    found = parse(SourceFile(path="cases/a.md", text=text), text, 41, {})
    assert found.problems[0].span.line == 43


def test_nothing_is_kept_from_one_body_to_the_next() -> None:
    """Anchors, footnotes and link definitions of one text are not known in the next."""
    body("## Mål\n\n[a]: b.md\n\nx[^1]\n\n[^1]: y")
    found = body("## Mål\n\n[a] x[^1]")
    assert found.document.headings[0].anchor == "maal"
    assert found.document.links == ()
    assert codes(found.problems) == ["fodnote-ukendt"]
