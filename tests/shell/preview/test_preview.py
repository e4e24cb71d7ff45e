"""What the preview shows: files of the site and nothing else, and what is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.shell.build import Inspection
from builder.shell.cache.memory import Memory
from builder.shell.preview.files import Answer, answer
from builder.shell.preview.preview import Preview
from builder.shell.settings import PROJECT, Progress, Settings
from builder.stages.index import IndexingError
from tests.builders import case_text, guide_text, plain_templates, settings_of, write_files
from tests.shell.preview.rebuilding import rebuild


def ask(preview: Preview, path: str) -> Answer:
    """The answer to one request."""
    found = answer(preview.shown, path, "run-1")
    assert found
    return found


def text(preview: Preview, path: str) -> str:
    """The page that is shown."""
    return ask(preview, path).body.decode()


def preview_of(root: Path, **files: str) -> Preview:
    """A preview, not yet built, of a content folder under `root` with these cases."""
    content = write_files(root / "content", {f"cases/{name}.md": text for name, text in files.items()})
    return Preview(settings_of(content, templates=plain_templates(root / "templates")))


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Preview:
    """A preview of one good case, built once."""
    root = tmp_path_factory.mktemp("serve")
    write_files(root, {"secret.txt": "hemmeligt", "site-secret/x.txt": "hemmeligt"})
    preview = preview_of(root, a=case_text())
    rebuild(preview)
    return preview


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/cases/", "text/html; charset=utf-8"),
        ("/cases/a.html", "text/html; charset=utf-8"),
        ("/%63ases/a.html", "text/html; charset=utf-8"),
        ("/assets/style.css", "text/css; charset=utf-8"),
        ("/assets/search.js", "text/javascript; charset=utf-8"),
        ("/assets/icon.svg", "image/svg+xml"),
        ("/data/cases.csv", "text/csv; charset=utf-8"),
        ("/data/cases.json", "application/json"),
    ],
)
def test_files_have_their_kind(good: Preview, path: str, kind: str) -> None:
    """Pages and assets are sent whole, as what they are."""
    found = ask(good, path)
    assert (found.status, found.kind) == (200, kind)


def test_a_folder_is_asked_for_with_a_slash(good: Preview) -> None:
    """Else the links of its page would lead astray; the way there stays on this server."""
    assert ask(good, "/cases") == Answer(302, "text/html", b"", "/cases/")
    assert ask(good, "//cases").status == 404


NOT_THERE = [
    "/findes-ikke.html", "/cases/%C3%A6r%C3%B8.html", "/assets/", "/.katalog", "/.katalog/x", "/cases/a.html/x", "/cases/a.html/",
    "/cases//a.html", "http://127.0.0.1/index.html", "*",
]  # fmt: skip
OUTSIDE = [
    "/../secret.txt", "/../../secret.txt", "/cases/../../secret.txt", "//secret.txt", "/..\\secret.txt", "/..%5csecret.txt",
    "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt", "/.%2e/secret.txt", "/../site-secret/x.txt", "/./../secret.txt",
    "/%00../secret.txt", "/..%00/secret.txt", "/index.html%00", "/..", "/../content/cases/a.md", "//etc/passwd", "/%2fetc/passwd",
    "/etc/passwd", "/../../../../../../etc/passwd", "/c:/windows/win.ini", "/index.html::$DATA", "/link.txt", "/linked/secret.txt",
    "/round",
]  # fmt: skip
NO_NAME = [f"/{'a' * 300}.html", f"/{'a' * 5000}", "/" + "a/" * 2500, "/%E6%F8", "/%", "/%zz", "/%ED%A0%80"]


@pytest.mark.parametrize("path", [*NOT_THERE, *OUTSIDE, *NO_NAME], ids=lambda path: path[:40])
def test_what_is_not_in_the_site_is_a_404(good: Preview, path: str) -> None:
    """No way of writing an address leads out of the site or to a traceback; it gets the site's own 404 page."""
    out = good.shown.root
    assert out
    if not (out / "link.txt").is_symlink():
        (out / "link.txt").symlink_to(out.parents[1] / "secret.txt")
        (out / "linked").symlink_to(out.parents[1])
        (out / "round").symlink_to(out / "round")
    found = ask(good, path)
    assert found.status == 404
    assert "Siden findes ikke" in found.body.decode()
    assert "hemmeligt" not in found.body.decode()


def test_a_preview_allows_the_script_that_reloads(good: Preview) -> None:
    """Pages of the preview have no policy against the reloading script that is put into them, once, and know what they show."""
    page = text(good, "/")
    assert "Content-Security-Policy" not in page
    assert page.count('<script src="/livereload.js?snipver=run-1"></script>') == 1
    assert b"livereload" not in ask(good, "/assets/style.css").body


