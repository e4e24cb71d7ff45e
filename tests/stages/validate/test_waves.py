"""The files of waves: typed when they are right, and every mistake at its place."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest

from builder.nouns.language import dates
from builder.nouns.source.source_file import SourceFile
from builder.nouns.tables.waves import reply
from builder.nouns.waves.files import CheckedWaves
from builder.shell.settings import PROJECT
from builder.stages.validate import replies, validate_waves
from tests.builders import TODAY, codes, lines, only, registers
from tests.stages.waves.small import head_text

WAVE = (PROJECT / "content" / "surveys" / "2026" / "boelge.yaml").read_text("utf-8").replace("version: 2", "version: 1")
"""The catalogue's own, with every kind of question."""
CASES = {"en-case", "en-anden"}
REPLY = "besvaret: 2026-11-20\nrolle: It-chef\nsvar: {status: i drift, kommuner: 84, begyndt: 2016-02, maalt: ja, aendring: Ny leder}\n"


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
    assert (reply.answers["status"].id, reply.answers["kommuner"].low, reply.answers["maalt"]) == ("drift", Decimal(84), True)
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


ANSWERS = {
    "besvaret: 2016-11-20": ("svar-boelge", "20. november 2016 ligger før 2026"),
    "kommuner: 840": ("antal-kommuner", "840"),
    "begyndt: 2016, sluttet: 2012": ("dato-raekkefoelge", "2012"),
    "begyndt: 2010, sluttet: 2012": ("svar-boelge", "status er »i drift«, men samarbejdet sluttede 2012"),
    "begyndt: 2028": ("svar-boelge", "status er »i drift«, men samarbejdet begynder først 2028"),
    "rolle: It-chef Jens Hansen": ("navn-kontakt", "Jens Hansen"),
    "rolle: jens hansen": ("navn-kontakt", "jens hansen"),
    "rolle: jeha@lemvig.dk": ("navn-kontakt", "jeha@lemvig.dk"),
    "aendring: '**Ny** leder'": ("raa-tegn", "**"),
    "kommuner: ukendt": ("tal-ugyldigt", "ukendt"),
    "maalt: ved ikke": ("ja-nej", "ved ikke"),
}
"""What is written in an answer in place of what is right, and what is told of it."""


@pytest.mark.parametrize("written", ANSWERS)
def test_an_answer_that_cannot_be_so_is_told(written: str) -> None:
    """One slip, told once, in words for whoever mends an answer: it has no list of what nobody knows."""
    key = written.partition(":")[0]
    head = head_text(2026).replace(
        "  - {id: andel", "  - {id: sluttet, titel: Sluttet, ordlyd: Hvornår?, type: dato, kendt: slut}\n  - {id: andel"
    )
    wrong = re.sub(rf"(?m){key}: .*$" if key in {"besvaret", "rolle"} else rf"{key}: [^,}}]+", written, REPLY)
    [problem] = checked(**{"2026/boelge.yaml": head, "2026/svar/en-case.yaml": wrong}).problems
    assert (problem.code, ANSWERS[written][1] in problem.message) == (ANSWERS[written][0], True), problem.message
    assert "under »ukendt«" not in problem.advice
    assert (" ukendt" in written or " ved ikke" in written) == ("Et spørgsmål uden svar" in problem.advice)


@pytest.mark.parametrize(
    "role", ["It-chef, Ballerup Kommune", "Leder af Digital Drift", "Sekretariatet i OS2", "Direktør, Region Midtjylland"]
)
def test_a_function_is_no_name(role: str) -> None:
    reply = REPLY.replace("rolle: It-chef", f'rolle: "{role}"')
    assert checked(**{"2026/boelge.yaml": head_text(2026), "2026/svar/en-case.yaml": reply}).problems == ()


def test_an_answer_that_its_wave_did_not_ask_for_is_told_once() -> None:
    """Neither from a case outside, nor to questions that are not there, nor with its answers at the margin."""
    outside = checked(**{"2026/boelge.yaml": f"{head_text(2026)}cases: [en-anden]\n", "2026/svar/en-case.yaml": REPLY})
    assert only(outside.problems, "svar-boelge").advice == "Skriv »en-case« under »cases« i boelge.yaml, eller slet svaret."
    assert outside.waves[0].replies == ()
    nothing = "titel: Bølgen\nresume: Ingen ved, om den blev til noget.\ngrundlag: uvist\n"
    [problem] = checked(**{"2018/boelge.yaml": nothing, "2018/svar/en-case.yaml": REPLY}).problems
    assert "ingen spørgsmål" in problem.message
    margin = "besvaret: 2026-11-20\nrolle: It-chef\nstatus: drift\nkommuner: 84\n"
    [problem] = checked(**{"2026/boelge.yaml": head_text(2026), "2026/svar/en-case.yaml": margin}).problems
    assert (problem.code, "ryk svarene" in problem.advice) == ("felt-mangler", True)


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("kendt: antal", "kendt: start", "»kendt: start«"),
        ("id: andel,", "id: andel, afloeser: andele,", "»andele« er ikke et ord, som »afloeser« kender"),
    ],
)
def test_a_question_that_fits_nothing_is_told(right: str, wrong: str, said: str) -> None:
    found = checked(**{"2018/boelge.yaml": head_text(2018), "2026/boelge.yaml": head_text(2026).replace(right, wrong)})
    assert said in only(found.problems, "ord-ukendt").message + only(found.problems, "ord-ukendt").advice


