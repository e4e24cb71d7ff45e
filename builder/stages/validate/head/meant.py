"""A value that cannot be read in; what helps its editor out: the word or the shape that was meant, or several in one text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import TypeAlias

from builder.nouns.fields import Field, ListOf, Record, Reference, SourceId, Text
from builder.nouns.former_municipalities import SHORT
from builder.nouns.language import phrases, spelling
from builder.nouns.language.danish import folded
from builder.nouns.language.dates import UNDATED
from builder.nouns.municipalities import municipality_key, successor
from builder.nouns.problem import Slip
from builder.nouns.registers.registers import Allowed
from builder.nouns.source.node import MappingNode, Node, Scalar, SequenceNode
from builder.nouns.terms import Vocabulary
from builder.stages.validate.head.misnamed import NEAR, field_called
from builder.stages.validate.head.reading import Reading

Nearest: TypeAlias = Callable[[str, Collection[str]], list[str]]
"""The nearest of some words to one, alone in a list, or none."""
_CODE = re.compile("^0(?=[0-9]{3}$)")
"""What others write before the three digits of a municipality's code."""
_BULLET = re.compile(r"(?:[•‣◦▪●·–—-][ \u00a0]?|[0-9]{1,2}[.)] )(?=[^\W\d_])")
_BRACKETS = re.compile(r"[(\[{](.*)[)\]}]")
"""What somebody put around a list that is read as one text."""
_ASKED = 3
"""Of how many names it is asked whether they are misspelt fields; our own choice."""
_LONGEST_NAME = 7
"""Pieces and signs between them that one name may have: no name has more than three commas, »og« or strokes."""


def shape_hint(node: Node, row: Field, group: Record | None = None) -> str:
    """What helps when a `node` is a list or a group where the field `row` has one value, or is no `group` where it has one.

    Raises nothing.
    """
    points = node.items if isinstance(node, SequenceNode) else ()
    if points and isinstance(row.kind, ListOf):
        return phrases.NESTED
    if group:
        if points and all(isinstance(point, MappingNode) for point in points):
            return phrases.ONE_GROUP if len(points) == 1 else phrases.ONE_OF_GROUPS
        return phrases.SPREAD.format(fields=", ".join(group.telling))
    pointing = isinstance(row.kind, ListOf) and isinstance(row.kind.kind, (Reference, SourceId))
    if isinstance(node, MappingNode) and (pointing or not isinstance(row.kind, ListOf)) and (value := _single(node)):
        return phrases.AS_ONE_TEXT if isinstance(row.kind, Text) else phrases.ONLY_VALUE.format(value=value)
    texts = [point.text for point in points if isinstance(point, Scalar)]
    if texts and (several := phrases.SEVERAL.get(type(row.kind).__name__)):
        return phrases.choose(several, texts) if len(texts) > 1 else phrases.did_you_mean(texts)
    # Behind a bracket stands the first point at once; behind a dash there is a blank.
    below = points and (points[0].span.line != node.span.line or points[0].span.column > node.span.column + 1)
    return phrases.ONE_TEXT if below else phrases.BRACKET


def says_nothing(node: Node, row: Field) -> bool:
    """Whether a `node` in the place of a group of the field `row`, which need not be there, says that nobody knows."""
    if row.required or not isinstance(node, Scalar):
        return False
    return bool(spelling.UNKNOWN.fullmatch(node.text)) or node.text.casefold() in spelling.YES_NO


def _single(node: MappingNode) -> str:
    """The value that a group holds which stands where there is but one: the first of those written; empty when there is none."""
    values = (value.text for _, value in node.entries if isinstance(value, Scalar))
    return next(filter(None, values), "")


def called(reading: Reading, node: MappingNode, group: Record) -> str:
    """The first name of a `node` that names points of a list as fields, where each is a `group`; empty for a group by itself."""
    names = [key.text for key, _ in node.entries]
    fields = {row.key for row in group.fields}
    near = [reading.nearest(folded(name), fields, cutoff=NEAR) or field_called(name, group.fields) for name in names[:_ASKED]]
    return "" if not names or not fields.isdisjoint(names) or all(near) else names[0]


