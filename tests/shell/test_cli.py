"""The command line: Danish, with exit codes that a script can trust."""

from __future__ import annotations

import inspect
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import click
import pytest

from builder.nouns.site import urls
from builder.nouns.tables import TABLES
from builder.shell import commands
from builder.shell.commands import WAVE, cli
from builder.shell.settings import PROJECT
from tests.builders import case_text, few_municipalities, guide_text, tree, write_files
from tests.shell.command import Katalog

GOOD: dict[str, str | bytes] = {"cases/a.md": case_text()}
BAD: dict[str, str | bytes] = {"cases/a.md": case_text(omraader="[blåbær]")}
WARNED: dict[str, str | bytes] = {"cases/a.md": case_text("\nTekst.\n", status="{vaerdi: i drift, dato: 2024, udledt: ja}")}
ENGLISH = re.compile(
    r"\b(?:usage|options?|arguments?|commands?|show|message|exit|default|required|directory|integer|range|text|path|file|filename|error|invalid|valid|value|"
    r"missing|not|exist|exists|does|such|try|help|is|in the|of|no)\b",
    re.IGNORECASE,
)

TYPED = re.compile(r"(?:[`»]|bin/|Scripts\\|-m )(?:katalog|builder) ([a-z]+)(?: ([a-z]+))?([^`«\n|&;]*)")


def content(files: dict[str, str | bytes]) -> Path:
    """A content folder where we stand."""
    return write_files(Path("content"), files)


def small(files: dict[str, str | bytes]) -> Path:
    """A content folder for who builds: of all 98 municipalities, each with its pages, a site takes three times as long."""
    return content({**few_municipalities(), **files})


@pytest.mark.parametrize(
    ("files", "strict", "code"),
    [
        (WARNED, ["--strict"], 1),
        (WARNED, [], 0),
        (BAD, [], 1),
        ({"cases/a.md": b"\xff"}, [], 1),
        ({"cases/.keep": b""}, [], 0),
    ],
    ids=["strict", "warning", "error", "not utf-8", "empty"],
)
def test_the_exit_code_of_a_build(katalog: Katalog, files: dict[str, str | bytes], strict: list[str], code: int) -> None:
    """A build gives 0 when the site is written and 1 when content kept it from being written; a warning is told either way."""
    found = katalog("build", "--content", small(files), "--out", "site", "--no-search", *strict)
    assert found.code == code
    assert (Path("site").exists(), Path("site/index.html").exists()) == (code == 0, code == 0)
    assert ("advarsel[kilde-ubrugt]" in found.err) is (files is WARNED)


@pytest.mark.parametrize(("files", "code"), [(GOOD, 0), (WARNED, 0), (BAD, 1)], ids=["good", "warning", "error"])
@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_the_exit_code_of_a_check(katalog: Katalog, files: dict[str, str | bytes], form: str, code: int) -> None:
    """A check gives 1 when there is an error, whatever the form of its report."""
    assert katalog("check", "--content", content(files), "--format", form).code == code


