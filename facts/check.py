"""Content and extract in, unsupported claims out: `python -m facts.check [CONTENT]`, called by `make facts`.

Told as »file:line: what: why«, exit 1. What is right although no sheet says it stands in `accepted.yaml` with a reason:
our own arithmetic, a date of our own, a name. An entry that nothing needs any more is told as well.
The sheets were made once: what rests on a source that came later is counted, and held against nothing here.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from builder.nouns.checked import Checked
from builder.nouns.language import dates
from builder.nouns.model import Case
from builder.shell.registers import read_registers
from builder.shell.settings import PROJECT, today
from builder.stages.load import load
from builder.stages.validate import validate
from facts.claims import read
from facts.content import Said, said_in
from facts.members import EVERYONE, forgotten
from facts.notation import Number
from facts.support import EXPECTED, Extract, Scope, bears_date, bears_day, bears_figure, has_number, is_checked

ACCEPTED = Path(__file__).parent / "accepted.yaml"

# What the sheets' category words are called in the site's vocabularies.
WORDS: Mapping[str, Mapping[str, frozenset[str]]] = {
    "status": {
        "drift": frozenset({"drift"}),
        "etablering": frozenset({"etableres"}),
        "afsluttet/opløst": frozenset({"afsluttet", "opgivet"}),
        "skruet ned": frozenset({"afsluttet"}),
        "idé/analyse": frozenset({"ide", "undersoeges"}),
        "ukendt": frozenset({"ukendt"}),
    },
    "form": {
        "samarbejdsaftale": frozenset({"samarbejdsaftale"}),
        "forening": frozenset({"forening"}),
        "brugerklub": frozenset({"forening"}),
        "§ 60-fællesskab": frozenset({"paragraf-60"}),
        "§ 60-fællesskab, 60 a": frozenset({"paragraf-60a"}),
        "landsdækkende løsning via KOMBIT": frozenset({"kombit-loesning"}),
        "aktieselskab": frozenset({"aktieselskab"}),
        "selskab": frozenset({"aktieselskab"}),
        "fælles udbud": frozenset({"faelles-udbud"}),
        "indkøbsfællesskab": frozenset({"indkoebsfaellesskab"}),
        "lovbestemt samarbejde": frozenset({"forpligtende-samarbejde"}),
        "selvejende institution": frozenset({"national-enhed"}),
        "ingen organisation": frozenset({"ingen"}),
        "ikke fastlagt": frozenset({"ikke-fastlagt"}),
        "ukendt": frozenset({"ukendt"}),
    },
    "model": {
        "implementering": frozenset({"implementering"}),
        "indkøb": frozenset({"indkoeb"}),
        "drift og support": frozenset({"drift-og-support"}),
        "forretningsdrevet udvikling": frozenset({"forretningsdrevet-udvikling"}),
    },
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing said that no sheet bears out, and why we think so."""

    said: Said
    why: str

    def __str__(self) -> str:
        where = "" if self.said.where == "tekst" else f" ({self.said.where})"
        return f"content/{self.said.file}:{self.said.line}: {self.said.what} »{self.said.text}«{where}: {self.why}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a check found: how many claims were looked at, what is unsupported, accepted, and no longer needed."""

    checked: Counter[str]
    unsupported: tuple[Finding, ...]
    accepted: tuple[Finding, ...]
    unused: tuple[tuple[str, str], ...]
    unread: tuple[str, ...]
    later: int = 0

    @property
    def clean(self) -> bool:
        """Whether there is nothing to tell."""
        return not (self.unsupported or self.unused or self.unread)


LATER = "fra en senere kilde"
ADVICE = (
    "Ret oplysningen, eller skriv ved den, hvilken kilde den kommer fra. "
    "Er den rigtig, som den står, så skriv den med en grund i facts/accepted.yaml."
)


def findings(checked: Checked, extract: Extract, seen: Counter[str] | None = None) -> Iterator[Finding]:
    """Everything a file says that the extract does not bear out; counts in `seen` what was looked at, and what it cannot tell."""
    said = list(said_in(checked))
    scope = Scope.of(checked, said, extract)
    for one in said:
        if not is_checked(one):
            continue
        if seen is not None:
            seen[one.what] += 1
        why = _why(one, scope)
        if why and scope.cannot_tell(one):
            if seen is not None:
                seen[LATER] += 1
        elif why:
            yield Finding(said=one, why=why)
    if isinstance(checked.content, Case):
        line = checked.place("partnere").line
        for name, why in forgotten(checked.content, scope.own):
            missing = Said(file=checked.file.path, line=line, what="kommune", where="partnere", text=name)
            yield Finding(said=missing, why=why)


def _why(said: Said, scope: Scope) -> str:
    """Why a claim is not borne out, or nothing when it is."""
    if said.what == "kommune":
        return _why_not_partner(said, scope)
    if said.what in WORDS:
        return _why_not_word(said, scope)
    if said.what == "nøgletal":
        return _why_not_figure(said, scope)
    if said.what == "dato":
        return _why_not_date(said, scope)
    near = scope.near(said)
    return "" if has_number(near, said) else _elsewhere(said, has_number(scope.all, said))


def _why_not_partner(said: Said, scope: Scope) -> str:
    named = [place for claim in scope.own for place in claim.places if claim.field == "kommuner"]
    if said.text == EVERYONE:
        return "" if EVERYONE in named else "arket siger ikke, at alle kommuner er med"
    if said.members:
        return "" if _tells_of_group(said, scope, named) else "arket siger ikke, at de alle er med"
    near = scope.all if said.where.startswith("naevnt") else scope.near(said)
    told = {*named, *(place for claim in near for place in claim.places)}
    return "" if said.text in told else "arket nævner ikke kommunen som deltager"


