"""A page without errors in; warnings out about running text, in its head and its body, that is hardly what its editor meant.

What gives a slip away stands in `nouns/lint/prose`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from builder.nouns.checked import FieldPath
from builder.nouns.entry import Passage
from builder.nouns.fields import Text
from builder.nouns.language import phrases
from builder.nouns.lint.prose import LACKS, TWICE, UNOPENED, Slip, is_unended, slips_among
from builder.nouns.model import Content
from builder.nouns.problem import Problem
from builder.nouns.sections import SECTIONS
from builder.nouns.source.source_file import SourceFile, Span
from builder.nouns.tables import TABLES
from builder.nouns.walk import Leaf
from builder.stages.validate.agree import PartialFrontMatter

_OFTEN = 3
"""Words next to themselves, from which on they are rather how a text is written than slips; our own choice."""
_REFERRED = re.compile(
    r"\b(?:[Ss]e|[Uu]nder|[Jj]f\.|[Aa]fsnit(?:tet)?)\s+»([^»«]{2,60})«\s+(?:nedenfor|ovenfor|herunder|herover|længere\s+(?:nede|oppe))\b"
)
"""What is said to stand elsewhere on the page: »se »Økonomi« nedenfor«."""
_CODE = re.compile(r"^[ >]*(`{3,}|~{3,}).*?(?:^[ >]*\1|\Z)", re.MULTILINE | re.DOTALL)
"""A block of code, whose signs follow other rules than Danish."""
_OF_FIELDS = frozenset(row.name for table in TABLES.values() for row in table.fields)
"""The parts of pages that stand there when a field of that name has something in it."""
_COMMAS = (",", ";")
"""What other kinds of files have behind each value."""
_AS_IT_STANDS = "Skriv overskriften, som den står, eller link til den side, der har den."
_LONG = 25
"""Letters of a paragraph or a point from which two hardly say the same by chance."""


def hardly_meant(
    values: Sequence[Leaf], content: Content, head: PartialFrontMatter, file: SourceFile, first_line: int
) -> Iterator[Problem]:
    """Every slip in the running text of a page.

    `head` knows where the `values` of its `content` stand in `file`, whose body begins on line `first_line`, from 1.
    """
    body = "".join(file.text.splitlines(keepends=True)[first_line - 1 :])
    found = [*_in_fields(values, head)]
    in_body = (*_in_body(content, body), *_elsewhere(content, head, body))
    found += [(one, _span(file, first_line, body, *place)) for one, place in in_body]
    repeated = sum(one.why == TWICE for one, _ in found)
    yield from (_problem(one, span) for one, span in found if one.why != TWICE or repeated <= _OFTEN)
    yield from (_problem(one, _span(file, first_line, body, *place)) for one, place in _again(content.body.passages, body))


def _in_fields(values: Sequence[Leaf], head: PartialFrontMatter) -> Iterator[tuple[Slip, Span]]:
    """The slips in fields, each with the place of its field."""
    fields = [(path, value) for path, kind, value in values if isinstance(kind, Text)]
    for number, one in slips_among([value for _, value in fields]):
        path, value = fields[number]
        if one.why == UNOPENED and _is_rest(fields[number - 1 : number + 1]):
            continue
        if one.why != f"{LACKS}«" or not value.startswith("»"):  # a whole field in half a pair is told as raw signs
            yield _cut_by_comma(one, fields[number : number + 2]), head.place(*path)
    yield from ((_unended(value), head.place(*path)) for path, value in fields if is_unended(value) or value.endswith(_COMMAS))


def _in_body(content: Content, body: str) -> Iterator[tuple[Slip, tuple[int, int]]]:
    """The slips in the `body`, each with where it begins and ends there."""
    code = [match.span() for match in _CODE.finditer(body)]
    after, texts = 0, [passage.text for passage in content.body.passages]
    for number, one in slips_among(texts):
        if one.why.startswith(LACKS) and _ends_below(one, texts[number + 1 :]):
            continue
        # What the file has otherwise than the page is no slip of words: fields of a table, or a mark or a reference between them.
        place = _place(body, one.value, after) or _place(body, one.value, 0)
        if place and not any(start <= place[0] < end for start, end in code):
            after = place[1]
            yield one, place


def _elsewhere(content: Content, head: PartialFrontMatter, body: str) -> Iterator[tuple[Slip, tuple[int, int]]]:
    """What the `body` says stands above or below under a heading that its page has not: another page may have it."""
    found = list(_REFERRED.finditer(body))
    titles = (heading.text for heading in content.body.headings) if found else ()
    shown = (one for name, one in SECTIONS.items() if name not in _OF_FIELDS or getattr(content, name, None))
    own = (text for one in shown for text in (one.title, one.short))
    labels = (row.label for row in head.record.fields if row.key in head.values)
    known = {text.casefold() for text in (*titles, *own, *labels)}
    for match in found:
        words = " ".join(match[1].split()).casefold()
        is_there = any(one == words or one.startswith(f"{words} ") for one in known)
        if not is_there and not _begins_there(match[1], body):
            yield Slip(match[0], "er ingen overskrift på siden", _AS_IT_STANDS), match.span()


def _begins_there(words: str, body: str) -> bool:
    """Whether a point, a paragraph, a field of a table or bold words of the `body` begin with the `words`."""
    return (
        re.search(rf"(?:^[ >]*(?:[-+*]|\d+[.)])? *|\| *|\*\*){re.escape(words)}", body, re.IGNORECASE | re.MULTILINE) is not None
    )


def _is_rest(fields: Sequence[tuple[FieldPath, str]]) -> bool:
    """Whether the second field goes on in brackets that the first of them, in the same list, begins: a comma has divided them."""
    if len(fields) < 2 or fields[0][0][:-1] != fields[1][0][:-1]:
        return False
    return fields[0][1].count("(") > fields[0][1].count(")")


def _cut_by_comma(slip: Slip, fields: Sequence[tuple[FieldPath, str]]) -> Slip:
    """The `slip` of the first field, said of the comma that made two points of one text when the next point ends its brackets."""
    closing = slip.why.removeprefix(LACKS)
    if len(fields) < 2 or closing == slip.why or fields[0][0][:-1] != fields[1][0][:-1] or closing not in fields[1][1]:
        return slip
    return replace(slip, instead=phrases.CUT_IN_TWO)


def _unended(text: str) -> Slip:
    return Slip(" ".join(text.split()[-3:]), "slutter midt i en sætning", "Skriv sætningen færdig, eller slet det sidste tegn.")


def _ends_below(slip: Slip, texts: Sequence[str]) -> bool:
    """Whether what the `slip` begins with ends in one of the `texts` below: a quotation of several paragraphs."""
    opening, closing = slip.value[0], slip.why.removeprefix(LACKS)
    return any(text.startswith(opening) or text.count(closing) > text.count(opening) for text in texts)


def _again(passages: Iterable[Passage], body: str) -> Iterator[tuple[Slip, tuple[int, int]]]:
    """Paragraphs, points and rows of the `body` that say what one above says."""
    met: set[str] = set()
    for text in (passage.text for passage in passages if not passage.level and len(passage.text) >= _LONG):
        if text in met:
            opening = text[:_LONG]
            start = body.find(opening, body.find(opening) + 1)
            yield Slip(f"{opening}…", "står to gange i teksten", "Slet det ene sted."), (max(start, 0), max(start, 0) + _LONG)
        met.add(text)


def _place(body: str, value: str, after: int) -> tuple[int, int] | None:
    """Where the words of the `value` next stand in the `body`, from `after` on, however its lines are broken.

    Whole words if there are any: »mål mål« is not the beginning of »mål måling«.
    """
    words = r"\s+".join(map(re.escape, value.split()))
    match = re.compile(rf"(?<!\w){words}(?!\w)").search(body, after) or re.compile(words).search(body, after)
    return match.span() if match else None


def _span(file: SourceFile, first_line: int, body: str, start: int, end: int) -> Span:
    """The place of the first line of what stands there."""
    return Span.between(file.path, body, start, start + len(body[start:end].partition("\n")[0]), first_line)


def _problem(slip: Slip, span: Span) -> Problem:
    return Problem(code="tekst-tvivl", span=span, words={"value": slip.value, "why": slip.why}, hint=slip.instead)
