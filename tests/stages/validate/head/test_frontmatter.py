"""The head of a file: text without guesses, and nothing that can surprise."""

from __future__ import annotations

import pytest
import yaml

from builder.nouns.limits import MAX_DEPTH
from builder.nouns.problem import Problem
from builder.nouns.source.node import MappingNode, Node, Scalar, SequenceNode
from builder.nouns.source.source_file import SourceFile
from builder.stages.validate.head.frontmatter import Parts, split
from tests.builders import codes, covered
from tests.steps import steps


def parts(head: str, body: str = "") -> Parts:
    """A file with this head, taken apart."""
    return split(SourceFile(path="cases/a.md", text=f"---\n{head}\n---\n{body}"))


def plain(node: Node | None) -> object:
    """A node without its places: text, lists and dictionaries."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    assert isinstance(node, MappingNode)
    return {key.text: plain(value) for key, value in node.entries}


def read(head: str) -> object:
    """The head as text, lists and dictionaries; it has no problem."""
    found = parts(head)
    assert codes(found.problems) == []
    return plain(found.front_matter)


def refused(head: str) -> Problem:
    """The one reason why the head, or a block of it, is not read."""
    found = parts(head)
    assert found.front_matter is None or found.broken
    assert len(found.problems) == 1
    return found.problems[0]


@pytest.mark.parametrize(
    "written",
    [
        "0751", "no", "yes", "on", "off", "true", "null", "~", "12:30", "1_000", "0x1F", "1e3", "1.10", ".5", "+5",
        "2016-04-10", "2016", "2016-04-10T12:00:00",
        "0b1", ".inf", ".nan", "=", "Norge", "ja",
    ],
)  # fmt: skip
def test_nothing_is_guessed(written: str) -> None:
    """Whatever YAML would make a number, a truth, a time or nothing of, stays the text that was written."""
    assert read(f"a: {written}\nb: [{written}]") == {"a": written, "b": [written]}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("a: Tekst", "Tekst"),
        ('a: "Samarbejde: fælles # nr. 1"', "Samarbejde: fælles # nr. 1"),
        ("a: 'IT''s'", "IT's"),
        ("a: kl. 12:30 på Ærø", "kl. 12:30 på Ærø"),
        ("a: >-\n  en\n  to", "en to"),
        ("a: |-\n  en\n  to", "en\nto"),
        ("a: C#-kode", "C#-kode"),
        ("a: https://example.dk/#top", "https://example.dk/#top"),
        ("a:   x   ", "x"),
        ("# en bemærkning\na: Tekst", "Tekst"),
        ('a: "say \\"ja\\" \\\\ nej"', 'say "ja" \\ nej'),
    ],
)
def test_the_usual_ways_to_write_a_text(written: str, text: str) -> None:
    """Plain, quoted and folded texts are read as YAML says, comments on lines of their own included."""
    assert read(written) == {"a": text}


def test_lists_and_groups() -> None:
    """Lists and groups, in blocks and in brackets, keep their order."""
    assert read("b: [x, y]\na:\n  - k: 1\n    l: {m: 2}\n  - z") == {"b": ["x", "y"], "a": [{"k": "1", "l": {"m": "2"}}, "z"]}


@pytest.mark.parametrize(
    ("head", "sign", "text"),
    [
        ("a: &x 1", "&", "&x 1"),
        ("a: *x", "*", "*x"),
        ("a: !vigtigt Løn", "!", "!vigtigt Løn"),
        ("a: !!python/object/apply:os.system [x]", "!", None),
        ("a: !!binary aGVq", "!", "!!binary aGVq"),
        ("<<: {a: b}", "<<", "<<"),
        ("å: {<<: {a: b}}", "<<", "<<"),
        ("? [a]\n: b", "?", None),
        ("? {a: b}\n: c", "?", None),
        ("&x a: 1", "&", "&x a"),
    ],
)
def test_what_could_surprise_is_refused(head: str, sign: str, text: str | None) -> None:
    """Anchors, aliases, tags, merge keys and keys that are no text are refused at their place."""
    problem = refused(head)
    assert problem.code == "yaml-forbudt"
    assert f"»{sign}«" in problem.message
    if text is not None:
        assert covered(f"---\n{head}\n---\n", problem.span) == text


def test_depth_is_bounded() -> None:
    """Groups and lists may stand inside each other only so many times."""
    deepest = MAX_DEPTH - 2  # the head itself and the text count
    assert read(f"a: {'[' * deepest}x{']' * deepest}")
    problem = refused(f"a: {'[' * (deepest + 1)}x{']' * (deepest + 1)}")
    assert problem.code == "yaml-dybde"
    assert problem.span.line == 2


@pytest.mark.parametrize(
    "head",
    [
        "a: " + "[" * 90_000,
        "a: " + "{a: " * 22_000,
        "a: " + "- " * 40_000,
        "".join(f"{' ' * depth}a:\n" for depth in range(400)),
        "a: &a [x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: [*c,*c,*c]",
        "a: " + "&a " * 30_000,
        "a: " + "!" * 90_000,
        "a: " + '"' + "\\u0041" * 15_000,
        "? " * 40_000,
        ": " * 40_000,
        "a: " + "," * 90_000,
        "a: [" + "[],".ljust(3) * 30_000,
        "%YAML 1.1\n" * 9_000,
        "a: b\n--- \n" * 9_000,
    ],
    ids=lambda head: repr(head[:14]),
)
def test_a_bomb_is_refused_quickly(head: str) -> None:
    """No head of the greatest size takes more than a few lines of work for each of its signs, however it is twisted."""
    file = SourceFile(path="cases/a.md", text=f"---\n{head}\n---\n")
    steps(lambda: split(file), most=1000 + 20 * len(file.text))


def test_depth_that_libyaml_refuses_is_told_as_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """From 0.2.6 on it looks ahead and refuses before we see the first level too many; with the one before this stands for it."""

    class Refusing:
        def __init__(self, text: str) -> None:
            self._place = yaml.Mark("", 0, 0, 20, None, None)

        def get_event(self) -> None:
            raise yaml.scanner.ScannerError(
                "while increasing flow level", self._place, "exceeded maximum nesting depth", self._place
            )

    monkeypatch.setattr(yaml, "CSafeLoader", Refusing)
    (problem,) = split(SourceFile(path="cases/x.md", text="---\nform: [[[[]]]]\n---\n")).problems
    assert (problem.code, problem.span.line, problem.span.column) == ("yaml-dybde", 2, 21)


def test_a_key_stands_once() -> None:
    """A repeated key is told at its second place with the line of the first, and the first counts."""
    found = parts("æ: 1\nb:\n  c: 1\n  c: 2\næ: 3")
    assert [(p.code, p.span.line, p.span.column, p.span.end_column) for p in found.problems] == [
        ("felt-dobbelt", 5, 3, 4),
        ("felt-dobbelt", 6, 1, 2),
    ]
    assert "linje 2" in found.problems[1].message
    assert plain(found.front_matter) == {"æ": "1", "b": {"c": "1"}}


@pytest.mark.parametrize(
    "escape", ["\\0", "\\e", "\\a", "\\x07", "\\u200b", "\\u202e", "\\U000e0041", "\\ufeff", "\\L", "\\P", "\\N"]
)
def test_an_escape_brings_no_invisible_sign(escape: str) -> None:
    """What the gate refuses as a sign is refused as an escape, too."""
    assert codes(parts(f'a: "x{escape}y"').problems) == ["forbudt-tegn"]


@pytest.mark.parametrize("sign", ["\ufffe", "\uffff"])
def test_a_sign_that_yaml_refuses_is_a_problem_and_no_crash(sign: str) -> None:
    """A sign that no YAML may hold is told, should it ever pass the gate."""
    assert parts(f"a: x{sign}").front_matter is None


@pytest.mark.parametrize(
    ("text", "code", "end_column"),
    [
        ("", "hoved-mangler", 2),
        ("# Titel\n", "hoved-mangler", 2),
        ("--- a: 1\n---\n", "hoved-mangler", 2),
        ("----\na: 1\n----\n", "hoved-mangler", 2),
        ("---\na: 1\n", "hoved-aabent", 4),
        ("---", "hoved-aabent", 4),
    ],
)
def test_a_file_without_a_head(text: str, code: str, end_column: int) -> None:
    """A head that does not begin on the first line, or does not end, is told at the first line."""
    found = split(SourceFile(path="cases/a.md", text=text))
    assert [(p.code, p.span.line, p.span.column, p.span.end_column) for p in found.problems] == [(code, 1, 1, end_column)]
    assert found.front_matter is None


@pytest.mark.parametrize(
    ("before", "behind"),
    [("\n", ""), ("Her er min case:\n\n", ""), ("```yaml\n", "```\n"), ("~~~\n", "~~~\n")],
)
def test_a_head_below_something_else_is_told_and_read(before: str, behind: str) -> None:
    """What stands before the first line --- is one problem; the fields keep their lines, and the body holds no part of it."""
    found = split(SourceFile(path="cases/a.md", text=f"{before}---\na: 1\n---\nTekst.\n{behind}"))
    assert [(p.code, p.span.line, p.span.column) for p in found.problems] == [("hoved-mangler", 1, 1)]
    assert found.front_matter is not None
    assert [key.span.line for key, _ in found.front_matter.entries] == [before.count("\n") + 2]
    assert (found.body, found.body_line) == ("Tekst.\n", before.count("\n") + 4)


def test_lines_indented_with_tabulators_are_told_one_by_one_and_read() -> None:
    """Each keeps its column, and what stands there is read, so that nothing else is hidden."""
    found = parts("partnere:\n\t- Odder\n\t- Samsø")
    assert [(p.code, p.span.line, p.span.column) for p in found.problems] == [("yaml", 3, 1), ("yaml", 4, 1)]
    assert all("tabulator" in problem.message for problem in found.problems)
    assert found.front_matter is not None
    assert found.broken == frozenset()


@pytest.mark.parametrize("head", ["", "# kun en bemærkning", "- a\n- b", "tekst", "[a]", '"a"'])
def test_a_head_that_is_no_group_of_fields(head: str) -> None:
    """A head that is empty, a list or a text has no fields, and says so."""
    found = parts(head)
    assert found.front_matter is None
    assert len(found.problems) == 1


@pytest.mark.parametrize("fence", ["---", "--- ", "---\t"])
def test_the_body_begins_after_the_second_fence(fence: str) -> None:
    """The body and its line are right, also when spaces follow the fence or a rule stands in the body."""
    found = split(SourceFile(path="cases/a.md", text=f"{fence}\na: 1\nb: 2\n{fence}\n\nTekst\n\n---\n\nMere\n"))
    assert found.body == "\nTekst\n\n---\n\nMere\n"
    assert found.body_line == 5
    assert plain(found.front_matter) == {"a": "1", "b": "2"}


def test_a_file_may_end_with_its_head() -> None:
    """A file without body has an empty one."""
    assert split(SourceFile(path="cases/a.md", text="---\na: 1\n---")).body == ""


@pytest.mark.parametrize(
    ("head", "key", "text"),
    [
        ("å: æøå", "å", "æøå"),
        ('å: "æ ø"', "å", '"æ ø"'),
        ("blå:    bær   # note", "blå", "bær"),
        ("a: 🎉 fest", "a", "🎉 fest"),
    ],
)
def test_a_value_has_its_place(head: str, key: str, text: str) -> None:
    """The places of key and value are counted in characters and cover what was written."""
    found = parts(head).front_matter
    assert found is not None
    source = f"---\n{head}\n---\n"
    assert covered(source, found.entries[0][0].span) == key
    assert covered(source, found.entries[0][1].span) == text


@pytest.mark.parametrize(
    ("head", "line", "column", "reason"),
    [
        ("titel: Løn: fælles", 2, 11, "kolon i teksten"),
        ('titel: "Løn', 2, 8, "anførselstegn er ikke lukket"),
        ("titel: 'Løn", 2, 8, "anførselstegn er ikke lukket"),
        ('titel: "C:\\loen"', 2, 8, "\\ har en særlig betydning"),
        ("titel: @Løn", 2, 8, "kan ikke begynde med"),
        ("titel: `Løn`", 2, 8, "kan ikke begynde med"),
        ("titel: %løn", 2, 8, "kan ikke begynde med"),
        ("titel: x\nresume\nstatus: y", 3, 1, "mangler et kolon"),
        ("partnere: - Odder", 2, 11, "samme linje"),
        ("titel: & løn", 2, 9, "særlig betydning"),
        ("titel: *Løn* x", 2, 10, "særlig betydning"),
    ],
)
def test_a_slip_is_told_in_danish_where_it_stands(head: str, line: int, column: int, reason: str) -> None:
    """The usual slips are told in an editor's words, at their line and column."""
    problem = refused(head)
    assert problem.code == "yaml"
    assert reason in problem.message
    assert (problem.span.line, problem.span.column) == (line, column)


