"""Registers of words in; the glossary, numbers that are no person's, and what search knows of Danish out, with what is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from builder.nouns.language import phrases
from builder.nouns.language.danish import slug, sort_key
from builder.nouns.problem import Problem
from builder.nouns.registers.glossary import GlossaryEntry
from builder.nouns.registers.lexicon import MARK, Lexicon
from builder.nouns.site import urls
from builder.nouns.source.source_file import SourceFile, Span
from builder.stages.validate.registers.doubles import doubles, repeated
from builder.stages.validate.registers.register import Item, Register, unfit
from builder.stages.validate.repeats import divided

CPR_DIGITS = 10
"""Digits of a CPR number: six of a date and four more, as `nouns/lint/privacy` looks for it."""
_NUMBER = re.compile(r"[0-9]+(?:[ .–-]?[0-9]+)*")
"""A number as a text writes it, in parts or not."""
_WORDS = urls.GLOSSARY.removesuffix(".html")
_AROUND = re.compile(rf"^https?://[^/]*/|^[./]+|\.(?:html?|md)(?=#|$)|(?<!{_WORDS})(?<!{_WORDS}\.html)#.*$")
"""What a copied address has around that of a page in the catalogue."""
_LISTS = ("kerneord", "stopord", "endelser", "forstavelser")


def glossary(register: Register) -> tuple[GlossaryEntry, ...]:
    """The entries of the `register` in Danish order, as if without the § that sorts before every letter: »§ 60« is under 6."""
    return tuple(sorted((item.value for item in register.items("ord")), key=lambda entry: sort_key(entry.word.lstrip("§ "))))


def familiar(register: Register) -> frozenset[str]:
    """The abbreviations that need no explanation, as the glossary's `register` lists them."""
    return frozenset(item.value for item in register.items("kendte"))


def repeated_entries(register: Register) -> Iterator[Problem]:
    """A problem for each word or alias of the `register` that an entry before has, and each known abbreviation repeated."""
    yield from doubles(map(_headwords, register.items("ord")))
    yield from repeated((item.value, item.span()) for item in register.items("kendte"))


def divided_groups(register: Register) -> Iterator[Problem]:
    """A problem for each group of words in the `register` that is one slip from another."""
    return divided((item.value.group, item.span("gruppe")) for item in register.items("ord"))


def _headwords(item: Item) -> Iterator[tuple[str, Span]]:
    yield item.value.slug, item.span("ord")
    for position, alias in enumerate(item.value.aliases):
        yield alias, item.span("ogsaa", position)


def exceptions(register: Register) -> frozenset[str]:
    """The ten digits, alone, of each number of the `register` that is known to be no CPR number; any other length is left out."""
    found = (_digits(item) for item in register.items("numre"))
    return frozenset(digits for digits in found if len(digits) == CPR_DIGITS)


def ill_exceptions(register: Register) -> Iterator[Problem]:
    """A problem for each number of the `register` that has not the digits of a CPR number, and for each that stands twice."""
    for item in register.items("numre"):
        if len(_digits(item)) != CPR_DIGITS:
            yield Problem(code="nummer-cifre", span=item.span("nummer"), words={"value": item.value["number"]})
        elif not _NUMBER.fullmatch(item.value["number"]):
            yield unfit(item.span("nummer"), item.value["number"], phrases.A_NUMBER, phrases.ONLY_DIGITS)
    yield from repeated((_digits(item), item.span("nummer")) for item in register.items("numre"))


def _digits(item: Item) -> str:
    return "".join(c for c in item.value["number"] if c.isdigit())


def lexicon(search: Mapping[str, Register], splits: Register) -> Lexicon:
    """What search knows of Danish, in small letters.

    `search` gives for each field of `search.yaml`, by Danish key, the register that holds it, the folder's own or the program's;
    `splits` is `search-splits.txt`. Raises `KeyError` when a field has no register.
    """
    core, stop, endings, prefixes = (search[key].text(key).split() for key in _LISTS)
    fixed = (item.value for item in search["faste"].items("faste"))
    return Lexicon(
        core=frozenset(core),
        stop=tuple(dict.fromkeys(stop)),
        endings=frozenset(endings),
        prefixes=frozenset(prefixes),
        fixed={split.replace(MARK, ""): tuple(split.split(MARK)) for split in fixed},
        synonyms=tuple(tuple(word.lower() for word in item.value) for item in search["synonymer"].items("synonymer")),
        abbreviations={i.value["short"]: i.value["long"] for i in search["forkortelser"].items("forkortelser")},
        phrases=tuple((i.value["word"], *i.value["phrase"].split()) for i in search["vendinger"].items("vendinger")),
        whole={form.lower(): item.value[0].lower() for item in search["hele"].items("hele") for form in item.value},
        asked={item.value["page"]: item.value["words"] for item in search["spurgt"].items("spurgt")},
        reviewed=frozenset(item.value for item in splits.items("delinger")),
    )


def ill_search_words(register: Register) -> Iterator[Problem]:
    """A problem for each word in the `register` that no text can hold, invalid split, synonym of nothing, and repeated word."""
    for key in _LISTS:
        yield from _unfindable(register, key)
    fixed = list(register.items("faste"))
    yield from ill_splits(fixed, parts=1)
    yield from repeated((item.value.replace(MARK, ""), item.span()) for item in fixed)
    yield from _lone_synonyms(register)
    yield from _same_synonyms(register)
    yield from _ill_forms(register)
    yield from _ill_pages(register)
    yield from _ill_whole(register)
    for rows, name, key in (("vendinger", "phrase", "vending"), ("forkortelser", "short", "kort"), ("spurgt", "page", "side")):
        yield from repeated((item.value[name], item.span(key)) for item in register.items(rows))


