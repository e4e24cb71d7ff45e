"""The files of waves: typed when they are right, and every mistake at its place."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from builder.nouns.source_file import SourceFile
from builder.nouns.wave_files import CheckedWaves
from builder.stages.validate import validate_waves
from tests.builders import TODAY, codes, lines, only, registers
from tests.stages.waves.small import head_text

CASES = {"en-case", "en-anden"}
REPLY = "besvaret: 2026-11-20\nrolle: It-chef\nsvar: {status: i drift, kommuner: '1.254', begyndt: 2016-02, maalt: ja, aendring: Ny leder}\n"


def checked(**texts: str) -> CheckedWaves:
    """The waves of files by path under `surveys/`."""
    files = [SourceFile(path=f"surveys/{path}", text=text) for path, text in sorted(texts.items())]
    return validate_waves(files, CASES, registers(), TODAY)


def test_a_wave_with_its_replies() -> None:
    """Answers are typed by the kind of their question; what was not answered is not there."""
    found = checked(**{"2026/boelge.yaml": head_text(2026), "2026/svar/en-case.yaml": REPLY})
    assert found.problems == (), lines(found.problems)
    (wave,) = found.waves
    (reply,) = wave.replies
    assert (wave.year, wave.slug, wave.takes_forms) == (2026, "2026", True)
    assert (reply.case, reply.role, reply.answered.first) == ("en-case", "It-chef", date(2026, 11, 20))
    assert (reply.answers["status"].id, reply.answers["kommuner"].low, reply.answers["maalt"]) == ("drift", Decimal(1254), True)
    assert (reply.answers["begyndt"].text, reply.answers["aendring"], "andel" in reply.answers) == (
        "februar 2016",
        "Ny leder",
        False,
    )


def test_every_mistake_in_a_reply_is_told_at_its_place() -> None:
    """A case that is not there, a word, an unknown question, a day to come, what is private; such a reply is left out."""
    wrong = REPLY.replace("i drift", "i drfit").replace("2026-11-20", "2027-01-01").replace("maalt", "malt")
    wrong = wrong.replace("Ny leder", "Ring til 010190-1234")
    found = checked(**{"2026/boelge.yaml": head_text(2026), "2026/svar/en-cass.yaml": wrong})
    assert sorted(codes(found.problems)) == ["cpr-nummer", "dato-fremtid-fast", "felt-ukendt", "henvisning-ukendt", "ord-ukendt"]
    assert only(found.problems, "henvisning-ukendt").advice == "Mente du »en-case«?"
    assert only(found.problems, "ord-ukendt").span.line == 3
    assert found.waves[0].replies == ()


def test_every_mistake_in_a_wave_is_told_at_its_place() -> None:
    """A list that is not there, a question twice, a case that is not there, answers without a wave; it is left out."""
    wrong = head_text(2026).replace("ordliste: status", "ordliste: statuss").replace("id: andel", "id: status")
    found = checked(**{"2026/boelge.yaml": f"{wrong}cases: [en-case, en-andn]\n", "2024/svar/en-case.yaml": REPLY})
    assert sorted(codes(found.problems)) == ["henvisning-ukendt", "henvisning-ukendt", "ord-ukendt", "register-dobbelt"]
    assert {p.advice for p in found.problems if p.code == "henvisning-ukendt"} >= {"Mente du »en-anden«?"}
    assert found.waves == ()


def test_a_question_lacks_its_list_or_has_the_title_of_another() -> None:
    """Its column would be that of the other one."""
    wrong = head_text(2026).replace(", ordliste: status", "").replace("titel: Andel nået", "titel: Status")
    found = checked(**{"2026/boelge.yaml": wrong})
    told = {problem.code: problem.words.get("key") or problem.words["value"] for problem in found.problems}
    assert told == {"felt-mangler": "ordliste", "register-dobbelt": "Status"}


def test_a_reworded_question_needs_a_new_version() -> None:
    """Then nothing is said; with the old one it is told which it must be."""
    before = {"2018/boelge.yaml": head_text(2018)}
    assert checked(**before, **{"2026/boelge.yaml": head_text(2026, "Er det i gang?", 2)}).problems == ()
    found = checked(**before, **{"2026/boelge.yaml": head_text(2026, "Er det i gang?")})
    assert only(found.problems, "spoergsmaal-omskrevet").advice == "Skriv »version: 2«, eller lad ordlyden være den samme."
