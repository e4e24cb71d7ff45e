"""The weekly link check: which addresses it finds, whom it believes, and what it tells."""

from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request

import pytest

from builder.shell.settings import PROJECT
from builder.stages.load.registers import SHIPPED
from ci import links
from ci.links import addresses, allowed, ask, dead, report


def answers(monkeypatch: pytest.MonkeyPatch, table: dict[str, int | Exception]) -> list[str]:
    """Lets each method answer as the table says; gives the list of what was asked."""
    asked: list[str] = []

    class _Open:
        def __enter__(self) -> None: ...
        def __exit__(self, *args: object) -> None: ...

    def opened(request: Request, timeout: float) -> _Open:
        asked.append(f"{request.get_method()} {request.full_url}")
        answer = table[request.get_method()]
        if isinstance(answer, Exception):
            raise answer
        if answer >= 400:
            raise HTTPError(request.full_url, answer, "", None, None)  # type: ignore[arg-type]
        return _Open()

    monkeypatch.setattr(links, "urlopen", opened)
    return asked


def test_every_address_is_found_with_its_places(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("url: https://a.dk/x,y\n[her](https://a.dk/b_(c)), se https://a.dk/d.\n")
    (tmp_path / "b.md").write_text('url: "https://a.dk/x,y"\n')
    assert addresses(tmp_path) == {
        "https://a.dk/x,y": ["a.md:1", "b.md:1"],
        "https://a.dk/b_(c)": ["a.md:2"],
        "https://a.dk/d": ["a.md:2"],
    }


def test_every_address_of_a_register_is_found() -> None:
    """A page links to it as well, whatever the file: each that a file beside the code names is asked for."""
    found = addresses(SHIPPED)
    files = [path for path in SHIPPED.iterdir() if "://" in path.read_text("utf-8")]
    assert {place.partition(":")[0] for places in found.values() for place in places} == {path.name for path in files}
    command = (PROJECT / ".github/workflows/links.yml").read_text("utf-8")
    assert f"ci.links content {SHIPPED.relative_to(PROJECT).as_posix()} " in command


def test_a_page_that_answers_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answers(monkeypatch, {"HEAD": 200})
    assert ask("https://a.dk/") == ""
    assert asked == ["HEAD https://a.dk/"]


def test_a_server_without_head_is_asked_with_get(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answers(monkeypatch, {"HEAD": 404, "GET": 200})
    assert ask("https://a.dk/") == ""
    assert asked == ["HEAD https://a.dk/", "GET https://a.dk/"]


@pytest.mark.parametrize("code", [401, 403, 429, 503])
def test_a_server_that_refuses_robots_has_not_lost_its_page(monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    answers(monkeypatch, {"HEAD": code})
    assert ask("https://a.dk/") == ""


def test_a_page_that_is_gone_is_asked_twice_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answers(monkeypatch, {"HEAD": 410, "GET": 410})
    assert ask("https://a.dk/") == "svarer 410"
    assert len(asked) == 4


def test_a_server_that_is_gone_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, {"HEAD": URLError("no name"), "GET": URLError("no name")})
    assert ask("https://a.dk/") == "svarer ikke (URLError)"


@pytest.mark.parametrize("link", ["http://[x/", "https://a b", "https://.dk/"])
def test_an_impossible_address_is_a_fault_and_no_crash(link: str) -> None:
    assert ask(link).startswith("svarer ikke")


def test_an_address_with_danish_letters_is_asked_as_the_wire_wants(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answers(monkeypatch, {"HEAD": 200})
    ask("https://www.ærø.dk/ø?a=å&b=%20#top")
    assert asked == ["HEAD https://www.xn--r-3fa9c.dk/%C3%B8?a=%C3%A5&b=%20"]


def test_only_faults_are_kept() -> None:
    assert dead(["https://a.dk/1", "https://b.dk/", "https://a.dk/2"], lambda link: "død" if "2" in link else "", 0) == {
        "https://a.dk/2": "død"
    }


def test_the_report_names_file_and_line_and_is_empty_when_all_is_well() -> None:
    places = {"https://a.dk/": ["cases/x.md:3"]}
    assert list(report({}, places)) == []
    assert list(report({"https://a.dk/": "svarer 404"}, places))[-1] == "- `https://a.dk/`: svarer 404 (`cases/x.md:3`)"


def test_remarks_in_the_list_of_exceptions_are_not_addresses() -> None:
    assert allowed("# om\nhttps://a.dk/  # fordi\n\n") == ("https://a.dk/",)
