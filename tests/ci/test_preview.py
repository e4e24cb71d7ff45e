"""What a change moves: pages, lists and numbers before and after, told without trusting a letter of them."""

from __future__ import annotations

import inspect
import json
import re
from dataclasses import fields
from pathlib import Path

from builder.nouns.site import urls
from builder.nouns.tables import TABLES
from builder.shell.settings import PROJECT
from builder.stages.data import open_data
from ci.compare import Changes, Tree, _counted, compare, read_tree
from ci.preview import START, Parts, main, parts, plain, start_page, summary
from ci.site import Page, read_page
from tests.builders import EDITION, case, catalogue, real_inspection, registers, site

EDIT = "https://example.dk/edit/main/content"


def page(path: str, text: str, *, source: str = "", links: str = "", title: str = "Titel") -> Page:
    edit = f'<a href="{EDIT}/{source}">Ret denne side</a>' if source else ""
    anchors = "".join(f'<a href="{link}">x</a>' for link in links.split())
    html = f"<title>{title} – Katalog</title><body><nav>menu</nav><main><p>{text}</p>{anchors}{edit}</main>"
    return read_page(path, html.encode())


def tree(*pages: Page, files: dict[str, bytes] | None = None, cases: list[dict[str, object]] | None = None) -> Tree:
    return Tree(files=files or {}, pages={page.path: page for page in pages}, cases=cases or [])


def one(path: str = "cases/a.html", text: str = "Før", title: str = "A") -> Page:
    return page(path, text, source="cases/a.md", title=title)


def test_a_page_is_read_as_its_readers_do() -> None:
    html = (
        "<title>A &amp; B – Katalog</title><body><header>Top</header><main><h1>A &amp; B</h1><p>En <b>fed</b>\n tekst"
        "<sup>1</sup></p><svg><text>nej</text></svg><form><label>nej</label></form>"
        '<a href="../kommuner/x.html#y">X</a><a href="#z">Z</a><a href="https://example.dk/">ude</a></main><footer>Bund</footer>'
    )
    found = read_page("cases/a.html", html.encode())
    assert (found.title, found.lines) == ("A & B", ("A & B", "En fed tekst", "XZude"))
    assert found.links == {"kommuner/x.html"}


def test_a_changed_line_is_told_from_both_sides() -> None:
    changes = compare(tree(one(), files={"cases/a.md": b"1"}), tree(one(text="Nu"), files={"cases/a.md": b"2"}))
    (changed,) = changes.pages
    assert (changed.kind, changed.own, changed.gone, changed.new) == ("ændret", True, ("Før",), ("Nu",))


def test_pages_of_the_change_come_before_pages_it_moves() -> None:
    before = tree(one(), page("aa.html", "57 cases", title="Aa"), files={"cases/a.md": b"1"})
    after = tree(one(text="Nu"), page("aa.html", "58 cases", title="Aa"), files={"cases/a.md": b"2"})
    assert [found.path for found in compare(before, after).pages] == ["cases/a.html", "aa.html"]


def test_new_and_removed_pages_are_named_so() -> None:
    kinds = [compare(tree(), tree(one())).pages[0].kind, compare(tree(one()), tree()).pages[0].kind]
    assert kinds == ["ny", "fjernet"]


def test_a_list_tells_who_joined_and_who_left() -> None:
    other = page("cases/b.html", "B", source="cases/b.md", title="B")
    lists = [page("cases/index.html", "Liste", links=links, title="Cases") for links in ("a.html", "b.html")]
    (found,) = compare(tree(one(), other, lists[0]), tree(one(), other, lists[1])).lists
    assert (found.before, found.after, found.joined, found.left) == (1, 1, ("B",), ("A",))