@pytest.mark.parametrize(
    "head",
    [
        'titel: "Fælles løn" i Jylland',
        "titel: 'IT's bedste'",
        "titel: [Udkast] Løn",
        "titel: {Udkast} Løn",
        "resume: > 50 procent",
        "resume: | en streg",
        "partnere:\n  - Odder\n - Skanderborg",
        "status:\n  vaerdi: i drift\n dato: 2024",
        "status:\n  vaerdi: i drift\n\tdato: 2024",
        "titel: ? Løn",
        "titel: , Løn",
    ],
)
def test_every_usual_slip_has_words_of_its_own(head: str) -> None:
    """No usual slip is told in the general words that fit everything and help nobody."""
    problem = refused(head)
    assert problem.code == "yaml"
    assert problem.message != "hovedet kan ikke læses"


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("titel Fælles løn\nresume: x", 2),
        ("titel:Fælles løn\nresume: x", 2),
        ("titel: x\npartnere: [Odder, Skanderborg\nform: forening", 3),
        ("titel: x\nstatus: {vaerdi: i drift, dato: 2024\nform: forening", 3),
    ],
)
def test_a_slip_is_told_where_it_was_made(head: str, line: int) -> None:
    """A forgotten colon or bracket is told in its own line and not in the next, where the parser stumbles."""
    assert refused(head).span.line == line