def test_before_the_first_build_there_is_a_page_that_waits(tmp_path: Path) -> None:
    """Who opens the address at once sees that the site is being made, whatever he asks for, and the page loads itself again."""
    preview = preview_of(tmp_path, a=case_text())
    for path in ("/", "/cases/a.html", "/../x"):
        found = ask(preview, path)
        assert found.status == 503
        assert "Siden bygges …" in found.body.decode()
        assert '<meta http-equiv="refresh"' in found.body.decode()


def test_what_lay_in_the_folder_before_is_not_shown(tmp_path: Path) -> None:
    """A preview begins with nothing: an earlier one may have shown other content."""
    write_files(tmp_path / "site" / "a", {"index.html": "gammelt"})
    assert "gammelt" not in text(preview_of(tmp_path, a=case_text()), "/")


def test_problems_are_laid_over_the_last_good_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistake is shown over every page of the site of before, escaped, until it is mended."""
    preview = preview_of(tmp_path, a=case_text(titel="Gammel titel"))
    content = tmp_path / "content"
    rebuild(preview)
    assert 'role="alert"' not in text(preview, "/")
    write_files(content, {"cases/a.md": case_text(titel="Ny titel", omraader="[<b>blåbær</b>]")})
    rebuild(preview)
    for path in ("/", "/cases/a.html", "/findes-ikke.html"):
        page = text(preview, path)
        assert 'role="alert"' in page
        assert "&lt;b&gt;blåbær&lt;/b&gt;" in page
        assert "content/cases/a.md:7:12: fejl[ord-ukendt]" in page
        assert "1 fejl i 1 fil. Siden nedenunder er den sidste gode." in page
        assert "<b>blåbær" not in page
        assert str(tmp_path) not in page
    assert "Gammel titel" in text(preview, "/cases/a.html")
    assert b'role="alert"' not in ask(preview, "/assets/style.css").body
    assert "fejl[ord-ukendt]" in capsys.readouterr().err
    write_files(content, {"cases/a.md": case_text(titel="Ny titel")})
    rebuild(preview)
    assert "Ny titel" in text(preview, "/cases/a.html")
    assert 'role="alert"' not in text(preview, "/")


def test_problems_are_shown_before_there_is_a_site(tmp_path: Path) -> None:
    """When the very first build fails the browser shows why, and does not load itself again and again."""
    preview = preview_of(tmp_path, a=case_text(form=None))
    rebuild(preview)
    found = ask(preview, "/")
    assert found.status == 404
    page = found.body.decode()
    assert "feltet »form« mangler" in page
    assert "Siden kan ikke vises endnu" in page
    assert "sidste gode" not in page
    assert "refresh" not in page


def _without(folder: str) -> Callable[[Path], object]:
    return lambda root: (root / folder).rename(root / "væk")


GONE = "findes ikke længere"
BAD_REGISTER = "content/registers/glossary.yaml:1:"
TEMPLATE = "fejl i en skabelon – det er ikke din tekst"
FAULTS = [
    pytest.param(_without("content"), f"Mappen content {GONE}", id="the content folder is deleted"),
    pytest.param(_without("content/cases"), "har ingen af mapperne cases, guides", id="its only folder is deleted"),
    pytest.param(_without("content/cases/a.md"), "Der er ingen cases tilbage", id="its only case is deleted"),
    pytest.param(lambda root: write_files(root, {"content/registers/glossary.yaml": "- {\n"}), BAD_REGISTER, id="broken register"),
    pytest.param(lambda root: write_files(root, {"content/registers/glossary.yaml": b"\xff"}), BAD_REGISTER, id="foreign register"),
    pytest.param(lambda root: write_files(root, {"content/registers": "x"}), "content/registers:1:1", id="registers are a file"),
    pytest.param(lambda root: write_files(root, {"content/cases/a.md": b"\xe6\xf8\xe5"}), "content/cases/a.md:1:", id="foreign bytes"),
    pytest.param(
        lambda root: write_files(root, {"templates/about.html": "x\n{{ findes_ikke }}"}),
        f"{TEMPLATE}|templates/about.html:2: »findes_ikke« findes ikke her.",
        id="a template asks for what is not there",
    ),
    pytest.param(
        lambda root: write_files(root, {"templates/about.html": "\n\n{% hvis %}"}), f"{TEMPLATE}|templates/about.html:3: Jinja kan ikke læse", id="no template"
    ),
    pytest.param(
        lambda root: write_files(root, {"templates/about.html": "{{ asset('væk.css') }}"}), f"{TEMPLATE}|templates/about.html:1: »væk.css« findes ikke.", id="no asset"
    ),
    pytest.param(lambda root: write_files(root, {"templates/about.html": "{{ 1 // 0 }}"}), f"{TEMPLATE}|templates/about.html:1:", id="no sum"),
    pytest.param(_without("templates/about.html"), f"{TEMPLATE}|templates/about.html:1: Skabelonen findes ikke.", id="a template is deleted"),
    pytest.param(
        lambda root: write_files(root, {"templates/about.html": b"x\n\xe6"}), f"{TEMPLATE}|templates/about.html:2: Skabelonen er ikke UTF-8", id="latin-1"
    ),
]  # fmt: skip


@pytest.fixture(scope="module")
def suffering(tmp_path_factory: pytest.TempPathFactory) -> tuple[Preview, Path]:
    """A preview with a last good site, and the folder of its folders."""
    root = tmp_path_factory.mktemp("suffering")
    preview = preview_of(root, a=case_text(titel="Den gode"))
    rebuild(preview)
    return preview, root


@pytest.mark.parametrize(("act", "words"), FAULTS)
def test_what_can_go_wrong_is_told_in_danish(
    suffering: tuple[Preview, Path], capsys: pytest.CaptureFixture[str], act: Callable[[Path], object], words: str
) -> None:
    """Whatever happens to the folders, the last good site stands, the page and the terminal say what and where, and mended works."""
    preview, root = suffering
    act(root)
    rebuild(preview)
    page, said = text(preview, "/cases/a.html"), capsys.readouterr()
    _restore(root)
    assert "Den gode" in page
    assert [part for part in words.split("|") if part not in page] == []
    assert "Siden nedenunder er den sidste gode." in page
    for told in (page, said.err + said.out):
        assert "Traceback" not in told
        assert "i 0 filer" not in told
    assert str(root) not in page
    assert str(PROJECT) not in page
    rebuild(preview)
    assert 'role="alert"' not in text(preview, "/")


def _restore(root: Path) -> None:
    """As it was in the beginning."""
    for folder in ("content", "templates", "væk"):
        shutil.rmtree(root / folder, ignore_errors=True)
    (root / "væk").unlink(missing_ok=True)
    write_files(root / "content", {"cases/a.md": case_text(titel="Den gode")})
    plain_templates(root / "templates")


def _fails(error: Exception) -> Callable[[Settings, Progress, Memory], Inspection]:
    def read(settings: Settings, progress: Progress, memory: Memory) -> Inspection:
        raise error

    return read


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied", "/hjem/nogen/x.md"), "du har ikke adgang til den"),
        (OSError(28, "No space left on device"), "filen: disken er fuld"),
        (IndexingError("søgeindekset kunne ikke bygges: x"), "søgeindekset kunne ikke bygges"),
    ],
)
def test_what_the_system_refuses_is_told_in_danish(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], error: Exception, words: str
) -> None:
    """A disk that is full, or a search index that fails, is no fault of the program's and no traceback."""
    content = write_files(tmp_path / "content", {"cases/a.md": case_text()})
    preview = Preview(settings_of(content), _fails(error))
    rebuild(preview)
    told = text(preview, "/")
    assert words in told
    assert "Siden kunne ikke bygges." in told
    assert "Traceback" not in told + capsys.readouterr().err


