"""How long a script may be, and a function and a line in it. The functions of Python are measured in `test_architecture`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.nouns import edition, spans
from builder.nouns.derived import standing
from builder.nouns.sections import SECTIONS
from builder.nouns.site import urls
from builder.nouns.terms import TONES
from builder.nouns.tools import comparison
from builder.nouns.tools.traffic import MILLIONS, MONTHS, PERCENT, Light
from builder.shell.settings import PROJECT
from builder.stages.book.parts import NOBODY_KNOWS
from builder.stages.data import long_lists
from builder.stages.data.tables import GAIN_COLUMNS
from builder.stages.derive import surroundings
from builder.stages.derive.appendix_facts import facts
from builder.stages.index.staging import FIELDS
from builder.stages.pages import card_lines, case_lists, compare
from tests.builders import case, registers
from tests.renamed import slug_of

ASSETS = PROJECT / "templates" / "assets"
SCRIPTS = {path.relative_to(ASSETS).as_posix(): path for path in sorted(ASSETS.rglob("*.js"))}
LIT = {"groen": "green", "gul": "yellow", "roed": "red"}
LAMPS = (Light.GREEN, Light.YELLOW, Light.RED, Light.NONE)
LONGEST_FUNCTION, LONGEST_LINE, LARGEST_FORM = 50, 130, 1900
ACCENT = re.findall(r"--fjord: (#\w+)", (ASSETS / "style.css").read_text("utf-8"))[0]
"""The colour of links and of the name, in light: what is printed or taken along has no other."""
SIDES = int(*re.findall(r"SIDES = (\d+)", SCRIPTS["tools/appendix.js"].read_text("utf-8")))
"""Sides of A4 that an appendix may fill."""
FOLLOW_UP = f"content/guides/{slug_of('foelg-op')}.md"
IN_WORDS = {0.25: "en fjerdedel", 0.75: "tre fjerdedele", 2: "to", 3: "tre", 4: "fire", 5: "fem", 6: "seks"}
# What holds braces that open nothing: remarks, texts, and patterns where a value may stand.
_UNREAD = re.compile(
    r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'"
    r"|(?<=[(,=:[!&|?{};\n>])(\s*)/(?![/*])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+/[a-z]*",
    re.DOTALL,
)
_FUNCTION = re.compile(
    r"(?:\bfunction\b[^{;]*\([^{;]*\)|=>|^\s*(?:async )?(?!(?:if|for|while|switch|catch|function)\b)\w+\([^;]*\))\s*$", re.DOTALL
)

_ADDRESS = re.compile(r"[\"`](?:\.\./)*([a-z-]+\.html|[a-z-]+/(?:[a-z-]+\.js|kort/)?)(?=[\"`?#$])")
"""What stands in a script as an address of the site: a page, a folder, or a script in one."""


def test_each_shade_of_the_map_is_drawn_on_screen_and_on_paper() -> None:
    """On a tile and in the legend; a tile whose shade the sheet forgets looks as one with the fewest cases, which is every `.has`."""
    *darker, _ = shades = re.findall(r'\(\d+, "(\w+)"\)', (PROJECT / "templates" / "maps.html").read_text("utf-8"))
    screen, paper = (ASSETS / "map.css").read_text("utf-8").split("@layer print")
    wanted = [".map .has a", *(f".map .{name} a" for name in darker), *(f".legend .{name}" for name in shades)]
    assert [rule for rule in wanted for part in (screen, paper) if not re.search(rf"{re.escape(rule)}[ ,]", part)] == []


KEEPING = re.compile(r"localStorage\.setItem|sessionStorage|indexedDB|document\.cookie|caches\.open")
KEPT_WORDS = {"choices.js": ("sammenligning", "bilag"), "form/store.js": ("kladde",), "keep/worker.js": ("kataloget selv",)}
"""What readers are told, under »Om kataloget«, that a script keeps on their device: a word for each kind."""


def test_readers_are_told_of_all_that_a_script_keeps() -> None:
    """The sentence »Siden gemmer intet …, undtagen« names each kind; the survey's form, which is no page of the site, says it itself."""
    read = {name: path.read_text("utf-8") for name, path in SCRIPTS.items()}
    assert {name for name, text in read.items() if KEEPING.search(text)} == KEPT_WORDS.keys()
    assert len(re.findall(r'\["(\w+)", \d+\]', read["choices.js"])) == len(KEPT_WORDS["choices.js"]), "a kind to choose"
    about = (PROJECT / "templates" / "about.html").read_text("utf-8")
    (told,) = re.findall(r"Siden gemmer intet.*?</p>", about, re.DOTALL)
    assert [word for words in KEPT_WORDS.values() for word in words if word not in told] == []
    form = PROJECT / "templates" / "wave"
    assert KEEPING.search((form / "form.js").read_text("utf-8"))
    assert "gemmer browseren" in (form / "form.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "written", "ours"),
    [
        ("choices.js", r'"compare", (\d+)', str(comparison.MOST)),
        ("tools/appendix-read.js", r"COMPARED = (\d+)", str(comparison.MOST)),
        ("tools/appendix-read.js", r"MOST = (\d+)", *re.findall(r'"appendix", (\d+)', SCRIPTS["choices.js"].read_text("utf-8"))),
        ("tools/appendix-read.js", r'"guides", "([a-z]+)"', urls.FOLDERS["guides"]),
        ("filter-lines.js", r"LINED = \[([^]]+)\]", ", ".join(f'"{facet}"' for facet in card_lines.LINED)),
        ("filter.js", r"STEP = (\d+)", str(case_lists.FIRST)),
        ("filter-cards.js", r"TOGETHER = (\d+)", str(long_lists.TOGETHER)),
        ("icon.svg", r'fill="(#\w+)"', ACCENT),
        ("tools/appendix.css", r"\.sheet a \{ color: (#\w+)", ACCENT),
        ("office/document.js", r'LINKED = .<w:color w:val="(\w+)"', ACCENT[1:].upper()),
        ("../macros.html", r'set lamp = {("[^}]+")}', ", ".join(f'"{tone}": "{lamp}"' for tone, lamp in LIT.items())),
        ("../cases.html", r'id="lamps">{% for tone in \(([^)]+)\)', ", ".join(f'"{tone}"' for tone in TONES)),
        ("../traffic_light.html", r"for tone, word in \((.+)\) %}", ", ".join(f'("{one.tone}", "{one.value}")' for one in LAMPS)),
    ],
)
def test_what_stands_in_a_script_and_in_the_program_is_one(name: str, written: str, ours: str) -> None:
    """A number or a list that a script or template has for itself, and Python too, is the same in both."""
    found = re.search(written, (ASSETS / name).read_text("utf-8"))
    assert found
    assert found[1] == ours