def test_a_field_too_far_to_the_right_is_not_called_a_colon_in_a_text() -> None:
    """A field that is indented too far is told as indentation."""
    assert "kolon i teksten" not in refused("status:\n  vaerdi: i drift\n    dato: 2024").message


@pytest.mark.parametrize(
    ("head", "line", "column"), [("titel: Løn #1 på Ærø", 2, 12), ("titel: Ærø #løn", 2, 12), ("a:\n  - blå #z\nb: 1", 3, 9)]
)
def test_a_text_that_loses_its_end_is_told(head: str, line: int, column: int) -> None:
    """A # after a space makes the rest of the line vanish, and the editor is told where."""
    found = [problem for problem in parts(head).problems if problem.code == "halvt-felt"]
    assert [(problem.span.line, problem.span.column) for problem in found] == [(line, column)]


def test_a_decimal_that_a_list_divides_is_told() -> None:
    """»5,5« in brackets is two points; years, names of sources and a list with lines of its own are left alone."""
    found = parts("a: [Prisen 5,5 mio., Tid]\nb: [2019,2020]\nc: [k1,2]\nd: [5, 5]\ne:\n  - 5,5 mio.\nf: ['5',5]").problems
    assert [(problem.code, problem.span.line, problem.span.column) for problem in found] == [("bliver-til", 2, 5)]
    assert found[0].message == "»Prisen 5,5 mio.« bliver to punkter på siden"
    assert '"Prisen 5,5 mio."' in found[0].advice


def test_a_problem_in_the_head_leaves_the_body() -> None:
    """A head that cannot be read does not take the body with it."""
    found = parts("a: b: c", "Tekst\n")
    assert (found.body, found.body_line) == ("Tekst\n", 4)


def test_an_escape_that_becomes_a_break_is_told_where_it_stands() -> None:
    """A path in quotes loses no sign in silence; the one that was meant, and a stroke that is itself escaped, are left alone."""
    found = parts('a: "K:\\nord\\tal"\nb: "K:\\\\nord, \\"ja\\""\nc: \'K:\\nord\'').problems
    assert [(problem.code, problem.span.line, problem.span.column) for problem in found] == [("yaml", 2, 7), ("yaml", 2, 12)]
    assert all("enkelte" in problem.advice for problem in found)


@pytest.mark.parametrize("before", ["Her er casen:\n\n", "```markdown\n", "\n"])
def test_what_stands_before_a_head_is_told_with_the_line_where_the_head_is(before: str) -> None:
    problem = split(SourceFile(path="cases/a.md", text=f"{before}---\na: 1\n---\n")).problems[0]
    assert problem.code == "hoved-mangler"
    assert f"Linje {before.count(chr(10)) + 1} er ---" in problem.advice