def test_a_fault_of_ours_is_told_as_ours(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in the program is told as such; its traceback stands in the terminal and not on the page."""
    content = write_files(tmp_path / "content", {"cases/a.md": case_text()})
    preview = Preview(settings_of(content), _fails(ZeroDivisionError("hemmeligt")))
    rebuild(preview)
    page, said = text(preview, "/"), capsys.readouterr().err
    assert "det er en fejl i programmet" in page
    assert "Terminalen" in page
    assert "hemmeligt" not in page
    assert "Traceback" not in page
    assert "Traceback" in said
    assert "ZeroDivisionError: hemmeligt" in said


def test_the_folder_that_we_stand_in_may_be_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who works in the content folder itself is told like others, and what comes back is found."""
    content = write_files(tmp_path / "content", {"cases/a.md": case_text()})
    monkeypatch.chdir(content)
    preview = Preview(settings_of(Path(), tmp_path / "site", templates=plain_templates(tmp_path / "templates")))
    rebuild(preview)
    shutil.rmtree(content)
    rebuild(preview)
    assert "Mappen content findes ikke længere. Siden nedenunder er den sidste gode." in text(preview, "/cases/a.html")
    write_files(content, {"cases/a.md": case_text()})
    rebuild(preview)
    assert preview.shown.fault is None


def test_a_folder_without_cases_may_begin_so(tmp_path: Path) -> None:
    """Guides alone are a preview; only a site that had cases is kept when they are gone."""
    content = write_files(tmp_path / "content", {"guides/raad.md": guide_text()})
    preview = Preview(settings_of(content, templates=plain_templates(tmp_path / "templates")))
    rebuild(preview)
    assert preview.shown.root
    assert preview.shown.fault is None