def _tells_of_group(said: Said, scope: Scope, named: list[str]) -> bool:
    """Whether the sheet names every member of the group, or says that so many municipalities take part."""
    size = Number.of(str(len(said.members)))
    counted = any(size in claim.numbers for claim in scope.own if claim.field.startswith("kommuner"))
    return counted or set(said.members) <= set(named)


def _why_not_word(said: Said, scope: Scope) -> str:
    words = [f"{claim.word(said.what)}{', 60 a' if claim.word('note') else ''}" for claim in scope.own if claim.word(said.what)]
    if any(said.text in WORDS[said.what].get(word, ()) for word in words):
        return ""
    return f"arket siger »{'« og »'.join(dict.fromkeys(words))}«" if words else "arket siger intet"


def _why_not_figure(said: Said, scope: Scope) -> str:
    near = scope.near(said)
    bearing = bears_figure(near, said)
    if not bearing:
        return _elsewhere(said, bool(bears_figure(scope.all, said)))
    if said.measured and all(claim.word("type") == EXPECTED for claim in bearing):
        return "arket har tallet som forventet, ikke som målt"
    dated = [*bearing, *(claim for claim in near if claim.field == "kilder")]
    if said.when and not bears_date(dated, said.when):
        return f"arket har tallet, men ikke fra {said.when.text}"
    return ""


def _why_not_date(said: Said, scope: Scope) -> str:
    near = scope.near(said)
    if said.where == "status.dato":
        near = tuple(
            claim for claim in (*scope.own, *near) if claim.field in {"status_dato", "kilder"} or claim.sheet == "guides"
        )
    if said.date.startswith("--"):
        return "" if bears_day(near, said) else _elsewhere(said, bears_day(scope.all, said))
    when = said.when or dates.parse(said.date)
    if (
        when is None
        or bears_date(near, when)
        or (when.first <= scope.reviewed <= when.last and (when.last - when.first).days < 32)
    ):
        return ""
    return _elsewhere(said, bears_date(scope.all, when))


def _elsewhere(said: Said, found: bool) -> str:  # noqa: FBT001 a private answer
    cited = ", ".join([*said.sources, *said.cases])
    if not cited:
        return "står ikke i noget ark, som siden bygger på"
    return f"står ikke hos {cited}" + (", men hos en anden af sidens kilder" if found else "")


def accepted(path: Path = ACCEPTED) -> Mapping[tuple[str, str], str]:
    """The reasons of the allow-list by file and claim."""
    rows: list[dict[str, Any]] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader) or []  # noqa: S506 builds only text
    return {(row["file"], claim): row["reason"] for row in rows for claim in row["claims"]}


def check(content: Path, extract: Extract, allowed: Mapping[tuple[str, str], str]) -> Report:
    """A content folder held up to the extract."""
    registers = read_registers(content).registers
    loaded = load(content)
    seen: Counter[str] = Counter()
    found: list[Finding] = []
    unread = [problem.span.file for problem in loaded.problems]
    results = [validate(file, registers, today()) for file in loaded.files]
    former = {one.content.slug: one.content.aliases for one in results if one.content and one.content.aliases}
    known = extract.renamed(former)
    excuses = dict(allowed)
    for result in results:
        if result.content is None:
            unread.append(result.file.path)
            continue
        found += findings(result, known, seen)
        folder = result.file.path.partition("/")[0]
        before = {f"{folder}/{name}.md" for name in former.get(result.content.slug, ())}
        moved = {(result.file.path, claim): reason for (file, claim), reason in allowed.items() if file in before}
        excuses = moved | {row: reason for row, reason in excuses.items() if row[0] not in before}
    keys = {(one.said.file, one.said.text) for one in found}
    return Report(
        checked=seen,
        unsupported=tuple(one for one in found if (one.said.file, one.said.text) not in excuses),
        accepted=tuple(one for one in found if (one.said.file, one.said.text) in excuses),
        unused=tuple(sorted(set(excuses) - keys)),
        unread=tuple(unread),
        later=seen.pop(LATER, 0),
    )


def told(report: Report) -> Iterable[str]:
    """The report line by line, in Danish."""
    yield from map(str, report.unsupported)
    yield from (
        f"content/{file}: »{claim}« står i facts/accepted.yaml, men bruges ikke mere; linjen kan slettes"
        for file, claim in report.unused
    )
    yield from (f"content/{file}: kan ikke læses; se »katalog check«" for file in report.unread)
    kinds = ", ".join(f"{count} {what}" for what, count in report.checked.most_common())
    if report.unsupported:
        yield ADVICE
    total = report.checked.total()
    bad, fine = len(report.unsupported), len(report.accepted)
    verdict = f"{total - bad - fine - report.later} støttet, {fine} godtaget med grund, {bad} uden støtte"
    verdict += f", {report.later} fra kilder, der er kommet til siden" if report.later else ""
    yield f"{total} oplysninger holdt op mod arkene ({kinds}): {verdict}."


def main(arguments: list[str]) -> int:
    """The command line: a content folder, or the project's own."""
    content = Path(arguments[0]) if arguments else PROJECT / "content"
    report = check(content, Extract.of(read()), accepted())
    print("\n".join(told(report)))
    return 0 if report.clean else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
