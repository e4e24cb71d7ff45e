"""What is wrong with a finished site is found before it is published, each kind by one example."""

from __future__ import annotations

import pytest

from builder.nouns.site import finding as words
from builder.nouns.site.finding import Finding
from builder.nouns.site.site import KeptFile, OutputFile
from builder.stages.audit import audit, pages_facts

PAGE = '<!doctype html><html lang="da"><head><title>T</title>{head}</head><body><h1 id="top">T</h1>{body}</body></html>'


def found(files: dict[str, str | bytes]) -> list[Finding]:
    """What the audit finds in these files."""
    made = [OutputFile(path, data if isinstance(data, bytes) else data.encode()) for path, data in files.items()]
    return list(audit(made, [*pages_facts(file for file in made if file.path.endswith(".html"))]))


def page(body: str = "", head: str = "") -> str:
    """A page that is well, but for what is given."""
    return PAGE.format(body=body, head=head)


WELL: dict[str, str | bytes] = {
    "index.html": page(
        '<a href="cases/a.html#top">A</a> <a href="?q=1">S</a> <a href="https://example.dk/x">U</a> <a href="#top">O</a>',
        '<link rel="stylesheet" href="assets/s.css?v=1"><link rel="canonical" href="https://example.dk/"><script src="assets/s.js"></script>',
    ),
    "cases/a.html": page('<a href="../index.html">H</a> <a href="mailto:a@example.dk">M</a> <img src="../assets/b.svg" alt="">'),
    "assets/s.css": "@font-face { src: url(f.woff2) } a { background: url('b.svg') }",
    "assets/f.woff2": b"f",
    "assets/b.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "assets/s.js": "",
    "data/a.csv": "\ufeffnavn;tal\r\nA;-1,5\r\nB;+4\r\n",
    "data/a.json": "{}",
}


def test_a_sound_site_has_no_findings() -> None:
    assert found(WELL) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="vaek.html">', "linker til »vaek.html«, som ikke findes"),
        ('<a href="../index.html">', "linker til »../index.html«, som ikke findes"),
        ('<a href="cases/">', "linker til »cases/«, som ikke findes"),
        ('<a href="cases/a.html#b">', "linker til »cases/a.html#b«, men det sted er der ikke på siden"),
        ('<a href="#b">', "linker til »#b«, men det sted er der ikke på siden"),
        ('<a href="/index.html">', "har adressen »/index.html«, som ikke virker fra en disk"),
        ('<a href="//example.dk/">', "har adressen »//example.dk/«, som ikke virker fra en disk"),
        ('<a href="ftp://example.dk/">', "har adressen »ftp://example.dk/«, som ikke må stå på en side"),
        ('<img src="https://example.dk/a.png" alt="">', "henter »https://example.dk/a.png« fra et andet sted end siden selv"),
        ('<img srcset="vaek.png 2x" alt="">', "linker til »vaek.png«, som ikke findes"),
        ('<form action="https://example.dk/"></form>', "henter »https://example.dk/« fra et andet sted end siden selv"),
        ('<p onclick="x">', "har kode skrevet direkte i siden: onclick"),
        ('<p style="color: red">', "har kode skrevet direkte i siden: style"),
        ("<style>a {}</style>", "har kode skrevet direkte i siden: <style>"),
        ("<script>1</script>", "har kode skrevet direkte i siden: <script>"),
        ('<p id="top">', "har to steder ved navn »top«"),
        ("<h1>T</h1>", "mangler én overskrift på øverste niveau"),
    ],
)
def test_what_no_page_may_hold(body: str, fault: str) -> None:
    files = WELL | {"index.html": page(body)}
    assert found(files) == [Finding("index.html", fault)]


def test_what_every_page_has() -> None:
    assert [finding.fault for finding in found({"a.html": "<!doctype html><html><body><h1>A</h1></body></html>"})] == [
        "mangler sprog",
        "mangler titel",
    ]


@pytest.mark.parametrize(
    ("path", "data", "fault"),
    [
        ("a.json", "{", "kan ikke læses som JSON"),
        ("a.xml", "<a>", "kan ikke læses som XML"),
        ("a.csv", '"a', "kan ikke læses som CSV"),
        ("a.csv", "a;b\r\nc\r\n", "kan ikke læses som CSV: rækkerne er ikke lige lange"),
        ("a.csv", b"\xff", "kan ikke læses som CSV"),
        ("a.csv", "a\r\n=1+1\r\n", "har en celle, som et regneark regner på: »=1+1«"),
        ("a.csv", "a\r\n@b\r\n", "har en celle, som et regneark regner på: »@b«"),
        ("a.css", "a { b: url(vaek.png) }", "linker til »vaek.png«, som ikke findes"),
        ("a.css", "@import 'https://example.dk/a.css';", "henter »https://example.dk/a.css« fra et andet sted"),
        ("a.ics", "BEGIN:VCALENDAR\r\n", "kan ikke læses som kalender"),
        ("a.geojson", "{}", "er af en slags, som eftersynet ikke kender: ».geojson«"),
        ("a.xlsx", "x", "kan ikke læses som regneark"),
        ("a b.txt", "", "har et navn, som ikke virker på alle maskiner"),
        ("æ.txt", "", "har et navn, som ikke virker på alle maskiner"),
        (f"{'a' * 97}.txt", "", "har et navn, som ikke virker på alle maskiner"),
        ("DATA/a.json", "{}", "har samme navn som"),
    ],
)
def test_what_nobody_could_read(path: str, data: str | bytes, fault: str) -> None:
    told = found(WELL | {path: data})
    assert len({finding.path for finding in told}) == 1
    assert any(finding.fault.startswith(fault) for finding in told), told


def test_a_page_is_weighed_with_what_it_loads() -> None:
    """A case alone within the budget is too heavy with its style sheet."""
    files = WELL | {
        "cases/a.html": page("x" * 40_000, '<link rel="stylesheet" href="../assets/s.css">'),
        "assets/s.css": "a{}" + " " * 25_000,
    }
    (finding,) = found(files)
    assert finding.path == "cases/a.html"
    assert "højst 60000" in finding.fault


def test_a_file_that_is_taken_as_it_is_is_not_read() -> None:
    """The index is thousands of files; one of them is there for a link, and has no place that a link could name."""

    def read() -> bytes:
        raise AssertionError("read")

    files = [OutputFile("index.html", page('<a href="assets/s.js">S</a> <a href="assets/s.js#x">X</a>').encode())]
    files.append(KeptFile("assets/s.js", b"", 3, read))
    assert [finding.fault for finding in audit(files, [*pages_facts(files[:1])])] == [
        words.NO_ANCHOR.format(address="assets/s.js#x")
    ]