def test_counts_and_sums_are_those_of_the_open_data() -> None:
    case = {
        "partnere": [
            {"kommune": {"kode": "665", "navn": "Lemvig"}},
            {"kommune": {"gruppe": "vest", "navn": "alle i vest", "koder": ["665", "671"]}},
        ],
        "gevinster": [
            {"lovet": {}},
            {"lovet": {}, "maalt": {"grundlag": "maaling"}},
            {"maalt": {"grundlag": "skoen"}},
            {"maalt": {"grundlag": "aktivitet"}},
        ],
        "kilder": [{}],
    }
    all_98 = {"gruppe": "alle-98", "navn": "alle 98", "koder": [str(code) for code in range(98)]}
    everywhere: list[dict[str, object]] = [{"partnere": [{}]}, {"partnere": [{"kommune": all_98}, *case["partnere"]]}]
    numbers = {n.label: (n.before, n.after) for n in compare(tree(), tree(cases=[case, *everywhere])).numbers}
    assert numbers == {
        "Kommuner med i mindst én case": (0, 2),
        "Kommuners deltagelser i alt": (0, 2),
        "Lovede gevinster": (0, 2),
        "Målte gevinster": (0, 1),
        "Kilder": (0, 1),
    }


def test_partners_are_counted_as_the_site_counts_them() -> None:
    """Groups, ended and dropped cases, partners twice and long gone, all 98, and those who are named and take no part."""
    gone = "\n  - {kommune: Lemvig, til: 2019}\n  - {kommune: Lemvig, fra: 2021}\n  - alle 11 i Region Nordjylland"
    found = catalogue(
        case("slut", status="{vaerdi: afsluttet, dato: 2024, kilder: [k1]}", partnere=gone),
        case("droppet", status="{vaerdi: opgivet, dato: 2024, kilder: [k1]}", partnere="[Struer, Aalborg]"),
        case("landet", partnere="[alle 98, Struer]"),
        case("naevnt", partnere="[Struer]", naevnt="[{kommune: Lemvig, hvorfor: Hørte om det.}]"),
    )
    (file,) = (one for one in open_data(found, (), site(), EDITION) if one.path == urls.DATA_JSON)
    numbers = {n.label: n.after for n in compare(tree(), tree(cases=json.loads(file.data)["cases"])).numbers}
    assert numbers["Kommuner med i mindst én case"] == len(found.cases_of) == 13
    assert numbers["Kommuners deltagelser i alt"] == sum(map(len, found.cases_of.values())) == 15


def test_gains_are_counted_as_the_site_counts_them() -> None:
    """Of each way to know what came of a gain: what `Gain.is_measured` says, though the comparison has only the open data."""
    ways = registers().vocabularies["grundlag"].terms
    sides = (f"{{tekst: Bedre, aar: 2020, grundlag: {way.title}, maalt_af: Deloitte, kilder: [k1]}}" for way in ways)
    gains = ", ".join(f"{{hvad: Ting {number}, art: tid, maalt: {side}}}" for number, side in enumerate(sides))
    found = catalogue(case("a", gevinster=f"[{gains}]"))
    (file,) = (one for one in open_data(found, (), site(), EDITION) if one.path == urls.DATA_JSON)
    numbers = {n.label: n.after for n in compare(tree(), tree(cases=json.loads(file.data)["cases"])).numbers}
    assert numbers["Målte gevinster"] == sum(gain.is_measured for one in found.cases for gain in one.gains), "ci/compare.py"


def test_every_number_of_the_open_data_counts_something() -> None:
    """A count of a key that the JSON has not is nought before and after, and would never be told."""
    (file,) = (found for found in open_data(real_inspection().catalogue, (), site(), EDITION) if found.path == urls.DATA_JSON)
    empty, real = _counted(tree()), _counted(tree(cases=json.loads(file.data)["cases"]))
    of_pages = _counted(tree(*(page(f"{folder}/a.html", "", source=f"{folder}/a.md") for folder in TABLES)))
    assert [label for label in empty if real[label] == of_pages[label] == 0] == []


def test_a_file_that_got_no_page_is_named() -> None:
    assert compare(tree(), tree(files={"cases/kladde.md": b"x"})).without_page == ("cases/kladde.md",)


