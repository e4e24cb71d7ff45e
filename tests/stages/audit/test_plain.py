"""A page that is read without a parser holds what a browser finds in it, however it is damaged; nothing that is wrong is passed over."""

from __future__ import annotations

import inspect
import random
import re

import pytest

from builder.nouns.site import finding
from builder.nouns.site.finding import PageFacts
from builder.nouns.site.site import OutputFile
from builder.stages.audit import addresses, page, page_facts, pages_facts, plain

URL = "https://example.dk/katalog"
PAGE = """<!doctype html>
<html lang="da">
<head>
<title>Titel</title>
<link rel="stylesheet" href="../assets/s.css?v=1">
<script src="../assets/s.js" defer></script>
<script type="application/ld+json">{"a": "b &amp; c"}</script>
</head>
<body>
<header><a href="#main">Til <b>indhold</b></a> <a
href="../index.html">Forside</a></header>
<main id="main"><h1 id="top">Overskrift</h1>
<p>Et <a href="b.html#x">link</a>, <em id="e">et <b id="f">andet</b></em> og <a href="https://example.com/?a=1&amp;b=2">et ude</a>.</p>
<ul id="list"><li id="l1"><b>et</b></li>
<li id="l2">to <a href="#top">op</a></li></ul>
<dl><div><dt id="d1">a</dt><dd id="d2">b</dd></div></dl>
<svg viewBox="0 0 9 9"><path d="M0 0h9"/><g id="g"><use href="#g"/></g></svg>
<table><thead><tr><th id="h">a</th></tr></thead><tbody><tr><td id="c">b</td></tr></tbody></table>
<form action="soeg.html"><label for="q">Ord</label><input id="q"><select id="s"><option>1</option></select><button id="k">Ok</button></form>
</main>
</body>
</html>
"""
PARTS = (
    *(
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        '<b id="n">',
        '<div id="n">',
        "</div>",
        '<td id="n">',
        "</td>",
        "<table>",
        "</table>",
        "<li>",
    ),
    *(
        '<a href="b.html" id="n">',
        "</a>",
        '<form action="a.html">',
        "</form>",
        "<select>",
        '<option id="n">',
        '<svg id="n">',
        "</svg>",
    ),
    *(
        "<title>",
        "</title>",
        "<script>",
        "</script>",
        "<textarea>",
        "</textarea>",
        "<!--",
        "-->",
        "<template>",
        "</template>",
        "<",
        ">",
    ),
    *(
        '"',
        "'",
        "&",
        "</body>",
        "</html>",
        "<head>",
        '<body id="n">',
        "<h2>",
        "</h2>",
        "<dd>",
        "<button>",
        "<![CDATA[",
        "]]>",
        "\r",
        "\0",
    ),
    *(
        '<p onclick="x">',
        '<p ID="n">',
        "<p id=n>",
        '<p id="n" id="m">',
        '<a href="x&copy=1">',
        '<a HREF="/x">',
        '<img src="//e.dk/a">',
    ),
    *(
        '<meta http-equiv="refresh" content="0; url=x.html">',
        "<caption>",
        '<tr id="n">',
        '<col id="n">',
        "<br/>",
        '<p id="n"/>',
        "<p/>",
    ),
    *(
        "<svg><p>",
        "<svg><title>",
        "<frameset>",
        "<plaintext>",
        "<style>",
        "<noscript>",
        "<iframe>",
        '<a href="https://example.dk/katalog/y">',
    ),
)

FAULTS = {
    "ABSOLUTE": '<a href="/x">x</a>',
    "SCHEME": '<a href="javascript:x">x</a>',
    "REMOTE": '<img src="https://e.dk/a" alt="">',
    "INLINE": '<b onclick="x">x</b>',
    "TWO_IDS": '<b id="e">x</b>',
    "NO_PART": "<h1>Én til</h1>",
    "NOT_READABLE": '<script type="application/ld+json">{</script>',
}
"""For each of what a page by itself can be blamed for, by its name in `nouns/site/finding`, a piece that has it and is plain otherwise."""

NAMES = (
    *(
        "p",
        "div",
        "ul",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tr",
        "td",
        "th",
        "caption",
        "a",
        "b",
        "em",
        "span",
        "svg",
    ),
    *(
        "g",
        "path",
        "title",
        "form",
        "button",
        "select",
        "option",
        "optgroup",
        "label",
        "h2",
        "h3",
        "section",
        "summary",
        "details",
    ),
    *(
        "pre",
        "textarea",
        "datalist",
        "input",
        "br",
        "img",
        "colgroup",
        "col",
        "fieldset",
        "legend",
        "text",
        "desc",
        "body",
        "head",
    ),
)
INNER = {
    "ul": ("li",),
    "dl": ("div", "dt", "dd"),
    "table": ("tbody", "tr"),
    "tbody": ("tr",),
    "tr": ("td", "th"),
    "svg": ("g", "path"),
}
MOSTLY = ("p", "div", "section", "ul", "dl", "table", "svg", "a", "b", "span", "em")


