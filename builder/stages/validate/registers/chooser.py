"""The register of the model chooser in; the chooser out, with what its rows do not agree on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from builder.nouns.problem import Problem
from builder.nouns.registers.chooser import Chooser, Ground
from builder.stages.validate.registers.doubles import repeated
from builder.stages.validate.registers.register import Item, Register

HEAVIEST = 3
"""The largest weight of a rule; our own choice."""
_QUESTIONS, _REPLIES, _STEPS = "spørgsmålene", "svarene til »{}«", "trinene i træet"


def chooser(register: Register) -> Chooser | None:
    """What the `register` holds; None when it could not be read at all. A row that lacks something is left out."""
    if register.root is None:
        return None
    questions, rules, advice, steps, exemptions = (
        tuple(item.value for item in register.items(row.key)) for row in register.record.fields
    )
    return Chooser(questions=questions, rules=rules, advice=advice, steps=steps, exemptions=exemptions)


def disagreements(register: Register) -> Iterator[Problem]:
    """A problem for what stands twice or is not there, a rule without a source, an ill weight, and a tree that does not end."""
    for key, name in (("spoergsmaal", "id"), ("regler", "id"), ("trae", "id"), ("afvigelser", "case")):
        yield from repeated((str(getattr(item.value, name)), item.span(name)) for item in register.items(key))
    yield from repeated((item.value.model.id, item.span("model")) for item in register.items("modeller"))
    for item in register.items("spoergsmaal"):
        yield from repeated((one.id, item.span("svar", place, "id")) for place, one in enumerate(item.value.replies))
    for item in register.items("regler"):  # one that asks twice with two answers would never count
        asked = ((one.question, item.span("naar", place, "spoergsmaal")) for place, one in enumerate(item.value.conditions))
        yield from repeated(asked)
    yield from _rules(register)
    steps = list(register.items("trae"))
    yield from _tree(steps, _lost(register, "trae", {item.value.id for item in steps}))
    for key in ("regler", "trae"):
        for item in register.items(key):
            yield from _grounds(item, "kilder", item.value.grounds)
    for item in register.items("modeller"):
        yield from _grounds(item, "afklar", item.value.settle)


def _grounds(item: Item, key: str, grounds: Iterable[Ground]) -> Iterator[Problem]:
    """A problem for each of the `grounds`, which stand in the item under `key`, that names no page."""
    for position, ground in enumerate(grounds):
        if not (ground.case or ground.guide):
            yield Problem(code="vaelger-kilde", span=item.span(key, position))


def _rules(register: Register) -> Iterator[Problem]:
    replies = {item.value.id: [one.id for one in item.value.replies] for item in register.items("spoergsmaal")}
    lost = _lost(register, "spoergsmaal", replies)
    for item in register.items("regler"):
        rule = item.value
        if not 1 <= rule.weight <= HEAVIEST:
            yield Problem(code="vaelger-vaegt", span=item.span("vaegt"), words={"value": str(rule.weight)})
        for position, one in enumerate(rule.conditions):
            where = ("naar", position)
            if one.question not in replies:
                if not lost & {one.question, ""}:
                    yield _unknown(item, (*where, "spoergsmaal"), one.question, _QUESTIONS)
                continue
            for number, reply in enumerate(one.replies):
                if reply not in replies[one.question]:
                    yield _unknown(item, (*where, "svar", number), reply, _REPLIES.format(one.question))


def _unknown(item: Item, way: Iterable[str | int], value: str, kind: str) -> Problem:
    return Problem(code="vaelger-ukendt", span=item.span(*way), words={"value": value, "kind": kind})


def _lost(register: Register, key: str, whole: Collection[str]) -> set[str]:
    """The ids of points of a list that lack something, of which it is told; an empty one for a point without an id."""
    return {row.get("id", "") for row in register.values.get(key, ())}.difference(whole)


def _tree(items: list[Item], lost: Collection[str]) -> Iterator[Problem]:
    """Every branch goes on or ends, and goes forward only; every step but the first is reached from one before it.

    Where steps are `lost`, of any other nothing is known.
    """
    place = {item.value.id: number for number, item in enumerate(items)}
    reached = {items[0].value.id} if items else set[str]()
    for number, item in enumerate(items):
        if item.value.id not in reached and not lost:
            yield _ill(item, "id", "kan ikke nås fra det første")
        for key, branch in zip(("ja", "nej"), item.value.branches, strict=True):
            if branch.step and branch.step not in place:
                if branch.step in lost or "" in lost:
                    continue
                yield _unknown(item, (key, "trin"), branch.step, _STEPS)
            elif branch.step and place[branch.step] <= number:
                yield _ill(item, key, f"fører tilbage ved »{key}«")
            elif not (branch.step or branch.form or branch.text):
                yield _ill(item, key, f"har intet at føre til ved »{key}«")
            reached.add(branch.step)


def _ill(item: Item, key: str, what: str) -> Problem:
    return Problem(code="vaelger-trae", span=item.span(key), words={"value": item.value.id, "what": what})