def test_markup_that_nobody_reads_is_only_counted() -> None:
    after = Page(path="cases/a.html", title="A", lines=("Før",), links=frozenset(), source="", data=b"other")
    before = Page(path="cases/a.html", title="A", lines=("Før",), links=frozenset(), source="", data=b"one")
    assert compare(tree(before), tree(after)) == Changes(pages=(), lists=(), numbers=(), without_page=(), unseen=1)


def test_pages_that_say_once_more_what_a_case_says_are_only_counted() -> None:
    """A frame for other sites and a case beside others: one of each for a changed case, its neighbours and its municipalities."""
    again = ("indlejr/cases/a.html", "indlejr/kommuner/soroe.html", "sammenlign/a.html")
    pages = ([one(text=text), *(page(path, text) for path in again)] for text in ("Før", "Nu"))
    sides = [tree(*side, files={"cases/a.md": side[0].path.encode() + bytes([at])}) for at, side in enumerate(pages)]
    found = parts(compare(*sides))
    assert (found.tools, found.also) == ([], ["3 sider viser det samme i en ramme eller ved siden af andre cases."])


def test_the_page_and_the_summary_tell_the_same() -> None:
    """What a change moves stands in `start.html` and in `summary`: a new kind of it in both."""
    shared = _named(inspect.getsource(parts), "changes")
    template = (PROJECT / "ci" / "start.html").read_text("utf-8")
    for text, found in ((template, "parts"), (inspect.getsource(summary), "found")):
        assert {field.name for field in fields(Parts)} - _named(text, found) == set()
        assert {field.name for field in fields(Changes)} - shared - _named(text, "changes") == set()


def _named(text: str, value: str) -> set[str]:
    """The fields that a text names of a value."""
    return set(re.findall(rf"\b{value}\.(\w+)", text))


def test_a_link_among_the_content_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "secret").write_text("x")
    (tmp_path / "content" / "a.md").symlink_to(tmp_path / "secret")
    assert read_tree(tmp_path).files == {}


def test_what_comes_from_content_is_only_text() -> None:
    changes = compare(
        tree(), tree(page("cases/a.html", "x", source="cases/a.md", title="&lt;script&gt;"), files={"cases/a.md": b""})
    )
    assert "&lt;script&gt;" in start_page(changes)
    assert "<script>" not in start_page(changes)
    assert "- \\<script\\> (ny)" in summary(changes)
    evil = "<b> [her](https://a.dk) | @alle `x`\n# Nej"
    assert plain(evil) == r"\<b\> \[her\]\(https\:\/\/a\.dk\) \| \@alle \`x\` \# Nej"


def test_a_long_summary_is_cut() -> None:
    pages = [page(f"cases/{n}.html", "x", source=f"cases/{n}.md", title=f"Case {n:03}") for n in range(100)]
    text = "\n".join(summary(compare(tree(), tree(*pages, files={f"cases/{n}.md": b"" for n in range(100)}))))
    assert "Case 039 \\(ny" not in text
    assert text.count("- Case") == 40
    assert "- … og 60 til" in text


def test_the_preview_stands_beside_its_start_page(tmp_path: Path) -> None:
    for name, text in (("before", "Før"), ("after", "Nu")):
        folder = tmp_path / name
        (folder / "content" / "cases").mkdir(parents=True)
        (folder / "content" / "cases" / "a.md").write_text(text)
        (folder / "site" / "cases").mkdir(parents=True)
        (folder / "site" / "data").mkdir()
        (folder / "site" / "data" / "cases.json").write_text(json.dumps({"cases": []}))
        (folder / "site" / "cases" / "a.html").write_bytes(one(text=text).data)
    main(tmp_path / "before", tmp_path / "after", tmp_path / "out")
    assert 'href="site/cases/a.html"' in (tmp_path / "out" / START).read_text("utf-8")
    assert (tmp_path / "out" / "site" / "cases" / "a.html").is_file()