def test_every_named_word_of_the_index_is_weighed() -> None:
    """What a page is found by beside its text has a weight of its own in `engine.js`."""
    (weights,) = re.findall(r"metaWeights: \{([^}]+)\}", SCRIPTS["engine.js"].read_text("utf-8"))
    assert set(re.findall(r"(\w+):", weights)) == set(FIELDS)


def test_the_gains_of_a_page_are_taken_along_with_the_columns_of_their_list() -> None:
    """A column that the open list of gains gets stands in what »Lovet og målt« saves; how certain a measurement is, its cell says."""
    (names,) = re.findall(r"const TEXTS = \[([^]]+)\]", SCRIPTS["tools/promised.js"].read_text("utf-8"))
    columns = dict.fromkeys(re.sub(r"(?<=_tal|_aar)_(fra|til|praecision)$", "", column.name) for column in GAIN_COLUMNS)
    assert re.findall(r'"(\w+)"', names) == [name for name in columns if name not in {"case", "titel", "side", "maalt_sikkerhed"}]


def test_an_appendix_compares_cases_by_facts_that_they_have() -> None:
    """A fact of another name (`appendix_facts.py`) would be left out of every comparison in an appendix."""
    (names,) = re.findall(r"COMPARED = new Set\(\[([^]]+)\]", SCRIPTS["tools/appendix-blocks.js"].read_text("utf-8"))
    assert {*re.findall(r'"(\w+)"', names)} <= {fact.field for fact in facts(case("a"))}


