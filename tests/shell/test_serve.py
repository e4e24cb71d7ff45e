"""The live preview, asked as a browser asks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from builder.shell.serve import Preview
from tests.builders import case_text, plain_templates, settings_of, write_files


@dataclass(frozen=True)
class Answer:
    """What the preview answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()


def ask(preview: Preview, path: str, host: str = "127.0.0.1:8000") -> Answer:
    """One request."""
    heard: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, headers: list[tuple[str, str]]) -> Any:
        heard.append((status, headers))

    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path.encode().decode("latin-1"), "HTTP_HOST": host}
    body = b"".join(preview(environ, start_response))
    ((status, headers),) = heard
    return Answer(int(status.split()[0]), dict(headers), body)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Preview:
    """A preview of one good case, built once."""
    root = tmp_path_factory.mktemp("serve")
    write_files(root, {"secret.txt": "hemmeligt", "site-secret/x.txt": "hemmeligt"})
    content = write_files(root / "content", {"cases/a.md": case_text()})
    preview = Preview(settings_of(content, templates=plain_templates(root / "templates")))
    preview.rebuild()
    return preview


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "127.0.0.1", "localhost:8000", "localhost", "127.0.0.1:35729"])
def test_this_machine_is_answered(good: Preview, host: str) -> None:
    """The preview answers under its own names."""
    assert ask(good, "/", host).status == 200


@pytest.mark.parametrize(
    "host",
    [
        "example.dk",
        "127.0.0.1.example.dk:8000",
        "localhost.example.dk",
        "",
        "192.168.1.5:8000",
        "[::1]:8000",
        "10.0.0.1",
        "a@127.0.0.1",
    ],
)
def test_a_foreign_name_is_refused(good: Preview, host: str) -> None:
    """A page elsewhere cannot read the preview by pointing its own name at this machine."""
    answer = ask(good, "/", host)
    assert answer.status == 403
    assert "Katalog" not in answer.text


def test_a_request_without_a_host_is_refused(good: Preview) -> None:
    """Who does not say whom he asks is not answered."""
    heard: list[str] = []
    good({"PATH_INFO": "/"}, lambda status, headers: heard.append(status))
    assert heard == ["403 Forbidden"]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/cases/", "text/html; charset=utf-8"),
        ("/cases/a.html", "text/html; charset=utf-8"),
        ("/assets/style.css", "text/css; charset=utf-8"),
        ("/assets/search.js", "text/javascript; charset=utf-8"),
        ("/assets/icon.svg", "image/svg+xml"),
        ("/pagefind/pagefind.js", "text/javascript; charset=utf-8"),
    ],
)
def test_files_have_their_kind(good: Preview, path: str, kind: str) -> None:
    """Pages and assets are sent whole, as what they are, and are not kept by the browser."""
    answer = ask(good, path)
    assert answer.status == 200
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Content-Length"] == str(len(answer.body))
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/findes-ikke.html", "/cases/ærø.html", "/assets/", "/.katalog/x", "/cases/a.html/x"])
def test_what_is_not_there_is_a_404(good: Preview, path: str) -> None:
    """An unknown address gets the site's own 404 page."""
    answer = ask(good, path)
    assert answer.status == 404
    assert "Siden findes ikke" in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt", "/../../secret.txt", "/cases/../../secret.txt", "//secret.txt", "/..\\secret.txt",
        "/%2e%2e/secret.txt", "/../site-secret/x.txt",
        "/./../secret.txt", "/\0../secret.txt", "/..\0/secret.txt", "/..", "/../content/cases/a.md", "//etc/passwd",
        "/etc/passwd", "/../../../../../../etc/passwd",
    ],
)  # fmt: skip
def test_nothing_outside_the_site_is_reachable(good: Preview, path: str) -> None:
    """No way of writing an address leads out of the site folder."""
    answer = ask(good, path)
    assert answer.status == 404
    assert "hemmeligt" not in answer.text
    assert "root:" not in answer.text


def test_a_link_out_of_the_site_is_not_followed(good: Preview) -> None:
    """A symbolic link in the site that points outside is not served."""
    out = good._settings.out
    (out / "link.txt").symlink_to(out.parent / "secret.txt")
    assert ask(good, "/link.txt").status == 404


def test_bytes_that_are_no_text_are_no_crash(good: Preview) -> None:
    """An address that is not UTF-8 is an address that is not there."""
    heard: list[str] = []
    good({"PATH_INFO": "/\xe6\xf8", "HTTP_HOST": "localhost"}, lambda status, headers: heard.append(status))
    assert heard == ["404 Not Found"]


def test_a_preview_allows_the_script_that_reloads(good: Preview) -> None:
    """Pages of the preview have no policy against the reloading script that is put into them."""
    assert "Content-Security-Policy" not in ask(good, "/").text


def test_problems_are_laid_over_the_last_good_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistake is shown over every page of the site of before, escaped, until it is mended."""
    content = write_files(tmp_path / "content", {"cases/a.md": case_text(titel="Gammel titel")})
    settings = settings_of(content, templates=plain_templates(tmp_path / "templates"))
    preview = Preview(settings)
    preview.rebuild()
    assert 'role="alert"' not in ask(preview, "/").text
    write_files(settings.content, {"cases/a.md": case_text(titel="Ny titel", omraader="[<b>blåbær</b>]")})
    preview.rebuild()
    for path in ("/", "/cases/a.html", "/findes-ikke.html"):
        answer = ask(preview, path)
        assert 'role="alert"' in answer.text
        assert "&lt;b&gt;blåbær&lt;/b&gt;" in answer.text
        assert "cases/a.md:7:12: fejl[ord-ukendt]" in answer.text
        assert "<b>blåbær" not in answer.text
        assert answer.headers["Content-Length"] == str(len(answer.body))
    assert "Gammel titel" in ask(preview, "/cases/a.html").text
    assert b'role="alert"' not in ask(preview, "/assets/style.css").body
    assert "fejl[ord-ukendt]" in capsys.readouterr().err
    write_files(settings.content, {"cases/a.md": case_text(titel="Ny titel")})
    preview.rebuild()
    assert "Ny titel" in ask(preview, "/cases/a.html").text
    assert 'role="alert"' not in ask(preview, "/").text


def test_problems_are_shown_before_there_is_a_site(tmp_path: Path) -> None:
    """When the very first build fails the browser shows why."""
    preview = Preview(settings_of(write_files(tmp_path / "content", {"cases/a.md": case_text(form=None)})))
    preview.rebuild()
    answer = ask(preview, "/")
    assert answer.status == 404
    assert answer.headers["Content-Type"].startswith("text/html")
    assert "feltet »form« mangler" in answer.text


def test_a_fault_of_ours_is_told_as_ours(tmp_path: Path) -> None:
    """A slip in a template is shown as such, and the last good site stands."""
    content = write_files(tmp_path / "content", {"cases/a.md": case_text()})
    settings = settings_of(content, templates=plain_templates(tmp_path / "templates"))
    preview = Preview(settings)
    preview.rebuild()
    write_files(tmp_path / "templates", {"about.html": "{{ findes_ikke }}"})
    preview.rebuild()
    answer = ask(preview, "/om.html")
    assert answer.status == 200
    assert "Fejl i byggeriet" in answer.text
    assert "findes_ikke" in answer.text
    assert "ikke din tekst" in answer.text
