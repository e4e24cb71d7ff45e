"""The rules of the house: who may know whom, who may touch the world, and how long a thing may be."""

from __future__ import annotations

import ast
import os
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

import pytest

from builder.nouns import views
from builder.nouns.views import View
from builder.shell.settings import PROJECT

PACKAGE = PROJECT / "builder"
TEMPLATES = PROJECT / "templates"
MODULES = {
    path.relative_to(PROJECT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
VIEWS = [view for view in vars(views).values() if isinstance(view, type) and issubclass(view, View) and view is not View]
TEXTS = {".html", ".css", ".svg", ".js"}
LONGEST_FUNCTION = 50
LONGEST_MODULE = 305
LONGEST_TEMPLATE_LINE = 140

# Rooms that may touch the disk, the clock, other processes and the surroundings.
WORLDLY = ("builder.stages.load", "builder.stages.publish", "builder.stages.index", "builder.shell")
WORLDLY_IMPORTS = {
    "os", "pathlib", "shutil", "tempfile", "glob", "fileinput", "subprocess", "multiprocessing", "threading", "concurrent",
    "asyncio", "signal", "socket", "ssl",
    "http", "urllib.request", "ftplib", "smtplib", "locale", "time", "random", "secrets", "uuid", "platform", "getpass", "sys",
    "logging", "webbrowser", "sqlite3",
}  # fmt: skip
WORLDLY_CALLS = {"open", "input", "print", "exec", "eval", "compile", "__import__", "breakpoint"}
WORLDLY_METHODS = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "rglob", "mkdir", "rmdir", "unlink", "touch",
    "symlink_to", "lstat", "is_file", "is_dir", "exists",
    "resolve", "cwd", "home", "now", "utcnow", "today", "fromtimestamp", "getenv", "setlocale", "chdir", "system", "popen",
}  # fmt: skip

CALLED_BY_LIBRARIES = {
    "make_globals", "_output_child_pre", "_output_child_post", "filter_stream",  # Jinja
    "doctype",  # expat
    "format_usage", "format_options", "command_class",  # click
    "data_received", "set_default_headers", "compute_etag", "write_error", "log_exception", "initialize",  # Tornado
}  # fmt: skip
"""Methods that a library looks for by name."""

DRAWERS = {
    "builder", "builder.nouns", "builder.stages", "builder.shell",
    *(f"builder.nouns.{name}" for name in ("cache", "data", "derived", "language", "lint", "registers", "site", "source", "tools")),
    "builder.nouns.waves", "builder.shell.cache", "builder.shell.editing", "builder.shell.reports",
}  # fmt: skip
"""Packages that only hold modules, so that a name taken from one is a module."""


@cache
def tree(name: str) -> ast.Module:
    """A module's syntax."""
    return ast.parse(MODULES[name].read_text("utf-8"))


@cache
def imports(name: str) -> frozenset[str]:
    """The modules that a module imports, in full."""
    found: set[str] = set()
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: an import names its module in full"
            found |= {f"{node.module}.{alias.name}" if node.module in DRAWERS else str(node.module) for alias in node.names}
    return frozenset(found)


def within(module: str, *rooms: str) -> bool:
    """Whether a module is one of these, or lies in one."""
    return any(module == room or module.startswith(f"{room}.") for room in rooms)


def stage(name: str) -> str:
    """The stage that a module belongs to."""
    return ".".join(name.split(".")[:3])


def test_imports_go_one_way() -> None:
    """A noun knows nouns; a stage knows nouns and itself; only the shell knows the shell."""
    strangers = {}
    for name in MODULES:
        if within(name, "builder.shell", "builder.__main__"):
            continue
        known = ("builder.nouns",) if within(name, "builder.nouns") else ()
        known = ("builder.nouns", stage(name)) if within(name, "builder.stages") else known
        strangers[name] = {module for module in imports(name) if within(module, "builder") and not within(module, *known)}
    assert {name: modules for name, modules in strangers.items() if modules} == {}


def test_no_rooms_go_round_in_a_circle() -> None:
    """Of the modules and packages that lie side by side none leads back to itself, so that each can be read after those it needs."""
    for floor in ("builder.nouns", "builder.shell", "builder.stages", "builder.stages.validate", "builder.stages.pages"):
        depth = floor.count(".") + 2
        needs: dict[str, set[str]] = {}
        for name in (name for name in MODULES if within(name, floor) and name != floor):
            found = {module for module in imports(name) if within(module, floor) and module != floor}
            here, there = ".".join(name.split(".")[:depth]), {".".join(module.split(".")[:depth]) for module in found}
            needs[here] = needs.get(here, set()) | there - {here}
        with suppress(StopIteration):
            while needs:
                free = next(room for room, others in needs.items() if not others & needs.keys())
                del needs[free]
        assert needs == {}, floor


def test_the_shell_enters_a_stage_by_its_door() -> None:
    """The shell imports a stage as a whole, never a module inside its package."""
    packages = {name for name, path in MODULES.items() if within(name, "builder.stages") and path.name == "__init__.py"}
    inside = {name for name in MODULES if name not in packages and within(name, *(packages - {"builder.stages"}))}
    for name in MODULES:
        if within(name, "builder.shell"):
            assert not imports(name) & inside


def test_the_world_is_touched_in_its_own_rooms() -> None:
    """Disk, clock, processes, network and surroundings are met in the shell and in three stages, and nowhere else."""
    touching = []
    for name in MODULES:
        if within(name, *WORLDLY) or name == "builder.__main__":
            continue
        touching += [(name, module) for module in imports(name) if within(module, *WORLDLY_IMPORTS)]
        touching += [
            (name, node.lineno) for node in ast.walk(tree(name)) if isinstance(node, ast.Call) and _is_worldly(node.func)
        ]
    assert touching == []


def _is_worldly(called: ast.expr) -> bool:
    if isinstance(called, ast.Name):
        return called.id in WORLDLY_CALLS
    return isinstance(called, ast.Attribute) and called.attr in WORLDLY_METHODS


@pytest.mark.parametrize(
    ("word", "rooms"),
    [
        ("subprocess", ("builder.stages.index", "builder.shell")),
        ("multiprocessing", ("builder.shell.workers",)),
        ("socket", ("builder.shell.preview",)),
        ("urllib.request", ()),
        ("locale", ()),
        ("random", ()),
        ("jinja2", ("builder.stages.render",)),
        ("markdown_it", ("builder.stages.validate",)),
        ("yaml", ("builder.stages.validate", "builder.stages.load", "builder.stages.index")),
        ("click", ("builder.shell",)),
        ("livereload", ("builder.shell.preview",)),
        ("tornado", ("builder.shell.preview",)),
        ("cbor2", ("builder.stages.index",)),
        ("pagefind_bin", ("builder.stages.index",)),
        ("selectolax", ("builder.stages.audit", "builder.stages.editions")),
    ],
)
def test_a_library_is_known_in_one_room(word: str, rooms: tuple[str, ...]) -> None:
    """Each library is imported where it is needed and can be replaced there; no room goes out to the network."""
    assert [name for name in MODULES if any(within(module, word) for module in imports(name)) and not within(name, *rooms)] == []


def test_the_licence_has_one_home() -> None:
    """What may be done with the content is said in many places; its name and address stand in one, so that all say the same."""
    code = {name: path.read_text("utf-8") for name, path in MODULES.items() if name != "builder.nouns.site.licence"}
    pages = {path.name: path.read_text("utf-8") for path in TEMPLATES.rglob("*.html")}
    assert [name for name, text in {**code, **pages}.items() if re.search("CC.BY|creativecommons", text, re.IGNORECASE)] == []


def functions(node: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function below a node."""
    return (found for found in ast.walk(node) if isinstance(found, ast.FunctionDef | ast.AsyncFunctionDef))


def test_a_function_fits_on_a_screen() -> None:
    """No function is longer than a screen."""
    found = [(name, function) for name in MODULES for function in functions(tree(name))]
    long = {(name, f.name): lines for name, f in found if (lines := (f.end_lineno or 0) - f.lineno + 1) > LONGEST_FUNCTION}
    assert long == {}


def test_who_raises_says_so() -> None:
    """A public function that raises names the error in its docstring, and when it comes."""
    public = [(name, f) for name in MODULES for f in functions(tree(name)) if not f.name.startswith("_")]
    raising = [(name, f) for name, f in public if any(isinstance(node, ast.Raise) for node in ast.walk(f))]
    assert [f"{name}.{f.name}" for name, f in raising if "aises" not in (ast.get_docstring(f) or "")] == []


def test_a_module_fits_in_a_head() -> None:
    """No module is longer than one reads in one go."""
    lengths = {name: len(path.read_text("utf-8").splitlines()) for name, path in MODULES.items()}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def test_everything_public_says_what_it_is() -> None:
    """Every module, and every public class, function and method, has a docstring that begins with a sentence."""
    missing = [name for name in MODULES if not (ast.get_docstring(tree(name)) or "").strip()]
    for name in MODULES:
        for node in ast.walk(tree(name)):
            if isinstance(node, ast.Module | ast.ClassDef) and not getattr(node, "name", "").startswith("_"):
                named = [child for child in node.body if isinstance(child, ast.ClassDef | ast.FunctionDef)]
                public = [child for child in named if not child.name.startswith("_")]
                missing += [f"{name}: {child.name} in line {child.lineno}" for child in public if not ast.get_docstring(child)]
    assert missing == []


def test_no_name_is_given_twice() -> None:
    """A second text of the same name would stand in silence where the first is meant; no linter tells of it."""
    given = {
        name: Counter(
            target.id
            for node in tree(name).body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        )
        for name in MODULES
    }
    assert {
        name: [one for one, count in names.items() if count > 1]
        for name, names in given.items()
        if any(n > 1 for n in names.values())
    } == {}


def test_nothing_is_kept_that_nobody_uses() -> None:
    """Each function, class, constant and field of our code is named a second time, in code or a template; what tests alone use goes."""
    templates = (path.read_text("utf-8") for path in TEMPLATES.rglob("*") if path.suffix in TEXTS)
    said = Counter(re.findall(r"\w+", "\n".join((*(_code(name) for name in MODULES), *templates))))
    defined: Counter[str] = Counter()
    for name in MODULES:
        for node in ast.walk(tree(name)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                defined[node.name] += 1
            elif isinstance(node, ast.Assign | ast.AnnAssign):
                targets = node.targets if isinstance(node, ast.Assign) else [node.target]
                defined.update(one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name))
    assert {
        name for name, times in defined.items() if said[name] <= times and not name.startswith("__")
    } - CALLED_BY_LIBRARIES == set()


@cache
def _code(name: str) -> str:
    """A module without its docstrings, comments and imports, where a name is not used."""
    return ast.unparse(_Undocumented().visit(ast.parse(MODULES[name].read_text("utf-8"))))


class _Undocumented(ast.NodeTransformer):
    def visit_Expr(self, node: ast.Expr) -> ast.Expr:
        return ast.Expr(ast.Constant(None)) if isinstance(node.value, ast.Constant) else node

    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.Pass:
        return ast.Pass()


def test_no_style_is_kept_that_no_page_has() -> None:
    """Each class that a style sheet names is named by a template, a script, our code or a closed list, or is made of a part that is."""
    readers = [
        *MODULES.values(),
        *(path for path in TEMPLATES.rglob("*") if path.suffix in {".html", ".js"}),
        PACKAGE / "registers/vocabulary.yaml",
    ]
    said = set(re.findall(r"[\w-]+", "\n".join(path.read_text("utf-8") for path in readers)))
    sheets = "\n".join(path.read_text("utf-8") for path in TEMPLATES.rglob("*.css"))
    rules = re.findall(r"([^{}]+){", re.sub(r"/\*.*?\*/|url\([^)]*\)", "", sheets, flags=re.DOTALL))
    named = {name for rule in rules for name in re.findall(r"\.([a-z][\w-]*)", rule)}
    made = re.compile(r"[rc]\d+|pic-\w+|markdown-alert[\w-]*")
    assert {name for name in named - said if not made.fullmatch(name)} == set()


def test_every_rule_of_a_style_sheet_stands_in_a_layer() -> None:
    """One that stands outside all layers would win over each of them, also over what paper and a phone need."""
    free = []
    for path in sorted((TEMPLATES / "assets").rglob("*.css")):
        text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
        while (bare := re.sub(r"{[^{}]*}", ";", text)) != text:
            text = bare
        free += [f"{path.name}: {rule}" for rule in map(str.strip, text.split(";")) if rule and not rule.startswith("@layer")]
    assert free == []


def test_nothing_is_left_for_later() -> None:
    """No module holds a note to come back."""
    note = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
    assert [name for name, path in MODULES.items() if note.search(path.read_text("utf-8"))] == []


def test_what_begins_as_a_program_can_be_run() -> None:
    """A script that names its interpreter has its run bit, which a file that is written anew lacks."""
    scripts = [path for folder in ("ci", ".ci", "findings") for path in (PROJECT / folder).iterdir() if path.is_file()]
    scripts = [path for path in scripts if path.read_bytes()[:2] == b"#!"]
    assert scripts
    assert not [path.name for path in scripts if not os.access(path, os.X_OK)]


def test_no_test_reads_a_clock() -> None:
    """Seconds say how busy a machine is: a test counts (`tests.steps`), and time is measured in `bench/`."""
    clock = re.compile(r"^(?:import|from) (?:time|timeit)\b|performance\.now\(", re.MULTILINE)
    tests = (PROJECT / "tests").rglob("*.py")
    assert [path.name for path in tests if clock.search(path.read_text("utf-8"))] == []


def test_the_picture_shows_every_room() -> None:
    """ARCHITECTURE.md names every module and package of the three floors, and nothing that is not there."""
    text = re.sub(r"```.*?```", "", (PROJECT / "ARCHITECTURE.md").read_text("utf-8"), flags=re.DOTALL)
    told = re.findall(r"`([^`]+)`", text)
    said = {re.sub(r"\.(?:py|js)$", "", part) for name in told for part in re.split(r"[/ ]", name)}
    rooms = {name.split(".")[-1] for name in MODULES if name.count(".") == 2}
    assert rooms - said == set()
    files = [
        path for top in ("builder", "templates", "tests", "facts", "ci", "docs", "bench") for path in (PROJECT / top).rglob("*")
    ]
    there = {path.relative_to(PROJECT).as_posix() for path in files}
    missing = [name for name in told if re.search(r"\w/$|\w\.(?:py|js|yaml|txt)$", name) and not _ends(there, name.rstrip("/"))]
    assert missing == []


def test_what_is_said_to_fail_is_there() -> None:
    """In the table of changes a »!« alone is the test named as a module before it, and after any other stands what there is."""
    table = (
        (PROJECT / "ARCHITECTURE.md").read_text("utf-8").partition("## Where does my change go?")[2].partition("## Decisions")[0]
    )
    tests = {path.name for path in (PROJECT / "tests").rglob("test_*.py")}
    wrong = []
    for row in (line for line in table.splitlines() if line.startswith("| ")):
        for before, after in re.findall(r"([^;!]*) !([^;!]*)", row):
            named = {f"test_{name.replace('-', '_')}.py" for name in re.findall(r"([\w-]+)\.(?:py|js)`", before)}
            said = {name for name in re.findall(r"`([^`]+)`", after) if name.startswith("test_")}
            wrong += [row[:60]] if said - tests or not (after[:2].strip(" |.,") or named & tests) else []
    assert wrong == []


def _ends(paths: set[str], name: str) -> bool:
    return any(path == name or path.endswith(f"/{name}") for path in paths) or (PROJECT / name).exists()


def templates() -> dict[str, str]:
    """Every template by name."""
    return {path.name: path.read_text("utf-8") for path in sorted(TEMPLATES.glob("*.*")) if path.is_file()}


def drawn() -> set[str]:
    """The templates that code asks for: those of views, and the two of a card."""
    return {f"{view.template}.html" for view in VIEWS} | {"card.html", "card_end.html"}


def used_by(text: str) -> set[str]:
    """The templates that a template extends, includes or imports."""
    return set(re.findall(r"{%-?\s*(?:extends|include|import|from)\s+[\"']([^\"']+)[\"']", text))


def test_every_view_has_its_template() -> None:
    """Each view names a template that is there."""
    assert drawn()
    assert drawn() <= templates().keys()


def test_every_template_is_used() -> None:
    """Each template is a view's, or is used by one that is; and what a template uses is there."""
    found, reached, waiting = templates(), set[str](), list(drawn())
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += used_by(found[name])
    assert reached == found.keys()


def test_every_asset_that_is_asked_for_exists() -> None:
    """Templates, style sheets and scripts ask only for assets that are there."""
    assets = TEMPLATES / "assets"
    for name, text in templates().items():
        assert "assets/" not in text, f"{name}: an asset is asked for by asset(…)"
        for asked in re.findall(r"asset\(\s*[\"']([^\"']+)[\"']", text):
            assert (assets / asked).is_file(), f"{name}: {asked}"
    for sheet in assets.rglob("*.css"):
        for asked in re.findall(r"url\(\s*[\"']?([^\"')]+)", sheet.read_text("utf-8")):
            assert asked.startswith("data:") or (sheet.parent / asked).is_file(), f"{sheet.name}: {asked}"


def test_a_transparent_border_stays_unseen_in_forced_colours() -> None:
    """There a browser paints it: a button that looks like a link stood in a box that its words touched."""
    for sheet in (TEMPLATES / "assets").rglob("*.css"):
        text = sheet.read_text("utf-8")
        _, _, forced = text.partition("(forced-colors: active)")
        for selector in re.findall(r"([.\w][^{}]*?) \{[^}]*border[\w-]*:[^;}]*transparent", text):
            shown = rf"{re.escape(selector.rstrip(' *'))}[^{{]*\{{ border-color: Canvas"
            assert re.search(shown, forced), f"{sheet.name}: {selector}"


def test_every_asset_is_asked_for() -> None:
    """Nothing is shipped that no page uses, save the licences of fonts."""
    assets = [path for path in sorted((TEMPLATES / "assets").rglob("*")) if path.is_file()]
    code = [path for name, path in MODULES.items() if within(name, "builder.stages.render", "builder.stages.pages")]
    readers = [*code, *TEMPLATES.glob("*.*"), *(path for path in assets if path.suffix in {".css", ".js"})]
    said = "".join(path.read_text("utf-8") for path in readers)
    assert [path.name for path in assets if path.name not in said and not path.name.endswith("OFL.txt")] == []


def test_a_template_can_be_read_and_compared_line_by_line() -> None:
    """No line of a template is so long that a change in it cannot be seen."""
    lines = [(name, number, len(line)) for name, text in templates().items() for number, line in enumerate(text.splitlines(), 1)]
    assert [line for line in lines if line[2] > LONGEST_TEMPLATE_LINE] == []


def test_a_template_holds_no_style_script_or_event() -> None:
    """Pages forbid inline code themselves, so no template holds any."""
    inline = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)|javascript:")
    assert [name for name, text in templates().items() if inline.search(text)] == []


def test_nothing_is_fetched_from_elsewhere() -> None:
    """No template, style sheet or script asks another host for anything; links for readers are links."""
    spoken = re.compile(r"<a\b[^>]*>|xmlns[^=]*=\"[^\"]*\"|/\*.*?\*/|{#.*?#}", re.DOTALL)
    address = re.compile(r"https?://|(?:src|href)=\"//")
    calls = re.compile(
        r"(?:fetch|import|importScripts|Worker|EventSource|WebSocket|sendBeacon|open)\s*\(\s*[\"'`](?:\w+:)?//|XMLHttpRequest"
    )
    files = {path: path.read_text("utf-8") for path in sorted(TEMPLATES.rglob("*")) if path.suffix in TEXTS}
    asking = [path for path, text in files.items() if path.suffix != ".js" and address.search(spoken.sub("", text))]
    asking += [path for path, text in files.items() if path.suffix == ".js" and calls.search(text)]
    assert asking == []
