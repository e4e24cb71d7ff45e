"""Rules about a decision track: each row names a listed organisation, stands once, and decides nothing in the future.

In: the file's values, read as far as possible. Out: problems at the value's place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from itertools import permutations
from typing import Any

from builder.nouns import limits
from builder.nouns.language import phrases
from builder.nouns.language.danish import folded, slug
from builder.nouns.language.dates import When
from builder.nouns.problem import Problem
from builder.nouns.source.source_file import Span
from builder.nouns.tables.decisions import RECURRING
from builder.stages.validate.agree import PartialFrontMatter
from builder.stages.validate.head.reading import Values

_LISTED, _ROWS, _DEADLINES = "organisationer", "beslutninger", "datoer"
_AWAITED, _RECURRING = "afventer", "tilbagevendende"
_FINAL, _PRINCIPLE, _NO = "endelig", "princip", "nej"
_YEARS_BEFORE = 1
"""A council may have decided the year before a track begins; an older year is a slip of the pen. Our own choice."""


_YEARS_AFTER = 5
"""So long after its year a track may still wait; our own choice."""


def disagreeing_decisions(head: PartialFrontMatter) -> Iterator[Problem]:
    """Every disagreement of the rows of one track; a value that could not be read is left alone, for it is a problem already."""
    listed = [row.get("id", "") for row in head.values.get(_LISTED, ())]
    rows = head.values.get(_ROWS, ())
    for position, id_ in enumerate(listed):
        if id_ and id_ in listed[:position]:
            yield Problem(code="organisation-dobbelt", span=head.place(_LISTED, position, "id"), words={"value": id_})
    yield from _named_alike(head)
    yield from _with_one_case(head)
    if _LISTED not in head.broken and all(listed):  # one that lost its id may be the one
        yield from _unknown(head, rows, [id_ for id_ in listed if id_])
    yield from _twice(head, rows)
    for position, row in enumerate(rows):
        yield from _ahead(head, row, position)
        yield from _only_planned(head, row, position)
    another = [*_of_another_year(head, rows)]
    yield from another or _titled(head)
    yield from _deadlines_of_another_age(head)
    yield from _against_each_other(head, rows)
    for position, row in enumerate(head.values.get(_DEADLINES, ())):
        yield from _recurring(head, row, position)


def with_ids(problems: Iterable[Problem], values: Values) -> Iterator[Problem]:
    """The `problems`, where one is about an organisation that is written by its name with the id that is meant."""
    ids = {slug(row["navn"]): row["id"] for row in values.get(_LISTED, ()) if {"navn", "id"} <= row.keys()}
    for problem in problems:
        meant = ids.get(slug(problem.words.get("value", ""))) if problem.code in {"id-ugyldigt", "organisation-ukendt"} else None
        yield replace(problem, hint=phrases.did_you_mean([meant])) if meant else problem


def _named_alike(head: PartialFrontMatter) -> Iterator[Problem]:
    """An organisation whose line was copied and bears the name of another: nobody could tell the two apart on the page."""
    names = [slug(row.get("navn", "")) for row in head.values.get(_LISTED, ())]
    ids = [row.get("id", "") for row in head.values.get(_LISTED, ())]
    for position, name in enumerate(names):
        if name and name in names[:position] and ids[position] not in ids[:position]:
            words = {"value": head.values[_LISTED][position]["navn"]}
            hint = phrases.ANOTHER_NAME
            yield Problem(code="organisation-dobbelt", span=head.place(_LISTED, position, "navn"), words=words, hint=hint)


def _with_one_case(head: PartialFrontMatter) -> Iterator[Problem]:
    """An organisation whose line was copied and leads to the page of another."""
    met: dict[str, Span] = {}
    for position, row in enumerate(head.values.get(_LISTED, ())):
        case, span = row.get("case", ""), head.place(_LISTED, position, "case")
        if case and met.setdefault(case, span) != span:
            words = {"value": case, "key": "case", "line": str(met[case].line)}
            yield Problem(code="punkt-dobbelt", span=span, words=words, hint=phrases.ANOTHER_CASE)


def _unknown(head: PartialFrontMatter, rows: tuple[Values, ...], listed: list[str]) -> Iterator[Problem]:
    known = ", ".join(listed) or phrases.NONE
    guesses = limits.GUESSES
    used = [row.get("organisation", "") for row in rows]
    idle = [id_ for id_ in listed if id_ not in used]
    for position, id_ in enumerate(used):
        if id_ and id_ not in listed and (listed or (_LISTED,) not in head.places):
            if used.count(id_) > 1 and get_close_matches(id_, idle, n=1):
                continue  # rather the list is wrong, which is told once
            near = get_close_matches(id_, listed, n=1) if guesses > 0 else []
            guesses -= 1
            span, words = head.place(_ROWS, position, "organisation"), {"value": id_, "known": known}
            yield Problem(code="organisation-ukendt", span=span, words=words, hint=phrases.did_you_mean(near))
    yield from _misspelt(head, used, idle)


def _misspelt(head: PartialFrontMatter, used: list[str], idle: list[str]) -> Iterator[Problem]:
    """A listed organisation that no row names, while several name one that is spelled nearly so."""
    unknown = [id_ for id_ in dict.fromkeys(used) if id_ and used.count(id_) > 1]
    listed = [row.get("id", "") for row in head.values.get(_LISTED, ())]
    for id_ in unknown if any(idle) else ():
        if id_ in listed or not (near := get_close_matches(id_, idle, n=1)):
            continue
        words = {"value": id_, "known": near[0]}
        hint = phrases.LISTED_OTHERWISE.format(listed=near[0], count=used.count(id_), used=id_)
        yield Problem(code="organisation-ukendt", span=head.place(_LISTED, listed.index(near[0]), "id"), words=words, hint=hint)


def _twice(head: PartialFrontMatter, rows: tuple[Values, ...]) -> Iterator[Problem]:
    """A municipality takes each step once before each body; told at the later row, which names the line of the first."""
    met: dict[tuple[Any, ...], int] = {}
    for position, row in enumerate(rows):
        if not {"kommune", "organisation", "trin"} <= row.keys():
            continue
        key = (row["kommune"].code, row["organisation"], row["trin"].id, folded(row.get("organ", "")))
        first = met.setdefault(key, position)
        if first != position:
            line = head.place(_ROWS, first).line
            words = {"name": row["kommune"].name, "step": row["trin"].title.lower(), "line": str(line)}
            yield Problem(code="beslutning-dobbelt", span=head.place(_ROWS, position), words=words)


def _ahead(head: PartialFrontMatter, row: Values, position: int) -> Iterator[Problem]:
    """Only what is awaited lies ahead; what is prepared or decided has happened."""
    step, when = row.get("trin"), row.get("dato")
    if step is None or when is None or when.undated:
        return
    if step.id != _AWAITED and not head.today.has_come(when.first):
        words = {"step": step.title.lower(), "date": when.text}
        yield Problem(code="beslutning-fremtid", span=head.place(_ROWS, position, "dato"), words=words)


def _only_planned(head: PartialFrontMatter, row: Values, position: int) -> Iterator[Problem]:
    """What its own note says is planned is no decision yet."""
    step, note = row.get("trin"), row.get("datonote", "")
    if step is None or step.id not in {_FINAL, _PRINCIPLE, _NO} or next(_ahead(head, row, position), None):
        return
    if unread := _NO_OUTCOME.search(row.get("forbehold", "")):
        words = {"value": unread[0], "why": phrases.NO_OUTCOME.format(step=step.title.lower())}
        yield Problem(code="felt-tvivl", span=head.place(_ROWS, position, "forbehold"), words=words, hint=phrases.OUTCOME)
    if _PLANNED.search(note):
        words = {"value": note, "why": phrases.NOT_YET.format(step=step.title.lower())}
        hint = phrases.MEND_STEP.format(step=_AWAITED)
        yield Problem(code="felt-tvivl", span=head.place(_ROWS, position, "datonote"), words=words, hint=hint)


_PLANNED = re.compile(r"\b(?:planlagt|ventes|forventes|forventet)\b", re.IGNORECASE)


_NO_OUTCOME = re.compile(r"\bUdfaldet (?:er (?:ikke|ukendt)|kendes ikke|kunne ikke|fremgår ikke)\b[^.;]*")


def _titled(head: PartialFrontMatter) -> Iterator[Problem]:
    """A track whose title bears another year than it is of."""
    year, titled = head.values.get("aar"), _TITLED.findall(head.values.get("titel", ""))
    if year and titled and str(year.first.year) not in titled:
        words = {"value": year.text, "why": phrases.OTHER_TITLE.format(year=titled[0])}
        yield Problem(code="felt-tvivl", span=head.place("aar"), words=words, hint=phrases.MEND_WRONG)


_TITLED = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def _deadlines_of_another_age(head: PartialFrontMatter) -> Iterator[Problem]:
    if not (year := head.values.get("aar")):
        return
    for position, row in enumerate(head.values.get(_DEADLINES, ())):
        for key in ("dato", "til"):
            yield from _far_from(year, row.get(key), _LONGEST, head.place(_DEADLINES, position, key))


_LONGEST = 15
"""Years after its own that a track may look ahead; our own choice."""


def _of_another_year(head: PartialFrontMatter, rows: tuple[Values, ...]) -> Iterator[Problem]:
    """A decision of years before the track's own, or awaited years after it, is dated wrongly or belongs to another track.

    Where all of several are of another year, that of the track is rather wrong, which is told once.
    """
    if not (year := head.values.get("aar")):
        return
    placed = ((row.get("dato"), head.place(_ROWS, position, "dato")) for position, row in enumerate(rows))
    found = [one for when, span in placed for one in _far_from(year, when, _YEARS_AFTER, span)]
    dated = sum(1 for row in rows if row.get("dato") and not row["dato"].undated)
    if len(found) > 1 and len(found) == dated:
        yield replace(found[0], span=head.place("aar"), hint=phrases.YEAR_OF_TRACK)
    else:
        yield from found


def _far_from(year: When, when: When | None, after: int, span: Span) -> Iterator[Problem]:
    """A date, at the `span`, that lies long before the `year` of a track, or more than so many years `after` it."""
    if when is None or when.undated:
        return
    early = when.last.year < year.first.year - _YEARS_BEFORE
    if early or when.first.year > year.last.year + after:
        words = {"date": when.text, "year": year.text, "way": "før" if early else "efter"}
        yield Problem(code="beslutning-aar", span=span, words=words)


def _against_each_other(head: PartialFrontMatter, rows: tuple[Values, ...]) -> Iterator[Problem]:
    """A final word before the one in principle, or a yes and a no on one day, about one organisation: one of them is wrong."""
    said: dict[tuple[str, str], list[tuple[int, Any, Any]]] = {}
    for position, row in enumerate(rows):
        if {"kommune", "organisation", "trin", "dato"} <= row.keys() and not row["dato"].undated:
            key = (row["kommune"].code, row["organisation"])
            said.setdefault(key, []).append((position, row["trin"].id, row["dato"]))
    for steps in said.values():
        for (first, one, when), (second, other, then) in permutations(steps, 2):
            too_early = (one, other) == (_FINAL, _PRINCIPLE) and when.last < then.first
            both = (one, other) == (_FINAL, _NO) and when == then
            on_one_day = when == then and when.first == when.last
            both |= (one, other) == (_PRINCIPLE, _NO) and on_one_day and _same_body(rows, first, second)
            if too_early or both:
                place = max(first, second)
                words = {
                    "name": rows[first]["kommune"].name,
                    "step": one,
                    "other": other,
                    "line": str(head.place(_ROWS, min(first, second)).line),
                }
                yield Problem(code="beslutning-modstrid", span=head.place(_ROWS, place), words=words)


def _same_body(rows: tuple[Values, ...], first: int, second: int) -> bool:
    """Whether two rows tell of the same body, or do not say which: a committee may say yes on the day its council says no."""
    return folded(rows[first].get("organ", "")) == folded(rows[second].get("organ", ""))


def _recurring(head: PartialFrontMatter, row: Values, position: int) -> Iterator[Problem]:
    """What comes again, or has no date, says when."""
    is_vague = row.get("art") == _RECURRING or ("dato" in row and row["dato"].undated)
    if is_vague and not head.stands(_DEADLINES, position, RECURRING.key):
        words = {"key": RECURRING.key, "help": RECURRING.help}
        yield Problem(code="felt-mangler", span=head.place(_DEADLINES, position), words=words)