@pytest.mark.parametrize(
    "arguments",
    [
        ["bygge"], ["bild"], ["--nej"], ["build", "--nej"], ["build", "--jbos", "2"], ["build", "--jobs", "mange"],
        ["build", "--jobs", "-1"], ["build", "--jobs"],
        ["build", "ekstra"], ["build", "--content", "findes-ikke"], ["build", "--content", "en-fil"],
        ["build", "--out", "en-fil"], ["check", "findes-ikke.md"],
        ["check", "--format", "xml"], ["check", "en-fil"], ["new"], ["new", "case"], ["new", "sag", "Titel"],
        ["new", "case", "To", "ord"], ["new", "case", "!!!"],
        ["schema", "sager"], ["serve", "--port", "0"], ["serve", "--port", "http"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_is_told_in_danish(katalog: Katalog, arguments: list[str]) -> None:
    """Wrong usage gives 2 and a few Danish words on the error stream, never a traceback."""
    content(GOOD)
    Path("en-fil").write_text("x")
    if arguments[0] in {"new", "check"} and "--content" not in arguments:
        arguments = [*arguments, "--content", "content"]
    found = katalog(*arguments)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("katalog: ")
    said = re.sub(r"--\w[\w-]*|»[^«]*«|/\S+|vælg én af .*", "", found.err)
    assert ENGLISH.findall(said) == []


def _free(group: click.Group) -> Iterator[tuple[str, str]]:
    """Each command with an option or argument that click takes as it is typed: no choice, number, folder or switch."""
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from ((f"{name} {below}", option) for below, option in _free(command))
        else:
            yield from ((name, one.opts[0]) for one in command.params if isinstance(one.type, click.types.StringParamType))


FREE = [one for one in _free(cli) if one != ("new", "title")]


@pytest.mark.parametrize(("command", "option"), FREE, ids=[f"{command} {option}" for command, option in FREE])
def test_a_word_that_means_nothing_is_refused(katalog: Katalog, command: str, option: str) -> None:
    """An option that is typed freely asks whether what was typed is one; it never just finds nothing. A title may be anything."""
    typed = [option, "§§"] if option.startswith("-") else ["§§"]
    folder = [] if command == "explain" else ["--content", content(GOOD)]
    found = katalog(*command.split(), *typed, *folder)
    assert (found.code, found.out) == (2, ""), "ask whether the word is known, and name it"
    assert found.err.startswith("katalog: ")


def test_without_arguments_the_help_is_shown(katalog: Katalog) -> None:
    """`katalog` alone shows its help and gives 2, as nothing was done."""
    found = katalog()
    assert found.code == 2
    assert "Kommandoer:" in found.out + found.err


@pytest.mark.parametrize("command", ["", *cli.commands])
def test_help_is_danish(katalog: Katalog, command: str) -> None:
    """The help of every command is Danish to the last word."""
    found = katalog(*filter(None, [command]), "--help")
    assert found.code == 0
    assert found.out.startswith("Brug: ")
    assert "Vis denne hjælp." in found.out
    said = re.sub(r"--\w[\w-]*|\[(?:text|cases)\|[^\]]*\]|python -m builder|katalog \w+", "", found.out)
    assert ENGLISH.findall(said) == []


LIGHT = {
    "builder", "builder.nouns", "builder.nouns.language", "builder.nouns.language.charsets", "builder.nouns.language.spelling",
    "builder.nouns.site", "builder.nouns.site.site", "builder.nouns.site.urls", "builder.shell",
    "builder.shell.cli", "builder.shell.commands", "builder.shell.danish_click", "builder.shell.settings", "builder.shell.streams",
}  # fmt: skip
LIBRARIES = {"yaml", "jinja2", "markdown_it", "selectolax", "xlsxwriter", "cbor2", "multiprocessing", "subprocess"}
LOADED = """
import sys
from builder.shell.commands import cli
from builder.shell.cli import main
for typed in ([], ["build"], ["check"], ["wave", "new"], ["schema"], ["serve"]):
    sys.argv = ["katalog", *typed, "--help"]
    try:
        main()
    except SystemExit:
        pass
print("loaded", *sys.modules)
"""


def test_help_loads_nothing_that_it_does_not_need() -> None:
    """Neither a stage, a table nor a library of a command's work is imported before a command is run."""
    found = subprocess.run(
        [sys.executable, "-c", LOADED], cwd=PROJECT, capture_output=True, text=True, check=True, encoding="utf-8"
    )
    loaded = set(found.stdout.splitlines()[-1].split())
    assert {name for name in loaded if name.split(".")[0] == "builder"} <= LIGHT
    assert loaded & LIBRARIES == set()


def test_the_folders_of_content_are_known_without_their_tables() -> None:
    """The command line, which is light, names the folders that the tables name."""
    assert list(urls.FOLDERS) == list(TABLES)


def test_every_command_is_there_when_it_is_run() -> None:
    """What the table of commands names by text can be loaded, and takes the options that it declares."""
    for command in (*cli.commands.values(), *WAVE.commands.values()):
        if not isinstance(command, click.Group):
            named = inspect.getclosurevars(command.callback).nonlocals  # type: ignore[arg-type]
            taken = inspect.signature(getattr(import_module(f"builder.shell.{named['module']}"), named["function"])).parameters
            assert set(taken) == {parameter.name for parameter in command.params}, command.name


def test_every_command_that_is_written_is_offered() -> None:
    """A command is of no use before it stands in the list at the end of its module."""
    written = {one.name for one in vars(commands).values() if isinstance(one, click.Command)}
    assert written == {cli.name, *cli.commands}


@pytest.mark.parametrize("command", cli.commands)
def test_every_option_is_explained(command: str) -> None:
    """No option is without a help text."""
    for parameter in cli.commands[command].params:
        assert parameter.param_type_name == "argument" or getattr(parameter, "help", None)


def test_errors_leave_the_site_of_before(katalog: Katalog) -> None:
    """With errors the old site is as it was, and the editor is told so."""
    katalog("build", "--content", small(GOOD), "--out", "site", "--no-search")
    before = {path: path.stat().st_mtime_ns for path in Path("site").rglob("*")}
    found = katalog("build", "--content", small(BAD), "--out", "site", "--no-search")
    assert found.code == 1
    assert found.out == ""
    assert "content/cases/a.md:7:12: fejl[ord-ukendt]: »blåbær«" in found.err
    assert found.err.endswith("1 fejl i 2 filer.\nSiden er ikke bygget; den gamle ligger uændret.\n")
    assert {path: path.stat().st_mtime_ns for path in Path("site").rglob("*")} == before


def test_a_build_says_what_it_did(katalog: Katalog) -> None:
    """A build gives 0 and ends with how much was made and which file to open; without an address no page has one."""
    found = katalog("build", "--content", small({**GOOD, "guides/g.md": guide_text()}), "--out", "site", "--no-search")
    assert re.match(
        r"1 case, 1 vejledning, 0 initiativer.*: \d+ sider på \d+,\d sekunder \(\d+ nye eller ændrede, 0 fjernet\)\.\n", found.out
    )
    assert found.out.endswith("Åbn site/index.html\n")
    assert found.code == 0
    assert "canonical" not in Path("site/cases/a.html").read_text("utf-8")


def test_a_foreign_folder_is_refused(katalog: Katalog) -> None:
    """A folder that is somebody else's is not built into, and the editor is told what to do."""
    write_files(Path("mine"), {"thesis.txt": "x"})
    found = katalog("build", "--content", small(GOOD), "--out", "mine", "--no-search")
    assert (found.code, tree(Path("mine"))) == (2, {"thesis.txt": b"x"})
    assert "--out" in found.err


def test_the_address_of_the_site_is_used(katalog: Katalog) -> None:
    """`--site-url` gives the pages their canonical address."""
    katalog("build", "--content", small(GOOD), "--out", "site", "--no-search", "--site-url", "https://example.dk/k/")
    assert 'rel="canonical" href="https://example.dk/k/cases/a.html"' in Path("site/cases/a.html").read_text("utf-8")


def test_a_search_index_is_made_unless_told_otherwise(katalog: Katalog) -> None:
    """A build has its search index; `--no-search` leaves it out."""
    katalog("build", "--content", small(GOOD), "--out", "site")
    assert Path("site/pagefind/pagefind.js").exists()


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (["content/cases/good.md"], 0),
        (["content/cases/bad.md"], 1),
        (["cases/bad.md"], 1),
        (["content/cases/good.md", "content/cases/bad.md"], 1),
    ],
)
def test_only_the_files_asked_for_count(katalog: Katalog, asked: list[str], code: int) -> None:
    """With files only their problems are told and count, named from here or from the content folder."""
    content({"cases/good.md": case_text(), "cases/bad.md": case_text(form=None), "cases/worse.md": "x"})
    found = katalog("check", *asked, "--content", "content")
    assert found.code == code
    assert "worse" not in found.out
    assert found.out.endswith(f"i {len(asked)} fil{'er' if len(asked) > 1 else ''}.\n")


@pytest.mark.parametrize(
    ("asked", "told"), [("content/cases", "2 fejl i 3 filer."), ("guides", "1 fejl i 1 fil."), ("content", "3 fejl i 4 filer.")]
)
def test_a_folder_is_all_that_lies_in_it(katalog: Katalog, asked: str, told: str) -> None:
    """Asked for a folder, the check never says »Ingen fejl« of files that it passed over."""
    content({"cases/good.md": case_text(), "cases/bad.md": case_text(form=None), "cases/worse.md": "x", "guides/x.md": "x"})
    found = katalog("check", asked, "--content", "content")
    assert found.code == 1
    assert found.out.endswith(f"{told}\n")


def test_a_file_s_links_are_checked_against_all_files(katalog: Katalog) -> None:
    """A file asked for alone may link to the others."""
    content({"cases/a.md": case_text("\n[b](b.md)[^k1]\n"), "cases/b.md": case_text()})
    assert katalog("check", "content/cases/a.md", "--content", "content").code == 0


def test_a_file_outside_the_content_is_wrong_usage(katalog: Katalog) -> None:
    """A file that is no content cannot be checked."""
    content(GOOD)
    Path("andet.md").write_text(case_text())
    assert katalog("check", "andet.md", "--content", "content").code == 2


def test_the_report_for_programs_is_nothing_but_json(katalog: Katalog) -> None:
    """`--format json` prints one JSON value, with the problems sorted by file, line and column."""
    content({"cases/b.md": case_text(form=None), "cases/a.md": case_text(omraader="[blåbær]", kladde="måske")})
    found = json.loads(katalog("check", "--content", "content", "--format", "json").out)
    assert (found["files"], found["errors"], found["warnings"]) == (2, 3, 0)
    places = [(problem["file"], problem["line"], problem["column"]) for problem in found["problems"]]
    assert places == sorted(places) == [("cases/a.md", 7, 12), ("cases/a.md", 11, 9), ("cases/b.md", 1, 1)]


def test_annotations_are_one_line_each(katalog: Katalog) -> None:
    """`--format github` prints a line for each problem and nothing else."""
    lines = katalog("check", "--content", content(BAD), "--format", "github").out.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("::error file=content/cases/a.md,line=7,col=12,endColumn=18,title=ord-ukendt::")


@pytest.mark.parametrize(
    ("kind", "title", "path"),
    [("case", "Fælles løn i Østjylland", "cases/faelles-loen-i-oestjylland.md"), ("guide", "§ 60?", "guides/paragraf-60.md")],
)
def test_a_new_file(katalog: Katalog, kind: str, title: str, path: str) -> None:
    """`katalog new` names the file by its title, says where it lies, and what to do next."""
    content(GOOD)
    found = katalog("new", kind, title, "--content", "content")
    assert found.code == 0
    assert found.out == f"content/{path}\nUdfyld den, og kør: katalog check content/{path}\n"
    text = Path("content", path).read_bytes()
    assert text.startswith(b"---\n")
    assert b"\r" not in text
    assert katalog("check", f"content/{path}", "--content", "content").code == 1


def test_a_new_file_never_replaces_one(katalog: Katalog) -> None:
    """A file that is there is not touched."""
    content({"cases/loen.md": "mit"})
    found = katalog("new", "case", "Løn", "--content", "content")
    assert (found.code, Path("content/cases/loen.md").read_text()) == (2, "mit")
    assert "findes allerede" in found.err


@pytest.mark.parametrize("folder", ["", "cases", "guides", "initiatives"])
def test_the_schema_is_printed(katalog: Katalog, folder: str) -> None:
    """`katalog schema` prints one JSON Schema, of cases unless told otherwise."""
    found = katalog("schema", *filter(None, [folder]))
    assert found.code == 0
    assert json.loads(found.out)["title"] == f"Hoved i content/{folder or 'cases'}"


def test_a_broken_register_is_no_crash(katalog: Katalog) -> None:
    """A register of the content folder that cannot be read is an editor's mistake, at its place, for every command."""
    broken = content({**GOOD, "registers/vocabulary.yaml": "status: ["})
    found = katalog("check", "--content", broken)
    assert found.code == 1
    assert found.out.startswith("content/registers/vocabulary.yaml:1:9: fejl[yaml]: ")
    assert found.out.endswith("1 fejl i 2 filer.\n")
    assert katalog("build", "--content", broken, "--set-aside").code == 1
    schema = katalog("schema", "--content", broken)
    assert (schema.code, schema.out) == (1, "")
    assert "vocabulary.yaml:1:9" in schema.err


def test_a_day_that_is_none_is_no_crash(katalog: Katalog) -> None:
    """A `SOURCE_DATE_EPOCH` that is no time gives 2."""
    katalog.monkeypatch.setenv("SOURCE_DATE_EPOCH", "i går")
    assert katalog("check", "--content", content(GOOD)).code == 2


def test_it_is_also_a_module(tmp_path: Path) -> None:
    """`python -m builder` is `katalog`, with its exit code and its Danish letters whatever the machine's language."""
    write_files(tmp_path / "content", BAD)
    surroundings = {**os.environ, "PYTHONPATH": str(PROJECT), "LC_ALL": "C", "LANG": "C", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "builder", "check", "--content", "content"]
    done = subprocess.run(command, cwd=tmp_path, env=surroundings, capture_output=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "»blåbær« er ikke et ord" in done.stdout.decode()
    assert done.stderr == b""


def test_every_command_is_told_of_in_the_manual() -> None:
    """Whoever never asks for help meets it in README, REDAKTION or the notes; so it is with each kind of file that can be begun."""
    manuals = [*(PROJECT / "docs").glob("*.md"), PROJECT / "README.md", PROJECT / "REDAKTION.md"]
    told = [f"{typed} " for path in manuals for line in path.read_text("utf-8").splitlines() for typed in _typed(line)]
    kinds = next(one.type.choices for one in cli.commands["new"].params if isinstance(one.type, click.Choice))
    asked = [*cli.commands, *(f"wave {name}" for name in WAVE.commands), *(f"new {kind}" for kind in kinds)]
    assert [name for name in asked if not any(typed.startswith(f"{name} ") for typed in told)] == []


def _typed(line: str) -> list[str]:
    """What a line of a manual tells to type, each without the program's name: of `katalog build`, `check` it is both."""
    if not re.search(r"(?:[`/]|-m )(?:katalog|builder) [a-z]|make [a-z]", line):
        return []
    found = re.findall(r"(?:[`/]|-m )(?:katalog|builder) ([a-z]+(?: [a-z]+)?)|make ([a-z]+)|`([a-z]+)`", line)
    return [next(filter(None, one)) for one in found]


def test_a_command_that_anybody_is_told_to_type_is_one() -> None:
    """In the manual, the notes, our own messages and the workflows: a command or an option that gets another name is told there."""
    tops = ("builder", "ci", "docs", "templates", ".github")
    files = [path for top in tops for path in (PROJECT / top).rglob("*") if path.suffix in {".py", ".md", ".html", ".yml", ".sh"}]
    files += [PROJECT / "Makefile", *(path for path in PROJECT.glob("*.md") if path.name != "CHANGELOG.md")]
    told = {(path.name, *found.groups()) for path in files for found in TYPED.finditer(path.read_text("utf-8"))}
    assert len(told) > 20
    wrong = []
    for file, name, below, rest in sorted(told, key=str):
        command = cli.commands.get(name)
        if isinstance(command, click.Group) and below:
            command = command.commands.get(below)
        known = {option for param in command.params for option in param.opts} if command else set()
        if command is None or set(re.findall(r"(?<![\w-])--[a-z-]+", rest)) - known - {"--help"}:
            wrong.append(f"{file}: {name} {below or ''}{rest}")
    assert wrong == []