def test_a_question_whose_id_or_version_is_wrong_is_told_once() -> None:
    for right, wrong in (("id: kommuner", "id: status"), ("version: 2", "version: to")):
        found = checked(
            **{
                "2018/boelge.yaml": head_text(2018),
                "2026/boelge.yaml": head_text(2026, "Er det i gang?", 2).replace(right, wrong),
            }
        )
        assert len(found.problems) == 1, lines(found.problems)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (", ordliste: status", ""),
        ("ordliste: status", "ordliste: status.yaml"),
        ("Hvor mange kommuner deltager?", "Hvor mange, og hvem?"),
    ],
)
def test_a_question_that_is_amiss_is_not_told_as_reworded(right: str, wrong: str) -> None:
    """What could not be read, or is no question, is no other wording."""
    both = {"2018/boelge.yaml": head_text(2018), "2026/boelge.yaml": head_text(2026).replace(right, wrong)}
    assert "spoergsmaal-omskrevet" not in codes(checked(**both).problems)
    assert len(checked(**both).problems) == 1, lines(checked(**both).problems)


def test_the_same_question_under_another_id_is_asked_about() -> None:
    """Its answers would stand beside those of before, compared with none; a question that says what it replaces is right."""
    before, now = {"2018/boelge.yaml": head_text(2018)}, head_text(2026)
    doubt = only(checked(**before, **{"2026/boelge.yaml": now.replace("id: status", "id: tilstand")}).problems, "felt-tvivl")
    assert (doubt.severity, "Skriv »id: status«" in doubt.advice) == ("warning", True)
    said = now.replace("id: status", "id: tilstand, afloeser: status")
    assert checked(**before, **{"2026/boelge.yaml": said}).problems == ()


def test_answers_without_a_wave_are_told_once_and_not_where_its_file_is_told() -> None:
    answers = {"2026/svar/en-case.yaml": REPLY, "2026/svar/en-anden.yaml": REPLY}
    assert codes(checked(**answers).problems) == ["henvisning-ukendt"]
    files = [SourceFile(path=f"surveys/{path}", text=text) for path, text in answers.items()]
    assert validate_waves(files, CASES, registers(), TODAY, {"2026"}).problems == ()


def test_a_wave_of_another_age_is_asked_about() -> None:
    """By its folder it would close every wave before it."""
    assert codes(checked(**{"2031/boelge.yaml": head_text(2031)}).problems) == []
    assert codes(checked(**{"2206/boelge.yaml": head_text(2206)}).problems) == ["felt-tvivl"]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("frist: 2026-12-01\n", ""),
        ("frist: 2027-03\n", ""),
        ("frist: 2062-01-15\n", "»15. januar 2062« kan ikke være fristen for bølgen 2026"),
        ("frist: 2016-01-15\n", "»15. januar 2016« kan ikke være fristen for bølgen 2026"),
        ("cases: [en-case, en-anden]\n", ""),
        ("cases: [en-case, en-case]\n", "»en-case« står allerede i linje"),
    ],
)
def test_a_deadline_is_of_its_wave_and_a_case_asked_once(more: str, said: str) -> None:
    """A year that was mistyped, and a line that was copied."""
    found = [p.message for p in checked(**{"2026/boelge.yaml": f"{head_text(2026)}{more}"}).problems]
    assert [one[: len(said)] for one in found] == ([said] if said else [])


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("type: ja-nej", "type: ja-nej, enhed: pct.", "»pct.« kan ikke være »enhed« ved et spørgsmål af typen »ja-nej«"),
        (
            "type: ja-nej",
            "type: ja-nej, ordliste: status",
            "»status« kan ikke være »ordliste« ved et spørgsmål af typen »ja-nej«",
        ),
        ("kendt: slut", "kendt: start", "»start« står allerede i linje"),
    ],
)
def test_a_question_that_was_copied_is_told(right: str, wrong: str, said: str) -> None:
    """What another kind of question has, and what another question asks."""
    text = head_text(2026) if right in head_text(2026) else WAVE
    assert right in text
    [problem] = checked(**{"2026/boelge.yaml": text.replace(right, wrong)}).problems
    assert problem.message.startswith(said)


def test_a_field_of_a_reply_that_is_left_out_is_not_there() -> None:
    """What need not be said stands as the reply's own default says; every field of today must be said."""
    day = dates.parse("2026-11-20")
    assert replies._given(reply(()), {"besvaret": day}) == {"answered": day}


def test_a_question_without_its_first_line_is_told_once() -> None:
    """Its fields stand in the question before it then, twice each; and nothing is said of what those come to."""
    block = WAVE.partition("  - id: aarsvaerk\n")
    assert block[1]
    for wrong in (block[0] + block[2], f"{block[0]}    id: aarsvaerk\n{block[2]}"):
        [problem] = checked(**{"2026/boelge.yaml": wrong}).problems
        assert (problem.code, "skriv - foran" in problem.advice) == ("felt-dobbelt", True)


def test_a_line_that_was_copied_hides_nothing_below_it() -> None:
    twice = head_text(2026).replace("spoergsmaal:\n", "spoergsmaal:\nspoergsmaal:\n").replace("type: ja-nej", "type: ja-nein")
    assert codes(checked(**{"2026/boelge.yaml": twice}).problems) == ["felt-dobbelt", "ord-ukendt"]


def test_answers_that_were_pushed_in_with_their_field_are_told_once() -> None:
    pushed = "besvaret: 2026-11-20\nrolle: It-chef\n svar:\n  status: drift\n  kommuner: 3\n"
    [problem] = checked(**{"2026/boelge.yaml": head_text(2026), "2026/svar/en-case.yaml": pushed}).problems
    assert (problem.code, problem.span.line) == ("yaml", 3)