def test_an_address_that_a_script_writes_is_the_programs() -> None:
    """A page that moves is led to from scripts too; each of their addresses, and each folder, is one of `urls.py`."""
    known = {value for value in vars(urls).values() if isinstance(value, str)} | {
        f"{folder}/" for folder in urls.FOLDERS.values()
    }
    written = {
        f"{name}: {address}"
        for name, path in SCRIPTS.items()
        if not name.startswith(("engine", "office/"))  # they have folders of their own
        for address in _ADDRESS.findall(path.read_text("utf-8"))
        if address not in known
    }
    assert written == set()


def test_the_forms_preview_calls_a_part_as_the_page_does() -> None:
    """A heading of a case that is called otherwise is called so in the form's preview too."""
    written = re.findall(r'(?:section\(|"h4", \{\}, )"([^"]+)"', (ASSETS / "form/preview.js").read_text("utf-8"))
    assert len(written) > 2
    assert set(written) <= {section.title for section in SECTIONS.values()}


def test_every_lamp_is_lit_and_has_its_colour() -> None:
    """A tone without a lamp, a sign or a colour of its own would look like one that says neither."""
    assert tuple(LIT) == TONES[:-1]
    drawn = (ASSETS.parent / "macros.html").read_text("utf-8")
    assert {tone for tone in LIT if len(re.findall(f'status.tone == "{tone}"', drawn)) < 2} == set(), "its lamp and its sign"
    assert {lamp for lamp in LIT.values() if f"  .{lamp} {{" not in (ASSETS / "claims.css").read_text("utf-8")} == set()


@pytest.mark.parametrize(
    ("name", "written", "ours"),
    [
        ("templates/about.html", r"mere end (\w+) år gammel", IN_WORDS[standing.OLD_AFTER / 12]),
        ("templates/about.html", r"har mindst (\w+ \w+) af den størstes", IN_WORDS[1 - surroundings.SIMILAR_SIZE]),
        ("templates/municipality.html", r"højst (\w+ \w+) til forskel", IN_WORDS[surroundings.SIMILAR_SIZE]),
        *(
            (file, r"(?:[Bb]ilag på|højst(?: fylde)?) (\w+)(?: sider| A4-sider|\. )", IN_WORDS[SIDES])
            for file in (
                "templates/appendix.html",
                "templates/assets/tools/appendix.js",
                "builder/nouns/site/doors.py",
                "builder/stages/pages/appendix.py",
            )
        ),
        ("templates/chooser.html", r"de (\w+) samarbejdsmodeller", IN_WORDS[len(registers().vocabularies["model"].terms)]),
        ("builder/nouns/tables/case.py", r"de (\w+) modeller", IN_WORDS[len(registers().vocabularies["model"].terms)]),
        (
            "builder/nouns/tables/chooser.py",
            r"de (\w+) samarbejdsmodeller",
            IN_WORDS[len(registers().vocabularies["model"].terms)],
        ),
        *((f"templates/{page}.html", r"de (\w+) nærmeste", IN_WORDS[compare.CLOSEST]) for page in ("case", "compare")),
        (FOLLOW_UP, r"(?:[Mm]ere end|Op til) (\d+) pct\.", str(PERCENT.limit)),
        (FOLLOW_UP, r"(?:statens|på|eller) (\d+) mio\. kr\.", str(MILLIONS.limit)),
        (FOLLOW_UP, r"[Mm]ere end (\w+) måneders", IN_WORDS[int(MONTHS.limit)]),
        (FOLLOW_UP, r"[Mm]ere end (\d+) måneder ", str(MONTHS.limit)),
        ("builder/registers/office.yaml", r"grænsen på (\d+) mio\. kr\.", str(MILLIONS.limit)),
        ("templates/entrance.html", r"Af færre end (\w+)", IN_WORDS[spans.FEWEST]),
        *(
            (file, r"[Oo]ver (\w+) måneder gammel", IN_WORDS[edition.MONTHS])
            for file in ("templates/meeting.html", "templates/opening.html")
        ),
        *(
            (file, r"(?:to til|højst) (\w+) (?:cases|samarbejder)", IN_WORDS[comparison.MOST])
            for file in (
                "templates/appendix.html",
                "templates/compare.html",
                "templates/assets/tools/compare.js",
                "templates/assets/tools/appendix-find.js",
                "builder/nouns/site/doors.py",
                "builder/stages/pages/compare.py",
            )
        ),
    ],
)
def test_a_number_that_is_told_in_words_is_the_programs(name: str, written: str, ours: str) -> None:
    """A limit that is changed is told otherwise where a reader is told of it."""
    found = re.findall(written, (PROJECT / name).read_text("utf-8"))
    assert set(found) == {ours}