def unknown_hint(text: str, *, undated: bool = False, ends: bool = False) -> tuple[str, Slip]:
    """What helps, and what slip it is, when `text` says that nobody knows a date or a number; both empty when it says
    something else.

    `undated` is true where »udateret« may stand, `ends` where a date may be one that has not come. Raises nothing.
    """
    if spelling.UNKNOWN.fullmatch(text):
        return (phrases.did_you_mean([UNDATED]), "") if undated else (phrases.LEAVE_OUT, "unknown")
    return (phrases.NOT_OVER if ends and spelling.STILL.fullmatch(text) else ""), ""


def term_hint(text: str, vocabulary: Vocabulary, nearest: Nearest, *, alone: bool = False) -> str:
    """What helps when `text` is no word of the `vocabulary`; empty when nothing is known.

    `alone` is true where one word belongs and no list. Raises nothing.
    """
    spellings = {**vocabulary.by_likeness, **vocabulary.by_spelling}
    joined = {_joined(spelling): term for spelling, term in spellings.items()}

    def known(word: str) -> str:
        term = spellings.get(folded(word)) or joined.get(_joined(folded(word)))
        return term.title if term else ""

    def near(word: str) -> list[str]:
        return [spellings[found].title for found in nearest(folded(word), spellings)]

    if _BULLET.match(text):
        return phrases.POINTS
    within = None if alone else _BRACKETS.fullmatch(text)
    several = _several(within[1] if within else text, known, near, phrases.ONLY_ONE if alone else "")
    return several or phrases.did_you_mean([known(text)] if known(text) else near(text))


def _joined(word: str) -> str:
    """The word as one who forgets its hyphen or blank writes it: »foreløbigbeslutning«."""
    return re.sub(r"[\s-]", "", word)


def municipality_hint(text: str, registers: Allowed, nearest: Nearest, *, alone: bool = False) -> str:
    """What helps when `text` is no municipality of today; empty when nothing is known.

    `alone` is true where one name belongs and no list. Raises nothing.
    """

    def today(word: str) -> str:
        found = registers.municipality(successor(word))
        return found.name if found else ""

    def known(word: str) -> str:
        found = registers.municipality(word)
        return found.name if found else today(word)

    def near(word: str) -> list[str]:
        """The name that was probably meant: one of which half the name is written, or the nearest."""
        names, key = registers.municipality_names, municipality_key(word)
        if short := registers.municipality(SHORT.get(key, "")):
            return [short.name]
        halves = [name for name in names if key in name.split("-")]
        return [names[name].name for name in (halves if len(halves) == 1 else nearest(key, names))]

    if _BULLET.match(text):
        return phrases.POINTS
    if numbered := registers.municipalities.get(_CODE.sub("", text)):
        return phrases.did_you_mean([numbered.name])
    within = _BRACKETS.fullmatch(text)
    bare = spelling.BESIDE.sub("", spelling.WHO.sub("", within[1] if within else text))
    if several := _several(bare, known, near, phrases.ONE_EACH if alone else ""):
        return several
    if new := today(bare):
        return f"{phrases.did_you_mean([new])} {phrases.MERGED.format(old=bare, new=new)}"
    return phrases.did_you_mean(near(bare))


def _several(text: str, known: Callable[[str], str], near: Callable[[str], list[str]], one: str = "") -> str:
    """The hint when one text names several words: all of them, as they are known, nearly known, or else as they stand.

    `one` is what is said where no list may stand, else empty.

    A name that holds a comma or an »og« itself is one name: of words that begin at one place the longest known counts.
    """
    pieces = spelling.BETWEEN.split(text)
    if len(pieces) == 1 and len(text.split()) > 1 and all(map(known, text.split())):
        pieces = re.split(r"(\s+)", text)  # the lines of a list that lacks its dashes
    if len(pieces) == 1 and " - " in text and all(map(known, text.split(" - "))):
        pieces = re.split("( - )", text)  # a list whose first word stands beside the field's name
    words: list[tuple[str, str]] = []
    start = 0
    while start < len(pieces):
        last = min(len(pieces), start + _LONGEST_NAME)
        parts = {end: "".join(pieces[start:end]).strip() for end in range(last, start, -2)}
        end = next((end for end, part in parts.items() if known(part)), start + 1)
        words.append((parts[end], known(parts[end])))
        start = end + 1
    if len(words) < 2 or not any(name for _, name in words):
        return ""
    names = [name or next(iter(near(word)), word) for word, name in words if word]
    unlike = list(dict.fromkeys(names))
    if len(unlike) > 1:
        return phrases.choose(one, unlike) if one else phrases.as_list(unlike)
    return phrases.did_you_mean(unlike)