def _lone_synonyms(register: Register) -> Iterator[Problem]:
    for item in register.items("synonymer"):
        if len({word.lower() for word in item.value}) == 1:
            parts = [part.strip() for part in re.split("[,;=/]", item.value[0]) if part.strip()]
            hint = phrases.as_list(parts) if len(parts) > 1 else ""
            yield Problem(code="synonym-alene", span=item.span(), words={"value": item.value[0]}, hint=hint)


def _same_synonyms(register: Register) -> Iterator[Problem]:
    """The same words for one thing in two lists, in whatever order: the second says nothing."""
    rows = [(sorted(dict.fromkeys(map(str.lower, item.value))), item.span()) for item in register.items("synonymer")]
    yield from repeated((", ".join(words), span) for words, span in rows if len(words) > 1)


def _ill_forms(register: Register) -> Iterator[Problem]:
    """Abbreviations and phrases are written as a text is divided: in small letters, a blank between words."""
    for item in register.items("forkortelser"):
        short = item.value["short"]
        if short != short.lower() or " " in short:
            yield Problem(code="soegeord-form", span=item.span("kort"), words={"value": short})
    for item in register.items("vendinger"):
        for key, name in (("phrase", "vending"), ("word", "soeg")):
            if not all(map(_findable, item.value[key].split())):
                yield Problem(code="soegeord-form", span=item.span(name), words={"value": item.value[key]})


def _ill_whole(register: Register) -> Iterator[Problem]:
    """A form is one word, and stands for one word only."""
    rows = [[(form, item.span(place)) for place, form in enumerate(item.value)] for item in register.items("hele")]
    for form, span in (one for row in rows for one in row):
        if not _findable(form):
            yield Problem(code="soegeord-form", span=span, words={"value": form})
    yield from doubles(rows)


def own_pages(register: Register, shipped: Register) -> dict[str, Span]:
    """The pages that the `register` says readers ask, each with its place, without those that the `shipped` one has alike.

    One that is not written as an address is a problem already.
    """
    there = {(item.value["page"], item.value["words"]) for item in shipped.items("spurgt")}
    items = (item for item in register.items("spurgt") if (item.value["page"], item.value["words"]) not in there)
    return {item.value["page"]: item.span("side") for item in items if item.value["page"] == _bare(item.value["page"])}


def _bare(page: str) -> str:
    """The address of a page as it is written, of one that was copied or typed otherwise."""
    return "/".join(map(slug, _AROUND.sub("", page.replace("\\", "/")).split("/")))


def _ill_pages(register: Register) -> Iterator[Problem]:
    """A page that is asked is written as its address, without an ending."""
    for item in register.items("spurgt"):
        page, bare = item.value["page"], _bare(item.value["page"])
        if page != bare:
            words, hint = {"value": page, "suggestion": bare}, phrases.did_you_mean([bare])
            yield Problem(code="id-ugyldigt", span=item.span("side"), words=words, hint=hint)


def ill_splits(items: Iterable[Item], *, parts: int) -> Iterator[Problem]:
    """A problem for each split with an empty part, a capital, or a character that is no letter or digit, or with too few parts.

    `items` are splits as texts, with `MARK` between the parts; `parts` is the fewest that one may have: 1 allows a word that is
    never split.
    """
    for item in items:
        pieces = item.value.split(MARK)
        if len(pieces) < parts or not all(_findable(piece) for piece in pieces):
            bare = [piece.strip() for piece in pieces]
            meant = [MARK.join(bare)] if bare != pieces and all(map(_findable, bare)) else []
            hint = phrases.did_you_mean(meant)
            yield Problem(code="deling-form", span=item.span(), words={"value": item.value}, hint=hint)


def _unfindable(register: Register, key: str) -> Iterator[Problem]:
    wrong = dict.fromkeys(word for word in register.text(key).split() if not _findable(word))
    parted = [word for word in wrong if _findable(word.rstrip(",;"))]
    for word in wrong:
        if word in parted[:1]:
            span, words = _place(register.file, register.span(key), word), {"value": word}
            yield Problem(code="soegeord-form", span=span, words=words, hint=phrases.BLANKS_BETWEEN)
        if word in parted:
            continue
        yield Problem(code="soegeord-form", span=_place(register.file, register.span(key), word), words={"value": word})


def _findable(word: str) -> bool:
    """Whether a text, in small letters and divided at what is no letter or digit, can hold the word."""
    return word.isalnum() and word == word.lower()


def _place(file: SourceFile, span: Span, word: str) -> Span:
    """Where a word stands in a text of many lines that begins at `span`."""
    start = sum(len(line) + 1 for line in file.text.split("\n")[: span.line - 1]) + span.column - 1
    match = re.compile(rf"(?<![^\s'\"]){re.escape(word)}(?![^\s'\"])").search(file.text, start)
    if match is None:  # written otherwise, as with an escape
        return span
    return Span.between(file.path, file.text, *match.span())