UNKNOWN = {
    "templates/*.html": r'unknown">([\w ]+)(?=<|: |\. )|\b(?:decided_by|one\.form|baseline|measured_by) or "([\w ]+)"',
    "templates/assets/**/*.js": r'"unknown"(?: \})?, "([A-ZÆØÅ][^"]*)"|\bword\("([\w ]+)", "unknown"|nobodyKnows\("(\w+)',
    "templates/assets/tools/compare.js": r'\(!found\) return "([\w ]+)"',
    "templates/assets/form/preview.js": r'text \|\| "([\w ]+)"',
    "builder/stages/[bd][oe]*/*.py": r"""(?:decided_by|one\.form|baseline) or '([\w ]+)'|"([\w ]+)" if light is Light\.NONE""",
}
"""Where a word is said in place of what nobody knows, by the files and what stands around it."""
_SAYING_WHAT = {"ikke udfyldt", "intet løfte kendt", "ingen kendte udtrædener", "model ukendt", "tiden er ukendt"}


@pytest.mark.parametrize("files", UNKNOWN)
def test_what_nobody_knows_is_called_by_one_word(files: str) -> None:
    """Templates, scripts and the book say it alike, whatever it is; which files say another is told."""
    said = {
        path.relative_to(PROJECT).as_posix(): {word.lower() for words in found for word in words if word} - _SAYING_WHAT
        for path in PROJECT.glob(files)
        if (found := re.findall(f"{UNKNOWN[files]}|(?!)()", path.read_text("utf-8")))
    }
    assert said
    assert {name: words for name, words in said.items() if words - {NOBODY_KNOWS[0].text.lower()}} == {}


def test_scripts_and_sheet_put_the_filters_into_a_drawer_at_one_width() -> None:
    """Whoever changes it in `catalogue.css` changes it in the scripts that fold and move what the drawer holds."""
    width = r"max-width: \w+"
    sheet = re.findall(rf"@media[^{{]*\(({width})\)", (ASSETS / "catalogue.css").read_text("utf-8"))
    asked = {name: re.findall(rf'matchMedia\("\(({width})\)"\)', path.read_text("utf-8")) for name, path in SCRIPTS.items()}
    assert {name: said for name, said in asked.items() if set(said) - set(sheet)} == {}
    assert set(sheet) == {one for said in asked.values() for one in said}


def test_every_order_that_a_reader_can_choose_is_one() -> None:
    """The choices of the list of cases are the orders of its script; the first is the page's own."""
    page, script = ((ASSETS / name).read_text("utf-8") for name in ("../cases.html", "filter.js"))
    offered = re.findall(r'value="(\w+)"', page.partition('<select id="sort">')[2].partition("</select>")[0])
    orders = re.findall(r"^ +(\w+): \(", script.partition("const ORDERS = {")[2].partition("};")[0], re.MULTILINE)
    assert offered
    assert offered == orders