def tree(chance: random.Random, depth: int, parent: str = "") -> str:
    """Elements in elements, each with its end; mostly where they may stand, at times where they may not."""
    name = chance.choice(INNER.get(parent, MOSTLY) if chance.random() < 0.75 else NAMES)
    said = chance.choice(("", "", f' id="n{chance.randint(0, 99_999)}"', ' href="b.html"', ' class="a"'))
    if name in {"input", "br", "img", "col", "path"} and chance.random() < 0.9:
        return f"<{name}{said}/>"
    inner = (
        "".join(tree(chance, depth - 1, name) for _ in range(chance.randint(0, 2))) if depth else chance.choice(("", "x", "\n"))
    )
    return f"<{name}{said}>{inner}</{name}>" + chance.choice(("", "", "\n", "x"))


def told(page: PageFacts) -> tuple[object, ...]:
    """What the facts say; the order of links says nothing."""
    return page.path, page.size, page.ids, frozenset(page.links), page.loads, page.findings


def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are handed to the parser, as they come."""
    paths: list[str] = []

    def parse(path: str, data: bytes, url: str) -> PageFacts:
        paths.append(path)
        return page_facts(path, data, url)

    monkeypatch.setattr(plain, "page_facts", parse)
    return paths


def test_a_plain_page_needs_no_parser_and_holds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = parsed(monkeypatch)
    (found,) = pages_facts([OutputFile("cases/a.html", PAGE.encode())], URL)
    assert paths == []
    assert told(found) == told(page_facts("cases/a.html", PAGE.encode(), URL))
    assert {link.path for link in found.links} == {"assets/s.css", "assets/s.js", "index.html", "cases/b.html", "cases/soeg.html"}


def test_whatever_a_page_is_blamed_for_stands_among_the_faults() -> None:
    """A new fault that a parser tells needs a piece in `FAULTS`: most pages are read without one, and would pass it over."""
    blamed = {name for reader in (page, addresses) for name in re.findall(r"\bwords\.([A-Z_]+)", inspect.getsource(reader))}
    assert set(FAULTS) == blamed


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_in_a_plain_page_is_not_passed_over(name: str) -> None:
    (found,) = pages_facts([OutputFile("cases/a.html", PAGE.replace("<p>Et", f"<p>{FAULTS[name]}Et").encode())], URL)
    told = re.compile(re.sub(r"\\{\w+\\}", ".*", re.escape(getattr(finding, name))), re.DOTALL)
    assert any(told.fullmatch(one.fault) for one in found.findings), found.findings


@pytest.mark.parametrize("remembered", [plain._REMEMBERED, 100])
def test_a_damaged_page_holds_what_a_browser_finds(remembered: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages with one to three faults each, all read by one reader, as those of a site are, whatever it remembers of them."""
    monkeypatch.setattr(plain, "_REMEMBERED", remembered)
    chance = random.Random(10)  # noqa: S311 not for secrets
    cuts = [at for at, sign in enumerate(PAGE) if sign in "<>"] + [at + 1 for at, sign in enumerate(PAGE) if sign in '>"']
    files = []
    for number in range(1_000):
        text = PAGE
        for _ in range(chance.randint(1, 3)):
            at = min(chance.choice(cuts), len(text))
            gone = chance.choice((0, 0, 0, 1, 4, 9))
            text = text[:at] + chance.choice((*PARTS, "")) + text[at + gone :]
        files.append(OutputFile(f"cases/{number}.html", text.encode()))
    assert not differing(files)


def test_elements_that_a_browser_moves_or_drops_are_found_where_it_puts_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Trees of elements with all their ends, as a template with a wrong place would write them; some of them are plain."""
    chance = random.Random(10)  # noqa: S311 not for secrets
    paths = parsed(monkeypatch)
    places = [
        at for at in range(len(PAGE)) if PAGE.startswith(("<p>", "<ul", "</main>", "<li", "</td>", "</a>", "</b>", "<h1"), at)
    ]
    files = []
    for number in range(1_500):
        at = chance.choice(places)
        files.append(OutputFile(f"cases/{number}.html", (PAGE[:at] + tree(chance, 3) + PAGE[at:]).encode()))
    assert not differing(files)
    assert len(paths) < 0.8 * len(files), "too few are plain for this to say anything"


def differing(files: list[OutputFile]) -> list[str]:
    """The first page that does not hold what a browser finds in it."""
    read = zip(files, pages_facts(files, URL), strict=True)
    return [file.data.decode() for file, found in read if told(found) != told(page_facts(file.path, file.data, URL))][:1]
