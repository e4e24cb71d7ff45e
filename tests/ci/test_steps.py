"""The steps of the workflows, run as scripts from a clean clone for made-up changes of content."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from ci.links import READ
from tests.builders import few_municipalities, write_files
from tests.ci.runner import PROJECT, WORKFLOWS, Runner, checked_out, commit, git, new_repository, read, shims

CASE = """\
---
titel: Fælles vagt i vest
resume: To kommuner deler it-vagten uden for åbningstid.
status:
  vaerdi: drift
  dato: 2026-03
  kilder: [ref-2026]
partnere:
  - kommune: {municipality}
    fra: 2025
  - kommune: Ishøj
    fra: 2025
form:
  vaerdi: samarbejdsaftale
  kilder: [ref-2026]
omraader: [it-drift]
kilder:
  - id: ref-2026
    titel: "Økonomiudvalget, punkt 4: Fælles vagt"
    udgiver: Herlev Kommune
    dato: 2026-03-10
ukendt:
  - Hvad aftalen koster
gennemgaaet: 2026-11-21
gennemgaa_om: 12 måneder
---

## Hvad man prøvede

De to kommuner deler vagten.[^ref-2026]
"""
NEW = "content/cases/faelles-vagt-vest.md"
KEPT = {"faelles-drift": "Ballerup", "arkiv-i-nord": "Samsø"}
"""Content enough: what is tried are the steps, and all of it is built in other tests."""
BROKEN = "content/cases/odelagt.md"
"""A file that somebody broke on main long ago; it must stop nobody else."""


@pytest.fixture(scope="module")
def main(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose main holds this working tree with two cases, one that is broken, and few municipalities."""
    repository = new_repository(tmp_path_factory.mktemp("ci") / "kataloget")
    for file in (repository / "content").rglob("*.md"):
        file.unlink()
    for slug, municipality in KEPT.items():
        text = CASE.format(municipality=municipality).replace("Fælles vagt i vest", slug).replace("Ishøj", "Ærø")
        (repository / "content" / "cases" / f"{slug}.md").write_text(text, encoding="utf-8")
    write_files(repository / "content", few_municipalities())
    (repository / BROKEN).write_text(CASE.format(municipality="Atlantis"), encoding="utf-8")
    commit(repository, "En fejl fra før")
    return repository


def proposed(main: Path, place: Path, files: dict[str, str]) -> Runner:
    """The clone that a run begins with when `files` are proposed."""
    git(main, "checkout", "--quiet", "--force", "-B", "forslag", "main")
    for name, text in files.items():
        (main / name).parent.mkdir(parents=True, exist_ok=True)
        (main / name).write_text(text, encoding="utf-8")
    commit(main, "Forslag")
    shims(place / "temp" / "bin", main)
    return Runner(checked_out(main, place / "klon"), place / "temp")


def cloned(main: Path, place: Path) -> Runner:
    """The clone that a run on main begins with."""
    shims(place / "temp" / "bin", main)
    git(main, "clone", "--quiet", "--depth", "1", "--branch", "main", main.as_uri(), str(place / "klon"))
    return Runner(place / "klon", place / "temp")