def test_a_long_list_knows_of_its_cases_what_a_short_one_does() -> None:
    """What cases are sorted and filtered by is read from the cards of a short list, and handed over beside those of a long one."""
    short = (ASSETS / "filter.js").read_text("utf-8").partition("(element) => ({")[2].partition("}));")[0]
    long = (ASSETS / "filter-cards.js").read_text("utf-8").partition("window.caseRows")[2].partition("window.caseCards")[0]
    read = set(re.findall(r"^    (\w+)[:,]", short, re.MULTILINE)) - {"element"}
    handed = set(re.findall(r"\w+", long.partition("return {")[2].partition("};")[0]))
    assert read
    assert read - handed == set(), "data/long_lists.py and filter-cards.js"
    asked = set(re.findall(r"element\.dataset\.(\w+)", short))
    written = set(re.findall(r" data-(\w+)=", (ASSETS / "../card.html").read_text("utf-8")))
    assert asked
    assert asked - written == set(), "card.html, with Filter in views/parts.py, made in pages/material.py"


def readable(text: str) -> str:
    """The script with the braces in remarks, texts and patterns blanked, on the same lines; what a text in backticks says, too."""
    blank = _UNREAD.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    return re.sub(r"`(?:\\.|[^`\\])*`", lambda match: re.sub(r"[^\n]", " ", match[0]), blank)


def functions(text: str) -> Iterator[tuple[int, int]]:
    """Line and length of every function; the one that wraps a whole file is none."""
    opened: list[tuple[bool, int]] = []
    start = 0
    clean = readable(text)
    for match in re.finditer(r"[{};]", clean):
        before, line = clean[start : match.start()], clean.count("\n", 0, match.start()) + 1
        start = match.end()
        if match[0] == "{":
            opened.append((_FUNCTION.search(before) is not None, line))
        elif match[0] == "}":
            is_function, first = opened.pop()
            if is_function and opened:
                yield first, line - first + 1
    assert not opened, "a brace is left open"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(function () {\n  function a() {\n    b();\n  }\n})();", [(2, 3)]),
        ("(function () {\n  const a = (b) => {\n    if (b) { c(); }\n  };\n})();", [(2, 3)]),
        ("(function () {\n  const a = { b(c) {\n    return '}';\n  } };\n})();", [(2, 3)]),
        ('(function () {\n  // }\n  a(/[{]/, `${b}}`, "{", () => {\n    c();\n  });\n})();', [(3, 3)]),
        ("(function () {\n  for (const a of b) {\n    c();\n  }\n})();", []),
    ],
)  # fmt: skip
def test_functions_are_found_and_measured(text: str, expected: list[tuple[int, int]]) -> None:
    """Named ones, arrows and methods, also inside others; braces in texts, patterns and remarks count for nothing."""
    assert list(functions(text)) == expected


def test_no_function_is_longer_than_a_screen() -> None:
    """In any script."""
    found = {name: list(functions(path.read_text("utf-8"))) for name, path in SCRIPTS.items()}
    assert sum(map(len, found.values())) > 300
    long = {f"{name}:{line}": lines for name, all_ in found.items() for line, lines in all_ if lines > LONGEST_FUNCTION}
    assert long == {}


def test_no_line_is_wider_than_the_window() -> None:
    """In any script."""
    wide = {
        f"{name}:{number}": len(line)
        for name, path in SCRIPTS.items()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if len(line) > LONGEST_LINE
    }
    assert wide == {}


def test_the_form_stays_small() -> None:
    """All scripts of the form together."""
    assert sum(_lines(path) for name, path in SCRIPTS.items() if name.startswith("form/")) <= LARGEST_FORM


def _lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())