@pytest.fixture(scope="module")
def good(main: Path, tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """The run of a good proposal that also brings Python files among the content, named as what a program would import."""
    trap = "raise SystemExit('foreign code ran')\n"
    traps = {f"content/{name}": trap for name in ("click.py", "sitecustomize.py", "builder/__init__.py", "ci/__init__.py")}
    runner = proposed(main, tmp_path_factory.mktemp("god"), {NEW: CASE.format(municipality="Herlev"), **traps})
    runner.run(read(WORKFLOWS / "pull-request.yml")["jobs"]["indhold"])
    return runner


def test_a_good_proposal_passes_and_is_shown(good: Runner) -> None:
    runner = good
    assert [(done.name, done.output) for done in runner.done if done.code] == []
    assert runner.known["steps.program.outputs.whose"] == "main"
    (preview,) = runner.uploads
    start = (preview / "START-HER.html").read_text("utf-8")
    assert start.index("faelles-vagt-vest.html") < start.index("site/index.html")
    assert not [link for link in re.findall(r'href="([^"]+)"', start) if not (preview / link).is_file()]
    assert "Fælles vagt i vest (ny)" in runner.summary
    assert "https://example.dk/artifact" in runner.summary


def test_a_faulty_proposal_is_told_at_its_own_lines_and_shown_without_them(main: Path, tmp_path: Path) -> None:
    """The run fails at its end, when what is well can be seen and the rest is named."""
    other = NEW.replace("vest", "oest")
    runner = proposed(main, tmp_path, {NEW: CASE.format(municipality="Herlew"), other: CASE.format(municipality="Herlev")})
    runner.run(read(WORKFLOWS / "pull-request.yml")["jobs"]["indhold"])
    assert [(done.name, done.code) for done in runner.done if done.code] == [("Stands, hvis kontrollen fandt fejl", 1)]
    (preview,) = runner.uploads
    assert (preview / "site" / "cases" / Path(other).with_suffix(".html").name).is_file()
    assert not (preview / "site" / "cases" / Path(NEW).with_suffix(".html").name).exists()
    assert "1 fejl i" in runner.summary
    assert Path(NEW).name in (preview / "START-HER.html").read_text("utf-8").partition("Filer uden en side")[2]
    assert "Filer uden en side" in runner.summary
    (checked,) = [done for done in runner.done if done.name == "Kontrollér det, forslaget rører"]
    errors = [line for line in checked.output.splitlines() if line.startswith("::error")]
    assert len(errors) == 1
    assert errors[0].startswith(f"::error file={NEW},line=9,col=14,")
    assert "Herlev" in errors[0]


def test_a_proposal_cannot_bring_its_own_judge(good: Runner) -> None:
    """Python files among the content are read by nobody and run by nobody."""
    assert good.known["steps.program.outputs.whose"] == "main"
    assert not any("foreign code ran" in done.output for done in good.done)


def test_a_proposal_that_changes_the_program_is_judged_by_it_and_tested(main: Path, tmp_path: Path) -> None:
    job = read(WORKFLOWS / "pull-request.yml")["jobs"]["indhold"]
    until = next(number for number, step in enumerate(job["steps"]) if step.get("id") == "program") + 1
    runner = proposed(main, tmp_path, {NEW: CASE.format(municipality="Herlev"), "builder/registers/glossary.yaml": "[]\n"})
    runner.run({"steps": job["steps"][:until]})
    assert runner.known["steps.program.outputs.whose"] == "forslag"
    assert runner.known["steps.program.outputs.folder"] == str(runner.workspace)


def test_main_is_published_without_its_broken_case(main: Path, tmp_path: Path) -> None:
    runner = cloned(main, tmp_path)
    runner.run(read(WORKFLOWS / "publish.yml")["jobs"]["byg"])
    assert [(done.name, done.output) for done in runner.done if done.code] == []
    (site,) = runner.uploads
    assert (site / "index.html").is_file()
    assert not (site / "cases" / "odelagt.html").exists()
    assert any(f"::error file={BROKEN}" in done.output for done in runner.done)


def test_the_monthly_list_is_kept_in_one_issue(main: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    runner = cloned(main, tmp_path)
    monkeypatch.setenv("GH_FOUND", os.devnull)
    case = runner.workspace / "content" / "cases" / "faelles-drift.md"
    case.write_text(re.sub(r"^gennemgaaet: .*", "gennemgaaet: 2020-01-01", case.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    runner.run(read(WORKFLOWS / "due.yml")["jobs"]["liste"])
    assert [(done.name, done.output) for done in runner.done if done.code] == []
    log = (runner.temp / "gh-log").read_text("utf-8")
    assert "issue create --title Cases, der skal gennemgås igen" in log
    assert "faelles-drift" in runner.summary


def test_a_dead_link_opens_an_issue(main: Path, tmp_path: Path, server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    runner = cloned(main, tmp_path)
    for folder in ("content", "builder/registers"):
        for file in (path for path in (runner.workspace / folder).rglob("*") if path.suffix in READ):
            file.unlink()
    (runner.workspace / "content" / "cases" / "x.md").write_text(
        f"Se {server}/findes og [her]({server}/vaek).\n", encoding="utf-8"
    )
    monkeypatch.setenv("GH_FOUND", os.devnull)
    runner.run(read(WORKFLOWS / "links.yml")["jobs"]["tjek"])
    assert [(done.name, done.output) for done in runner.done if done.code] == []
    assert f"- `{server}/vaek`: svarer 404 (`cases/x.md:1`)" in runner.summary
    assert "/findes" not in runner.summary
    assert "issue create --title Links, der ikke svarer" in (runner.temp / "gh-log").read_text("utf-8")


@pytest.mark.parametrize(
    ("code", "said", "failing", "told"), [(0, "", [], False), (1, "| jinja2 | CVE |", [], True), (1, "", [1], False)]
)
def test_a_hole_in_a_package_opens_an_issue(
    code: int, said: str, failing: list[int], told: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And no answer is no clean bill."""
    shims(tmp_path / "temp" / "bin")
    tool = tmp_path / "temp" / "kontrol" / "bin" / "pip-audit"
    tool.parent.mkdir(parents=True)
    tool.write_text(f"#!/bin/sh\nprintf '%s' '{said}'\nexit {code}\n")
    tool.chmod(0o755)
    monkeypatch.setenv("GH_FOUND", os.devnull)
    runner = Runner(PROJECT, tmp_path / "temp")
    job = read(WORKFLOWS / "links.yml")["jobs"]["pakker"]
    runner.run({"steps": job["steps"][-2:]})
    assert [done.code for done in runner.done if done.code] == failing
    log = tmp_path / "temp" / "gh-log"
    assert ("issue create --title Kendte huller i pakkerne" in (log.read_text("utf-8") if log.exists() else "")) == told
    assert said in runner.summary


class _Server(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        self.send_response(200 if self.path == "/findes" else 404)
        self.end_headers()

    do_GET = do_HEAD  # noqa: N815 the base class's names

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the base class's name
        """Says nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """A web server on this machine with one page."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Server) as found:
        threading.Thread(target=found.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{found.server_port}"
        found.shutdown()
